// Buttons that may open something.
const rec = wegwijsRecorder;
const able = 'button, [role=button], a[href^="#"], input[type=button]';
const says = '[aria-haspopup], [aria-expanded=false], [popovertarget], [commandfor], [data-toggle=modal], [data-bs-toggle=modal]';
globalThis.wegwijsWere = new Set([...rec.dialogs(), ...rec.fixedBoxes()]);
rec.kept = rec.elements().filter((e) => e.matches(able) && rec.tabbable(e) && rec.seen(e) && !e.matches('[type=submit][form]')
  && (e.matches(says) || rec.listens(e, ['click', 'keydown', 'keyup']).length) && !(e.form && e.matches('button:not([type=button])')));
// What has the same names, the same place and reacts to the same is opened by the same script.
const page = rec.page();
return rec.kept.map((e, number) => ({number, sort: [page, e.localName, e.className, e.parentElement?.localName, e.parentElement?.className,
  e.getAttributeNames().filter((name) => !name.startsWith('data-')).sort(), e.getAttribute('onclick'), e.getAttribute('aria-haspopup'), rec.listens(e, ['click', 'keydown', 'keyup'])].join('|')}));
