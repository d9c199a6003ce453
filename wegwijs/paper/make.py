"""Make PDFs, but only those that were not made before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from wegwijs.paper.cache import PdfCache, key_of
from wegwijs.paper.typeset import Sheet, typeset
from wegwijs.parallel import in_chunks

WORTH_A_PROCESS = 3
"""PDFs per process below which starting it costs more than it saves."""


def make_pdfs(
    sheets: Mapping[str, Sheet],
    cache: PdfCache,
    jobs: int = 1,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, bytes]:
    """The PDF of each sheet, under the same name. Raises OSError without Pango."""
    keys = {name: key_of(sheet) for name, sheet in sheets.items()}
    found = {name: cache.read(key) for name, key in keys.items()}
    todo = [name for name, data in found.items() if data is None]
    made = in_chunks(_made, None, [sheets[name] for name in todo], jobs, on_progress, WORTH_A_PROCESS)
    for name, data in zip(todo, made, strict=True):
        cache.write(keys[name], data)
        found[name] = data
    return {name: data for name, data in found.items() if data is not None}


def _made(_shared: None, sheets: Sequence[Sheet]) -> list[bytes]:
    return [typeset(one) for one in sheets]
