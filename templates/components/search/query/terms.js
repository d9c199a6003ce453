// What a question asks for: a term for each word or group of words, with the words of ours that it may mean.

import { beginningsOf, formsOf, isRight, meantBy } from "./vocabulary.js";
import { wordsOf } from "./words.js";

const MOST_WORDS = 30; // of a question that we look at
const MOST_GLUED = 3; // words that belong together: "o v chipkaart"
const SHORTEST_GLUED = 4; // letters
const BESIDE = 0.5; // of a word by itself, when it was glued to its neighbour
const SYNONYM = 0.9;
const SYNONYM_WORDS = 5; // in a synonym of more than one word
const SHORTEST_BEGINNING = 4; // letters, of a word that is not being typed any more
const TYPED_ON = 0.9;

/**
 * @typedef {object} Term
 * @property {string[]} typed the words of the question that it stands for
 * @property {Map<object, number>} options entry of the vocabulary -> how surely it is meant
 * @property {string[]} also what we search besides what was typed
 * @property {boolean} minor whether it only holds the sentence together
 */

/**
 * @param {object} vocabulary
 * @param {Map<string, string[][]>} synonyms words -> the words that our pages use, each as a list of words
 * @param {string} text
 * @param {{typing: boolean, literal: boolean}} how
 * @returns {Term[]}
 */
export function termsOf(vocabulary, synonyms, text, how) {
  const typed = wordsOf(text).slice(0, MOST_WORDS);
  const found = [];
  for (let at = 0; at < typed.length; ) {
    const term = termAt({ vocabulary, synonyms, typed, at, ...how });
    found.push(...term.terms);
    at += term.length;
  }
  return found;
}

function termAt(place) {
  const ways = place.literal ? [exactWord] : [synonym, gluedWord, spelledOut, oneWord];
  for (const way of ways) {
    const found = way(place);
    if (found) return found;
  }
  return { length: 1, terms: [emptyTerm(place)] };
}

function newTerm(typed, options = [], also = [], minor = false) {
  const best = new Map();
  for (const [entry, weight] of options) best.set(entry, Math.max(weight, best.get(entry) ?? 0));
  return { typed, options: best, also, minor };
}

function emptyTerm({ vocabulary, typed, at }) {
  return newTerm([typed[at]], [], [], isMinor(vocabulary, typed[at]));
}

function isMinor(vocabulary, word) {
  return vocabulary.ignored.has(word);
}

function isLast({ typed, at }) {
  return at === typed.length - 1;
}

// ---- As it is written

function exactWord(place) {
  const word = place.typed[place.at];
  const forms = formsOf(place.vocabulary, word).filter(([, weight]) => weight > 0.9);
  return { length: 1, terms: [newTerm([word], forms, [], place.vocabulary.ignored.has(word))] };
}

// ---- Synonyms

function synonym({ vocabulary, synonyms, typed, at }) {
  for (let length = Math.min(SYNONYM_WORDS, typed.length - at); length > 0; length--) {
    const words = typed.slice(at, at + length);
    const means = synonyms.get(words.join(" "));
    if (!means) continue;
    const known = means.filter((mean) => mean.every((word) => vocabulary.words.has(word)));
    const meant = known.flat().flatMap((word) => formsOf(vocabulary, word));
    const own = words.flatMap((word) => formsOf(vocabulary, word));
    const options = [...own, ...meant.map(([entry, weight]) => [entry, SYNONYM * weight])];
    const also = known.map((mean) => mean.join(" ")).filter((mean) => mean !== words.join(" "));
    return { length, terms: [newTerm(words, options, also)] };
  }
  return null;
}

// ---- Words that should have been one

function gluedWord({ vocabulary, typed, at, typing }) {
  for (let length = Math.min(MOST_GLUED, typed.length - at); length > 1; length--) {
    const words = typed.slice(at, at + length);
    const options = gluedForms(vocabulary, words);
    if (!options.length) continue;
    const beside = words.flatMap((word) => formsOf(vocabulary, word).map(([entry, weight]) => [entry, BESIDE * weight]));
    return { length, terms: [newTerm(words, [...options, ...beside])] };
  }
  return null;
}

function gluedForms(vocabulary, words) {
  const whole = !words.some((word) => vocabulary.ignored.has(word)); // "kost een" is not "kosten"
  for (const link of vocabulary.links) {
    const glued = words.join(link);
    if (glued.length < SHORTEST_GLUED) continue;
    const forms = formsOf(vocabulary, glued).filter(([, weight]) => weight > 0.9);
    if (forms.length && (whole || vocabulary.words.has(glued))) return forms;
  }
  if (!whole) return [];
  if (words.every((word) => isRight(vocabulary, word))) return [];
  const alike = formsOf(vocabulary, words.join(""));
  return alike.length || words.some((word) => formsOf(vocabulary, word).length) ? alike : meantBy(vocabulary, words.join(""));
}

// ---- Letters as they are said: "see a ka"

const SPELLED = 0.8;

function spelledOut({ vocabulary, typed, at }) {
  for (let length = Math.min(5, typed.length - at); length > 0; length--) {
    const words = typed.slice(at, at + length);
    if (length === 1 && (words[0].length < 4 || isRight(vocabulary, words[0]))) continue;
    if (words.every((word) => isRight(vocabulary, word) && vocabulary.words.has(word))) continue;
    const said = words.map((word) => (word.length === 1 ? word : lettersOf(vocabulary, word)));
    const letters = said.every(Boolean) ? said.join("") : "";
    const entry = letters.length > 1 && vocabulary.words.get(letters);
    if (entry) return { length, terms: [newTerm(words, [[entry, SPELLED]], [letters])] };
  }
  return null;
}

// "aowee" -> "aow"; "" if it is not all names of letters, and vowels that are said as they are written.
function lettersOf({ letters }, said) {
  for (let length = Math.min(3, said.length); length > 0; length--) {
    const name = said.slice(0, length);
    const letter = letters.get(name) ?? (/[aeiou]/.test(name) && length === 1 ? name : "");
    if (letter && length === said.length) return letter;
    const rest = letter && lettersOf({ letters }, said.slice(length));
    if (rest) return letter + rest;
  }
  return "";
}

// ---- One word

function oneWord(place) {
  const { vocabulary, typed, at, typing } = place;
  const word = typed[at];
  const minor = isMinor(vocabulary, word);
  const forms = [...formsOf(vocabulary, word), ...partForms(vocabulary, word)];
  const on = typing && isLast(place) ? beginningsOf(vocabulary, word).map(([entry, weight]) => [entry, TYPED_ON * weight]) : [];
  if (forms.length || on.length || minor) return { length: 1, terms: [newTerm([word], [...forms, ...on], newWords(vocabulary, word, forms), minor && !on.length)] };
  return splitWord(place) ?? nearlySplit(place) ?? guess(place);
}

// A zorgtoeslag is a toeslag.
function partForms(vocabulary, word) {
  const parts = vocabulary.parts.get(word) ?? [];
  return parts.flatMap((part, at) => formsOf(vocabulary, part).map(([entry, weight]) => [entry, weight * (at ? 0.45 : 0.3)]));
}

function newWords(vocabulary, word, options) {
  if (options.some(([, weight]) => weight > 0.9)) return [];
  return options.filter(([, weight]) => weight > 0.6).map(([entry]) => entry.word);
}

// ---- A word that should have been more

function splitWord({ vocabulary, typed, at }) {
  const parts = partsOf(vocabulary, typed[at], 3);
  if (!parts) return null;
  const terms = parts.map((part) => newTerm([part], formsOf(vocabulary, part), [], vocabulary.ignored.has(part)));
  return terms.some((term) => !term.minor && term.options.size) ? { length: 1, terms } : null;
}

function partsOf(vocabulary, word, most) {
  if (word.length > 2 && (vocabulary.words.has(word) || vocabulary.ignored.has(word) || formsOf(vocabulary, word).some(([, weight]) => weight > 0.9))) return [word];
  if (most < 2) return null;
  for (let at = word.length - 2; at > 1; at--) {
    const first = word.slice(0, at);
    if (!vocabulary.words.has(first) || first.length < 3) continue;
    for (const link of vocabulary.links) {
      if (!word.startsWith(link, at)) continue;
      const rest = partsOf(vocabulary, word.slice(at + link.length), most - 1);
      if (rest) return [first, ...rest];
    }
  }
  return null;
}

const SHORTEST_HALF = 4; // letters of the half that is not written right
const LONG_HALF = 5; // letters from which another form of our word is taken too

// "Enursjierekening": one half is a word of ours, and the other nearly.
function nearlySplit({ vocabulary, typed, at }) {
  const word = typed[at];
  if (meantBy(vocabulary, word).length) return null;
  const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2);
  const ways = cuts.flatMap((cut) => [halved(vocabulary, word, cut, true), halved(vocabulary, word, cut, false)]).filter(Boolean);
  const best = ways.sort((one, other) => other.sure - one.sure)[0];
  return best ? { length: 1, terms: best.terms } : null;
}

// sure: letters of the half that is written right.
function halved(vocabulary, word, cut, firstIsRight) {
  const halves = [word.slice(0, cut), word.slice(cut)];
  const [right, doubtful] = firstIsRight ? halves : [halves[1], halves[0]];
  const known = vocabulary.words.has(right) || right.length > LONG_HALF ? exactForms(vocabulary, right) : [];
  const near = known.length && doubtful.length >= SHORTEST_HALF ? looseForms(vocabulary, doubtful) : [];
  if (!near.length) return null;
  const terms = [newTerm([right], known), newTerm([doubtful], near, newWords(vocabulary, doubtful, near))];
  return { sure: right.length, terms: firstIsRight ? terms : terms.reverse() };
}

function exactForms(vocabulary, word) {
  return formsOf(vocabulary, word).filter(([entry, weight]) => weight > 0.9 && !vocabulary.ignored.has(entry.word));
}

function looseForms(vocabulary, word) {
  if (isRight(vocabulary, word)) return [];
  const forms = formsOf(vocabulary, word);
  return forms.length ? forms : meantBy(vocabulary, word);
}

// ---- A word that we do not know

function guess({ vocabulary, typed, at }) {
  const word = typed[at];
  const meant = meantBy(vocabulary, word);
  const longer = word.length < SHORTEST_BEGINNING ? [] : beginningsOf(vocabulary, word);
  const options = meant.length || longer.length ? [...meant, ...longer] : headOf(vocabulary, word);
  return { length: 1, terms: [newTerm([word], options, newWords(vocabulary, word, meant.length ? meant : []))] };
}

const SHORTEST_HEAD = 5;
const HEAD = 0.55;

// "Kledingtoeslag" is at least a toeslag, and "woensdagmiddag" a woensdag.
function headOf(vocabulary, word) {
  for (let length = word.length - 3; length >= SHORTEST_HEAD; length--) {
    const halves = [word.slice(-length), word.slice(0, length)];
    const forms = halves.map((half) => exactForms(vocabulary, half)).find((found) => found.length);
    if (forms) return forms.map(([entry, weight]) => [entry, HEAD * weight]);
  }
  return [];
}
