"""What a text was read as, and the words by which it is read. Plain frozen values: the core may import these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Intent:
    """A word or command that the bot understands by itself: "end", "pause 14", "introduce Heron and Plum: bikes"."""

    verb: str
    words: str = ""  # what followed the command, as it was typed
    slashed: bool = False  # typed as "/command": surely meant for the bot


@dataclass(frozen=True, slots=True)
class Verdict:
    """May these words pass to another person? `found` names what was found, never the words themselves."""

    action: Literal["pass", "hold", "warn", "block"] = "pass"
    found: tuple[str, ...] = ()

    @property
    def passes(self) -> bool:
        return self.action == "pass"


HOLD = Verdict("hold", ("unreadable",))
"""The verdict when reading itself failed: nothing passes that could not be checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text says. The default is the reading of an event that has no text."""

    text: str = ""  # as typed, without what no screen shows (control characters, lone surrogates)
    folded: str = ""  # for comparing: lower case, no accents, one space, no final punctuation
    intent: Intent | None = None
    side: Literal["request", "offer", ""] = ""
    kind: str = ""  # kind of help guessed, or ""
    times: tuple[str, ...] = ()  # time keys found, in the order of the lexicon
    tags: tuple[str, ...] = ()  # names (tag keys) mentioned, in order
    roles: tuple[str, ...] = ()  # role keys mentioned
    states: tuple[str, ...] = ()  # log state keys mentioned
    language: str = ""  # guessed from its words, or ""
    code: str = ""  # something that looks like a street code
    standing: bool = False
    answer: str = ""  # how a short text begins that would answer a question: yes, no, not-yet, partly, happened, …
    hints: tuple[str, ...] = ()  # what is found anywhere in it: danger, who, bot, …
    begins: str = ""  # the verb of leads and coordinators that it begins with, without what that needs
    only: Literal["day", "hours", ""] = ""  # it is nothing but a day, or hours from and to
    speaks: str = ""  # it is nothing but the name of this language
    verdict: Verdict = Verdict()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of every language by which texts are read, folded. Made from `prompts/`."""

    verbs: Mapping[str, str] = field(default_factory=dict)  # phrase → verb
    sides: Mapping[str, str] = field(default_factory=dict)  # phrase → "request" | "offer"
    kinds: Mapping[str, str] = field(default_factory=dict)  # word → kind
    times: Mapping[str, str] = field(default_factory=dict)  # phrase → time key
    standing: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)  # phrase → what it answers
    hints: Mapping[str, str] = field(default_factory=dict)  # phrase → what it is a sign of
    span: frozenset[str] = frozenset()  # words around days and hours: "until", "from"
    names: Mapping[str, str] = field(default_factory=dict)  # word → name key
    languages: Mapping[str, str] = field(default_factory=dict)  # name → code
    roles: Mapping[str, str] = field(default_factory=dict)  # word → role
    states: Mapping[str, str] = field(default_factory=dict)  # word → log state
    common: Mapping[str, frozenset[str]] = field(default_factory=dict)  # language → very common words
