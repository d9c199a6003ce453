"""The states in which a page is audited, declared in this one place.

A view is how a page is looked at (its size, later also its media and text size); a visit is
how a page is opened, and in which views it is then audited without opening it again.
A state's name is the view's, with the visit's name behind it: "320", "320 results".
"""

from __future__ import annotations

from dataclasses import dataclass

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.support.ui import WebDriverWait

from wegwijs.audit.errors import PageError
from wegwijs.audit.pages import Page
from wegwijs.language import _, marked


@dataclass(frozen=True, slots=True)
class View:
    """A window size in CSS pixels. `reflow` also asks that nothing scrolls sideways."""

    name: str
    width: int
    height: int
    reflow: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """One load of a page: `query` goes behind its address; `prepare` is JavaScript that runs when it
    is there; `ready` is JavaScript that says when it can be looked at."""

    name: str = ""
    query: str = ""
    prepare: str = ""
    ready: str = ""
    waiting_for: str = ""

    def state_name(self, view: View) -> str:
        return f"{view.name} {self.name}".rstrip()


# WCAG 1.4.10 asks for 320 CSS pixels: what is left of 1280 at a zoom of 400 %.
VIEWS = (View("1280", 1280, 900), View("320", 320, 640, reflow=True))

AS_PUBLISHED = Visit()
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
SEARCH_RESULTS = Visit("results", "?q=digid", ready=ANSWERED, waiting_for=AN_ANSWER)
SEARCH_CORRECTED = Visit("corrected", "?q=toslag", ready=ANSWERED, waiting_for=AN_ANSWER)
SEARCH_UNSURE = Visit("unsure", "?q=scootmobiel+vakantie", ready=ANSWERED, waiting_for=AN_ANSWER)
SEARCH_NONE = Visit("none", "?q=qxqxqx", ready=ANSWERED, waiting_for=AN_ANSWER)
SEARCH_FILTERED = Visit(
    name="filtered",
    query="?q=digid",
    prepare=FILTER_ALL_AWAY,
    ready=f"""
        document.querySelector('#zoeken[data-state=filtered]') !== null
        || {ANSWERED} && document.querySelector('#zoeken option:disabled') === null
    """,
    waiting_for=AN_ANSWER,
)
SEARCH_LOADING = Visit(
    name="loading",
    prepare=f"globalThis.fetch = () => new Promise(() => {{}});{ASK.format(question='digid')}",
    ready="document.querySelector('#zoeken[data-state=loading] [data-in=slow]:not([hidden])') !== null",
    waiting_for=marked("dat het zoeken lang duurt"),
)
SEARCH_FAILED = Visit(
    name="failed",
    prepare=f"document.getElementById('zoeken').dataset.words = 'weg.json';{ASK.format(question='digid')}",
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
)
SEARCH_PARTLY = Visit(
    name="partly",
    # Titles and search words do not answer this, so the full text is asked for.
    prepare="document.getElementById('zoeken').dataset.pagefind = 'weg.js';"
    + ASK.format(question="scootmobiel vakantie"),
    ready=ANSWERED,
    waiting_for=AN_ANSWER,
)
SESSIONS_CHOSEN = Visit(
    name="chosen",
    query="?dag=dinsdag",
    # The script of the choices has been here: a choice is behind a question mark now.
    ready="""
        !document.querySelector('.session-filters') || document.querySelector('.session-filters a[href*="?"]')
    """,
    waiting_for=marked("keuzes in #kies"),
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
)
PLACE_UNKNOWN = Visit(
    name="unknown",
    query="#bij=0000",
    ready=NO_FINDER,
    waiting_for=marked("een melding in #dichtbij"),
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
)
# Extra visits by the page's kind in the manifest: another site's search works differently.
EXTRA_VISITS = {
    "components": (WORDS_OPEN,),
    "search": (
        SEARCH_RESULTS,
        SEARCH_CORRECTED,
        SEARCH_UNSURE,
        SEARCH_FILTERED,
        SEARCH_NONE,
        SEARCH_LOADING,
        SEARCH_FAILED,
        SEARCH_PARTLY,
    ),
    "location": (LOCATION_OPEN, LOCATION_OLD),
    "sessions": (SESSIONS_CHOSEN, PLACE_FOUND, PLACE_UNKNOWN),
}

READY_SECONDS = 10
# One picture further, all fonts there: then layout and styles are those of the new size.
SETTLE = """
const done = arguments[arguments.length - 1];
const frames = () => requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
document.fonts.ready.then(frames);
"""


def visits(page: Page) -> tuple[Visit, ...]:
    """Every visit that the audit pays to this page."""
    return (AS_PUBLISHED, *EXTRA_VISITS.get(page.kind, ()))


def state_names(page: Page) -> list[str]:
    """The names of all states of this page, in the order of the audit."""
    return [visit.state_name(view) for visit in visits(page) for view in VIEWS]


def show(driver: ChromiumDriver, view: View) -> None:
    """Give the page this size, without loading it again."""
    metrics = {"width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def settle(driver: ChromiumDriver) -> None:
    """Wait until the page is drawn as it should be at its present size."""
    driver.execute_async_script(SETTLE)


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
            lambda page: page.execute_script(f"return {visit.ready.strip()}")
        )
    except TimeoutException as late:
        text = _("Na {number} seconden was er nog niets: {what}.")
        raise PageError(text.format(number=READY_SECONDS, what=_(visit.waiting_for))) from late
