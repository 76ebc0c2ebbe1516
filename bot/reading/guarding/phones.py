"""Telephone numbers, and any other long number that could reach somebody: seven digits or more that nothing
explains. Not the numbering plans of the world: whoever hides a number doesn't keep to them, and a wrong digit
is no less a number.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bot.reading.guarding.digits import Chain
from bot.reading.guarding.letters import fold
from bot.reading.guarding.ordinary import all_public, is_public
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.view import View

FEWEST, MOST = 7, 15
SURELY = 9
SHORTEST_LOCAL = 5
_BEFORE = 48
_CALLS = re.compile(
    r"(?:\b(?:"
    + "|".join(
        map(
            fold,
            r"""call(?:[ ]me|[ ]us|ing)? ring(?:[ ]me|[ ]us)? phon\w* tele\w* tel mob(?:ile)?s? cell(?:phone)? landline
            text(?:[ ]me|[ ]us)? sms\w* whats[ ]?app\w* signal telegram\w* viber fax reach[ ]me get[ ]me
            numer\w* nr number no digits dzwo\w+ zadzwo\w+ komork\w* nummer handy ruf\w* numero appel\w*
            portable llam\w+ movil chiama\w* cellulare liga telemovel bel suna aray\w* numara\w* rhif
            ffoni\w* ffôn номер\w* дзвон\w* звон\w* телефон\w* skambin\w* hívj telefonsz\w* رقم\w* नंबर
            নম্বর number نمبر""".split(),
        )
    )
    + r")\b|[☎📞📱📲℡])[^\d\n]{0,24}$"
)
_IN_PARTS = re.compile(
    r"\b(?:number|mobile|phone|digits?|numer\w*|telefon\w*|nummer)\b[^\n]{0,60}?\b(?:starts?|begins?|ends?|"
    r"middle|first|last|rest|then|"
    r"zaczyna|konczy|potem|reszta|fangt|endet)\b|\b(?:starts?|begins?|ends?)\b[^\n]{0,40}\b(?:ends?|starts?|"
    r"middle|rest)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
_ALTERNATING = Rule(r"(?:\d[a-z]{1,2}[ ,.]?){7,}\d?|(?:\d[^\W\d]?[^\w\n]{1,4}[a-z][^\w\n]{1,4}){7,}\d?", digits=7)


def phones(view: View, found: list[Chain], helplines: frozenset[str]) -> Iterator[tuple[int, int]]:
    for chain in found:
        if len(chain.digits) < SHORTEST_LOCAL or all_public([part.digits for part in chain.parts], helplines):
            continue
        called = bool(_CALLS.search(view.text[max(0, chain.start - _BEFORE) : chain.start]))
        led = chain.digits[0] == "0" or view.text[max(0, chain.start - 2) : chain.start].rstrip()[-1:] in ("+", "(")
        whole = not chain.breaks or _one_by_one(chain) or called or led or _spelled(chain)
        for piece in (chain,) if whole else chain.pieces():
            if _is_phone(piece, called, led, view) and not is_public(piece.digits, helplines):
                yield piece.start, piece.end
    parts = [chain for chain in found if len(chain.digits) > 1]
    if len(parts) > 1 and sum(len(chain.digits) for chain in parts) >= SURELY and _IN_PARTS.search(view.text):
        yield parts[0].start, parts[-1].end
    for match in _ALTERNATING.all(view):
        yield match.span()


def _one_by_one(chain: Chain) -> bool:
    return all(len(part.digits) == 1 for part in chain.parts)


def _spelled(chain: Chain) -> bool:
    """Long numbers in words, that are not round."""
    spelled = [part for part in chain.parts if part.spelled]
    round_ones = sum(part.digits.endswith("00") for part in spelled if len(part.digits) > 2)
    return len(chain.digits) >= SURELY and 2 * len(spelled) > len(chain.parts) and 2 * round_ones < len(chain.parts)


def _counts(chain: Chain) -> bool:
    """ "1 2 3 4 5 6 7", or sizes that grow."""
    numbers = [int(part.digits) for part in chain.parts]
    steps = {after - before for before, after in itertools.pairwise(numbers)}
    if len(steps) == 1 and steps & {1, -1, 2, 5, 10}:
        return len(numbers) > 3
    return (
        len(numbers) > 3
        and min(steps) > 0
        and not any(part.digits[0] == "0" for part in chain.parts)
        and max(numbers) > 9
    )


def _is_phone(chain: Chain, called: bool, led: bool, view: View) -> bool:
    digits, parts = chain.digits, chain.parts
    count = len(digits)
    lengths = [len(part.digits) for part in parts]
    if chain.sure < 4 and not (_one_by_one(chain) and count >= FEWEST):
        return False
    if called and count >= SHORTEST_LOCAL and (digits[0] != "0" or count >= FEWEST):  # else it only begins
        return (
            count >= FEWEST
            or (len(parts) <= 2 and max(lengths) >= 3)
            or (_one_by_one(chain) and count > SHORTEST_LOCAL)
        )
    if count < FEWEST or (_counts(chain) and not led):
        return False
    if len(parts) == 1:
        return not _is_day(digits) and not digits.endswith("0000")
    if led or _one_by_one(chain):
        return True
    if count >= SURELY:
        return not all(_YEAR.fullmatch(part.digits) for part in parts) and not _all_clock(chain)
    if lengths in ([4, 4], [3, 4]):
        return not all(_YEAR.fullmatch(part.digits) or _CLOCK.fullmatch(part.digits) for part in parts)
    return max(lengths) >= 5 or lengths in ([3, 2, 2], [2, 3, 2], [2, 2, 3], [3, 3, 2], [3, 3, 1], [2, 3, 3])


def _all_clock(chain: Chain) -> bool:
    return all(_CLOCK.fullmatch(part.digits) for part in chain.parts) and len(chain.parts) < 4


def _is_day(digits: str) -> bool:
    """20260514 or 14052026"""
    return bool(
        re.fullmatch(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])", digits)
        or re.fullmatch(r"(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d", digits)
    )
