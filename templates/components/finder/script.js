// Which place is near? Distances are told here, in the page: what somebody types is sent nowhere.
// In the address it stands behind the #, which browsers do not send either.

const EARTH = 6371.0088; // km, as in wegwijs/places/points.py
const AT_ONCE = 5; // places before the button for more
const OTHERS = 3; // other towns that may be meant
const SOUND = 2; // unlike: up to here only sounds are written otherwise, or the end is not there yet
const LONG = 6; // letters: one mistake in a longer name makes no other town
const NEAR = 5; // km: a town that is ours, or beside it
const PATIENCE = 15000; // ms for the device to say where it is
const KEEP = 300000; // ms that what it said before is good enough
const ROUGH = 1000; // metres: from here on we say "ongeveer"

const root = document.getElementById("dichtbij");
const form = root.querySelector("form");
const input = form.querySelector("input");
const here = form.querySelector(".finder__here");
const status = root.querySelector("[role=status]");
const others = root.querySelector(".finder__others");
const result = root.querySelector(".finder__result");
const list = result.querySelector("ol");
const more = result.querySelector(".finder__more");
const words = root.dataset;
const places = [...document.querySelectorAll("#plekken .place")];
let turn = 0; // of the newest question: only that one may change the page

// ---- Towns

let towns;

function load() {
  towns = towns || fetch(words.url).then((response) => response.json());
  towns.catch(() => (towns = undefined));
  return towns;
}

export const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");

// As it sounds: what is mixed up in writing a Dutch name.
const SOUNDS = [[/ij|ei/g, "y"], [/ou/g, "au"], [/ch/g, "g"], [/[cq]/g, "k"], [/ph|v/g, "f"], [/z/g, "s"],
  [/th|dt|d$/g, "t"], [/(.)\1+/g, "$1"]];
const sound = (text) => SOUNDS.reduce((now, [from, to]) => now.replace(from, to), plain(text));

// Letters too many, too few, wrong, or swapped (optimal string alignment).
function mistakes(one, other) {
  let [before, last, row] = [[], [], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[other.length];
}

// 0: as it was typed; more: less alike.
function unlike(name, label, typed, heard) {
  if (typed === plain(name) || typed === plain(label)) return 0;
  if (heard === sound(name)) return 1;
  if (typed.length > 2 && plain(name).startsWith(typed)) return 2;
  const many = Math.min(mistakes(plain(name), typed), mistakes(sound(name), heard));
  return many <= (typed.length > 3) + (typed.length > 6) + (typed.length > 10) ? many + 2 : Infinity;
}

// The towns that may be meant, the best first; of two that are as good, the one nearer to a place of ours.
export function match(names, text) {
  const [typed, heard] = [plain(text), sound(text)];
  if (!typed) return [];
  const found = names.map(([name, latitude, longitude, municipality]) => {
    const from = municipality ? `${name} (${municipality})` : name;
    return { from, latitude, longitude, rough: true, unlike: unlike(name, from, typed, heard) };
  });
  const good = found.filter((one) => one.unlike < Infinity);
  const near = new Map(good.map((one) => [one, distances(one)[0]?.away ?? 0]));
  return good.sort((one, other) => one.unlike - other.unlike || near.get(one) - near.get(other));
}

// A guess that may be another town is not answered: of Twekkelo, which we do not know, Twello is 40 km away.
export const isSure = (one, text) => one.unlike <= SOUND
  || (one.unlike === SOUND + 1 && (plain(text).length > LONG || distances(one)[0]?.away < NEAR));

// Our own places by the ends of their names: "Hasseler Es" of "Bibliotheek Hengelo Hasseler Es".
const ends = () => places.filter(({ dataset }) => dataset.latitude).flatMap((place) => {
  const [, ...parts] = nameOf(place).split(" ");
  const { latitude, longitude } = place.dataset;
  return parts.map((_, at) => [parts.slice(at).join(" "), latitude, longitude]);
});

// Towns first, as "Goor" is the town and not our place there.
function named(names, text) {
  const towns = match(names, text);
  if (towns[0]?.unlike <= SOUND) return towns;
  return [...match(ends(), text).filter((one) => one.unlike <= SOUND), ...towns];
}

async function look(text) {
  const { names, codes } = await load();
  const [code] = /^\d{4}(?!\d)/.exec(text) ?? [];
  if (!code) return named(names, text);
  const [latitude, longitude, town] = codes[code] ?? [];
  return town ? [{ from: `${code} (${town})`, latitude, longitude, rough: true, unlike: 0 }] : [];
}

// ---- Distances

const radians = (degrees) => (degrees * Math.PI) / 180;

// Kilometres as the crow flies (haversine).
export function kilometres(one, other) {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const part = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return 2 * EARTH * Math.asin(Math.sqrt(part));
}

// The places with how far they are, the nearest first; those of which we do not know it last.
function distances(from) {
  const away = ({ dataset }) => (dataset.latitude ? kilometres(from, dataset) : Infinity);
  const all = places.map((place) => ({ place, away: away(place) }));
  return all.sort((one, other) => (one.away === other.away ? 0 : one.away - other.away));
}

function inWords({ place, away }, rough) {
  if (away === Infinity) return words.unknown;
  const about = rough || "approximate" in place.dataset;
  if (!about && away < 1) return words.near;
  return (about ? words.about : words.exact).replace("{number}", Math.max(1, Math.round(away)));
}

// ---- The page

const nameOf = (place) => place.querySelector("a").textContent.trim();

function say(text, values = {}) {
  status.textContent = text.replace(/{(\w+)}/g, (_, name) => values[name]);
  root.classList.remove("finder--wrong");
  input.removeAttribute("aria-invalid");
  result.hidden = others.hidden = true;
}

function complain(text, values, field = input) {
  say(text, values);
  root.classList.add("finder--wrong");
  if (field) field.setAttribute("aria-invalid", "true");
}

function card(one, number, rough) {
  const [item, line] = [document.createElement("li"), document.createElement("p")];
  line.className = "finder__distance";
  line.textContent = inWords(one, rough);
  item.append(one.place.cloneNode(true));
  item.firstChild.firstElementChild.after(line);
  item.hidden = number >= AT_ONCE;
  return item;
}

function offer(towns) {
  const items = towns.map(({ from }) => {
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    link.textContent = from;
    link.href = hash(from);
    item.append(link);
    return item;
  });
  others.querySelector("ul").replaceChildren(...items);
  others.hidden = !items.length;
}

// Where somebody helps, if that is not at the nearest place.
function helping(found, values, rough) {
  const first = found.find(({ place }) => "helps" in place.dataset);
  if (!first || first === found[0] || first.away === Infinity) return [];
  values.helper = nameOf(first.place);
  values.far = inWords(first, rough);
  return [words.helps];
}

function show([best, ...rest]) {
  const found = distances(best);
  const values = { from: best.from, place: nameOf(found[0].place), distance: inWords(found[0], best.rough) };
  const texts = [best.unlike && words.meant, words.found, ...helping(found, values, best.rough)];
  say(texts.filter(Boolean).join(" "), values);
  offer(rest.filter((one) => one.unlike <= Math.max(2, best.unlike + 1)).slice(0, OTHERS));
  list.replaceChildren(...found.map((one, number) => card(one, number, best.rough)));
  more.hidden = found.length <= AT_ONCE;
  result.hidden = false;
}

function doubt(found, text) {
  complain(words.doubt, { text, from: found[0].from });
  offer(found.slice(0, OTHERS));
}

async function ask(text) {
  const mine = ++turn;
  if (!text) return complain(words.empty);
  try {
    const found = await look(text);
    if (mine !== turn) return;
    if (found.length) (isSure(found[0], text) ? show : doubt)(found, text);
    else complain(/^\d/.test(text) ? words.code : words.name, { text });
  } catch (error) {
    console.error(error);
    if (mine === turn) complain(words.failed, {}, null);
  }
}

// ---- The address

const hash = (text) => `#bij=${encodeURIComponent(text)}`;

function go(to) {
  if (location.hash !== to) history.pushState(null, "", location.pathname + location.search + to);
}

// What the address asks; nothing is asked any more when somebody comes back to where he began.
function read() {
  const asked = new URLSearchParams(location.hash.slice(1)).get("bij") ?? "";
  if (!asked && location.hash) return; // a link to a part of the page
  input.value = asked;
  if (asked) return ask(asked);
  turn++;
  say("");
}

// ---- What people do

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  go(text && hash(text));
  ask(text);
});

here.addEventListener("click", () => {
  const mine = ++turn;
  const isNewest = (task) => (given) => mine === turn && task(given);
  const found = ({ coords: { latitude, longitude, accuracy } }) => {
    input.value = "";
    go("");
    show([{ from: words.here, latitude, longitude, rough: accuracy > ROUGH, unlike: 0 }]);
  };
  const lost = ({ code }) => complain([words.lost, words.denied, words.lost, words.slow][code], {}, null);
  say(words.busy);
  navigator.geolocation.getCurrentPosition(isNewest(found), isNewest(lost), { timeout: PATIENCE, maximumAge: KEEP });
});

more.addEventListener("click", () => {
  const next = [...list.children].filter((one) => one.hidden);
  for (const one of next) one.hidden = false;
  more.hidden = true;
  next[0].querySelector("a").focus();
});

input.addEventListener("focus", () => load().catch(() => {}), { once: true });
window.addEventListener("hashchange", read);
here.hidden = !navigator.geolocation || !window.isSecureContext;
root.hidden = false;
read();
