// Collects what reacts to a pointer, in rec.kept, and says of each what has to be found out about it.
const rec = globalThis.wegwijsRecorder;
const COMPOSITE = "[role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=treeitem], [role=gridcell], [role=radio], [role=row], [role=cell]";
// What only arrow keys can work: a value that is dragged or counted up.
const DIAL = "[role=slider]:not(input), [role=spinbutton]:not(input)";
const pointer = (e) => getComputedStyle(e).cursor === "pointer";
const own = (e) => rec.listens(e, rec.POINTER);
const delegated = (e) => pointer(e) && !(rec.parent(e) && pointer(rec.parent(e))) && rec.hears(e, ["click", "mousedown", "mouseup", "pointerdown", "pointerup"], true);
const ofLabel = (e) => e.closest("label, option, select, summary, datalist");
const inNative = (e) => rec.chain(rec.parent(e)).some((up) => up.matches("a[href], button, summary, label, [contenteditable]") && rec.tabbable(up));
const holdsTabbable = (e) => rec.elements(e).some(rec.tabbable) || e.shadowRoot && rec.elements(e.shadowRoot).some(rec.tabbable) ||
  [...e.querySelectorAll("slot")].some((slot) => slot.assignedElements({ flatten: true }).some((one) => rec.tabbable(one) || holdsTabbable(one)));
const managed = (e) => (e.hasAttribute("tabindex") || e.matches(COMPOSITE)) && rec.hears(e, rec.KEYS, true) ||
  rec.chain(e).some((up) => up.hasAttribute("aria-activedescendant")) ||
  e.id && document.querySelector(`[aria-activedescendant][aria-controls], [role=combobox]`) && e.closest("[role=listbox], [role=tree], [role=grid]");
// Buttons beside a field that does the same by its own keys: up and down, open the list.
const besideField = (e) => e.tabIndex < 0 && [...e.parentNode.querySelectorAll("[role=spinbutton], [role=combobox], [role=slider], input[type=number]")].some(rec.tabbable);
const backdrop = (e) => {
  const box = e.getBoundingClientRect();
  return box.width * box.height > innerWidth * innerHeight / 2 && !e.innerText?.trim();
};
const able = (e) => rec.seen(e) && !e.matches(":disabled, [aria-disabled=true]") && !e.closest("[inert]") && getComputedStyle(e).pointerEvents !== "none";
const onlyMouse = (e) => e.matches("button, input[type=button], [role=button]") && own(e).length > 0 && !rec.hears(e, ["click", ...rec.KEYS], true) && !e.form;
const found = [];
for (const e of rec.elements(document.body ?? document)) {
  const heard = own(e);
  // A link works without any script, but not for a keyboard that passes it by. What is hidden from readers as well, such as
  // a slide that is not shown, or a picture beside the same link, is not meant for them.
  const passed = e.matches("a[href][tabindex^='-']") && !e.closest("[aria-hidden=true]");
  const dial = e.matches(DIAL) && rec.tabbable(e);
  if (!heard.length && !delegated(e) && !passed && !dial) continue;
  if (!able(e) || ofLabel(e)) continue;
  const native = e.matches(rec.NATIVE) || e.isContentEditable;
  let kind = null;
  if (dial) kind = "dial";
  else if (rec.tabbable(e)) kind = native ? (onlyMouse(e) ? "works" : null) : holdsTabbable(e) ? null : "works";
  else if (!native && !inNative(e) && !holdsTabbable(e) && !managed(e) && !backdrop(e)) kind = "reach";
  else if (e.matches("button, a[href], input") && e.tabIndex < 0 && (heard.length || passed) && !managed(e) && !besideField(e)) kind = "reach";
  if (kind) found.push({ e, kind, heard });
}
const inner = found.filter(({ e, kind }) => kind !== "reach" || !found.some((other) => other.e !== e && e.contains(other.e)));
rec.kept = inner.map((one) => one.e);
const like = (e) => [e.localName, e.getAttribute("class"), e.getAttribute("role"), e.parentElement?.localName, e.parentElement?.getAttribute("class"),
  e.hasAttribute("onclick")].join("|");
const said = (e) => ["onclick", "ondblclick", "onmousedown", "onmouseup"].some((one) => e.hasAttribute(one)) && own(e).length > 0 ||
  e.matches("[role=button], [role=link], [role=checkbox], [role=switch], [role=menuitem], [role=tab]") && own(e).length > 0;
return inner.map(({ e, kind }, number) => ({ number, kind, like: like(e), said: said(e) }));
