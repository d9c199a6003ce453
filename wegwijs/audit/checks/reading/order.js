// Blocks that are shown in another order than they are read.
const rows = [];
const CONTROL = "a[href], button, input, select, textarea, summary, img";
const SET = /^(?:inline-)?(?:flex|grid)$/;
const memo = (make) => {
  const known = new Map();
  return (element) => {
    if (!known.has(element)) known.set(element, make(element));
    return known.get(element);
  };
};
const styleOf = memo((element) => getComputedStyle(element));
const box = memo((element) => element.getBoundingClientRect());
const reads = memo((element) => kit.squeeze(element.innerText ?? ""));
const large = (element) => box(element).width > 4 && box(element).height > 4;
const shown = (element) => large(element) && reads(element).length > 1;
// Columns beside each other are read in either order, so what stands beside only counts when it hangs together.
// Whether `one` comes after `other` for the eye: in a later line, or further on in the same one.
const after = (one, other, rtl) => {
  const a = box(one), b = box(other);
  if (a.top >= b.bottom - 2) return true;
  if (b.top >= a.bottom - 2) return false;
  return rtl ? a.right <= b.left + 2 : a.left >= b.right - 2;
};
const swapped = (one, other, rtl) => after(one, other, rtl) && !after(other, one, rtl);
const isText = (element) => !element.matches("nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]");
const heading = (element) => element.matches("h1, h2, h3, h4, h5, h6, [role=heading]") || (element.children.length && element.firstElementChild.matches("h1, h2, h3, h4, h5, h6"));
const NUMBER = /^(?:\w+ )?\d+\b|^(?:ten |the |de |het )?(?:first|second|third|fourth|fifth|sixth|eerste|tweede|derde|vierde|vijfde|zesde)\b/i;
const STEPS = /(?:\d|\b(?:two|three|four|five|six|twee|drie|vier|vijf|zes))[- ](?:easy |simple |kleine |simpele )?(?:steps?|stap(?:pen)?|phases?|fasen?)\b|\b(?:stappenplan|step[- ]by[- ]step|stap voor stap|timeline|tijdlijn|in (?:this|the following|deze) (?:order|volgorde))\b/i;
// The first children beside each other that all float to this side.
const floats = (children, side) => {
  const from = children.findIndex((child) => styleOf(child).float === side);
  if (from < 0) return [];
  const to = children.findIndex((child, at) => at > from && styleOf(child).float !== side);
  return children.slice(from, to < 0 ? children.length : to);
};
const placed = (child) => /^(absolute|fixed)$/.test(styleOf(child).position);
const moved = (child) => placed(child) || styleOf(child).order !== "0";
// Only these can show their children in another order.
const parents = kit.all("body, body *").filter((parent) => {
  if (parent.childElementCount < 2) return false;
  return SET.test(styleOf(parent).display) || [...parent.children].some((child) => placed(child) || styleOf(child).float !== "none");
});
// Whether any of these stands before another that it comes after; asking what a text reads like is dear. Of many, not asked.
const FEW = 12;
const perhapsBack = (children, rtl) => children.length > FEW
  || children.some((one, at) => children.slice(at + 1).some((two) => swapped(one, two, rtl)));
for (const parent of parents) {
  const style = styleOf(parent), rtl = style.direction === "rtl";
  const laidOut = SET.test(style.display);
  const children = [...parent.children].filter((child) => !child.matches("script, style, br"));
  if (children.length < 2 || !perhapsBack(children.filter(large), rtl)) continue;
  const reversed = laidOut && /reverse/.test(`${style.flexDirection} ${style.flexWrap}`);
  const grid = style.display.includes("grid") && (style.gridAutoFlow.includes("dense") || children.some((child) => styleOf(child).gridRowStart !== "auto" || styleOf(child).gridColumnStart !== "auto"));
  // Three or more beside each other that all float to the side where a line ends stand in reverse.
  const run = children.length > 2 && !reversed && !grid ? floats(children, rtl ? "left" : "right") : [];
  const floated = run.length > 2 && !children.some(placed);
  if (!reversed && !(laidOut && children.some((child) => styleOf(child).order !== "0")) && !grid && !floated && !children.some(placed)) continue;
  if (!kit.visible(parent)) continue;
  const texts = (floated ? run : children).filter(shown).filter((child) => styleOf(child).position !== "fixed");
  if (texts.length < 2 || !texts.every(isText)) continue;
  const back = [];
  for (let at = 1; at < texts.length; at++) {
    const one = texts[at - 1], two = texts[at];
    if (swapped(one, two, rtl) && (reversed || grid || floated || moved(one) || moved(two))) back.push([one, two]);
  }
  if (!back.length) continue;
  // Sure when the parts hang together: a heading away from its text, numbered steps, all of three or more
  // reversed, or a text that is cut in the middle of a sentence.
  const numbered = texts.filter((child) => NUMBER.test(reads(child))).length >= 3;
  const long = (element) => reads(element).split(" ").length > 7;
  const torn = back.some(([one, two]) => heading(one) && !heading(two) && long(two) || (/[a-z,;]$/.test(reads(two)) && /^[a-z]/.test(reads(one)) && reads(two).split(" ").length > 2));
  const whole = texts.length > 2 && back.length === texts.length - 1 && texts.every((child) => reads(child).split(" ").length > 3);
  // Columns, or steps? Of controls, such as a menu, the order means little.
  const perhaps = floated && back.length === texts.length - 1 && !texts.some((child) => child.matches(CONTROL) || child.querySelector(CONTROL));
  // The text right above says that these are steps.
  const steps = perhaps && STEPS.test(kit.squeeze(texts[0].previousElementSibling?.textContent ?? "").slice(-200));
  if (numbered || torn || steps || whole && !floated) rows.push(row("order-shown-otherwise", back[0][1]));
  else if (perhaps) rows.push(row("order-shown-otherwise", back[0][1], {}, true));
}
return rows;
