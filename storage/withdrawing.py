"""Taking words back: what nobody has seen never comes; what was shown is deleted in the chat in which it lies.

1. Words that surely were not shown go without a trace. 2. Of a message of which some pieces were shown the rest is
dropped, and those pieces are deleted. 3. What may have arrived is not tried again, and whoever may have read it is told
in words; so is whoever has left the chat in which it lies. 4. Words that are under way when they are taken back end
the same, whatever becomes of the attempt.
"""

from __future__ import annotations

from storage.prepared import Database, Prepared, Row

_UNSENT = Prepared("DELETE FROM outbox WHERE key = :key AND lease = 0 RETURNING tries")
_UNDER_WAY = Prepared("SELECT address FROM outbox WHERE key = :key")
_SHOWN = Prepared(
    """SELECT r.address AS address, a.digest AS reached FROM receipt r LEFT JOIN address a ON a.digest = r.address
    AND a.neighbour IN (r.neighbour, (SELECT n.without_chat FROM neighbour n WHERE n.id = r.neighbour))
    WHERE r.key = :key"""
)
_TAKEN_BACK = Prepared("UPDATE receipt SET source = '' WHERE key = :key")
_WAITS = Prepared("SELECT number FROM outbox WHERE address = :address AND withdraws = :key LIMIT 1")
_DROP = Prepared("DELETE FROM outbox WHERE number = :number")
_ONLY_BEGUN = Prepared("UPDATE outbox SET withdraws = :begun WHERE number = :number")


def begun(key: str) -> str:
    """Under which key the receipt of pieces is kept while a message is not shown whole."""
    return f"{key}/begun"


def withdrawn(db: Database, key: str) -> tuple[str, str] | None:
    """What the withdrawal names, and where that lies ("" if it can only be said); None if nobody saw the message."""
    unsent = next(iter(_UNSENT.rows(db, key=key)), None)
    lies_under = begun(key) if unsent else key
    shown = _SHOWN.row(db, key=lies_under)
    if unsent and unsent["tries"]:
        return "", ""
    if unsent and shown is None:
        return None
    _TAKEN_BACK.run(db, key=key)
    if shown is None:
        going = _UNDER_WAY.row(db, key=key)
        return key, going["address"] if going else ""
    if not shown["address"]:  # stored before it was kept where a message lies
        return lies_under, ""
    return (lies_under, shown["address"]) if shown["reached"] else ("", "")


def meanwhile(db: Database, row: Row, *, uncertain: bool) -> bool:
    """Was this message, which was not sent, taken back while it was under way? Then it ends here."""
    withdrawal = _WAITS.row(db, address=row["address"], key=row["key"]) if row["carries"] else None
    if withdrawal is None:
        return False
    _DROP.run(db, number=row["number"])
    if uncertain or row["tries"]:
        return True  # nothing names it now, so its reader is told in words
    if _SHOWN.row(db, key=begun(row["key"])):
        _ONLY_BEGUN.run(db, number=withdrawal["number"], begun=begun(row["key"]))
    else:
        _DROP.run(db, number=withdrawal["number"])
    return True
