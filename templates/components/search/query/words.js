// From what people type to words that can be compared: how they are spelt, and how they sound.

const LONGEST = 40; // letters of a word that we look at

/**
 * Text in small letters without accents, apostrophes and dots inside words ("auto's" -> "autos").
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mn}/gu, "")
    .replace(/(\p{L})['’‘`.](?=\p{L})/gu, "$1");
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
 * Makes the functions that say how a word begins and sounds.
 * @param {{endings: string[][], sounds: string[][]}} rules [pattern, replacement] in the order in which they are used
 * @returns {{stem: (word: string) => string, sound: (word: string) => string}}
 */
export function spelling({ endings, sounds }) {
  const [ends, heard] = [endings, sounds].map((rules) => rules.map(([from, to]) => [new RegExp(from, "gu"), to]));
  const apply = (rules, word) => rules.reduce((text, [from, to]) => text.replace(from, to), word);
  const stem = (word) => apply(ends, word);
  return { stem, sound: (word) => apply(heard, stem(word)) };
}
