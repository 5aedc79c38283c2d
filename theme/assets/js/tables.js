/* A table wider than the text takes the room beside it where there is some (.wide), else smaller type (.tight). Where
   neither does, the box scrolls and covers nothing: a shade at the side where there is more, and a line above that
   says how many columns. A figure of which the edge shows only a part is pale, so that nobody reads it as another.
   The first column stays where it is narrow, the head of a long table while its rows pass (.keeps). Without this file
   the box scrolls, and fades at the side. */
(function () {
  "use strict";
  var words = document.querySelector("[data-columns]").getAttribute("data-columns").split("|");

  function add(box, kind, where) {
    var made = document.createElement("div");
    made.className = kind;
    made.setAttribute("aria-hidden", "true"); /* the box itself is named, and scrolls by the arrow keys */
    box[where](made);
    return made;
  }

  function prepare(box) {
    var table = box.querySelector("table"), asked = false, figures = [], edges = [], stay = 0;
    var more = add(box, "columns-more", "prepend"), before = add(box, "shade before", "append"), after = add(box, "shade after", "append");

    /* Where the columns end, from the left of the table, and where each figure stands. */
    function look() {
      var left = table.getBoundingClientRect().left, found = {};
      figures = [];
      [].forEach.call(table.rows, function (row) {
        [].forEach.call(row.cells, function (cell) {
          var at = cell.getBoundingClientRect(), one = { cell: cell, from: at.left - left, to: at.right - left };
          found[Math.round(one.to)] = true;
          if (cell.matches(".n, .d") && !cell.matches(".stay")) figures.push(one);
        });
      });
      edges = Object.keys(found).map(Number);
    }
    function show() {
      asked = false;
      if (!box.classList.contains("cropped")) return;
      var at = Math.max(0, box.scrollLeft), from = at + stay, to = at + box.clientWidth;
      var left = edges.filter(function (edge) { return edge > to + 1; }).length;
      more.textContent = left > 1 ? words[1].replace("{n}", left) : left ? words[0] : "";
      before.hidden = at < 1;
      after.hidden = !left;
      figures.forEach(function (one) {
        one.cell.classList.toggle("part-seen", one.from < from - 1 && one.to > from + 1 || one.from < to - 1 && one.to > to + 1);
      });
    }
    /* The head stays in sight down to the end of the table, whose lines take 4 pixels, unless it would take much of the screen. */
    function keepHead() {
      var head = table.tHead, caption = table.caption ? table.caption.offsetHeight : 0, high = head ? head.offsetHeight : 0;
      if (!high || high > innerHeight / 5) return;
      box.style.setProperty("--head", table.offsetTop - box.offsetTop + caption + "px");
      box.style.setProperty("--high", high + "px");
      box.style.setProperty("--way", Math.max(0, table.offsetHeight - caption - high - 4) + "px");
      box.classList.add("keeps");
    }
    function fits() { return table.offsetWidth <= box.clientWidth + 1; }
    function measure() {
      var at = box.scrollLeft;
      box.classList.remove("cropped", "wide", "tight", "roomy", "whole", "keeps"); /* nothing sticks while it is measured */
      box.classList.toggle("wide", !fits());
      box.classList.toggle("tight", !fits());
      if (fits()) {
        keepHead();
        box.classList.add("whole");
        return;
      }
      box.classList.remove("tight");
      /* it scrolls anyway: running text need not be narrow, where more room makes the table shorter */
      var narrow = table.offsetHeight;
      box.classList.add("roomy");
      box.classList.toggle("roomy", table.offsetHeight < narrow * .9);
      var first = table.rows[0].cells[0].getBoundingClientRect().width;
      [].forEach.call(table.rows, function (row) {
        [].forEach.call(row.cells, function (cell) { first = cell.offsetLeft < 1 ? Math.min(first, cell.offsetWidth) : first; });
      });
      stay = first < box.clientWidth * .4 ? first : 0;
      [].forEach.call(table.rows, function (row) {
        [].forEach.call(row.cells, function (cell) { cell.classList.toggle("stay", stay > 0 && cell.offsetLeft < 1 && cell.offsetWidth <= stay + 1); });
      });
      box.classList.add("cropped");
      box.style.setProperty("--stay", stay + "px");
      keepHead();
      look();
      box.scrollLeft = at;
      show();
    }
    function soon() { if (!asked) { asked = true; requestAnimationFrame(show); } }
    box.addEventListener("scroll", soon, { passive: true });
    new ResizeObserver(measure).observe(table);
    new ResizeObserver(measure).observe(box);
  }
  document.querySelectorAll(".text > .scroll").forEach(prepare);
})();
