// What makes people scroll sideways at 320 pixels, what is not there any more, and what covers the window.
const root = document.scrollingElement ?? document.documentElement;
const width = innerWidth, rows = [];
const has = (element, selector) => element.closest(selector) !== null;
const lines = kit.placed();
const says = (line) => /[\p{L}\p{N}]/u.test(line.node.data);
const CONTROL = "a[href], button, input:not([type=hidden]), select, textarea, summary";

// ---- Two dimensions that content may need. Source: WCAG 2.2, 1.4.10 and "Understanding Reflow".
const FLAT = "img, picture, svg, video, canvas, object, embed, iframe, math, map, pre, code, samp, xmp, "
  + "[role=img], [role=toolbar], [role=grid], [role=treegrid], [role=tablist], [role=application], [role=math]";
const isData = (table) =>
  table.getAttribute("role") === "table" || (!has(table, "[role=presentation], [role=none]")
    && (table.querySelector("th, caption, thead, [scope], [headers]") !== null));
const mayBeWide = (element) => {
  if (has(element, FLAT)) return true;
  for (let table = element.closest("table, [role=table]"); table; table = table.parentElement?.closest("table, [role=table]"))
    if (isData(table)) return true;
  return false;
};
const overflowOf = (element) => getComputedStyle(element).overflowX;
const ofWindow = overflowOf(document.documentElement) === "visible" && document.body
  ? overflowOf(document.body) : overflowOf(document.documentElement);

// ---- The whole page is too wide: the innermost elements that stick out, and not of what scrolls by itself
const sticksOut = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && (box.right + scrollX > width + 2 || box.left + scrollX < -2);
};
// A box that sticks far out itself shows nothing more of what is in it than the window does.
const sticksFar = (element) => element.getBoundingClientRect().right + scrollX > width * 1.1;
const inBox = (element) => {
  for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
    if (overflowOf(e) !== "visible" && !sticksFar(e)) return true;
  return false;
};
const isContent = (element) => element.matches(CONTROL)
  || [...element.childNodes].some((one) => one.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(one.data));
// Hidden overflow of the window makes nobody scroll: what it cuts off is for loss.js.
if (root.scrollWidth > width + 2 && ofWindow !== "hidden" && ofWindow !== "clip") {
  const wide = [...(document.body?.querySelectorAll("*") ?? [])].filter((e) => sticksOut(e) && kit.visible(e) && !inBox(e));
  const inner = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
  const content = wide.filter((e) => isContent(e) && !mayBeWide(e));
  // A text that runs out of a box that fits: nothing sticks out but the text itself.
  const runs = lines.find((one) => says(one) && !mayBeWide(one.parent) && !inBox(one.parent) && one.seen > 0.5
    && one.boxes.some((box) => box.right > width + 2 && box.left < root.scrollWidth));
  const data = { wide: root.scrollWidth, width };
  const culprit = content.find((e) => !content.some((other) => other !== e && e.contains(other))) ?? runs?.parent;
  if (culprit) rows.push(row("reflow", culprit, data));
  else rows.push(row("sideways", inner[0] ?? document.documentElement, data));
}

// ---- A box that scrolls sideways with running text in it: each line asks for it
const scrollers = new Set();
for (const line of lines) {
  if (!says(line) || line.seen < 0.5 || kit.squeeze(line.node.data).length < 40 || mayBeWide(line.parent)) continue;
  for (let e = line.parent; e && e !== document.body && e !== document.documentElement; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.overflowX !== "auto" && style.overflowX !== "scroll") continue;
    const lost = line.boxes.filter((box) => box.right - box.left > e.clientWidth + 8).length;
    if (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 8 && lost && !e.matches("textarea, input") && !scrollers.has(e)) {
      scrollers.add(e);
      rows.push(row("reflow-box", e, { wide: e.scrollWidth, width: e.clientWidth }));
    }
    break;
  }
}

// ---- Texts that were there at 1280 pixels and cannot be had here
const old = kit.stored.wide?.lines ?? [];
if (old.length && width <= 320 && innerHeight > 300) {
  const seen = new Set(lines.filter((one) => one.seen > 0.05).map((one) => one.node));
  const OPENS = "button, summary, [role=button], [aria-expanded], [aria-controls], [role=tab], label, input[type=checkbox], [onclick], [aria-haspopup]";
  const gone = old.filter((one) => says(one) && one.seen >= 0.97 && one.node.isConnected && !seen.has(one.node));
  const before = new Set(old.map((one) => one.node));
  // Nothing is surely lost where something came in its place, or a control may show it.
  const replaced = () => lines.some((one) => says(one) && one.seen > 0.5 && !before.has(one.node));
  const opens = () => kit.all(OPENS).some((e) => kit.visible(e) && !(e.type === "submit" && e.form));
  const some = gone.length && !replaced() && !opens() ? gone : [];
  const all = some.length ? lines.filter((one) => one.seen > 0.05).map((one) => kit.squeeze(one.node.data)).join(" ").toLowerCase() : "";
  const names = some.length ? kit.all("[aria-label]").filter(kit.visible).map((e) => e.ariaLabel.toLowerCase()).join(" ") : "";
  const links = new Set(some.length ? kit.all("a[href]").filter(kit.visible).map((e) => e.href) : []);
  const isLost = (one) => {
    const text = kit.squeeze(one.node.data).toLowerCase(), link = one.parent.closest("a[href]");
    if (all.includes(text) || names.includes(text) || (link && links.has(link.href))) return false;
    if (one.parent.closest("[aria-hidden=true], svg, nav ol, [class*=breadcrumb i], table")) return false;
    return link !== null || one.parent.closest("button, label") !== null || text.length >= 25;
  };
  const lost = some.filter(isLost);
  // The outermost element of which nothing is left.
  const hidden = (e) => { while (e.parentElement && e.parentElement !== document.body
    && !lines.some((one) => seen.has(one.node) && e.parentElement.contains(one.node))) e = e.parentElement; return e; };
  // A script may have hidden it for this window, or for a moment, as what blinks.
  const byScript = (e) => e.style.display === "none" || e.style.visibility === "hidden" || e.hidden;
  for (const e of new Set(lost.map((one) => hidden(one.parent))))
    rows.push(row("narrow-loss", e, { words: kit.squeeze(e.textContent).slice(0, 80) }, byScript(e)));
}

// ---- What stays in place, and leaves little to read at a zoom of 400 %
if (innerHeight <= 256) {
  const stays = kit.all("*").filter((e) => {
    const style = getComputedStyle(e);
    const sticks = style.position === "fixed" || (style.position === "sticky" && (style.top !== "auto" || style.bottom !== "auto"));
    return sticks && style.pointerEvents !== "none" && kit.visible(e) && !has(e, "dialog, [role=dialog], [role=alertdialog], [aria-modal=true]");
  });
  if (stays.length && root.scrollHeight > innerHeight * 1.5) {
    const y = scrollY;
    root.scrollTo({ top: Math.min(innerHeight, (root.scrollHeight - innerHeight) / 2), behavior: "instant" });
    const boxes = stays.map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width > width / 2 && box.height > 0);
    const rowsCovered = new Set();
    for (const [, box] of boxes) for (let at = Math.max(0, Math.floor(box.top)); at < Math.min(innerHeight, box.bottom); at++) rowsCovered.add(at);
    // It can be put away: people get the whole window back.
    const closes = stays.some((e) => [...e.querySelectorAll("button, [role=button]")].some(kit.visible));
    if (rowsCovered.size > innerHeight / 2) {
      const most = boxes.sort((one, other) => other[1].height - one[1].height)[0][0];
      rows.push(row("sticky-cover", most, { percent: Math.round((rowsCovered.size / innerHeight) * 100) }, closes));
    }
    root.scrollTo({ top: y, behavior: "instant" });
  }
}
return rows;
