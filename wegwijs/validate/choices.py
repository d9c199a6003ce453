"""Words of which an editor chooses one: they stand in content, and are Dutch in every portal."""

from __future__ import annotations

from typing import Literal

Weekday = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
SessionKind = Literal["ido", "ontwikkelplein", "oefenplein", "taalhuis", "formulieren", "belasting", "cursus"]
COURSE = "cursus"
"""The kind of session that has a number of meetings, and that people sign up for."""
Subject = Literal["taal", "rekenen", "digitaal", "gezondheid", "werk en geld", "ov"]
Way = Literal["alleen", "in een groep", "met iemand"]
Building = Literal["bibliotheek", "wijkcentrum", "dorpshuis", "gemeentehuis", "school", "ander gebouw"]
