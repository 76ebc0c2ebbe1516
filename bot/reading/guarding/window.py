"""What only several messages together say: "07700", then "900123". The part that completes it is what is held.

The earlier texts are those that the other side has read, the oldest first: at most nine of them, six or ten minutes'
worth, as whoever keeps them decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reading.guarding.announced import NAMED_LATELY, Before, completed
from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.digits import SURELY_COUNTED, Chain, chains, may_matter
from bot.reading.guarding.handles import mentions
from bot.reading.guarding.judging import NOTHING, Ordinary, find, judge, verdict
from bot.reading.guarding.money import luhn
from bot.reading.guarding.ordinary import is_public, masks
from bot.reading.guarding.phones import FEWEST
from bot.reading.guarding.places import AREAS
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.spoken import spoken
from bot.reading.guarding.street_signs import CAP, SURE_TYPES
from bot.reading.guarding.view import View, view
from bot.reading.values import HOLD, Found, Verdict

EARLIER = 9
MOST_OF_REST = 120
MOST_OF_ONE = 600
"""Characters of an earlier message that are looked at: from its end."""
GLUED, NEAR = 40, 64
"""Characters on each side of the seam of two messages in which something can lie that only both together say."""
FEWEST_ALONE, BEGINS = 5, range(5, 8)
"""Digits of a message that is nothing else, and of one before it, which together may be a number."""
ENDS = frozenset("!?…")
"""After these nothing goes on without a space."""
_LEADING = re.compile(
    r"\b(?:numbers?|mobile|phone|starts?|begins?|first|second|third|fourth|last|next|rest|then|and|part|half|digits?|bits?|"
    r"ones?|piece|pieces|in|umm?|u?hm+|er+m?|oh|plus|put|together|them|"
    r"ends?|followed|finally|numer|pierwsze?|mit|an|am|ende|beginnt|fangt|dann|und|noch|zum|schluss|meine|la|final|apoi|si|cu|"
    r"incepe|restul|numarul|meu|y|al|en|luego|por|empieza|termina|numero|movil|mi|puis|et|par|commence|poczatek|srodek|"
    r"koncowka|mojej|komorki|komorka|mobil|"
    r"dalej|potem|reszta|koniec|ostatnie?|cyfry|zaczyna\w*|konczy\w*|nummer|rest|numero|after|it's|its|is|"
    r"the|with|plus|ok|okay|so|my|call|text|ring|three|two|four|"
    r"na|i|a|z|to|trzy|dwie|cztery|druga|drugie|polowa|koncu|sobie|zapisz|dzwon|zadzwon|smialo)\b"
)
_GROUP = re.compile(r"\d+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TALK = re.compile(
    r"\b(?:numbers?|mobile|phone|digits?|(?:starts?|begins?)(?! \d{1,2}\b)|numer\w*|cyfr\w*|"
    r"zaczyna|nummer|ends? (?:in|with)|konczy|"
    r"(?:first|second|next|last|other) (?:half|bit|part|piece|two|three|four|five|six)|"
    r"ring (?:it|me|us)|call (?:me|us)|text (?:me|us)|reach me|dzwon\w*|zadzwon\w*|"
    r"(?:pierwsza|druga) polowa|numarul|numero|movil|handynummer|fangt|incepe|empieza|commence|komor\w{1,3}|koncowk\w|"
    r"(?:po|w) kawalk\w{1,3}|bit by bit|in (?:bits|pieces|parts|twos|threes))\b"
)
_ACCOUNT = Rule(
    r"\b(?:account (?:number|no)|acc (?:number|no)|sort ?code|iban|numer konta|nr konta|rachunku|kontonummer)\b",
    words="acco acc sort iban nume nr rach kont",
)
FEWEST_OF_ACCOUNT = 6
_ANNOUNCED = re.compile(
    r"\b(?:name|username|handle|nick|id|called|is|as|under|jako|jest|nazwa|add me|find me|follow)\W*$|[:=]\s*$"
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


@dataclass(frozen=True, slots=True)
class _Part:
    """What a message may give of a number. `whole`: it is nothing else. `groups`: its digits as they stand apart."""

    digits: str
    whole: bool
    groups: tuple[str, ...] = ()


def _fragment(seen: View, lately: bool) -> _Part | None:
    """What a message may give of a number. `lately`: one has been talked of, here or before."""
    if not (seen.has_digits or SURELY_COUNTED.met_by(seen)):
        return None
    masked = masks(seen)
    found = [chain for chain in chains(seen, masked) if chain.sure and not _YEAR.fullmatch(chain.digits)]
    digits = "".join(chain.digits for chain in found)
    if not digits:
        return None
    rest = seen.text
    for chain in reversed(found):
        rest = rest[: chain.start] + " " + rest[chain.end :]
    words = list(re.findall(r"[^\W\d_]+", rest))
    others = [word for word in words if not _LEADING.fullmatch(word)]
    whole = not others
    groups = tuple(group for chain in found for group in _groups(seen, chain))
    if whole and not masked:
        return _Part(digits, whole, groups)
    talked_of = bool(_TALK.search(seen.text))
    fewest = 3 if talked_of or lately else 4
    parts = [chain.digits for chain in found if len(chain.digits) >= fewest - (chain.digits[0] == "0")]
    if parts and (talked_of or len(others) < 3):
        return _Part("".join(parts), False, tuple(parts))
    return None


def _groups(seen: View, chain: Chain) -> list[str]:
    """Its digits as they stand apart; those in words are one group."""
    groups = _GROUP.findall(seen.text[chain.start : chain.end])
    return groups if "".join(groups) == chain.digits else [chain.digits]


def _begun(seen: View) -> str:
    """Digits as a number begins with them, whatever is said around: "think of me at 07700"."""
    if not may_matter(seen):
        return ""
    found = (chain.digits for chain in chains(seen, masks(seen)) if chain.sure)
    return "".join(digits for digits in found if digits[0] == "0" and len(digits) in BEGINS)


def _numbers(text: str, said: View, before: Before, ordinary: Ordinary) -> list[Found]:
    if _fragment(said, True) is None:  # whatever was said before
        return []
    talked_of = any(_TALK.search(one.text) for one in (*before.views, said))
    last = _fragment(said, talked_of)
    if last is None:
        return []
    parts = [one for message in before.views if (one := _fragment(message, talked_of)) is not None]
    begun = False
    if not parts and last.whole and len(last.digits) >= FEWEST_ALONE:
        parts = [_Part(digits, False, (digits,)) for message in before.views if (digits := _begun(message))]
        begun = True
    if not parts:
        return []
    parts.append(last)
    digits = "".join(part.digits for part in parts)
    if len(digits) >= FEWEST_OF_ACCOUNT and any(map(_ACCOUNT.first, (*before.views, said))):
        return [Found("account", 0, len(text))]
    if is_public(digits, ordinary.helplines) or len(digits) < FEWEST:
        return []
    groups = [group for part in parts for group in part.groups]
    everyday = all(len(group) < 3 and group[0] != "0" for group in groups)
    growing = all(int(one) < int(next_) for one, next_ in pairwise(groups))
    if everyday and (len(digits) < 9 or (growing and len(groups) > 3)):
        return []
    if not (talked_of or begun or digits[0] == "0" or all(part.whole for part in parts)):
        return []
    if len(digits) >= 13 and luhn(digits[:16]) and digits[0] in "3456":
        return [Found("card", 0, len(text))]
    return [Found("phone", 0, len(text))]


# --- halves -----------------------------------------------------------------------------------------------------------

_OUTWARD = Rule(r"(?<![\w./-])[a-z]{1,2}\d[a-z\d]?(?![\w/-])", digits=1)
_INWARD = Rule(
    r"(?<![\w.,:/£$€-])\d(?!(?:st|nd|rd|th|ft|hr|lb|pt)\b)[abd-hjlnp-uw-z]{2}(?![\w/-])",
    digits=1,
)
_HOUSE = Rule(
    r"(?<![\w])(?:number|no\.?|nr|house|door|flat)\s(?:is\s)?\d{1,4}[a-f]?(?![\w:.,%-]\d|"
    r"\s?(?:bus|tram|train|on the|of|am|pm|min|x|people|times))\b",
    digits=1,
    words="number no nr house door flat",
)
_NAMED_STREET = Rule(
    rf"(?<![\w])(?!(?:High|Main|Station|Market|Church|Mill)\s)(?:{CAP}\s){{1,2}}(?i:{SURE_TYPES})(?![\w-])",
    words=SURE_TYPES.replace("|", " "),
    cased=True,
)


def _halves(said: View, before: Before) -> list[Found]:
    """A code or an address whose other half was in one of the messages before, whatever was said between."""
    for kind, one, other in (
        ("postcode", _INWARD, _OUTWARD),
        ("postcode", _OUTWARD, _INWARD),
        ("address", _NAMED_STREET, _HOUSE),
        ("address", _HOUSE, _NAMED_STREET),
    ):
        for found in _half(one, said):
            if any(_half(other, message) for message in before.views):
                return [Found(kind, *said.span(*found.span()))]
    return []


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
    if text[:1].isdigit() and (_ORDINAL.match(text) or (last.isalpha() and len(text.split()) > 2)):
        return True
    return last == "." and first is not None and first.group()[0].isupper() and first.group().lower() in COMMON


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
            if one.kind != "phone" and one.end > at + len(seam) and (one.start < at or seam):
                return [Found(one.kind, max(0, one.start - at - len(seam)) + lead, one.end - at - len(seam) + lead)]
    word = text.strip().strip(".!?\"'()").lower()
    alone = re.fullmatch(r"@?[\w.-]{4,40}", word) and word not in COMMON and not word.isdigit()
    if alone and any(map(mentions, earlier[-NAMED_LATELY:])):
        shaped = bool(re.search(r"[\d_.]", word.strip(".")))
        announced, just = bool(_ANNOUNCED.search(before.lower())), mentions(before)
        if (shaped and (just or announced)) or (just and announced):
            return [Found("handle", 0, len(text))]
    return []
