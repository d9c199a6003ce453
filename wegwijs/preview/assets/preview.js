// Keeps a page of the preview true to the content: overlay and panel in place, the page by a reload
// that keeps the place, the open parts and the focus. Only in the preview; the site has none of it.
// The words that people see are in the templates.
(() => {
  "use strict";

  const PATIENCE = 4000; // ms without a connection before we say so
  const RETRY = 2000; // ms before we try again what the browser itself gave up
  const SPEAK = 300; // ms that a screen reader needs to notice a new live region

  const BOXES = "#ww-marks, #ww-tips";

  const script = document.currentScript;
  const own = new URL(".", script.src);
  const isOwnPage = script.hasAttribute("data-own");
  const memory = `wegwijs:${location.pathname}${location.search}`;
  const hoped = `${memory} version`; // the version that we last loaded the page for
  const boxes = "wegwijs:boxes";
  const live = document.createElement("div");

  let said = document.getElementById("ww-top")?.dataset.says ?? "";
  let look = Number(script.dataset.look); // the look that this page shows
  let before = null; // what had the focus before the overlay got it

  // ---- The state of the page, kept over a change

  const overlay = () => document.querySelector(".ww-overlay");

  function keyOf(details, number) {
    const title = details.querySelector("summary")?.textContent.trim() ?? "";
    return details.dataset.key || details.id || `${number} ${title}`;
  }

  function openParts(root) {
    return Object.fromEntries([...root.querySelectorAll("details")].map((one, i) => [keyOf(one, i), one.open]));
  }

  function setOpenParts(root, parts) {
    [...root.querySelectorAll("details")].forEach((one, i) => {
      one.open = parts[keyOf(one, i)] ?? one.open;
    });
  }

  // The boxes that switch the marks in the text: for this tab, also on its next page.
  function setBoxes(root) {
    const kept = JSON.parse(sessionStorage.getItem(boxes) ?? "{}");
    for (const one of root.querySelectorAll(BOXES)) one.checked = kept[one.id] ?? one.checked;
  }

  function keepBox(box) {
    const kept = JSON.parse(sessionStorage.getItem(boxes) ?? "{}");
    sessionStorage.setItem(boxes, JSON.stringify({ ...kept, [box.id]: box.checked }));
  }

  // Who follows a link to a mark wants to see it.
  function showMarks(event) {
    const link = event.target.closest?.('#ww-bottom a[href^="#ww-taal-"]');
    const mark = link && document.querySelector(link.hash);
    if (!mark) return;
    for (const box of document.querySelectorAll(mark.matches(".ww-extra") ? BOXES : "#ww-marks")) {
      box.checked = true;
      keepBox(box);
    }
  }

  // All pieces of what the number in focus is about.
  function showPieces(element) {
    const number = element.matches?.(".ww-sign[id]") ? element.id.replace("ww-taal-", "") : "";
    for (const one of document.querySelectorAll(".ww-mark")) {
      one.classList.toggle("ww-mark--now", number !== "" && one.matches(`[data-ww~="${number}"]`));
    }
  }

  // A way to the same element in a page that is nearly the same.
  function wayTo(element) {
    const steps = [];
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (one.id) return [`#${CSS.escape(one.id)}`, ...steps].join(" > ");
      const place = [...one.parentElement.children].filter((other) => other.tagName === one.tagName).indexOf(one);
      steps.unshift(`${one.tagName.toLowerCase()}:nth-of-type(${place + 1})`);
    }
    return steps.length ? ["body", ...steps].join(" > ") : "";
  }

  function remember() {
    const state = {
      scroll: [scrollX, scrollY],
      inside: overlay()?.scrollTop ?? 0,
      parts: openParts(document),
      focus: wayTo(document.activeElement),
      said,
    };
    sessionStorage.setItem(memory, JSON.stringify(state));
  }

  function restore() {
    const state = JSON.parse(sessionStorage.getItem(memory) ?? "null");
    sessionStorage.removeItem(memory);
    if (!state) return;
    setOpenParts(document, state.parts);
    const toPlace = () => {
      scrollTo({ left: state.scroll[0], top: state.scroll[1], behavior: "instant" });
      if (overlay()) overlay().scrollTop = state.inside;
    };
    if (state.focus) document.querySelector(state.focus)?.focus({ preventScroll: true });
    toPlace();
    addEventListener("load", toPlace); // again, with all pictures there
    const now = said;
    said = state.said;
    setTimeout(() => speak(now), SPEAK);
  }

  // ---- Changing a part in place

  const bare = (box) => box.innerHTML.replaceAll(' open=""', "");

  function replace(box, html) {
    const next = document.createElement("template");
    next.innerHTML = html;
    if (!box || bare(box) === bare(next)) return;
    const parts = openParts(box);
    const inside = overlay()?.scrollTop ?? 0;
    const held = box.contains(document.activeElement) ? wayTo(document.activeElement) : "";
    box.replaceChildren(next.content);
    setOpenParts(box, parts);
    setBoxes(box);
    if (overlay()) overlay().scrollTop = inside;
    if (held) (document.querySelector(held) ?? box.querySelector("summary") ?? before)?.focus({ preventScroll: true });
  }

  function speak(text) {
    if (text === said) return;
    said = text;
    live.textContent = text;
  }

  // ---- Asking what is new

  let busy = false;
  let again = false;

  async function check() {
    again = busy;
    if (busy) return;
    busy = true;
    try {
      await (isOwnPage ? refreshOwnPage() : refreshPage());
    } catch {
      // Not there now: the stream of events will tell when it is back.
    }
    busy = false;
    if (again) check();
  }

  async function refreshPage() {
    const url = new URL("state", own);
    url.searchParams.set("url", location.pathname);
    const shown = look;
    const answer = await fetch(url, { cache: "no-store" });
    if (!answer.ok) return;
    const state = await answer.json();
    if (look === shown) show(state); // else an event was quicker
  }

  function show(state) {
    look = state.look;
    const isOld = state.page && state.page !== script.dataset.page;
    if (isOld && !changeText(state) && reloadFor(state.page)) return;
    replace(document.getElementById("ww-top"), state.overlay);
    replace(document.getElementById("ww-bottom"), state.panel);
    speak(state.says);
  }

  // Where only the text changed. Of the scripts of the site, one is bound to what stands in a text.
  function changeText(state) {
    const box = document.querySelector(".prose");
    if (!box || !state.frame || state.frame !== script.dataset.frame) return false;
    replace(box, state.text);
    for (const one of document.querySelectorAll('script[src*="/term."]')) import(`${one.src}?${state.look}`);
    script.dataset.page = state.page;
    return true;
  }

  // Once for each version that does not come: a page must not turn in circles.
  function reloadFor(version) {
    if (sessionStorage.getItem(hoped) === version) return false;
    sessionStorage.setItem(hoped, version);
    remember();
    location.reload();
    return true;
  }

  async function refreshOwnPage() {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = next.querySelector("main");
    look = Number(next.querySelector("script[data-own]")?.dataset.look);
    if (main) replace(document.querySelector("main"), main.innerHTML);
  }

  // ---- The connection. A tab that nobody sees has none: browsers allow few to one server.

  let stream = null;
  let waiting = 0;

  function connect() {
    if (stream || document.hidden) return;
    const url = new URL("events", own);
    // With each look the server then tells all that this page needs, so that it need not ask.
    if (!isOwnPage) url.searchParams.set("url", location.pathname);
    url.searchParams.set("look", look);
    stream = new EventSource(url);
    stream.addEventListener("open", () => {
      if (waiting || document.querySelector(".ww-lost")) check(); // perhaps another server
      showLost(false);
    });
    stream.addEventListener("look", (event) => {
      const state = JSON.parse(event.data);
      if (state.look === look) return;
      if ("page" in state) show(state);
      else check();
    });
    stream.addEventListener("error", () => {
      waiting ||= setTimeout(showLost, PATIENCE, true);
      if (stream?.readyState === EventSource.CLOSED) {
        stream = null;
        setTimeout(connect, RETRY);
      }
    });
  }

  function disconnect() {
    stream?.close();
    stream = null;
    clearTimeout(waiting);
    waiting = 0;
  }

  function showLost(isLost) {
    clearTimeout(waiting);
    waiting = 0;
    const shown = document.querySelector(".ww-lost");
    if (!isLost) {
      shown?.remove();
    } else if (!shown) {
      document.body.prepend(document.getElementById("ww-lost").content.cloneNode(true));
      live.textContent = document.querySelector(".ww-lost").textContent.trim();
    }
  }

  // ---- Keys

  function onKey(event) {
    const details = overlay()?.querySelector("details");
    if (!details || event.defaultPrevented) return;
    const summary = details.querySelector("summary");
    if (event.key === "F8") {
      event.preventDefault();
      details.open = true;
      summary.focus();
    } else if (event.key === "Escape" && details.open && !event.target.closest?.("input, select, textarea")) {
      const hadFocus = details.contains(document.activeElement);
      details.open = false;
      if (hadFocus) (before?.isConnected ? before : summary).focus();
    }
  }

  live.className = "ww-hidden";
  live.setAttribute("role", "status");
  live.lang = document.getElementById("ww-top")?.lang ?? document.documentElement.lang;
  document.body.append(live);
  document.documentElement.classList.add("ww-script");
  if (sessionStorage.getItem(hoped) === script.dataset.page) sessionStorage.removeItem(hoped);
  setBoxes(document);
  restore();
  document.addEventListener("change", (event) => event.target.matches(BOXES) && keepBox(event.target));
  document.addEventListener("click", showMarks);
  document.addEventListener("focusin", (event) => {
    showPieces(event.target);
    if (!overlay()?.contains(event.target)) before = event.target;
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  connect();
})();
