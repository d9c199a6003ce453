// Controls whose edge or icon may be too faint, by their styles: pixels decide (see controls.py).
// In forced colours the browser draws the edges in the reader's own colours.
if (matchMedia("(forced-colors: active)").matches) return [];
const colours = axe.commons.color;
const parsed = (text) => {
  const colour = new colours.Color();
  colour.parseString(text);
  return colour;
};
const inactive = (element) => element.matches(":disabled, [aria-disabled=true], [aria-disabled=true] *, [inert] *");
// The colour that an element stands on, by the styles around it; null when a picture is among them.
const ground = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none" || style.opacity !== "1" || style.filter !== "none") return null;
    layers.push(parsed(style.backgroundColor));
    if (layers.at(-1).alpha === 1) break;
  }
  return layers.reverse().reduce((under, one) => colours.flattenColors(one, under), new colours.Color(255, 255, 255, 1));
};
const ratio = (one, other) => colours.getContrast(other, colours.flattenColors(one, other));
const LEAST = 3;
const SIDES = ["Top", "Right", "Bottom", "Left"];

const FIELDS =
  "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=range]," +
  " [type=color], [type=file]), select, textarea, [role=checkbox], [role=radio], [role=switch]," +
  " [role=textbox], [role=combobox], [role=searchbox]";
const drawnByBrowser = (element, style) => {
  if (!/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return false;
  if (/^(checkbox|radio)$/.test(element.type)) return style.appearance !== "none";
  const borders = SIDES.map((side) => `${style[`border${side}Style`]} ${style[`border${side}Color`]}`);
  return borders.every((one) => /^(inset|solid) rgb\(118, 118, 118\)$/.test(one));
};
const faintEdge = (element) => {
  const style = getComputedStyle(element);
  if (drawnByBrowser(element, style)) return false;
  const outside = ground(kit.holder(element));
  if (!outside) return true;
  const inside = colours.flattenColors(parsed(style.backgroundColor), outside);
  const edges = SIDES.filter((side) => parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => parsed(style[`border${side}Color`]));
  return ![inside, ...edges].some((one) => ratio(one, outside) >= LEAST || ratio(one, inside) >= LEAST);
};

// Only a picture says what it does: no letter or digit is to be seen in it.
const onlyIcon = (element) => {
  if (!element.querySelector("svg, img")) return false;
  const shown = [...element.querySelectorAll("*"), element].some((one) =>
    [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(child.data)
      && kit.visible(one)) && !/[\uE000-\uF8FF]/.test(one.textContent));
  return !shown && [...element.querySelectorAll("svg, img")].some(isIcon);
};
// Not a photo or a logo, of which the looks are what they are; nor a picture that did not come.
const LARGEST = 64;
const isIcon = (picture) => {
  const { width, height } = picture.getBoundingClientRect();
  return picture.localName !== "img" || (picture.naturalWidth > 0 && width <= LARGEST && height <= LARGEST);
};
const faintIcon = (element) => {
  const under = ground(element);
  const shapes = [...element.querySelectorAll("path, circle, rect, polygon, polyline, line, use, ellipse")];
  if (!under || !shapes.length || element.querySelector("img")) return true;
  return !shapes.some((shape) => {
    const style = getComputedStyle(shape);
    return [style.fill, style.stroke].some((one) => /^rgb/.test(one) && ratio(parsed(one), under) >= LEAST);
  });
};
// What its picture follows from, so that one that stands on every page is pictured once.
const look = (element) => {
  const under = ground(kit.holder(element));
  const own = [element, ...element.querySelectorAll("*")].map((one) => {
    const style = getComputedStyle(one);
    return [style.color, style.fill, style.stroke, style.backgroundColor, style.backgroundImage, style.borderTopColor].join();
  });
  return under ? [under.toHexString(), ...own].join(";") : "";
};
// The room around a field, up to what stands beside it: [above, right, below, left], in CSS pixels.
const roomOf = (element) => {
  const own = element.getBoundingClientRect(), line = [element, element.parentElement];
  const others = line.flatMap((one) => [...(one?.parentNode?.children ?? [])]).filter((one) => !one.contains(element)).map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width && height);
  const beside = others.filter(({ top, bottom }) => top < own.bottom && bottom > own.top), over = others.filter(({ left, right }) => left < own.right && right > own.left);
  const least = (gaps) => Math.max(0, Math.floor(Math.min(...gaps.filter((gap) => gap > -1), 99)));
  return [least(over.map(({ bottom }) => own.top - bottom)), least(beside.map(({ left }) => left - own.right)), least(over.map(({ top }) => top - own.bottom)), least(beside.map(({ right }) => own.left - right))];
};
const found = (rule, selector, suspect) => kit.all(selector)
  .filter((one) => !inactive(one) && suspect(one) && kit.visible(one))
  .map((one) => ({ ...row(rule, one, { ratio: 0 }), box: kit.box(one), room: roomOf(one), look: look(one), border: parseFloat(getComputedStyle(one).borderTopWidth) }))
  .filter(({ box }) => box.width >= 8 && box.height >= 8);
return [
  ...found("control-contrast", FIELDS, faintEdge),
  ...found("icon-contrast", "a[href], button, [role=button], [role=link], summary", (one) => onlyIcon(one) && faintIcon(one)),
];
