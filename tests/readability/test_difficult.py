from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.readability.difficult import DifficultWords
from wegwijs.readability.forms import known_forms
from wegwijs.readability.sentences import sentence_spans
from wegwijs.readability.text import sentence
from wegwijs.readability.word_list import Entry, WordKind, base_entries

WORDS = DifficultWords(base_entries())


def found(text: str, level: str = "B1", words: DifficultWords = WORDS) -> list[tuple[str, str]]:
    """(what stands in the text, word of the list)"""
    matches = []
    for start, end in sentence_spans(text):
        one = sentence(text, start, end)
        for match in words.find(text, one, level):
            first, last = one.span(match.first, match.last)
            matches.append((text[first:last], match.entry.word))
    return matches


@pytest.mark.parametrize(
    ("text", "written", "word"),
    [
        ("De gemeente draagt hier zorg voor.", "draagt hier zorg voor", "zorg dragen voor"),
        ("Wij stellen u morgen in kennis.", "stellen u morgen in kennis", "in kennis stellen van"),
        ("Hij wendt het geld aan.", "wendt het geld aan", "aanwenden"),
        ("Levert u de papieren op tijd aan?", "Levert u de papieren op tijd aan", "aanleveren"),
        ("Dien het formulier in bij de gemeente.", "Dien het formulier in", "indienen"),
        ("Dit is op u van toepassing.", "is op u van toepassing", "van toepassing zijn"),
        ("U komt hiervoor in aanmerking.", "komt hiervoor in aanmerking", "in aanmerking komen voor"),
        ("U dient dit te betalen.", "dient dit te", "dienen te"),
        ("Wij zonden u de brief toe.", "zonden u de brief toe", "toezenden"),
        ("Het bedrag is vastgesteld.", "vastgesteld", "vaststellen"),
        ("Om het geld aan te wenden.", "aan te wenden", "aanwenden"),
        ("De wet treedt op 1 mei in werking.", "treedt op 1 mei in werking", "in werking treden"),
        ("Wij schorten de betaling op.", "schorten de betaling op", "opschorten"),
        ("Het overleg vindt morgen plaats.", "vindt morgen plaats", "plaatsvinden"),
        ("Mocht u vragen hebben, bel ons.", "Mocht", "mocht"),
        ("Met betrekking tot uw brief.", "Met betrekking tot", "met betrekking tot"),
        ("Dat is in het kader van de wet.", "in het kader van", "in het kader van"),
        ("Geef inkomen en/of huur op.", "en/of", "en/of"),
        ("Een adequate oplossing.", "adequate", "adequaat"),
        ("Wij hebben dit geconstateerd.", "geconstateerd", "constateren"),
        ("Wij vorderen het geld terug, want u kreeg te veel.", "vorderen het geld terug", "terugvorderen"),
        ("INDIEN U NIET BETAALT", "INDIEN", "indien"),
    ],
)
def test_it_finds(text: str, written: str, word: str) -> None:
    assert (written, word) in found(text, "A2")


FINE = """\
Wij geven u een formulier en u vult het in.
Het geld komt op de bank aan.
U gaat met de bus naar het gemeentehuis.
Mijn zus draagt een jas.
Zij draagt haar zorgen met zich mee.
De dokter neemt de tijd.
Neem een deel van het brood.
Neem het eerste deel mee.
Vindt u een andere plaats?
Wij hebben genoeg plaats.
U vindt het een goede plaats.
Ik stel vragen aan de bank.
Wij stellen een vraag.
De prijs stelt niet veel voor.
De winkel stelt de prijs.
Wend u niet af.
Hij wees naar de deur.
Wij wijzen u de weg.
Het licht gaat uit.
Zet het licht aan.
Leg de sleutel op tafel.
Leg het kaartje voor de deur.
Legt u het op de balie?
Keer het papier om.
De auto keert om.
Ik kom over een uur.
Wij komen met de trein over de brug.
Stel u eerst voor.
Geef uw naam aan de medewerker.
Schrijf uw naam op.
Schrijf uw naam op het papier.
Hij schrijft een brief aan zijn moeder.
De bedragen staan op de brief.
De man is met zijn werk bezig.
Ik ben bezig met eten koken.
De cursus vordert goed.
Een cursus voor gevorderden.
De computer staat in de hal.
In de bus zit een chauffeur.
Het eten is op.
Dat mocht u niet doen.
De man van mevrouw Max belt.
Max komt morgen.
Rekening van de winkel.
De rekening is betaald.
Ik betaal de rekening.
Wij houden van muziek.
Houd uw pas bij de hand.
Zij houdt haar kind vast.
Er is een brief van belangrijke mensen.
Kracht van de wind.
Bewaar de brief in een map.
Maak een foto.
Maak het formulier af.
Doe de deur open.
De kraan is open.
Vraag het aan de balie.
Wat is uw mening?
Ik heb geen bezwaar.
Ik ga naar de rechter.
Het is duur.
Hoe duur is het?
Lees de regels.
De regels zijn duidelijk.
Zijn vader is ziek.
Zijn wij aan de beurt?
Dan bent u klaar.
Kies een dag en een tijd.
Tot en met vrijdag.
Weet u of en wanneer de bus komt?
Dien een taart op.
Hij dient in het leger.
De hond dient als hulp.
Merk ik er iets van?
De bibliotheek is gratis.
Treft u iemand thuis?
Ik reken op u.
Zie je mij?
Zij ziet hem staan.
Wat vindt u ervan?
Breng de papieren mee.
Breng uw dochter naar school.
Hij brengt de kinderen op tijd.
De trein gaat over de brug.
Ga over de brug en dan links.
Vang de bal.
Schrijf op aan wie u geld moet betalen.
Wij schrijven aan die mensen.
Valt de les een keer uit?
Geef uw stem af.
Ik woon bij mijn ouders.
Hij toont zijn pas aan dat meisje.
Zij stellen een vast bedrag voor.
Ga naar het loket in de hal.
""".splitlines()


@pytest.mark.parametrize("text", FINE)
def test_everyday_language_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_verb_in_another_clause_is_none() -> None:
    assert (
        found("Wij sturen de brief als u dat wilt, en u levert hem dan hier, op de balie aan de weg.") == []
    )
    assert found("Stel een vraag. De deur is vast.") == []
    assert found("Zij draagt, denk ik, een jas met zorg voor kleur.") == []


def test_too_many_words_between_are_none() -> None:
    assert found("Hij wendt het geld dat hij van de bank en van zijn moeder in mei kreeg aan.") == []


def test_longest_wins_and_nothing_overlaps() -> None:
    assert found("Zo spoedig mogelijk, ter zake van de zaak.") == [
        ("Zo spoedig mogelijk", "zo spoedig mogelijk"),
        ("ter zake van", "ter zake van"),
    ]
    assert found("Indien en voor zover dat kan.") == [("Indien en voor zover", "indien en voor zover")]


def test_a_comma_ends_a_phrase() -> None:
    assert found("Kijk op, termijn en datum staan in de brief.") == []
    assert found("Dat komt op termijn.") == [("op termijn", "op termijn")]


def test_a_name_is_none() -> None:
    assert found("Wij gaan naar Stichting Indien in de stad.") == []
    assert found("De krant Reeds schrijft erover.") == []
    assert found("Zij zegt: Indien u komt.") == [("Indien", "indien")]
    assert found("Het heet PROJECT en REEDS.") == []


def test_level_decides() -> None:
    assert found("U krijgt een bijlage.", "A2") == [("bijlage", "bijlage")]
    assert found("U krijgt een bijlage.", "B1") == []
    assert found("Aangaande de brief.", "B2") == [("Aangaande", "aangaande")]
    assert found("Aangaande de brief.", "C1") == []


def test_a_particle_may_have_a_clause_behind_it() -> None:
    assert found("Hij toont aan dat het klopt.") == [("toont aan", "aantonen")]
    assert found("Wij stellen vast hoe hoog het is.") == [("stellen vast", "vaststellen")]


def test_what_is_being_explained_is_none() -> None:
    assert found("U krijgt een dwangbevel, een brief van de rechter.") == []
    assert found("U krijgt een dwangbevel (brief van de rechter).") == []
    assert found("Die brief heet een dwangbevel.") == []
    assert found("De rechter geeft een dwangbevel.") == [("dwangbevel", "dwangbevel")]


def test_known_words_and_what_is_in_them_are_none() -> None:
    words = DifficultWords(base_entries(), [*known_forms("dwangbevel"), "reeds bekend"])
    assert found("Er zijn dwangbevelen.", words=words) == []
    assert found("Dat is reeds bekend.", words=words) == []
    assert found("Dat is reeds zo.", words=words) == [("reeds", "reeds")]


def test_only_on_request_what_an_editor_has_to_judge() -> None:
    assert found("Dat was gezien de regen.") == []
    assert found("Dat was gezien de regen.", words=DifficultWords(base_entries(ask=True))) != []


def test_an_entry_of_ones_own() -> None:
    own = Entry("waarnemen", ("vervangen",), ("neemt … waar",), "B2", WordKind.WORD)
    assert found("Zij neemt de dokter waar.", words=DifficultWords([own])) == [
        ("neemt de dokter waar", "waarnemen")
    ]


PIECES = [*sorted({word for one in base_entries() for form in one.forms for word in form.split()})]


@given(st.lists(st.sampled_from([*PIECES, ",", ".", "de", "u", "te", "Het", "'", "…"]) | st.text(max_size=4)))
def test_nothing_breaks_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for start, end in sentence_spans(text):
        one = sentence(text, start, end)
        matches = list(WORDS.find(text, one, "A2"))
        places = [place for match in matches for place in (match.first, match.last)]
        assert places == sorted(places)
        assert all(before.last < after.first for before, after in pairwise(matches))
        assert all(place < len(one.words) for place in places)


@given(st.lists(st.text(max_size=9)), st.lists(st.text(max_size=9)), st.text(max_size=40))
def test_nor_do_strange_entries(forms: list[str], known: list[str], text: str) -> None:
    words = DifficultWords([Entry("x", ("y",), tuple(forms))], known)
    list(words.find(text, sentence(text, 0, len(text)), "B1"))


def test_a_sentence_without_end_takes_no_time_squared() -> None:
    def seconds(times: int) -> float:
        text = "u draagt stelt is zorg in voor van toepassing kennis dient te aan " * times
        one = sentence(text, 0, len(text))
        start = time.perf_counter()
        list(WORDS.find(text, one, "B1"))
        return time.perf_counter() - start

    assert min(seconds(800) for _ in range(3)) < 40 * min(seconds(80) for _ in range(3))
