"""What one message may give of a number that is given in parts, and by which words a number is talked of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.digits import SURELY_COUNTED, Chain, chains, may_matter
from bot.reading.guarding.number_words import NUMBERS
from bot.reading.guarding.ordinary import masks
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.view import View

MOST_AROUND = 6
"""Words around the digits of a message that still may be a part."""
_LEADING = re.compile(
    r"\b(?:numbers?|mobile|phone|starts?|begins?|first|second|third|fourth|last|next|rest|then|and|part|half|digits?|bits?|"
    r"ones?|piece|pieces|in|umm?|u?hm+|er+m?|oh|plus|put|together|them|"
    r"ends?|followed|finally|numer|pierwsze?|mit|an|am|ende|beginnt|fangt|dann|und|noch|zum|schluss|meine|la|final|apoi|si|cu|"
    r"incepe|restul|numarul|meu|y|al|en|luego|por|empieza|termina|numero|movil|mi|puis|et|par|commence|poczatek|srodek|"
    r"koncowka|mojej|komorki|komorka|mobil|"
    r"dalej|potem|reszta|koniec|ostatnie?|cyfry|zaczyna\w*|konczy\w*|nummer|rest|numero|after|it's|its|is|"
    r"the|with|plus|ok|okay|so|my|call|text|ring|three|two|four|"
    r"na|i|a|z|to|trzy|dwie|cztery|druga|drugie|polowa|koncu|sobie|zapisz|dzwon|zadzwon|smialo|"
    r"mon|ma|c|est|wedyn|yna|fy|rhif|yw|teraz|no|mam|jeszcze|middle|tail|landline)\b"
)
_BEGINNING = re.compile(r"0\d{4,6}|01[5-7]\d")
"""As numbers begin; of four figures only what is no time of day."""
_GROUP = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CALLED = (
    r"numbers?(?!\s\d{1,3}\s?[a-z])|mobile|phone|landline|digits?|numer\w*|telefon\w*(?! zaufania)|cyfr\w*|"
    r"nummer|numarul|numero|movil|portable|handynummer|handy|tel|mob|cell|kontakt|fixe|festnetz|nr(?!\s?\d{1,3}\s?[a-z])|"
    r"appel\w{2,3}[ -]moi|joindre|ruf\w{0,2} (?:an|mich|einfach)|llamame|chiamami|cellulare|suna\w{0,4}|ffoni\w{0,4}|"
    r"komor\w{1,3}|rhif ffon|ring (?:it|me|us)|call (?:me|us)|"
    r"text (?:me|us)|give (?:me|us) a (?:bell|ring|buzz|call|shout|tinkle)|"
    r"reach me|dzwon\w*|zadzwon\w*"
)
_TALK = re.compile(
    rf"\b(?:{_CALLED}|(?:starts?|begins?)(?! \d{{1,2}}\b)|"
    r"zaczyna|ends? (?:in|with)|konczy|koncowk\w|fangt|incepe|empieza|commence|"
    r"(?:first|second|next|last|other) (?:half|bit|part|piece|two|three|four|five|six)|(?:pierwsza|druga) polowa|"
    r"(?:po|w) kawalk\w{1,3}|bit by bit|in (?:bits|pieces|parts|twos|threes))\b"
)
_BY_NAME = re.compile(
    rf"\b(?:{_CALLED}|(?:po|w) kawalk\w{{1,3}}|bit by bit|in (?:bits|pieces|parts|twos|threes)|"
    r"koncowk\w|(?:starts?|begins?|ends?|zaczyna|fangt|incepe|empieza|commence)\W+(?:\w+\W+){0,2}0\d)\b"
)
_NO_AMOUNT = re.compile(r"(?<![\d.,:/-])0[1-9]\d+(?![.,:/-]?\d)")
_MOBILE = re.compile(r"07\d{3}")
ACCOUNT = Rule(
    r"\b(?:account (?:number|no)|acc (?:number|no)|long number|sort ?code|iban|"
    r"(?:acc|acct|konto)\b\D{0,12}\d{2,}|numer konta|nr konta|rachunku|kontonummer)\b",
    words="acco acc long sort iban nume nr rach kont",
)
_DATE = re.compile(r"(?<!\d)\d{1,2}([/.-])\d{1,2}(?:\1\d{2,4})?(?![\d/.-])")
_CUT = re.compile(r"(?<=\d)[/.-](?=\d)")
_ANY_GROUP = re.compile(r"(?<![\d.,:/£$€-])\d{1,6}(?![.:,/-]?\d)")
_OF_A_NUMBER = (10, 11)


@dataclass(frozen=True, slots=True)
class Part:
    """What a message may give of a number. `whole`: it is nothing else. `groups`: its digits as they stand apart."""

    digits: str
    whole: bool
    groups: tuple[str, ...] = ()


def talks_of_a_number(seen: View) -> bool:
    return bool(_TALK.search(seen.text) or ACCOUNT.first(seen))


def names_a_number(seen: View) -> bool:
    """By a word that means one, and not only "first half"."""
    return bool(_BY_NAME.search(seen.text))


def gives_figures(seen: View) -> bool:
    return seen.has_digits or SURELY_COUNTED.met_by(seen) or only_figures(seen)


def only_figures(seen: View) -> bool:
    """ "uno uno dos": words that are something else elsewhere, but not all at once."""
    return len(seen.tokens) > 1 and all(word in NUMBERS for word in seen.tokens)


def fragment(seen: View, lately: bool) -> Part | None:
    """What a message may give of a number. `lately`: one has been talked of, here or before."""
    if not gives_figures(seen):
        return None
    masked = masks(seen)
    found = [chain for chain in chains(seen, masked) if chain.sure or only_figures(seen)]
    others = _around(seen, found)
    if others or not lately:
        found = [chain for chain in found if not _YEAR.fullmatch(chain.digits)]
        others = _around(seen, found)
    digits = "".join(chain.digits for chain in found)
    if not digits:
        return None
    if not others and not masked:
        return Part(digits, True, tuple(group for chain in found for group in _groups(seen, chain)))
    talked_of = talks_of_a_number(seen)
    fewest = 3 if talked_of or lately else 4
    long = [chain for chain in found if len(chain.digits) >= fewest - (chain.digits[0] == "0")]
    if long and (talked_of or len(others) < 3):
        groups = tuple(group for chain in long for group in _groups(seen, chain))
        return Part("".join(chain.digits for chain in long), False, groups)
    return None


def loosely(seen: View) -> Part | None:
    """What it may give where a number is surely being given: few figures as well, among the commonest words."""
    if not gives_figures(seen) or masks(seen):
        return None
    found = [chain for chain in chains(seen, []) if chain.sure or only_figures(seen)]
    around = _around(seen, found)
    if not found or (len(around) > MOST_AROUND and not names_a_number(seen)):
        return None
    if any(word not in COMMON for word in around) and not names_a_number(seen):
        return None
    return Part("".join(chain.digits for chain in found), False, tuple(chain.digits for chain in found))


def _around(seen: View, found: list[Chain]) -> list[str]:
    """The words that are none of the digits, and do not lead to them."""
    rest = seen.text
    for chain in reversed(found):
        rest = rest[: chain.start] + " " + rest[chain.end :]
    return [word for word in re.findall(r"[^\W\d_]+", rest) if not _LEADING.fullmatch(word)]


def _groups(seen: View, chain: Chain) -> list[str]:
    """Its digits as they stand apart; those in words are one group."""
    groups = _GROUP.findall(seen.text[chain.start : chain.end])
    return groups if "".join(groups) == chain.digits else [chain.digits]


def begun(seen: View) -> str:
    """Digits as a number begins with them, whatever is said around: "think of me at 07700"."""
    if not may_matter(seen):
        return ""
    found = (chain.digits for chain in chains(seen, masks(seen)) if chain.sure)
    return "".join(digits for digits in found if _BEGINNING.fullmatch(digits))


def is_no_amount(text: str) -> bool:
    """Has it figures as no price and no size begins with them?"""
    return bool(_NO_AMOUNT.search(uncut(text)))


def uncut(text: str) -> str:
    """Without signs between figures, and without dates: "07/700" is none."""
    return _CUT.sub("", _DATE.sub(" ", text)) if "/" in text or "." in text or "-" in text else text


def disguised(seen: list[View]) -> bool:
    """Do their figures make up a number, from one on that is no amount: "the sofa is 077 pounds", "009 for it"?"""
    if not seen[-1].has_digits:
        return False
    texts = [uncut(one.text) for one in seen]
    for place, text in enumerate(texts[:-1]):
        if (first := _NO_AMOUNT.search(text)) is None:
            continue
        groups = [group for later in texts[place + 1 :] for group in _ANY_GROUP.findall(later)]
        groups = [*_ANY_GROUP.findall(text, first.start()), *groups]
        leading = sum(group[0] == "0" for group in groups)
        surely = leading > 1 or _MOBILE.match(first.group())
        if surely and sum(map(len, groups)) in _OF_A_NUMBER and _ANY_GROUP.search(texts[-1]):
            return True
    return False
