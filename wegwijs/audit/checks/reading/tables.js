// Tables: what is in them, and what is marked as what.
const rows = [];
const text = (cell) => kit.squeeze(cell.textContent ?? "");
const HEADED = "th, [role=columnheader], [role=rowheader], td[headers], td[scope]";
const LAYOUT = "table, form, h1, h2, h3, h4, h5, h6, ul, ol, nav, main, header, footer, section, article, iframe, video, fieldset, input:not([type=checkbox]), textarea, p + p";
const none = (table) => /^(presentation|none)$/.test(table.getAttribute("role") ?? "");
const own = (table, selector) => [...table.querySelectorAll(selector)].filter((one) => one.closest("table") === table);
const bold = (cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let some = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue;
    if (Number(getComputedStyle(node.parentElement).fontWeight) < 600) return false;
    some = true;
  }
  return some;
};
const ground = (cell) => {
  for (const one of [cell, cell.parentElement, cell.parentElement.parentElement]) {
    const colour = getComputedStyle(one).backgroundColor;
    if (!/, 0\)$|transparent/.test(colour)) return colour;
  }
  return "";
};
const NUMBER = /^[€$£]?\s*-?\d[\d.,:\s]*\s*(%|km|kg|cm|€|uur|m²)?$/;
const looksHeaded = (lines) => {
  const [first, ...rest] = lines;
  if (first.every((cell) => !text(cell) || bold(cell)) && first.filter(text).length > 1 && !rest.every((line) => line.every(bold))) return true;
  const colour = ground(first[0]);
  if (colour && first.every((cell) => ground(cell) === colour) && !rest.some((line) => line.some((cell) => ground(cell) === colour))) return true;
  // All texts above, numbers below them in some column.
  return lines.length > 2 && first.every((cell) => text(cell) && !NUMBER.test(text(cell))) &&
    first.some((_, at) => rest.every((line) => NUMBER.test(text(line[at] ?? first[0]))));
};
// A scope that says row at the top of columns, or col at the start of rows. One such cell may be meant so: the corner
// names the row of headers beside it, and a header inside the table the cells below it (HTML, "scope"). Where each
// cell names its headers itself, no scope is looked at (HTML, "internal algorithm for assigning header cells").
const wrongScope = (table) => {
  if (own(table, "td").filter(text).every((cell) => cell.getAttribute("headers")?.trim())) return null;
  const says = (one, scope) => one.localName === "th" && one.getAttribute("scope")?.toLowerCase() === scope;
  const [first, ...below] = table.rows;
  const top = [...(first?.cells ?? [])].filter((one) => says(one, "row") && one.colSpan === 1);
  const headed = first && [...first.cells].every((one) => one.localName === "th") && first.cells.length > 1 && below.some((line) => line.querySelector("td"));
  if (headed && (top.length > 1 || top.some((one) => one.cellIndex > 0))) return top[0];
  const starts = below.filter(({ cells: [one, ...others] }) => one && says(one, "col") && others.length > 0 && others.every((cell) => cell.localName === "td" && text(cell)));
  return starts.length > 1 || starts.length === 1 && below.length === 1 ? starts[0].cells[0] : null;
};
const width = (others) => Math.max(...others.map((one) => one.reduce((sum, cell) => sum + cell.colSpan, 0)));
for (const table of kit.all("table")) {
  if (!kit.spoken(table)) continue;
  const lines = [...table.rows].map((one) => [...one.cells]).filter((one) => one.length);
  const layout = none(table);
  const named = [table.caption && text(table.caption) ? "caption" : "", table.getAttribute("summary")?.trim() ? "summary" : ""].filter(Boolean);
  if (layout) {
    const marks = [...named, own(table, "th").length ? "th" : "", own(table, "[scope]").length ? "scope" : ""].filter(Boolean);
    if (marks.length) rows.push(row("table-layout-marked", table, { marks: marks[0] }));
    continue;
  }
  const cells = lines.flat();
  const isLayout = own(table, "td").some((cell) => cell.querySelector(LAYOUT)) || lines.length === 1 || lines.every((one) => one.length === 1);
  if (isLayout) {
    const inner = lines.length > 1 && own(table, "th").length > 1 && own(table, "td").map((cell) => cell.querySelector("table")).find((one) => one && kit.spoken(one) && own(one, "th").length);
    if (inner) rows.push(row("table-in-table", inner));
    const nested = own(table, "td").some((cell) => cell.querySelector("table"));
    if (nested && named.length && !own(table, "th").length) rows.push(row("table-layout-marked", table, { marks: named[0] }));
    continue;
  }
  const wide = Math.max(...lines.map((one) => one.length), 0);
  const data = lines.length > 1 && wide > 1 && cells.every((cell) => text(cell).split(" ").length < 30);
  if (!data || table.matches("[role]:not([role=table], [role=grid], [role=treegrid])")) continue;
  const headed = own(table, HEADED).length > 0;
  if (!headed && (named.length || table.tHead || lines.every((one) => one.length === wide) && looksHeaded(lines)))
    rows.push(row("table-without-headers", table));
  if (!headed) continue;
  const [title, ...others] = lines;
  const alone = (line) => line.length === 1 && line[0].localName === "td" && line[0].colSpan > 1 && line[0].colSpan === width(others);
  if (!table.caption && lines.length > 2 && alone(title) && text(title[0]) && !others.some(alone)) rows.push(row("table-fake-caption", title[0]));
  // Headers above and beside need a scope to be told apart by all programs (H63); with one row or one column they do not.
  const heads = own(table, "th").filter(text), above = heads.filter((one) => one.parentElement.rowIndex === 0), aside = heads.filter((one) => one.parentElement.rowIndex > 0);
  if (above.length > 1 && aside.length > 1 && !own(table, "[scope], [headers]").length && aside.every((one) => one.parentElement.querySelector("td"))) rows.push(row("table-scope-missing", aside[0]));
  const wrong = wrongScope(table);
  if (wrong) rows.push(row("table-wrong-scope", wrong, { scope: wrong.getAttribute("scope") }));
  // The first cell of each row is bold, as the headers are, and nothing else is: a header by its looks only.
  // Where a narrow window shows rows as cards, it is the title of the card.
  const body = [...table.rows].filter((line) => line.querySelector("td") && line.cells.length > 1 && getComputedStyle(line).display === "table-row");
  const onlyLooks = body.length > 1 && own(table, "th").some((one) => one.parentElement.rowIndex === 0) && !own(table, "td[headers], td[scope]").length &&
    body.every(({ cells: [one, ...others] }) => one.localName === "td" && text(one) && bold(one) && others.some(text) && !others.some(bold));
  if (onlyLooks) rows.push(row("row-header-only-looks", body[0].cells[0]));
}
// Columns made of spaces: in <pre>, or of non-breaking spaces in lines of text.
const CODE = /[{};=<>]|\(\)|^\s*[$#>%]\s|\/\/|--\w/m;
const GAP = /\S(\s*\t\s*|[ \u00a0]{2,})(?=\S)/g;
const gaps = (line) => [...line.matchAll(GAP)].map((found) => found.index + found[0].length);
const columns = (lines) => {
  const with2 = lines.filter((line) => line.trim()).map(gaps);
  if (with2.length < 3) return false;
  const full = with2.filter((one) => one.length);
  return full.length >= 3 && full.length >= with2.length * 0.8 && full.every((one) => one.length === full[0].length) &&
    (lines.some((line) => line.includes("\t")) || full[0].some((at) => full.filter((one) => one.includes(at)).length >= full.length * 0.8));
};
for (const pre of kit.all("pre")) {
  if (!kit.visible(pre) || pre.closest("[role=img], code") || pre.querySelector("code, samp, kbd, span[class]")) continue;
  if (!CODE.test(pre.textContent) && columns(pre.textContent.split("\n"))) rows.push(row("table-only-looks", pre));
}
for (const { block, lines } of kit.blocks()) {
  if (block.closest("pre, td, th, code")) continue;
  const raw = lines.map((line) => line.nodes.map((node) => node.data.replace(/[ \n\t]+/g, " ")).join(""));
  if (raw.filter((line) => /\S[ \u00a0]*\u00a0{2,}[ \u00a0]*\S/.test(line)).length >= 3) rows.push(row("table-only-looks", block));
}
// Boxes that are laid out as a table, with a first line that looks like headers.
for (const one of kit.all("div, section, ul, dl")) {
  if (one.hasAttribute("role") || getComputedStyle(one).display !== "table") continue;
  const lines = [...one.querySelectorAll("*")].filter((line) => getComputedStyle(line).display === "table-row" && line.localName !== "tr")
    .map((line) => [...line.children].filter((cell) => getComputedStyle(cell).display === "table-cell"));
  if (lines.length > 2 && lines[0].length > 1 && lines.every((line) => line.length === lines[0].length && line.every((cell) => !cell.hasAttribute("role"))) &&
    lines[0].every((cell) => text(cell) && bold(cell)) && !lines[1].every(bold)) rows.push(row("table-only-looks", one));
}
// The same made with grid or flex: texts in lines and columns, where those of the first line are bold and no others are.
const PART = "h1, h2, h3, h4, h5, h6, ul, ol, table, form, input, select, textarea, img, video, iframe, p + p, button";
const MOST_WORDS = 12, FEWEST_LINES = 3;
const chunks = (some, size) => Array.from({ length: some.length / size }, (_, at) => some.slice(at * size, (at + 1) * size));
const linesIn = (one) => {
  const parts = [...one.children].filter(kit.visible), { display, gridTemplateColumns } = getComputedStyle(one);
  const tracks = display.includes("grid") ? gridTemplateColumns.split(" ").length : 1;
  if (tracks > 1) return parts.length % tracks === 0 ? chunks(parts, tracks) : [];
  const lined = parts.every((part) => /flex|grid/.test(getComputedStyle(part).display));
  return lined ? parts.map((part) => [...part.children].filter(kit.visible)) : [];
};
const left = (cell) => Math.round(cell.getBoundingClientRect().left);
for (const one of kit.all("div, section")) {
  if (one.childElementCount < FEWEST_LINES || one.closest("[role]:not(main, [role=main], [role=region]), nav, table, form, figure")) continue;
  const lines = linesIn(one), [head, ...body] = lines;
  if (lines.length < FEWEST_LINES || head.length < 2 || lines.some((line) => line.length !== head.length)) continue;
  const cells = lines.flat();
  const short = cells.every((cell) => text(cell).split(" ").length <= MOST_WORDS && !cell.querySelector(PART) && !cell.matches(PART) && !cell.hasAttribute("role"));
  const inColumns = body.every((line) => line.every((cell, at) => Math.abs(left(cell) - left(head[at])) <= 2));
  if (short && inColumns && head.every((cell) => text(cell) && bold(cell)) && body.every((line) => line.filter(text).length > 1 && !line.every(bold))
    && !body.flat().some((cell, at) => at % head.length > 0 && text(cell) && bold(cell))) rows.push(row("table-only-looks", one));
}
return rows;
