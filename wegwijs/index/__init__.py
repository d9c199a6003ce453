"""The search index: Pagefind over the staged pages, and our own filters beside it."""

from wegwijs.index.facets import PageFacets, write_facets
from wegwijs.index.pagefind import IndexError_, IndexReport, build_index

__all__ = ["IndexError_", "IndexReport", "PageFacets", "build_index", "write_facets"]
