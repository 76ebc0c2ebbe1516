"""Invitations, where a community wants them: whoever is new brings a code that a neighbour gave them.

1. A code works once, for seven days. Its giver never hears whether it was used, nor by whom: they know that person by
another name. 2. Without one a newcomer waits, for a code or to be let in. 3. Coordinators see by tags who came by whom,
and can give a whole branch a rest while they look into it: what is open goes on, it ends by itself, and each is told.
The other coordinators hear of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core import duty, newcomers
from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Later, Line, Mint, Save, Say, Spend
from bot.core.linking import minted
from bot.core.model import Invitation, Neighbour, Permission
from bot.core.names import named
from bot.core.saying import not_allowed, switched, tell
from bot.core.scene import Branched, Code, Scene
from bot.core.times import DAY

STEP = "invite"
PURPOSE = "invite"
LIVES = 7 * DAY
LETTERS = 16
"""80 bits: a code is good for a week, and tried from anywhere."""
MOST = 5
"""In seven days, used or not: else the next one would tell whether an earlier one was used."""
REST = 7 * DAY
MOST_SHOWN = 20


# --- giving one -------------------------------------------------------------------------------------------------------


def invite(scene: Scene) -> Effects:
    me = scene.myself
    if not scene.community.invites:
        return (Say(to=me.id, line=Line("inviting-not-needed"), choices=(Choice("help"),)),)
    if newcomers.is_new(me, scene.at) and not me.roles:
        return (Say(to=me.id, line=Line("inviting-too-new"), choices=(Choice("help"),)),)
    if scene.given_invites >= MOST:
        return (Say(to=me.id, line=Line("inviting-enough", most=MOST), choices=(Choice("help"),)),)
    code = minted(scene, PURPOSE, LETTERS)
    return (
        Mint(code=code, purpose=PURPOSE, community=me.community, about=me.id),
        Say(to=me.id, line=Line("inviting-code", code=code, until=scene.at + LIVES)),
    )


def switch(scene: Scene, on: bool) -> Effects:
    return switched(scene, replace(scene.community, invites=on), Line("inviting-on") if on else Line("inviting-off"))


# --- coming by one ----------------------------------------------------------------------------------------------------


def brought(scene: Scene) -> Code | None:
    """The invitation that was typed or followed, if it is good: not after a week, nor from somebody at rest."""
    code = scene.code
    if code is None or code.purpose != PURPOSE or code.at is None or scene.at - code.at >= LIVES:
        return None
    giver = scene.people.get(code.about)
    if giver is None or giver.state != "joined" or giver.community != code.community or giver.knows_of_rest(scene.at):
        return None
    return code


def taken(scene: Scene, code: Code, me: Neighbour) -> Effects:
    """It is used up, and who came by whom is kept."""
    came = Invitation(neighbour=me.id, community=code.community, inviter=code.about, at=scene.at)
    return (Spend(code=code.typed), Save(record=came))


def wanted(scene: Scene, me: Neighbour) -> bool:
    """Must they bring one? Whoever was here before need not."""
    return scene.community.invites and me.joined_at is None and not scene.invited


def ask(scene: Scene, me: Neighbour, kept: dict[str, str]) -> Effects:
    """They have agreed and said where they live: now the code."""
    waits = Save(record=scene.mine.at_step(STEP, **kept))
    return (Save(record=me), waits, Say(to=me.id, line=Line("inviting-asks", country=scene.community.country)))


def meanwhile(scene: Scene, act: Act) -> Say:
    """Whatever else they say or press."""
    line = Line("inviting-unknown") if act.reading.code else Line("inviting-still", country=scene.community.country)
    return Say(to=scene.myself.id, line=line)


# --- a branch ---------------------------------------------------------------------------------------------------------


def branch(scene: Scene) -> Effects:
    """Who came by whom, below somebody. Not for whoever invited one of them: they know that person by another name."""
    me = scene.myself
    if refused := _refused(scene):
        return refused
    root, shown = scene.branch[0].neighbour, scene.branch[:MOST_SHOWN]
    by = named(scene.branch[0].by) if scene.branch[0].by else Line("inviting-by-nobody")
    rows = tuple(_row(one, scene.at) for one in shown)
    line = Line("inviting-branch", tag=named(root.tag), by=by, rows=rows, many=len(scene.branch))
    choices = (Choice("rest-branch", root.id), Choice("wake-branch", root.id))
    return (Say(to=me.id, line=line, choices=choices), Audit(what="branch", concerns=(root.id,)))


def _row(one: Branched, at: datetime) -> Line:
    """A rest after a report is not shown: it would say who was reported."""
    rests = one.neighbour.cools_until
    told = rests and one.neighbour.knows_of_rest(at) and rests > _rests_until(one, at)
    state = Line("inviting-rests", until=rests) if rests and told else Line("nothing")
    day = one.neighbour.joined_at or one.at
    by = Line("inviting-row-by", by=named(one.by)) if one.by else Line("nothing")
    return Line("inviting-row", tag=named(one.neighbour.tag), by=by, day=day, state=state)


def rest(scene: Scene) -> Effects:
    """Nothing new begins for the whole branch, for seven days. Whoever is in it can't decide that."""
    if refused := _refused(scene):
        return refused
    until = scene.at + REST
    paused = [one.neighbour for one in scene.branch if (one.neighbour.cools_until or scene.at) < until]
    effects: list[Effects] = [
        (
            Save(record=replace(who, cools_from=scene.at, cools_until=until)),
            *tell(scene, who.id, Line("inviting-paused", until=until)),
            Later(at=until, what="cool-over", about=who.id, community=who.community),
        )
        for who in paused
    ]
    said = Say(to=scene.myself.id, line=Line("inviting-rested", many=len(scene.branch), until=until))
    by, tag = named(scene.myself.tag), named(scene.branch[0].neighbour.tag)
    others = _others(scene, Line("inviting-rested-by", by=by, tag=tag, many=len(scene.branch)))
    return (*(one for each in effects for one in each), said, _audit(scene, "rest-branch", paused), *others)


def wake(scene: Scene) -> Effects:
    """The rest of the branch ends now; what somebody was given after a report goes on."""
    if refused := _refused(scene):
        return refused
    resting = [one for one in scene.branch if (one.neighbour.cools_until or scene.at) > _rests_until(one, scene.at)]
    effects: list[Effects] = [_woken(scene, one) for one in resting]
    said = Say(to=scene.myself.id, line=Line("inviting-woken", many=len(resting)))
    woken = _audit(scene, "wake-branch", [one.neighbour for one in resting])
    by, tag = named(scene.myself.tag), named(scene.branch[0].neighbour.tag)
    others = _others(scene, Line("inviting-woken-by", by=by, tag=tag, many=len(scene.branch)))
    return (*(one for each in effects for one in each), said, woken, *others)


def _others(scene: Scene, line: Line) -> Effects:
    return duty.hear_of_it(scene, line, *(one.neighbour.id for one in scene.branch))


def _rests_until(one: Branched, at: datetime) -> datetime:
    """By a report alone."""
    return one.rests[1] if one.rests else at


def _woken(scene: Scene, one: Branched) -> Effects:
    who, until = one.neighbour, _rests_until(one, scene.at)
    since = one.rests[0] if one.rests else who.cools_from
    return (
        Save(record=replace(who, cools_from=since, cools_until=until)),
        Later(at=until, what="cool-over", about=who.id, community=who.community),
    )


def _refused(scene: Scene) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    if not scene.branch:
        return (Say(to=me.id, line=Line("inviting-how")),)
    if any(one.neighbour.id == me.id or (one.by and one.by == me.tag) for one in scene.branch):
        return (Say(to=me.id, line=Line("inviting-own-branch")),)
    return ()


def _audit(scene: Scene, what: str, whom: list[Neighbour]) -> Audit:
    return Audit(what=what, about=scene.branch[0].neighbour.id, concerns=tuple(one.id for one in whom))
