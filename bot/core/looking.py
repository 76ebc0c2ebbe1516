"""Whom to ask about a request: looking, asking, and saying so when there is nobody.

1. The helper is asked about the need, never about the person. 2. One is asked at a time, three when it is urgent.
3. When nobody is left to ask, the one who asked is told, with when we look again, and told again when that changes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.act import Act
from bot.core.choosing import Candidate, near, rank
from bot.core.effects import Choice, Effects, Later, Line, Save, Say, Work
from bot.core.events import Resemblance, Worked
from bot.core.kinds import area_line, kind_line
from bot.core.model import Post
from bot.core.proposing import ask
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY, HOUR

AT_ONCE = 3
"""How many are asked at the same time about something urgent."""
NEAREST = 3
"""Of offers that don't quite fit, so many are told of."""


def look(scene: Scene, event: Worked) -> Effects:
    """The likeness of a post to the other side's posts is known: ask somebody, or say that there is nobody."""
    post = scene.post
    if post is None or post.state != "open" or post.until <= scene.at:
        return ()
    if scene.community.moderation == "hand":
        return _by_hand(scene, post)
    found = [(scene.posts[one.post], one) for one in event.found if one.post in scene.posts]
    if post.side == "offer":
        return _for_offer(scene, post, found)
    pairs = [(post, offer, one) for offer, one in found]
    return _ask_near(scene, post, pairs) if event.what == "look-near" else _for_request(scene, post, pairs)


def look_at(post: str, scene: Scene) -> Effects:
    """Have somebody looked for, in a turn of its own."""
    return (Work(what="look", about=post, community=scene.community.id, at=scene.at),) if post else ()


Pairs = list[tuple[Post, Post, Resemblance]]


def _for_request(scene: Scene, request: Post, pairs: Pairs) -> Effects:
    asker, wanted = scene.people.get(request.neighbour), _room(scene, request)
    if asker is None or not asker.is_looked_for(scene.at) or wanted <= 0:
        return ()
    chosen = _one_each(rank(scene, pairs))[:wanted]
    if chosen:
        return ask(scene, request, chosen)
    if any(match.pending for match in scene.matches):
        return ()
    return _nobody(scene, request, _one_each(near(scene, pairs))[:NEAREST])


def _ask_near(scene: Scene, request: Post, pairs: Pairs) -> Effects:
    """Whoever asked would like those asked who offer something near."""
    chosen = _one_each((*rank(scene, pairs), *near(scene, pairs)))[: max(_room(scene, request), 0)]
    if chosen:
        return ask(scene, request, chosen)
    line = Line("matching-none-near", kind=kind_line(request.kind))
    return () if any(match.pending for match in scene.matches) else tell(scene, request.neighbour, line)


def _for_offer(scene: Scene, offer: Post, found: list[tuple[Post, Resemblance]]) -> Effects:
    """A new offer: its owner is asked about the request that fits best, if any waits for somebody."""
    ranked = rank(scene, [(request, offer, one) for request, one in found])
    best = next((one for one in ranked if _room(scene, one.request) > 0), None)
    return ask(scene, best.request, [best]) if best else ()


def _room(scene: Scene, request: Post) -> int:
    """How many more may be asked about this now."""
    own = (match for match in scene.matches if match.request == request.id and not match.unasked)
    live = [one for one in own if one.pending and not scene.blocked(one.asker, one.helper)]
    if any(match.helper_yes for match in live):
        return 0
    return (AT_ONCE if request.urgent else 1) - len(live)


def _one_each(ranked: tuple[Candidate, ...]) -> list[Candidate]:
    """At most one candidate a helper, though they may have several offers."""
    first: dict[str, Candidate] = {}
    for candidate in ranked:
        first.setdefault(candidate.offer.neighbour, candidate)
    return list(first.values())


# --- nobody to ask ----------------------------------------------------------------------------------------------------


def _nobody(scene: Scene, request: Post, nearest: list[Candidate]) -> Effects:
    """Said once, with what comes near it; the looking goes on by the clock."""
    if request.lonely:
        return ()
    again = _look_again_at(scene, request)
    rows = tuple(
        Line("matching-near-row", kind=kind_line(one.offer.kind), area=area_line(one.offer.area)) for one in nearest
    )
    kind = kind_line(request.kind)
    said = Line("matching-nobody-yet", kind=kind, again=again)
    if rows:
        said = Line("matching-nobody-near", kind=kind, again=again, rows=rows)
    choices = (*((Choice("ask-near", request.id),) if rows else ()), Choice("mine"))
    told = tell(scene, request.neighbour, said, *choices)
    return (Save(record=replace(request, lonely=True)), *told, _ring(request, again))


def ask_near(scene: Scene, act: Act) -> Effects:
    """The owner of a request wants those asked whose offers come near it."""
    me, post = scene.myself, scene.post
    if post is None or post.neighbour != me.id or post.side != "request" or post.state != "open":
        return (Say(to=me.id, line=Line("matching-settled"), choices=(Choice("mine"),)),)
    asked = Work(what="look-near", about=post.id, community=post.community, at=scene.at)
    return (asked, Say(to=me.id, line=Line("matching-asking-near", kind=kind_line(post.kind))))


def _by_hand(scene: Scene, post: Post) -> Effects:
    """Here coordinators bring people together themselves; whoever asks is told so, once."""
    if post.side == "offer" or post.lonely or any(match.pending for match in scene.matches):
        return ()
    told = tell(scene, post.neighbour, Line("moderating-by-hand", kind=kind_line(post.kind)), Choice("mine"))
    return (Save(record=replace(post, lonely=True)), *told, _ring(post, _look_again_at(scene, post)))


def look_again(scene: Scene) -> Effects:
    """Rings until somebody is found or the request ends."""
    post = scene.post
    if post is None or post.state != "open" or not post.lonely or post.until <= scene.at:
        return ()
    return (*look_at(post.id, scene), _ring(post, _look_again_at(scene, post)))


def _look_again_at(scene: Scene, request: Post) -> datetime:
    """After a quarter of the time left, within an hour and a day."""
    wait: timedelta = min(max((request.until - scene.at) / 4, HOUR), DAY)
    return min(scene.at + wait, request.until)


def _ring(request: Post, at: datetime) -> Later:
    return Later(at=at, what="look-again", about=request.id, community=request.community)


def promised(request: Post, at: datetime) -> Effects:
    """Whoever asked was told that they hear by then, either way."""
    return (Later(at=at, what="promised", about=request.id, community=request.community),)


def still_looking(scene: Scene) -> Effects:
    """What was promised is due: if nobody has said yes, that is said, with a new promise, until the request ends."""
    post = scene.post
    if post is None or post.state != "open" or post.until <= scene.at:
        return ()
    again = _look_again_at(scene, post)
    owner = scene.person(post.neighbour)
    waits = owner is not None and not owner.is_looked_for(scene.at)  # nobody is asked meanwhile
    if owner is not None and owner.cools(scene.at):
        again = max(again, owner.cools_until or again)
    next_time = promised(post, again) if again < post.until else ()
    asked = [match for match in scene.matches if not match.unasked]
    asking = any(match.pending for match in asked)
    if (
        waits
        or post.lonely
        or any(one.helper_yes and (one.live or (one.state == "expired" and not asking)) for one in asked)
    ):
        return next_time  # told of something newer: asked, or that their answer did not come, and a look is under way
    line = Line("matching-still-asking", kind=kind_line(post.kind), again=again)
    return (*tell(scene, post.neighbour, line, Choice("mine")), *next_time)
