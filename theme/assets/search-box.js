/* Quick results below the search box of a page: up to six notices while one types, and a way to all of them.
   site.js loads this when the box is first used. A combobox with a list, as the ARIA Authoring Practices have it:
   the focus stays in the box, arrows choose, Enter opens, Escape closes. Without it the form works as ever.
   Whatever comes from a notice is set as text, never as markup. */
(function () {
  "use strict";
  const WORDS = {
    zh: { label: "快速结果", all: (q) => ["查看“", q, "”的全部结果"], none: (q) => ["没有搜到“", q, "”"], found: (n) => `${n} 条快速结果，用上下键选择`, join: " · ", overtaken: { corrected: "后有更正", repealed: "已废止", replaced: "已有较新版本" }, integrity: { "tampered-copy": "副本曾遭篡改", suspicious: "副本有可疑之处" }, flaws: { mismatch: "有数字不一致", outdated: "原文已有改动" }, months: null },
    en: { label: "Quick results", all: (q) => ["All results for “", q, "”"], none: (q) => ["Nothing was found for “", q, "”"], found: (n) => `${n} quick ${n === 1 ? "result" : "results"}, up and down arrows to choose`, join: " · ", overtaken: { corrected: "Corrected later", repealed: "Repealed", replaced: "Earlier version" }, integrity: { "tampered-copy": "Tampered copy", suspicious: "Copy looks suspicious" }, flaws: { mismatch: "A figure does not match", outdated: "The Chinese has changed since" }, months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ") },
  };
  const MOST = 6, DELAY = 30, LONG = { zh: 30, en: 72 };
  const assets = document.currentScript ? document.currentScript.src : "";
  const site = new URL("../", assets), own = document.documentElement.lang.startsWith("zh") ? "zh" : "en", other = own === "zh" ? "en" : "zh";
  const words = WORDS[own], tagOf = { zh: "zh-Hans", en: "en" };
  const input = document.querySelector(".site-search input, .hero .search input");
  if (!input || location.protocol === "file:" || input.getAttribute("role") === "combobox") return;
  const form = input.form;

  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
    made.append(...children.flat());
    return made;
  }
  const list = el("ul", { role: "listbox", id: "quick-list", "aria-label": words.label });
  const note = el("p", { class: "quick-none" });
  const panel = el("div", { class: "quick", hidden: "" }, list, note);
  const status = el("div", { class: "vh", role: "status" });
  form.classList.add("has-quick");
  form.append(panel, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "quick-list", "aria-autocomplete": "list", autocomplete: "off" })) input.setAttribute(name, value);

  let engine = null, dressed = null, index = null, current = null, timer = 0, active = -1, shownFor = "";

  /* --- what is shown --- */
  function marked(text, marks) {
    const nodes = [];
    let at = 0;
    for (const [start, end] of marks) { nodes.push(text.slice(at, start), el("mark", {}, text.slice(start, end))); at = end; }
    nodes.push(text.slice(at));
    return nodes.filter((node) => node !== "");
  }
  /* A piece of a longer text around its first mark. */
  function piece(text, marks, limit) {
    const first = marks[0][0];
    let from = Math.max(0, first - Math.round(limit / 3)), to = Math.min(text.length, from + limit);
    if (from) { const space = text.slice(from, first).search(/[\s。，；、]/); if (space >= 0) from += space + 1; }
    if (to < text.length) { const word = /\s\S*$/.exec(text.slice(0, to)); if (word && word.index > marks[0][1]) to = word.index; }
    if (from && /[\udc00-\udfff]/.test(text[from])) from++;
    if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1])) to--;
    const inside = marks.filter(([start]) => start < to).map(([start, end]) => [start - from, Math.min(end, to) - from]);
    return [from ? "…" : "", ...marked(text.slice(from, to), inside), to < text.length ? "…" : ""].filter(Boolean);
  }
  const sayIn = (language) => (node) => (typeof node === "string" ? globalThis.mingshiSearch.sayMarks(node, language) : node);
  function dateWords(day) {
    const [year, month, date] = day.split("-").map(Number);
    return words.months ? `${date} ${words.months[month - 1]} ${year}` : `${year}年${month}月${date}日`;
  }
  function optionOf({ record, proof }) {
    const language = record[own] ? own : other, title = proof.head[language];
    const under = [];
    if (record.published) under.push(dateWords(record.published));
    if (record.issuers && record.issuers.length) {
      const [, zh, en] = record.issuers[0], named = own === "en" && en ? en : zh;
      under.push(under.length ? words.join : "", el("span", { lang: own === "en" && !en ? tagOf.zh : null }, named));
    }
    for (const [kind, said] of [["badge", words.overtaken[record.overtaken]], ["badge warn", words.integrity[record.integrity]]])
      if (said) under.push(" ", el("span", { class: kind }, said));
    const parts = [el("span", { class: "quick-title", lang: language === own ? null : tagOf[language] }, marked(record[language] || record.id, title.marks)),
      el("span", { class: "quick-by" }, under)];
    const passage = !title.marks.length && proof.passages.find((one) => one[own + "Marks"].length || one[other + "Marks"].length);
    if (passage) {
      const spoken = passage[own + "Marks"].length ? own : other;
      parts.push(el("span", { class: "quick-text", lang: tagOf[spoken] }, piece(passage[spoken], passage[spoken + "Marks"], LONG[spoken]).map(sayIn(spoken))));
      if (spoken === "en" && passage.flaw) parts.push(el("span", { class: "quick-by" }, el("span", { class: "status mismatch" }, words.flaws[passage.flaw])));
    }
    const anchor = passage && passage.id ? "#" + passage.id : "";
    return [new URL(record.urls[own === "zh" ? 0 : 1], site).href + anchor, parts];
  }
  function present(query, hits) {
    if (active >= 0 && shownFor === query) return; /* nothing moves under a choice */
    const all = new URL(form.getAttribute("action"), location.href);
    all.search = new URLSearchParams({ q: query }).toString();
    const chinese = /[\u3400-\u9fff]/.test(query) ? "zh-Hans" : null;
    const options = hits.length ? [...hits.map(optionOf), [all.href, [el("span", { class: "quick-all" }, words.all(el("span", { lang: chinese }, query)))]]] : [];
    const before = [...list.children], chosen = before[active];
    const isSame = (option) => option.dataset.href.split("#")[0] === chosen.dataset.href.split("#")[0];
    shownFor = query;
    list.replaceChildren(...options.map(([address, parts], number) => el("li", { role: "option", id: `quick-${number}`, "aria-selected": "false", "data-href": address }, parts)));
    /* what was chosen among the results of a shorter query stays chosen if it is found still; the last is the way to all */
    const now = [...list.children];
    choose(!chosen ? -1 : chosen === before[before.length - 1] ? now.length - 1 : now.findIndex(isSame));
    list.hidden = !hits.length;
    note.hidden = hits.length > 0;
    note.replaceChildren(...(hits.length ? [] : words.none(el("span", { lang: chinese }, query))));
    open(true);
    status.textContent = hits.length ? words.found(hits.length) : note.textContent;
  }
  function open(on) {
    panel.hidden = !on;
    if (on) { /* the way to all results stays in the window; a keyboard on the screen takes its part */
      const seen = window.visualViewport ? window.visualViewport.height : innerHeight, top = panel.getBoundingClientRect().top;
      list.style.setProperty("--room", Math.max(seen - top - 12, 220) + "px");
    }
    input.setAttribute("aria-expanded", String(on && !list.hidden));
    if (!on) { choose(-1); status.textContent = ""; }
  }
  function choose(number) {
    const options = [...list.children];
    active = number;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
    if (options[number]) { input.setAttribute("aria-activedescendant", options[number].id); options[number].scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  }

  /* --- searching --- */
  function load(name) {
    return new Promise((resolve, reject) => { document.head.append(Object.assign(document.createElement("script"), { src: new URL(name, assets).href, onload: resolve, onerror: reject })); });
  }
  function dress() {
    const link = el("link", { rel: "stylesheet", href: new URL("search.css", assets).href });
    const dressed = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
    document.head.append(link);
    return dressed;
  }
  function ready() {
    engine = engine || (async () => {
      dressed = dressed || dress();
      if (!globalThis.mingshiSearch) await load("search-engine.js");
      index = new globalThis.mingshiSearch.Index(new URL("search/", site));
      await Promise.all([index.open(), dressed]);
    })();
    return engine.catch((error) => { engine = null; throw error; });
  }
  async function look() {
    const query = input.value.trim();
    if (current) current.stop();
    current = null;
    if (!query) { open(false); return; }
    let mine = null;
    const isOld = () => mine !== current || input.value.trim() !== query || document.activeElement !== input;
    try {
      await ready();
      if (input.value.trim() !== query || current) return;
      mine = current = new globalThis.mingshiSearch.Search(index, query);
      const show = async (now, ended) => {
        const hits = await now.hits(now.ordered("relevance"), MOST);
        if (!isOld() && (hits.length || ended)) present(query, hits);
      };
      let first = true;
      await mine.run((now) => { const go = first; first = false; return go ? show(now, false) : undefined; });
      if (!isOld()) await show(mine, true);
    } catch {
      if (!mine || !isOld()) open(false); /* offline, or the site has just changed: the form still leads to the search page */
      if (mine) engine = null;
    }
  }
  function go(option, event) {
    const address = option.dataset.href;
    if (event.ctrlKey || event.metaKey) window.open(address, "_blank", "noopener"); else location.href = address;
  }
  function typed() { choose(-1); clearTimeout(timer); timer = setTimeout(look, DELAY); }

  input.addEventListener("input", (event) => { if (!event.isComposing) typed(); });
  input.addEventListener("compositionend", typed);
  input.addEventListener("focus", () => { if (input.value.trim() && input.value.trim() !== shownFor) typed(); });
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const isOpen = !panel.hidden, last = list.hidden ? -1 : list.children.length - 1;
    if (event.key === "ArrowDown" && !isOpen && input.value.trim()) { event.preventDefault(); if (shownFor === input.value.trim() && last >= 0) open(true); else look(); }
    else if (event.key === "ArrowDown" && last >= 0) { event.preventDefault(); choose(active < last ? active + 1 : -1); }
    else if (event.key === "ArrowUp" && isOpen && last >= 0) { event.preventDefault(); choose(active < 0 ? last : active - 1); }
    else if (event.key === "Enter" && isOpen && active >= 0) { event.preventDefault(); go(list.children[active], event); }
    else if (event.key === "Escape" && isOpen) { event.preventDefault(); event.stopPropagation(); open(false); }
  });
  panel.addEventListener("mousedown", (event) => event.preventDefault()); /* the focus stays in the box */
  list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) go(option, event); });
  list.addEventListener("pointermove", (event) => { const option = event.target.closest("[role=option]"); if (option && option.getAttribute("aria-selected") !== "true") choose([...list.children].indexOf(option)); });

  ready().catch(() => undefined);
  if (input.value.trim()) typed();
})();
