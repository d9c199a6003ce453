// A difficult word becomes a button that shows what it means, in place. Without this it is a link.
const items = document.querySelectorAll(".terms li");
const buttons = [];

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

// What a button may not be parted from: no line ends with the bracket before it, or begins with a full stop.
function cut(text, pattern) {
  const [found] = text?.data?.match(pattern) ?? [""];
  if (found) text.data = text.data.replace(pattern, "");
  return found;
}

function show(button, shown) {
  button.setAttribute("aria-expanded", shown);
  button.nextElementSibling.hidden = !shown;
}

document.querySelectorAll("a.term").forEach((link, index) => {
  const { hint, more } = items[index].closest(".terms").dataset;
  const page = element("a", "", more.replace("{}", () => link.textContent));
  page.href = link.href;
  const button = element("button", "term", ...link.childNodes, element("span", "visually-hidden", ` (${hint})`));
  button.type = "button";
  // A span, as a paragraph can hold no block.
  const note = element("span", "term__note", ...items[index].cloneNode(true).childNodes, " ", page);
  note.id = `w-term-${index}`;
  button.setAttribute("aria-controls", note.id);
  link.closest("p, li, dd, td, div").classList.add("term-holder");
  const before = cut(link.previousSibling, /[(\["„“‘]*$/);
  const after = cut(link.nextSibling, /^[.,:;?!…)\]"”’]*/);
  const focused = link === document.activeElement; // who was there before this slow script stays there
  link.replaceWith(element("span", "term-line", before, button, note, after));
  if (focused) button.focus();
  show(button, false);
  button.addEventListener("click", () => show(button, note.hidden));
  buttons.push(button);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const button of buttons) {
    if (button.nextElementSibling.contains(document.activeElement)) button.focus();
    show(button, false);
  }
});
