// Every link with what WCAG calls its context: its sentence, paragraph, list items, table cell and that cell's
// headers, and what aria-describedby names; and the heading of the part that it stands in.
const links = kit.all("a[href], area[href], [role=link]").filter((one) => kit.spoken(one));
const headings = kit.all("h2, h3, h4, h5, h6, [role=heading]");
const CONTEXT = "p, li, td, th, dd, dt, blockquote, figcaption, caption, label, [role=listitem], [role=cell], [role=paragraph]";
const blocks = kit.blocks();
const blockOf = new Map();
for (const of of blocks) for (const line of of.lines) for (const node of line.nodes) blockOf.set(node, of);
const textOf = (node) => node instanceof ShadowRoot ? kit.text(node) : kit.squeeze(node.textContent ?? "");
const around = (link) => {
  const texts = [];
  for (let e = link.parentElement; e; e = e.parentElement) if (e.matches(CONTEXT)) texts.push(textOf(e));
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (blockOf.has(node) && !link.contains(blockOf.get(node).block)) { texts.push(blockOf.get(node).text); break; }
  const cell = link.closest("td, th");
  const table = cell?.closest("table");
  if (table) {
    const named = (cell.headers ?? "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id));
    const row = [...(cell.parentElement.querySelectorAll(":scope > th") ?? [])];
    texts.push(...[...named, ...row].filter((one) => one && one !== cell).map(textOf));
  }
  for (const id of (link.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean))
    texts.push(textOf(document.getElementById(id) ?? document.createElement("i")));
  return texts.join(" ");
};
// The headers above a link's cell; one may stand over several columns.
const headersAbove = (link) => {
  const cell = link.closest("td");
  const covers = (one) => one.localName === "th" && one.cellIndex <= cell.cellIndex && one.cellIndex + one.colSpan > cell.cellIndex;
  const above = [...(cell?.closest("table")?.rows ?? [])].filter((line) => line.rowIndex < cell.parentElement.rowIndex);
  return above.flatMap((line) => [...line.cells].filter(covers)).map(textOf).join(" ");
};
const heading = (link) => {
  for (let e = link.parentNode, steps = 0; e && e !== document.body && steps < 4; e = e.parentNode, steps++) {
    const before = headings.filter((one) => e.contains(one) && kit.follows(one, link));
    if (before.length) return textOf(before.at(-1));
  }
  return "";
};
// In SVG `href` is an object.
const address = (link) => link.href?.baseVal ?? link.href ?? "";
const nextLink = (link) => {
  for (let node = link.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === 3 && node.data.trim()) return null;
    if (node.nodeType === 1) return node.localName === "br" ? null : node.matches("a[href]") ? node : null;
  }
  return null;
};
return links.map((link) => {
  const next = nextLink(link);
  return {
    number: kit.keep(link), name: kit.name(link), href: address(link), title: link.getAttribute("title") ?? "", text: textOf(link),
    context: around(link), heading: `${heading(link)} ${headersAbove(link)}`.trim(), parent: kit.once(link.parentNode, () => kit.keep(link.parentNode)),
    // In a glossary "Link" says what it is: the word that is explained.
    defined: Boolean(link.closest("dfn")), opens: link.getAttribute("target") === "_blank", inside: textOf(link.parentNode),
    double: Boolean(next && address(next) === address(link) && address(link) && !link.getAttribute("href").startsWith("#")),
  };
});
