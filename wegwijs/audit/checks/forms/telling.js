// Labels of fields to type in that fit every field, and fields that nobody can tell apart by their labels.
const NOTHING = /^(label|field|(text |input |form )field|(text ?)?input|text ?box|info|information|menu|item|data|enter text|(invoer|tekst|invul)?veld|invoer|informatie|gegevens|vul (hier )?in|typ hier|type here)$/;
const typed = fields().filter((e) => !isTick(e) && e.type !== "range");
const plain = (text) => kit.squeeze(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " "));
const labelOf = (e) => plain(seenLabel(e));
const rows = [];
for (const e of typed) {
  const label = labelOf(e);
  if (e.localName !== "select" && NOTHING.test(label) && plain(kit.name(e)) === label) rows.push(row("label-says-nothing", e, { label: seenLabel(e) }));
}
const VAGUE = /^((image |a )?button|btn|click|click (me|here|this)|press( here| me)?|image|picture|icon|(een )?knop|klik( hier)?|druk( hier)?|afbeelding|plaatje|icoon|pictogram)$/;
for (const e of kit.all("button, input[type=button], input[type=submit], input[type=image], [role=button]"))
  if (kit.spoken(e) && VAGUE.test(plain(kit.name(e)))) rows.push(row("button-says-nothing", e, { label: kit.name(e) }));
const FRAME = /^(i ?)?frame( \d+)?$|^(untitled|title|titel|kader|inhoud|content|page|pagina)$/;
for (const e of kit.all("iframe, frame")) {
  const name = kit.spoken(e) ? kit.name(e) : "";
  if (FRAME.test(plain(name))) rows.push(row("frame-says-nothing", e, { name }));
}
const LEGEND = /^(legend|fieldset|field set|group|groep|label|title|titel)$/;
for (const e of kit.all("fieldset > legend"))
  if (kit.visible(e) && LEGEND.test(plain(kit.text(e)))) rows.push(row("legend-says-nothing", e, { legend: kit.text(e) }));
if (typed.length < 2) return rows;
// What is said between two fields, labels aside, may tell them apart: a heading, a legend, the row of a table.
const isLabel = (one) => one.parent.closest("label") !== null || typed.some((e) => labelled(e).some((of) => of.contains(one.node)));
const after = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
const texts = pieces().filter((one) => !isLabel(one));
const named = new Map();
for (const e of typed) {
  const key = labelOf(e) ? `${e.form ? kit.selector(e.form) : ""} ${labelOf(e)} ${plain(kit.name(e))}` : "";
  const first = key && named.get(key);
  if (key) named.set(key, e);
  if (!first || group(first) !== group(e) && kit.name(group(e) ?? e) !== kit.name(group(first) ?? first)) continue;
  const between = texts.some((one) => after(first, one.node) && after(one.node, e));
  if (!between && !first.closest("td, li, [role=row], [role=listitem]") && plain(e.title) === plain(first.title))
    rows.push(row("label-twice", e, { label: seenLabel(e) }));
}
return rows;
