"""Understanding: a text becomes what it can be compared by, once; `bot.reading.likeness` then compares.

    words      its own and what a glossary makes of them, without the commonest, as stems
    facts      what it denies, days and times, whether it asks or gives (`bot.reading.limits`)
    vector     two directions, English and multilingual; the English one from what the glossaries say in plain English
    helps      the kinds of help it is likeliest about, hence a guess at the kind on the buttons

All of it is reading: nothing here waits, stores or sends, and an encoder that can't be had leaves words, facts and
nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from bot.reading.amounts import Amounts
from bot.reading.encoders import WIDTH, Encoders
from bot.reading.folding import clean
from bot.reading.glossing import Glosses, Languages, words_of
from bot.reading.helps import Helps
from bot.reading.lexical import stem
from bot.reading.limits import DENIED_BEFORE, UNKNOWN, Rules, Token, english_tokens, glossed_tokens
from bot.reading.spelling import Spelling
from bot.reading.values import Facts, Side, Understood, Vocabulary

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

RULES_VERSION = "3"
"""Goes up whenever a rule here or in `likeness` changes what comes out."""
MOST_LETTERS = 2000
"""Of a text; what stands after that is not read for matching."""
HEAD = 8
"""Bytes of a vector that tell what it was made from."""
ENGLISH = "en"
NOTHING = Glosses({})
_NOT_SAID = regex.compile(r"(?:https?://|www\.)\S++|(?<![\w.])@\w++|^RT\b")
_HASHTAG = regex.compile(r"#(\w++)")
_HUMP = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
INTERPRETING = frozenset({"translate", "interpret", "interpreter"})
"""Whoever needs this needs it for the language in which they ask."""
LIMITING = frozenset({"not", DENIED_BEFORE, "only", "without", "except", "can't", "allergic to", UNKNOWN})


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text on its way: what the encoders get, and what was found by rule."""

    language: str
    typed: str
    english: str  # in plain English without what is denied, as far as glossaries know it; "" where they know none of it
    words: Mapping[str, str]
    facts: Facts


class Understanding:
    """Reads texts. One is enough for a process; `taught` gives one that knows a community's own words too."""

    def __init__(self, vocabulary: Vocabulary, encoders: Encoders | None = None) -> None:
        self.encoders = encoders or Encoders()
        self.helps = Helps(vocabulary.helps, self.encoders, vocabulary.limits)
        self.version = f"{self.encoders.version}-{RULES_VERSION}"
        self._languages = Languages(vocabulary.glossaries)
        self._common = frozenset(word for one in vocabulary.glossaries for word in one.common)
        self._rules = Rules(vocabulary.limits, self._common)
        self._amounts = Amounts(vocabulary.limits)
        self._own = NOTHING
        self._spelling = Spelling(lambda: self.encoders.words("english"), _that_matter(vocabulary), self._common)

    def taught(self, own: Mapping[str, str]) -> Understanding:
        """The same with words of a community's own, phrase → plain English; they count before every glossary."""
        other = copy(self)
        other._own = Glosses(own)
        return other

    def read(self, texts: Sequence[str], side: Side, vectors: Sequence[bytes] = ()) -> list[Understood]:
        """One for each text, in order. `vectors`: what earlier readings gave, one for each text, b"" for none.

        A text is encoded only where its vector is missing or was made from something else: by another model, or
        before a word was learned.
        """
        plain = [self._plain(_said(text), side) for text in texts]
        made = self._vectors(plain, vectors or [b""] * len(texts))
        shares = self.helps.shares(unpacked(made)[:, :WIDTH])
        return [self._understood(*one, side) for one in zip(plain, made, shares, strict=True)]

    def _understood(self, plain: _Plain, vector: bytes, shares: Floats, side: Side) -> Understood:
        helps = self.helps.likeliest(shares)
        return Understood(
            side=side,
            language=plain.language,
            words=plain.words,
            facts=plain.facts,
            vector=vector,
            helps=helps,
            kind=self.helps.kind(shares),
            flags=self.helps.flags(helps),
            version=self.version,
        )

    # --- by rule ----------------------------------------------------------------------------------------------------

    def _plain(self, typed: str, side: Side) -> _Plain:
        language = self._languages.guess(words_of(typed))
        english = language == ENGLISH
        plain = self._from_english(typed, side) if english else self._from_elsewhere(typed, side, language)
        amounts = self._amounts.of(typed, side)
        return replace(plain, facts=replace(plain.facts, amounts=amounts)) if amounts else plain

    def _from_english(self, typed: str, side: Side) -> _Plain:
        tokens = english_tokens(typed)
        denied = self._rules.denied(tokens, side)
        facts = self._rules.facts(tokens, denied, side)
        right = self._spelling.right_in(typed)
        words = words_of(right)
        said = self._spelling.right_in(_without(typed, [tokens[number] for number in denied])) if denied else right
        tables = (self._own, self._languages.glosses.get(ENGLISH, NOTHING))
        meant = _once(one.english for table in tables for one in table.read(words))
        english = f"{said} ({'; '.join(meant)})" if meant else said
        return _Plain(ENGLISH, right, english, self._stems(words, meant, facts), facts)

    def _from_elsewhere(self, typed: str, side: Side, language: str) -> _Plain:
        """English words that matter are read as they stand: many mix their languages."""
        tokens = glossed_tokens(typed, self._languages.glosses.get(language, NOTHING), self._spelling.wanted)
        denied = self._rules.denied(tokens, side)
        facts = self._rules.facts(tokens, denied, side)
        words = words_of(typed)
        own = (one.english for one in self._own.read(words))
        said = (one.word for number, one in enumerate(tokens) if number not in denied)
        meant = [word for word in (*own, *said) if word not in LIMITING]
        if side == "request" and not INTERPRETING.isdisjoint(meant) and (name := self._languages.names.get(language)):
            meant.append(name)
        return _Plain(language, typed, " ".join(meant), self._stems(words, meant, facts), facts)

    def _stems(self, words: Sequence[str], meant: Sequence[str], facts: Facts) -> dict[str, str]:
        """stem → word, the typed ones first; not those that are denied."""
        stems: dict[str, str] = {}
        for word in (*words, *(word for one in meant for word in words_of(one))):
            if word not in self._common and len(word) > 1 and not word.isdecimal():
                stems.setdefault(stem(word), word)
        return {one: word for one, word in stems.items() if one not in facts.denied_words}

    # --- by the encoders --------------------------------------------------------------------------------------------

    def _vectors(self, plain: Sequence[_Plain], kept: Sequence[bytes]) -> list[bytes]:
        """What it was made from, in short; the English direction and the multilingual one, as half floats."""
        import numpy as np

        heads = [self._head(one) for one in plain]
        made = [old if old[:HEAD] == head else b"" for old, head in zip(kept, heads, strict=True)]
        missing = [number for number, one in enumerate(made) if not one]
        some = [plain[number] for number in missing]
        english = self._english_directions(some)
        multilingual = self.encoders.encode("multilingual", [one.typed for one in some])
        if english is None and multilingual is None:
            return made
        nothing = np.zeros((len(some), WIDTH), np.float32)
        rows = np.hstack([nothing if one is None else one for one in (english, multilingual)]).astype(np.float16)
        half = english is None or multilingual is None  # to be made again when both can be had
        for number, row in zip(missing, rows, strict=True):
            made[number] = (bytes(HEAD) if half else heads[number]) + row.tobytes()
        return made

    def _head(self, plain: _Plain) -> bytes:
        made_from = "\0".join((self.encoders.version, plain.typed, plain.english))
        return hashlib.sha256(made_from.encode()).digest()[:HEAD]

    def _english_directions(self, plain: Sequence[_Plain]) -> Floats | None:
        """Of the typed text, midway to the same with its plain English; of another language the plain English alone."""
        import numpy as np

        typed = [one.typed if one.language == ENGLISH else one.english for one in plain]
        different = [number for number, one in enumerate(plain) if one.english != typed[number]]
        found = self.encoders.encode("english", [*typed, *(plain[number].english for number in different)])
        if found is None:
            return None
        directions = found[: len(plain)]
        directions[different] += found[len(plain) :]
        directions[[not one.english for one in plain]] = 0
        unit: Floats = directions / np.maximum(np.linalg.norm(directions, axis=1, keepdims=True), 1e-9)
        return unit


def unpacked(vectors: Sequence[bytes]) -> Floats:
    """A row for each text: the English direction, then the multilingual one; nothing where there is no vector."""
    import numpy as np

    joined = b"".join(one[HEAD:] or bytes(4 * WIDTH) for one in vectors)
    rows: Floats = np.frombuffer(joined, np.float16).reshape(len(vectors), 2 * WIDTH).astype(np.float32)
    return rows


def _said(text: str) -> str:
    """The text without addresses of pages and people, and what hashtags are made of: #NeedWater is two words."""
    quiet = _NOT_SAID.sub(" ", clean(text[:MOST_LETTERS]))
    return _HASHTAG.sub(lambda found: _HUMP.sub(" ", found[1]).replace("_", " "), quiet).strip()


def _that_matter(vocabulary: Vocabulary) -> Iterator[str]:
    """The words of the kinds of help, and of the English glossary."""
    for help_ in vocabulary.helps:
        for text in (help_.says, *help_.like):
            yield from words_of(text)
    for glossary in vocabulary.glossaries:
        if glossary.language == ENGLISH:
            for text in (*glossary.words, *glossary.words.values()):
                yield from words_of(text)


def _without(text: str, tokens: Sequence[Token]) -> str:
    """The text without these; the whole of it where no word would be left."""
    left = text
    for one in sorted(tokens, key=lambda one: one.begin, reverse=True):
        left = left[: one.begin] + left[one.end :]
    return " ".join(left.split()) if words_of(left) else text


def _once(words: Iterable[str]) -> list[str]:
    """Each once, in order; words that merely limit are rules' business."""
    return [word for word in dict.fromkeys(words) if word not in LIMITING]
