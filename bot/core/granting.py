"""Roles: the one-time code makes the first admin; an admin grants the others by tag, in chat. The last admin stays."""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Know, Line, Save, Say, Spend
from bot.core.model import ROLES, Permission
from bot.core.names import named
from bot.core.scene import Scene


def first_admin(scene: Scene, act: Act) -> Effects:
    """Somebody typed a code that makes an admin."""
    me, code = scene.myself, scene.code
    if code is None or code.purpose != "admin" or code.community != me.community:
        return (Say(to=me.id, line=Line("granting-code-unknown"), choices=(Choice("help"),)),)
    admin = replace(me, roles=me.roles | {"admin"})
    return (
        Save(record=admin),
        Spend(code=act.reading.code),
        Say(to=me.id, line=Line("granting-admin", tag=named(me.tag))),
    )


def grant(scene: Scene, act: Act) -> Effects:
    """`make Heron lead`, `unmake Heron lead`."""
    me = scene.myself
    if not me.may(Permission.GRANT):
        return (Say(to=me.id, line=Line("helping-not-allowed"), choices=(Choice("help"),)),)
    tag = act.reading.tags[0] if act.reading.tags else ""
    role = next((role for role in ROLES if role in act.reading.roles), "")
    who = scene.tagged.get(tag)
    if who is not None and who.id == me.id:
        who = me
    if not role or not tag:
        return (Say(to=me.id, line=Line("granting-how")),)
    if who is None or who.state != "joined":
        return (Say(to=me.id, line=Line("introducing-nobody", tag=named(tag))),)
    named_role = Line(f"role-{role}")
    if act.verb == "unmake":
        if role == "admin" and scene.admins <= 1 and "admin" in who.roles:
            return (Say(to=me.id, line=Line("granting-last-admin")),)
        changed = replace(who, roles=who.roles - {role})
        told = Say(to=who.id, line=Line("granting-taken", role=named_role))
    else:
        changed = replace(who, roles=who.roles | {role})
        told = Say(to=who.id, line=Line(f"granting-you-are-{role}"), choices=(Choice("help"),))
    done = Say(to=me.id, line=Line("granting-done", tag=named(tag), role=named_role))
    return (Save(record=changed), *((told,) if who.id != me.id else ()), done)


def channel(scene: Scene, act: Act) -> Effects:
    """`/channel`, said by an admin in the community's public channel: hellos go there."""
    me = scene.myself
    if not me.may(Permission.GRANT):
        return (Say(to=me.id, line=Line("helping-not-allowed"), choices=(Choice("help"),)),)
    if not act.place:
        return (Say(to=me.id, line=Line("granting-channel-where")),)
    community = scene.community
    return (
        Save(record=replace(community, channel=True)),
        Know(address=act.place, neighbour=community.id, community=community.id),
        Say(to=me.id, line=Line("granting-channel")),
    )
