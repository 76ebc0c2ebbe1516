"""The small team: few people who hold several roles each. It says what protection is lost by that.

It is how a community begins. Without it nobody holds everything; with several admins it takes two to go back.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Line, Save, Say
from bot.core.model import Permission
from bot.core.names import named
from bot.core.people import EVERYTHING, permissions
from bot.core.roles import holding, to_holders
from bot.core.saying import not_allowed
from bot.core.scene import Scene
from bot.core.seconding import another_must_agree, move


def switch(scene: Scene, act: Act) -> Effects:
    """`small team on`, `small team off`, or how it is."""
    me, community = scene.myself, scene.community
    if not me.may(Permission.GRANT):
        return not_allowed(scene)
    wanted = act.verb == "small-team-on"
    if act.verb == "small-team" or wanted == community.small_team:
        return _as_it_is(scene)
    if wanted and another_must_agree(scene):
        return move(scene, "small-team-on")
    whole = tuple(named(one.tag) for one in scene.holders if permissions(one.roles) >= EVERYTHING)
    if not wanted and whole:
        return (Say(to=me.id, line=Line("small-team-hold-all", tags=whole)),)
    line = Line("small-team-on") if wanted else Line("small-team-off")
    return (
        Save(record=replace(community, team="small" if wanted else "full")),
        Audit(what="setting", about=act.verb),
        *to_holders(scene, holding(scene, Permission.GRANT), line),
        Say(to=me.id, line=line),
    )


def _as_it_is(scene: Scene) -> Effects:
    small = scene.community.small_team
    line = Line("small-team-on") if small else Line("small-team-off")
    choice = Choice("small-team-off") if small else Choice("small-team-on")
    return (Say(to=scene.myself.id, line=line, choices=(choice,)),)
