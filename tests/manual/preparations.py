"""Mistakes that cannot be shown as lines of a file: each is made here, by the name in the example.

Each function gets a portal like the sample and gives the problems that Wegwijs then finds.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from unittest.mock import patch

from filelock import FileLock

from tests.support import TEMPLATES, TODAY, PortalFolder
from wegwijs.external import Kind, Outcome, allow_problems, link_problems
from wegwijs.index import IndexError_
from wegwijs.manual import manual_problems
from wegwijs.pipeline import build, check, inspect
from wegwijs.problems import Place, Problem
from wegwijs.settings import AllowedLink
from wegwijs.validate.errors import to_problem
from wegwijs.validate.schema import Article

Problems = Iterable[Problem]
ARTICLE = "content/artikelen/digid-aanvragen.md"
NEW = "content/artikelen/nieuw.md"
OLD = "https://www.example.nl/oud"
VARIANT = """---
title: I want to apply for a DigiD
summary: How to get a DigiD.
---

::: kort-gezegd
You apply for a DigiD at [digid.nl](https://www.digid.nl).
:::
"""


def _article(portal: PortalFolder) -> str:
    return (portal.root / ARTICLE).read_text("utf-8")


def _found(portal: PortalFolder) -> Problems:
    return inspect(portal.options(cache=None)).problems


def _with(portal: PortalFolder, path: str, data: str | bytes) -> Problems:
    portal.write(path, data)
    return _found(portal)


def no_content_folder(portal: PortalFolder) -> Problems:
    return inspect(portal.options(cache=None, content=portal.root / "inhoud")).problems


def unreadable_file(portal: PortalFolder) -> Problems:
    (portal.root / NEW).symlink_to("nieuw.md")
    return _found(portal)


def link_outside(portal: PortalFolder) -> Problems:
    (portal.root / NEW).symlink_to(portal.write("bureaublad/nieuw.md", "x"))
    return _found(portal)


def folder_named_md(portal: PortalFolder) -> Problems:
    (portal.root / NEW).mkdir()
    return _found(portal)


def text_too_large(portal: PortalFolder) -> Problems:
    return _with(portal, NEW, "x" * 600_000)


def image_12_mb(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikelen/foto.jpg", b"x" * 12_000_000)


def empty_file(portal: PortalFolder) -> Problems:
    return _with(portal, NEW, "")


def windows_1252(portal: PortalFolder) -> Problems:
    return _with(portal, NEW, "---\ntitle: Één\n---\n".encode("cp1252"))


def control_character(portal: PortalFolder) -> Problems:
    return _with(portal, ARTICLE, _article(portal).replace("Kom langs", "Kom\x0clangs"))


def bom(portal: PortalFolder) -> Problems:
    return _with(portal, ARTICLE, b"\xef\xbb\xbf" + _article(portal).encode())


def crlf(portal: PortalFolder) -> Problems:
    return _with(portal, ARTICLE, _article(portal).replace("\n", "\r\n"))


def bad_file_name(portal: PortalFolder) -> Problems:
    return _with(portal, "content/begrippen/Mijn Artikel.md", "---\ntitle: x\nsummary: x\n---\n")


def unknown_folder(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikel/nieuw.md", _article(portal))


def pdf(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikelen/folder.pdf", b"%PDF-1.7")


def frontmatter_too_long(portal: PortalFolder) -> Problems:
    return _with(portal, "content/begrippen/nieuw.md", "---\n" + "een: twee\n" * 600 + "---\n")


def frontmatter_too_deep(portal: PortalFolder) -> Problems:
    return _edited(portal, "search_words: [inlogcode, digit]", f"search_words: {'[' * 7}een{']' * 7}")


def too_many_values(portal: PortalFolder) -> Problems:
    return _edited(portal, "[inlogcode, digit]", f"[{', '.join(f'woord{one}' for one in range(60))}]")


def _edited(portal: PortalFolder, old: str, new: str) -> Problems:
    portal.edit(ARTICLE, old, new)
    return _found(portal)


def other_wrong_value(portal: PortalFolder) -> Problems:
    """No value gives this now; it is what an unforeseen error of pydantic becomes."""
    source = inspect(portal.options(cache=None)).portal.articles["digid-aanvragen"].source
    error = {"type": "unforeseen", "loc": ("title",), "msg": "onbekend", "input": "x"}
    return [to_problem(error, Article, source)]


def nested_list(portal: PortalFolder) -> Problems:
    return _edited(
        portal, "Kom langs bij het spreekuur.", "\n".join(f"{'    ' * one}- x" for one in range(400))
    )


def manual_without_title(portal: PortalFolder) -> Problems:
    portal.write("handleiding/README.md", "Een spreekuur toevoegen doet u zo.\n")
    return manual_problems(portal.root / "handleiding", portal.content)


def no_settings(portal: PortalFolder) -> Problems:
    portal.remove("portal.toml")
    return _found(portal)


def no_statement(portal: PortalFolder) -> Problems:
    portal.remove("content/toegankelijkheid/verklaring.toml")
    return _found(portal)


def no_audit(portal: PortalFolder) -> Problems:
    portal.remove("content/toegankelijkheid/test.toml")
    return _found(portal)


def no_templates(portal: PortalFolder) -> Problems:
    return inspect(portal.options(cache=None, templates=portal.root / "sjablonen")).problems


def _own_templates(portal: PortalFolder) -> Path:
    return Path(shutil.copytree(TEMPLATES, portal.root / "templates"))


def broken_template(portal: PortalFolder) -> Problems:
    templates = _own_templates(portal)
    portal.write("templates/pages/article.html", "{{ page.nergens }}")
    return check(portal.options(cache=None, templates=templates)).problems


def broken_component(portal: PortalFolder) -> Problems:
    templates = _own_templates(portal)
    portal.write("templates/components/notice/examples.yaml", "examples: [")
    return inspect(portal.options(cache=None, templates=templates)).problems


def heavy_article(portal: PortalFolder) -> Problems:
    sentences = " ".join(f"Lees woord{number * 7919}." for number in range(5000))
    portal.edit(ARTICLE, "Kom langs bij het spreekuur.", sentences)
    return check(portal.options(cache=None)).problems


def search_fails(portal: PortalFolder) -> Problems:
    with patch("wegwijs.index.make.build_index", side_effect=IndexError_("het programma stopte")):
        return build(portal.options(cache=None)).problems


def output_busy(portal: PortalFolder) -> Problems:
    with FileLock(portal.root / ".site.lock"):
        return build(portal.options(cache=None)).problems


def foreign_file(portal: PortalFolder) -> Problems:
    portal.write("site/notities.txt", "van mij")
    return build(portal.options(cache=None)).problems


def disk_full(portal: PortalFolder) -> Problems:
    full = OSError(errno.ENOSPC, "No space left on device")
    with patch("wegwijs.pipeline.Staging.write", side_effect=full):
        return build(portal.options(cache=None)).problems


def no_pango(portal: PortalFolder) -> Problems:
    with patch("wegwijs.pipeline.has_pango", return_value=False):
        return check(portal.options(cache=None, pdf=True)).problems


def no_pango_in_a_release(portal: PortalFolder) -> Problems:
    with patch("wegwijs.pipeline.has_pango", return_value=False):
        return check(portal.options(cache=None, pdf=True, release=True)).problems


def _outside(outcome: Outcome, url: str = OLD) -> Problems:
    return list(
        link_problems({url: [Place("content/artikelen/x.md", 3)]}, {OLD: outcome}, Place("portal.toml"))
    )


def outside_gone(portal: PortalFolder) -> Problems:
    return _outside(Outcome(Kind.GONE, 404))


def outside_moved(portal: PortalFolder) -> Problems:
    return _outside(Outcome(Kind.MOVED, 301, location="https://www.example.nl/nieuw"))


def outside_failed(portal: PortalFolder) -> Problems:
    return _outside(Outcome(Kind.FAILED, reason="het duurt te lang"))


def outside_anchor(portal: PortalFolder) -> Problems:
    return _outside(Outcome(Kind.OK, 200, missing=("kosten",)), f"{OLD}#kosten")


def outside_offline(portal: PortalFolder) -> Problems:
    addresses = [f"https://www.example.nl/{number}" for number in range(5)]
    nothing = dict.fromkeys(addresses, Outcome(Kind.FAILED))
    return list(link_problems({one: [] for one in addresses}, nothing, Place("portal.toml")))


def _allowing(until: date, addresses: tuple[str, ...]) -> Problems:
    entry = AllowedLink("https://www.example.nl/inloggen", "alleen te zien na inloggen", until)
    return list(allow_problems([entry], addresses, TODAY, Place("portal.toml")))


def outside_allow_expired(portal: PortalFolder) -> Problems:
    return _allowing(date(2026, 11, 1), ("https://www.example.nl/inloggen",))


def outside_allow_unused(portal: PortalFolder) -> Problems:
    return _allowing(date(2027, 11, 1), ())


def too_many_lines(portal: PortalFolder) -> Problems:
    return _edited(portal, "Kom langs bij het spreekuur.", "x\n" * 10_001)


def too_many_brackets(portal: PortalFolder) -> Problems:
    return _edited(portal, "Kom langs bij het spreekuur.", "[" * 20_000)


_HARD = (
    "De gemeentelijke uitvoeringsorganisatie beoordeelt de noodzakelijkheid van maatschappelijke "
    "ondersteuning aan de hand van persoonlijke omstandigheden en wettelijke verplichtingen.\n\n"
)
_HALFWAY = (
    "De gemeentelijke medewerker bespreekt met u de verschillende mogelijkheden. "
    "Daarna ontvangt u schriftelijk een overzicht van uw persoonlijke situatie.\n\n"
)


def text_much_too_hard(portal: PortalFolder) -> Problems:
    portal.edit(ARTICLE, "reading_level: A2", "reading_level: B1")
    return _edited(portal, "Kom langs bij het spreekuur.", _HARD * 10)


def text_too_hard(portal: PortalFolder) -> Problems:
    return _edited(portal, "Kom langs bij het spreekuur.", _HALFWAY * 10)


def long_paragraph(portal: PortalFolder) -> Problems:
    portal.edit(ARTICLE, "Kom langs bij het spreekuur.", "Kom met uw brief langs. " * 24)
    return inspect(portal.options(cache=None)).tips


def variant_of_a_term(portal: PortalFolder) -> Problems:
    return _with(portal, "content/begrippen/bsn.en.md", "---\ntitle: BSN\nsummary: Your number.\n---\n")


def variant_in_no_language(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikelen/digid-aanvragen.engels.md", VARIANT)


def variant_without_original(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikelen/digid-kwijt.en.md", VARIANT)


def variant_in_own_language(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikelen/digid-aanvragen.nl.md", VARIANT)


def variant_without_stamp(portal: PortalFolder) -> Problems:
    return _with(portal, "content/artikelen/digid-aanvragen.en.md", VARIANT)


PREPARATIONS: dict[str, Callable[[PortalFolder], Problems]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        no_content_folder, unreadable_file, link_outside, folder_named_md, text_too_large, image_12_mb,
        empty_file, windows_1252, control_character, bom, crlf, bad_file_name, unknown_folder, pdf,
        frontmatter_too_long, frontmatter_too_deep, too_many_values, other_wrong_value, nested_list,
        manual_without_title, no_settings, no_statement, no_audit, no_templates, broken_template,
        broken_component, heavy_article, search_fails, output_busy, foreign_file, disk_full, no_pango,
        no_pango_in_a_release, outside_gone, outside_moved,
        outside_failed, outside_anchor, outside_offline, outside_allow_expired, outside_allow_unused,
        too_many_lines, too_many_brackets, text_much_too_hard, text_too_hard, long_paragraph,
        variant_of_a_term, variant_in_no_language,
        variant_without_original, variant_in_own_language, variant_without_stamp,
    )
}  # fmt: skip
"""Name in an example -> what makes the mistake."""
