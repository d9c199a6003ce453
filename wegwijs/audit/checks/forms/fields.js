// What the checks of forms share: the fields of the page, and the texts that people see beside them.
const NO_FIELD = ["hidden", "submit", "button", "reset", "image"];
const TICKS = ["radio", "checkbox"];
const TEXT_ROLES = ["textbox", "combobox", "searchbox", "listbox", "spinbutton"];
const ROLES = [...TEXT_ROLES, ...TICKS, "switch"].map((one) => `[role=${one}]`).join(",");
const isField = (e) => !NO_FIELD.includes(e.type) && !e.disabled && e.ariaDisabled !== "true";
const fields = () => kit.all(`input, select, textarea, ${ROLES}`).filter((e) => isField(e) && kit.visible(e));
const isTick = (e) => TICKS.includes(e.type) || TICKS.includes(e.getAttribute("role"));
const rect = (e) => e.getBoundingClientRect();
const labelled = (e) => ids(e, ["aria-labelledby"]).map((id) => e.getRootNode().getElementById?.(id)).filter(Boolean);
const seenText = (e) => (kit.visible(e) ? kit.text(e) : "");
// Texts of <label> and aria-labelledby that can be seen; a field's own value is no label.
const seenLabel = (e) => [...(e.labels ?? []), ...labelled(e)].map(seenText).filter(Boolean).join(" ");
const CONTROL = "a[href], button, select, textarea, input, summary, [role=button], [role=link], option";
const SILENT = `${CONTROL}, script, style, noscript, template`;
// All pieces of text on the page that are seen, with their boxes, but those of controls: {text, node, parent, box}.
// The parent of a text right inside a shadow root is the host.
const pieces = (root = document.body ?? document.documentElement) => {
  const found = [], walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.shadowRoot && !node.closest(SILENT)) found.push(...pieces(node.shadowRoot));
      continue;
    }
    const text = kit.squeeze(node.data), parent = kit.holder(node);
    if (!text || !/[\p{L}\p{N}]/u.test(text) || parent.closest(SILENT)) continue;
    if (!kit.visible(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && box.height > 1) found.push({ text, node, parent, box });
  }
  return found;
};
const APART = { side: 150, above: 32 };
// The gap in CSS pixels when this box stands directly before (left or right by the language) or above the field.
const gap = (box, field) => {
  const beside = Math.min(box.bottom, field.bottom) - Math.max(box.top, field.top);
  if (beside > Math.min(box.height, field.height) / 2) {
    const space = getComputedStyle(document.documentElement).direction === "rtl" ? box.left - field.right : field.left - box.right;
    return space >= -2 && space <= APART.side ? space : Infinity;
  }
  const space = field.top - box.bottom, inLine = box.left < field.right && box.right > field.left;
  return inLine && space >= -2 && space <= APART.above && box.left - field.left < 40 ? space : Infinity;
};
// The piece of text that stands nearest before this field, with no other field in between.
const textBefore = (e, texts) => {
  const field = rect(e);
  const near = texts.filter((one) => !e.contains(one.node) && gap(one.box, field) < Infinity
    && kit.follows(one.node, e));
  near.sort((one, other) => gap(one.box, field) - gap(other.box, field));
  return near[0];
};
const nameTokens = (e) => `${e.name ?? ""} ${e.id}`.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
const group = (e) => e.closest("fieldset, [role=group], [role=radiogroup]");
// The ids in these attributes of an element, and whether one of them is of this text, or around or inside it.
const ids = (e, names) => names.flatMap((name) => (e.getAttribute(name) ?? "").split(/\s+/)).filter(Boolean);
const pointsAt = (e, one, names) =>
  ids(e, names).some((id) => one.id === id || one.closest(`#${CSS.escape(id)}`) || one.querySelector(`#${CSS.escape(id)}`));
