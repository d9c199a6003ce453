// The choices above the table of spreekuren: in place, and together. They are in the address, so that back,
// forward and a shared link give the same; the links stay links, for who opens them in another tab.

const nav = document.getElementById("kies");
const links = [...nav.querySelectorAll("[data-value]")];
const table = document.querySelector(".session-table");
const rows = [...table.querySelectorAll("tbody > tr")];
const unknown = document.getElementById("onbekend");
const status = nav.querySelector("[role=status]");
const axisOf = (link) => link.closest("[data-axis]").dataset.axis;
let shown = "";

// Axis -> value, of what the address asks for. Only what can be chosen counts.
function asked() {
  const query = new URLSearchParams(location.search);
  const known = links.filter((link) => link.dataset.value && query.get(axisOf(link)) === link.dataset.value);
  return Object.fromEntries(known.map((link) => [axisOf(link), link.dataset.value]));
}

function address(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  return location.pathname + (`${query}` && `?${query}`);
}

function passes(row, values) {
  return Object.entries(values).every(([axis, value]) => row.dataset[axis].split(" ").includes(value));
}

function mark(link, values) {
  const axis = axisOf(link);
  link.href = address({ ...values, [axis]: link.dataset.value });
  if (link.dataset.value === (values[axis] ?? "")) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

function message(number) {
  const { one, many, none } = status.dataset;
  return number === 1 ? one : number ? many.replace("{number}", number) : none;
}

function show() {
  const values = asked();
  if (address(values) === shown) return; // nothing new to say
  shown = address(values);
  for (const link of links) mark(link, values);
  for (const row of rows) row.hidden = !passes(row, values);
  const found = rows.filter((row) => !row.hidden);
  table.hidden = !found.length;
  if (unknown) unknown.hidden = !values.dag && !values.soort;
  const number = found.filter((row) => row.dataset.soort).length;
  status.textContent = Object.keys(values).length || status.textContent ? message(number) : "";
}

nav.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.search !== location.search) history.pushState(null, "", link.pathname + link.search + location.hash);
  show();
});

window.addEventListener("popstate", show);
show();
