// Follows the Tab key through the page: every element that gets the focus, as it is at that moment.
// `wegwijsWalk.start()` before the first press; `state()` says how far it is.
const rec = globalThis.wegwijsRecorder;
if (globalThis.wegwijsWalk) return;
const PARTS = "input[type=date], input[type=time], input[type=month], input[type=week], input[type=datetime-local], video, audio, iframe, object, embed";
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { scroll-behavior: auto !important; caret-color: transparent !important; }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

// How much of it lies under something opaque that does not scroll with it, from 0 to 1.
const opaque = (from, to) => {
  for (let e = from; e; e = rec.parent(e)) {
    const style = getComputedStyle(e);
    const alpha = /rgba?\([^)]*[,/]\s*([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
    const solid = style.backgroundColor.startsWith("rgb(") || Number(alpha) >= 0.95;
    if (Number(style.opacity) >= 0.95 && (solid || style.backgroundImage !== "none" || e.matches("img, video, iframe"))) return true;
    if (e === to) return false;
  }
  return false;
};
const pinned = (element) => rec.chain(element).find((e) => ["fixed", "sticky"].includes(getComputedStyle(e).position));
const pointAt = (x, y) => {
  let top = document.elementFromPoint(x, y);
  while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top) top = top.shadowRoot.elementFromPoint(x, y);
  return top;
};
const inside = (element, other) => rec.chain(element).includes(other);
const covers = (top, element) => {
  if (!top || inside(top, element) || inside(element, top)) return false;
  if ([...(element.labels ?? [])].some((label) => label.contains(top) || top.contains(label))) return false;
  const root = pinned(top);
  return root && !inside(element, root) && opaque(top, root) ? root : false;
};
const within = (box) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
const cover = (element) => {
  const boxes = [...element.getClientRects()].filter(within);
  let all = 0, hidden = 0, by = null;
  for (const box of boxes) {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    for (let row = 0; row < 5; row++) for (let column = 0; column < 5; column++) {
      all += 1;
      const what = covers(pointAt(left + (right - left) * (column + 0.5) / 5, top + (bottom - top) * (row + 0.5) / 5), element);
      if (what) { hidden += 1; by = what; }
    }
  }
  return { covered: all ? hidden / all : 0, by };
};
// The way from one stop to the next, as a number: equal for two stops that stand in the same elements, on pages with
// the same style sheets and scripts. What was found of the one way holds for the other.
const shells = new Map();
const shellOf = (element) => {
  if (!element) return "";
  if (!shells.has(element)) shells.set(element, wegwijsAudit.digest(`${element.cloneNode(false).outerHTML}|${shellOf(rec.parent(element))}`));
  return shells.get(element);
};
const waysOf = (elements, family) => {
  shells.clear();
  const all = elements.map((one) => wegwijsAudit.digest(`${one.outerHTML}|${shellOf(rec.parent(one))}`));
  return all.slice(1).map((one, at) => wegwijsAudit.digest([family, all[at], one].join("|")));
};
const planned = () => {
  const all = rec.elements().filter(rec.tabbable), family = wegwijsKinds.family();
  return { all, ways: family === null || all.some((one) => one.tabIndex > 0) ? [] : waysOf(all, family) };
};
// Where a walk may skip what was walked before: from each stop that begins such a stretch, to its last but one.
const LONG = 3;
const shortcuts = (all, known) => {
  const found = new Map();
  for (let at = 0; at < known.length; at += 1) {
    let to = at;
    while (known[to]) to += 1;
    if (to - at >= LONG) found.set(all[at], all[to - 1]);
    at = to;
  }
  return found;
};
let jumps = new Map(), walked = [];
let stops = [], ended = "", received = [], last = null, repeats = 0, back = false, pressed = false, from = 0;
const known = new Map();
const push = (element, blurred) => {
  const modal = rec.chain(element).some((e) => e.matches("dialog:modal, [aria-modal=true]"));
  stops.push({ element, blurred, modal, ...cover(element), inView: [...element.getClientRects()].some(within) });
  known.set(element, stops.length - 1);
};
const onTab = () => {
  if (ended || !pressed) return;
  pressed = false;
  const element = rec.active();
  if (received[0] && element && received[0] !== element && received[0].matches(rec.NATIVE) && !inside(element, received[0]) && received[0].isConnected)
    moved.push({ element: received[0], what: "focus" });
  if (!element) {
    if (!received.length) { ended = "end"; return; }
    if (!known.has(received[0])) { push(received[0], true); return; }
    ended = "blurred";
    return;
  }
  if (element === last) {
    if (!element.matches(PARTS) && ++repeats >= 3) ended = "trap";
    else if (element.matches(PARTS) && ++repeats >= 40) ended = "parts";
    return;
  }
  repeats = 0;
  last = element;
  if (known.has(element)) { ended = known.get(element) === 0 ? "wrapped" : "cycle"; return; }
  push(element, false);
  walked.at(-1).push(element);
  const to = jumps.get(element);
  if (!to) return;
  jumps.delete(element);
  to.focus();
  last = null;
  walked.push([]);
};
const moved = [];
// A script sends a form, or opens a page, a moment after the focus came: the next keys, sent together, may be quicker.
const SLOWER = 8;
let recent = [];
const leave = () => {
  const left = rec.notes.slice(from).some((one) => ["navigate", "submit", "open", "dialog"].includes(one.what));
  from = rec.notes.length;
  if (received[0] && received[0] !== recent[0]) recent = [received[0], ...recent].slice(0, SLOWER);
  const by = left && recent.find((one) => one.isConnected && rec.hears(one, ["focus", "focusin"], true));
  if (by) moved.push({ element: by, what: "left" });
};
rec.real.add.call(globalThis, "keydown", (event) => {
  if (event.key === "Tab") { leave(); pressed = true; received = []; }
}, true);
rec.real.add.call(globalThis, "focus", (event) => {
  const at = event.composedPath()[0];
  if (pressed && at instanceof Element) received.push(at);
}, true);
rec.real.add.call(globalThis, "keyup", (event) => { if (event.key === "Tab") onTab(); }, true);
const start = (backward = false) => {
  [stops, ended, last, repeats, back, jumps, walked] = [[], "", null, 0, backward, new Map(), [[]]];
  known.clear();
};
let plan = null;
globalThis.wegwijsWalk = {
  start,
  // The ways of this page, and then how many stops a walk has that skips those that are known.
  ways() { plan = planned(); return plan.ways; },
  skip(known) {
    jumps = shortcuts(plan.all, known);
    const places = new Map(plan.all.map((one, at) => [one, at]));
    return plan.all.length - [...jumps].reduce((sum, [from, to]) => sum + places.get(to) - places.get(from), 0);
  },
  // The ways that the last walk went itself.
  walked: () => walked.flatMap((some) => waysOf(some, wegwijsKinds.family())),
  moved, leave, state: () => ({ ended, count: stops.length }), get stops() { return stops; }, last: () => last, PARTS,
};
rec.guard();
