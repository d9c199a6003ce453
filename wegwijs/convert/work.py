"""Convert many texts: from the cache where possible, the others over several processes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from wegwijs.catalogues import LOCALE, SOURCE_LANGUAGE
from wegwijs.convert.cache import FragmentCache
from wegwijs.convert.fragment import Fragment
from wegwijs.memory import Memory
from wegwijs.parallel import in_chunks
from wegwijs.read import Source
from wegwijs.read.variants import language_of

if TYPE_CHECKING:
    from wegwijs.convert.converter import Converter

Text = tuple[str, str]
"""(path below content, Markdown body)"""
Settings = tuple[str, tuple[tuple[str, str], ...], str]
"""(base path, the glossary as sorted pairs, language of the portal)"""


def convert_all(
    sources: Sequence[Source],
    base_path: str,
    glossary: Mapping[str, str],
    cache_: FragmentCache,
    jobs: int,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    memory: Memory | None = None,
    language: str = SOURCE_LANGUAGE,
) -> dict[str, Fragment]:
    """Path -> fragment for every source. Each text is converted at most once, ever.

    memory: of an earlier look. With the same settings the cache is not asked: that reads all.
    language: of the portal; a translation has its own, and no glossary.
    """
    memory = memory or Memory()
    settings: Settings = (base_path, tuple(sorted(glossary.items())), language)
    is_first = not memory.knows("converter", None, (settings,))
    settings = memory.same("converter", settings)
    made = _from_cache(sources, settings, cache_, jobs, on_progress) if is_first else {}

    def convert(path: str, body: str, settings: Settings) -> Fragment:
        return made[path] if is_first else _convert_chunk(settings, [(path, body)])[0][1]

    parts = ((one.path, (one.path, one.body, settings)) for one in sources)
    fragments = memory.recall_each("fragment", parts, convert)
    return {source.path: fragment for source, fragment in zip(sources, fragments, strict=True)}


def _from_cache(
    sources: Sequence[Source],
    settings: Settings,
    cache_: FragmentCache,
    jobs: int,
    on_progress: Callable[[int, int], None],
) -> dict[str, Fragment]:
    """Path -> fragment: converted only if the cache does not have it."""
    seed = _seed(*settings)
    keys = {one.path: _key(seed, one) for one in sources}
    known = cache_.read(keys.values())
    todo = [(one.path, one.body) for one in sources if keys[one.path] not in known]
    made: dict[str, Fragment] = {}
    for path, fragment in in_chunks(_convert_chunk, settings, todo, jobs, on_progress):
        made[keys[path]] = fragment
    if made or len(known) != len(set(keys.values())):
        cache_.write(made, keys.values())
    return {path: made.get(key) or known[key] for path, key in keys.items()}


def _convert_chunk(settings: Settings, texts: Sequence[Text]) -> list[tuple[str, Fragment]]:
    base_path, glossary, portal_language = settings
    made = []
    for path, body in texts:
        language = language_of(_variant(path), portal_language)
        known = glossary if language == portal_language else ()
        made.append((path, _converter(base_path, known, language).convert(body, path)))
    return made


def _variant(path: str) -> str:
    """ "en" of "artikelen/x.en.md"."""
    return path.removesuffix(".md").rpartition("/")[2].partition(".")[2]


@cache
def _converter(base_path: str, glossary: tuple[tuple[str, str], ...], language: str) -> Converter:
    # Imported here: a build in which nothing changed does not need Python-Markdown at all.
    from wegwijs.convert.converter import Converter

    return Converter(base_path, dict(glossary), language)


def _seed(base_path: str, glossary: tuple[tuple[str, str], ...], language: str) -> str:
    """What besides the text decides the result: settings, glossary, our code and the libraries."""
    parts = [base_path, language, json.dumps(glossary)]
    parts += [version(name) for name in ("Markdown", "nh3", "babel")]
    package = Path(__file__).parent
    code = [*sorted(package.glob("*.py")), *sorted((package.parent / "read").glob("*.py"))]
    code += [
        *sorted(LOCALE.glob("*/site.po")),
        *(LOCALE.parent / name for name in ("site_texts.py", "language_names.py")),
    ]
    digest = hashlib.sha256("\0".join(parts).encode())
    for file in code:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(seed: str, source: Source) -> str:
    return hashlib.sha256(f"{seed}\0{source.path}\0{source.body}".encode()).hexdigest()
