"""How heavy, how many, how far, how old: amounts in a text, as facts that are compared by rule.

A need says an amount, an offer how far it goes: "a 30 kg sack" and "I can carry up to 10 kilos". Encoders hardly tell
one number from another. Units and bounds of all languages stand in `prompts/`; a text is read folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import regex

from bot.reading.folding import fold
from bot.reading.values import Amount, Limits, Side

CHILD = 18
"""Ages are compared up to this: of others it matters to nobody how old they are."""
AGE = "age"
_DIGITS = r"\d{1,3}(?:[.,]\d{1,2})?"
_NEAR = 24
"""Letters before an amount in which a bound may stand."""
BEFORE = " before"
"""Ends the name of a table whose units stand before their number."""


class Amounts:
    """The units of `prompts/`, ready to be looked for."""

    def __init__(self, limits: Limits) -> None:
        self._numbers = {fold(word): float(number) for number, words in limits.numbers.items() for word in words}
        most, least, more, to = (_any(limits.bounds.get(one, ())) for one in ("most", "least", "and more", "to"))
        self._most = regex.compile(rf"(?<!\w)(?:{most})\W*$")
        self._least = regex.compile(rf"(?<!\w)(?:{least})\W*$")
        self._and_more = regex.compile(rf"\W*(?:{more})(?!\w)")
        self._years = frozenset(map(fold, limits.bounds.get("years", ())))
        number = "|".join(filter(None, (_DIGITS, _any(self._numbers))))
        span = rf"(?P<low>{number})(?:\s?(?:-|–|{to})\s?(?P<high>{number}))?"
        after = {name: words for name, words in limits.amounts.items() if not name.endswith(BEFORE)}
        before = {name.removesuffix(BEFORE): words for name, words in limits.amounts.items() if name.endswith(BEFORE)}
        self._patterns = tuple(
            (table, regex.compile(written.replace("{unit}", _any(table))))
            for table, written in (
                (_table(after), rf"(?<![\w.,£$€]){span}[\s-]?(?P<unit>{{unit}})(?!\w)"),
                (_table(before), rf"(?<!\w)(?P<unit>{{unit}})\s(?:\w+\s)?{span}(?![\w:])"),
            )
            if table
        )

    def of(self, text: str, side: Side) -> tuple[Amount, ...]:
        """One amount for each measure: the largest of a need; of an offer as far as it goes."""
        folded = fold(text)
        found: dict[str, Amount] = {}
        for table, pattern in self._patterns:
            for one in pattern.finditer(folded):
                amount = self._amount(folded, one, table, side)
                if amount and (amount.measure not in found or found[amount.measure].high < amount.high):
                    found[amount.measure] = amount
        return tuple(found[measure] for measure in sorted(found))

    def _amount(
        self, text: str, found: regex.Match[str], table: Mapping[str, tuple[str, float]], side: Side
    ) -> Amount | None:
        measure, scale = table[found["unit"]]
        low = scale * self._number(found["low"])
        high = scale * self._number(found["high"]) if found["high"] else low
        before = text[max(0, found.start() - _NEAR) : found.start()]
        most = self._most.search(before)
        since = found["unit"] in self._years
        least = not most and bool((not since and self._least.search(before)) or self._and_more.match(text, found.end()))
        if measure == AGE and high > CHILD:
            return None
        if side == "offer":
            if measure == AGE:
                if not (found["high"] or most or least):
                    return None  # a child somewhere in the text, not whom it is for
                low, high = (0, high) if most else (low, CHILD) if least else (low, high)
            elif least:
                return None  # "at least two of us" says nothing of how far it goes
            else:
                low = 0
        elif measure != AGE:
            low = high
        return Amount(measure=measure, low=min(low, high), high=high)

    def _number(self, said: str) -> float:
        return self._numbers[said] if said in self._numbers else float(said.replace(",", "."))


def beyond(needed: Sequence[Amount], given: Sequence[Amount]) -> str:
    """The first measure of which a need is beyond what an offer says; "" if none."""
    limits = {one.measure: one for one in given}
    for one in needed:
        limit = limits.get(one.measure)
        if limit and not (limit.low <= one.high and one.low <= limit.high):
            return one.measure
    return ""


def _table(units: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, float]]:
    """unit → (what it measures, how many of the measure's own unit it is). "weight 6.35" has the stones."""
    found = {}
    for name, words in units.items():
        measure, _, scale = name.partition(" ")
        found.update({fold(word): (measure, float(scale or 1)) for word in words})
    return found


def _any(words: Iterable[str]) -> str:
    return "|".join(regex.escape(fold(word)) for word in sorted(words, key=lambda one: (-len(one), one)))
