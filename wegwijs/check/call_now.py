"""Numbers for who needs help now (`call_now` of an article): one place for them, the same as in its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wegwijs.check.upcoming import upcoming
from wegwijs.convert import Fragment
from wegwijs.link import Portal
from wegwijs.plain_words import words_of
from wegwijs.problems import Problem, problem
from wegwijs.readability.frequency import table
from wegwijs.readability.function_words import FUNCTION_WORDS
from wegwijs.validate import Article, Entry

COMMON_FROM = 4.5
"""Zipf value from which a word by itself stands in many questions: "dood" and "bang", but not "zelfmoord"."""
FEW = 3
"""Function words that say nothing together: "ik wil niet", but not "wil er niet meer zijn"."""


def call_now_problems(portal: Portal, fragments: Mapping[str, Fragment]) -> list[Problem]:
    """Errors in what the search page shows above all results.

    fragments: path below content -> converted text, for all of `portal.sources`.
    """
    articles = (*portal.articles.values(), *upcoming(portal, Article))
    having = [one for one in articles if one.data.call_now]
    problems = [
        problem("call-now-twice", one.place("call_now"), title=having[0].data.title) for one in having[1:]
    ]
    for one in having:
        problems += _numbers(one, fragments[one.source.path].html)
        problems += _words(one)
    return problems


def _numbers(article: Entry[Article], html: str) -> Iterator[Problem]:
    """An editor who changes a number in the text must not forget the other, or the reverse."""
    for index, call in enumerate(article.data.call_now):
        digits = call.number.replace(" ", "")
        if f'href="tel:{digits}"' not in html:
            place = article.place("call_now", index, "number")
            yield problem("call-now-number", place, number=call.number, digits=digits)


def _words(article: Entry[Article]) -> Iterator[Problem]:
    for index, call in enumerate(article.data.call_now):
        for word in call.words:
            if _is_said_often(words_of(word)):
                yield problem("call-now-word", article.place("call_now", index, "words"), word=word)


def _is_said_often(words: list[str]) -> bool:
    """Whether people type it who need something else."""
    if len(words) == 1:
        return words[0] in FUNCTION_WORDS or table().get(words[0], 0) >= COMMON_FROM
    return len(words) <= FEW and all(one in FUNCTION_WORDS for one in words)
