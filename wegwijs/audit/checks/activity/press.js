// Press everything that can be pressed, twice, and see what comes, goes, and is told.
const STATES = ["aria-expanded", "aria-pressed", "aria-checked", "aria-selected", "aria-current"];
const STATUS = /toegevoegd|added|opgeslagen|\bsaved|verzonden|\bsent\b|gelukt|success|geslaagd|bijgewerkt|updated|gekopieerd|copied|verwijderd|removed|deleted|mislukt|failed|\bfout|\berror|resultaten|\bresults?\b|gevonden|\bfound\b|bezig|loading|laden|even geduld|please wait|winkel(wagen|mand)|\bcart\b|basket|bedankt|thank you|aangemeld|subscribed|\bklaar\b|\bdone\b|ingestuurd|submitted|\b\d+ items?\b|voltooid|complete/i;
const PRESSED = "button, [role=button], [role=tab], [role=checkbox], [role=switch], [role=menuitemcheckbox], input[type=button], a[href='#'], a[href^='javascript:'], [onclick]";
const BUILT_IN = "summary, input[type=checkbox], input[type=radio], select";
const ON = /(^|[\s_-])(active|actief|selected|checked|pressed|on|open|expanded|is-open|show)($|[\s_-])/i;
const stateOf = (e) => STATES.map((name) => e.getAttribute(name)).join();
const faceOf = (e) => {
  const style = getComputedStyle(e);
  return [style.backgroundColor, style.color, style.backgroundImage, style.borderTopColor].join();
};
const lookOf = (e) => {
  const { borderBottomColor, borderBottomWidth, fontWeight, textDecorationLine } = getComputedStyle(e);
  return [faceOf(e), borderBottomColor, borderBottomWidth, fontWeight, textDecorationLine].join();
};
const nameOf = (e) => kit.squeeze(e.getAttribute("aria-label") ?? "") + kit.squeeze(e.textContent ?? "") + (e.value ?? "") + (e.title ?? "");
// A link to a part of the page of which a script minds the click.
const opens = (e) => e.matches("a[href^='#']") && recorder.reacts(e, "click");
const pressable = () => [...document.querySelectorAll("body *")].filter((e) =>
  (e.matches(PRESSED) || recorder.reacts(e, "click")) && !e.matches(`${BUILT_IN}, body, main, form, label, [disabled], [aria-disabled=true]`)
  && !(e.form && /^(submit|image|reset)$/.test(e.type)) && (!e.matches("a[href]") || e.matches("a[href='#'], a[href^='javascript:'], [role]") || opens(e)) && seen(e)
  && !e.querySelector("button, a[href], input, select, textarea"));
const click = (e) => {
  e.focus?.({ preventScroll: true });
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"])
    e.dispatchEvent(new (type.startsWith("p") ? PointerEvent : MouseEvent)(type, { bubbles: true, cancelable: true, composed: true, button: 0 }));
  if (e.click) e.click();
  else e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true })); // in SVG
};
const once = async (e) => {
  e.focus?.({ preventScroll: true });
  const [state, face, name, shape] = [stateOf(e), faceOf(e), nameOf(e), e.className];
  const result = await watched(() => click(e));
  return { ...result, state: stateOf(e) !== state, face: faceOf(e) !== face, name: nameOf(e) !== name, shape: e.className !== shape };
};
const outside = (some, e) => some.filter((one) => !e.contains(one));
const dialogue = (e) => e.closest("dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [popover]");
const covering = (e) => {
  for (let at = e; at && at !== document.body; at = at.parentElement) {
    if (!/^(fixed|absolute)$/.test(getComputedStyle(at).position)) continue;
    const { width, height } = at.getBoundingClientRect();
    if (width * height > 0.5 * innerWidth * innerHeight) return at;
  }
  return null;
};
// The box that has come over the page, and looks like a dialog.
const windowOf = (e) => {
  for (let at = e; at && at !== document.body; at = at.parentElement) if (recorder.looksLikeDialog(at)) return at;
  return null;
};
// Of some beside each other one looks chosen: pressed, another one takes over that look, and what is shown changes.
const TOLD_STATE = STATES.map((name) => `[${name}]`).join();
const besides = (e) => [...e.parentElement.parentElement.querySelectorAll(e.localName)].filter((one) => one !== e && seen(one) && !one.matches(TOLD_STATE)
  && (one.parentElement === e.parentElement || one.parentElement.parentElement === e.parentElement.parentElement && one.parentElement.localName === e.parentElement.localName));
const takesOver = (e, before, others) => {
  const now = lookOf(e), changed = others.filter(({ one, look }) => lookOf(one) !== look);
  return now !== before && changed.length === 1 && changed[0].look === now && lookOf(changed[0].one) === before;
};
const statusOf = (e, first) => {
  if (first.told || first.moved || e.matches("[role=tab], [aria-expanded], [aria-haspopup], [aria-controls]")) return;
  const said = outside(first.came, e).filter((one) => !inLive(one) && !dialogue(one));
  const text = said.map(kit.text).join(" ");
  // A whole new part of the page is content, not a message about what was done.
  if (!said.length || text.length > 200 || said.some((one) => one.closest("a[href], button, h1, li, td, th, dd, article"))) return;
  // A second press may have put another in its place.
  const box = said[0].parentElement, shown = said[0].isConnected ? said[0] : e;
  if (STATUS.test(text) && !box?.querySelector("input, select, textarea")) say("status-not-told", shown, { words: text.slice(0, 80) });
};
// 2.2.1: a message of some words that is gone within a second, and in the place of which nothing comes, is read by nobody.
const BUSY = /bezig|laden|geduld|wacht|zoek|loading|wait|search|saving|sending|moment/i, SENTENCE = 5;
const tellFleeting = ({ fleeting, came }) => {
  const lost = fleeting.find(([, text]) => text.split(" ").length >= SENTENCE && !BUSY.test(text));
  if (lost && !came.length && lost[0].isConnected) say("message-goes", lost[0], { words: lost[1].slice(0, 80) });
};
const MOST_FIELDS = 5;
const focusAll = async () => {
  const some = [...document.querySelectorAll("input, select, textarea")].filter((e) => seen(e) && !e.disabled && ["focus", "focusin"].some((type) => recorder.reacts(e, type)));
  for (const e of some.slice(0, MOST_FIELDS)) tellFleeting(await watched(() => e.focus({ preventScroll: true })));
};
// F20: another picture in the same place, with the alternative of the one before.
const shots = () => new Map([...document.images].filter((one) => one.alt.trim() && seen(one)).map((one) => [one, [one.src, kit.squeeze(one.alt)]]));
const altsOf = (some) => some.flatMap((one) => [...one.querySelectorAll("img[alt]")].map(({ alt }) => kit.squeeze(alt)).concat(kit.squeeze(one.getAttribute("aria-label") ?? "")));
const tellStays = (e, before) => {
  for (const [one, [src, alt]] of before) {
    if (!one.isConnected || one.src === src || kit.squeeze(one.alt) !== alt || one.closest("button, a[href], [role=button], summary, header, footer")) continue;
    // Surely so where each of some buttons shows a picture that has a name, and this name is that of another one.
    const box = e.parentElement?.parentElement ?? e, others = [...box.querySelectorAll(e.localName)].filter((other) => other !== e && seen(other));
    const own = altsOf([e]).filter(Boolean);
    say("alt-stays", one, { alt }, !(own.length && !own.includes(alt) && altsOf(others).includes(alt)));
  }
};
const judgePress = async (e) => {
  const pictures = shots();
  const had = STATES.some((name) => e.hasAttribute(name));
  e.focus?.({ preventScroll: true });
  if (!e.isConnected) return;
  const others = besides(e).map((one) => ({ one, look: lookOf(one) })), own = lookOf(e);
  const first = await once(e);
  if (first.gone || !e.isConnected) return;
  tellFleeting(first);
  tellStays(e, pictures);
  const came = outside(first.came, e), went = outside(first.went, e);
  const box = e.hasAttribute("aria-expanded") ? null : came.map(windowOf).find(Boolean), cover = came.map(covering).find(Boolean);
  if (box) return say("dialog-without-role", box);
  if (cover && !dialogue(came[0])) say("dialog-without-role", cover, {}, true);
  if (!seen(e) || first.moved || came.some(dialogue)) return;
  const popup = e.hasAttribute("aria-haspopup") || e.hasAttribute("popovertarget") || e.hasAttribute("commandfor");
  const shown = came.length > 0 && !first.told, switches = e.matches("[role=checkbox], [role=switch], [aria-pressed], [aria-checked]");
  if (had && !first.state && !popup && ((e.hasAttribute("aria-expanded") && (shown || went.length)) || (switches && (first.face || first.shape)))) {
    if (!first.name) say("state-not-changed", e);
    return;
  }
  if (!had && !popup && came.length && went.length && takesOver(e, own, others)) return say("state-not-told", e);
  if (had || popup || first.name) return statusOf(e, first);
  if (!came.length && !went.length && !(first.shape && first.face)) return;
  const on = ON.test(e.className), second = await once(e);
  const back = came.length && came.every((one) => second.went.includes(one)) && !second.moved && !outside(second.came, e).some((one) => !went.includes(one));
  const again = went.length && !came.length && went.every((one) => second.came.includes(one));
  const switched = !came.length && !went.length && first.shape && second.shape && second.face && on !== ON.test(e.className);
  if (back || again || (switched && first.face)) say("state-not-told", e);
  else statusOf(e, first);
};
const pressAll = async (skip, until) => {
  const clean = [];
  for (const e of pressable()) {
    const key = e.closest("header, footer, nav, [role=banner], [role=contentinfo]") ? e.outerHTML : "";
    if (key && skip.includes(key)) continue;
    if (native.now.call(performance) > until) break;
    const before = found.length;
    if (e.isConnected && seen(e)) await judgePress(e);
    if (key && found.length === before) clean.push(key);
  }
  return clean;
};
// 2.5.2: what happens when the pointer goes down, stays when it is let go elsewhere.
const DRAWN = "input, select, textarea, canvas, svg, [role=slider], [role=scrollbar], [draggable=true], video, [contenteditable]";
const down = (e, ...types) => types.forEach((type) => e.dispatchEvent(new (type.startsWith("p") ? PointerEvent : MouseEvent)(type, { bubbles: true, cancelable: true, composed: true })));
const downAll = async () => {
  const some = [...document.querySelectorAll("body *")].filter((e) => !e.matches(DRAWN) && seen(e)
    && ["mousedown", "pointerdown", "touchstart"].some((type) => recorder.reacts(e, type)));
  for (const e of some.slice(0, 20)) {
    if (["mousemove", "pointermove", "touchmove"].some((type) => recorder.reacts(e, type) || recorder.reacts(document, type))) continue;
    const face = e.outerHTML, first = await watched(() => {
      down(e, "pointerdown", "mousedown");
      if (recorder.reacts(e, "touchstart")) e.dispatchEvent(new Event("touchstart", { bubbles: true, cancelable: true }));
    });
    const acted = first.gone || first.came.length || first.went.length;
    if (!acted || first.came.some((one) => one.closest("[role=tooltip]"))) continue;
    const up = await watched(() => down(document.body ?? document.documentElement, "pointerup", "mouseup", "pointercancel"));
    const undone = !first.gone && first.came.every((one) => up.went.includes(one) || up.came.includes(one)) && first.went.every((one) => up.came.includes(one));
    if (!undone && (first.gone || face === e.outerHTML || first.came.length + first.went.length)) say("acts-on-down", e);
  }
};
// 3.3.8: passwords and codes can be pasted.
const pasteAll = async () => {
  for (const e of document.querySelectorAll("input[type=password], input[autocomplete~=one-time-code], input[autocomplete~=username], input[name*=otp i], input[name*=code i], input[name*=user i], input[name*=login i]")) {
    if (!seen(e) || e.readOnly) continue;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "a1B2c3");
    const values = () => [...document.querySelectorAll("input")].map((one) => one.value).join("\n"), before = values();
    const free = e.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await soon();
    const login = e.type === "password" || e.closest("form")?.querySelector("input[type=password]") || /otp|one-time/.test(`${e.name} ${e.autocomplete}`);
    if (!free && values() === before && login) say("paste-blocked", e);
  }
};
