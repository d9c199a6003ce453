const BUTTON = "button, input[type=submit], input[type=image], input[type=button], [role=button]";
const texts = pieces();
const within = fields().filter((e) => !isTick(e) && e.type !== "range" && e.type !== "file");
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
const said = (e, text) => {
  const name = words(kit.name(e));
  return words(text).some((one) => name.includes(one));
};
// G167: the button behind a lone field says what it is for ("Zoek"). In that case nothing else has to.
const buttonTells = (e) => {
  const scope = e.form ?? e.closest("[role=search]") ?? e.parentNode;
  const others = within.filter((one) => one !== e && scope.contains(one));
  return !others.length && [...scope.querySelectorAll(BUTTON)].some((one) => kit.visible(one) && (kit.name(one) || one.value));
};
const headed = (e) => {
  const cell = e.closest("td, [role=gridcell], [role=cell]");
  return cell !== null && cell.closest("table, [role=grid], [role=table]")?.querySelector("th, [role=columnheader], [role=rowheader]");
};
const grouped = (e) => {
  const of = group(e), legend = of?.querySelector("legend");
  return of && ((legend && seenText(legend)) || labelled(of).some(seenText));
};
// A <label> that belongs to no field, or a text that ends like one.
const looksLikeLabel = (one) => one.text.length <= 60 && !one.parent.closest("h1, h2, legend, th, p:has(+ *) + * p")
  && !one.parent.closest("label")?.control;
// A picture in or beside a field, such as a magnifying glass, may be what people know it by.
const pictured = (e) => getComputedStyle(e).backgroundImage !== "none" || e.parentNode.querySelector("img, svg, i, [class*=icon i], [class*=fa-]");
const told = (before) => before && looksLikeLabel(before);
// One text may stand before several fields: the parts of a date, the digits of a code.
const shared = (e) => {
  const scope = e.form ?? e.parentNode, beside = within.filter((one) => scope.contains(one));
  return texts.some((one) => scope.contains(one.node)) || beside.some((one) => seenLabel(one) || told(textBefore(one, texts)));
};
const rows = [];
// G162: the label stands right before or above its field; far away, who sees a part of the window sees one of the two.
const FAR = 300;
const inkOf = (label) => {
  const range = document.createRange();
  range.selectNodeContents(label);
  return range.getBoundingClientRect();
};
const isFar = (e) => {
  const [label, ...more] = [...(e.labels ?? [])].filter(seenText);
  if (!label || more.length || e.closest("table, [role=grid]")) return false;
  const of = inkOf(label), field = rect(e);
  return of.bottom > field.top && of.top < field.bottom && Math.max(field.left - of.right, of.left - field.right) > FAR;
};
// H44: a label that stands at this field, while its `for` says that it is another's.
const all = fields(), noTitles = texts.filter((one) => !one.parent.closest("h1, h2, h3, h4, h5, h6, legend"));
const between = (one, other) => [...texts.map((piece) => piece.node), ...all].some((it) =>
  kit.follows(one, it) && kit.follows(it, other) && !one.contains(it) && !other.contains(it));
const isAbreast = (one, other) => rect(one).top < rect(other).bottom && rect(one).bottom > rect(other).top;
// What is not to be seen may be what a script drew this field for: a list, a tick, a file. With a label of its own it is not.
const isDrawn = (of, more) => !kit.visible(of) && (!more || isTick(of) || of.type === "file");
// The label stands at its own field as well: that is before it or inside it, or right behind it.
const isHome = (label, of, e, more) => label.contains(of) || of.contains(e) || e.contains(of) ||
  (kit.follows(label, of) && kit.follows(of, e)) || (kit.follows(of, label) && (isTick(of) || !more) && !between(of, label));
const OTHER = "button, output, meter, progress, input[type=button], input[type=submit], input[type=reset]";
const ownWords = (e) => words(`${e.title} ${e.placeholder ?? e.getAttribute("aria-placeholder") ?? ""}`);
const labelOfAnother = (e, label) => {
  const of = label?.htmlFor && label.control;
  if (!of || of === e || of.matches(OTHER) || label.getRootNode() !== e.getRootNode()) return null;
  if (e.ariaLabel || labelled(e).length || e.labels?.length || headed(e)) return null;
  const more = [...of.labels].some((one) => one !== label && one.textContent.trim());
  // One label for two: the field that it is for stands right behind this one.
  const both = kit.follows(e, of) && !between(kit.follows(e, label) ? label : e, of);
  if (isDrawn(of, more) || isHome(label, of, e, more) || (both && !more)) return null;
  const text = kit.text(label), unit = label.parentNode === of.parentNode && isAbreast(label, of) && !/^\p{Lu}/u.test(text);
  // A unit or a hint behind its own field looks like it; a title or a word in this field may say the same.
  const doubt = unit || words(text).some((one) => ownWords(e).includes(one)) || text.split(" ").length > 10 || (both && !isTick(e));
  return row("label-of-another", e, { label: text }, doubt);
};
const isOpen = (e) => e.isContentEditable && !e.hasAttribute("role");
for (const e of within) {
  if (isFar(e)) rows.push(row("label-far", e, { label: seenLabel(e) }));
  if (seenLabel(e) || isOpen(e)) continue;
  const before = textBefore(e, texts), label = before?.parent.closest("label");
  const astray = labelOfAnother(e, textBefore(e, noTitles)?.parent.closest("label"));
  if (astray) rows.push(astray);
  if (astray) continue;
  const own = before && looksLikeLabel(before) && !(label?.htmlFor && label.control);
  const hasName = Boolean(kit.name(e));
  if (own && !(hasName && said(e, before.text)) && !headed(e)) {
    const onlyPlaceholder = !e.ariaLabel && !labelled(e).length && !(e.labels?.length) && !e.title;
    // With a name of its own that says something else, this text may be a hint.
    if (onlyPlaceholder) rows.push(row("label-not-associated", e, { label: before.text }));
    continue;
  }
  if (before || grouped(e) || headed(e) || buttonTells(e)) continue;
  const placeholder = (e.placeholder ?? e.getAttribute("aria-placeholder") ?? "").trim();
  if (placeholder) rows.push(row("placeholder-as-label", e, { placeholder }));
  else if (hasName && within.length > 1) rows.push(row("label-not-seen", e, { name: kit.name(e) }, !e.labels?.length && Boolean(shared(e) || pictured(e))));
}
// A box that can be typed in is a field, whatever it is made of. What it stands in may be the field that has the name.
for (const e of kit.all("[contenteditable]")) {
  if (!e.isContentEditable || e.matches("body, [role]") || e.parentElement?.isContentEditable || e.closest("[role=textbox], [role=application], [role=code]")) continue;
  const named = e.ariaLabel?.trim() || e.title.trim() || labelled(e).some((one) => one.textContent.trim()) || e.ariaPlaceholder?.trim();
  if (!named && kit.visible(e) && kit.spoken(e) && !e.matches("[tabindex^='-']")) rows.push(row("editable-without-name", e, {}));
}
// The same for what stands behind a tick box: a click on the text does nothing.
for (const e of fields().filter((one) => TICKS.includes(one.type))) {
  if (e.labels?.length || labelled(e).length || e.ariaLabel || e.title) continue;
  const box = rect(e);
  const near = texts.filter((one) => one.box.top < box.bottom && one.box.bottom > box.top && Math.abs(one.box.left - box.right) < 24);
  const behind = near.find((one) => !one.parent.closest("label")?.control), astray = labelOfAnother(e, near[0]?.parent.closest("label"));
  if (behind) rows.push(row("label-not-associated", e, { label: behind.text }));
  else if (astray) rows.push(astray);
}
return rows;
