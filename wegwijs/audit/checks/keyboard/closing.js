// Gives the focus to the button that closes the dialog.
const rec = wegwijsRecorder, able = rec.elements(wegwijsDialog).filter((e) => rec.tabbable(e) && e.matches('button, [role=button], a, input'));
const close = able.find((e) => /close|sluit|annul|cancel|dismiss|schlie|fermer|×|✕|✖|^x$/i.test(`${e.textContent} ${e.ariaLabel ?? ''} ${e.title} ${e.className}`.trim()));
close?.focus();
return Boolean(close);
