"""What a text was read as, and the words by which it is read. Plain frozen values: the core may import these."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Intent:
    """A word or command that the bot understands by itself: "end", "pause 14", "introduce Heron and Plum: bikes"."""

    verb: str
    words: str = ""  # what followed the command, as it was typed
    slashed: bool = False  # typed as "/command": surely meant for the bot


GRAVE = frozenset({"end", "report", "block"})
"""Verbs that are also said of other things, behind politeness, and by whoever adds why: never taken by guess."""

Action = Literal["pass", "hold", "warn", "block"]
GRAVITY: Mapping[Action, int] = {"pass": 0, "warn": 1, "hold": 2, "block": 3}
"""Of several things found the gravest decides."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that should not pass unasked: what it is, and where in the text that was judged."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """May these words pass to another person? `found` says what is in the way, never the words themselves."""

    action: Action = "pass"
    found: tuple[Found, ...] = ()

    @property
    def passes(self) -> bool:
        return self.action == "pass"


Judge = Callable[[Sequence[str]], Verdict]
HOLD = Verdict("hold", (Found("unreadable", 0, 0),))
"""The verdict when reading itself failed: nothing passes that could not be checked."""


CRIES = frozenset({"self_harm", "danger", "abuse", "child"})
"""Flags of words that somebody may be hurt by, or hurt themselves: they cry for help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text says. The default is the reading of an event that has no text."""

    text: str = ""  # as typed, without what no screen shows (control characters, lone surrogates)
    folded: str = ""  # for comparing: lower case, no accents, one space, no final punctuation
    intent: Intent | None = None
    side: Literal["request", "offer", ""] = ""
    kind: str = ""  # kind of help guessed, or ""
    times: tuple[str, ...] = ()  # time keys found, in the order of the lexicon
    date: str = ""  # "4.12." or "4.12.2027" for a day said by the name of its month, "14" for a number of days
    tags: tuple[str, ...] = ()  # names (tag keys) mentioned, in order
    addressed: tuple[str, ...] = ()  # those before the first colon
    listed: tuple[str, ...] = ()  # whom an "only …" names, one by one: a tag as its key, other words as typed
    roles: tuple[str, ...] = ()  # role keys mentioned
    states: tuple[str, ...] = ()  # log state keys mentioned
    language: str = ""  # guessed from its words, or ""
    code: str = ""  # something that looks like a street code
    standing: bool = False
    answer: str = ""  # how a short text begins that would answer a question: yes, no, not-yet, partly, happened, …
    hints: tuple[str, ...] = ()  # what is found anywhere in it: who, bot, until, …
    begins: str = ""  # the verb that it begins with, without what that needs after it, or that it may mean
    only: Literal["day", "hours", ""] = ""  # it is nothing but a day, or hours from and to
    zone: str = ""  # the time zone of a city with which a few words end, an IANA name
    speaks: str = ""  # it is nothing but the name of this language
    flags: tuple[str, ...] = ()  # signs of distress, danger, harm or deceit; see `safeguarding`
    too_many: Literal["", "first", "more"] = ""  # one of too many at once: only the first is answered
    young: bool = False  # somebody says of themselves that they are under 18
    perhaps: tuple[str, ...] = ()  # flags of which the signs often stand in harmless words, too
    unsure: bool = False  # they may cry for help, or do harm, without a sign of it: worth a second opinion
    verdict: Verdict = Verdict()
    after: Judge | None = field(default=None, compare=False, repr=False)  # the verdict, when these texts came before
    anew: Callable[[str], Reading] | None = field(default=None, compare=False, repr=False)  # by whom it was read

    def another(self, text: str) -> Reading:
        """Another text, read by the same reader. Where there is none, nothing of it passes."""
        return self.anew(text) if self.anew else Reading(text=text, verdict=HOLD)

    @property
    def cries(self) -> tuple[str, ...]:
        """For what these words cry for help, if they do."""
        return tuple(flag for flag in self.flags if flag in CRIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of every language by which texts are read, folded. Made from `prompts/`."""

    verbs: Mapping[str, str] = field(default_factory=dict)  # phrase → verb
    perhaps: Mapping[str, str] = field(default_factory=dict)  # phrase that is as often said of other things → verb
    sides: Mapping[str, str] = field(default_factory=dict)  # phrase → "request" | "offer" | "neither"
    kinds: Mapping[str, str] = field(default_factory=dict)  # word → kind
    times: Mapping[str, str] = field(default_factory=dict)  # phrase → time key
    denied: Mapping[str, str] = field(default_factory=dict)  # phrase → its part in "not on Mondays or Fridays"
    standing: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)  # phrase → what it answers
    hints: Mapping[str, str] = field(default_factory=dict)  # phrase → what it is a sign of
    months: Mapping[str, str] = field(default_factory=dict)  # name → number; also "days" and "weeks"
    span: frozenset[str] = frozenset()  # words around days and hours: "until", "from"
    joins: frozenset[str] = frozenset()  # words between things that are listed: "and"
    manner: frozenset[str] = frozenset()  # words in which what one wants is wrapped: "please", "I want to"
    names: Mapping[str, str] = field(default_factory=dict)  # word → name key
    languages: Mapping[str, str] = field(default_factory=dict)  # name → code
    roles: Mapping[str, str] = field(default_factory=dict)  # word → role
    states: Mapping[str, str] = field(default_factory=dict)  # word → log state
    common: Mapping[str, frozenset[str]] = field(default_factory=dict)  # language → very common words
    zones: Mapping[str, str] = field(default_factory=dict)  # city, or IANA name → IANA name
    helplines: frozenset[str] = frozenset()  # digits of numbers that are everybody's


Side = Literal["request", "offer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """Words of one language for matching. Made from `prompts/matching/glossaries/`."""

    language: str
    common: frozenset[str] = frozenset()  # its commonest words, by which it is known
    words: Mapping[str, str] = field(default_factory=dict)  # phrase → plain English
    name: str = ""  # what English calls the language


REGULATED = frozenset({"money", "personal-care", "health-transport", "children"})
"""Flags of kinds of help that a coordinator looks at, and whose words tell much about whoever needs them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """A kind of help, finer than the kinds on the buttons. Made from `prompts/matching/taxonomy.toml`."""

    key: str
    kind: str
    says: str  # in English: by this it is recognised
    shown: Mapping[str, str] = field(default_factory=dict)  # language → how it is shown
    like: tuple[str, ...] = ()  # ways in which people put it
    flags: tuple[str, ...] = ()  # money, personal-care, health-transport, children, home-entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The words by which limits are read. Made from `prompts/matching/limits.toml`."""

    denials: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    concepts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opposites: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    days: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "2" → two, dwa ...
    amounts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "weight 6.35" → stone ...
    bounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quiet: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "words" and "concepts" never told to others


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All words by which needs and offers are compared."""

    glossaries: tuple[Glossary, ...] = ()
    helps: tuple[Help, ...] = ()
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How heavy, how many, how far or how old, from `low` to `high` in the measure's own unit."""

    measure: str  # weight (kg), people, distance (km), age (years)
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a text limits, by rule. Concepts are keys of the limits' tables; words are folded."""

    mentions: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    denied_words: frozenset[str] = frozenset()  # stems
    only: frozenset[str] = frozenset()  # concepts that an "only" shuts out
    days: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    not_days: frozenset[str] = frozenset()
    not_parts: frozenset[str] = frozenset()
    amounts: tuple[Amount, ...] = ()
    asks: bool = False  # an offer that asks for something and gives nothing
    gives: bool = False  # a request that gives something


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What one text was understood as, for comparing. `vector` belongs to one `version` of the models."""

    side: Side
    language: str
    words: Mapping[str, str]  # stem → the word as it was typed, or as a glossary has it
    facts: Facts = Facts()
    vector: bytes = b""  # directions as half floats, or nothing where no encoder could be had
    helps: tuple[tuple[str, float], ...] = ()  # kinds of help it is likeliest about, with how sure that is
    kind: str = ""  # the button's kind of the likeliest help, where that is sure enough
    flags: tuple[str, ...] = ()
    version: str = ""


Reasons = tuple[tuple[str, str], ...]
"""(key, values): mention kind times language clash-limit clash-unwanted clash-times clash-amount both-ask both-give"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well a post fits another, 0 to 1, of which parts, and why. Misfits are named and never drop anybody."""

    post: str  # the key of the post that was found
    score: float
    meaning: float
    words: float
    kind: float
    rules: float  # what the rules added or took away
    reasons: Reasons = ()
