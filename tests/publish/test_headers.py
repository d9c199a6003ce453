"""The rules are read back and weighed here by a matcher of the test's own, for every page there is."""

from __future__ import annotations

import json
import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import ROOT, PortalFolder
from wegwijs.link.embeds import EMBEDS
from wegwijs.publish.headers import EVERYWHERE, FRAMED, HERE, NOWHERE, OPEN, UNFRAMED, headers_txt

NAMES = st.text("abc-", min_size=1, max_size=4).filter(lambda name: name not in ("kader", "404"))
FOLDERS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
BASES = st.sampled_from(["/", "/hulp/", "/kader/"])


def sent(text: str, path: str) -> dict[str, list[str]]:
    """What a host sends with a path: name in lower case -> values of every rule that fits."""
    found: dict[str, list[str]] = defaultdict(list)
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            for line in lines:
                name, _, value = line.strip().partition(": ")
                found[name.lower()].append(value)
    return found


def may_be_framed(text: str, path: str) -> bool:
    """Raises AssertionError unless exactly one rule decides."""
    headers = sent(text, path)
    [policy] = headers["content-security-policy"]
    assert headers["x-content-type-options"] == ["nosniff"]
    assert headers["referrer-policy"] == ["no-referrer"]
    assert len(headers["permissions-policy"]) == 1
    if policy == "frame-ancestors *":
        assert "x-frame-options" not in headers
        return True
    assert policy == "frame-ancestors 'none'"
    assert headers["x-frame-options"] == ["DENY"]
    return False


@given(st.lists(FOLDERS, max_size=6), st.lists(FOLDERS, max_size=3), BASES)
def test_every_page_has_exactly_one_rule_about_frames(
    folders: list[str], embeds: list[str], base: str
) -> None:
    files = ["index.html", "404.html", "robots.txt"]
    pages = [f"{one}/index.html" for one in folders]
    framed = [f"kader/{one}/index.html" for one in embeds]
    text = headers_txt([*files, *pages, *framed], base)
    for path in ("", "index.html", "404.html", *pages, *(one.removesuffix("index.html") for one in pages)):
        assert not may_be_framed(text, base + path), path
    for path in framed:
        assert may_be_framed(text, base + path), path
        assert may_be_framed(text, base + path.removesuffix("index.html")), path


@pytest.mark.parametrize("base", ["/", "/hulp/"])
def test_of_a_whole_site_only_embeds_may_be_framed(
    built: PortalFolder, built_below: PortalFolder, base: str
) -> None:
    site = (built if base == "/" else built_below).site
    text = (site / "_headers").read_text("utf-8")
    pages = json.loads((site / "manifest.json").read_text("utf-8"))["pages"]
    framed = {one["url"] for one in pages if may_be_framed(text, one["url"])}
    assert framed == {one["url"] for one in pages if one["kind"] == "embed"}
    assert len(framed) >= 5
    assert all(url.startswith(base + EMBEDS.lstrip("/")) for url in framed)
    assert not may_be_framed(text, f"{base}pagefind/pagefind.js")


def test_only_the_page_of_spreekuren_may_ask_where_the_reader_is() -> None:
    text = headers_txt(["index.html", "spreekuren/index.html", "kader/alle/index.html", "zoeken/x.json"], "/")
    for path in ("/", "/kader/alle/", "/zoeken/"):
        assert sent(text, path)["permissions-policy"] == ["camera=(), microphone=(), geolocation=()"]
    here = "camera=(), microphone=(), geolocation=(self)"
    assert sent(text, "/spreekuren/")["permissions-policy"] == [here]


@pytest.mark.parametrize("base", ["/", "/hulp/"])
def test_scripts_of_other_websites_may_read_open_data_and_nothing_else(base: str) -> None:
    text = headers_txt(["index.html", "spreekuren/index.html", "spreekuren/plaatsen.json"], base)
    for name in ("spreekuren.ics", "spreekuren.json", "spreekuren.schema.json"):
        headers = sent(text, f"{base}spreekuren/{name}")
        assert headers["access-control-allow-origin"] == ["*"]
        assert headers["content-security-policy"] == ["frame-ancestors 'none'"]
    for path in ("", "spreekuren/", "spreekuren/plaatsen.json"):
        assert "access-control-allow-origin" not in sent(text, base + path)


def test_a_site_as_large_as_ours_stays_within_what_cloudflare_pages_takes(built: PortalFolder) -> None:
    """100 rules: https://developers.cloudflare.com/pages/configuration/headers/"""
    text = (built.site / "_headers").read_text("utf-8")
    rules = [line for line in text.splitlines() if line.startswith("/")]
    assert len(rules) == len(set(rules)) < 50
    assert max(len(line) for line in text.splitlines()) < 2000


@pytest.mark.parametrize("server", ["", "nginx", "apache"])
def test_the_manual_names_the_same_headers_for_every_web_server(server: str) -> None:
    """The lines for nginx build the last part of a value from a map."""
    text = (ROOT / "docs/hosting.md").read_text("utf-8")
    part = text.partition(f"```{server}\n")[2].partition("```")[0] if server else text
    for name, value in (
        pair for one in (EVERYWHERE, FRAMED, UNFRAMED, HERE, NOWHERE, OPEN) for pair in one.items()
    ):
        assert name in part
        assert value in part or value.rpartition("=")[2] in part, (name, value)
