"""Reports, as coordinators deal with them: claimed, noted on, closed with an outcome.

1. Whoever has a part with either of the two is answered as if it did not exist.
2. One coordinator at a time looks after it; whoever takes it over says so by doing it, and the other hears of it.
3. Whatever is done with a report is written into the audit log, without words.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import banning, cooling, duty
from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Line, Save, Say
from bot.core.model import Case, Neighbour, Permission
from bot.core.names import named
from bot.core.reporting import REASONS
from bot.core.reviewing import MOST_CASES, SHORT, cut
from bot.core.roles import is_last_admin
from bot.core.sanctions import CaseNote
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene

OUTCOMES = ("nothing", "word", "cool-down", "ban")
SURELY = "ban-surely"
LONGEST_NOTE = 1000


def seen(scene: Scene) -> Case | None:
    """The report at hand, unless whoever looks is part of it or has no say in reports."""
    case, me = scene.case, scene.myself
    if case is None or not me.may(Permission.JUDGE):
        return None
    return None if me.id in scene.near(case.reporter, case.reported) else case


def list_(scene: Scene) -> Effects:
    me, desk = scene.myself, scene.desk
    if desk is None or not me.may(Permission.JUDGE):
        return not_allowed(scene)
    if not desk.cases:
        return (Say(to=me.id, line=Line("cases-none"), choices=(Choice("help"),)),)
    return (Say(to=me.id, line=Line("cases-list", rows=cut(rows(scene), MOST_CASES))),)


def rows(scene: Scene) -> list[Line]:
    """The open reports in which I have no part, each with who looks after it."""
    found = scene.desk.cases if scene.desk and scene.myself.may(Permission.JUDGE) else ()
    return [
        Line("reviewing-case-claimed", id=case.id[:SHORT], since=case.at, tag=named(tag))
        if tag
        else Line("reviewing-case", id=case.id[:SHORT], since=case.at)
        for case, tag in found
    ]


def read(scene: Scene) -> Effects:
    """A report as its reporter left it, and what has been noted since."""
    case = seen(scene)
    if case is None:
        return _hidden(scene)
    said = Line(
        "reviewing-case-story",
        id=case.id[:SHORT],
        since=case.at,
        how=_how(scene, case),
        reason=_reason(case.reason),
        evidence=Line("reviewing-case-evidence", text=case.evidence) if case.evidence else Line("reviewing-case-bare"),
        entries=tuple(_noted(scene, case, note) for note in scene.case_notes),
    )
    claim = Choice("give-up" if _is_mine(scene, case) else "take-over" if _held(scene, case) else "claim", case.id)
    choices: tuple[Choice, ...] = (claim, Choice("close-case", case.id)) if case.state == "open" else ()
    if cooling.runs(scene, case):
        choices = (*choices, Choice("lift", case.id))
    return (Say(to=scene.myself.id, line=said, choices=choices), _audit("case", case))


def _is_mine(scene: Scene, case: Case) -> bool:
    return case.claimed == scene.myself.id


def _held(scene: Scene, case: Case) -> bool:
    """Does somebody look after it who still may?"""
    who = scene.person(case.claimed)
    return who is not None and who.may(Permission.JUDGE)


def _how(scene: Scene, case: Case) -> Line:
    """How it stands."""
    if case.state == "closed":
        return _outcome(case)
    return Line("cases-whose", tag=_tag(scene, case.claimed)) if _held(scene, case) else Line("cases-nobodys")


def _outcome(case: Case) -> Line:
    return Line(f"cases-outcome-{case.outcome or 'none'}")


def _tag(scene: Scene, who: str) -> Line:
    person = scene.person(who)
    return named(person.tag) if person and person.tag else Line("somebody")


def _noted(scene: Scene, case: Case, note: CaseNote) -> Line:
    who = Line("cases-the-reported") if note.who == case.reported else _tag(scene, note.who)
    return Line("cases-note", day=note.at, tag=who, note=note.text)


# --- who looks after it -----------------------------------------------------------------------------------------------


def claim(scene: Scene, act: Act) -> Effects:
    """`claim k7f2p`, `take over case k7f2p`."""
    case, me = seen(scene), scene.myself
    if case is None:
        return _hidden(scene)
    if case.state == "closed":
        return _closed(scene, case)
    if _is_mine(scene, case):
        return _claimed(scene, case)
    held = _held(scene, case)
    if held and act.verb == "claim":
        return _taken(scene, case)
    told = tell(scene, case.claimed, Line("cases-taken-over", id=case.id[:SHORT]), Choice("reports")) if held else ()
    return (Save(record=replace(case, claimed=me.id)), *_claimed(scene, case), *told, _audit(act.verb, case))


def take(scene: Scene) -> Effects:
    """ "I take it", said to the alert of a report, is to look after the report."""
    taken, case = duty.take(scene), seen(scene)
    took = any(isinstance(effect, Save) for effect in taken)
    if not took or case is None or case.state == "closed" or _held(scene, case):
        return taken
    to_others = (one for one in taken if not (isinstance(one, Say) and one.to == scene.myself.id))
    mine = replace(case, claimed=scene.myself.id)
    return (*to_others, Save(record=mine), *_claimed(scene, mine), _audit("claim", case))


def _claimed(scene: Scene, case: Case) -> Effects:
    choices = (Choice("case", case.id), Choice("close-case", case.id), Choice("give-up", case.id))
    return (Say(to=scene.myself.id, line=Line("cases-claimed", id=case.id[:SHORT]), choices=choices),)


def _taken(scene: Scene, case: Case) -> Effects:
    """Somebody else looks after it."""
    line = Line("cases-taken", id=case.id[:SHORT], tag=_tag(scene, case.claimed))
    return (Say(to=scene.myself.id, line=line, choices=(Choice("take-over", case.id),)),)


def give_up(scene: Scene) -> Effects:
    case, me = seen(scene), scene.myself
    if case is None:
        return _hidden(scene)
    if case.state == "closed":
        return _closed(scene, case)
    if not _is_mine(scene, case):
        return (Say(to=me.id, line=Line("cases-not-yours", id=case.id[:SHORT]), choices=(Choice("claim", case.id),)),)
    free = Say(to=me.id, line=Line("cases-given-up", id=case.id[:SHORT]), choices=(Choice("reports"),))
    return (Save(record=replace(case, claimed="")), free, _audit("give-up", case))


def note(scene: Scene, act: Act) -> Effects:
    """`case note k7f2p: spoke with both`."""
    case, me = seen(scene), scene.myself
    if case is None:
        return _hidden(scene)
    words = "" if act.pressed else act.words.partition(" ")[2].lstrip(": ").strip()
    if not words:
        return (Say(to=me.id, line=Line("cases-note-how", id=case.id[:SHORT])),)
    if len(words) > LONGEST_NOTE:
        return (Say(to=me.id, line=Line("posting-too-long", most=LONGEST_NOTE, length=len(words))),)
    return (Save(record=noted(scene, case, words)), Say(to=me.id, line=Line("cases-noted")), _audit("case-note", case))


def noted(scene: Scene, case: Case, words: str) -> CaseNote:
    return CaseNote(
        id=scene.dice.id("case note"),
        community=case.community,
        case=case.id,
        who=scene.myself.id,
        text=words,
        at=scene.at,
    )


# --- what comes of it -------------------------------------------------------------------------------------------------


def close(scene: Scene) -> Effects:
    """It is dealt with: how?"""
    case = seen(scene)
    if case is None:
        return _hidden(scene)
    if case.state == "closed":
        return _closed(scene, case)
    if _held(scene, case) and not _is_mine(scene, case):
        return _taken(scene, case)
    line = Line("cases-which-outcome", id=case.id[:SHORT], days=cooling.days(scene))
    choices = tuple(Choice("outcome", f"{case.id}.{one}", Line(f"choice-outcome-{one}")) for one in OUTCOMES)
    return (Say(to=scene.myself.id, line=line, choices=choices),)


def outcome(scene: Scene, act: Act) -> Effects:
    """It leaves the list at once, and the memory thirty days later."""
    case, chosen = seen(scene), act.about.partition(".")[2]
    if case is None:
        return _hidden(scene)
    others = _held(scene, case) and not _is_mine(scene, case)
    if case.state == "closed" or others or chosen not in (*OUTCOMES, SURELY):
        return close(scene)
    follows: Effects = ()
    if chosen in ("cool-down", "ban", SURELY):
        who = scene.person(case.reported)
        if who is None:
            return (Say(to=scene.myself.id, line=Line("cases-gone"), choices=(Choice("close-case", case.id),)),)
        if chosen.startswith("ban") and is_last_admin(scene, who):
            return (Say(to=scene.myself.id, line=Line("granting-last-admin"), choices=(Choice("help"),)),)
        if chosen == "ban":
            return _ban_surely(scene, case, who)
        follows = (cooling if chosen == "cool-down" else banning).begin(scene, case, who)
    decided = replace(
        case, state="closed", closed_at=scene.at, claimed=scene.myself.id, outcome=chosen.removesuffix("-surely")
    )
    return (Save(record=decided), *_closed(scene, decided), *follows, _audit("outcome", decided))


def _ban_surely(scene: Scene, case: Case, who: Neighbour) -> Effects:
    line = Line("cases-ban-sure", tag=_tag(scene, who.id), until=scene.at + banning.LASTS)
    choices = (Choice("outcome", f"{case.id}.{SURELY}", Line("choice-ban-surely")), Choice("close-case", case.id))
    return (Say(to=scene.myself.id, line=line, choices=choices),)


def lift(scene: Scene, *, sure: bool) -> Effects:
    """`lift k7f2p`: a ban by its own code, a cool-down by that of its report. Once more, to be sure."""
    me, ban, about = scene.myself, scene.ban, _rests_after(scene)
    if me.may(Permission.JUDGE) and ban is not None and ban.until > scene.at:
        return banning.lift(scene, ban, sure=sure)
    who = scene.person(about[0]) if about else None
    if about is None or who is None:
        return _hidden(scene)
    short = about[1][:SHORT]
    if not sure:
        line = Line("cooling-lift-sure", id=short, until=who.cools_until or scene.at)
        return (Say(to=me.id, line=line, choices=(Choice("yes-lift", about[1]), Choice("cancel"))),)
    done = Say(to=me.id, line=Line("cooling-lifted", id=short), choices=(Choice("reports"),))
    return (*cooling.lifted(scene, who), done, Audit(what="lift", about=f"{about[1]} cool-down"))


def _rests_after(scene: Scene) -> tuple[str, str] | None:
    """(Who, after which report); also when that is gone by now: a rest can last longer than what is kept of it."""
    if scene.case is not None:
        case = seen(scene)
        return (case.reported, case.id) if case and cooling.runs(scene, case) else None
    me, rest = scene.myself, next((one for one in scene.cool_downs if one.until > scene.at), None)
    if rest is None or not me.may(Permission.JUDGE) or me.id in scene.near(rest.neighbour):
        return None
    return rest.neighbour, rest.case


def _closed(scene: Scene, case: Case) -> Effects:
    line = Line("reviewing-case-closed", id=case.id[:SHORT], how=_outcome(case))
    return (Say(to=scene.myself.id, line=line, choices=(Choice("reports"),)),)


def _hidden(scene: Scene) -> Effects:
    """It is not there, or it is not theirs to see: the answer never tells which."""
    if not scene.myself.may(Permission.JUDGE):
        return not_allowed(scene)
    return (Say(to=scene.myself.id, line=Line("reviewing-no-such")),)


def _audit(what: str, case: Case) -> Audit:
    """Whoever reported reads in "my data" that somebody was there, not what came of it; who was reported neither."""
    reporter = () if what == "outcome" else (case.reporter,)
    return Audit(what=what, about=f"{case.id} {case.outcome}".strip(), concerns=reporter)


def _reason(said: str) -> Line:
    """What was chosen, what was typed, or one after the other."""
    first, _, words = said.partition("\n")
    chosen = next((Line(f"choice-reason-{reason}") for reason in REASONS if reason == first), None)
    if chosen is None:
        return Line("reviewing-case-said", text=said or "-")
    return Line("reviewing-case-reason", chosen=chosen, text=words) if words else chosen
