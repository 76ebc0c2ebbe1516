"""The rota: which coordinators are on duty, and who hears of an alert first.

1. Those on duty are told at once, also in their quiet hours. 2. When none of them has taken it in half an hour, every
other coordinator is told, but nobody who has a part with that person by now; if nobody is left, those on duty are told
again, and if there are none, the person. 3. With nobody on duty all are told at once, each after their quiet hours,
and nothing is promised. 4. Whoever takes it spares the others. 5. Duty ends by itself.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.act import Act
from bot.core.alerts import Alert
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.model import Id, Neighbour, Permission
from bot.core.names import named
from bot.core.roles import to_holders
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene
from bot.core.times import DAY, HOUR, local, zone_of

USUAL = 12 * HOUR
"""So long is somebody on duty who does not say until when."""
PATIENCE = timedelta(minutes=30)
SHORT = 5


# --- who is on duty ---------------------------------------------------------------------------------------------------


def on_duty(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    until = _until(scene, act.words)
    said = Say(to=me.id, line=Line("duty-on", until=until), choices=(Choice("off-duty"), Choice("who-on-duty")))
    return (Save(record=replace(me, duty_until=until)), said)


def _until(scene: Scene, words: str) -> datetime:
    """ "Until 18:00", "till 6pm": the next time that the clock shows it."""
    found = re.search(r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?", words.casefold())
    hour = int(found[1]) if found else 24
    if found is None or hour > 24:
        return scene.at + USUAL
    hour = hour % 12 + 12 * (found[3] == "pm") if found[3] else hour % 24
    here = local(scene.at, zone_of(scene.myself, scene.community))
    then = here.replace(hour=hour, minute=min(int(found[2] or 0), 59), second=0, microsecond=0)
    then = then if then > here else then + DAY
    return then.astimezone(scene.at.tzinfo)


def off_duty(scene: Scene) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    said = Say(to=me.id, line=Line("duty-off"), choices=(Choice("on-duty"), Choice("who-on-duty")))
    return (Save(record=replace(me, duty_until=None)), said)


def who(scene: Scene) -> Effects:
    me = scene.myself
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    rows = tuple(
        Line("duty-row", tag=named(one.tag), until=one.duty_until) for one in scene.coordinators if is_on(scene, one)
    )
    line = Line("duty-who", rows=rows) if rows else Line("duty-nobody")
    return (Say(to=me.id, line=line, choices=(Choice("on-duty"), Choice("off-duty"))),)


def is_on(scene: Scene, one: Neighbour) -> bool:
    return one.duty_until is not None and one.duty_until > scene.at


# --- alerts -----------------------------------------------------------------------------------------------------------


def listeners(scene: Scene, apart: Set[Id]) -> tuple[Neighbour, ...]:
    """The coordinators who may hear of it: none who has part in it, or answers for somebody who has."""
    known = _known(scene)
    answering = {one.without_chat for who in apart if (one := known.person(who))}
    able = (one for one in scene.coordinators if one.may(Permission.JUDGE))
    return tuple(one for one in able if one.id not in apart | answering)


def raise_alert(scene: Scene, alert: Alert) -> Effects:
    alert = replace(alert, apart=tuple(sorted(scene.near(*alert.apart))))
    everybody = listeners(scene, set(alert.apart))
    first = tuple(one for one in everybody if is_on(scene, one))
    if not everybody:
        return ()
    raised = replace(alert, wide=not first)
    patience = Later(at=scene.at + PATIENCE, what="untaken", about=alert.id, community=alert.community)
    return (
        Save(record=raised),
        *(_told(scene, raised, first or everybody)),
        *((patience,) if first else ()),
    )


def _told(scene: Scene, alert: Alert, some: tuple[Neighbour, ...]) -> Effects:
    line = _line(scene, alert)
    about_it: tuple[Choice, ...] = (Choice("take-it", alert.id),)
    if alert.what == "young":
        about_it = (Choice("adult", alert.id), Choice("child", alert.id))
    return tuple(one for who in some for one in reach(scene, who, line, *about_it, list_of(who)))


def reach(scene: Scene, one: Neighbour, line: Line, *choices: Choice) -> Effects:
    """At once on duty, otherwise after their quiet hours."""
    if is_on(scene, one):
        return (Say(to=one.id, line=line, choices=choices),)
    return tell(_known(scene), one.id, line, *choices)


def list_of(coordinator: Neighbour) -> Choice:
    """Where they find what is to be done."""
    return Choice("today") if coordinator.may(Permission.READ_LOG) else Choice("reports")


def _known(scene: Scene) -> Scene:
    return replace(scene, people={**scene.people, **{one.id: one for one in scene.coordinators}})


def hear_of_it(scene: Scene, line: Line, *about: Id) -> Effects:
    """What one does alone about somebody, the others who look after safeguarding and the admins hear, so that it can be
    put right; nobody with a part in it does. To refuse it instead would say with whom one has a part."""
    apart = scene.near(*about) | {scene.myself.id}
    able = (one for one in scene.holders if one.may(Permission.JUDGE) or one.may(Permission.GRANT))
    return to_holders(scene, tuple(one for one in able if one.id not in apart), line)


def _line(scene: Scene, alert: Alert) -> Line:
    match alert.what:
        case "distress":
            who = scene.person(alert.about)
            return Line("distress-alert", tag=named(who.tag if who else ""), about=about(alert.kinds))
        case "young":
            who = scene.person(alert.about)
            return Line("young-alert", tag=named(who.tag if who else ""))
        case "scams":
            return Line("cautioning-alert", id=alert.about[:SHORT])
        case _:
            return Line("reviewing-alert-report")


def about(kinds: tuple[str, ...]) -> tuple[Line, ...]:
    """For what somebody cries for help, in words."""
    return tuple(Line(f"distress-about-{kind}") for kind in kinds) or (Line("distress-about-unsaid"),)


def untaken(scene: Scene) -> Effects:
    """Half an hour, and nobody on duty has taken it: all the others are told."""
    alert = scene.alert
    if alert is None or alert.taken_by or alert.wide or (scene.case and (scene.case.claimed or scene.case.outcome)):
        return ()
    may = listeners(scene, scene.near(*alert.apart))
    others = tuple(one for one in may if not is_on(scene, one))
    talking = {one.id for one in listeners(scene, set(alert.apart)) if not (is_on(scene, one) or one in may)}
    raised = replace(alert, wide=True, apart=tuple(sorted({*alert.apart, *talking})))
    return (Save(record=raised), *(_told(scene, raised, others or may) if may else _nobody(scene, alert)))


def let_go(scene: Scene) -> Effects:
    """Whoever had taken it is no longer here: all begins anew."""
    alert = scene.alert
    if alert is None or alert.taken_by:
        return ()
    return raise_alert(scene, alert) or _nobody(scene, alert, "distress-nobody-left")


def left_alone(scene: Scene) -> Effects:
    """One of all who were told has gone before anybody took it: is there still another?"""
    alert = scene.alert
    if alert is None or alert.taken_by or not alert.wide or listeners(scene, set(alert.apart)):
        return ()
    return _nobody(scene, alert, "distress-nobody-left")


def _nobody(scene: Scene, alert: Alert, key: str = "distress-nobody-answers") -> Effects:
    """Whoever asked for a coordinator was told that there would be others."""
    who = scene.person(alert.about)
    if alert.what != "distress" or who is None or who.state != "joined":
        return ()
    line = Line(key, country=scene.community.country)
    return (Say(to=who.id, line=line, choices=(Choice("emergency"),)),)


def take(scene: Scene) -> Effects:
    """ "I take it": the others need not."""
    me, alert = scene.myself, scene.alert
    if not me.may(Permission.JUDGE):
        return not_allowed(scene)
    if alert is None or alert.what == "young" or me.id in alert.apart:
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    if alert.taken_by:
        taker = scene.person(alert.taken_by)
        line = Line("duty-taken", tag=named(taker.tag if taker else ""), since=alert.at)
        return (Say(to=me.id, line=line, choices=(list_of(me),)),)
    told = (one for one in listeners(scene, set(alert.apart)) if one.id != me.id and (alert.wide or is_on(scene, one)))
    line = Line("duty-taken", tag=named(me.tag), since=alert.at)
    return (
        Save(record=replace(alert, taken_by=me.id)),
        Say(to=me.id, line=Line("duty-you-took", since=alert.at), choices=(list_of(me),)),
        *(effect for one in told for effect in tell(_known(scene), one.id, line)),
    )
