"""What never passes: bank accounts, cards, codes for one use, ways to be paid, and numbers of a person's papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.digits import Chain
from bot.reading.guarding.money_signs import HEALTH, IBAN, IRISH, LONGEST_PHONE, PATTERNS, POLISH_CARD, SPANISH, WORTH
from bot.reading.guarding.ordinary import is_public
from bot.reading.guarding.rules import Rules
from bot.reading.guarding.view import View

IBAN_LENGTHS = {
    one[:2]: int(one[2:])
    for one in """
    ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 br29 by28 ch21 cr22 cy28 cz24 de22 dk18 do28 ee20 eg29
    es24 fi18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20
    lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mr27 mt31 mu30 nl18 no15 pk24 pl28 ps29 pt25
    qa29 ro24 rs22 sa24 sc31 se24 si19 sk24 sm27 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20
    """.split()
}
"""Letters and digits of an account number, by country (ISO 13616)."""


_KINDS = {rule: kind for kind, rule in PATTERNS}
_RULES = Rules(_KINDS)


def luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def _iban_end(country: str, check: str, rest: str) -> int:
    """How much of the rest belongs to it; 0 if it is none. A wrong check digit is forgiven where the shape is sure."""
    bare = re.sub(r"[ .\-_]", "", rest)
    length = IBAN_LENGTHS.get(country, 0) - 4
    digits = re.sub(r"\D", "", check)
    if length <= 0 or len(bare) < min(length, 12):
        return 0
    account = bare[:length]
    if len(bare) >= length:
        whole = "".join(str(int(letter, 36)) for letter in account + country + digits)
        sure = int(whole) % 97 == 1
    else:
        sure = False
    if not sure and sum(letter.isdigit() for letter in account) * 10 < 6 * len(account):
        return 0
    if not sure and len(bare) < length - 2:
        return 0
    seen = 0
    for place, letter in enumerate(rest):
        seen += letter.isalnum()
        if seen == len(account):
            return place + 1
    return len(rest)


def _ibans(view: View) -> Iterator[tuple[int, int]]:
    for found in IBAN.all(view):
        if end := _iban_end(found.group(1), found.group(2), found.group(3)):
            yield found.start(), found.start(3) + end


def _pesel(digits: str) -> bool:
    month, day = int(digits[2:4]), int(digits[4:6])
    if not (1 <= month <= 12 or 21 <= month <= 32) or not 1 <= day <= 31:
        return False
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 10 == 0


def _nhs(digits: str) -> bool:
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return digits[0] != "0" and check % 11 == int(digits[9])


def blocked(view: View) -> Iterator[tuple[str, int, int]]:
    """(kind, from, to), from the text alone."""
    text = view.text
    if not (view.has_digits or (_RULES.met_by(view) and WORTH.first(view))):
        return
    for start, end in _ibans(view):
        yield "iban", start, end
    for rule, found in _RULES.all(view):
        kind = _KINDS[rule]
        if kind == "payment" and (_WORDS_AFTER.fullmatch(found.group(1)) or _ONLY_WORDS.fullmatch(found.group(1))):
            continue
        if kind == "code" and _OTHER_CODES.search(text[max(0, found.start() - 24) : found.start(1)]):
            continue
        yield kind, *found.span(1)
    for found in SPANISH.all(view):
        number = found.group(1).replace(" ", "").replace("-", "")[:-1]
        number = str("xyz".index(number[0])) + number[1:] if number[0] in "xyz" else number
        if "trwagmyfpdxbnjzsqvhlcke"[int(number) % 23] == found.group(2):
            yield "national", *found.span(1)
    for found in IRISH.all(view):
        number = found.group()
        total = sum(int(digit) * (8 - place) for place, digit in enumerate(number[:7]))
        total += (ord(number[8]) - 96) * 9 if len(number) == 9 else 0
        if "wabcdefghijklmnopqrstuv"[total % 23] == number[7]:
            yield "national", *found.span()
    for found in POLISH_CARD.all(view):
        values = [int(letter, 36) for letter in found.group().replace(" ", "")]
        weights = (7, 3, 1, 0, 7, 3, 1, 7, 3)
        if sum(v * w for v, w in zip(values, weights, strict=True)) % 10 == values[3]:
            yield "national", *found.span()


_ONLY_WORDS = re.compile(r"[a-z]+(?: [a-z]+){2,}")
_WORDS_AFTER = re.compile(
    r"(?:me|my|the|this|that|pay\w*|send\w*|account\w*|is|was|not|down|work\w*|broken|for|with|and|or|fine|"
    r"easy|easier|best|good|great|okay|"
    r"quick\w*|safe\w*|much|them|him|her|you|your|us|then|friends|bank|card|cash|app|only|also|still|playing|"
    r"really|like|very|what|when|"
    r"free|people|some\w*|any\w*|every\w*|please|thanks|help\w*|set|buy\w*|sell\w*|use|scam\w*|just|rather|"
    r"better|more|being|having|about|weekend\w*|lunch\w*|dinner\w*|bedtime|home|noon|night|midnight|once|least|"
    r"first|last|church|school|christmas|later|tomorrow|today|tonight|half|both|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|delivery|arrival|collection|pick-?up|risk)"
)
_OTHER_CODES = re.compile(
    r"\b(?:door|gate|key ?safe|safe|lock\w*|padlock|garage|alarm|building|entry|entrance|intercom|shed|box|"
    r"discount|promo|voucher|"
    r"error|fault|post|zip|dress|area|dialling|colou?r|qr|bar|product|stock|item|furtk\w*|bram\w*|drzwi|"
    r"domofon\w*|klatk\w*|rabat\w*|"
    r"pocztow\w*|bledu|blad)\b"
)


def blocked_chains(view: View, found: list[Chain]) -> Iterator[tuple[str, int, int]]:
    """(kind, from, to) of long numbers, however they were written."""
    text = view.text
    for chain in found:
        digits = chain.digits
        if len(digits) < 9 or is_public(digits, frozenset()):
            continue
        before = text[max(0, chain.start - 40) : chain.start]
        international = before.rstrip()[-1:] == "+" or digits.startswith("00")
        lengths = [len(part.digits) for part in chain.parts]
        if len(digits) > LONGEST_PHONE and not international:
            yield ("card" if len(digits) <= 19 else "account"), chain.start, chain.end
        elif len(digits) in (13, 14, 15) and not international and digits[0] in "23456" and luhn(digits):
            yield "card", chain.start, chain.end
        elif len(digits) in (13, 15) and digits[0] in "12" and lengths[:4] == [1, 2, 2, 2]:
            yield "national", chain.start, chain.end
        elif len(digits) == 15 and lengths == [4, 6, 5]:
            yield "card", chain.start, chain.end
        elif len(digits) == 14 and not international and len(chain.parts) > 1 and _is_sort_and_account(lengths):
            yield "account", chain.start, chain.end
        elif len(digits) == 11 and _pesel(digits) and not international:
            yield "national", chain.start, chain.end
        elif len(digits) == 10 and ((_nhs(digits) and lengths in ([3, 3, 4], [10])) or HEALTH.search(before)):
            yield "health", chain.start, chain.end


def _is_sort_and_account(lengths: list[int]) -> bool:
    total = 0
    for length in lengths:
        total += length
        if total == 6:
            return True
    return False
