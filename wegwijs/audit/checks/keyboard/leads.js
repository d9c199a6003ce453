// Whether a page of some links has none of these outside its menus, where they may be hidden as well. A page with hardly
// a link may be filled by a script.
const [html, address, wanted] = args;
const read = () => { try { return new DOMParser().parseFromString(html, "text/html"); } catch { return null; } };
const page = read(); // a page may forbid its scripts to read HTML
if (!page) return false;
page.head.prepend(Object.assign(page.createElement("base"), {href: address}));
const plain = (link) => link.split("#")[0].replace(/\/$/, "");
const menus = "nav, header, footer, [role=navigation], [role=banner], [role=contentinfo]";
const there = new Set([...page.querySelectorAll("a[href]")].filter((one) => !one.closest(menus)).map((one) => plain(one.href)));
return there.size > 1 && !wanted.some((link) => there.has(plain(link)));
