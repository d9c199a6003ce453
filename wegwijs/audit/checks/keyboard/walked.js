// What the last walk says of a page. args[0]: also compare its order with the screen.
const rec = globalThis.wegwijsRecorder, walk = globalThis.wegwijsWalk, [ordered] = args;
const rows = [];
walk.leave();
for (const one of walk.moved) rows.push(row("on-focus", one.element));
walk.moved.length = 0;
const MOST = 10;
for (const stop of walk.stops) {
  if (rows.length >= MOST) break;
  if (!stop.element.isConnected) continue;
  if (stop.blurred) rows.push(row("focus-removed", stop.element));
  else if (stop.covered === 1) rows.push(row("focus-covered", stop.element));
  else if (stop.covered > 0.15) rows.push(row("focus-partly-covered", stop.element));
}
if (!ordered) return rows;

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
    items.set(item, [...(items.get(item) ?? []), element]);
  }
}
const first = (box, other, rightToLeft) => {
  if (box.bottom <= other.top + 4) return true;
  if (other.bottom <= box.top + 4) return false;
  return rightToLeft ? box.left >= other.right - 4 : box.right <= other.left + 4;
};
// A tabindex above 0 takes an element out of the order of the text. That is wrong where it leads back and forth:
// among those that have one, or within one part of the page. Source: F44.
const PART = "form, fieldset, nav, ul, ol, dl, table, dialog, [role=dialog], [role=menu], [role=toolbar]";
const order = walk.stops.map((stop) => stop.element).filter((one) => one.isConnected);
const raised = order.filter((one) => one.tabIndex > 0);
const leadsBack = (one, at, all) => at > 0 && one.compareDocumentPosition(all[at - 1]) & Node.DOCUMENT_POSITION_FOLLOWING
  && first(one.getBoundingClientRect(), all[at - 1].getBoundingClientRect(), getComputedStyle(one).direction === "rtl");
const parts = [...Map.groupBy(order, (one) => one.closest(PART))].filter(([part, some]) => part && some.some((one) => raised.includes(one)));
for (const some of [raised, ...parts.map(([, some]) => some)]) {
  const back = some.find(leadsBack);
  if (back) { rows.push(row("focus-order", back)); break; }
}
for (const [container, items] of places) {
  // A list of like things with one stop each; the parts of a page may stand anywhere, and still make sense.
  const like = new Set([...items.keys()].map((item) => item.localName));
  if (items.size < 3 || like.size > 1 || [...items.values()].some((stops) => stops.length > 1)) continue;
  const style = getComputedStyle(container);
  const inOrder = [...items.keys()].filter((item) => getComputedStyle(item).position === "static" || getComputedStyle(item).position === "relative");
  const moves = style.flexDirection.endsWith("-reverse") || style.flexWrap === "wrap-reverse" ||
    inOrder.some((item) => getComputedStyle(item).order !== "0" || style.display.endsWith("grid") && getComputedStyle(item).gridRowStart !== "auto");
  if (!moves) continue;
  const boxes = inOrder.map((item) => item.getBoundingClientRect());
  const wrong = boxes.findIndex((box, i) => i > 0 && first(box, boxes[i - 1], style.direction === "rtl"));
  if (wrong > 0) rows.push(row("focus-order", items.get(inOrder[wrong])[0]));
}
// Links or buttons beside each other that people see numbered are a sequence, however they came to stand otherwise.
const WORDS = [["first", "eerste"], ["second", "tweede"], ["third", "derde"], ["fourth", "vierde"], ["fifth", "vijfde"], ["sixth", "zesde"]];
const numberOf = (element) => {
  const word = /^(?:(?:step|stap|the|de|het) )?([\p{L}\d]+)/iu.exec(element.innerText?.trim() ?? "")?.[1].toLowerCase() ?? "";
  return /^\d{1,2}$/.test(word) ? Number(word) : WORDS.findIndex((some) => some.includes(word)) + 1;
};
for (const [parent, some] of Map.groupBy(order.filter(rec.seen), rec.parent)) {
  if (some.length < 3 || places.has(parent)) continue;
  const numbers = some.map(numberOf);
  if (numbers.some((one, at) => one < 1 || at > 0 && one !== numbers[at - 1] + 1)) continue;
  // In one line: the top of a next column comes after the foot of the one before it.
  const rtl = getComputedStyle(parent).direction === "rtl", level = (box, other) => box.top < other.bottom - 4 && other.top < box.bottom - 4;
  const boxes = some.map((one) => one.getBoundingClientRect());
  const wrong = boxes.findIndex((box, at) => at > 0 && level(box, boxes[at - 1]) && first(box, boxes[at - 1], rtl));
  if (wrong > 0) { rows.push(row("focus-order", some[wrong])); break; }
}
return rows;
