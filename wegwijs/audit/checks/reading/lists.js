// Lines one below the other that begin with a bullet, a dash or a number, and are not in a list.
const MARK = /^(?:([•‣▪●○◦■□►▶➢➤➔→✓✔✗·∙⁃])\s*(?=\S)|([-–—*+»>~])\s+(?=\S)|\(?(\d{1,2}|[a-z])[.)]\s*(?=\D))/i;
const NO_LIST = "ul, ol, dl, menu, [role=list], [role=listitem], [role=menu], pre, code, samp, h1, h2, h3, h4, h5, h6, button, label, select, [role=heading], math, table [role=row]";
const picture = (line) => {
  const before = line.nodes[0].previousSibling ?? kit.holder(line.nodes[0]).previousSibling;
  const one = before?.localName === "img" ? before : before?.previousSibling?.localName === "img" ? before.previousSibling : null;
  return one && one.width <= 20 && one.height <= 20 ? `img ${one.src}` : "";
};
// A small picture from the font before each line is a bullet where it is the same one each time.
const EMOJI = /^(?![©®™])(\p{Extended_Pictographic}\uFE0F?)\s*(?=[\p{L}\p{N}])/u;
const mark = (line) => {
  if (line.block.closest(NO_LIST)) return null;
  const found = line.text.match(MARK), emoji = line.text.match(EMOJI)?.[1];
  if (!found && emoji) return { kind: emoji };
  if (!found) { const src = picture(line); return src ? { kind: src } : null; }
  const [, bullet, sign, number] = found;
  if (number) return { kind: /\d/.test(number) ? "1" : "a", number: /\d/.test(number) ? Number(number) : number.toLowerCase().charCodeAt(0) - 96 };
  return { kind: bullet ?? sign, bullet: Boolean(bullet) };
};
const follows = (last, line) => {
  if (last.block === line.block) return true;
  if (last.block.parentNode !== line.block.parentNode || !kit.visible(line.block)) return false;
  return last.block.nextElementSibling === line.block && kit.box(line.block).y > kit.box(last.block).y;
};
const groups = [];
let group = null;
for (const line of kit.lines()) {
  const of = mark(line);
  const goesOn = of && group && of.kind === group.kind && follows(group.lines.at(-1), line) &&
    (of.number === undefined || of.number === group.number + 1);
  if (goesOn) { group.lines.push(line); group.number = of.number; continue; }
  if (group) groups.push(group);
  group = of && (of.number === undefined || of.number === 1) ? { ...of, lines: [line] } : null;
}
if (group) groups.push(group);
// Boxes beside or below each other that each begin with a number in a box of its own: 1, 2, 3.
const BOX = "div, section, p, article", HEADING = "h1, h2, h3, h4, h5, h6, [role=heading]";
const numberOf = (part) => {
  const first = part.firstElementChild, said = first?.textContent.trim() ?? "";
  if (!/^[1-9]$/.test(said) || !part.matches(BOX) || part.querySelector(HEADING)) return 0;
  const own = [...part.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
  const words = kit.text(part).slice(said.length).split(" ").filter(Boolean).length;
  return !own.length && words > 1 && words <= 40 && kit.visible(first) && kit.visible(part) ? Number(said) : 0;
};
const stepsFrom = (first) => {
  let number = 0;
  for (let part = first; part && numberOf(part) === number + 1; part = part.nextElementSibling) number += 1;
  return number;
};
const inSteps = kit.all(BOX).filter((part) => numberOf(part) === 1 && !part.closest(`${NO_LIST}, nav, [role=navigation], table, form`))
  .map((part) => ({ part, number: stepsFrom(part) })).filter(({ number }) => number > 2);
const needed = (of) => (of.bullet ? 2 : 3);
const long = (of) => of.lines.every((line) => line.text.split(" ").length > 40);
const typed = groups
  .filter((of) => of.lines.length >= needed(of) && !long(of))
  .map((of) => row("list-only-looks", of.lines[0].block, { lines: of.lines.length }));
return [...typed, ...inSteps.map(({ part, number }) => row("list-only-looks", part, { lines: number }))];
