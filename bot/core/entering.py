"""Somebody without chat: a coordinator takes an ask down from a phone call, with their consent, and answers for them.

It is for the part of the neighbourhood that its words name; where they name none it is for anywhere, since where the
coordinator lives says nothing about them.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.joining import area_named
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.looking import look_at
from bot.core.model import AGREEMENT, Id, Neighbour, Permission, Post
from bot.core.names import TAGS, named
from bot.core.posting import LONGEST, endings
from bot.core.saying import not_allowed
from bot.core.scene import Scene
from bot.core.times import request_until

STEP = "enter-consent"


def enter(scene: Scene, act: Act) -> Effects:
    """`enter: Mrs. at number 4 needs her prescription fetched`."""
    me = scene.myself
    if not me.may(Permission.ENTER):
        return not_allowed(scene)
    words = act.words.lstrip(": ").strip()
    if len(words) > LONGEST:
        return (Say(to=me.id, line=Line("posting-too-long", length=len(words), most=LONGEST)),)
    if not words:
        asked = Say(to=me.id, line=Line("reviewing-enter-words"), choices=(Choice("cancel"),))
        return (Save(record=scene.mine.at_step("enter")), asked)
    reading = act.reading
    draft = {
        "text": words,
        "kind": reading.kind or "other",
        "times": " ".join(reading.times),
        "area": area_named(scene.community, act),
    }
    return (Save(record=scene.mine.at_step(STEP, **draft)), consent(me.id, draft))


def consent(me: Id, draft: Mapping[str, str]) -> Say:
    line = Line(
        "reviewing-enter-consent",
        kind=kind_line(draft["kind"]),
        times=times_line(tuple(draft["times"].split())),
        area=area_line(draft["area"]),
    )
    return Say(to=me, line=line, choices=(Choice("they-agree"), Choice("cancel")))


def entered(scene: Scene) -> Effects:
    """They agreed: a neighbour without chat, answered through this coordinator."""
    me, draft = scene.myself, scene.mine.draft
    if scene.mine.step != STEP or not me.may(Permission.ENTER):
        return not_allowed(scene)
    tag = scene.dice.name(TAGS, scene.names, "tag of somebody without chat")
    them = Neighbour(
        id=scene.dice.id("neighbour without chat"),
        community=me.community,
        tag=tag,
        state="joined",
        language=me.language,
        area=draft["area"],
        quiet=me.quiet,
        agreed=AGREEMENT,
        joined_at=scene.at,
        without_chat=me.id,
    )
    times = tuple(draft["times"].split())
    post = Post(
        id=scene.dice.id("post"),
        community=me.community,
        neighbour=them.id,
        side="request",
        text=draft["text"],
        kind=draft["kind"],
        times=times,
        area=draft["area"],
        at=scene.at,
        until=request_until(times, scene.at, scene.community.timezone),
    )
    return (
        Save(record=them),
        Save(record=post),
        Save(record=scene.mine.finished()),
        Say(to=me.id, line=Line("reviewing-entered", tag=named(tag))),
        *look_at(post.id, scene),
        *endings(post, scene.at),
    )
