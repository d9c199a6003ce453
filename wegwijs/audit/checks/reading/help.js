// The links to help outside the main part of a page, each with its side. A part of what visit.py asks of a page that came.
// The kinds of help that 3.2.6 names: details and means of contact, and what answers questions.
const HELP = /^(neem )?contact( ?opnemen| us)?$|^(contactgegevens|klantenservice|klantcontact|help(desk)?|hulp|hulp en contact|support|veelgestelde vragen|faq|customer service|get help|help (and|&) support|chat( met ons| with us)?)$/i;
const helps = () => {
  const [main, other] = document.querySelectorAll("main, [role=main]");
  if (!main || other) return [];
  const found = [...document.querySelectorAll("a[href]:not(svg *)")].filter((link) => !main.contains(link) && link.checkVisibility()
    && (/^(tel|mailto):$/.test(link.protocol) || HELP.test((link.getAttribute("aria-label") ?? link.textContent).replace(/\s+/g, " ").trim())));
  return found.map((link) => [address(link), main.compareDocumentPosition(link) & 2 ? "before" : "after"]);
};
