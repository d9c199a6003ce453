// What may be gone when the reader chooses the colours: icons, the mark of the focus, the looks of a state. Each
// sort once, with a key to know it again; pixels decide (see forced_colours.py).
const TOGGLES = "[role=switch], [role=checkbox], [role=radio], [aria-pressed], input[type=checkbox], input[type=radio]";
const ONE_OF = "[aria-current]:not([aria-current=false]), [aria-selected=true]";
const CONTROLS = "a[href], button, summary, [role=button], [role=link], [role=tab]";
const FOCUSABLE = `${CONTROLS}, input:not([type=hidden]), select, textarea, [tabindex]:not([tabindex^="-"])`;
const PICTURES = "[role=img], svg[aria-label], svg[aria-labelledby], img[alt]:not([alt=''])";
const LEAST = 8, LARGEST = 200;

// Sheets of this page in one number: the same classes may look different on another page.
const rulesOf = (sheet) => {
  try { return [...sheet.cssRules].map((rule) => rule.cssText).join(""); } catch { return ""; } // of another site
};
const sum = kit.digest([...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => `${sheet.href}${rulesOf(sheet)}`).join(""));
const inactive = (element) => element.matches(":disabled, [aria-disabled=true], [aria-disabled=true] *, [inert] *");
const shows = (element) => {
  const { x, y, width, height } = kit.box(element);
  return x >= 0 && y >= 0 && width >= LEAST && height >= LEAST && kit.visible(element);
};
const letters = (element) => /[\p{L}\p{N}]/u.test(element.innerText ?? "");
const drawsItself = (element) => {
  const style = getComputedStyle(element);
  return style.maskImage !== "none" || style.backgroundImage !== "none";
};
// A photo fills its box in any colours; a drawing may stand on what is behind it.
const isDrawing = (picture) => picture.localName !== "img"
  || picture.naturalWidth > 0 && picture.width <= LARGEST && picture.height <= LARGEST && !/\.jpe?g($|\?)/i.test(picture.currentSrc);

const sorts = new Map();
const add = (rule, element, act) => {
  if (element.getRootNode() !== document || inactive(element) || !shows(element)) return;
  const style = getComputedStyle(element), { parentElement: parent } = element;
  const looks = [style.outlineStyle, style.borderTopWidth, style.borderBottomWidth, style.forcedColorAdjust];
  const drawn = act.startsWith("hide") || act.startsWith("empty") ? element.outerHTML.replace(/\s(href|id|data-[-\w]+)="[^"]*"/g, "").slice(0, 600) : "";
  const key = [rule, element.localName, element.className.baseVal ?? element.className, parent?.className, parent?.parentElement?.className, looks, drawn, sum].join("|");
  if (!sorts.has(key)) sorts.set(key, { ...row(rule, element), key, act });
};

for (const one of kit.all(CONTROLS)) {
  if (letters(one)) continue;
  if (one.children.length || !drawsItself(one)) add("picture-lost-in-forced-colours", one, "empty");
  else add("picture-lost-in-forced-colours", one, "hide");
}
for (const one of kit.all(PICTURES))
  if (!one.closest(CONTROLS) && isDrawing(one) && !letters(one)) add("picture-lost-in-forced-colours", one, "hide");
for (const one of kit.all(FOCUSABLE)) add("focus-lost-in-forced-colours", one, "focus");

// A state that a class draws as well cannot be taken off by its attribute alone.
const hasClassOfItsOwn = (element, name) => {
  const peers = kit.all(element.localName).filter((one) => one !== element && one.parentElement?.localName === element.parentElement?.localName
    && (one.getAttribute(name) ?? "false") === "false");
  return [...element.classList].some((own) => !peers.some((one) => one.classList.contains(own)));
};
for (const one of kit.all(ONE_OF)) {
  const name = one.hasAttribute("aria-selected") ? "aria-selected" : "aria-current";
  if (!hasClassOfItsOwn(one, name)) add("state-lost-in-forced-colours", one, name);
}
for (const one of kit.all(TOGGLES)) {
  const name = one.matches("input") ? "checked" : one.hasAttribute("aria-pressed") ? "aria-pressed" : "aria-checked";
  // Where words say what the state is ("On"), a script changes those too.
  if (name === "checked" || one.hasAttribute(name) && !letters(one)) add("state-lost-in-forced-colours", one, name);
}
return [...sorts.values()];
