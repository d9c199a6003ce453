// What reach.js and unreachable.js share: what reacts to a pointer, and the parts of ARIA's widgets.
const rec = globalThis.wegwijsRecorder;
// Widgets with parts, of which one is a stop for Tab, and arrow keys come to the others. Source: APG, "keyboard interface".
const ITEM = "[role=menuitem], [role=menuitemcheckbox], [role=menuitemradio]";
const CELL = "[role=gridcell], [role=row], td";
const PARTS = {
  tablist: "[role=tab]", tree: "[role=treeitem]", treegrid: CELL, grid: CELL, listbox: "[role=option]", menu: ITEM, menubar: ITEM,
  radiogroup: "[role=radio], input[type=radio]",
  toolbar: `${rec.NATIVE}, [role=button], [role=checkbox], [role=radio], [role=switch], [role=link], [role=slider], [role=combobox]`,
};
const WHOLE = Object.keys(PARTS).map((one) => `[role=${one}]`).join(",");
const OFF = "[aria-disabled=true], :disabled, [inert]";
const disabled = (e) => rec.chain(e).some((up) => up.matches(OFF));
const named = (e, names) => names.flatMap((name) => (e.getAttribute(name) ?? "").split(/\s+/))
  .map((id) => id && e.getRootNode().getElementById?.(id)).filter(Boolean);
// All that is in an element, also in its shadow root and slots, and what aria-owns gives it.
const inside = (e) => {
  const own = [e, ...rec.elements(e), ...(e.shadowRoot ? rec.elements(e.shadowRoot) : [])];
  const lent = own.flatMap((one) => [...(one.localName === "slot" ? one.assignedElements({ flatten: true }) : []), ...named(one, ["aria-owns"])]);
  return new Set([...own, ...lent, ...lent.flatMap((one) => rec.elements(one))]);
};
const partsOf = (e) => [...inside(e)].filter((one) => one !== e && one.matches(PARTS[e.getAttribute("role")]) && rec.seen(one) && !disabled(one));
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
const VALUE = "[role=spinbutton], [role=combobox], [role=slider], input[type=number]";
const besideField = (e) => {
  const native = e.matches("button, a, input"), all = [...e.parentNode.children], at = all.indexOf(e);
  const near = native ? [...e.parentNode.querySelectorAll(VALUE)] : all.slice(Math.max(at - 2, 0), at + 3).filter((one) => one.matches(VALUE));
  return e.tabIndex < 0 && (native || e.matches("[role=button]")) && near.some(rec.tabbable);
};
const backdrop = (e) => {
  const box = e.getBoundingClientRect();
  return box.width * box.height > innerWidth * innerHeight / 2 && !e.innerText?.trim();
};
const able = (e) => rec.seen(e) && !e.matches(":disabled, [aria-disabled=true]") && !e.closest("[inert]") && getComputedStyle(e).pointerEvents !== "none";
const onlyMouse = (e) => e.matches("button, input[type=button], [role=button]") && own(e).length > 0 && !rec.hears(e, ["click", ...rec.KEYS], true) && !e.form;
// A listener on the whole of a widget, or the track of a slider, is for its parts: unreachable.js says whether keys come there.
const whole = (e) => e.matches(WHOLE) ? partsOf(e).length > 0
  : !e.hasAttribute("role") && [...e.children].some((one) => one.matches(DIAL) && rec.seen(one) && !rec.tabbable(one));
// It must do something for a pointer, also when one click shows nothing: the tab that is chosen already.
const SURE = ["button", "link", "checkbox", "switch", "tab", "radio", "option", "treeitem", "slider", "spinbutton", "combobox"]
  .map((one) => `[role=${one}]`).join(",");
const said = (e) => ["onclick", "ondblclick", "onmousedown", "onmouseup"].some((one) => e.hasAttribute(one)) && own(e).length > 0 ||
  e.matches(`${SURE}, ${ITEM}`) && (own(e).length > 0 || delegated(e));
// All that a pointer works and keys may not: {e, kind}. Of a box and what is in it, the inner.
const reacting = () => {
  const found = [];
  for (const e of rec.elements(document.body ?? document)) {
    const heard = own(e);
    // A link works without any script, but not for a keyboard that passes it by. What is hidden from readers as well, such as
    // a slide that is not shown, or a picture beside the same link, is not meant for them.
    const passed = e.matches("a[href][tabindex^='-']") && !e.closest("[aria-hidden=true]");
    const dial = e.matches(DIAL) && rec.tabbable(e);
    if (!heard.length && !delegated(e) && !passed && !dial) continue;
    if (!able(e) || ofLabel(e) || whole(e)) continue;
    const native = e.matches(rec.NATIVE) || e.isContentEditable;
    let kind = null;
    if (dial) kind = "dial";
    else if (rec.tabbable(e)) kind = native ? (onlyMouse(e) ? "works" : null) : holdsTabbable(e) ? null : "works";
    else if (!native && !inNative(e) && !holdsTabbable(e) && !managed(e) && !backdrop(e) && !besideField(e)) kind = "reach";
    else if (e.matches("button, a[href], input") && e.tabIndex < 0 && (heard.length || passed) && !managed(e) && !besideField(e)) kind = "reach";
    if (kind) found.push({ e, kind });
  }
  return found.filter(({ e, kind }) => kind !== "reach" || !found.some((other) => other.e !== e && e.contains(other.e)));
};
