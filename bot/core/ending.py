"""Ending, blocking, reporting: in every state, in one step, by word or by button.

1. The other side reads the same sentence whatever the reason was. 2. A block ends the line and the two never meet again.
3. A report freezes the line at once, before any question; evidence is the reporter's choice. 4. The last ten messages of
a line are gone 72 hours after it ended, unless a report attached them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Erase, Later, Line, Save, Say
from bot.core.lines import ask_which, chosen
from bot.core.model import Block, Case, Connection
from bot.core.names import named
from bot.core.opening import NUDGE_AFTER, REST_AFTER
from bot.core.scene import Scene
from bot.core.times import DAY, after_quiet

CHECK_IN_AFTER = DAY
FORGET_KEPT = timedelta(hours=72)
REASONS = ("harassment", "money", "danger", "other")


def close(scene: Scene, line: Connection, *, frozen: bool = False, told: str = "ending-ended-by-me") -> Effects:
    """End a line. `told` is what the one who ended it reads; the other side reads the ordinary ending."""
    ended = replace(line, state="ended", frozen=frozen, ended_at=scene.at)
    by = scene.me.id if scene.me else ""
    says = []
    for end in (line.left, line.right):
        alias = named(line.theirs(end.neighbour).alias)
        if end.neighbour == by:
            says.append(Say(to=by, line=Line(told, alias=alias), choices=(Choice("help"),)))
        elif end.neighbour in scene.people:
            when = after_quiet(scene.at, scene.people[end.neighbour], scene.community)
            choices = (Choice("block", line.id), Choice("report", line.id))
            says.append(Say(to=end.neighbour, line=Line("ending-ended", alias=alias), choices=choices, not_before=when))
    return (
        Save(record=ended),
        *says,
        Later(at=scene.at + FORGET_KEPT, what="forget-kept", about=line.id, community=line.community),
        Later(
            at=max(line.due or scene.at, scene.at) + CHECK_IN_AFTER,
            what="check-in",
            about=line.id,
            community=line.community,
        ),
        entry(scene, line.match, "ended"),
    )


def end(scene: Scene, act: Act) -> Effects:
    line = chosen(scene, act)
    if line is None:
        return ask_which(scene, "end")
    if not line.open:
        return (Say(to=scene.myself.id, line=Line("ending-already"), choices=(Choice("help"),)),)
    return close(scene, line)


def block(scene: Scene, act: Act) -> Effects:
    """End the line and never meet again; also for a line that ended in the last days."""
    line = chosen(scene, act) or _only_past(scene, act)
    if line is None:
        return ask_which(scene, "block", (*scene.lines, *scene.past_lines))
    me, peer = scene.myself, line.theirs(scene.myself.id)
    blocked = Save(record=Block(community=me.community, blocker=me.id, blocked=peer.neighbour, at=scene.at))
    undone = tuple(
        Save(record=replace(match, state="closed"))
        for match in scene.questions
        if match.live and {match.asker, match.helper} == {me.id, peer.neighbour}
    )
    if line.open:
        return (blocked, *undone, *close(scene, line, told="ending-blocked"))
    return (blocked, *undone, Say(to=me.id, line=Line("ending-blocked", alias=named(peer.alias))))


def _only_past(scene: Scene, act: Act) -> Connection | None:
    if act.about or scene.lines or len(scene.past_lines) != 1:
        return None
    return scene.past_lines[0]


def report(scene: Scene, act: Act) -> Effects:
    """Freeze first, ask afterwards."""
    line = chosen(scene, act) or _only_past(scene, act)
    me = scene.myself
    if line is None:
        lines = (*scene.lines, *scene.past_lines)
        if not lines:
            return (Say(to=me.id, line=Line("ending-nothing-to-report", country=scene.community.country)),)
        return ask_which(scene, "report", lines)
    case = Case(
        id=scene.dice.id("case"),
        community=me.community,
        connection=line.id,
        reporter=me.id,
        reported=line.theirs(me.id).neighbour,
        reason="",
        at=scene.at,
    )
    frozen = close(scene, line, frozen=True, told="ending-frozen") if line.open else ()
    asked = Say(
        to=me.id,
        line=Line("ending-what-happened", country=scene.community.country),
        choices=tuple(Choice("reason", reason, Line(f"choice-reason-{reason}")) for reason in REASONS),
    )
    return (
        *frozen,
        Save(record=case),
        Save(record=scene.mine.at_step("reason", case.id)),
        asked,
        *alert(scene, Line("reviewing-alert-report"), {case.reporter, case.reported}),
    )


def reason(scene: Scene, act: Act) -> Effects:
    """What happened, by button or in the reporter's own words; then what to attach."""
    case, me = scene.case, scene.myself
    if case is None or case.reporter != me.id or case.state != "open":
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("ending-already")))
    said = act.about if act.verb == "reason" else act.words.strip()[:500]
    if not said:
        return (Say(to=me.id, line=Line("ending-say-what-happened")),)
    asked = Say(
        to=me.id,
        line=Line("ending-attach"),
        choices=(Choice("attach", case.id), Choice("attach-nothing", case.id)),
    )
    return (
        Save(record=replace(case, reason=said)),
        Save(record=scene.mine.at_step("attach", case.id)),
        asked,
    )


def attach(scene: Scene, act: Act) -> Effects:
    case, me = scene.case, scene.myself
    if case is None or case.reporter != me.id:
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("ending-already")))
    wanted = act.verb in ("attach", "yes")
    evidence = "\n".join(f"{'reporter' if who == me.id else 'reported'}: {text}" for who, text in scene.kept)
    thanks = Line("ending-report-thanks", attached="yes" if wanted else "no", country=scene.community.country)
    return (
        Save(record=replace(case, evidence=evidence if wanted else "")),
        Save(record=scene.mine.finished()),
        Say(to=me.id, line=thanks),
    )


def alert(scene: Scene, line: Line, apart_from: set[str]) -> Effects:
    """Tell the coordinators who have no part in it. Alerts hold no words and no tags."""
    return tuple(
        Say(
            to=coordinator.id,
            line=line,
            choices=(Choice("today"),),
            not_before=after_quiet(scene.at, coordinator, scene.community),
        )
        for coordinator in scene.coordinators
        if coordinator.id not in apart_from
    )


# --- by the clock -----------------------------------------------------------------------------------------------------


def nudge(scene: Scene) -> Effects:
    """Two silent days: one gentle word each. Seven: the line ends, and both are told."""
    line = scene.connection
    if line is None or not line.open:
        return ()
    silent = scene.at - line.last_at
    if silent < NUDGE_AFTER:
        return (_ring(line, line.last_at + NUDGE_AFTER),)
    if silent >= REST_AFTER:
        return close(scene, line)
    says = tuple(
        Say(
            to=end.neighbour,
            line=Line("ending-silent", alias=named(line.theirs(end.neighbour).alias)),
            choices=(Choice("end", line.id),),
            about=line.id,
            connection=line.id,
            not_before=after_quiet(scene.at, scene.people[end.neighbour], scene.community),
        )
        for end in (line.left, line.right)
        if end.neighbour in scene.people
    )
    return (*says, _ring(line, line.last_at + REST_AFTER))


def _ring(line: Connection, at: datetime) -> Later:
    return Later(at=at, what="nudge", about=line.id, community=line.community)


def forget_kept(scene: Scene) -> Effects:
    line = scene.connection
    if line is None or line.open:
        return ()
    return (Erase(what="kept", about=line.id),)
