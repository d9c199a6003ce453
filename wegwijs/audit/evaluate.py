"""A browser that runs our scripts by one DevTools command each.

WebDriver's own way sends five commands for one script, and copies every answer by a script of its own to find
elements in it. Ours take and give data only: that costs half the time, and there are a hundred on a page.
"""

from __future__ import annotations

import json
from typing import Any

from selenium.common.exceptions import JavascriptException, TimeoutException
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.webelement import WebElement

from wegwijs.audit.limits import Limited

SCRIPT_SECONDS = 30
NO_ELEMENTS = "this script gives an element: say what is to be known of it"
# What DevTools would leave out of an answer is null in it, as in WebDriver's. Nothing is relied on that a
# page may have put something else in place of, such as Object or Promise.
DATA = """
  const {{ isArray }} = [].constructor, {{ keys }} = ({{}}).constructor;
  const data = (of) => {{
    if (typeof of !== "object" || of === null) return of;
    if (typeof of.nodeType === "number") throw new TypeError("{no_elements}");
    const copy = isArray(of) ? [] : {{}};
    for (const key of keys(of)) copy[key] = of[key] === undefined ? null : data(of[key]);
    return copy;
  }};
"""
NOW = (
    "{{"
    + DATA
    + """
  const value = (function () {{ {body}\n}}).apply(globalThis, {args});
  typeof value?.then === "function" ? value.then(data) : data(value);
}}"""
)
# The browser's own timers, where timers.js kept them: the page's may be recorded, or have run ahead.
LATER = (
    "{{"
    + DATA
    + """
  new ((async () => {{}})().constructor)((done, fail) => {{
    const {{ setTimeout, clearTimeout }} = globalThis.wegwijsTimers?.native ?? globalThis;
    const timer = setTimeout(() => fail("{late}"), {wait});
    const told = (value) => {{
      clearTimeout(timer);
      try {{
        done(data(value));
      }} catch (error) {{
        fail(error);
      }}
    }};
    (function () {{ {body}\n}}).apply(globalThis, [...{args}, told]);
  }});
}}"""
)
LATE = "script timeout"


class Evaluating(Limited):
    """Scripts of ours run where the page's own do, without its CSP: their answer is what JSON can hold.

    In a frame, and where a script is given an element, it goes WebDriver's way, and may give back elements.
    """

    _in_frame = False

    def execute(self, driver_command: Any, params: dict[str, Any] | None = None) -> Any:
        """One WebDriver command; notes which frame is the present one."""
        answer = super().execute(driver_command, params)
        if driver_command == Command.SWITCH_TO_FRAME:
            self._in_frame = (params or {}).get("id") is not None
        elif driver_command in (Command.GET, Command.SWITCH_TO_WINDOW):
            self._in_frame = False
        return answer

    def execute_script(self, script: str | Any, *args: Any) -> Any:
        """What the body of a function returns, at once. Raises what selenium does."""
        if self._in_frame or _has_elements(args) or not isinstance(script, str):
            return super().execute_script(script, *args)
        return self._evaluate(NOW, script, args)

    def execute_async_script(self, script: str, *args: Any) -> Any:
        """What the body of a function hands to its last argument, a function. Raises what selenium does."""
        if self._in_frame or _has_elements(args):
            return super().execute_async_script(script, *args)
        return self._evaluate(LATER, script, args)

    def _evaluate(self, form: str, script: str, args: tuple[Any, ...]) -> Any:
        """Source: DevTools protocol, Runtime.evaluate."""
        wait = SCRIPT_SECONDS * 1000
        said = {"no_elements": NO_ELEMENTS, "late": LATE, "wait": wait, "args": json.dumps(args)}
        asked = {"expression": form.format(body=script, **said), "returnByValue": True, "awaitPromise": True}
        answer = self.execute_cdp_cmd("Runtime.evaluate", {**asked, "timeout": wait})
        if answer is None:  # a box of the page, such as alert(), came between
            return None
        if "exceptionDetails" in answer:
            raise _failure(answer["exceptionDetails"])
        return answer["result"].get("value")


def _has_elements(args: tuple[Any, ...]) -> bool:
    return any(isinstance(one, WebElement) for one in args)


def _failure(details: dict[str, Any]) -> JavascriptException | TimeoutException:
    thrown = details.get("exception", {})
    if thrown.get("value") == LATE:
        return TimeoutException(LATE)
    text = str(thrown.get("description") or thrown.get("value") or details["text"])
    return JavascriptException(f"javascript error: {text}")
