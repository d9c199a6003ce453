// The skip link among the first three stops, and its target.
const rec = wegwijsRecorder;
const NAMES = /\bskip|spring|overslaan|direct naar|(ga|verder) naar|naar de (hoofd)?inhoud|jump to|(main|page) content|zum inhalt|au contenu/i;
const link = wegwijsWalk.stops.slice(0, 3).map((one) => one.element).find((one) =>
  one.matches('a[href*="#"]') && one.hash?.length > 1 && one.pathname === location.pathname && NAMES.test(one.textContent));
const target = link && (document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? document.getElementsByName(link.hash.slice(1))[0]);
rec.kept = [link, target];
if (link && !target && link.hash !== "#top") return "nowhere";
link?.focus();
return target && rec.active() === link ? "somewhere" : "";
