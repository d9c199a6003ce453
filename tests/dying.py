"""Builds in a process of their own that are killed halfway, as a power cut would do it.

The process starts anew: a fork of a process with threads can wait for ever.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from importlib import import_module
from typing import Any

from wegwijs.options import Options
from wegwijs.pipeline import build

PATIENCE = 120
"""Seconds that a build may take before it is a failure of the test."""


def build_until_killed(options: Options, function: str, afterwards: bool, one_rename: bool = False) -> None:
    """Build, and die at a function.

    function: "module.name"; afterwards: whether the process dies after it instead of before it;
    one_rename: whether folders cannot be exchanged in one step.
    """
    arguments = (options, function, afterwards, one_rename)
    process = multiprocessing.get_context("spawn").Process(target=_build, args=arguments, daemon=True)
    process.start()
    process.join(PATIENCE)
    if process.is_alive():
        process.kill()
        raise AssertionError(f"{function}: nobody died")
    assert process.exitcode == -signal.SIGKILL


def _build(options: Options, function: str, afterwards: bool, one_rename: bool) -> None:
    module_name, _, name = function.rpartition(".")
    module = import_module(module_name)
    setattr(module, name, _dying(getattr(module, name), afterwards))
    if one_rename:
        import_module("wegwijs.publish.swap")._exchange = lambda one, other: False
    build(options)


def _dying(function: Callable[..., Any], afterwards: bool) -> Callable[..., Any]:
    def wrapper(*args: Any, **more: Any) -> None:
        if afterwards:
            function(*args, **more)
        os.kill(os.getpid(), signal.SIGKILL)

    return wrapper
