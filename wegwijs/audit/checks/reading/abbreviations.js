const texts = kit.blocks().filter(({ block }) => !block.closest("pre, code, kbd, samp, nav, footer, [translate=no]"))
  .map(({ block, lines }) => ({
    text: kit.squeeze(lines.flatMap((line) => line.nodes).filter((node) => !kit.holder(node).closest("code, kbd, samp")).map((node) => node.data).join(" ")),
    number: kit.keep(block),
  }));
const named = kit.all("abbr[title], acronym[title]").filter((one) => one.title.trim()).map((one) => kit.squeeze(one.textContent));
// A link on the abbreviation leads to what it means (G55); a link to a word list explains all of them (G62).
const linked = kit.all("a[href], button[aria-controls], button[aria-describedby]").map((one) => kit.squeeze(one.textContent));
named.push(...linked.filter((one) => /^[A-Z]{3,6}$/.test(one)));
if (kit.all("a[href]").some((one) => /glossar|abbreviations|begrippen|woordenlijst|afkorting|woordenboek|moeilijke-woorden/i.test(one.href))) return { texts: [], named: [] };
return { texts, named };
