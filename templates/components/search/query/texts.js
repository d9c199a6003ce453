// The full texts, in Pagefind's index: pages that say it in their text only, and text for excerpts.

import { answered } from "./answer.js";
import { wordsOf } from "./words.js";

const FOUND_IN_TITLE = 0.9; // of a page that is not in the layer
const FOUND_IN_SEARCH_WORDS = 0.7;
const IN_TEXT = 0.4; // at most, for a text that says it often
const OFTEN = 1.5; // times that a word stands in a text to count half of that
const MEANT = 0.55; // how surely an option must be meant to be looked for in the texts
const MOST_OPTIONS = 3;
const HEARD = "hhh"; // before a sound, as in wegwijs/index/hidden.py
const HEARD_ALIKE = 0.6;
const LOOKED_AT = 12; // pages at the top of which we want to know their titles and search words

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
  const terms = question.terms.map((term) => ({ ...term }));
  const asked = { ...question, terms };
  const evidence = await Promise.all(terms.map((term, at) => found(layer, term, asked, at, index)));
  const first = answered(layer, asked, evidence);
  const wide = (await learn(layer, first.results, index)) ? answered(layer, asked, evidence) : first;
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
    // The layer does not have all words: is what was typed right after all?
    const own = new Map();
    await add(layer, own, index, typed, 1);
    if ([...own.values()].some((value) => value !== FOUND_IN_SEARCH_WORDS)) {
      term.also = [];
      return own;
    }
  }
  for (const [word, weight] of searched(term, question)) await add(layer, pages, index, word, weight);
  // Of pages that are not in the layer we know the sounds only.
  if (!pages.size && alone && typed.length > 3) {
    await add(layer, pages, index, HEARD + layer.vocabulary.sound(typed), HEARD_ALIKE);
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
  if (matchedMetaFields.includes("title")) return FOUND_IN_TITLE;
  if (matchedMetaFields.some((field) => /^(zoekwoorden|klanken)$/.test(field))) return FOUND_IN_SEARCH_WORDS;
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

// Of the first pages that the layer does not have: how well a title is the question decides who comes first.
// Says whether anything was learnt.
async function learn({ numbers, vocabulary, weights }, results, index) {
  const pages = results.slice(0, LOOKED_AT).map(({ page }) => page);
  const strange = pages.filter((page) => !vocabulary.phrases[numbers.get(page.id)]);
  const learning = strange.map(async (page) => {
    const { title, zoekwoorden = "", soort } = (await dataOf(index, page)).meta;
    const texts = [title, ...zoekwoorden.split(",")];
    vocabulary.phrases[numbers.get(page.id)] = texts.map((text) =>
      wordsOf(text).filter((word) => !vocabulary.ignored.has(word)),
    );
    page.weight = weights.get(soort) ?? 1;
  });
  await Promise.allSettled(learning);
  return strange.length > 0;
}

/**
 * The text of a page, from Pagefind. Fills in what the layer does not know of the page.
 * @param {object} index
 * @param {object} page of a question's results
 * @returns {Promise<string>}
 */
export async function textOf(index, page) {
  return (await dataOf(index, page)).content;
}

async function dataOf(index, page) {
  if (!handles.get(index)?.has(page.id)) {
    const { results } = await index.search(null); // every page
    for (const result of results) remember(index, result, page.id.length);
  }
  const data = await handles.get(index).get(page.id)();
  if (!page.url) {
    const { title, soort = "", onderwerpen = "", niveau = "", organisatie = "" } = data.meta;
    const topics = onderwerpen.split(", ").filter(Boolean);
    Object.assign(page, { url: data.url, title, kind: soort, topics, level: niveau, organisation: organisatie });
  }
  return data;
}
