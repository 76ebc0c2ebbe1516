"""Leaving and being forgotten.

1. Leaving ends lines kindly. 2. "Forget me" leaves nothing that names anyone; the counts stay. 3. The last admin stays.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from bot.core import opening
from bot.core.effects import Audit, Choice, Effects, Erase, Later, Line, Save, Say
from bot.core.ending import close
from bot.core.keeping import ask, asked
from bot.core.lines import speaking_on
from bot.core.linking import everywhere
from bot.core.matching import fell_through, no_longer
from bot.core.model import Id, Match
from bot.core.roles import is_last_admin, one_fewer, relieved
from bot.core.scene import Scene
from bot.core.times import DAY

UNDO_LEAVING = 30 * DAY


def leave(scene: Scene) -> Effects:
    return _last_admin(scene) or ask(scene, "leave", asked(scene, "leave"))


def _last_admin(scene: Scene) -> Effects:
    if is_last_admin(scene, scene.myself):
        return (Say(to=scene.myself.id, line=Line("granting-last-admin"), choices=(Choice("help"),)),)
    return ()


def leave_now(scene: Scene) -> Effects:
    if refusal := _last_admin(scene):
        return refusal
    me = scene.myself
    gone = replace(me, state="left", left_at=scene.at, roles=frozenset())
    return (
        *farewell(scene),
        *stand_ins_leave(scene),
        *one_fewer(scene, me),
        Save(record=gone),
        *relieved(me),
        Save(record=scene.mine.finished()),
        Later(at=scene.at + UNDO_LEAVING, what="erase", about=me.id, community=me.community),
        Say(to=me.id, line=Line("keeping-left")),
        *everywhere(scene, Line("keeping-left")),
    )


def farewell(scene: Scene) -> Effects:
    """End lines, posts and questions; everybody concerned reads an ordinary sentence, and nobody waits in vain."""
    silenced = _going(scene)
    lines = [
        effect
        for line in scene.lines
        for effect in close(speaking_on(scene, line), line)
        if not (isinstance(effect, Say) and effect.to in silenced)
    ]
    return (*lines, *_posts_dropped(scene, {scene.myself.id}), *questions_dropped(scene, silenced))


def _posts_dropped(scene: Scene, whose: set[Id]) -> Effects:
    mine = (post for post in scene.my_posts if post.neighbour in whose)
    return tuple(Save(record=replace(post, state="cancelled", ended_at=scene.at)) for post in mine)


def questions_dropped(scene: Scene, whose: Set[Id]) -> Effects:
    """Whatever one of these was asked, or others because of them, is off, and those who waited are told."""
    theirs = (match for match in scene.matches if match.live and {match.asker, match.helper} & whose)
    return tuple(effect for match in theirs for effect in _parting(scene, match, whose))


def stand_ins_leave(scene: Scene) -> Effects:
    """Whoever was answered for by somebody who leaves can't be reached any more, and is forgotten as they are."""
    known = scene.people.values()
    mine = [one for one in known if one.without_chat == scene.myself.id and one.state != "left"]
    return (
        *_posts_dropped(scene, {one.id for one in mine}),
        *(Save(record=replace(one, state="left", left_at=scene.at)) for one in mine),
        *(Later(at=scene.at + UNDO_LEAVING, what="erase", about=one.id, community=one.community) for one in mine),
    )


def _parting(scene: Scene, match: Match, whose: Set[Id]) -> Effects:
    """A question that can't come to anything any more. Whoever it is off because of is told nothing."""
    if match.origin == "lead":
        introduction = scene.introductions.get(match.id)
        told = opening.not_this_time(replace(scene, introduction=introduction), match, "expired")
    elif match.helper in whose:
        told = (Save(record=replace(match, state="closed")), *fell_through(scene, match))
    else:
        told = (Save(record=replace(match, state="closed")), *no_longer(scene, match))
    return tuple(one for one in told if not (isinstance(one, Say) and one.to in whose))


def _going(scene: Scene) -> set[Id]:
    """Who leaves, and for whom they answer."""
    me = scene.myself.id
    return {me} | {one.id for one in scene.people.values() if one.without_chat == me}


def erase_due(scene: Scene) -> Effects:
    """Thirty days after leaving, unless they came back."""
    gone = next(iter(scene.people.values()), None)
    if gone is None or gone.left_at is None or scene.at - gone.left_at < UNDO_LEAVING:
        return ()
    return (Erase(what="neighbour", about=gone.id), Audit(what="erased", concerns=(gone.id,)))


def forget(scene: Scene) -> Effects:
    ban = scene.bans.get(scene.myself.community)
    stays = (Say(to=scene.myself.id, line=Line("banning-stays", until=ban.until)),) if ban else ()
    return _last_admin(scene) or (*stays, *ask(scene, "forget", asked(scene, "forget")))


def forget_now(scene: Scene) -> Effects:
    if refusal := _last_admin(scene):
        return refusal
    me = scene.myself
    ban = scene.bans.get(me.community)
    goodbye = Line("banning-forgotten", until=ban.until) if ban else Line("keeping-forgotten")
    return (
        *farewell(scene),
        *stand_ins_leave(scene),
        *one_fewer(scene, me),
        Save(record=replace(me, state="left", left_at=scene.at, roles=frozenset())),
        *relieved(me),
        Say(to=me.id, line=goodbye),
        *everywhere(scene, goodbye),
        Erase(what="neighbour", about=me.id),
    )
