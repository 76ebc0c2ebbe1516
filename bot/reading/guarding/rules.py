"""A pattern, and what a text must have for it to find anything: most texts lack that, and it is cheap to see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from bot.reading.guarding.needs import NEEDS, Test
from bot.reading.guarding.view import View


class Need:
    """So many digits; and one of the words or signs, or a word that passes the test, where any are named.

    `words` are how words begin, a space between them, `exactly` whole ones; `signs` are strings that may stand
    anywhere, in lower case. Of `also`, again how words begin, one must be there too.
    """

    def __init__(
        self,
        *,
        digits: int = 0,
        words: str = "",
        exactly: str = "",
        signs: str = "",
        also: str = "",
        test: Test | None = None,
    ) -> None:
        self.bit = NEEDS.take(digits=digits, words=words, exactly=exactly, signs=signs, also=also, test=test)

    def met_by(self, view: View) -> bool:
        return bool(view.met & self.bit)


class Rule(Need):
    """Finds `pattern` where its need is met. `cased`: looks at the text as it was typed."""

    def __init__(
        self,
        pattern: str,
        *,
        digits: int = 0,
        words: str = "",
        exactly: str = "",
        signs: str = "",
        also: str = "",
        test: Test | None = None,
        cased: bool = False,
    ) -> None:
        super().__init__(digits=digits, words=words, exactly=exactly, signs=signs, also=also, test=test)
        self._written = pattern
        self.cased = cased

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when a text first needs it: all of them together would hold up every start."""
        return re.compile(self._written)

    def all(self, view: View) -> Iterable[re.Match[str]]:
        """Every place, from left to right."""
        if not view.met & self.bit:
            return ()
        return self.pattern.finditer(view.cased if self.cased else view.text)

    def first(self, view: View) -> re.Match[str] | None:
        if not view.met & self.bit:
            return None
        return self.pattern.search(view.cased if self.cased else view.text)

    def rewritten(self, view: View, instead: str | Callable[[re.Match[str]], str | None]) -> View:
        return view.rewritten(self.pattern, instead) if view.met & self.bit else view


class Rules(tuple[Rule, ...]):
    """Several, of which a text may need to be looked at by none."""

    bits: int

    def __new__(cls, rules: Iterable[Rule]) -> Rules:
        made = super().__new__(cls, rules)
        made.bits = sum(rule.bit for rule in made)
        return made

    def met_by(self, view: View) -> bool:
        return bool(view.met & self.bits)

    def all(self, view: View) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Everything that each of them finds, one after another."""
        if view.met & self.bits:
            for rule in self:
                for found in rule.all(view):
                    yield rule, found
