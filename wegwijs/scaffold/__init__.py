"""Scaffolds: new files to begin with, that say themselves what must be filled in.

`templates/` has one Markdown file per kind; `kinds.py` says what may be asked for each. Import from
the modules themselves: the command line needs only `kinds`, which is light.
"""
