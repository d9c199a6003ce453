// Texts of one sort have the same colours, in the same size, on the same plain ground: what axe finds of the
// contrast of one of them, it finds of all. Every text of which that cannot be said is fresh each time.
globalThis.wegwijsSorts = (() => {
  // Those that axe looks at. Source: axe-core, color-contrast-matches.
  const CONTROL = "input:not([type=hidden], [type=checkbox], [type=radio], [type=image], [type=range], [type=color]), select, textarea";
  // Nor does it look at a text of which this is all. Source: axe-core, color-contrast-matches and removeUnicode.
  const MARKS = /^[\s\u2000-\u206F\\'!"#$%&£¢¥§€()*+,\-./:;<=>?@[\]^_`{|}~±]+$/u;
  const kit = () => globalThis.wegwijsAudit;
  let sorts = new Map();
  let grounds = new Map();
  let styles = new Map();
  let texts = new Map();
  let anyOther = null;
  let widened = new Set();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const changed = (style) =>
    style.filter !== "none" || style.opacity !== "1" || style.mixBlendMode !== "normal" || style.maskImage !== "none" || style.clipPath !== "none";
  const CLEAR = /^rgba\(.*, 0\)$/, UNSURE = { colour: "", of: null, changed: false };
  const canvas = () => {
    const wishes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((one) => matchMedia(one).matches);
    return { colour: `canvas ${wishes} ${getComputedStyle(document.documentElement).colorScheme}`, of: null, changed: false };
  };

  // The one plain colour behind what stands in this element, and the element that has it; no colour when
  // there is more to it. `changed`: whatever stands in it is drawn in other colours than its own.
  const groundOf = (element) => {
    if (!element) return canvas();
    if (!grounds.has(element)) grounds.set(element, lookUnder(element, styleOf(element)));
    return grounds.get(element);
  };
  const lookUnder = (element, style) => {
    const above = groundOf(element.parentElement);
    if (above.changed || changed(style)) return { ...UNSURE, changed: true };
    if (style.backgroundImage !== "none") return UNSURE;
    if (/^rgb\(/.test(style.backgroundColor)) return { colour: style.backgroundColor, of: element, changed: false };
    return CLEAR.test(style.backgroundColor) ? above : UNSURE;
  };

  // Everything that paints an area, with its box: it can lie under or over a text that does not stand in it.
  const PICTURE = "img, svg, video, canvas, object, embed, input, select, textarea, progress, meter, hr";
  const paints = (style) => style.backgroundImage !== "none" || !CLEAR.test(style.backgroundColor);
  const painted = () => {
    const decorated = new Set(kit().decorated());
    return [...document.body.querySelectorAll("*")].flatMap((element) => drawing(element, decorated.has(element) ? drawn(element) : []));
  };
  const drawing = (element, found) => {
    if (paints(styleOf(element)) || element.matches(PICTURE)) found.push({ element, box: element.getBoundingClientRect() });
    return found.filter(({ box }) => box.width > 0 && box.height > 0);
  };
  // What ::before and ::after paint out of line; no element has it, so it is strange to all.
  const drawn = (element) => ["::before", "::after"].flatMap((one) => {
    const style = getComputedStyle(element, one);
    if (["none", "normal"].includes(style.content) || !["absolute", "fixed"].includes(style.position) || !paints(style)) return [];
    const box = element.getBoundingClientRect(), [left, top, width, height] = [style.left, style.top, style.width, style.height].map(parseFloat);
    if (styleOf(element).position === "static" || style.position === "fixed" || style.transform !== "none" || [left, top, width, height].some(Number.isNaN))
      return [{ element: null, box: document.documentElement.getBoundingClientRect() }];
    const [x, y] = [box.left + element.clientLeft + left, box.top + element.clientTop + top];
    return [{ element: null, box: new DOMRect(x, y, width, height) }];
  });
  const meets = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const within = (one, other) => one.left >= other.left - 1 && one.right <= other.right + 1 && one.top >= other.top - 1 && one.bottom <= other.bottom + 1;
  const stays = (element, ground, anyOther) => {
    const box = element.getBoundingClientRect();
    return (!ground.of || within(box, ground.of.getBoundingClientRect()))
      && !anyOther(box, (one) => meets(one.box, box) && !(one.element && (one.element.contains(element) || element.contains(one.element))));
  };

  // Whether a link stands in a text: axe looks at no other, so one that stands alone says nothing of those.
  const inText = (link) => {
    let block = link.parentElement;
    while (block.parentElement && ["inline", "contents"].includes(styleOf(block).display)) block = block.parentElement;
    if (!texts.has(block)) {
      const ofLinks = [...block.querySelectorAll("a[href]")].map((one) => kit().squeeze(one.textContent).length);
      texts.set(block, kit().squeeze(block.textContent).length > ofLinks.reduce((sum, one) => sum + one, 0) + ofLinks.length);
    }
    return texts.get(block);
  };
  // What tells a link apart from the text around it, beside its colour.
  const linkSort = (link) => {
    const style = styleOf(link), around = styleOf(link.parentElement);
    const drawn = ["::before", "::after"].map((one) => getComputedStyle(link, one).content);
    return [marks(style), around.color, marks(around), style.display, style.float, inText(link), link.childElementCount > 0, ...drawn];
  };
  const marks = (style) => [style.textDecorationLine, style.fontWeight, style.fontStyle, style.borderBottomWidth].join(" ");
  const sortOf = (element, text, anyOther) => {
    const style = styleOf(element), ground = groundOf(element);
    // axe says less of a text that is one sign, or signs of a font of icons.
    const plain = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text), signs = /^[\p{P}\s]+$/u.test(text);
    // In SVG other colours count (fill), and drawings lie under the text.
    if (element.ownerSVGElement || !(plain || signs) || !ground.colour || !stays(element, ground, anyOther)) return "";
    const around = element.closest("a[href]");
    const link = around ? linkSort(around) : [];
    return [style.color, style.webkitTextFillColor, style.webkitTextStrokeWidth, style.textShadow, kit().large(style), signs, ground.colour, ...link].join("|");
  };

  const sortOfControl = (element) => {
    const style = styleOf(element), ground = groundOf(element);
    if (ground.of !== element) return "";
    return ["control", element.localName, element.type, style.color, style.fontSize, style.fontWeight, ground.colour].join("|");
  };

  const hasBox = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  // Whether its text can be seen though it has no box (display: contents), or one that is too small and cuts nothing off.
  const spills = (element) => {
    const style = styleOf(element), range = document.createRange();
    if (style.display !== "contents" && (style.overflowX !== "visible" || style.overflowY !== "visible")) return false;
    return style.visibility === "visible" && [...element.childNodes].some((node) => {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) return false;
      range.selectNodeContents(node);
      return [...range.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
    });
  };
  // Whether it is out of sight until somebody scrolls the box that it stands in: axe passes it over.
  const scrolledAway = (element) => {
    const box = element.getBoundingClientRect();
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      if ((kit().scrolls(style.overflowX) || kit().scrolls(style.overflowY)) && !meets(at.getBoundingClientRect(), box)) return true;
    }
    return false;
  };
  // The texts that stand right in an element, by element; and controls, which may have none.
  const written = () => {
    const found = new Map(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) { if (node.matches(CONTROL)) found.set(node, ""); continue; }
      const text = node.data.trim(), parent = node.parentNode;
      if (text) found.set(parent, found.has(parent) ? `${found.get(parent)} ${text}` : text);
    }
    return found;
  };

  const elements = (selectors) => selectors.map((one) => document.querySelector(one)).filter(Boolean);
  // What axe was asked to look at of a sort: its first member, and all when that was not enough.
  const asked = (sort, members) => (widened.has(sort) ? members : members.slice(0, 1));
  // The sorts of which axe found one member right, and none wrong or open. It passes over what is disabled, outside an
  // open dialog or cut off: that says nothing of others that look the same.
  const right = (said, passed) => {
    const [wrong, fine] = [elements(said), new Set(elements(passed))];
    const about = (element) => wrong.some((one) => one.contains(element) || element.contains(one));
    return [...sorts].filter(([sort, members]) => {
      const looked = asked(sort, members);
      return looked.some((one) => fine.has(one)) && !looked.some(about);
    }).map(([sort]) => sort);
  };

  return {
    // The elements to look at; null for the whole page, when it has parts that cannot be sorted.
    chosen: null,
    // Elements of which only the text can be seen, as it was at the last choice: axe does not look at those.
    spilled: [],
    // Texts on a plain colour that have to be scrolled to: [{element, ground}]. Nor at those.
    scrolled: [],
    // Choose one text of each sort that is not in `known`, and all that have no sort. Gives their number, or null.
    choose(known) {
      [sorts, grounds, styles, texts, anyOther] = [new Map(), new Map(), new Map(), new Map(), null];
      [this.chosen, this.spilled, this.scrolled, widened] = [null, [], [], new Set()];
      if (!document.body || !kit().inOnePiece()) return null;
      const before = new Set(known);
      anyOther = kit().bands(painted());
      this.chosen = [];
      for (const [element, text] of written()) {
        if (!hasBox(element)) {
          if (spills(element)) this.spilled.push(element);
          continue;
        }
        if (!element.checkVisibility() || MARKS.test(text)) continue; // what is folded away has a box as well
        const sort = element.matches(CONTROL) ? sortOfControl(element) : sortOf(element, text, anyOther);
        if (before.has(sort)) continue;
        if (sort && !sorts.has(sort) && scrolledAway(element)) {
          this.scrolled.push({ element, ground: groundOf(element).colour });
          continue;
        }
        if (!sort || !sorts.has(sort)) this.chosen.push(element);
        if (sort) sorts.set(sort, [...(sorts.get(sort) ?? []), element]);
      }
      return this.chosen.length;
    },
    // The plain colour that an element stands on, as it was at the last choice; "" when there is more to it.
    plainGround(element) {
      const ground = groundOf(element);
      return anyOther && ground.colour && stays(element, ground, anyOther) ? ground.colour : "";
    },
    // What `look` gives with plainGround as the page is drawn this moment, with something pointed at perhaps.
    atPresent(look) {
      const before = [grounds, styles, anyOther];
      [grounds, styles] = [new Map(), new Map()];
      anyOther &&= kit().bands(painted());
      try {
        return look();
      } finally {
        [grounds, styles, anyOther] = before;
      }
    },
    // What axe's answer says of the last choice. said, passed: selectors of what it failed or left open, and of what it
    // passed. Gives the sorts that are right and, as `more`, how many members of the others are chosen now.
    judge(said, passed) {
      const known = new Set(right(said, passed)), open = [...sorts].filter(([sort]) => !known.has(sort));
      widened = new Set(open.map(([sort]) => sort));
      this.chosen = open.flatMap(([, members]) => members.slice(1));
      return { right: [...known], more: this.chosen.length };
    },
  };
})();
