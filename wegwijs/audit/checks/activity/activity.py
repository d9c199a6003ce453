"""What a page does when somebody works it: sends a form, presses a button, or waits.

One load of the page for all of it, with nothing sent and no page left (guard.js). What changes is read from
the texts that are seen before and after (look), and time is let run by the recorder, not waited for.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, script_beside
from wegwijs.audit.rules import AA, A, Rule
from wegwijs.audit.scene import Scene
from wegwijs.audit.states import AS_PUBLISHED, DESKTOP, RUNS_SCRIPTS, View, Visit
from wegwijs.language import marked

BY_COLOUR = Rule(
    id="error-by-colour",
    wcag=("3.3.1", "1.4.1"),
    level=A,
    impact="serious",
    help=marked("Zeg in woorden wat er in dit veld fout is. Een andere kleur ziet niet iedereen."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F81",
)
ERROR_NOT_TOLD = Rule(
    id="error-not-told",
    wcag=("4.1.3",),
    level=AA,
    impact="serious",
    help=marked(
        'Laat een schermlezer de melding ‘{words}’ voorlezen: met role="alert", of zet de focus erop.'
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA19",
)
NOT_TIED = Rule(
    id="error-not-tied",
    wcag=("3.3.1", "1.3.1"),
    level=A,
    impact="serious",
    help=marked("Verbind de melding ‘{words}’ met het veld: zet haar id in aria-describedby van het veld."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA21",
)
NOTHING_SAID = Rule(
    id="error-says-nothing",
    wcag=("3.3.3",),
    level=AA,
    impact="moderate",
    help=marked("Zeg in de melding ‘{words}’ wat iemand moet invullen, met een voorbeeld."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/error-suggestion.html",
)
STATE_NOT_TOLD = Rule(
    id="state-not-told",
    wcag=("4.1.2",),
    level=A,
    impact="serious",
    help=marked(
        "Zet aria-expanded of aria-pressed op deze knop. Een schermlezer weet nu niet of iets open of aan is."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA5",
)
STATE_NOT_CHANGED = Rule(
    id="state-not-changed",
    wcag=("4.1.2",),
    level=A,
    impact="serious",
    help=marked(
        "Laat het script aria-expanded, aria-pressed of aria-checked aanpassen als iemand op deze knop drukt."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F79",
)
STATUS = Rule(
    id="status-not-told",
    wcag=("4.1.3",),
    level=AA,
    impact="serious",
    help=marked(
        'Zet de melding ‘{words}’ in een element met role="status", zodat een schermlezer haar voorleest.'
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F103",
)
DIALOG = Rule(
    id="dialog-without-role",
    wcag=("4.1.2",),
    level=A,
    impact="serious",
    help=marked("Maak van dit venster een <dialog> met een naam."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA18",
)
DOWN = Rule(
    id="acts-on-down",
    wcag=("2.5.2",),
    level=A,
    impact="serious",
    help=marked(
        "Laat deze knop pas werken als iemand loslaat: gebruik `click`, niet `mousedown` of `touchstart`."
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/pointer-cancellation.html",
)
PASTE = Rule(
    id="paste-blocked",
    wcag=("3.3.8",),
    level=AA,
    impact="serious",
    help=marked("Laat plakken toe in dit veld. Niet iedereen kan een wachtwoord of code overtypen."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F109",
)
MOVES = Rule(
    id="moves-by-script",
    wcag=("2.2.2",),
    level=A,
    impact="serious",
    help=marked("Zet hier een knop ‘Pauze’ bij. Dit beweegt of verandert vanzelf, langer dan 5 seconden."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F16",
)
FLASHES = Rule(
    id="flashes-by-script",
    wcag=("2.3.1",),
    level=A,
    impact="critical",
    help=marked(
        "Laat dit niet vaker dan 3 keer per seconde knipperen. Dat kan een aanval van epilepsie geven."
    ),
    source="https://www.w3.org/WAI/WCAG22/Understanding/three-flashes-or-below-threshold.html",
)
TIME = Rule(
    id="time-limit",
    wcag=("2.2.1",),
    level=A,
    impact="critical",
    help=marked(
        "Laat mensen zo lang over deze pagina doen als zij willen, of vraag of zij meer tijd nodig hebben."
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F40",
)
GOES = Rule(
    id="message-goes",
    wcag=("2.2.1",),
    level=A,
    impact="serious",
    help=marked("Laat ‘{words}’ staan tot iemand verdergaat. Nu is het weg voor iemand het kan lezen."),
    source="https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable.html",
)
STAYS = Rule(
    id="alt-stays",
    wcag=("1.1.1",),
    level=A,
    impact="serious",
    help=marked(
        "Na een druk op een knop staat hier een ander plaatje, maar de alt-tekst is nog “{alt}”: laat het "
        "script ook alt aanpassen"
    ),
    source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F20",
)
RULES = (
    BY_COLOUR,
    ERROR_NOT_TOLD,
    NOT_TIED,
    NOTHING_SAID,
    STATE_NOT_TOLD,
    STATE_NOT_CHANGED,
    STATUS,
    DIALOG,
    DOWN,
    PASTE,
    MOVES,
    FLASHES,
    TIME,
    GOES,
    STAYS,
)
SCRIPT = "".join(script_beside(__file__, name) for name in ("guard", "submit", "press", "forward", "all"))
PRESSING = 400
"""Milliseconds for pressing buttons, of which a page may have any number."""


def _once(view: View, visit: Visit) -> bool:
    return view is DESKTOP and visit is AS_PUBLISHED


def _drive(scene: Scene, rules: dict[str, Rule]) -> None:
    # Buttons of a header or footer, by their HTML, that were found well on a page before this one.
    well = scene.memory("activity")
    answer = scene.ask(SCRIPT, list(well), PRESSING)
    well.update(dict.fromkeys(answer["clean"]))
    for row in answer["rows"]:
        scene.say(rules[row["rule"]], row)


def _runs_scripts(scene: Scene) -> bool:
    return bool(scene.driver.execute_script(f"return {RUNS_SCRIPTS.strip()}"))


CHECK = Check("activity", RULES, drive=_drive, fits=_once, worth=_runs_scripts)
