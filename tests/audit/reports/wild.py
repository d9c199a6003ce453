"""Reports with everything in them that a page on the web may have: for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from wegwijs.audit.findings import Finding
from wegwijs.audit.report import PageReport, Report
from wegwijs.audit.rules import AA, AAA, BEST_PRACTICE, A

NASTY = (
    *("]]>", "-->", "<!--", "</script>", "<script>alert(1)</script>", "</style>", '"', "'", "&amp;", "&#0;"),
    *(
        "\x00",
        "\x0b",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\ufffe",
        "\uffff",
        "\ud800",
        "👩🏽‍🦽",
        "\r\n",
        "\n",
        "\t",
    ),
    *(
        "|",
        "`",
        "::error::",
        "%0A",
        "{{ 7*7 }}",
        "{naam}",
        "${x}",
        "<b>vet</b>",
        "https://example.nl/?a=1&b=2",
        "\u202e",
    ),
)
wild_text = st.sampled_from((*NASTY, "".join(NASTY))) | st.text(max_size=6)
"""Text with HTML, quotes, ends of CDATA, emoji, line ends, control characters and half characters."""

CRITERIA = ("1.1.1", "1.4.3", "1.4.10", "2.5.8", "4.1.1", "4.1.2", "9.9.9")
SOURCES = (
    "",
    "content/artikelen/a.md",
    "content/artikelen/a.md:3",
    "templates/components/kaart/template.html:7",
)
findings = st.builds(
    Finding,
    rule=st.sampled_from(("color-contrast", "reflow", *NASTY)),
    wcag=st.lists(st.sampled_from(CRITERIA), max_size=2, unique=True).map(tuple),
    impact=st.sampled_from((None, "minor", "moderate", "serious", "critical")),
    state=wild_text,
    target=wild_text,
    help=wild_text,
    html=wild_text,
    level=st.sampled_from((A, AA, AAA, BEST_PRACTICE)),
    states=st.sampled_from(((), ("1280",), NASTY[:3])),
    component=st.sampled_from(("", "notice", *NASTY)),
    source=st.sampled_from(SOURCES),
)
some_findings = st.lists(findings, max_size=2).map(tuple)
_TUPLES = {"states": st.sampled_from(((), ("1280",), NASTY[:3]))}
_FINDINGS = dict.fromkeys(("failures", "review", "advice"), some_findings)
pages = st.builds(
    PageReport,
    url=wild_text,
    error=st.sampled_from(("", "", *NASTY)),
    retried=st.sampled_from(("", "", *NASTY)),
    **_TUPLES,
    **_FINDINGS,
)
reports = st.builds(Report, axe=st.just("4.14.1"), pages=st.lists(pages, max_size=2).map(tuple))
