"""Our scripts take and give data, run where the page's own do, and say what went wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.common.exceptions import JavascriptException, TimeoutException, WebDriverException
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By

from wegwijs.audit import evaluate

PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Boeken</title><p id="een">Caf\u00e9</p></html>"""
GIVE = "const done = arguments[arguments.length - 1]; "


@pytest.fixture
def opened(driver: ChromiumDriver, tmp_path: Path) -> ChromiumDriver:
    file = tmp_path / "pagina.html"
    file.write_text(PAGE, encoding="utf-8")
    driver.get(file.as_uri())
    return driver


@pytest.mark.parametrize("given", [{"een": [1, None, "\u2028</script>'\"`"]}, [], "", 0, None, True])
def test_what_goes_in_comes_out(opened: ChromiumDriver, given: object) -> None:
    assert opened.execute_script("return arguments[1]; // gegeven", "eerst", given) == given
    assert opened.execute_async_script(GIVE + "setTimeout(() => done(arguments[0]));", given) == given


def test_promise_is_waited_for(opened: ChromiumDriver) -> None:
    later = "new Promise((done) => setTimeout(() => done([document.title, undefined])))"
    assert opened.execute_script(f"return {later};") == ["Boeken", None]
    assert opened.execute_script("return (async () => ({een: undefined}))();") == {"een": None}
    with pytest.raises(JavascriptException, match="te laat"):
        opened.execute_script("return Promise.reject(new Error('te laat'));")


def test_nothing_is_none(opened: ChromiumDriver) -> None:
    nothing = "{een: undefined, twee: [undefined, null], drie: {vier: undefined}}"
    said = {"een": None, "twee": [None, None], "drie": {"vier": None}}
    assert opened.execute_script(f"return {nothing};") == said
    assert opened.execute_async_script(GIVE + f"done({nothing});") == said
    assert opened.execute_script("document.title;") is None
    assert opened.execute_script("return undefined;") is None


def test_page_that_forbids_scripts_is_asked_all_the_same(opened: ChromiumDriver) -> None:
    assert opened.execute_script("return document.querySelector('p').textContent;") == "Caf\u00e9"


def test_an_element_can_be_given(opened: ChromiumDriver) -> None:
    assert (
        opened.execute_script("return arguments[0].id;", opened.find_element(By.CSS_SELECTOR, "p")) == "een"
    )


def test_page_with_things_of_its_own_under_known_names(opened: ChromiumDriver) -> None:
    opened.execute_script(
        "globalThis.Node = {}; globalThis.Boolean = 1; globalThis.Promise = globalThis.Object = null;"
    )
    assert opened.execute_script("return [document.title];") == ["Boeken"]
    assert opened.execute_async_script(GIVE + "done([document.title]);") == ["Boeken"]


def test_script_runs_in_the_frame_that_was_switched_to(opened: ChromiumDriver) -> None:
    opened.execute_script("document.body.append(document.createElement('iframe'));")
    opened.switch_to.frame(0)
    assert opened.execute_script("return globalThis !== globalThis.top;")
    opened.switch_to.default_content()
    assert not opened.execute_script("return globalThis !== globalThis.top;")


def test_an_element_that_is_given_back_is_a_mistake_of_ours(opened: ChromiumDriver) -> None:
    with pytest.raises(JavascriptException, match="gives an element: say what is to be known of it"):
        opened.execute_script("return document.body;")
    with pytest.raises(JavascriptException, match="gives an element"):
        opened.execute_script("return [{een: document.body}];")
    with pytest.raises(JavascriptException, match="gives an element"):
        opened.execute_async_script(GIVE + "setTimeout(() => done(document.body));")


@pytest.mark.parametrize(
    ("script", "message"),
    [("throw new RangeError('te ver');", "RangeError: te ver"), ("return (;", "SyntaxError")],
)
def test_mistake_in_a_script_is_said(opened: ChromiumDriver, script: str, message: str) -> None:
    with pytest.raises(JavascriptException, match=message):
        opened.execute_script(script)
    with pytest.raises(JavascriptException, match=message):
        opened.execute_async_script(script)


def test_script_that_never_answers_is_given_up(
    opened: ChromiumDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "SCRIPT_SECONDS", 0.2)
    with pytest.raises(TimeoutException, match="script timeout"):
        opened.execute_async_script("")
    with pytest.raises(WebDriverException):
        opened.execute_script("for (;;);")
    assert opened.execute_script("return document.title;") == "Boeken"


def test_page_that_lets_its_own_time_stand_still_does_not_stop_ours(
    opened: ChromiumDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "SCRIPT_SECONDS", 0.2)
    opened.execute_script("globalThis.setTimeout = () => 0;")
    with pytest.raises(TimeoutException, match="script timeout"):
        opened.execute_async_script("")


def test_box_that_waits_for_an_answer_does_not_stop_the_next_script(opened: ChromiumDriver) -> None:
    opened.execute_script("alert('Hallo');")
    assert opened.execute_script("return document.title;") == "Boeken"
