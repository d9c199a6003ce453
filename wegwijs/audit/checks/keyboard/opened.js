// What stands open now that did not before: a dialog, or something that lies over the page.
const [number, done] = arguments, rec = wegwijsRecorder, opener = rec.kept[number];
const lies = (e) => e && rec.seen(e) && ['absolute', 'fixed'].includes(getComputedStyle(e).position);
const controlled = () => (opener.getAttribute('aria-controls') ?? '').split(/\s+/).filter(Boolean).map((id) => document.getElementById(id));
const look = () => {
  const said = rec.dialogs().find((one) => !wegwijsWere.has(one)) ?? null;
  // At the last look also what only looks like one: no need to try that each time.
  const dialog = said ?? (left > 1 || opener.hasAttribute('aria-expanded') ? null : rec.fixedBoxes().find((one) => !wegwijsWere.has(one) && rec.looksLikeDialog(one))) ?? null;
  globalThis.wegwijsDialog = dialog ?? globalThis.wegwijsDialog ?? null;
  const now = rec.active();
  return {dialog: dialog !== null, inside: dialog !== null && now !== null && rec.chain(now).includes(dialog),
    lost: now === null, back: now === opener, opener: opener.isConnected && rec.seen(opener), expanded: opener.getAttribute('aria-expanded') === 'true',
    over: controlled().some(lies) || lies(opener.nextElementSibling) || /^(true|menu|listbox)$/.test(opener.getAttribute('aria-haspopup') ?? '')};
};
let left = 8;
const wait = () => {
  const found = look();
  if (--left === 0 || (found.inside && left < 7)) return done(found);
  setTimeout(wait, left === 7 ? 60 : found.dialog && !found.inside ? 80 : 0);
};
wait();
