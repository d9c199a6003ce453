// Whether anything on the page may depend on how the device is held: only then it is turned (orientation.py).
const says = (text) => /orientation/.test(text ?? "");
const read = (rules) => [...rules].some((rule) => says(rule.media?.mediaText) || (rule.cssRules && read(rule.cssRules)));
const styles = [...document.styleSheets, ...document.adoptedStyleSheets].some((sheet) => {
  try { return says(sheet.media?.mediaText) || read(sheet.cssRules); } catch { return false; }
});
const scripts = [...document.scripts].some((one) => says(one.textContent) || (/innerWidth/.test(one.textContent) && /innerHeight/.test(one.textContent)));
return styles || scripts ? [row("orientation-lock", document.body ?? document.documentElement)] : [];
