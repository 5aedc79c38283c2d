/* A table wider than the text takes the room beside it where there is some (.wide). Where that does not do: whole
   columns only, so that no figure is ever cut and read as another. What does not fit lies under a curtain that says
   how many columns more there are; a touch on it brings them. The first column stays where it is narrow. Without this
   file the box scrolls, and fades at the side. The head of a table stays in sight (.keeps). */
(function () {
  "use strict";
  var LEAST = 34, GAP = 8, words = document.querySelector("[data-columns]").getAttribute("data-columns").split("|");

  function curtain(side) {
    var made = document.createElement("div");
    made.className = "curtain " + side;
    made.setAttribute("aria-hidden", "true"); /* the box itself is named, and scrolls by the arrow keys */
    made.append(document.createElement("i"), document.createElement("span"));
    return made;
  }
  /* Where the columns begin, from the left of the table, and where the last one ends. */
  function edgesOf(table) {
    var left = table.getBoundingClientRect().left, found = {};
    [].forEach.call(table.rows, function (row) {
      [].forEach.call(row.cells, function (cell) { found[Math.round(cell.getBoundingClientRect().left - left)] = true; });
    });
    return Object.keys(found).map(Number).sort(function (a, b) { return a - b; }).concat(table.offsetWidth);
  }

  function prepare(box) {
    var table = box.querySelector("table"), before = curtain("before"), after = curtain("after"), edges = [], stay = 0, asked = false;
    function lay(part, width, columns) {
      part.style.setProperty("--width", Math.max(width, 0) + "px");
      part.hidden = width <= 0;
      part.lastChild.textContent = columns > 1 ? words[1].replace("{n}", columns) : columns ? words[0] : "";
    }
    function show() {
      asked = false;
      if (!box.classList.contains("cropped")) return;
      var from = Math.max(0, box.scrollLeft) + stay, to = Math.max(0, box.scrollLeft) + box.clientWidth, last = edges.length - 1;
      /* the first column that is not whole at the right; a curtain too narrow to be seen takes one more */
      var right = edges.findIndex(function (edge, at) { return at > 0 && edge > to + 1; }) - 1, left = 0, width = 0;
      if (right >= 0) {
        if (to - edges[right] + GAP < LEAST && edges[right - 1] > from) right--;
        width = edges[right] > from + 1 ? Math.max(to - edges[right], LEAST) : LEAST;
      }
      lay(after, width, right < 0 ? 0 : last - right);
      var cut = edges.findIndex(function (edge, at) { return at < last && edge < from - 1 && edges[at + 1] > from + 1; });
      if (cut >= 0 && edges[cut + 1] < (right < 0 ? to : edges[right]) + 1 && edges[cut + 1] < to - LEAST) left = edges[cut + 1] - from;
      lay(before, left, 0);
    }
    /* The head stays in sight down to the end of the table, whose lines take 4 pixels, unless it would take much of the screen. */
    function keepHead() {
      var head = table.tHead, caption = table.caption ? table.caption.offsetHeight : 0, high = head ? head.offsetHeight : 0;
      box.style.setProperty("--head", caption + "px");
      if (!high || high > innerHeight / 5) return;
      box.style.setProperty("--high", high + "px");
      box.style.setProperty("--way", Math.max(0, table.offsetHeight - caption - high - 4) + "px");
      box.classList.add("keeps");
    }
    function measure() {
      var at = box.scrollLeft;
      box.classList.remove("cropped", "wide", "roomy", "whole", "keeps"); /* nothing sticks while it is measured */
      box.classList.toggle("wide", table.offsetWidth > box.clientWidth + 1);
      var fits = table.offsetWidth <= box.clientWidth + 1, narrow = table.offsetHeight;
      /* it scrolls anyway: running text need not be narrow, where more room makes the table shorter */
      box.classList.toggle("roomy", !fits);
      box.classList.toggle("roomy", !fits && table.offsetHeight < narrow * .9);
      keepHead();
      if (fits) { box.classList.add("whole"); return; }
      edges = edgesOf(table);
      stay = edges[1] < box.clientWidth * .4 && edges.length > 3 ? edges[1] : 0;
      [].forEach.call(table.rows, function (row) {
        [].forEach.call(row.cells, function (cell) { cell.classList.toggle("stay", stay > 0 && cell.offsetLeft < 1 && cell.offsetWidth <= stay + 1); });
      });
      box.classList.add("cropped");
      box.style.setProperty("--stay", stay + "px");
      box.scrollLeft = at;
      show();
    }
    function soon() { if (!asked) { asked = true; requestAnimationFrame(show); } }
    box.prepend(before);
    box.append(after);
    box.addEventListener("scroll", soon, { passive: true });
    after.addEventListener("click", function () {
      var to = box.scrollLeft + box.clientWidth - after.offsetWidth - stay;
      box.scrollTo({ left: to, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    });
    before.addEventListener("click", function () { box.scrollTo({ left: 0, behavior: "auto" }); });
    new ResizeObserver(measure).observe(table);
    new ResizeObserver(measure).observe(box);
  }
  document.querySelectorAll(".text > .scroll").forEach(prepare);
})();
