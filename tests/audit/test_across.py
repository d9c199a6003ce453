"""What only shows when pages are laid side by side."""

from __future__ import annotations

import pytest

from wegwijs.audit.across import compared
from wegwijs.audit.report import PageReport
from wegwijs.audit.rules import EVERYTHING, LAW

ONE = PageReport("/a/", ("1280",), title="Boeken & kranten")
OTHER = PageReport("/b/", ("1280",), title="boeken &  kranten ")
THIRD = PageReport("/c/", ("1280",), title="Films")


def test_pages_with_one_title_are_told_of_each_other() -> None:
    a, b, c = compared([ONE, OTHER, THIRD], EVERYTHING)
    assert [one.help for one in a.failures] == [
        "De pagina /b/ heeft dezelfde titel “Boeken & kranten”: noem in elke titel wat alleen daar staat"
    ]
    assert (a.failures[0].target, a.failures[0].html) == ("title", "<title>Boeken &amp; kranten</title>")
    assert "/a/" in b.failures[0].help
    assert c.failures == ()


def test_what_the_law_does_not_ask_is_advice() -> None:
    a, _, _ = compared([ONE, OTHER, THIRD], LAW)
    assert a.failures == ()
    assert [one.rule for one in a.advice] == ["title-shared"]


@pytest.mark.parametrize("standard", [EVERYTHING, LAW])
def test_comparing_again_tells_nothing_twice(standard: str) -> None:
    once = compared([ONE, OTHER], standard)
    assert compared(once, standard) == once
    assert compared(once[:1], standard) == (ONE,)


def test_page_that_was_not_audited_has_no_title() -> None:
    pages = [PageReport("/a/", error="weg"), PageReport("/b/", error="weg")]
    assert compared(pages, EVERYTHING) == tuple(pages)


def with_menu(url: str, *links: str) -> PageReport:
    return PageReport(url, ("1280",), title=url, menus=(links,))


def test_a_menu_in_another_order_is_told_on_the_page_that_differs() -> None:
    pages = [
        with_menu("/a/", "/boeken/", "/films/", "/contact/"),
        with_menu("/b/", "/contact/", "/boeken/", "/films/"),
        with_menu("/c/", "/boeken/", "/films/", "/contact/"),
    ]
    a, b, c = compared(pages, LAW)
    assert (a.failures, c.failures) == ((), ())
    assert [(one.rule, one.wcag) for one in b.failures] == [("menu-order-differs", ("3.2.3",))]
    assert "/a/" in b.failures[0].help
    assert compared((a, b, c), LAW) == (a, b, c)


def test_a_menu_without_a_link_to_its_own_page_is_the_same_menu() -> None:
    pages = [
        with_menu("/a/", "/boeken/", "/films/", "/muziek/", "/contact/"),
        with_menu("/films/", "/boeken/", "/muziek/", "/contact/"),
        with_menu("/muziek/", "/contact/", "/boeken/", "/films/"),
    ]
    assert [bool(one.failures) for one in compared(pages, LAW)] == [False, False, True]


def test_other_menus_may_have_any_order() -> None:
    pages = [
        with_menu("/a/", "/boeken/", "/films/", "/contact/"),
        with_menu("/b/", "/contact/", "/pas/", "/boeken/"),
        with_menu("/c/", "/films/", "/boeken/"),
    ]
    assert not any(one.failures for one in compared(pages, LAW))


def test_one_title_for_all_pages_describes_none() -> None:
    pages = [PageReport(f"/{name}/", ("1280",), title="De Brug") for name in "abc"]
    assert [[one.rule for one in page.failures] for page in compared(pages, LAW)] == [
        ["title-everywhere"]
    ] * 3
    assert compared(compared(pages, LAW), LAW) == compared(pages, LAW)


def with_help(url: str, *helps: tuple[str, str]) -> PageReport:
    return PageReport(url, ("1280",), title=url, helps=helps)


def test_help_on_the_other_side_of_the_content_is_told_on_the_page_that_differs() -> None:
    pages = [with_help(f"/{name}/", ("/contact/", "before"), ("tel:112", "after")) for name in "abc"]
    pages += [with_help("/d/", ("/contact/", "after"), ("tel:112", "after")), with_help("/e/")]
    *others, moved, without = compared(pages, LAW)
    assert not any(one.failures for one in (*others, without))
    assert [(one.rule, one.wcag, one.target) for one in moved.failures] == [
        ("help-elsewhere", ("3.2.6",), 'a[href="/contact/"]')
    ]
    assert "/a/" in moved.failures[0].help


def test_help_on_both_sides_or_on_few_pages_is_no_matter() -> None:
    usual = [with_help(f"/{name}/", ("/contact/", "before")) for name in "abc"]
    both = with_help("/d/", ("/contact/", "before"), ("/contact/", "after"))
    assert not any(one.failures for one in compared([*usual, both], LAW))
    assert not any(
        one.failures for one in compared([*usual[:2], with_help("/d/", ("/contact/", "after"))], LAW)
    )
