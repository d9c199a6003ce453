// Words that should have been one: "huur toeslag", "o v chipkaart", "over lijden".

import { newTerm, times } from "./term.js";
import { formsOf, isRight, meantBy, sureForms } from "./vocabulary.js";

const MOST_GLUED = 3; // words
const SHORTEST_GLUED = 4; // letters together
const SHORTEST_BESIDE = 4; // letters of a half that is wrong, beside one that is ours
const BESIDE = 0.5; // of each word by itself

/** A term for the words from here on that are one word of ours, or null. */
export function gluedWord({ vocabulary, typed, at }) {
  for (let length = Math.min(MOST_GLUED, typed.length - at); length > 1; length--) {
    const words = typed.slice(at, at + length);
    const forms = wholeForms(vocabulary, words);
    if (!forms.length) continue;
    const beside = words.flatMap((word) => formsOf(vocabulary, word));
    return { length, terms: [newTerm(words, [...forms, ...times(BESIDE, beside)])] };
  }
  return null;
}

function wholeForms(vocabulary, words) {
  const whole = !words.some((word) => vocabulary.ignored.has(word)); // "kost een" is not "kosten"
  for (const link of vocabulary.links) {
    const glued = words.join(link);
    if (glued.length < SHORTEST_GLUED || vocabulary.ignored.has(glued)) continue;
    if (!whole && !vocabulary.words.has(glued)) continue;
    const forms = sureForms(vocabulary, glued);
    if (forms.length) return forms;
  }
  return whole ? wrongForms(vocabulary, words) : [];
}

// Split and written wrong too: "belas tingdinst"; of "doner register" one half is ours.
function wrongForms(vocabulary, words) {
  if (words.every((word) => isRight(vocabulary, word))) return [];
  const glued = words.join("");
  const forms = formsOf(vocabulary, glued);
  if (forms.length) return forms;
  const known = words.filter((word) => formsOf(vocabulary, word).length);
  if (known.length && words.some((word) => word.length < SHORTEST_BESIDE)) return [];
  return meantBy(vocabulary, glued).filter(([{ word }]) => known.every((part) => word.includes(part)));
}
