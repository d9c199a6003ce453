// A page that sends itself on or loads itself again after a time. axe reads this too, but only where http-equiv is in small letters.
const HOURS_20 = 72000; // seconds: the exception of 2.2.1
const carried = kit.refresh();
if (!carried || carried.getAttribute("http-equiv") === "refresh") return [];
const seconds = parseInt(carried.content, 10) || 0;
return seconds > 0 && seconds <= HOURS_20 ? [row("refresh", carried, { seconds })] : [];
