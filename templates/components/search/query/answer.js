// From evidence to an answer.

import { valuer } from "./excerpt.js";
import { ranked } from "./ranking.js";

const SURE = 0.65; // share of the question that the best page has
const UNSURE = 0.27;
const FEW = 5; // results when we are not sure
const WORTH_SHOWING = 0.25; // of the score of the best page

/**
 * The question with what was found.
 * @param {object} layer
 * @param {{text: string, terms: object[], literal: boolean}} question
 * @param {Map<number, number>[]} evidence of each term: page number -> weight
 * @returns {object} question: {text, terms, evidence, results, also, settled, certainty, valueOf}
 */
export function answered(layer, question, evidence) {
  const rows = ranked(layer, question.terms, evidence);
  const best = rows[0] ?? { share: 0, score: 0, whole: false };
  const certainty = best.share >= SURE ? "sure" : best.share >= UNSURE ? "unsure" : "none";
  const shown = rows.filter(({ score }) => score >= WORTH_SHOWING * best.score);
  const most = { sure: shown.length, unsure: FEW, none: 0 }[certainty];
  return {
    ...question,
    evidence,
    results: shown.slice(0, most).map(({ page, score }) => ({ page: layer.pages[page], score })),
    also: [...new Set(question.terms.flatMap((term) => term.also))],
    settled: best.whole && certainty === "sure" && !layer.partial,
    certainty,
    valueOf: valuer(layer, question.terms),
  };
}
