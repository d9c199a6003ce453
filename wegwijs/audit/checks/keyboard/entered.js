// What came of it, and whether the focus went elsewhere (another button of the same group is no other place).
const [number, tabbed, done] = arguments, rec = wegwijsRecorder, element = rec.kept[number];
const before = new Set(rec.dialogs());
rec.told(80, (what) => {
  const now = rec.active();
  const group = now && now.type === 'radio' && now.name === element.name;
  const moved = !tabbed && now !== element && now !== null && !group && element.isConnected && !element.contains(now);
  done(moved ? [...what, 'moved'] : what);
});
