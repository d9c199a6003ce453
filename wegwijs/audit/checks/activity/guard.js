// Nothing that is pressed here may leave the page, send anything, or open a box that waits for an answer.
const recorder = globalThis.wegwijsRecorder, clock = globalThis.wegwijsTimers;
if (!recorder) return { rows: [], clean: [] }; // a page without scripts
const native = clock.native;
const left = [], boxes = [], windowMinds = recorder.reacts(globalThis, "submit");
globalThis.navigation?.addEventListener("navigate", (event) => {
  if (event.destination.sameDocument || event.hashChange) return;
  left.push(event.destination.url);
  if (event.cancelable) event.preventDefault();
});
globalThis.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) left.push(event.target.action);
  event.preventDefault();
});
for (const name of ["back", "forward", "go"]) history[name] = () => void left.push("history"); // it cannot be called off
globalThis.open = () => (left.push("window"), null);
globalThis.print = () => {};
globalThis.alert = (text) => void boxes.push(String(text));
globalThis.confirm = (text) => (boxes.push(String(text)), false);
globalThis.prompt = (text) => (boxes.push(String(text)), null);
const never = () => new Promise(() => {});
const ask = globalThis.fetch;
globalThis.fetch = (what, how) => (/^(get|head)?$/i.test(how?.method ?? what?.method ?? "") ? ask(what, how) : never());
const { open: openRequest } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, ...rest) {
  if (!/^(get|head)$/i.test(method)) this.send = () => {};
  return openRequest.call(this, method, ...rest);
};
navigator.sendBeacon = () => true;

const soon = (wait = 0) => new Promise((go) => native.setTimeout.call(globalThis, go, wait));
const HURRY = 1000;
// What is seen right after an event, where a timer that it set may take some of it away again.
const settle = async (waiting = clock.timers.size) => {
  await soon();
  const between = clock.timers.size > waiting ? look() : null;
  clock.hurry(HURRY);
  await soon();
  return between;
};
const LIVE = "[role=status], [role=alert], [role=log], [role=timer], [role=progressbar], [role=alertdialog], [aria-live]:not([aria-live=off]), output";
const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
// The texts that are seen now: from element to its own text. Clipped away to a pixel is not seen.
const look = () => {
  const texts = new Map();
  for (const e of document.querySelectorAll("body *")) {
    let own = "";
    for (const node of e.childNodes) if (node.nodeType === Node.TEXT_NODE) own += node.data;
    own = kit.squeeze(own);
    if (!own || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION|TITLE)$/.test(e.tagName) || !seen(e)) continue;
    const { width, height } = e.getBoundingClientRect();
    if (width > 2 && height > 2) texts.set(e, own);
  }
  return texts;
};
const news = (before, after) => [...after].filter(([e, text]) => before.get(e) !== text).map(([e]) => e);
const lost = (before, after) => [...before].filter(([e]) => !after.has(e)).map(([e]) => e);
const spokenTexts = () => [...document.querySelectorAll(LIVE)].map((e) => e.textContent).join("\n");
const inLive = (e) => e.closest(LIVE) !== null;
const focusIn = (e) => {
  const focus = document.activeElement;
  return focus && focus !== document.body && (e.contains(focus) || focus.contains(e));
};
const describes = (e, field) => ["aria-describedby", "aria-errormessage", "aria-labelledby"].some((name) =>
  (field.getAttribute(name) ?? "").split(/\s+/).some((id) => id && document.getElementById(id)?.contains(e)))
  || [...(field.labels ?? [])].some((label) => label.contains(e));
// What an event did: texts that came and went, whether it was told, where the focus went.
const watched = async (act) => {
  const before = look(), told = spokenTexts(), focus = document.activeElement, leaves = left.length, asked = boxes.length;
  const waiting = clock.timers.size;
  act();
  const between = await settle(waiting), after = look();
  return {
    fleeting: between ? [...between].filter(([e, text]) => before.get(e) !== text && after.get(e) !== text) : [],
    came: news(before, after), went: lost(before, after), told: spokenTexts() !== told || boxes.length > asked,
    moved: document.activeElement !== focus, gone: left.length > leaves,
  };
};
const found = [];
// Rows are made at once: later the element may not be there any more.
const say = (rule, e, data = {}, doubt = false) => found.push(kit.row(rule, e, data, doubt));
