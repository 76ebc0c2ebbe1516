"""What is said where many read: a group, a public channel.

1. Only commands are heard there, and nobody becomes a neighbour by one. 2. The answer is one sentence that says where
to talk, with nobody's words, name or matters in it. 3. An admin can post the community's card there, and make it the
channel for hellos; what concerns the admin is said to them in private.
"""

from __future__ import annotations

from bot.core import granting
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Mint, Say
from bot.core.linking import minted
from bot.core.model import Permission
from bot.core.scene import Scene

STREET_LETTERS = 8


def answer(scene: Scene, act: Act) -> Effects:
    if not act.slashed:
        return ()  # said to everybody, not to the bot
    admin = scene.me is not None and scene.me.may(Permission.GRANT)
    if act.verb == "channel" and admin:
        return granting.channel(scene, act)
    if act.verb == "card" and admin:
        return _card(scene, act)
    return (Say(to="", place=act.place, line=Line("gathering-in-private"), choices=(Choice("start"),)),)


def _card(scene: Scene, act: Act) -> Effects:
    """Who we are and how to join, with a code of its own."""
    code = minted(scene, "card", STREET_LETTERS)
    card = Line("gathering-card", community=scene.community.name, code=code)
    return (
        Mint(code=code, purpose="street", community=scene.community.id),
        Say(to="", place=act.place, line=card, choices=(Choice("join", code),)),
    )
