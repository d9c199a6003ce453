// Collects what reacts to a pointer, in rec.kept, and says of each what has to be found out about it.
const found = reacting();
rec.kept = found.map((one) => one.e);
const like = (e) => [e.localName, e.getAttribute("class"), e.getAttribute("role"), e.parentElement?.localName, e.parentElement?.getAttribute("class"),
  e.hasAttribute("onclick")].join("|");
return found.map(({ e, kind }, number) => ({ number, kind, like: like(e), said: said(e) }));
