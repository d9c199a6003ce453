// The contrast of elements that the browser now draws as pointed at, or with focus. [given]: their selectors.
const [given] = args;
const still = new CSSStyleSheet();
still.replaceSync("* { transition: none !important; }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
const colours = axe.commons.color;
const parsed = (text) => {
  const colour = new colours.Color();
  colour.parseString(text);
  return colour;
};
const measured = wegwijsSorts.atPresent(() => given.map((one) => {
  const element = document.querySelector(one);
  if (!element) return null;
  const style = getComputedStyle(element), plain = wegwijsSorts.plainGround(element);
  const ground = /^rgb/.test(plain) ? parsed(plain) : kit.behind(element);
  if (!ground || ground.alpha < 1) return null;
  const ink = parsed(style.webkitTextFillColor);
  ink.alpha *= Number(style.opacity);
  return { ratio: colours.getContrast(ground, colours.flattenColors(ink, ground)), large: kit.large(style) };
}));
document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== still);
return measured;
