// Which pages answer a question best.

const MINOR = 0.15; // of what a word counts that only holds the sentence together
const FITTING = 1; // what a title or search word adds that is the question, and nothing else
const IN_ANY_TEXT = 0.5; // the same, of a word that people use in any sentence
const ENOUGH = 3; // terms that are about as rare as the rarest: who says more than that tells a story
const PRIOR = 0.3; // power of the weight of a kind of page
const COVERED = 0.5; // weight from which a term counts as found on a page

/**
 * Scores of all pages on which at least one term is found.
 * @param {object} layer
 * @param {object[]} terms
 * @param {Map<number, number>[]} evidence of each term: page number -> weight
 * @returns {{page: number, score: number, share: number, whole: boolean}[]} best first; share: of the question
 *   that is found on the page (0..1); whole: whether every term is
 */
export function ranked(layer, terms, evidence) {
  const rarities = terms.map((term, at) => rarity(layer, term, evidence[at]));
  const asked = terms.reduce((sum, term, at) => sum + (term.minor ? 0 : rarities[at]), 0);
  const pages = new Map();
  evidence.forEach((found, at) => {
    for (const [page, weight] of found) {
      const row = pages.get(page) ?? { page, sum: 0, found: 0, terms: [] };
      row.sum += weight * rarities[at];
      if (!terms[at].minor) row.found += Math.min(1, weight) * rarities[at];
      row.terms.push(at);
      pages.set(page, row);
    }
  });
  const enough = ENOUGH * 0.6 * Math.log(1 + layer.pages.length);
  const matched = matchedWords(terms);
  const rows = [...pages.values()].filter((row) => row.found);
  return rows.map((row) => score(layer, row, { terms, rarities, evidence, asked, enough, matched })).sort(byScore);
}

function byScore(one, other) {
  return other.score - one.score || one.page - other.page;
}

function score(layer, row, { terms, rarities, evidence, asked, enough, matched }) {
  const fit = bestFit(layer, row, terms, rarities, asked, matched);
  const prior = (layer.pages[row.page]?.weight ?? 1) ** PRIOR;
  const whole = terms.every((term, at) => term.minor || (evidence[at].get(row.page) ?? 0) >= COVERED);
  return { page: row.page, score: prior * row.sum * (1 + FITTING * fit), share: asked ? Math.min(1, row.found / Math.min(asked, enough)) : 0, whole };
}

// log(1 + pages / pages with the term): https://en.wikipedia.org/wiki/Tf–idf#Inverse_document_frequency
function rarity(layer, term, found) {
  const sure = [...found.values()].filter((weight) => weight >= COVERED).length || found.size;
  const value = Math.log(1 + layer.pages.length / Math.max(1, sure));
  const common = term.typed.every((word) => layer.vocabulary.common.has(word));
  return value * (term.minor ? MINOR : common ? IN_ANY_TEXT : 1);
}

function matchedWords(terms) {
  const matched = new Map();
  terms.forEach((term, at) => {
    for (const [entry, weight] of term.options) {
      if (weight > (matched.get(entry.word)?.weight ?? 0)) matched.set(entry.word, { weight, at });
    }
  });
  return matched;
}

// The best harmonic mean of how much of a title or search word the question has, and how much of the question it has.
function bestFit(layer, row, terms, rarities, asked, matched) {
  let best = 0;
  for (const phrase of layer.vocabulary.phrases[row.page] ?? []) {
    let [whole, same] = [0, 0];
    const of = new Map();
    for (const word of phrase) {
      const value = wordRarity(layer, word);
      whole += value;
      const match = matchOf(layer, matched, word);
      if (!match) continue;
      same += value * match.weight;
      of.set(match.at, Math.max(match.weight, of.get(match.at) ?? 0));
    }
    if (!same) continue;
    const asks = [...of].reduce((sum, [at, weight]) => sum + (terms[at].minor ? 0 : rarities[at] * weight), 0);
    const [precision, recall] = [same / whole, asked ? asks / asked : 0];
    if (precision + recall) best = Math.max(best, (2 * precision * recall) / (precision + recall));
  }
  return best;
}

function matchOf(layer, matched, word) {
  const own = matched.get(word);
  if (own) return own;
  let best;
  for (const part of layer.vocabulary.parts.get(word) ?? []) {
    const match = matched.get(part);
    if (match && match.weight * 0.6 > (best?.weight ?? 0)) best = { weight: match.weight * 0.6, at: match.at };
  }
  return best;
}

function wordRarity(layer, word) {
  const { words, common } = layer.vocabulary;
  const value = Math.log(1 + layer.pages.length / Math.max(1, words.get(word)?.pages.size ?? 1));
  return common.has(word) ? value * IN_ANY_TEXT : value;
}
