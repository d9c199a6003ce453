// Gives the elements of the last walk the focus again, and takes it away, to be photographed.
const rec = globalThis.wegwijsRecorder, walk = globalThis.wegwijsWalk;
const TYPED = "input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url], input[type=number], input[type=password], textarea";
const stops = walk.stops.map((one) => one.element);
const page = rec.page();
// The ids that style sheets name; null: a sheet cannot be read, so any may be.
const named = (() => {
  try {
    const texts = [...document.styleSheets].flatMap((one) => [...one.cssRules]).map((one) => one.cssText);
    return new Set(texts.flatMap((one) => [...one.matchAll(/#([\w-]+)/g)].map((found) => found[1])));
  } catch {
    return null;
  }
})();
const id = (e) => (e.id && (named === null || named.has(e.id)) ? e.id : "");
const rules = wegwijsKinds.focusRules();
// Two elements look alike with and without focus when they and all around them have the same names, and the same rules about it.
const look = (element) => [page, ...rec.chain(element).map((e) =>
  [e.localName, e.getAttribute("class"), id(e), e.getAttribute("style"), e.getAttribute("type"), e.getAttribute("role"), rules?.get(e)].join(" "))].join("<");
const inFrame = (element) => element.matches(walk.PARTS);
const native = (element) => element.matches(rec.NATIVE) || element.hasAttribute("tabindex") || element.isContentEditable;
const sentinel = (element) => !element.matches(rec.NATIVE) && !element.innerText?.trim() && !element.querySelector("img, svg, canvas") && element.getBoundingClientRect().height < 2;
// The part of a picture that is not there (its file is missing) shows nothing at all.
const shown = (element) => !element.matches("area")
  || [...document.querySelectorAll("img[usemap]")].some((one) => one.naturalWidth && one.useMap === `#${element.closest("map")?.name}`);
const fits = (element) => {
  const box = element.getBoundingClientRect();
  return box.width <= innerWidth && box.height < innerHeight - 8;
};
const boxes = (element) => [element, ...(element.labels ?? [])].flatMap((e) => [...e.getClientRects()]);
const around = (element) => {
  const all = boxes(element).filter((box) => box.width && box.height);
  if (!all.length) return null;
  const left = Math.max(Math.floor(Math.min(...all.map((b) => b.left))) - 14, 0), top = Math.max(Math.floor(Math.min(...all.map((b) => b.top))) - 14, 0);
  const right = Math.min(Math.ceil(Math.max(...all.map((b) => b.right))) + 14, innerWidth);
  const bottom = Math.min(Math.ceil(Math.max(...all.map((b) => b.bottom))) + 14, innerHeight);
  return right - left > 2 && bottom - top > 2 ? { x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top } : null;
};
const after = (wait, then) => (wait ? setTimeout(() => rec.frames(then), wait) : rec.frames(then));
const ring = (style) => `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor} ${style.boxShadow}`;
const rest = (style) => [style.backgroundColor, style.backgroundImage, style.color, style.borderColor, style.borderWidth, style.borderStyle, style.textDecoration, style.opacity, style.transform].join();
let focused = null;
globalThis.wegwijsFocus = {
  looks: () => stops.map((element, number) => ({ number, look: look(element), element }))
    .filter(({ element, number }) => element.isConnected && !walk.stops[number].blurred && native(element) && !inFrame(element) && !sentinel(element) && shown(element) && fits(element))
    .map(({ number, look, element }) => ({ number, look, caret: element.matches(TYPED) && !element.readOnly || element.isContentEditable })),
  on: (number, wait, done) => {
    const element = stops[number];
    element.focus();
    after(wait, () => {
      const style = getComputedStyle(element);
      focused = { ring: ring(style), rest: rest(style) };
      const rects = [...element.getClientRects()].filter((b) => b.width && b.height);
      done({
        held: rec.active() === element, box: around(element), seen: rec.seen(element), own: style.outlineStyle === "auto",
        need: rects.reduce((sum, { width, height }) => sum + Math.max(4 * width + 4 * height - 16, 0), 0),
      });
    });
  },
  off: (number, wait, done) => {
    stops[number].blur();
    after(wait, () => {
      const style = getComputedStyle(stops[number]);
      done({ ringOnly: focused.ring !== ring(style) && focused.rest === rest(style) });
    });
  },
  element: (number) => stops[number],
};
return globalThis.wegwijsFocus.looks();
