// Style rules that show something hidden when the pointer is over its trigger, and no rule or script
// that shows it to a keyboard.
const rec = globalThis.wegwijsRecorder;
const SHOWS = ["display", "visibility", "opacity", "left", "top", "right", "height", "maxHeight", "clip", "clipPath", "transform"];
const flat = (rules) => [...rules].flatMap((one) => {
  if (one.media && !matchMedia(one.media.mediaText).matches) return [];
  return one.selectorText ? [one, ...(one.cssRules?.length ? flat(one.cssRules) : [])] : one.cssRules ? flat(one.cssRules) : [];
});
const rules = [...document.styleSheets].flatMap((sheet) => {
  try { return flat(sheet.cssRules); } catch { return []; }
});
const parts = (one) => one.selectorText.split(/,(?![^(]*\))/).map((part) => part.trim());
const shows = (one) => SHOWS.filter((name) => one.style?.[name] && one.style[name] !== "none" && one.style[name] !== "hidden");
const matches = (element, selector) => { try { return element.matches(selector); } catch { return false; } };
const find = (selector) => { try { return [...document.querySelectorAll(selector)]; } catch { return []; } };
const revealing = rules.filter((one) => shows(one).length > 0);
const WAYS = /:focus-within|:focus-visible|:focus|:target|:checked|\[open\]|\[aria-[^\]]*\]/g;
const otherwise = (element) => revealing.some((one) => parts(one).some((part) =>
  new RegExp(WAYS.source).test(part) && matches(element, part.replace(WAYS, "").replace(/:is\(\)|:where\(\)/g, ""))));
// What is hidden itself shows nothing.
const scripted = (trigger, element) => [...rec.chain(element), trigger, ...rec.elements(trigger)].some((e) => !element.contains(e) &&
  e !== document.body && e !== document.documentElement && rec.listens(e, ["click", ...rec.KEYS, ...rec.FOCUS]).length > 0 || e.matches("[aria-expanded], [aria-haspopup], [popovertarget], summary, [accesskey]"));
const elsewhere = (links) => links.every((one) => one.href && rec.elements().some((e) => e !== one && e.href === one.href && rec.tabbable(e) && rec.seen(e)));
const rows = [];
const told = new Set();
for (const one of revealing) {
  for (const part of parts(one)) {
    const at = /^(.*?:hover)([\s>+~].*)$/.exec(part);
    if (!at || told.size >= 10) continue;
    for (const element of find(part.replace(/:hover/g, ""))) {
      if (told.has(element) || rec.seen(element) || element.closest("[hidden], dialog, details:not([open])")) continue;
      const inside = [element, ...rec.elements(element)].filter((e) => e.matches("a[href], button, input, select, textarea"));
      // Links that can be reached although they are not seen are a matter of visible focus.
      if (!inside.length || inside.some(rec.tabbable) || elsewhere(inside) || otherwise(element)) continue;
      const trigger = find(at[1].replace(/:hover/g, "")).find((e) => e.contains(element) || e.parentElement === element.parentElement);
      if (!trigger || !rec.seen(trigger) || scripted(trigger, element)) continue;
      told.add(element);
      // The page that the trigger leads to may have the same links; hover.py looks.
      const ways = [trigger, ...rec.elements(trigger)].filter((e) => e.matches("a[href]:not([href^='#'], [href^='javascript:'], svg *)") && !element.contains(e));
      rows.push(row("hover-only", element, { ways: ways.map((e) => e.href), links: inside.map((e) => (typeof e.href === "string" ? e.href : "")) }, ways.length > 0));
    }
  }
}
return rows;
