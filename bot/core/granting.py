"""Roles: the one-time code makes the first admin; an admin gives and takes the others by tag, in chat.

1. The last admin stays. 2. Where there are two admins, another one has to agree, unless the team is a small one; nobody
needs leave to give up a role of their own. 3. Nobody holds everything, except in a small team. 4. Who loses a role
loses it at once.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import helping
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Know, Line, Save, Say, Spend
from bot.core.model import ROLES, Permission
from bot.core.names import named
from bot.core.people import with_role
from bot.core.roles import changed, refused, settled
from bot.core.saying import not_allowed
from bot.core.scene import Scene
from bot.core.seconding import another_must_agree, move


def first_admin(scene: Scene, act: Act) -> Effects:
    """Somebody typed a code that makes an admin."""
    me, code = scene.myself, scene.code
    if not act.reading.code:
        return helping.code_alone(scene)
    if code is None or code.purpose != "admin" or code.community != me.community:
        return (Say(to=me.id, line=Line("granting-code-unknown"), choices=(Choice("help"),)),)
    admin = replace(me, roles=with_role(me.roles, "admin"))
    if refusal := refused(scene, me, admin.roles):
        return (Say(to=me.id, line=refusal, choices=(Choice("help"),)),)
    return (
        Save(record=admin),
        Spend(code=act.reading.code),
        Say(to=me.id, line=Line("granting-admin", tag=named(me.tag))),
    )


def grant(scene: Scene, act: Act) -> Effects:
    """`make Heron lead`, `unmake Heron lead`."""
    me = scene.myself
    if not me.may(Permission.GRANT):
        return not_allowed(scene)
    tag = act.reading.tags[0] if act.reading.tags else ""
    role = next((role for role in act.reading.roles if role in ROLES), "")
    who = scene.tagged.get(tag)
    if who is not None and who.id == me.id:
        who = me
    if not role or not tag:
        return (Say(to=me.id, line=Line("granting-how")),)
    if who is None or who.state != "joined":
        return (Say(to=me.id, line=Line("introducing-nobody", tag=named(tag))),)
    roles = changed(act.verb, who, role)
    if refusal := refused(scene, who, roles):
        return (Say(to=me.id, line=refusal),)
    own = act.verb == "unmake" and who.id == me.id
    if roles != who.roles and not own and another_must_agree(scene):
        return move(scene, act.verb, whom=who, what=role)
    first = act.verb == "make" and not scene.community.team
    more = (Line("granting-small-team"),) if first else ()
    return (
        *((Save(record=replace(scene.community, team="small")),) if first else ()),
        *settled(scene, act.verb, who, role),
        Say(to=me.id, line=Line("granting-done", tag=named(tag), role=Line(f"role-{role}"), more=more)),
    )


def channel(scene: Scene, act: Act) -> Effects:
    """`/channel`, said by an admin in the community's public channel: hellos go there."""
    me = scene.myself
    if not me.may(Permission.GRANT):
        return not_allowed(scene)
    if not act.place:
        return (Say(to=me.id, line=Line("granting-channel-where")),)
    community = scene.community
    return (
        Save(record=replace(community, channel=True)),
        Know(address=act.place, neighbour=community.id, community=community.id),
        Say(to=me.id, line=Line("granting-channel")),
    )
