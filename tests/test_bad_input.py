"""Bad input: a clear problem in plain words, exit code 1, no traceback, and the site untouched."""

from __future__ import annotations

import builtins
import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support import ARTICLE, PNG, TEMPLATES, PortalFolder, contents, make_portal
from wegwijs.cli import main
from wegwijs.reporting import Progress

DAY = ("--today", "2026-11-23")
FILE = "content/artikelen/digid-aanvragen.md"
HEAD, _, BODY = ARTICLE.partition("\n---\n")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> PortalFolder:
    """A portal that was built once; every test leaves it as it found it."""
    portal = make_portal(tmp_path_factory.mktemp("slecht") / "portaal")
    (portal.root / "templates").symlink_to(TEMPLATES)
    return portal


@pytest.fixture
def here(published: PortalFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PortalFolder:
    """The built portal, in which this test may do anything."""
    portal = make_portal(tmp_path / "portaal")
    (portal.root / "templates").symlink_to(TEMPLATES)
    (portal.root / ".cache").mkdir()
    monkeypatch.setattr(Progress, "PATIENCE", 600.0)
    monkeypatch.setenv("COLUMNS", "400")
    monkeypatch.chdir(published.root)
    if not published.site.exists():
        assert run("build").exit_code == 0
    monkeypatch.chdir(portal.root)
    for file in published.site.rglob("*"):
        if file.is_file():
            portal.write(f"site/{file.relative_to(published.site).as_posix()}", file.read_bytes())
    return portal


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, [*arguments, *DAY])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def refused(portal: PortalFolder, *texts: str) -> Result:
    """Build; it fails with these texts, without a traceback, and the site is as it was."""
    before = contents(portal.site)
    result = run("build")
    assert result.exit_code == 1, result.output
    for text in texts:
        assert text in result.stdout
    assert "Traceback" not in result.output
    assert "Niet gepubliceerd" in result.stderr
    assert contents(portal.site) == before
    assert sorted(one.name for one in portal.root.iterdir() if one.name.startswith(".site")) in (
        [],
        [".site.lock"],
    )
    return result


# Frontmatter


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (HEAD.replace("---", "--", 1), "Regel 1 lijkt op drie streepjes, maar is het niet: `--`."),
        (HEAD.replace("---", "—", 1), "Regel 1 lijkt op drie streepjes"),
        (HEAD.replace("---\n", "", 1), "Het bestand begint niet met een regel met drie streepjes"),
        (HEAD.replace("  - title", "\t- title"), "er staat een tab"),
        (HEAD + "\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]", "Hier staat een verwijzing"),
        (HEAD + "\nx: " + "[" * 100_000, "te diep in elkaar gezet"),
        (HEAD + "\nx: &x " + "{y: " * 50 + "*x" + "}" * 50, "te diep in elkaar gezet"),
        (HEAD + "\nx: y" * 10_000, "te lang: 10013 regels. Het mogen er hoogstens 500 zijn."),
        (HEAD + "\nx: [" + "a, " * 100_000 + "]", "Het gegeven `x` bestaat niet."),
        (HEAD.replace("topic: digid", "topic: [" + "digid, " * 50_000 + "]"), "staan te veel regels"),
    ],
    ids=["two-dashes", "dash", "no-fence", "tab", "bomb", "deep", "deep-alias", "long", "wide", "many"],
)
def test_frontmatter(here: PortalFolder, head: str, text: str) -> None:
    here.write(FILE, f"{head}\n---\n{BODY}")
    refused(here, f"{FILE}, regel ", text)


def test_frontmatter_that_never_ends(here: PortalFolder) -> None:
    here.write(FILE, HEAD + "\n" + BODY)
    refused(here, "er komt geen tweede regel met drie streepjes")


# Bytes


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\x00", "onzichtbaar teken (U+0000)"),
        ("\x1b[31m", "onzichtbaar teken (U+001B)"),
        ("\u2028", "onzichtbaar teken (U+2028)"),
    ],
)
def test_control_characters(here: PortalFolder, data: str, text: str) -> None:
    here.edit(FILE, "Kom langs", f"Kom {data} langs")
    result = refused(here, "regel 27", text)
    assert data not in result.stdout


def test_a_text_of_windows_1252(here: PortalFolder) -> None:
    here.write(FILE, ARTICLE.replace("Kom langs", "Kom één keer langs").encode("cp1252"))
    refused(here, "regel 27", "niet opgeslagen als UTF-8. Bij teken 5 staat iets onleesbaars.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_other_encodings(here: PortalFolder, encoding: str) -> None:
    here.write(FILE, ARTICLE.encode(encoding))
    refused(here, FILE)


@pytest.mark.parametrize(("end", "system"), [("\r\n", "Windows (CRLF)"), ("\r", "een oude Mac (CR)")])
def test_line_ends_of_other_systems_are_read_and_told(here: PortalFolder, end: str, system: str) -> None:
    before = contents(here.site)
    here.write(FILE, ARTICLE.replace("\n", end))
    result = run("build")
    assert result.exit_code == 0
    assert f"Dit bestand heeft regeleinden van {system}." in result.stdout
    assert contents(here.site) == before


# Names


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("mijn brief.md", "mijn-brief.md"),
        ("Brief.md", "brief.md"),
        ("één.md", "een.md"),
        ("📬.md", "pagina.md"),
        ("a..b.md", "a-b.md"),
        ("..x.md", None),
        ("brief.MD", "brief.md"),
        ("50%#?.md", "50.md"),
        ("a--b.md", "a-b.md"),
    ],
)
def test_names_of_files(here: PortalFolder, name: str, suggestion: str | None) -> None:
    here.write(f"content/artikelen/{name}", ARTICLE)
    if suggestion is None:  # a hidden file is nobody's article
        assert run("build").exit_code == 0
    else:
        refused(here, f"De bestandsnaam `{name}` kan geen webadres worden.", f"bijvoorbeeld `{suggestion}`")


def test_two_files_that_differ_only_in_case(here: PortalFolder) -> None:
    here.write("content/artikelen/DIGID-aanvragen.md", ARTICLE)
    refused(here, "`DIGID-aanvragen.md` kan geen webadres worden")


@pytest.mark.parametrize(
    "name", ["kaart #1.png", "kaart?.png", "100%.png", "mijn kaart.png", "Kaart.PNG", "é.png"]
)
def test_names_of_pictures(here: PortalFolder, name: str) -> None:
    here.write(f"content/artikelen/{name}", PNG)
    here.edit(
        FILE,
        "Kom langs",
        f"![Een kaart](<{name.replace('%', '%25').replace('#', '%23').replace('?', '%3F')}>)",
    )
    result = refused(here, f"De bestandsnaam `{name}` kan geen webadres worden.")
    assert "bestaat niet" not in result.stdout  # one message is enough
    assert "1 fout" in result.stderr


# Pictures


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        (
            "foto.jpg",
            b"\xff\xd8" + b"x" * 12 * 1024 * 1024,
            "Deze afbeelding is te groot: 12 MB. Hij mag hoogstens 1 MB",
        ),
        (
            "plan.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
            "zoals een script of een link",
        ),
        (
            "plan.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg"><path onload="x()"/></svg>',
            "zoals een script",
        ),
        ("film.mp4", b"x", "Een bestand van de soort `.mp4` kan niet op de website."),
    ],
)
def test_pictures_that_cannot_be(here: PortalFolder, name: str, data: bytes, text: str) -> None:
    here.write(f"content/artikelen/{name}", data)
    here.edit(FILE, "Kom langs", f"![Een beeld]({name})")
    result = refused(here, f"content/artikelen/{name}, regel 1", text)
    if name != "film.mp4":
        assert f"De afbeelding `{name}` bestaat niet." not in result.stdout


def test_a_picture_that_is_not_there(here: PortalFolder) -> None:
    here.write("content/artikelen/kaart.png", PNG)
    here.edit(FILE, "Kom langs", "![Een kaart](kart.png)")
    refused(here, "De afbeelding `kart.png` bestaat niet.", "Bedoelde u `kaart.png`?")


# Texts


def test_long_texts_that_are_still_texts(here: PortalFolder) -> None:
    """A table of 300 rows and 2,000 headings weigh too much for one page; that is all that is wrong."""
    rows = "| a | b |\n|---|---|\n" + "".join(f"| rij {n} | {n * 7919} |\n" for n in range(300))
    here.write("content/paginas/tabel.md", f"---\ntitle: Tabel\nsummary: Lang.\n---\n\n{rows}")
    headings = "".join(f"## Kop {n * 7919}\n\nTekst.\n\n" for n in range(2000))
    here.write("content/paginas/koppen.md", f"---\ntitle: Koppen\nsummary: Veel.\n---\n\n{headings}")
    result = refused(here, "content/paginas/koppen.md, regel 1", "weegt", "Maak de pagina korter.")
    assert "tabel.md, regel 1  FOUT" not in result.stdout


def test_lists_of_50_levels_are_shown_and_of_400_refused(here: PortalFolder) -> None:
    levels = ["    " * number + f"- niveau {number}\n" for number in range(400)]
    here.edit(FILE, "Kom langs", "".join(levels[:50]) + "\nKom langs")
    assert run("check").exit_code == 0
    here.edit(FILE, levels[49], "".join(levels[49:]))
    refused(here, "De tekst is te diep in elkaar gezet (lijst in lijst in lijst).")


@pytest.mark.parametrize("character", ["[", "<a ", "***a", "> ", "![", "`[", "&amp;"])
def test_very_long_runs_of_one_character(here: PortalFolder, character: str) -> None:
    here.edit(FILE, "Kom langs", character * (200_000 // len(character)))
    refused(here, "Dat kan Wegwijs niet verwerken.", "Haal de tekens weg die er per ongeluk staan.")


def test_a_spreekuur_that_ends_before_it_begins_is_told_once(here: PortalFolder) -> None:
    here.edit(
        "content/locaties/hengelo.md",
        "    walk_in",
        "    starts: 2027-01-01\n    ends: 2026-01-01\n    walk_in",
    )
    result = refused(here, "Het spreekuur eindigt op 1 januari 2026, maar begint pas op 1 januari 2027.")
    assert "1 fout" in result.stderr


@pytest.mark.parametrize("value", ["balie", "balie@", "a b@example.nl", "balie@example", "a@b.nl?cc=x@y.nl"])
def test_what_is_no_email_address(here: PortalFolder, value: str) -> None:
    here.edit("content/locaties/hengelo.md", "municipality:", f'email: "{value}"\nmunicipality:')
    refused(here, f"`{value}` is geen e-mailadres.")


# Files and disks


def test_a_folder_where_a_file_is_expected(here: PortalFolder) -> None:
    (here.content / "artikelen" / "map.md").mkdir()
    refused(here, "content/artikelen/map.md, regel 1", "Dit is geen gewoon bestand.")


def test_settings_that_are_a_folder(here: PortalFolder) -> None:
    here.remove("portal.toml")
    (here.root / "portal.toml").mkdir()
    refused(here, "Dit bestand kan niet worden gelezen: het is een map.")


def test_a_cache_that_is_a_file(here: PortalFolder) -> None:
    (here.root / ".cache").rmdir()
    here.write(".cache", "van mij")
    here.edit(FILE, "Kom langs", "Kom nu langs")
    assert run("build").exit_code == 0
    assert (here.root / ".cache").read_text() == "van mij"


def test_a_link_to_a_file_that_is_gone(here: PortalFolder) -> None:
    (here.content / "artikelen" / "weg.md").symlink_to("nergens.md")
    refused(here, "content/artikelen/weg.md, regel 1", "het bestaat niet (meer)")


def test_a_file_that_vanishes_just_before_it_is_read(
    here: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes

    def read(file: Path) -> bytes:
        if file.name == "digid-aanvragen.md" and "content" in file.parts:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", str(file))
        return real(file)

    monkeypatch.setattr(Path, "read_bytes", read)
    refused(here, "het bestaat niet (meer)")


def test_a_file_that_changes_during_a_build_is_not_remembered(
    here: PortalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved after the fingerprint, read by the build, and put back: the next build sees the difference."""
    import wegwijs.pipeline

    real = wegwijs.pipeline.read_content

    def read(*given: Any) -> Any:
        here.edit(FILE, "Kom langs", "Half geschreven")
        return real(*given)

    monkeypatch.setattr(wegwijs.pipeline, "read_content", read)
    assert run("build").exit_code == 0
    monkeypatch.setattr(wegwijs.pipeline, "read_content", real)
    here.edit(FILE, "Half geschreven", "Kom langs")
    assert run("build").exit_code == 0
    assert "Kom langs" in here.page("/artikelen/digid-aanvragen/")


def failing(monkeypatch: pytest.MonkeyPatch, number: int, fails: Callable[[str], bool]) -> None:
    """Let the system refuse to write below some folders, as root too."""

    def refuse(path: Any, writing: bool) -> None:
        if writing and isinstance(path, (str, os.PathLike)) and fails(os.path.abspath(os.fspath(path))):
            raise OSError(number, os.strerror(number), str(path))

    opened, made = builtins.open, os.mkdir

    def open_(path: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
        refuse(path, bool(set(mode) & set("wax+")))
        return opened(path, mode, *rest, **more)

    def mkdir(path: Any, *rest: Any, **more: Any) -> None:
        refuse(path, True)
        made(path, *rest, **more)

    monkeypatch.setattr(builtins, "open", open_)
    monkeypatch.setattr("io.open", open_)
    monkeypatch.setattr(os, "mkdir", mkdir)


def test_a_disk_that_is_full_half_way(here: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    here.edit(FILE, "Kom langs", "Kom nu langs")
    failing(monkeypatch, errno.ENOSPC, lambda path: "/.site.staging/begrippen/" in path)
    refused(here, "De website kan niet worden weggeschreven: de schijf is vol.")


def test_a_folder_that_cannot_be_written(here: PortalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    here.edit(FILE, "Kom langs", "Kom nu langs")
    failing(monkeypatch, errno.EROFS, lambda path: "/.site.staging" in path)
    refused(here, "De website kan niet worden weggeschreven: de schijf is beveiligd tegen schrijven.")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_cache_that_cannot_be_written_is_only_slower(
    here: PortalFolder, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    here.edit(FILE, "Kom langs", "Kom nu langs")
    failing(monkeypatch, number, lambda path: "/.cache" in path)
    assert run("build").exit_code == 0
    assert "Kom nu langs" in here.page("/artikelen/digid-aanvragen/")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_portal_without_permission(here: PortalFolder) -> None:
    here.root.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert "u hebt er geen toestemming voor" in run("build").stdout
    finally:
        here.root.chmod(stat.S_IRWXU)
