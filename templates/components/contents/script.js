// Closed on a phone, so that the answer comes first; open where the list stands beside the text.
const beside = matchMedia("(min-width: 64rem)");
for (const list of document.querySelectorAll(".contents > details")) {
  const fit = () => {
    list.open = beside.matches;
  };
  beside.addEventListener("change", fit);
  fit();
}
