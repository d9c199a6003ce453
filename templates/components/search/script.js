// The search page: asks the Pagefind index and shows what it finds.
// The words that people see are in template.html, all but the count and the counts in the filters.
// Nothing is loaded before somebody wants to search; nothing is stored; no question leaves the device.

const AT_ONCE = 10; // results per step
const LONGEST = 200; // characters of a question that we look at
const PATIENCE = 150; // ms before we say that we are busy; most answers come sooner

// `soort` is the word beside a result ("Artikel"); it says nothing about what a page is about.
const RANKING = { metaWeights: { title: 5, zoekwoorden: 3, soort: 0 } };

const root = document.getElementById("zoeken");
const list = document.getElementById("resultaten");
const form = root.querySelector("form");
const input = form.elements.q;
const filters = root.querySelector("fieldset");
const selects = [...filters.querySelectorAll("select")]; // topic, level
const more = root.querySelector(".search__more");
const parts = [...root.querySelectorAll("[data-part]")];
const title = document.title;
const dutch = { one: "1 resultaat", many: "resultaten", none: "Geen", only: "Alleen", about: "voor" };
const words = { ...dutch, ...root.dataset }; // the page has those of another language

let query = "";
let found = []; // every result of the query: { data, facets: [topics, levels] }
let shown = []; // those that pass the filters
let turn = 0; // of the newest task: only that one may change the page

// ---- The index

let engine; // a promise of { index, facets }
let engines = 0; // made so far; the number of the newest
let failed = 0; // the newest one that missed a file

// When a part of the index does not arrive, Pagefind goes on without it and finds too little.
// Offline "nothing found" would be a lie, so we watch whether all that it fetches arrives.
const realFetch = window.fetch;
window.fetch = async (...request) => {
  const mine = engines;
  try {
    const response = await realFetch(...request);
    if (!response.ok) failed = Math.max(failed, mine);
    return response;
  } catch (error) {
    failed = Math.max(failed, mine);
    throw error;
  }
};

function load() {
  engine = engine || start();
  return engine;
}

// Browsers remember by its address that a module failed, and Pagefind that a file failed:
// a new try needs another address and a new index.
async function start() {
  engines += 1;
  const { pagefind, facets, base } = root.dataset;
  const address = engines > 1 ? `${pagefind}?${engines}` : pagefind;
  const [module, response] = await Promise.all([import(address), fetch(facets)]);
  // Without its worker: 12 kB and a round trip less (measured: 5.2 instead of 5.9 s at 400 kbit/s).
  const index = module.createInstance({ baseUrl: base, ranking: RANKING, noWorker: true });
  return { index, facets: await response.json() };
}

function forget() {
  engine = undefined;
}

async function find() {
  const { index, facets } = await load();
  const { results } = await index.search(query);
  if (failed === engines) throw new Error("A part of the search index did not arrive.");
  return results.map(({ id, data }) => {
    const [topics, level] = facets.pages[id] ?? [[], -1];
    return { data, facets: [topics.map((at) => facets.topics[at][0]), [facets.levels[level]?.[0]]] };
  });
}

// ---- The page

function reveal(...names) {
  for (const part of parts) part.hidden = !names.includes(part.dataset.part);
}

function part(name) {
  return parts.find((one) => one.dataset.part === name);
}

function element(name, content, className = "") {
  const made = document.createElement(name);
  made.append(...content);
  made.className = className;
  return made;
}

const plain = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">");

const spaces = (text) => text.split(" ").length - 1;

// Pagefind's excerpt is HTML in which <mark> is the only element. What we make of it is text.
// The words of the title are left out: they are in the link above it.
function excerptOf({ content, excerpt, plain_excerpt, meta }) {
  const taken = plain(plain_excerpt);
  const at = content.indexOf(taken.slice(0, 40));
  const titled = content.startsWith(meta.title);
  const inTitle = titled ? spaces(meta.title) + 1 - spaces(content.slice(0, at)) : 0;
  const words = excerpt.split(" ").slice(Math.max(0, inTitle));
  const opens = at && inTitle < 1 ? "…\u00a0" : "";
  const ends = content.endsWith(taken.slice(-40)) ? "" : "\u00a0…";
  const pieces = `${opens}${words.join(" ")}${ends}`.split(/<mark>(.*?)<\/mark>/);
  return pieces.map((piece, odd) => (odd % 2 ? element("mark", [plain(piece)]) : plain(piece)));
}

// The kind of page is part of the link: "DigiD" can be a term, an organisation and a topic.
function item(page) {
  const kind = element("span", [page.meta.soort ?? ""], "search__kind");
  const link = element("a", [element("span", [page.meta.title], "search__title"), " ", kind]);
  link.href = page.url;
  return element("li", [element("h3", [link]), element("p", excerptOf(page))]);
}

async function items(from) {
  const pages = await Promise.all(shown.slice(from, from + AT_ONCE).map((one) => one.data()));
  return pages.map(item);
}

function message() {
  const count = shown.length === 1 ? words.one : `${shown.length || words.none} ${words.many}`;
  const names = selects.filter((one) => one.value).map((one) => one.selectedOptions[0].dataset.name);
  const only = found.length && names.length ? ` ${words.only}: ${names.join(", ")}.` : "";
  return `${count} ${words.about} ‘${query}’.${only}`;
}

// ---- Filters

// One value per filter; an empty value lets everything through.
function passing(values) {
  return found.filter((one) => values.every((value, at) => !value || one.facets[at].includes(value)));
}

function countOptions() {
  const values = selects.map((one) => one.value);
  selects.forEach((select, axis) => {
    for (const option of select.options) {
      const { length } = passing(values.map((value, at) => (at === axis ? option.value : value)));
      option.dataset.name = option.dataset.name || option.text;
      option.text = `${option.dataset.name} (${length})`;
      option.hidden = option.disabled = !length && !option.selected;
    }
  });
  filters.hidden = filters.disabled = !found.length;
}

// ---- The address

function read() {
  const values = new URLSearchParams(location.search);
  input.value = values.get("q") ?? "";
  for (const select of selects) {
    select.value = values.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.selectedIndex = 0; // a topic that does not exist
  }
  ask();
}

function ask() {
  query = [...input.value.trim()].slice(0, LONGEST).join("");
  document.title = query ? `${query} - ${title}` : title;
}

function address() {
  if (!query) return "";
  const chosen = selects.filter((one) => one.value).map((one) => [one.name, one.value]);
  return `?${new URLSearchParams([["q", query], ...chosen])}`;
}

// ---- Tasks: each is given a function that says whether it is still the newest one

async function search(isNewest) {
  const results = query ? await find() : [];
  if (!isNewest()) return;
  found = results;
  await refine(isNewest);
}

async function refine(isNewest) {
  countOptions();
  shown = passing(selects.map((one) => one.value));
  const first = await items(0);
  if (!isNewest()) return;
  list.replaceChildren(...first);
  more.hidden = shown.length <= AT_ONCE;
  part("count").textContent = message();
  if (!query) reveal();
  else reveal("count", shown.length ? "results" : found.length ? "filtered" : "none");
}

async function extend(isNewest) {
  const from = list.children.length;
  const next = await items(from);
  if (!isNewest()) return;
  list.append(...next);
  more.hidden = shown.length <= list.children.length;
  reveal("count", "results");
  next[0].querySelector("a").focus();
}

// Run a task. `keep` is the part of the page that stays while it is busy and when it fails.
async function run(task, keep = "") {
  const mine = ++turn;
  const isNewest = () => mine === turn;
  const timer = setTimeout(() => isNewest() && reveal("loading", keep), PATIENCE);
  try {
    await task(isNewest);
  } catch (error) {
    console.error(error);
    if (!isNewest()) return;
    forget();
    reveal("failed", "trouble", keep);
  } finally {
    clearTimeout(timer);
  }
}

// ---- What people do

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const last = query;
  ask();
  // Another question starts without filters: people forget that they are on.
  if (query !== last) for (const select of selects) select.value = "";
  const next = address();
  if (next !== location.search) history.pushState(null, "", location.pathname + next);
  run(search).then(() => query || reveal("empty"));
});

filters.addEventListener("change", () => {
  history.replaceState(null, "", location.pathname + address());
  run(engine ? refine : search);
});

more.addEventListener("click", () => run(engine ? extend : search, "results"));

input.addEventListener("focus", () => load().catch(forget), { once: true });

window.addEventListener("popstate", () => {
  read();
  run(search);
});

read();
if (query) run(search);
