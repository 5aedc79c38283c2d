/* Every page: remembers the display, the ruler, the language switch that keeps place and mode, offline reading. */
(function () {
  "use strict";
  var root = document.documentElement;
  function keep(name, value) { try { localStorage.setItem("mingshi-" + name, value); } catch (e) { /* private window */ } }
  function each(selector, act) { document.querySelectorAll(selector).forEach(act); }
  function set(name, value, plain) { if (value === plain) root.removeAttribute("data-" + name); else root.setAttribute("data-" + name, value); }

  each("input[name=theme]", function (radio) {
    radio.checked = radio.value === (root.getAttribute("data-theme") || "auto");
    radio.addEventListener("change", function () { set("theme", radio.value, "auto"); keep("theme", radio.value); });
  });
  var large = document.getElementById("large");
  large.checked = root.getAttribute("data-size") === "large";
  large.addEventListener("change", function () {
    var value = large.checked ? "large" : "standard";
    set("size", value, "standard"); keep("size", value);
  });

  /* The reading ruler: a band that follows the pointer, a finger, or what has the focus. */
  each("[data-ruler]", function (button) {
    var band = null;
    function follow(event) { band.style.transform = "translateY(" + Math.round(event.clientY - band.offsetHeight / 2) + "px)"; }
    function focus(event) { var box = event.target.getBoundingClientRect(); follow({ clientY: box.top + Math.min(box.height, 40) / 2 }); }
    function show(on) {
      button.setAttribute("aria-pressed", String(on)); keep("ruler", on ? "on" : "off");
      if (on && !band) {
        band = document.createElement("div"); band.className = "ruler"; document.body.append(band);
        follow({ clientY: innerHeight / 2 });
        addEventListener("pointermove", follow); addEventListener("pointerdown", follow); document.addEventListener("focusin", focus);
      } else if (!on && band) {
        removeEventListener("pointermove", follow); removeEventListener("pointerdown", follow); document.removeEventListener("focusin", focus);
        band.remove(); band = null;
      }
    }
    button.addEventListener("click", function () { show(!band); });
    try { if (localStorage.getItem("mingshi-ruler") === "on") show(true); } catch (e) { /* private window */ }
  });

  /* The other language, at the same paragraph and in the same way of reading. One language stays one language. */
  each("[data-switch]", function (link) {
    var plain = link.getAttribute("href");
    function aim() {
      var mode = root.getAttribute("data-mode"), other = root.lang.slice(0, 2) === "zh" ? "en" : "zh", hash = "", query = "";
      if (document.querySelector(".notice")) {
        query = "?mode=" + (mode === "own" || mode === "other" ? other : mode);
        var here = window.mingshiPlace && window.mingshiPlace();
        hash = here ? "#" + here : location.hash;
      } else if (document.getElementById("search")) query = location.search;
      link.setAttribute("href", plain + query + hash);
    }
    ["pointerdown", "focus", "click"].forEach(function (name) { link.addEventListener(name, aim); });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") each(".display[open], .actions > details[open]", function (box) { box.open = false; box.querySelector("summary").focus(); });
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      var boxes = [].filter.call(document.querySelectorAll("input[type=search]"), function (box) { return box.offsetParent; });
      if (boxes.length) { event.preventDefault(); boxes[0].focus(); boxes[0].select(); }
    }
  });
  document.addEventListener("click", function (event) {
    each(".display[open], .actions > details[open]", function (box) { if (!box.contains(event.target)) box.open = false; });
  });

  /* Days that have passed, by the reader's own calendar: marked in lists, taken out of the dates to keep. */
  var now = new Date(), today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  each(".badge.due[data-day]", function (badge) {
    if (badge.getAttribute("data-day") >= today) return;
    badge.classList.add("over");
    badge.textContent += root.lang.slice(0, 2) === "zh" ? "（已过）" : " (passed)";
  });
  each("[data-dates]", function (section) {
    var most = Number(section.getAttribute("data-dates")), shown = 0;
    section.querySelectorAll("li").forEach(function (item) {
      item.hidden = item.querySelector("time").getAttribute("datetime") < today || shown === most;
      if (!item.hidden) shown++;
    });
    section.hidden = !shown;
  });

  /* Quick results below the search box: nothing is loaded before it is used. */
  var assets = document.currentScript.src;
  each(".site-search input, .hero .search input", function (input) {
    input.addEventListener("focus", function () {
      var script = document.createElement("script"); script.src = new URL("../search-box.js", assets).href; document.head.append(script);
    }, { once: true });
  });

  /* Offline: what was read is kept; from file:// and plain http there is no worker, and nothing is missed. */
  function connection() {
    each("[data-offline]", function (note) {
      var changed = new Date(document.lastModified), day = note.querySelector("time");
      note.hidden = navigator.onLine;
      /* a server that does not say when a page was changed makes the browser answer with this moment */
      if (Date.now() - changed > 36e5) day.textContent = changed.toLocaleDateString(root.lang.slice(0, 2) === "zh" ? "zh-CN" : "en-GB", { year: "numeric", month: "long", day: "numeric" });
      day.parentElement.hidden = !day.textContent;
    });
  }
  if (location.protocol !== "file:") { connection(); addEventListener("online", connection); addEventListener("offline", connection); }
  if ("serviceWorker" in navigator && window.isSecureContext && location.protocol !== "file:") {
    addEventListener("load", function () {
      var manifest = document.querySelector("link[rel=manifest]");
      if (manifest) navigator.serviceWorker.register(new URL("sw.js", manifest.href).href).catch(function () { /* reading goes on */ });
    });
  }
})();
