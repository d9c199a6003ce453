const heading = kit.all("h1, [role=heading][aria-level='1']").map(kit.text);
// What the site calls itself, where this is not its first page: as the page tells programs, and on the link in its header
// that leads to the first page.
const HOME = /^\/?(index|home|start|default|welkom|welcome)?(\.\w+)?$/i, LANGUAGE = /^\/[a-z]{2}([-_][a-z]{2})?(?=\/|$)/i;
const isHome = (path) => HOME.test(path.replace(LANGUAGE, "").replace(/\/$/, ""));
const paths = [location.pathname, ...kit.all("link[rel=canonical]").filter(({ href }) => URL.canParse(href)).map(({ href }) => new URL(href).pathname)];
const here = (link) => link.pathname.replace(/\/$/, "") === location.pathname.replace(/\/$/, "");
// A site may lie in a folder: then its first page is where its own logo leads, and no other way is known to tell it.
const banner = kit.all("header a[href], [role=banner] a[href]").filter(({ pathname }) => pathname); // no links of SVG
const logoHere = () => banner.some((one) => here(one) && (one.querySelector("img, svg") || kit.squeeze(kit.name(one)).toLowerCase() === document.title.trim().toLowerCase()));
const deep = location.pathname.split("/").filter(Boolean).length > 1;
const homes = banner.filter((one) => one.origin === location.origin && isHome(one.pathname));
const called = kit.all("meta[property='og:site_name'], meta[name='application-name']").map((one) => one.content);
const site = paths.some(isHome) || homes.some(here) || logoHere() || !(deep || homes.length) ? [] : [...called, ...homes.map(kit.name)];
return [{
  site, subjects: kit.all("h1, main h2, [role=main] h2").filter(kit.visible).map(kit.text),
  title: document.title, number: kit.keep(document.querySelector("title") ?? document.documentElement),
  heading, address: location.pathname, host: location.hostname, frame: window !== window.top,
  text: [...kit.lines().map((line) => line.text), ...kit.all("[alt], [aria-label], [placeholder], [value], [content], [title]")
    .flatMap((one) => ["alt", "aria-label", "placeholder", "value", "content", "title"].map((name) => one.getAttribute(name) ?? ""))].join(" "),
}];
