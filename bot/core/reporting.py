"""Reporting: in every state, in one step, by word or by button.

1. A report freezes the line at once, before any question. 2. Evidence is the reporter's choice. 3. The two never meet
again, and the other side reads the ordinary ending. 4. Alerts hold no words and no tags. 5. Where there is nobody who
may hear of it, that is said; while nobody looks after it, whoever may is told every day. 6. What is said after it was
closed opens it again.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from bot.core import duty
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.ending import only_past, over, part
from bot.core.lines import ask_which, chosen
from bot.core.model import Alert, Case, Id
from bot.core.quoting import led
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

MOST_SAID = 2000
"""Characters of what happened, in all."""
REASONS = ("harassment", "money", "danger", "other")


def report(scene: Scene, act: Act) -> Effects:
    """Freeze first, ask afterwards, but not for what was said with it. Whoever was reported is never met again."""
    line = chosen(scene, act) or only_past(scene, act)
    me = scene.myself
    if line is None:
        lines = (*scene.lines, *scene.past_lines)
        if not lines:
            unsafe = Line("ending-nothing-to-report", country=scene.community.country)
            return (Say(to=me.id, line=unsafe, choices=(Choice("emergency"), Choice("help"))),)
        return ask_which(scene, "report", lines)
    peer = scene.person(line.theirs(me.id).neighbour)
    said = _said_with_it(act)
    case = Case(
        id=scene.dice.id("case"),
        community=peer.community if peer else me.community,
        connection=line.id,
        reporter=me.id,
        reported=line.theirs(me.id).neighbour,
        reason=said,
        at=scene.at,
    )
    here = case.community == me.community
    alerted = _alerted(scene, case) if here else (_elsewhere(scene, case),)
    told = "yes" if alerted else "no"
    asked = Say(
        to=me.id,
        line=Line("ending-what-happened", told=told, country=scene.community.country),
        choices=tuple(Choice("reason", reason, Line(f"choice-reason-{reason}")) for reason in REASONS),
    )
    return (
        *part(scene, line),
        *over(scene, line, "ending-frozen", frozen=True),
        Save(record=case),
        Save(record=scene.mine.at_step("attach" if said else "reason", case.id, told=told)),
        attach_what(me.id, case.id) if said else asked,
        *alerted,
        *((_again(scene, case),) if here else ()),
    )


def _said_with_it(act: Act) -> str:
    """ "Report him, he threatened me": more than a verb and a name. What is too long for it is asked for anew."""
    words = act.words.strip()
    return words if len(words.split()) > 3 and len(words) <= MOST_SAID else ""


def _elsewhere(scene: Scene, case: Case) -> Later:
    """Only those who look after whoever was reported can do something about it."""
    return Later(at=scene.at, what="reported", about=case.id, community=case.community)


def _again(scene: Scene, case: Case) -> Later:
    return Later(at=scene.at + DAY, what="unclaimed", about=case.id, community=case.community)


def heard(scene: Scene, case: Case) -> Effects:
    """The coordinators are told that there is a report, or will be once there is one who took no part."""
    return (*_alerted(scene, case), _again(scene, case))


def _alerted(scene: Scene, case: Case) -> Effects:
    """Nothing, where nobody may hear of it."""
    alert = Alert(
        id=scene.dice.id("alert"),
        community=case.community,
        what="report",
        about=case.id,
        apart=(case.reporter, case.reported),
        at=scene.at,
    )
    return duty.raise_alert(scene, alert)


def _look_after_it(scene: Scene, case: Case, *some: Id) -> bool:
    """Is one of these still here, and may hear of it?"""
    return bool({one.id for one in duty.listeners(scene, scene.near(case.reporter, case.reported))} & set(some))


def reported(scene: Scene) -> Effects:
    """By the clock: a report from elsewhere, one that was opened again, or whose coordinator is no longer here."""
    case = scene.case
    if case is None or case.state != "open" or _look_after_it(scene, case, case.claimed):
        return ()
    alerted = _alerted(scene, case)
    return (*alerted, _again(scene, case), *(() if alerted else _nobody_left(scene, case)))


def unclaimed(scene: Scene) -> Effects:
    """A day later, and nobody has claimed it, or taken the alert. Of several alerts only the newest is followed up."""
    case, last = scene.case, scene.alert
    if case is None or case.state != "open" or (last is not None and scene.at - last.at < DAY):
        return ()
    if _look_after_it(scene, case, case.claimed, last.taken_by if last else ""):
        return (_again(scene, case),)
    return heard(scene, case)


def unanswered(scene: Scene) -> Effects:
    """One who could have looked after it has gone: is there still another?"""
    case = scene.case
    if case is None or case.state != "open" or duty.listeners(scene, scene.near(case.reporter, case.reported)):
        return ()
    return _nobody_left(scene, case)


def _nobody_left(scene: Scene, case: Case) -> Effects:
    return tell(scene, case.reporter, Line("ending-report-waits", country=scene.community.country))


def reason(scene: Scene, act: Act) -> Effects:
    """What happened, by button or in the reporter's own words; then what to attach."""
    case, me = scene.case, scene.myself
    if case is None or not _mine(scene, case):
        return _gone(scene)
    said = act.about if act.verb == "reason" else act.words.strip()
    if not said:
        return (Say(to=me.id, line=Line("ending-say-what-happened")),)
    if len(said) > MOST_SAID:
        return (Say(to=me.id, line=Line("posting-too-long", length=len(said), most=MOST_SAID)),)
    return (
        *_known(scene, replace(case, reason=said)),
        Save(record=scene.mine.at_step("attach", case.id, told=_told(scene))),
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
    if case is None or not _mine(scene, case):
        return _gone(scene)
    asked = attach_what(me.id, case.id)
    if not any(letter.isalpha() for letter in words):
        return (asked,)
    said = "\n".join(part for part in (case.reason, words) if part)
    if len(said) > MOST_SAID:
        return (replace(asked, line=Line("ending-said-enough", question=asked.line)),)
    return (*_known(scene, replace(case, reason=said)), replace(asked, line=Line("ending-added", question=asked.line)))


def _known(scene: Scene, case: Case) -> Effects:
    """There is more to a report; one that was closed before that was said is open again, and coordinators are told."""
    if case.state == "open":
        return (Save(record=case),)
    anew = Later(at=scene.at, what="reported", about=case.id, community=case.community)
    return (Save(record=replace(case, state="open", closed_at=None, claimed="")), anew)


def _gone(scene: Scene) -> Effects:
    line = Line("ending-already")
    if scene.mine.step in ("reason", "attach"):
        line = Line("ending-report-gone", country=scene.community.country)
    return (Save(record=scene.mine.finished()), Say(to=scene.myself.id, line=line))


def left_at(scene: Scene) -> Effects:
    """Whoever cancels in the middle of a report has reported all the same: a word of theirs may be lacking, no more."""
    stands = Line("ending-report-stands", told=_told(scene), country=scene.community.country)
    return (Save(record=scene.mine.finished()), Say(to=scene.myself.id, line=stands, choices=(Choice("help"),)))


def attach(scene: Scene, act: Act) -> Effects:
    case, me = scene.case, scene.myself
    if case is None or scene.mine.step != "attach" or not _mine(scene, case):
        return _gone(scene)
    wanted = act.verb in ("attach", "yes")
    evidence = _numbered(scene, case)
    attached = "yes" if wanted else "no"
    thanks = Line("ending-report-thanks", attached=attached, told=_told(scene), country=scene.community.country)
    return (
        *(_known(scene, replace(case, evidence=evidence)) if wanted else (Save(record=replace(case, evidence="")),)),
        Save(record=scene.mine.finished()),
        Say(to=me.id, line=thanks),
    )


def _numbered(scene: Scene, case: Case) -> str:
    """The messages, oldest first. Whatever stands within one of them cannot be read as the next."""
    said = ((who == case.reporter, led(text)) for who, text in scene.kept)
    return "\n".join(
        f"{number}. {'reporter' if mine else 'reported'}: {text}" for number, (mine, text) in enumerate(said, 1)
    )


def _told(scene: Scene) -> str:
    """Was there a coordinator to be told when the report began?"""
    return scene.mine.draft.get("told", "yes")


def _mine(scene: Scene, case: Case) -> bool:
    return scene.myself.id == case.reporter or bool(scene.stand_in((case.reporter,)))


def alert(scene: Scene, line: Line, apart_from: Set[Id]) -> Effects:
    """Tell the coordinators who have no part in it. Alerts hold no words and no tags."""
    return tuple(
        effect
        for coordinator in duty.listeners(scene, apart_from)
        for effect in duty.reach(scene, coordinator, line, duty.list_of(coordinator))
    )
