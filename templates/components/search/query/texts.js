// The full texts, in Pagefind's index: pages that say it in their text only, and text for excerpts.

import { answered } from "./answer.js";
import { wordsOf } from "./words.js";

// Where Pagefind finds a word of a page that is not in the layer, as in wegwijs/index/hidden.py.
const FROM_SEARCH_WORDS = 0.7;
const FIELDS = [
  ["title", 0.9],
  ["zoekwoorden", FROM_SEARCH_WORDS],
  ["klanken", 0.6],
  ["organisatie", 0.5],
];
const IN_TEXT = 0.4; // at most, for a text that says it often
const OFTEN = 1.5; // times that a word stands in a text to count half of that
const MEANT = 0.55; // how surely an option must be meant to be looked for in the texts
const SURE_ENOUGH = 0.9; // not to look for what sounds like it
const MOST_OPTIONS = 3;
const HEARD = "hhh"; // before a sound, as in wegwijs/index/hidden.py
const LONG_ENOUGH = 3; // letters of a word with which longer ones may begin
const LOOKED_AT = 12; // pages at the top of which we want to know their titles and search words

/** A kind as `copy_for_index` writes it: without the comma of "Vraag en antwoord, English". */
export const inPagefind = (kind) => kind.replaceAll(/[,\s]+/g, " ");

const UNKNOWN = { url: "", title: "", kind: "", weight: 1, topics: [], level: "", organisation: "" };

/**
 * The same question, with what the full texts say.
 * @param {object} layer
 * @param {object} question of `ask`
 * @param {object} index made by Pagefind's `createInstance`
 * @returns {Promise<object>} a question; what the layer settled stays first, in the same order
 */
export async function widen(layer, question, index) {
  const terms = question.terms.map((term) => ({ ...term }));
  const asked = { ...question, terms };
  const evidence = await Promise.all(terms.map((term, at) => found(layer, term, asked, at, index)));
  const first = answered(layer, asked, evidence);
  const wide = (await learn(layer, first.results)) ? answered(layer, asked, evidence) : first;
  if (!question.settled) return wide;
  const shown = new Set(question.results.map(({ page }) => page));
  const more = wide.results.filter(({ page }) => !shown.has(page));
  return { ...wide, results: [...question.results, ...more], settled: true, certainty: question.certainty };
}

async function found(layer, term, question, at, index) {
  const pages = new Map(question.evidence[at]);
  if (term.minor) return pages;
  const [typed] = term.typed;
  const alone = term.typed.length === 1 && !question.literal;
  if (layer.partial && alone && term.also.length) {
    // The layer does not have all words: is what was typed right after all? (Search words may have slips.)
    const own = new Map();
    await add(layer, own, index, typed, 1);
    if ([...own.values()].some((value) => value !== FROM_SEARCH_WORDS)) {
      term.also = [];
      return own;
    }
    for (const [page, value] of own) pages.set(page, value);
  }
  for (const [word, weight] of searched(term, question)) await add(layer, pages, index, word, weight);
  // Of pages that are not in the layer we know the sounds only.
  const unknown = ![...term.options.values()].some((weight) => weight > SURE_ENOUGH);
  if (layer.partial && unknown && alone && typed.length > 3) {
    await add(layer, pages, index, HEARD + layer.vocabulary.sound(typed), 1);
  }
  return pages;
}

async function add(layer, pages, index, word, weight) {
  for (const result of await having(index, word)) {
    const number = numberOf(layer, result.id);
    const value = weight * valueOf(result);
    if (value > (pages.get(number) ?? 0)) pages.set(number, value);
    layer.handles.set(result.id, result.data);
  }
}

// Only a search between quotes says whether a word is there: without them Pagefind takes a word that it does
// not know for the longest beginning that it does. But only one without quotes says where, and how often.
async function having(index, word) {
  const { results } = await index.search(`"${word}"`);
  const loose = results.length && word.length >= LONG_ENOUGH && !word.startsWith(HEARD);
  return loose ? (await index.search(word)).results : results;
}

function searched(term, { literal }) {
  const likely = [...term.options].filter(([, weight]) => weight >= MEANT);
  likely.sort(([, one], [, other]) => other - one);
  const words = likely.slice(0, MOST_OPTIONS).map(([entry, weight]) => [entry.word, weight]);
  const typed = term.typed.map((word) => [word, 1 / term.typed.length]);
  return new Map(literal || !words.length ? typed : words);
}

function valueOf({ words, matchedMetaFields = [] }) {
  const [, value] = FIELDS.find(([field]) => matchedMetaFields.includes(field)) ?? [];
  return Math.max(value ?? 0, (IN_TEXT * words.length) / (words.length + OFTEN));
}

function numberOf(layer, id) {
  if (!layer.numbers.has(id)) {
    layer.numbers.set(id, layer.pages.length);
    layer.pages.push({ ...UNKNOWN, id });
  }
  return layer.numbers.get(id);
}

// Of the first pages that the layer does not have: how well a title is the question decides who comes first.
// Says whether anything was learnt.
async function learn(layer, results) {
  const { numbers, vocabulary, types } = layer;
  const pages = results.slice(0, LOOKED_AT).map(({ page }) => page);
  const strange = pages.filter((page) => !vocabulary.phrases[numbers.get(page.id)]);
  const learning = strange.map(async (page) => {
    const { title, zoekwoorden = "", soort = "" } = (await dataOf(layer, page)).meta;
    const phrases = [title, ...zoekwoorden.split(",")].map(wordsOf);
    const content = phrases.map((words) => words.filter((word) => !vocabulary.ignored.has(word)));
    vocabulary.phrases[numbers.get(page.id)] = content;
    page.weight = types.get(inPagefind(soort))?.[1] ?? 1;
  });
  await Promise.allSettled(learning);
  return strange.length > 0;
}

/**
 * The text of a page. Fills in what the layer does not know of the page.
 * @param {object} layer
 * @param {object} page of a question's results
 * @param {() => Promise<object>} open gives Pagefind's index, which only a browser without
 *   DecompressionStream needs
 * @returns {Promise<string>}
 */
export async function textOf(layer, page, open) {
  return (await dataOf(layer, page, open)).content;
}

async function dataOf(layer, page, open) {
  const { base, handles, types } = layer;
  const data = await (handles.get(page.id) ?? (() => fetched(layer, page, open)))().catch((error) => {
    handles.delete(page.id); // Pagefind remembers that its file failed
    throw error;
  });
  if (!page.url) {
    const { title, soort = "", onderwerpen = "", niveau = "", organisatie = "" } = data.meta;
    const topics = onderwerpen.split(", ").filter(Boolean);
    const url = base + (data.raw_url ?? data.url).slice(1); // as Pagefind gives it, or as its file says
    const [kind = soort, , language] = types.get(inPagefind(soort)) ?? [];
    const lang = language || document.documentElement.lang;
    Object.assign(page, { url, lang, title, kind, topics, level: niveau, organisation: organisatie });
  }
  return data;
}

// Pagefind's file of a page: a mark, and JSON, in gzip. It takes no index of 150 kB to read it.
async function fetched({ base }, { id }, open) {
  if (window.DecompressionStream) {
    const { body } = await fetch(`${base}pagefind/fragment/${id}.pf_fragment`);
    const text = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
    return JSON.parse(text.slice(text.indexOf("{")));
  }
  const { results } = await (await open()).search(null); // every page
  return results.find((one) => one.id === id).data();
}
