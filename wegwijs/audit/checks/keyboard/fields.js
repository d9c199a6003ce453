// The fields that scripts listen to, and how each is worked. What the text near a field announces is left out.
const rec = wegwijsRecorder;
const TYPES = ['change', 'input', 'click', ...rec.KEYS, 'blur', 'focusout', 'select'];
const WARNS = /automati|meteen|direct|vanzelf|zodra|immediate|as soon as|when you (select|choose|pick|type|check)|will (be )?(open|load|submit|sent|update|go|change|move|take|reload)|sofort|imm.diatement/i;
const about = (e) => {
  const ids = `${e.getAttribute('aria-describedby') ?? ''} ${e.getAttribute('aria-labelledby') ?? ''}`.split(/\s+/).filter(Boolean);
  const texts = [...(e.labels ?? []), ...ids.map((id) => document.getElementById(id)), ...rec.chain(e).filter((up) => !up.matches('main, body, html')).map((up) => up.previousElementSibling).filter((one) => one && one.textContent.length < 400)];
  const near = e.closest('form, fieldset, section');
  if (near && near.textContent.length < 1500) texts.push(near);
  return `${e.title} ${e.getAttribute('aria-label') ?? ''} ${texts.map((one) => one?.textContent ?? '').join(' ')}`;
};
const kind = (e) => e.matches('select') ? 'select' : e.matches('[type=checkbox]') ? 'check' : e.matches('[type=radio]') ? 'radio'
  : e.matches('textarea, input:not([type=button], [type=submit], [type=reset], [type=image], [type=file], [type=range], [type=color], [type=hidden], [type=date], [type=time], [type=month], [type=week], [type=datetime-local])') ? 'text' : null;
const short = (e) => e.maxLength > 0 && e.maxLength <= arguments[0] ? e.maxLength : 1;
rec.kept = rec.elements().filter((e) => e.matches('select, input, textarea') && rec.tabbable(e) && !e.readOnly && kind(e) && rec.hears(e, TYPES, true) && !WARNS.test(about(e)));
return rec.kept.map((e, number) => ({number, kind: kind(e), html: rec.page() + e.outerHTML.slice(0, 500), letters: short(e), digits: e.matches('[type=number], [inputmode=numeric], [type=tel]'),
  up: kind(e) === 'select' && e.selectedIndex === e.options.length - 1, multiple: Boolean(e.multiple)}));
