// Copy buttons, and one snippet for several places. All code stands in the page; nothing is fetched.
const root = document.querySelector(".snippets");
const { copied, selected, empty } = root.dataset;

async function copy(field, status) {
  let text = empty;
  if (field.value) {
    text = copied;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Not allowed, or not over https: then the reader copies what we select.
      field.focus();
      field.select();
      text = selected;
    }
  }
  status.textContent = ""; // the same words are said again
  setTimeout(() => (status.textContent = text), 50);
}

for (const holder of root.querySelectorAll(".snippet__copy")) {
  const field = holder.parentElement.querySelector("textarea");
  const status = holder.querySelector("[role=status]");
  holder.querySelector("button").addEventListener("click", () => copy(field, status));
  holder.hidden = false;
}

const several = root.querySelector(".snippets__several");
if (several) {
  const field = several.querySelector("textarea");
  const compose = () => {
    const kind = several.querySelector("[type=radio]:checked").value;
    const places = [...several.querySelectorAll("[type=checkbox]:checked")];
    field.value = places.map((place) => document.getElementById(place.value + kind).value).join("\n");
    several.querySelector("[role=status]").textContent = "";
  };
  several.addEventListener("change", compose);
  several.hidden = false;
  compose(); // a browser may have kept what was chosen before
}
