const rows = [];
const byId = (e, id) => e.getRootNode().getElementById?.(id) ?? null;
for (const e of kit.all("label[for]")) {
  const target = byId(e, e.htmlFor), field = "input:not([type=hidden]), select, textarea";
  if (!kit.visible(e) || !kit.text(e)) continue;
  if (target === null && !e.querySelector(field)) rows.push(row("broken-label", e, { id: e.htmlFor }));
}
const NAMES = ["aria-describedby", "aria-labelledby", "aria-errormessage", "aria-details", "aria-flowto"];
for (const name of NAMES)
  for (const e of kit.all(`[${name}]`)) {
    const missing = e.getAttribute(name).split(/\s+/).filter((id) => id && !byId(e, id));
    if (missing.length) rows.push(row("broken-reference", e, { name, id: missing[0] }));
  }
for (const e of kit.all("input[list]"))
  if (!byId(e, e.getAttribute("list"))) rows.push(row("broken-reference", e, { name: "list", id: e.getAttribute("list") }));
for (const e of kit.all("button[form], input[form], select[form], textarea[form]"))
  if (!byId(e, e.getAttribute("form"))) rows.push(row("broken-reference", e, { name: "form", id: e.getAttribute("form") }));
for (const e of kit.all("img[usemap], object[usemap]")) {
  const name = e.getAttribute("usemap").slice(1);
  if (![...document.querySelectorAll("map")].some((map) => map.name === name || map.id === name))
    rows.push(row("broken-reference", e, { name: "usemap", id: name }));
}
// A link within the page that goes nowhere, unless a script answers to it. "#" and "#top" are the page's top.
const scripted = (e) => {
  for (let at = e; at; at = at.parentNode ?? at.host) if (globalThis.wegwijsRecorder?.reacts(at, "click")) return true;
  return false;
};
const target = (id) => document.getElementById(id) ?? document.getElementsByName(id)[0];
for (const e of kit.all("a[href^='#']")) {
  const id = e.getAttribute("href").slice(1);
  if (!id || /^top$|^[!/]|[=&:~]/i.test(id) || scripted(e) || e.hasAttribute("role") || !kit.visible(e)) continue;
  let decoded = id;
  try { decoded = decodeURIComponent(id); } catch { /* it stays as it is */ }
  if (!target(id) && !target(decoded)) rows.push(row("broken-anchor", e, { id: decoded }));
}
// axe looks at those that a label or ARIA names; here are the others.
const named = (id) => {
  const quoted = CSS.escape(id);
  return document.querySelector(`label[for="${quoted}"], ${NAMES.map((one) => `[${one}~="${quoted}"]`).join(", ")}`);
};
const ids = new Set();
for (const e of kit.all("[id]")) {
  if (!e.id || e.getRootNode() !== document) continue;
  if (ids.has(e.id) && !named(e.id)) rows.push(row("duplicate-id", e, { id: e.id }));
  ids.add(e.id);
}
return rows;
