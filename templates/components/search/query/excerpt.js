// The piece of a page that shows best why it was found.

import { wordsOf } from "./words.js";

const SHORTEST_HEARD = 4; // letters of a word that may be written otherwise
const WORDS = 30; // of an excerpt
const LEAD = 5; // words before the first match, so that it does not begin in the middle of a thought
const MARKED_FROM = 0.6; // how surely an option must be meant for its words to be marked

/**
 * Says what a word of a text is worth as an answer: 0 if it was not asked for.
 * @param {object} layer
 * @param {object[]} terms
 * @returns {(word: string) => number}
 */
export function valuer({ vocabulary, total }, terms) {
  const [sounds, known] = [new Map(), new Map()];
  const heard = (word) => (word.length < SHORTEST_HEARD ? word : vocabulary.sound(word)); // "ov" is not "of"
  for (const term of terms) {
    if (term.minor) continue;
    for (const word of term.typed) if (!vocabulary.ignored.has(word)) sounds.set(heard(word), 1);
    for (const [entry, weight] of term.options) {
      if (weight < MARKED_FROM) continue;
      sounds.set(heard(entry.word), weight * Math.log(1 + total / (entry.pages.size || 1)));
    }
  }
  const value = (word) => {
    const parts = [word, ...(vocabulary.parts.get(word) ?? [])];
    return Math.max(...parts.map((part) => sounds.get(heard(part)) ?? 0));
  };
  const remembered = (word) => {
    if (!known.has(word)) known.set(word, value(word));
    return known.get(word);
  };
  return (text) => Math.max(0, ...wordsOf(text).map(remembered));
}

/**
 * @param {string} text of the page
 * @param {object} question of `ask` or `widen`
 * @param {string} title of the page, which is left out: it is in the link above
 * @returns {{text: string, marked: boolean}[]} words, and "…" where something is left out
 */
export function excerpt(text, question, title) {
  const body = text.startsWith(title) ? text.slice(title.length).replace(/^[.?!]?\s/, "") : text;
  const words = body.split(/\s+/).filter(Boolean);
  const values = words.map(question.valueOf);
  const start = bestStart(words, values);
  const taken = words.slice(start, start + WORDS);
  const pieces = taken.map((word, at) => ({ text: word, marked: values[start + at] > 0 }));
  const gap = { text: "…", marked: false };
  return [...(start ? [gap] : []), ...pieces, ...(start + WORDS < words.length ? [gap] : [])];
}

// The first window of words with the most of what was asked, each word counted once.
function bestStart(words, values) {
  let [best, start] = [0, 0];
  for (let at = 0; at < words.length; at++) {
    if (!values[at]) continue;
    const seen = new Set();
    let sum = 0;
    for (let to = at; to < Math.min(words.length, at + WORDS - LEAD); to++) {
      const word = words[to].toLowerCase();
      if (!values[to] || seen.has(word)) continue;
      seen.add(word);
      sum += values[to];
    }
    if (sum > best + 0.01) [best, start] = [sum, sentenceStart(words, at)];
  }
  return start;
}

// Where the sentence begins, if that is near.
function sentenceStart(words, at) {
  for (let from = at; from > Math.max(0, at - LEAD); from--) if (/[.?!:]$/.test(words[from - 1])) return from;
  return at <= LEAD ? 0 : at - 1;
}
