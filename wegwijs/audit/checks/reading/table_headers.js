// Headers of tables, and of grids made with roles, that no cell belongs to.
const HEADER = "th, [role=columnheader], [role=rowheader]";
const ROLES = "[role=row]", CELLS = "[role=cell], [role=gridcell], [role=columnheader], [role=rowheader]";
const rows = [];
const linesOf = (table) => {
  if (table.localName === "table") return [...table.rows].map((line) => [...line.cells]);
  const own = (one) => one.closest("[role=table], [role=grid], [role=treegrid]") === table;
  return [...table.querySelectorAll(ROLES)].filter(own).map((line) => [...line.querySelectorAll(CELLS)].filter(own));
};
// The cells with their places: {cell, top, left, bottom, right}; a span may push others aside.
const placed = (lines) => {
  const taken = new Set(), found = [];
  lines.forEach((line, top) => {
    let left = 0;
    for (const cell of line) {
      while (taken.has(`${top},${left}`)) left++;
      const across = Math.min(cell.colSpan || Number(cell.ariaColSpan) || 1, 100), down = Math.min(cell.rowSpan || Number(cell.ariaRowSpan) || 1, lines.length - top);
      for (let y = top; y < top + down; y++) for (let x = left; x < left + across; x++) taken.add(`${y},${x}`);
      found.push({ cell, top, left, bottom: top + down, right: left + across });
      left += across;
    }
  });
  return found;
};
const names = (cell, header) => {
  const said = (cell.getAttribute("headers") ?? "").split(/\s+/).filter(Boolean);
  return said.length ? said.includes(header.id) : null;
};
for (const table of kit.all("table, [role=table], [role=grid], [role=treegrid]")) {
  if (!kit.spoken(table) || /^(none|presentation)$/.test(table.getAttribute("role") ?? "")) continue;
  const all = placed(linesOf(table)), data = all.filter((one) => !one.cell.matches(HEADER));
  // Rows of which only a few are in the page say how many there are.
  const inside = all.find(({ cell }) => cell.matches(HEADER) && [...cell.querySelectorAll("table")].some((one) => kit.spoken(one) && one.querySelector("th")));
  if (inside) rows.push(row("header-holds-table", inside.cell));
  // Headers of headers are no mistake (HTML: a header cell may be the header of another). Inside a table, away from
  // its first row and column, stand data: enough of them, or numbers.
  const inner = all.filter((one) => one.top > 0 && one.left > 0).map(({ cell }) => kit.text(cell));
  const areData = inner.length >= 4 || inner.length >= 2 && inner.every((text) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
  if (!data.length && areData && all.every(({ cell }) => kit.text(cell)) && !table.hasAttribute("role")) rows.push(row("table-all-headers", table));
  if (!data.length || table.hasAttribute("aria-rowcount") || table.hasAttribute("aria-colcount")) continue;
  for (const header of all) {
    const { cell } = header;
    if (!cell.matches(HEADER) || !kit.text(cell) || !kit.spoken(cell)) continue;
    const belongs = (one) => {
      if (one === header) return false;
      const said = names(one.cell, cell);
      if (said !== null) return said;
      const below = one.top >= header.bottom && one.left < header.right && one.right > header.left;
      const beside = data.includes(one) && one.top < header.bottom && one.bottom > header.top;
      return below || beside;
    };
    if (!all.some(belongs)) rows.push(row("header-without-cells", cell, { words: kit.text(cell).slice(0, 60) }));
  }
}
return rows;
