// What the scripts of our checks have in common. It stands in every page that is audited, beside
// axe-core, whose accessible names, roles, visibility and selectors it uses: one source for both.
globalThis.wegwijsAudit = (() => {
  // In forced colours Chromium draws text in the reader's colour and says so in `color`, but still gives
  // the page's own for -webkit-text-fill-color, which axe reads first.
  const given = CSSStyleDeclaration.prototype.getPropertyValue;
  const forced = matchMedia("(forced-colors: active)");
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const fill = name === "-webkit-text-fill-color" && forced.matches;
    const adjusted = fill && given.call(this, "forced-color-adjust") === "auto";
    return given.call(this, adjusted ? "color" : name);
  };

  const commons = () => axe.commons;
  const node = (element) => axe.utils.getNodeFromTree(element);

  // The element can be seen: it has a box, and no ancestor hides it (visually hidden text counts as hidden).
  const visible = (element) => {
    const of = node(element);
    return of ? commons().dom.isVisibleOnScreen(of) : false;
  };
  // The element is there for a screen reader.
  const spoken = (element) => {
    const of = node(element);
    return of ? commons().dom.isVisibleToScreenReaders(of) : false;
  };
  const name = (element) => {
    const of = node(element);
    return of ? squeeze(commons().text.accessibleTextVirtual(of)) : "";
  };
  const role = (element) => {
    const of = node(element);
    return of ? commons().aria.getRole(of) : null;
  };
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();
  // The text as it is seen: innerText leaves out what is not displayed.
  const text = (element) => squeeze(element.innerText ?? element.textContent ?? "");

  // All elements that match, also those inside open shadow roots, in the order of the document.
  const all = (selector, root = document) => {
    const found = [];
    const walk = (from) => {
      for (const one of from.querySelectorAll("*")) {
        if (one.matches(selector)) found.push(one);
        if (one.shadowRoot) walk(one.shadowRoot);
      }
    };
    walk(root);
    return found;
  };
  const language = (element) =>
    element.closest("[lang]")?.getAttribute("lang") ||
    (element.getRootNode().host ? language(element.getRootNode().host) : "");
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  };
  const selector = (element) => {
    try {
      const found = axe.utils.getSelector(element);
      return Array.isArray(found) ? found.join(" >>> ") : found;
    } catch {
      return element.tagName?.toLowerCase() ?? "html"; // taken out of the page meanwhile
    }
  };
  // What a check says of an element; `data` fills the {fields} of the rule's help. doubt: for a person.
  const row = (rule, element, data = {}, doubt = false) => ({
    rule, data, doubt, target: selector(element), html: element.outerHTML?.slice(0, 1000) ?? "",
  });

  // Run scripts, [name, function of (kit, row)], and tell each one's rows or why it broke.
  const run = (scripts) => {
    axe.teardown();
    axe.setup(document);
    try {
      return Object.fromEntries(scripts.map(([name, script]) => {
        try {
          return [name, { rows: script(kit, row) ?? [] }];
        } catch (error) {
          return [name, { error: String(error?.stack ?? error) }];
        }
      }));
    } finally {
      axe.teardown();
    }
  };
  const kit = { visible, spoken, name, role, text, squeeze, all, language, box, selector, row, run };
  return kit;
})();
