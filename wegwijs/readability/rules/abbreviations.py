"""Abbreviations: dotted ones that have an easier word, and letters that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding, word_set
from wegwijs.readability.text import Passage, Sentence, Text

_DOTTED = """
a.d.h.v. = met, door; a.g.v. = door; a.h.w. = alsof het zo is; a.s. = volgende; a.u.b. = alstublieft; afd. =
afdeling; afz. = afzender; alg. = algemeen; art. = artikel; b.g.g. = als niemand opneemt; b.v. =
bijvoorbeeld; bijv. = bijvoorbeeld; bijz. = bijzonder; blz. = bladzijde; c.q. = of; c.s. = en anderen; ca. =
ongeveer; cf. = zoals; d.d. = van (met de datum); d.m.v. = met, door; d.t.v. = met hulp van; d.w.z. = dat
betekent; dd. = van (met de datum); dhr. = meneer; div. = verschillende; drs. = de naam zonder titel; e.a. =
en anderen; e.d. = en zo; e.e.a. = dit; e.v. = en verder; enz. = noem alles, of begin met "bijvoorbeeld";
etc. = noem alles, of begin met "bijvoorbeeld"; evt. = misschien, als u wilt; excl. = zonder; fam. =
familie; gem. = gemiddeld; h.t.l. = hier; i.a.a. = met een kopie aan; i.c. = in dit geval; i.c.m. = samen
met; i.g.v. = als; i.h.a. = meestal; i.h.b. = vooral; i.i.g. = zeker; i.m. = ter herinnering aan; i.o. = in
oprichting; i.o.m. = samen met; i.o.v. = voor; i.p.v. = in plaats van; i.s.m. = samen met; i.t.t. = anders
dan; i.v.m. = door, vanwege; i.z. = over; i.z.g.st. = bijna nieuw; id. = hetzelfde; incl. = met; inl. =
vraag het bij; jl. = afgelopen; k.k. = kosten koper; l.g. = de laatste; m.a.w. = dus; m.b.t. = over, voor;
m.b.v. = met, met hulp van; m.i. = ik denk; m.i.v. = vanaf; m.m. = ook zo; m.m.v. = met hulp van; m.n. =
vooral; m.u.v. = behalve; max. = hoogstens; mbt. = over, voor; mevr. = mevrouw; min. = minstens; mr. = de
naam zonder titel; mw. = mevrouw; n.a.v. = na, door; n.b. = let op; n.m. = na 12 uur 's middags; n.o.t.k. =
volgt later; n.t.b. = hoort u later; n.v.t. = geldt niet; nl. = want, namelijk; nr. = nummer; nrs. =
nummers; o.a. = bijvoorbeeld; o.b.v. = door, met; o.i.d. = of zoiets; o.l.v. = met ... als leider; o.m. =
bijvoorbeeld; o.v.v. = zet erbij; ong. = ongeveer; opm. = let op; p.d. = per dag; p.j. = per jaar; p.m. =
per maand; p.o. = per persoon; p.p. = per persoon; p.s. = nog iets; p.st. = per stuk; p.u. = per uur; p.w. =
per week; pag. = bladzijde; pct. = procent; plm. = ongeveer; q.q. = voor een ander; r.k. = katholiek; red. =
redactie; resp. = en, of; s.v.p. = alstublieft; t.a.v. = voor, over; t.b.v. = voor; t.e.m. = tot en met;
t.g.v. = door; t.h.v. = bij; t.k.a. = te koop; t.n.v. = op naam van; t.o.v. = vergeleken met; t.w. =
namelijk; t.w.v. = met een waarde van; t.z.t. = later; tav. = voor, over; tel. = telefoon; temp. =
temperatuur; u.e.a. = en anderen; v.a. = vanaf; v.a.b. = van alles; v.h. = vroeger; v.m. = 's ochtends; v.v.
= en terug; v.w.b. = over; vb. = voorbeeld; vgl. = vergelijk; w.o. = waaronder; w.v.t.t.k. = andere vragen;
wo. = onder andere; z.g. = zogenoemd; z.g.a.n. = bijna nieuw; z.i. = hij vindt; z.o.z. = kijk op de
achterkant; z.s.m. = zo snel mogelijk; zgn. = zogenoemd; zsm. = zo snel mogelijk
"""
EASIER: dict[str, str] = {
    short.strip().replace(".", ""): easy.strip()
    for short, _, easy in (entry.partition(" = ") for entry in _DOTTED.replace("\n", " ").split(";"))
}
"""Letters of an abbreviation, without dots -> what to write instead."""
_ALWAYS = word_set(
    """
    mbt zsm ivm ipv dmv adhv tav tbv iom svp aub evt bijv enz nvt tzt incl excl etc ovv
    """
)
"""Also known without a dot; the others could be words ("min", "art")."""
_SHORT = frozenset(one for one in EASIER if len(one) > 1)
_DOT_INSIDE = re.compile(r"\.[^\W\d_]")
_DOTS = re.compile(r"(?<![\w.@/-])(?:[^\W\d_]{1,2}\.){1,5}[^\W\d_]{1,2}\.?(?![\w@/])")
_TITLES = word_set("dhr mevr mw drs mr fam")
"""What stands before a name, with a capital."""
_BEFORE_NUMBER = word_set("art nr nrs max min tel ca blz pag afd gem")

_MIXED = word_set(
    """
    Wmo Wlz Zvw Wajong Bbz Ioaw Ioaz Anw Wia Wga Wao Wsnp Wgs Wvggz Wzd Woo Avg Awb Awir Brp Bsn Pgb Vog
    Ggz Coa bsn pgb vog ggz zzp cao wlz wmo zvw aow anw wia brp uwv svb cak ggd wajong iban RvO
    """
)
"""Forms with small letters that are abbreviations all the same. DigiD is not one of them: it is a name, that
nobody knows the better by what it once stood for."""
_KNOWN_TO_ALL = word_set(
    """
    NL EU VS VN UK USA PDF TV SMS USB CD DVD WC PC OK QR GPS PIN NS ANWB KPN ING ABN EHBO WIFI IBAN SOS
    OV ID WK EK VIP AM PM CV XL XXL DE IKEA HEMA ALDI LIDL DHL DPD UPS
    """
)
_SHOUTED = word_set(
    """
    LET OP NIET GEEN WEL NU GRATIS STOP LEES DIT JA NEE EN OF ALLEEN ALTIJD NOOIT EERST VOOR NA MET
    ZONDER MOET MAG UW HET EEN IS TIP NIEUW GOED FOUT IN TE DAT DIE WAT WIE HOE WAAR ALS DAN MAAR OOK
    MEER ALLES NIETS SAMEN ZELF HIER DAAR KLIK BEL VAN TOT UIT BIJ OM AAN NAAR IK WE WIJ JE JIJ ZE ZIJ
    HIJ GA KIES DOE ZET
    """
)
_FULL = {
    "AOW": "Algemene Ouderdomswet",
    "ANW": "Algemene nabestaandenwet",
    "AVG": "Algemene verordening gegevensbescherming",
    "AWB": "Algemene wet bestuursrecht",
    "BKR": "Bureau Krediet Registratie",
    "BRP": "Basisregistratie Personen",
    "BSN": "burgerservicenummer",
    "BTW": "belasting over wat u koopt",
    "CAK": "Centraal Administratie Kantoor",
    "CAO": "collectieve arbeidsovereenkomst",
    "CBR": "Centraal Bureau Rijvaardigheidsbewijzen",
    "CIZ": "Centrum Indicatiestelling Zorg",
    "CJIB": "Centraal Justitieel Incassobureau",
    "COA": "Centraal Orgaan opvang asielzoekers",
    "DUO": "Dienst Uitvoering Onderwijs",
    "GGD": "Gemeentelijke Gezondheidsdienst",
    "GGZ": "geestelijke gezondheidszorg",
    "HBO": "hoger beroepsonderwijs",
    "IBAN": "rekeningnummer",
    "IDO": "Informatiepunt Digitale Overheid",
    "IND": "Immigratie- en Naturalisatiedienst",
    "KVK": "Kamer van Koophandel",
    "LBIO": "Landelijk Bureau Inning Onderhoudsbijdragen",
    "MBO": "middelbaar beroepsonderwijs",
    "PGB": "persoonsgebonden budget",
    "RDW": "Dienst Wegverkeer",
    "RVO": "Rijksdienst voor Ondernemend Nederland",
    "SVB": "Sociale Verzekeringsbank",
    "UWV": "Uitvoeringsinstituut Werknemersverzekeringen",
    "VMBO": "voorbereidend middelbaar beroepsonderwijs",
    "VOG": "Verklaring Omtrent het Gedrag",
    "VVE": "vereniging van eigenaars",
    "WAO": "Wet op de arbeidsongeschiktheidsverzekering",
    "WIA": "Wet werk en inkomen naar arbeidsvermogen",
    "WLZ": "Wet langdurige zorg",
    "WMO": "Wet maatschappelijke ondersteuning",
    "WOZ": "waardering onroerende zaken",
    "WSNP": "Wet schuldsanering natuurlijke personen",
    "WW": "Werkloosheidswet",
    "ZVW": "Zorgverzekeringswet",
    "ZZP": "zelfstandige zonder personeel",
}
_CAPITALS = re.compile("[A-Z]{2}")
_LETTERS = re.compile("[A-Z]{2,6}")
_ROMAN = re.compile("X{0,3}(?:I[XV]|V?I{0,3})")
_CALLED = re.compile(r"\b(?:heet|heten|heette)\s+(?:(?:de|het|een)\s+)?[\"“‘]?$")
"""What stands before the name of something that was told just before: "Dat plan heet PIP"."""
_LONGEST_CALLED = 15
"""Characters of those words."""
_GRADES = frozenset(("A", "AA", "AAA"))
_AFTER = re.compile(
    r"(?:[’']?s)?[\"”’]?\s*(?:\((?=[^)]{0,80}[a-zà-ÿ]{4})|,\s+"
    r"(?:dat is|dit is|(?:de|het|een|uw)\s+[A-Za-z][a-z]{3})|"
    r"[:–-]\s+[a-z]{3}|(?:betekent|staat voor)\b|is (?:een|de|het|Engels)\b)"
)
_CLOSING = re.compile("(?:[’']?s)?[\"”’]?\\)")
_BEFORE = re.compile(
    r"[^\W\d_]{3,}[\"”’]?\s*\((?:de |het |of |ook |kort |kortweg |afgekort |afgekort: )*[\"“‘]?$"
)


def dotted(text: Text) -> Iterator[Finding]:
    """ "abbreviation-dotted": "m.b.t.", "bijv.", "zsm", with easier words."""
    for number, passage in text.prose:
        if _DOT_INSIDE.search(passage.text):
            for found in _DOTS.finditer(passage.text):
                short = found.group().replace(".", "").lower()
                if short in EASIER and not found.group().isupper():
                    yield finding(text, "abbreviation-dotted", number, found.span(), _easier(short))
        for one in passage.sentences:
            if not _SHORT.isdisjoint(one.folded):
                yield from _without_inner_dots(text, number, one)


def _without_inner_dots(text: Text, number: int, one: Sentence) -> Iterator[Finding]:
    passage = text.passages[number].text
    for at, word in enumerate(one.folded):
        if word not in _SHORT:
            continue
        start, end = one.span(at, at)
        dot = passage[end : end + 1] == "."
        after = passage[end + dot :].lstrip()[:1]
        ends = word not in _TITLES and (not after or after.isupper())  # then the dot is that of the sentence
        is_short = dot and (after.isdigit() if word in _BEFORE_NUMBER else not ends)
        if is_short or word in _ALWAYS:
            yield finding(
                text, "abbreviation-dotted", number, (start, end + (dot and not ends)), _easier(word)
            )


def _easier(short: str) -> str:
    """ "over of voor": the easier words as a reader says them."""
    return " of ".join(EASIER[short].rsplit(", ", 1))


def unexplained(text: Text, glossary: Collection[str] = ()) -> Iterator[Finding]:
    """ "abbreviation-unexplained": letters whose first use is not explained in brackets, nor in the glossary.

    glossary: what the portal explains, in lower case.
    """
    seen: set[str] = set()
    for number, passage in text.prose:
        for one in passage.sentences:
            if _MIXED.isdisjoint(one.words) and not _CAPITALS.search(passage.text, one.start, one.end):
                continue
            for at, word in enumerate(one.words):
                if not (word[:2].isupper() or word in _MIXED):
                    continue
                short = _abbreviation(word)
                if (
                    short is None
                    or short.lower() in glossary
                    or short.lower() in seen
                    or _is_no_abbreviation(passage, one, at, short)
                ):
                    continue
                seen.add(short.lower())
                start = one.starts[at]
                if not _is_explained(passage.text, one, start, start + len(short)):
                    span = (start, start + len(short))
                    yield finding(text, "abbreviation-unexplained", number, span, _explain(short))


def _abbreviation(word: str) -> str | None:
    """The letters in "AOW", "AOW-uitkering" or "IDO's"."""
    short = re.split("[-'’.:,@]", word, maxsplit=1)[0]
    if short in _MIXED or _LETTERS.fullmatch(short):
        return short if "@" not in word and "." not in word else None
    return None


def _is_no_abbreviation(passage: Passage, one: Sentence, at: int, short: str) -> bool:
    if short in _KNOWN_TO_ALL or short in _SHOUTED or _ROMAN.fullmatch(short):
        return True
    if short in _GRADES and "niveau" in one.folded[max(at - 3, 0) : at]:
        return True
    if len(short) == 2 and at and re.fullmatch("[0-9]{4}", one.words[at - 1]):
        return True  # a postcode
    return short.isupper() and (
        _is_shouted(passage, one, at - 1, at) or _is_shouted(passage, one, at + 1, at)
    )


def _is_shouted(passage: Passage, one: Sentence, beside: int, at: int) -> bool:
    """Whether the word beside it stands in capitals too, with only a space between: people who shout."""
    if not 0 <= beside < len(one.words) or not one.words[beside].isupper() or len(one.words[beside]) < 2:
        return False
    first, second = sorted((beside, at))
    return (
        passage.text[one.starts[first] + len(one.words[first]) : one.starts[second]] == " "
        and one.words[beside].isalpha()
    )


def _is_explained(text: str, one: Sentence, start: int, end: int) -> bool:
    if _CALLED.search(text, max(one.start, start - _LONGEST_CALLED), start):
        return True
    if _AFTER.match(text, end):
        return True
    return bool(_CLOSING.match(text, end) and _BEFORE.search(text[max(one.start, start - 80) : start]))


def _explain(short: str) -> str:
    full = _FULL.get(short.upper())
    if full is None:
        return f'Leg de eerste keer uit wat "{short}" is.'
    return f'Schrijf de eerste keer: "{full} ({short})".'
