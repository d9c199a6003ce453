"""Small pages with one known barrier each, and their twins without it: how much the audit finds.

A page is CRITERION/WHAT.fail.html or CRITERION/WHAT.pass.html, such as 2.4.7/outline-removed.fail.html.
Found: a failure that names the folder's criterion. False alarm: a page that passes has a failure at
level A or AA, or one that names its folder's own criterion.
`python -m accessibility_tests.corpus` prints both, for axe alone and for the whole audit.
"""
