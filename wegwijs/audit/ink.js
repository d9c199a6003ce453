// Where text stands, and style sheets that draw all of it in another colour: see ink.py.
const [task, given] = args;
const roots = [document];
for (const host of kit.all("*")) if (host.shadowRoot) roots.push(host.shadowRoot);

const sheet = (globalThis.wegwijsInk ??= new CSSStyleSheet());
const paint = (colour) => {
  const still = "transition: none !important; animation-play-state: paused !important;";
  const painted = `-webkit-text-fill-color: ${colour} !important; text-decoration-color: transparent !important;`;
  const every = "*, *::before, *::after, *::placeholder";
  sheet.replaceSync(
    `${every} { ${still} caret-color: transparent !important; ${colour ? painted : ""} }` +
      (colour ? `text, tspan, textPath { fill: ${colour} !important; }` : ""),
  );
  for (const root of roots)
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
const clear = () => {
  for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
};

const inkOf = (of) => getComputedStyle(of).webkitTextFillColor.match(/[\d.]+/g)?.map(Number) ?? [];
const drawsItself = (of) => {
  const { backgroundColor, backgroundImage, borderBottomStyle, outlineStyle } = getComputedStyle(of);
  const clear = /^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundImage === "none";
  return !clear || borderBottomStyle !== "none" || outlineStyle !== "none";
};
// axe's path: an array is a way through shadow roots; more than one step goes through frames.
const element = (target) => {
  if (target.length !== 1) return null;
  let root = document, found = null;
  for (const step of [target[0]].flat()) {
    found = root?.querySelector(step) ?? null;
    root = found?.shadowRoot;
  }
  return found;
};
const lines = (of) => {
  const range = document.createRange(), found = [];
  for (const child of of.childNodes) {
    if (child.nodeType !== Node.TEXT_NODE || !child.data.trim()) continue;
    range.selectNodeContents(child);
    found.push(...range.getClientRects());
  }
  return (found.length ? found : [of.getBoundingClientRect()])
    .filter((one) => one.width > 0 && one.height > 0)
    .map(({ x, y, width, height }) => ({ x: x + scrollX, y: y + scrollY, width, height }));
};
// With colours all the way down that nothing shines through, no pixels are needed.
const plain = (of) => {
  const style = getComputedStyle(of);
  for (let e = of; e; e = e.parentElement) {
    const { backgroundColor: colour, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(e);
    if (backgroundImage !== "none" || opacity !== "1" || filter !== "none" || mixBlendMode !== "normal") return null;
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    if (a === 0) continue;
    const ink = style.webkitTextFillColor.match(/[\d.]+/g).map(Number);
    const known = a === 1 && ink[3] === undefined && [colour, style.webkitTextFillColor].every((c) => c.startsWith("rgb"));
    return known ? { ink, ground: [r, g, b] } : null;
  }
  return null;
};
const describe = (target) => {
  const of = element(target);
  if (!of) return null;
  const style = getComputedStyle(of);
  // Chromium then draws the reader's own colours, with a plate behind the text.
  const safe = matchMedia("(forced-colors: active)").matches && style.forcedColorAdjust !== "none";
  const hidden = Boolean(of.closest("[aria-hidden=true]"));
  return { hidden, lines: lines(of), size: parseFloat(style.fontSize), weight: Number(style.fontWeight), plain: plain(of), safe };
};
// A background that is only drawn within the letters is the colour of the text, not what is behind it.
const clipped = () => kit.all("*").filter((one) => getComputedStyle(one).backgroundClip === "text");

if (task === "describe") return given.map(describe);
if (task === "links")
  return given.map(element).map((one) =>
    one?.parentElement && { link: inkOf(one), around: inkOf(one.parentElement), marked: drawsItself(one) });
if (task === "paint") {
  if (given && !globalThis.wegwijsClipped) {
    globalThis.wegwijsClipped = clipped().map((one) => [one, one.getAttribute("style")]);
    for (const [one] of globalThis.wegwijsClipped) one.style.setProperty("background", "none", "important");
  }
  paint(given);
} else {
  for (const [one, style] of globalThis.wegwijsClipped ?? [])
    if (style === null) one.removeAttribute("style"); else one.setAttribute("style", style);
  delete globalThis.wegwijsClipped;
  clear();
}
