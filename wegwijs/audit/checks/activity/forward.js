// Let the page's time run: what moves by itself, and what runs out. Source: F16, F50, F40; 20 hours is WCAG's.
const HOURS = 20 * 3600 * 1000, FIVE = 5000, WATCHED = 32000;
const MORE = /verleng|meer tijd|extend|more time|stay|blijf|doorgaan|continue|keep|ingelogd blijven|nog bezig|still here|tijdslimiet|time limit|uitzetten|turn off/i;
const OVER = /sessie (is )?(verlopen|be[eë]indigd)|session (has )?(expired|ended|timed out)|tijd (is )?(om|voorbij)|time('s| is) up|uitgelogd|logged out|verlopen/i;
const PAUSE = /pauz|paus|\bstop|halt|stil|freeze|bevries|animat|motion|beweging|⏸|❚❚/i;
const controls = () => [...document.querySelectorAll("button, [role=button], a[href], input[type=button], input[type=submit], summary, input[type=checkbox], select")].filter(seen);
const called = (e) => kit.squeeze(`${e.getAttribute("aria-label") ?? ""} ${e.textContent ?? ""} ${e.value ?? ""} ${e.title ?? ""} ${[...(e.labels ?? [])].map((one) => one.textContent).join(" ")}`);
const offers = (words) => controls().some((e) => words.test(called(e)) || words.test(e.className?.toString() ?? ""));
const movesAlone = () => {
  const moves = new Map(), turns = new Map(), watch = new MutationObserver(() => {});
  watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["style", "class", "hidden", "src", "transform", "cx", "cy", "x", "y"] });
  const note = () => {
    for (const { target } of watch.takeRecords()) {
      const e = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      if (!e || e.closest("head, [aria-busy=true], [role=progressbar], progress")) continue;
      const times = moves.get(e) ?? [];
      if (times.at(-1) !== clock.at()) times.push(clock.at());
      moves.set(e, times);
      // Of slides that take turns each changes now and then; what they stand in, each time.
      const box = e.parentElement;
      if (!box || box.matches("html, body, main, [role=main]")) continue;
      const of = turns.get(box) ?? { parts: new Set(), times: [] };
      of.parts.add(e);
      if (of.times.at(-1) !== clock.at()) of.times.push(clock.at());
      turns.set(box, of);
    }
    return left.length > 0;
  };
  clock.forward(WATCHED, note, 80);
  watch.disconnect();
  for (const [box, { parts, times }] of turns) if (parts.size > 1 && !moves.has(box)) moves.set(box, times);
  const long = [...moves].filter(([e, times]) => times.length > 2 && times.at(-1) - times[0] > FIVE && e.isConnected && e !== document.body);
  return long.map(([e, times]) => ({ e, times })).filter(({ e }) => {
    const at = seen(e) ? e : e.parentElement;
    if (!at) return false;
    const { width, height, right, bottom } = at.getBoundingClientRect();
    return at !== document.documentElement && width * height > 200 && right > 0 && bottom > 0;
  });
};
const flashesOf = (times) => Math.max(...times.map((start) => times.filter((one) => one >= start && one < start + 1000).length)) / 2;
const CLOCK = /^[\d\s:.,/-]*$/;
const letTimeRun = () => {
  if (!clock.timers.size) return;
  const goes = left.length, asks = boxes.length, before = new Set(look().values());
  const moving = movesAlone(), stoppable = offers(PAUSE);
  const roots = moving.filter(({ e }) => !moving.some((other) => other.e !== e && other.e.contains(e)));
  for (const { e, times } of roots.slice(0, 5)) {
    const { width, height } = e.getBoundingClientRect(), blinks = flashesOf(times);
    const clock = /\d/.test(e.textContent) && (CLOCK.test(e.textContent) || e.textContent.length < 30);
    if (!stoppable) say("moves-by-script", e, {}, clock);
    if (blinks > 3 && blinks < 15 && width * height >= 341 * 256 / 4 && !e.style.transform) say("flashes-by-script", e, {}, true);
  }
  const waits = () => left.length > goes || offers(MORE);
  if (left.length === goes) clock.forward(HOURS, waits, 60, false);
  const over = [...look()].find(([, text]) => OVER.test(text) && !before.has(text) && text.length < 200);
  const extended = offers(MORE) || boxes.length > asks;
  const culprit = document.querySelector("main, [role=main], h1") ?? document.body ?? document.documentElement;
  if (left.length > goes && !extended) say("time-limit", culprit);
  else if (over && !extended) say("time-limit", over[0]);
};
