/* A notice: remembers the way of reading and keeps the place, lights up partners, copies links and citations,
   shares, prints, reads aloud. Nothing here is needed to read. */
(function () {
  "use strict";
  var root = document.documentElement, own = root.lang.slice(0, 2);
  var notice = document.querySelector(".notice"), said = document.querySelector("[data-said]");
  function all(selector, from) { return [].slice.call((from || notice).querySelectorAll(selector)); }
  function say(text) { said.textContent = text; }
  function shown(block) { return block.offsetParent !== null && block.getClientRects().length > 0; }
  var blocks = all(".text > .t, .text > .o, .text > .scroll");
  /* the partner is what follows or comes before, with the same segment */
  function segment(block) { return block.matches(".scroll") ? block.querySelector(".t[id]") : block.matches(".o") ? block.previousElementSibling : block; }

  function place() {
    var top = document.querySelector(".modes").getBoundingClientRect().bottom;
    var first = blocks.find(function (block) { return shown(block) && block.getBoundingClientRect().bottom > top + 4; });
    return first && (first !== blocks[0] || first.getBoundingClientRect().top < top) ? first : null;
  }
  /* who goes up to the head of the page to change the language comes back to where they were reading */
  var last = "", resting = 0;
  function remember() { var block = place(); if (block) last = segment(block).id; }
  addEventListener("scroll", function () { clearTimeout(resting); resting = setTimeout(remember, 250); }, { passive: true });
  window.mingshiPlace = function () { var block = place(); return block ? segment(block).id : last; };

  /* --- the way of reading --- */
  var radios = all(".modes input");
  function radioMode(radio) { return radio.id.slice(5); }
  function toHash() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (var box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target.matches(".t")) {
      var at = shown(target) && target.getBoundingClientRect().height ? target : target.nextElementSibling;
      if (at) at.scrollIntoView({ block: "start", behavior: "instant" });
    }
  }
  radios.forEach(function (radio) {
    radio.checked = radioMode(radio) === root.getAttribute("data-mode");
    radio.addEventListener("change", function () {
      var seen = place(), from = seen && seen.getBoundingClientRect().top, id = seen && segment(seen);
      root.setAttribute("data-mode", radioMode(radio));
      all(".m .see").forEach(function (more) { more.textContent = see[radioMode(radio) === "other" ? 1 : 0]; });
      try { localStorage.setItem("mingshi-mode", radio.value); } catch (e) { /* private window */ }
      var address = new URL(location.href);
      address.searchParams.set("mode", radio.value);
      try { history.replaceState(null, "", address); } catch (e) { /* a file */ }
      if (!seen) return;
      var now = shown(seen) ? seen : shown(id) ? id : id.nextElementSibling;
      scrollBy({ top: now.getBoundingClientRect().top - from, behavior: "instant" });
    });
  });
  toHash();
  addEventListener("hashchange", toHash);

  /* --- what the record offers in one language, and the partner that lights up --- */
  var see = notice.querySelector(".modes").getAttribute("data-see").split("|");
  all(".text > .m summary").forEach(function (summary) {
    var more = document.createElement("span");
    more.className = "see";
    more.textContent = see[root.getAttribute("data-mode") === "other" ? 1 : 0];
    summary.append(" ", more);
  });
  notice.addEventListener("click", function (event) {
    var block = event.target.closest(".text > .t, .text > .o");
    all(".lit").forEach(function (lit) { lit.classList.remove("lit"); });
    if (block && !event.target.closest("a")) segment(block).classList.add("lit");
  });

  /* --- copying: the permanent link of a paragraph, a citation --- */
  function copy(text, done) {
    function told() { say(done); }
    function byHand() {
      var box = document.createElement("textarea"), did = false, had = document.activeElement;
      box.value = text; document.body.append(box); box.select();
      try { did = document.execCommand("copy"); } catch (e) { /* said below */ }
      box.remove(); if (had) had.focus({ preventScroll: true });
      if (did) told(); else say(failed + text);
    }
    if (navigator.clipboard) return navigator.clipboard.writeText(text).then(told, byHand);
    byHand();
    return Promise.resolve();
  }
  function address(hash) { return location.href.split(/[?#]/)[0] + (hash || ""); }
  var sharing = document.querySelector("[data-share]"), copied = sharing.getAttribute("data-done"), failed = sharing.getAttribute("data-fail");
  all(".m .p").forEach(function (link) {
    link.addEventListener("click", function () { copy(address(link.getAttribute("href")), copied); });
  });
  function today() { var now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); }
  all("[data-copy]").forEach(function (button) {
    var pre = button.previousElementSibling, kind = button.parentElement.querySelector("summary").textContent;
    /* where and when it was read belongs to a citation of something online; the languages inside stay marked */
    var here = address().replace(/&/g, "&amp;"), text = pre.innerHTML.trim();
    if (/GB/.test(kind)) text = (/\(\d{4}-\d\d-\d\d\)/.test(text) ? text.replace(/(\(\d{4}-\d\d-\d\d\))/, "$1[" + today() + "]") : text.replace("[EB/OL].", "[EB/OL]. [" + today() + "].")) + " " + here + ".";
    else if (/BibTeX/.test(kind)) text = text.replace(/\n}$/, ",\n  url = {" + here + "},\n  urldate = {" + today() + "}\n}");
    else if (/RIS/.test(kind)) text = text.replace(/ER {2}-\s*$/, "UR  - " + here + "\nY2  - " + today().replace(/-/g, "/") + "\nER  - ");
    else text += " " + here + " (" + today() + ").";
    pre.innerHTML = text;
    text = pre.textContent;
    button.addEventListener("click", function () {
      copy(text, button.getAttribute("data-done"));
      var name = button.textContent; button.textContent = button.getAttribute("data-done");
      setTimeout(function () { button.textContent = name; }, 1600);
    });
  });
  all("[data-share]").forEach(function (button) {
    button.addEventListener("click", function () {
      var what = { title: document.title, url: address(location.hash) };
      if (navigator.share) navigator.share(what).catch(function () { /* the reader changed their mind */ });
      else copy(what.url, copied + (root.lang.slice(0, 2) === "zh" ? "：" : ": ") + what.url);
    });
  });
  all("[data-print]").forEach(function (button) { button.addEventListener("click", function () { print(); }); });
  /* paper holds what the screen folds up: the changes to a tampered copy, for browsers whose styles cannot unfold them */
  var folded = [];
  addEventListener("beforeprint", function () { folded = all(".changed:not([open])"); folded.forEach(function (box) { box.open = true; }); });
  addEventListener("afterprint", function () { folded.forEach(function (box) { box.open = false; }); });
  var sheet = document.querySelector("[data-sheet]");
  if (sheet) root.style.setProperty("--sheet", JSON.stringify(sheet.textContent.trim().replace(/["\\]/g, "'")).replace(/ · SHA-256/, "\\A " + address().replace(/["\\]/g, "") + "\\A SHA-256"));

  /* --- a deadline: how long is left, in the reader's own day --- */
  var due = document.querySelector("[data-deadline]");
  if (due) {
    var left = Math.round((Date.parse(due.getAttribute("datetime")) - Date.parse(today())) / 864e5);
    var note = document.createElement("span");
    note.className = "left";
    note.textContent = left > 1 ? due.getAttribute("data-left").replace("{n}", left) : left === 1 ? due.getAttribute("data-one") : left === 0 ? due.getAttribute("data-today") : due.getAttribute("data-over");
    due.parentElement.after(note);
    if (left < 0) due.closest(".deadline").classList.add("over");
  }

  /* --- reading aloud, each passage in its own language --- */
  var listeners = [].slice.call(document.querySelectorAll("[data-listen]")), queue = [], talking = false;
  function mark(on) { listeners.forEach(function (button) { button.setAttribute("aria-pressed", String(on)); }); }
  function stop() { queue = []; talking = false; speechSynthesis.cancel(); all(".lit").forEach(function (lit) { lit.classList.remove("lit"); }); mark(false); }
  function language(block) { return (block.closest("[lang]").lang || own).slice(0, 2) === "zh" ? "zh-CN" : "en"; }
  function next() {
    var block = queue.shift();
    all(".lit").forEach(function (lit) { lit.classList.remove("lit"); });
    if (!block) return stop();
    var clone = block.cloneNode(true);
    all(".tag, .columns-more", clone).forEach(function (tag) { tag.remove(); });
    var speech = new SpeechSynthesisUtterance(clone.textContent.trim());
    speech.lang = language(block);
    var voice = speechSynthesis.getVoices().find(function (candidate) { return candidate.lang.slice(0, 2) === speech.lang.slice(0, 2); });
    if (voice) speech.voice = voice;
    speech.onend = function () { if (talking) next(); };
    speech.onerror = function (event) { if (talking && event.error !== "canceled" && event.error !== "interrupted") { stop(); say(listeners[0].getAttribute("data-none") || ""); } };
    block.classList.add("lit");
    block.scrollIntoView({ block: "nearest" });
    speechSynthesis.speak(speech);
  }
  if (!window.speechSynthesis) listeners.forEach(function (button) { button.hidden = true; });
  else {
    listeners.sort(function (a) { return a.hasAttribute("data-none") ? -1 : 1; });
    listeners.forEach(function (button) {
      button.addEventListener("click", function () {
        if (talking) return stop();
        var from = place(), start = from ? blocks.indexOf(from) : 0;
        queue = blocks.slice(start).filter(shown);
        if (!speechSynthesis.getVoices().length) {
          /* voices come late in some browsers; none at all is said, not left silent */
          setTimeout(function () { if (talking && !speechSynthesis.getVoices().length) { stop(); say(listeners[0].getAttribute("data-none")); } }, 2500);
        }
        talking = true; mark(true); say(""); next();
      });
    });
    addEventListener("pagehide", function () { speechSynthesis.cancel(); });
  }
})();
