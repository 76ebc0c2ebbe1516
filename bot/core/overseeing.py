"""The lead's look at a round before it goes out: who meets whom and why, who is left and why, and changes by hand.

Whom the lead meets in it themselves is not shown, and can't be chosen: the two know each other by other names.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import meeting
from bot.core.act import Act
from bot.core.circles import Group, Round, Seat
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.events import Drawn
from bot.core.meeting import draw, present
from bot.core.model import Permission
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

SHOWN = 40
"""Groups that a lead is shown; what is beyond is counted."""
EARLY = 2 * DAY
"""A round may be sent so long before its time, and never two weeks of a cohort at once."""


def dry_run(scene: Scene, round_: Round, found: Drawn | None = None) -> Effects:
    """Who meets whom and why, who is left and why, for the lead alone, by tags."""
    lead = scene.person(round_.lead)
    if lead is None or not lead.may(Permission.INTRODUCE):
        return ()
    mine = of_lead(scene, round_)
    groups = [group for group in round_.plan[0] if len(group) > 1 and group != mine]
    rows = tuple(_row(scene, round_, group) for group in groups[:SHOWN])
    if len(groups) > SHOWN:
        rows = (*rows, Line("rounds-and-more", number=len(groups) - SHOWN))
    if len(mine) > 1:
        rows = (Line("rounds-yours"), *rows)
    alone = {group[0] for group in round_.plan[0] if len(group) == 1}
    unheard = meeting.of_no_language(scene, present(scene))
    over = [seat for seat in scene.seats if seat.number in alone]
    left = tuple(_tag(scene, seat) for seat in over if seat.neighbour not in unheard)
    strange = tuple(_tag(scene, seat) for seat in over if seat.neighbour in unheard)
    line = Line(
        "rounds-drawn",
        name=round_.name,
        when=round_.next_at,
        rows=rows,
        left=Line("rounds-left-over", rows=left) if left else Line("nothing"),
        more=Line("rounds-left-language", rows=strange) if strange else Line("nothing"),
        said=_said(round_, found),
    )
    send = () if _too_early(scene, round_) else (Choice("send-round", round_.id),)
    return tell(scene, lead.id, line, *send, Choice("draw-again", round_.id))


def of_lead(scene: Scene, round_: Round) -> Group:
    """The group of the next time in which the lead is, if they take part."""
    seats = {seat.number for seat in scene.seats if seat.neighbour == round_.lead}
    return next((group for group in round_.plan[0] if seats & set(group)), ())


def _too_early(scene: Scene, round_: Round) -> bool:
    return scene.at < round_.next_at - EARLY


def _said(round_: Round, found: Drawn | None) -> Line:
    if found is None or round_.repeats < 0:
        return Line("nothing")
    if not round_.repeats and found.gap:
        return Line("rounds-near", share=int(1000 * (1 - found.gap)) / 10)
    if not round_.repeats:
        return Line("rounds-no-repeats")
    fewest = "yes" if found.fewest else "no"
    return Line("rounds-repeats", number=round_.repeats, answer=fewest)


def _row(scene: Scene, round_: Round, group: Group) -> Line:
    seats = [seat for seat in scene.seats if seat.number in group]
    people = [who for seat in seats if (who := scene.person(seat.neighbour))]
    areas = {who.area for who in people if who.area}
    why = Line("rounds-why-new" if round_.all_new else "rounds-why-perhaps")
    if len(areas) > 1:
        why = Line("rounds-why-areas")
    if len(group) > 2:
        why = Line("rounds-why-several")
    return Line("rounds-group", rows=tuple(_tag(scene, seat) for seat in seats), why=why)


def _tag(scene: Scene, seat: Seat) -> Line:
    who = scene.person(seat.neighbour)
    return named(who.tag if who else "")


def by_lead(scene: Scene, act: Act) -> Effects:
    """Send it now, draw again, or let two change places."""
    me, round_ = scene.myself, scene.round or next((one for one in scene.rounds if one.lead == scene.myself.id), None)
    if round_ is None or not me.may(Permission.INTRODUCE) or round_.state != "drawn" or not round_.plan:
        return (Say(to=me.id, line=Line("rounds-nothing-drawn"), choices=(Choice("rounds"),)),)
    if act.verb == "draw-again":
        return (Say(to=me.id, line=Line("rounds-drawing")), draw(scene, round_))
    if act.verb == "swap":
        return _swap(scene, round_, act)
    if _too_early(scene, round_):
        return (Say(to=me.id, line=Line("rounds-too-early", name=round_.name, when=round_.next_at)),)
    here = present(scene)
    if not meeting.still_holds(scene, round_, here):
        return (Say(to=me.id, line=Line("rounds-drawing")), draw(scene, round_))
    return (*meeting.send(scene, round_, here), Say(to=me.id, line=Line("rounds-sent", name=round_.name)))


def _swap(scene: Scene, round_: Round, act: Act) -> Effects:
    """`swap Heron and Plum`: they change places in what is drawn."""
    me = scene.myself
    people = [scene.tagged.get(tag) for tag in act.reading.tags[:2]]
    numbers = [seat.number for one in people if one for seat in scene.seats if seat.neighbour == one.id]
    mine = of_lead(scene, round_)  # whoever is in it is answered for as if they were not in the round
    seated = {number for group in round_.plan[0] if group != mine for number in group}
    if len(numbers) != 2 or not set(numbers) <= seated or numbers[0] == numbers[1]:
        return (Say(to=me.id, line=Line("rounds-swap-how")),)
    other = dict(zip(numbers, reversed(numbers), strict=True))
    week = tuple(tuple(other.get(number, number) for number in group) for group in round_.plan[0])
    changed = replace(round_, plan=(week, *round_.plan[1:]), repeats=-1)
    if not meeting.still_holds(scene, changed, present(scene)):
        return (Say(to=me.id, line=Line("introducing-not-these")),)
    return (Save(record=changed), *dry_run(scene, changed))
