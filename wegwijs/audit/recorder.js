// What a page's own scripts listen to, and what happens when keys are pressed in it. Stands in every page
// before its scripts run, and changes nothing of what they do until a check calls `guard`.
globalThis.wegwijsRecorder = (() => {
  const POINTER = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend"];
  const KEYS = ["keydown", "keyup", "keypress"];
  const FOCUS = ["focus", "focusin", "blur", "focusout"];
  const heard = new WeakMap();
  const real = { add: EventTarget.prototype.addEventListener, remove: EventTarget.prototype.removeEventListener };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener) {
      const target = this ?? globalThis;
      const types = heard.get(target) ?? new Map();
      heard.set(target, types.set(type, (types.get(type) ?? new Set()).add(listener)));
    }
    return real.add.call(this ?? globalThis, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    heard.get(this ?? globalThis)?.get(type)?.delete(listener);
    return real.remove.call(this ?? globalThis, type, listener, options);
  };
  // React listens at its root, and keeps what an element reacts to in a property of the element.
  const react = (target, type) => {
    const key = Object.keys(target).find((one) => one.startsWith("__reactProps$"));
    return key && Object.keys(target[key]).some((one) => one.toLowerCase() === `on${type}`);
  };
  const NOTHING = /^\s*(return\s+false|event\.(preventDefault|stopPropagation)\(\)|void\(?0\)?)?\s*;?\s*$/;
  const reacts = (target, type) => Boolean(target) &&
    (heard.get(target)?.get(type)?.size > 0 ||
    (target instanceof Element && target.hasAttribute(`on${type}`)
      ? !NOTHING.test(target.getAttribute(`on${type}`))
      : typeof target[`on${type}`] === "function" || (target instanceof Element && Boolean(react(target, type)))));
  // The types of these that the target itself listens to.
  const listens = (target, types) => types.filter((type) => reacts(target, type));
  const parent = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const chain = (element) => (element ? [element, ...chain(parent(element))] : []);
  const GLOBAL = [globalThis, document];
  // Something from the element up listens; with `everywhere`, also the document as a whole.
  const hears = (element, types, everywhere = false) =>
    [...chain(element), ...(everywhere ? GLOBAL : [])].some((one) =>
      (everywhere || ![document.body, document.documentElement].includes(one)) && listens(one, types).length > 0);
  const whole = () => [...GLOBAL, document.body, document.documentElement].filter(Boolean);
  const pageHears = (types) => whole().some((one) => listens(one, types).length > 0);
  // The functions of these, as text.
  const pageListeners = (types) => whole().flatMap((one) => types.flatMap((type) =>
    [...(heard.get(one)?.get(type) ?? []), one[`on${type}`] ?? ""].map((listener) => String(listener.handleEvent ?? listener))));

  const active = (root = document) => {
    const one = root.activeElement;
    if (!one || one === document.body || one === document.documentElement) return null;
    return one.shadowRoot?.activeElement ? active(one.shadowRoot) : one;
  };
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
  };
  const elements = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? [one, ...elements(one.shadowRoot)] : [one]));
  const NATIVE = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls]";
  // A box to type in is a stop, though Chromium gives it a tabIndex of -1.
  const edited = (element) => element.isContentEditable && !element.parentElement?.isContentEditable && !element.hasAttribute("tabindex");
  const tabbable = (element) =>
    (element.tabIndex >= 0 || edited(element)) && !element.matches(":disabled") && !element.closest("[inert]") && element.checkVisibility({ visibilityProperty: true }) &&
    (element.matches(NATIVE) || element.hasAttribute("tabindex") || element.isContentEditable);

  // From here on the page stays what and where it is: what would leave it is noted instead.
  const notes = [];
  const note = (what, more = {}) => notes.push({ what, at: active(), ...more });
  let guarded = false, observer = null;
  const guard = () => {
    if (guarded) return;
    guarded = true;
    globalThis.navigation?.addEventListener("navigate", (event) => {
      const here = event.navigationType === "replace" || event.navigationType === "push";
      if (here && !event.hashChange && event.destination.sameDocument) return; // only the address was changed
      if (!event.hashChange && event.cancelable) event.preventDefault();
      note(event.hashChange ? "hash" : event.formData || event.sourceElement?.form ? "submit" : "navigate", { url: event.destination.url });
    });
    // A step in the history cannot be called off.
    for (const name of ["back", "forward", "go"]) history[name] = () => note("navigate", { url: `history.${name}` });
    globalThis.open = (url) => { note("open", { url: String(url ?? "") }); return null; };
    for (const name of ["alert", "confirm", "prompt", "print"]) globalThis[name] = () => { note("dialog"); return null; };
    real.add.call(globalThis, "error", () => note("error"), true);
    real.add.call(globalThis, "submit", (event) => { if (event.target.target) event.target.target = "_self"; }, true);
    observer = new MutationObserver(noteChanges);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  };
  const noteChanges = (records) => {
    for (const one of records) notes.push({ what: "change", target: one.target, name: one.attributeName ?? one.type });
  };
  let before = null;
  const controls = () => [...document.querySelectorAll("input, select, textarea")].map((one) => `${one.value}|${one.checked}`).join();
  const snapshot = () => ({ active: active(), x: Math.round(scrollX), y: Math.round(scrollY), controls: controls() });
  const begin = () => { notes.length = 0; before = snapshot(); };
  const frames = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  const dialogs = () => elements().filter((one) => one.matches("dialog[open], [role=dialog], [role=alertdialog]") && seen(one));
  // A box over the middle of the window that can be closed: a dialog, whether it says so or not. Not: what says
  // that it is something else, a bar at an edge, a message, a menu.
  const CLOSES = /(^|[^a-z])(close|sluit(en)?|dismiss|annule(er|ren)|cancel)([^a-z]|$)|^[×✕✖✗x]$/i;
  const SAYS = "[role], dialog, [popover], nav, header, footer, aside";
  const OTHER = "dialog, nav, [role=dialog], [role=alertdialog], [role=navigation], [role=menu], [role=listbox], [role=status], [role=alert], [aria-live]";
  const closes = (one) => !one.children.length && seen(one) &&
    [one.textContent.trim(), one.ariaLabel, one.title, one.value].some((text) => typeof text === "string" && text.length < 30 && CLOSES.test(text));
  const looksLikeDialog = (element) => {
    if (element.matches(SAYS) || element.querySelector(OTHER) || getComputedStyle(element).position !== "fixed" || !seen(element)) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const across = (left + right) / 2 / innerWidth, down = (top + bottom) / 2 / innerHeight;
    return Math.abs(across - 0.5) < 0.1 && down > 0.15 && down < 0.75 && elements(element).some(closes);
  };
  const fixedBoxes = () => elements().filter((one) => getComputedStyle(one).position === "fixed" && seen(one));
  // What has happened since `begin`: names, and the elements that it happened to.
  const effects = () => {
    const now = snapshot();
    const found = notes.map(({ what, target, name, url }) => ({ what, target, name, url }));
    if (now.active !== before.active) found.push({ what: "focus", target: now.active });
    if (Math.abs(now.y - before.y) + Math.abs(now.x - before.x) > 4) found.push({ what: "scroll" });
    if (now.controls !== before.controls) found.push({ what: "value" });
    return found;
  };
  // Libraries keep on the root how the reader works ("keyboard"); that is nothing that anybody sees.
  const root = (one) => one.what === "change" && [document.documentElement, document.body].includes(one.target) && one.name !== "childList";
  const told = (wait, done) => setTimeout(() => frames(() => done([...new Set(effects().filter((one) => !root(one)).map((one) => one.what))])), wait);
  // The letters that do something while the focus is on the page as a whole, each typed once.
  const shortcuts = { found: new Set(), key: "", from: 0, on: false, watched: null };
  const moved = () => shortcuts.on && (active() !== null || Math.round(scrollY) !== shortcuts.y);
  const close = () => {
    noteChanges(observer?.takeRecords() ?? []);
    const did = effects().slice(0, notes.length).slice(shortcuts.from).some((one) => !root(one));
    if (shortcuts.key && (did || moved())) shortcuts.found.add(shortcuts.key);
    active()?.blur();
    noteChanges(observer?.takeRecords() ?? []);
    shortcuts.from = notes.length;
  };
  const typing = () => {
    begin();
    Object.assign(shortcuts, { found: new Set(), key: "", from: 0, on: true, y: Math.round(scrollY) });
    if (shortcuts.watched) return;
    shortcuts.watched = true;
    real.add.call(globalThis, "keydown", (event) => {
      if (!shortcuts.on) return;
      close();
      Object.assign(shortcuts, { key: event.key, y: Math.round(scrollY) });
    }, true);
    real.add.call(globalThis, "keyup", () => { if (shortcuts.on && moved()) close(); }, true);
  };
  const typed = (wait, done) => setTimeout(() => { close(); shortcuts.on = false; done([...shortcuts.found]); }, wait);
  // Pages with the same styles and scripts behave alike.
  const digest = (text) => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7);
  const SOURCES = "style, link[rel~=stylesheet], script:not([type]), script[type=module]";
  const page = () => digest([...document.querySelectorAll(SOURCES)].map((e) => e.src || e.href || e.textContent).join("\n"));
  const signature = (found) =>
    [...new Set(found.map((one) => [one.what, one.name ?? "", one.url ?? "", one.target?.tagName ?? "", one.target?.id ?? ""].join(" ")))].sort().join("\n");

  return {
    POINTER, KEYS, FOCUS, NATIVE, kept: [], real, notes, reacts, listens, hears, pageHears, pageListeners, chain, parent, active, seen, elements,
    tabbable, guard, note, begin, effects, told, root, typing, typed, page, signature, frames, dialogs,
    looksLikeDialog, fixedBoxes, closes,
  };
})();
