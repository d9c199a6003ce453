// One row for each sort of thing is enough: the rest is mended in the same way.
const OBSOLETE = "acronym, applet, basefont, big, center, dir, font, nobr, spacer, strike, tt, xmp";
const rows = [];
const seen = kit.all(OBSOLETE).filter((one) => one.namespaceURI === "http://www.w3.org/1999/xhtml" && kit.visible(one));
for (const [name, [first]] of Map.groupBy(seen, (one) => one.localName)) rows.push(row("element-obsolete", first, { name }));
// A script may fill a paragraph that it can find; one with a space in it stands there for the room that it takes.
const found = (one) => !/\u00a0/.test(one.textContent) && one.getAttributeNames().some((name) => name !== "style" && name !== "align");
const empty = kit.all("p").find((one) => !one.firstElementChild && !one.textContent.replace(/\u00a0/g, " ").trim() && !found(one) && getComputedStyle(one).display !== "none"
  && ["::before", "::after"].every((part) => ["none", "normal"].includes(getComputedStyle(one, part).content)));
if (empty) rows.push(row("paragraph-empty", empty));
const script = kit.all("a[href^='javascript:' i]").find((one) => kit.visible(one) && one.getAttribute("role") !== "button");
if (script) rows.push(row("link-is-script", script));
return rows;
