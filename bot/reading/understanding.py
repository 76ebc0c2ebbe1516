"""Understanding: a text becomes what it can be compared by, once; `bot.reading.likeness` then compares.

    words      its own and what a glossary makes of them, without the commonest, as stems
    facts      what it denies, days and times, whether it asks or gives (`bot.reading.limits`)
    vector     two directions, English and multilingual; the English one from what the glossaries say in plain English
    helps      the kinds of help it is likeliest about, hence a guess at the kind on the buttons

What is denied is taken out before words and directions are made. All of it is reading: nothing here waits, stores or
sends, and an encoder that can't be had leaves words, facts and nothing else.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reading.encoders import WIDTH, Encoders
from bot.reading.folding import clean
from bot.reading.glossing import Glosses, Languages, words_of
from bot.reading.lexical import stem
from bot.reading.limits import DENIED_BEFORE, UNKNOWN, Rules, Token, english_tokens, glossed_tokens
from bot.reading.spelling import Spelling
from bot.reading.values import Facts, Side, Understood, Vocabulary

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

RULES_VERSION = "1"
"""Goes up whenever a rule here or in `likeness` changes what comes out."""
SHARPNESS = 0.04
"""How much likelier a kind of help must be to count alone."""
SURE = 0.35
"""A guess at the kind below this is none."""
MOST_HELPS = 3
MOST_LETTERS = 2000
"""Of a text; what stands after that is not read for matching."""
LIMITING = frozenset({"not", DENIED_BEFORE, "only", "without", "except", "can't", "allergic to", UNKNOWN})


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text on its way: what the encoders get, and what was found by rule."""

    language: str
    typed: str  # without what is denied
    english: str  # in plain English, or the same
    words: Mapping[str, str]
    facts: Facts


class Understanding:
    """`own`: a community's own words, phrase → plain English; they count before every glossary."""

    def __init__(
        self, vocabulary: Vocabulary, encoders: Encoders | None = None, own: Mapping[str, str] | None = None
    ) -> None:
        self.encoders = encoders or Encoders()
        self.vocabulary = vocabulary
        self.version = f"{self.encoders.version}-{RULES_VERSION}"
        self._languages = Languages(vocabulary.glossaries)
        self._rules = Rules(vocabulary.limits)
        self._own = Glosses(own or {})
        self._common = frozenset(word for one in vocabulary.glossaries for word in one.common)
        self._lock = threading.Lock()
        self._spelling: Spelling | None = None
        self._helps: Floats | None = None

    def read(self, texts: Sequence[str], side: Side, vectors: Sequence[bytes] = ()) -> list[Understood]:
        """One for each text, in order. `vectors`: those of an earlier reading by this version, instead of encoding."""
        plain = [self._plain(clean(text[:MOST_LETTERS]), side) for text in texts]
        made = list(vectors) if vectors else self._vectors(plain)
        return [
            self._understood(one, side, vector, likely)
            for one, vector, likely in zip(plain, made, self._likely(made), strict=True)
        ]

    # --- by rule ----------------------------------------------------------------------------------------------------

    def _plain(self, typed: str, side: Side) -> _Plain:
        language = self._languages.guess(words_of(typed))
        glosses = self._languages.glosses.get(language)
        if language != "en" and glosses is not None:
            return self._from_elsewhere(typed, side, language, glosses)
        tokens = english_tokens(typed)
        facts, denied = self._rules.facts(tokens, side)
        kept = _without(typed, tokens, denied)
        if language == "en":
            kept = self._respelled(kept)
        words = words_of(kept)
        meant = _once(one.english for table in (self._own, glosses) if table for one in table.read(words))
        english = f"{kept} ({'; '.join(meant)})" if meant else kept
        return _Plain(language, kept, english, self._stems(words, meant), facts)

    def _from_elsewhere(self, typed: str, side: Side, language: str, glosses: Glosses) -> _Plain:
        tokens = glossed_tokens(typed, glosses)
        facts, denied = self._rules.facts(tokens, side)
        words = words_of(typed)
        own = [one.english for one in self._own.read(words)]
        meant = _once([*own, *(one.word for number, one in enumerate(tokens) if number not in denied)])
        return _Plain(language, typed, " ".join(meant) or typed, self._stems(words, meant), facts)

    def _stems(self, words: Sequence[str], meant: Sequence[str]) -> dict[str, str]:
        """stem → word, the typed ones first."""
        stems: dict[str, str] = {}
        for word in (*words, *(word for one in meant for word in words_of(one))):
            if word not in self._common and len(word) > 1:
                stems.setdefault(stem(word), word)
        return stems

    def _respelled(self, text: str) -> str:
        with self._lock:
            if self._spelling is None:
                dictionary = self.encoders.words("english")
                known = dictionary.__contains__ if dictionary else lambda _word: True
                self._spelling = Spelling(known, self._wanted())
        pieces = ((piece, self._spelling.right(piece.lower())) for piece in text.split(" "))
        return " ".join(piece if right == piece.lower() else right for piece, right in pieces)

    def _wanted(self) -> set[str]:
        """The words that matter: of the kinds of help, and of the English glossary."""
        texts = [text for one in self.vocabulary.helps for text in (one.says, *one.like)]
        for one in self.vocabulary.glossaries:
            if one.language == "en":
                texts += [*one.words, *one.words.values()]
        return {word for text in texts for word in words_of(text)}

    # --- by the encoders --------------------------------------------------------------------------------------------

    def _vectors(self, plain: Sequence[_Plain]) -> list[bytes]:
        """English direction, then the multilingual one, as half floats."""
        import numpy as np

        english = self._english_directions(plain)
        multilingual = self.encoders.encode("multilingual", [one.typed for one in plain])
        if english is None and multilingual is None:
            return [b""] * len(plain)
        nothing = np.zeros((len(plain), WIDTH), np.float32)
        both = np.hstack([nothing if one is None else one for one in (english, multilingual)])
        return [row.tobytes() for row in both.astype(np.float16)]

    def _english_directions(self, plain: Sequence[_Plain]) -> Floats | None:
        """Midway between the typed text and the same with its plain English; for other languages the latter alone."""
        import numpy as np

        typed = [one.typed if one.language in ("en", "") else one.english for one in plain]
        different = [number for number, one in enumerate(plain) if one.english != typed[number]]
        found = self.encoders.encode("english", [*typed, *(plain[number].english for number in different)])
        if found is None:
            return None
        directions = found[: len(plain)]
        directions[different] += found[len(plain) :]
        unit: Floats = directions / np.maximum(np.linalg.norm(directions, axis=1, keepdims=True), 1e-9)
        return unit

    def _likely(self, vectors: Sequence[bytes]) -> list[Floats | None]:
        """How likely each kind of help is, for each text."""
        likely = self.likely_helps(unpacked(vectors)[:, :WIDTH]) if vectors and all(vectors) else None
        return [None] * len(vectors) if likely is None else list(likely)

    def likely_helps(self, english: Floats) -> Floats | None:
        """The share of each kind of help in each text: what its best description is like, sharpened."""
        import numpy as np

        helps = self.vocabulary.helps
        with self._lock:
            if self._helps is None and helps:
                self._helps = self.encoders.encode("english", [text for one in helps for text in (one.says, *one.like)])
        if self._helps is None:
            return None
        starts = np.cumsum([0, *(1 + len(one.like) for one in helps[:-1])])
        best = np.maximum.reduceat(english @ self._helps.T, starts, axis=1) / SHARPNESS
        grown = np.exp(best - best.max(axis=1, keepdims=True))
        shares: Floats = grown / grown.sum(axis=1, keepdims=True)
        return shares

    def _understood(self, plain: _Plain, side: Side, vector: bytes, likely: Floats | None) -> Understood:
        helps: tuple[tuple[str, float], ...] = ()
        flags: tuple[str, ...] = ()
        kind = ""
        if likely is not None:
            known = self.vocabulary.helps
            order = sorted(range(len(known)), key=lambda one: (-float(likely[one]), one))[:MOST_HELPS]
            helps = tuple((known[one].key, round(float(likely[one]), 3)) for one in order)
            flags = tuple(_once(flag for one in order if likely[one] >= SURE / 2 for flag in known[one].flags))
            shares: dict[str, float] = {}
            for one, share in zip(known, likely, strict=True):
                shares[one.kind] = shares.get(one.kind, 0.0) + float(share)
            best = max(shares, key=lambda one: shares[one])
            kind = best if shares[best] >= SURE else ""
        return Understood(
            side=side,
            language=plain.language,
            words=plain.words,
            facts=plain.facts,
            vector=vector,
            helps=helps,
            kind=kind,
            flags=flags,
            version=self.version,
        )


def unpacked(vectors: Sequence[bytes]) -> Floats:
    """A row for each text: the English direction, then the multilingual one."""
    import numpy as np

    rows: Floats = np.frombuffer(b"".join(vectors), np.float16).reshape(len(vectors), 2 * WIDTH).astype(np.float32)
    return rows


def _without(text: str, tokens: Sequence[Token], denied: frozenset[int]) -> str:
    """The text without its denied words; all of it if nothing else were left."""
    if not denied or len(denied) == len(tokens):
        return text
    kept, at = [], 0
    for number in sorted(denied):
        kept.append(text[at : tokens[number].begin])
        at = tokens[number].end
    return " ".join("".join((*kept, text[at:])).split())


def _once(words: Iterable[str]) -> list[str]:
    """Each once, in order; words that merely limit are rules' business."""
    return [word for word in dict.fromkeys(words) if word not in LIMITING]
