"""JSON Schemas of everything that editors fill in, for completion and red lines while typing.

`frontmatter.py` makes them from the models of `validate`, `settings.py` from `settings`, and
`snippets.py` makes pieces to insert in VS Code; `files.py` says which file holds what.
"""
