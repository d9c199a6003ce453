// The page's texts, and which kinds of things there are that a text could point at.
const there = (selector) => kit.all(selector).some((one) => kit.visible(one));
const things = {
  button: there("button, input[type=submit], input[type=button], input[type=image], [role=button], summary, a[href]"),
  field: there("input:not([type=hidden], [type=submit], [type=button]), textarea, select, [role=textbox], [role=combobox]"),
  link: there("a[href], [role=link]"),
  image: there("img, svg, [role=img], i, canvas, picture"),
  other: true,
};
const texts = kit.blocks()
  .filter(({ block, text }) => text.length > 12 && !block.closest("pre, code, blockquote, q"))
  .map(({ block, text }) => ({ text, number: kit.keep(block) }));
return { things, texts };
