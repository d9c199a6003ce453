"""External: do the links to other websites still work? Only on demand, never part of a build."""

from wegwijs.external.addresses import outside_links
from wegwijs.external.cache import LinkCache
from wegwijs.external.fetch import Fetcher
from wegwijs.external.outcome import Kind, Outcome
from wegwijs.external.report import allow_problems, allowed, link_problems
from wegwijs.external.visit import visit_all

__all__ = [
    "Fetcher",
    "Kind",
    "LinkCache",
    "Outcome",
    "allow_problems",
    "allowed",
    "link_problems",
    "outside_links",
    "visit_all",
]
