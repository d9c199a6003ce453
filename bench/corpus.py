"""A portal of N articles: seeded, and in words that come from the real content of this repository."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

TOPICS, ORGANISATIONS, LOCATIONS, TERMS = 12, 20, 7, 30
DAY = "2026-11-23"
"""The day that everything was checked on; builds run with `--today` on this day."""
TOWNS = ("Hengelo", "Oldenzaal", "Hof van Twente")
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")

_NOT_WORDS = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),
    re.compile(r"^:::.*$", re.MULTILINE),
    re.compile(r"\]\([^)]*\)"),
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST_WORD = ""
SHORT = 4
"""A sentence ends in a word of so many letters: a shorter one with a full stop would seem an abbreviation."""


class Babble:
    """Sentences in which each word follows a word that it also follows in the texts it was given."""

    def __init__(self, texts: Iterable[str], seed: int) -> None:
        self.random = Random(seed)
        self._starts: list[str] = []
        self._next: dict[str, list[str]] = defaultdict(list)
        for text in texts:
            for sentence in re.split(r"[.!?\n]", _prose(text)):
                self._learn(_WORD.findall(sentence))
        self.vocabulary = sorted(word for word in self._next if len(word) >= SHORT)

    def _learn(self, words: list[str]) -> None:
        if len(words) < 4:
            return
        self._starts.append(words[0])
        for word, follower in zip(words, [*words[1:], _LAST_WORD], strict=True):
            self._next[word].append(follower)

    def words(self, least: int, most: int) -> list[str]:
        """The words of one sentence."""
        word = self.random.choice(self._starts)
        found = [word]
        while len(found) < most:
            word = self.random.choice(self._next[word])
            if word == _LAST_WORD:
                if len(found) >= least:
                    break
                word = self.random.choice(self._starts).lower()
                word = word if word in self._next else self.random.choice(self._starts)
            found.append(word)
        if len(found[-1]) < SHORT:
            found[-1] = self.random.choice(self.vocabulary)
        return found

    def sentence(self, least: int = 5, most: int = 14) -> str:
        text = " ".join(self.words(least, most))
        return f"{text[0].upper()}{text[1:]}."

    def paragraph(self, sentences: int) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def phrase(self, words: int) -> str:
        """Words without a full stop, for titles and search words."""
        return " ".join(self.random.choice(self.vocabulary) for _ in range(words))

    def some(self, items: list[str], number: int) -> list[str]:
        return self.random.sample(items, min(number, len(items)))


def _prose(text: str) -> str:
    for pattern in _NOT_WORDS:
        text = pattern.sub("", text)
    return text


@dataclass(frozen=True, slots=True)
class Record:
    """One file of the portal. body: in the dialect of Wegwijs."""

    folder: str
    slug: str
    values: Mapping[str, Any]
    body: str

    def text(self, body: str, **more: Any) -> str:
        """The file's text; every value is JSON, which YAML reads as well."""
        values = {**self.values, **more}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
        return "\n".join(["---", *lines, "---", "", body, ""])


def portal(content: Path, articles: int, icons: list[str], seed: int = 1) -> list[Record]:
    """The records of a portal; the same arguments and the same words give the same portal."""
    texts = [file.read_text("utf-8") for file in sorted(content.rglob("*.md"))]
    babble = Babble(texts, seed)
    topics = _names(babble, "onderwerp", TOPICS)
    organisations = _names(babble, "organisatie", ORGANISATIONS)
    terms = _names(babble, "woord", TERMS)
    slugs = _names(babble, "hoe-kan-ik", articles)
    return [
        *(_article(babble, slug, slugs, topics, organisations, terms) for slug in slugs),
        *(_topic(babble, slug, icons[index]) for index, slug in enumerate(topics)),
        *(_organisation(babble, slug, slugs) for slug in organisations),
        *(_location(babble, number) for number in range(LOCATIONS)),
        *(_term(babble, slug, index) for index, slug in enumerate(terms)),
    ]


def articles(
    babble: Babble, number: int, topics: list[str], organisations: list[str], terms: list[str]
) -> list[Record]:
    """Only articles, for a portal that has the topics, organisations and terms with these slugs."""
    slugs = _names(babble, "hoe-kan-ik", number)
    return [_article(babble, slug, slugs, topics, organisations, terms) for slug in slugs]


def _names(babble: Babble, first: str, number: int) -> list[str]:
    """Slugs, each with a number so that it is the only one."""
    words = [word.lower() for word in babble.vocabulary if word.isascii() and word.isalpha()]
    return [f"{first}-{'-'.join(babble.some(words, 2))}-{index}" for index in range(number)]


def _title(slug: str) -> str:
    return slug.replace("-", " ").capitalize()


def _sources(babble: Babble, number: int) -> list[dict[str, str]]:
    return [
        {
            "title": _title(babble.phrase(4)),
            "url": f"https://www.voorbeeld-{babble.random.randrange(50)}.nl/vraag-en-antwoord",
            "seen_on": DAY,
            "note": "pagina zonder datum",
        }
        for _ in range(number)
    ]


def _article(
    babble: Babble,
    slug: str,
    slugs: list[str],
    topics: list[str],
    organisations: list[str],
    terms: list[str],
) -> Record:
    links = [f"[{babble.phrase(3)}]({other}.md)" for other in babble.some(slugs, 4)]
    term, other_term = (f"[{babble.phrase(1)}](../begrippen/{one}.md)" for one in babble.some(terms, 2))
    organisation = babble.some(organisations, 2)
    values = {
        "title": _title(slug),
        "summary": babble.sentence(8, 18),
        "topic": babble.some(topics, 1 + babble.random.randrange(2)),
        "organisation": organisation,
        "reading_level": babble.random.choice(["A2", "B1"]),
        "search_words": [babble.phrase(2) for _ in range(8)],
        "sources": _sources(babble, 3),
        "checked_on": DAY,
        "review_by": "2027-05-23",
    }
    body = _body(babble, links, [term, other_term], f"../organisaties/{organisation[0]}.md")
    return Record("artikelen", slug, values, body)


def _body(babble: Babble, links: list[str], terms: list[str], organisation: str) -> str:
    """About 350 words, built like the real articles."""
    parts = [
        f"::: kort-gezegd\n{babble.paragraph(2)} Lees eerst over {terms[0]}.\n:::",
        f"## {_heading(babble)}\n\n{babble.paragraph(3)}\n\n{babble.paragraph(2)}",
        f"::: nodig\n{_list(babble, 3)}\n\nKijk op [voorbeeld.nl](https://www.voorbeeld.nl).\n:::",
        f"::: stappen {_heading(babble, '')}\n{_steps(babble, 6)}\n:::",
        f"## {_heading(babble)}\n\n{babble.paragraph(3)} Lees {links[0]}.",
        f"::: let-op\n{babble.paragraph(2)}\n:::",
        f"## Lukt het niet?\n\n{_list(babble, 2)}\n- **{babble.phrase(2)}** {babble.sentence()} {links[1]}.",
        f"## {_heading(babble)}\n\n{babble.paragraph(3)} Dat heet {terms[1]}. Lees {links[2]}.",
        f"::: hulp\n{babble.paragraph(2)} Of bel [deze organisatie]({organisation}).\n:::",
        f"## Speelt er meer?\n\n{babble.paragraph(2)} Lees {links[3]}.",
    ]
    if babble.random.random() < 0.25:
        parts.insert(5, _table(babble))
    return "\n\n".join(parts)


def _heading(babble: Babble, end: str = "?") -> str:
    return " ".join(babble.words(3, 6)) + end


def _list(babble: Babble, items: int) -> str:
    return "\n".join(f"- {' '.join(babble.words(4, 9))}" for _ in range(items))


def _steps(babble: Babble, items: int) -> str:
    lines = [f"{number}. {babble.sentence(4, 10)}" for number in range(1, items + 1)]
    lines[0] = f"1. Kies **{babble.phrase(2)}**."
    return "\n".join(lines)


def _table(babble: Babble) -> str:
    rows = [" | ".join(babble.phrase(2) for _ in range(3)) for _ in range(4)]
    head = ["Wat | Wanneer | Hoeveel", "--- | --- | ---"]
    return "\n".join(f"| {row} |" for row in [*head, *rows])


def _topic(babble: Babble, slug: str, icon: str) -> Record:
    order = slug.rsplit("-", 1)[1]
    values = {"title": _title(slug), "summary": babble.sentence(), "icon": icon, "order": order}
    return Record("onderwerpen", slug, values, babble.paragraph(4))


def _organisation(babble: Babble, slug: str, articles: list[str]) -> Record:
    letter = {
        "looks": babble.sentence(),
        "kinds": [{"name": babble.phrase(2), "meaning": babble.sentence()} for _ in range(2)],
        "articles": babble.some(articles, 3),
    }
    values = {
        "title": _title(slug),
        "summary": babble.sentence(),
        "website": "https://www.voorbeeld.nl",
        "phone": {"number": "0800 0000", "hours": "werkdagen 9.00 tot 17.00 uur", "example": "true"},
        "letter": letter,
        "sources": _sources(babble, 2),
        "checked_on": DAY,
    }
    return Record("organisaties", slug, values, f"## Wat doet deze organisatie?\n\n{babble.paragraph(6)}")


def _location(babble: Babble, number: int) -> Record:
    town = TOWNS[number % len(TOWNS)]
    session = {
        "kind": "ido",
        "name": "Spreekuur hulp bij regelen met de computer",
        "days": [DAYS[number % 5], DAYS[(number + 2) % 5]],
        "from": "10:00",
        "until": "12:00",
        "example": "true",
    }
    values = {
        "title": f"Bibliotheek {number} in {town}",
        "summary": babble.sentence(),
        "municipality": town,
        "address": {"street": f"Straat {number}", "city": town},
        "sessions": [session],
        "helps_with": [babble.phrase(3) for _ in range(5)],
        "bring": [babble.phrase(3) for _ in range(5)],
        "sources": _sources(babble, 2),
        "checked_on": DAY,
        "example": "true",
    }
    return Record("locaties", f"bibliotheek-{number}", values, babble.paragraph(3))


def _term(babble: Babble, slug: str, index: int) -> Record:
    """A word of the glossary; one in three is an abbreviation that stands in the texts."""
    short = ("BSN", "AOW", "SVB", "UWV", "DUO", "CAK", "CJIB", "Wmo", "WW", "CIZ")
    values: dict[str, Any] = {"title": _title(slug), "summary": babble.sentence()}
    if index < len(short):
        values |= {"title": short[index], "full_name": babble.phrase(2)}
    return Record("begrippen", slug, values, babble.paragraph(2))
