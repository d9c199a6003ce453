// Links that stand before the text, and nothing to go past them with: no heading, no landmark, no link inside the page.
const WAYS = "h1, h2, h3, h4, h5, h6, [role=heading], main, nav, [role=main], [role=navigation]";
const MOST_WORDS = 8, FEWEST = 4;
if (kit.all(WAYS).some((one) => kit.spoken(one))) return [];
const links = kit.all("a[href]").filter((one) => kit.spoken(one) && !one.ownerSVGElement);
const inPage = ({ href, hash }) => hash.length > 1 && href.slice(0, -hash.length) === location.href.split("#")[0];
if (links.some((one) => inPage(one) && document.getElementById(decodeURIComponent(one.hash.slice(1))))) return [];
// The first running text: a line with many words that are no link.
const words = ({ nodes }) => nodes.filter((node) => !kit.holder(node).closest("a")).map((node) => node.data).join(" ").trim().split(/\s+/).length;
const text = kit.lines().find((line) => words(line) >= MOST_WORDS);
if (!text) return [];
const before = links.filter((one) => kit.follows(one, text.nodes[0]));
return before.length >= FEWEST ? [row("no-way-past-links", before[0], { count: before.length })] : [];
