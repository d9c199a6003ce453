// Small pictures without a name that tell what no word tells: "yes" or "no" before the items of a list, or all that is in
// the cells of a column. Source: F3, F26, G94.
const LARGEST = 48, FEWEST = 3;
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;
const NAMED = "[aria-label], [aria-labelledby], [title], [alt]:not([alt=''])";
const small = (one) => {
  const { width, height } = one.getBoundingClientRect();
  return width >= 6 && height >= 6 && width <= LARGEST && height <= LARGEST;
};
const glyph = (one) => ["::before", "::after"].map((part) => getComputedStyle(one, part).content).find((content) => PRIVATE.test(content)) ?? "";
const painted = ({ backgroundImage, maskImage }) => [backgroundImage, maskImage].find((one) => one?.includes("url(")) ?? "";
// What a picture is, as far as it has no name; else "".
const kindOf = (one) => {
  if (one.matches(NAMED) || one.closest("a[href], button, label, summary, [role=img], [role=button], [aria-label], nav")) return "";
  if (one.localName === "img") return one.getAttribute("alt") === "" && one.naturalWidth > 0 ? one.currentSrc || one.src : "";
  if (one.localName === "svg") return kit.name(one) || one.querySelector("title, text") ? "" : one.innerHTML.replace(/\s+/g, " ");
  return one.firstElementChild || one.textContent.trim() ? "" : glyph(one) || painted(getComputedStyle(one));
};
const icons = kit.all("img, svg, i, span, b, em, div").filter((one) => one.closest("li, td") && small(one) && kit.visible(one))
  .map((one) => ({ one, kind: kindOf(one) })).filter(({ kind }) => kind);
const words = (one) => new Set(one.textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
// What has one picture has a word in common that the rest does not have.
const isTold = (same, others) => [...words(same[0])].some((word) => same.every((one) => words(one).has(word)) && !others.some((one) => words(one).has(word)));
const untold = (groups) => groups.some((same) => same.length > 1 && !isTold(same, groups.filter((one) => one !== same).flat()));
const rows = [];
// Lists, where the names of the pictures themselves say that one is yes and another is no: other pictures may go without saying.
const YES = /(^|[^a-z])(check(mark|ed)?|tick|yes|ja|ok|okay|success|good|goed|available|included|true|pass(ed)?)([^a-z]|$)/i;
const NO = /(^|[^a-z])(cross|times|xmark|close|no|nee|not|bad|fout|wrong|unavailable|excluded|false|fail(ed)?|forbidden|minus)([^a-z]|$)/i;
const called = ({ one, kind }) => [one.getAttribute("class"), one.id, one.querySelector("use")?.getAttribute("href"), kind.startsWith("data:") || kind.includes("<") ? "" : kind.split("/").at(-1)].join(" ");
for (const some of Map.groupBy(icons.filter(({ one }) => !one.closest("td")), ({ one }) => one.closest("li").parentNode).values()) {
  const items = new Set(some.map(({ one }) => one.closest("li")));
  const groups = [...Map.groupBy(some, ({ kind }) => kind).values()];
  const says = (of, is, not) => of.every((icon) => is.test(called(icon)) && !not.test(called(icon)));
  if (items.size !== some.length || some.length < FEWEST || groups.length !== 2) continue;
  const opposed = groups.some((of) => says(of, YES, NO)) && groups.some((of) => says(of, NO, YES));
  if (opposed && untold(groups.map((of) => of.map(({ one }) => one.closest("li"))))) rows.push(row("icon-tells-alone", some[0].one));
}
// Columns with a header and nothing but such pictures in their cells, of two kinds or not in each cell.
const only = (cell) => !cell.textContent.trim() && !cell.querySelector("input, button, a[href], select, img[alt]:not([alt='']), [role=img], [aria-label], [title]") && !cell.matches(NAMED);
for (const table of new Set(icons.map(({ one }) => one.closest("td")?.closest("table")).filter(Boolean))) {
  const lines = [...table.rows].filter((line) => line.querySelector("td"));
  const head = [...table.rows].find((line) => [...line.cells].every(({ localName }) => localName === "th"));
  if (!head || lines.length < FEWEST || lines.some((line) => line.cells.length !== head.cells.length)) continue;
  for (const [at, header] of [...head.cells].entries()) {
    const cells = lines.map((line) => line.cells[at]);
    if (!header.textContent.trim() || !cells.every((cell) => cell.localName === "td" && only(cell))) continue;
    const kinds = cells.map((cell) => icons.filter(({ one }) => cell.contains(one)).map(({ kind }) => kind).join());
    const groups = [...Map.groupBy(cells, (cell) => kinds[cells.indexOf(cell)]).values()].map((of) => of.map((cell) => cell.parentElement));
    const first = icons.find(({ one }) => cells.some((cell) => cell.contains(one)));
    if (first && groups.length === 2 && untold(groups)) rows.push(row("icon-tells-alone", first.one));
  }
}
return rows;
