"""Who searches in need sees at once whom to call; who searches something else does not.

The questions are of this portal: its editors chose the words (`call_now` in artikelen/hulp-in-nood.md).
"""

from __future__ import annotations

from urllib.parse import quote

import pytest
from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SECONDS = 10
IN_NEED = [
    *("zelfmoord", "selfmoort", "zelf moord", "zelvmoord", "zelfmort", "suiside", "ik denk aan zelfdoding"),
    *("ik wil niet meer leven", "ik wil nie meer leve", "ik wil dood", "ik wil doot", "dood willen"),
    *("ik wil niet meer leven door mijn schulden", "ik zie het niet meer zitten", "intihar"),
    *(
        "ik word geslagen",
        "ik wort geslage",
        "mijn man slaat mij",
        "me vriend slaad me",
        "kindermishandeling",
    ),
    *(
        "huiselijk geweld",
        "huiselik gewelt",
        "huislijk gewelt",
        "huiselijkgeweld",
        "ik ben bang voor mijn man",
    ),
    *("112", "1 1 2", "bel 112", "113"),
]
SOMETHING_ELSE = [
    *("stroom 112 kwh", "artikel 112", "112 euro terug", "12", "nummer 1130"),
    *("mijn man is dood", "partner dood wat regelen", "dode takken ophalen", "doodskist", "overleden"),
    *(
        "ik kan niet meer lezen",
        "ik kan niet meer lopen",
        "niet meer leven van mijn aow",
        "levensverzekering",
    ),
    *("wachtwoord opslaan", "voorlopige aanslag", "ik ben geslaagd", "misbruikt iemand mijn digid"),
    *("veilig thuis internetbankieren", "bang voor de brief", "ik zie de letters niet", "hulp in huis"),
]
URGENT = """
const [texts, done] = arguments;
const {query, words, base, urgent} = document.getElementById('zoeken').dataset;
(async () => {
  const [side, data] = [await import(query), await (await fetch(words)).json()];
  const layer = side.prepare(data, base);
  done(texts.filter((text) => side.isUrgent(layer, text, urgent)));
})().catch((error) => done([String(error)]));
"""
SAID = "return document.querySelector('#zoeken [role=status]').textContent"
ANSWERED = "return document.getElementById('zoeken').dataset.asked === arguments[0]"


@pytest.fixture
def search(driver: ChromiumDriver, site_url: str) -> ChromiumDriver:
    driver.get(f"{site_url}zoeken/")
    return driver


def box(driver: ChromiumDriver) -> bool:
    """Whether the numbers are to be seen."""
    return driver.find_element(By.CSS_SELECTOR, ".search__call").is_displayed()


def ask(driver: ChromiumDriver, site_url: str, question: str) -> None:
    driver.get(f"{site_url}zoeken/?q={quote(question)}")
    wait_for_answer(driver, question)


def wait_for_answer(driver: ChromiumDriver, question: str) -> None:
    WebDriverWait(driver, SECONDS, 0.05).until(lambda page: page.execute_script(ANSWERED, question))


def test_words_of_need_are_understood_as_people_type_them(search: ChromiumDriver) -> None:
    assert search.execute_async_script(URGENT, IN_NEED) == IN_NEED


def test_nobody_else_is_alarmed(search: ChromiumDriver) -> None:
    assert search.execute_async_script(URGENT, SOMETHING_ELSE) == []


def test_numbers_stand_above_the_results_and_are_read_out_first(
    search: ChromiumDriver, site_url: str
) -> None:
    ask(search, site_url, "zelfmoord")
    assert box(search)
    links = search.find_elements(By.CSS_SELECTOR, ".search__call a")
    assert [one.get_attribute("href") for one in links][:-1] == ["tel:112", "tel:08002000", "tel:113"]
    assert links[-1].get_attribute("href").endswith("/artikelen/hulp-in-nood/")
    results = search.find_element(By.ID, "resultaten")
    assert links[-1].location["y"] < results.location["y"]
    said = WebDriverWait(search, SECONDS, 0.05).until(lambda page: page.execute_script(SAID))
    assert said.index("112") < said.index("zelfmoord")


def test_numbers_go_with_the_question(search: ChromiumDriver, site_url: str) -> None:
    ask(search, site_url, "zelfmoord")
    field = search.find_element(By.ID, "zoekvraag")
    field.clear()
    field.send_keys("digid")
    wait_for_answer(search, "digid")
    assert not box(search)


def test_numbers_stand_there_when_nothing_is_found(search: ChromiumDriver, site_url: str) -> None:
    ask(search, site_url, "113")
    assert box(search)
    ask(search, site_url, "qxqxqx bel 113")
    assert box(search)
