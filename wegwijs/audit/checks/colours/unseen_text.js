// Text that axe does not look at: what a field shows while it is empty, what style sheets write, what stands in
// an element that has no box of its own, and what has to be scrolled to.
if (matchMedia("(forced-colors: active)").matches) return [];
const colours = axe.commons.color;
const needed = (style) => (kit.large(style) ? [3, 4.5] : [4.5, 7]);
const parsed = (text) => {
  const colour = new colours.Color();
  colour.parseString(text);
  return colour;
};
const judged = (element, style, ground, what) => {
  if (!ground || ground.alpha < 1) return [];
  const ink = parsed(style.webkitTextFillColor);
  ink.alpha *= Number(style.opacity);
  const ratio = colours.getContrast(ground, colours.flattenColors(ink, ground));
  const [least, more] = needed(style);
  const data = { what, ratio: (Math.floor(ratio * 10) / 10).toFixed(1).replace(".", ",") };
  if (ratio < least) return [row("text-contrast", element, { ...data, needed: String(least).replace(".", ",") })];
  if (ratio < more) return [row("text-contrast-enhanced", element, { ...data, needed: String(more).replace(".", ",") })];
  return [];
};
const inactive = (element) => element.matches(":disabled, [aria-disabled=true], [aria-disabled=true] *");

// What axe reckons point by point is known where the page was sorted: one plain colour, with nothing over it.
const groundOf = (element) => {
  const plain = wegwijsSorts.plainGround(element);
  return /^rgb/.test(plain) ? parsed(plain) : kit.behind(element);
};

const placeholders = kit.all("input[placeholder], textarea[placeholder]").filter(
  (one) => one.matches(":placeholder-shown") && one.placeholder.trim() && kit.visible(one) && !inactive(one),
).flatMap((one) =>
  judged(one, getComputedStyle(one, "::placeholder"), groundOf(one), one.placeholder));

// Letters of a script, not the private ones that icon fonts use.
const words = (content) => /^".*\p{L}{2}.*"$/su.test(content);
const written = kit.generated().flatMap(({ element: one, style }) => {
  if (!words(style.content) || style.display === "none" || style.visibility !== "visible") return [];
  const own = parsed(style.backgroundColor);
  // A box that is placed somewhere may stand on anything; one with no room is hidden.
  const elsewhere = style.position !== "static" && own.alpha < 1;
  if (elsewhere || style.backgroundImage !== "none" || Number(style.opacity) === 0) return [];
  if (/icon|material|awesome|glyph/i.test(style.fontFamily) || parseFloat(style.fontSize) < 2) return [];
  if (!kit.visible(one) || inactive(one)) return [];
  const ground = own.alpha === 1 ? own : own.alpha === 0 ? groundOf(one) : null;
  return judged(one, style, ground, style.content.slice(1, -1));
});
// What has a box without room may stand on anything; without any box it stands on what is around it.
const spilled = wegwijsSorts.spilled.flatMap((one) => {
  const style = getComputedStyle(one), around = one.parentElement;
  if (!around || !kit.visible(around) || inactive(one) || !/\p{L}{2}/u.test(one.textContent) || Number(style.opacity) === 0) return [];
  const found = judged(one, style, groundOf(around), kit.squeeze(one.textContent).slice(0, 60));
  return found.map((each) => ({ ...each, doubt: style.display !== "contents" }));
});
// A canvas is no colour to reckon with: it is the reader's.
const scrolled = wegwijsSorts.scrolled.filter(({ element, ground }) => /^rgb/.test(ground) && kit.visible(element) && !inactive(element))
  .flatMap(({ element, ground }) =>
    judged(element, getComputedStyle(element), parsed(ground), kit.squeeze(element.textContent).slice(0, 60)));
return [...placeholders, ...written, ...spilled, ...scrolled];
