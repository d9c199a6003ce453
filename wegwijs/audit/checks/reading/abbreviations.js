const abbrs = kit.all("abbr, acronym, dfn").map((one) => kit.squeeze(one.textContent));
const texts = kit.blocks().filter(({ block }) => !block.closest("pre, code, kbd, samp, nav, footer, [translate=no]"))
  .map(({ block, text }) => ({ text, number: kit.keep(block) }));
const named = kit.all("abbr[title], acronym[title]").filter((one) => one.title.trim()).map((one) => kit.squeeze(one.textContent));
return { texts, named, abbrs, lang: kit.language(document.documentElement) };
