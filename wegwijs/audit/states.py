"""The states in which a page is audited, declared in this one place.

A view is how a page is looked at (its size, its media, the reader's own settings); a visit is
how a page is opened, and it is then seen in its views without being opened again.
A state's name is the view's, with the visit's name behind it: "320", "320 results".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.support.ui import WebDriverWait

from wegwijs.audit.errors import PageError
from wegwijs.audit.pages import Page
from wegwijs.language import _, marked

NORMAL_TEXT = 16


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at, without loading it again.

    width, height: the window, in CSS pixels; scale: device pixels in one of those.
    text: the reader's own size of text, in CSS pixels (a browser starts with 16).
    media: "screen" or "print"; features: CSS media features and their values.
    spacing: the text spacing of WCAG 1.4.12. keyboard: also walked through with the keyboard.
    """

    name: str
    width: int
    height: int
    scale: float = 1
    text: int = NORMAL_TEXT
    media: str = "screen"
    features: tuple[tuple[str, str], ...] = ()
    spacing: bool = False
    keyboard: bool = False

    def colours_of(self, other: View) -> bool:
        """Whether this view is the other one with another wish of the reader's for colours or movement."""
        return bool(self.features) and replace(self, name="", features=(), keyboard=False) == replace(
            other, name="", keyboard=False
        )


@dataclass(frozen=True, slots=True)
class Visit:
    """One load of a page: `query` goes behind its address; `prepare` is JavaScript that runs when it
    is there; `ready` is JavaScript that says when it can be looked at. Without `scripts`, none of
    the page's own scripts run. `views` are the views in which it is seen; none: HARDEST.
    `again`: prepared again when the window has another width, as a page may undo it then.
    `differs` is JavaScript that says of the page as published whether the visit could show anything else.
    `shows` are the states of components, (component, selector), that it is there to show."""

    name: str = ""
    query: str = ""
    prepare: str = ""
    ready: str = ""
    waiting_for: str = ""
    scripts: bool = True
    views: tuple[View, ...] = ()
    again: bool = False
    differs: str = "true"
    shows: tuple[tuple[str, str], ...] = ()

    @property
    def seen_in(self) -> tuple[View, ...]:
        """The views in which the visit is seen, the first of them first."""
        return self.views or HARDEST

    def alike(self, view: View) -> tuple[View, ...]:
        """The views in which the visit changes nothing if it changes nothing in this one."""
        return tuple(one for one in self.seen_in if not self.again or one.width == view.width)

    def state_name(self, view: View) -> str:
        return f"{view.name} {self.name}".rstrip()


# Sources: WCAG 1.4.10 (320 CSS pixels are what a zoom of 400 % leaves of 1280), 1.4.4 (200 %),
# 1.4.12; CSS Media Queries Level 5. A4 has 794 CSS pixels across.
DESKTOP = View("1280", 1280, 900, keyboard=True)
PHONE = View("320", 320, 640)
ZOOM_400 = View("400% zoom", 320, 256, scale=4, keyboard=True)
ZOOM_200 = View("200% zoom", 640, 450, scale=2)
TEXT_200 = View("200% text", 1280, 900, text=32)
TEXT_200_PHONE = View("320 200% text", 320, 640, text=32)
SPACING = View("spacing", 1280, 900, spacing=True)
SPACING_PHONE = View("320 spacing", 320, 640, spacing=True)
DARK = View("dark", 1280, 900, features=(("prefers-color-scheme", "dark"),))
DARK_PHONE = View("320 dark", 320, 640, features=(("prefers-color-scheme", "dark"),))
FORCED_COLOURS = View("forced colours", 1280, 900, features=(("forced-colors", "active"),))
MORE_CONTRAST = View("more contrast", 1280, 900, features=(("prefers-contrast", "more"),))
STILL = View("reduced motion", 1280, 900, features=(("prefers-reduced-motion", "reduce"),))
PRINT = View("print", 794, 1123, media="print")
# A page may change itself when its window does (and not back), so all of one size come together. What is
# enlarged comes last: the browser keeps the shapes of its letters, and sets the next view a bit otherwise.
VIEWS = (
    *(DESKTOP, DARK, FORCED_COLOURS, MORE_CONTRAST, STILL, SPACING, TEXT_200),
    *(PHONE, DARK_PHONE, SPACING_PHONE, TEXT_200_PHONE, PRINT, ZOOM_200, ZOOM_400),
)

# The two sizes from which all others follow: a desk and a phone. Without its scripts a page has no other
# colours than with them, so these are enough there.
SIZES = (DESKTOP, PHONE)
# What scripts and readers add to a page meets the hardest of the views: few colours, little room.
HARDEST = (DESKTOP, DARK, FORCED_COLOURS, PHONE, SPACING_PHONE, TEXT_200_PHONE)

AS_PUBLISHED = Visit(
    views=VIEWS,
    shows=(
        ("site-header", "[aria-current]"),
        ("print-button", ".print-button:not([hidden])"),
        ("snippets", ".snippet__copy:not([hidden])"),
        ("snippets", ".snippets__several:not([hidden])"),
    ),
)


def _in_search(*names: str) -> tuple[tuple[str, str], ...]:
    """The states of the search page with these names. Source: data-in in its template."""
    return tuple(("search", f"[data-in~={name}]:not([hidden])") for name in names)


# "Nothing found" is an answer too: in another portal no page may be about these words.
ANSWERED = "document.querySelector('#zoeken[data-asked]') !== null"
AN_ANSWER = marked("een antwoord in #zoeken")
ASK = """
const form = document.querySelector('#zoeken form');
form.elements.q.value = '{question}';
form.requestSubmit();
"""
# Choose a topic that none of the results is about, as an address with a filter does.
FILTER_ALL_AWAY = """
const root = document.getElementById('zoeken');
const choose = (_, watch) => {
  const empty = root.dataset.asked && root.querySelector('[name=onderwerp] option:disabled');
  if (!empty) return;
  watch.disconnect();
  empty.selected = true;
  empty.closest('select').dispatchEvent(new Event('change', {bubbles: true}));
};
const watch = new MutationObserver(choose);
watch.observe(root, {attributes: true});
choose(null, watch);
"""
SEARCH_RESULTS = Visit(
    "results",
    "?q=digid",
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
    shows=(*_in_search("results", "many"), ("search", ".search__more:not([hidden])")),
)
SEARCH_CORRECTED = Visit(
    "corrected",
    "?q=zorgtoslag",
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
    shows=(*_in_search("also"), ("search", ".search__deeper:not([hidden])")),
)
SEARCH_UNSURE = Visit(
    "unsure",
    "?q=scootmobiel+vakantie",
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
    shows=_in_search("unsure"),
)
SEARCH_NONE = Visit("none", "?q=qxqxqx", ready=ANSWERED, waiting_for=AN_ANSWER, shows=_in_search("none"))
# A topic fits, but none of its pages.
SEARCH_NEAR = Visit("near", "?q=hond+lopen", ready=ANSWERED, waiting_for=AN_ANSWER, shows=_in_search("near"))
# Somebody in need: in a portal that says whom to call, that stands above the results.
SEARCH_URGENT = Visit(
    "urgent", "?q=zelfmoord", ready=ANSWERED, waiting_for=AN_ANSWER, shows=_in_search("urgent")
)
SEARCH_FILTERED = Visit(
    name="filtered",
    query="?q=digid",
    prepare=FILTER_ALL_AWAY,
    ready=f"""
        document.querySelector('#zoeken[data-state=filtered]') !== null
        || {ANSWERED} && document.querySelector('#zoeken option:disabled') === null
    """,
    waiting_for=AN_ANSWER,
    shows=_in_search("filtered"),
)
SEARCH_LOADING = Visit(
    name="loading",
    prepare=f"globalThis.fetch = () => new Promise(() => {{}});{ASK.format(question='digid')}",
    ready="document.querySelector('#zoeken[data-state=loading] [data-in=slow]:not([hidden])') !== null",
    waiting_for=marked("dat het zoeken lang duurt"),
    shows=_in_search("loading", "slow"),
)
SEARCH_FAILED = Visit(
    name="failed",
    prepare=f"document.getElementById('zoeken').dataset.words = 'weg.json';{ASK.format(question='digid')}",
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
    shows=_in_search("failed"),
)
SEARCH_EMPTY = Visit(
    name="empty",
    prepare=ASK.format(question=""),
    ready="document.querySelector('#zoeken [data-in=empty]:not([hidden])') !== null",
    waiting_for=marked("een melding in #zoeken"),
    shows=_in_search("empty"),
)
SEARCH_PARTLY = Visit(
    name="partly",
    # Titles and search words do not answer this, so the full text is asked for.
    prepare="document.getElementById('zoeken').dataset.pagefind = 'weg.js';"
    + ASK.format(question="scootmobiel vakantie"),
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
    shows=_in_search("partly"),
)
SESSIONS_CHOSEN = Visit(
    name="chosen",
    query="?dag=dinsdag",
    # The script of the choices has been here: a choice is behind a question mark now.
    ready="""
        !document.querySelector('.session-filters') || document.querySelector('.session-filters a[href*="?"]')
    """,
    waiting_for=marked("keuzes in #kies"),
    shows=(("session-filters", "[aria-current]"),),
)
# In another portal Hengelo may be unknown, and without coordinates there is no finder.
NO_FINDER = (
    "document.getElementById('dichtbij') === null || document.querySelector('.finder--wrong') !== null"
)
PLACE_FOUND = Visit(
    name="near",
    query="#bij=Hengelo",
    ready=f"{NO_FINDER} || document.querySelector('.finder__result:not([hidden])') !== null",
    waiting_for=marked("plekken in #dichtbij"),
    shows=(
        ("finder", ".finder__result:not([hidden])"),
        ("finder", ".finder__others:not([hidden])"),
        ("finder", ".finder__more:not([hidden])"),
    ),
)
PLACE_UNKNOWN = Visit(
    name="unknown",
    query="#bij=0000",
    ready=NO_FINDER,
    waiting_for=marked("een melding in #dichtbij"),
    shows=(("finder", ".finder--wrong"), ("finder", "[aria-invalid]")),
)
# The moment at which the page's first spreekuur begins, by the clock in the Netherlands.
FIRST_SESSION = """
(() => {
  const starts = document.querySelector('.session time')?.dateTime;
  const shows = (at) => new Date(at).toLocaleString('sv-SE', {timeZone: 'Europe/Amsterdam'});
  const moments = ['+01:00', '+02:00'].map((offset) => Date.parse(starts + offset));
  return moments.find((at) => shows(at).startsWith(starts?.replace('T', ' ')));
})()
"""
LONG_AFTER = "Date.parse('2999-01-01')"
# What a page does when somebody comes back to it at that moment.
COME_BACK = """
const at = {moment};
if (at) globalThis.Date = class extends Date {{
  constructor(...given) {{ if (given.length) super(...given); else super(at); }}
}};
document.dispatchEvent(new Event('visibilitychange'));
"""
LOCATION_OPEN = Visit(
    name="open",
    prepare=COME_BACK.format(moment=FIRST_SESSION.strip()),
    ready="document.querySelector('.session__now--open') || !document.querySelector('.session time')",
    waiting_for=marked("een spreekuur dat open is"),
    shows=(("session", ".session__now--open"), ("session", "span:not([hidden])")),
)
LOCATION_OLD = Visit(
    name="old",
    prepare=COME_BACK.format(moment=LONG_AFTER),
    ready="[...document.querySelectorAll('.session__group')].every((one) => one.hidden)",
    waiting_for=marked("dat alle dagen voorbij zijn"),
)
# On the page with every component; a page of text has the same ones.
WORDS_OPEN = Visit(
    name="words",
    prepare="document.querySelectorAll('button.term').forEach((one) => one.click());",
    ready="""
        document.querySelector('a.term') === null
        && document.querySelector('button.term:not([aria-expanded=true])') === null
    """,
    waiting_for=marked("uitleg van moeilijke woorden"),
    shows=(("term", "[aria-expanded=true]"),),
)
# Frames may hold scripts of their own; JSON and other data is never run.
RUNS_SCRIPTS = r"""
[...document.scripts].some((one) => !one.type || /^module$|javascript|ecmascript/i.test(one.type))
  || document.querySelector('noscript, iframe, frame, object, embed, [href^="javascript:" i]') !== null
  || [...document.querySelectorAll('*')].some((one) =>
    one.shadowRoot || one.getAttributeNames().some((name) => name.startsWith('on')))
"""
WITHOUT_SCRIPT = Visit("without script", scripts=False, views=SIZES, differs=RUNS_SCRIPTS)
# What can be unfolded is, one after the other and all together, as a reader would leave it.
FOLDED = "button[aria-expanded=false], [role=button][aria-expanded=false]"
UNFOLD = f"""
document.querySelectorAll('details:not([open])').forEach((one) => {{ one.open = true; }});
document.querySelectorAll('{FOLDED}').forEach((one) => one.click());
"""
OPENED = Visit(
    name="opened",
    prepare=UNFOLD,
    again=True,
    differs=f"document.querySelector('details:not([open]), {FOLDED}') !== null",
    shows=(("contents", "details[open]"), ("snippets", "details[open]")),
)
FROM_RIGHT_TO_LEFT = Visit("right to left", prepare="document.documentElement.dir = 'rtl';")
# Every page is opened in these ways. One that changes nothing costs one look (see visit.py).
EVERY_PAGE = (AS_PUBLISHED, WITHOUT_SCRIPT, OPENED)
REDIRECT = "redirect"
# Extra visits by the page's kind in the manifest: another site's search works differently.
EXTRA_VISITS = {
    "components": (WORDS_OPEN, FROM_RIGHT_TO_LEFT),
    "search": (
        SEARCH_RESULTS,
        SEARCH_CORRECTED,
        SEARCH_UNSURE,
        SEARCH_URGENT,
        SEARCH_FILTERED,
        SEARCH_NONE,
        SEARCH_NEAR,
        SEARCH_LOADING,
        SEARCH_EMPTY,
        SEARCH_FAILED,
        SEARCH_PARTLY,
    ),
    "location": (LOCATION_OPEN, LOCATION_OLD),
    "sessions": (SESSIONS_CHOSEN, PLACE_FOUND, PLACE_UNKNOWN),
}

READY_SECONDS = 10
FIXED_TEXT = 13 / 16
# WCAG 1.4.12, Text Spacing: the four values, and no others.
SPACING_STYLE = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# Constructed style sheets need no leave of the page's CSP. Open shadow roots have styles of their own.
SPACE = """
const [css] = arguments;
const sheet = globalThis.wegwijsSpacing ??= new CSSStyleSheet();
sheet.replaceSync(css);
const roots = [document], every = (root) => root.querySelectorAll('*').forEach((one) => {
  if (one.shadowRoot) { roots.push(one.shadowRoot); every(one.shadowRoot); }
});
every(document);
for (const root of roots)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
"""
# One picture further, all fonts there: then layout and styles are those of the new size.
SETTLE = """
const done = arguments[arguments.length - 1];
const frames = () => requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
document.fonts.ready.then(frames);
"""


def visits(page: Page) -> tuple[Visit, ...]:
    """Every visit that the audit pays to this page."""
    # Without scripts nothing could hold a page that sends its visitors on at once.
    usual = (one for one in EVERY_PAGE if one.scripts or page.kind != REDIRECT)
    return (*usual, *EXTRA_VISITS.get(page.kind, ()))


def longest_first(pages: Iterable[Page]) -> list[Page]:
    """Pages with the most visits first, else in their own order: one begun last would be waited for alone."""
    return sorted(pages, key=lambda page: -len(visits(page)))


def every_visit() -> tuple[Visit, ...]:
    """Every visit that a page of some kind gets."""
    return (*EVERY_PAGE, *(visit for extra in EXTRA_VISITS.values() for visit in extra))


def show(driver: ChromiumDriver, view: View, before: View | None = None) -> None:
    """Give the page this view, without loading it again. before: the view that it has now."""
    if before is None or _metrics(view) != _metrics(before):
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", _metrics(view))
    if before is None or _media(view) != _media(before):
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", _media(view))
    if before is None or view.text != before.text:
        # A browser's setting for text, as 1.4.4 means it: not our style in the page.
        sizes = {"standard": view.text, "fixed": round(view.text * FIXED_TEXT)}
        driver.execute_cdp_cmd("Page.setFontSizes", {"fontSizes": sizes})
    if view.spacing or (before is not None and before.spacing):
        driver.execute_script(SPACE, SPACING_STYLE if view.spacing else "")


def turn_to(driver: ChromiumDriver, visit: Visit, view: View, before: View | None) -> None:
    """Give the page, opened as the visit says, this view, and wait until it is drawn.

    before: the view that it has now.
    """
    show(driver, view, before)
    settle(driver)
    if visit.again and before is not None and view.width != before.width:
        prepare(driver, visit)
        settle(driver)


@contextmanager
def taller(driver: ChromiumDriver, view: View, height: int) -> Iterator[None]:
    """For a while, a window that is at least so high, in CSS pixels."""
    try:
        show(driver, replace(view, height=max(height, view.height)), view)
        settle(driver)
        yield
    finally:
        show(driver, view)
        settle(driver)


def _metrics(view: View) -> dict[str, Any]:
    size = {"width": view.width, "height": view.height}
    return {**size, "deviceScaleFactor": view.scale, "mobile": False}


def _media(view: View) -> dict[str, Any]:
    features = [{"name": name, "value": value} for name, value in view.features]
    return {"media": "print" if view.media == "print" else "", "features": features}


def settle(driver: ChromiumDriver) -> None:
    """Wait until the page is drawn as it should be at its present size."""
    driver.execute_async_script(SETTLE)


def load(driver: ChromiumDriver, address: str, visit: Visit) -> None:
    """Load the page at this address as the visit says: with its own scripts, or without. Ours run in both."""
    if visit.scripts:
        driver.get(address + visit.query)
        return
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.get(address + visit.query)
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def prepare(driver: ChromiumDriver, visit: Visit) -> None:
    """Bring the page, which is there, into the state that the visit is about."""
    if visit.prepare:
        driver.execute_script(visit.prepare)


def wait_until_ready(driver: ChromiumDriver, visit: Visit) -> None:
    """Wait for what the visit is about, if anything. Raises PageError when it does not come."""
    if not visit.ready:
        return
    try:
        WebDriverWait(driver, READY_SECONDS, poll_frequency=0.05).until(
            lambda page: page.execute_script(f"return !!({visit.ready.strip()});")
        )
    except TimeoutException as late:
        text = _("Na {number} seconden was er nog niets: {what}.")
        raise PageError(text.format(number=READY_SECONDS, what=_(visit.waiting_for))) from late
