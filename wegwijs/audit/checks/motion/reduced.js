// Source: C39, SCR40. Only what moves counts, not what fades or changes its colour.
const rows = [];
const MOVES = /^(transform|translate|rotate|scale|left|right|top|bottom|margin.*|inset.*|offset.*|backgroundPosition.*)$/i;
for (const animation of document.getAnimations()) {
  const { effect } = animation, e = effect?.target;
  if (!e || animation.playState !== "running" || !kit.visible(e)) continue;
  const frames = effect.getKeyframes?.() ?? [];
  const names = new Set(frames.flatMap((one) => Object.keys(one)));
  if (effect.getComputedTiming().endTime > 1000 && [...names].some((name) => MOVES.test(name))) rows.push(row("motion-not-reduced", e, {}));
}
const seconds = (text) => Math.max(...text.split(",").map((one) => parseFloat(one) * (/ms/.test(one) ? 0.001 : 1)));
const PROPERTIES = ["transform", "translate", "rotate", "scale", "left", "top", "right", "bottom", "margin-left", "margin-top"];
const rulesOf = (list) => [...list].flatMap((rule) => (rule instanceof CSSMediaRule ? (matchMedia(rule.media.mediaText).matches ? rulesOf(rule.cssRules) : []) : rule.cssRules && !(rule instanceof CSSStyleRule) ? rulesOf(rule.cssRules) : [rule]));
const sheets = [...document.styleSheets].flatMap((sheet) => { try { return rulesOf(sheet.cssRules); } catch { return []; } });
for (const rule of sheets) {
  if (!rule.selectorText || !/:(hover|focus|active)/.test(rule.selectorText)) continue;
  const moved = PROPERTIES.filter((name) => rule.style.getPropertyValue(name) && rule.style.getPropertyValue(name) !== "none");
  if (!moved.length) continue;
  const plain = rule.selectorText.replace(/:(hover|focus-visible|focus-within|focus|active)/g, "");
  let e = null;
  try { e = document.querySelector(plain || "*"); } catch { /* a selector that is not one without its state */ }
  if (!e || !kit.visible(e)) continue;
  const style = getComputedStyle(e), list = style.transitionProperty.split(", ");
  if (seconds(style.transitionDuration) > 0.05 && (list.includes("all") || moved.some((name) => list.includes(name)))) rows.push(row("motion-from-interaction", e, {}));
}
if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") rows.push(row("motion-from-interaction", document.documentElement, {}));
return rows;
