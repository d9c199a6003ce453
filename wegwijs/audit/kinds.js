// The kinds of elements of which a page is made. Two elements of one kind, on two pages of one site, get the same
// colours in every view of one width: the same rules of style sheets match them, or could, they have the same
// attributes, and so have all that they stand in. Source: CSS Cascading and Inheritance Level 5: a value follows
// from the rules that match, the element's own style, and its parent.
globalThis.wegwijsKinds = (() => {
  const digest = (text) => wegwijsAudit.digest(text);
  // What may hold while somebody points at it, or never: a rule that asks for it is taken to match.
  const STATES = "hover|focus|focus-visible|focus-within|active|visited|link|target|target-within|autofill|user-valid|user-invalid";
  const PART = /::[\w-]+(\([^()]*\))?|:(before|after|first-line|first-letter)\b/g;
  const STATE = new RegExp(`:not\\([^()]*:(${STATES})\\b[^()]*\\)|:(${STATES})(?![\\w-])`, "g");
  const ANY = ":is(*)";
  // What the browser's own style sheet asks, and no attribute tells.
  const OWN = [":checked", ":disabled", ":indeterminate", ":popover-open", ":modal", ":placeholder-shown", ":invalid"];
  // Attributes that say nothing of colours, other than by the rules that match.
  const TEXTS = /^(id|class|href|hreflang|alt|title|name|for|content|datetime|headers|lang|dir|start|role|tabindex|itemid|aria-(?!disabled|hidden).*|data-.*|on.*)$/;
  // Properties that say where something stands and how large it is. What lies behind it then is asked of each page.
  const PLACES = /^(margin|padding|inset|gap|row-gap|column-gap|width|height|min-|max-|flex|grid|order$|align-|justify-|place-|text-align|text-wrap|text-indent|line-height|list-style|position|top|right|bottom|left|float|clear|box-sizing|white-space|word-|overflow-wrap|hyphens|break-|scroll-|vertical-align|table-layout|border-spacing|border-collapse|letter-spacing)/;
  // What the browser's own style sheet gives other colours nor letters than they get around it.
  const NEUTRAL = /^(p|div|span|section|article|main|header|footer|nav|aside|ul|ol|li|dl|dt|dd|em|i|q|figure|address|bdi|bdo|time|hgroup|search)$/;
  const SHEETS = [CSSMediaRule, CSSSupportsRule, globalThis.CSSLayerBlockRule].filter(Boolean);
  const WITHOUT_ELEMENTS = [CSSFontFaceRule, CSSKeyframesRule, globalThis.CSSPropertyRule, globalThis.CSSPageRule,
    globalThis.CSSLayerStatementRule, globalThis.CSSCounterStyleRule, globalThis.CSSNamespaceRule].filter(Boolean);
  const is = (rule, kinds) => kinds.some((kind) => rule instanceof kind);
  // Of what stands outside it nothing is asked.
  const SHUTS_OUT = "dialog:modal, [aria-modal=true]";
  class Unsure extends Error {}

  const WISHES = /prefers-|forced-colors|inverted-colors/;
  const onlyPlaces = ({ style }) => [...style].every((name) => PLACES.test(name) || (name === "display" && style.display !== "contents"));
  // What stands between the brackets of each :not().
  const denied = (selector) => selector.split(":not(").slice(1).map((rest) => {
    let depth = 1, at = 0;
    for (; at < rest.length && depth; at += 1) depth += { "(": 1, ")": -1 }[rest[at]] ?? 0;
    return rest.slice(0, at);
  });
  // The selectors of all rules that say more than where something stands, or say it for who wants other colours.
  // Throws Unsure where a rule depends on more than what it matches.
  const selectors = (rules, wished = false, only = /./) => [...rules].flatMap((rule) => {
    if (is(rule, SHEETS)) return selectors(rule.cssRules, wished || WISHES.test(rule.conditionText), only);
    if (rule instanceof CSSImportRule) return selectors(rule.styleSheet?.cssRules ?? [], wished || WISHES.test(rule.media.mediaText), only);
    if (is(rule, WITHOUT_ELEMENTS)) return [];
    if (!(rule instanceof CSSStyleRule) || rule.cssRules?.length) throw new Unsure();
    if (!only.test(rule.selectorText) || (!wished && onlyPlaces(rule))) return [];
    const selector = rule.selectorText.replace(PART, ANY).replace(STATE, ANY);
    if (denied(selector).some((one) => one.includes(ANY))) throw new Unsure();
    return [selector];
  });
  const sheets = () => [...document.styleSheets, ...document.adoptedStyleSheets.filter((one) => one !== globalThis.wegwijsSpacing)];
  const runs = (script) => !script.type || /^module$|javascript|ecmascript/i.test(script.type);
  // What makes this page one of a family: equal for pages with the same style sheets and scripts.
  const familyOf = () => digest(JSON.stringify([
    sheets().map((one) => [one.media.mediaText, [...one.cssRules].map((rule) => rule.cssText)]),
    [...document.scripts].filter(runs).map((one) => one.src || one.textContent),
    document.compatMode,
  ]));
  const sheetsSelectors = (only) => sheets().flatMap((one) => selectors(one.cssRules, WISHES.test(one.media.mediaText), only));
  // By element, the numbers of the selectors that match it.
  const matching = (asked) => {
    const found = new Map();
    asked.forEach((selector, number) => {
      for (const one of document.querySelectorAll(selector)) {
        if (found.has(one)) found.get(one).push(number);
        else found.set(one, [number]);
      }
    });
    return found;
  };
  const attributes = (element) => [...element.attributes]
    .filter(({ name }) => !TEXTS.test(name)).map(({ name, value }) => `${name}=${value}`).sort().join(" ");
  // Whether it has no text of its own, one of signs only, or words: of signs less is asked.
  const writes = (element) => {
    const text = [...element.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => one.data).join(" ").trim();
    if (!text) return "";
    return /^[\p{P}\s]+$/u.test(text) ? "signs" : /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text) ? "words" : "sign";
  };
  const seen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility();
  };
  // Only an element with an address is a link for the browser; a field that is off lets its label be pale.
  const bond = (element) => (element.hasAttribute("href") ? "link" : element.control?.matches(":disabled, [aria-disabled=true]") ? "off" : "");
  const ofAll = () => {
    if (!document.body || !wegwijsAudit.inOnePiece() || document.querySelector(SHUTS_OUT)) throw new Unsure();
    const rules = matching([...sheetsSelectors(), ...OWN]), around = new Map([[null, familyOf()]]), kinds = new Set();
    for (const element of [document.documentElement, document.body, ...document.body.querySelectorAll("*")]) {
      const text = writes(element), there = seen(element);
      // Behind it lies more than one plain colour: that depends on where it stands.
      if (text && there && (element.ownerSVGElement || !wegwijsSorts.plainGround(element))) throw new Unsure();
      const own = [attributes(element), rules.get(element) ?? "", bond(element)], above = around.get(element.parentElement);
      const adds = own.some((one) => String(one)) || !NEUTRAL.test(element.localName);
      const here = adds ? digest([above, element.localName, ...own].join("|")) : above;
      around.set(element, here);
      kinds.add(digest(`${here} ${text} ${there}`));
    }
    return [...kinds];
  };
  // Whatever keeps it from being told (a sheet of another origin, a field that is named "attributes"): nothing is
  // skipped then.
  const told = (tell) => {
    try {
      return tell();
    } catch {
      return null;
    }
  };
  return {
    // A number for the style sheets and scripts of this page; null when those of another origin cannot be read.
    family: () => told(familyOf),
    // By element, the numbers of the rules about the focus that could match it; null when that cannot be told.
    focusRules: () => told(() => matching(sheetsSelectors(/:focus/))),
    // The kinds of this page as it is now, as numbers, after a choice of sorts.js; null when not all can be told.
    all: () => told(ofAll),
  };
})();
