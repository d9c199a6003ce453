// Sound and film, here or behind a link, without a word nearby of a text that says the same.
const PROMISE = /transcri|uitgeschreven|tekstversie|text version|captions?|ondertitel|subtitles?|gesproken tekst/i;
const SOUND = /\.(mp3|ogg|oga|wav|m4a|flac|aac|opus)([?#]|$)/i, FILM = /\.(mp4|m4v|webm|ogv|mov|avi|wmv|mkv|flv|swf)([?#]|$)/i;
const PLAYER = /(^|\.)(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com)$/;
const promised = (one) => {
  const box = one.closest("figure, li, section, article, td") ?? one.parentElement;
  return PROMISE.test(kit.text(box === document.body ? one.nextElementSibling ?? one : box)) || PROMISE.test(kit.text(one));
};
const hostOf = (one) => { try { return new URL(one.src, location.href).hostname; } catch { return ""; } };
const rows = [];
const ask = (rule, one) => { if (kit.spoken(one) && !promised(one)) rows.push(row(rule, one, {}, true)); };
for (const one of kit.all("audio[controls], audio[autoplay]")) ask("sound-without-text", one);
for (const one of kit.all("iframe[src]")) if (PLAYER.test(hostOf(one))) ask("film-without-text", one);
for (const one of kit.all("a[href]")) {
  const address = one.href?.baseVal ?? one.href ?? "";
  if (SOUND.test(address)) ask("sound-without-text", one);
  else if (FILM.test(address)) ask("film-without-text", one);
}
return rows;
