"""No dead ends: help says what can be done here, cancel works, stop asks which, and the unknown has an answer too."""

from __future__ import annotations

from bot.core import reporting
from bot.core.act import Act
from bot.core.dialogue import resume
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.events import Missed
from bot.core.model import Community, Id, Neighbour, Permission
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene

COMMANDS = {
    **dict.fromkeys(
        ("today", "log", "csv", "story", "note"),
        (Permission.READ_LOG, Line("helping-coordinator-all")),
    ),
    **dict.fromkeys(
        ("case", "reports", "claim", "take-over", "give-up", "case-note", "close-case", "bans", "lift"),
        (Permission.JUDGE, Line("cases-how")),
    ),
    **dict.fromkeys(("match", "approve", "refuse"), (Permission.MATCH_BY_HAND, Line("helping-coordinator-all"))),
    **dict.fromkeys(("checked", "unchecked"), (Permission.JUDGE, Line("checks-how"))),
    "branch": (Permission.JUDGE, Line("inviting-how")),
    "word": (Permission.MATCH_BY_HAND, Line("wording-how")),
    **dict.fromkeys(("places", "no-place"), (Permission.MATCH_BY_HAND, Line("places-how"))),
    "introduce": (Permission.INTRODUCE, Line("introducing-how")),
    "dots": (Permission.INTRODUCE, Line("dots-how")),
    "hello": (Permission.INTRODUCE, Line("introducing-hello-whom")),
    "swap": (Permission.INTRODUCE, Line("rounds-swap-how")),
    **dict.fromkeys(("make", "unmake"), (Permission.GRANT, Line("granting-how"))),
    **dict.fromkeys(("look-up", "danger-to-life"), (Permission.LOOK_UP, Line("looking-up-how"))),
}
"""What a verb needs: a permission; and the Line that shows how it is written."""


def help_(scene: Scene) -> Effects:
    me = scene.myself
    here = Line("helping-open-lines", lines=len(scene.lines))
    if not scene.mine.idle:
        here = Line("helping-in-step-talking", here=here) if scene.lines else Line("helping-in-step")
    line = Line(
        "helping-help",
        here=here,
        more=_for_roles(me),
        tag=named(me.tag) if me.tag else Line("nothing"),
        country=scene.community.country,
    )
    here_only = (Choice("end"), Choice("take-back"), Choice("reveal"), Choice("share"), Choice("report"))
    talk = here_only if scene.lines else ()
    step = () if scene.mine.idle else (Choice("cancel"),)
    usual = (Choice("ask"), Choice("offer"), Choice("needs"), Choice("mine"), Choice("pause"), Choice("language"))
    return (Say(to=me.id, line=line, choices=(*step, *talk, *usual)),)


def _for_roles(me: Neighbour) -> tuple[Line, ...]:
    return tuple(
        Line(key)
        for permission, key in (
            (Permission.INTRODUCE, "helping-lead"),
            (Permission.READ_LOG, "helping-coordinator"),
            (Permission.JUDGE, "cases-help"),
            (Permission.LOOK_UP, "helping-safeguarding"),
            (Permission.GRANT, "helping-admin"),
            (Permission.READ_AUDIT, "helping-auditor"),
        )
        if me.may(permission)
    )


def emergency(scene: Scene) -> Effects:
    return (numbers(scene.myself.id, scene.community),)


def in_danger(act: Act) -> bool:
    """Do these words cry for help? Then the numbers come at once, whatever else becomes of the words. What was said to
    a whole group was not said to the bot."""
    return bool(act.reading.cries) and (act.slashed or not act.place)


def numbers(to: Id, community: Community) -> Say:
    return Say(to=to, line=Line("helping-emergency", country=community.country))


def cancel(scene: Scene) -> Effects:
    me = scene.myself
    if scene.mine.idle:
        return (Say(to=me.id, line=Line("helping-nothing-to-cancel"), choices=(Choice("help"),)),)
    if scene.mine.step in ("reason", "attach"):
        return reporting.left_at(scene)
    dialogue = (
        resume(scene.mine) if scene.mine.step in ("which", "question", "held", "distress") else scene.mine.finished()
    )
    return (Save(record=dialogue), Say(to=me.id, line=Line("helping-cancelled"), choices=(Choice("help"),)))


def stop(scene: Scene) -> Effects:
    """ "Stop" can mean three things: ask which."""
    choices = (Choice("end"), Choice("pause"), Choice("leave")) if scene.lines else (Choice("pause"), Choice("leave"))
    return (Say(to=scene.myself.id, line=Line("helping-stop-what"), choices=(*choices, Choice("cancel"))),)


def hello(scene: Scene) -> Effects:
    choices = (Choice("ask"), Choice("offer"), Choice("needs"), Choice("help"))
    return (Say(to=scene.myself.id, line=Line("helping-hello"), choices=choices),)


def invite(scene: Scene) -> Effects:
    """Words that neither ask nor offer, as far as I can make out."""
    choices = (Choice("ask"), Choice("offer"), Choice("needs"), Choice("help"))
    return (Say(to=scene.myself.id, line=Line("helping-invite"), choices=choices),)


def a_bot(scene: Scene) -> Effects:
    """Whoever asks whether there is a person here is told the truth."""
    line = Line("helping-a-bot", country=scene.community.country)
    return (Say(to=scene.myself.id, line=line, choices=(Choice("help"),)),)


def how(scene: Scene, act: Act) -> Effects:
    """Words that begin like a command, of whoever may give it, and lack what it needs."""
    if is_code(act):
        return code_alone(scene)
    if act.reading.begins == "timezone":
        return (Say(to=scene.myself.id, line=Line("keeping-timezone-unknown"), choices=(Choice("timezone"),)),)
    needed, line = COMMANDS.get(act.reading.begins, (None, Line("nothing")))
    if needed is None or not scene.myself.may(needed):
        return ()
    return (Say(to=scene.myself.id, line=Line("helping-how", how=line), choices=(Choice("help"),)),)


def is_code(act: Act) -> bool:
    """Nothing but what looks like a code?"""
    return bool(act.reading.code) and act.reading.folded.strip(".! ") == act.reading.code


def code_alone(scene: Scene) -> Effects:
    """The same for every code there is and is not: none is looked up before it is said what it is for."""
    return (Say(to=scene.myself.id, line=Line("helping-code-alone"), choices=(Choice("help"),)),)


def perhaps(scene: Scene, verb: str) -> Effects:
    """Words that may mean a conversation that is over: what cannot be taken back is done by button only."""
    meant = tuple(Choice(one) for one in ("report", "block", "end") if one == verb)
    return (Say(to=scene.myself.id, line=Line("helping-perhaps"), choices=(*meant, Choice("help"))),)


def stale(scene: Scene) -> Effects:
    """A button from earlier whose moment has passed, or one that was never this person's."""
    return (Say(to=scene.myself.id, line=Line("helping-stale"), choices=(Choice("help"),)),)


def unknown_command(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("helping-unknown-command"), choices=(Choice("help"),)),)


def nothing_asked(scene: Scene) -> Effects:
    """A bare yes or no, and nothing is open that it could answer."""
    return (Say(to=scene.myself.id, line=Line("helping-nothing-asked"), choices=(Choice("help"),)),)


def failed(scene: Scene) -> Effects:
    return (Say(to=scene.me.id, line=Line("helping-failed")),) if scene.me else ()


def missed(scene: Scene, event: Missed) -> Effects:
    """Whoever may have written in vain is told once, and not at night."""
    line = Line("helping-missed", since=event.since)
    return tuple(one for who in scene.reached for one in tell(scene, who, line))
