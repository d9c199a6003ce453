"""What a page loaded while it was audited: the browser says so itself.

No reading of HTML, styles and scripts could tell: scripts import, fetch and choose what to load.
Source: chromedriver, "performance log"; DevTools protocol, Network.requestWillBeSent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urldefrag

from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.remote.command import Command

SENT = "Network.requestWillBeSent"
# It sends something and never sees an answer.
PING = "Ping"
UNKNOWABLE = ""
"""Among the addresses: the page asked something that cannot be asked again, so nobody knows."""


def requests_of(driver: ChromiumDriver) -> frozenset[str]:
    """The http addresses that the browser asked for since this was last called, without fragments."""
    log = driver.execute(Command.GET_LOG, {"type": "performance"})["value"]
    return addresses_in(json.loads(entry["message"])["message"] for entry in log)


def addresses_in(messages: Iterable[dict[str, Any]]) -> frozenset[str]:
    """The same, of the messages of a performance log."""
    found = set()
    for message in messages:
        if message["method"] != SENT:
            continue
        values = message["params"]
        request = values["request"]
        if not request["url"].startswith(("http://", "https://")):
            continue
        if request["method"] == "GET":
            found.add(urldefrag(request["url"]).url)
        elif values.get("type") != PING:
            found.add(UNKNOWABLE)
    return frozenset(found)
