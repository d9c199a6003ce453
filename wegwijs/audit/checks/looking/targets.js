// Targets of a pointer: at least 44 pixels, unless in a line of text, drawn by the browser, or there in large too.
const LEAST = 44;
const CONTROL = "a[href], button, input:not([type=hidden]), select, textarea, summary, area[href], "
  + "[role=button], [role=link], [role=checkbox], [role=radio], [role=tab], [role=menuitem], [role=switch], [onclick]";
const all = kit.all(CONTROL).filter((e) => e.getClientRects().length && !e.disabled && e.ariaDisabled !== "true" && !e.closest("[inert]"));
const size = (e) => {
  const boxes = [...e.getClientRects()].map((one) => ({ left: one.left, top: one.top, right: one.right, bottom: one.bottom }));
  // What stands in a link may be larger than its line box.
  if (e.getBoundingClientRect().height < LEAST || e.getBoundingClientRect().width < LEAST)
    for (const child of e.querySelectorAll("*")) if (child.getClientRects().length) boxes.push(child.getBoundingClientRect());
  for (const label of e.labels ?? []) if (kit.visible(label)) boxes.push(label.getBoundingClientRect());
  if (!boxes.length) return null;
  const width = Math.max(...boxes.map((one) => one.right)) - Math.min(...boxes.map((one) => one.left));
  const height = Math.max(...boxes.map((one) => one.bottom)) - Math.min(...boxes.map((one) => one.top));
  return { width: Math.round(width), height: Math.round(height) };
};
// In a sentence: other text stands in the same lines.
const lineOf = (e) => {
  let block = e;
  while (block instanceof Element && block.parentNode && getComputedStyle(block).display.startsWith("inline")) block = block.parentNode;
  return block;
};
const inText = (e) => {
  const block = lineOf(e);
  if (block === e) return false;
  const others = [...block.querySelectorAll(CONTROL)];
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    if (/[\p{L}\p{N}]/u.test(node.data) && lineOf(node.parentNode) === block && !others.some((one) => one.contains(node))) return true;
  return false;
};
// Its size is the browser's: no author has given a tick box another.
const asMade = (e) => e.matches("input[type=checkbox], input[type=radio], input[type=range], input[type=color]")
  && getComputedStyle(e).appearance !== "none";
const sizes = new Map(all.map((e) => [e, size(e)]));
const large = new Set(all.filter((e) => e.href && sizes.get(e)?.width >= LEAST && sizes.get(e)?.height >= LEAST).map((e) => e.href));
return all.filter((e) => {
  const of = sizes.get(e);
  return of && (of.width < LEAST || of.height < LEAST) && !inText(e) && !asMade(e) && !(e.href && large.has(e.href)) && kit.visible(e);
}).map((e) => row("target-44", e, sizes.get(e)));
