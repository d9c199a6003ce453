// Pictures and what is said of them.
const own = "img, input[type=image], area[href], [role=img], svg[aria-label], svg[aria-labelledby]";
const name = (url) => decodeURIComponent((url ?? "").split(/[?#]/)[0].split("/").pop() ?? "").trim();
const safe = (url) => { try { return name(url); } catch { return ""; } };
const around = (one) => {
  const texts = [];
  const box = one.closest("figure, a, button, li, td, p") ?? one.parentElement;
  texts.push(kit.squeeze(box?.textContent ?? ""));
  return texts.join(" ");
};
// Whether the page says these words anywhere.
const inPage = () => kit.once("words of blocks", () => kit.blocks().map(({ text }) => text.toLowerCase()).join("\n"));
const told = (words) => words !== "" && inPage().includes(kit.squeeze(words).toLowerCase());
const rows = kit.all(own).filter((one) => kit.visible(one) || one.matches("area")).map((one) => {
  const figure = one.closest("figure");
  const caption = figure?.querySelector("figcaption");
  const { width, height } = one.getBoundingClientRect();
  return {
    number: kit.keep(one), name: kit.name(one), tag: one.localName, file: one.src ? safe(one.src) : "",
    empty: one.localName === "img" && one.getAttribute("alt") === "", title: one.getAttribute("title")?.trim() ?? "",
    told: one.getAttribute("alt") === "" && told(one.getAttribute("title") ?? ""),
    caption: caption ? kit.squeeze(caption.textContent) : "", alone: figure ? figure.querySelectorAll("img").length === 1 : true,
    around: around(one), button: Boolean(one.closest("button, [role=button]")), width, height,
    hidden: Boolean(one.closest("[aria-hidden=true]")), spoken: kit.spoken(one), dark: Boolean(one.closest("[role=presentation], [role=none]")),
  };
});
// Letters of icon fonts (private use) that are the whole name of something that can be used.
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;
const icons = kit.all("a[href], button, [role=button], [role=link], [role=img], summary").filter((one) => {
  if (!kit.spoken(one)) return false;
  const said = kit.name(one);
  return PRIVATE.test(said) && !said.replace(/[\uE000-\uF8FF\u{F0000}-\u{10FFFD}\s]/gu, "");
});
// Pictures made of signs: F72.
const drawn = kit.all("pre, [style*=monospace]").filter((one) => {
  const text = one.textContent;
  const lines = text.split("\n").filter((line) => line.trim());
  const signs = text.replace(/\s/g, "");
  const letters = signs.replace(/[^\p{L}\p{N}]/gu, "");
  return lines.length > 2 && signs.length > 24 && letters.length < signs.length * 0.3 && kit.visible(one) && kit.spoken(one) &&
    !one.querySelector("code, [aria-hidden=true]") && !one.closest("[role=img], [aria-label], [aria-labelledby], figure[aria-label], [aria-hidden=true]") && !one.closest("code");
});
// Faces made of signs: H86. They stand by themselves between words, and nothing says what they mean.
const FACE = /(?:^|\s)([:;][-^']?[()DPp|]|[:;]-[\/\\])(?=$|[\s.,!?)])/;
const TOLD = "abbr[title], [role=img], [aria-label], [aria-hidden=true], code, pre, kbd, samp, textarea, math";
const emoticons = kit.lines().flatMap((line) => line.nodes).flatMap((node) => {
  const signs = FACE.exec(node.data)?.[1], holder = kit.holder(node);
  return signs && !holder.closest(TOLD) ? [{ signs, number: kit.keep(holder) }] : [];
});
const embeds = kit.all("embed").filter((one) => kit.spoken(one) && kit.visible(one) && !kit.name(one) && !one.title && !one.closest("object[aria-label], object[title]"));
const canvases = kit.all("canvas").filter((one) => {
  const { width, height } = one.getBoundingClientRect();
  return kit.visible(one) && kit.spoken(one) && width >= 48 && height >= 48 && !one.closest("[role=none], [role=presentation], [role=img], figure:has(figcaption)") &&
    !one.getAttribute("aria-label") && !one.getAttribute("aria-labelledby") && !one.title && !kit.squeeze(one.textContent) && !one.children.length;
});
const numbers = (elements) => elements.map(kit.keep);
// A page that has hardly a word of its own: a picture on it must be what it is about.
const FEW = 5, LARGE = 200;
const main = document.querySelector("main, [role=main]") ?? document.body ?? document.documentElement;
const around1 = "h1, h2, h3, h4, h5, h6, header, nav, footer, [role=banner], [role=navigation], [role=contentinfo]";
const bare = () => {
  const words = kit.blocks().filter(({ block }) => main.contains(block) && !block.closest(around1) && kit.spoken(block));
  const more = "a[href], button, input, select, textarea, video, audio, iframe, object, embed, canvas, svg, table, [role=img]";
  return words.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEW && ![...main.querySelectorAll(more)].some((one) => kit.visible(one) && !one.closest(around1));
};
const large = (one) => one.getBoundingClientRect().width >= LARGE && one.getBoundingClientRect().height >= LARGE;
const silent = main.querySelectorAll("img").length && bare() && ![...main.querySelectorAll("img")].some((one) => one.alt.trim())
  ? [...main.querySelectorAll("img[alt]")].filter((one) => kit.visible(one) && large(one) && !one.closest(around1)).slice(0, 1) : [];
// Pictures that differ and have one alternative; in one link they are one thing.
const byName = Map.groupBy(kit.all("main img[alt], [role=main] img[alt]").filter((one) => one.alt.trim() && kit.visible(one) && kit.spoken(one) && !one.closest("a[href], button")), ({ alt }) => kit.squeeze(alt).toLowerCase());
const same = [...byName.values()].filter((some) => new Set(some.map((one) => one.currentSrc || one.src)).size > 1).map((some) => some[1]);
const PICTURE = /\.(jpe?g|jfif|png|gif|webp|avif|bmp|tiff?)([?#]|$)/i;
const opens = kit.all("main a[href], [role=main] a[href]").filter((one) => PICTURE.test(one.href) && kit.spoken(one) && !one.querySelector("img, svg"));
return { silent: silent.map(kit.keep), same: same.map((one) => ({ number: kit.keep(one), name: one.alt })), opens: opens.map(kit.keep), images: rows, icons: numbers(icons), drawn: numbers(drawn), embeds: numbers(embeds), canvases: numbers(canvases), emoticons };
