// Send every form empty and see how the page says what is wrong.
const FIELD = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
const BLANK = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=radio], [type=checkbox], [type=range], [type=color]), textarea";
const VAGUE = /^[!*\s]*(fout|error|ongeldig|invalid|onjuist|incorrect|foutmelding|wrong|helaas|oeps|oops)[.!\s]*$|^(ongeldige|invalid) (invoer|waarde|input|value|data|entry)[.!]?$/i;
const paint = (e) => {
  const style = getComputedStyle(e);
  return [style.borderTopColor, style.borderTopWidth, style.backgroundColor, style.color, style.outlineColor, style.boxShadow].join();
};
// A field may be called "elements" and stand in the way of the form's own.
const elementsOf = (form) => [...Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, "elements").get.call(form)];
// The page's own script minds the form, or the browser is told not to.
const minded = (form) => form.hasAttribute("novalidate") || [form, ...elementsOf(form)].some((e) => recorder.reacts(e, "submit") || recorder.reacts(e, "invalid") || (e.type === "submit" && recorder.reacts(e, "click")))
  || windowMinds || [document, document.body].some((e) => recorder.reacts(e, "submit"));
// The field that a message stands below or beside, or shares a box with.
const nearField = (e, fields) => {
  const inBox = e.parentElement.localName !== "form" ? fields.filter((field) => e.parentElement.contains(field)) : [];
  return inBox.length === 1 ? inBox[0] : fields.find((field) => {
    const [a, b] = [e.getBoundingClientRect(), field.getBoundingClientRect()];
    return a.top >= b.top - 10 && a.top < b.bottom + 40 && a.left < b.right + 300 && a.right > b.left;
  });
};
const sendEmpty = async (form) => {
  const fields = [...form.querySelectorAll(FIELD)].filter((e) => seen(e) && !e.disabled);
  const button = elementsOf(form).find((e) => /^(submit|image)$/.test(e.type)) ?? form.querySelector("button, input[type=button], [role=button]");
  if (!fields.length || !button || !minded(form)) return;
  for (const e of form.querySelectorAll(BLANK)) if (!e.readOnly && e.type !== "file") e.value = "";
  const painted = fields.map(paint), targets = new Set();
  const note = (event) => targets.add(event.target);
  form.addEventListener("invalid", note, true);
  const result = await watched(() => button.click());
  form.removeEventListener("invalid", note, true);
  if (result.gone || (targets.size && !form.hasAttribute("novalidate") && !result.came.length)) return; // sent, or the browser says it
  const texts = result.came.filter((e) => !e.closest("button, a[href], option"));
  const coloured = fields.filter((e, index) => paint(e) !== painted[index] && e !== document.activeElement);
  if (!texts.length && !result.told) {
    const words = fields.some((e) => e.getAttribute("aria-describedby") && document.getElementById(e.getAttribute("aria-describedby").split(" ")[0])?.textContent.trim());
    if (coloured.length && !words) for (const e of coloured) say("error-by-colour", e);
    return;
  }
  const focus = document.activeElement;
  const summary = texts.some((e) => focusIn(e) && !fields.some((field) => field.contains(e)));
  const tied = (e) => fields.some((field) => describes(e, field));
  const reached = fields.includes(focus) && texts.some((e) => describes(e, focus));
  const whole = texts.filter((e) => !inLive(e));
  if (!result.told && !summary && !reached && whole.length) say("error-not-told", whole[0], { words: kit.text(whole[0]).slice(0, 80) });
  for (const e of texts) {
    const field = nearField(e, fields);
    const many = fields.length > 1 || texts.length === 1;
    if (field && many && !tied(e) && !inLive(e) && !focusIn(e) && !e.closest("ul, ol, [role=alert]") && e.closest("form") === form) say("error-not-tied", field, { words: kit.text(e).slice(0, 80) });
    if (VAGUE.test(kit.text(e)) && !texts.some((other) => other !== e && other.parentElement === e.parentElement)) say("error-says-nothing", e, { words: kit.text(e).slice(0, 80) }, true);
  }
};
const submitAll = async () => {
  for (const form of [...document.forms].slice(0, 6)) await sendEmpty(form);
};
