"""A cohort is over: its last lines end and are asked about, then it closes, and everybody hears what became of it.

Members hear how many they met, nobody whom; the lead sees what several said of it, and who met whom by tags, unless
they were in it themselves.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from bot.core.circles import Round, Seat
from bot.core.effects import Choice, Effect, Effects, Later, Line, Save
from bot.core.ending import close
from bot.core.names import named
from bot.core.needing import PEOPLED
from bot.core.saying import tell, tell_lead
from bot.core.scene import Scene
from bot.core.times import DAY

CLOSES = 3 * DAY
"""A cohort closes so long after its last week, when each side has been asked how it was."""


def over(scene: Scene) -> Effects:
    """Everybody hears how many they met, nobody whom; the lead sees who met whom by tags, and what several said."""
    round_ = scene.round
    if round_ is None or round_.state == "closed" or not round_.is_cohort:
        return ()
    if still_open := [line for line in scene.its_lines if line.open]:
        again = Later(at=scene.at + CLOSES, what="round-over", about=round_.id, community=round_.community)
        return (*(effect for line in still_open for effect in close(scene, line, over="rounds-line-over")), again)
    met = _met(round_)
    present = [seat for seat in scene.seats if seat.is_in]
    told: list[Effect] = []
    for seat in present:
        line = Line("rounds-over", name=round_.name, number=len(met.get(seat.number, ())), most=len(present) - 1)
        told += tell(scene, seat.neighbour, line, Choice("rounds"))
    return (Save(record=replace(round_, state="closed", plan=())), *told, *_report(scene, round_, present, met))


def _met(round_: Round) -> dict[int, list[int]]:
    """Whom each seat met, in order, as often as they met."""
    met: dict[int, list[int]] = {}
    for week in round_.past:
        for group in week:
            for one, other in combinations(group, 2):
                met.setdefault(one, []).append(other)
                met.setdefault(other, []).append(one)
    return {one: sorted(set(others)) for one, others in met.items()}


def _report(scene: Scene, round_: Round, present: list[Seat], met: dict[int, list[int]]) -> Effects:
    """Not who met whom, if the lead was one of them: what is missing in it would say whom they met."""
    tag = {seat.number: named(who.tag) for seat in scene.seats if (who := scene.person(seat.neighbour))}
    rows = tuple(
        Line(
            "rounds-met-row",
            tag=tag[seat.number],
            rows=tuple(tag.get(other, named("")) for other in met.get(seat.number, ())),
        )
        for seat in present
        if seat.number in tag
    )
    pairs = [pair for week in round_.past for group in week for pair in combinations(sorted(group), 2)]
    twice = len(pairs) - len(set(pairs))
    number, said = len(set(pairs)), _said(scene)
    report = Line("rounds-report", name=round_.name, rows=rows, number=number, twice=twice, said=said)
    if any(seat.neighbour == round_.lead and met.get(seat.number) for seat in scene.seats):
        report = Line("rounds-report-yours", name=round_.name, number=number, twice=twice, said=said)
    return tell_lead(scene, round_.lead, report)


def _said(scene: Scene) -> Line:
    """Only where it may be anybody's of several."""
    said = scene.said_of_it
    if scene.said_by < PEOPLED:
        return Line("rounds-said-by-few", number=PEOPLED)
    return Line("rounds-said", good=said.get("good", 0), okay=said.get("okay", 0), bad=said.get("not-good", 0))
