"""The page about accessibility: what was tested, what is known to be wrong, and how to complain.

It is a draft of what Dutch law calls a toegankelijkheidsverklaring. It never names a status: that must
follow from an evaluation by WCAG-EM, and the organisation says it, not a program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from wegwijs.audit_summary import AuditSummary
from wegwijs.link.statement import STATEMENT_PAGE, is_old
from wegwijs.read.accessibility import Accessibility
from wegwijs.read.evaluations import ABSENT, GOOD, METHODS, ROLES, WRONG, Evaluation
from wegwijs.read.statement import KnownProblem, Statement
from wegwijs.render.pages.context import Context, PageMakers
from wegwijs.render.pages.parts import date_text
from wegwijs.render.pages.plain import text_fields
from wegwijs.render.views import AuditView, Fact, FactGroup, Link, StatementPage
from wegwijs.site_texts import N_
from wegwijs.validate import Entry, TextPage
from wegwijs.wcag import criteria, order
from wegwijs.words import long_date

RULES = "https://www.digitoegankelijk.nl/wetgeving/wat-is-verplicht"
VIEWS = {
    "1280": N_("op een groot scherm"),
    "320": N_("op een klein scherm, zoals een telefoon"),
    "400% zoom": N_("vier keer vergroot"),
    "200% zoom": N_("twee keer vergroot"),
    "200% text": N_("met letters die twee keer zo groot zijn"),
    "320 200% text": N_("met letters die twee keer zo groot zijn"),
    "spacing": N_("met meer ruimte tussen letters en regels"),
    "320 spacing": N_("met meer ruimte tussen letters en regels"),
    "dark": N_("in donkere kleuren"),
    "320 dark": N_("in donkere kleuren"),
    "forced colours": N_("in kleuren die u zelf kiest"),
    "more contrast": N_("met meer contrast"),
    "reduced motion": N_("zonder beweging"),
    "print": N_("op papier"),
}
"""Name of a view in the audit -> how it is called here. Some are one thing to a reader."""


def statement_pages(context: Context) -> PageMakers:
    """The page, if an editor wrote one."""
    for entry in context.portal.pages.values():
        if entry.url == STATEMENT_PAGE:
            yield entry.url, partial(_page, context, entry)


def _page(context: Context, entry: Entry[TextPage]) -> StatementPage:
    found = context.accessibility
    return StatementPage(
        **text_fields(context, entry, "statement"),
        checked_on=date_text(entry.data.checked_on, context.texts),
        draft=_draft(context, found.statement),
        facts=tuple(_facts(context, found.statement)),
        audit=_audit(context, found.audit) if found.audit else None,
        people=tuple(_tester(context, one) for one in found.evaluations if one.judgements),
        not_tested=tuple(_not_tested(context, found)),
        known=tuple(_known(context, one) for one in _sorted(found.problems)),
        contact=tuple(_contact(context, found.statement)),
        answer=tuple(_answer(context, found.statement)),
        rules=Link(context.texts("digitoegankelijk.nl: wat is verplicht"), RULES),
    )


def _draft(context: Context, said: Statement | None) -> str:
    """Why this is no official statement."""
    _ = context.texts
    who = said.organisation if said else context.site.publisher
    texts = [_("%(who)s moet de verklaring nog zelf maken en tekenen.", who=who)]
    if said is None or said.example_place:
        texts.append(_("De gegevens hieronder zijn nog niet bevestigd."))
    texts.append(_("Daarom noemen wij nog geen status."))
    return " ".join(texts)


def _facts(context: Context, said: Statement | None) -> Iterator[Fact]:
    _ = context.texts
    unknown = _("Dat weten wij nog niet.")
    organisation = said.organisation if said else unknown
    day = long_date(said.date, _.locale) if said else unknown
    yield Fact(_("Website"), context.site.base_url)
    yield Fact(_("Wie is verantwoordelijk"), organisation)
    yield Fact(_("Bijgewerkt op"), day)
    yield Fact(_("Eisen die wij volgen"), _("WCAG 2.2, niveau A en AA"))


def _audit(context: Context, audit: AuditSummary) -> AuditView:
    _ = context.texts
    day = long_date(audit.date, _.locale)
    pages = _.ngettext("%(number)s pagina", "%(number)s pagina’s", audit.pages)
    looks = _("Op %(date)s testte een programma de website: %(pages)s.", date=day, pages=pages)
    tools = _("Het programma is axe-core %(axe)s, met eigen regels van Wegwijs %(own)s.",
              axe=audit.axe, own=audit.audit)  # fmt: skip
    share = _(
        "Er zijn %(all)s eisen. Het programma kijkt naar %(some)s daarvan. Het vindt nooit alle fouten.",
        all=len(criteria()),
        some=len(audit.criteria),
    )
    return AuditView(
        warnings=tuple(_warnings(context, audit)),
        texts=(looks, tools, share),
        views=tuple(dict.fromkeys(_(VIEWS[one]) if one in VIEWS else one for one in audit.views)),
        result=_result(context, audit),
        failures=tuple(
            _(
                "%(criterion)s: %(times)s keer fout, op %(pages)s",
                criterion=criteria()[one.criterion].text,
                times=one.times,
                pages=_.ngettext("%(number)s pagina", "%(number)s pagina’s", one.pages),
            )
            for one in audit.failures
        ),
        rest=tuple(_rest(context, audit)),
    )


def _warnings(context: Context, audit: AuditSummary) -> Iterator[str]:
    _ = context.texts
    months = context.settings.ages.audit
    if is_old(context.accessibility, context.today, context.settings.ages):
        yield _("Deze test is langer dan %(months)s maanden geleden.", months=months)
    if context.accessibility.is_changed:
        yield _("Na deze test is de website veranderd. Wat nieuw is, is nog niet getest.")


def _result(context: Context, audit: AuditSummary) -> str:
    _ = context.texts
    if audit.failures:
        return _.ngettext(
            "Bij %(number)s eis vond het programma fouten:",
            "Bij %(number)s eisen vond het programma fouten:",
            len(audit.failures),
        )
    return _("Het programma vond geen fouten. Toch kan er iets niet werken: een programma ziet niet alles.")


def _rest(context: Context, audit: AuditSummary) -> Iterator[str]:
    _ = context.texts
    if audit.untested:
        yield _.ngettext(
            "%(number)s pagina kon niet worden getest.",
            "%(number)s pagina’s konden niet worden getest.",
            audit.untested,
        )
    if audit.undecided:
        yield _.ngettext(
            "Een mens moet nog %(number)s uitslag bekijken.",
            "Een mens moet nog %(number)s uitslagen bekijken.",
            audit.undecided,
        )
    if audit.beyond:
        yield _.ngettext(
            "Het programma vond nog %(number)s ding dat beter kan, maar dat geen eis is.",
            "Het programma vond nog %(number)s dingen die beter kunnen, maar die geen eis zijn.",
            audit.beyond,
        )


def _tester(context: Context, one: Evaluation) -> FactGroup:
    _ = context.texts
    days = sorted({line.day for line in one.judgements})
    when = _.ngettext("%(number)s dag", "%(number)s dagen", len(days))
    dates = " – ".join(dict.fromkeys(long_date(day, _.locale) for day in (days[0], days[-1])))
    roles = dict.fromkeys(_(ROLES[line.who]) for line in one.judgements)
    return FactGroup(
        _("Getest met: %(method)s", method=_(METHODS[one.method])),
        (
            Fact(_("Wanneer"), f"{dates} ({when})" if len(days) > 1 else dates),
            Fact(_("Wie"), ", ".join(roles)),
            Fact(_("Waarmee"), one.equipment or _("Dat weten wij nog niet.")),
            Fact(_("Uitslag"), _counts(context, one)),
        ),
    )


def _counts(context: Context, one: Evaluation) -> str:
    _ = context.texts
    counts = Counter(line.result for line in one.judgements)
    said = (
        _("%(number)s goed", number=counts[GOOD]),
        _("%(number)s fout", number=counts[WRONG]),
        _("%(number)s niet van toepassing", number=counts[ABSENT]),
        _("%(number)s nog niet getest", number=len(one.untested)),
    )
    return ", ".join(said)


def _not_tested(context: Context, found: Accessibility) -> Iterator[str]:
    """What the organisation says, ways that nobody tried, and criteria that nobody looked at."""
    _ = context.texts
    yield from found.statement.not_tested if found.statement else ()
    tried = {one.method for one in found.evaluations if one.judgements}
    for method, name in METHODS.items():
        if method not in tried:
            yield _("Nog niemand testte: %(method)s.", method=_(name))
    seen = {line.criterion for one in found.evaluations for line in one.judgements}
    seen |= set(found.audit.criteria if found.audit else ())
    unseen = sorted(set(criteria()) - seen, key=order)
    if unseen and found.audit:
        yield _("Van deze eisen is nog niets getest: %(numbers)s.", numbers=", ".join(unseen))


def _sorted(problems: Iterable[KnownProblem]) -> list[KnownProblem]:
    return sorted(problems, key=lambda one: (order(one.criterion), one.since, one.what))


def _known(context: Context, one: KnownProblem) -> FactGroup:
    _ = context.texts
    planned = long_date(one.planned, _.locale) if one.planned else _("Dat weten wij nog niet.")
    if one.planned and one.planned < context.today:
        planned = _("Dat had op %(date)s klaar moeten zijn. Het is nog niet gelukt.", date=planned)
    facts = (
        Fact(_("Eis in WCAG 2.2"), criteria()[one.criterion].text),
        Fact(_("Bekend sinds"), long_date(one.since, _.locale)),
        Fact(_("Wie heeft er last van"), one.hinders),
        Fact(_("Zo kan het nu wel"), one.instead or _("Dat weten wij nog niet.")),
        Fact(_("Moet klaar zijn op"), planned),
    )
    return FactGroup(one.what, facts)


def _contact(context: Context, said: Statement | None) -> Iterator[Link]:
    _ = context.texts
    if said and said.email:
        yield Link(_("Mail naar %(email)s", email=said.email), f"mailto:{said.email}")
    if said and said.phone:
        yield Link(_("Bel %(number)s", number=said.phone), f"tel:{said.phone.replace(' ', '')}")
    if said and said.page:
        yield context.crumb(said.page)


def _answer(context: Context, said: Statement | None) -> Iterator[str]:
    _ = context.texts
    if said is None or not (said.email or said.phone):
        yield _("Een e-mailadres en telefoonnummer voor klachten zijn er nog niet.")
    if said and said.answer_days:
        yield _.ngettext(
            "U krijgt binnen %(number)s werkdag antwoord.",
            "U krijgt binnen %(number)s werkdagen antwoord.",
            said.answer_days,
        )
    else:
        yield _("Hoe snel u antwoord krijgt, weten wij nog niet.")
