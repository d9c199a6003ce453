"""Working a page leaves no trace: nothing is sent, the page is not left, and its clock runs out at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver

from wegwijs.audit.checks.activity.activity import SCRIPT
from wegwijs.audit.scene import ASK
from wegwijs.server import serve

PAGE = """<!doctype html><html lang="en"><title>Work</title><h1>Work</h1>
<form action="/sent" method="post"><label>Book <input name="b"></label> <button>Order</button></form>
<button type="button" id="go">Leave</button> <button type="button" id="send">Delete</button>
<script>
document.getElementById("go").onclick = () => { location.href = "/left"; };
document.getElementById("send").onclick = () => fetch("/delete", {method: "POST"});
document.title = "Working";
</script>
<script>%s</script>"""


@pytest.fixture
def site_of(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    with serve(tmp_path) as server:
        yield tmp_path, server.url


def worked(driver: ChromiumDriver, site: tuple[Path, str], script: str) -> list[str]:
    """The rules that working a page with this script finds broken."""
    folder, url = site
    (folder / "index.html").write_text(PAGE % script, encoding="utf-8")
    driver.get(url)
    answer = driver.execute_script(ASK.format(body=SCRIPT), [], 1000)
    return [row["rule"] for row in answer["rows"]]


def test_nothing_is_sent_and_the_page_stays(driver: ChromiumDriver, site_of: tuple[Path, str]) -> None:
    assert worked(driver, site_of, "") == []
    assert driver.current_url == site_of[1]
    asked = driver.execute_script("return performance.getEntriesByType('resource').map((one) => one.name)")
    assert not [one for one in asked if one.endswith(("/sent", "/left", "/delete"))]


def test_a_limit_of_an_hour_is_found_without_waiting(
    driver: ChromiumDriver, site_of: tuple[Path, str]
) -> None:
    assert worked(driver, site_of, "setTimeout(() => location.assign('/over'), 3600000)") == ["time-limit"]
    assert driver.current_url == site_of[1]


def test_a_limit_by_the_clock_on_the_wall_is_found(driver: ChromiumDriver, site_of: tuple[Path, str]) -> None:
    late = "if (Date.now() > end) location.reload();"
    script = f"const end = Date.now() + 600000; setInterval(() => {{ {late} }}, 1000)"
    assert worked(driver, site_of, script) == ["time-limit"]


def test_more_than_twenty_hours_is_no_limit(driver: ChromiumDriver, site_of: tuple[Path, str]) -> None:
    assert worked(driver, site_of, "setTimeout(() => location.assign('/over'), 30 * 3600000)") == []
