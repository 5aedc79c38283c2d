/* The search page: what is typed becomes results, facets and an address. Needs search-engine.js, which it loads.
   Whatever comes from a notice is set as text, never as markup. */
(function () {
  "use strict";
  const WORDS = {
    zh: {
      lang: "zh-Hans", join: "、", other: { tag: "en", attribute: "en" },
      searching: "正在搜索…", begin: "输入词语、文号或索引号，中英文皆可。多个词用空格分开；英文短语加引号。",
      count: (n, sure) => `${sure ? "" : "约 "}${figure(n)} 件公文`, passages: (n) => `${figure(n)} 段`,
      sort: "排序", relevance: "最相关", date: "最新",
      more: (n) => `再显示 ${n} 件`, goTo: (n) => `看第 ${n} 段`, open: "打开公文", alsoIn: (n) => `另有 ${n} 段`,
      facets: { issuer: "发文机关", type: "文种", year: "年份", topic: "主题", status: "英译" },
      none: "未注明", undated: "无日期", allOf: (n) => `全部 ${n} 项`, fewer: "收起", clear: "清除筛选", remove: (name) => `取消筛选：${name}`, notices: () => " 件公文",
      nothing: (q, doubtful) => [doubtful ? "没有搜到“" : "没有公文含有“", q, "”"],
      nothingSay: "已搜索中英文全文。", wordSay: "英文单词的各种词形都能找到。", hanSay: "中文短语无论出现在何处、写作简体还是繁体都能找到，因此本站公文里没有这样的文字。",
      doubtfulSay: (n) => `已搜索中英文全文，但疑似被插入的文字不收入检索：${figure(n)} 件公文有这样的文字，所查的词语也可能在其中，只见于公文页面。`,
      near: (n) => `最接近的 ${n} 件公文`, onlyNear: (n) => `没有搜到；下面是最接近的 ${n} 件公文`, row: "；",
      letterHint: "本站不支持拼音检索：请输入汉字，或者英文单词。英文请检查拼写。", also: (n) => `另有 ${n} 件公文与此接近`, nearSay: "下列公文只含其中一部分，已标出。",
      unknown: "没有搜到：", apart: "每个词都能搜到，但没有一件公文同时包含。可以少用一个词：",
      shorter: ["换成较短的词语试试：", (n, sure) => `（${sure ? "" : "约 "}${figure(n)} 件）`],
      numberHint: "查文号可只输入年份和序号，如 2026 41；括号写法不限。", wordHint: "英文短语若不完全一致，可去掉引号。",
      filtered: (n) => `当前筛选隐藏了 ${figure(n)} 件公文。`, ignored: "标点不参与单独搜索：",
      file: "本页是直接从磁盘打开的，浏览器不许这样的网页读取搜索索引，所以不能搜索。放到网站上，或在项目目录运行 python3 -m scripts serve，即可搜索；不搜索也可以浏览全部公文。",
      unreachable: "索引读取失败，可能是网络中断。", retry: "再试一次", outdated: "网站刚刚更新，请重新载入本页。", reload: "重新载入",
      browse: "浏览全部公文", sample: "示例", due: (d, over) => `${d}截止${over ? "（已过）" : ""}`, expires: (d) => `${d}前有效`, integrity: { "tampered-copy": "副本曾遭篡改", suspicious: "副本有可疑之处" }, overtaken: { corrected: "后有更正", repealed: "已废止", replaced: "已有较新版本" }, flaws: { mismatch: "有数字不一致", outdated: "原文已有改动" }, english: "英译：", number: "文号 ", index: "索引号 ",
      months: null,
      types: { resolution: "决议", decision: "决定", order: "命令", communique: "公报", announcement: "公告", "public-notice": "通告", opinions: "意见", notice: "通知", circular: "通报", report: "报告", request: "请示", reply: "批复", proposal: "议案", letter: "函", minutes: "纪要", "public-notification": "公示", penalty: "行政处罚", statistics: "统计", measures: "办法", plan: "方案", appointment: "任免", correction: "更正", interpretation: "政策解读", news: "动态" },
      status: { mismatch: "有数字不一致", part: "尚未全部译出", missing: "尚无英译", machine: "机器翻译，未核对", checked: "机器翻译，已核对数字", edited: "人工编辑", reviewed: "已审校", official: "官方译文" },
    },
    en: {
      lang: "en", join: ", ", other: { tag: "zh-Hans", attribute: "zh" },
      searching: "Searching…", begin: "Type words, a document number or an index number, in Chinese or English. Spaces part words; quotation marks hold an English phrase together.",
      count: (n, sure) => `${sure ? "" : "About "}${figure(n)} ${n === 1 ? "notice" : "notices"}`, passages: (n) => `${figure(n)} ${n === 1 ? "passage" : "passages"}`,
      sort: "Sort by", relevance: "Best match", date: "Newest first",
      more: (n) => `Show ${n} more`, goTo: (n) => `Go to paragraph ${n}`, open: "Open the notice", alsoIn: (n) => `and ${n} more ${n === 1 ? "passage" : "passages"}`,
      facets: { issuer: "Issuer", type: "Type", year: "Year", topic: "Topic", status: "English" },
      none: "Not stated", undated: "Undated", allOf: (n) => `All ${n}`, fewer: "Fewer", clear: "Remove all filters", remove: (name) => `Remove the filter ${name}`, notices: (n) => (n === 1 ? " notice" : " notices"),
      nothing: (q, doubtful) => [doubtful ? "Nothing was found for “" : "No notice contains “", q, "”"],
      nothingSay: "The whole text was searched in both languages.", wordSay: " An English word is found in any of its forms.", hanSay: " A Chinese phrase is found wherever it stands, in simplified or traditional characters, so this one does not occur.",
      doubtfulSay: (n) => `The text was searched in both languages, except for words that look inserted: ${n === 1 ? "one notice has" : figure(n) + " notices have"} such words, and what you typed may be among them. They stand on the pages alone.`,
      also: (n) => (n === 1 ? "One more notice comes close" : `${n} more notices come close`), near: (n) => (n === 1 ? "The closest notice" : `The ${n} closest notices`), onlyNear: (n) => (n === 1 ? "Nothing found. The closest notice is below" : `Nothing found. The ${n} closest notices are below`), row: "; ",
      letterHint: "Type Chinese characters or English words: pinyin is not searched. Check the spelling of an English word.", nearSay: "Each holds only part of what you typed; that part is marked.",
      unknown: "Nowhere found: ", apart: "Each of the words occurs, but never all in one notice. Try one fewer:",
      shorter: ["A shorter phrase may help: ", (n, sure) => ` would find ${sure ? "" : "about "}${figure(n)} ${n === 1 ? "notice" : "notices"}.`],
      numberHint: "For a document number, type the year and the number, such as 2026 41. The form of brackets does not matter.", wordHint: "A phrase in quotation marks must match word for word; without them any form of each word is found.",
      filtered: (n) => `The filters hide ${figure(n)} ${n === 1 ? "notice" : "notices"}.`, ignored: "Punctuation alone cannot be searched: ",
      file: "This page was opened from a disk, and a browser does not let such a page read the search index. Search works on any web server, or here by python3 -m scripts serve in the project’s folder. All notices can be browsed without it.",
      unreachable: "The index could not be read; the connection may be down.", retry: "Try again", outdated: "The site has just been updated. Please load this page again.", reload: "Load again",
      browse: "Browse all notices", sample: "Sample", due: (d, over) => `Until ${d}${over ? " (passed)" : ""}`, expires: (d) => `In force until ${d}`, integrity: { "tampered-copy": "Tampered copy", suspicious: "Copy looks suspicious" }, overtaken: { corrected: "Corrected later", repealed: "Repealed", replaced: "Earlier version" }, flaws: { mismatch: "A figure does not match", outdated: "The Chinese has changed since" }, english: "English: ", number: "No. ", index: "Index no. ",
      months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
      types: { resolution: "Resolution", decision: "Decision", order: "Order", communique: "Communiqué", announcement: "Announcement", "public-notice": "Public notice", opinions: "Opinions", notice: "Notice", circular: "Circular", report: "Report", request: "Request for instructions", reply: "Official reply", proposal: "Proposal", letter: "Letter", minutes: "Minutes", "public-notification": "Public notification", penalty: "Penalty decision", statistics: "Statistical bulletin", measures: "Measures", plan: "Plan", appointment: "Appointments", correction: "Correction", interpretation: "Policy explained", news: "News" },
      status: { mismatch: "A figure does not match", part: "Not yet translated in full", missing: "Not translated yet", machine: "Machine, not checked", checked: "Machine, figures checked", edited: "Edited", reviewed: "Reviewed", official: "Official translation" },
    },
  };
  const figure = (n) => n.toLocaleString("en");
  const FACETS = ["issuer", "type", "year", "topic", "status"];
  const PAGE = 10, PASSAGES = 3, VALUES = 8, DELAY = 10;
  const here = document.currentScript ? document.currentScript.src : "";
  const box = document.getElementById("search");

  /* Load what the search needs once; the header's box may ask for it before the page does. */
  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, here).href;
      script.onload = resolve;
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });
  }
  function dress() {
    const address = new URL("search.css", here).href;
    if ([...document.styleSheets].some((sheet) => sheet.href === address)) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    document.head.append(link);
  }
  if (!box) return;

  const words = WORDS[box.dataset.lang === "zh" ? "zh" : "en"];
  const own = box.dataset.lang === "zh" ? "zh" : "en", other = own === "zh" ? "en" : "zh";
  const tagOf = { zh: "zh-Hans", en: "en" };
  const site = new URL((box.dataset.root || ".").replace(/\/?$/, "/"), location.href);

  /* Make an element: el("a", { href }, "text", child …). Strings become text. */
  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) made.setAttribute(name, "");
      else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, String(value));
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }
  function part(id, tag, parent, attributes) {
    return document.getElementById(id) || parent.appendChild(el(tag, { id, ...attributes }));
  }
  const form = box.querySelector("form");
  const input = form.querySelector("input[name=q]");
  let grid = box.querySelector(".search-grid");
  if (!grid) { /* a page that brings only the form */
    grid = box.appendChild(el("div", { class: "search-grid" }));
    const fold = grid.appendChild(el("aside", {}, el("details", { class: "fold filters" }, el("summary", {}, words.facets.issuer), el("form", { id: "search-facets" }))));
    fold.setAttribute("aria-label", words.facets.issuer);
    grid.append(el("section", { "aria-label": words.searching }, el("div", { class: "results-bar" }, el("div", { role: "status", id: "search-status" }), el("div", { id: "search-sort" })), el("div", { id: "search-results" })));
  }
  const status = part("search-status", "div", grid, { role: "status" });
  const sortBox = part("search-sort", "div", grid);
  const results = part("search-results", "div", grid);
  const facetForm = part("search-facets", "form", grid);
  const panel = facetForm.closest("details");
  status.setAttribute("aria-live", "polite");
  status.setAttribute("aria-atomic", "true");

  /* --- the address is the state ------------------------------------------------------------------- */
  const state = { q: "", sort: "relevance", chosen: {}, shown: PAGE };
  function readAddress() {
    const query = new URLSearchParams(location.search);
    state.q = query.get("q") || "";
    state.sort = query.get("sort") === "date" ? "date" : "relevance";
    state.shown = PAGE;
    for (const facet of FACETS) state.chosen[facet] = new Set(query.getAll(facet));
  }
  function addressOf(changes) {
    const now = { ...state, ...changes }, query = new URLSearchParams();
    if (now.q) query.set("q", now.q);
    for (const facet of FACETS) for (const key of now.chosen[facet]) query.append(facet, key);
    if (now.sort !== "relevance") query.set("sort", now.sort);
    const text = query.toString();
    return location.pathname + (text ? "?" + text : "");
  }
  function keep(push) {
    const address = addressOf({});
    if (address === location.pathname + location.search) return;
    history[push ? "pushState" : "replaceState"](null, "", address);
  }
  const isNarrowed = () => FACETS.some((facet) => state.chosen[facet].size);

  /* --- how things are said --------------------------------------------------------------------------- */
  function dateWords(day) {
    const [year, month, date] = day.split("-").map(Number);
    return words.months ? `${date} ${words.months[month - 1]} ${year}` : `${year}年${month}月${date}日`;
  }
  const now = new Date(), today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  function nameOf(facet, value) {
    if (facet === "type" || facet === "status") return words[facet === "type" ? "types" : "status"][value.key] || value.key || words.none;
    if (facet === "year") return value.key === "undated" ? words.undated : value.key;
    return value[own] || value[other] || value.key || words.none;
  }
  const languageOf = (facet, value) => (facet === "issuer" || facet === "topic") && !value[own] && value[other] ? tagOf[other] : null;
  /* Return text as nodes with its marks; longer text is cut around the first one. */
  function marked(text, marks, limit, ratio) {
    let from = 0, to = text.length;
    if (limit && text.length > limit) {
      const first = marks.length ? marks[0][0] : Math.round(text.length * (ratio || 0));
      from = Math.max(0, first - Math.round(limit / 3));
      to = Math.min(text.length, from + limit);
      from = Math.max(0, to - limit);
      const space = text.slice(from, from + 20).search(/[\s。，；、]/);
      if (from && space >= 0 && from + space < first) from += space + 1;
      if (from && /[\udc00-\udfff]/.test(text[from])) from++;
      const word = /\s\S{0,20}$/.exec(text.slice(0, to));
      if (to < text.length && word && word.index > first) to = word.index;
      if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1])) to--;
    }
    const nodes = from ? ["…"] : [];
    let at = from;
    for (const [start, end] of marks) {
      if (end <= from || start >= to) continue;
      if (start > at) nodes.push(text.slice(at, start));
      nodes.push(el("mark", {}, text.slice(Math.max(start, from), Math.min(end, to))));
      at = Math.min(end, to);
    }
    if (at < to) nodes.push(text.slice(at, to));
    if (to < text.length) nodes.push("…");
    return nodes;
  }
  const LIMIT = { zh: 110, en: 240 };
  /* A table stands in the index as lines of cells between bars; here its cells are parted as a sentence can be read. */
  function tidy(nodes) {
    const plain = nodes.map((node) => (typeof node === "string" ? node.replace(/\s*\|?\n[\s|]*/g, words.row).replace(/(?:\s*\|)+\s*/g, " · ") : node));
    const last = plain.length - 1;
    return plain.map((node, i) => {
      if (typeof node !== "string") return node;
      const begun = i === 0 || plain[i - 1] === "…" ? node.replace(/^ · /, "") : node;
      return i === last || plain[i + 1] === "…" ? begun.replace(/ · $/, "") : begun;
    });
  }
  const sayIn = (language) => (node) => (typeof node === "string" ? engine.sayMarks(node, language) : node);
  function passageOf(passage, address) {
    const ratio = {
      zh: passage.enMarks.length ? passage.enMarks[0][0] / passage.en.length : 0,
      en: passage.zhMarks.length ? passage.zhMarks[0][0] / passage.zh.length : 0,
    };
    const lines = [own, other].filter((language) => passage[language]).map((language) =>
      el("span", { class: language, lang: tagOf[language] }, tidy(marked(passage[language], passage[language + "Marks"], LIMIT[language], ratio[language])).map(sayIn(language))));
    const flaw = passage.en && passage.flaw ? el("span", { class: "status mismatch" }, el("span", { class: "vh" }, words.english), words.flaws[passage.flaw]) : null;
    return el("li", { class: "pass" }, el("a", { href: address + (passage.id ? "#" + passage.id : "") }, lines, flaw,
      el("span", { class: "at" }, passage.number ? words.goTo(passage.number) : words.open)));
  }
  function hitOf({ record, proof }) {
    const address = new URL(record.urls[own === "zh" ? 0 : 1], site).href;
    const titleIn = record[own] ? own : other, otherTitle = titleIn === own && record[other];
    const kick = [];
    if (record.published) kick.push(el("time", { datetime: record.published }, dateWords(record.published)));
    if (record.type) kick.push(el("span", {}, words.types[record.type] || record.type));
    if (record.number) kick.push(el("span", { class: "num", lang: "zh-Hans" }, marked(record.number, proof.head.number.marks)));
    if (record.index && proof.head.index.marks.length) kick.push(el("span", { class: "num" }, words.index, marked(record.index, proof.head.index.marks)));
    if (record.sample) kick.push(el("span", { class: "sample" }, words.sample));
    const by = (record.issuers || []).map(([, zh, en], i) => {
      const name = { zh, en }, language = name[own] ? own : other;
      return el("span", { lang: language === own ? null : tagOf[other] }, marked(name[language], proof.issuers[i][language].marks));
    });
    const flags = [];
    if (record.deadline && !record.overtaken) {
      const over = record.deadline < today;
      flags.push(el("span", { class: over ? "badge due over" : "badge due" }, words.due(dateWords(record.deadline), over)));
    }
    if (record.expires) flags.push(el("span", { class: "badge until" }, words.expires(dateWords(record.expires))));
    if (record.overtaken) flags.push(el("span", { class: "badge" }, words.overtaken[record.overtaken]));
    if (words.integrity[record.integrity]) flags.push(el("span", { class: "badge warn" }, words.integrity[record.integrity]));
    if (record.status) flags.push(el("span", { class: "status " + record.status }, el("span", { class: "vh" }, words.english), words.status[record.status] || record.status));
    const shown = proof.passages.slice(0, PASSAGES), left = proof.passages.length - shown.length;
    return el("li", { class: "hit" },
      kick.length ? el("p", { class: "kick" }, kick) : null,
      el("h3", {}, el("a", { href: address, lang: titleIn === own ? null : tagOf[other] }, marked(record[titleIn] || record.id, proof.head[titleIn].marks))),
      otherTitle ? el("p", { class: "alt", lang: tagOf[other] }, marked(otherTitle, proof.head[other].marks)) : null,
      by.length ? el("p", { class: "by" }, by.flatMap((name, i) => (i ? [words.join, name] : [name]))) : null,
      flags.length ? el("p", { class: "flags" }, flags) : null,
      shown.length ? el("ul", {}, shown.map((passage) => passageOf(passage, address))) : null,
      left > 0 ? el("p", { class: "left" }, words.alsoIn(left)) : null);
  }

  /* --- showing ------------------------------------------------------------------------------------------ */
  let engine = null, index = null, current = null, asked = 0, timer = 0, sortSelect = null;

  function say(text, isHeading) {
    const now = isHeading ? el("h2", {}, text) : el("p", {}, text);
    if (status.textContent !== text) status.replaceChildren(now);
  }
  function list(hits) {
    const old = results.querySelector(":scope > ol.list"), focused = document.activeElement && results.contains(document.activeElement) ? document.activeElement.href : "";
    const made = el("ol", { class: "list" }, hits.map(hitOf));
    if (old && old.isEqualNode(made)) return old;
    if (old) old.replaceWith(made); else results.replaceChildren(made);
    if (focused) { const again = [...made.querySelectorAll("a")].find((link) => link.href === focused); if (again) again.focus({ preventScroll: true }); }
    return made;
  }
  async function show(search, ended) {
    const inOrder = search.ordered(state.sort, await search.narrowed(state.chosen));
    const isNew = results.dataset.of !== state.q;
    if (isNew && inOrder.length > 1) { /* the first result as soon as it is proved, the rest after it */
      const first = await search.hits(inOrder, 1);
      if (search !== current || search.stopped) return;
      if (first.length) {
        present(search, inOrder, first, false);
        await painted();
        if (search !== current || search.stopped) return;
      }
    }
    const hits = await search.hits(inOrder, state.shown);
    if (search !== current || search.stopped) return;
    if (!hits.length) { if (ended) await nothing(search, inOrder); return; }
    present(search, inOrder, hits, ended);
    if (ended && !isNarrowed()) showClosest(search, await closestTo(search, hits), true);
  }
  /* Wait until what was set is on the screen; in a tab that is not shown no frame comes, and nobody waits for it. */
  function painted() {
    return new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); setTimeout(resolve, 100); });
  }
  async function closestTo(search, hits) {
    const near = await search.closest(hits);
    return near.hits(near.candidates, hits.length ? PAGE / 2 : PAGE);
  }
  function showClosest(search, close, also) {
    if (search !== current || !close.length) return;
    results.append(el("div", { class: "closest" }, el("h2", {}, also ? words.also(close.length) : words.near(close.length)), el("p", {}, words.nearSay),
      el("ol", { class: "list" }, close.map(hitOf))));
  }
  function present(search, inOrder, hits, ended) {
    const { number, sure } = search.count(inOrder);
    const passages = hits.length < number ? 0 : hits.reduce((sum, hit) => sum + hit.proof.passages.length, 0);
    say(words.count(number, sure) + (passages ? words.join + words.passages(passages) : ""), true);
    list(hits);
    results.querySelectorAll(".more-results").forEach((old) => old.remove());
    results.querySelectorAll(".closest").forEach((old) => old.remove());
    if (ended && number > hits.length) {
      const more = el("button", { type: "button", class: "btn" }, words.more(Math.min(PAGE, number - hits.length)));
      more.addEventListener("click", async () => {
        const before = results.querySelectorAll(":scope > .list > .hit").length;
        state.shown += PAGE;
        await show(search, true);
        const next = results.querySelectorAll(".hit h3 a")[before];
        if (next) next.focus();
      });
      results.append(el("p", { class: "more-results" }, more));
    }
    results.dataset.ready = ended ? "all" : "some";
    results.dataset.of = state.q;
    sortBox.hidden = false;
  }
  function link(q, chosen) {
    return el("a", { href: addressOf({ q, chosen: chosen || state.chosen, sort: state.sort }), "data-q": q, lang: /[\u3400-\u9fff]/.test(q) ? "zh-Hans" : null }, q);
  }
  async function nothing(search, inOrder) {
    const tips = [], go = [], doubtful = search.segments.reduce((sum, segment) => sum + (segment.doubtful || 0), 0), title = words.nothing(state.q, doubtful), isChinese = /[\u3400-\u9fff]/.test(state.q);
    const hidden = search.candidates.length && isNarrowed() ? (await search.hits(search.ordered("date"), 1)).length : 0;
    if (hidden) tips.push(el("li", {}, words.filtered(search.count(search.candidates).number)));
    else {
      const missing = await search.unknown();
      if (search !== current) return;
      if (search.ignored.length) tips.push(el("li", {}, words.ignored, search.ignored.map((unit) => unit.shown).join(words.join)));
      if (missing.length && search.units.length > 1)
        tips.push(el("li", {}, words.unknown, missing.flatMap((unit, i) => [i ? words.join : "", el("b", {}, unit.shown)])));
      const rest = search.units.filter((unit) => !missing.includes(unit));
      if (rest.length && search.units.length > 1)
        tips.push(el("li", {}, missing.length ? "" : words.apart + " ", rest.flatMap((unit, i) => [i ? words.join : "", link(unit.kind === "phrase" && / /.test(unit.shown) ? `"${unit.shown}"` : unit.shown)])));
      const phrase = missing.find((unit) => unit.kind === "phrase" && [...unit.text].length > 2);
      const less = phrase && await search.shorter(phrase);
      if (search !== current) return;
      if (less) tips.push(el("li", {}, words.shorter[0], link(less.text), words.shorter[1](less.number, less.sure)));
      if (missing.some((unit) => /[a-z]/i.test(unit.shown) && !/[\u3400-\u9fff]/.test(unit.shown))) tips.push(el("li", {}, words.letterHint));
      if (/[0-9]/.test(state.q)) tips.push(el("li", {}, words.numberHint));
      if (/["“]/.test(state.q)) tips.push(el("li", {}, words.wordHint));
    }
    const close = hidden ? [] : await closestTo(search, []);
    if (search !== current) return;
    if (hidden) {
      const all = el("button", { type: "button", class: "btn main" }, words.clear);
      all.addEventListener("click", () => { FACETS.forEach((facet) => state.chosen[facet].clear()); changed(true); input.focus(); });
      go.push(all);
    }
    go.push(el("a", { class: "btn", href: new URL(own + "/browse/index.html", site).href }, words.browse));
    say(close.length ? words.onlyNear(close.length) : words.count(0, true), false);
    results.replaceChildren(el("div", { class: "empty" },
      el("h2", {}, title[0], el("span", { lang: isChinese ? "zh-Hans" : null, dir: "auto" }, title[1]), title[2]),
      hidden ? null : el("p", {}, doubtful ? words.doubtfulSay(doubtful) : words.nothingSay + (isChinese ? words.hanSay : /[a-z]/i.test(state.q) ? words.wordSay : "")), tips.length ? el("ul", {}, tips) : null, el("div", { class: "go" }, go)));
    showClosest(search, close, false);
    results.dataset.ready = "all";
    results.dataset.of = state.q;
    sortBox.hidden = true;
  }
  /* What is wrong is said once, where a screen reader hears it; below it stands what can be done. */
  function trouble(text, button, act) {
    say(text, false);
    const again = button ? el("button", { type: "button", class: "btn main" }, button) : null;
    if (again) again.addEventListener("click", act);
    results.replaceChildren(el("div", { class: "empty" }, el("div", { class: "go" }, again, el("a", { class: "btn", href: new URL(own + "/browse/index.html", site).href }, words.browse))));
    results.dataset.ready = "all";
  }

  /* --- facets ----------------------------------------------------------------------------------------------- */
  const opened = new Set();
  async function showFacets(search) {
    if (panel) panel.hidden = !search.candidates.length && !isNarrowed();
    const visible = !panel || panel.open || getComputedStyle(panel.querySelector("summary")).display === "none";
    if (!visible && !isNarrowed()) return;
    const all = await search.facets(state.chosen);
    if (search !== current || search.stopped) return;
    const focused = facetForm.contains(document.activeElement) ? document.activeElement.id : "";
    const sets = FACETS.map((facet) => {
      const values = all[facet];
      if (!values.length || (values.length === 1 && !values[0].key)) return null;
      const labels = values.map((value, i) => {
        const id = `f-${facet}-${i}`;
        const tick = el("input", { type: "checkbox", id, name: facet, value: value.key });
        tick.checked = state.chosen[facet].has(value.key);
        return el("label", { for: id, hidden: i >= VALUES && !opened.has(facet) && !tick.checked },
          tick, el("span", { lang: languageOf(facet, value) }, nameOf(facet, value)),
          el("span", { class: "n" }, figure(value.number), el("span", { class: "vh" }, words.notices(value.number))));
      });
      let more = null;
      if (values.length > VALUES) {
        more = el("button", { type: "button", class: "btn quiet", id: `f-${facet}-more`, "aria-expanded": opened.has(facet) }, opened.has(facet) ? words.fewer : words.allOf(values.length));
        more.addEventListener("click", () => { if (!opened.delete(facet)) opened.add(facet); showFacets(search); });
      }
      return el("fieldset", { class: "facet" }, el("legend", {}, words.facets[facet]), labels, more);
    });
    facetForm.replaceChildren(...sets.filter(Boolean));
    if (isNarrowed()) {
      const clear = el("button", { type: "button", class: "btn", id: "f-clear" }, words.clear);
      clear.addEventListener("click", () => { FACETS.forEach((facet) => state.chosen[facet].clear()); changed(true); });
      facetForm.append(clear);
    }
    if (focused) { const again = document.getElementById(focused); if (again) again.focus({ preventScroll: true }); }
  }
  facetForm.addEventListener("change", (event) => {
    const tick = event.target;
    if (!(tick instanceof HTMLInputElement) || !FACETS.includes(tick.name)) return;
    if (tick.checked) state.chosen[tick.name].add(tick.value); else state.chosen[tick.name].delete(tick.value);
    changed(true);
  });
  facetForm.addEventListener("submit", (event) => event.preventDefault());
  if (panel) panel.addEventListener("toggle", () => { if (panel.open && current && current.done) showFacets(current).catch(() => undefined); });

  function makeSort() {
    sortSelect = el("select", { id: "search-order" }, ["relevance", "date"].map((order) => el("option", { value: order }, words[order])));
    sortSelect.addEventListener("change", () => { state.sort = sortSelect.value; changed(true); });
    sortBox.replaceChildren(el("label", { class: "vh", for: "search-order" }, words.sort), sortSelect);
    sortBox.hidden = true;
  }

  /* --- searching -------------------------------------------------------------------------------------------- */
  async function ready() {
    if (!engine) {
      if (!globalThis.mingshiSearch || !globalThis.mingshiSearch.Index) await load("search-engine.js");
      engine = globalThis.mingshiSearch;
      index = new engine.Index(new URL("search/", site));
      await index.open();
    }
    return engine;
  }
  async function look(again) {
    const mine = ++asked;
    if (current) current.stop();
    current = null;
    const query = state.q;
    sortBox.parentElement.classList.toggle("bare", !query.trim());
    if (!query.trim()) { results.replaceChildren(); facetForm.replaceChildren(); sortBox.hidden = true; say(words.begin, false); delete results.dataset.ready; return; }
    delete results.dataset.ready;
    const wait = setTimeout(() => { if (mine === asked && !results.querySelector(".hit")) say(words.searching, false); }, 150);
    try {
      await ready();
      if (again) await index.open(true);
      if (mine !== asked) return;
      const search = current = new engine.Search(index, query);
      await search.run((now) => (results.dataset.ready && results.dataset.of === query ? undefined : show(now, false)));
      if (mine !== asked) return;
      await show(search, true);
      if (mine === asked) await showFacets(search);
      if (mine === asked) box.dataset.state = "settled";
    } catch (error) {
      if (mine !== asked) return;
      if (engine && error instanceof engine.Outdated && !again) { await look(true); return; }
      if (engine && error instanceof engine.Outdated) trouble(words.outdated, words.reload, () => location.reload());
      else if (!engine || error instanceof engine.Unreachable) trouble(words.unreachable, words.retry, () => look(true));
      else throw error;
    } finally { clearTimeout(wait); }
  }
  function changed(push) {
    state.shown = PAGE;
    delete box.dataset.state;
    keep(push);
    if (sortSelect) sortSelect.value = state.sort;
    look(false);
  }
  function typed() {
    clearTimeout(timer);
    delete box.dataset.state;
    timer = setTimeout(() => { if (state.q === input.value) { box.dataset.state = "settled"; return; } state.q = input.value; changed(false); }, DELAY);
  }
  function ask(event) {
    event.preventDefault();
    clearTimeout(timer);
    state.q = input.value;
    changed(true);
  }

  /* --- keys: / to the box, arrows through results, Esc back ----------------------------------------------- */
  function step(event) {
    const target = event.target;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "/" && !event.defaultPrevented && !/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) { event.preventDefault(); input.focus(); input.select(); return; }
    if (event.isComposing) return;
    const links = [...results.querySelectorAll(".hit h3 a, .pass a")], at = links.indexOf(target);
    if (event.key === "ArrowDown" && (target === input || at >= 0) && links[at + 1]) { event.preventDefault(); links[at + 1].focus(); }
    else if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (links[at - 1] || input).focus(); }
    else if (event.key === "Escape" && at >= 0) { input.focus(); input.select(); }
  }

  /* --- begin ---------------------------------------------------------------------------------------------------- */
  dress();
  readAddress();
  input.value = state.q;
  if (location.protocol === "file:") { if (panel) panel.hidden = true; trouble(words.file); form.addEventListener("submit", (event) => event.preventDefault()); return; }
  makeSort();
  sortSelect.value = state.sort;
  form.addEventListener("submit", ask);
  input.addEventListener("input", (event) => { if (!event.isComposing) typed(); });
  input.addEventListener("compositionend", typed);
  input.addEventListener("focus", () => { ready().catch(() => undefined); }, { once: true });
  document.addEventListener("keydown", step);
  results.addEventListener("click", (event) => {
    const again = event.target instanceof Element && event.target.closest("a[data-q]");
    if (!again) return;
    event.preventDefault();
    state.q = input.value = again.dataset.q;
    changed(true);
    input.focus();
  });
  addEventListener("popstate", () => { readAddress(); input.value = state.q; sortSelect.value = state.sort; look(false); });
  look(false);
})();
