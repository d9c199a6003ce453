"""WCAG 1.2: sound and film have their words in text. Only a person can hear it, so most are questions.

Nothing is asked where a text beside it promises one ("transcript", "uitgeschreven tekst"). Of sound it is
sure where the page has no text that could be its words, and nothing that leads to one; a film may have its
words in its own picture.
"""

from __future__ import annotations

from wegwijs.audit.checks.check import Check, When, script_beside
from wegwijs.audit.rules import A, Rule
from wegwijs.language import marked

SOUND = Rule(
    id="sound-without-text",
    wcag=("1.2.1",),
    level=A,
    impact="serious",
    help=marked("Zet bij dit geluid een link naar de uitgeschreven tekst."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G158",
)
FILM = Rule(
    id="film-without-text",
    wcag=("1.2.2", "1.2.3", "1.2.5"),
    level=A,
    impact="serious",
    help=marked("Kijk of deze film ondertitels heeft, en of iemand vertelt wat er te zien is."),
    source="https://www.w3.org/WAI/WCAG22/Techniques/general/G87",
)
CHECK = Check("media", (SOUND, FILM), When.CONTENT, script_beside(__file__))
