// Controls that are named by something else than the text on them: what is seen, and what is said.
const CONTROLS = "a[href], button, summary, input, select, textarea, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch], [role=option]";
const NAMED = "[aria-label], [aria-labelledby]";
const seen = (element) => {
  const texts = [];
  const walk = (from) => {
    for (const child of from.childNodes) {
      if (child.nodeType === 3 && child.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(child);
        const box = range.getBoundingClientRect();
        if (box.width > 2 && box.height > 2) texts.push(child.data);
      } else if (child.nodeType === 1 && !child.matches("svg, script, style, select, option, textarea, sup, [role=img], i:empty")) {
        const style = getComputedStyle(child);
        const clipped = style.position === "absolute" && (parseFloat(style.width) <= 2 || /rect\(|inset\(/.test(style.clip + style.clipPath));
        // Fonts of icons draw a picture for a word.
        const icon = /icon|material|awesome|glyph|symbol/i.test(`${style.fontFamily}`);
        if (style.display !== "none" && style.visibility === "visible" && !clipped && !icon && Number(style.opacity) > 0) walk(child);
      }
    }
  };
  if (element.matches("input[type=submit], input[type=button], input[type=reset]")) return element.value;
  if (element.matches("input, select, textarea")) {
    const label = element.labels?.[0];
    return label && kit.visible(label) ? seen(label) : "";
  }
  walk(element);
  return texts.join(" ");
};
return kit.all(CONTROLS).filter((one) => one.matches(NAMED) && kit.visible(one) && kit.spoken(one))
  .map((one) => ({ seen: kit.squeeze(seen(one)), said: kit.name(one), number: kit.keep(one) }))
  .filter((one) => one.seen);
