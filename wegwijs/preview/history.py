"""What git knows about one file: who changed it, when, and with which words."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

from wegwijs.language import _

MOST_COMMITS = 200
SECONDS = 10
_FIELD, _COMMIT = "\x1f", "\0"
_FORMAT = _FIELD.join(("%H", "%aI", "%an", "%B"))
_SHORT_ADDRESS = re.compile(r"(?:[^@/\s]+@)?([\w.-]+):(?!//)(.+)")
"""How git writes an address for ssh: "git@github.com:bibliotheek/portaal.git"."""


class NoHistory(Exception):
    """There is no history to show. The text says why, for the editor."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One change. when: None if git has no possible date; url: of the change at the forge, or empty."""

    when: datetime | None
    author: str
    subject: str
    body: str
    url: str


@dataclass(frozen=True, slots=True)
class History:
    """The changes of a file, newest first. forge: name of the website that `url` leads to."""

    commits: tuple[Commit, ...]
    forge: str
    url: str


@dataclass(frozen=True, slots=True)
class Forge:
    """Where the repository is on the web. address: "https://github.com/bibliotheek/portaal"."""

    name: str
    address: str
    commit: str
    file: str

    def commit_url(self, commit: str) -> str:
        return self.address + self.commit + commit

    def file_url(self, branch: str, path: str) -> str:
        return self.address + self.file.format(branch=quote(branch)) + quote(path)


def history(file: Path) -> History:
    """The history of a file. Raises NoHistory if there is none, or no git to ask."""
    commits = _git(
        file.parent,
        "log",
        "--follow",
        "-z",
        "--no-show-signature",
        "--no-ext-diff",
        "--no-textconv",
        f"--max-count={MOST_COMMITS}",
        f"--format={_FORMAT}",
        "--",
        file.name,
    )
    forge = forge_of(_asked(file.parent, "remote", "get-url", "origin"))
    found = tuple(_commits(commits, forge))
    if not found:
        raise NoHistory(_("Dit bestand is nog nooit vastgelegd in git."))
    return History(found, forge.name if forge else "", _file_url(file, forge))


def forge_of(remote: str) -> Forge | None:
    """The forge of a git remote, without the name or password that may stand in it; None if unknown."""
    short = _SHORT_ADDRESS.fullmatch(remote)
    try:
        parts = urlsplit(f"ssh://{short[1]}/{short[2]}" if short else remote)
        host, path = parts.hostname or "", parts.path
    except ValueError:
        return None
    path = path.strip("/").removesuffix(".git")
    if not re.fullmatch(r"[\w.-]+(/[\w.-]+)+", path):
        return None
    address = f"https://{host}/{path}"
    if host == "github.com":
        return Forge("GitHub", address, "/commit/", "/commits/{branch}/")
    if host == "codeberg.org":
        return Forge("Codeberg", address, "/commit/", "/commits/branch/{branch}/")
    if host == "gitlab.com" or host.startswith("gitlab."):
        return Forge("GitLab", address, "/-/commit/", "/-/commits/{branch}/")
    return None


def _file_url(file: Path, forge: Forge | None) -> str:
    if forge is None:
        return ""
    prefix = _asked(file.parent, "rev-parse", "--show-prefix")
    default = _asked(file.parent, "symbolic-ref", "--short", "refs/remotes/origin/HEAD")
    return forge.file_url(default.removeprefix("origin/") or "main", prefix + file.name)


def _commits(output: str, forge: Forge | None) -> Iterator[Commit]:
    for record in output.split(_COMMIT):
        parts = record.split(_FIELD, 3)
        if len(parts) == 4:
            commit, when, author, message = parts
            subject, _end, body = message.strip().partition("\n")
            url = forge.commit_url(commit.strip()) if forge else ""
            yield Commit(_moment(when), author, subject, body.strip(), url)


def _moment(text: str) -> datetime | None:
    """A commit can have any date: git checks neither the year nor the time zone."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _asked(folder: Path, *arguments: str) -> str:
    """One line of answer, or an empty text if git has none."""
    try:
        return _git(folder, *arguments).strip()
    except NoHistory:
        return ""


def _git(folder: Path, *arguments: str) -> str:
    """What git prints. Raises NoHistory when it is not there, fails, or takes too long."""
    # Paths are names, no patterns; no question is asked, and nothing is locked while others work.
    environment = {
        **os.environ,
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
    try:
        answer = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise NoHistory(_("Het programma git staat niet op deze computer.")) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoHistory(_("Het programma git gaf geen antwoord.")) from error
    if answer.returncode != 0:
        raise NoHistory(_refusal(answer.stderr.decode(errors="replace")))
    return answer.stdout.decode(errors="replace")


def _refusal(text: str) -> str:
    if "not a git repository" in text:
        return _("Deze map wordt niet bijgehouden met git.")
    if "dubious ownership" in text:
        return _("Git vertrouwt deze map niet: zij is van een andere gebruiker.")
    if "does not have any commits" in text:
        return _("Dit bestand is nog nooit vastgelegd in git.")
    return _("Git kan de geschiedenis van dit bestand niet laten zien.")
