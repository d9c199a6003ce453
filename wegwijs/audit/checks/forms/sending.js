const rows = [];
const listening = (e, ...types) => types.some((type) => globalThis.wegwijsRecorder?.reacts(e, type));
// H32, and HTML "implicit submission": with two fields and no button, nobody can send the form.
const BUTTONS = "button:not([type=reset]), input[type=submit], input[type=image], input[type=button], [role=button]";
for (const form of kit.all("form")) {
  const inside = fields().filter((e) => e.form === form);
  const buttons = [...form.querySelectorAll(BUTTONS)].length || kit.all("[form]").some((e) => e.form === form && e.matches(BUTTONS));
  const scripted = [form, ...inside, document, document.body, globalThis].some((e) => listening(e, "change", "input", "keydown", "keyup"));
  if (form.getAttribute("action") && inside.length > 1 && !buttons) rows.push(row("no-submit", form, {}, scripted));
}
// G143, G144: a picture to read letters from, and no other way.
const OTHER_WAY = /audio|geluid|listen|luister|hear|hoor|spraak|speech|logic|som\b|question|vraag/i;
for (const e of kit.all("img, canvas, svg")) {
  const about = [e.getAttribute("src"), e.id, e.getAttribute("class"), e.getAttribute("alt"), e.getAttribute("name")].join(" ");
  if (!/captcha|verification ?code ?image|security ?code|veiligheidscode/i.test(about) || !kit.visible(e)) continue;
  const scope = e.closest("form, fieldset") ?? e.getRootNode();
  const typed = scope.querySelector("input:not([type=hidden], [type=submit], [type=checkbox])");
  const html = [...scope.querySelectorAll("a, button, audio, input[type=button], [role=button], label")];
  const other = html.some((one) => one.matches("audio") || (!one.matches("label") && OTHER_WAY.test(`${kit.name(one)} ${one.getAttribute("href") ?? ""}`)));
  if (typed && !other) rows.push(row("captcha-picture", e, {}));
}
// Our own rule: a help portal never asks for these.
const SECRET = /\bbsn\b|burgerservicenummer|wachtwoord|password|pincode/i;
for (const e of fields().filter((one) => one.matches("input")))
  if (e.type === "password" || SECRET.test(`${kit.name(e)} ${nameTokens(e)}`)) rows.push(row("secret-asked", e, {}));
return rows;
