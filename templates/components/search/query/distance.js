// How many slips lie between two words.

/**
 * Optimal string alignment distance: letters dropped, added, changed or swapped with their neighbour.
 * https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
 * @param {string} one
 * @param {string} other
 * @param {number} most stop counting above this
 * @param {number} change what a changed letter costs: 2 means that it is one dropped and one added
 * @returns {number} the distance, or a number above `most`
 */
export function distance(one, other, most, change = 1) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const changed = above[at - 1] + (one[row - 1] === other[at - 1] ? 0 : change);
      let cost = Math.min(changed, above[at] + 1, line[at - 1] + 1);
      const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) cost = Math.min(cost, before[at - 2] + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = line;
  }
  return above[other.length];
}
