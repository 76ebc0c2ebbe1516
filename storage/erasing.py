"""Forgetting a neighbour: their key is destroyed, their rows go, and a random tombstone stands in what must stay.

The counts of the log stay right; nothing links the tombstone to anybody. A keyed digest of who it was stays for a
year, so that a restored backup forgets them too. Whoever blocked them stays apart from their handles, and a ban stays
for its time, by keyed digests that name nobody any more. What already waits in the outbox for them (the goodbye) still
goes, since the outbox holds its own sealed copy of the address.
"""

from __future__ import annotations

from datetime import datetime

from storage import apart, tables
from storage.keyring import TurnKeyring
from storage.prepared import Database, Prepared, insert_once
from storage.records import ms
from storage.sealing import Vault

_GONE = tuple(
    Prepared(statement)
    for statement in (
        "DELETE FROM dialogue WHERE neighbour = :who",
        "DELETE FROM first_name WHERE neighbour = :who",
        "DELETE FROM post WHERE neighbour = :who",
        "DELETE FROM meaning WHERE neighbour = :who",
        "DELETE FROM kept WHERE neighbour = :who",
        "DELETE FROM apart WHERE neighbour = :who",
        "DELETE FROM block WHERE blocker = :who OR blocked = :who",
        "DELETE FROM neighbour WHERE id = :who",
        "DELETE FROM introduction WHERE :who IN (lead, other_lead, left_neighbour, right_neighbour)",
        "DELETE FROM timer WHERE about = :who",
        "DELETE FROM seat WHERE neighbour = :who",
        "DELETE FROM cool_down WHERE neighbour = :who",
        "UPDATE ban SET neighbour = '', version = version + 1 WHERE neighbour = :who",
        "DELETE FROM motion WHERE whom = :who",
        "DELETE FROM alert WHERE about = :who",
        "UPDATE report SET claimed = '', version = version + 1 WHERE claimed = :who",
        "UPDATE alert SET taken_by = '', version = version + 1 WHERE taken_by = :who",
        "DELETE FROM code WHERE purpose IN ('link ' || :who, 'invite ' || :who, 'invited ' || :who)",
        "DELETE FROM invitation WHERE neighbour = :who",
        "UPDATE outbox SET carries = '' WHERE carries = :who",
        "DELETE FROM receipt WHERE neighbour = :who OR carries = :who",
    )
)
_REPLACED = tuple(
    Prepared(statement)
    for statement in (
        "UPDATE invitation SET inviter = coalesce((SELECT i.inviter FROM invitation i WHERE i.neighbour = :who), "
        ":tombstone), version = version + 1 WHERE inviter = :who",
        "UPDATE match SET asker = :tombstone, version = version + 1 WHERE asker = :who",
        "UPDATE match SET helper = :tombstone, version = version + 1 WHERE helper = :who",
        "UPDATE connection SET left_neighbour = :tombstone, left_alias = '', sealed_left_shows = NULL, "
        "sealed_left_place = NULL, version = version + 1 "
        "WHERE left_neighbour = :who",
        "UPDATE connection SET right_neighbour = :tombstone, right_alias = '', sealed_right_shows = NULL, "
        "sealed_right_place = NULL, version = version + 1 "
        "WHERE right_neighbour = :who",
        "UPDATE report SET reporter = :tombstone, version = version + 1 WHERE reporter = :who",
        "UPDATE report SET reported = :tombstone, version = version + 1 WHERE reported = :who",
        "UPDATE case_note SET who = :tombstone WHERE who = :who",
        "UPDATE log_entry SET who = :tombstone WHERE who = :who",
        "UPDATE alert SET apart = replace(apart, :who, coalesce((SELECT nullif(n.without_chat, '') FROM neighbour n "
        "WHERE n.id = :who), :tombstone)), version = version + 1 WHERE apart LIKE '%' || :who || '%'",
        "UPDATE alert SET votes = replace(votes, :who, :tombstone), version = version + 1 "
        "WHERE votes LIKE '%' || :who || '%'",
        "UPDATE alert SET taken_by = :tombstone, version = version + 1 WHERE taken_by = :who AND what = 'young'",
        "UPDATE motion SET mover = :tombstone, version = version + 1 WHERE mover = :who",
        "UPDATE motion SET second = :tombstone, version = version + 1 WHERE second = :who",
        "UPDATE round SET lead = :tombstone, version = version + 1 WHERE lead = :who",
        "UPDATE neighbour SET without_chat = :tombstone, version = version + 1 WHERE without_chat = :who",
        "UPDATE neighbour SET hello_by = :tombstone, version = version + 1 WHERE hello_by = :who",
    )
)
_TOMBSTONE = insert_once(tables.tombstone)
_ADDRESSES = Prepared("SELECT digest, sealed_address FROM address WHERE neighbour = :who")
_KEEP_ADDRESS = Prepared("UPDATE outbox SET sealed_address = :sealed WHERE address = :digest")
_DROP_ADDRESSES = Prepared("DELETE FROM address WHERE neighbour = :who")


def erase_neighbour(db: Database, vault: Vault, keys: TurnKeyring, who: str, tombstone: str, at: datetime) -> None:
    apart.still_blocked(db, who, at)
    _TOMBSTONE.run(db, digest=vault.lookup("tombstone", who), at=ms(at))
    for row in _ADDRESSES.rows(db, who=who):
        address = keys.common.open_text(row["sealed_address"], f"address {row['digest']}")
        sealed = keys.common.seal_text(address, f"goodbye {row['digest']}")
        _KEEP_ADDRESS.run(db, digest=row["digest"], sealed=sealed)
    _DROP_ADDRESSES.run(db, who=who)
    for statement in _REPLACED:
        statement.run(db, who=who, tombstone=f"gone-{tombstone}")
    for statement in _GONE:
        statement.run(db, who=who)
    keys.destroy(who)
