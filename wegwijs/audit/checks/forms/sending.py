"""What a form asks and how it is sent: a button, no picture puzzles, no secrets."""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import BEST_PRACTICE, A, Rule
from wegwijs.language import marked

NO_SUBMIT = Rule(
    id="no-submit",
    wcag=("3.2.2",),
    level=A,
    impact="serious",
    help=marked("Zet onder dit formulier een knop om het te versturen."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H32",
)
CAPTCHA = Rule(
    id="captcha-picture",
    wcag=("1.1.1", "3.3.8"),
    level=A,
    impact="critical",
    help=marked("Laat niemand letters van een plaatje overtypen. Kies een controle zonder puzzel."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G144",
)
SECRET = Rule(
    id="secret-asked",
    wcag=(),
    level=BEST_PRACTICE,
    impact="moderate",
    help=marked("Vraag hier niet om een BSN, wachtwoord of pincode. Verwijs naar de organisatie zelf."),
    source="https://www.autoriteitpersoonsgegevens.nl/themas/identificatie/bsn",
)

CHECK = Check(
    "sending",
    (NO_SUBMIT, CAPTCHA, SECRET),
    When.CONTENT,
    script=script_beside(__file__, "fields") + script_beside(__file__),
)
