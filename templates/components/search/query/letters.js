// Letters as they are said: "see a ka" is CAK, and "aowee" AOW.

import { newTerm } from "./term.js";
import { isRight } from "./vocabulary.js";

const SPELLED = 0.8;
const MOST_LETTERS = 5; // words that each are a letter
const SHORTEST_SAID = 4; // characters of one word that is letters
const LONGEST_SAID = 15; // there are very many ways to read more "aaaaa" as letters

/** A term for the words from here on that are names of letters, or null. */
export function spelledOut({ vocabulary, typed, at }) {
  for (let length = Math.min(MOST_LETTERS, typed.length - at); length > 0; length--) {
    const words = typed.slice(at, at + length);
    if (isWritten(vocabulary, words)) continue;
    const said = words.map((word) => lettersOf(vocabulary, word));
    const letters = said.every(Boolean) ? said.join("") : "";
    const entry = letters.length > 1 && vocabulary.words.get(letters);
    if (entry) return { length, terms: [newTerm(words, [[entry, SPELLED]], { also: [letters] })] };
  }
  return null;
}

function isWritten(vocabulary, words) {
  if (words.length === 1) return words[0].length < SHORTEST_SAID || isRight(vocabulary, words[0]);
  return words.every((word) => vocabulary.words.has(word));
}

// "" if it is not all names of letters, and vowels, which are said as they are written.
function lettersOf({ letters }, said) {
  if (said.length === 1) return said;
  const name = [...letters.keys(), "[aeiou]"].join("|"); // the longest names come first
  const all = said.length <= LONGEST_SAID && new RegExp(`^(${name})+$`).test(said);
  return all ? said.replace(new RegExp(name, "g"), (one) => letters.get(one) ?? one) : "";
}
