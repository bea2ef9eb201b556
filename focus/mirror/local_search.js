// Searches the list that lies in this page. Nothing is asked of any server and nothing is kept.
"use strict";
const index = JSON.parse(document.getElementById("index").textContent);
const tool = document.getElementById("tool"), words = document.getElementById("words");
const count = document.getElementById("count"), hits = document.getElementById("hits");
const kinds = JSON.parse(tool.dataset.kinds), MOST = 100;
const LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th"};
const fold = text => text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[ßæœøđłıðþ]/g, one => LIGATURES[one]);
const parts = text => fold(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
const rows = index.records.map(row => {
  const title = " " + parts(row[0]).join(" "), place = " " + parts(index.places[row[3]]).join(" ");
  return {row, title, all: title + place + " " + row[6] + " "};
});
// Each line is a word of some pages and the pages' numbers, in base 36, each less the one before; lines are in order.
const lines = index.words.split("\n"), stopwords = new Set(index.stopwords);
const WEIGHTS = ["guides", "access", "mechanisms", "instruments", "places", "bodies", "handbook", "standard"];
const LEAST = ["lessons", "commitments", "events", "findings", "documents", "sources"];
const weight = ({row}) => {
  const kind = index.kinds[row[2]], least = LEAST.indexOf(kind), most = WEIGHTS.indexOf(kind);
  return least >= 0 ? WEIGHTS.length + 1 + least : most >= 0 ? most : WEIGHTS.length;
};
function pagesWith(word) {
  let low = 0, high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle] < word) low = middle + 1; else high = middle;
  }
  const found = new Set();
  for (; low < lines.length && lines[low].startsWith(word); low++) {
    let page = 0;
    for (const step of lines[low].split(" ").slice(1)) found.add(page += parseInt(step, 36));
  }
  return found;
}
// A plural is looked for as the singular is, where five letters stay.
const single = word => word.replace(/^([a-z]{5,}?)(?:es|s)$/, "$1");
// A word is found from its beginning on; scripts that write no spaces are found anywhere.
const has = (text, word) => text.includes(/^[\x00-\x7f]/.test(word) ? " " + word : word);
// Words of one meaning, as the site's own search knows them. Short ones count whole: "act" is no "action".
const same = new Map();
for (const row of index.same) {
  for (const term of row.filter(one => !one.includes(" "))) same.set(single(term), [...(same.get(single(term)) || []), ...row]);
}
const LONG = 5, looked = word => ({word, pages: pagesWith(word)});
const whole = word => word.length < LONG && /^[a-z]/.test(word) ? word + " " : single(word);
const meanings = word => [[looked(word)], ...(same.get(word) || []).map(term => term.split(" ").map(one => looked(whole(one))))];
const holds = (one, {word, pages}) => has(one.all, word) || (!one.row[5] && pages.has(one.row[4]));
const means = (one, terms) => terms.some(term => term.every(word => holds(one, word)));
function look() {
  let asked = parts(words.value);
  const typed = asked.join(" ");
  const long = asked.filter(word => (word.length > 2 || !/^[a-z]/.test(word)) && !stopwords.has(word));
  asked = (long.length ? long : asked).map(single);
  const terms = asked.map(meanings);
  const matched = rows.map(one => terms.filter(each => means(one, each)).length);
  // Where no record holds all the words, those that hold most of them are shown, and that is said.
  const best = Math.max(0, ...matched);
  const found = best ? rows.filter((one, n) => matched[n] === best) : [];
  // First the very title, then all words in the title, then the very words before those of one meaning, then what helps most: a guide before a source that names it.
  const inTitle = one => asked.filter(word => has(one.title, word)).length;
  const titled = one => one.title.trim() === typed ? 2 : Number(inTitle(one) === asked.length);
  const said = one => terms.filter(([[own]]) => holds(one, own)).length;
  const ranked = found.map((one, n) => [titled(one), said(one), weight(one), inTitle(one), one, n]);
  ranked.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2] || b[3] - a[3] || a[5] - b[5]);
  const told = best < asked.length ? (best ? tool.dataset.some : tool.dataset.none) + " " : "";
  count.textContent = asked.length ? told + (best ? `${tool.dataset.found} ${found.length}` : "") : "";
  hits.replaceChildren(...ranked.slice(0, MOST).map(([, , , , one]) => shown(one.row)));
}
function shown([title, language, kind, place, page, anchor]) {
  const item = document.createElement("li"), kicker = document.createElement("p"), head = document.createElement("h3");
  const link = document.createElement("a");
  kicker.className = "kicker";
  kicker.textContent = [kinds[index.kinds[kind]], index.places[place]].filter(Boolean).join(" · ");
  link.href = index.pages[page] + (anchor ? "#" + anchor : "");
  link.lang = language;
  link.dir = "auto";
  link.textContent = title;
  head.append(link);
  item.append(kicker, head);
  return item;
}
document.getElementById("inert").hidden = true;
tool.hidden = false;
words.addEventListener("input", look);
look();
