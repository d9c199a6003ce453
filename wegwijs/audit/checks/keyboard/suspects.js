// Where a trap may be: a script hears keys there, or the focus coming or going.
const rec = wegwijsRecorder, walk = wegwijsWalk, types = [...rec.KEYS, ...rec.FOCUS];
const listening = walk.stops.map((one) => one.element).filter((one) => rec.hears(one, types));
const stuck = arguments[0] === 'trap' || arguments[0] === 'cycle' ? [walk.last()] : [];
const free = (one) => one.isConnected && !one.matches(walk.PARTS) && !rec.chain(one).some((e) => e.matches('dialog[open], [aria-modal=true], [role=dialog], [role=alertdialog]'));
rec.kept = [...new Set([...stuck, ...listening])].filter((one) => one && free(one));
return rec.kept.map((one) => rec.page() + one.outerHTML.slice(0, 300));
