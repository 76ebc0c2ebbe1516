"""Back by three: the bot asks at that time, asks once more, and then tells coordinators; nobody watches in between.

1. At the start it is said what will happen, and what won't. 2. It comes on the minute, at night too. 3. Coordinators
hear a tag and which matches, no words; whoever is at the other end of these hears nothing. 4. "Back" ends it any time,
and whoever was alarmed hears of it, however late.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core import relaying
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.model import Id, Neighbour, Visit
from bot.core.names import named
from bot.core.questions import Question
from bot.core.scene import Scene
from bot.core.times import DAY, parse_clock, zone_of

AGAIN = timedelta(minutes=15)
UNHEARD = 30 * DAY
"""So long after an alarm it is still known that coordinators are to hear of an answer."""
HOURS = (1, 2, 3)
CHOICES = (Choice("back"), Choice("more-time"))


def is_away(me: Neighbour) -> bool:
    return me.visit is not None and me.visit.step != "back"


def is_asked(me: Neighbour) -> bool:
    """Does "are you back?" wait for an answer?"""
    return me.visit is not None and me.visit.step in ("asked", "asked-again", "told")


def question(scene: Scene) -> Question:
    """Waits from the start for "back"; once asked, also for yes and no."""
    asked = {"yes": "back", "no": "more-time"} if is_asked(scene.myself) else {}
    me, line = scene.myself.id, Line("visiting-asked")
    answers = {"back": "back", **asked}
    return Question(what="visit", to=me, line=line, choices=CHOICES, answers=answers, asked=scene.at)


def begin(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if act.verb == "back-by" and _may_be_talk(scene, act):
        return relaying.ask_whom(scene, replace(act, words=act.reading.text))
    pressed = act.about.isdecimal() and int(act.about) in HOURS
    clock = zone_of(me, scene.community)
    until = scene.at + timedelta(hours=int(act.about)) if pressed else parse_clock(act.words, scene.at, clock)
    if until is None:
        hours = tuple(Choice("visit", str(one), Line("choice-back-in", number=one)) for one in HOURS)
        return (Say(to=me.id, line=Line("visiting-how"), choices=hours),)
    others = [end.neighbour for line in scene.lines for end in (line.left, line.right) if end.neighbour != me.id]
    known = [scene.people[who].without_chat for who in others if who in scene.people]
    visit = Visit(
        until=until,
        next_at=until,
        matches=tuple(line.match for line in scene.lines),
        apart=tuple(sorted({who for who in (*others, *known) if who})),
    )
    if (before := me.visit) and before.alarmed:
        apart = tuple(sorted({*visit.apart, *before.apart}))
        visit = replace(visit, next_at=scene.at, step="answered", apart=apart, alarmed=True)
    told = "yes" if _watching(scene, me.id, visit) else "no"
    line = Line("visiting-begun", until=until, tag=named(me.tag), told=told, country=scene.community.country)
    return (
        Save(record=replace(me, visit=visit)),
        _ring(me, visit),
        Say(to=me.id, line=line, choices=(Choice("back"),)),
    )


def _may_be_talk(scene: Scene, act: Act) -> bool:
    return bool(scene.lines) and not (act.pressed or act.slashed)


def _ring(who: Neighbour, visit: Visit) -> Later:
    return Later(at=visit.next_at, what="back", about=who.id, community=who.community)


def _watching(scene: Scene, who: Id, visit: Visit) -> tuple[Neighbour, ...]:
    """The coordinators who would be told."""
    apart = {*visit.apart, *scene.near(who)}
    return tuple(one for one in scene.coordinators if one.state == "joined" and one.id not in apart)


def back(scene: Scene) -> Effects:
    me, visit = scene.myself, scene.myself.visit
    if visit is None or not is_away(me):
        return (Say(to=me.id, line=Line("visiting-none"), choices=(Choice("help"),)),)
    said = Say(to=me.id, line=Line("visiting-back"))
    if not visit.alarmed:
        return (Save(record=replace(me, visit=None)), said)
    over = replace(visit, step="back", next_at=scene.at)
    return (Save(record=replace(me, visit=over)), _ring(me, over), said)


def more_time(scene: Scene) -> Effects:
    """Coordinators who were told hear that there was an answer."""
    me, visit = scene.myself, scene.myself.visit
    if visit is None or not is_away(me):
        return (Say(to=me.id, line=Line("visiting-none"), choices=(Choice("help"),)),)
    until = max(scene.at, visit.until) + AGAIN
    longer = replace(visit, until=until, next_at=until, step="away")
    if visit.alarmed:
        longer = replace(longer, next_at=scene.at, step="answered")
    line = Line("visiting-longer", until=until, country=scene.community.country)
    return (Save(record=replace(me, visit=longer)), _ring(me, longer), Say(to=me.id, line=line, choices=CHOICES[:1]))


def due(scene: Scene, who: Id) -> Effects:
    away = scene.people.get(who)
    visit = away.visit if away else None
    if away is None or visit is None or visit.next_at > scene.at or away.state != "joined":
        return ()
    match visit.step:
        case "away":
            return _ask(scene, away, replace(visit, step="asked"), Line("visiting-asked"))
        case "asked":
            again = Line("visiting-asked-again", country=scene.community.country)
            return _ask(scene, away, replace(visit, step="asked-again"), again)
        case "asked-again":
            return _tell(scene, away, replace(visit, step="told", next_at=scene.at + DAY))
        case "told" if visit.alarmed:
            unheard = replace(visit, step="unheard", next_at=scene.at + UNHEARD)
            return (Save(record=replace(away, visit=unheard)), _ring(away, unheard))
        case "told" | "unheard":
            return (Save(record=replace(away, visit=None)),)
        case "answered":
            longer = replace(visit, step="away", next_at=visit.until)
            line = Line("visiting-answered", tag=named(away.tag), until=visit.until)
            return (Save(record=replace(away, visit=longer)), _ring(away, longer), *_to_all(scene, away, visit, line))
        case "back":
            line = Line("visiting-is-back", tag=named(away.tag))
            return (Save(record=replace(away, visit=None)), *_to_all(scene, away, visit, line))


def _ask(scene: Scene, away: Neighbour, visit: Visit, line: Line) -> Effects:
    visit = replace(visit, next_at=scene.at + AGAIN)
    asked = Say(to=away.id, line=line, choices=CHOICES)
    return (Save(record=replace(away, visit=visit)), _ring(away, visit), asked)


def _tell(scene: Scene, away: Neighbour, visit: Visit) -> Effects:
    watching, country = _watching(scene, away.id, visit), scene.community.country
    visit = replace(visit, alarmed=visit.alarmed or bool(watching))
    rows = tuple(Line("visiting-match", id=one[:5]) for one in visit.matches)
    alarm = Line("visiting-alarm", tag=named(away.tag), until=visit.until, rows=rows, country=country)
    mine = Line("visiting-told" if watching else "visiting-nobody-told", country=country)
    return (
        Save(record=replace(away, visit=visit)),
        _ring(away, visit),
        Say(to=away.id, line=mine, choices=CHOICES),
        *_to_all(scene, away, visit, alarm),
    )


def _to_all(scene: Scene, away: Neighbour, visit: Visit, line: Line) -> Effects:
    return tuple(Say(to=one.id, line=line) for one in _watching(scene, away.id, visit))
