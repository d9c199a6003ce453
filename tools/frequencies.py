"""Make the list of the most frequent Dutch words: `python -m tools.frequencies`.

It needs the Python package wordfreq (3.1.1), whose data are CC BY-SA 4.0. Only a developer needs that
package, and only to renew the list, so the portal does not ask for it: install it in a virtual environment
of its own. See wegwijs/readability/data/README.md.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby
from math import log10
from operator import itemgetter
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "wegwijs/readability/data/frequencies.txt"
LIMIT = 20_000

_WORD = re.compile(r"[a-zà-öø-ÿ]+(?:['-][a-zà-öø-ÿ]+)*")


def most_frequent(frequencies: Mapping[str, float], limit: int = LIMIT) -> list[tuple[str, float]]:
    """(word, Zipf value) of the most frequent words, those first; of equals in order of the alphabet.

    frequencies: how often a word occurs, as a fraction of all words. Words with digits, dots and symbols are
    left out: a number and an address have no frequency of their own.
    """
    words = ((word, _zipf(often)) for word, often in frequencies.items() if _WORD.fullmatch(word))
    return sorted(words, key=lambda one: (-one[1], one[0]))[:limit]


def _zipf(fraction: float) -> float:
    """Base-10 logarithm of occurrences in a billion words (Van Heuven and others, 2014), two decimals."""
    return round(log10(fraction) + 9, 2)


def as_text(words: Iterable[tuple[str, float]]) -> str:
    """The list as it is shipped: a line for each Zipf value, with all words that have it."""
    lines = groupby(words, itemgetter(1))
    return "".join(f"{zipf:.2f} {' '.join(word for word, _ in group)}\n" for zipf, group in lines)


def from_package() -> dict[str, float]:
    """The Dutch words of wordfreq. ModuleNotFoundError when it is not installed."""
    from wordfreq import get_frequency_dict  # type: ignore[import-not-found]

    return dict(get_frequency_dict("nl", wordlist="large"))


def main() -> None:
    """Renew the list, and say how many words it has."""
    words = most_frequent(from_package())
    TARGET.write_text(as_text(words), "utf-8", newline="\n")
    print(f"{TARGET.name}: {len(words)} words, Zipf {words[-1][1]:.2f} and more", file=sys.stderr)


if __name__ == "__main__":
    main()
