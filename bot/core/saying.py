"""Speaking to somebody who has not just written: it waits for the end of their quiet hours.

Whoever has left hears nothing more.
"""

from __future__ import annotations

from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.model import Community, Id, Permission
from bot.core.scene import Scene
from bot.core.times import after_quiet


def tell(
    scene: Scene, who: Id, line: Line, *choices: Choice, about: Id = "", connection: Id = "", carries: Id = ""
) -> tuple[Say, ...]:
    person = scene.person(who)
    if person is None or person.state != "joined":
        return ()
    awake = scene.me is not None and scene.me.id == who
    when = None if awake else after_quiet(scene.at, person, scene.home_of(person))
    return (
        Say(
            to=who,
            line=line,
            choices=choices,
            about=about,
            connection=connection,
            carries=carries,
            not_before=when if when and when > scene.at else None,
        ),
    )


def tell_lead(scene: Scene, who: Id, line: Line, *choices: Choice) -> tuple[Say, ...]:
    """What a lead may know, for whoever is one still."""
    lead = scene.person(who)
    return tell(scene, who, line, *choices) if lead and lead.may(Permission.INTRODUCE) else ()


DRAFTS = frozenset({"introduce-preview", "dots-preview", "convene-preview", "hello-preview"})
"""Steps at which something is ready to be sent."""


def put_aside(scene: Scene) -> tuple[Say, ...]:
    """Whoever begins something else is told that what was ready has not been sent."""
    if scene.mine.step not in DRAFTS:
        return ()
    return (Say(to=scene.myself.id, line=Line("helping-put-aside")),)


def switched(scene: Scene, changed: Community, said: Line) -> Effects:
    """A setting of the community that is the admins' to change."""
    if not scene.myself.may(Permission.GRANT):
        return not_allowed(scene)
    return (Save(record=changed), Say(to=scene.myself.id, line=said))


def not_allowed(scene: Scene) -> Effects:
    """That is for people with another role here."""
    return (Say(to=scene.myself.id, line=Line("helping-not-allowed"), choices=(Choice("help"),)),)
