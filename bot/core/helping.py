"""No dead ends: help says what can be done here, cancel works, stop asks which, and the unknown has an answer too."""

from __future__ import annotations

from bot.core import relaying
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.events import Missed
from bot.core.model import Neighbour, Permission
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene


def help_(scene: Scene) -> Effects:
    me = scene.myself
    here = Line("helping-in-step") if not scene.mine.idle else Line("helping-open-lines", lines=len(scene.lines))
    line = Line(
        "helping-help",
        here=here,
        more=_for_roles(me),
        tag=named(me.tag) if me.tag else Line("nothing"),
        country=scene.community.country,
    )
    talk = (Choice("end"), Choice("reveal"), Choice("share"), Choice("report")) if scene.lines else ()
    step = () if scene.mine.idle else (Choice("cancel"),)
    usual = (Choice("ask"), Choice("offer"), Choice("needs"), Choice("mine"), Choice("pause"), Choice("language"))
    return (Say(to=me.id, line=line, choices=(*step, *talk, *usual)),)


def _for_roles(me: Neighbour) -> tuple[Line, ...]:
    return tuple(
        Line(key)
        for permission, key in (
            (Permission.INTRODUCE, "helping-lead"),
            (Permission.READ_LOG, "helping-coordinator"),
            (Permission.GRANT, "helping-admin"),
        )
        if me.may(permission)
    )


def emergency(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("helping-emergency", country=scene.community.country)),)


def cancel(scene: Scene) -> Effects:
    me = scene.myself
    if scene.mine.idle:
        return (Say(to=me.id, line=Line("helping-nothing-to-cancel"), choices=(Choice("help"),)),)
    dialogue = relaying.resume(scene.mine) if scene.mine.step == "which" else scene.mine.finished()
    return (Save(record=dialogue), Say(to=me.id, line=Line("helping-cancelled"), choices=(Choice("help"),)))


def stop(scene: Scene) -> Effects:
    """ "Stop" can mean three things: ask which."""
    choices = (Choice("end"), Choice("pause"), Choice("leave")) if scene.lines else (Choice("pause"), Choice("leave"))
    return (Say(to=scene.myself.id, line=Line("helping-stop-what"), choices=(*choices, Choice("cancel"))),)


def hello(scene: Scene) -> Effects:
    choices = (Choice("ask"), Choice("offer"), Choice("needs"), Choice("help"))
    return (Say(to=scene.myself.id, line=Line("helping-hello"), choices=choices),)


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
