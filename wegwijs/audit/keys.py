"""Real key presses, as the browser gets them from a keyboard."""

from __future__ import annotations

from enum import Enum
from typing import Any

from selenium.webdriver.chromium.webdriver import ChromiumDriver
from selenium.webdriver.remote.command import Command

SHIFT = 8  # the bit of the Shift key in DevTools' Input.dispatchKeyEvent

# Source: WebDriver, "keyboard actions", the table of normalised key values.
_WEBDRIVER_SHIFT = "\ue008"


class Key(Enum):
    """(key, code, number of the key, the text that it types). Source: UI Events KeyboardEvent key Values."""

    TAB = ("Tab", "Tab", 9, "")
    ENTER = ("Enter", "Enter", 13, "\r")
    SPACE = (" ", "Space", 32, " ")
    ESCAPE = ("Escape", "Escape", 27, "")
    UP = ("ArrowUp", "ArrowUp", 38, "")
    DOWN = ("ArrowDown", "ArrowDown", 40, "")
    LEFT = ("ArrowLeft", "ArrowLeft", 37, "")
    RIGHT = ("ArrowRight", "ArrowRight", 39, "")
    HOME = ("Home", "Home", 36, "")
    END = ("End", "End", 35, "")
    F8 = ("F8", "F8", 119, "")


_WEBDRIVER = {Key.TAB: "\ue004", Key.ENTER: "\ue006", Key.ESCAPE: "\ue00c"}


def press(driver: ChromiumDriver, key: Key, *, shift: bool = False) -> None:
    """Press and release one key, with or without Shift."""
    name, code, number, text = key.value
    values = {"key": name, "code": code, "windowsVirtualKeyCode": number, "modifiers": SHIFT if shift else 0}
    _send(driver, values, text)


def press_often(driver: ChromiumDriver, key: Key, times: int, *, shift: bool = False) -> None:
    """Press and release a key many times in one call, about 4 ms each. Only TAB, ENTER and ESCAPE."""
    once = [{"type": "keyDown", "value": _WEBDRIVER[key]}, {"type": "keyUp", "value": _WEBDRIVER[key]}]
    hold = {"type": "keyDown", "value": _WEBDRIVER_SHIFT}
    release = {"type": "keyUp", "value": _WEBDRIVER_SHIFT}
    actions = [hold, *once * times, release] if shift else once * times
    _perform(driver, actions)


def type_each(driver: ChromiumDriver, letters: str) -> None:
    """Press and release the keys of these letters, digits and marks, one after the other, in one call."""
    each = (({"type": "keyDown", "value": one}, {"type": "keyUp", "value": one}) for one in letters)
    _perform(driver, [action for pair in each for action in pair])


def _perform(driver: ChromiumDriver, actions: list[dict[str, Any]]) -> None:
    keyboard = {"type": "key", "id": "keyboard", "actions": actions}
    driver.execute(Command.W3C_ACTIONS, {"actions": [keyboard]})


def _send(driver: ChromiumDriver, values: dict[str, Any], text: str) -> None:
    down = {**values, "text": text} if text else values
    driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyDown" if text else "rawKeyDown", **down})
    driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyUp", **values})
