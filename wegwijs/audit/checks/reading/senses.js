// The page's texts, and which kinds of things there are that a text could point at.
const there = (selector) => kit.all(selector).some((one) => kit.visible(one));
const things = {
  button: there("button, input[type=submit], input[type=button], input[type=image], [role=button], summary, a[href]"),
  field: there("input:not([type=hidden], [type=submit], [type=button]), textarea, select, [role=textbox], [role=combobox]"),
  link: there("a[href], [role=link]"),
  image: there("img, svg, [role=img], i, canvas, picture"),
  other: true,
};
// The short texts that stand beside each other on the line right below a text that speaks of left or right.
const SIDES = /\b(?:left|right|links|rechts)\b/i, PICTURES = "img, svg, video, canvas, picture, [role=img]";
const beside = (block, text) => {
  if (!SIDES.test(text) || block.parentElement?.querySelector(PICTURES)) return [];
  const next = [], below = block.getBoundingClientRect().bottom;
  for (let e = block.nextElementSibling; e && next.length < 4; e = e.nextElementSibling)
    if (kit.visible(e)) next.push({ tag: e.localName, text: kit.text(e), box: e.getBoundingClientRect() });
  const [one] = next;
  const some = next.filter(({ tag, text, box }) => tag === one.tag && text && text.length < 60 && Math.abs(box.top - one.box.top) < 8);
  const apart = some.sort((a, b) => a.box.left - b.box.left).every(({ box }, at) => !at || box.left >= some[at - 1].box.right);
  return some.length > 1 && apart && one.box.top >= below - 2 && one.box.top < below + 60 ? some.map(({ text }) => text) : [];
};
const texts = kit.blocks()
  .filter(({ block, text }) => text.length > 12 && !block.closest("pre, code, blockquote, q"))
  .map(({ block, text }) => ({ text, beside: beside(block, text), number: kit.keep(block) }));
// What a text can call by its name: names that only one thing has, in capitals or not; a landmark has its role too.
const NAMED = "h1, h2, h3, h4, h5, h6, [role=heading], button, summary, a[href], input:not([type=hidden]), textarea, select, nav, form, aside, section, legend, caption, [role]";
const count = {};
for (const one of kit.all(NAMED)) {
  if (!kit.spoken(one)) continue;
  const name = (one.matches("legend, caption") ? kit.text(one) : kit.name(one)).toLowerCase();
  if (name) count[name] = (count[name] ?? 0) + 1;
}
if (kit.all("nav, [role=navigation]").filter(kit.spoken).length === 1) for (const role of ["navigation", "navigatie"]) count[role] ??= 1;
return { things, texts, names: Object.keys(count).filter((name) => count[name] === 1) };
