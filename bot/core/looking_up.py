"""Who somebody is: the platform they write on and their id there. It takes two, and there is nothing more to see.

1. One asks, with a reason; another agrees within a day; the one who asked is shown it once. 2. In danger to life one
alone is shown it at once, and another has to look at that within a day. 3. Whoever has a part with the person, or is
the person, neither gets it nor agrees to it; what they are answered does not tell them so. 4. In a small team with
nobody else who may, it waits a day, and the admins know. 5. Everybody who may look up hears of it, the person finds it
in "my data", and it is written with the reason.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import FOR, Audit, Choice, Effects, Later, Line, Save, Say
from bot.core.model import Id, Motion, Neighbour, Permission
from bot.core.motions import LIVES
from bot.core.names import named
from bot.core.roles import holding, to_holders
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene

SHORT = 5
LONGEST = 500


def look_up(scene: Scene, act: Act) -> Effects:
    """`look up Heron because …`: another one is asked."""
    me = scene.myself
    if not me.may(Permission.LOOK_UP):
        return not_allowed(scene)
    if len(act.words) > LONGEST:
        return (Say(to=me.id, line=Line("posting-too-long", length=len(act.words), most=LONGEST)),)
    who, reason = _named(scene, act), _reason(act)
    if isinstance(who, Line) or not reason:
        return (Say(to=me.id, line=who if isinstance(who, Line) else Line("looking-up-how")),)
    others = holding(scene, Permission.LOOK_UP)
    if not others and not scene.community.small_team:
        return (Say(to=me.id, line=Line("looking-up-needs-two")),)
    motion = _motion(scene, who, reason, "pair" if others else "alone")
    return (*_asked(scene, motion, who), _answered(scene, motion, who))


def _asked(scene: Scene, motion: Motion, who: Neighbour) -> Effects:
    tag, by = named(who.tag), named(scene.myself.tag)
    alone = to_holders(
        scene, _admins(scene, motion), Line("looking-up-alone-told", tag=tag, by=by, reason=motion.reason)
    )
    return (
        *_waits(scene, motion, who),
        Audit(what="look-up-asked", about=who.id, reason=motion.reason),
        *(alone if motion.what == "alone" else ()),
    )


def _waits(scene: Scene, motion: Motion, who: Neighbour) -> Effects:
    """For a day, and whoever may agree is asked."""
    tag, by = named(who.tag), _tag(scene, motion.by)
    ask = Line("looking-up-ask", tag=tag, by=by, reason=motion.reason, id=motion.id[:SHORT])
    choices = (_choice(motion, "agree-look-up"), _choice(motion, "refuse-look-up"))
    return (
        Save(record=motion),
        Later(at=motion.at + LIVES, what="look-up", about=motion.id, community=motion.community),
        *to_holders(scene, _able(scene, motion), ask, *choices),
    )


def _answered(scene: Scene, motion: Motion, who: Neighbour) -> Say:
    key = "looking-up-alone" if motion.what == "alone" else "looking-up-asked"
    return Say(to=scene.myself.id, line=Line(key, tag=named(who.tag)), choices=(_choice(motion, "danger-to-life"),))


def _choice(motion: Motion, verb: str) -> Choice:
    return Choice(verb, motion.id, Line(f"choice-{verb}", id=motion.id[:SHORT]))


def _able(scene: Scene, motion: Motion) -> tuple[Neighbour, ...]:
    """Of those who may, whoever has no part in it."""
    return tuple(one for one in holding(scene, Permission.LOOK_UP) if _is_apart(scene, one, motion))


def _is_apart(scene: Scene, one: Neighbour, motion: Motion) -> bool:
    return one.id != motion.by and one.id not in scene.near(motion.whom)


def danger(scene: Scene, act: Act) -> Effects:
    """`danger to life Heron because …`, or the button: shown at once, and looked at by another afterwards."""
    me, motion = scene.myself, scene.motion
    if not me.may(Permission.LOOK_UP):
        return not_allowed(scene)
    if act.about or not act.reading.tags:
        who = scene.person(motion.whom) if motion else None
        mine = motion is not None and motion.form == "look-up" and motion.by == me.id and motion.what != "danger"
        if motion is None or who is None or not mine or not motion.waits(scene.at):
            return (Say(to=me.id, line=Line("looking-up-how" if not act.about else "seconding-settled")),)
        if me.id in scene.near(who.id):
            return (_answered(scene, motion, who),)
        return _at_once(scene, replace(motion, what="danger", at=scene.at), who)
    found, reason = _named(scene, act), _reason(act)
    if isinstance(found, Line) or not reason:
        return (Say(to=me.id, line=found if isinstance(found, Line) else Line("looking-up-how")),)
    if me.id in scene.near(found.id):
        return look_up(scene, act)
    return _at_once(scene, _motion(scene, found, reason, "danger"), found)


def _at_once(scene: Scene, motion: Motion, who: Neighbour) -> Effects:
    asked = {one.id for one in _able(scene, motion)}
    others = tuple(one for one in _who_hear(scene, motion) if one.id not in asked)
    return (
        Save(record=motion),
        Later(at=motion.at + LIVES / 2, what="review", about=motion.id, community=motion.community),
        *_shown(scene, motion, who, scene.myself),
        *_to_review(scene, motion, who),
        *to_holders(scene, others, _happened(scene, motion, who)),
    )


def _to_review(scene: Scene, motion: Motion, who: Neighbour) -> Effects:
    by = _tag(scene, motion.by)
    line = Line("looking-up-review", tag=named(who.tag), by=by, reason=motion.reason, id=motion.id[:SHORT])
    choices = (_choice(motion, "review-right"), _choice(motion, "review-wrong"))
    return to_holders(scene, _able(scene, motion), line, *choices)


def answer(scene: Scene, act: Act) -> Effects:
    """Another one agrees, or does not."""
    me, motion = scene.myself, scene.motion
    if not me.may(Permission.LOOK_UP):
        return not_allowed(scene)
    who = scene.person(motion.whom) if motion else None
    if motion is None or who is None or motion.form != "look-up" or not motion.waits(scene.at):
        return _settled(scene)
    if motion.what == "danger" or not _is_apart(scene, me, motion):
        return _settled(scene)
    mover = scene.person(motion.by)
    agreed = act.verb == "agree-look-up" and mover is not None and mover.may(Permission.LOOK_UP)
    if mover is None or not agreed or mover.id in scene.near(who.id):
        said = "looking-up-you-agreed" if agreed else "looking-up-you-refused"  # never that the mover has a part in it
        return (
            Save(record=replace(motion, state="refused", second=me.id)),
            Audit(what="look-up-refused", about=who.id),
            *tell(scene, motion.by, Line("looking-up-refused", tag=named(who.tag))),
            Say(to=me.id, line=Line(said, tag=named(who.tag))),
        )
    return (
        Save(record=replace(motion, state="agreed", second=me.id)),
        *_shown(scene, motion, who, mover),
        *to_holders(scene, _who_hear(scene, motion), _happened(scene, motion, who)),
        Say(to=me.id, line=Line("looking-up-you-agreed", tag=named(who.tag))),
    )


def review(scene: Scene, act: Act) -> Effects:
    """Another one has looked at what was done alone. Late is better than never."""
    me, motion = scene.myself, scene.motion
    if not me.may(Permission.LOOK_UP):
        return not_allowed(scene)
    who = scene.person(motion.whom) if motion else None
    if motion is None or who is None or motion.what != "danger" or motion.state != "waiting":
        return _settled(scene)
    if not _is_apart(scene, me, motion):
        return _settled(scene)
    right = act.verb == "review-right"
    by = _tag(scene, motion.by)
    line = Line("looking-up-reviewed", tag=named(who.tag), by=by, right="yes" if right else "no")
    return (
        Save(record=replace(motion, state="agreed" if right else "refused", second=me.id)),
        Audit(what=act.verb, about=who.id),
        *tell(scene, motion.by, line),
        *(() if right else to_holders(scene, _admins(scene, motion), line)),
        Say(to=me.id, line=line),
    )


def due(scene: Scene) -> Effects:
    """A day has gone by: nobody agreed; or nobody else could, in a small team. If by now another may, it takes two."""
    motion = scene.motion
    if motion is None or motion.what == "danger" or motion.state != "waiting":
        return ()
    mover, who = scene.person(motion.by), scene.person(motion.whom)
    if who is None or mover is None:
        return (Save(record=replace(motion, state="over")),)
    good = motion.what == "alone" and scene.community.small_team and mover.may(Permission.LOOK_UP)
    if not good or mover.id in scene.near(who.id):
        over = Line("looking-up-over", tag=named(who.tag))
        return (Save(record=replace(motion, state="over")), *tell(scene, mover.id, over))
    if any(one.id != mover.id for one in holding(scene, Permission.LOOK_UP)):
        pair = replace(motion, what="pair", at=scene.at)
        asked = Line("looking-up-asked", tag=named(who.tag))
        return (*_waits(scene, pair, who), *tell(scene, mover.id, asked, _choice(pair, "danger-to-life")))
    return (
        Save(record=replace(motion, state="agreed")),
        *_shown(scene, motion, who, mover),
        *to_holders(scene, _who_hear(scene, motion), _happened(scene, motion, who)),
    )


def unreviewed(scene: Scene) -> Effects:
    """Nobody has looked at it yet: they are asked again, and when the day is over that is written too."""
    motion = scene.motion
    who = scene.person(motion.whom) if motion else None
    if motion is None or who is None or motion.what != "danger" or motion.state != "waiting":
        return ()
    asked = _to_review(scene, motion, who)
    end = motion.at + LIVES
    if scene.at < end:
        return (*asked, Later(at=end, what="review", about=motion.id, community=motion.community))
    late = Line("looking-up-unreviewed", tag=named(who.tag), by=_tag(scene, motion.by))
    return (*asked, Audit(what="unreviewed", about=who.id), *to_holders(scene, _admins(scene, motion), late))


# --- what they have in common -----------------------------------------------------------------------------------------


def _named(scene: Scene, act: Act) -> Neighbour | Line:
    """Also somebody who has left: what they did may come out afterwards."""
    tag = act.reading.tags[0] if act.reading.tags else ""
    who = scene.tagged.get(tag)
    if not tag:
        return Line("looking-up-how")
    if who is None:
        return Line("introducing-nobody", tag=named(tag))
    return Line("looking-up-yourself") if who.id == scene.myself.id else who


def _reason(act: Act) -> str:
    """What follows the tag; one word is no reason."""
    words = act.words.split(maxsplit=1)
    reason = words[1].strip(" :,–-") if len(words) > 1 else ""
    return reason if len(reason.split()) > 1 else ""


def _motion(scene: Scene, who: Neighbour, reason: str, what: str) -> Motion:
    return Motion(
        id=scene.dice.id("motion"),
        community=scene.community.id,
        form="look-up",
        what=what,
        by=scene.myself.id,
        whom=who.id,
        reason=reason,
        at=scene.at,
    )


def _shown(scene: Scene, motion: Motion, who: Neighbour, mover: Neighbour) -> Effects:
    """The only time that an identity is said."""
    found = tuple(
        Line("looking-up-address", platform=platform, id=known)
        for platform, _, known in (address.partition(":") for address in scene.identity)
    )
    nothing = Line("looking-up-nothing", tag=named(who.tag))
    line = Line("looking-up-identity", tag=named(who.tag), rows=found) if found else nothing
    return (
        *tell(scene, mover.id, line),
        Audit(
            what="look-up",
            about=" ".join((motion.what, *sorted(mover.roles), f"{FOR}{mover.id}")),
            concerns=(who.id,),
            reason=motion.reason,
        ),
    )


def _happened(scene: Scene, motion: Motion, who: Neighbour) -> Line:
    return Line("looking-up-happened", tag=named(who.tag), by=_tag(scene, motion.by))


def _who_hear(scene: Scene, motion: Motion) -> tuple[Neighbour, ...]:
    """All who may look up; of what one did alone the admins too."""
    hear = holding(scene, Permission.LOOK_UP)
    if motion.what != "pair":
        hear = tuple(dict.fromkeys((*hear, *holding(scene, Permission.GRANT))))
    return tuple(one for one in hear if one.id not in (motion.by, motion.whom))


def _admins(scene: Scene, motion: Motion) -> tuple[Neighbour, ...]:
    return tuple(one for one in holding(scene, Permission.GRANT) if one.id not in (motion.by, motion.whom))


def _tag(scene: Scene, who: Id) -> Line:
    one = scene.person(who)
    return named(one.tag if one else "")


def _settled(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("seconding-settled"), choices=(Choice("help"),)),)
