"""Icons: a topic's icon must be one of the drawings in the templates."""

from __future__ import annotations

from collections.abc import Collection

from wegwijs.link import Portal
from wegwijs.problems import Problem, did_you_mean, listing, problem


def icon_problems(portal: Portal, icons: Collection[str]) -> list[Problem]:
    return [
        problem(
            "icon-unknown",
            topic.place("icon"),
            value=topic.data.icon,
            suggestion=did_you_mean(topic.data.icon, icons),
            allowed=listing(sorted(icons)),
        )
        for topic in portal.topics.values()
        if topic.data.icon not in icons
    ]
