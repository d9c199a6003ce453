// What may show something under a pointer: elements of which a :hover rule shows a part, and elements that
// listen to a pointer that comes in. Which of them do, hover.py tries with a pointer.
const MOST = 6;
const SHOWS = ["display", "visibility", "opacity", "clip", "clip-path", "max-height", "height", "transform", "scale", "left", "top", "content"];
const found = new Set();
const bases = (selector) => selector.split(/,(?![^(]*\))/).flatMap((one) => {
  const at = one.indexOf(":hover");
  if (at < 0) return [];
  const rest = one.slice(at + 6);
  // Something else than the element itself: a child, a sibling, what ::before and ::after make.
  return /[\s>+~]/.test(rest.trim() ? rest : "") && rest.trim() ? [one.slice(0, at).trim() || "*"] : [];
});
const read = (rules) => {
  for (const rule of rules) {
    if (rule.cssRules && !(rule.media && !matchMedia(rule.media.mediaText).matches)) read(rule.cssRules);
    if (!rule.selectorText?.includes(":hover") || !SHOWS.some((name) => rule.style.getPropertyValue(name))) continue;
    for (const base of bases(rule.selectorText)) {
      if (base === "*" || /[\s>+~]$/.test(base)) continue;
      try { for (const e of document.querySelectorAll(base)) found.add(e); } catch { /* a selector that is none by itself */ }
    }
  }
};
for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
  try { read(sheet.cssRules); } catch { /* of another site */ }
const listens = globalThis.wegwijsRecorder?.reacts ?? ((e, type) => typeof e[`on${type}`] === "function");
for (const e of kit.all("*")) {
  if (e === document.documentElement || e === document.body) continue;
  if (["mouseenter", "mouseover", "pointerenter", "pointerover"].some((type) => listens(e, type))) found.add(e);
}
const shape = (e) => `${e.tagName} ${e.className} ${e.parentElement?.className}`;
const shapes = new Set();
return [...found].filter((e) => {
  if (e.matches("iframe, video") || !kit.visible(e) || shapes.has(shape(e))) return false;
  shapes.add(shape(e));
  return true;
}).slice(0, MOST).map((e, n) => {
  (kit.stored.triggers ??= [])[n] = e;
  return row("hover-dismiss", e, { number: n });
});
