// A term: a word of a question, or a group of words, with the words of ours that it may mean.

const LIKELY = 0.6; // from which a guess is worth telling

/**
 * @typedef {object} Term
 * @property {string[]} typed the words of the question that it stands for
 * @property {Map<object, number>} options entry of the vocabulary -> how surely it is meant (0..1)
 * @property {string[]} also what we search besides what was typed
 * @property {boolean} minor whether it only holds the sentence together
 */

/**
 * @param {string[]} typed
 * @param {[object, number][]} options an entry that comes twice counts with its highest weight
 * @param {{also?: string[], minor?: boolean}} rest
 * @returns {Term}
 */
export function newTerm(typed, options, { also = [], minor = false } = {}) {
  const best = new Map();
  for (const [entry, weight] of options) best.set(entry, Math.max(weight, best.get(entry) ?? 0));
  return { typed, options: best, also, minor };
}

/** A term for one word that is written wrong, which tells what we took it for. */
export function guessed(typed, options, told = options) {
  const also = told.filter(([, weight]) => weight > LIKELY).map(([entry]) => entry.word);
  return newTerm([typed], options, { also });
}

/** The same options, each so much less sure. */
export function times(factor, options) {
  return options.map(([entry, weight]) => [entry, factor * weight]);
}
