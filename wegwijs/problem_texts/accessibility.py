"""Texts about the page with what is known of accessibility."""

from __future__ import annotations

from wegwijs.problem_texts.kinds import error, warning

ACCESSIBILITY = {
    "criterion-unknown": error(
        "`{value}` is geen eis van WCAG 2.2 (regels voor toegankelijke websites), niveau A of AA.",
        '{suggestion} Schrijf het nummer van een eis tussen aanhalingstekens, bijvoorbeeld "1.4.10".',
    ),
    "checklist-unsigned": error(
        "Deze regel is ingevuld, maar `{key}` ontbreekt.",
        "Vul het in bij deze regel of bovenaan, onder [session]. Bijvoorbeeld: `{example}`",
    ),
    "checklist-unexplained": error(
        "De uitslag is fout, maar `{key}` ontbreekt.",
        "Vul het in. De lezer ziet het bij de bekende problemen. Bijvoorbeeld: `{example}`",
    ),
    "statement-missing": warning(
        "Er is een pagina over toegankelijkheid, maar {file} ontbreekt.",
        "Maak dat bestand. De pagina zegt nu dat nog niet bekend is wie verantwoordelijk is.",
    ),
    "statement-old": warning(
        "De verklaring is van {date}. Dat is langer dan {months} maanden geleden.",
        "Lees alles na, en pas `date` aan. Een verklaring moet elk jaar worden bijgewerkt.",
    ),
    "statement-overdue": warning(
        "Dit probleem had op {date} opgelost moeten zijn.",
        "Is het opgelost? Haal het probleem weg, of vul bij een onderzoek `solved` in. Kies anders een "
        "nieuwe datum.",
    ),
    "statement-page": error(
        "De pagina `{value}` bestaat niet.",
        "{suggestion} Schrijf het adres van een pagina van deze website, zoals /contact/.",
    ),
    "audit-missing": warning(
        "Er is een pagina over toegankelijkheid, maar {file} ontbreekt. De lezer ziet daar dat de website "
        "niet is getest.",
        "Test de website. Typ: python build.py audit --summary {file}",
    ),
    "audit-old": warning(
        "De laatste test op toegankelijkheid was op {date}. Dat is langer dan {months} maanden geleden.",
        "Test opnieuw. Typ: python build.py audit --summary {file}",
    ),
    "audit-changed": warning(
        "De website is veranderd na de laatste test op toegankelijkheid ({date}).",
        "Test opnieuw, en bouw daarna nog een keer. Typ: python build.py audit --summary {file}",
    ),
}
