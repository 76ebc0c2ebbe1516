"""Opening a line: both have said yes. Each gets a new alias, so that two lines can't be joined up.

Also the two kinds of match where both are asked at once: a lead's introduction, and "again?".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.kinds import kind_line
from bot.core.model import Connection, End, Introduction, Match, Post
from bot.core.names import ALIASES, DOORSTEP, named
from bot.core.places import suggested
from bot.core.saying import tell, tell_lead
from bot.core.scene import Scene
from bot.core.times import DAY, request_until, zone_of

NUDGE_AFTER = 2 * DAY
REST_AFTER = 7 * DAY


def open_line(scene: Scene, match: Match) -> Effects:
    """Open the line of a match that both have agreed to; thank whoever is left over."""
    request, offer = scene.posts.get(match.request), scene.posts.get(match.offer)
    left_alias = scene.dice.name(ALIASES, scene.names, "left alias")
    right_alias = scene.dice.name(ALIASES, scene.names | {left_alias}, "right alias")
    first = scene.dice.pick(DOORSTEP, "first doorstep word")
    second = scene.dice.pick([word for word in DOORSTEP if word != first], "second doorstep word")
    line = Connection(
        id=scene.dice.id(f"connection {match.id}"),
        community=match.community,
        match=match.id,
        kind=match.kind,
        left=End(neighbour=match.asker, alias=left_alias),
        right=End(neighbour=match.helper, alias=right_alias),
        words=(first, second),
        at=scene.at,
        due=_due(scene, request) if request and request.times else None,
        last_at=scene.at,
    )
    once = offer if offer and offer.state == "open" and not offer.standing else None
    opened = replace(match, state="accepted", asker_yes=True, helper_yes=True, connection=line.id)
    others = [other for other in scene.matches if other.pending and other.id != match.id]
    return (
        Save(record=opened),
        Save(record=line),
        *((Save(record=replace(request, state="busy")),) if request else ()),
        *((Save(record=replace(once, state="busy")),) if once else ()),
        *(effect for other in others for effect in _overtaken(scene, other)),
        *(effect for end in (line.left, line.right) for effect in _through(scene, line, end)),
        Later(at=scene.at + NUDGE_AFTER, what="nudge", about=line.id, community=line.community),
        entry(scene, opened.id, "opened"),
    )


def _due(scene: Scene, request: Post) -> datetime:
    """By the clock of whoever asked."""
    asker = scene.person(request.neighbour)
    zone = zone_of(asker, scene.community) if asker else scene.community.timezone
    return request_until(request.times, request.at, zone)


def _overtaken(scene: Scene, other: Match) -> Effects:
    """Whoever said yes is thanked; whoever was still thinking need not any more."""
    key = "matching-thanked" if other.helper_yes else "matching-no-longer"
    return (
        Save(record=replace(other, state="overtaken")),
        *(tell(scene, other.helper, Line(key, kind=kind_line(other.kind))) if other.live else ()),
        entry(scene, other.id, "overtaken"),
    )


def _through(scene: Scene, line: Connection, end: End) -> Effects:
    awake = scene.me is not None and scene.me.id == end.neighbour
    several = end.neighbour in scene.crowded | scene.talking or (awake and bool(scene.lines))
    said = Line(
        "opening-through",
        kind=kind_line(line.kind),
        you=named(end.alias),
        they=named(line.theirs(end.neighbour).alias),
        several="yes" if several else "no",
        place=_place(scene, line),
    )
    choices = tuple(Choice(verb, line.id) for verb in ("share", "reveal", "end", "report"))
    return tuple(replace(one, begins=True) for one in tell(scene, end.neighbour, said, *choices, about=line.id))


def _place(scene: Scene, line: Connection) -> Line:
    """Where they could meet, if both live here."""
    two = (scene.person(line.left.neighbour), scene.person(line.right.neighbour))
    if any(who is not None and who.community != line.community for who in two):
        return Line("nothing")
    return suggested(scene.community, line.kind, scene.dice, f"place {line.id}")


# --- both asked at once -----------------------------------------------------------------------------------------------


def introduced(scene: Scene, match: Match, yes: bool) -> Effects:
    """One of two who were both asked has answered."""
    me = scene.myself
    if not yes:
        said = Say(to=me.id, line=Line("matching-fine"), choices=())
        return (said, *not_this_time(scene, match, "declined"), entry(scene, match.id, "declined"))
    mine = replace(match, **{"helper_yes" if me.id == match.helper else "asker_yes": True})  # type: ignore[arg-type]
    if mine.helper_yes and mine.asker_yes and not mine.unasked:
        told: Effects = ()
        if match.origin == "lead" and scene.introduction:
            told = _tell_lead(scene, "introducing-opened")
        return (*open_line(scene, mine), *told)
    return (Save(record=mine), Say(to=me.id, line=Line("introducing-waiting")), entry(scene, match.id, "one-yes"))


def not_this_time(scene: Scene, match: Match, state: str) -> Effects:
    """It does not come about. The lead learns only that; whoever said yes is let down gently; nobody learns who."""
    closed = Save(record=replace(match, state="declined" if state == "declined" else "expired"))
    waiting = [who for who, yes in ((match.asker, match.asker_yes), (match.helper, match.helper_yes)) if yes]
    told = tuple(one for who in waiting for one in tell(scene, who, Line("introducing-not-this-time")))
    lead = _tell_lead(scene, "introducing-lead-not-this-time") if match.origin == "lead" and scene.introduction else ()
    return (closed, *told, *lead)


def _tell_lead(scene: Scene, key: str) -> Effects:
    introduction = scene.introduction
    if introduction is None:
        raise LookupError("no introduction in this scene")
    if introduction.elsewhere:
        opened = "dots-opened" if key == "introducing-opened" else "dots-not-this-time"
        return tell_both_leads(scene, introduction, opened)
    left, right = scene.people.get(introduction.left), scene.people.get(introduction.right)
    tags = tuple(named(who.tag) if who and who.tag else Line("somebody") for who in (left, right))
    return tell_lead(scene, introduction.lead, Line(key, left=tags[0], right=tags[1]))


def tell_both_leads(scene: Scene, introduction: Introduction, key: str) -> Effects:
    """Of an introduction to another community; each by the tag of their own neighbour."""
    told: list[Say] = []
    for lead, neighbour in (
        (introduction.lead, introduction.left),
        (introduction.other_lead, introduction.right),
    ):
        own = scene.person(neighbour)
        told += tell_lead(scene, lead, Line(key, tag=named(own.tag) if own and own.tag else Line("somebody")))
    return tuple(told)
