"""What is wrong with dates, and with when something is open."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

DATES = {
    "date-in-future": warning(
        "`{key}` is {date}. Die dag moet nog komen.",
        "Vul de dag in waarop u het echt hebt gecontroleerd.",
    ),
    "review-before-check": error(
        "`review_by` ({review}) is eerder dan `checked_on` ({checked}).",
        "Kies voor `review_by` een dag in de toekomst.",
    ),
    "review-due": warning(
        "Dit had op {date} opnieuw gecontroleerd moeten zijn.",
        "Lees de pagina na bij de bron, en pas `checked_on` en `review_by` aan.",
    ),
    "fact-old": warning(
        "{what} is voor het laatst gecontroleerd op {date}. Dat is langer dan {months} maanden geleden.",
        "Controleer het bij de bron en pas `checked_on` aan.",
    ),
    "session-times": error(
        "Het spreekuur eindigt om {until}, maar begint om {start}.",
        "Controleer `from` en `until`. Schrijf tijden met 24 uur: twee uur in de middag is `14:00`.",
    ),
    "session-period": error(
        "Het spreekuur eindigt op {ends}, maar begint pas op {starts}.",
        "Controleer `starts` en `ends`.",
    ),
    "session-ended": warning(
        "Dit spreekuur is afgelopen sinds {ends}.",
        "Vul nieuwe dagen in, of haal het spreekuur weg.",
    ),
    "session-every-start": error(
        "Bij `every: {every}` hoort een eerste dag. Anders weten wij niet in welke week het spreekuur is.",
        "Zet bij dit spreekuur `starts:` met de datum van de eerste keer.",
    ),
    "session-meetings-start": error(
        "Bij een aantal keer (`meetings`) hoort een eerste dag.",
        "Zet bij deze cursus `starts:` met de datum van de eerste keer.",
    ),
    "session-never": error(
        "Dit spreekuur is er nooit: tussen {first} en {last} past geen enkele dag bij `days` en `every`.",
        "Controleer `days`, `every`, `starts`, `ends` en de dagen waarop het niet doorgaat.",
    ),
    "closed-days-order": error(
        "De laatste vrije dag ({last}) is voor de eerste ({first}).",
        "Wissel `from` en `until`, of verbeter het jaar.",
    ),
    "extra-times": error(
        "Op de extra dag {date} is het einde ({until}) niet na het begin ({start}).",
        "Schrijf tijden met 24 uur. Twee uur in de middag is `14:00`.",
    ),
    "extra-ordinary": error(
        "Op {date} is dit spreekuur er al op deze tijd.",
        "Haal deze extra dag weg, of verbeter de datum.",
    ),
    "extra-twice": error(
        "Op {date} staan twee extra dagen op dezelfde tijd.",
        "Haal er één weg, of verbeter de datum of de tijden.",
    ),
    "helper-twice": error(
        "{helper} helpt op {date} op twee plekken tegelijk: hier, en bij “{other}” ({where}).",
        "Verbeter de tijden, of zet een ander bij `helpers`. Zijn het twee mensen met dezelfde naam? "
        "Zet dan bij één van de twee een letter achter de naam.",
    ),
    "session-unchecked": warning(
        "Bij dit spreekuur staat niet wanneer de tijden zijn nagekeken.",
        "Vraag de tijden na en zet eronder: `checked_on: {today}`. "
        "Weet nog niemand of ze kloppen? Zet er dan `example: true` bij.",
    ),
    "school-holidays-unknown": warning(
        "Dit spreekuur is dicht in schoolvakanties, maar die kennen wij {until}.",
        "Zet die van het komende jaar in `schoolvakanties.toml`. U vindt ze op rijksoverheid.nl.",
    ),
    "school-holiday-period": error(
        "De vakantie “{name}” eindigt voor zij begint, of duurt langer dan {days} dagen.",
        "Controleer `from` en `until`, ook het jaar.",
    ),
    "school-holiday-gap": warning(
        "Tussen {first} en {last} staat geen schoolvakantie. Dat zijn {weeks} weken.",
        "Staat er een vakantie niet in de lijst? Zet hem erbij. Of verbeter het jaar.",
    ),
    "closed-days-none": warning(
        "Van {first} tot en met {last} is dit spreekuur er nooit. Er valt dus niets uit.",
        "Haal deze vrije dagen weg, of verbeter de datums.",
    ),
    "session-day-year": warning(
        "Klopt het jaar? {date} {when}.",
        "Verbeter het jaar. Is de dag voorbij? Haal hem dan weg.",
    ),
    "session-night": warning(
        "Dit spreekuur begint om {start}. Dat is in de nacht.",
        "Schrijf tijden met 24 uur. Twee uur in de middag is `14:00`.",
    ),
    "session-first-day": warning(
        "Bij `starts` staat {starts}. Dan is dit spreekuur er niet: de eerste keer is {first}.",
        "Zet bij `starts` de datum van de eerste keer, of verbeter `days`.",
    ),
    "session-meetings-few": error(
        "Deze cursus is {meetings} keer. Maar tot en met {ends} past hij maar {count} keer.",
        "Haal `ends` weg: Wegwijs rekent de laatste dag zelf uit. Of verbeter `ends` of `meetings`.",
    ),
    "session-how": warning(
        "Bij dit spreekuur is een afspraak nodig. Maar er staat niet hoe iemand die maakt.",
        "Schrijf het bij `how`. Bijvoorbeeld: Bel de bibliotheek of vraag het aan de balie.",
    ),
    "course-sign-up": warning(
        "Bij deze cursus staat niet hoe iemand meedoet.",
        "Schrijf het bij `sign_up`. Bijvoorbeeld: Geef u op aan de balie. "
        "Kan iemand zo binnenlopen? Schrijf dan `walk_in: true`.",
    ),
    "course-meetings": warning(
        "Bij deze cursus staat niet hoeveel keer hij is, en ook geen laatste dag.",
        "Schrijf bijvoorbeeld `meetings: 6`, met bij `starts` de eerste dag. "
        "Of zet bij `ends` de laatste dag.",
    ),
    "session-twice": error(
        "Het spreekuur “{name}” staat hier twee keer, op dezelfde tijd.",
        "Haal er één weg, of geef het een andere naam of tijd.",
    ),
    "coordinates-far": error(
        "Deze plek op de kaart ligt {distance} kilometer van {city}.",
        "{suggestion} Controleer `latitude` en `longitude`.",
    ),
    "town-misspelt": warning(
        "Wij kennen `{value}` niet.",
        "{suggestion} Klopt het toch? Geef dan de plek op de kaart, bij `coordinates`.",
    ),
    "exception-no-session": error(
        "Op {date} is er geen spreekuur, dus er valt niets uit.",
        "{suggestion} Controleer de datum bij `not_on`.",
    ),
    "reference-not-yet": error(
        "`{value}` komt pas op {date} op de website. Tot die dag komt de lezer hier nergens uit.",
        "Haal de verwijzing weg, of laat beide pagina's op dezelfde dag beginnen met `publish_from`.",
    ),
    "reference-expired": warning(
        "`{value}` geldt niet meer. De laatste dag was {date}.",
        "Haal de verwijzing weg, of verwijs naar een pagina die nu geldt.",
    ),
    "expires-before-publish": error(
        "De pagina stopt op {expires}, maar begint pas op {publish}.",
        "Controleer `publish_from` en `expires_on`.",
    ),
    "expired-long": warning(
        "Deze pagina geldt niet meer. De laatste dag was {date}, langer dan {months} maanden geleden.",
        "Verwijder het bestand. Zet bij de pagina die de lezer nu helpt deze regel: aliases: [{url}]",
    ),
    "review-far": warning(
        "`review_by` ({review}) is meer dan {months} maanden na `checked_on` ({checked}).",
        "Kies een eerdere dag. Uiterlijk {latest}.",
    ),
    "source-old": warning(
        'De bron "{title}" is voor het laatst bekeken op {date}. Dat is langer dan {months} maanden geleden.',
        "Bekijk de bron opnieuw en pas `seen_on` aan.",
    ),
    "phone-unchecked": warning(
        "Bij dit telefoonnummer staat niet wanneer het is gecontroleerd.",
        "Controleer het nummer bij de bron en zet eronder: `checked_on: {today}`",
    ),
    "owner-alike": warning(
        "Als beheerder staat hier `{value}`. Op {count} andere pagina's staat `{other}`.",
        "Bedoelde u `{other}`? Schrijf de naam overal hetzelfde.",
    ),
}
