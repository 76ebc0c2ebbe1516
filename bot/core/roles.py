"""What holds whenever a role changes hands, by whatever way: one admin stays, and nobody holds everything."""

from __future__ import annotations

from dataclasses import replace

from bot.core.effects import Audit, Choice, Effects, Line, Relieve, Save
from bot.core.model import Neighbour, Permission
from bot.core.names import named
from bot.core.people import EVERYTHING, permissions, with_role, without_role
from bot.core.saying import tell
from bot.core.scene import Scene


def changed(verb: str, who: Neighbour, role: str) -> frozenset[str]:
    return without_role(who.roles, role) if verb == "unmake" else with_role(who.roles, role)


def refused(scene: Scene, who: Neighbour, roles: frozenset[str]) -> Line | None:
    """Why these roles can't be theirs."""
    if is_last_admin(scene, who) and "admin" not in roles:
        return Line("granting-last-admin")
    more = not roles <= who.roles
    if more and not scene.community.small_team and permissions(roles) >= EVERYTHING:
        return Line("granting-everything")
    if not all(_next(scene, who, one) for one in _answered_for(scene, who, roles)):
        return Line("granting-answers-for", tag=named(who.tag))
    return None


def _answered_for(scene: Scene, who: Neighbour, roles: frozenset[str]) -> tuple[Neighbour, ...]:
    """People without chat for whom they can't answer any more."""
    if Permission.ENTER in permissions(roles):
        return ()
    return tuple(one for one in scene.people.values() if one.without_chat == who.id and one.state == "joined")


def _next(scene: Scene, who: Neighbour, one: Neighbour) -> Neighbour | None:
    """Who answers for them instead: nobody who has to do with them in another way."""
    apart = scene.near(one.id) | {who.id}
    return next((other for other in scene.holders if other.may(Permission.ENTER) and other.id not in apart), None)


def _handed_over(scene: Scene, who: Neighbour, roles: frozenset[str]) -> Effects:
    return tuple(
        effect
        for one in _answered_for(scene, who, roles)
        if (other := _next(scene, who, one))
        for effect in (
            Save(record=replace(one, without_chat=other.id)),
            *to_holders(scene, (other,), Line("granting-handed-over", tag=named(one.tag))),
        )
    )


def is_last_admin(scene: Scene, who: Neighbour) -> bool:
    """To be asked before anybody goes. The view needs `admins`."""
    return "admin" in who.roles and scene.admins <= 1


def one_fewer(scene: Scene, who: Neighbour) -> Effects:
    """Two admins can't both go at the same moment: each writes what they share."""
    return (Save(record=scene.community),) if "admin" in who.roles else ()


def relieved(who: Neighbour, roles: frozenset[str] | None = None) -> Effects:
    """Somebody keeps only these roles, or has left: nothing waits for them in vain, and nothing theirs reaches them."""
    lost = permissions(who.roles) - permissions(roles or ())
    if roles is not None and not lost:
        return ()
    return (Relieve(neighbour=who.id, lost=lost, may=None if roles is None else permissions(roles)),)


def settled(scene: Scene, verb: str, who: Neighbour, role: str) -> Effects:
    """From now on, with the next word they write; and they are told, unless they did it themselves."""
    roles = changed(verb, who, role)
    known = replace(scene, people={**scene.people, who.id: who})
    line = Line("granting-taken", role=Line(f"role-{role}")) if verb == "unmake" else Line(f"granting-you-are-{role}")
    return (
        Save(record=replace(who, roles=roles)),
        *relieved(who, roles),
        *(one_fewer(scene, who) if "admin" not in roles else ()),
        *_handed_over(scene, who, roles),
        Audit(what=verb, about=" ".join(sorted(roles)), concerns=(who.id,)),
        *(tell(known, who.id, line, Choice("help")) if who.id != scene.myself.id else ()),
    )


def holding(scene: Scene, permission: Permission) -> tuple[Neighbour, ...]:
    """Everybody else who may do this. The view needs `admins`."""
    me = scene.me.id if scene.me else ""
    return tuple(one for one in scene.holders if one.may(permission) and one.id != me)


def to_holders(scene: Scene, who: tuple[Neighbour, ...], line: Line, *choices: Choice) -> Effects:
    known = replace(scene, people={**scene.people, **{one.id: one for one in who}})
    return tuple(said for one in who for said in tell(known, one.id, line, *choices))
