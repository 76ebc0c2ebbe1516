"""Somebody says of themselves that they are under 18: nothing new begins for them until two coordinators have looked.

1. It is said neutrally, with a number for young people. 2. Coordinators learn a name, no words, and say "adult" or
"child"; two of the same decide, or one where there is only one, and then the admins hear of it. They are asked again
each day until then. 3. A child's posts close and their conversations end kindly, as if they had left; what is held goes
as after leaving. 4. Whoever has not joined reads that this is for adults, and is asked as everybody is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.core import duty
from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Erase, Later, Line, Save, Say
from bot.core.looking import look_at
from bot.core.model import Alert, Id, Neighbour, Permission
from bot.core.names import named
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene
from bot.core.times import DAY

TWO = 2


def beside(scene: Scene, act: Act, effects: Effects) -> Effects:
    """What becomes of some words, and what is said beside it if their writer says that they are a child."""
    me = scene.me
    if me is None or act.place or not act.reading.young or me.young_at is not None:
        return effects
    if any(isinstance(effect, Erase) for effect in effects):
        return effects
    country = scene.community.country
    if me.state != "joined":
        return (Say(to=me.id, line=Line("young-not-here", country=country)), *effects)
    if any(isinstance(one, Save) and isinstance(one.record, Neighbour) and one.record.id == me.id for one in effects):
        return effects  # they are changing something about themselves: said again, it is heard
    alert = Alert(
        id=scene.dice.id("alert of the young"),
        community=me.community,
        what="young",
        about=me.id,
        apart=tuple(sorted({me.id, *(line.theirs(scene.end_of(line)).neighbour for line in scene.lines)})),
        at=scene.at,
    )
    return (
        Save(record=replace(me, young_at=scene.at)),
        Save(record=alert),
        Later(at=scene.at, what="young", about=alert.id, community=alert.community),
        Say(to=me.id, line=Line("young-paused", tag=named(me.tag), country=country)),
        *effects,
    )


def review(scene: Scene) -> Effects:
    """By the clock, since talk does not look up who coordinates. Whoever has said what they think is asked again only
    if others think otherwise."""
    alert = scene.alert
    if alert is None or alert.taken_by or not _waits(scene, alert):
        return ()
    votes = _votes(alert)
    spared = set() if _differ(votes) else set(votes)
    asked = (one for one in duty.raise_alert(scene, alert) if not (isinstance(one, Say) and one.to in spared))
    return (*asked, Later(at=scene.at + DAY, what="young", about=alert.id, community=alert.community))


def _waits(scene: Scene, alert: Alert) -> bool:
    who = scene.people.get(alert.about)
    return who is not None and who.state == "joined" and who.young_at is not None


def _votes(alert: Alert) -> dict[Id, str]:
    return dict(one.split("=") for one in alert.votes)


def _differ(votes: Mapping[Id, str]) -> bool:
    return len(set(votes.values())) > 1


def judge(scene: Scene, act: Act) -> Effects:
    me, alert = scene.myself, scene.alert
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    apart = scene.near(alert.about, *alert.apart) if alert else frozenset()
    if alert is None or alert.what != "young" or me.id in apart:
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    if alert.taken_by or not _waits(scene, alert):
        return (Say(to=me.id, line=Line("young-settled")),)
    votes = {**_votes(alert), me.id: act.verb}
    voted = replace(alert, votes=tuple(f"{who}={vote}" for who, vote in votes.items()))
    needed = min(TWO, len(duty.listeners(scene, apart)))
    if sum(vote == act.verb for vote in votes.values()) < needed:
        return (Save(record=voted), *(_otherwise(scene, alert, votes) if _differ(votes) else _noted(scene)))
    who = scene.people[alert.about]
    said = Line(
        "young-alone-adult" if act.verb == "adult" else "young-alone-child", by=named(me.tag), tag=named(who.tag)
    )
    alone = () if needed > 1 else duty.hear_of_it(scene, said, who.id)
    settled = (
        Save(record=replace(voted, taken_by=me.id)),
        Say(to=me.id, line=Line("young-settled")),
        Audit(what=act.verb if needed > 1 else f"{act.verb}-alone", concerns=(who.id,)),
        *alone,
    )
    free = Save(record=replace(who, young_at=None))
    if act.verb == "adult":
        look = Later(at=scene.at, what="young-over", about=who.id, community=who.community)
        return (*settled, free, *tell(scene, who.id, Line("young-adult")), look)
    return (
        *settled,
        free,
        Say(to=who.id, line=Line("young-closed", country=scene.community.country)),
        Later(at=scene.at, what="banned", about=who.id, community=who.community),
    )


def _noted(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("young-another")),)


def _otherwise(scene: Scene, alert: Alert, votes: Mapping[Id, str]) -> Effects:
    """Coordinators don't agree: each who has said something learns it, and may say it anew."""
    line = Line("young-differ", tag=named(scene.people[alert.about].tag))
    choices = (Choice("adult", alert.id), Choice("child", alert.id))
    listening = (one for one in duty.listeners(scene, set(alert.apart)) if one.id in votes)
    return tuple(one for who in listening for one in duty.reach(scene, who, line, *choices))


def over(scene: Scene) -> Effects:
    """They are an adult: what they had asked for or offered is looked at now."""
    return tuple(ring for post in scene.my_posts if post.state == "open" for ring in look_at(post.id, scene))
