// The headings, and lines that look like one: short, alone on their line, all bold or larger than what follows.
const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading]";
const level = (one) => Number(one.getAttribute("aria-level") || one.localName.slice(1)) || 2;
const found = kit.all(HEADING).filter((one) => kit.spoken(one));
const NOT_A_HEADING =
  `${HEADING}, table, caption, legend, label, dt, dl, button, summary, figcaption, figure, nav, footer, form, fieldset, ul, ol, menu,` +
  " blockquote, q, address, pre, code, time, dialog, aside [role=note], [role=alert], [role=status], [role=button], [role=tab], [role=tablist]," +
  " [role=menu], [role=navigation], [role=contentinfo], [role=term], [role=definition], [role=caption], [aria-hidden=true], [role=table], [role=grid]";
const blocks = kit.blocks();
const style = (line) => {
  const all = line.nodes.map((node) => getComputedStyle(kit.holder(node)));
  const sizes = all.map((one) => parseFloat(one.fontSize));
  return { bold: all.every((one) => Number(one.fontWeight) >= 600), size: Math.min(...sizes), largest: Math.max(...sizes) };
};
const wordsIn = (text) => text.split(" ").length;
const looks = [];
// Without an h1, the large line above all headings is what would be it.
const noTitle = !found.some((one) => level(one) === 1);
const isTitle = (of, next) => noTitle && next.block.matches(HEADING) && !of.block.closest("header, [role=banner], a, [class*=logo i]")
  && !found.some((one) => kit.follows(one, of.block));
// The lines of a block that may be headings: the first one; after line breaks, those above a long line.
const candidates = ({ lines }) => lines.length < 3 ? [0] : lines.keys().filter((at) => wordsIn(lines[at + 1]?.text ?? "") >= 12);
const judgeLine = (of, at, place) => {
  const line = of.lines[place], second = of.lines[place + 1];
  const next = second ? { block: of.block, text: second.text, lines: [second] } : blocks[at + 1];
  if (!next || line.text.length > 90 || wordsIn(line.text) > 12 || line.text.length < 3) return;
  const title = !place && isTitle(of, next);
  if (of.block.closest(NOT_A_HEADING) || next.block.matches(HEADING) && !title) return;
  const links = new Set(line.nodes.map((node) => kit.holder(node).closest("a[href], button")));
  const linked = links.size === 1 && ![...links][0]?.matches("button") && ![...links].includes(null);
  if (!linked && ![...links].every((one) => one === null)) return;
  if (second && wordsIn(second.text) < 12) return;
  // What it would be the heading of: running text, beside it or in the next block of the same part.
  const beside = second || of.block.parentNode === next.block.parentNode ||
    of.block.parentElement?.contains(next.block) && of.block.nextElementSibling?.contains(next.block);
  if (!title && (!beside || wordsIn(next.text) < 8) || !kit.visible(of.block)) return;
  const own = style(line), after = style(next.lines[0]);
  if (title && (own.size < after.size || own.size < 24)) return;
  const larger = own.size / after.largest; // code and small print in a text make it no smaller
  const bold = own.bold && !after.bold;
  if (!title && !bold && larger < 1.2) return;
  // A link may be bold or large by itself; one that is large above a text is the title of that text.
  if (linked && (title || larger < 1.25 || wordsIn(next.text) < 12)) return;
  const one = kit.box(of.block), other = kit.box(next.block);
  if (!second && other.y < one.y + one.height - 2) return; // beside, not below
  looks.push({ text: line.text, number: kit.keep(kit.holder(line.nodes[0])), bold, larger });
};
blocks.forEach((of, at) => { for (const place of candidates(of)) judgeLine(of, at, place); });
// What stands between a heading and the next one: any text, picture or control.
const CONTENT = "img, svg, video, audio, iframe, object, canvas, input, select, textarea, button, table, hr, math, embed";
const stops = new Map();
const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
let open = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (node.nodeType === 1 && found.includes(node)) {
    // A part of its own (section, article) with its own heading is content as well.
    const part = node.closest("section, article");
    for (const one of open) if (level(node) > level(one) || (part && !part.contains(one))) stops.set(one, true);
    open = [node];
  } else if (open.length && !open[0].contains(node)) {
    const content = node.nodeType === 3 ? node.data.trim() && !node.parentElement.closest("script, style") : node.matches(CONTENT) || node.shadowRoot;
    if (content) { stops.set(open[0], true); open = []; }
  }
}
return {
  looks,
  headings: found.map((one) => ({
    text: kit.name(one), level: level(one), number: kit.keep(one), visible: kit.visible(one),
    card: Boolean(one.closest("li, article, [role=listitem], [role=article]")),
    filled: stops.has(one) || Boolean(one.querySelector(CONTENT) || one.closest("a, button, summary, [hidden]")),
  })),
};
