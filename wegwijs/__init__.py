"""Wegwijs: a static site generator for accessible help portals in plain language."""

__version__ = "0.1.0"
