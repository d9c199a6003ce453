// What the last walk says of a page. args[0]: also compare its order with the screen.
const rec = globalThis.wegwijsRecorder, walk = globalThis.wegwijsWalk, [order] = args;
const rows = [];
walk.leave();
for (const one of walk.moved) rows.push(row("on-focus", one.element));
walk.moved.length = 0;
for (const stop of walk.stops) {
  if (!stop.element.isConnected) continue;
  if (stop.blurred) rows.push(row("focus-removed", stop.element));
  else if (stop.covered === 1) rows.push(row("focus-covered", stop.element));
  else if (stop.covered > 0.15) rows.push(row("focus-partly-covered", stop.element));
}
if (!order) return rows;

// CSS that moves what stands beside each other: a reversed direction, `order`, a place in a grid.
const flow = (container) => {
  const style = getComputedStyle(container);
  return ["flex", "inline-flex", "grid", "inline-grid"].includes(style.display) ? style : null;
};
const places = new Map();
for (const { element } of walk.stops) {
  for (let item = element, up = rec.parent(element); up; item = up, up = rec.parent(up)) {
    if (!flow(up)) continue;
    const items = places.get(up) ?? places.set(up, new Map()).get(up);
    if (!items.has(item)) items.set(item, element);
  }
}
const first = (box, other, rightToLeft) => {
  if (box.bottom <= other.top + 4) return true;
  if (other.bottom <= box.top + 4) return false;
  return rightToLeft ? box.left >= other.right - 4 : box.right <= other.left + 4;
};
for (const [container, items] of places) {
  if (items.size < 3) continue;
  const style = getComputedStyle(container);
  const inOrder = [...items.keys()].filter((item) => getComputedStyle(item).position === "static" || getComputedStyle(item).position === "relative");
  const moves = style.flexDirection.endsWith("-reverse") || style.flexWrap === "wrap-reverse" ||
    inOrder.some((item) => getComputedStyle(item).order !== "0" || style.display.endsWith("grid") && getComputedStyle(item).gridRowStart !== "auto");
  if (!moves) continue;
  const boxes = inOrder.map((item) => item.getBoundingClientRect());
  const wrong = boxes.findIndex((box, i) => i > 0 && first(box, boxes[i - 1], style.direction === "rtl"));
  if (wrong > 0) rows.push(row("focus-order", items.get(inOrder[wrong])));
}
return rows;
