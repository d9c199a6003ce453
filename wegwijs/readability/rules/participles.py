"""Past participles of Dutch verbs, and the form of the verb that goes with "he" or "the council"."""

from __future__ import annotations

import re
from functools import lru_cache

from wegwijs.readability.rules.finding import word_list, word_set

_STRONG = """
gebakken bakt, gebannen bant, gebeden bidt, gebeten bijt, geblazen blaast, gebleken blijkt, gebogen buigt,
geboden biedt, gebonden bindt, geborgen bergt, gebraden braadt, gebracht brengt, gebroken breekt, gebrouwen
brouwt, gedaan doet, gedacht denkt, gedolven delft, gedragen draagt, gedreven drijft, gedrongen dringt,
gedronken drinkt, gedropen druipt, gedwongen dwingt, gefloten fluit, gegeten eet, gegeven geeft, gegoten
giet, gegraven graaft, gegrepen grijpt, gehangen hangt, gehesen hijst, geheten heet, geheven heft, geholpen
helpt, gehouden houdt, gehouwen houwt, gekeken kijkt, geklommen klimt, geklonken klinkt, gekneden kneedt,
geknepen knijpt, gekocht koopt, gekozen kiest, gekregen krijgt, gekrompen krimpt, gekropen kruipt, gekweten
kwijt, geladen laadt, gelaten laat, gelegen ligt, geleken lijkt, gelezen leest, gelogen liegt, gelopen
loopt, gemalen maalt, gemeden mijdt, gemeten meet, gemolken melkt, genezen geneest, genomen neemt, genoten
geniet, geplozen pluist, geprezen prijst, geraden raadt, gereden rijdt, geregen rijgt, geroepen roept,
geroken ruikt, geschapen schept, gescheiden scheidt, gescholden scheldt, geschonden schendt, geschonken
schenkt, geschoren scheert, geschoten schiet, geschoven schuift, geschreven schrijft, geslagen slaat,
geslepen slijpt, gesleten slijt, geslonken slinkt, geslopen sluipt, gesloten sluit, gesmeten smijt,
gesmolten smelt, gesneden snijdt, gesnoten snuit, gesnoven snuift, gesponnen spint, gespoten spuit,
gesproken spreekt, gesprongen springt, gestegen stijgt, gestoken steekt, gestolen steelt, gestonken stinkt,
gestoven stuift, gestorven sterft, gestoten stoot, gestreden strijdt, gestreken strijkt, getreden treedt,
getroffen treft, getrokken trekt, gevangen vangt, gevallen valt, gevaren vaart, gevlochten vlecht, gevochten
vecht, gevonden vindt, gevouwen vouwt, gevroren vriest, gewassen wast, geweven weeft, gewezen wijst, gewogen
weegt, gewonden windt, gewonnen wint, geworpen werpt, geworven werft, gewreven wrijft, gewrongen wringt,
gezegd zegt, gezeten zit, gezien ziet, gezocht zoekt, gezogen zuigt, gezonden zendt, gezongen zingt,
gezouten zout, gezwegen zwijgt, gezworen zweert, gedoken duikt, gegolden geldt, gespleten splijt, gezonken
zinkt, gezwommen zwemt, gelachen lacht, geslapen slaapt, gespannen spant, gevlogen vliegt, gezwollen zwelt,
geweken wijkt, gebarsten barst, aanbeden aanbidt, aanvaard aanvaardt, bedacht bedenkt, bedolven bedelft,
bedorven bederft, bedreven bedrijft, bedrogen bedriegt, bedwongen bedwingt, begoten begiet, begonnen begint,
begraven begraaft, begrepen begrijpt, behouden behoudt, bekeken bekijkt, beklommen beklimt, benomen beneemt,
beslopen besluipt, beschenen beschijnt, beschoten beschiet, beschreven beschrijft, beslagen beslaat,
besloten besluit, besproken bespreekt, bestreden bestrijdt, bestolen besteelt, betrapt betrapt, betreden
betreedt, betrokken betrekt, bevangen bevangt, bevochten bevecht, bevolen beveelt, bevonden bevindt, bewezen
bewijst, bewogen beweegt, bezeten bezit, bezien beziet, bezocht bezoekt, bezongen bezingt, bezworen
bezweert, doorbroken doorbreekt, doorgrond doorgrondt, doorkruist doorkruist, doorlopen doorloopt, doorstaan
doorstaat, doorzocht doorzoekt, ervaren ervaart, hergeven hergeeft, herkozen herkiest, herlezen herleest,
hernomen herneemt, herroepen herroept, herschreven herschrijft, hervonden hervindt, herzien herziet,
mishandeld mishandelt, misbruikt misbruikt, misleid misleidt, omgeven omgeeft, omringd omringt, omschreven
omschrijft, omsloten omsluit, omvat omvat, onderbroken onderbreekt, onderdrukt onderdrukt, ondergaan
ondergaat, ondergraven ondergraaft, onderhouden onderhoudt, ondernomen onderneemt, onderschat onderschat,
onderscheiden onderscheidt, onderschept onderschept, ondersteund ondersteunt, onderstreept onderstreept,
ondertekend ondertekent, ondervonden ondervindt, ondervraagd ondervraagt, onderwezen onderwijst, onderworpen
onderwerpt, onderzocht onderzoekt, ontboden ontbiedt, ontbonden ontbindt, ontdaan ontdoet, onthouden
onthoudt, ontnomen ontneemt, ontslagen ontslaat, ontsloten ontsluit, ontstoken ontsteekt, ontvangen
ontvangt, ontvreemd ontvreemdt, ontweken ontwijkt, ontworpen ontwerpt, ontzien ontziet, overbrugd overbrugt,
overgoten overgiet, overhandigd overhandigt, overladen overlaadt, overlegd overlegt, overreden overrijdt,
overschat overschat, overschreden overschrijdt, overtreden overtreedt, overtroffen overtreft, overtuigd
overtuigt, overvallen overvalt, overvraagd overvraagt, overwogen overweegt, overwonnen overwint, overzien
overziet, verraden verraadt, verbannen verbant, verboden verbiedt, verbogen verbuigt, verbonden verbindt,
verborgen verbergt, verbroken verbreekt, verdreven verdrijft, verdrongen verdringt, vergeleken vergelijkt,
vergeten vergeet, vergeven vergeeft, verheven verheft, verkocht verkoopt, verkozen verkiest, verkregen
verkrijgt, verlaten verlaat, verloren verliest, vermeden vermijdt, vernomen verneemt, verscholen verschuilt,
verschoven verschuift, verslagen verslaat, verslonden verslindt, versleten verslijt, verstaan verstaat,
verstoten verstoot, verstreken verstrijkt, vertrouwd vertrouwt, vervangen vervangt, verweten verwijt,
verwezen verwijst, verworpen verwerpt, verworven verwerft, verzocht verzoekt, verzonden verzendt, verzonnen
verzint, verzwegen verzwijgt, volbracht volbrengt, voldaan voldoet, voltooid voltooit, voltrokken voltrekt,
voorkomen voorkomt, voorspeld voorspelt, voorzien voorziet, gebruikt gebruikt, erkend erkent, voorbereid
bereidt voor, gehoorzaamd gehoorzaamt, begeleid begeleidt, weerhouden weerhoudt, weerlegd weerlegt,
weerstaan weerstaat
"""
IRREGULAR: dict[str, str] = dict(
    pair.split(maxsplit=1) for pair in _STRONG.replace("\n", " ").split(",") if pair.strip()
)
"""Participle that no pattern finds -> the form for the third person."""

_LOOK_ALIKE = word_set(
    """
    gebed gebied gebit gebod gebeurt gedicht geduld geest geeft geit geld gelid geldt gelooft geluid
    geniet genoot genot gerecht gerst geschikt geschut gevecht gewest geweld gewend gewicht gewond
    gewricht gezant gezicht gezind gezond gehandicapt getrouwd gestrest gestresst gelet gebaat gebrand
    gemoed gewaad gelukt gehecht gehuwd gerechtigd gevoelt geneest gedraagt gemiddeld gerust gehaast
    gemotiveerd bedaard bedroefd beeld begaafd bejaard bekend beleid belust bemand bereid beroemd bericht
    berucht besluit best beurt bevat bevoegd bevreesd bewind bewust bezit bezorgd bekommerd belangrijkst
    beschaafd bezweet beet bond berust benieuwd bedrukt bewolkt verband verbod verdriet verdacht
    verdienst verslaafd verliefd vermoeid verplicht verstand vertraagd verzet verst verwant verward
    verkeerd vergeet verbaasd verdiept verheugd verlamd verschuldigd verkouden ontbijt ernst herfst herst
    ingewikkeld afgunst uitgerust uitgeput uitgeslapen overgewicht aangezien afgelopen ontstond besloot
    bestond bevond herkomst ontvangst bernard bertrand bernhard bevriend belooft verloopt verbaast
    beschikt behoeft behoud onthoud voorbehoud vermoed verbind verbied vermijd verschiet verbond verbood
    belfast behield geslacht nageslacht geert gerard gerald gerrit gereed gerucht geliefd gewild geneigd
    getuigt afgelegen opgewonden vastbesloten beroerd bevooroordeeld bedenkt behind beyond
    """
)
"""Nouns, adjectives and other forms that look like one ("gebied", "bekend", "vergeet")."""

SEPARABLE = word_list(
    """
    aan aaneen achter achteruit af bekend bezig bij binnen boven buiten deel dicht dood door droog gelijk
    gevangen glad goed groot hoog in ineen kennis klaar kwijt langs lastig leeg los mee na neer om omhoog
    omlaag omver onder op open over plaats rond samen schoon stil stop stuk tegemoet tegen tekort teleur
    tentoon terecht terug teweeg thuis toe tussen uit uiteen vast vol voor vooraf voorbij voort vooruit
    vorm vrij waar weer weg zwart
    """
)
_PREFIX = re.compile(f"({'|'.join(sorted(SEPARABLE, key=len, reverse=True))})(?=(?:ge|be|ver|ont|her)..)")
_GE = re.compile("ge..+[dt]")
_INSEPARABLE = re.compile("(?:be|ver|ont|her)..+(?:d|[kfpx]t|st|cht|[aeiou][eou]t|[^aeiou][aeiou]t)")
_NOUN = re.compile(
    ".+(?:[^ie]end|heid|dt|st?and|rband|lijkst)"
    "|.{4,}(?:dienst|lid|recht|feest|schrift|tijd|land|stad|raad|pand|komst|kracht|macht|markt|kunst)"
)
_PRESENT = re.compile(
    ".+(?:eekt|zoekt|koopt|ijpt|[klwb]ijkt|werpt|trekt|denkt|[iu]nkt|treft|ijst|iest|erft|[eu]ift|ijft|eeft)"
)
_WEAK_IN_END = word_set(
    """
    gekend herkend ontkend verkend getekend gerekend berekend verwend bewapend ontwapend geopend heropend
    geordend gezegend
    """
)
_ENDS_IN_D = word_set(
    """
    meld vermeld land beland brand verbrand wond verwond hoed behoed voed kleed bekleed schud besteed
    verspreid breid verbreid vergoed leid verleid beïnvloed beantwoord antwoord verantwoord schaad
    vermoord verhard grond duld red duid beduid ontleed smeed kruid bevoorraad onthoofd
    """
)
"""Participles without "ge" of verbs whose stem ends in -d: "meldt", not "melt"."""


def is_participle(word: str) -> bool:
    """Whether a word in lower case is a past participle ("beoordeeld", "aangevraagd", "gegeven")."""
    return len(word) > 4 and word[-1] in "dtn" and _is_participle(word)


@lru_cache(maxsize=4096)
def _is_participle(word: str) -> bool:
    if word in IRREGULAR or word in _WEAK_IN_END:
        return True
    if word in _LOOK_ALIKE or len(word) > 30:
        return False
    separable = _PREFIX.match(word)
    if separable:
        return _is_participle(word[separable.end() :])
    if word[-1] == "n" or _NOUN.fullmatch(word):
        return False
    return bool(_GE.fullmatch(word) or (_INSEPARABLE.fullmatch(word) and not _PRESENT.fullmatch(word)))


def third_person(participle: str) -> tuple[str, str]:
    """What "the council" does, and the part that comes last: ("beoordeelt", ""), ("keurt", "goed")."""
    if participle in IRREGULAR:
        verb, _, last = IRREGULAR[participle].partition(" ")
        return verb, last
    separable = _PREFIX.match(participle)
    if separable:
        return third_person(participle[separable.end() :])[0], separable.group()
    core = participle[2:] if participle.startswith("ge") else participle
    core = core.replace("ë", "e").replace("ï", "i").replace("ü", "u") if core[:1] in "ëïü" else core
    if core in _ENDS_IN_D:
        return core + "t", ""
    return (core[:-1] + "t" if core.endswith("d") else core), ""
