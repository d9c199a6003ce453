// Sound and film, here or behind a link, without a word nearby of a text that says the same.
const PROMISE = /transcri|uitgeschreven|tekstversie|text version|captions?|ondertitel|subtitles?|gesproken tekst/i;
const SOUND = /\.(mp3|ogg|oga|wav|m4a|flac|aac|opus)([?#]|$)/i, FILM = /\.(mp4|m4v|webm|ogv|mov|avi|wmv|mkv|flv|swf)([?#]|$)/i;
const PLAYER = /(^|\.)(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com)$/;
const promised = (one) => {
  const box = one.closest("figure, li, section, article, td") ?? one.parentNode;
  return PROMISE.test(kit.text(box === document.body ? one.nextElementSibling ?? one : box)) || PROMISE.test(kit.text(one));
};
const hostOf = (one) => { try { return new URL(one.src, location.href).hostname; } catch { return ""; } };
// Nothing else on the page can hold what is said: hardly a word of running text for eyes and screen readers, and
// nothing that leads on or opens. Source: ACT rule 2eb176.
const FEWEST = 20, AROUND = "h1, h2, h3, h4, h5, h6, header, nav, footer, [role=heading], [role=banner], [role=navigation], [role=contentinfo]";
const MORE = "a[href], button, summary, iframe, object, embed, textarea, [role=button], [role=link], [role=tab], [onclick]";
const alone = (one) => {
  const texts = kit.blocks().filter(({ block }) => !block.closest(AROUND) && !one.contains(block) && kit.visible(block) && kit.spoken(block));
  const words = texts.map(({ text }) => text.replace(kit.text(one), " ")).join(" ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < FEWEST && !kit.all(MORE).some((other) => other !== one && !one.contains(other) && !other.closest(AROUND));
};
const rows = [];
const ask = (rule, one, doubt = true) => { if (kit.spoken(one) && !promised(one)) rows.push(row(rule, one, {}, doubt)); };
const askSound = (one) => ask("sound-without-text", one, !alone(one));
for (const one of kit.all("audio[controls], audio[autoplay]")) askSound(one);
for (const one of kit.all("iframe[src]")) if (PLAYER.test(hostOf(one))) ask("film-without-text", one);
for (const one of kit.all("a[href]")) {
  const address = one.href?.baseVal ?? one.href ?? "";
  if (SOUND.test(address)) askSound(one);
  else if (FILM.test(address)) ask("film-without-text", one);
}
// Captions that are promised: all the files that a film names for them. A player of its own may read other files than browsers do.
for (const one of kit.all("video[controls]")) {
  const tracks = [...one.querySelectorAll("track[src]")].filter(({ kind }) => /^(captions|subtitles)$/.test(kind)).map(({ src }) => src);
  if (tracks.length && kit.spoken(one)) rows.push(row("captions-empty", one, { tracks }));
}
return rows;
