"""Each mistake in frontmatter: the exact text, on the line and column of the mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import ARTICLE, LOCATION, ORGANISATION, run_stages, small_portal
from wegwijs.problems import Problem

ALLOWED = (
    "Deze gegevens kunt u gebruiken: `title`, `summary`, `search_words`, `aliases`, `draft`, `owner`, "
    "`publish_from`, `expires_on`, `topic`, "
    "`organisation`, `reading_level`, `index_words`, `sources`, `checked_on`, `review_by`, `translations`, "
    "`call_now`."
)
DAYS = "`maandag`, `dinsdag`, `woensdag`, `donderdag`, `vrijdag`, `zaterdag`, `zondag`"
FILES = {
    "artikelen/digid-aanvragen.md": ARTICLE,
    "locaties/hengelo-stad.md": LOCATION,
    "organisaties/svb.md": ORGANISATION,
}


def mistakes(tmp_path: Path, old: str, new: str) -> list[Problem]:
    """The problems after replacing a piece of the one file of the small portal that has it."""
    [(name, text)] = [(name, text) for name, text in FILES.items() if old in text]
    stages = run_stages(small_portal(tmp_path, {name: text.replace(old, new, 1)}))
    assert {one.file for one in stages.problems} <= {str(tmp_path / "content" / name)}
    return stages.problems


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message", "hint"),
    [
        (
            "reading_level: A2",
            "reading_level: a2",
            *(6, 1),
            "`a2` kan niet bij `reading_level`.",
            "Bedoelde u `A2`? Kies uit: `A1`, `A2`, `B1`, `B2`.",
        ),
        (
            "reading_level: A2",
            "reading_level: makkelijk",
            *(6, 1),
            "`makkelijk` kan niet bij `reading_level`.",
            "Kies uit: `A1`, `A2`, `B1`, `B2`.",
        ),
        (
            "review_by: 2027-05-23",
            "review_by: 2026-02-30",
            *(13, 1),
            "`2026-02-30` kan niet als datum.",
            "Schrijf jaar-maand-dag, bijvoorbeeld `2026-11-23`. Controleer ook of die dag bestaat.",
        ),
        (
            "review_by: 2027-05-23",
            "reveiw_by: 2027-05-23",
            *(13, 1),
            "Het gegeven `reveiw_by` bestaat niet.",
            f"Bedoelde u `review_by`? {ALLOWED}",
        ),
        (
            "review_by: 2027-05-23",
            "phone: 0201234567",
            *(13, 1),
            "Het gegeven `phone` bestaat niet.",
            ALLOWED,
        ),
        (
            "review_by: 2027-05-23",
            "draft: no",
            *(13, 1),
            "`no` kan niet bij `draft`.",
            "Schrijf `true` (ja) of `false` (nee).",
        ),
        (
            "review_by: 2027-05-23",
            "aliases: [/oud/, oud]",
            *(13, 18),
            "`oud` is geen adres op deze website.",
            "Bedoelde u `/oud/`? Begin en eindig met een schuine streep. Gebruik alleen kleine letters, "
            "cijfers en streepjes, bijvoorbeeld /artikelen/oude-naam/.",
        ),
        (
            "title: Ik wil een DigiD aanvragen\n",
            "",
            *(1, 1),
            "Het gegeven `title` ontbreekt.",
            "Voeg een regel toe, bijvoorbeeld: title: Ik wil een DigiD aanvragen",
        ),
        (
            "title: Ik wil een DigiD aanvragen",
            "title:",
            *(2, 1),
            "Bij `title` is niets ingevuld.",
            "Vul iets in. Bijvoorbeeld: title: Ik wil een DigiD aanvragen",
        ),
        (
            "title: Ik wil een DigiD aanvragen",
            "title: [Ik, wil]",
            *(2, 1),
            "Bij `title` hoort één tekst, maar er staat iets anders.",
            "Schrijf het op één regel. Staat er een dubbele punt in? "
            "Zet de tekst dan tussen aanhalingstekens.",
        ),
        (
            "title: Ik wil een DigiD aanvragen",
            "title: " + "x" * 121,
            *(2, 1),
            "De tekst bij `title` is te lang: 121 tekens. Het mogen er hoogstens 120 zijn.",
            "Maak er een kortere zin van.",
        ),
        (
            "search_words: [digit, inloggen]",
            "search_words: [" + ", ".join(["woord"] * 41) + "]",
            *(7, 1),
            "Bij `search_words` staan te veel regels: 41. Het mogen er hoogstens 40 zijn.",
            "Kies de belangrijkste.",
        ),
        (
            "topic: digid",
            "topic: {digid: ja}",
            *(4, 1),
            "Bij `topic` hoort een lijst.",
            "Schrijf elk deel op een eigen regel met een streepje ervoor. Bijvoorbeeld: topic: digid",
        ),
        (
            "topic: digid",
            "topic: []",
            *(4, 1),
            "Bij `topic` hoort ten minste één regel.",
            "Vul er een in. Bijvoorbeeld: topic: digid",
        ),
        (
            "topic: digid",
            'topic: [digid, ""]',
            *(4, 16),
            "Bij `topic` is niets ingevuld.",
            "Vul iets in. Bijvoorbeeld: topic: digid",
        ),
        (
            "    url: https://www.digid.nl\n",
            "",
            *(9, 5),
            "Het gegeven `url` ontbreekt.",
            "Voeg een regel toe, bijvoorbeeld: url: https://www.digid.nl",
        ),
        (
            "    url: https://www.digid.nl",
            "    url: www.digid.nl",
            *(10, 5),
            "`www.digid.nl` is geen volledig webadres.",
            "Schrijf het hele adres, bijvoorbeeld https://www.digid.nl",
        ),
        (
            "    seen_on: 2026-11-23",
            "    seen: 2026-11-23",
            *(11, 5),
            "Het gegeven `seen` bestaat niet.",
            "Bedoelde u `seen_on`? Deze gegevens kunt u gebruiken: `title`, `url`, `seen_on`, `note`.",
        ),
        (
            "address:\n  street: Beursstraat 34\n  city: Hengelo",
            "address: Beursstraat 34, Hengelo",
            *(5, 1),
            "Bij `address` horen gegevens met een naam.",
            "Schrijf ze eronder, ingesprongen, als `naam: waarde`. Bijvoorbeeld: \n"
            "address:\n  street: Beursstraat 34\n  city: Hengelo",
        ),
        (
            'from: "14:00"',
            "from: 840",
            *(12, 5),
            "`840` is geen tijd.",
            'Schrijf uren en minuten, bijvoorbeeld `"14:00"`.',
        ),
        (
            'from: "14:00"',
            'start: "14:00"',
            *(12, 5),
            "Het gegeven `start` bestaat niet.",
            "Bedoelde u `starts`? Deze gegevens kunt u gebruiken: `kind`, `name`, `days`, `from`, `until`, "
            "`every`, `starts`, `ends`, `not_on`, `extra`, `holidays`, `school_holidays`, `walk_in`, `how`, "
            "`who`, `helpers`, `languages`, `organisation`, `learn`, `way`, `meetings`, `sign_up`, `cost`, "
            "`checked_on`, `example`.",
        ),
        (
            "days: [dinsdag, donderdag]",
            "days: [dinsdag, donderdags]",
            *(11, 21),
            "`donderdags` kan niet bij `days`.",
            f"Bedoelde u `donderdag`? Kies uit: {DAYS}.",
        ),
        (
            "- date: 2026-12-24",
            "- from: 2026-12-24",
            *(15, 9),
            "Hier staat geen goede vrije dag.",
            "Schrijf `date:` voor één dag. Of `from:` en `until:` voor de eerste en de laatste dag.",
        ),
        (
            "- date: 2026-12-24",
            "- date: 2026-12-24\n        until: 2026-12-25",
            *(15, 9),
            "Hier staat geen goede vrije dag.",
            "Schrijf `date:` voor één dag. Of `from:` en `until:` voor de eerste en de laatste dag.",
        ),
        (
            'from: "14:00"',
            'every: soms\n    from: "14:00"',
            *(12, 5),
            "`soms` is geen regel die wij kennen.",
            "Schrijf `week`, `2 weken`, `1e en 3e week van de maand` of `laatste week van de maand`. "
            "De dag, zoals dinsdag, schrijft u bij `days`.",
        ),
        (
            "- date: 2026-12-24",
            "- date: 2026-13-24",
            *(15, 9),
            "`2026-13-24` kan niet als datum.",
            "Schrijf jaar-maand-dag, bijvoorbeeld `2026-11-23`. Controleer ook of die dag bestaat.",
        ),
        (
            "number: 020 1234567",
            "number: 020-123",
            *(7, 3),
            "`020-123` is geen telefoonnummer.",
            "Schrijf cijfers met spaties ertussen, zonder streepjes, bijvoorbeeld 0800 0543 of 088 227 77 00."
            " Een nummer begint met een 0, met +31, of is kort, zoals 112 of 14 074.",
        ),
    ],
)
def test_mistake(tmp_path: Path, old: str, new: str, line: int, column: int, message: str, hint: str) -> None:
    found = mistakes(tmp_path, old, new)
    assert (found[-1].line, found[-1].column) == (line, column)
    assert (found[-1].message, found[-1].hint) == (message, hint)
    others = [one.code for one in found[:-1]]
    assert set(others) <= {"key-missing"}  # of a key that was misspelt


def test_good_text_between_times_and_numbers(tmp_path: Path) -> None:
    """What plain YAML would spoil arrives as it was typed."""
    folder = small_portal(
        tmp_path,
        {
            "locaties/hengelo-stad.md": LOCATION.replace('"14:00"', "14:00").replace('"16:30"', "16.30"),
            "organisaties/svb.md": ORGANISATION.replace("020 1234567", "0201234567"),
        },
    )
    stages = run_stages(folder)
    assert stages.problems == []
    [session] = stages.portal.locations["hengelo-stad"].data.sessions
    assert f"{session.start} {session.until}" == "14:00:00 16:30:00"
    phone = stages.portal.organisations["svb"].data.phone
    assert phone is not None
    assert phone.number == "0201234567"


def test_all_mistakes_of_one_file_at_once(tmp_path: Path) -> None:
    text = (
        ARTICLE.replace("topic: digid", "topic:")
        .replace("A2", "A5")
        .replace("checked_on: 2026-11-23", "checked_on: gisteren")
        .replace("summary", "samenvatting")
    )
    found = run_stages(small_portal(tmp_path, {"artikelen/digid-aanvragen.md": text})).problems
    assert [(one.code, one.line) for one in found] == [
        ("key-unknown", 3),
        ("value-empty", 4),
        ("value-not-allowed", 6),
        ("value-date", 12),
    ]


@pytest.mark.parametrize(("old", "new"), [("topic: digid", "topicc: digid"), ("city:", "ctiy:")])
def test_a_misspelt_key_is_not_missing_as_well(tmp_path: Path, old: str, new: str) -> None:
    assert [one.code for one in mistakes(tmp_path, old, new)] == ["key-unknown"]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("topic: digid", "onderwerp: digid", "topic"),
        ("title: SVB", "Titel: SVB", "title"),
        ("reading_level: A2", "niveau: A2", "reading_level"),
        ("  - kind: ido", "  - soort: ido", "kind"),
        ("    not_on:", "    vakantie:", "not_on"),
        ("    not_on:", "    Vrije dagen:", "not_on"),
        ("        reason: kerstvakantie", "        reden: kerstvakantie", "reason"),
        ("  city: Hengelo", "  plaats: Hengelo", "city"),
        ("    example: true", "    elke: week", "every"),
        ("    example: true", "    zonder_afspraak: true", "walk_in"),
        ("    example: true", "    partner: svb", "organisation"),
        ("    example: true", "    hulpverleners: [Anna]", "helpers"),
        ("    example: true", "    feestdagen: open", "holidays"),
    ],
)
def test_a_dutch_word_for_a_key_is_understood(tmp_path: Path, old: str, new: str, meant: str) -> None:
    [found] = mistakes(tmp_path, old, new)
    assert found.hint.startswith(f"Bedoelde u `{meant}`?")
