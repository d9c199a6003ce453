// All words of titles and search words: which pages have them, and which of them a typed word may mean.

import { distance } from "./distance.js";
import { spelling, unpacked, wordsOf } from "./words.js";

const IN_TITLE = 1;
const IN_SEARCH_WORDS = 0.9;
const OF_ORGANISATION = 0.7; // in the name of whose business it is
const AS_PART = 0.7; // of what the whole compound counts
const INFLECTED = 0.95;
const SOUNDS_LIKE = 0.85;
const BEGINS_SO = 0.75;
const SLIP = 0.8; // less 0.12 for each slip
const PER_SLIP = 0.12;
const OTHER_BEGINNING = 0.5; // slips that another first letter counts extra: people rarely miss that one
const SHORT = 6; // letters: many shorter words differ in one letter, so less is taken for a slip
const LONG_SOUND = 6; // characters of a sound with which a word may begin
const CLOSE = 0.2; // slips within which two words are equally likely meant
const MOST_MEANT = 3;

/**
 * @param {object} data see docs/search.md
 * @returns {object} words: word -> entry {word, stem, sound, pages: page number -> weight}
 */
export function vocabularyOf(data) {
  const { stem, sound, heard } = spelling(data.spelling);
  const made = { words: new Map(), bySound: new Map(), stem, sound, heard, phrases: [], links: data.links };
  made.ignored = new Set(unpacked(data.ignored));
  made.common = new Set(unpacked(data.common));
  made.known = new Set([...unpacked(data.known), ...made.common]);
  made.letters = new Map(data.spelling.letters);
  made.parts = new Map(data.compounds.split(" ").map(takenApart));
  data.pages.title.forEach((title, page) => addPage(made, page, title, data.pages.words[page]));
  data.pages.organisation.forEach((at, page) => {
    for (const word of wordsOf(data.organisations[at] ?? "")) addWord(made, page, word, OF_ORGANISATION);
  });
  made.phrases.forEach((phrases, page) => addGlued(made, page, phrases));
  for (const word of unpacked(data.more)) if (!made.words.has(word)) newEntry(made, word);
  for (const entry of made.words.values()) {
    const same = made.bySound.get(entry.sound);
    if (same) same.push(entry);
    else made.bySound.set(entry.sound, [entry]);
  }
  return made;
}

// "verzekering+s+kaart": what stands between the parts is no part.
function takenApart(compound) {
  const pieces = compound.split("+");
  return [pieces.join(""), [pieces[0], pieces[pieces.length - 1]]];
}

function addPage(made, page, title, searchWords) {
  const texts = [title, ...searchWords.split(";")];
  made.phrases[page] = texts.map((text) => wordsOf(text).filter((word) => !made.ignored.has(word)));
  texts.forEach((text, at) => {
    for (const word of wordsOf(text)) addWord(made, page, word, at ? IN_SEARCH_WORDS : IN_TITLE);
  });
}

function addWord(made, page, word, weight) {
  const entry = made.words.get(word) ?? newEntry(made, word);
  if (weight > (entry.pages.get(page) ?? 0)) entry.pages.set(page, weight);
  for (const part of made.parts.get(word) ?? []) addWord(made, page, part, weight * AS_PART);
}

// "Taal examen" on one page, "taalexamen" on another: both have the whole word.
function addGlued(made, page, phrases) {
  for (const words of phrases) {
    for (let at = 1; at < words.length; at++) {
      const glued = words[at - 1] + words[at];
      if (made.words.has(glued)) addWord(made, page, glued, IN_SEARCH_WORDS);
    }
  }
}

function newEntry(made, word) {
  const entry = { word, stem: made.stem(word), sound: made.sound(word), pages: new Map() };
  made.words.set(word, entry);
  return entry;
}

/** Whether a word is right as it is, on our pages or elsewhere: such a word is never corrected. */
export function isRight(vocabulary, word) {
  return vocabulary.words.has(word) || vocabulary.known.has(word) || vocabulary.ignored.has(word);
}

/** Words of the vocabulary that are this word, in this form or another: [[entry, weight]]. */
export function formsOf(vocabulary, word) {
  const [stem, sound] = [vocabulary.stem(word), vocabulary.sound(word)];
  const alike = vocabulary.bySound.get(sound) ?? [];
  const known = isRight(vocabulary, word);
  const elsewhere = known && !vocabulary.words.has(word); // "gewone" is no form of "wonen"
  return alike.flatMap((entry) => {
    if (entry.word === word) return [[entry, 1]];
    if (vocabulary.ignored.has(entry.word)) return [];
    if (entry.stem === stem && (!elsewhere || entry.word[0] === word[0])) return [[entry, INFLECTED]];
    return known || isParticiple(entry.word) !== isParticiple(word) ? [] : [[entry, SOUNDS_LIKE]];
  });
}

// Its "ge" is no part of its sound, so that "gemeld" sounds like "melden"; but "creche" is not "gekregen".
const isParticiple = (word) => word.startsWith("ge");

/** The same, without words that only sound like it. */
export function sureForms(vocabulary, word) {
  return formsOf(vocabulary, word).filter(([, weight]) => weight >= INFLECTED);
}

/** Words that begin with what is typed, or with what is `heard` if that is long: [[entry, weight]]. */
export function beginningsOf(vocabulary, typed, heard = "") {
  const begins = ({ word, sound }) =>
    word.startsWith(typed) || (heard.length >= LONG_SOUND && sound !== heard && sound.startsWith(heard));
  const found = [...vocabulary.words.values()].filter((entry) => entry.word !== typed && begins(entry));
  const weight = ({ word }) => BEGINS_SO * (0.6 + (0.4 * typed.length) / word.length);
  return found.map((entry) => [entry, weight(entry)]);
}

// https://www.elastic.co/guide/en/elasticsearch/reference/current/common-options.html#fuzziness has
// 0, 1 and 2 slips for up to 2, 5 and more letters; Dutch has many pairs of short words one letter apart.
function mostSlips(word) {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** What somebody who slipped may have meant; of equally likely words the commonest: [[entry, weight]]. */
export function meantBy(vocabulary, typed) {
  const most = mostSlips(typed);
  if (!most || isRight(vocabulary, typed)) return [];
  const heard = vocabulary.sound(typed);
  const near = [];
  for (const entry of vocabulary.words.values()) {
    if (vocabulary.ignored.has(entry.word)) continue; // nobody looks for "mag"
    const cost = slips(typed, heard, entry, most);
    if (cost <= most + OTHER_BEGINNING) near.push([entry, cost]);
  }
  const least = Math.min(...near.map(([, cost]) => cost));
  const likely = near.filter(([, cost]) => cost <= least + CLOSE);
  likely.sort(([one], [other]) => other.pages.size - one.pages.size);
  return likely.slice(0, MOST_MEANT).map(([entry, cost]) => [entry, SLIP - PER_SLIP * cost]);
}

function slips(typed, heard, entry, most) {
  if (entry.word.length < 4) return Infinity;
  const short = typed.length < SHORT;
  const sameStart = startsAlike(typed, entry.word) || heard[0] === entry.sound[0];
  if (short && !sameStart) return Infinity;
  const allowed = typed[0] === entry.word[0] ? most : 1;
  const spelt = within(distance(typed, entry.word, allowed, short ? 2 : 1), allowed);
  const byEar = heard.length < SHORT ? 0 : 1;
  const spoken = within(distance(heard, entry.sound, byEar), byEar) + 0.5;
  return Math.min(spelt, spoken) + (sameStart ? 0 : OTHER_BEGINNING);
}

function startsAlike(one, other) {
  return one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
}

function within(cost, most) {
  return cost > most ? Infinity : cost;
}
