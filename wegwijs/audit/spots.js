// Elements of which axe's rules about places and sizes could say something. Those compare everything with
// everything, and on most pages there is nothing for them to find: all controls are large and stand alone.
globalThis.wegwijsSpots = (() => {
  // Everything that can have the focus and does something. Source: axe-core, target-size, which asks that first.
  const TARGET = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role][tabindex], [role][contenteditable],"
    + " [tabindex]:not(main, div, span, section, article, p, h1, h2, h3, h4, h5, h6, header, footer, nav, aside, form, fieldset, ul, ol, body)";
  // WCAG 2.5.8, in CSS pixels, and a little for what is rounded; and what axe lets pass at a glance.
  const LEAST = 24.5, LARGE = 240;
  const meets = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  const inline = (element) => getComputedStyle(element).display === "inline";
  const isText = (node) => node?.nodeType === Node.TEXT_NODE && node.data.trim() !== "";
  // A text right before or after it in the same line: the criterion exempts targets in a sentence.
  const inText = (element) => {
    for (let at = element; at && inline(at); at = at.parentElement) {
      if (at !== element && at.matches(TARGET)) return false;
      if (isText(at.previousSibling) || isText(at.nextSibling)) return true;
    }
    return false;
  };
  const related = (one, other) => one.contains(other) && !other.matches(TARGET) || other.contains(one);
  // Cut away until it has the focus, as a skip link is.
  const clipped = (style) => /^inset\((?:[5-9]\d|\d{3,})(?:\.\d+)?%/.test(style.clipPath)
    || /^(absolute|fixed)$/.test(style.position) && /^rect\((?:0px|1px|, ){7}\)$/.test(style.clip);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !clipped(getComputedStyle(element));
  const targets = () => {
    const boxes = globalThis.wegwijsAudit.all("body *").map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const some = globalThis.wegwijsAudit.bands(boxes);
    const alone = ({ element, box }) => !some(box, (one) => one.element !== element && meets(one.box, box)
      && !related(element, one.element) && one.element.checkVisibility());
    const small = ({ width, height }) => width < LEAST || height < LEAST;
    const large = ({ width, height }) => width >= LARGE && height >= LARGE;
    return boxes.filter((one) => one.element.matches(TARGET) && !large(one.box) && seen(one.element) && !inText(one.element)
      && (small(one.box) || !alone(one))).map(({ element }) => element);
  };

  const scrollers = () => globalThis.wegwijsAudit.all("*").filter((element) => {
    const style = getComputedStyle(element), { scrolls } = globalThis.wegwijsAudit;
    return scrolls(style.overflowX) && element.scrollWidth > element.clientWidth
      || scrolls(style.overflowY) && element.scrollHeight > element.clientHeight;
  });

  const RULES = { "target-size": targets, "scrollable-region-focusable": scrollers };
  return {
    chosen: {},
    // Choose for each of the rules what to look at, and what texts (see sorts.js). Gives their numbers; null: the
    // whole page, when it has parts that are documents or trees of their own.
    chooseAll(places, known) {
      return { ...(places ? this.choose() : {}), colours: globalThis.wegwijsSorts.choose(known) };
    },
    choose() {
      const whole = !document.body || !globalThis.wegwijsAudit.inOnePiece();
      this.chosen = Object.fromEntries(Object.entries(RULES).map(([rule, find]) => [rule, whole ? null : find()]));
      return Object.fromEntries(Object.entries(this.chosen).map(([rule, found]) => [rule, found && found.length]));
    },
  };
})();
