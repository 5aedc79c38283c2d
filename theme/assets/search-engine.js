/* Finds notices in the index that converters/search writes (see search/index.json beside the site).
   Folding and terms are those of converters/search/fold.py and terms.py; a test holds them equal.
   The postings give candidates, the text proves each of them: what is not proved is not shown. */
(function (global) {
  "use strict";
  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";

  /* --- folding ------------------------------------------------------------------------------------ */
  const VARIANTS = new Map();
  for (const [from, to] of [["[{〔【〖", "("], ["]}〕】〗", ")"], ["‐‑‒–—―−", "-"], ["‘’ʼ`´", "'"], ["“”„«»", '"']])
    for (const character of from) VARIANTS.set(character, to);
  const folded = new Map();
  function foldOne(character) {
    if (character === "\x1e") return character;
    if (/[\p{Cf}\p{Cs}]/u.test(character)) return "";
    if (/[\p{Cc}\p{Z}]/u.test(character)) return " ";
    return VARIANTS.get(character) ?? character;
  }
  function foldCharacter(character) {
    let known = folded.get(character);
    if (known === undefined) {
      known = [...character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKC")].map(foldOne).join("");
      folded.set(character, known);
    }
    return known;
  }
  /* Each begins with what it removes; the second column is what is put there. */
  const EDITS = [
    [/,(?<=[0-9],)(?=[0-9]{3}(?![0-9]))/gu, ""],
    [/[()](?:(?=[a-z0-9])|(?<=[a-z0-9][()]))/gu, " "],
    [/ {2,}/gu, " "],
    [new RegExp(` (?:(?=[${HAN}])|(?<=[${HAN}] ))`, "gu"), ""],
    [/^ +| +$/gu, ""],
  ];
  function fold(text) {
    let out = text.replace(/[^\x20-\x7e]|[[\]{}`]/gu, foldCharacter).toLowerCase();
    for (const [pattern, put] of EDITS) out = out.replace(pattern, put);
    return out;
  }
  /* The same, and for each place of the folded text where it came from: starts[i], ends[i]. */
  function foldWithPlaces(text) {
    let out = "", starts = [], ends = [], at = 0;
    for (const character of text) {
      const piece = foldCharacter(character);
      for (let i = 0; i < piece.length; i++) { starts.push(at); ends.push(at + character.length); }
      out += piece;
      at += character.length;
    }
    for (const [pattern, put] of EDITS) {
      const places = [...out.matchAll(pattern)];
      if (!places.length) continue;
      let next = "", nextStarts = [], nextEnds = [], last = 0;
      const copy = (to) => {
        next += out.slice(last, to);
        for (let i = last; i < to; i++) { nextStarts.push(starts[i]); nextEnds.push(ends[i]); }
      };
      for (const found of places) {
        copy(found.index);
        last = found.index + found[0].length;
        if (put) { next += put; nextStarts.push(starts[found.index]); nextEnds.push(ends[last - 1]); }
      }
      copy(out.length);
      [out, starts, ends] = [next, nextStarts, nextEnds];
    }
    return { text: out, starts, ends };
  }

  /* --- English stems: Snowball English 3, as snowballstemmer has it --------------------------------- */
  const EXCEPTIONS = new Map(Object.entries({
    skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
    andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", howe: "howe", news: "news", sky: "sky",
  }));
  const STEP2 = [
    ["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"], ["tional", "tion"],
    ["biliti", "ble"], ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"], ["aliti", "al"],
    ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"], ["ogist", "og"], ["enci", "ence"], ["anci", "ance"],
    ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"], ["ogi", null], ["li", null],
  ];
  const STEP3 = [
    ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", null],
    ["ical", "ic"], ["ness", ""], ["ful", ""],
  ];
  const STEP4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];
  const endsShort = (word) => /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word) || /past$/.test(word);
  function regions(word) {
    const after = (start) => { const found = /[aeiouy][^aeiouy]/.exec(word.slice(start)); return found ? start + found.index + 2 : word.length; };
    const special = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word);
    const r1 = special ? special[0].length : after(0);
    return [r1, after(r1)];
  }
  function stepOne(word, r1) {
    if (word.endsWith("sses")) word = word.slice(0, -2);
    else if (/(?:ied|ies)$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (/s$/.test(word) && !/(?:us|ss)$/.test(word) && /[aeiouy].*.s$/.test(word)) word = word.slice(0, -1);

    const found = /(?:eedly|eed|ingly|edly|ing|ed)$/.exec(word);
    if (found) {
      const suffix = found[0], bare = word.slice(0, -suffix.length);
      if (suffix.startsWith("eed")) {
        if (bare.length >= r1 && !/^(?:succ|proc|exc)$/.test(bare)) word = bare + "ee";
        return word;
      }
      if (suffix === "ing") {
        if (/^[^aeiouy]y$/.test(bare)) return stepOneTail(bare.slice(0, -1) + "ie");
        if (/^(?:even|cann|inn|earr|herr|out)$/.test(bare)) return stepOneTail(word);
      }
      if (!/[aeiouy]/.test(bare)) return stepOneTail(word);
      word = bare;
      if (/(?:at|bl|iz)$/.test(word)) word += "e";
      else if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) { if (!/^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1); }
      else if (word.length === r1 && endsShort(word)) word += "e";
    }
    return word;
  }
  const stepOneTail = (word) => word;
  function stem(word) {
    if (!/^[a-z]{3,}$/.test(word)) return word;
    const exception = EXCEPTIONS.get(word);
    if (exception !== undefined) return exception;
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const [r1, r2] = regions(word);
    word = stepOne(word, r1);
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";
    for (const [suffix, put] of STEP2) {
      if (!word.endsWith(suffix)) continue;
      const bare = word.slice(0, -suffix.length);
      if (bare.length < r1) break;
      if (suffix === "ogi") { if (bare.endsWith("l")) word = bare + "og"; }
      else if (suffix === "li") { if (/[cdeghkmnrt]$/.test(bare)) word = bare; }
      else word = bare + put;
      break;
    }
    for (const [suffix, put] of STEP3) {
      if (!word.endsWith(suffix)) continue;
      const bare = word.slice(0, -suffix.length);
      if (bare.length < r1) break;
      if (suffix === "ative") { if (bare.length >= r2) word = bare; } else word = bare + put;
      break;
    }
    for (const suffix of STEP4) {
      if (!word.endsWith(suffix)) continue;
      const bare = word.slice(0, -suffix.length);
      if (bare.length >= r2 && (suffix !== "ion" || /[st]$/.test(bare))) word = bare;
      break;
    }
    if (word.endsWith("e")) {
      const bare = word.slice(0, -1);
      if (bare.length >= r2 || (bare.length >= r1 && !endsShort(bare))) word = bare;
    } else if (word.endsWith("ll") && word.length - 1 >= r2) word = word.slice(0, -1);
    return word.replace(/Y/g, "y");
  }
  const stems = new Map();
  function stemOnce(word) {
    let known = stems.get(word);
    if (known === undefined) stems.set(word, known = stem(word));
    return known;
  }

  /* --- queries ---------------------------------------------------------------------------------------- */
  const STOP = new Set("a an and are as at be by for from in is it of on or that the to was were will with".split(" "));
  const PAIR = new RegExp(`(?=([${HAN}][${HAN}a-z0-9]|[a-z0-9][${HAN}]))`, "gu");
  const TRIPLE = new RegExp(`(?=([${HAN}]{3}))`, "gu");
  const ONE_HAN = new RegExp(`[${HAN}]`, "u");
  const MOST_TERMS = 4, MOST_LATER = 6;

  /* Triples of Han, pairs where there is no triple, words: together they cover the phrase. Those that come later
     cover it again; they are asked for only where the others leave candidates. */
  function termsOf(phrase) {
    const words = (phrase.match(/[a-z0-9]+/g) || []).map(stemOnce);
    const triples = [...phrase.matchAll(TRIPLE)].map((found) => found[1]);
    const pairs = [...phrase.matchAll(PAIR)].map((found) => found[1]).filter((pair) => !triples.some((triple) => triple.includes(pair)));
    const single = pairs.length || triples.length ? [] : [...phrase].filter((c) => ONE_HAN.test(c));
    let chosen = triples;
    if (triples.length > MOST_TERMS) {
      chosen = [];
      for (let i = 0; i < MOST_TERMS; i++) chosen.push(triples[Math.round((i * (triples.length - 1)) / (MOST_TERMS - 1))]);
    }
    const terms = [...new Set([...words.slice(0, MOST_TERMS), ...chosen, ...pairs.slice(0, MOST_TERMS), ...single])];
    return { terms, later: [...new Set(triples)].filter((triple) => !terms.includes(triple)).slice(0, MOST_LATER) };
  }
  /* A day as lists of the site print it is a phrase. */
  const DAY = "[0-9]{1,2}\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\s+[0-9]{4}(?![^\\s])";
  const TOKEN = new RegExp(`"([^"]*)"|“([^”]*)”|「([^」]*)」|${DAY}|[^\\s"“「]+`, "giu");
  /* A query is units that must all be found: words (by their stem) and phrases (as they stand). */
  function parse(query) {
    const units = [], ignored = [];
    for (const found of query.matchAll(TOKEN)) {
      const quoted = found[1] ?? found[2] ?? found[3];
      let text = fold(quoted ?? found[0]);
      if (quoted === undefined && !ONE_HAN.test(text)) text = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      if (!text) continue;
      const isWord = quoted === undefined && /^[a-z]+$/.test(text);
      const unit = { shown: quoted ?? found[0], text, kind: isWord ? "word" : "phrase", stem: isWord ? stemOnce(text) : "" };
      Object.assign(unit, isWord ? { terms: [unit.stem], later: [] } : termsOf(text));
      unit.certain = isWord || (unit.terms.length === 1 && new RegExp(`^[${HAN}]{1,3}$`, "u").test(text));
      if (!unit.terms.length) ignored.push(unit);
      else if (!units.some((other) => other.text === unit.text && other.kind === unit.kind)) units.push(unit);
    }
    const needed = units.filter((unit) => unit.kind !== "word" || !STOP.has(unit.text));
    return { units: needed.length ? needed : units, ignored };
  }

  /* --- proof ------------------------------------------------------------------------------------------- */
  const DECIMAL = /(?<![0-9a-z.])[0-9]+\.[0-9]+(?![0-9]|\.[0-9])/g;
  const LATIN = /[a-z0-9]/;
  /* Words and numbers are whole: 5号 is not in 15号, 5亿 not in 3.5亿. */
  function isWhole(text, start, end, decimals) {
    if (LATIN.test(text[start]) && start > 0 && LATIN.test(text[start - 1])) return false;
    if (LATIN.test(text[end - 1]) && end < text.length && LATIN.test(text[end])) return false;
    return !decimals.some(([from, to]) => (from < start && start < to) || (from < end && end < to));
  }
  /* Return where unit stands in folded text, as [start, end]. */
  function findIn(text, unit) {
    const places = [];
    if (unit.kind === "word") {
      for (const found of text.matchAll(/[a-z0-9]+/g))
        if (stemOnce(found[0]) === unit.stem) places.push([found.index, found.index + found[0].length]);
      return places;
    }
    let at = text.indexOf(unit.text), decimals = null;
    while (at >= 0) {
      decimals = decimals || [...text.matchAll(DECIMAL)].map((found) => [found.index, found.index + found[0].length]);
      const end = at + unit.text.length;
      if (isWhole(text, at, end, decimals)) { places.push([at, end]); at = text.indexOf(unit.text, end); }
      else at = text.indexOf(unit.text, at + 1);
    }
    return places;
  }
  /* Return which units one original text holds, and their marks, worked out when asked for: [[start, end]]. */
  function markText(original, units, text = fold(original || "")) {
    const found = new Set(), places = [];
    if (original) units.forEach((unit, number) => {
      const here = findIn(text, unit);
      if (here.length) { found.add(number); places.push(...here); }
    });
    let marks = null;
    return { units: found, get marks() { return (marks = marks || markPlaces(original, places)); } };
  }
  function markPlaces(original, places) {
    if (!places.length) return [];
    const map = foldWithPlaces(original);
    places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const marks = [];
    for (const [start, end] of places) {
      const from = map.starts[start], to = map.ends[end - 1], last = marks[marks.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to); else marks.push([from, to]);
    }
    return marks;
  }
  const foldedTexts = new WeakMap(); /* leaf -> (text -> folded), so that typing on costs no second folding */
  function looker(leaf, units, met) {
    if (!foldedTexts.has(leaf)) foldedTexts.set(leaf, new Map());
    const known = foldedTexts.get(leaf);
    const folding = (text) => { if (!known.has(text)) known.set(text, fold(text || "")); return known.get(text); };
    return (text) => { const got = markText(text, units, folding(text)); got.units.forEach((unit) => met.add(unit)); return got; };
  }
  function holdUnits(leaves, units, least) {
    const met = new Set();
    for (const leaf of leaves) {
      const see = looker(leaf, units, met);
      for (const [, zh, en] of leaf.segments) { see(zh); see(en); }
    }
    return met.size >= least;
  }
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  /* The forms in which a day can be found, as forms_of_day in record.py has them. */
  function formsOfDay(day) {
    const [year, month, date] = day.split("-").map(Number);
    return [day, `${year}年${month}月${date}日`, `${date} ${MONTHS[month - 1]} ${year}`];
  }
  /* Return the proof that a notice holds all units (or at least `least` of them), or null. `leaves` are the parts of
     its text that can hold any of them, the first with its head. */
  function prove(leaves, units, least = units.length) {
    const met = new Set(), record = leaves[0], look = looker(record, units, met);
    const head = { zh: look(record.zh), en: look(record.en), number: look(record.number), index: look(record.index) };
    look(record.initials);
    const issuers = (record.issuers || []).map(([, zh, en]) => ({ zh: look(zh), en: look(en) }));
    (record.topics || []).forEach(([, zh, en]) => { look(zh); look(en); });
    [record.published, record.issued, record.deadline, record.expires].forEach((day) => { if (day) formsOfDay(day).forEach(look); });
    const passages = [];
    for (const leaf of leaves) {
      const see = looker(leaf, units, met);
      let paragraphs = leaf === record ? 0 : leaf.number; /* numbered as on the page: what has Han has a record, and a number */
      leaf.segments.forEach(([id, zh, en], at) => {
        const number = id && ONE_HAN.test(zh) ? ++paragraphs : 0;
        const both = { zh: see(zh), en: see(en) };
        const count = new Set([...both.zh.units, ...both.en.units]).size;
        if (count) passages.push({ id, place: at + (leaf.place || 0), number, zh, en, count, get zhMarks() { return both.zh.marks; }, get enMarks() { return both.en.marks; } });
      });
    }
    if (met.size < least) return null;
    passages.sort((a, b) => b.count - a.count || a.place - b.place);
    return { head, issuers, passages };
  }

  /* --- marks: signs of what was cut or masked, and their words on the page (see converters/search/marks.py) ---- */
  const MARKS = {
    zh: { "\ufdd0": "[……]", "\ufdd1": "[身份证号已隐去]", "\ufdd2": "[手机号已隐去]", "\ufdd3": "[卡号已隐去]" },
    en: { "\ufdd0": "[…]", "\ufdd1": "[identity number withheld]", "\ufdd2": "[mobile number withheld]", "\ufdd3": "[card number withheld]" },
  };
  /* language: of the text, as on the page. */
  function sayMarks(text, language) { return text.replace(/[\ufdd0-\ufdd3]/g, (sign) => MARKS[language][sign]); }

  /* --- the index ------------------------------------------------------------------------------------- */
  const CRC = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    CRC[n] = c >>> 0;
  }
  function hashTerm(term) {
    let c = 0xffffffff;
    for (let i = 0; i < term.length; i++) {
      const unit = term.charCodeAt(i);
      c = CRC[(c ^ (unit >> 8)) & 255] ^ (c >>> 8);
      c = CRC[(c ^ (unit & 255)) & 255] ^ (c >>> 8);
    }
    return (c ^ 0xffffffff) >>> 0;
  }
  class Reader {
    constructor(bytes, at) { this.bytes = bytes; this.at = at; }
    number() {
      let value = 0, factor = 1, byte;
      do { byte = this.bytes[this.at++]; value += (byte & 127) * factor; factor *= 128; } while (byte > 127);
      return value;
    }
  }
  /* A row is document << ROW_BITS | places: one bit for each part of a text, and one for the head. */
  const PARTS = 8, ROW_BITS = 9, PLACES = 511, HEAD = 256, SEVERAL = 9;
  function readRows(bytes, start, end) {
    const reader = new Reader(bytes, start), rows = [];
    let doc = 0;
    while (reader.at < end) {
      const stored = reader.number(), low = stored & 15;
      doc += low < SEVERAL ? stored >>> 4 : stored >>> 11;
      rows.push((doc << ROW_BITS) | (low < SEVERAL ? 1 << low : ((stored >>> 4) & 127) * 7 + low - SEVERAL));
    }
    return rows;
  }
  function readDocuments(bytes, start, end) {
    const reader = new Reader(bytes, start), docs = [];
    let doc = 0;
    while (reader.at < end) docs.push(doc += reader.number());
    return docs;
  }
  function findRows(bytes, shelf, bits, wanted) {
    const reader = new Reader(bytes, 4);
    let key = bits ? shelf * 2 ** (32 - bits) : 0, start = 0, from = -1, length = 0;
    for (let left = reader.number(); left > 0; left--) {
      key += reader.number();
      const size = reader.number();
      if (key === wanted) { from = start; length = size; }
      start += size;
    }
    return from < 0 ? [] : readRows(bytes, reader.at + from, reader.at + from + length);
  }

  class Outdated extends Error {}
  class Unreachable extends Error {}
  const KEPT = 32e6, A_FILE = 1000; /* bytes kept in memory, about; and what a file takes beside what it holds */

  class Index {
    /* base: address of the folder "search/". */
    /* kept: path -> { answer, size }, what was asked for last comes last. */
    constructor(base) { this.base = base; this.kept = new Map(); this.size = 0; this.most = KEPT; this.root = null; this.facetCache = new Map(); }
    async open(again) {
      if (again) { this.root = null; this.kept.clear(); this.size = 0; this.facetCache.clear(); }
      if (!this.root) this.root = this.get("index.json", "json", { cache: again ? "reload" : "no-cache" }).then((root) => {
        if (root.format !== 5) throw new Outdated("format");
        return root;
      });
      return this.root.catch((error) => { this.root = null; throw error; });
    }
    get(path, kind, options) {
      const known = this.kept.get(path);
      if (known) {
        this.kept.delete(path);
        this.kept.set(path, known);
        return known.answer;
      }
      const one = { answer: null, size: 0 };
      one.answer = fetch(new URL(path, this.base), options || {}).then(
        (answer) => {
          if (!answer.ok) throw answer.status === 404 ? new Outdated(path) : new Unreachable(path + ": " + answer.status);
          return kind === "json" ? answer.text() : answer.arrayBuffer();
        },
        (error) => { throw error.name === "AbortError" ? error : new Unreachable(path); },
      ).then((body) => {
        this.weigh(path, one, A_FILE + (kind === "json" ? 4 * body.length : body.byteLength)); /* text: as it stands, and folded */
        return kind === "json" ? JSON.parse(body) : new Uint8Array(body);
      });
      this.kept.set(path, one);
      one.answer.catch(() => { if (this.kept.get(path) === one) { this.kept.delete(path); this.size -= one.size; } });
      return one.answer;
    }
    /* Note what a file takes, and forget those that were asked for longest ago. */
    weigh(path, one, size) {
      if (this.kept.get(path) !== one) return;
      one.size = size;
      this.size += size;
      for (const [oldest, { size: taken }] of this.kept) {
        if (this.size <= this.most || oldest === path) break;
        this.kept.delete(oldest);
        this.size -= taken;
      }
    }
    file(segment, name, kind) { return this.get(`${segment.year}/${name}?v=${segment.version}`, kind); }
    async binary(segment, name) {
      const bytes = await this.file(segment, name, "bytes");
      const version = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      if (version !== segment.version) throw new Outdated(name);
      return bytes;
    }
    async rows(segment, term) {
      const key = hashTerm(term), shelf = segment.bits ? Math.floor(key / 2 ** (32 - segment.bits)) : 0;
      const bytes = await this.binary(segment, shelf.toString(16).padStart(4, "0") + ".bin");
      return findRows(bytes, shelf, segment.bits, key);
    }
    /* How the text of a notice is to be had: a function of a leaf, and the leaves that hold `places`. */
    async text(segment, doc, places) {
      const { ids, leaves } = await this.file(segment, `ids-${doc >> 8}.json`, "json");
      const name = encodeURIComponent(ids[doc & 255]) + ".json", share = PARTS / Number(leaves[doc & 255]);
      const wanted = new Set(places & HEAD ? [0] : []);
      for (let part = 0; part < PARTS; part++) if (places & (1 << part)) wanted.add(Math.floor(part / share));
      return { leaf: (number) => this.file(segment, `text${number ? "-" + number : ""}/${name}`, "json"), wanted: [...wanted] };
    }
    /* facet -> [{ key, zh, en, docs }] */
    async facets(segment) {
      const at = segment.year + segment.version;
      if (!this.facetCache.has(at)) {
        const [names, bytes] = await Promise.all([this.file(segment, "facets.json", "json"), this.binary(segment, "facets.bin")]);
        const reader = new Reader(bytes, 4), read = {};
        for (const facet of ["issuer", "type", "topic", "status"]) {
          read[facet] = names[facet].map(([key, zh, en]) => {
            const length = reader.number(), docs = readDocuments(bytes, reader.at, reader.at + length);
            reader.at += length;
            return { key, zh, en, docs };
          });
        }
        this.facetCache.set(at, read);
      }
      return this.facetCache.get(at);
    }
  }

  /* --- one search ---------------------------------------------------------------------------------- */
  const WEIGHT = [1, 1.6, 4]; /* in one part of the text, in several, in the title or the numbers */
  const levelOf = (places) => (places & HEAD ? 2 : places & (places - 1) ? 1 : 0);
  const ENOUGH = 0.4, MUCH = 0.6, UNKNOWN = 0.25, FEW = 3, MOST_PARTS = 16, MOST_NEAR = 10, LANES = 3;

  class Search {
    constructor(index, query) {
      this.index = index;
      Object.assign(this, parse(query));
      this.certain = this.units.every((unit) => unit.certain);
      this.least = null; /* how many units must be found; null: all */
      this.near = false; /* whether the candidates hold only much of the query */
      this.candidates = [];
      this.segments = [];
      this.searched = 0;
      this.proofs = new Map(); /* key of a candidate -> { record, proof } or null */
      this.frequency = new Map(); /* term -> how often in the first segment: which to ask for first in others */
      this.stopped = false;
      this.beside = null;
    }
    stop() { this.stopped = true; if (this.beside) this.beside.stop(); }
    /* A search that helps this one, and stops with it. */
    help(query = "") {
      this.beside = new Search(this.index, query);
      if (this.stopped) this.beside.stop();
      return this.beside;
    }
    /* Candidates of one segment: [{ segment, doc, score }], the newest first. */
    async inSegment(segment, first) {
      let scores = null;
      const jobs = [];
      for (const unit of this.units) for (const term of unit.terms) jobs.push({ unit, term });
      const early = first ? await Promise.all(jobs.map((job) => this.index.rows(segment, job.term))) : [];
      for (const unit of this.units) for (const term of unit.later) jobs.push({ unit, term });
      const often = (term) => this.frequency.get(term) ?? Infinity;
      if (!first) jobs.sort((a, b) => (often(a.term) < often(b.term) ? -1 : often(a.term) > often(b.term) ? 1 : 0));
      const places = new Map(); /* unit -> Map(doc -> the places that hold all its terms) */
      for (let i = 0; i < jobs.length; i++) {
        if (this.stopped) return [];
        const { unit, term } = jobs[i], rows = early[i] || (await this.index.rows(segment, term));
        if (first) this.frequency.set(term, rows.length);
        const before = places.get(unit), now = new Map();
        for (const row of rows) {
          const doc = row >> ROW_BITS;
          if (scores && !scores.has(doc)) continue;
          const here = (before ? before.get(doc) : PLACES) & row & PLACES;
          if (here) now.set(doc, here); /* else the terms stand apart: no phrase */
        }
        places.set(unit, now);
        scores = now;
        if (!scores.size) return [];
      }
      const found = [];
      for (const doc of scores.keys()) {
        let score = 0, all = 0;
        for (const unit of this.units) {
          const rarest = Math.min(...unit.terms.map(often));
          score += Math.log(1 + this.index.total / (1 + (rarest < Infinity ? rarest : 0))) * WEIGHT[levelOf(places.get(unit).get(doc))];
          all |= places.get(unit).get(doc);
        }
        found.push({ segment, doc, score, places: all, key: segment.year + "/" + doc });
      }
      return found.sort((a, b) => b.doc - a.doc);
    }
    /* The years as they are asked: those that the query names, as a document number does, then from the newest. */
    order() {
      const named = new Set(this.units.flatMap((unit) => unit.text.match(/[0-9]{4}/g) || []));
      return [true, false].flatMap((wanted) => this.segments.filter((segment) => named.has(segment.year) === wanted));
    }
    /* Look through all years, see order(); tell(this) after each that brought something, and at the end. */
    async run(tell) {
      const root = await this.index.open();
      this.segments = root.segments;
      const order = this.order();
      this.index.total = order.length ? order[0].notices : 0;
      if (!this.units.length) { this.searched = this.segments.length; return this; }
      const answers = [];
      let next = 0;
      const take = async () => {
        while (next < order.length && !this.stopped) {
          const number = next++;
          answers[number] = await this.inSegment(order[number], number === 0);
          this.searched++;
          while (answers[this.merged]) {
            this.candidates.push(...answers[this.merged]);
            const brought = answers[this.merged].length;
            this.merged++;
            if (brought && tell && !this.stopped) await tell(this);
          }
        }
      };
      this.merged = 0;
      if (order.length) { next = 1; answers[0] = await this.inSegment(order[0], true); this.searched = 1; this.candidates.push(...answers[0]); this.merged = 1; }
      if (this.candidates.length && tell && !this.stopped) await tell(this);
      await Promise.all(Array.from({ length: LANES }, take));
      return this;
    }
    get done() { return this.searched >= this.segments.length; }
    ordered(sort, list) {
      const place = new Map(this.segments.map((segment, number) => [segment.year, number]));
      const newest = (a, b) => place.get(a.segment.year) - place.get(b.segment.year) || b.doc - a.doc;
      return [...(list || this.candidates)].sort(sort === "date" ? newest : (a, b) => b.score - a.score || newest(a, b));
    }
    /* Return { record, proof } from the `wanted` leaves of a text, or null if they do not hold the query. */
    async proofFrom(leaf, wanted) {
      const least = this.least ?? this.units.length, leaves = await Promise.all(wanted.map(leaf));
      if (wanted[0]) {
        if (!holdUnits(leaves, this.units, least)) return null;
        leaves.unshift(await leaf(0));
      }
      const proof = prove(leaves, this.units, least);
      return proof ? { record: leaves[0], proof } : null;
    }
    /* The same of a candidate, or null if its text does not hold the query. */
    async proofOf(candidate) {
      if (!this.proofs.has(candidate.key)) {
        const { leaf, wanted } = await this.index.text(candidate.segment, candidate.doc, candidate.places);
        this.proofs.set(candidate.key, await this.proofFrom(leaf, wanted));
      }
      return this.proofs.get(candidate.key);
    }
    /* The same from the first leaf alone where that holds the query: a long text need not be there as a whole before
       the first result shows. Its passages are those of that leaf, so that it is not kept for the proof. */
    async glimpse(candidate) {
      if (!this.proofs.has(candidate.key)) {
        const { leaf, wanted } = await this.index.text(candidate.segment, candidate.doc, candidate.places);
        const early = wanted.length > 1 && (await this.proofFrom(leaf, wanted.slice(0, 1)));
        if (early) return early;
      }
      return this.proofOf(candidate);
    }
    /* Prove candidates of list in order until `wanted` hits are there; return the hits. One alone may be a glimpse. */
    async hits(list, wanted) {
      const found = [];
      const look = (candidate) => (wanted === 1 ? this.glimpse(candidate) : this.proofOf(candidate));
      let next = 0;
      while (next < list.length && found.length < wanted && !this.stopped) {
        const some = list.slice(next, next + (wanted === 1 ? Math.min(4, next + 1) : Math.max(2, wanted - found.length)));
        next += some.length;
        for (const [i, hit] of (await Promise.all(some.map(look))).entries())
          if (hit && found.length < wanted) found.push({ ...hit, candidate: some[i] });
      }
      return found;
    }
    /* How many notices of list hold the query, and whether that is known or only likely. */
    count(list) {
      let sure = this.done && this.certain, number = 0;
      const left = list.filter((candidate) => this.proofs.get(candidate.key) !== null);
      number = left.length;
      if (this.done && left.every((candidate) => this.proofs.has(candidate.key))) sure = true;
      return { number, sure };
    }
    /* Narrow by { year: Set, issuer: Set, type: Set, topic: Set, status: Set }, leaving out one facet. */
    async narrowed(chosen, but) {
      const active = Object.entries(chosen).filter(([facet, keys]) => keys.size && facet !== but);
      let list = this.candidates;
      for (const [facet, keys] of active) {
        if (facet === "year") { list = list.filter((candidate) => keys.has(candidate.segment.year)); continue; }
        const docs = new Map();
        for (const segment of new Set(list.map((candidate) => candidate.segment))) {
          const all = new Set();
          for (const value of (await this.index.facets(segment))[facet]) if (keys.has(value.key)) value.docs.forEach((doc) => all.add(doc));
          docs.set(segment, all);
        }
        list = list.filter((candidate) => docs.get(candidate.segment).has(candidate.doc));
      }
      return list;
    }
    /* Return facet -> [{ key, zh, en, number }] over the results, each facet as if it were not chosen. */
    async facets(chosen) {
      const all = {};
      for (const facet of ["issuer", "type", "year", "topic", "status"]) {
        const list = (await this.narrowed(chosen, facet)).filter((candidate) => this.proofs.get(candidate.key) !== null);
        const values = new Map(), bySegment = new Map();
        for (const candidate of list) {
          if (!bySegment.has(candidate.segment)) bySegment.set(candidate.segment, new Set());
          bySegment.get(candidate.segment).add(candidate.doc);
        }
        for (const [segment, docs] of bySegment) {
          if (facet === "year") { values.set(segment.year, { key: segment.year, zh: "", en: "", number: docs.size }); continue; }
          for (const { key, zh, en, docs: holders } of (await this.index.facets(segment))[facet]) {
            const number = holders.reduce((sum, doc) => sum + (docs.has(doc) ? 1 : 0), 0);
            if (!number) continue;
            const value = values.get(key) || { key, zh, en, number: 0 };
            value.number += number;
            if (en) value.en = en;
            values.set(key, value);
          }
        }
        for (const key of chosen[facet] || []) if (!values.has(key)) values.set(key, { key, zh: key, en: "", number: 0 });
        const listed = [...values.values()];
        all[facet] = facet === "year" ? listed.sort((a, b) => (a.key === "undated") - (b.key === "undated") || (a.key < b.key ? 1 : -1)) : listed.sort((a, b) => b.number - a.number || (a.key < b.key ? -1 : 1));
      }
      return all;
    }
    /* Why nothing was found: the units that stand in no notice at all. */
    async unknown() {
      const missing = [];
      for (const unit of this.units) if (!(await this.holds(unit))) missing.push(unit);
      return missing;
    }
    async holds(unit) {
      const alone = this.help();
      alone.units = [unit];
      alone.certain = unit.certain;
      await alone.run();
      return (await alone.hits(alone.ordered("relevance").slice(0, 8), 1)).length > 0;
    }
    /* Where few notices or none hold the whole query (`hits`): a search for others that hold much of it, by pairs
       and words. What is shown is proved as ever; only less is asked for. Its candidates may be none. */
    async closest(hits = []) {
      const enough = hits.length ? MUCH : ENOUGH, taken = new Set(hits.map((hit) => hit.candidate.key));
      const parts = new Map();
      for (const unit of this.units) {
        const terms = unit.kind === "word" ? [unit.stem] : [...new Set([...unit.text.matchAll(PAIR)].map((found) => found[1]).concat((unit.text.match(/[a-z0-9]+/g) || []).map(stemOnce)))];
        for (const term of terms) {
          if (STOP.has(term) || parts.size >= MOST_PARTS) continue;
          const isWord = /^[a-z0-9]+$/.test(term);
          parts.set(term, { shown: term, text: term, kind: isWord ? "word" : "phrase", stem: isWord ? term : "", terms: [term], later: [], certain: true });
        }
      }
      const near = this.help();
      near.segments = this.segments;
      near.searched = this.segments.length;
      near.units = [...parts.values()];
      near.near = true;
      const terms = [...parts.keys()];
      if (terms.length < 2 || hits.length >= FEW) return near;
      const rows = []; /* a year at a time, so that who types on need not wait for all of them */
      for (const segment of this.segments) {
        if (this.stopped) return near;
        rows.push(await Promise.all(terms.map((term) => this.index.rows(segment, term))));
      }
      const all = this.segments.reduce((sum, segment) => sum + segment.notices, 0);
      const worth = terms.map((_, i) => { const often = rows.reduce((sum, one) => sum + one[i].length, 0); return often ? Math.log(1 + all / often) : Math.log(1 + 2 * all) * UNKNOWN; });
      const total = worth.reduce((sum, one) => sum + one, 0);
      near.least = terms.length > 2 ? 2 : 1;
      this.segments.forEach((segment, number) => {
        const held = new Map();
        terms.forEach((term, i) => rows[number][i].forEach((row) => {
          const doc = row >> ROW_BITS, one = held.get(doc) || { much: 0, score: 0, places: 0 };
          one.much += worth[i];
          one.score += worth[i] * WEIGHT[levelOf(row & PLACES)];
          one.places |= row & PLACES;
          held.set(doc, one);
        }));
        for (const [doc, { much, score, places }] of held)
          if (much >= total * enough && !taken.has(segment.year + "/" + doc))
            near.candidates.push({ segment, doc, score: score * (much / total) ** 2, places, key: segment.year + "/" + doc });
      });
      near.candidates = near.ordered("relevance").slice(0, MOST_NEAR);
      return near;
    }
    /* A shorter phrase that does stand somewhere: { text, number, sure }, or null. */
    async shorter(unit) {
      const characters = [...unit.text];
      for (let length = characters.length - 1, tries = 0; length >= 2 && tries < 6; length--) {
        for (const text of new Set([characters.slice(0, length).join(""), characters.slice(-length).join("")])) {
          tries++;
          const part = this.help(text);
          await part.run();
          if ((await part.hits(part.ordered("relevance").slice(0, 6), 1)).length) return { text, ...part.count(part.candidates) };
        }
      }
      return null;
    }
  }

  const api = { Index, Search, Outdated, Unreachable, fold, foldWithPlaces, stem, parse, prove, markText, sayMarks, hashTerm };
  global.mingshiSearch = Object.assign(global.mingshiSearch || {}, api);
  if (typeof module !== "undefined") module.exports = api;
})(globalThis);
