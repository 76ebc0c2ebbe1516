"""Small hellos: a light question for everybody in the community's channel, once a week, until a lead ends it."""

from __future__ import annotations

from dataclasses import replace

from bot.core import decks
from bot.core.act import Act
from bot.core.circles import Round
from bot.core.convening import after
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.model import Permission
from bot.core.saying import not_allowed
from bot.core.scene import Scene


def switch(scene: Scene, act: Act) -> Effects:
    """A lead begins it, and the first goes out at once; or ends it."""
    me, going = scene.myself, scene.round
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    if act.verb == "no-small-hellos":
        ended = (Save(record=replace(going, state="closed")),) if going else ()
        return (*ended, Say(to=me.id, line=Line("small-hellos-off")))
    if not scene.community.channel:
        return (Say(to=me.id, line=Line("introducing-no-channel")),)
    said = Say(to=me.id, line=Line("small-hellos-on"), choices=(Choice("no-small-hellos"),))
    if going:
        return (said,)
    begun = Round(
        id=scene.dice.id("small hellos"),
        community=me.community,
        form="hello",
        name="small hellos",
        lead=me.id,
        state="running",
        next_at=scene.at,
        at=scene.at,
    )
    return (said, *_out(scene, begun))


def due(scene: Scene) -> Effects:
    round_ = scene.round
    if round_ is None or round_.state != "running" or scene.at < round_.next_at or not scene.community.channel:
        return ()
    return _out(scene, round_)


def _out(scene: Scene, round_: Round) -> Effects:
    """One, however many weeks went by."""
    moment = after(round_.next_at, 1, scene.community)
    while moment <= scene.at:
        moment = after(moment, 1, scene.community)
    sent = replace(round_, number=round_.number + 1, next_at=moment)
    return (
        Save(record=sent),
        Say(to=round_.community, line=Line("small-hellos-say", line=decks.question(sent.number))),
        Later(at=moment, what="small-hello", about=round_.id, community=round_.community),
    )
