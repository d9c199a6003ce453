// Words with spaces or strange letters in them, texts that are set from the wrong side, and texts that only the style
// sheet adds.
const rows = [];
// H56: a text in a script that is read from the right, in a line that is laid out from the left, or the other way round.
const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const OPEN = "[dir], bdi, bdo", FREE = /plaintext|override/;
for (const { block, text } of kit.blocks()) {
  const style = getComputedStyle(block), rtl = style.direction === "rtl";
  if ((!rtl && !RIGHT.test(text)) || FREE.test(style.unicodeBidi)) continue;
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 12 || text.split(" ").length < 3 || block.closest("pre, code, [translate=no]") || !kit.visible(block)) continue;
  if (block.querySelector(OPEN)) continue;
  const fromRight = letters.filter((one) => RIGHT.test(one)).length / letters.length;
  // Letters alone come in the right order by themselves; what is neither moves to the wrong side.
  const mixed = /[\p{Script=Latin}\p{Nd}]/u.test(text) || /^\p{P}|\p{P}$/u.test(text);
  if (fromRight > 0.9 && !rtl) rows.push(row(mixed ? "direction-wrong" : "direction-missing", block));
  // A name or an address on a page that is read from the right may stand there; a part without any such text may not.
  const foreign = () => RIGHT.test(block.closest("[dir]")?.textContent ?? "");
  if (fromRight < 0.1 && rtl && /\p{Script=Latin}/u.test(text) && !foreign()) rows.push(row("direction-wrong", block));
}
// F71: a word in Latin letters with one of another script in it that looks the same, or the other way round. Not: names of
// science, which mix small and capital letters or begin with a Greek one (NFκB, αMSH, αhelix).
const ALIKE = /\p{Script=Latin}[асеорухіјѕԁѵοαρνυικ]|[асеорухіјѕԁѵοαρνυικ]\p{Script=Latin}/iu, WORD = /[\p{L}\p{M}]{3,}/gu;
const PLAIN = /^(?!\p{Script=Greek}\p{Script=Latin})(?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+)$/u;
const deceives = (word) => ALIKE.test(word) && PLAIN.test(word) && word.match(/\p{Script=Latin}/gu).length > 1;
for (const { block, text } of kit.blocks()) {
  const word = ALIKE.test(text) && !block.closest("pre, code, math, [translate=no]") && text.match(WORD)?.find(deceives);
  if (word) rows.push(row("letters-alike", block, { word }));
}
// F32: at least four single letters with spaces between them.
const SPACED = /(?:^|[^\p{L}\p{N}])((?:\p{L}[ \u00a0]{1,3}){3,}\p{L})(?=$|[^\p{L}\p{N}])/u;
for (const { block, lines } of kit.blocks()) {
  if (block.closest("pre, code, table, math, [aria-hidden=true]")) continue;
  for (const line of lines) {
    const found = line.nodes.map((node) => node.data).join("").replace(/[\n\t]/g, " ").match(SPACED)?.[1] ?? "";
    const letters = found.replace(/[ \u00a0]/g, "");
    if (letters.length >= 4 && /[aeiouyáéíóúäëïöü]/i.test(letters) && new Set(letters.toLowerCase()).size > 2 && !/^abcd|^a b c d/i.test(letters) && letters.length * 2 <= found.length + 1) {
      rows.push(row("letters-spaced", block, { words: found }));
      break;
    }
  }
}
// F87: words in ::before and ::after. Not: signs, counters, quotation marks and what has another text.
// Words that stand in the page itself too, such as a table's heading repeated in each cell, get lost to nobody.
const inPage = () => kit.once("text in page", () => {
  const page = document.body ?? document.documentElement;
  const code = [...page.querySelectorAll("style, script")].map((one) => one.textContent);
  return kit.squeeze(code.reduce((text, one) => text.replace(one, ""), page.textContent)).toLowerCase();
});
const alsoInPage = (said) => inPage().includes(kit.squeeze(said).replace(/[\s:.,;]+$/, "").toLowerCase());
// What the element says in another way: by its name, by its state, by `required`.
const TOLD = /^\s*(?:required|verplicht|optional|optioneel|niet verplicht)\s*$/i;
const alsoSaid = (one, said) => {
  const control = one.closest("a, button, summary, [role], [aria-label], [aria-expanded]");
  return TOLD.test(said) || Boolean(control) && (control.matches("summary, [aria-expanded]") || kit.name(control).toLowerCase().includes(kit.squeeze(said).toLowerCase()));
};
const WORDS = /[\p{L}]{3,}(?:\s+[\p{L}]{2,})*/u;
for (const { element: one, style } of kit.generated()) {
  const { content, display, visibility, fontFamily } = style;
  if (display === "none" || visibility !== "visible") continue;
  if (/icon|material|awesome|glyph|symbol/i.test(fontFamily) || /counter|attr\(|url\(/.test(content)) continue;
  const said = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((found) => found[1]).join("");
  const [text, other] = content.split(/"\s*\/\s*"/);
  if (!WORDS.test(said) || other !== undefined || said.trim().startsWith("(") || !kit.visible(one) || one.closest("pre, code") || alsoInPage(said) || alsoSaid(one, said)) continue;
  rows.push(row("text-in-style-sheet", one, { words: said.slice(0, 80) }));
}
return rows;
