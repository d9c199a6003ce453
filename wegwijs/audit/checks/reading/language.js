// Pieces of text with the language that the page says they are in: per block, and per element with its own lang.
// `own`: the language is said inside <html>, for a part of the page.
const NO_PROSE = "code, kbd, samp, pre, var, address, [translate=no], .notranslate, [hreflang]";
const root = document.documentElement;
const declared = (element) => {
  for (let e = element; e; e = e.parentElement ?? e.getRootNode().host)
    if (e.hasAttribute?.("lang")) return e;
  return null;
};
const rows = [{ page: root.getAttribute("lang") ?? "", number: kit.keep(root), title: document.title }];
for (const { block, lines } of kit.blocks()) {
  if (block.closest(NO_PROSE)) continue;
  const pieces = new Map();
  for (const node of lines.flatMap((line) => line.nodes)) {
    if (kit.holder(node).closest(NO_PROSE)) continue;
    const from = declared(kit.holder(node));
    pieces.set(from, `${pieces.get(from) ?? ""} ${node.data}`);
  }
  for (const [from, text] of pieces) {
    const inside = from && from !== block && block.contains(from);
    rows.push({
      text: kit.squeeze(text), lang: from?.getAttribute("lang") ?? "", own: Boolean(from) && from !== root,
      number: kit.keep(inside ? from : block),
    });
  }
}
return rows;
