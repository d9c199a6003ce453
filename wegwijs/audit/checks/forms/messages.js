// Texts that are marked as an error, in or right before a form, with what is needed to judge their words.
const MARKED = "[role=alert], [id*=error i], [class*=error i], [id*=fout i], [class*=fout i], [class*=invalid i], [class*=validation i], [aria-errormessage] ~ *";
const all = fields();
const NAMED_BY = ["aria-describedby", "aria-errormessage", "aria-labelledby"];
const about = (one, e) => one.closest("label")?.control === e || pointsAt(e, one, NAMED_BY);
// The form around the text, or the one that it stands before.
const formOf = (one) => {
  if (one.closest("form")) return one.closest("form");
  const next = one.nextElementSibling;
  return next?.matches("form") ? next : next?.querySelector(":scope > form") ?? null;
};
// Fields that differ from the others in nothing but red: no word stands with them, and they do not say it.
const isRed = (colour) => {
  const [r, g, b, a = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
  return a > 0 && r > 150 && r - Math.max(g, b) > 12 && Math.abs(g - b) < 60;
};
const redOnly = (own) => {
  const typed = own.filter((e) => !isTick(e));
  const red = typed.filter((e) => { const style = getComputedStyle(e); return isRed(style.borderTopColor) || isRed(style.backgroundColor); });
  const bare = (e) => !e.hasAttribute("aria-describedby") && !e.hasAttribute("aria-errormessage") && !e.title && getComputedStyle(e).backgroundImage === "none"
    && !e.parentNode.querySelector("img, svg, [class*=icon i]");
  const worded = (e) => !/^(?:[^.!?]{0,60})$/.test(kit.text(e.labels?.[0] ?? e.parentNode));
  return red.length && red.length < typed.length && red.every(bare) && !red.some(worded) ? red : [];
};
const found = kit.all(MARKED).filter((one) => kit.visible(one) && !one.matches("input, select, textarea, form, fieldset, body, html, main")
  && !one.querySelector("input, select, textarea, form, button") && kit.text(one) && kit.text(one).length <= 200);
// Of one text inside another the inner one is the message, unless it is a part of its sentence.
const messages = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
return messages.flatMap((one) => {
  const form = formOf(one);
  const own = form ? all.filter((e) => form.contains(e)) : [];
  if (!own.length) return [];
  const near = own.filter((e) => about(one, e));
  const listed = one.querySelector("a[href], li + li") !== null || own.some((e) => e.ariaInvalid === "true")
    || messages.some((other) => other !== one && formOf(other) === form);
  const labels = (near.length ? near : own).map((e) => {
    // A text inside the label is the message itself: without it the label is left.
    const text = [kit.name(e), nameTokens(e), group(e)?.querySelector("legend")?.textContent ?? ""].join(" ");
    return text.replace(kit.text(one), " ");
  });
  const coloured = listed || near.length ? [] : redOnly(own);
  return [row("", one, { coloured: coloured.length > 0, words: kit.text(one), labels, tied: near.length > 0, listed: !near.length && listed, hidden: one.closest("[aria-hidden=true]") !== null })];
});
