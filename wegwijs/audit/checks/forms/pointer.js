// Source: WCAG 2.5.7 (F108), 2.5.1 (F105), 2.5.4 (F106).
const recorder = globalThis.wegwijsRecorder, rows = [];
if (!recorder) return rows;
const listens = (e, ...types) => types.some((type) => recorder.reacts(e, type));
const OTHER_WAY = "button, [role=button], select, a[href], input:not([type=hidden]), [role=menuitem], summary, [role=slider]";
const DOWN = ["mousedown", "pointerdown", "touchstart"], MOVE = ["mousemove", "pointermove", "touchmove"];
const everywhere = [document, document.body, document.documentElement, globalThis];
const ways = (e) => [...e.querySelectorAll(OTHER_WAY)].some((one) => kit.visible(one) && !one.matches("[draggable=true]"));
const draggable = kit.all("[draggable=true]").filter(kit.visible);
const handled = draggable.filter((e) => [...everywhere, e, e.parentElement, e.parentElement?.parentElement].some((one) => one && listens(one, "dragstart", "dragend", "dragover", "drop"))
  || kit.all("*").some((one) => listens(one, "drop")));
if (handled.length) {
  const first = handled[0], list = first.parentNode, scope = list.parentNode === document.body ? list : list.parentElement ?? list;
  const near = handled.some((e) => ways(e) || listens(e, "click", "keydown")) || ways(scope);
  if (!near) rows.push(row("drag-only", first, {}));
}
for (const e of kit.all("*")) {
  if (!listens(e, ...DOWN) || e.matches(`${OTHER_WAY}, textarea, video, audio`) && !e.matches("[role=slider]") || !kit.visible(e)) continue;
  const moved = listens(e, ...MOVE) || everywhere.some((one) => listens(one, ...MOVE));
  if (!moved) continue;
  const near = ways(e) || ways(e.parentElement === document.body ? e : e.parentNode) || listens(e, "click", "keydown");
  if (!near && !e.contains(document.querySelector("h1"))) {
    const swipes = listens(e, "touchmove") && !listens(e, "mousedown", "pointerdown");
    rows.push(row(swipes ? "gesture-only" : "drag-only", e, {}, true));
  }
}
// A page may listen and do nothing with it (a counter, a script of a shop): does anything change when it moves?
const changes = () => {
  const watch = new MutationObserver(() => {});
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const far of [60, -60]) {
    const much = { x: far, y: far, z: far };
    const motion = { acceleration: much, accelerationIncludingGravity: much, rotationRate: { alpha: far, beta: far, gamma: far }, interval: 16 };
    const turned = { alpha: far, beta: far, gamma: far };
    // Only pages of https have these events.
    if (globalThis.DeviceMotionEvent) dispatchEvent(new DeviceMotionEvent("devicemotion", motion));
    if (globalThis.DeviceOrientationEvent) dispatchEvent(new DeviceOrientationEvent("deviceorientation", turned));
  }
  const some = watch.takeRecords().length > 0;
  watch.disconnect();
  return some;
};
const shakes = everywhere.some((e) => listens(e, "devicemotion", "deviceorientation", "deviceorientationabsolute"));
if (shakes) {
  const others = kit.all(OTHER_WAY).some((e) => kit.visible(e) && !e.matches("a[href]"));
  rows.push(row("motion-only", document.querySelector("main") ?? document.body ?? document.documentElement, {}, others || !changes()));
}
if ([document.body, document.documentElement].some((e) => e && getComputedStyle(e).touchAction === "none")) rows.push(row("zoom-by-fingers", document.body ?? document.documentElement, {}));
return rows;
