from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.stages import ARTICLE, run_stages, small_portal, write_files
from wegwijs.problems import Problem
from wegwijs.read import read_content
from wegwijs.read.files import MAX_ASSET, MAX_MARKDOWN, slugify

FILE = "artikelen/x.md"
PNG = b"\x89PNG\r\n\x1a\n"


def problems_of(folder: Path) -> list[Problem]:
    return list(read_content(folder).problems)


def only_problem(tmp_path: Path, text: str | bytes, name: str = FILE) -> Problem:
    [found] = problems_of(write_files(tmp_path, {name: text}))
    assert found.file == str(tmp_path / name)
    return found


def test_the_small_portal_has_no_problems(tmp_path: Path) -> None:
    stages = run_stages(small_portal(tmp_path))
    assert stages.problems == []
    assert list(stages.portal.articles) == ["digid-aanvragen"]


def test_sources_are_sorted_and_know_where_they_came_from(tmp_path: Path) -> None:
    content = read_content(small_portal(tmp_path, {"artikelen/aaa.md": ARTICLE}))
    paths = [one.path for one in content.sources]
    assert paths == sorted(paths)
    first = content.sources[0]
    assert (first.collection, first.slug, first.path) == ("artikelen", "aaa", "artikelen/aaa.md")
    assert first.file == str(tmp_path / "content" / "artikelen" / "aaa.md")


def test_no_content_folder(tmp_path: Path) -> None:
    [found] = problems_of(tmp_path / "weg")
    assert found.message == f"De map {tmp_path / 'weg'} bestaat niet."
    assert found.hint == "Controleer de naam, of geef de goede map op met --content."


def test_content_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x")
    assert [one.code for one in problems_of(tmp_path / "content")] == ["content-folder-missing"]


def test_windows_1252(tmp_path: Path) -> None:
    found = only_problem(tmp_path, "---\ntitle: Eén café\n".encode() + "één\n".encode("cp1252"))
    assert (found.code, found.line, found.column) == ("file-not-utf8", 3, 1)
    assert found.hint == 'Kies in uw tekstprogramma "Opslaan als" en dan de codering UTF-8.'


def test_column_of_a_wrong_byte_counts_characters(tmp_path: Path) -> None:
    found = only_problem(tmp_path, "---\r\ntitle: één ".encode() + b"\xe9\r\n---\r\n")
    assert (found.line, found.column) == (2, 12)
    assert found.message == ("Dit bestand is niet opgeslagen als UTF-8. Bij teken 12 staat iets onleesbaars.")


def test_utf_16(tmp_path: Path) -> None:
    assert only_problem(tmp_path, ARTICLE.encode("utf-16")).code == "file-not-utf8"
    assert only_problem(tmp_path, ARTICLE.encode("utf-16-le")).code == "file-control-character"


def test_bom_is_a_warning_and_the_file_is_read(tmp_path: Path) -> None:
    content = read_content(write_files(tmp_path, {FILE: b"\xef\xbb\xbf" + ARTICLE.encode()}))
    [found] = content.problems
    assert (found.code, found.severity) == ("file-bom", "warning")
    assert content.sources[0].values["title"] == "Ik wil een DigiD aanvragen"


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_other_line_ends_are_a_warning_and_change_nothing(tmp_path: Path, end: str) -> None:
    files = {FILE: ARTICLE, "artikelen/y.md": ARTICLE.replace("\n", end)}
    content = read_content(write_files(tmp_path, files))
    assert [(one.code, one.severity) for one in content.problems] == [("file-line-endings", "warning")]
    good, other = content.sources
    assert (other.values, other.places, other.body) == (good.values, good.places, good.body)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\ufeff\r\n"])
def test_empty_file(tmp_path: Path, text: str) -> None:
    [found] = [one for one in problems_of(write_files(tmp_path, {FILE: text})) if one.is_error]
    assert found.message == "Dit bestand is leeg."
    assert found.hint.endswith('`build.py new article "Titel"`.')


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    write_files(tmp_path, {FILE: ""})
    os.truncate(tmp_path / FILE, 50 * 1024 * 1024)
    [found] = problems_of(tmp_path)
    assert found.message == "Dit bestand is te groot: 50 MB. Het mag hoogstens 512 kB zijn."


def test_largest_file_that_may_be(tmp_path: Path) -> None:
    start = "---\ntitle: x\n---\n"
    write_files(tmp_path, {FILE: start + "x" * (MAX_MARKDOWN - len(start))})
    assert problems_of(tmp_path) == []
    os.truncate(tmp_path / FILE, MAX_MARKDOWN + 1)
    assert [one.code for one in problems_of(tmp_path)] == ["file-too-large"]


@pytest.mark.parametrize(
    ("character", "name"),
    [("\x00", "0000"), ("\x1b", "001B"), ("\x85", "0085"), ("\u2028", "2028"), ("\ufeff", "FEFF")],
)
def test_control_character(tmp_path: Path, character: str, name: str) -> None:
    found = only_problem(tmp_path, f"---\ntitle: x\n---\nEén{character}twee\n")
    assert (found.line, found.column) == (4, 4)
    assert found.message == (
        f"Op deze regel staat een onzichtbaar teken (U+{name}) dat niet in een tekst hoort."
    )


def test_symlink_out_of_the_content_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim.md").write_text(ARTICLE)
    folder = write_files(tmp_path / "content", {"artikelen/y.md": ARTICLE})
    (folder / FILE).symlink_to(tmp_path / "geheim.md")
    content = read_content(folder)
    [found] = content.problems
    assert found.message == "Dit bestand is een snelkoppeling naar een plek buiten de map met inhoud."
    assert [one.slug for one in content.sources] == ["y"]


def test_symlinked_folder_out_of_the_content_folder(tmp_path: Path) -> None:
    write_files(tmp_path / "elders", {"x.md": ARTICLE})
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "artikelen").symlink_to(tmp_path / "elders")
    assert [one.code for one in problems_of(tmp_path / "content")] == ["file-outside-content"]


def test_symlink_within_the_content_folder_is_read(tmp_path: Path) -> None:
    write_files(tmp_path, {"artikelen/y.md": ARTICLE})
    (tmp_path / FILE).symlink_to("y.md")
    content = read_content(tmp_path)
    assert ([one.slug for one in content.sources], content.problems) == (["x", "y"], ())


def test_content_folder_may_itself_be_a_symlink(tmp_path: Path) -> None:
    write_files(tmp_path / "echt", {FILE: ARTICLE})
    (tmp_path / "content").symlink_to("echt")
    assert [one.slug for one in read_content(tmp_path / "content").sources] == ["x"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [("x.md", "de snelkoppeling wijst naar zichzelf"), ("weg.md", "het bestaat niet (meer)")],
)
def test_symlink_to_nothing(tmp_path: Path, target: str, reason: str) -> None:
    write_files(tmp_path, {"artikelen/y.md": ARTICLE})
    (tmp_path / FILE).symlink_to(target)
    [found] = problems_of(tmp_path)
    assert found.message == f"Dit bestand kan niet worden gelezen: {reason}."


def test_symlinked_folder_within_cannot_go_round_for_ever(tmp_path: Path) -> None:
    write_files(tmp_path, {FILE: ARTICLE})
    (tmp_path / "artikelen" / "rond").symlink_to(".")
    (tmp_path / "kopie").symlink_to("artikelen")
    assert [one.code for one in problems_of(tmp_path)] == ["file-not-regular"] * 2


def test_fifo_is_not_opened(tmp_path: Path) -> None:
    write_files(tmp_path, {"artikelen/y.md": ARTICLE})
    os.mkfifo(tmp_path / FILE)
    assert [(one.code, one.file) for one in problems_of(tmp_path)] == [
        ("file-not-regular", str(tmp_path / FILE))
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_and_folder(tmp_path: Path) -> None:
    write_files(tmp_path, {FILE: ARTICLE, "begrippen/y.md": ARTICLE})
    (tmp_path / FILE).chmod(0)
    (tmp_path / "begrippen").chmod(0)
    found = problems_of(tmp_path)
    (tmp_path / "begrippen").chmod(0o700)
    assert [one.message for one in found] == [
        "Dit bestand kan niet worden gelezen: u hebt er geen toestemming voor."
    ] * 2


def test_file_that_is_gone_by_the_time_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", gone)
    found = only_problem(tmp_path, ARTICLE)
    assert found.message == "Dit bestand kan niet worden gelezen: u hebt er geen toestemming voor."


@pytest.mark.parametrize("name", ["map.md", "Map.MD"])
def test_folder_with_the_name_of_a_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "artikelen" / name).mkdir(parents=True)
    assert [(one.code, one.message) for one in problems_of(tmp_path)] == [
        ("file-not-regular", "Dit is geen gewoon bestand.")
    ]


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("DigiD aanvragen.md", "digid-aanvragen.md"),
        ("één-brief.md", "een-brief.md"),
        ("brief_wat_nu.md", "brief-wat-nu.md"),
        ("x.MD", "x.md"),
        ("brief-.md", "brief.md"),
        ("v1.2.md", "v1-2.md"),
        ("📬.md", "pagina.md"),
        ("Привет.md", "pagina.md"),
        ("regel\neinde.md", "regel-einde.md"),
    ],
)
def test_file_name_that_cannot_be_an_address(tmp_path: Path, name: str, suggestion: str) -> None:
    found = only_problem(tmp_path, ARTICLE, f"artikelen/{name}")
    assert found.message == f"De bestandsnaam `{name}` kan geen webadres worden."
    assert found.hint == (
        f"Gebruik alleen kleine letters, cijfers en streepjes, bijvoorbeeld `{suggestion}`."
    )


@pytest.mark.parametrize("suffix", ["md", "png"])
def test_file_name_that_is_not_utf8_can_still_be_printed(tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / "artikelen"
    folder.mkdir()
    try:
        open(os.fsencode(folder) + b"/caf\xe9." + suffix.encode(), "wb").close()
    except OSError:
        pytest.skip("this file system wants UTF-8")
    [found] = problems_of(tmp_path)
    assert found.code == "file-name"
    assert f"caf?.{suffix}".encode() in f"{found.file} {found.message}".encode()


@pytest.mark.parametrize(
    ("name", "folder", "suggestion"),
    [
        ("artikels/x.md", "artikels", "Bedoelde u `artikelen`?"),
        ("Artikelen/x.md", "Artikelen", "Bedoelde u `artikelen`?"),
        ("artikelen/diep/x.md", "artikelen/diep", "Bedoelde u `artikelen`?"),
        ("blog/x.md", "blog", ""),
    ],
)
def test_unknown_and_nested_folders(tmp_path: Path, name: str, folder: str, suggestion: str) -> None:
    found = only_problem(tmp_path, ARTICLE, name)
    assert found.message == f"De map `{folder}` is geen map waar Wegwijs pagina's in zoekt."
    assert (
        found.hint
        == (
            f"{suggestion} Deze mappen zijn er: `artikelen`, `onderwerpen`, `organisaties`, `locaties`, "
            "`begrippen`, `paginas`, `wegwijzers`."
        ).strip()
    )


def test_markdown_beside_the_collections(tmp_path: Path) -> None:
    assert only_problem(tmp_path, ARTICLE, "x.md").code == "folder-unknown"


def test_hidden_and_temporary_files_are_left_alone(tmp_path: Path) -> None:
    names = (".DS_Store", ".git/x.md", "artikelen/.x.md.swp", "artikelen/x.md~", "artikelen/~$x.md", "README")
    content = read_content(write_files(tmp_path, dict.fromkeys(names, "x")))
    assert (content.sources, content.assets, content.problems) == ((), (), ())


def test_deeper_than_the_stack_of_python(tmp_path: Path) -> None:
    deep = "map/" * 400
    found = only_problem(tmp_path, ARTICLE, f"{deep}x.md")
    assert found.code == "folder-unknown"


def test_pictures_are_copied_as_they_are(tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
    write_files(tmp_path, {"artikelen/b.png": PNG, "artikelen/beeld/a.svg": svg})
    content = read_content(tmp_path)
    assert content.problems == ()
    assert {one.path: one.data for one in content.assets} == {
        "artikelen/b.png": PNG,
        "artikelen/beeld/a.svg": svg.encode(),
    }


@pytest.mark.parametrize(
    "svg",
    [
        "<svg><script>alert(1)</script></svg>",
        "<svg onload='x()'/>",
        "<svg><a href='javascript:x()'/></svg>",
        "<svg><image href='https://elders.nl/x.png'/></svg>",
        "<svg><foreignObject/></svg>",
        '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
    ],
)
def test_drawing_with_a_script_or_a_link_outside(tmp_path: Path, svg: str) -> None:
    found = only_problem(tmp_path, svg, "artikelen/x.svg")
    assert (
        found.message == "Deze tekening (een bestand met `.svg`) is niet in orde, of er zit iets in "
        "dat niet mag, zoals een script of een link."
    )


def test_picture_that_is_too_large(tmp_path: Path) -> None:
    write_files(tmp_path, {"artikelen/x.png": ""})
    os.truncate(tmp_path / "artikelen/x.png", MAX_ASSET + 1)
    assert [one.code for one in problems_of(tmp_path)] == ["asset-too-large"]


@pytest.mark.parametrize("name", ["brief.docx", "geenextensie", "script.js"])
def test_other_kinds_of_files(tmp_path: Path, name: str) -> None:
    found = only_problem(tmp_path, "x", f"artikelen/{name}")
    assert found.message.startswith("Een bestand van de soort `")
    assert found.hint == (
        "Is het een tekst? Geef het bestand een naam die eindigt op `.md`. "
        "Toegestaan zijn: `.md`, `.gif`, `.jpeg`, `.jpg`, `.png`, `.svg`, `.webp`."
    )


def test_all_problems_of_many_files_in_one_run(tmp_path: Path) -> None:
    folder = small_portal(
        tmp_path,
        {
            "artikelen/a.md": "",
            "artikelen/b.md": b"\xff\xfe",
            "artikelen/c.md": ARTICLE.replace("A2", "A5").replace("topic: digid", "topic: digit"),
            "begrippen/d.md": "---\ntitel: x\n---\n",
            "Onderwerpen/e.md": "x",
            "locaties/f.md": "geen streepjes",
        },
    )
    found = {(Path(one.file).name, one.code) for one in run_stages(folder).problems}
    assert found == {
        ("a.md", "file-empty"),
        ("b.md", "file-not-utf8"),
        ("c.md", "value-not-allowed"),
        ("c.md", "reference-unknown"),
        ("d.md", "key-unknown"),
        ("d.md", "key-missing"),
        ("e.md", "folder-unknown"),
        ("f.md", "frontmatter-missing"),
    }


def test_files_that_could_not_be_read_are_remembered(tmp_path: Path) -> None:
    content = read_content(write_files(tmp_path, {"artikelen/a.md": "", "onderwerpen/b.md": "x"}))
    assert content.unread == {("artikelen", "a"), ("onderwerpen", "b")}


FRAGMENTS = st.sampled_from(
    [
        *("---\n", "title: ", "sources:\n", "  - ", "topic: [", "]", ": "),
        *("\r\n", "\r", "\ufeff", "*a", "&a ", "draft: true\n"),
    ]
)


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.lists(FRAGMENTS | st.text(max_size=8), max_size=25).map(lambda parts: "".join(parts).encode())
)
@example(b"---\n")
@example(b"---\n\xed\xa0\x80\n---")
@example(b'---\ntitle: "\\ud800"\n---\n')
@example(b"---\nsources:\n  - title: {a: [b]}\n---")
def test_any_bytes_give_a_page_or_a_problem_but_never_an_exception(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp() / "bytes"
    names = ["artikelen/x.md", "locaties/x.md", "organisaties/x.md", "paginas/x.md"]
    stages = run_stages(write_files(folder, dict.fromkeys(names, data)))
    for name in names:
        file = str(folder / name)
        known = {one.file for one in stages.content.sources}
        assert file in known or any(one.is_error and one.file == file for one in stages.problems)
    for one in stages.problems:
        assert one.line >= 1
        assert one.column >= 1
        f"{one.message} {one.hint} {one.file}".encode()  # can be printed


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Één brief!", "een-brief"),
        ("  Ik wil   een DigiD ", "ik-wil-een-digid"),
        ("65+ & AOW", "65-aow"),
        ("---", ""),
        ("📬", ""),
        ("ﬁets", "fiets"),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text(max_size=60))
def test_a_slug_is_a_good_file_name_and_its_own_slug(text: str) -> None:
    slug = slugify(text)
    assert slugify(slug) == slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize("folder", ["assets", "pagefind", "foto's"])
def test_picture_outside_the_folders_for_it(tmp_path: Path, folder: str) -> None:
    write_files(tmp_path, {f"{folder}/favicon.svg": "<svg/>"})
    [found] = problems_of(tmp_path)
    assert found.message == f"De map `{folder}` is geen map waar Wegwijs pagina's in zoekt."
    assert found.hint.endswith("`paginas`, `wegwijzers`, `afbeeldingen`.")


def test_picture_in_the_folder_for_pictures(tmp_path: Path) -> None:
    write_files(tmp_path, {"afbeeldingen/envelop.png": PNG})
    content = read_content(tmp_path)
    assert ([one.path for one in content.assets], content.problems) == (["afbeeldingen/envelop.png"], ())
