// Whether somebody needs help at once: then the page shows which number to call, above all results.

import { distance } from "./distance.js";
import { wordsOf } from "./words.js";

const LONG_PHRASE = 8; // characters of what is heard in which one slip is taken

/**
 * Whether a question has one of the phrases that editors wrote for that: as it is written or as it sounds, in one
 * word or more, in a long one with a letter too many or too few. A phrase that is a number must be all of it:
 * "112", but not "stroom 112 kWh".
 * @param {object} layer of `prepare`
 * @param {string} text what somebody typed
 * @param {string} phrases with ";" between them
 * @returns {boolean}
 */
export function isUrgent({ vocabulary }, text, phrases) {
  const hear = (word) => (/\d/.test(word) ? word : vocabulary.heard(word).replace(/en$/, "e"));
  const heard = (words) => wordsOf(words).map(hear);
  const said = heard(text);
  const runs = said.flatMap((_, from) => said.slice(from).map((_, at) => said.slice(from, from + at + 1).join("")));
  return phrases.split(";").some((phrase) => {
    const wanted = heard(phrase).join("");
    const among = /^\d+$/.test(phrase) ? [said.join("")] : runs;
    const slips = wanted.length < LONG_PHRASE ? 0 : 1;
    return among.some((run) => distance(run, wanted, slips, 2) <= slips);
  });
}
