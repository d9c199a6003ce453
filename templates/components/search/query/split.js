// A word that should have been more, or is a compound that we do not have.

import { guessed, newTerm, times } from "./term.js";
import { formsOf, isRight, meantBy, sureForms } from "./vocabulary.js";

const MOST_PARTS = 3;
const SHORTEST_PART = 3; // letters
const SHORTEST_DOUBTFUL = 4; // letters of the half that is not written right
const LONG = 5; // letters from which another form of our word is taken too
const SHORTEST_KNOWN = 5; // letters of the half that we know, if we do not know the other
const HALF_KNOWN = 0.45;

/** Terms for the words of ours that are written as one ("zorgtoeslagaanvragen"), or null. */
export function splitWord({ vocabulary, typed, at }) {
  const parts = partsOf(vocabulary, typed[at], MOST_PARTS);
  if (!parts) return null;
  const isMinor = (part) => vocabulary.ignored.has(part);
  const terms = parts.map((part) => newTerm([part], formsOf(vocabulary, part), { minor: isMinor(part) }));
  return terms.some((term) => !term.minor && term.options.size) ? { length: 1, terms } : null;
}

function partsOf(vocabulary, word, most) {
  if (word.length >= SHORTEST_PART && isKnown(vocabulary, word)) return [word];
  if (most < 2) return null;
  for (let at = word.length - 2; at >= SHORTEST_PART; at--) {
    if (!vocabulary.words.has(word.slice(0, at))) continue;
    for (const link of vocabulary.links) {
      const rest = word.startsWith(link, at) && partsOf(vocabulary, word.slice(at + link.length), most - 1);
      if (rest) return [word.slice(0, at), ...rest];
    }
  }
  return null;
}

function isKnown(vocabulary, word) {
  return vocabulary.ignored.has(word) || vocabulary.words.has(word);
}

/** Terms for a word of which one half is ours and the other nearly ("enursjierekening"), or null. */
export function nearlySplit({ vocabulary, typed, at }) {
  const word = typed[at];
  if (meantBy(vocabulary, word).length) return null;
  let best = null;
  for (let cut = 2; cut < word.length - 1; cut++) {
    for (const firstIsRight of [true, false]) {
      const way = halved(vocabulary, word, cut, firstIsRight);
      if (way && way.right > (best?.right ?? 0)) best = way;
    }
  }
  return best && { length: 1, terms: best.terms };
}

// right: letters of the half that is written right.
function halved(vocabulary, word, cut, firstIsRight) {
  const halves = [word.slice(0, cut), word.slice(cut)];
  const [right, doubtful] = firstIsRight ? halves : [halves[1], halves[0]];
  const known = knownForms(vocabulary, right);
  const near = known.length && doubtful.length >= SHORTEST_DOUBTFUL ? nearForms(vocabulary, doubtful) : [];
  if (!near.length) return null;
  const terms = [newTerm([right], known), guessed(doubtful, near)];
  return { right: right.length, terms: firstIsRight ? terms : terms.reverse() };
}

function ownForms(vocabulary, word, forms = sureForms) {
  return forms(vocabulary, word).filter(([entry]) => !vocabulary.ignored.has(entry.word));
}

// In a long half a sound is enough: "eigeriesico".
function knownForms(vocabulary, word) {
  if (word.length > LONG) return ownForms(vocabulary, word, formsOf);
  return vocabulary.words.has(word) ? ownForms(vocabulary, word) : [];
}

function nearForms(vocabulary, word) {
  if (isRight(vocabulary, word)) return [];
  const forms = formsOf(vocabulary, word);
  return forms.length ? forms : meantBy(vocabulary, word);
}

/** Options for the half of a compound that we know: "kledingtoeslag" is at least a toeslag. */
export function halfKnown(vocabulary, word) {
  for (let length = word.length - SHORTEST_PART; length >= SHORTEST_KNOWN; length--) {
    const halves = [word.slice(0, length), word.slice(-length)];
    const [first, last] = halves.map((half) => ownForms(vocabulary, half));
    if (first.length || last.length) return times(HALF_KNOWN, last.length ? last : first);
  }
  return [];
}
