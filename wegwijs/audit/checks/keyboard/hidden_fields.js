// Labels of fields that are not displayed. A click on such a label works the field; a key cannot come to either.
const rec = globalThis.wegwijsRecorder;
const KINDS = "input[type=checkbox], input[type=radio], input[type=file]";
// display: none and visibility: hidden take a field away from the keyboard, other ways to hide it do not.
const gone = (e) => !e.checkVisibility({ visibilityProperty: true });
const able = (e) => !e.disabled && e.ariaDisabled !== "true" && !e.closest("[inert]");
// The label itself has keys, or something in it or right beside it may do the same.
const BESIDE = "button, input[type=button], [role=button], [role=checkbox], [role=switch], [role=radio], [role=slider], select, summary";
const PARTS = "nav, ul, ol, form, section, article, main, header, footer, table";
const stops = (label) => rec.tabbable(label) || rec.elements(label).some(rec.tabbable);
const beside = (field, label) => [field, label].flatMap((one) => [one.previousElementSibling, one.nextElementSibling]).some((other) =>
  other && !other.matches(PARTS) && [other, ...rec.elements(other)].some((e) => e.matches(BESIDE) && rec.tabbable(e)));
const rows = [], told = new Set();
for (const label of kit.all("label")) {
  const field = label.control;
  if (!field?.matches(KINDS) || !able(field) || !gone(field) || !kit.visible(label) || told.has(field.name || field)) continue;
  // Of some choices, one that can be reached lets arrow keys come to the others.
  const group = field.type === "radio" && field.name ? [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(field.name)}"]`)] : [field];
  const inWay = getComputedStyle(label).pointerEvents === "none" || rec.chain(label).some((up) => up.matches("a[href], button"));
  if (inWay || !group.every(gone) || stops(label) || beside(field, label)) continue;
  told.add(field.name || field);
  rows.push(row("field-hidden-from-keys", label, { label: kit.text(label) || kit.name(field) }));
}
return rows;
