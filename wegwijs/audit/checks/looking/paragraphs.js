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
  const known = byBlock.get(block) ?? { tops: new Set(), length: 0, italic: true };
  for (const box of line.boxes) known.tops.add(Math.round(box.top / 6));
  known.italic &&= getComputedStyle(line.parent).fontStyle !== "normal";
  known.length += kit.squeeze(line.node.data).length;
  byBlock.set(block, known);
}
// Letters that have a small and a large form, as they are shown.
const allLarge = (block) => {
  const letters = (block.innerText.match(/\p{L}/gu) ?? []).filter((one) => one.toLowerCase() !== one.toUpperCase());
  return letters.length > 60 && letters.filter((one) => one !== one.toLowerCase()).length > letters.length * 0.9;
};
for (const [block, { tops, length, italic }] of byBlock) {
  // A block is more than one sentence: two full lines may be. What has three lines surely is.
  const isLong = tops.size > 2;
  if (tops.size < 2 || length < 100) continue;
  const style = getComputedStyle(block), size = parseFloat(style.fontSize);
  if (allLarge(block)) tell("text-capitals", block);
  if (italic && length > 200) tell("text-italic", block);
  if (style.textAlign === "justify") rows.push(row("text-justified", block));
  // "normal" is the browser's own choice, and a reader's style goes before it.
  if (style.lineHeight !== "normal" && parseFloat(style.lineHeight) / size < (isLong ? 1.49 : 1))
    tell("line-spacing", block, { ratio: (parseFloat(style.lineHeight) / size).toFixed(2).replace(".", ",") });
  // Who can, makes the window narrower; of very long lines not everybody does.
  if (isLong && length / tops.size > (parseFloat(style.maxWidth) > 0 ? 100 : 130)) tell("line-length", block, { number: Math.round(length / tops.size) });
}
return rows;
