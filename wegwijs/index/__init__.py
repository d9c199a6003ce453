"""The search index: Pagefind over the pages, and our own Dutch layer beside it."""

from wegwijs.index.layer import Choices
from wegwijs.index.make import index_pages
from wegwijs.index.pagefind import IndexError_
from wegwijs.index.pages import SearchPage

__all__ = ["Choices", "IndexError_", "SearchPage", "index_pages"]
