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
  return {row, title, all: title + place + " " + row[6]};
});
// A word is found from its beginning on; scripts that write no spaces are found anywhere.
const has = (text, word) => text.includes(/^[\x00-\x7f]/.test(word) ? " " + word : word);
function look() {
  let asked = parts(words.value);
  const long = asked.filter(word => word.length > 2 || !/^[a-z]/.test(word));
  asked = long.length ? long : asked;
  const matched = rows.map(one => asked.filter(word => has(one.all, word)).length);
  // Where no record holds all the words, those that hold most of them are shown, and that is said.
  const best = Math.max(0, ...matched);
  const found = best ? rows.filter((one, n) => matched[n] === best) : [];
  const inTitle = one => asked.filter(word => has(one.title, word)).length;
  const ranked = found.map((one, n) => [inTitle(one), n, one]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const told = best < asked.length ? (best ? tool.dataset.some : tool.dataset.none) + " " : "";
  count.textContent = asked.length ? told + (best ? `${tool.dataset.found} ${found.length}` : "") : "";
  hits.replaceChildren(...ranked.slice(0, MOST).map(([, , one]) => shown(one.row)));
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
