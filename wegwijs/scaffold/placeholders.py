"""Lines of a new file that must not reach the website."""

from __future__ import annotations

PLACEHOLDERS = (
    "Schrijf hier het antwoord in twee tot vier korte zinnen.",
    "Schrijf hier wat de lezer klaarlegt.",
    "Begin elke stap met wat de lezer doet.",
    "Schrijf één handeling per stap.",
    "Schrijf hier wat de lezer dan kan doen.",
    "Schrijf hier wat wij voor de lezer kunnen doen.",
    "Schrijf hier wat deze organisatie voor de lezer doet.",
    "Schrijf hier de tekst van de pagina.",
)
