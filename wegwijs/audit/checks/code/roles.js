const rows = [];
const NATIVE = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const WIDGETS = ["button", "checkbox", "combobox", "gridcell", "link", "listbox", "menuitem", "menuitemcheckbox",
  "menuitemradio", "option", "progressbar", "radio", "scrollbar", "searchbox", "separator", "slider", "spinbutton",
  "switch", "tab", "textbox", "treeitem", "grid", "menu", "menubar", "radiogroup", "tree", "treegrid", "row"];
const ABSTRACT = ["application", "none", "presentation", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"];
const role = (e) => (e.getAttribute("role") ?? "").trim().toLowerCase().split(/\s+/)[0];
const isRole = (one) => axe.commons.aria.isValidRole(one, { allowAbstract: false });
// A control that says that it is none. Browsers ignore none and presentation on what can have the focus.
for (const e of kit.all("a[href][role], button[role], input[role], select[role], textarea[role]")) {
  const one = role(e);
  if (one && isRole(one) && ![...WIDGETS, ...ABSTRACT].includes(one) && kit.spoken(e) && !e.disabled)
    rows.push(row("control-hidden-by-role", e, { role: one }));
}
// F92: role="presentation" on what means something.
for (const e of kit.all("[role=presentation], [role=none]")) {
  const lost = e.matches("h1, h2, h3, h4, h5, h6") ? kit.text(e) : e.matches("table") && e.querySelector("th, caption");
  const kept = e.hasAttribute("tabindex") || [...e.attributes].some(({ name }) => /^aria-(label|labelledby|describedby|live)$/.test(name));
  if (lost && !kept && kit.spoken(e)) rows.push(row("meaning-hidden-by-role", e, {}));
}
// HTML, content models of a and summary: no interactive content inside. The parser mends <a> in <a>, scripts do not.
for (const e of kit.all("a[href], summary, [role=link]")) {
  const inner = [...e.querySelectorAll(`${NATIVE}, [tabindex]:not([tabindex^='-']), [role=button], [role=link]`)].find((one) =>
    kit.spoken(one) && !one.disabled && !(one.matches("[tabindex]") && !one.matches(NATIVE) && !one.hasAttribute("role")));
  if (inner && kit.spoken(e)) rows.push(row(e.matches("summary") ? "control-in-summary" : "control-in-control", inner, {}));
}
for (const e of kit.all("label")) {
  const many = [...e.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(kit.visible);
  if (many.length > 1 && !e.htmlFor) {
    const other = many.slice(1).find((one) => !one.ariaLabel && !one.hasAttribute("aria-labelledby") && !one.title && one.labels.length < 2
      && one.closest("label") === e && !one.placeholder && one.labels[0] !== e);
    if (other) rows.push(row("label-of-many", other, {}));
  }
}
// F59: a div or span that reacts to clicks, and is no control to anybody else.
const listens = (e) => globalThis.wegwijsRecorder?.reacts(e, "click") ?? typeof e.onclick === "function";
const INLINE = "div, span, p, td, li, b, i, em, strong, img, svg, dt, a:not([href]), h2, h3, h4, h5, h6";
for (const e of kit.all(INLINE)) {
  if (!listens(e) || !kit.visible(e) || e.closest(`label, ${NATIVE}, [contenteditable]`)) continue;
  const given = role(e);
  if (given && given !== "presentation" && given !== "none" && given !== "img" && given !== "generic") continue;
  if (e.querySelector(`${NATIVE}, [role=button], [role=link], [role=tab], [role=checkbox], [role=radio], [role=switch], [role=menuitem], [role=option], label, iframe, video`)) continue;
  if (e.closest("[role=button], [role=link], [role=tab], [role=option], [role=menuitem], [role=treeitem], [role=checkbox], [role=radio], [role=switch], [role=gridcell], [role=dialog] > *:empty")) continue;
  const reachable = e.tabIndex >= 0, pointer = getComputedStyle(e).cursor === "pointer";
  const text = kit.text(e) || e.getAttribute("alt") || e.getAttribute("aria-label") || "";
  if (!text && !e.querySelector("img, svg") && !e.matches("img, svg")) continue; // a backdrop, closed by a click beside it
  if (text.length > 120 || e.ariaHidden === "true" || !kit.spoken(e)) continue;
  if (reachable || pointer || e.hasAttribute("onclick")) rows.push(row("control-without-role", e, { words: text }));
}
// The keyboard stops where nothing can be done.
for (const e of kit.all("[tabindex='0']")) {
  if (e.matches(`${NATIVE}, iframe, video, audio, [contenteditable], area, object, embed`) || role(e) || e.shadowRoot || e.localName.includes("-")) continue;
  const style = getComputedStyle(e);
  if (/(auto|scroll)/.test(style.overflowX + style.overflowY) || ["click", "keydown", "keyup", "keypress", "focus", "pointerdown", "mousedown"].some((one) => globalThis.wegwijsRecorder?.reacts(e, one))) continue;
  if (kit.visible(e)) rows.push(row("focus-without-use", e, {}));
}
// Who hears "button" presses the space bar too, of which a link knows nothing.
const KEYS = ["keydown", "keyup", "keypress"];
const minds = (e) => globalThis.wegwijsRecorder?.hears(e, KEYS, true);
for (const e of kit.all("a[href][role=button]"))
  if (kit.visible(e) && !minds(e)) rows.push(row("button-without-space", e, {}));
return rows;
