// As a mouse would, and whether anything came of it that no focusable element does too.
const [number, done] = arguments, rec = wegwijsRecorder;
const click = (element) => {
  const box = element.getBoundingClientRect();
  const at = {bubbles: true, cancelable: true, composed: true, view: window, button: 0, detail: 1,
    clientX: box.x + box.width / 2, clientY: box.y + box.height / 2};
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
    if (type === 'dblclick' && !rec.listens(element, ['dblclick']).length) continue;
    element.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, at) : new MouseEvent(type, at));
  }
};
const what = (then) => setTimeout(() => rec.frames(() =>
  then(rec.effects().filter((one) => one.what !== 'focus' && !rec.root(one)))), 60);
const links = () => rec.elements().filter((one) => one.matches('a[href]') && rec.tabbable(one)).map((one) => one.href);
const others = rec.elements().filter((one) => rec.tabbable(one) && rec.listens(one, ['click']).length).slice(0, 8);
const same = (mine, rest) => {
  if (!rest.length) return done({effect: true, elsewhere: false});
  rec.begin();
  click(rest[0]);
  what((theirs) => rec.signature(theirs) === mine ? done({effect: true, elsewhere: true}) : same(mine, rest.slice(1)));
};
const judge = (found, base) => {
  if (!found.length || rec.signature(found) === base) return done({effect: false, elsewhere: false});
  if (found.every((one) => one.url && links().includes(one.url))) return done({effect: true, elsewhere: true});
  same(rec.signature(found), others.filter((one) => one !== rec.kept[number] && one.isConnected));
};
// What a click anywhere does (counting, closing what is open) is not what this element does.
rec.begin();
click(document.body ?? document.documentElement);
what((anywhere) => {
  rec.begin();
  click(rec.kept[number]);
  what((found) => judge(found, rec.signature(anywhere)));
});
