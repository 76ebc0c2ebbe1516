"""Ending, blocking, reporting: in every state, in one step, by word or by button.

1. The other side reads the same sentence whatever the reason was. 2. A block ends the line, and the two never meet
again; nor after a report. 3. A report freezes the line at once, before any question; evidence is the reporter's choice.
4. The last ten messages of a line are gone 72 hours after it ended, unless a report attached them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import rhythm
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effect, Effects, Erase, Later, Line, Save, Say
from bot.core.lines import ask_which, chosen
from bot.core.model import Block, Case, Connection, Id
from bot.core.names import named
from bot.core.opening import NUDGE_AFTER, REST_AFTER
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

CHECK_IN_AFTER = DAY
FORGET_KEPT = timedelta(hours=72)
LONGEST_REASON = 500
MOST_SAID = 2000
REASONS = ("harassment", "money", "danger", "other")


def close(
    scene: Scene, line: Connection, *, frozen: bool = False, told: str = "ending-ended-by-me", unasked: bool = False
) -> Effects:
    """End a line. `told` is what the one who ended it reads; the other side reads the ordinary ending, whatever it was.

    `unasked`: whoever ended it like this is not asked afterwards how it went.
    """
    by = scene.me.id if scene.me else ""
    ended = replace(
        line,
        state="ended",
        frozen=frozen,
        ended_at=scene.at,
        left=replace(line.left, shows="", consents_until=None),
        right=replace(line.right, shows="", consents_until=None),
    )
    if unasked:
        ended = ended.with_mine(replace(ended.mine(by), outcome="unasked"))
    says: list[Effect] = []
    for end in (line.left, line.right):
        alias = named(line.theirs(end.neighbour).alias)
        if end.neighbour == by:
            says.append(Say(to=by, line=Line(told, alias=alias), choices=(Choice("mine"), Choice("help"))))
        else:
            choices = (Choice("block", line.id), Choice("report", line.id))
            says.extend(tell(scene, end.neighbour, Line("ending-ended", alias=alias), *choices))
    return (
        Save(record=ended),
        *says,
        Later(at=scene.at, what="ended", about=line.id, community=line.community),
        Later(at=scene.at + FORGET_KEPT, what="forget-kept", about=line.id, community=line.community),
        Later(at=check_in_at(ended), what="check-in", about=line.id, community=line.community),
        entry(scene, line.match, "ended"),
    )


def check_in_at(line: Connection) -> datetime:
    """A day after the help was wanted by, or after the line ended if that was later."""
    ended = line.ended_at or line.last_at
    return max(line.due or ended, ended) + CHECK_IN_AFTER


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
    return (*_part(scene, line), *_over(scene, line, "ending-blocked"))


def _part(scene: Scene, line: Connection) -> Effects:
    """These two never meet again; what was on its way between them ends."""
    me, peer = scene.myself, line.theirs(scene.myself.id).neighbour
    undone = tuple(
        Save(record=replace(match, state="closed"))
        for match in scene.questions
        if match.live and {match.asker, match.helper} == {me.id, peer}
    )
    return (Save(record=Block(community=me.community, blocker=me.id, blocked=peer, at=scene.at)), *undone)


def _over(scene: Scene, line: Connection, told: str, *, frozen: bool = False) -> Effects:
    """Ended now, if it was open; either way its end is not asked how it went."""
    me = scene.myself
    if line.open:
        return close(scene, line, frozen=frozen, told=told, unasked=True)
    mine = line.mine(me.id)
    quiet = replace(line.with_mine(replace(mine, outcome=mine.outcome or "unasked")), frozen=line.frozen or frozen)
    return (Save(record=quiet), Say(to=me.id, line=Line(told, alias=named(line.theirs(me.id).alias))))


def _only_past(scene: Scene, act: Act) -> Connection | None:
    if act.about or scene.lines or len(scene.past_lines) != 1:
        return None
    return scene.past_lines[0]


def report(scene: Scene, act: Act) -> Effects:
    """Freeze first, ask afterwards. Whoever was reported is never met again either."""
    line = chosen(scene, act) or _only_past(scene, act)
    me = scene.myself
    if line is None:
        lines = (*scene.lines, *scene.past_lines)
        if not lines:
            unsafe = Line("ending-nothing-to-report", country=scene.community.country)
            return (Say(to=me.id, line=unsafe, choices=(Choice("emergency"), Choice("help"))),)
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
    asked = Say(
        to=me.id,
        line=Line("ending-what-happened", country=scene.community.country),
        choices=tuple(Choice("reason", reason, Line(f"choice-reason-{reason}")) for reason in REASONS),
    )
    return (
        *_part(scene, line),
        *_over(scene, line, "ending-frozen", frozen=True),
        Save(record=case),
        Save(record=scene.mine.at_step("reason", case.id)),
        asked,
        *alert(scene, Line("reviewing-alert-report"), {case.reporter, case.reported}),
    )


def reason(scene: Scene, act: Act) -> Effects:
    """What happened, by button or in the reporter's own words; then what to attach."""
    case, me = scene.case, scene.myself
    if case is None or case.state != "open" or not _mine(scene, case):
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("ending-already")))
    said = act.about if act.verb == "reason" else act.words.strip()[:LONGEST_REASON]
    if not said:
        return (Say(to=me.id, line=Line("ending-say-what-happened")),)
    return (
        Save(record=replace(case, reason=said)),
        Save(record=scene.mine.at_step("attach", case.id)),
        attach_what(me.id, case.id),
    )


def attach_what(reporter: Id, case: Id) -> Say:
    return Say(
        to=reporter,
        line=Line("ending-attach"),
        choices=(Choice("attach", case), Choice("attach-nothing", case)),
    )


def add(scene: Scene, act: Act) -> Effects:
    """More words about what happened, after the reason was given: they belong to it, and the question stands."""
    case, me, words = scene.case, scene.myself, act.words.strip()
    if case is None or case.state != "open" or not _mine(scene, case):
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("ending-already")))
    asked = attach_what(me.id, case.id)
    if not any(letter.isalpha() for letter in words):
        return (asked,)
    said = "\n".join(part for part in (case.reason, words[:LONGEST_REASON]) if part)
    if len(said) > MOST_SAID:
        return (replace(asked, line=Line("ending-said-enough", question=asked.line)),)
    return (
        Save(record=replace(case, reason=said)),
        replace(asked, line=Line("ending-added", question=asked.line)),
    )


def left_at(scene: Scene) -> Effects:
    """Whoever cancels in the middle of a report has reported all the same: a word of theirs may be lacking, no more."""
    stands = Line("ending-report-stands", country=scene.community.country)
    return (Save(record=scene.mine.finished()), Say(to=scene.myself.id, line=stands, choices=(Choice("help"),)))


def attach(scene: Scene, act: Act) -> Effects:
    case, me = scene.case, scene.myself
    if case is None or scene.mine.step != "attach" or not _mine(scene, case):
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("ending-already")))
    wanted = act.verb in ("attach", "yes")
    evidence = "\n".join(f"{'reporter' if who == case.reporter else 'reported'}: {text}" for who, text in scene.kept)
    thanks = Line("ending-report-thanks", attached="yes" if wanted else "no", country=scene.community.country)
    return (
        Save(record=replace(case, evidence=evidence if wanted else "")),
        Save(record=scene.mine.finished()),
        Say(to=me.id, line=thanks),
    )


def _mine(scene: Scene, case: Case) -> bool:
    return scene.myself.id == case.reporter or bool(scene.stand_in((case.reporter,)))


def alert(scene: Scene, line: Line, apart_from: set[str]) -> Effects:
    """Tell the coordinators who have no part in it. Alerts hold no words and no tags."""
    scene = replace(scene, people={**scene.people, **{one.id: one for one in scene.coordinators}})
    answering = {one.without_chat for who in apart_from if (one := scene.person(who))}
    return tuple(
        effect
        for coordinator in scene.coordinators
        if coordinator.id not in apart_from | answering
        for effect in tell(scene, coordinator.id, line, Choice("today"))
    )


# --- by the clock -----------------------------------------------------------------------------------------------------


def nudge(scene: Scene) -> Effects:
    """Two silent days: one gentle word each. Seven: the line ends, and both are told."""
    line = scene.connection
    if line is None or not line.open:
        return ()
    if (patience := rhythm.patience(line)) is not None:
        quiet = scene.at - line.last_at >= patience
        return close(scene, line) if quiet else (_ring(line, line.last_at + patience),)
    silent = scene.at - line.last_at
    if silent < NUDGE_AFTER:
        return (_ring(line, line.last_at + NUDGE_AFTER),)
    if silent >= REST_AFTER:
        return close(scene, line)
    if line.kind == "round":  # its own question comes in the middle
        return (_ring(line, line.last_at + REST_AFTER),)
    says = tuple(
        effect
        for end in (line.left, line.right)
        for effect in tell(
            scene,
            end.neighbour,
            Line("ending-silent", alias=named(line.theirs(end.neighbour).alias)),
            Choice("end", line.id),
            about=line.id,
            connection=line.id,
        )
    )
    return (*says, _ring(line, line.last_at + REST_AFTER))


def _ring(line: Connection, at: datetime) -> Later:
    return Later(at=at, what="nudge", about=line.id, community=line.community)


def forget_kept(scene: Scene) -> Effects:
    line = scene.connection
    if line is None or line.open:
        return ()
    return (Erase(what="kept", about=line.id),)


def put_away(scene: Scene) -> Effects:
    """What the line was about is done: an offer that stood once, and the request. Its author may still renew it."""
    line = scene.connection
    if line is None or line.open:
        return ()
    return tuple(Save(record=replace(post, state="done")) for post in scene.posts.values() if post.state == "busy")
