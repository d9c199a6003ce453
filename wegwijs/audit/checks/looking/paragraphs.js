// How blocks of text are set. Source: WCAG 2.2, 1.4.8; G169 (aligned on one side), C21 (line spacing), C20.
const SMALL = 9;
const rows = [], told = new Set();
const tell = (rule, element, data) => { if (!told.has(rule)) { told.add(rule); rows.push(row(rule, element, data)); } };
const byBlock = new Map();
for (const line of kit.placed()) {
  if (line.seen < 0.5 || line.parent.closest("svg, pre, code, [aria-hidden=true], button, select, table")) continue;
  if (parseFloat(getComputedStyle(line.parent).fontSize) < SMALL && !line.parent.closest("sup, sub, rt") && /\p{L}{3}/u.test(line.node.data))
    tell("text-tiny", line.parent, { size: parseFloat(getComputedStyle(line.parent).fontSize) });
  let block = line.parent;
  while (block.parentElement && getComputedStyle(block).display === "inline") block = block.parentElement;
  const known = byBlock.get(block) ?? { tops: new Set(), length: 0 };
  for (const box of line.boxes) known.tops.add(Math.round(box.top / 6));
  known.length += kit.squeeze(line.node.data).length;
  byBlock.set(block, known);
}
for (const [block, { tops, length }] of byBlock) {
  // A block is more than one sentence: two full lines may be. What has three lines surely is.
  const isLong = tops.size > 2;
  if (tops.size < 2 || length < 100) continue;
  const style = getComputedStyle(block), size = parseFloat(style.fontSize);
  if (style.textAlign === "justify") rows.push(row("text-justified", block));
  // "normal" is the browser's own choice, and a reader's style goes before it.
  if (style.lineHeight !== "normal" && parseFloat(style.lineHeight) / size < (isLong ? 1.49 : 1))
    tell("line-spacing", block, { ratio: (parseFloat(style.lineHeight) / size).toFixed(2).replace(".", ",") });
  if (isLong && length / tops.size > 100 && parseFloat(style.maxWidth) > 0) tell("line-length", block, { number: Math.round(length / tops.size) });
}
return rows;
