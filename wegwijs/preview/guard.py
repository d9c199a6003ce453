"""A mistake of ours must not take the preview away from somebody who is writing."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wegwijs.language import _

Result = TypeVar("Result")


class Guard:
    """Runs our own code; what it cannot handle is told once, written down, and survived.

    file: where the details go, None for nowhere; say: gets the text for the terminal.
    """

    def __init__(self, file: Path | None, say: Callable[[str], None]) -> None:
        self._file = file
        self._say = say

    def run(self, work: Callable[[], Result], otherwise: Result) -> Result:
        """What `work` gives, or `otherwise` if it fails."""
        try:
            return work()
        except ConnectionError:  # a visitor left; no mistake of anybody
            raise
        except Exception as error:
            # Every exception is caught here. What is wrong with content or
            # templates are problems; this is for what we did not think of, and a crash would throw
            # away the page that somebody is reading.
            self._tell(error)
            return otherwise

    def _tell(self, error: Exception) -> None:
        text = "".join(traceback.format_exception(error))
        where = ""
        if self._file is not None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.write_text(text, "utf-8")
                where = " " + _("Stuur het bestand {file} mee.", file=self._file)
            except OSError:  # then without
                where = ""
        what = _(
            "Er ging iets mis in Wegwijs zelf ({name}). U deed niets verkeerd. "
            "U blijft de laatste goede pagina zien. "
            "Meld dit aan wie Wegwijs voor u beheert.",
            name=type(error).__name__,
        )
        self._say(what + where)
