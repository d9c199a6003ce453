// Which topics come nearest to a question that no page answers.

/**
 * @param {object} layer of `prepare`
 * @param {object} question of `ask` or `widen`
 * @returns {string[]} slugs of topics, the nearest first; none if no word of the question is known
 */
export function nearest(layer, question) {
  const near = new Map();
  question.evidence.forEach((pages, at) => {
    if (question.terms[at].minor) return;
    for (const [slug, weight] of bestOfTopics(layer, pages)) near.set(slug, (near.get(slug) ?? 0) + weight);
  });
  return [...near].sort(([, one], [, other]) => other - one).map(([slug]) => slug);
}

// A topic with many pages is no nearer than one with a few: its best page counts.
function bestOfTopics(layer, pages) {
  const best = new Map();
  for (const [page, weight] of pages) {
    for (const slug of layer.pages[page].topics) best.set(slug, Math.max(weight, best.get(slug) ?? 0));
  }
  return best;
}
