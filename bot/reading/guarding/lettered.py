"""A postcode letter by letter over several messages: "M for mother, one four", "then six", "R for romeo, T for tango".

Each message may give a piece, with words like "then" around it; together they must read as one, and some message must
have spelled a letter or spoken of a postcode.
"""

from __future__ import annotations

import re

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.number_words import EVERYDAY, NUMBERS
from bot.reading.guarding.places import AREAS, NATO
from bot.reading.guarding.view import View

LATELY = 6
MOST_LETTERS = 90
_SPELT = re.compile(r"\b([a-z])\s(?:for|as in|like|jak)\s[a-z]+\b")
_WORD = re.compile(r"x-ray|[^\W_]+")
_PIECE = re.compile(r"[a-z]|\d{1,2}|[a-z]{1,2}\d[a-z\d]?|\d[a-z]{1,2}")
_COUNTING = re.compile(
    r"\b(?:(?:first|last|next|two|three|other)\s(?:bits?|letters?|digits?|ones?|two|three|half|part))\b"
)
_LEADS = frozenset(
    """and then next last first second half rest is it's its it s it'll the our my postcode post code starts begins ends
    with number digit letter letters digits capital big bit part finally followed by so plus at end start has
    um er ok""".split()
)
_WHOLE = re.compile(r"([a-z]{1,2})\d[a-z\d]?\d[abd-hjlnp-uw-z]{2}")
_SIZES = ("xl", "xs", "xxl")
_POSTCODE = re.compile(r"\b(?:post ?codes?|sat ?nav|google maps)\b")


def _piece(seen: View) -> tuple[str, bool]:
    """The signs that it gives, and whether it spells any of them, or says what they are."""
    if len(seen.text) > MOST_LETTERS:
        return "", False
    text, spelt = _SPELT.subn(r"\1", seen.text)
    text = _COUNTING.sub(" ", text)
    signs = ""
    for word in _WORD.findall(text):
        if word in _LEADS and not (signs and len(word) == 1):
            continue
        if word in NATO or word == "x-ray":
            signs, spelt = signs + word[0], spelt + 1
        elif word in NUMBERS and NUMBERS[word][0] in ("one", "teen", "tens") and word not in EVERYDAY:
            signs += str(NUMBERS[word][1])
        elif word == "one":
            signs += "1"
        elif _PIECE.fullmatch(word) or (len(word) == 2 and word not in COMMON and word in AREAS):
            signs += word
        elif signs and spelt:
            break
        else:
            return "", False
    in_capitals = len(signs) > 1 and signs[-1].isalpha() and not signs.endswith(_SIZES) and _in_capitals(seen, signs)
    return signs, bool(spelt or in_capitals or _POSTCODE.search(seen.text))


def _in_capitals(seen: View, signs: str) -> bool:
    """Does it end in letters that were typed as capitals: "and one J A"?"""
    letters = re.sub(r"\W+", "", seen.cased)[-2:]
    return letters.isupper() and letters.lower() == signs[-2:]


def ends_a_postcode(said: View) -> bool:
    """Could it give the last letters of one?"""
    signs, _spelt = _piece(said)
    return 0 < len(signs) <= 4 and signs[-1].isalpha()


def lettered(said: View, lately: tuple[View, ...]) -> bool:
    pieces = [_piece(one) for one in (*lately[-LATELY:], said)]
    joined, spelt = pieces[-1]
    for signs, too in reversed(pieces[:-1]):
        joined, spelt = signs + joined, spelt or too
        found = _WHOLE.fullmatch(joined)
        if signs and found and found.group(1) in AREAS and (spelt or any(also for _signs, also in pieces)):
            return True
    return False
