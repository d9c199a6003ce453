// Empty cells and dots that differ in nothing but their colour, where the text does not say what the colour says.
const SAID = "[aria-label], [aria-labelledby], [title], [role]";
const bare = (one) => !one.firstElementChild && !one.textContent.trim() && !one.matches(SAID) &&
  ["::before", "::after"].every((part) => ["none", "normal", '""', '" "'].includes(getComputedStyle(one, part).content));
const colour = (one) => {
  const { backgroundColor, backgroundImage } = getComputedStyle(one);
  return backgroundImage === "none" && /^rgb\(/.test(backgroundColor) ? backgroundColor : "";
};
const differ = (some) => new Set(some.map(colour)).size > 1;
const rows = [];
// Cells: in a row, and in a column, there are empty ones of several colours.
const FEWEST_CELLS = 4, FEWEST_DOTS = 3;
for (const table of kit.all("table")) {
  if (!kit.visible(table)) continue;
  const cells = [...table.rows].flatMap((line) => [...line.cells]).filter((cell) => cell.localName === "td" && bare(cell) && colour(cell));
  if (cells.length < FEWEST_CELLS) continue;
  const inRows = Map.groupBy(cells, (cell) => cell.parentElement).values(), inColumns = Map.groupBy(cells, (cell) => cell.cellIndex).values();
  if (inRows.some(differ) && inColumns.some(differ)) rows.push(row("told-by-colour", table));
}
// Dots: one in each of some items that stand together, of fewer colours than there are items; a legend has one of each.
const SMALLEST = 6, LARGEST = 32;
const isDot = (one) => {
  if (!bare(one)) return false;
  const { width, height } = one.getBoundingClientRect();
  return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST && Math.abs(width - height) <= 2 && Boolean(colour(one));
};
const words = (one) => new Set(one.textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
// Items of one colour have a word in common that the others do not have: "open", "full".
const isTold = (same, others) => [...words(same[0])].some((word) => same.every((one) => words(one).has(word)) && !others.some((one) => words(one).has(word)));
const itemOf = (dot) => dot.closest("li, tr, dd, p, [role=listitem], [role=row]") ?? dot.parentElement;
const dots = kit.all("span, i, b, em, div").filter((one) => one.parentElement && isDot(one) && kit.visible(one) && itemOf(one).textContent.trim());
for (const some of Map.groupBy(dots, (dot) => itemOf(dot).parentElement).values()) {
  const items = some.map(itemOf);
  const shapes = new Set(some.map((dot) => [dot.offsetWidth, getComputedStyle(dot).borderRadius, getComputedStyle(dot).borderStyle].join()));
  const groups = [...Map.groupBy(some, colour).values()].map((of) => of.map(itemOf));
  if (new Set(items).size !== some.length || some.length < FEWEST_DOTS || shapes.size > 1 || groups.length < 2 || groups.length === some.length) continue;
  const untold = groups.some((same) => same.length > 1 && !isTold(same, items.filter((one) => !same.includes(one))));
  if (untold) rows.push(row("told-by-colour", some[0]));
}
return rows;
