// What changes colour when it is pointed at or has focus, each sort once; with a key to know it again.
if (matchMedia("(forced-colors: active)").matches) return [];
const PAINTED = ["color", "background-color", "background", "background-image", "opacity", "filter", "-webkit-text-fill-color"];
const STATE = /:(hover|focus-visible|focus-within|focus|active)\b/g;
const selectors = new Set();
let unknown = false;
// What a state looks like is part of what makes a sort: other pages may have other styles.
let styles = "";
const gather = (rules) => {
  for (const rule of rules) {
    if (rule.media && !matchMedia(rule.media.mediaText).matches) continue; // of another window or other wishes
    if (rule.selectorText && STATE.test(rule.selectorText) && PAINTED.some((name) => rule.style.getPropertyValue(name))) {
      styles += rule.cssText;
      for (const one of rule.selectorText.split(/,(?![^(]*\))/)) if (one.match(STATE)) selectors.add(one);
    }
    STATE.lastIndex = 0;
    if (rule.cssRules) gather(rule.cssRules);
  }
};
for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
  try { gather(sheet.cssRules); } catch { unknown = true; styles += sheet.href; } // of another origin
}
const hash = kit.digest(styles);
// The part up to the state is what is pointed at.
const pointed = [...selectors].map((one) => {
  const before = one.slice(0, one.search(STATE)).trim();
  return before === "" || /[\s>+~(]$/.test(one.slice(0, one.search(STATE))) ? `${before} *` : before;
});
// What stands within :is() and the like is no selector without its end: then anything may be meant.
const isWhole = (selector) => {
  try { return document.documentElement.matches(selector) || true; } catch { return false; }
};
const whole = pointed.filter(isWhole), some = whole.join(",") || ":not(*)";
if (whole.length < pointed.length) unknown = true;
const matches = (element) => unknown || element.matches(some);
const around = (element) => {
  const parent = element.parentElement;
  if (!parent.closest(some)) return null;
  return whole.map((one) => parent.closest(one)).find((one) => one && one !== document.body && one !== document.documentElement) ?? null;
};
const sorts = new Map();
for (const one of kit.all("a[href], button, summary, [role=button], [role=link], [role=tab], [role=menuitem]")) {
  if (one.matches(":disabled, [aria-disabled=true]") || one.getRootNode() !== document) continue;
  const outer = around(one);
  if (!kit.text(one) || !(outer || matches(one)) || !kit.visible(one)) continue;
  const style = getComputedStyle(one);
  const under = wegwijsSorts.plainGround(one) || kit.behind(one)?.toHexString();
  const key = [one.tagName, one.className, one.parentElement.className, style.color, under, kit.large(style), hash].join("|");
  if (!sorts.has(key)) sorts.set(key, { ...row("state-contrast", one), key, around: outer ? kit.selector(outer) : "" });
}
return [...sorts.values()];
