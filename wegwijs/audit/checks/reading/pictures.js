// Pictures that may be of text: those of <img>, and those that a style sheet puts behind nothing.
const LOGO = /logo|brand|merk|wapen|keurmerk|badge|captcha|signature|handtekening|avatar/i;
const rows = [];
// Letters that are read on the page, headings and what the picture itself says aside.
const letters = () => kit.once("letters on page", () => kit.blocks().filter(({ block }) => !block.closest("h1, h2, h3, h4, h5, h6, nav, header, footer"))
  .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu) ?? []).length, 0));
const add = (element, source, spoken) => {
  const { width, height } = element.getBoundingClientRect();
  if (width < 48 || height < 10 || width > 1600 || height > 900 || !kit.visible(element)) return;
  if (LOGO.test(`${element.id} ${element.className} ${element.getAttribute("alt") ?? ""} ${source.slice(0, 300)} ${element.closest("a, header > *")?.className ?? ""}`)) return;
  rows.push({ source, box: kit.box(element), number: kit.keep(element), name: spoken, letters: letters(), hidden: Boolean(element.closest("[aria-hidden=true]")) });
};
// In the place of a picture that did not come stands its text. A field does not say whether it came, a picture does.
const cameOf = (one) => (one.localName === "img" ? one : Object.assign(new Image(), { src: one.src }));
const came = (one) => { const { complete, naturalWidth } = cameOf(one); return complete && naturalWidth > 0; };
for (const one of kit.all("img[src], input[type=image]")) {
  if (!came(one)) continue;
  add(one, one.currentSrc || one.src, kit.name(one));
}
for (const one of kit.all("body *")) {
  if (one.children.length > 2 || one.matches("img, svg, svg *")) continue;
  const image = getComputedStyle(one).backgroundImage;
  if (!image.includes("url(") || one.innerText?.trim()) continue;
  add(one, image, kit.squeeze(`${kit.name(one)} ${one.getAttribute("aria-label") ?? ""} ${one.textContent ?? ""}`));
}
return rows.slice(0, 16);
