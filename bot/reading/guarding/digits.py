"""Runs of digits, however they are written: together, apart, in words, one to a line, with letters for noughts.

A chain is what belongs together: numbers with nothing between them but signs, spaces and words like "then" and "dash".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.reading.guarding.letters import fold
from bot.reading.guarding.number_words import EVERYDAY, HOMOPHONES, NUMBERS, unglued
from bot.reading.guarding.rules import Need
from bot.reading.guarding.view import Edit, View

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+(?:'[^\W\d_]+)*")
_LEET = {"o": "0", "l": "1", "i": "1", "s": "5", "z": "2", "b": "8", "q": "9", "g": "9", "oo": "00", "ooo": "000",
         "ii": "11", "ll": "11", "io": "10", "ol": "01", "oi": "01", "lo": "10"}  # fmt: skip


def _surely_counted(word: str) -> bool:
    """Does it mean a number by itself, or more than one figure?"""
    if word in NUMBERS:
        sort, value = NUMBERS[word]
        return word not in EVERYDAY or sort != "one" or value > 9
    return len(word) > 6 and bool(unglued(word))


SURELY_COUNTED = Need(test=_surely_counted)
ALL_SHORT = 3
"""Figures that are too few to be anybody's number, in one chain or several."""
LONGEST_GAP = 14
"""Signs and spaces between two numbers that still belong together."""
MOST_FILLERS = 2
LATEST = 12
ENOUGH = 9
_FILLERS = frozenset(
    map(
        fold,
        """
        then dash hyphen space gap minus next um uh er erm dot point stop slash stroke star comma pause followed after
        potem dalej kreska kropka myślnik minus spacja pauza następnie przecinek dann strich punkt leerzeichen
        bindestrich puis tiret espace virgule tilde luego guion espacio barra poi trattino spazio streepje dan
        потім далі далее потом тире wedyn yna bwlch again that's and i und et y e en а и и й a ac oraz plus
        więc so""".split(),
    )
)
_LISTING = frozenset(map(fold, "and or i lub albo oraz und oder et ou y o e en of to a ac neu и или і або та".split()))
_CALLS = frozenset(
    "tel t m ph p mob mobile phone call ring text fax nr no num number numer telefon f c on at is".split()
)


@dataclass(slots=True)
class Part:
    """One number of a chain."""

    digits: str
    start: int
    end: int
    spelled: bool = False
    sure: bool = True  # else a letter for a digit, or a word that is something else elsewhere


@dataclass(slots=True)
class Chain:
    parts: list[Part] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)  # part numbers before which it reads like a list

    @property
    def digits(self) -> str:
        return "".join(part.digits for part in self.parts)

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return self.parts[-1].end

    @property
    def sure(self) -> int:
        return sum(len(part.digits) for part in self.parts if part.sure)

    def pieces(self) -> Iterator[Chain]:
        """Cut where it reads like a list."""
        cuts = [0, *self.breaks, len(self.parts)]
        for begin, end in itertools.pairwise(cuts):
            if end > begin:
                yield Chain(self.parts[begin:end])


class _Counting:
    """Number words on their way to a number: "five hundred" "sixty" "seven"."""

    def __init__(self) -> None:
        self.value: int | None = None
        self.stage = ""
        self.start = self.end = 0
        self.sure = True
        self.times = 1

    def done(self) -> Part | None:
        if self.value is None:
            return None
        part = Part(str(self.value), self.start, self.end, spelled=True, sure=self.sure)
        self.value, self.stage = None, ""
        return part

    def take(self, sort: str, value: int, start: int, end: int, sure: bool, apart: bool) -> Iterator[Part]:
        open_to = {"one": ("tens", "hundreds"), "teen": ("hundreds", "soixante"), "tens": ("hundreds",)}
        if sort in ("hundred", "thousand"):
            factor = 100 if sort == "hundred" else 1000
            if self.value is not None and self.stage in ("one", "teen", "tens") and 0 < self.value < 1000 and not apart:
                self.value, self.end, self.stage = self.value * factor, end, "hundreds"
                return
            sort, value = "hundreds", factor
        elif self.value is not None and not apart and self.stage in open_to[sort if sort in open_to else "tens"]:
            joined = self.value % (10 if sort == "one" else 100) == 0 and value
            if joined and sort != "hundreds":
                self.value, self.end = self.value + value, end
                self.stage = {"one": "done", "teen": "done", "tens": "tens"}[sort]
                self.sure = self.sure or sure
                return
        if part := self.done():
            yield part
        if sort == "one" and self.times > 1:
            yield Part(str(value) * self.times, self.start, end, spelled=True, sure=sure)
            self.times = 1
            return
        self.value, self.stage, self.start, self.end, self.sure = value, sort, start, end, sure


def may_matter(view: View) -> bool:
    """Has it a number in words, or figures enough for a long one? A word like "no" or "one" is a figure at most."""
    if SURELY_COUNTED.met_by(view):
        return True
    everyday = len([word for word in view.tokens if word in NUMBERS or word in HOMOPHONES])
    if view.digits < 2 or not everyday:
        letters = sum(len(_LEET.get(word, "")) for word in view.tokens) if view.has_digits else 0
        return view.digits + everyday + letters > ALL_SHORT
    return True


def chains(view: View, masked: list[tuple[int, int]]) -> list[Chain]:
    """Every chain, in order. What is masked, such as a price, is in none and cuts them."""
    found: list[Chain] = []
    chain = Chain()
    counting = _Counting()
    text = view.text
    end = fillers = listing = 0
    maskings = iter([*masked, (len(text) + 1, len(text) + 1)])
    mask = next(maskings)

    def close() -> None:
        nonlocal chain
        if part := counting.done():
            chain.parts.append(part)
        counting.times = 1
        if chain.parts:
            found.append(chain)
        chain = Chain()

    tokens = list(_TOKEN.finditer(text))
    for number, token in enumerate(tokens):
        start = token.start()
        word = token.group()
        while mask[1] <= start:
            if chain.parts or counting.value is not None:
                close()
            mask = next(maskings)
        if mask[0] <= start:
            continue
        gap = start - end if end else 0
        active = bool(chain.parts) or counting.value is not None or counting.times > 1
        if active and (gap > LONGEST_GAP + 8 * fillers or fillers > MOST_FILLERS):
            close()
            active = False
        if not active and word not in NUMBERS and word not in _LEET and not word[0].isdigit() and not unglued(word):
            end = fillers = listing = 0
            continue
        latest = chain.parts[-LATEST:] if word in HOMOPHONES else []
        one_by_one = len(latest) > 2 and all(part.spelled and len(part.digits) == 1 for part in latest)
        kinds = list(_meaning(word, token, tokens, number, active, one_by_one))
        if not kinds:
            if active and word in _FILLERS:
                fillers += 1
                if word in _LISTING:
                    listing = 1
                continue
            if active and word in _LISTING:
                fillers += 1
                listing = 1
                continue
            close()
            end, fillers, listing = 0, 0, 0
            continue
        if fillers and kinds[0][0] != "digits" and _is_whole(chain):  # "07700 900123 after six"
            close()
            active = False
            end, fillers, listing = 0, 0, 0
        between = text[end:start] if end else ""
        apart = bool(active and (fillers or any(sign in between for sign in ",;\n/")))
        if active and (listing or "," in between or ";" in between or "\n" in between):
            before = len(chain.parts) + (counting.value is not None)
            if before:
                if part := counting.done():
                    chain.parts.append(part)
                chain.breaks.append(len(chain.parts))
        for sort, value, first, last, sure in kinds:
            if sort == "digits":
                if part := counting.done():
                    chain.parts.append(part)
                chain.parts.append(Part(value * counting.times if len(value) == 1 else value, first, last, sure=sure))
                counting.times = 1
            elif sort in ("twice", "thrice"):
                if part := counting.done():
                    chain.parts.append(part)
                counting.times, counting.start = 2 if sort == "twice" else 3, first
            else:
                chain.parts.extend(counting.take(sort, int(value), first, last, sure, apart))
                apart = False
        end, fillers, listing = token.end(), 0, 0
    close()
    return found


def _is_whole(chain: Chain) -> bool:
    """Long enough for a number, and all in figures."""
    return len(chain.digits) >= ENOUGH and not any(part.spelled for part in chain.parts)


def _meaning(
    word: str, token: re.Match[str], tokens: list[re.Match[str]], number: int, active: bool, one_by_one: bool
) -> Iterator[tuple[str, str, int, int, bool]]:
    """What a word adds to a chain: (sort, value, from, to, sure)."""
    start, end = token.span()
    before = tokens[number - 1] if number else None
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    stuck_before = before is not None and before.end() == start
    stuck_after = after is not None and after.start() == end
    if word[0] in "0123456789":
        if len(word) < 7:
            if (
                stuck_before
                and before is not None
                and not _may_touch(before.group())
                and not (word[0] == "0" and len(word) > 3)
            ):
                return
            if stuck_after and after is not None and not _may_touch(after.group()):
                return
        yield "digits", word, start, end, True
        return
    if word in NUMBERS and word not in HOMOPHONES:
        sort, value = NUMBERS[word]
        sure = word not in EVERYDAY
        if sure or active or sort == "one":
            yield sort, str(value), start, end, sure
        return
    if word in _LEET and (
        (stuck_before and before is not None and before.group().isdigit() and word != "s")  # "20s: 4"
        or (stuck_after and after is not None and after.group().isdigit())
    ):
        yield "digits", _LEET[word], start, end, False
        return
    if word in HOMOPHONES:
        if one_by_one:
            yield "one", str(HOMOPHONES[word]), start, end, False
        return
    if len(word) > 6 and (parts := unglued(word)):
        for part, first, last in parts:
            sort, value = NUMBERS[part]
            yield sort, str(value), start + first, start + last, True


def _may_touch(word: str) -> bool:
    return word in NUMBERS or word in _LEET or word in _CALLS or word.isdigit()


def in_digits(view: View, found: list[Chain]) -> View:
    """The same text with long numbers written together and those in words as figures, for what has a form."""
    edits: list[Edit] = []
    for chain in found:
        spelled = any(part.spelled for part in chain.parts)
        if len(chain.digits) > 3 and (len(chain.parts) > 1 or spelled):
            edits.append((chain.start, chain.end, chain.digits))
        elif spelled and chain.sure > 1:
            edits.append((chain.start, chain.end, "-".join(part.digits for part in chain.parts)))
    return view.edited(edits) if edits else view
