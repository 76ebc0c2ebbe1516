"""Bans: everything ends for somebody, and nobody joins again from an address that they had.

1. Their conversations end with the ordinary goodbye; nobody hears why. 2. What is kept is a keyed digest of each
address, a reason that can be chosen, and until when; it outlives leaving and "forget me", and "my data" says so. 3. Who
is banned and writes reads that, until when, and how to ask for a review, which reaches coordinators once a day at most.
4. What everybody may always do stays: emergency numbers, "my data", "forget me", a report.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import helping, joining, linking
from bot.core.act import Act
from bot.core.effects import Audit, Bar, Choice, Effects, Later, Line, Save, Say
from bot.core.leaving import UNDO_LEAVING, farewell, stand_ins_leave
from bot.core.model import Ban, Case, Neighbour, Permission
from bot.core.names import named
from bot.core.reporting import REASONS, alert
from bot.core.reviewing import SHORT, cut
from bot.core.roles import one_fewer, relieved
from bot.core.sanctions import UNLINKED
from bot.core.saying import not_allowed
from bot.core.scene import Scene
from bot.core.times import DAY, next_morning, zone_of

LASTS = 730 * DAY
ASKED_AGAIN_AFTER = DAY
MOST = 30


def begin(scene: Scene, case: Case, who: Neighbour) -> Effects:
    """Decided. What it ends, it ends in a turn of its own; they are told on the next morning, or when they write."""
    reason = case.reason.partition("\n")[0]
    ban = Ban(
        id=scene.dice.id("ban"),
        community=case.community,
        neighbour=who.id,
        case=case.id,
        reason=reason if reason in REASONS else "other",
        at=scene.at,
        until=scene.at + LASTS,
    )
    morning = next_morning(scene.at, zone_of(who, scene.community))
    return (
        Save(record=ban),
        Bar(neighbour=who.id, ban=ban.id, community=ban.community),
        Later(at=scene.at, what="banned", about=who.id, community=ban.community),
        Later(at=morning, what="ban-told", about=ban.id, community=ban.community),
        Audit(what="ban", about=ban.id, concerns=(who.id,)),
    )


def end_all(scene: Scene) -> Effects:
    """As if they had left, without a goodbye of their own."""
    me = scene.me
    if me is None or me.state == "left":
        return ()
    return (
        *farewell(scene),
        *stand_ins_leave(scene),
        *one_fewer(scene, me),
        Save(record=replace(me, state="left", left_at=scene.at, roles=frozenset())),
        *relieved(me),
        Save(record=scene.mine.finished()),
        Later(at=scene.at + UNDO_LEAVING, what="erase", about=me.id, community=me.community),
    )


def told(scene: Scene) -> Effects:
    ban = scene.ban
    if ban is None or not ban.neighbour or ban.until <= scene.at:
        return ()
    return (Say(to=ban.neighbour, line=Line("banning-banned", until=ban.until), choices=_MAY),)


_MAY = (Choice("review"), Choice("data"), Choice("emergency"))


# --- who is banned and writes -----------------------------------------------------------------------------------------


def bars(scene: Scene, act: Act) -> Ban | None:
    """The ban that keeps whoever writes from joining, unless they do what everybody may always do. From a chat that was
    parted from another they may link it again, or come back as who they are."""
    ban = _found(scene, act)
    if ban is None or ban.reason != UNLINKED:
        return ban
    left = scene.me is not None and scene.me.state == "left"
    return None if left or linking.is_meant(scene, act) else ban


def _found(scene: Scene, act: Act) -> Ban | None:
    me, code = scene.me, scene.code
    if not scene.bans or (me is not None and me.state == "left" and joining.allowed(scene, act)):
        return None
    if me is not None and not scene.community.is_lobby:
        return scene.bans.get(me.community)
    if code is not None:
        return scene.bans.get(code.community)
    return next(iter(scene.bans.values())) if len(scene.communities) == 1 else None


def answer(scene: Scene, act: Act, ban: Ban) -> Effects:
    if act.verb in ("emergency", "help") or (scene.me is None and helping.in_danger(act)):
        numbers = Line("helping-emergency", country=scene.community.country)
        return (_here(scene, Line("banning-with-numbers", line=numbers, until=ban.until)),)
    if act.verb == "review":
        return _review(scene, ban)
    if act.verb in ("data", "yes-data"):
        return (_here(scene, Line("banning-data", since=ban.at, until=ban.until, chosen=reason_of(ban))),)
    key = "linking-closed" if ban.reason == UNLINKED else "banning-banned"
    return (_here(scene, Line(key, until=ban.until)),)


def reason_of(ban: Ban) -> Line:
    return Line("banning-parted") if ban.reason == UNLINKED else Line(f"choice-reason-{ban.reason}")


def _here(scene: Scene, line: Line) -> Say:
    return Say(to=scene.me.id if scene.me else "", place=scene.speaker, line=line, choices=_MAY)


def _review(scene: Scene, ban: Ban) -> Effects:
    if ban.asked_at is not None and scene.at - ban.asked_at < ASKED_AGAIN_AFTER:
        return (_here(scene, Line("banning-asked-already")),)
    return (
        Save(record=replace(ban, asked_at=scene.at)),
        Later(at=scene.at, what="ban-review", about=ban.id, community=ban.community),
        _here(scene, Line("banning-asked")),
    )


def review(scene: Scene) -> Effects:
    """Coordinators hear of it, except whoever has a part in it; once there is one who has none."""
    ban, case = scene.ban, scene.case
    if ban is None or ban.until <= scene.at:
        return ()
    apart = scene.near(ban.neighbour, *((case.reporter, case.reported) if case else ()))
    again = Later(at=scene.at + DAY, what="ban-review", about=ban.id, community=ban.community)
    return alert(scene, Line("banning-alert", id=ban.id[:SHORT]), apart) or (again,)


# --- coordinators -----------------------------------------------------------------------------------------------------


def list_(scene: Scene) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    rows = [
        Line(
            "banning-row",
            id=one.ban.id[:SHORT],
            tag=named(one.tag) if one.tag else Line("verbatim", text=one.digest[:8] or "-"),
            since=one.ban.at,
            chosen=reason_of(one.ban),
            until=one.ban.until,
        )
        for one in scene.ban_rows
    ]
    if not rows:
        return (Say(to=me.id, line=Line("banning-none"), choices=(Choice("reports"),)),)
    return (Say(to=me.id, line=Line("banning-list", rows=cut(rows, MOST)), choices=(Choice("reports"),)),)


def lift(scene: Scene, ban: Ban, *, sure: bool) -> Effects:
    """`lift k7f2p`, and once more to be sure."""
    me, short = scene.myself, ban.id[:SHORT]
    if not sure:
        line = Line("banning-lift-sure", id=short, until=ban.until)
        return (Say(to=me.id, line=line, choices=(Choice("yes-lift", ban.id), Choice("cancel"))),)
    known = None if scene.banned_otherwise else scene.person(ban.neighbour)
    return (
        Save(record=replace(ban, until=scene.at)),
        Say(to=me.id, line=Line("banning-lifted", id=short), choices=(Choice("reports"),)),
        *((Say(to=known.id, line=Line("banning-over")),) if known else ()),
        Audit(what="lift", about=ban.id, concerns=(ban.neighbour,) if ban.neighbour else ()),
    )
