"""Names that come a message after their announcement: of an account on some platform, or of a person.

What is announced may be any word that is in no everyday talk; a name of a person has a capital.
"""

from __future__ import annotations

import re
from itertools import dropwhile

from bot.reading.guarding.announced import Before
from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.handles import mentions
from bot.reading.guarding.number_words import NUMBERS
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.street_signs import TYPES
from bot.reading.guarding.view import View

JUST, LATELY = 3, 6
"""Messages back in which a name may have been announced, or half of one given."""
MOST_WORDS = 4
FEWEST_GLUED, MOST_GLUED = 9, 40
SHORTEST, LONGEST = 3, 12
_TALK = COMMON | EVERYDAY
_LEADS = frozenset(
    "it's its it s is i'm im i m am just called under the and then try as to jest jestem es soy ist bin c'est c "
    "est".split()
)
_CHOSEN = re.compile(r"(?<![\w@./])(?=[\w.]*[a-z]{4})[a-z][\w.]*(?:\d+|_\w|\.[a-z]\w+\d)\b")
"""A word that somebody chose for themselves: "dorota77", "moss_y"."""
_WHERE = frozenset(
    "my moj moje on at via in over the there that's thats that it's its is and by through na to jest w przez jako "
    "auf bei en sur su".split()
)
_OF_AN_ACCOUNT = Rule(
    r"\b(?:user ?name|screen ?name|handle|nick(?:name)?|gamer ?tag|benutzername|usuario|pseudo|nazwa uzytkownika)\b",
    words="user scre hand nick game benu usua pseu nazw",
)
_SOMEBODYS = re.compile(
    r"\b(?:my|mine|her|his|our|their|moj\w?|mein\w?|mon|mi)\s(?:\w+\s)?(\w+)\b|\b(\w+)\s(?:name|page|account|konto)\b"
)
_YOURS = re.compile(r"\b(?:your|ur|yours|twoj\w*|dein\w?|euer|votre|ton|tu|tuyo)\b")
_NAME_OF_A_PERSON = Rule(
    r"\b(?:full|sur|last|family|first|second|maiden)\s?names?\b|\bnazwisk\w\b|\bimi\w{1,3}\b|\bnachname\b|\bapellido\b|"
    r"\bnom de famille\b|\bcyfenw\b",
    words="full sur last fami firs seco maid nazw imi nach apel nom cyfe",
)
_CAPITALS = re.compile(r"\W*([A-Z][a-z]{2,}(?:[-'][A-Z]?[a-z]+)?)(?:\s([A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)?))?\W*")
_INITIAL = re.compile(r"\s[A-HJ-Z]\.?\s*$")
_TWO = re.compile(r"\b([A-Z][a-z]{2,})\s([A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)")
_PLACES = re.compile(
    rf"(?:{TYPES}|station|hospital|school|church|library|centre|market|castle|uni\w*|college|valley|city)"
)


def named(said: View, before: Before) -> str:
    """The kind of the name that it gives."""
    if not said.tokens:
        return ""
    if len(said.tokens) <= MOST_WORDS and _of_an_account(said, before):
        return "handle"
    alone = _CAPITALS.fullmatch(said.cased)
    if alone and _is_strange(alone.group(1)) and _is_announced(before):
        return "name"
    if len(said.tokens) == 1 and _is_glued(said.tokens[0]) and any(map(mentions, before.texts[-JUST:])):
        return "handle"
    if any(_CHOSEN.search(one.text) for one in before.views[-JUST:]) and _says_where(said):
        return "handle"
    return "name" if _goes_on(said, before) else ""


def _is_announced(before: Before) -> bool:
    """Was a name promised, or is its first letter the last word?"""
    return bool(_INITIAL.search(before.texts[-1])) or any(map(_NAME_OF_A_PERSON.first, before.views[-JUST:]))


def _of_an_account(said: View, before: Before) -> bool:
    rest = list(dropwhile(_LEADS.__contains__, re.findall(r"[\w.'-]+", said.text)))
    if not rest or len(rest[0]) < MOST_WORDS or not _is_strange(rest[0].strip(".'-")):
        return False
    if not all(word in NUMBERS or word in ("and", "then") or re.search(r"\d", word) for word in rest[1:]):
        return False
    return any((_OF_AN_ACCOUNT.first(one) or _is_of_somebody(one)) and not _asks(one) for one in before.views[-JUST:])


def _is_of_somebody(one: View) -> bool:
    """ "her insta", "steam name": an account of one person on a platform."""
    return any(mentions(word) for found in _SOMEBODYS.finditer(one.text) for word in found.groups() if word)


def _says_where(said: View) -> bool:
    """ "on telegram", and nothing else."""
    if len(said.tokens) > MOST_WORDS:
        return False
    others = [word for word in said.tokens if not mentions(word)]
    return len(others) < len(said.tokens) and _WHERE.issuperset(others) and not _asks(said)


def _asks(one: View) -> bool:
    return one.text.rstrip().endswith("?") or _YOURS.search(one.text) is not None


def _goes_on(said: View, before: Before) -> bool:
    """ "It's Marge", and now "Marge Ollerenshaw"."""
    for found in _TWO.finditer(said.cased):
        first, last = found.groups()
        if _is_strange(first) and _is_strange(last) and not _PLACES.fullmatch(last.lower()):
            said_before = re.compile(rf"\b{first}\b(?! [A-Z])")
            if any(said_before.search(one.cased) for one in before.views[-LATELY:]):
                return True
    return False


def _is_glued(word: str) -> bool:
    """ "nanmakesbread": is it made of words of everyday talk?"""
    if not FEWEST_GLUED <= len(word) <= MOST_GLUED or word in COMMON or word in EVERYDAY:
        return False
    reached = {0}
    for end in range(SHORTEST, len(word) + 1):
        if any(start in reached and word[start:end] in _TALK for start in range(max(0, end - LONGEST), end - 2)):
            reached.add(end)
    return len(word) in reached


def _is_strange(word: str) -> bool:
    small = word.lower()
    return small not in COMMON and small not in EVERYDAY and small not in NUMBERS and not small.isdigit()
