"""Checks that a coordinator saw: for which kinds of help, and until when. The bot checks nobody.

1. A mark has a scope and an end; when that comes, those who look after safeguarding hear it once, and it is gone.
2. It is shown to coordinators where a match waits for them, and never to neighbours: it is no guarantee. 3. Nobody can
mark themselves, and of each mark the other coordinators hear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core import duty
from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Later, Line, Save, Say
from bot.core.model import Id, Match, Neighbour, Permission
from bot.core.names import named
from bot.core.reasons import FLAGS, SEEN_FIRST
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene
from bot.core.times import DAY, end_of_day, local

SCOPES = tuple(flag for flag in FLAGS if flag in SEEN_FIRST)
LONGEST = 3 * 366 * DAY
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def check(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    who = next(iter(scene.tagged.values()), None)
    if act.about and act.verb == "checked":
        who = scene.people.get(act.about.partition(".")[0])
    if who is None or who.id == me.id or who.community != me.community or who.state != "joined":
        return (Say(to=me.id, line=Line("checks-how"), choices=(Choice("checks"),)),)
    if act.verb == "unchecked":
        return _marked(scene, who, (), "none")
    said = act.about or act.words.casefold().replace("-", " ").replace(" ", "-")
    until = _until(scene, said)
    scopes = [scope for scope in SCOPES if scope in said]
    if until is None:
        return (Say(to=me.id, line=Line("checks-how"), choices=(Choice("checks"),)),)
    if not scopes:
        choices = tuple(Choice("checked", f"{who.id}.{one}.{until}", Line(f"flag-{one}")) for one in SCOPES)
        return (Say(to=me.id, line=Line("checks-for-what", tag=named(who.tag)), choices=choices),)
    kept = [mark for mark in who.checked if mark.partition(":")[0] not in scopes]
    new = [f"{scope}:{until}" for scope in scopes]
    over = Later(at=_end(scene, until), what="check-over", about=who.id, community=who.community)
    return (*_marked(scene, who, (*kept, *new), " ".join(new)), over)


def _marked(scene: Scene, who: Neighbour, marks: tuple[str, ...], about: str) -> Effects:
    changed = replace(who, checked=marks)
    noted = Line("checks-noted", tag=named(who.tag), rows=_rows(marks, SCOPES if not marks else ()))
    audit = Audit(what="checked", about=about, concerns=(who.id,))
    said = Say(to=scene.myself.id, line=noted, choices=(Choice("checks"),))
    others = Line("checks-by", by=named(scene.myself.tag), line=noted)
    return (Save(record=changed), said, audit, *duty.hear_of_it(scene, others, who.id))


def _until(scene: Scene, words: str) -> date | None:
    """The last day that was named: of a month, its last. Within three years from now."""
    found = _DATE.search(words)
    today = local(scene.at, scene.community.timezone).date()
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 0)
    try:
        last = date(year, month, day) if day else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    except ValueError:
        return None
    return last if 1 <= month <= 12 and today < last <= today + LONGEST else None


def _end(scene: Scene, last: date) -> datetime:
    return end_of_day(last, scene.community.timezone) + timedelta(seconds=1)


def _rows(marks: Sequence[str], without: Sequence[str] = ()) -> tuple[Line, ...]:
    last = dict(mark.split(":") for mark in marks)
    seen = (Line("checks-until", what=Line(f"flag-{flag}"), last=last[flag]) for flag in SCOPES if flag in last)
    return (*seen, *(Line("checks-none", what=Line(f"flag-{flag}")) for flag in without if flag not in last))


def lines(scene: Scene, match: Match) -> tuple[Line, ...]:
    """What is known of the helper, for each thing to look out for, to whoever decides whether they are asked."""
    helper = scene.person(match.helper)
    flags = [flag for flag in SCOPES if flag in dict(match.reasons).get("flags", "").split()]
    marks = [mark for mark in (helper.checked if helper else ()) if mark.partition(":")[0] in flags]
    return _rows(marks, flags)


def list_(scene: Scene) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    others = [one for one in scene.checked if one.id != me.id]
    rows = tuple(Line("checks-row", tag=named(one.tag), rows=_rows(one.checked)) for one in others)
    return (Say(to=me.id, line=Line("checks-list", rows=rows) if rows else Line("checks-nobody")),)


def over(scene: Scene, who: Id) -> Effects:
    person = scene.people.get(who)
    gone = [
        mark
        for mark in (person.checked if person else ())
        if _end(scene, date.fromisoformat(mark.partition(":")[2])) <= scene.at
    ]
    if person is None or not gone:
        return ()
    left = tuple(mark for mark in person.checked if mark not in gone)
    line = Line("checks-over", tag=named(person.tag), rows=_rows(gone))
    able = [one for one in scene.coordinators if one.may(Permission.JUDGE) and one.id != who]
    about = replace(scene, people={**scene.people, **{one.id: one for one in able}})
    told = tuple(one for each in able for one in tell(about, each.id, line, Choice("checks")))
    return (Save(record=replace(person, checked=left)), *told)
