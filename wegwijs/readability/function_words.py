"""Dutch function words: they hold a sentence together, and say nothing on how hard its subject is."""

from __future__ import annotations

_ARTICLES = "de het een t n s"
"""The last three are what is left of 't, 'n and 's (in: 's avonds)."""

_PRONOUNS = """
ik jij je u hij zij ze wij we jullie het mij me jou hem haar ons hen hun m'n z'n d'r ie mijn jouw uw zijn
onze mijne jouwe uwe zijne hare hunne elkaar elkaars elkander zich zichzelf uzelf jezelf mezelf mijzelf
hemzelf haarzelf onszelf dit dat deze die degene degenen diegene diegenen datgene zulk zulke zo'n zelf
zelfde dezelfde hetzelfde wie wiens wier wat welk welke iets niets iemand niemand iedereen ieder iedere elk
elke alles allen alle al allemaal beide beiden enig enige enkele sommige sommigen verscheidene menig menige
ander andere anderen men geen een ene
"""

_ADVERBS_OF_PLACE = """
er hier daar waar ergens nergens overal eraan erachter erbij erbinnen erboven erbuiten erdoor erheen erin
erlangs ermee erna ernaar ernaast erom eromheen eronder erop erover eroverheen ertegen ertoe ertussen eruit
ervan ervandaan ervoor hieraan hierbij hierboven hierdoor hierin hiermee hierna hiernaast hierom hieronder
hierop hierover hiertoe hieruit hiervan hiervoor daaraan daarbij daarboven daarbuiten daardoor daarheen
daarin daarmee daarna daarnaar daarnaast daarom daaronder daarop daarover daartegen daartoe daartussen
daaruit daarvan daarvandaan daarvoor waaraan waarbij waardoor waarheen waarin waarmee waarna waarnaar waarom
waaronder waarop waarover waartegen waartoe waaruit waarvan waarvoor
"""

_PREPOSITIONS = """
aan achter behalve beneden bij binnen boven buiten door gedurende in jegens langs met na naar naast om
omstreeks omtrent ondanks onder op over per rond rondom sinds sedert te ten ter tegen tegenover tijdens tot
tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder af heen mee toe terug weg
"""

_CONJUNCTIONS = """
en of maar want dus noch dan als alsof toen terwijl omdat doordat zodat opdat voordat nadat totdat zodra
zolang zoals hoewel ofschoon indien mits tenzij wanneer hoe naarmate aangezien zowel evenals hetzij
"""

_AUXILIARIES = """
ben bent is zijn was waren wees geweest heb hebt heeft hebben had hadden gehad word wordt worden werd werden
geworden kan kun kunt kunnen kon konden gekund mag mogen mocht mochten moet moeten moest moesten gemoeten
wil wilt willen wilde wilden wou gewild zal zult zullen zou zouden zul hoef hoeft hoeven hoefde laat laten
liet lieten gelaten ga gaat gaan ging gingen gegaan blijf blijft blijven bleef bleven gebleven doe doet doen
deed deden gedaan
"""

_ADVERBS = """
niet wel ook nog al reeds nu toen dan straks soms vaak altijd nooit ooit weer meteen eerst eens even pas net
juist alleen slechts zelfs toch dus echter immers namelijk misschien zo zeer heel erg te veel meer meest
meeste weinig minder minst minste genoeg bijna ongeveer ja nee vandaar zoveel hoeveel evenveel nogal vrij
tamelijk verder bovendien daarentegen overigens trouwens anders intussen inmiddels ondertussen gauw steeds
telkens opnieuw vooral hoezo
"""

_NUMBERS = "één eén twee drie vier vijf zes zeven acht negen tien"

FUNCTION_WORDS = frozenset(
    " ".join(
        (
            _ARTICLES,
            _PRONOUNS,
            _ADVERBS_OF_PLACE,
            _PREPOSITIONS,
            _CONJUNCTIONS,
            _AUXILIARIES,
            _ADVERBS,
            _NUMBERS,
        )
    ).split()
)
"""In lower case. Own list: the closed classes of Dutch, and adverbs that stand in any text."""
