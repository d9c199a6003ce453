// Source: H90, ARIA2, F81; the words are Dutch, English, German and French.
const WORD = /verplicht|required|mandatory|must be (filled|completed)|obligatoire|pflicht|requis/i;
const FREE = /optioneel|optional|niet verplicht|not required|facultatif|freiwillig|hoeft niet/i;
const ALL = /(alle|all|every|each|jedes|tous)\b.{0,40}(verplicht|required|mandatory|pflicht|obligatoires?)/i;
const BY_COLOUR = /\b(verplicht|required|mandatory)\w*\b[^.]{0,60}\b(in|zijn|are|is)\b[^.]{0,30}\b(rood|rode|red|groen|groene|green|blauw|blue|oranje|orange|kleur|colou?r|bold|vet)\b|\b(velden|fields?|labels?|vragen|questions)\b[^.]{0,40}\b(rood|rode|red|groen|groene|green|blauw|blauwe|blue|oranje|orange)\b[^.]{0,60}\b(verplicht|required|mandatory)/i;
const STAR = /[*✱＊∗]/;
const drawn = (e) => ["::before", "::after"].map((of) => getComputedStyle(e, of).content).join(" ");
const shown = (e) => [...(e.labels ?? []), ...labelled(e)].filter((one) => kit.visible(one))
  .map((one) => [kit.text(one), drawn(one), ...[...one.querySelectorAll("*")].map(drawn)].join(" ")).join(" ");
const isRequired = (e) => e.required || e.ariaRequired === "true";
const body = document.body ?? document.documentElement;
const forms = Map.groupBy(fields().filter((e) => e.type !== "radio" && e.type !== "search"), (e) => e.form ?? body);
const rows = [];
// What is said of all fields of the page may be said right beside them, in a shadow root that holds some.
const roots = () => new Set([...forms.values()].flat().map((e) => e.getRootNode()).filter((root) => root !== document));
const page = forms.size ? [body, ...roots()].map(kit.text).join(" ") : "";
for (const [form, some] of forms) {
  const whole = form === body ? page : kit.text(form);
  const labels = new Map(some.map((e) => [e, shown(e)]));
  const told = (e) => WORD.test(labels.get(e)) || STAR.test(labels.get(e)) || WORD.test(e.placeholder ?? "")
    || group(e)?.querySelector("legend")?.textContent.match(/[*]|verplicht|required/i)
    || e.parentNode.querySelector("img, svg, abbr, [title]") && WORD.test(e.parentNode.innerHTML)
    || WORD.test(kit.text(e.parentNode)) || STAR.test(kit.text(e.parentNode));
  const must = some.filter(isRequired), may = some.filter((e) => !isRequired(e));
  const stars = some.filter((e) => STAR.test(labels.get(e)));
  if (BY_COLOUR.test(whole) && !stars.length && !some.some((e) => WORD.test(labels.get(e)))) {
    rows.push(row("required-by-colour", form === body ? some[0] : form, {}));
    continue;
  }
  const colours = (of) => new Set(of.flatMap((e) => [...(e.labels ?? [])].map((one) => getComputedStyle(one).color)));
  const untold = must.filter((e) => !told(e));
  const isFree = may.length && may.every((e) => FREE.test(labels.get(e)) || FREE.test(kit.text(e.parentNode)));
  if (untold.length && may.length && !isFree && !ALL.test(whole) && !(form !== body && ALL.test(page))) {
    const [red, plain] = [colours(untold), colours(may)];
    const alone = red.size === 1 && plain.size === 1 && ![...red].some((one) => plain.has(one));
    if (alone) rows.push(row("required-by-colour", untold[0], {}));
    else if (some.length > 2) for (const e of untold) rows.push(row("required-not-shown", e, {}));
  }
  const explained = new RegExp(`${STAR.source}[^.]{0,60}(${WORD.source})|(${WORD.source})[^.]{0,60}${STAR.source}`, "i");
  if (stars.length && !explained.test(page) && !explained.test(body.innerHTML.replace(/<[^>]+>/g, " ")))
    rows.push(row(stars.every(isRequired) ? "required-explained" : "required-star-alone", stars[0], {}, !stars.every(isRequired)));
}
return rows;
