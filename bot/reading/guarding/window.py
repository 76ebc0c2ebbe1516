"""What only several messages together say: "07700", then "900123". The part that completes it is what is held.

The earlier texts are those that the other side has read, the oldest first: at most nine of them, six or ten minutes'
worth, as whoever keeps them decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.guarding.announced import NAMED_LATELY, Before, completed
from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.handles import mentions
from bot.reading.guarding.homes import home
from bot.reading.guarding.judging import NOTHING, Ordinary, find, judge, verdict
from bot.reading.guarding.money import luhn
from bot.reading.guarding.named import named
from bot.reading.guarding.ordinary import all_public
from bot.reading.guarding.parts import (
    ACCOUNT,
    Part,
    begun,
    disguised,
    fragment,
    gives_figures,
    is_no_amount,
    loosely,
    names_a_number,
    talks_of_a_number,
)
from bot.reading.guarding.phones import FEWEST, MOST, SURELY
from bot.reading.guarding.places import AREAS
from bot.reading.guarding.promised import given
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.spoken import spoken
from bot.reading.guarding.view import View, view
from bot.reading.values import HOLD, Found, Verdict

EARLIER = 9
MOST_OF_REST = 120
MOST_OF_ONE = 600
"""Characters of an earlier message that are looked at: from its end."""
GLUED, NEAR = 40, 64
"""Characters on each side of the seam of two messages in which something can lie that only both together say."""
FEWEST_ALONE = 5
"""Digits of a message that is nothing else, and may complete one that began in the middle of talk."""
ENDS = frozenset("!?…")
"""After these nothing goes on without a space."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SHAPED = re.compile(r"[^\W\d_][\d_.#@-]|[\d_.#@-][^\W\d_]")
_COUNTED_THING = re.compile(r"\d\D*[^\W\d_]{3}\D*\Z")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
TALK = COMMON | EVERYDAY
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
FEWEST_OF_ACCOUNT = 6
_LED = re.compile(r"(?:(?:it'?s|its|is|i'?m|just|jestem|to|es|soy|ich bin|c'est)\s){1,2}")
_A_NAME_COMES = re.compile(
    r"\b(?:user ?name|screen ?name|handle|nick(?:name)?|benutzername|usuario|pseudo)(?:\sis)?\W*$"
)
_ANNOUNCED = re.compile(
    r"\b(?:name|username|user name|screen name|handle|nick|id|called|is|as|under|jako|jest|nazwa|add me|"
    r"find me|follow)\W*$|[:=]\s*$"
)


def may_complete(text: str) -> bool:
    """Could this be the rest of something? Long words without a digit say what they say by themselves."""
    return len(text) <= MOST_OF_REST or any(letter.isdigit() for letter in text)


def judge_after(
    text: str, earlier: Sequence[str], ordinary: Ordinary = NOTHING, alone: Verdict | None = None
) -> Verdict:
    """The verdict on a text that follows others. Never fails. `alone` is the verdict on it by itself, if known."""
    alone = judge(text, ordinary) if alone is None else alone
    if not earlier or alone.action == "block":
        return alone
    try:
        window = [one[-MOST_OF_ONE:] for one in earlier[-EARLIER:]]
        said = spoken(view(text))
        before = Before(window)
        together = _numbers(text, said, before, ordinary)
        if not together and alone.action != "hold":
            together = _across(text, window, ordinary) or _halves(said, before) or completed(said, before)
    except Exception:
        return HOLD
    if alone.action == "hold":  # held anyway; but a card that is whole only now is never sent
        return verdict(tuple(together)) if any(one.kind == "card" for one in together) else alone
    return verdict((*alone.found, *together)) if together else alone


# --- numbers ----------------------------------------------------------------------------------------------------------


def _numbers(text: str, said: View, before: Before, ordinary: Ordinary) -> list[Found]:
    if not gives_figures(said):
        return []
    if fragment(said, True) is None and loosely(said) is None and not any(map(is_no_amount, before.texts)):
        return []
    kind = _number(said, before, ordinary)
    return [Found(kind, 0, len(text))] if kind else []


def _number(said: View, before: Before, ordinary: Ordinary) -> str:
    """The kind of what its digits and those before make up."""
    together = (*before.views, said)
    talked_of = any(map(talks_of_a_number, together))
    last = fragment(said, talked_of)
    parts = [one for message in before.views if (one := fragment(message, talked_of)) is not None] if last else []
    started = False
    if last and last.whole and (_is_long(last) or len(parts) > 0):
        found = [_begun_or(message, talked_of) for message in before.views]
        started = any(
            one is not None and not fragment(message, talked_of)
            for one, message in zip(found, before.views, strict=True)
        )
        parts = [one for one in found if one is not None]
    if last and parts and (kind := _of([*parts, last], talked_of, started, together, ordinary)):
        return kind
    if any(map(names_a_number, together)) and _loosely(together, ordinary):
        return "phone"
    return "phone" if disguised([*together]) else ""


def _is_long(last: Part) -> bool:
    return len(last.digits) >= FEWEST_ALONE


def _begun_or(message: View, talked_of: bool) -> Part | None:
    """What a message gives of a number, or how one begins in it."""
    part = fragment(message, talked_of)
    if part is None and (digits := begun(message)):
        return Part(digits, False, (digits,))
    return part


def _of(parts: list[Part], talked_of: bool, started: bool, together: tuple[View, ...], ordinary: Ordinary) -> str:
    digits = "".join(part.digits for part in parts)
    if len(digits) >= FEWEST_OF_ACCOUNT and any(map(ACCOUNT.first, together)):
        return "account"
    groups = [group for part in parts for group in part.groups]
    if all_public(groups, ordinary.helplines) or len(digits) < FEWEST:
        return ""
    everyday = all(len(group) < 3 and group[0] != "0" for group in groups)
    growing = all(int(one) < int(next_) for one, next_ in pairwise(groups))
    if everyday and (len(digits) < 9 or (growing and len(groups) > 3) or not _alone_or_named(parts, together)):
        return ""
    if not (talked_of or started or digits[0] == "0" or all(part.whole for part in parts)):
        return ""
    return "card" if len(digits) >= 13 and luhn(digits[:16]) and digits[0] in "3456" else "phone"


def _alone_or_named(parts: list[Part], together: tuple[View, ...]) -> bool:
    return all(part.whole for part in parts) or any(map(names_a_number, together))


def _loosely(together: tuple[View, ...], ordinary: Ordinary) -> bool:
    """Since a number was named: do few figures here and there make up one?"""
    since = next(place for place, message in enumerate(together) if names_a_number(message))
    parts = [one for message in together[since:] if (one := loosely(message)) is not None]
    if len(parts) < 2 or loosely(together[-1]) is None:
        return False
    digits = "".join(part.digits for part in parts)
    groups = [group for part in parts for group in part.groups]
    long_ones = [group for group in groups if len(group) > 2]
    return SURELY <= len(digits) <= MOST and bool(long_ones) and not all_public(groups, ordinary.helplines)


# --- halves -----------------------------------------------------------------------------------------------------------

_OUTWARD = Rule(r"(?<![\w./-])[a-z]{1,2}\d[a-z\d]?(?![\w/-])", digits=1)
_INWARD = Rule(
    r"(?<![\w.,:/£$€-])\d(?!(?:st|nd|rd|th|ft|hr|lb|pt)\b)[abd-hjlnp-uw-z]{2}(?![\w/-])",
    digits=1,
)

_INWARD_APART = Rule(
    r"(?<![\w.,:/£$€-])\d\s(?!X[SL]\b)(?:[ABD-HJLNP-UW-Z]{2}|[ABD-HJLNP-UW-Z]\s(?:and\s)?[ABD-HJLNP-UW-Z])(?![\w/-])"
    r"|(?<![\w.,:/£$€-])\d\s(?:and |then )?[ABD-HJLNP-UW-Z]\s(?:and )?[ABD-HJLNP-UW-Z](?![\w/-])",
    digits=1,
    cased=True,
)


def _halves(said: View, before: Before) -> list[Found]:
    """A code or an address whose other half was in one of the messages before, whatever was said between."""
    for kind, one, other in (
        ("postcode", _INWARD, _OUTWARD),
        ("postcode", _OUTWARD, _INWARD),
        ("postcode", _INWARD_APART, _OUTWARD),
    ):
        for found in _half(one, said):
            if any(_half(other, message) for message in before.views):
                return [Found(kind, *said.span(*found.span()))]
    if place := home(said, before):
        return [Found("address", *place)]
    kind = given(said, before) or named(said, before)
    return [Found(kind, *said.span(0, len(said.text)))] if kind else []


def _half(rule: Rule, seen: View) -> list[re.Match[str]]:
    found = list(rule.all(seen))
    return [one for one in found if _area(one.group()) in AREAS] if rule is _OUTWARD else found


def _area(outward: str) -> str:
    return outward.rstrip("0123456789" if outward[-1].isdigit() else "abcdefghijklmnopqrstuvwxyz").rstrip("0123456789")


# --- words ------------------------------------------------------------------------------------------------------------


def _apart(before: str, text: str) -> bool:
    """Do they not touch: a sentence ended, or two words would become one?"""
    last, first = before[-1:], _FIRST_WORD.match(text)
    if last in ENDS or (last.isalpha() and text[:1].isalpha()):
        return True
    if text[:1].isdigit():
        word = _LAST_WORD.search(before)
        return bool(_ORDINAL.match(text)) or (
            word is not None and (len(text.split()) > 2 or word.group().lower() in COMMON)
        )
    if first is None:
        return False
    word, common = first, first.group().lower() in COMMON
    if last.isdigit():
        others = len(text.split()) > 1
        return (common and (others or len(word.group()) > 1)) or (others and len(word.group()) > 3)
    return last == "." and word.group()[0].isupper() and common


def _is_talk(one: Found, joined: str) -> bool:
    """An ordinary word among others, after the name of a platform; or a door, and then "4 on pens"."""
    what = joined[one.start : one.end]
    if one.kind == "handle":
        after = _NEXT_WORD.match(joined, one.end)
        return bool(after and after.group(1).lower() in TALK) and not _SHAPED.search(what)
    return one.kind == "door" and bool(_COUNTED_THING.search(what))


def _across(text: str, earlier: list[str], ordinary: Ordinary) -> list[Found]:
    """What is found only when a message is put at the end of those before it."""
    before = earlier[-1].rstrip()
    apart = _apart(before, text)
    older = "\n".join(earlier[:-1])
    for seam, reach in ((" ", NEAR),) if apart else (("", GLUED), (" ", NEAR)):
        first = (f"{older}\n{before}" if older else before)[-reach:]
        joined = first + seam + text.lstrip()[:reach]
        at = len(first)
        lead = len(text) - len(text.lstrip())
        seen: View = view(joined)
        for one in find(seen, ordinary):
            across = one.end > at + len(seam) and (one.start < at or seam)
            if one.kind != "phone" and across and not _is_talk(one, joined):
                return [Found(one.kind, max(0, one.start - at - len(seam)) + lead, one.end - at - len(seam) + lead)]
    word = _LED.sub("", text.strip().lower(), count=1).strip(".!?\"'()")
    alone = re.fullmatch(r"@?[\w.-]{4,40}", word) and word not in COMMON and not word.isdigit()
    if alone and any(map(mentions, earlier[-NAMED_LATELY:])):
        shaped = bool(re.search(r"[\d_.]", word.strip(".")))
        announced, just = bool(_ANNOUNCED.search(before.lower())), mentions(before)
        if (shaped and (just or announced)) or (just and announced) or _A_NAME_COMES.search(before.lower()):
            return [Found("handle", 0, len(text))]
    return []
