// Where texts stand on a page, and how much of them can be seen or scrolled to: the part of the kit that
// measures. It stands in every page behind kit.js.
(() => {
  const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };
  const inside = (one, other) => ({
    left: Math.max(one.left, other.left), top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom),
  });
  const area = (of) => Math.max(0, of.right - of.left) * Math.max(0, of.bottom - of.top);
  // A rectangle of the window as one of the page.
  const onPage = ({ left, top, right, bottom }) =>
    ({ left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY });
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
  const up = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const holds = (style) =>
    style.position !== "static" || style.transform !== "none" || style.contain.includes("paint");

  let known; // what is measured of this page as it is now
  // The overflow of <html>, or else that of <body>, is the window's. Source: CSS Overflow 3, section 3.3.
  const ofWindow = () => {
    const root = getComputedStyle(document.documentElement);
    const of = root.overflowX === "visible" && root.overflowY === "visible" && document.body
      ? getComputedStyle(document.body) : root;
    const { clientWidth, clientHeight } = document.documentElement;
    const right = hides(of.overflowX) ? clientWidth : Infinity;
    return { left: root.direction === "rtl" ? -Infinity : 0, top: 0, right, bottom: hides(of.overflowY) ? clientHeight : Infinity };
  };
  // The part of the page in which an element's own box can be seen; `by` is what cuts off the rest.
  const outer = (element) => {
    const style = getComputedStyle(element);
    let from = up(element);
    if (style.position === "absolute") while (from && !holds(getComputedStyle(from))) from = up(from);
    if (style.position === "fixed") {
      const { clientWidth, clientHeight } = document.documentElement;
      return { ...onPage({ left: 0, top: 0, right: clientWidth, bottom: clientHeight }), by: element };
    }
    return from ? inner(from) : { ...ofWindow(), by: document.documentElement };
  };
  // The part of the page in which the content of an element can be seen.
  const inner = (element) => {
    if (known.inner.has(element)) return known.inner.get(element);
    const found = innerOf(element);
    known.inner.set(element, found);
    return found;
  };
  const innerOf = (element) => {
    const around = outer(element), style = getComputedStyle(element);
    if (element === document.body || element === document.documentElement) return around;
    if (/inset\((50|100)%/.test(style.clipPath) || (style.clip !== "auto" && style.position === "absolute"))
      return { ...NOWHERE, by: element };
    const across = style.overflowX, down = style.overflowY;
    if (style.display === "inline" || (across === "visible" && down === "visible")) return around;
    const box = onPage(element.getBoundingClientRect());
    const own = {
      left: box.left + parseFloat(style.borderLeftWidth), right: box.right - parseFloat(style.borderRightWidth),
      top: box.top + parseFloat(style.borderTopWidth), bottom: box.bottom - parseFloat(style.borderBottomWidth),
    };
    if (scrolls(across) || scrolls(down)) {
      // What scrolls shows everything in the end, if it can be seen itself.
      const shown = inside(own, around);
      if (!area(shown)) return { ...NOWHERE, by: around.by };
      const free = { ...around, by: around.by };
      if (scrolls(across)) Object.assign(free, { left: -Infinity, right: Infinity });
      if (scrolls(down)) Object.assign(free, { top: -Infinity, bottom: Infinity });
      if (hides(across)) Object.assign(free, { left: own.left, right: own.right, by: element });
      if (hides(down)) Object.assign(free, { top: own.top, bottom: own.bottom, by: element });
      return free;
    }
    const limit = { ...EVERYWHERE };
    if (hides(across)) Object.assign(limit, { left: own.left, right: own.right });
    if (hides(down)) Object.assign(limit, { top: own.top, bottom: own.bottom });
    const left = inside(limit, around);
    return { ...left, by: area(left) < area(around) || !isFinite(area(around)) ? element : around.by };
  };
  // The ink of a line: without the room above capitals and below what hangs.
  const ink = ({ left, top, right, bottom }) => {
    const slack = (bottom - top) * 0.15;
    return { left, top: top + slack, right, bottom: bottom - slack };
  };
  // All texts that are displayed: {node, parent, boxes (a line each, on the page), seen (0 to 1), by (what cuts)}.
  const placed = () => {
    if (known.placed) return known.placed;
    const found = [], range = document.createRange();
    const displayed = new Map();
    const isDisplayed = (element) => {
      if (!displayed.has(element))
        displayed.set(element, element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
      return displayed.get(element);
    };
    const walk = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.shadowRoot) walk(node.shadowRoot);
        if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
        const parent = node.parentElement ?? node.parentNode.host;
        if (!parent || parent.closest("script, style, noscript, template, option") || !isDisplayed(parent)) continue;
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter((one) => one.width > 1 && one.height > 1).map(onPage);
        if (!boxes.length) continue;
        const around = inner(parent), inks = boxes.map(ink);
        const whole = inks.reduce((sum, one) => sum + area(one), 0);
        const left = inks.reduce((sum, one) => sum + area(inside(one, around)), 0);
        found.push({ node, parent, boxes, seen: whole ? left / whole : 0, by: around.by, around });
      }
    };
    walk(document);
    known.placed = found;
    return found;
  };
  // Of things with a box in the window: whether one that may lie on a box `meets` it. Bands across the page tell which
  // those are, so that not everything is compared with everything; what is very high always is one of them.
  const BAND = 100, HIGH = 60;
  const bands = (things) => {
    const found = new Map(), high = [];
    const across = ({ top, bottom }) => {
      const [from, to] = [Math.floor(top / BAND), Math.floor(bottom / BAND)];
      return to - from > HIGH ? null : Array.from({ length: to - from + 1 }, (_, at) => from + at);
    };
    for (const one of things) {
      const own = across(one.box);
      if (!own) high.push(one);
      else for (const at of own) if (found.has(at)) found.get(at).push(one); else found.set(at, [one]);
    }
    return (box, meets) => {
      const own = across(box);
      return own ? own.some((at) => found.get(at)?.some(meets)) || high.some(meets) : things.some(meets);
    };
  };
  const measure = () => { known = { inner: new Map(), placed: null }; };
  // `stored` stays as long as the page does: what a check saw in one view, for itself in another.
  Object.assign(globalThis.wegwijsAudit, { placed, ink, inside, area, onPage, scrolls, bands, stored: {}, measure });
})();
