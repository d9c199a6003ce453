// What is lost of the texts in this view (VIEW, in loss.py) that was there in the view it is compared with.
// The text itself, the clip that cuts it, and the texts that run into each other.
const { rules, before, cut } = VIEW;
const lines = kit.placed();
const old = kit.stored[before];
const BARELY = 0.85, WHOLE = 0.97;
const says = (line) => /[\p{L}\p{N}]/u.test(line.node.data);
// Put out of sight for all but screen readers, in this view: that is meant.
const veiled = ({ by }) => {
  if (!by?.getBoundingClientRect) return false;
  const box = by.getBoundingClientRect(), style = getComputedStyle(by);
  return box.width < 4 || box.height < 4 || style.clip !== "auto" || style.clipPath !== "none";
};
const hushed = (line) => line.parent.closest("[aria-hidden=true], svg, marquee") !== null;
const block = (element) => {
  let e = element;
  while (e.parentElement && getComputedStyle(e).display.startsWith("inline") && getComputedStyle(e).display !== "inline-block") e = e.parentElement;
  return e;
};
// Lines, or a part of their letters, are lost above or below.
const cutDown = (line) => line.boxes.map(kit.ink).some((one) => one.bottom > line.around.bottom + 2 || one.top < line.around.top - 2);
// Nearly half the height of some letters is lost.
const cutThrough = (line) => line.boxes.map(kit.ink).some((one) =>
  Math.min(one.bottom, line.around.bottom) - Math.max(one.top, line.around.top) < 0.6 * (one.bottom - one.top));
// Text that ends in "…" is cut by design, at its side. Source: ACT rule 59br37.
const shortened = (line) => {
  const aside = !cutDown(line);
  for (let e = line.parent; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (aside && style.textOverflow !== "clip" && style.overflowX !== "visible") return true;
    if (style.webkitLineClamp !== "none" && style.webkitLineClamp) return true;
    if (e === line.by) break;
  }
  return false;
};
// ---- Texts that run into each other
const moves = (e) => {
  for (let one = e; one; one = one.parentElement) {
    const { position, animationName } = getComputedStyle(one);
    if (position === "fixed" || position === "sticky" || animationName !== "none") return true;
  }
  return false;
};
const tight = (boxes) => {
  const tops = [...boxes].sort((one, other) => one.top - other.top);
  return tops.some((one, n) => {
    const next = tops[n + 1], height = next && Math.min(one.bottom - one.top, next.bottom - next.top);
    return next && next.top - one.top > 3 && next.top - one.top < 0.7 * height
      && Math.min(one.right, next.right) - Math.max(one.left, next.left) > 10;
  });
};
const overlaps = () => {
  const pieces = lines.filter((one) => one.seen > 0.5 && says(one) && !hushed(one))
    .flatMap((line) => line.boxes.map((box) => ({ line, left: box.left, top: box.top, right: box.right, bottom: box.bottom }))).sort((one, other) => one.top - other.top);
  const pairs = new Map(); // text node -> text nodes that it runs into
  const add = (one, other) => pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
  pieces.forEach((one, n) => {
    for (let k = n + 1; k < pieces.length && pieces[k].top < one.bottom; k++) {
      const other = pieces[k];
      if (other.line === one.line) continue;
      const height = Math.min(one.bottom, other.bottom) - other.top;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const least = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (width > 6 && height > 0.4 * least) add(one.line.node, other.line.node);
    }
  });
  for (const line of lines) if (says(line) && !hushed(line) && line.seen > 0.5 && tight(line.boxes)) add(line.node, line.node);
  return pairs;
};
const pairs = overlaps();
const now = { seen: new Map(lines.map((one) => [one.node, one.seen])), pairs, sizes: new Map(), lines };
if (VIEW.sizes) for (const { node, parent } of lines) now.sizes.set(node, parseFloat(getComputedStyle(parent).fontSize));
kit.stored[VIEW.name] = now;
if (!old) return [];
const rows = [], told = new Set();
const tell = (rule, element, data, doubt = false) => {
  if (told.has(rule + kit.selector(element))) return;
  told.add(rule + kit.selector(element));
  rows.push(row(rule, element, data, doubt));
};
// A link or button right behind the text may give all of it: "Full text", "Read more".
const WAY = "a[href], button, summary", ALL_OF_IT = /\b(full|whole|complete|entire|read|more|volledige?|hele|meer|lees|verder|alles)\b/i;
const wholeElsewhere = (e) => {
  const next = e.nextElementSibling;
  const way = next?.matches(WAY) ? next : next?.querySelector(WAY);
  return Boolean(way) && ALL_OF_IT.test(kit.name(way));
};
const sample = (line) => kit.squeeze(line.node.data).slice(0, 60);
// ---- Cut off. What was not whole before was meant to be cut: a carousel, a preview.
// Headers of a table of which the rows become cards: "all" when this one stands before its cells too, "some" when
// others of its row do. Then a person knows whether the words are missed ("Article", above the names of articles).
const written = ({ element, style }) => style.content.replace(/attr\(([\w-]+)\)/g, (_, name) => element.getAttribute(name) ?? "").toLowerCase();
const atCells = (line) => {
  const header = line.parent.closest("th"), table = header?.closest("table");
  if (!table) return "";
  const said = kit.generated().filter(({ element }) => table.contains(element) && kit.visible(element)).map(written);
  const stands = (one) => Boolean(kit.text(one)) && said.some((words) => words.includes(kit.text(one).toLowerCase()));
  return stands(header) ? "all" : [...header.parentElement.cells].some(stands) ? "some" : "";
};
const cuts = lines.filter((line) => says(line) && !hushed(line) && (line.seen < BARELY || cutThrough(line)) && old.seen.get(line.node) >= WHOLE && !shortened(line) && !veiled(line) && atCells(line) !== "all");
for (const line of cuts.slice(0, 5)) {
  const own = block(line.parent);
  tell(rules.cut, own, { words: sample(line) }, wholeElsewhere(own) || atCells(line) === "some");
}
// A text that its own box cuts through is not meant to be, however long it is so already. Source: ACT rule 59br37.
if (cut) for (const line of lines) {
  const own = block(line.parent), by = line.by;
  if (by !== own || line.seen >= BARELY || !says(line) || hushed(line) || shortened(line)) continue;
  const style = getComputedStyle(own), box = own.getBoundingClientRect();
  const outOf = cutDown(line);
  // Of a text that unfolds little may be seen; of a long line that runs out of its box, too.
  if (line.seen < (outOf ? 0.1 : 0.01)) continue;
  const room = parseFloat(style.lineHeight);
  if (box.height < 6 || box.width < 6) continue; // hidden from sight
  if (outOf && (room >= box.height || /line-clamp/.test(own.style.cssText))) continue;
  if (style.animationName !== "none" || parseFloat(style.transitionDuration) > 0) continue; // it may unfold
  tell(rules.cut, own, { words: sample(line) }, wholeElsewhere(own));
}
// ---- Over each other
let over = 0;
for (const [node, others] of pairs) {
  const one = lines.find((line) => line.node === node);
  for (const other of others) {
    if (old.pairs.get(node)?.has(other) || old.pairs.get(other)?.has(node) || !old.seen.has(node) || !old.seen.has(other)) continue;
    const second = lines.find((line) => line.node === other);
    if (old.seen.get(node) < 0.5 || old.seen.get(other) < 0.5 || moves(one.parent) || moves(second.parent)) continue;
    if (++over <= 5) tell(rules.overlap, block(one.parent), { words: sample(one), other: sample(second) });
  }
}
// ---- Sizes that follow the window only: F94
if (VIEW.grows) {
  const wide = kit.stored.wide.sizes, quarter = kit.stored.phone?.sizes;
  const about = (value, aim) => Math.abs(value - aim) < 0.03;
  if (quarter) for (const line of lines) {
    const { node, parent } = line, from = wide.get(node), to = quarter.get(node), size = parseFloat(getComputedStyle(parent).fontSize);
    if (!says(line) || hushed(line) || line.seen < 0.5 || !from || !to) continue;
    if (about(size / from, 0.5) && about(to / from, 0.25)) tell("text-by-window", parent, { words: sample(line) });
  }
}
return rows;
