// What is lost on paper: texts of the content that the screen shows, addresses of links, room, size.
const LEAST = 12; // CSS pixels: 9 points
const rows = [];
const lines = kit.placed();
const says = (text) => /[\p{L}\p{N}]/u.test(text);
const main = document.querySelector("main, [role=main]") ?? document.body ?? document.documentElement;
const OTHER = "nav, [role=navigation], form, [role=search], button, select, video, audio, iframe, header:not(main header), "
  + "footer:not(main footer), [aria-hidden=true], details, [role=status], [role=alert], svg, "
  // Not part of what the page is about, says its author: what holds only at this moment.
  + "[data-pagefind-ignore]";
const width = document.documentElement.clientWidth;
const printed = lines.filter((one) => one.seen > 0.3);
const there = new Set(printed.map((one) => one.node));
const texts = printed.map((one) => kit.squeeze(one.node.data)).join(" ");
// ---- Texts that the screen has
const isLost = ({ node, parent, seen }) => seen > 0.9 && says(node.data) && node.isConnected && !there.has(node)
  && main.contains(parent) && !parent.closest(OTHER) && kit.squeeze(node.data).length > 24 && !texts.includes(kit.squeeze(node.data))
  && !parent.closest("a[href]");
const lost = (kit.stored.wide?.lines ?? []).filter(isLost);
const gone = new Set(lost.map(({ parent }) => {
  let e = parent;
  while (e.parentElement && e.parentElement !== main && !printed.some((one) => e.parentElement.contains(one.node))) e = e.parentElement;
  return e;
}));
// What works the page, or leads on, does nothing on paper.
const works = (e) => e.matches("a[href]") || e.querySelector("a[href], button, input, select, textarea, video, audio, iframe") !== null;
for (const e of gone) if (!works(e)) rows.push(row("print-loss", e, { words: kit.squeeze(e.textContent).slice(0, 60) }));
// ---- Wider than the paper
const cut = printed.find((one) => says(one.node.data) && main.contains(one.parent) && one.boxes.some((box) => box.right > width + 4));
if (cut) rows.push(row("print-cut", cut.parent, { words: kit.squeeze(cut.node.data).slice(0, 60) }));
// ---- Addresses of links to other sites: behind the link, or somewhere in the text
const shown = (e, pseudo) => {
  const style = getComputedStyle(e, pseudo);
  return style.content !== "none" && style.content !== "normal" && style.display !== "none" ? style.content : "";
};
const bare = (address) => address.replace(/^\w+:(\/\/)?(www\.)?/, "").replace(/\/$/, "").toLowerCase();
const all = texts.toLowerCase();
for (const e of main.querySelectorAll("a[href]")) {
  if (!/^https?:/.test(e.getAttribute("href")) || e.origin === location.origin || !kit.visible(e) || e.closest(OTHER)) continue;
  const content = shown(e, "::after") + shown(e, "::before");
  const host = bare(e.origin);
  if (content.includes("http") || content.toLowerCase().includes(host) || all.includes(bare(e.href)) || all.includes(host)) continue;
  rows.push(row("print-address", e, { address: e.href.slice(0, 80) }));
}
// ---- Small print
const small = printed.find(({ node, parent }) => says(node.data) && main.contains(parent) && !parent.closest("sup, sub, svg, [aria-hidden=true]")
  && parseFloat(getComputedStyle(parent).fontSize) < LEAST - 0.1);
if (small) rows.push(row("print-small", small.parent, { size: Math.round(parseFloat(getComputedStyle(small.parent).fontSize) * 7.5) / 10 }));
return rows;
