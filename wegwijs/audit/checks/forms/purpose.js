// Fields that ask about the user, by label or name. Source: WCAG 2.2, "Input Purposes for User Interface
// Components"; H98. Only in a form that is surely about the user: more such fields, or a button to send them.
const PURPOSES = [
  ["email", /^(uw |je |your |my )?(e-?mail ?(adres|address)?)\b/i, /(^|[\s_\-.])e-?mail(adres|address)?($|[\s_\-.])/],
  ["tel", /^(uw |je |your )?((mobiele? |home |mobile |vaste )?(telefoon|phone|telephone|mobiel|mobile)( ?(nummer|number))?)\b/i, /(^|[\s_\-.])(tel|phone|telefoon(nummer)?|mobiel|mobile|telephone)($|[\s_\-.])/],
  ["given-name", /^(uw |je |your )?(voornaam|first name|given name|forename)\b/i, /(^|[\s_\-.])(voornaam|first[\s_-]?name|given[\s_-]?name|fname)($|[\s_\-.])/],
  ["family-name", /^(uw |je |your )?(achternaam|familienaam|last name|surname|family name)\b/i, /(^|[\s_\-.])(achternaam|last[\s_-]?name|surname|family[\s_-]?name|lname)($|[\s_\-.])/],
  ["name", /^(uw |je |your )?(naam|name|full name|volledige naam|voor- en achternaam)\s*(\*|:|\(.*\))?$/i, null],
  ["street-address", /^(uw |je |your )?(straat(naam)?( en huisnummer)?|street( address)?|adres|address( line 1)?|home address)\s*(\*|:|\(.*\))?$/i, null],
  ["postal-code", /^(uw |je |your )?(postcode|post code|postal code|zip( code)?)\b/i, /(^|[\s_\-.])(postcode|zip(code)?|postal[\s_-]?code)($|[\s_\-.])/],
  ["bday", /^(uw |je |your )?(geboortedatum|date of birth|birth ?date|birthday)\b/i, /(^|[\s_\-.])(geboortedatum|birth[\s_-]?date|dob|date[\s_-]?of[\s_-]?birth)($|[\s_\-.])/],
  ["username", /^(uw |je |your )?(gebruikersnaam|user ?name|login ?name)\b/i, /(^|[\s_\-.])(gebruikersnaam|user[\s_-]?name)($|[\s_\-.])/],
  ["current-password", null, null],
];
const SOMEBODY_ELSE = /partner|kind\b|kinderen|child|vriend|friend|ontvanger|recipient|bezorg|deliver|gift|cadeau|iemand anders|someone else|organisatie|bedrijf|company|contactpersoon|emergency|noodgeval|werkgever|employer|huisarts|doctor|zoek|search/i;
const PLACES = ["street-address", "postal-code"];
const TYPES = ["text", "email", "tel", "password", "date", "number", "textarea", ""];
const purpose = (e) => {
  const label = seenLabel(e) || kit.name(e);
  if (SOMEBODY_ELSE.test(`${label} ${nameTokens(e)}`)) return "";
  if (e.type === "password") return "current-password";
  const found = PURPOSES.find(([, says, named]) => says?.test(label) || (!label && named?.test(nameTokens(e))));
  return found?.[0] ?? "";
};
const about = fields().filter((e) => e.matches("input, textarea") && TYPES.includes(e.type) && !e.readOnly)
  .map((e) => ({ e, token: purpose(e) })).filter((one) => one.token);
const rows = [];
for (const [form, some] of Map.groupBy(about, (one) => one.e.form)) {
  if (!form || form.matches("[role=search]") || form.closest("search")) continue;
  const headed = [form.getAttribute("aria-label"), form.querySelector("legend, h1, h2, h3")?.textContent].join(" ");
  if (SOMEBODY_ELSE.test(headed)) continue;
  const sends = form.querySelector("button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]");
  if (!sends && some.length < 2) continue;
  // Without anything else about a person, a street or a town is a place.
  if (some.every((one) => PLACES.includes(one.token))) continue;
  // A name asked twice is asked about more than one person.
  const counts = Map.groupBy(some, (one) => one.token);
  for (const { e, token } of some) {
    if (counts.get(token).length > 1 && token !== "current-password") continue;
    const given = (e.getAttribute("autocomplete") ?? form.getAttribute("autocomplete") ?? "").trim().toLowerCase();
    if (token === "current-password") {
      if (given === "off") rows.push(row("password-autocomplete-off", e, {}, true));
    } else if (["", "off", "on"].includes(given)) rows.push(row("autocomplete-missing", e, { token }));
  }
}
return rows;
