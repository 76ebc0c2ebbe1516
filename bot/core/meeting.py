"""A round goes out: lines open, each with a card and a first mover; in the middle each is asked alone; then it closes.

Every two of a group get a line of their own under new names, so that in a trio nobody's words reach whom they were not
for. When the next time goes out, or a cohort is over, what is still open of the last one ends, and each side is asked
how it was, as after any line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import combinations

from bot.core import convening, decks
from bot.core.act import Act
from bot.core.circles import Group, Round, Seat, State
from bot.core.effects import Choice, Effect, Effects, Later, Line, Save, Say, Work
from bot.core.ending import close
from bot.core.model import Connection, Id, Match, Neighbour
from bot.core.names import named
from bot.core.opening import open_line
from bot.core.saying import tell, tell_lead
from bot.core.scene import Scene
from bot.core.times import DAY, spans, waking_hours, zone_of

LATE = DAY
"""Whoever is told this long after it was due is told that it is late."""
MIDDLE = 3 * DAY


def draw(scene: Scene, round_: Round) -> Work:
    return Work(what="draw", about=round_.id, community=round_.community, at=scene.at)


def present(scene: Scene) -> dict[Id, Seat]:
    """Who takes part next: they said so, are still here, and have not paused."""
    found = {}
    for seat in scene.seats:
        who = scene.person(seat.neighbour)
        if seat.is_in and who and who.state == "joined" and not who.is_paused(scene.at):
            found[who.id] = seat
    return found


def barred(scene: Scene, round_: Round) -> bool:
    """Has one of two who would meet blocked the other?"""
    who = {seat.number: seat.neighbour for seat in scene.seats}
    return any(scene.blocked(who[one], who[other]) for group in round_.plan[0] for one, other in combinations(group, 2))


def still_holds(scene: Scene, round_: Round, here: Mapping[Id, Seat]) -> bool:
    """Is everybody who was drawn still here, nobody new, and nobody blocked?"""
    seated = {number for group in round_.plan[0] for number in group}
    return seated == {seat.number for seat in here.values()} and not barred(scene, round_)


def none(scene: Scene, round_: Round, here: Mapping[Id, Seat]) -> Effects:
    """Too few to bring anybody together. A cohort waits for another week; whoever said yes hears it today."""
    waits = replace(round_, plan=(), next_at=_next_at(scene, round_), state="asking" if round_.is_cohort else "running")
    told = _seats_after(scene, waits, here, alone={seat.number for seat in here.values()})
    lead = tell_lead(scene, round_.lead, Line("rounds-too-few", name=round_.name, when=waits.next_at))
    return (Save(record=waits), *told, *lead, *_rings(scene, waits))


def _seats_after(scene: Scene, round_: Round, here: Mapping[Id, Seat], alone: set[int]) -> Effects:
    """Whoever was not placed hears of it; and a yes or no to this time is used up."""
    unplaced = Line("rounds-unplaced", name=round_.name, when=round_.next_at)
    strange = Line("rounds-unplaced-language", name=round_.name, when=round_.next_at)
    unheard = of_no_language(scene, here)
    effects: list[Effect] = []
    for seat in scene.seats:
        after = replace(seat, state=_state_after(round_, seat))
        if seat.neighbour in here and seat.number in alone:
            said = strange if seat.neighbour in unheard else unplaced
            effects += (Save(record=replace(after, waited=seat.waited + 1)), *tell(scene, seat.neighbour, said))
        elif seat.neighbour in here:
            effects.append(Save(record=replace(after, waited=0, met="")))
        elif after != seat:
            effects.append(Save(record=after))
    return tuple(effects)


def of_no_language(scene: Scene, here: Iterable[Id]) -> set[Id]:
    """Those of several whose language none of the others shares: whoever waits longest, there is nobody for them."""
    speaks = {one: who.language for one in here if (who := scene.person(one))}
    how_many = Counter(speaks.values())
    return {one for one, language in speaks.items() if how_many[language] == 1 < len(speaks)}


def _state_after(round_: Round, seat: Seat) -> State:
    """In a cohort one is in for all of it, and may leave one week out; so is whoever said "every time" in a round. It
    asks the others anew each time."""
    if round_.is_cohort:
        return "in" if seat.state == "skipped" else seat.state
    if seat.state == "skipped-once":
        return "always"
    return "asked" if seat.state in ("in", "skipped") else seat.state


def _rings(scene: Scene, round_: Round) -> Effects:
    if round_.is_cohort:
        return convening.timers(round_, scene)
    return (convening.ask_timer(round_, scene),)


def _next_at(scene: Scene, round_: Round) -> datetime:
    """One time on; what went by while nobody was there is not made up for."""
    moment = convening.after(round_.next_at, round_.every, scene.community)
    while moment <= scene.at:
        moment = convening.after(moment, round_.every, scene.community)
    return moment


# --- it goes out ------------------------------------------------------------------------------------------------------


def send(scene: Scene, round_: Round, here: Mapping[Id, Seat]) -> Effects:
    """Bring the groups of this time together, once, however late it is."""
    number = round_.number + 1
    groups, rest = round_.plan[0], round_.plan[1:]
    last = bool(round_.times) and number >= round_.times
    sent = replace(
        round_,
        state="running" if last or not rest else "drawn",
        number=number,
        next_at=_next_at(scene, round_),
        plan=rest,
        past=(*round_.past, groups) if round_.is_cohort else (),
    )
    alone = {group[0] for group in groups if len(group) == 1}
    following = _ring(sent, "round-over", sent.next_at) if last else _ring(sent, "round-send", sent.next_at)
    return (
        Save(record=sent),
        *(effect for line in scene.its_lines if line.open for effect in close(scene, line, over="rounds-line-over")),
        *_seats_after(scene, sent, here, alone),
        *_opened(scene, sent, groups, scene.at - round_.next_at >= LATE),
        _ring(sent, "round-mid", scene.at + MIDDLE),
        following if round_.is_cohort else convening.ask_timer(sent, scene),
    )


def _ring(round_: Round, what: str, at: datetime) -> Later:
    return Later(at=at, what=what, about=round_.id, community=round_.community)


def _opened(scene: Scene, round_: Round, groups: tuple[Group, ...], late: bool) -> Effects:
    """A line for every two of a group, and to each of them what this time is about and who writes first."""
    who = {seat.number: seat.neighbour for seat in scene.seats}
    effects: list[Effect] = []
    for group in groups:
        members = [who[number] for number in group]
        mover = members[int(scene.dice.pick("0123456789", f"mover {group}")) % len(members)]
        several: set[Id] = set()
        if len(members) > 2:
            several = set(members)
            scene = replace(scene, talking=scene.talking | several)
        for one, other in combinations(members, 2):
            opened, line = brought_together(scene, round_, one, other)
            scene = replace(scene, names=scene.names | {line.left.alias, line.right.alias})
            effects += opened
            effects += _told(scene, round_, line, mover, late, several)
    return tuple(effects)


def brought_together(scene: Scene, round_: Round, one: Id, other: Id) -> tuple[Effects, Connection]:
    """Both said yes to the round, and that opens a line."""
    match = Match(
        id=scene.dice.id(f"round match {round_.id} {round_.number} {one} {other}"),
        community=round_.community,
        origin="round",
        asker=one,
        helper=other,
        introduction=round_.id,
        kind="round",
        reasons=(("round", f"{round_.name}, {round_.number}"),),
        at=scene.at,
    )
    opened = open_line(replace(scene, dice=scene.dice.of(f"line of {match.id}"), posts={}, matches=()), match)
    return opened, next(e.record for e in opened if isinstance(e, Save) and isinstance(e.record, Connection))


def _told(scene: Scene, round_: Round, line: Connection, mover: Id, late: bool, several: set[Id]) -> Iterator[Effect]:
    """`several`: who of a larger group has not read yet how to write to all of it; it is said with their first line."""
    for end in (line.left, line.right):
        other = line.theirs(end.neighbour)
        first = Line("rounds-you-first")
        if mover != end.neighbour:
            first = Line("rounds-they-first", alias=named(other.alias)) if mover == other.neighbour else Line("nothing")
        said = Line(
            "rounds-meet",
            name=round_.name,
            why=_shared(round_, scene.person(end.neighbour), scene.person(other.neighbour)),
            line=decks.card(round_, round_.number),
            hours=_hours(scene, end.neighbour, other.neighbour),
            how=first,
            state=Line("rounds-late") if late else Line("nothing"),
            more=Line("rounds-to-all") if end.neighbour in several else Line("nothing"),
        )
        several.discard(end.neighbour)
        yield from tell(scene, end.neighbour, said, about=line.id, connection=line.id)


def _shared(round_: Round, one: Neighbour | None, other: Neighbour | None) -> Line:
    """One thing that they share, or that would not have brought them together by itself, if there is any."""
    if one and other and one.area and one.area == other.area:
        return Line("rounds-same-area", area=one.area)
    if one and other and one.area and other.area:
        return Line("rounds-other-areas")
    return Line("rounds-not-met" if round_.all_new else "nothing")


def _hours(scene: Scene, reader: Id, other: Id) -> Line:
    """When both may be written to, by the reader's clock."""
    two = tuple(who for who in (scene.person(reader), scene.person(other)) if who)
    if len(two) < 2:
        return Line("nothing")
    zone = zone_of(two[0], scene.community)
    mine, theirs = (waking_hours(who, scene.community, scene.at, zone) for who in two)
    shared = spans(mine & theirs)
    if not shared:
        return Line("rounds-hours-none" if not mine & theirs else "rounds-hours-any")
    return Line("rounds-hours", rows=tuple(Line("rounds-hours-span", start=start, end=end) for start, end in shared))


# --- in the middle ----------------------------------------------------------------------------------------------------


def latest(scene: Scene) -> tuple[Connection, ...]:
    """The lines of the time that went out last."""
    last = max((line.at for line in scene.its_lines), default=None)
    return tuple(line for line in scene.its_lines if line.at == last)


def middle(scene: Scene) -> Effects:
    """Each is asked alone whether they have met; where nobody has written, there is a fresh question, one each."""
    round_ = scene.round
    if round_ is None or round_.state == "closed":
        return ()
    effects: list[Effect] = []
    asked: set[Id] = set()
    given: set[Id] = set()
    for line in latest(scene):
        if not line.open:
            continue
        for end in (line.left, line.right):
            alias = named(line.theirs(end.neighbour).alias)
            if not line.carried and end.neighbour not in given:
                given.add(end.neighbour)
                fresh = Line("rounds-fresh", alias=alias, line=decks.question(round_.number + 3))
                effects += tell(scene, end.neighbour, fresh, about=line.id, connection=line.id)
            elif line.carried and end.neighbour not in asked:
                asked.add(end.neighbour)
                choices = (Choice(verb, round_.id) for verb in ("have-met", "have-planned", "have-not-met"))
                effects += tell(scene, end.neighbour, Line("rounds-middle", name=round_.name), *choices)
    return tuple(effects)


def middle_answered(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    mine = [one for one in scene.rounds if one.id in scene.my_seats and act.about in ("", one.id)]
    round_ = mine[0] if len(mine) == 1 else None
    seat = scene.my_seats.get(round_.id) if round_ else None
    if round_ is None or seat is None:
        return (Say(to=me.id, line=Line("rounds-not-any-more"), choices=(Choice("rounds"),)),)
    said = Line("rounds-middle-thanks")
    if act.verb == "have-not-met":
        said = Line("rounds-middle-question", line=decks.question(round_.number + 5))
    return (Save(record=replace(seat, met=act.verb)), Say(to=me.id, line=said))
