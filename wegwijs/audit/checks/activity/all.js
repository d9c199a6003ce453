const [skip, budget] = args;
return (async () => {
  await soon(); // until now the tree of axe is the one that goes away with this function
  kit.dropTree();
  kit.tree();
  try {
    const until = native.now.call(performance) + budget;
    await submitAll();
    await pasteAll();
    await downAll();
    await focusAll();
    const clean = await pressAll(skip, until);
    letTimeRun();
    return { rows: found, clean };
  } finally {
    kit.dropTree();
  }
})();
