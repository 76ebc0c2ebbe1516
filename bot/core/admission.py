"""Admission, where a community wants it: whoever has agreed waits until a coordinator or an admin lets them in.

1. Who lets them in reads a tag and a day, and nothing else of them. 2. Meanwhile they are told so, get the numbers to
call, can leave, and what they write is kept. 3. After seven days those who could let them in are asked once more, and
they are told. 4. An admin can always let somebody in, and there is always an admin.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Later, Line, Save, Say
from bot.core.model import AGREEMENT, Neighbour, Permission
from bot.core.names import named
from bot.core.saying import not_allowed, switched, tell
from bot.core.scene import Scene
from bot.core.times import DAY

STEP = "admission"
REMINDED_AFTER = 7 * DAY


def wanted(scene: Scene, me: Neighbour) -> bool:
    """Must somebody let them in? Whoever was here before need not be let in again."""
    return scene.community.admission and me.joined_at is None


def waits(who: Neighbour | None) -> bool:
    return who is not None and who.state == "joining" and who.agreed >= AGREEMENT and bool(who.tag)


def begin(scene: Scene, me: Neighbour, kept: dict[str, str]) -> Effects:
    """They have agreed and said where they live: from now on they wait."""
    return (
        Save(record=me),
        Save(record=scene.mine.at_step(STEP, **kept)),
        Say(to=me.id, line=Line("admission-waits", country=scene.community.country)),
        *_ask(scene, me, scene.at),
        Later(at=scene.at + REMINDED_AFTER, what=STEP, about=me.id, community=me.community),
    )


def meanwhile(scene: Scene) -> Say:
    """Whatever they say or press while they wait."""
    return Say(to=scene.myself.id, line=Line("admission-still", country=scene.community.country))


def _ask(scene: Scene, who: Neighbour, since: datetime) -> Effects:
    asked = Line("admission-ask", tag=named(who.tag), day=since)
    choices = (Choice("admit", who.id), Choice("leave-waiting", who.id))
    doors = tuple(one for one in scene.holders if may(one))
    about = replace(scene, people={**scene.people, **{one.id: one for one in doors}})
    return tuple(said for one in doors for said in tell(about, one.id, asked, *choices))


def may(one: Neighbour) -> bool:
    return one.may(Permission.MATCH_BY_HAND) or one.may(Permission.GRANT)


def answer(scene: Scene, act: Act) -> Effects:
    """Somebody lets them in, or not now."""
    me, who = scene.myself, scene.people.get(act.about)
    if not may(me):
        return not_allowed(scene)
    if who is None or who.community != me.community or not waits(who):
        return (Say(to=me.id, line=Line("admission-settled")),)
    if act.verb == "leave-waiting":
        return (
            Say(to=me.id, line=Line("admission-left-waiting", tag=named(who.tag)), choices=(Choice("admit", who.id),)),
        )
    return (
        Later(at=scene.at, what="admitted", about=who.id, community=who.community),
        Audit(what="admitted", concerns=(who.id,)),
        Say(to=me.id, line=Line("admission-admitted", tag=named(who.tag))),
    )


def remind(scene: Scene, about: str) -> Effects:
    who = scene.people.get(about)
    if who is None or not waits(who):
        return ()
    return (*_ask(scene, who, scene.at - REMINDED_AFTER), Say(to=who.id, line=Line("admission-reminded")))


def switch(scene: Scene, on: bool) -> Effects:
    return switched(
        scene, replace(scene.community, admission=on), Line("admission-on") if on else Line("admission-off")
    )
