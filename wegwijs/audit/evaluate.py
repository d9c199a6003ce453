"""A browser that runs our scripts by one DevTools command each.

WebDriver's own way sends five commands for one script, and copies every answer by a script of its own to find
elements in it. Ours take and give data only: that costs half the time, and there are a hundred on a page.
"""

from __future__ import annotations

import json
from typing import Any

from selenium.common.exceptions import JavascriptException, TimeoutException
from selenium.webdriver.remote.webelement import WebElement

from wegwijs.audit.limits import Limited

SCRIPT_SECONDS = 30
# Nothing that a page may have put something else in place of, such as Node or Promise, is relied on.
NOW = """{{
  const value = (function () {{ {body}\n}}).apply(globalThis, {args});
  if (typeof value?.nodeType === "number") throw new TypeError("{no_elements}");
  value;
}}"""
NO_ELEMENTS = "this script gives an element: say what is to be known of it"
# The browser's own timers, where timers.js kept them: the page's may be recorded, or have run ahead.
LATER = """new ((async () => {{}})().constructor)((done, fail) => {{
  const {{ setTimeout, clearTimeout }} = globalThis.wegwijsTimers?.native ?? globalThis;
  const timer = setTimeout(() => fail("{late}"), {wait});
  const told = (value) => (clearTimeout(timer), done(value));
  (function () {{ {body}\n}}).apply(globalThis, [...{args}, told]);
}})"""
LATE = "script timeout"


class Evaluating(Limited):
    """Scripts of ours run where the page's own do, without its CSP: their answer is what JSON can hold.

    A script that is given an element goes WebDriver's way, and may give back elements.
    """

    def execute_script(self, script: str | Any, *args: Any) -> Any:
        """What the body of a function returns, at once. Raises what selenium does."""
        if _has_elements(args) or not isinstance(script, str):
            return super().execute_script(script, *args)
        return self._evaluate(NOW.format(body=script, args=json.dumps(args), no_elements=NO_ELEMENTS))

    def execute_async_script(self, script: str, *args: Any) -> Any:
        """What the body of a function hands to its last argument, a function. Raises what selenium does."""
        if _has_elements(args):
            return super().execute_async_script(script, *args)
        wait = SCRIPT_SECONDS * 1000
        return self._evaluate(LATER.format(body=script, args=json.dumps(args), late=LATE, wait=wait))

    def _evaluate(self, expression: str) -> Any:
        """Source: DevTools protocol, Runtime.evaluate."""
        asked = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        answer = self.execute_cdp_cmd("Runtime.evaluate", {**asked, "timeout": SCRIPT_SECONDS * 1000})
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
