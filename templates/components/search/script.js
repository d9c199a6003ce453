// The search page: what people do, and what they see of it. Which pages answer a question is worked
// out by the query side (`data-query`, see query/index.js); the words that people read are in
// template.html. Nothing is loaded before somebody wants to search; nothing is stored; no question
// leaves the device.

const AT_ONCE = 10; // results per step
const LONGEST = 200; // characters of a question that we look at
const SHORTEST = 2; // characters that we search for while somebody types
const PAUSE = 300; // ms without a key before we search
const QUIET = 1000; // ms without a key before an answer is read out
const PATIENCE = 150; // ms before we say that we are busy; most answers come sooner
const SLOW = 3000; // ms before we show another way
const FEW = 5; // results among which nobody needs a filter
const NEAREST = 3; // topics that we name when no page fits

// `soort` is the word beside a result ("Artikel"); it says nothing about what a page is about.
const RANKING = { metaWeights: { title: 5, zoekwoorden: 3, soort: 0 } };

const root = document.getElementById("zoeken");
const list = document.getElementById("resultaten");
const form = root.querySelector("form");
const input = form.elements.q;
const filters = root.querySelector("fieldset");
const selects = [...filters.querySelectorAll("select")]; // topic, level
const more = root.querySelector(".search__more");
const deeper = root.querySelector(".search__deeper");
const count = root.querySelector(".search__count");
const [also, other] = root.querySelector(".search__also").children;
const near = root.querySelector(".search__near");
const live = root.querySelector("[role=status]");
const parts = [...root.querySelectorAll("[data-in]")];
const busyText = root.querySelector("[data-in=loading]").textContent;
const deeperText = deeper.textContent;
const title = document.title;
const words = root.dataset;

const options = selects.flatMap((select) => [...select.options]);
for (const option of options) option.dataset.name = option.text;

let query = "";
let literal = false; // whether we search for these words only
let kept = ""; // where Back must lead to: the address before somebody typed
let question; // the newest answer of the query side
let found = []; // its pages
let shown = []; // those that pass the filters
let many = false; // whether the first answer to this question needed filters
let index; // Pagefind's, for the full text
let deep = false; // whether the full text is searched, although titles and search words give the answer
let partly = false; // whether a part of the full text was not searched
let turn = 0; // of the newest question: only that one may change the page
let stands = 0; // the question of which results are on the page
let whole = 0; // the question that was answered in full
let told = 0; // the question of which the answer was read out
let urgent = false; // whether somebody must see at once which number to call
let typed, telling, busy, slow; // timers

// ---- What is loaded

let side; // a promise of { ask, widen, textOf, excerpt, layer }
let opening; // a promise that Pagefind's index is there
let missed = 0; // files that did not arrive
let trusted = 0; // `missed` when Pagefind's index was made

function miss(error) {
  missed++;
  throw error;
}

// When a part of the index does not arrive, Pagefind goes on without it and finds too little.
// Offline "nothing found" would be a lie, so we watch whether all that it fetches arrives.
const realFetch = window.fetch;
window.fetch = async (...request) => {
  const response = await realFetch(...request).catch(miss);
  if (!response.ok) missed++;
  return response;
};

// Browsers remember by its address that a module failed: a new try needs another one.
function module(address) {
  return import(missed ? `${address}?${missed}` : address).catch(miss);
}

async function start() {
  // Asked anew each time: after a new build old ids would lead to texts that are gone.
  const fresh = fetch(words.words, { cache: "no-cache" });
  const [code, response] = await Promise.all([module(words.query), fresh]);
  return { ...code, layer: code.prepare(await response.json(), words.base) };
}

function load() {
  side ||= start();
  side.catch(() => (side = undefined));
  return side;
}

async function open() {
  const before = missed;
  const { createInstance } = await module(words.pagefind);
  // Without its worker: 12 kB and a round trip less (measured: 5.2 instead of 5.9 s at 400 kbit/s).
  index = createInstance({ baseUrl: words.base, ranking: RANKING, noWorker: true });
  trusted = before;
}

// Pagefind remembers that a file failed: a new try needs a new index.
async function fullText() {
  if (!index || missed > trusted) {
    opening ||= open().finally(() => (opening = undefined));
    await opening;
  }
  return index;
}

// ---- The page

// Each part of the page says in which states (and with what else) it is to be seen.
function reveal(...now) {
  words.state = now[0];
  if (urgent) now.push("urgent");
  for (const part of parts) part.hidden = !part.dataset.in.split(" ").some((one) => now.includes(one));
  filters.disabled = filters.hidden;
}

// What is seen is no live region, or each change of it would be read out.
function say() {
  clearTimeout(telling);
  told = turn;
  const said = [...root.querySelectorAll("[data-say]")].filter((one) => !one.closest("[hidden]"));
  live.textContent = said.map((one) => one.textContent).join(" ");
}

function sayIn(wait) {
  clearTimeout(telling);
  if (told !== turn) telling = setTimeout(say, wait);
}

function element(name, content, className = "") {
  const made = document.createElement(name);
  made.append(...content);
  made.className = className;
  return made;
}

// A question may be written from right to left.
const quoted = () => ["‘", element("bdi", [query]), "’"];

const nameOf = (topic) => options.find(({ value }) => value === topic)?.dataset.name;

// What the title does not say already.
function about({ topics, organisation, title: own }) {
  const names = topics.map(nameOf).filter((name) => name && name !== own);
  const topic = names.length ? [`${words.topic} ${names.join(" – ")}.`] : [];
  const other = organisation && ![own, ...names].includes(organisation);
  return [...topic, ...(other ? [`${words.organisation} ${organisation}.`] : [])].join(" ");
}

// The kind of page is part of the link: "DigiD" can be a term, an organisation and a topic.
function item(page) {
  const kind = element("span", [page.kind], "search__kind");
  const name = element("bdi", [page.title], "search__title");
  name.lang = page.lang;
  const link = element("a", [name, " ", kind]);
  link.href = page.url;
  const rest = element("p", [about(page)], "search__about");
  return element("li", [element("h3", [link]), rest, element("p", [], "search__excerpt")]);
}

async function fill(place, page) {
  const { textOf, excerpt, layer } = await load();
  const pieces = excerpt(await textOf(layer, page, fullText), question, page.title);
  if (place.textContent) return;
  place.lang = page.lang;
  place.append(...pieces.flatMap(({ text, marked }) => [marked ? element("mark", [text]) : text, " "]));
}

// Fill in the excerpts, for which there is room already, and then say that nothing will change.
async function complete() {
  const mine = turn;
  delete words.asked;
  const places = [...list.querySelectorAll(".search__excerpt")];
  await Promise.allSettled(places.map((place, at) => fill(place, shown[at])));
  if (mine === turn && whole === turn) words.asked = query;
}

// On a large site the layer does not know each page: its text says what it is called.
async function known(pages) {
  const { textOf, layer } = await load();
  const strange = pages.filter(({ url }) => !url);
  await Promise.allSettled(strange.map((page) => textOf(layer, page, fullText)));
  return pages.filter(({ url }) => url);
}

function draw(from, to) {
  const items = shown.slice(from, to).map(item);
  if (from) list.append(...items);
  else list.replaceChildren(...items);
  more.hidden = shown.length <= list.children.length;
  deeper.hidden = !more.hidden || !isShallow(question); // one way on at a time
}

function countResults() {
  const number = shown.length;
  const text = number === 1 ? words.one : `${number || words.none} ${words.many}`;
  const names = selects.filter((one) => one.value).map((one) => one.selectedOptions[0].dataset.name);
  const only = found.length && names.length ? ` ${words.only}: ${names.join(", ")}.` : "";
  count.replaceChildren(`${text} ${words.about} `, ...quoted(), `.${only}`);
}

function nameOthers() {
  const besides = `${words.also} ${question.also.join(", ")}.`;
  also.replaceChildren(...(literal ? [`${words.alone} `, ...quoted(), "."] : [besides]));
  other.replaceChildren(...(literal ? [words.wider] : [`${words.literal} `, ...quoted()]));
  other.href = address(!literal);
}

function nameTopics(slugs) {
  const links = slugs.filter(nameOf).map((slug) => {
    const link = element("a", [nameOf(slug)]);
    link.href = `${words.topics}${slug}/`;
    return element("li", [link]);
  });
  near.replaceChildren(...links);
}

// ---- Filters

// One value per filter; an empty value lets everything through.
function passing([topic, level]) {
  return found.filter((one) => (!topic || one.topics.includes(topic)) && (!level || one.level === level));
}

function countOptions() {
  const values = selects.map((one) => one.value);
  selects.forEach((select, axis) => {
    for (const option of select.options) {
      const { length } = passing(values.map((value, at) => (at === axis ? option.value : value)));
      option.text = `${option.dataset.name} (${length})`;
      option.hidden = option.disabled = !length && !option.selected;
    }
  });
}

// Show what passes the filters; the first `from` results stay where they are.
function refine(from = 0) {
  countOptions();
  shown = passing(selects.map((one) => one.value));
  draw(from, deep ? from + AT_ONCE : Math.max(from, AT_ONCE));
  countResults();
  const weak = question.certainty === "unsure" ? "unsure" : "results";
  const besides = literal || (found.length && question.also.length);
  const chosen = selects.some((one) => one.value);
  const rest = { also: besides, partly, near: near.children.length, many: many || chosen };
  const state = shown.length ? weak : found.length ? "filtered" : "none";
  reveal(state, ...Object.keys(rest).filter((name) => rest[name]));
}

// ---- Questions and answers

function put(next, pages) {
  clearTimeout(busy);
  clearTimeout(slow);
  question = next;
  const before = stands === turn ? found : [];
  if (stands !== turn) many = pages.length > FEW; // and then it stays, or the results would move
  found = [...new Set([...before, ...pages])];
  nameOthers();
  refine(before.length ? list.children.length : 0);
  stands = turn;
}

// The same question with what the full text adds. `partly` says whether something was missed.
async function widened({ widen, layer }, first) {
  const before = missed;
  try {
    return [await widen(layer, first, await fullText()), missed > before];
  } catch (error) {
    console.error(error);
    return [first, true];
  }
}

// Most questions are answered by titles and search words. Then a slow line is spared the index of all words,
// and the program that reads it, until somebody asks for it.
const isShallow = ({ settled }) => settled && !deep && !literal;

const pagesOf = ({ results }) => results.map(({ page }) => page);

async function answer(typing, isNewest) {
  const loaded = await load();
  if (!isNewest()) return;
  urgent = loaded.isUrgent(loaded.layer, query, words.urgent);
  const text = /\s$/.test(input.value) ? `${query} ` : query; // a space says that the last word is whole
  const first = loaded.ask(loaded.layer, text, { typing, literal });
  partly = false;
  near.replaceChildren();
  if (first.settled) {
    put(first, pagesOf(first));
    sayIn(typing ? QUIET : 0);
  }
  if (isShallow(first)) {
    whole = turn;
    return complete();
  }
  await dig(loaded, first, typing, isNewest);
  if (isNewest()) await complete();
}

async function dig(loaded, first, typing, isNewest) {
  const [all, missing] = await widened(loaded, first);
  const pages = pagesOf(all);
  const top = await known(pages.splice(0, AT_ONCE + (stands === turn ? found.length : 0)));
  if (!isNewest()) return;
  if (missing && !top.length) throw new Error("A part of the search index did not arrive.");
  partly = missing;
  deep = deep && !partly; // so that it can be tried again
  whole = turn;
  if (!top.length) nameTopics(loaded.nearest(loaded.layer, all).slice(0, NEAREST));
  put(all, [...top, ...pages]);
  sayIn(typing ? QUIET : 0);
}

function wait(state, time, ...rest) {
  return setTimeout(() => {
    // Who follows the link to other words must not lose their place: what is hidden has no focus.
    reveal(state, ...rest, document.activeElement === other && "also");
    say();
    told = 0;
  }, time);
}

async function run(typing) {
  const mine = ++turn;
  const isNewest = () => mine === turn;
  for (const timer of [typed, telling, busy, slow]) clearTimeout(timer);
  live.textContent = "";
  deeper.textContent = deeperText;
  delete words.asked;
  urgent = false;
  if (!query) return reveal("idle");
  busy = wait("loading", PATIENCE);
  slow = wait("loading", SLOW, "slow");
  try {
    await answer(typing, isNewest);
  } catch (error) {
    console.error(error);
    if (!isNewest()) return;
    clearTimeout(busy);
    clearTimeout(slow);
    reveal("failed");
    say();
    words.asked = query;
  }
}

// ---- The address

function read() {
  const values = new URLSearchParams(location.search);
  kept = location.search;
  input.value = values.get("q") ?? "";
  take();
  literal = values.has("letterlijk");
  for (const select of selects) {
    select.value = values.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.selectedIndex = 0; // a topic that does not exist
  }
}

// Take the question from the field; say whether it is another one. Another question starts without
// filters: people forget that they are on.
function take(shortest = 1) {
  const letters = [...input.value.trim()].slice(0, LONGEST);
  const last = query;
  query = letters.length < shortest ? "" : letters.join("");
  document.title = query ? `${query} - ${title}` : title;
  if (query === last) return false;
  literal = deep = false;
  for (const select of selects) select.value = "";
  return true;
}

function address(alone = literal) {
  if (!query) return "";
  const chosen = selects.filter((one) => one.value).map((one) => [one.name, one.value]);
  return `?${new URLSearchParams([["q", query], ...(alone ? [["letterlijk", 1]] : []), ...chosen])}`;
}

function replace(next) {
  history.replaceState(null, "", location.pathname + next);
}

// A question that somebody asked on purpose is a place to come back to; one on the way to it is not.
function go() {
  const next = address();
  if (next !== kept) {
    replace(kept);
    history.pushState(null, "", location.pathname + next);
  }
  kept = next;
  run(false);
}

// ---- What people do

form.addEventListener("submit", (event) => {
  event.preventDefault();
  take();
  go();
  if (query) return;
  reveal("idle", "empty");
  say();
});

input.addEventListener("input", () => {
  clearTimeout(typed);
  clearTimeout(telling); // nobody hears an answer while they type
  typed = setTimeout(() => {
    if (!take(SHORTEST)) return;
    replace(address());
    run(true);
  }, PAUSE);
});

input.addEventListener("focus", () => load().catch(console.error), { once: true });

filters.addEventListener("change", () => {
  kept = address();
  replace(kept);
  refine();
  say();
  complete();
});

other.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in another tab or window
  event.preventDefault();
  literal = !literal;
  nameOthers();
  go();
});

more.addEventListener("click", async () => {
  const from = list.children.length;
  const pages = shown;
  const next = await known(pages.slice(from, from + AT_ONCE));
  if (shown !== pages || list.children.length !== from) return; // something else was asked by now
  shown = [...pages.slice(0, from), ...next, ...pages.slice(from + AT_ONCE)];
  draw(from, from + next.length);
  list.children[from]?.querySelector("a").focus();
  complete();
});

deeper.addEventListener("click", async () => {
  if (deep) return; // we are busy with it
  const from = list.children.length;
  const mine = turn;
  deep = true;
  busy = setTimeout(() => (live.textContent = deeper.textContent = busyText), PATIENCE);
  await dig(await load(), question, false, () => mine === turn);
  if (mine !== turn) return;
  deeper.textContent = deeperText;
  if (partly) say();
  else (list.children[from]?.querySelector("a") ?? count).focus();
  complete();
});

window.addEventListener("popstate", () => {
  const now = new URLSearchParams(location.search); // a space may be written as %20
  if (`${now}` === address().slice(1)) return; // only the part behind # is another
  read();
  run(false);
});

read();
if (query) run(false);
