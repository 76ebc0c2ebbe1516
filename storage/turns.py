"""One turn: recall, decide, record. Plain synchronous code, the same on every database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.dice import Dice
from bot.core.effects import Effects, Line, Say
from bot.core.events import Due, Event, Heard, Left, Missed, Spoken, Undelivered, Worked
from bot.core.model import LOBBY, Community
from bot.core.scene import Scene, View
from bot.core.viewing import view_for
from bot.ports import Tape
from bot.reading.values import Reading
from storage import apart, dots, recall, sanctions, timers
from storage.keyring import KeyCache, TurnKeyring
from storage.lately import written_lately
from storage.prepared import Database, Prepared, Row
from storage.records import ms
from storage.scenes import Fetcher
from storage.sealing import Vault
from storage.writing import Writer

Decide = Callable[[Event, Reading, Scene], Effects]


@dataclass(frozen=True)
class Known:
    """What the turns of one process remember between them, to be fetched again at any time."""

    keys: KeyCache
    communities: recall.Communities


_TAKEN = Prepared("SELECT at FROM inbox WHERE digest = :digest")
REMEMBERED = 8 * 86_400_000
_LOBBY = Community(id=LOBBY, name="", country="", timezone="UTC", languages=())


def take(db: Database, vault: Vault, known: Known, tape: Tape, event: Event, reading: Reading, decide: Decide) -> bool:
    """Take one event. False: it was taken before."""
    tape.mark("turn-begun", event=event.id)
    keys = TurnKeyring(db, vault, known.keys)
    digest = vault.lookup("event", event.id)
    recalled = _recalled(db, vault, keys, known.communities, event, reading, digest)
    if _heard(db, vault, event, recalled, digest):
        timers.done(db, event.id)
        return False
    if recalled.named:  # before anybody is looked for whom they may meet
        apart.is_named(db, vault, event, recalled.named)
    scene = Fetcher(db, keys, vault, recalled.scene).fill(recalled.view)
    if lately := written_lately(db, keys, event, reading, scene):
        scene = replace(scene, lately=lately)
    tape.mark("scene-recalled", event=event.id)
    effects = decide(event, reading, scene)
    tape.mark("decided", event=event.id, effects=tuple(type(effect).__name__ for effect in effects))
    tape.mark("event-taken", event=event.id)
    if recalled.moves_to:
        recall.moves_here(db, recalled.moves_to, event.at)
    Writer(db, vault, keys, event, digest, scene, recalled.addresses, recalled.lines).write(effects)
    if recalled.named and scene.me is None:  # their address is known only now
        apart.is_named(db, vault, event, recalled.named)
    timers.done(db, event.id)
    tape.mark("recorded", event=event.id)
    return True


def _heard(db: Database, vault: Vault, event: Event, recalled: Recalled, digest: str) -> bool:
    """Was it taken before? What came before the root key was replaced is known for as long as any is."""
    if recalled.heard:
        return True
    since = (ms(event.at) or 0) - REMEMBERED
    digests = vault.earlier("event", event.id, since=since)
    if recalled.heard is None:
        digests = (digest, *digests)
    return any(_TAKEN.row(db, digest=one) for one in digests)


def set_aside(db: Database, vault: Vault, known: Known, event: Event, said: Line) -> None:
    """Take one event without recalling anything: whatever cannot be read of somebody must hold up nobody else. One that
    comes again, because its platform never heard that it was taken, is taken already."""
    digest = vault.lookup("event", event.id)
    if _TAKEN.row(db, digest=digest):
        return
    speaker = getattr(event, "speaker", "")
    scene = Scene(at=event.at, dice=Dice(vault.seed(event.id)), community=_LOBBY, speaker=speaker)
    told = (Say(to="", place=speaker, line=said),) if speaker else ()
    Writer(db, vault, TurnKeyring(db, vault, known.keys), event, digest, scene, {}, {}).write(told)
    timers.done(db, event.id)


def look(db: Database, vault: Vault, known: Known, address: str, view: View, at: datetime) -> Scene:
    """The scene of whoever is reached at this address. Nothing happens in it."""
    keys = TurnKeyring(db, vault, known.keys)
    looking = Heard(id="", at=at, speaker=address, text="")
    recalled = _recalled(db, vault, keys, known.communities, looking, Reading(), "")
    return Fetcher(db, keys, vault, recalled.scene).fill(view)


@dataclass(frozen=True, slots=True)
class Recalled:
    """The scene that every event has, and what else this one needs."""

    scene: Scene
    view: View
    addresses: dict[str, str] = field(default_factory=dict)  # already met: neighbour → digest
    moves_to: str = ""  # the address that becomes the one used last
    named: str = ""  # the address of somebody who can be named otherwise now
    lines: Mapping[str, Row] = field(default_factory=dict)  # those of the scene, as they were read
    heard: bool | None = None  # was this event taken before? None where nobody who is known speaks


def _recalled(
    db: Database,
    vault: Vault,
    keys: TurnKeyring,
    communities: recall.Communities,
    event: Event,
    reading: Reading,
    heard: str,
) -> Recalled:
    """`heard`: the digest of this event."""
    dice = Dice(vault.seed(event.id))
    if isinstance(event, Due | Worked | Undelivered | Missed):
        community = recall.community(db, event.community)
        scene = Scene(at=event.at, dice=dice, community=community)
        if isinstance(event, Due) and event.what in ("banned", "admitted"):
            scene = _as_them(db, keys, scene, event.about)
        return Recalled(scene, view_for(event, reading, None))
    digest = vault.lookup("address", event.speaker)
    speaker = recall.speaker(db, digest, heard, keys, communities) if event.speaker else None
    if speaker is None:
        scene = _of_a_stranger(db, vault, event, dice)
        return Recalled(scene, view_for(event, reading, None), named=digest if apart.renamed(vault, event, "") else "")
    lines = recall.lines(db, speaker.me, keys)
    scene = Scene(
        at=event.at,
        dice=dice,
        community=speaker.community,
        speaker=event.speaker,
        me=speaker.me,
        dialogue=speaker.dialogue,
        lines=lines.open,
        people=lines.people,
        crowded=lines.crowded,
        communities=recall.communities(db) if speaker.me.community == LOBBY else (),
        abroad=dots.abroad(db, speaker.community.id, lines.people.values()) if lines.people else {},
        housemates=frozenset(who for who, home in lines.homes.items() if home == speaker.home),
    )
    if speaker.me.state != "joined":
        places = [one.id for one in scene.communities or (speaker.community,)]
        scene = replace(scene, bans=sanctions.barring(db, vault, event.speaker, places, event.at))
    return Recalled(
        scene,
        view_for(event, reading, speaker.dialogue),
        {speaker.me.id: digest, **lines.addresses},
        digest if speaker.returns and not isinstance(event, Left) else "",
        digest if apart.renamed(vault, event, speaker.handles) else "",
        lines.rows,
        speaker.heard,
    )


def _of_a_stranger(db: Database, vault: Vault, event: Spoken, dice: Dice) -> Scene:
    """In the lobby; whoever is barred from the only community there is hears so in its own language."""
    everywhere = recall.communities(db)
    places = [one.id for one in everywhere]
    bans = sanctions.barring(db, vault, event.speaker, places, event.at) if event.speaker else {}
    return Scene(
        at=event.at,
        dice=dice,
        community=everywhere[0] if bans and len(everywhere) == 1 else _LOBBY,
        speaker=event.speaker,
        home=event.home if isinstance(event, Heard) else "",
        communities=everywhere,
        bans=bans,
    )


def _as_them(db: Database, keys: TurnKeyring, scene: Scene, who: str) -> Scene:
    """The clock does for a neighbour what they would do themselves."""
    known = recall.known(db, who, keys)
    if known is None:
        return scene
    lines = recall.lines(db, known[0], keys)
    return replace(scene, me=known[0], dialogue=known[1], lines=lines.open, people=lines.people, crowded=lines.crowded)
