"""The reader: one text to one Reading, by the words of every language we have. Pure.

Everybody may type in any of the languages at any time, so all of them are read at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from bot.reading.folding import clean, fold
from bot.reading.guard import judge
from bot.reading.values import HOLD, Intent, Lexicon, Reading

_CODE = re.compile(r"(?<![\w-])([a-z]{3,12}-[a-z]{3,12}-[a-z0-9]{4,26})(?![\w-])")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SHORT_ID = re.compile(r"[a-z2-7]{4,16}$")

WITH_WORDS = frozenset({"ask", "offer", "enter", "introduce"})
"""Verbs that are commands with a colon: "ask: could someone …"."""
MOST_CHECKED = 20


class Reader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._sides = Phrases(lexicon.sides)
        self._kinds = Phrases(lexicon.kinds)
        self._times = Phrases(lexicon.times)
        self._standing = Phrases(dict.fromkeys(lexicon.standing, "standing"))

    def read(self, text: str) -> Reading:
        """Never fails: what could not be read is a Reading that nothing passes."""
        typed = clean(text)
        try:
            return self._read(typed)
        except Exception:
            return Reading(text=typed, verdict=HOLD)

    def _read(self, typed: str) -> Reading:
        folded = fold(typed)
        words = words_of(folded)
        known = self.lexicon
        return Reading(
            text=typed,
            folded=folded,
            intent=self._intent(typed, folded, words),
            side=self._side(words),
            kind=self._kinds.most(words),
            times=self._times.keys(words),
            tags=tuple(known.names[word] for word in words if word in known.names),
            roles=tuple(known.roles[word] for word in words if word in known.roles),
            states=tuple(known.states[word] for word in words if word in known.states),
            language=self._language(words),
            code=found.group(1) if (found := _CODE.search(folded)) else "",
            standing=bool(self._standing.first(words)),
            verdict=judge(typed),
        )

    def _intent(self, typed: str, folded: str, words: list[str]) -> Intent | None:
        slashed = typed.startswith("/")
        command = folded.removeprefix("/").strip() if slashed else folded
        if verb := self.lexicon.verbs.get(folded) or self.lexicon.verbs.get(command):
            return Intent(verb, "", slashed)
        if slashed and (verb := self.lexicon.verbs.get(folded.split()[0], "")):
            after = " ".join(typed.split()[1:])
            return Intent(verb, self.lexicon.languages.get(fold(after), after), slashed)
        head, colon, rest = typed.removeprefix("/").partition(":")
        verb = self.lexicon.verbs.get(fold(head), "") if colon else ""
        if verb in WITH_WORDS and rest.strip():
            return Intent(verb, rest.strip(), slashed)
        return self._with_arguments(typed.removeprefix("/"), words, slashed)

    def _with_arguments(self, typed: str, words: list[str], slashed: bool) -> Intent | None:
        """A command followed by its arguments, where the arguments have the right shape."""
        for length in (3, 2, 1):
            verb = self.lexicon.verbs.get(" ".join(words[:length]), "") if len(words) >= length else ""
            if not verb:
                continue
            rest = words[length:]
            after = " ".join(typed.split()[length:])
            if slashed or self._fits(verb, rest, after):
                return Intent(verb, self.lexicon.languages.get(" ".join(rest), after), slashed)
        if slashed:
            return Intent("unknown", typed, slashed)
        return None

    def _fits(self, verb: str, rest: list[str], after: str) -> bool:
        known = self.lexicon
        names = sum(word in known.names for word in rest)
        match verb:
            case "pause":
                return len(rest) <= 3 and bool(re.search(r"\d", after) or any(word in known.times for word in rest))
            case "quiet":
                return len(re.findall(r"\d{1,2}", after)) >= 2 and len(rest) <= 6
            case "language" | "speak":
                return " ".join(rest) in known.languages
            case "join" | "first-admin" | "link":
                return bool(_CODE.search(fold(after)))
            case "introduce":
                return names >= 1
            case "make" | "unmake":
                return names >= 1 and any(word in known.roles for word in rest)
            case "close" | "renew" | "rewrite" | "pick":
                return len(rest) == 1 and rest[0].isdecimal()
            case "end" | "block" | "report" | "reveal" | "share" | "hide":
                return names == len(rest) > 0
            case "hello":
                return len(rest) == 1 and names == 1
            case "log":
                return (len(rest) == 1 and (names == 1 or rest[0] in known.states)) or after[:2] == "20"
            case "story" | "case" | "close-case":
                return len(rest) == 1 and bool(_SHORT_ID.match(rest[0]))
            case "note":
                return len(rest) >= 2 and bool(_SHORT_ID.match(rest[0])) and any(c.isdigit() for c in rest[0])
            case "match":
                return len(rest) == 2 and bool(_SHORT_ID.match(rest[0])) and names >= 1
            case _:
                return False

    def _side(self, words: list[str]) -> Literal["request", "offer", ""]:
        """Asks or offers? Whichever phrase comes first; "can you" and "I can" differ by their order of words."""
        side = self._sides.first(words)
        return "request" if side == "request" else "offer" if side == "offer" else ""

    def _language(self, words: list[str]) -> str:
        counts = {
            language: sum(word in common for word in words[:MOST_CHECKED])
            for language, common in self.lexicon.common.items()
        }
        best = max(counts, key=lambda language: counts[language], default="")
        return best if best and counts[best] > 0 and list(counts.values()).count(counts[best]) == 1 else ""


class Phrases:
    """A table of phrases, found as runs of whole words in one pass over a text's words."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[list[str], str]]] = {}
        self._order = {key: number for number, key in reversed(list(enumerate(table.values())))}
        for phrase, key in table.items():
            run = words_of(phrase)
            self._by_first.setdefault(run[0], []).append((run, key))
        for runs in self._by_first.values():
            runs.sort(key=lambda one: -len(one[0]))

    def all(self, words: list[str]) -> Iterator[tuple[int, str]]:
        """(number of words, key) of every phrase found, in the order of the text, longer ones first."""
        by_first = self._by_first
        for at, word in enumerate(words):
            if word in by_first:
                for run, key in by_first[word]:
                    if len(run) == 1 or words[at : at + len(run)] == run:
                        yield len(run), key

    def keys(self, words: list[str]) -> tuple[str, ...]:
        """The keys found, in the order of the table, each once."""
        return tuple(sorted({key for _length, key in self.all(words)}, key=self._order.__getitem__))

    def most(self, words: list[str]) -> str:
        """The key with the most words found; of equals the first of the table."""
        counts: dict[str, int] = {}
        for length, key in self.all(words):
            counts[key] = counts.get(key, 0) + length
        return min(counts, key=lambda key: (-counts[key], self._order[key])) if counts else ""

    def first(self, words: list[str]) -> str:
        """The key of whichever phrase comes first; of two at one place the longer."""
        return next((key for _length, key in self.all(words)), "")


def words_of(folded: str) -> list[str]:
    return _WORD.findall(folded)
