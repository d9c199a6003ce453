"""Which Dutch abbreviations end in a stop, what follows them, and which words begin a sentence."""

from __future__ import annotations

from enum import IntEnum


class Stop(IntEnum):
    """How the stop of an abbreviation and the end of a sentence go together."""

    NEVER = 0
    """Something always follows: "dhr. De Vries", "bijv. Humanitas"."""
    SELDOM = 1
    """May be the last word, but names follow too: "incl. BTW", "tel. Zet daarna uw naam eronder"."""
    OFTEN = 2
    """May be the last word, and no name follows: "enz. Daarna", "1 jan. Dan", "10 min. U"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = """
    arch bacc bc burg dhr dir dr drs ds em fam gebr gen ing ir jhr jkvr kand lic maj mej mevr
    mgr mnr mr mrs mw pr pres prof secr sgt st stg weth
    chr corn joh jac th ph wm
"""
_BEFORE_MORE = """
    a.d.h.v a.h.v aanv abs afd afk alg b.g.g b.v.p bijv c.a c.q ca cf d.d d.i d.m.v d.w.z dept e.v.a enkv
    evt evtl gem getek gld h.o.d.n i.c i.c.m i.e i.g.v i.h.a i.h.b i.h.k.v i.i.g i.o.m i.o.v i.p.v i.t.t
    i.v.m inz k.k kad m.a.w m.b.t m.b.v m.i m.i.v m.m m.m.v m.n m.u.v maatsch mvr n.a.v o.a o.b.v
    o.g.v o.i o.l.v o.m o.v.v oorspr plv prov publ r.-k r.k resp t.a.v t.b.v t.g.v t.h.v t.n.v t.o.v t.w
    v.a v.d v.w.b vb vgl vlg vnl voorl voorz w.o wnd z.g z.g.n z.i zgn P.S
"""
_BEFORE_MORE_OR_LAST = """
    afb art artt b.v bijl blz bv excl exkl fig geb geh gest hfdst id incl inkl inw jr max mob nr nrs ong
    opm overl p.a pag par postb red ref reg sr str tek tel telnr tst verd vs
"""
_OFTEN_LAST = """
    a.s a.u.b aub c.s e.a e.d e.e.a e.o e.v enz etc i.d jl j.l l.l ll lid m.a.o n.b n.chr n.t.b n.v n.v.t n.w
    o.i.d o.i.v o.n.v p.d p.j p.k p.m p.mnd p.p p.st p.u p.w s.v.p sv t.e.a.b t.k t.n.b t.z.t v.chr v.l.n.r
    v.o.f v.o.n w.v.t.t.k x.o z.o.z z.s.m zsm B.V N.B N.V U.S.A V.K V.O.F V.S W.A
    jan feb febr mrt apr jun jul aug sep sept okt nov dec
    ma di din woe wo dond do vr vrij za zat zo zond
    cm dl ha kg km kw kwh l ltr m mg min mjn ml mld mln mm mnd p pct sec u wk wkn
"""

ABBREVIATIONS: dict[str, Stop] = {
    **dict.fromkeys(_words(_TITLES + _BEFORE_MORE), Stop.NEVER),
    **dict.fromkeys(_words(_BEFORE_MORE_OR_LAST), Stop.SELDOM),
    **dict.fromkeys(_words(_OFTEN_LAST), Stop.OFTEN),
}
"""Abbreviation without its last stop, in small letters or all in capitals -> what may follow.

Everyday words ("app", "kapt", "vol") are left out. Source: own list, from common usage in official letters.
"""

STARTERS: frozenset[str] = _words(
    """
    aan alle alleen alles als altijd anders beide bent bij bijna binnen daar daarbij daardoor daarin daarmee
    daarna daarnaast daarom daarvoor dan dank dat de deze die dit door dus een eerst elk elke er ga gaat
    geen geldt haar heb hebben hebt heeft het hier hierbij hierin hiermee hierna hij hoe hoeveel hun
    iedereen iemand ik in is ja jij jullie kan kunt later maar mag meer meestal men met mijn misschien moet
    na naar nee niemand niet nog nu of om omdat ons onze ook op over samen soms te tegen tijdens toch toen
    tot tussen u uit uw van vanaf veel verder via vaak volgens voor vooral vroeger waar waarom want wanneer
    was wat we welk welke wie wij wilt woont wordt ze zij zijn zo zoals zodra zonder
    begin bekijk bel betaal bewaar blijf breng controleer doe download geef gebruik haal help houd kies kijk
    klik kom laat leer lees leg let log maak meld neem noem noteer onderteken plan probeer regel reken scan
    schrijf sla stop stuur teken typ vertel verwijder vraag vul wacht wijzig zeg zet zie zoek zorg
    """
)
"""Words that often begin a sentence and are seldom a name."""

PARTICLES: frozenset[str] = _words(
    "aan al bij da de del den der di du el het in la le op over te ten ter uit van voor"
)
"""Words of family names: "J. de Vries", "A. Op den Kamp". After initials they begin no sentence."""

LABELLED: frozenset[str] = _words(
    """
    afdeling artikel balie bijlage blok categorie cel deel fase formulier gang gate gebied gebouw groep hal
    hepatitis ingang kaart kamer kavel klas klasse kolom label letter lijn lijst loket lokaal model module
    niveau onderdeel optie perron plan plein punt rij rijbewijs route ruimte schaal sectie stap tabel tarief
    team terminal type uitgang vak variant versie vitamine vleugel vraag woning zaal zone
    """
)
"""Words that a letter may follow as a number does: "rijbewijs B. Voor een bus hebt u D nodig"."""
