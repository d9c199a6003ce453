// What a question asks for: a term for each word or group of words.

import { gluedWord } from "./glued.js";
import { spelledOut } from "./letters.js";
import { halfKnown, nearlySplit, splitWord } from "./split.js";
import { guessed, newTerm, times } from "./term.js";
import { beginningsOf, formsOf, meantBy, sureForms } from "./vocabulary.js";
import { wordsOf } from "./words.js";

const MOST_WORDS = 30; // of a question that we look at
const SYNONYM = 0.9;
const SYNONYM_WORDS = 8; // in a synonym of more than one word, as MAX_WORDS in wegwijs/read/synonyms.py
const SHORTEST_BEGINNING = 4; // letters of a word that is not being typed any more
const TYPED_ON = 0.9;
const AS_PART_OF_IT = [0.3, 0.45]; // of a compound of ours: a zorgtoeslag is a toeslag, and has to do with zorg

/**
 * @param {object} vocabulary
 * @param {Map<string, string[][]>} synonyms words -> the words that our pages use, each as a list of words
 * @param {string} text
 * @param {{typing: boolean, literal: boolean}} how
 * @returns {Term[]}
 */
export function termsOf(vocabulary, synonyms, text, how) {
  const typed = wordsOf(text).slice(0, MOST_WORDS);
  const ways = how.literal ? [asWritten] : WAYS;
  const found = [];
  for (let at = 0; at < typed.length; ) {
    const place = { vocabulary, synonyms, typed, at, unfinished: how.typing && at === typed.length - 1 };
    const { length, terms } = firstOf(ways, place);
    found.push(...terms);
    at += length;
  }
  return found;
}

// The last way always finds something.
function firstOf(ways, place) {
  for (const way of ways) {
    const found = way(place);
    if (found) return found;
  }
}

function asWritten({ vocabulary, typed, at }) {
  const minor = vocabulary.ignored.has(typed[at]);
  return { length: 1, terms: [newTerm([typed[at]], sureForms(vocabulary, typed[at]), { minor })] };
}

function synonym({ vocabulary, synonyms, typed, at }) {
  for (let length = Math.min(SYNONYM_WORDS, typed.length - at); length > 0; length--) {
    const words = typed.slice(at, at + length);
    const means = synonyms.get(words.join(" "));
    if (!means) continue;
    const known = means.filter((mean) => mean.every((word) => vocabulary.words.has(word)));
    const own = words.flatMap((word) => formsOf(vocabulary, word));
    const meant = known.flat().flatMap((word) => formsOf(vocabulary, word));
    const also = known.map((mean) => mean.join(" ")).filter((mean) => mean !== words.join(" "));
    return { length, terms: [newTerm(words, [...own, ...times(SYNONYM, meant)], { also })] };
  }
  return null;
}

// The word in any form, or as it sounds.
function oneWord({ vocabulary, typed, at, unfinished }) {
  const word = typed[at];
  const forms = formsOf(vocabulary, word);
  const longer = unfinished ? times(TYPED_ON, beginningsOf(vocabulary, word)) : [];
  const minor = vocabulary.ignored.has(word) && !longer.length;
  const options = [...forms, ...ownParts(vocabulary, word), ...longer];
  if (!options.length && !minor) return null;
  const known = minor || sureForms(vocabulary, word).length;
  return { length: 1, terms: [known ? newTerm([word], options, { minor }) : guessed(word, options, forms)] };
}

function ownParts(vocabulary, word) {
  const parts = vocabulary.parts.get(word) ?? [];
  return parts.flatMap((part, at) => times(AS_PART_OF_IT[at], formsOf(vocabulary, part)));
}

function guess({ vocabulary, typed, at }) {
  const word = typed[at];
  const meant = meantBy(vocabulary, word);
  const short = word.length < SHORTEST_BEGINNING;
  const longer = short ? [] : beginningsOf(vocabulary, word, vocabulary.sound(word));
  const options = [...meant, ...longer];
  return { length: 1, terms: [guessed(word, options.length ? options : halfKnown(vocabulary, word), meant)] };
}

const WAYS = [synonym, gluedWord, spelledOut, oneWord, splitWord, nearlySplit, guess];
