"""A pattern, and what a text must have for it to find anything: most texts lack that, and it is cheap to see."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.reading.guarding.view import HEAD, View


class Rule:
    """Finds `pattern` in texts with so many digits, and with one of the words or signs where any are named.

    `words` are how words begin, a space between them; `signs` are strings that may stand anywhere, in lower case.
    `cased`: looks at the text as it was typed.
    """

    def __init__(self, pattern: str, *, digits: int = 0, words: str = "", signs: str = "", cased: bool = False) -> None:
        self.pattern = re.compile(pattern)
        self.cased = cased
        self._digits = digits
        self._heads = frozenset(word[:HEAD] for word in words.split())
        self._signs = tuple(signs.split())
        self._anything = not (self._heads or self._signs)

    def may_find(self, view: View) -> bool:
        if view.digits < self._digits:
            return False
        if self._anything or not self._heads.isdisjoint(view.heads):
            return True
        return any(sign in view.text for sign in self._signs)

    def all(self, view: View) -> Iterable[re.Match[str]]:
        """Every place, from left to right."""
        return self.pattern.finditer(view.cased if self.cased else view.text) if self.may_find(view) else ()
