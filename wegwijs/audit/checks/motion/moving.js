// What moves or sounds by itself, and whether it can be stopped. Source: F16, F47, F50, G4, G186; SCR22.
const rows = [], page = document.body ?? document.documentElement;
const PAUSE = /pauz|paus|\bstop|halt|stil|freeze|bevries|animat|motion|beweging|verberg|hide|⏸|❚❚/i;
const CONTROLS = "button, [role=button], a[href], input[type=button], summary, input[type=checkbox], [role=switch]";
// A link that only leads to another page does nothing on this one.
const acts = (e) => !e.matches("a[href]:not([role])") || (e.origin === location.origin && e.pathname === location.pathname)
  || e.protocol === "javascript:" || globalThis.wegwijsRecorder?.hears(e, ["click", "pointerdown", "mousedown"]);
const offers = (words) => kit.once(words, () =>
  kit.all(CONTROLS).some((e) => kit.visible(e) && acts(e) && words.test(`${kit.name(e)} ${kit.text(e)}`)));
const stoppable = () => offers(PAUSE);
const FIVE = 5000, TINY = 400;
const area = (e) => {
  const { width, height, right, bottom } = e.getBoundingClientRect();
  return right > 0 && bottom > 0 ? width * height : 0;
};
// Waiting for something is itself the information (Understanding 2.2.2, the note on animations of loading).
const waits = (e) => e.closest("[role=progressbar], progress, [aria-busy=true]") || /load|spin|wait|skelet|progress/i.test(`${e.className?.baseVal ?? e.className} ${e.id}`);
const MEASURES = /^(transform|translate|rotate|scale|left|right|top|bottom|margin|width|height|offset|background|opacity|visibility|color|filter|clip|border|box|text|stroke|fill|d$|font|object|inset)/i;
const changes = (effect) => {
  const frames = effect.getKeyframes?.() ?? [];
  const names = new Set(frames.flatMap((one) => Object.keys(one)));
  return [...names].some((name) => MEASURES.test(name) && new Set(frames.map((one) => one[name]).filter((one) => one !== undefined)).size > 1);
};
const luminance = (color) => {
  const [r, g, b, a = 1] = (color.match(/[\d.]+/g) ?? [255, 255, 255, 0]).map(Number);
  const linear = [r, g, b].map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  return a * light + 1 - a;
};
// WCAG "general flash": a pair of opposing changes of 10 % or more, the darker below 0.80. How many in a second.
const flashes = (animation, e) => {
  const { currentTime } = animation, lights = [];
  for (let t = 0; t <= 1000; t += 20) {
    animation.currentTime = t + (animation.effect.getTiming().delay ?? 0);
    const style = getComputedStyle(e);
    const shown = style.visibility === "visible" && style.display !== "none" ? Number(style.opacity) : 0;
    lights.push(shown * luminance(style.backgroundColor) + 1 - shown);
  }
  animation.currentTime = currentTime;
  let turns = 0, last = lights[0], way = 0;
  for (const one of lights) {
    const to = Math.sign(one - last);
    if (Math.abs(one - last) >= 0.1 && Math.min(one, last) < 0.8 && to !== way) { turns += 1; way = to; last = one; }
    else if (to === way) last = one;
  }
  return turns / 2;
};
const SMALL_SAFE = 341 * 256 / 4;
for (const animation of document.getAnimations()) {
  const { effect } = animation, e = effect?.target;
  if (!e || animation.playState !== "running" || animation instanceof CSSTransition || !kit.visible(e) && !effect.pseudoElement) continue;
  const timing = effect.getComputedTiming(), lasts = timing.endTime - (timing.delay ?? 0);
  if (timing.iterations > 3 && timing.duration < 700 && area(e) >= SMALL_SAFE && !effect.pseudoElement && flashes(animation, e) > 3)
    rows.push(row("flashes", e, {}));
  if (lasts <= FIVE || !timing.duration || stoppable() || waits(e) || !changes(effect) || area(e) < TINY) continue;
  if (!rows.some((one) => one.rule === "moves" && one.target === kit.selector(e))) rows.push(row("moves", e, {}));
}
for (const e of kit.all("animate, animateTransform, animateMotion")) {
  const svg = e.closest("svg"), seconds = (text) => (parseFloat(text) || 0) * (/ms$/.test(text) ? 1 : 1000);
  const endless = e.getAttribute("repeatCount") === "indefinite" || e.getAttribute("repeatDur") === "indefinite";
  const lasts = seconds(e.getAttribute("dur") ?? "") * (parseFloat(e.getAttribute("repeatCount")) || 1);
  const starts = !/click|mouse|focus|indefinite/.test(e.getAttribute("begin") ?? "");
  if (svg && starts && (endless || lasts > FIVE) && kit.visible(svg) && area(svg) > TINY && !stoppable() && !waits(svg) && !waits(e.parentElement)) rows.push(row("moves", svg, {}));
}
const NO_SOUND = (e) => e.muted || e.volume === 0;
const starts = (e) => e.autoplay || globalThis.wegwijsTimers?.sounds.includes(e);
const lasts = (e) => (Number.isFinite(e.duration) ? e.duration : NaN);
const ends = /#t=(?:[\d.]+)?,?([\d.]+)?/;
const clipped = (e) => {
  const [, until] = ends.exec(e.currentSrc || e.src || e.querySelector("source")?.src || "") ?? [];
  return until ? Number(until) : lasts(e);
};
for (const e of kit.all("video")) {
  if (!starts(e) || e.controls || stoppable() || !kit.visible(e) || area(e) < TINY) continue;
  const long = e.loop || clipped(e) > 5;
  if (long || Number.isNaN(clipped(e))) rows.push(row("moves", e, {}, !long));
}
// What it does to sound, or in a few words that it is about sound.
const OWN = /pauz|paus|\bstop|mute|dempen|uitzetten|turn off|zachter|^(\P{L}*\p{L}+){0,2}\P{L}*(?<!\p{L})(geluid|sound|volume|audio|muziek|music)(?!\p{L})(\P{L}*\p{L}+){0,2}\P{L}*$/iu;
const silenced = () => kit.once("silenced", () => kit.all(`${CONTROLS}, input[type=range], [role=slider]`).some((e) =>
  kit.visible(e) && acts(e) && [kit.name(e), kit.text(e)].some((said) => OWN.test(said))));
for (const e of new Set([...kit.all("audio, video"), ...(globalThis.wegwijsTimers?.sounds ?? [])])) {
  if (!starts(e) || NO_SOUND(e) || silenced() || (e.controls && e.isConnected)) continue;
  const long = e.loop || clipped(e) > 3;
  if (e.readyState === 0 && !e.loop && e.networkState === HTMLMediaElement.NETWORK_NO_SOURCE && !e.isConnected) continue;
  if (long) rows.push(row("sounds", e.isConnected ? e : page, {}));
  else if (Number.isNaN(clipped(e))) rows.push(row("sounds", e.isConnected ? e : page, {}, true));
}
for (const e of kit.all("bgsound, embed[src$='.mp3' i], embed[src$='.wav' i], embed[src$='.mid' i]")) rows.push(row("sounds", e, {}));
if (globalThis.wegwijsTimers?.tones() && !silenced()) rows.push(row("sounds", page, {}, true));
// Pictures for the next step, which reads their frames.
const pictures = kit.all("img, input[type=image]").filter((e) => /\.(gif|webp|apng)([?#]|$)|^data:image\/(gif|webp)/i.test(e.currentSrc || e.src) && kit.visible(e) && area(e) >= TINY);
for (const e of pictures) {
  const { width, height } = e.getBoundingClientRect();
  rows.push({ ...row("picture", e, {}), src: e.currentSrc || e.src, area: width * height, stoppable: stoppable() || Boolean(waits(e)) });
}
return rows;
