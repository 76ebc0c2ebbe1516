"""One neighbour in several chats: the same person, wherever they write from, if their community allows it.

1. Off until an admin switches it on. 2. A code links once, within ten minutes, typed in the other chat; both chats are
told. 3. Two neighbours can't become one: whoever has joined there already keeps that. 4. What is said to them goes
where they wrote last. 5. From a chat that was parted nobody joins anew for a while, whoever they are: else a block, a
report or a cool-down could be got round. It can be linked again at any time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.act import Act
from bot.core.effects import Bar, Choice, Effect, Effects, Erase, Know, Line, Mint, Save, Say, Spend, Unlink
from bot.core.model import Ban
from bot.core.names import DOORSTEP, TAGS
from bot.core.sanctions import UNLINKED
from bot.core.saying import switched
from bot.core.scene import Scene
from bot.core.times import DAY

LINK_LIVES = timedelta(minutes=10)
CLOSED_FOR = 60 * DAY
"""So long does nobody join from a chat that was parted: as long as the longest cool-down."""
CODE_LETTERS = 12
"""60 bits, for a code that works once and for ten minutes."""


def minted(scene: Scene, what: str, letters: int = CODE_LETTERS) -> str:
    """A code that can be read out: two words, and letters that nobody guesses."""
    first, second = (
        scene.dice.pick([word for word in words if word.isalpha() and 3 <= len(word) <= 9], f"{what} {number}")
        for number, words in enumerate((DOORSTEP, TAGS))
    )
    return f"{first}-{second}-{scene.dice.id(what)[:letters]}"


def link(scene: Scene, act: Act) -> Effects:
    """Ask for a code, or type one that was asked for in the other chat."""
    me = scene.myself
    if act.reading.code or (act.pressed and act.about):
        return join_up(scene, sure=act.pressed)
    if not scene.community.linking:
        return (Say(to=me.id, line=Line("linking-off"), choices=(Choice("help"),)),)
    code = minted(scene, "link")
    return (
        Mint(code=code, purpose="link", community=me.community, about=me.id),
        Say(to=me.id, line=Line("linking-code", code=code)),
    )


def is_meant(scene: Scene, act: Act) -> bool:
    """Does somebody who has not joined type, or follow, a code that links them to another chat of theirs?"""
    linking = scene.code is not None and scene.code.purpose == "link"
    return act.verb == "link" or (act.verb in ("start", "join") and linking)


def join_up(scene: Scene, *, sure: bool) -> Effects:
    """The code was typed here: once that is confirmed, this chat is the neighbour's who asked for it.

    Whoever was given the code by somebody else, as if it were an invitation, reads what it does before it does it.
    """
    code, me = scene.code, scene.me
    good = code and code.purpose == "link" and code.at and scene.at - code.at < LINK_LIVES
    if code is None or not good:
        return (_here(scene, Line("linking-code-unknown")),)
    if me is not None and me.id == code.about:
        return (_here(scene, Line("linking-same-chat")),)
    if me is not None and me.state != "joining":
        return (_here(scene, Line("linking-already")),)
    if not sure:
        asked = _here(scene, Line("linking-sure"))
        return (replace(asked, choices=(Choice("link", code.typed, Line("choice-link-sure")),)),)
    again = Say(to=code.about, place=scene.speaker, line=Line("linking-done-again"))
    kept = me is not None and bool(scene.mine.draft.get("text"))
    return (
        Spend(code=code.typed),
        Say(to=code.about, line=Line("linking-done-there"), choices=(Choice("unlink"),)),
        Know(address=scene.speaker, neighbour=code.about, community=code.community, home=scene.home),
        *((Erase(what="neighbour", about=me.id),) if me else ()),
        Say(to=code.about, place=scene.speaker, line=Line("linking-done-here"), choices=(Choice("help"),)),
        *((again,) if kept else ()),
    )


def _here(scene: Scene, line: Line) -> Say:
    return Say(to=scene.me.id if scene.me else "", place=scene.speaker, line=line)


def unlink(scene: Scene) -> Effects:
    """Only this chat stays: the safe way round for whoever has lost the other."""
    me = scene.myself
    if not scene.elsewhere:
        return (Say(to=me.id, line=Line("linking-none"), choices=(Choice("help"),)),)
    until = scene.at + CLOSED_FOR
    gone: list[Effect] = []
    for number, other in enumerate(scene.elsewhere):
        closed = Ban(
            id=scene.dice.id(f"unlinked {number}"),
            community=me.community,
            reason=UNLINKED,
            at=scene.at,
            until=until,
        )
        gone += (
            Say(to=me.id, place=other, line=Line("linking-undone-there", until=until)),
            Save(record=closed),
            Bar(neighbour=me.id, ban=closed.id, community=me.community, address=other),
            Unlink(address=other),
        )
    return (*gone, Say(to=me.id, line=Line("linking-undone", until=until)))


def one_gone(scene: Scene) -> Effects:
    """One of several chats can't be reached any more: the neighbour stays, in the one they used before."""
    me, other = scene.myself, scene.elsewhere[0]
    return (
        Say(to=me.id, place=other, line=Line("linking-one-gone")),
        Know(address=other, neighbour=me.id, community=me.community),
    )


def everywhere(scene: Scene, line: Line) -> Effects:
    """A goodbye in every other chat of theirs."""
    return tuple(Say(to=scene.myself.id, place=other, line=line) for other in scene.elsewhere)


def switch(scene: Scene, on: bool) -> Effects:
    """An admin allows it, or no longer. What is linked stays linked."""
    return switched(
        scene, replace(scene.community, linking=on), Line("linking-switched-on") if on else Line("linking-switched-off")
    )
