"""The pages of the manual about each message, made from the texts and the examples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from wegwijs.manual.example import Example, Theme
from wegwijs.manual.trial import try_out
from wegwijs.problem_texts import TEXTS
from wegwijs.problems import SEVERITIES, Severity

FOLDER = "meldingen"
MADE = "<!-- Gemaakt door `build.py manual` uit wegwijs/manual/examples. Verander het daar. -->"
"""The mark of a page that is made: only those are ever overwritten or taken away."""

MEANING = {
    "error": "Dit is een fout. Zolang hij er is, verandert de website niet.",
    "warning": "Dit is een waarschuwing. De website gaat wel door. Kijk er een keer naar.",
    "tip": "Dit is een tip. U ziet hem in de voorvertoning, en met `check --pedantic`.",
}
_CODE_SPAN = re.compile(r"(`+[^`]+`+)")
_SPECIAL = re.compile(r"([\\*_\[\]<>])")
_ADDRESS = re.compile(r"(?<![`(\w])(https?://\w[^\s`]*[\w/])")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def message_pages(themes: Iterable[Theme], titles: Mapping[str, str], templates: Path) -> dict[str, str]:
    """Path below the manual -> text: a page for each example with a code that exists, and their index.

    titles: path of a chapter -> its title; templates: of the portal in which the examples are tried out.
    """
    themes = tuple(themes)
    pages = {f"{FOLDER}/README.md": _index(themes)}
    for theme in themes:
        for code, example in theme.examples.items():
            if code in TEXTS:
                pages[f"{FOLDER}/{code}.md"] = message_page(code, example, titles, templates)
    return pages


def message_page(code: str, example: Example, titles: Mapping[str, str], templates: Path) -> str:
    severity = TEXTS[code].severity
    message, hint = _said(code, example, templates)
    chapter = example.chapter.partition("#")[0]
    title = titles.get(chapter, chapter)
    parts = [
        f"# {example.title}",
        MADE,
        "## Wat is er aan de hand?",
        f"Op uw scherm staat:\n\n{_fenced(f'{SEVERITIES[Severity(severity)]}  {message}')}",
        MEANING[severity],
        "## Zo is het fout",
        _shown(example.wrong, example),
        "## Zo is het goed",
        _shown(example.right, example),
        "## Wat te doen?",
        _with_example(hint),
        "## Waarom?",
        _sentence(example.why),
        f"Meer lezen: [{title}](../{example.chapter}). Of bekijk [alle meldingen](README.md).",
        f"De code van deze melding is `{code}`.",
    ]
    return "\n\n".join(parts) + "\n"


def _said(code: str, example: Example, templates: Path) -> tuple[str, str]:
    """The message and the hint as the example gives them; what is not known of it as "…"."""
    if not example.prepare:
        problems, _ = try_out(example, example.wrong, templates)
        for one in problems:
            if one.code == code:
                return one.message, one.hint
    text = TEXTS[code]
    return _open(text.message, example.values), _open(text.hint, example.values)


def _open(text: str, values: Mapping[str, str] = MappingProxyType({})) -> str:
    """A text with dots where the words of one case come; a suggestion of one case falls away."""
    if "suggestion" not in values:
        text = text.removeprefix("{suggestion} ")
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], "…"), text).replace("….", "…")


def _shown(snippet: str, example: Example) -> str:
    if example.prepare:
        return _sentence(snippet)
    return f"In `{example.file}`:\n\n{_fenced(snippet)}"


def _fenced(text: str) -> str:
    longest = max((len(one) for one in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _with_example(hint: str) -> str:
    """A hint; what follows on lines of its own is something to copy."""
    first, _, rest = hint.partition("\n")
    return f"{_plain(first.strip())}\n\n{_fenced(rest)}" if rest else _plain(first)


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is, but for words between backticks. An address is to be typed."""
    parts = _CODE_SPAN.split(_ADDRESS.sub(r"`\1`", text))
    return "".join(one if one.startswith("`") else _SPECIAL.sub(r"\\\1", one) for one in parts)


def _sentence(text: str) -> str:
    return " ".join(text.split())


def _index(themes: Iterable[Theme]) -> str:
    parts = [
        "# Alle meldingen",
        MADE,
        "Ziet u een melding op uw scherm? Zoek hier de tekst op. Met Ctrl-F zoekt u op deze pagina.",
        "Op de plek van … staat op uw scherm een woord of een naam uit uw eigen bestand.",
    ]
    for theme in themes:
        parts.append(f"## {theme.title}")
        lines = [_entry(code, one) for code, one in theme.examples.items() if code in TEXTS]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _entry(code: str, example: Example) -> str:
    text = TEXTS[code]
    name = SEVERITIES[Severity(text.severity)]
    return f"- [{example.title}]({code}.md). {name}: {_plain(_open(text.message))}"
