"""The same logical site for Hugo and for Eleventy: same texts, same links, a layout of like size."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from corpus import Record

LAYOUTS = Path(__file__).parent / "layouts"
ELEVENTY = "@11ty/eleventy@3.1.8"

_TITLES = {
    "kort-gezegd": "## Kort gezegd",
    "nodig": "## Wat hebt u nodig?",
    "stappen": "## Stap voor stap",
    "let-op": "**Let op**",
    "hulp": "## Waar krijgt u hulp?",
}
_FENCE = re.compile(r"^::: ([a-z-]+)(?: (.+))?$", re.MULTILINE)
_END = re.compile(r"^:::$", re.MULTILINE)
_LINK = re.compile(r"\]\((?:\.\./([a-z]+)/)?([a-z0-9-]+)\.md\)")


def plain(body: str) -> str:
    """A body without our own notation: fences become headings, links become addresses."""
    body = _FENCE.sub(lambda found: f"## {found[2]}\n" if found[2] else f"{_TITLES[found[1]]}\n", body)
    return _LINK.sub(lambda found: f"](/{found[1] or 'artikelen'}/{found[2]}/)", _END.sub("", body))


def hugo_site(folder: Path, records: Iterable[Record]) -> None:
    """A Hugo site in an empty folder; topics are a taxonomy, which is Hugo's own way."""
    records = list(records)
    shutil.copytree(LAYOUTS / "hugo", folder, dirs_exist_ok=True)
    _write(folder / "content", records, hugo_file)
    _write_data(folder / "data", records)


def eleventy_site(folder: Path, records: Iterable[Record]) -> None:
    """An Eleventy site in an empty folder; each folder of texts is a collection by its tag."""
    records = list(records)
    shutil.copytree(LAYOUTS / "eleventy", folder / "src", dirs_exist_ok=True)
    (folder / "src" / "eleventy.config.cjs").rename(folder / "eleventy.config.cjs")
    _write(folder / "src", records, eleventy_file)
    sections = sorted({one.folder for one in records})
    for section in sections:
        layout = {"artikelen": "article.njk", "onderwerpen": "topic.njk"}.get(section, "base.njk")
        data = {"layout": layout, "tags": section, "section": section}
        (folder / "src" / section / f"{section}.json").write_text(json.dumps(data), "utf-8")
    _write_data(folder / "src" / "_data", records)
    (folder / "src" / "_data" / "sections.json").write_text(json.dumps(sections), "utf-8")


def hugo_file(record: Record) -> str:
    """Where a record stands below `content/`: a topic is a term of the taxonomy."""
    topic = record.folder == "onderwerpen"
    return f"{record.folder}/{record.slug}{'/_index' if topic else ''}.md"


def eleventy_file(record: Record) -> str:
    return f"{record.folder}/{record.slug}.md"


def _write(folder: Path, records: Iterable[Record], place: Callable[[Record], str]) -> None:
    for record in records:
        file = folder / place(record)
        file.parent.mkdir(parents=True, exist_ok=True)
        topics = record.values.get("topic")
        more = {"onderwerpen": topics} if topics else {}
        file.write_text(record.text(plain(record.body), **more), "utf-8")


def _write_data(folder: Path, records: list[Record]) -> None:
    """What every article shows besides its own text: topics, locations and organisations."""
    folder.mkdir(parents=True, exist_ok=True)
    cards = {one.slug: _card(one) for one in records if one.folder == "organisaties"}
    data = {
        "topics": [_link(one) for one in records if one.folder == "onderwerpen"],
        "locations": [_place(one) for one in records if one.folder == "locaties"],
        "organisations": cards,
    }
    for name, value in data.items():
        (folder / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")


def _link(record: Record) -> dict[str, str]:
    return {"title": record.values["title"], "url": f"/{record.folder}/{record.slug}/"}


def _place(record: Record) -> dict[str, str]:
    address = record.values["address"]
    when = f"{record.values['sessions'][0]['days'][0]} 24 november, 10.00 tot 12.00 uur"
    return {**_link(record), "street": address["street"], "city": address["city"], "when": when}


def _card(record: Record) -> dict[str, str]:
    values = record.values
    more = {"summary": values["summary"], "website": values["website"], "phone": values["phone"]["number"]}
    return {**_link(record), **more}
