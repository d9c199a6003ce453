// Which of wegwijsWays closes the dialog when it is clicked: its number, or -1.
const done = arguments[arguments.length - 1], rec = wegwijsRecorder;
const press = (number) => {
  const one = wegwijsWays[number];
  if (!one) return done(-1);
  const { x, y, width, height } = one.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, view: window, clientX: x + width / 2, clientY: y + height / 2 };
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
    one.dispatchEvent(type.startsWith("pointer") ? new PointerEvent(type, at) : new MouseEvent(type, at));
  setTimeout(() => rec.frames(() => (rec.seen(wegwijsDialog) ? press(number + 1) : done(number))), 60);
};
press(0);
