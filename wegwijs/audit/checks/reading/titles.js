const heading = kit.all("h1, [role=heading][aria-level='1']").map(kit.text);
return [{
  title: document.title, number: kit.keep(document.querySelector("title") ?? document.documentElement),
  heading, address: location.pathname, host: location.hostname, frame: window !== window.top,
  text: [...kit.lines().map((line) => line.text), ...kit.all("[alt], [aria-label], [placeholder], [value], [content], [title]")
    .flatMap((one) => ["alt", "aria-label", "placeholder", "value", "content", "title"].map((name) => one.getAttribute(name) ?? ""))].join(" "),
}];
