"""Reports, as coordinators deal with them. Whoever is part of one can neither read nor close it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.model import Permission
from bot.core.reporting import REASONS
from bot.core.reviewing import SHORT, not_allowed
from bot.core.scene import Scene


def read(scene: Scene) -> Effects:
    """A report as its reporter left it. Whoever is part of it cannot read it."""
    me, case = scene.myself, scene.case
    if not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    if case is None or me.id in (case.reporter, case.reported):
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    closed = "yes" if case.state == "closed" else "no"
    said = Line(
        "reviewing-case-story",
        id=case.id[:SHORT],
        since=case.at,
        reason=_reason(case.reason),
        evidence=Line("reviewing-case-evidence", text=case.evidence) if case.evidence else Line("reviewing-case-bare"),
        closed=closed,
    )
    choices = (Choice("close-case", case.id),) if case.state == "open" else ()
    return (Say(to=me.id, line=said, choices=choices),)


def close(scene: Scene) -> Effects:
    """It is dealt with: it leaves the list at once, and the memory thirty days later."""
    me, case = scene.myself, scene.case
    if not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    if case is None or me.id in (case.reporter, case.reported):
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    closed = Say(to=me.id, line=Line("reviewing-case-closed", id=case.id[:SHORT]), choices=(Choice("today"),))
    if case.state == "closed":
        return (closed,)
    return (Save(record=replace(case, state="closed", closed_at=scene.at)), closed)


def _reason(said: str) -> Line:
    """What was chosen, what was typed, or one after the other."""
    first, _, words = said.partition("\n")
    chosen = next((Line(f"choice-reason-{reason}") for reason in REASONS if reason == first), None)
    if chosen is None:
        return Line("verbatim", text=said or "-")
    return Line("reviewing-case-reason", chosen=chosen, text=words) if words else chosen
