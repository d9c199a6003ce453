// Radio buttons or tick boxes with one name are one question. Source: H71, ARIA17.
const texts = pieces();
const ticks = fields().filter((e) => TICKS.includes(e.type));
const sets = new Map(), roots = [...new Set(ticks.map((e) => e.getRootNode()))]; // a name holds within its own tree
for (const e of ticks) {
  const key = [e.type, e.name, roots.indexOf(e.getRootNode()), e.form && kit.selector(e.form)].join("\n");
  if (e.name) sets.set(key, [...(sets.get(key) ?? []), e]);
}
// Tick boxes with names of their own that stand below each other in one box are a set too, if a question asks it.
const shared = (some) => {
  let box = some[0].parentNode;
  while (box && !some.every((one) => box.contains(one))) box = box.parentNode;
  return box;
};
const named = (e) => {
  for (let of = group(e); of; of = of.parentElement?.closest("fieldset, [role=group], [role=radiogroup]"))
    if (kit.name(of)) return true;
  return false;
};
const QUESTION = /[?:*]\s*$|^(kies|choose|select|selecteer|what|which|how|wat|welke|hoe)\b/i;
// A few words on a line of their own, right above the choices and of no other field, are what they are about.
const isLabel = ({ text, box, node, parent }, first) => box.bottom <= rect(first).top + 4 && text.split(" ").length <= 8 && !/[.!;]$/.test(text)
  && !parent.closest("label")?.control && !fields().some((e) => kit.follows(node, e) && kit.follows(e, first));
const isOption = (one, some) => some.some((e) => one.parent.closest("label")?.control === e || labelled(e).some((of) => of.contains(one.node)));
const rows = [];
const judged = (some, certain) => {
  const first = some[0], fieldset = first.closest("fieldset");
  if (named(first) || first.closest("table, [role=grid], [role=row], [role=menu]")) return;
  const box = shared(some);
  const before = texts.filter((one) => !isOption(one, ticks) && kit.follows(one.node, first));
  const last = before.at(-1), top = Math.min(...some.map((e) => rect(e).top));
  const near = last && top - last.box.bottom < 60 && last.box.top <= top + 20 && last.text.length < 200;
  const asks = near && QUESTION.test(last.text);
  // A heading may be about more than these choices; one in the form that asks something is the question.
  const heading = near && last.parent.closest("h1, h2, h3, h4, h5, h6, [role=heading]");
  const general = heading && !(certain && first.form?.contains(heading) && /\?\s*$/.test(kit.text(heading)));
  if (fieldset && shared(some) && fieldset.contains(box)) rows.push(row("field-group-name", fieldset, {}));
  else if ((asks || near && certain && isLabel(last, first)) && !general) rows.push(row("field-group", box, { question: last.text }));
  else if (near && certain) rows.push(row("field-group", box, { question: last.text }, true));
};
// A legend without words was meant to say something; without any legend the box may be for its looks only.
for (const fieldset of kit.all("fieldset")) {
  if (!kit.visible(fieldset) || kit.name(fieldset)) continue;
  const legend = fieldset.querySelector(":scope > legend");
  const inside = fields().filter((e) => fieldset.contains(e) && group(e) === fieldset);
  const empty = legend && !kit.squeeze(legend.textContent) && !legend.querySelector("img, svg");
  if (empty || inside.filter((e) => !isTick(e)).length > 1) rows.push(row("field-group-name", fieldset, {}, !empty));
}
for (const some of sets.values()) if (some.length > 1) judged(some, true);
const lone = ticks.filter((e) => e.type === "checkbox" && ![...sets.values()].some((some) => some.length > 1 && some.includes(e)));
const byBox = Map.groupBy(lone, (e) => e.closest("fieldset, ul, ol, [role=group]") ?? e.closest("label, p, div, li")?.parentNode ?? e.parentNode);
for (const some of byBox.values()) if (some.length > 1) judged(some, false);
// The label of the first of some fields that all have a label of their own is about them all. Source: H71.
for (const e of fields().filter((one) => !isTick(one) && one.labels?.length > 1)) {
  const [label, ...own] = [...e.labels].filter((one) => kit.visible(one) && kit.text(one));
  const box = own.at(-1)?.parentNode;
  if (!label || !box?.contains(e) || box.contains(label) || named(e) || !kit.follows(label, box)) continue;
  const inside = fields().filter((one) => box.contains(one) && [...(one.labels ?? [])].some((of) => box.contains(of)));
  if (inside.length > 1 && inside[0] === e) rows.push(row("field-group", box, { question: kit.text(label) }));
}
return rows;
