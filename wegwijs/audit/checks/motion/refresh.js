// A page that sends itself on or loads itself again after a time. axe reads this too, but only where http-equiv is in small letters.
const READ = /^[\t\n\f\r ]*(\d*)(?:\.[\d.]*)?(?:$|[;,\t\n\f\r ])/, HOURS_20 = 72000; // seconds: the exception of 2.2.1
const all = [...document.querySelectorAll("meta[http-equiv=refresh i][content]")];
// Browsers carry out the first that can be read, and no other. Source: HTML, "shared declarative refresh steps".
const first = all.find((one) => /\d|\./.test(one.content) && READ.test(one.content));
if (!first || first.getAttribute("http-equiv") === "refresh") return [];
const seconds = Number(READ.exec(first.content)[1]);
return seconds > 0 && seconds <= HOURS_20 ? [row("refresh", first, { seconds })] : [];
