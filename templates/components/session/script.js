// How it is now at each spreekuur, by the clock in the Netherlands. Without it the page names the days.
// Moments are texts, "2026-12-01T14:00": they compare as they are, in any time zone.
const HOUR = 3600000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;
const lines = [...document.querySelectorAll(".session__now")];
let timer;

function momentNow() {
  try {
    const text = new Date().toLocaleString("sv-SE", { timeZone: "Europe/Amsterdam" }).replace(" ", "T");
    return MOMENT.test(text) && text;
  } catch {
    return false; // a browser without time zones leaves the page as it was built
  }
}

const time = (date) => date.firstElementChild;
const isOn = (date, day) => date.dataset.ends.startsWith(day);
const filled = (text, value) => text.split("{}").join(value);

function sentence(words, dates, now) {
  const today = now.slice(0, 10);
  const next = dates.find((date) => !date.hidden);
  if (!next) return "";
  if (time(next).dateTime <= now) return filled(words.opened, next.dataset.until);
  if (isOn(next, today)) return filled(words.opens, next.dataset.from);
  const first = dates.some((date) => isOn(date, today)) ? words.over : words.elsewhen;
  return `${first} ${filled(words.then, time(next).textContent)}`;
}

// "Deze week" in place of the week's name; and no label without dates.
function label(groups, today) {
  let gone = false;
  for (const group of groups) {
    const { first, last } = group.dataset;
    const [built, ours] = group.firstElementChild.children;
    ours.hidden = !(first ? first <= today && today <= last : gone);
    built.hidden = !ours.hidden;
    gone = group.hidden = !group.querySelector("li:not([hidden])");
  }
}

// Gives the moments at which there is something else to say.
function tell(line, now) {
  const session = line.closest(".session");
  const dates = [...session.querySelectorAll(".session__dates > li")];
  for (const date of dates) date.hidden = date.dataset.ends <= now;
  const text = sentence(line.dataset, dates, now);
  if (line.textContent !== text) line.textContent = text;
  line.hidden = !text;
  line.classList.toggle("session__now--open", dates.some((date) => !date.hidden && time(date).dateTime <= now));
  session.querySelector(".session__past").hidden = Boolean(text) || !dates.length;
  label(session.querySelectorAll(".session__group"), now.slice(0, 10));
  return dates.flatMap((date) => [time(date).dateTime, date.dataset.ends]);
}

function update() {
  clearTimeout(timer);
  const now = momentNow();
  if (!now) return;
  const until = (moment) => Date.parse(`${moment}Z`) - Date.parse(`${now}Z`);
  const waits = lines.flatMap((line) => tell(line, now)).map(until).filter((wait) => wait > 0);
  const midnight = 24 * HOUR + until(`${now.slice(0, 10)}T00:00`);
  // At most an hour: the clock changes twice a year, and computers sleep.
  timer = setTimeout(update, Math.min(HOUR, midnight, ...waits));
}

if (lines.length) {
  document.addEventListener("visibilitychange", update);
  addEventListener("pageshow", update);
  update();
}
