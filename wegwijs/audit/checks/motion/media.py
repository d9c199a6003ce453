"""WCAG 1.2: sound and film have their words in text. Only a person can hear it, so most are questions.

Nothing is asked where a text beside it promises one ("transcript", "uitgeschreven tekst"). Of sound it is
sure where the page has no text that could be its words, and nothing that leads to one; a film may have its
words in its own picture. Captions that are promised are looked at: the file is there, is WebVTT, and has
captions in it.
"""

from __future__ import annotations

from urllib3.exceptions import HTTPError

from wegwijs.audit.checks.check import Check, Row, When, script_beside
from wegwijs.audit.checks.fetching import MissingError, depends_on, fetched
from wegwijs.audit.rules import A, Rule
from wegwijs.audit.scene import Scene
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
CAPTIONS = Rule(
    id="captions-empty",
    wcag=("1.2.2",),
    level=A,
    impact="serious",
    help=marked("De ondertitels van deze film zijn er niet: {address} ontbreekt of heeft geen tekst"),
    source="https://www.w3.org/WAI/WCAG22/Techniques/html/H95",
)


def _judge(scene: Scene, rules: dict[str, Rule], rows: list[Row]) -> None:
    for row in rows:
        tracks: list[str] = row["data"].pop("tracks", [])
        if row["rule"] != CAPTIONS.id:
            scene.say(rules[row["rule"]], row)
        elif all(_is_empty(scene, address) for address in tracks):
            scene.fail(CAPTIONS, row["target"], row["html"], address=tracks[0])


def has_captions(file: bytes) -> bool:
    """Whether a browser finds a caption in this file. Source: WebVTT, "file structure"."""
    return file.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") and b"-->" in file


def _is_empty(scene: Scene, address: str) -> bool:
    """Whether this file of captions is not there, or has none in it. One of another site is believed."""
    known = scene.memory("captions")
    depends_on(scene, address)
    if address not in known:
        try:
            known[address] = not has_captions(fetched(scene, address))
        except MissingError:
            known[address] = True
        except (ValueError, HTTPError):
            known[address] = False  # it could not be asked
    return bool(known[address])


CHECK = Check("media", (SOUND, FILM, CAPTIONS), When.CONTENT, script_beside(__file__), _judge)
