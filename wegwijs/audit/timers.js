// What the page's own scripts put off and play, written down from before they run: which timers wait, which
// sounds are started. It changes nothing until `forward` lets the time run.
globalThis.wegwijsTimers ??= (() => {
  const sounds = [];
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (...given) {
    sounds.push(this);
    return play.apply(this, given);
  };
  let tones = 0;
  if (globalThis.AudioScheduledSourceNode) {
    const { start } = AudioScheduledSourceNode.prototype;
    AudioScheduledSourceNode.prototype.start = function (...given) {
      tones += 1;
      return start.apply(this, given);
    };
  }

  // Timers: {callback, args, delay, repeat, at}, `at` in milliseconds since the page was opened.
  const timers = new Map();
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
  const native = { setTimeout, setInterval, clearTimeout, clearInterval, requestAnimationFrame, Date, now: performance.now };
  const FRAME = 16;
  const clock = { virtual: false, at: 0, last: 2 ** 40 };
  const time = () => (clock.virtual ? clock.at : native.now.call(performance));
  const call = (timer) =>
    typeof timer.callback === "function" ? timer.callback.apply(globalThis, timer.args) : (0, eval)(timer.callback);
  const waiting = (repeat) => function (callback, delay, ...args) {
    const wait = Math.max(Number(delay) || 0, 0);
    const timer = { callback, args, delay: wait, repeat, at: time() + wait };
    if (clock.virtual) {
      timers.set((clock.last += 1), timer);
      return clock.last;
    }
    const run = () => {
      if (repeat) timer.at = time() + wait;
      else timers.delete(id);
      return call(timer);
    };
    const id = native[repeat ? "setInterval" : "setTimeout"].call(globalThis, run, delay);
    timers.set(id, timer);
    return id;
  };
  const forgetting = (name) => function (id) {
    timers.delete(Number(id));
    return native[name].call(globalThis, id);
  };
  globalThis.setTimeout = waiting(false);
  globalThis.setInterval = waiting(true);
  globalThis.clearTimeout = forgetting("clearTimeout");
  globalThis.clearInterval = forgetting("clearInterval");

  // The next frame of an animation waits 16 milliseconds; its number is kept below zero, apart from timers.
  globalThis.requestAnimationFrame = (callback) => {
    const timer = { callback, args: [0], delay: FRAME, frame: true, at: time() + FRAME };
    if (clock.virtual) {
      timers.set(-(clock.last += 1), timer);
      return clock.last;
    }
    const id = requestAnimationFrame.call(globalThis, (now) => {
      timers.delete(-id);
      callback(now);
    });
    timers.set(-id, timer);
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => {
    timers.delete(-id);
    return cancelAnimationFrame.call(globalThis, id);
  };

  const next = () => [...timers].reduce((one, other) => (!one || other[1].at < one[1].at ? other : one), null);
  const step = ([id, timer]) => {
    clock.at = Math.max(timer.at, clock.at);
    if (timer.repeat) timer.at = clock.at + Math.max(timer.delay, 4);
    else timers.delete(id);
    if (timer.frame) {
      cancelAnimationFrame.call(globalThis, -id);
      timer.args = [clock.at];
    } else native.clearTimeout.call(globalThis, id);
    try {
      call(timer);
    } catch {
      // The page's own mistake, as it would have been when the time came.
    }
  };
  const pretend = () => {
    const ahead = () => Math.round(clock.at - native.now.call(performance));
    performance.now = () => clock.at;
    globalThis.Date = class extends native.Date {
      constructor(...given) {
        if (given.length) super(...given);
        else super(native.Date.now() + ahead());
      }
      static now() {
        return native.Date.now() + ahead();
      }
    };
  };
  // Let the page's timers run, one after the other, as if `until` milliseconds went by; `stop` is asked
  // after each. For good: the page must be opened anew afterwards. At most `budget` real milliseconds, and four times
  // as many for the first thousand timers: on a busy machine a page is not seen to do less.
  const MANY = 1000, LONGER = 4;
  const forward = (until, stop, budget, frames = true) => {
    if (!clock.virtual) {
      clock.at = native.now.call(performance);
      clock.virtual = true;
      pretend();
    }
    if (!frames) for (const [id, timer] of timers) if (timer.frame) timers.delete(id);
    const end = clock.at + until, begun = native.now.call(performance);
    let steps = 0;
    for (let one = next(); one && one[1].at <= end; one = next()) {
      if (!frames && one[1].frame) timers.delete(one[0]);
      else step(one);
      const spent = native.now.call(performance) - begun;
      if (stop() || spent > (++steps < MANY ? LONGER * budget : budget)) return;
    }
  };
  // Run at once what a script put off by at most so many milliseconds: what a click does, without waiting.
  const hurry = (most) => {
    const due = [...timers].filter(([, timer]) => !timer.repeat && !timer.frame && timer.delay <= most);
    for (const [id, timer] of due) {
      timers.delete(id);
      native.clearTimeout.call(globalThis, id);
      try {
        call(timer);
      } catch {
        // The page's own mistake.
      }
    }
  };
  return { sounds, tones: () => tones, timers, forward, hurry, native, at: time };
})();
