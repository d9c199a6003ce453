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

  // axe's tree of the page, which its names, roles and visibility need: made for the first check that asks for any of
  // those, and let go at the end of each call. Not: what it reckons with colours alone.
  let planted = false;
  const tree = () => {
    if (planted) return axe;
    axe.teardown(); // what a call of its own that broke down has left
    axe.setup(document);
    planted = true;
    return axe;
  };
  const dropTree = () => {
    if (planted) axe.teardown();
    planted = false;
  };
  const commons = () => tree().commons;
  const node = (element) => tree().utils.getNodeFromTree(element);

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
  // What has only text inside, and says nothing else, is named by that text: no need to ask axe.
  const PLAIN = "a, button, h1, h2, h3, h4, h5, h6";
  const SAYS_MORE = "[aria-label], [aria-labelledby], [role]";
  const name = (element) => {
    if (element.matches(PLAIN) && !element.matches(SAYS_MORE) && !element.children.length && element.textContent.trim())
      return squeeze(element.textContent);
    const of = node(element);
    return of ? squeeze(commons().text.accessibleTextVirtual(of)) : "";
  };
  const role = (element) => {
    const of = node(element);
    return of ? commons().aria.getRole(of) : null;
  };
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();
  // A text as one number of 53 bits, to know it again by; four bytes at a time, as no compiler helps here.
  const encoder = new TextEncoder();
  const digest = (text) => {
    const bytes = encoder.encode(text), rest = bytes.length % 4, words = new Uint32Array(bytes.buffer, 0, (bytes.length - rest) / 4);
    let low = bytes.length, high = 41;
    for (const word of [...words, ...bytes.subarray(bytes.length - rest)]) {
      low = Math.imul(low ^ word, 2654435761) + 1;
      low ^= low >>> 15;
      high = Math.imul(high ^ word, 1597334677);
      high ^= high >>> 13;
    }
    return (high & 0x1fffff) * 4294967296 + (low >>> 0);
  };
  // The text as it is seen: innerText leaves out what is not displayed. A shadow root has none, but what is in it may.
  const shown = (node) => node instanceof ShadowRoot
    ? [...node.childNodes].filter((one) => !one.matches?.("script, style, template")).map(shown).join(" ")
    : node.innerText ?? node.textContent ?? "";
  const text = (node) => squeeze(shown(node));

  // The element around a text; for one right inside a shadow root, its host.
  const holder = (node) => node.parentElement ?? node.getRootNode().host;
  // Whether `other` comes after `one` or stands in it, also in other trees: a shadow root comes before what its host holds.
  const wayTo = (node) => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? [...wayTo(root.host), node] : [node];
  };
  const follows = (one, other) => {
    const from = wayTo(one), to = wayTo(other), parts = from.findIndex((step, at) => step !== to[at]);
    if (parts < 0) return to.length > from.length;
    return Boolean(to[parts] && from[parts].compareDocumentPosition(to[parts]) & Node.DOCUMENT_POSITION_FOLLOWING);
  };

  // All elements that match, also those inside open shadow roots, in the order of the document. While the scripts of one
  // call run, which change nothing, it is looked once whether there are such roots.
  let running = false, rooted = null;
  const anyRoot = () => [...document.querySelectorAll("*")].some((one) => one.shadowRoot);
  const all = (selector, root = document) => {
    if (running && !(rooted ??= anyRoot())) return [...root.querySelectorAll(selector)];
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
  // Whether the page is one document and one tree: no frames, no open shadow roots.
  const inOnePiece = () => !document.querySelector("iframe, frame")
    && ![...document.querySelectorAll("*")].some((one) => one.shadowRoot?.firstElementChild);
  const language = (element) =>
    element.closest("[lang]")?.getAttribute("lang") ||
    (element.getRootNode().host ? language(element.getRootNode().host) : "");
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  };
  const selector = (element) => {
    try {
      const found = tree().utils.getSelector(element);
      return Array.isArray(found) ? found.join(" >>> ") : found;
    } catch {
      return element.tagName?.toLowerCase() ?? "html"; // taken out of the page meanwhile
    }
  };
  // Large text, in the sense of contrast: 18 points, or 14 and bold. Source: WCAG 2.2, "large scale".
  const large = (style) => {
    const size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  };
  // What a check says of an element; `data` fills the {fields} of the rule's help. doubt: for a person.
  // html is more than reports show (excerpt.py): checks know elements by it.
  // What is said of a shadow root is said of its host.
  const row = (rule, of, data = {}, doubt = false) => {
    const element = of instanceof ShadowRoot ? of.host : of;
    return { rule, data, doubt, target: selector(element), html: element.outerHTML?.slice(0, 1000) ?? "" };
  };

  // The <meta http-equiv=refresh> that browsers carry out: the first that can be read, and no other.
  // Source: HTML, "shared declarative refresh steps".
  const READABLE = /^[\t\n\f\r ]*(?:\d[\d.]*|\.[\d.]*)(?:$|[;,\t\n\f\r ])/;
  const refresh = () => [...document.querySelectorAll("meta[http-equiv=refresh i][content]")].find((one) => READABLE.test(one.content));

  // What several scripts of one call need and is dear to find: made once for all of them.
  const made = new Map();
  const once = (what, make) => {
    if (!made.has(what)) made.set(what, make());
    return made.get(what);
  };
  // Elements that Python judges: it gets numbers, and asks what they are (pointed) when it has a finding.
  const kept = [];
  const keep = (element) => kept.push(element) - 1;
  const pointed = (number) => row("", kept[number]);

  // The page's text as lines: what stands between two line breaks or edges of blocks, in the order of the
  // document. {block: the element around it, nodes: its text nodes, text, first and last: in its block}.
  const SILENT = "script, style, template, noscript, select, textarea, datalist, object, iframe, svg, canvas, audio, video, math";
  const inline = (style) => /^(inline|contents|ruby)/.test(style.display);
  const lines = () => once("lines", () => {
    const found = [];
    let line = null;
    const add = (node, block) => {
      if (!line && !node.data.trim()) return;
      if (!line) found.push((line = { block, nodes: [], text: "" }));
      line.nodes.push(node);
      line.text += node.data;
    };
    const walk = (element, block) => {
      if (element.matches(SILENT)) return;
      const style = getComputedStyle(element);
      if (style.display === "none") return;
      const breaks = !inline(style);
      if (breaks) { line = null; block = element; }
      const inside = element.shadowRoot ?? element;
      const children = element.localName === "slot" ? element.assignedNodes({ flatten: true }) : inside.childNodes;
      for (const child of children) {
        if (child.nodeType === 3) { if (style.visibility === "visible") add(child, block); }
        else if (child.localName === "br") line = null;
        else if (child.nodeType === 1) walk(child, block);
      }
      if (breaks) line = null;
    };
    if (document.body) walk(document.body, document.body);
    for (const one of found) {
      one.nodes = one.nodes.filter((node) => node.data.trim());
      one.text = squeeze(one.text);
    }
    return found;
  });
  // The lines of each block together: [{block, lines, text}], in the order of the document.
  const blocks = () => once("blocks", () => {
    const found = new Map();
    for (const line of lines()) {
      const of = found.get(line.block);
      if (of) of.push(line); else found.set(line.block, [line]);
    }
    return [...found].map(([block, own]) => ({ block, lines: own, text: own.map((one) => one.text).join(" ") }));
  });

  // The elements before or after which a style sheet may add something; all, where that cannot be read.
  const PART = /::?(?:before|after)\b/;
  const decorated = () => once("decorated", () => {
    const selectors = new Set(["q"]);
    const gather = (rules) => {
      for (const rule of rules) {
        const here = PART.test(rule.selectorText ?? "");
        if (here && rule.parentRule instanceof CSSStyleRule) throw new Error("a selector within another rule");
        if (here) for (const one of rule.selectorText.split(/,(?![^(]*\))/)) {
          const at = one.search(PART), before = one.slice(0, at);
          if (at >= 0) selectors.add(before.trim() === "" || /[\s>+~]$/.test(before) ? `${before} *` : before);
        }
        if (rule.cssRules) gather(rule.cssRules);
      }
    };
    try {
      for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) gather(sheet.cssRules);
      const found = new Set(document.querySelectorAll([...selectors].join(",")));
      return all("body *").filter((one) => found.has(one) || one.getRootNode() !== document);
    } catch {
      return all("body *"); // or a sheet of another origin
    }
  });
  // What style sheets add there: [{element, style}].
  const generated = () => once("generated", () => decorated().flatMap((element) =>
    ["::before", "::after"].map((part) => ({ element, style: getComputedStyle(element, part) }))
      .filter(({ style }) => !["", "none", "normal"].includes(style.content))));

  // Choose what axe has to look at (see spots.js; asked: the arguments, or null), run scripts, [name, function of
  // (kit, row) or nothing: the one in kit.scripts], and tell what was chosen, and each one's rows or why it broke.
  const run = (scripts, asked = null) => {
    made.clear();
    kept.length = 0;
    [running, rooted] = [true, null];
    try {
      const chosen = asked && globalThis.wegwijsSpots.chooseAll(...asked);
      if (!scripts.length) return [chosen, {}];
      kit.measure(); // see geometry.js
      return [chosen, Object.fromEntries(scripts.map(([name, script]) => {
        try {
          return [name, { rows: (script ?? kit.scripts[name])(kit, row) ?? [] }];
        } catch (error) {
          return [name, { error: String(error?.stack ?? error) }];
        }
      }))];
    } finally {
      running = false;
      dropTree();
    }
  };
  // The colour that axe finds behind an element, or null.
  const behind = (element) => commons().color.getBackgroundColor(element, []);
  const kit = {
    tree, dropTree, behind, visible, spoken, name, role, text, squeeze, digest, all, language, box, selector, large, row, run,
    scripts: {}, once, keep, pointed, lines, blocks, decorated, generated, holder, follows, inOnePiece, refresh,
  };
  return kit;
})();
