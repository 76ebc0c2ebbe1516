"""Rounds and cohorts: who is in, who meets whom, and the lead's look at it before it goes out.

1. Nobody is in who has not said so; whoever said "every time" is told each time and may skip. 2. Who meets whom is
drawn outside the turn, and holds only for those it was drawn for: if somebody left, came or blocked meanwhile, it is
drawn again. 3. A round goes out by itself, whether or not its lead looks. 4. Whoever can't be placed hears of it the
same day, and comes first next time.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import convening, meeting, overseeing
from bot.core.act import Act
from bot.core.circles import Group, Round, Seat
from bot.core.convening import invitation
from bot.core.effects import Choice, Effect, Effects, Line, Save, Say
from bot.core.events import Worked
from bot.core.meeting import draw, present
from bot.core.model import Id, Neighbour, Permission
from bot.core.needing import PEOPLED
from bot.core.saying import tell, tell_lead
from bot.core.scene import Scene
from bot.core.times import DAY

FEWEST = 2
FORGIVEN = 3


# --- what there is ----------------------------------------------------------------------------------------------------


def list_(scene: Scene) -> Effects:
    """The rounds and cohorts that are going on, and where I stand in each."""
    me = scene.myself
    going = scene.rounds
    new = (Choice("new-round"), Choice("new-cohort")) if me.may(Permission.INTRODUCE) else ()
    if not going:
        return (Say(to=me.id, line=Line("rounds-none"), choices=(*new, Choice("help"))),)
    return tuple(
        Say(
            to=me.id,
            line=Line("rounds-row", name=one.name, when=one.next_at, state=_where(scene, one)),
            choices=(*_may_choose(scene, one), *(new if one is going[-1] else ())),
        )
        for one in going
    )


def _where(scene: Scene, round_: Round) -> Line:
    seat = scene.my_seats.get(round_.id)
    state = seat.state if seat else "out"
    return Line(f"rounds-seat-{state}")


def _may_choose(scene: Scene, round_: Round) -> tuple[Choice, ...]:
    seat = scene.my_seats.get(round_.id)
    take, out = Choice("take-part", round_.id), Choice("stay-out", round_.id)
    if seat and seat.is_in:
        return (out, *(() if round_.is_cohort else (Choice("skip", round_.id),)))
    if seat and (seat.state == "skipped-once" or (round_.is_cohort and seat.state == "skipped")):
        return (take, out)
    return (take, *(() if round_.is_cohort else (Choice("every-time", round_.id),)))


# --- in or out --------------------------------------------------------------------------------------------------------


def meant(scene: Scene, act: Act) -> Round | None:
    """The round pressed, else the only one that waits for my answer, else the only one there is."""
    if act.about:
        return next((one for one in scene.rounds if one.id == act.about), None)
    waiting = [one for one in scene.rounds if convening.is_asked(scene, one)] or scene.rounds
    return waiting[0] if len(waiting) == 1 else None


def answer(scene: Scene, act: Act) -> Effects:
    """In, every time, not this time, or not at all."""
    me, round_ = scene.myself, meant(scene, act)
    if round_ is None:
        return (Say(to=me.id, line=Line("rounds-not-any-more"), choices=(Choice("rounds"),)),)
    mine = scene.my_seats.get(round_.id)
    if mine is None and act.verb not in ("take-part", "every-time"):
        return (Say(to=me.id, line=Line("rounds-out", name=round_.name)),)
    if mine is None and round_.lead == me.id and scene.last_seats.get(round_.id, 0) < PEOPLED:
        return (Say(to=me.id, line=Line("rounds-lead-not-in", most=PEOPLED), choices=(Choice("rounds"),)),)
    was_in = mine is not None and mine.is_in
    seat = mine or _new_seat(scene, round_, me)
    name, when, choices = round_.name, round_.next_at, (Choice("rounds"),)
    verb = "every-time" if act.verb == "take-part" and seat.state == "skipped-once" else act.verb
    match verb:
        case "take-part":
            seat, said = replace(seat, state="in", missed=0), Line("rounds-in", name=name, when=when)
        case "every-time":
            seat, said = replace(seat, state="always", missed=0), Line("rounds-always", name=name)
        case "skip" if not round_.is_cohort and seat.state in ("always", "skipped-once"):
            seat, said = replace(seat, state="skipped-once"), Line("rounds-skipped-once", name=name, when=when)
        case "skip" if not round_.is_cohort and seat.state != "out":
            seat, said = replace(seat, state="skipped"), Line("rounds-skipped", name=name, when=when)
        case "skip" if round_.is_cohort and (seat.is_in or seat.state == "skipped"):
            if round_.number >= round_.times:
                return (Say(to=me.id, line=Line("rounds-not-any-more"), choices=choices),)
            seat, said = replace(seat, state="skipped"), Line("rounds-skipped-week", name=name, when=when)
        case _:
            seat, said = replace(seat, state="out"), Line("rounds-out", name=name)
    told = Say(to=me.id, line=said, choices=choices)
    if seat.is_in and me.paused_until and me.paused_until > when:
        paused = Line("rounds-in-pause", name=name, when=when, until=me.paused_until)
        told = Say(to=me.id, line=paused, choices=(Choice("resume"), *choices))
    changed = was_in != seat.is_in and _is_settled(round_)
    again = (draw(scene, round_),) if changed else ()
    return (Save(record=seat), told, *again)


def _is_settled(round_: Round) -> bool:
    """Is it drawn already who meets whom? Then who comes or goes changes it."""
    return round_.state == "drawn"


def _new_seat(scene: Scene, round_: Round, who: Neighbour) -> Seat:
    return Seat(
        id=scene.dice.id(f"seat {round_.id} {who.id}"),
        community=round_.community,
        round=round_.id,
        neighbour=who.id,
        number=scene.last_seats.get(round_.id, 0) + 1,
        asked_at=scene.at,
    )


def ask(scene: Scene) -> Effects:
    """Two days before: everybody who has not said yet whether they are in is asked, and those who are in are told."""
    round_ = scene.round
    if round_ is None or round_.state != "running" or round_.is_cohort or scene.at < round_.next_at - 2 * DAY:
        return ()
    if scene.at >= round_.next_at:
        return _unasked(scene, round_)
    asked: list[Effect] = []
    for seat in scene.seats:
        who = scene.person(seat.neighbour)
        if who is None or seat.state == "out" or who.is_paused(round_.next_at):
            continue
        seat = replace(seat, missed=_missed(scene, seat), asked_at=scene.at)
        if seat.missed >= FORGIVEN:
            asked.append(Save(record=replace(seat, state="out", missed=0)))
            asked += tell(scene, who.id, Line("rounds-rest", name=round_.name), Choice("take-part", round_.id))
            continue
        asked.append(Save(record=seat))
        if seat.is_in:
            line = Line("rounds-still-in", name=round_.name, when=round_.next_at)
            asked += tell(scene, who.id, line, Choice("skip", round_.id), Choice("stay-out", round_.id))
        elif seat.state == "asked":
            asked += invitation(scene, round_, who)
    asking = replace(round_, state="asking", plan=())
    return (Save(record=asking), *asked, *convening.timers(asking, scene))


def _missed(scene: Scene, seat: Seat) -> int:
    """In how many times in a row they have not written a word: with the last one, unless it was counted already."""
    mine = [
        line.mine(seat.neighbour)
        for line in meeting.latest(scene)
        if seat.neighbour in (line.left.neighbour, line.right.neighbour) and line.at > seat.asked_at
    ]
    if not mine:
        return seat.missed
    return 0 if any(end.spoke_at for end in mine) else seat.missed + 1


def _unasked(scene: Scene, round_: Round) -> Effects:
    """The time has come before anybody could be asked: it goes out to those who are in already; the others wait."""
    return (Save(record=replace(round_, state="asking", plan=())), draw(scene, round_))


# --- drawing ----------------------------------------------------------------------------------------------------------


def draw_due(scene: Scene) -> Effects:
    round_ = scene.round
    if round_ is None or round_.state != "asking" or scene.at < round_.next_at - DAY:
        return ()
    return (draw(scene, round_),)


def drawn(scene: Scene, event: Worked) -> Effects:
    """It has been drawn. If the world has moved meanwhile, it is drawn again."""
    round_, found = scene.round, event.drawn
    if round_ is None or found is None or round_.state not in ("asking", "drawn") or round_.number != found.number:
        return ()  # it has gone out meanwhile
    here = present(scene)
    moved = round_.version != found.version
    if moved and round_.plan and scene.at < round_.next_at and meeting.still_holds(scene, round_, here):
        return ()  # what has been drawn meanwhile, or changed by the lead, is for those who are here
    plan = tuple(_seated(here, week) for week in found.weeks)
    ready = replace(round_, state="drawn", plan=plan, repeats=found.repeats)
    if moved or found.people != set(here) or (plan and meeting.barred(scene, ready)):
        return (draw(scene, round_),)
    if scene.at >= round_.next_at:
        return meeting.send(scene, ready, here) if plan else meeting.none(scene, round_, here)
    if not plan:
        too_few = Line("rounds-too-few", name=round_.name, when=round_.next_at)
        return (Save(record=ready), *tell_lead(scene, round_.lead, too_few))
    return (Save(record=ready), *overseeing.dry_run(scene, ready, found))


def _seated(here: dict[Id, Seat], week: tuple[tuple[Id, ...], ...]) -> tuple[Group, ...]:
    """The groups by seats; whoever is in none is alone."""
    groups = [tuple(here[one].number for one in group if one in here) for group in week]
    placed = {number for group in groups for number in group}
    return (*groups, *((seat.number,) for seat in here.values() if seat.number not in placed))


# --- it is time -------------------------------------------------------------------------------------------------------


def send_due(scene: Scene) -> Effects:
    """It is time. What was drawn goes out if it still holds; else it is drawn again, and goes out then."""
    round_ = scene.round
    if round_ is None or round_.state not in ("asking", "drawn") or scene.at < round_.next_at:
        return ()
    here = present(scene)
    if len(here) < FEWEST:
        return meeting.none(scene, round_, here)
    if round_.plan and meeting.still_holds(scene, round_, here):
        return meeting.send(scene, round_, here)
    return (draw(scene, round_),)
