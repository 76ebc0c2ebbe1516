"""What is said where many read: a group, a public channel.

1. Only commands are heard there, and nobody becomes a neighbour by one. 2. The answer is one sentence that says where
to talk, with nobody's words, name or matters in it. 3. An admin can post the community's card there, and make it the
channel for hellos; what concerns the admin is said to them in private. 4. Whoever cries for help there and can't be
written to in private reads the emergency number there. 5. A code that is good once is void as soon as
everybody could read it; an admin who typed theirs gets another in private.
"""

from __future__ import annotations

from bot.core import granting, helping
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Mint, Say, Spend
from bot.core.events import Heard
from bot.core.linking import minted
from bot.core.model import Permission
from bot.core.scene import Code, Scene

STREET_LETTERS, ADMIN_LETTERS = 8, 20


def answer(scene: Scene, act: Act) -> Effects:
    if not act.slashed:
        return ()  # said to everybody, not to the bot
    if scene.code and scene.code.purpose != "street":
        return _void(scene, scene.code, act)
    admin = scene.me is not None and scene.me.may(Permission.GRANT)
    if act.verb == "channel" and admin:
        return granting.channel(scene, act)
    if act.verb == "card" and admin:
        return _card(scene, act)
    emergency = act.verb == "emergency"
    if (scene.me is None or scene.me.state == "left") and (emergency or helping.in_danger(act)):
        only = scene.communities[0] if len(scene.communities) == 1 else scene.community
        line = Line("gathering-emergency", country=only.country)
        return (Say(to="", place=act.place, line=line, choices=(Choice("start"),)),)
    numbers = (helping.numbers(scene.me.id, scene.community),) if scene.me is not None and emergency else ()
    if act.told:
        return numbers
    return (*numbers, Say(to="", place=act.place, line=Line("gathering-in-private"), choices=(Choice("start"),)))


def nobody(event: Heard) -> Effects:
    """Somebody whom we can't tell from others, or may not write to, is answered where they wrote."""
    line = Line("gathering-hidden") if event.other == "hidden" else Line("gathering-elsewhere")
    return (Say(to="", place=event.place, line=line),) if event.place else ()


def _void(scene: Scene, code: Code, act: Act) -> Effects:
    said = Say(to="", place=act.place, line=Line("gathering-code-void"), choices=(Choice("start"),))
    if scene.me is None or scene.me.state != "joined" or code.purpose != "admin":
        return (Spend(code=code.typed), said)
    another = minted(scene, "admin", ADMIN_LETTERS)
    return (
        Spend(code=code.typed),
        said,
        Mint(code=another, purpose="admin", community=code.community),
        Say(to=scene.me.id, line=Line("gathering-code-anew", code=another)),
    )


def _card(scene: Scene, act: Act) -> Effects:
    """Who we are and how to join, with a code of its own."""
    code = minted(scene, "card", STREET_LETTERS)
    card = Line("gathering-card", community=scene.community.name, code=code)
    return (
        Mint(code=code, purpose="street", community=scene.community.id),
        Say(to="", place=act.place, line=card, choices=(Choice("join", code),)),
    )
