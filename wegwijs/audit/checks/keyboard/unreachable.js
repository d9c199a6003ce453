// Widgets that are there to be seen and heard, and that Tab passes by.
const shown = (e) => rec.seen(e) && kit.visible(e) && kit.spoken(e);
const stops = (e) => [...inside(e)].some(rec.tabbable);
const around = (e) => rec.chain(rec.parent(e));
const rows = [];
// What reach.js says, which tries what a pointer does, is not said again.
const told = (e) => kit.once("reacting", reacting).some((one) => one.kind === "reach" && said(one.e) &&
  (inside(e).has(one.e) || one.e.contains(e)));

// Ways in that are no stop of its own: what has the focus speaks of it, opens it, or hears the keys around it.
const POINTING = ["aria-controls", "aria-owns", "aria-activedescendant"];
const OPENER = "[aria-haspopup]:not([aria-haspopup=false]), [popovertarget], [role=combobox]";
const FROM = `${POINTING.map((one) => `[${one}]`).join(",")}, [popovertarget]`;
const pointing = () => kit.once("pointing", () => kit.all(FROM).filter(rec.tabbable)
  .flatMap((e) => named(e, [...POINTING, "popovertarget"]).map((target) => ({ e, target }))));
const isNamed = (e) => pointing().some(({ e: from, target }) => from !== e &&
  (target === e || inside(e).has(target) || from.matches(OPENER) && around(e).includes(target)));
const HANDS_ON = [...rec.KEYS, ...rec.FOCUS];
const worked = (e) => around(e).some((up) => rec.tabbable(up) &&
  (up.matches(`${rec.NATIVE}, ${SURE}, ${ITEM}, [aria-activedescendant]`) || up.isContentEditable || rec.listens(up, HANDS_ON).length));
// An empty stop before or behind it, where a script takes the focus over.
const guarded = (e) => [e, ...around(e).slice(0, 3)].flatMap((one) => [one.previousElementSibling, one.nextElementSibling])
  .some((one) => one && !one.matches(rec.NATIVE) && rec.tabbable(one) && rec.listens(one, rec.FOCUS).length);
const entered = (e) => isNamed(e) || worked(e) || guarded(e) || inside(e).has(rec.active());
// What pops up stands right behind what opens it, or has its name.
const POPUPS = "[role=menu], [role=listbox], [role=tree], [role=grid], [role=toolbar]";
const opens = (e) => (one) => rec.tabbable(one) && one.matches(e.matches("[role=menu]") ? `${OPENER}, [aria-expanded], summary` : OPENER);
const behind = (e) => [e, ...around(e).slice(0, 2)].map((one) => one.previousElementSibling).filter(Boolean).flatMap((one) => [...inside(one)]);
const popsUp = (e) => e.matches(POPUPS) && [...named(e, ["aria-labelledby"]), ...behind(e)].some(opens(e));
// A list of words below a field that hears keys, or beside a field to type in.
const TYPED = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, [contenteditable]";
const suggests = (e) => e.matches("[role=listbox]") && behind(e).some((one) => one.matches(TYPED) && rec.tabbable(one) && rec.listens(one, rec.KEYS).length);
// A part made by others may have its stops where nobody can look.
const closed = (e) => [...inside(e)].some((one) => one.localName.includes("-") && customElements.get(one.localName) && !one.shadowRoot);

// Tables and lists are also called so without anything to choose.
const CHOICE = "[aria-selected], [aria-checked], [aria-expanded], [tabindex]";
const lively = (e, parts) => !e.matches("[role=grid], [role=treegrid], [role=listbox]") || rec.listens(e, [...rec.POINTER, ...rec.KEYS]).length > 0 ||
  parts.some((one) => one.matches(CHOICE) || rec.listens(one, rec.POINTER).length || pointer(one) || one.querySelector("[role=button], [role=link], [role=checkbox]"));
// The bar of a box to type in comes by a key of that box; a menu over the page may come by any.
const ofEditor = (e) => e.matches("[role=toolbar], [role=menubar]") && around(e).slice(0, 6).some((up) => !up.matches("main, body, html") &&
  [...inside(up)].some((one) => one.matches("textarea, iframe, [contenteditable]") && rec.tabbable(one)));
const floats = (e) => e.matches("[role=menu]") && ["absolute", "fixed"].includes(getComputedStyle(e).position);
for (const e of kit.all(WHOLE)) {
  if (!shown(e) || disabled(e) || around(e).some((up) => up.matches(WHOLE)) || stops(e)) continue;
  const parts = partsOf(e).filter(shown);
  if (!parts.length || told(e) || entered(e) || popsUp(e) || suggests(e)) continue;
  const doubt = Boolean(!lively(e, parts) || e.ariaReadOnly === "true" || ofEditor(e) || floats(e) || closed(e));
  rows.push(row("composite-without-stop", e, { role: e.getAttribute("role") }, doubt));
}

const SINGLE = ["button", "link", "checkbox", "switch", "slider", "spinbutton", "textbox", "searchbox", "combobox"];
// A real field that does the same: hidden below what is drawn for it, or with a value beside it.
const TICK = "[role=checkbox], [role=switch]";
const beside = (e) => [e.previousElementSibling, e.nextElementSibling].filter(Boolean).flatMap((one) => [...inside(one)]);
const twin = (e) => beside(e).some((one) => rec.tabbable(one) &&
  (e.matches(TICK) ? one.matches("input[type=checkbox], input[type=radio]") && !kit.visible(one) : one.matches("input, select, textarea")));
const sameName = (e) => {
  const name = kit.name(e);
  return name && rec.elements().some((one) => rec.tabbable(one) && kit.visible(one) && kit.name(one) === name);
};
const isHere = (e) => e.matches("[role=link][aria-current]:not([aria-current=false])") && !own(e).length;
const silent = (e) => !rec.hears(e, rec.POINTER, true) || e.matches("[role=textbox], [role=searchbox]") && !e.isContentEditable;
for (const e of kit.all(SINGLE.map((one) => `[role=${one}]`).join(","))) {
  if (e.matches(rec.NATIVE) || !shown(e) || disabled(e) || around(e).some((up) => up.matches(WHOLE)) || stops(e)) continue;
  const real = [...inside(e)].some((one) => one.matches(rec.NATIVE)), label = e.closest("label")?.control;
  if (real || label || isHere(e) || besideField(e) || told(e) || entered(e)) continue;
  const field = !e.matches("[role=button], [role=link]");
  if (field && twin(e)) continue;
  const doubt = Boolean(silent(e) || e.ariaReadOnly === "true" || closed(e) || sameName(e) || !field && twin(e));
  rows.push(row("widget-without-stop", e, { role: e.getAttribute("role") }, doubt));
}
return rows;
