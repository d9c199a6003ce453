// The query side of search: what a question means, and which pages answer it. All in the reader's browser.

import { answered } from "./answer.js";
import { termsOf } from "./terms.js";
import { inPagefind } from "./texts.js";
import { vocabularyOf } from "./vocabulary.js";
import { wordsOf } from "./words.js";

/**
 * @param {object} data zoeken/woorden.json
 * @param {string} base path of the site, with "/" at both ends
 * @returns {object} layer: what `ask` searches
 */
export function prepare(data, base = "/") {
  const { id, url, title, type, topics, level, organisation } = data.pages;
  const pages = title.map((text, at) => ({
    id: id[at],
    url: base + url[at].slice(1),
    lang: data.types[type[at]][2] || document.documentElement.lang,
    title: text,
    kind: data.types[type[at]][0],
    weight: data.types[type[at]][1],
    topics: topics[at].map((one) => data.topics[one][0]),
    level: data.levels[level[at]]?.[0] ?? "",
    organisation: data.organisations[organisation[at]] ?? "",
  }));
  const numbers = new Map(id.map((one, at) => [one, at]));
  const types = new Map(data.types.map((type) => [inPagefind(type[0]), type]));
  const synonyms = synonymsOf(data);
  const vocabulary = vocabularyOf(data);
  const { total, partial } = data;
  const handles = new Map(); // page id -> the function that gives Pagefind's data of it
  return { pages, numbers, handles, base, types, synonyms, vocabulary, total, partial };
}

// One word can be in several entries, in other languages: it means all that they say.
function synonymsOf(data) {
  const found = new Map();
  for (const [words, means] of data.synonyms) {
    for (const word of words.split(";")) {
      const key = wordsOf(word).join(" ");
      found.set(key, [...(found.get(key) ?? []), ...means.split(";").map(wordsOf)]);
    }
  }
  return found;
}

/**
 * @param {object} layer of `prepare`
 * @param {string} text what somebody typed
 * @param {{typing?: boolean, literal?: boolean}} how typing: the last word may be unfinished; literal: nothing
 *   is corrected and no other word is searched
 * @returns {object} question: {text, results: [{page, score}], also, settled, certainty}
 */
export function ask(layer, text, { typing = false, literal = false } = {}) {
  const unfinished = typing && !/\s$/.test(text);
  const terms = termsOf(layer.vocabulary, layer.synonyms, text, { typing: unfinished, literal });
  return answered(layer, { text, terms, literal }, terms.map(pagesOf));
}

function pagesOf(term) {
  const found = new Map();
  for (const [entry, weight] of term.options) {
    for (const [page, own] of entry.pages) found.set(page, Math.max(found.get(page) ?? 0, own * weight));
  }
  return found;
}

export { excerpt } from "./excerpt.js";
export { nearest } from "./nearest.js";
export { textOf, widen } from "./texts.js";
export { isUrgent } from "./urgent.js";
