"""What posts mean, kept beside them: vectors sealed like the text they came from, and a community's own words.

A vector tells itself what it was made from (`bot.reading.understanding`): what has changed since is made anew.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.model import Post
from storage import records, tables
from storage.keyring import TurnKeyring
from storage.prepared import Database, Prepared, Row, insert_once
from storage.records import ms
from storage.sealing import Cipher, Vault

_POST = Prepared("SELECT * FROM post WHERE id = :id")
_VECTOR = Prepared("SELECT * FROM meaning WHERE post = :post")
_OPEN = Prepared(
    """SELECT p.id, p.version, CASE WHEN p.neighbour <> :owner AND n.state = 'joined'
        AND (p.side = 'request' OR n.paused_until IS NULL OR n.paused_until <= :now)
        AND (n.cools_until IS NULL OR n.cools_until <= :now)
        AND NOT EXISTS (SELECT 1 FROM block b WHERE (b.blocker = :owner AND b.blocked = p.neighbour)
            OR (b.blocked = :owner AND b.blocker = p.neighbour))
        AND NOT EXISTS (SELECT 1 FROM match m WHERE (m.request = :post AND m.offer = p.id)
            OR (m.request = p.id AND m.offer = :post))
        THEN 1 ELSE 0 END AS eligible
    FROM post p JOIN neighbour n ON n.id = p.neighbour
    WHERE p.community = :community AND p.side = :side AND p.state = 'open' AND p.until > :now"""
)
_FORGET = Prepared("DELETE FROM meaning WHERE post = :post")
_STORE = insert_once(tables.meaning)
_OWN_WORDS = Prepared("SELECT * FROM own_word WHERE community = :community ORDER BY at, digest")
_ADD_WORD = Prepared(
    """INSERT INTO own_word (digest, community, sealed_words, at) VALUES (:digest, :community, :sealed_words, :at)
    ON CONFLICT (digest) DO UPDATE SET sealed_words = excluded.sealed_words, at = excluded.at"""
)
_DROP_WORD = Prepared("DELETE FROM own_word WHERE digest = :digest")


@dataclass(frozen=True, slots=True)
class Kept:
    """A post, and the vector that was kept of it, or b""."""

    post: Post
    vector: bytes


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What one look needs to know of the database."""

    mine: Kept
    own: Mapping[str, str]
    open: Mapping[str, int]  # every open post of the other side, by its version
    eligible: frozenset[str]
    new: tuple[str, ...]  # those of which the asker does not know this version


def survey(
    db: Database,
    keys: TurnKeyring,
    vault: Vault,
    post: str,
    known: Callable[[str, Mapping[str, str]], Mapping[str, int]],
    at: datetime,
) -> Surveyed | None:
    """None if the post is not open. `known`: which versions of a community's posts are known under these own words."""
    row = _POST.row(db, id=post)
    if row is None or row["state"] != "open":
        return None
    mine = records.post(row, keys)
    own = own_words(db, vault.field, mine.community)
    side = "offer" if mine.side == "request" else "request"
    wanted: dict[str, Any] = {"community": mine.community, "side": side, "owner": mine.neighbour, "post": mine.id}
    rows = _OPEN.rows(db, now=ms(at), **wanted)
    versions = known(mine.community, own)
    return Surveyed(
        mine=_kept(db, keys, mine),
        own=own,
        open={row["id"]: row["version"] for row in rows},
        eligible=frozenset(row["id"] for row in rows if row["eligible"]),
        new=tuple(row["id"] for row in rows if versions.get(row["id"]) != row["version"]),
    )


def fetch(db: Database, keys: TurnKeyring, posts: Sequence[str]) -> tuple[Kept, ...]:
    """These posts, as far as they are still there."""
    found = (_POST.row(db, id=one) for one in posts)
    return tuple(_kept(db, keys, records.post(row, keys)) for row in found if row)


def _kept(db: Database, keys: TurnKeyring, post: Post) -> Kept:
    row = _VECTOR.row(db, post=post.id)
    packed = keys.open(post.neighbour, row["sealed_vector"], f"meaning {post.id}") if row else ""
    return Kept(post, base64.b64decode(packed))


def keep(db: Database, keys: TurnKeyring, made: Sequence[Kept]) -> None:
    """Keep these vectors, of posts that are still there."""
    for one in made:
        post = one.post
        if _POST.row(db, id=post.id) is None:
            continue
        _FORGET.run(db, post=post.id)
        sealed = keys.seal(post.neighbour, base64.b64encode(one.vector).decode(), f"meaning {post.id}")
        _STORE.run(db, post=post.id, community=post.community, neighbour=post.neighbour, sealed_vector=sealed)


# --- a community's own words ------------------------------------------------------------------------------------------


def own_words(db: Database, common: Cipher, community: str) -> dict[str, str]:
    """Phrase → what it means, folded, in the order in which they were added."""
    rows = _OWN_WORDS.rows(db, community=community)
    return dict(json.loads(common.open_text(row["sealed_words"], f"own word {row['digest']}")) for row in rows)


def add_word(db: Database, vault: Vault, community: str, phrase: str, meaning: str, at: datetime) -> None:
    """Add a word, change what it means, or, where it means nothing, take it out."""
    digest = vault.lookup("own word", f"{community} {phrase}")
    if not meaning:
        _DROP_WORD.run(db, digest=digest)
        return
    sealed = vault.field.seal_text(json.dumps([phrase, meaning], ensure_ascii=False), f"own word {digest}")
    row: Row = {"digest": digest, "community": community, "sealed_words": sealed, "at": ms(at)}
    _ADD_WORD.run(db, **row)
