"""Asking and offering: one message, one card, one tap.

1. Nothing is posted before its author has seen the card. 2. Typing again at a card rewrites it. 3. A card says when its
author will hear. 4. Posts end: by their author, by being helped, or by time, never unseen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say, Work
from bot.core.kinds import KINDS, area_line, kind_line, times_line
from bot.core.model import Dialogue, Neighbour, Post
from bot.core.scene import Scene
from bot.core.times import DAY, HOUR, after_quiet, request_until

MOST_OPEN = 5
"""Open requests, and open offers, one neighbour may have at a time."""
LONGEST = 1000
"""Characters of a post."""
NUDGE_BEFORE = DAY
OFFER_STANDS = 90 * DAY
OFFER_ONCE = 30 * DAY
DROP_IN = 2 * HOUR

TOGGLES = ("urgent", "first-yes", "own-words", "standing")


def worth_keeping(act: Act) -> bool:
    """Do these words ask for or offer something, rather than just greet?"""
    return not act.verb and bool(act.reading.side or act.reading.kind or len(act.words.split()) > 3)


def draft_of(act: Act) -> dict[str, str]:
    reading = act.reading
    return {
        "text": act.words[:LONGEST],
        "side": "offer" if act.verb == "offer" else "request" if act.verb == "ask" else reading.side,
        "kind": reading.kind or "other",
        "times": " ".join(reading.times),
        "standing": "yes" if reading.standing else "",
    }


def take_up(scene: Scene, me: Neighbour, draft: Mapping[str, str]) -> Effects:
    """Go on with words that were kept while their author joined."""
    return _show(scene, me, draft)


def begin(scene: Scene, act: Act) -> Effects:
    """Plain words of somebody without an open line, or `ask`/`offer` with or without words."""
    me = scene.myself
    if not act.words.strip():
        step = "offer" if act.verb == "offer" else "ask"
        asked = Say(to=me.id, line=Line(f"posting-say-{step}"), choices=(Choice("cancel"),))
        return (Save(record=scene.mine.at_step(step)), asked)
    if len(act.words) > LONGEST:
        return (Say(to=me.id, line=Line("posting-too-long", most=LONGEST, length=len(act.words))),)
    if not any(letter.isalpha() for letter in act.words):
        return (Say(to=me.id, line=Line("posting-no-words"), choices=(Choice("help"),)),)
    return _show(scene, me, draft_of(act))


def words_for(scene: Scene, act: Act) -> Effects:
    """The words asked for by `ask`, `offer` or `change`."""
    dialogue = scene.mine
    verb = dialogue.step if dialogue.step in ("ask", "offer") else act.verb
    fresh = begin(scene, replace(act, verb=verb))
    if dialogue.step not in ("change", "card") or not any(isinstance(effect, Save) for effect in fresh):
        return fresh
    draft = {**draft_of(act), "side": dialogue.draft.get("side", "")}
    if dialogue.draft.get("post"):
        draft["post"] = dialogue.draft["post"]
    return _show(scene, scene.myself, draft)


def _show(scene: Scene, me: Neighbour, draft: Mapping[str, str]) -> Effects:
    base = scene.dialogue or Dialogue(neighbour=me.id, community=me.community)
    if not draft.get("side"):
        sides = (
            Choice("side", "request", Line("choice-side-request")),
            Choice("side", "offer", Line("choice-side-offer")),
            Choice("cancel"),
        )
        return (
            Save(record=base.at_step("side", **draft)),
            Say(to=me.id, line=Line("posting-which-side"), choices=sides),
        )
    return (Save(record=base.at_step("card", **draft)), card(me, draft))


def card(me: Neighbour, facts: Mapping[str, str]) -> Say:
    side = facts["side"]
    line = Line(
        f"posting-card-{side}",
        kind=kind_line(facts["kind"]),
        times=times_line(tuple(facts["times"].split())),
        area=area_line(me.area),
        notes=tuple(Line(f"posting-note-{side}-{note}") for note in TOGGLES if facts.get(note)),
    )
    toggles = ("urgent", "first-yes", "own-words") if side == "request" else ("standing",)
    offered = tuple(
        Choice("toggle", note, Line(f"choice-{note}-{'off' if facts.get(note) else 'on'}")) for note in toggles
    )
    return Say(
        to=me.id,
        line=line,
        choices=(Choice("post"), Choice("change"), *offered, Choice("kind"), Choice("cancel")),
    )


def at_card(scene: Scene, act: Act) -> Effects:
    """A press or word at the card (or at the question which side it is)."""
    me, draft = scene.myself, dict(scene.mine.draft)
    match act.verb:
        case "side" if act.about in ("request", "offer"):
            return _show(scene, me, {**draft, "side": act.about})
        case "ask" | "offer" if scene.mine.step == "side" and not act.words:
            return _show(scene, me, {**draft, "side": "request" if act.verb == "ask" else "offer"})
        case "toggle" if act.about in TOGGLES and draft.get("side"):
            return _show(scene, me, {**draft, act.about: "" if draft.get(act.about) else "yes"})
        case "urgent" if draft.get("side") == "request":
            return _show(scene, me, {**draft, "urgent": "" if draft.get("urgent") else "yes"})
        case "kind" if act.about in KINDS:
            return _show(scene, me, {**draft, "kind": act.about})
        case "kind":
            kinds = tuple(Choice("kind", kind, kind_line(kind)) for kind in KINDS)
            return (Say(to=me.id, line=Line("posting-which-kind"), choices=kinds),)
        case "change":
            asked = Say(to=me.id, line=Line("posting-say-again"), choices=(Choice("cancel"),))
            return (Save(record=scene.mine.at_step("change", **draft)), asked)
        case "post" | "yes" if draft.get("side"):
            return _post(scene, draft)
        case _:
            return (card(me, draft),) if draft.get("side") else _show(scene, me, draft)


def _post(scene: Scene, draft: dict[str, str]) -> Effects:
    me, side = scene.myself, draft["side"]
    earlier = next((post for post in scene.my_posts if post.id == draft.get("post")), None)
    mine = [post for post in scene.my_posts if post.side == side and post.state == "open" and post != earlier]
    if len(mine) >= MOST_OPEN:
        return (Say(to=me.id, line=Line("posting-too-many", most=MOST_OPEN), choices=(Choice("mine"),)),)
    times, standing = tuple(draft["times"].split()), bool(draft.get("standing"))
    until = _until(scene, side, times, standing)
    post = Post(
        id=earlier.id if earlier else scene.dice.id("post"),
        community=me.community,
        neighbour=me.id,
        side="offer" if side == "offer" else "request",
        text=draft["text"],
        kind=draft["kind"],
        times=times,
        area=me.area,
        urgent=bool(draft.get("urgent")),
        first_yes=bool(draft.get("first-yes")),
        own_words=bool(draft.get("own-words")),
        standing=standing,
        at=earlier.at if earlier else scene.at,
        until=until,
        version=earlier.version if earlier else 0,
    )
    said = Line(
        f"posting-posted-{side}",
        when=min(until, after_quiet(scene.at + HOUR * 12, me, scene.community)),
        until=until,
    )
    return (
        Save(record=post),
        Save(record=scene.mine.finished()),
        Say(to=me.id, line=said, choices=(Choice("mine"),)),
        Work(what="look", about=post.id, community=me.community, at=scene.at),
        *_endings(post),
    )


def _until(scene: Scene, side: str, times: tuple[str, ...], standing: bool) -> datetime:
    if side == "request":
        return request_until(times, scene.at, scene.community)
    if "now" in times:
        return scene.at + DROP_IN
    return scene.at + (OFFER_STANDS if standing else OFFER_ONCE)


def _endings(post: Post) -> Effects:
    nudge = post.until - NUDGE_BEFORE
    fading = Later(at=nudge, what="fading", about=post.id, community=post.community)
    expiry = Later(at=post.until, what="expire", about=post.id, community=post.community)
    return (fading, expiry) if post.until - post.at > 3 * DAY else (expiry,)


def list_mine(scene: Scene) -> Effects:
    me = scene.myself
    if not scene.my_posts:
        return (Say(to=me.id, line=Line("posting-none"), choices=(Choice("ask"), Choice("offer"))),)
    rows = tuple(
        Line(
            f"posting-row-{post.side}",
            number=number,
            kind=kind_line(post.kind),
            times=times_line(post.times),
            until=post.until,
            state=Line(f"post-state-{post.state}"),
        )
        for number, post in enumerate(scene.my_posts, 1)
    )
    choices = tuple(
        Choice(verb, post.id, Line(f"choice-{verb}-number", number=number))
        for number, post in enumerate(scene.my_posts, 1)
        for verb in ("close", "rewrite", "renew")
    )
    return (Say(to=me.id, line=Line("posting-mine", rows=rows), choices=choices),)


def close(scene: Scene, act: Act) -> Effects:
    post = _own(scene)
    if post is None:
        return _gone(scene)
    closed = replace(post, state="cancelled")
    thanked = tuple(
        effect
        for match in scene.matches
        if match.live
        for effect in (
            Save(record=replace(match, state="closed")),
            *(
                (Say(to=match.helper, line=Line("matching-no-longer", kind=kind_line(match.kind))),)
                if post.side == "request"
                else ()
            ),
        )
    )
    return (Save(record=closed), Say(to=scene.myself.id, line=Line("posting-closed")), *thanked)


def renew(scene: Scene, act: Act) -> Effects:
    post = _own(scene)
    if post is None:
        return _gone(scene)
    until = _until(scene, post.side, () if post.side == "request" else post.times, post.standing)
    fresh = replace(post, state="open", until=until)
    return (
        Save(record=fresh),
        Say(to=scene.myself.id, line=Line("posting-renewed", until=until)),
        Work(what="look", about=post.id, community=post.community, at=scene.at),
        *_endings(replace(fresh, at=scene.at)),
    )


def rewrite(scene: Scene, act: Act) -> Effects:
    post = _own(scene)
    if post is None or post.state == "busy":
        return _gone(scene)
    draft = scene.mine.at_step("change", side=post.side, post=post.id)
    return (Save(record=draft), Say(to=scene.myself.id, line=Line("posting-say-again"), choices=(Choice("cancel"),)))


def _own(scene: Scene) -> Post | None:
    post = scene.post
    return post if post and post.neighbour == scene.myself.id and post.state != "cancelled" else None


def _gone(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("posting-gone"), choices=(Choice("mine"),)),)


def fading(scene: Scene) -> Effects:
    """A day before a post ends, its author may keep it."""
    post, owner = scene.post, scene.people.get(scene.post.neighbour) if scene.post else None
    if post is None or owner is None or post.state != "open" or post.until - scene.at > NUDGE_BEFORE + HOUR:
        return ()
    line = Line(f"posting-fading-{post.side}", kind=kind_line(post.kind), until=post.until)
    when = after_quiet(scene.at, owner, scene.community)
    return (Say(to=owner.id, line=line, choices=(Choice("renew", post.id), Choice("close", post.id)), not_before=when),)


def expire(scene: Scene) -> Effects:
    post, owner = scene.post, scene.people.get(scene.post.neighbour) if scene.post else None
    if post is None or owner is None or post.state != "open" or post.until > scene.at:
        return ()
    line = Line(f"posting-expired-{post.side}", kind=kind_line(post.kind))
    when = after_quiet(scene.at, owner, scene.community)
    return (
        Save(record=replace(post, state="expired")),
        Say(to=owner.id, line=line, choices=(Choice("renew", post.id), Choice("close", post.id)), not_before=when),
        *(Save(record=replace(match, state="closed")) for match in scene.matches if match.live),
    )
