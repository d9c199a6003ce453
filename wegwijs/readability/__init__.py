"""Readability: how hard a Dutch text is to read, why, and what would help. Knows no stage.

html.py, plain.py   what people read   -> Passages (their kind, their text)
sentences.py        a passage          -> sentences, each with its words (text.py)
frequency.py, score.py                 -> Estimate: a number on the scale of A1 (1) to C1 (5), with a margin
rules/              Text               -> Findings: words, why, and what to write instead
gains.py            Text, Findings     -> the changes that help most
"""
