/* Before the first paint: what the reader chose last time, or what the address asks for. Everything can be
   read and chosen without this file; it only remembers. */
(function () {
  "use strict";
  var root = document.documentElement, asked = new URLSearchParams(location.search);
  function kept(name) { try { return localStorage.getItem("mingshi-" + name); } catch (e) { return null; } }
  function choose(name, allowed) {
    var value = asked.get(name) || kept(name);
    if (allowed.indexOf(value) >= 0) root.setAttribute("data-" + name, value);
    return value;
  }
  root.setAttribute("data-js", "");
  choose("theme", ["light", "dark", "contrast"]);
  choose("size", ["large"]);
  var own = root.lang.slice(0, 2), mode = asked.get("mode") || kept("mode");
  if (["zh", "en", "both", "side"].indexOf(mode) < 0) mode = innerWidth >= 1100 ? "side" : own;
  root.setAttribute("data-mode", mode === own ? "own" : mode === "zh" || mode === "en" ? "other" : mode);
})();
