// From what people type to words that can be compared: how they are spelt, and how they sound.

// Unicode does not take these apart, and people type them in another way. As in wegwijs/plain_words.py.
const TYPED_AS = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss" };
const LONGEST = 40; // letters of a word that we look at

/**
 * Text in small letters without accents, and without apostrophes inside words ("auto's" -> "autos").
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ıłøđß]/g, (letter) => TYPED_AS[letter])
    .replace(/[\p{M}\xad]/gu, "") // accents, vowels of languages of India, soft hyphens
    .replace(/(\p{L})['’‘`](?=\p{L})/gu, "$1");
}

/**
 * The words of a text, as `plain` spells them; "75+" gives "75".
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST));
}

/**
 * Makes the functions that say which words are forms of one (`stem`), which of them sound alike (`sound`), and
 * which words sound alike as they stand (`heard`).
 * @param {{endings: string[][], doubled: string[][], sounds: string[][]}} rules [pattern, replacement], in
 *   the order in which they are used
 * @returns {{stem: (word: string) => string, sound: (word: string) => string,
 *   heard: (word: string) => string}}
 */
export function spelling({ endings, doubled, sounds }) {
  const compiled = (rules) => rules.map(([from, to]) => [new RegExp(from, "gu"), to]);
  const [ends, evens, heard] = [endings, doubled, sounds].map(compiled);
  const apply = (rules, word) => rules.reduce((text, [from, to]) => text.replace(from, to), word);
  const bare = (word) => apply(ends, word);
  const hear = (word) => apply(heard, word);
  return { stem: (word) => apply(evens, bare(word)), sound: (word) => hear(bare(word)), heard: hear };
}

/**
 * The words of a sorted list in which each says how many letters it has in common with the one before.
 * @param {string} text "0aan3geven" for aan, aangeven
 * @returns {string[]}
 */
export function unpacked(text) {
  const words = [];
  let before = "";
  for (const [, same, rest] of text.matchAll(/(\d)(\D+)/g)) {
    before = before.slice(0, same) + rest;
    words.push(before);
  }
  return words;
}
