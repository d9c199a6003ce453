// The full texts, in Pagefind's index: pages that say it in their text only, and text for excerpts.

import { answered } from "./answer.js";

const IN_TITLE = 0.9; // of a page that is not in the layer
const IN_SEARCH_WORDS = 0.7;
const IN_TEXT = 0.4; // at most, for a text that says it often
const OFTEN = 1.5; // times that a word stands in a text to count half of that
const MEANT = 0.7; // how surely an option must be meant to be looked for in the texts
const MOST_OPTIONS = 3;
const HEARD = "hhh"; // before a sound, as in wegwijs/index/hidden.py
const SOUNDS_LIKE = 0.6;

const UNKNOWN = { url: "", title: "", kind: "", weight: 1, topics: [], level: "", organisation: "" };

const handles = new WeakMap(); // Pagefind's index -> page id -> the function that gives its text

/**
 * The same question, with what the full texts say.
 * @param {object} layer
 * @param {object} question of `ask`
 * @param {object} index made by Pagefind's `createInstance`
 * @returns {Promise<object>} a question; what the layer settled stays first, in the same order
 */
export async function widen(layer, question, index) {
  const evidence = await Promise.all(question.terms.map((term, at) => found(layer, term, question, at, index)));
  const wide = answered(layer, question, evidence);
  if (!question.settled) return wide;
  const shown = new Set(question.results.map(({ page }) => page));
  const more = wide.results.filter(({ page }) => !shown.has(page));
  return { ...wide, results: [...question.results, ...more], settled: true, certainty: question.certainty };
}

async function found(layer, term, question, at, index) {
  const pages = new Map(question.evidence[at]);
  if (term.minor) return pages;
  for (const [word, weight] of searched(term, question)) await add(layer, pages, index, word, weight);
  // Of pages that are not in the layer we know the sounds only.
  const heard = term.typed.length === 1 && term.typed[0].length > 3 && !question.literal;
  if (!pages.size && heard) {
    const sound = layer.vocabulary.sound(term.typed[0]);
    await add(layer, pages, index, HEARD + sound, SOUNDS_LIKE);
  }
  return pages;
}

async function add(layer, pages, index, word, weight) {
  const { results } = await index.search(`"${word}"`);
  for (const result of results) {
    remember(index, result, layer.idLength);
    const number = numberOf(layer, result.id);
    const value = weight * valueOf(result);
    if (value > (pages.get(number) ?? 0)) pages.set(number, value);
  }
}

// Exactly these words: otherwise Pagefind takes a word that it does not know for the longest beginning
// that it does know.
function searched(term, { literal }) {
  const likely = [...term.options].filter(([, weight]) => weight >= MEANT);
  likely.sort(([, one], [, other]) => other - one);
  const words = likely.slice(0, MOST_OPTIONS).map(([entry, weight]) => [entry.word, weight]);
  const typed = term.typed.map((word) => [word, 1 / term.typed.length]);
  return new Map(literal || !words.length ? typed : words);
}

function valueOf({ words, matchedMetaFields = [] }) {
  if (matchedMetaFields.includes("title")) return IN_TITLE;
  if (matchedMetaFields.length) return IN_SEARCH_WORDS;
  return (IN_TEXT * words.length) / (words.length + OFTEN);
}

function remember(index, { id, data }, length) {
  if (!handles.has(index)) handles.set(index, new Map());
  handles.get(index).set(id.slice(0, length), data);
}

function numberOf(layer, id) {
  const known = id.slice(0, layer.idLength);
  if (!layer.numbers.has(known)) {
    layer.numbers.set(known, layer.pages.length);
    layer.pages.push({ ...UNKNOWN, id: known });
  }
  return layer.numbers.get(known);
}

/**
 * The text of a page, from Pagefind. Fills in what the layer does not know of the page.
 * @param {object} index
 * @param {object} page of a question's results
 * @returns {Promise<string>}
 */
export async function textOf(index, page) {
  if (!handles.get(index)?.has(page.id)) {
    const { results } = await index.search(null); // every page
    for (const result of results) remember(index, result, page.id.length);
  }
  const { url, meta, content } = await handles.get(index).get(page.id)();
  page.url ||= url;
  page.title ||= meta.title;
  page.kind ||= meta.soort ?? "";
  return content;
}
