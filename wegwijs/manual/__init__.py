"""The editors' manual: read, checked and shown in the preview; never part of the published site."""

from wegwijs.manual.chapters import HOME, Chapter, read_manual
from wegwijs.manual.checks import manual_problems
from wegwijs.manual.page import manual_page

__all__ = ["HOME", "Chapter", "manual_page", "manual_problems", "read_manual"]
