"""A change that another admin has to agree to: it waits a day for one of them, and both are told how it ended.

What was possible when it was moved may no longer be: everything is looked at again when somebody agrees.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Later, Line, Save, Say
from bot.core.model import Motion, Neighbour, Permission
from bot.core.motions import LIVES
from bot.core.names import named
from bot.core.roles import changed, holding, refused, settled, to_holders
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene

SHORT = 5


def another_must_agree(scene: Scene) -> bool:
    return scene.admins >= 2 and not scene.community.small_team


def move(scene: Scene, form: str, *, whom: Neighbour | None = None, what: str = "") -> Effects:
    """It waits; each of the other admins is asked, and the first answer counts."""
    me = scene.myself
    motion = Motion(
        id=scene.dice.id("motion"),
        community=me.community,
        form="small-team-on" if form == "small-team-on" else "unmake" if form == "unmake" else "make",
        what=what,
        by=me.id,
        whom=whom.id if whom else "",
        at=scene.at,
    )
    told = replace(scene, people={**scene.people, **({whom.id: whom} if whom else {})})
    short = motion.id[:SHORT]
    asked = Line("seconding-ask", by=named(me.tag), change=_change(told, motion), id=short)
    choices = (
        Choice("agree-change", motion.id, Line("choice-agree-change", id=short)),
        Choice("refuse-change", motion.id, Line("choice-refuse-change", id=short)),
    )
    return (
        Save(record=motion),
        Later(at=scene.at + LIVES, what="motion", about=motion.id, community=me.community),
        Audit(what=f"{motion.form}-moved", about=what, concerns=(whom.id,) if whom else ()),
        *to_holders(scene, holding(scene, Permission.GRANT), asked, *choices),
        Say(to=me.id, line=Line("seconding-waits", change=_change(told, motion))),
    )


def _change(scene: Scene, motion: Motion) -> Line:
    if motion.form == "small-team-on":
        return Line("seconding-small-team")
    who = scene.person(motion.whom)
    tag, role = named(who.tag if who else ""), motion.what
    return Line(f"seconding-{motion.form}", tag=tag, role=Line(f"role-{role}"))


def answer(scene: Scene, act: Act) -> Effects:
    """Another admin agrees, or does not."""
    me, motion = scene.myself, scene.motion
    if not me.may(Permission.GRANT):
        return not_allowed(scene)
    if motion is None or motion.form == "look-up" or not motion.waits(scene.at) or motion.by == me.id:
        return (Say(to=me.id, line=Line("seconding-settled"), choices=(Choice("help"),)),)
    change = _change(scene, motion)
    if act.verb == "refuse-change":
        return (
            Save(record=replace(motion, state="refused", second=me.id)),
            Audit(what=f"{motion.form}-refused", about=motion.what, concerns=(motion.whom,) if motion.whom else ()),
            *tell(scene, motion.by, Line("seconding-refused", change=change)),
            Say(to=me.id, line=Line("seconding-you-refused", change=change)),
        )
    done = _carried_out(scene, motion)
    if isinstance(done, Line):
        return (
            Save(record=replace(motion, state="over", second=me.id)),
            *tell(scene, motion.by, done),
            Say(to=me.id, line=done),
        )
    return (
        Save(record=replace(motion, state="agreed", second=me.id)),
        *done,
        *tell(scene, motion.by, Line("seconding-agreed", change=change)),
        Say(to=me.id, line=Line("seconding-you-agreed", change=change)),
    )


def _carried_out(scene: Scene, motion: Motion) -> Effects | Line:
    """What comes of it, or why it can't be done any more."""
    mover, who = scene.person(motion.by), scene.person(motion.whom)
    if mover is None or not mover.may(Permission.GRANT):
        return Line("seconding-gone")
    if motion.form == "small-team-on":
        return (
            Save(record=replace(scene.community, team="small")),
            Audit(what="setting", about=motion.form),
        )
    if who is None or who.state != "joined":
        return Line("seconding-gone")
    return refused(scene, who, changed(motion.form, who, motion.what)) or settled(scene, motion.form, who, motion.what)


def over(scene: Scene) -> Effects:
    """A day has gone by, and no other admin has answered."""
    motion = scene.motion
    if motion is None or motion.state != "waiting":
        return ()
    return (
        Save(record=replace(motion, state="over")),
        *tell(scene, motion.by, Line("seconding-over", change=_change(scene, motion))),
    )
