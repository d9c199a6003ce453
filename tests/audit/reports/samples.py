"""A report with everything in it once."""

from __future__ import annotations

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report


def sample(**changes: object) -> Finding:
    """A failure of contrast in a component; every field can be given another value."""
    fields: dict[str, object] = {
        "rule": "color-contrast",
        "wcag": ("1.4.3",),
        "impact": "serious",
        "state": "320 dark",
        "target": "#kaart > p",
        "help": "Zorg voor genoeg contrast",
        "html": '<p class="notice">Tekst & "meer" ]]></p>',
        "level": "AA",
        "states": ("320 dark", "dark opened"),
        "component": "notice",
        "source": "content/artikelen/a.md:12",
    }
    return Finding(**(fields | changes))  # type: ignore[arg-type]


def failing_report() -> Report:
    """Two pages with the same failure, one of them with review and advice; others not tested, or retried."""
    judged = sample(rule="link-name", wcag=("2.4.4", "4.1.2"), level="A", help="Geef de link een tekst")
    advice = sample(rule="target-44", wcag=("2.5.5",), level="AAA", help="Maak het doel groter", source="")
    return Report(
        "4.14.1",
        (
            PageReport("/a/", ("1280", "320"), (sample(),), (judged,), (advice,)),
            PageReport("/b/", ("1280",), (sample(),)),
            PageReport("/goed/", ("1280",), retried="de browser viel uit"),
            PageReport("/weg/", error="Na 10 seconden was er nog niets"),
        ),
    )
