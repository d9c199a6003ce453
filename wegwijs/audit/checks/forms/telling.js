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
// A name of one service on a frame that is of another, or of this site and speaks nowhere of that service.
const SERVICES = { youtube: /youtu\.?be/, vimeo: /vimeo/, facebook: /facebook|fbcdn/, instagram: /instagram/, twitter: /twitter|(^|\.)x\.com/, linkedin: /linkedin/,
  tiktok: /tiktok/, spotify: /spotify/, soundcloud: /soundcloud/, "google maps": /google|maps/, openstreetmap: /openstreetmap|osm/, pinterest: /pinterest/ };
const insideOf = (frame) => { try { return frame.contentDocument; } catch { return null; } };
const isOf = (service, frame) => {
  const own = insideOf(frame);
  return SERVICES[service].test(own ? `${own.URL} ${own.documentElement?.outerHTML ?? ""}`.toLowerCase() : frame.src.toLowerCase());
};
// What may stand beside the name of a service: a film "about Instagram" is another thing.
const ITS = /^( |the|a|an|de|het|een|van|op|on|from|by|met|ons|us|video|film|player|speler|map|kaart|embed(ded)?|feed|timeline|tijdlijn|posts?|berichten|widget|plugin|page|pagina|iframe|frame)*$/;
for (const e of kit.all("iframe")) {
  const words = kit.spoken(e) ? ` ${plain(kit.name(e))} ` : "", own = insideOf(e);
  const named = Object.keys(SERVICES).filter((one) => words.includes(` ${one} `) && ITS.test(words.replace(` ${one} `, " ")));
  // Of a frame of another site only its address is known: only that of a service that we know says whose it is.
  const known = own ? kit.squeeze(own.body?.textContent ?? "").length > 0 : Object.keys(SERVICES).some((one) => isOf(one, e));
  if (named.length && known && !named.some((one) => isOf(one, e))) rows.push(row("frame-names-another", e, { name: kit.name(e) }));
}
const LEGEND = /^(legend|fieldset|field set|group|groep|label|title|titel)$/;
for (const e of kit.all("fieldset > legend"))
  if (kit.visible(e) && LEGEND.test(plain(kit.text(e)))) rows.push(row("legend-says-nothing", e, { legend: kit.text(e) }));
if (typed.length < 2) return rows;
// What is said between two fields, labels aside, may tell them apart: a heading, a legend, the row of a table.
const isLabel = (one) => one.parent.closest("label") !== null || typed.some((e) => labelled(e).some((of) => of.contains(one.node)));
const texts = pieces().filter((one) => !isLabel(one));
const named = new Map();
for (const e of typed) {
  const key = labelOf(e) ? `${e.form ? kit.selector(e.form) : ""} ${labelOf(e)} ${plain(kit.name(e))}` : "";
  const first = key && named.get(key);
  if (key) named.set(key, e);
  if (!first || group(first) !== group(e) && kit.name(group(e) ?? e) !== kit.name(group(first) ?? first)) continue;
  const between = texts.some((one) => kit.follows(first, one.node) && kit.follows(one.node, e));
  if (!between && !first.closest("td, li, [role=row], [role=listitem]") && plain(e.title) === plain(first.title))
    rows.push(row("label-twice", e, { label: seenLabel(e) }));
}
return rows;
