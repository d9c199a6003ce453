// Letters as they are said: "see a ka" is CAK, and "aowee" AOW.

import { newTerm } from "./term.js";
import { isRight } from "./vocabulary.js";

const SURENESS = 0.8;
const MOST = 5; // words that each are a letter
const SHORTEST = 4; // characters of one word that is letters
const LONGEST_NAME = 3;
const LONGEST = MOST * LONGEST_NAME; // there are very many ways to read more "aaaaa" as letters

/** A term for the words from here on that are names of letters, or null. */
export function spelledOut({ vocabulary, typed, at }) {
  for (let length = Math.min(MOST, typed.length - at); length > 0; length--) {
    const words = typed.slice(at, at + length);
    if (isWritten(vocabulary, words)) continue;
    const said = words.map((word) => (word.length === 1 ? word : saidIn(vocabulary, word)));
    const letters = said.every(Boolean) ? said.join("") : "";
    const entry = letters.length > 1 && vocabulary.words.get(letters);
    if (entry) return { length, terms: [newTerm(words, [[entry, SURENESS]], { also: [letters] })] };
  }
  return null;
}

function isWritten(vocabulary, words) {
  if (words.length === 1) return words[0].length < SHORTEST || isRight(vocabulary, words[0]);
  return words.every((word) => vocabulary.words.has(word));
}

function saidIn({ letters }, word) {
  return word.length > LONGEST ? "" : lettersOf(letters, word);
}

// "" if it is not all names of letters, and vowels, which are said as they are written.
function lettersOf(names, said) {
  for (let length = Math.min(LONGEST_NAME, said.length); length > 0; length--) {
    const name = said.slice(0, length);
    const letter = names.get(name) ?? (length === 1 && /[aeiou]/.test(name) ? name : "");
    if (letter && length === said.length) return letter;
    const rest = letter && lettersOf(names, said.slice(length));
    if (rest) return letter + rest;
  }
  return "";
}
