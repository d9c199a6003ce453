"""Pieces to insert in VS Code: a new file of each kind, every block, a spreekuur, a link.

Snippets work in Markdown without any extension. Those with names of this portal's own topics,
organisations and articles change with the content, and are therefore not committed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wegwijs.convert.blocks import BLOCKS
from wegwijs.scaffold.kinds import KINDS, Kind

Snippet = dict[str, Any]

_INSIDE = {
    "kort-gezegd": "${1:Het antwoord in twee tot vier korte zinnen.}",
    "nodig": "- ${1:wat de lezer klaarlegt}",
    "stappen": "1. ${1:wat de lezer doet}\n2. ${2:wat de lezer dan doet}",
}

_SESSION = """\
- kind: ${1|ido,formulieren,taalhuis,ontwikkelplein,oefenplein,belasting,cursus|}
  name: ${2:Spreekuur hulp bij regelen met de computer}
  days: [${3:dinsdag, donderdag}]
  from: "${4:14:00}"
  until: "${5:16:30}"
  every: ${7|week,2 weken,1e en 3e week van de maand,laatste week van de maand|}
  walk_in: ${6|true,false|}
  checked_on: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"""

_PHONE = """\
phone:
  number: ${1:0800 0543}
  cost: ${2:gratis}
  source: ${3:https://www.example.nl/contact}
  checked_on: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"""


def standing_snippets() -> dict[str, Snippet]:
    """Those that are the same in every portal."""
    found = {f"Nieuw: een {kind.what}": _new(kind) for kind in KINDS.values()}
    for name, block in BLOCKS.items():
        text = f"::: {name}\n{_INSIDE.get(name, '$1')}\n:::\n$0"
        found[f"Blok: {name}"] = _snippet(f"blok-{name}", text, f"Een blok: {block.title}")
    found["Een spreekuur"] = _snippet("spreekuur", _SESSION, "Een spreekuur, onder sessions:")
    found["Een telefoonnummer"] = _snippet("telefoon", _PHONE, "Een telefoonnummer, met waar het staat")
    found["Een link"] = _snippet("link", "[${1:waar de link heen gaat}](${2:bestand.md})", "Een link")
    level = "reading_level: ${1|A1,A2,B1,B2|}"
    found["Het niveau"] = _snippet("reading_level", level, "Het niveau waarop u schrijft")
    return found


def content_snippets(slugs: Mapping[str, Sequence[str]]) -> dict[str, Snippet]:
    """Those with the names of this portal. slugs: as for `frontmatter_schema`."""
    keys = {"topic": "onderwerpen", "organisation": "organisaties", "icon": "icons"}
    found = {
        key: _snippet(key, f"{key}: ${{1|{','.join(slugs[name])}|}}", f"Kies uit de map {name}")
        for key, name in keys.items()
        if slugs.get(name)
    }
    links = {"artikelen": "naar-artikel", "begrippen": "naar-begrip"}
    for name, prefix in links.items():
        if slugs.get(name):
            target = f"../{name}/${{2|{','.join(slugs[name])}|}}.md"
            text = f"[${{1:waar de link heen gaat}}]({target})"
            found[prefix] = _snippet(prefix, text, f"Een link naar een bestand in {name}")
    return found


def _snippet(prefix: str, text: str, description: str) -> Snippet:
    return {
        "scope": "markdown",
        "prefix": prefix,
        "body": text.split("\n"),
        "description": description,
    }


def _new(kind: Kind) -> Snippet:
    """The template of `new`, in which each empty value is a place to fill in."""
    stops = iter(range(1, 100))
    today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    lines = []
    for line in kind.template.rstrip("\n").split("\n"):
        key, _, value = line.partition(": ")
        if line.startswith("#") and "${" in line and "today" not in line:
            line = line.partition(" Kies uit")[0]
        elif line.startswith("${"):
            continue
        elif value == "${search_words}":
            line = f"{key}: [${next(stops)}]"
        elif value.startswith("${") and value != "${today}":
            line = f"{key}: ${next(stops)}"
        elif line.endswith((" title:", " url:", " text:")):
            line = f"{line} ${next(stops)}"
        lines.append(line.replace("${today}", today))
    return _snippet(f"nieuw-{kind.name}", "\n".join(lines), f"Een nieuw bestand: een {kind.what}")
