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
for (const some of Map.groupBy(dots, (dot) => itemOf(dot).parentNode).values()) {
  const items = some.map(itemOf);
  const shapes = new Set(some.map((dot) => [dot.offsetWidth, getComputedStyle(dot).borderRadius, getComputedStyle(dot).borderStyle].join()));
  const groups = [...Map.groupBy(some, colour).values()].map((of) => of.map(itemOf));
  if (new Set(items).size !== some.length || some.length < FEWEST_DOTS || shapes.size > 1 || groups.length < 2 || groups.length === some.length) continue;
  const untold = groups.some((same) => same.length > 1 && !isTold(same, items.filter((one) => !same.includes(one))));
  if (untold) rows.push(row("told-by-colour", some[0]));
}
// Items in coloured letters, below a text that speaks of those colours: "those in red are taken".
const HUES = { red: /\b(?:red|rood|rode)\b/i, green: /\b(?:green|groene?)\b/i, blue: /\b(?:blue|blauwe?)\b/i, orange: /\b(?:orange|oranje)\b/i, purple: /\b(?:purple|paarse?)\b/i };
const hueOf = (one) => {
  const [r, g, b] = getComputedStyle(one).color.match(/[\d.]+/g).map(Number), most = Math.max(r, g, b), least = Math.min(r, g, b);
  if (most - least < 60) return "";
  const hue = 60 * (most === r ? ((g - b) / (most - least) + 6) % 6 : most === g ? (b - r) / (most - least) + 2 : (r - g) / (most - least) + 4);
  return hue < 16 || hue > 344 ? "red" : hue < 45 ? "orange" : hue > 80 && hue < 170 ? "green" : hue > 190 && hue < 255 ? "blue" : hue > 265 && hue < 320 ? "purple" : "";
};
const face = (one) => {
  const { fontWeight, fontStyle, textDecorationLine, listStyleType, backgroundImage } = getComputedStyle(one);
  return [fontWeight, fontStyle, textDecorationLine, listStyleType, backgroundImage].join();
};
const marked = (one) => one.querySelector("img, svg, [class*=icon i]") || ["::before", "::after"].some((part) => !["none", "normal", '""'].includes(getComputedStyle(one, part).content));
for (const { block, text } of kit.blocks()) {
  const named = Object.keys(HUES).filter((name) => HUES[name].test(text));
  const list = block.nextElementSibling;
  if (named.length < 2 || !list?.matches("ul, ol") || !kit.visible(list)) continue;
  const items = [...list.children].filter((one) => one.textContent.trim());
  const hues = items.map(hueOf), used = new Set(hues);
  if (items.length < 3 || used.size < 2 || used.has("") || ![...used].every((name) => named.includes(name))) continue;
  if (new Set(items.map(face)).size > 1 || items.some((one) => marked(one) || Object.values(HUES).some((name) => name.test(one.textContent)))) continue;
  const alike = [...used].some((name) => isTold(items.filter((_, at) => hues[at] === name), items.filter((_, at) => hues[at] !== name)) && items.filter((_, at) => hues[at] === name).length > 1);
  if (!alike) rows.push(row("told-by-colour", list));
}
return rows;
