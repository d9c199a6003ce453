// Links in a sentence that differ from the words beside them by their colour only. axe compares a link with the block
// that it stands in; where both stand in bold or italics together, that says nothing. Source: F73, G183.
const WRAP = "strong, b, em, i, span, small, mark, q, cite, font";
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const light = (colour) => {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return a < 1 || !colour.startsWith("rgb") ? NaN : 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const SHAPE = ["fontWeight", "fontStyle", "fontSize", "fontFamily", "textTransform", "fontVariantCaps", "letterSpacing", "textShadow"];
const BOX = ["backgroundColor", "backgroundImage", "borderBottomStyle", "outlineStyle", "boxShadow"];
const shape = (style) => SHAPE.map((name) => style[name]).join();
const box = (style) => BOX.map((name) => style[name]).join();
const drawn = (e) => ["::before", "::after"].some((part) => !["none", "normal", '""'].includes(getComputedStyle(e, part).content));
// The lines drawn under a text come from all that it stands in.
const underlined = (e, block) => {
  for (let one = e; one && one !== block; one = one.parentElement) if (getComputedStyle(one).textDecorationLine !== "none") return true;
  return false;
};
const WRAPPED = WRAP.split(", ").map((one) => `${one} > a[href]`).join();
const PLAIN_BOX = ["rgba(0, 0, 0, 0)", "none", "none", "none", "none"].join();
const rows = [];
if (!kit.all(WRAPPED).length) return rows;
for (const { block, lines } of kit.blocks()) {
  if (!block.querySelector(WRAPPED) || block.closest("nav, [role=navigation], header, footer, table")) continue;
  for (const { nodes } of lines) {
    const linkOf = (node) => node && kit.holder(node).closest("a[href]");
    const words = nodes.filter((node) => /\p{L}/u.test(node.data));
    words.forEach((node, at) => {
      const link = linkOf(node), wrap = link?.parentElement;
      if (!link || !wrap?.matches(WRAP) || !block.contains(wrap) || link.querySelector("img, svg") || drawn(link) || !kit.visible(link)) return;
      // The words right before or after it, in the same wrapping.
      const beside = [words[at - 1], words[at + 1]].filter((one) => one && !linkOf(one) && wrap.contains(one)).map(kit.holder);
      if (!beside.length) return;
      const own = getComputedStyle(kit.holder(node)), around = getComputedStyle(link);
      const alike = beside.every((one) => {
        const style = getComputedStyle(one);
        return shape(style) === shape(own) && underlined(one, wrap) === underlined(kit.holder(node), wrap) && style.color !== own.color &&
          contrast(style.color, own.color) < 3;
      });
      if (alike && box(around) === PLAIN_BOX && !rows.some((one) => one.target === kit.selector(link))) rows.push(row("link-by-colour", link, { words: kit.text(link).slice(0, 60) }));
    });
  }
}
return rows;
