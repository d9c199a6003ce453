// The innermost element that sticks out, and is not inside something that scrolls or hides its own
// overflow (a wide table in its scroll box is allowed by 1.4.10).
const root = document.scrollingElement;
const width = innerWidth;
if (root.scrollWidth <= width) return [];
const inBox = (element) => {
  for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
    if (getComputedStyle(e).overflowX !== "visible") return true;
  return false;
};
const sticksOut = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && (box.right > width + 1 || box.left < -1);
};
const wide = [...document.body.querySelectorAll("*")].filter((e) => sticksOut(e) && !inBox(e));
const culprit = wide.find((e) => !wide.some((other) => other !== e && e.contains(other))) ?? document.body;
return [row("reflow", culprit, { wide: root.scrollWidth, width })];
