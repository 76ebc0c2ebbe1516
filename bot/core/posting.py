"""Asking and offering: one message, one card, one tap.

1. Nothing is posted before its author has seen the card. 2. Typing again at a card rewrites it. 3. A card says when its
author will hear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core import guarding
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.kinds import KINDS, area_line, kind_line, times_line
from bot.core.looking import look_at, promised
from bot.core.matching import no_longer
from bot.core.model import Dialogue, Neighbour, Post
from bot.core.scene import Scene
from bot.core.times import DAY, HOUR, after_quiet, request_until, zone_of

MOST_OPEN = 5
"""Open requests, and open offers, one neighbour may have at a time."""
LONGEST = 1000
"""Characters of a post."""
NUDGE_BEFORE = DAY
OFFER_STANDS = 90 * DAY
OFFER_ONCE = 30 * DAY
DROP_IN = 2 * HOUR
UNASKED = 21 * DAY
"""After so long without a question, the owner of an offer is told how it stands."""

TICKS = {
    "urgent": ("urgent", "yes"),
    "not-urgent": ("urgent", ""),
    "first-yes": ("first-yes", "yes"),
    "ask-first": ("first-yes", ""),
    "own-words": ("own-words", "yes"),
    "keep-words": ("own-words", ""),
    "someone-new": ("bridging", "yes"),
    "anybody": ("bridging", ""),
    "carer": ("carer", "yes"),
    "no-carer": ("carer", ""),
    "standing": ("standing", "yes"),
    "once": ("standing", ""),
}
"""What each of these verbs makes of a card's note. Said or pressed twice it is the same as once."""
OFFERED = {"request": ("urgent", "first-yes", "own-words", "bridging", "carer"), "offer": ("standing",)}
UNSAID = frozenset({"carer"})
"""Offered by no button unless it was read from the words: it can be typed."""
NOTES = ("urgent", "first-yes", "own-words", "bridging", "carer", "standing")


def worth_keeping(act: Act) -> bool:
    """Do these words ask for or offer something, rather than just greet, or cry for help?"""
    reading = act.reading
    if is_clear(act):
        return len(act.words) <= LONGEST
    says_something = reading.side or reading.kind or len(act.words.split()) > 3
    elsewhere = reading.speaks or reading.cries or "bot" in reading.hints
    return not act.verb and len(act.words) <= LONGEST and bool(says_something) and not elsewhere


def says_something(act: Act) -> bool:
    """Is there more in these words than that something is asked or offered: what, when, or a sentence?"""
    return bool(act.reading.kind or act.reading.times) or len(act.words.split()) > 3


def is_about_something(act: Act) -> bool:
    """Do these words ask or offer, or name a kind? Only such words rewrite a card unasked: "on Tuesday" has no what."""
    return bool(act.reading.side or act.reading.kind)


def is_clear(act: Act) -> bool:
    """Do these words surely ask for or offer some kind of help?"""
    return not act.verb and bool(act.reading.side and act.reading.kind)


def draft_of(act: Act) -> dict[str, str]:
    reading = act.reading
    return {
        "text": act.words[:LONGEST],
        "side": "offer" if act.verb == "offer" else "request" if act.verb == "ask" else reading.side,
        "kind": reading.kind or "other",
        "times": " ".join(reading.times),
        "standing": "yes" if reading.standing else "",
        "carer": "yes" if "carer" in reading.hints else "",
        "bridging": "yes" if "bridging" in reading.hints else "",
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
    if wrong := guarding.refusal(act.reading):
        return (Say(to=me.id, line=wrong, choices=(Choice("help"),)),)
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
        notes=tuple(Line(f"posting-note-{side}-{note}") for note in NOTES if facts.get(note)),
    )
    offered = tuple(
        Choice(tick, label=Line(f"choice-{tick}"))
        for tick, (note, value) in TICKS.items()
        if note in OFFERED[side] and value != facts.get(note, "") and not (note in UNSAID and value)
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
        case verb if verb in TICKS and draft.get("side"):
            note, value = TICKS[verb]
            if note not in OFFERED[draft["side"]]:
                return (card(me, draft),)
            if verb == "own-words" and (wrong := guarding.refusal(act.reading.another(draft["text"]), names=True)):
                return (Say(to=me.id, line=wrong, choices=(Choice("change"), Choice("post"), Choice("cancel"))),)
            return _show(scene, me, {**draft, note: value})
        case "kind" if act.about in KINDS:
            return _show(scene, me, {**draft, "kind": act.about})
        case "kind":
            return (Save(record=scene.mine.at_step("kind", **draft)), _which_kind(me))
        case "change":
            asked = Say(to=me.id, line=Line("posting-say-again"), choices=(Choice("cancel"),))
            return (Save(record=scene.mine.at_step("change", **draft)), asked)
        case "post" | "yes" if draft.get("side"):
            return _post(scene, draft)
        case _:
            return (card(me, draft),) if draft.get("side") else _show(scene, me, draft)


def _which_kind(me: Neighbour) -> Say:
    kinds = tuple(Choice("kind", kind, kind_line(kind)) for kind in KINDS)
    return Say(to=me.id, line=Line("posting-which-kind"), choices=(*kinds, Choice("cancel")))


def kind_typed(scene: Scene, act: Act) -> Effects:
    """The kind of help, in words."""
    if not act.reading.kind:
        return (_which_kind(scene.myself),)
    return _show(scene, scene.myself, {**scene.mine.draft, "kind": act.reading.kind})


def _post(scene: Scene, draft: dict[str, str]) -> Effects:
    me, side = scene.myself, draft["side"]
    earlier = next((post for post in scene.my_posts if post.id == draft.get("post")), None)
    if draft.get("post") and (earlier is None or earlier.state == "busy"):
        gone = Say(to=me.id, line=Line("posting-gone"), choices=(Choice("mine"),))
        return (Save(record=scene.mine.finished()), gone)
    if has_enough(scene, side, draft.get("post", "")):
        return (Say(to=me.id, line=Line("posting-too-many", most=MOST_OPEN), choices=(Choice("mine"),)),)
    asking = [line for line in scene.lines if line.left.neighbour == me.id]
    if side == "request" and not earlier and len(asking) >= MOST_OPEN:  # the card waits
        many = Line("posting-too-many-lines", most=MOST_OPEN)
        return (Say(to=me.id, line=many, choices=(Choice("post"), Choice("cancel"))),)
    times, standing = tuple(draft["times"].split()), bool(draft.get("standing"))
    until = until_for(scene, side, times, standing)
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
        bridging=bool(draft.get("bridging")),
        carer=bool(draft.get("carer")),
        standing=standing,
        at=earlier.at if earlier else scene.at,
        until=until,
        version=earlier.version if earlier else 0,
    )
    when = min(until, after_quiet(scene.at + HOUR * 12, me, scene.community))
    return (
        Save(record=post),
        Save(record=scene.mine.finished()),
        _posted(scene, post, when),
        *called_off(scene, post),
        *look_at(post.id, scene),
        *endings(post, scene.at),
        *(unasked_at(post, scene.at) if side == "offer" else ()),
        *(promised(post, when) if side == "request" and not earlier else ()),
    )


def has_enough(scene: Scene, side: str, besides: str = "") -> bool:
    """Has somebody as many open ones as they may have, besides this one?"""
    return sum(one.side == side and one.state == "open" and one.id != besides for one in scene.my_posts) >= MOST_OPEN


def _posted(scene: Scene, post: Post, when: datetime) -> Say:
    """Whoever offers something during a pause reads that it waits."""
    me = scene.myself
    if post.side == "offer" and me.paused_until and me.paused_until > scene.at:
        paused = Line("posting-posted-paused", paused=me.paused_until)
        return Say(to=me.id, line=paused, choices=(Choice("resume"), Choice("mine")))
    return Say(
        to=me.id, line=Line(f"posting-posted-{post.side}", when=when, until=post.until), choices=(Choice("mine"),)
    )


def until_for(scene: Scene, side: str, times: tuple[str, ...], standing: bool) -> datetime:
    if side == "request":
        return request_until(times, scene.at, zone_of(scene.myself, scene.community))
    if "now" in times:
        return scene.at + DROP_IN
    return scene.at + (OFFER_STANDS if standing else OFFER_ONCE)


def endings(post: Post, at: datetime) -> Effects:
    fading = Later(at=post.until - NUDGE_BEFORE, what="fading", about=post.id, community=post.community)
    expiry = Later(at=post.until, what="expire", about=post.id, community=post.community)
    return (fading, expiry) if post.until - at > 3 * DAY else (expiry,)


def unasked_at(offer: Post, at: datetime) -> Effects:
    """When its owner is told honestly if nobody has needed it."""
    when = at + UNASKED
    return (Later(at=when, what="unasked", about=offer.id, community=offer.community),) if when < offer.until else ()


def called_off(scene: Scene, post: Post) -> Effects:
    """Questions about a post that has changed or gone: nobody need answer them, and whoever still needs help is not
    forgotten."""
    effects: Effects = ()
    for match in scene.matches:
        if match.state == "held":
            effects += (Save(record=replace(match, state="closed")),)
            effects += look_at(match.request, scene) if match.offer == post.id else ()
        elif match.live and match.request == post.id:
            effects += (Save(record=replace(match, state="closed")), *no_longer(scene, match))
        elif match.live and match.offer == post.id and match.waits_for(post.neighbour):
            effects += (Save(record=replace(match, state="closed")), *look_at(match.request, scene))
    return effects
