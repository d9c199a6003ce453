// Which pages answer a question best.

const MINOR = 0.15; // of what a word counts that only holds the sentence together
const IN_ANY_TEXT = 0.7; // the same, of a word that people use in any sentence
const FITTING = 1; // what a title or search word adds that is the question, and nothing else
const PART = 0.6; // of what a word counts, its part does in such a text
const PRIOR = 0.6; // power of the weight of a kind of page
const COVERED = 0.5; // weight from which a term counts as found on a page
const IN_TEXT_ONLY = 0.45; // of a term, is had by a page that only says it in its text
const STORY = 1.8; // times the rarity of the rarest word is enough, if somebody tells a story
const STORY_TERMS = 3; // who says more than that tells a story

/**
 * Scores of all pages on which something that was asked is found.
 * @param {object} layer
 * @param {object[]} terms
 * @param {Map<number, number>[]} evidence of each term: page number -> weight
 * @returns {{page: number, score: number, share: number, whole: boolean}[]} best first; share: of the question
 *   that is found on the page (0..1); whole: whether every term is
 */
export function ranked(layer, terms, evidence) {
  const rarities = terms.map((term, at) => rarity(layer, term, evidence[at]));
  const values = terms.map((term, at) => (term.minor ? 0 : rarities[at]));
  const asked = values.reduce((sum, value) => sum + value, 0);
  const story = values.filter(Boolean).length > STORY_TERMS;
  const enough = story ? Math.min(asked, STORY * Math.log(1 + layer.total)) : asked;
  const question = { terms, values, asked, matched: matchedWords(terms) };
  const rows = [...sums(rarities, values, evidence)].filter(([, row]) => row.found);
  const scored = rows.map(([page, row]) => ({
    page,
    score: row.sum * (1 + FITTING * bestFit(layer, page, question)) * (layer.pages[page].weight ** PRIOR),
    share: Math.min(1, row.found / enough),
    whole: terms.every((term, at) => term.minor || (evidence[at].get(page) ?? 0) >= COVERED),
  }));
  return scored.sort((one, other) => other.score - one.score || one.page - other.page);
}

// log(1 + pages / pages with the term): https://en.wikipedia.org/wiki/Tf–idf#Inverse_document_frequency
function rarity(layer, term, found) {
  const sure = [...found.values()].filter((weight) => weight >= COVERED).length;
  const value = Math.log(1 + layer.total / Math.max(1, sure));
  const common = term.typed.every((word) => layer.vocabulary.common.has(word));
  return value * (term.minor ? MINOR : common ? IN_ANY_TEXT : 1);
}

function wordRarity({ total, vocabulary }, word) {
  const value = Math.log(1 + total / (vocabulary.words.get(word)?.pages.size || 1));
  return vocabulary.common.has(word) ? value * IN_ANY_TEXT : value;
}

// For each page: sum of all that it has of the question; found: the same, without minor words.
function sums(rarities, values, evidence) {
  const pages = new Map();
  evidence.forEach((found, at) => {
    for (const [page, weight] of found) {
      const row = pages.get(page) ?? { sum: 0, found: 0 };
      row.sum += weight * rarities[at];
      row.found += Math.max(weight < COVERED ? IN_TEXT_ONLY : 0, weight) * values[at];
      pages.set(page, row);
    }
  });
  return pages;
}

// Word of ours -> the term that means it most surely, and how surely.
function matchedWords(terms) {
  const matched = new Map();
  terms.forEach((term, at) => {
    for (const [{ word }, weight] of term.options) {
      if (weight > (matched.get(word)?.weight ?? 0)) matched.set(word, { weight, at });
    }
  });
  return matched;
}

function bestFit(layer, page, question) {
  const phrases = layer.vocabulary.phrases[page] ?? [];
  return Math.max(0, ...phrases.map((phrase) => fit(layer, phrase, question)));
}

// How much of a title or search word the question has, and how much of the question that has:
// their harmonic mean, https://en.wikipedia.org/wiki/F-score
function fit(layer, phrase, { values, asked, matched }) {
  let [whole, same] = [0, 0];
  const terms = new Map();
  for (const word of phrase) {
    const value = wordRarity(layer, word);
    whole += value;
    const match = matchOf(layer, matched, word);
    if (!match) continue;
    same += value * match.weight;
    terms.set(match.at, Math.max(match.weight, terms.get(match.at) ?? 0));
  }
  if (!same || !asked) return 0;
  const said = [...terms].reduce((sum, [at, weight]) => sum + values[at] * weight, 0);
  const [precision, recall] = [same / whole, said / asked];
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

function matchOf({ vocabulary }, matched, word) {
  if (matched.has(word)) return matched.get(word);
  const parts = (vocabulary.parts.get(word) ?? []).map((part) => matched.get(part)).filter(Boolean);
  const [best] = parts.sort((one, other) => other.weight - one.weight);
  return best && { weight: PART * best.weight, at: best.at };
}
