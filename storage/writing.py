"""Effects become rows, in the transaction of their turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from bot.core.effects import (
    Audit,
    Bar,
    Effect,
    Erase,
    Forestall,
    Keep,
    KeepApart,
    Know,
    Later,
    Mint,
    Move,
    Release,
    Relieve,
    Save,
    Say,
    Spend,
    Teach,
    Unlink,
    Unveil,
    Work,
)
from bot.core.events import Event
from bot.core.model import Connection, Once
from bot.core.scene import Scene
from storage import apart, audit, holders, refs, sanctions, tables, waiting, wire
from storage.erasing import erase_neighbour
from storage.keyring import TurnKeyring
from storage.meanings import add_word
from storage.once import ONCE
from storage.outbox import GIVE_UP_AFTER
from storage.prepared import Database, Prepared, Row, insert, insert_once
from storage.records import FORMS, ms
from storage.sealing import Vault
from storage.together import Conflict, Together
from storage.withdrawing import withdrawn

KEPT = 10

_OUTBOX = insert(tables.outbox, apart_from=frozenset({"number"}))
_TIMER = insert_once(tables.timer)
_ADDRESS_OF = Prepared("SELECT digest FROM address WHERE neighbour = :neighbour ORDER BY at DESC LIMIT 1")
_STANDS_IN = Prepared("SELECT without_chat AS neighbour FROM neighbour WHERE id = :id AND without_chat <> ''")
_KEEP = Prepared(
    """INSERT INTO kept (connection, slot, community, number, neighbour, sealed_text, at)
    VALUES (:connection, :slot, :community, :number, :neighbour, :sealed_text, :at)
    ON CONFLICT (connection, slot) DO UPDATE SET number = excluded.number, neighbour = excluded.neighbour,
    sealed_text = excluded.sealed_text, at = excluded.at"""
)
_FORGET_NAME = Prepared("DELETE FROM first_name WHERE neighbour = :neighbour")
_FORGET_KEPT = Prepared("DELETE FROM kept WHERE connection = :connection")
_SPEND = Prepared("DELETE FROM code WHERE digest = :digest AND purpose <> 'street' AND purpose NOT LIKE 'invited %'")
_USE_UP = Prepared(  # its giver can't have another for it before its week is over
    "UPDATE code SET purpose = 'invited' || substr(purpose, 7) WHERE digest = :digest AND purpose LIKE 'invite %'"
)
_TAKE = insert_once(tables.inbox)
_MINT = insert_once(tables.code)
_MOVE = Prepared("UPDATE address SET community = :community WHERE neighbour = :neighbour")
_KNOW = Prepared(
    """INSERT INTO address (digest, community, neighbour, sealed_address, home, at)
    VALUES (:digest, :community, :neighbour, :sealed_address, :home, :at)
    ON CONFLICT (digest) DO UPDATE SET neighbour = excluded.neighbour, community = excluded.community,
    at = excluded.at"""
)
_WHOSE = Prepared("SELECT neighbour FROM address WHERE digest = :digest")
_UNLINK = Prepared("DELETE FROM address WHERE digest = :digest")
_MOVE_WAITING = Prepared(  # also what is under way there: whatever becomes of that, it comes where they are now
    """UPDATE outbox SET address = :to, lease = 0, token = '' WHERE address = :digest AND sealed_address IS NULL"""
)
_WAITS_THERE = Prepared("SELECT 1 AS waits FROM outbox WHERE address = :address AND neighbour = '' LIMIT 1")


class Writer:
    """Writes the effects of one turn."""

    def __init__(
        self,
        db: Database,
        vault: Vault,
        keys: TurnKeyring,
        event: Event,
        digest: str,
        scene: Scene,
        addresses: Mapping[str, str],
        lines: Mapping[str, Row],
    ) -> None:
        self._db = db
        self._addresses = addresses
        self._lines = lines
        self._vault = vault
        self._keys = keys
        self._event = event
        self._digest = digest
        self._scene = scene
        self._said = 0
        self._key = vault.lookup("message", event.id)
        self._together = Together(db)

    def write(self, effects: Sequence[Effect]) -> None:
        """The event is taken, and with it comes what it leads to. Raises Conflict."""
        self._together.add("inbox", _TAKE, {"digest": self._digest, "at": ms(self._event.at)}, must="event")
        entries: list[Audit] = []
        for effect in effects:
            if not isinstance(effect, Save | Say | Keep | Audit):
                self._together.write()
            match effect:
                case Save():
                    self._save(effect)
                case Say():
                    self._say(effect)
                case Keep():
                    self._keep(effect)
                case Later():
                    self._timer("due", effect)
                case Work():
                    self._timer("work", effect)
                case Release():
                    waiting.release(self._db, effect.connection, effect.neighbour, self._scene.at)
                case KeepApart():
                    community, at = self._scene.community.id, self._scene.at
                    apart.keep(self._db, self._vault, effect.neighbour, effect.handle, community, at)
                case Unveil():
                    waiting.unveil(self._db, effect.neighbour, self._scene.at)
                case Relieve():
                    holders.relieve(self._db, self._keys.common, effect, self._scene)
                case Spend():
                    digests = self._vault.lookups("code", effect.code)
                    spent = (way.run(self._db, digest=one).rowcount for one in digests for way in (_USE_UP, _SPEND))
                    if not any(spent):
                        raise Conflict("the code was used a moment ago")
                case Know():
                    self._know(effect)
                case Bar():
                    sanctions.bar(self._db, self._vault, effect)
                case Unlink():
                    self._unlink(effect)
                case Mint():
                    self._mint(effect)
                case Move():
                    _MOVE.run(self._db, community=effect.community, neighbour=effect.neighbour)
                case Erase():
                    self._erase(effect)
                case Audit():
                    entries.append(effect)
                case Forestall():
                    _TAKE.run(self._db, digest=self._vault.lookup("event", effect.event), at=ms(self._scene.at))
                case Teach():
                    at = self._scene.at
                    add_word(self._db, self._vault, effect.community, effect.word, effect.meaning, at)
                case _:
                    assert_never(effect)
        self._together.write()
        if entries:  # last of all: on PostgreSQL whoever adds to the log holds up the others who do
            audit.add(self._db, self._vault, self._scene, entries)

    def _save(self, effect: Save) -> None:
        record = effect.record
        if isinstance(record, Once):
            once = ONCE[type(record)]
            once.insert.run(self._db, **once.to_row(record, self._keys))
            return
        form = FORMS[type(record)]
        row = form.to_row(record, self._keys)
        if record.version:
            was = self._lines.get(record.id) if isinstance(record, Connection) else None
            statement, values = form.update(row, record.version, was)
        else:
            statement, values = form.insert, row | {"version": 1}
        self._together.add(form.table.name, statement, values, must=type(record).__name__)
        if not isinstance(record, Connection):
            self._together.write()

    def _say(self, say: Say) -> None:
        self._said += 1
        number = self._said
        withdraws = lies = ""
        if say.withdraws:
            self._together.write()
            back = withdrawn(self._db, say.withdraws)
            if back is None:
                return
            withdraws, lies = back
        key = f"{self._key[:24]}{number:02x}"
        at = ms(self._scene.at)
        address, sealed = self._reached(say)
        if say.place and not say.to:
            self._together.write()
            if _WAITS_THERE.row(self._db, address=address):
                return  # an answer to everybody there waits already
        row = {
            "key": key,
            "community": self._scene.community.id,
            "neighbour": say.to,
            "address": lies or address,
            "sealed_address": sealed,
            "about": say.about,
            "connection": say.connection,
            "carries": say.carries,
            "source": refs.source_of(self._vault, self._scene.speaker, say.ref),
            "withdraws": withdraws,
            "thread": "begins" if say.begins else "follows" if say.about and self._has_several(say.to) else "",
            "direct": self._address(say.direct) if say.direct else "",
            "sealed_body": self._keys.common.seal_text(wire.dump(say.line, say.choices), f"outbox {key}"),
            "due": ms(self._scene.at + GIVE_UP_AFTER if say.veiled else say.not_before or self._scene.at),
            "veiled": int(say.veiled),
            "lease": 0,
            "token": "",
            "tries": 0,
            "at": at,
        }
        self._together.add("outbox", _OUTBOX, row)

    def _reached(self, say: Say) -> tuple[str, bytes | None]:
        """Where it goes: the digest of an address, and the address itself where nobody is known by it."""
        if not say.place:
            return self._address(say.to), None
        digest = self._vault.lookup("address", say.place)
        return digest, self._keys.common.seal_text(say.place, f"goodbye {digest}")

    def _has_several(self, who: str) -> bool:
        """Has this neighbour several lines, so that each may be a thread of its own?"""
        me = self._scene.me
        return who in self._scene.crowded or (me is not None and me.id == who and len(self._scene.lines) > 1)

    def _address(self, to: str) -> str:
        if to in self._addresses:
            return self._addresses[to]
        row = _ADDRESS_OF.row(self._db, neighbour=to)
        if row is None and (stand_in := _STANDS_IN.row(self._db, id=to)) is not None:
            row = _ADDRESS_OF.row(self._db, neighbour=stand_in["neighbour"])
        return row["digest"] if row else ""

    def _keep(self, keep: Keep) -> None:
        row = {
            "connection": keep.connection,
            "slot": keep.number % KEPT,
            "community": self._scene.community.id,
            "number": keep.number,
            "neighbour": keep.neighbour,
            "sealed_text": self._keys.seal(keep.neighbour, keep.text, f"kept {keep.connection} {keep.number}"),
            "at": ms(keep.at),
        }
        self._together.add("kept", _KEEP, row)

    def _timer(self, form: str, effect: Later | Work) -> None:
        _TIMER.run(
            self._db,
            id=self._scene.dice.id(f"{form} {effect.what} {effect.about}"),
            community=effect.community,
            form=form,
            what=effect.what,
            about=effect.about,
            body="",
            at=ms(effect.at),
            lease=0,
        )

    def _know(self, know: Know) -> None:
        digest = self._vault.lookup("address", know.address)
        _KNOW.run(
            self._db,
            digest=digest,
            community=know.community,
            neighbour=know.neighbour,
            sealed_address=self._keys.common.seal_text(know.address, f"address {digest}"),
            home=self._vault.lookup("home", know.home) if know.home else "",
            at=ms(self._scene.at),
        )

    def _unlink(self, unlink: Unlink) -> None:
        digest = self._vault.lookup("address", unlink.address)
        whose = _WHOSE.row(self._db, digest=digest)
        if whose:
            apart.still_blocked(self._db, whose["neighbour"], self._scene.at, only=digest)
        _UNLINK.run(self._db, digest=digest)
        if whose and (other := _ADDRESS_OF.row(self._db, neighbour=whose["neighbour"])):
            _MOVE_WAITING.run(self._db, digest=digest, to=other["digest"])

    def _mint(self, mint: Mint) -> None:
        purpose = f"{mint.purpose} {mint.about}" if mint.about else mint.purpose
        digest = self._vault.lookup("code", mint.code)
        _MINT.run(self._db, digest=digest, community=mint.community, purpose=purpose, at=ms(self._scene.at))

    def _erase(self, erase: Erase) -> None:
        if erase.what == "kept":
            _FORGET_KEPT.run(self._db, connection=erase.about)
        elif erase.what == "first-name":
            _FORGET_NAME.run(self._db, neighbour=erase.about)
        else:
            erase_neighbour(
                self._db, self._vault, self._keys, erase.about, self._scene.dice.id("tombstone"), self._scene.at
            )
