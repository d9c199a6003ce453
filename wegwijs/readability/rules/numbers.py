"""Numbers, amounts, times and dates, written the way readers know best."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wegwijs.readability.findings import Finding
from wegwijs.readability.rules.finding import finding, word_list
from wegwijs.readability.text import Text

_ONES = word_list("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf")
_TEENS = word_list("dertien veertien vijftien zestien zeventien achttien negentien")
_TENS = word_list("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
FEWEST = 13
"""Words for smaller numbers are as easy as digits."""


def _number_words() -> dict[str, int]:
    """ "dertien" -> 13, up to 999 and round thousands up to 99,000."""
    small = {word: number for number, word in enumerate(_ONES + _TEENS)}
    for ten, word in enumerate(_TENS, 2):
        small[word] = 10 * ten
        for one in range(1, 10):
            first = _ONES[one]
            small[f"{first}{'ën' if first.endswith('e') else 'en'}{word}"] = 10 * ten + one
    found = dict(small)
    for hundreds in [1, *range(2, 10), *range(11, 20)]:
        word = "honderd" if hundreds == 1 else f"{(_ONES + _TEENS)[hundreds]}honderd"
        found[word] = 100 * hundreds
        if hundreds < 10:
            found |= {
                f"{word}{link}{rest}": 100 * hundreds + number
                for rest, number in small.items()
                if number
                for link in ("", "en")
            }
    found |= {f"{word}duizend": 1000 * number for word, number in small.items() if number > 1}
    # "honderd" alone seldom counts: "honderd keer gezegd".
    return {word: number for word, number in found.items() if number >= FEWEST and word != "honderd"}


NUMBERS = _number_words()


def number_words(text: Text) -> Iterator[Finding]:
    """ "number-words": "dertien" and more in letters, with the digits. "de jaren zestig" may stay."""
    words = NUMBERS.keys() & text.words
    if not words:
        return
    for number, passage in text.prose:
        for one in passage.sentences:
            if words.isdisjoint(one.folded):
                continue
            for at, word in enumerate(one.folded):
                before, after = one.folded[max(at - 1, 0) : at], one.folded[at + 1 : at + 2]
                # "twaalfhonderd vijftig" is one number, that we do not put together.
                if word in words and before != ("jaren",) and NUMBERS.keys().isdisjoint((*before, *after)):
                    yield finding(text, "number-words", number, one.span(at, at), _dotted(NUMBERS[word]))


_DIGIT = re.compile(r"\d")
_AMOUNT = (
    r"(?P<{0}>\d{{1,3}}(?:[.,  ]\d{{3}}){{1,4}}(?:,\d\d?)?|\d{{1,15}}(?!\d)(?:[.,]\d\d?(?!\d))?)"
    r"(?:,(?:-{{1,2}}|–|—))?"
)
_BEFORE_TIME = re.compile(r"\b(?:om|vanaf|tot) $")
_FORMATS = re.compile(
    rf"(?:€|\bEUR\b)\s?{_AMOUNT.format('after')}(?![\w]|[.,]\d)"
    rf"|(?<![\w.,/-]){_AMOUNT.format('before')}\s?(?:€|EUR\b|euro\b)"
    r"|(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d)(?:\s?(?P<unit>uur|u)\b)?"
    r"|\s?(?P<short>u)(?P<past>[0-5]\d)?\b)(?![.:,]?\d)(?!\.?[a-z])"
    r"|(?<![\w.,/-])(?P<bare>\d{1,9}),(?:--?|–)(?!\w)"
    r"|(?<![\w.,/-])(?P<percent>\d+(?:[.,]\d+)?)\s?(?:%|percent\b)"
)


def number_formats(text: Text) -> Iterator[Finding]:
    """ "number-format": what is not written like "1.500 euro", "14.00 uur" or "5 procent"."""
    for number, passage in text.prose:
        if not _DIGIT.search(passage.text):
            continue
        for found in _FORMATS.finditer(passage.text):
            best = _best(found)
            if best is not None and best != found.group():
                yield finding(text, "number-format", number, found.span(), best)


def _best(found: re.Match[str]) -> str | None:
    if found["percent"]:
        return f"{found['percent'].replace('.', ',')} procent"
    if found["hour"]:
        return _time(found)
    amount = _amount(found["after"] or found["before"] or found["bare"])
    return None if found.group() == f"€ {amount}" else f"{amount} euro"


def _time(found: re.Match[str]) -> str | None:
    if found["short"]:
        return f"{int(found['hour'])}.{found['past'] or '00'} uur"
    before = found.string[max(found.start() - 8, 0) : found.start()]
    told = _BEFORE_TIME.search(before) or found.string.startswith(" tot ", found.end())
    if not found["unit"] and (found["sign"] == "." or (len(found["hour"]) < 2 and not told)):
        return None  # "1.50" may be an amount, "1:50" a scale
    if found["unit"] == "uur" and found["sign"] == ".":
        return None
    clock = f"{int(found['hour'])}.{found['minute']}"
    return f"{clock} uur" if found["unit"] else clock


def _amount(written: str) -> str:
    """ "1500" -> "1.500", "1,500" -> "1.500", "12.50" -> "12,50", "20,00" -> "20"."""
    whole, cents = written, ""
    if len(written) > 2 and written[-3] in ".,":
        whole, cents = written[:-3], written[-2:]
    elif len(written) > 1 and written[-2] in ".,":
        whole, cents = written[:-2], written[-1] + "0"
    digits = re.sub(r"\D", "", whole)
    return _dotted(int(digits)) + (f",{cents}" if cents.strip("0") else "")


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


_MONTHS = word_list("januari februari maart april mei juni juli augustus september oktober november december")
_SHORT_MONTHS = {
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1) if len(name) > 4},
    "febr": 2,
    "mrt": 3,
    "sept": 9,
}
_SHORT = "jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
_FULL = "|".join(_MONTHS)
_DATES = re.compile(
    r"(?<![\w./+:-])(?:"
    r"(?P<day>\d\d?)(?P<sign> ?[-/.] ?)(?P<month>\d\d?)(?P=sign)(?P<year>['‘’]\d\d|\d{4}|\d\d)"
    r"|(?P<iso>[12]\d{3}(?P<dash>[-/])\d\d(?P=dash)\d\d)"
    rf"|(?P<day2>\d\d?) (?P<name>{_SHORT})\b\.?(?: (?P<year2>\d{{4}}|['‘’]\d\d))?"
    rf"|(?P<day3>\d\d?) (?P<full>{_FULL}) (?P<year3>['‘’]?\d\d)(?! uur)"
    rf"|(?P<day4>0\d) (?P<full4>{_FULL})\b(?: (?P<year4>\d{{4}}))?"
    r"|(?P<weekday>(?:ma|di|wo|do|vr|za|zo)\.?|(?:maan|dins|woens|donder|vrij|zater|zon)dag) "
    r"(?P<day5>\d\d?)[-/](?P<month5>\d\d?)"
    r"|(?P<before>(?:op|per|vanaf|van|tot|voor|na|t/m|met|sinds|uiterlijk) )"
    r"(?P<day6>\d\d?)[-/](?P<month6>\d\d?)"
    rf"|(?P<name9>{_SHORT})\.? (?P<year9>20\d\d)"
    rf"|(?P<full7>{_FULL}) (?P<year7>['‘’]\d\d)"
    r"|(?P<month8>0[1-9]|1[0-2])[-/](?P<year8>20\d\d)"
    r")(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)

_LIKE_LETTERS = str.maketrans("ſıİ", "sii")
"""Letters that a pattern without capitals takes for others, so that "ſep" would be found as a month."""


def dates(text: Text) -> Iterator[Finding]:
    """ "date-format": a date that exists, in digits or with a short month; with the date in words."""
    for number, passage in text.prose:
        if not _DIGIT.search(passage.text):
            continue
        for found in _DATES.finditer(passage.text.translate(_LIKE_LETTERS)):
            best = _in_words(found)
            if best is not None:
                yield finding(text, "date-format", number, found.span(), best)


def _in_words(found: re.Match[str]) -> str | None:
    if found["name"]:
        return _day(found["day2"], _SHORT_MONTHS[found["name"].lower()], found["year2"])
    if found["full"]:
        return _day(found["day3"], _number(found["full"]), found["year3"])
    if found["full4"]:
        return _day(found["day4"], _number(found["full4"]), found["year4"])
    if found["full7"]:
        return f"{found['full7']} {_century(found['year7'])}"
    if found["month8"]:
        return f"{_MONTHS[int(found['month8']) - 1]} {found['year8']}"
    if found["iso"]:
        year, month, day = re.split("[-/]", found["iso"])
        return _day(day, int(month), year)
    if found["name9"]:
        return f"{_MONTHS[_SHORT_MONTHS[found['name9'].lower()] - 1]} {found['year9']}"
    if found["weekday"]:
        best = _day(found["day5"], int(found["month5"]), None)
        return best and f"{found['weekday']} {best}"
    if found["before"]:
        best = _day(found["day6"], int(found["month6"]), None)
        is_padded = found["day6"][0] == found["month6"][0] == "0"
        is_date = is_padded or int(found["day6"]) > 12  # others may be a score or a fraction
        return found["before"] + best if best and is_date else None
    if len(found["year"]) == 2 and "." in found["sign"]:
        return None  # a version, such as 1.2.27
    return _day(found["day"], int(found["month"]), found["year"])


def _number(month: str) -> int:
    return _MONTHS.index(month.lower()) + 1


def _century(year: str) -> str:
    """ "'27" -> "2027", "98" -> "1998"."""
    return year if len(year) == 4 else ("20" if int(year[-2:]) < 70 else "19") + year[-2:]


def _day(day: str, month: int, year: str | None) -> str | None:
    """The date in words; None if there is none such, or in another century than people write about."""
    year = _century(year) if year else ""
    try:
        date(int(year or 2000), month, int(day))
    except ValueError:
        return None
    if year and not 1900 <= int(year) <= 2100:
        return None
    return f"{int(day)} {_MONTHS[month - 1]} {year}".rstrip()
