// Texts that are seen but kept from screen readers, and stand nowhere that those do read.
const HIDDEN = "[aria-hidden=true]", FEWEST = 8, NEW = 0.6;
// An open dialog hides the page behind it.
if (kit.all("dialog:modal, [aria-modal=true]").some(kit.visible)) return [];
const words = (text) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
// Most of what is hidden is a drawing, which says nothing.
const long = (one) => words(one.textContent).length >= FEWEST;
const hidden = kit.all(HIDDEN).filter((one) => !one.parentElement?.closest(HIDDEN) && long(one) && kit.visible(one));
if (!hidden.length) return [];
const seen = kit.placed().filter((one) => one.seen > 0.5);
const page = document.body ?? document.documentElement;
const spoken = () => kit.once("spoken words", () => {
  const found = new Set();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement.closest(`${HIDDEN}, script, style, template`)) for (const word of words(node.data)) found.add(word);
  for (const one of page.querySelectorAll("[alt], [aria-label], [title]"))
    for (const name of ["alt", "aria-label", "title"]) for (const word of words(one.getAttribute(name) ?? "")) found.add(word);
  return found;
});
// A sentence is for who reads; of a table, a chart or a list of words a person must say whether it is.
const isSentence = ({ node }) => words(node.data).length >= FEWEST && /[.!?]\s*$/.test(node.data);
const rows = [];
for (const one of hidden) {
  const texts = seen.filter(({ node }) => one.contains(node));
  const own = texts.flatMap(({ node }) => words(node.data));
  if (own.length < FEWEST) continue;
  const lost = own.filter((word) => !spoken().has(word));
  if (lost.length >= own.length * NEW) rows.push(row("text-hidden-from-readers", one, {}, !texts.some(isSentence)));
}
return rows;
