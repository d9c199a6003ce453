"""Problems with the language of texts, kept from one build to the next."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from wegwijs.catalogues import LOCALE
from wegwijs.convert import Fragment
from wegwijs.keyed_cache import KeyedCache
from wegwijs.language import language
from wegwijs.parallel import in_chunks
from wegwijs.problems import Problem, Severity
from wegwijs.read import Source
from wegwijs.readability.analysis import Knowledge
from wegwijs.settings import Readability

Item = tuple[Source, Fragment]
Shared = tuple[Readability, Knowledge, str]
"""(settings, what is known, language in which problems are told)"""
Found = tuple[Problem, ...]

_FOLDER = Path(__file__).parent
_CODE = (".", "check", "convert", "problem_texts", "read", "readability", "readability/rules")
"""Folders of our code that decide problems and their places."""


def known_problems(
    work: Callable[[Shared, Sequence[Item]], list[Found]],
    items: Sequence[Item],
    settings: Readability,
    knowledge: Knowledge,
    cache: KeyedCache,
    jobs: int,
) -> dict[str, Found]:
    """Path below content -> problems of its text: from the cache, or else worked out over several processes.

    work: gives the problems of each item; a function of a module, as other processes must find it.
    """
    seed = _seed(settings, knowledge)
    keys = {source.path: _key(seed, source, fragment) for source, fragment in items}
    earlier = cache.read(keys.values())
    try:
        known = {key: _from_json(text) for key, text in earlier.items()}
    except (ValueError, KeyError, TypeError):
        cache.clear()
        known = {}
    todo = [one for one in items if keys[one[0].path] not in known]
    found = in_chunks(work, (settings, knowledge, language()), todo, jobs)
    made = {keys[source.path]: problems for (source, _), problems in zip(todo, found, strict=True)}
    if made or len(known) != len(set(keys.values())):
        cache.write({key: _to_json(problems) for key, problems in made.items()}, keys.values())
    return {path: made[key] if key in made else known[key] for path, key in keys.items()}


def _seed(settings: Readability, knowledge: Knowledge) -> str:
    """What besides the text decides: settings, knowledge, our code, and the language of the run."""
    package = _FOLDER.parent
    code = [file for folder in _CODE for file in sorted((package / folder).glob("*.py"))]
    code += sorted((package / "readability/data").iterdir())
    digest = hashlib.sha256(repr((settings, knowledge.mark, language())).encode())
    for file in (*code, *sorted(LOCALE.glob("*/editors.po"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(seed: str, source: Source, fragment: Fragment) -> str:
    parts = (source.file, source.path, source.body_line, source.values, source.places, source.body, fragment)
    return hashlib.sha256(f"{seed}\0{parts!r}".encode()).hexdigest()


def _to_json(problems: Sequence[Problem]) -> str:
    return json.dumps([asdict(one) for one in problems], ensure_ascii=False)


def _from_json(text: str) -> tuple[Problem, ...]:
    """Raises ValueError, KeyError or TypeError for a text that `_to_json` did not make."""
    return tuple(Problem(**{**one, "severity": Severity(one["severity"])}) for one in json.loads(text))
