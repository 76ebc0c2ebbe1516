"""The tables of how texts are compared; see `tables` for how long their rows are kept."""

from __future__ import annotations

from sqlalchemy import Index, Table

from storage.columns import key, metadata, moment, sealed, words

meaning = Table(
    "meaning",
    metadata,
    key("post"),
    words("community"),
    words("neighbour"),
    sealed("vector"),
    Index("ix_meaning_neighbour", "neighbour"),
)

own_word = Table(
    "own_word",
    metadata,
    key("digest"),
    words("community"),
    sealed("words"),
    moment("at"),
    Index("ix_own_word_community", "community"),
)
