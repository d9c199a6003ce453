// Blocks that are shown in another order than they are read, words with spaces between their letters, and
// texts that only the style sheet adds.
const rows = [];
const CONTROL = "a[href], button, input, select, textarea, summary, img";
const SET = "flex, inline-flex, grid, inline-grid";
const box = (element) => element.getBoundingClientRect();
const reads = (element) => kit.squeeze(element.innerText ?? "");
const shown = (element) => { const { width, height } = box(element); return width > 4 && height > 4 && reads(element).length > 1; };
// Columns beside each other are read in either order, so what stands beside only counts when it hangs together.
// Whether `one` comes after `other` for the eye: in a later line, or further on in the same one.
const after = (one, other, rtl) => {
  const a = box(one), b = box(other);
  if (a.top >= b.bottom - 2) return true;
  if (b.top >= a.bottom - 2) return false;
  return rtl ? a.right <= b.left + 2 : a.left >= b.right - 2;
};
const isText = (element) => !element.matches("nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]");
const heading = (element) => element.matches("h1, h2, h3, h4, h5, h6, [role=heading]") || (element.children.length && element.firstElementChild.matches("h1, h2, h3, h4, h5, h6"));
const styles = new Map();
const styleOf = (element) => {
  if (!styles.has(element)) styles.set(element, getComputedStyle(element));
  return styles.get(element);
};
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
for (const parent of kit.all("body *, body")) {
  const style = styleOf(parent);
  const laidOut = SET.includes(style.display);
  const children = [...parent.children].filter((child) => !child.matches("script, style, br"));
  if (children.length < 2) continue;
  const reversed = laidOut && /reverse/.test(`${style.flexDirection} ${style.flexWrap}`);
  const grid = style.display.includes("grid") && children.some((child) => styleOf(child).gridRowStart !== "auto" || styleOf(child).gridColumnStart !== "auto" || styleOf(child).gridArea !== "auto");
  // Three or more beside each other that all float to the side where a line ends stand in reverse.
  const ends = style.direction === "rtl" ? "left" : "right";
  const run = children.length > 2 && !reversed && !grid ? floats(children, ends) : [], floated = run.length > 2 && !children.some(placed);
  if (!reversed && !(laidOut && children.some((child) => styleOf(child).order !== "0")) && !grid && !floated && !children.some(placed)) continue;
  if (!kit.visible(parent)) continue;
  const some = floated ? run : children;
  const texts = some.filter(shown).filter((child) => styleOf(child).position !== "fixed");
  if (texts.length < 2 || !texts.every(isText)) continue;
  const back = [];
  for (let at = 1; at < texts.length; at++) {
    const one = texts[at - 1], two = texts[at];
    const between = after(one, two, style.direction === "rtl") && !after(two, one, style.direction === "rtl");
    if (between && (reversed || grid || floated || moved(one) || moved(two))) back.push([one, two]);
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
// H56: a text in a script that is read from the right, in a line that is laid out from the left, or the other way round.
const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
for (const { block, text } of kit.blocks()) {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 12 || text.split(" ").length < 3 || block.closest("pre, code, [translate=no]") || !kit.visible(block)) continue;
  const style = getComputedStyle(block), fromRight = letters.filter((one) => RIGHT.test(one)).length / letters.length;
  if (/plaintext|override/.test(style.unicodeBidi)) continue;
  // Letters alone come in the right order by themselves; what is neither moves to the wrong side.
  const mixed = /[\p{Script=Latin}\p{Nd}]/u.test(text) || /^\p{P}|\p{P}$/u.test(text);
  if (fromRight > 0.9 && style.direction === "ltr" && !block.querySelector("[dir], bdi, bdo")) rows.push(row(mixed ? "direction-wrong" : "direction-missing", block));
  // A name or an address on a page that is read from the right may stand there; a part without any such text may not.
  const part = block.closest("[dir]")?.textContent.match(/\p{L}/gu) ?? [];
  const foreign = part.some((one) => RIGHT.test(one));
  if (fromRight < 0.1 && style.direction === "rtl" && !foreign && /\p{Script=Latin}/u.test(text) && !block.querySelector("[dir], bdi, bdo")) rows.push(row("direction-wrong", block));
}
// F71: a word in Latin letters with one of another script in it that looks the same, or the other way round.
const ALIKE = /\p{Script=Latin}[асеорухіјѕԁѵοαρνυικ]|[асеорухіјѕԁѵοαρνυικ]\p{Script=Latin}/iu, WORD = /[\p{L}\p{M}]{3,}/gu;
for (const { block, text } of kit.blocks()) {
  const word = ALIKE.test(text) && !block.closest("pre, code, math, [translate=no]") && text.match(WORD)?.find((one) => ALIKE.test(one) && one.match(/\p{Script=Latin}/gu).length > 1);
  if (word) rows.push(row("letters-alike", block, { word }));
}
// F32: at least four single letters with spaces between them.
const SPACED = /(?:^|[^\p{L}\p{N}])((?:\p{L}[ \u00a0]{1,3}){3,}\p{L})(?=$|[^\p{L}\p{N}])/u;
for (const { block, lines } of kit.blocks()) {
  if (block.closest("pre, code, table, math, [aria-hidden=true]")) continue;
  for (const line of lines) {
    const found = line.nodes.map((node) => node.data).join("").replace(/[\n\t]/g, " ").match(SPACED)?.[1] ?? "";
    const letters = found.replace(/[ \u00a0]/g, "");
    if (letters.length >= 4 && /[aeiouyáéíóúäëïöü]/i.test(letters) && new Set(letters.toLowerCase()).size > 2 && !/^abcd|^a b c d/i.test(letters) && letters.length * 2 <= found.length + 1) {
      rows.push(row("letters-spaced", block, { words: found }));
      break;
    }
  }
}
// F87: words in ::before and ::after. Not: signs, counters, quotation marks and what has another text.
// Words that stand in the page itself too, such as a table's heading repeated in each cell, get lost to nobody.
const inPage = () => kit.once("text in page", () => {
  const code = [...document.body.querySelectorAll("style, script")].map((one) => one.textContent);
  return kit.squeeze(code.reduce((text, one) => text.replace(one, ""), document.body.textContent)).toLowerCase();
});
const alsoInPage = (said) => inPage().includes(kit.squeeze(said).replace(/[\s:.,;]+$/, "").toLowerCase());
// What the element says in another way: by its name, by its state, by `required`.
const TOLD = /^\s*(?:required|verplicht|optional|optioneel|niet verplicht)\s*$/i;
const alsoSaid = (one, said) => {
  const control = one.closest("a, button, summary, [role], [aria-label], [aria-expanded]");
  return TOLD.test(said) || Boolean(control) && (control.matches("summary, [aria-expanded]") || kit.name(control).toLowerCase().includes(kit.squeeze(said).toLowerCase()));
};
const WORDS = /[\p{L}]{3,}(?:\s+[\p{L}]{2,})*/u;
for (const { element: one, style } of kit.generated()) {
  const { content, display, visibility, fontFamily } = style;
  if (display === "none" || visibility !== "visible") continue;
  if (/icon|material|awesome|glyph|symbol/i.test(fontFamily) || /counter|attr\(|url\(/.test(content)) continue;
  const said = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((found) => found[1]).join("");
  const [text, other] = content.split(/"\s*\/\s*"/);
  if (!WORDS.test(said) || other !== undefined || said.trim().startsWith("(") || !kit.visible(one) || one.closest("pre, code") || alsoInPage(said) || alsoSaid(one, said)) continue;
  rows.push(row("text-in-style-sheet", one, { words: said.slice(0, 80) }));
}
return rows;
