// Texts that are marked as a hint, in a box with one field that does not say that they are about it.
const NAMES = ["hint", "help-?text", "help-?block", "field-?help", "form-?text", "toelichting", "uitleg"];
const HINT = new RegExp(`(^|[\\s_-])(${NAMES.join("|")})(s?$|[\\s_-])`, "i");
const all = fields().filter((e) => !isTick(e));
const NAMED_BY = ["aria-describedby", "aria-details", "aria-labelledby"];
const tied = (one, e) => (e.labels && [...e.labels].some((label) => label.contains(one))) || pointsAt(e, one, NAMED_BY);
return kit.all("p, span, div, small, em").flatMap((one) => {
  if (!HINT.test(`${one.getAttribute("class") ?? ""} ${one.id}`) || one.querySelector("input, select, textarea, button, p, div") || !kit.visible(one)) return [];
  const text = kit.text(one), box = one.parentElement?.closest("form, fieldset, div, p, li, td, section, main, body") ?? one.getRootNode();
  const near = all.filter((e) => box.contains(e));
  if (text.split(" ").length < 3 || near.length !== 1 || one.closest("[role=alert], [aria-live], [aria-hidden=true]")) return [];
  const [field] = near;
  // A group may say it for its fields.
  const ofGroup = group(field) && ids(group(field), NAMED_BY).includes(one.id);
  return tied(one, field) || ofGroup || one.closest("legend") ? [] : [row("hint-not-tied", field, { words: text.slice(0, 80) })];
});
