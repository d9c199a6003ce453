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
const rows = kit.all(own).filter((one) => kit.visible(one) || one.matches("area")).map((one) => {
  const figure = one.closest("figure");
  const caption = figure?.querySelector("figcaption");
  const { width, height } = one.getBoundingClientRect();
  return {
    number: kit.keep(one), name: kit.name(one), tag: one.localName, file: one.src ? safe(one.src) : "",
    empty: one.localName === "img" && one.getAttribute("alt") === "", title: one.getAttribute("title")?.trim() ?? "",
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
return { images: rows, icons: numbers(icons), drawn: numbers(drawn), embeds: numbers(embeds), canvases: numbers(canvases), emoticons };
