"""Whom to ask about a request: looking, asking, and saying so when there is nobody.

1. The helper is asked about the need, never about the person. 2. One is asked at a time, three when it is urgent.
3. When nobody is left to ask, the one who asked is told, with when we look again, and told again when that changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.choosing import Candidate, rank
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Work
from bot.core.events import Resemblance, Worked
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.model import Match, Post
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY, HOUR, answer_by

AT_ONCE = 3
"""How many are asked at the same time about something urgent."""


def look(scene: Scene, event: Worked) -> Effects:
    """The likeness of a post to the other side's posts is known: ask somebody, or say that there is nobody."""
    post = scene.post
    if post is None or post.state != "open" or post.until <= scene.at:
        return ()
    found = [(scene.posts[one.post], one) for one in event.found if one.post in scene.posts]
    return _for_request(scene, post, found) if post.side == "request" else _for_offer(scene, post, found)


def look_at(post: str, scene: Scene) -> Effects:
    """Have somebody looked for, in a turn of its own."""
    return (Work(what="look", about=post, community=scene.community.id, at=scene.at),) if post else ()


def _for_request(scene: Scene, request: Post, found: list[tuple[Post, Resemblance]]) -> Effects:
    asker, wanted = scene.people.get(request.neighbour), _room(scene, request)
    if asker is None or asker.is_paused(scene.at) or wanted <= 0:
        return ()
    chosen = _one_each(rank(scene, [(request, offer, one) for offer, one in found]))[:wanted]
    if chosen:
        return ask(scene, request, chosen)
    return () if any(match.live for match in scene.matches) else _nobody(scene, request)


def _for_offer(scene: Scene, offer: Post, found: list[tuple[Post, Resemblance]]) -> Effects:
    """A new offer: its owner is asked about the request that fits best, if any waits for somebody."""
    ranked = rank(scene, [(request, offer, one) for request, one in found])
    best = next((one for one in ranked if _room(scene, one.request) > 0), None)
    return ask(scene, best.request, [best]) if best else ()


def _room(scene: Scene, request: Post) -> int:
    """How many more may be asked about this now."""
    live = [match for match in scene.matches if match.live and match.request == request.id]
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


def _nobody(scene: Scene, request: Post) -> Effects:
    """Said once; the looking goes on by the clock."""
    if request.lonely:
        return ()
    again = _look_again_at(scene, request)
    told = tell(
        scene, request.neighbour, Line("matching-nobody-yet", kind=kind_line(request.kind), again=again), Choice("mine")
    )
    return (Save(record=replace(request, lonely=True)), *told, _ring(request, again))


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
    next_time = promised(post, again) if again < post.until else ()
    if post.lonely or any(match.live and match.helper_yes for match in scene.matches):
        return next_time  # they have been told of something newer
    line = Line("matching-still-asking", kind=kind_line(post.kind), again=again)
    return (*tell(scene, post.neighbour, line, Choice("mine")), *next_time)


# --- asking -----------------------------------------------------------------------------------------------------------


def ask(scene: Scene, request: Post, chosen: Sequence[Candidate], origin: str = "words") -> Effects:
    """Ask these helpers. The request is written too, so that two turns at once cannot both ask about it."""
    found = Line("matching-asking-now", kind=kind_line(request.kind))
    return (
        Save(record=replace(request, lonely=False)),
        *(tell(scene, request.neighbour, found) if request.lonely else ()),
        *(effect for candidate in chosen for effect in _propose(scene, candidate, origin)),
    )


def _propose(scene: Scene, candidate: Candidate, origin: str) -> Effects:
    request, offer = candidate.request, candidate.offer
    helper = scene.people[offer.neighbour]
    until = answer_by(scene.at, request.until, helper, scene.community)
    match = Match(
        id=scene.dice.id(f"match {request.id} {offer.neighbour}"),
        community=request.community,
        origin="hand" if origin == "hand" else "words",
        asker=request.neighbour,
        helper=helper.id,
        request=request.id,
        offer=offer.id,
        kind=request.kind,
        score=candidate.score,
        reasons=candidate.reasons,
        at=scene.at,
        answer_by=until,
    )
    choices = (Choice("willing", match.id), Choice("not-now", match.id), Choice("pause"))
    return (
        Save(record=match),
        Save(record=replace(helper, asked_at=scene.at)),
        *tell(scene, helper.id, _ask_line(request, match, until), *choices),
        Later(at=until, what="answer", about=match.id, community=match.community),
        entry(scene, match.id, "asked"),
    )


def _ask_line(request: Post, match: Match, until: datetime) -> Line:
    """The need, never the person; the asker's own words only if they ticked that."""
    return Line(
        "matching-ask",
        kind=kind_line(request.kind),
        times=times_line(request.times),
        area=area_line(request.area),
        urgent="yes" if request.urgent else "no",
        why=why(match),
        words=Line("matching-own-words", text=request.text) if request.own_words else Line("nothing"),
        until=until,
    )


def why(match: Match) -> Line:
    """Why these two, as a neighbour would say it."""
    lines = tuple(_reason(key, words) for key, words in match.reasons)
    return Line("matching-why", reasons=lines) if lines else Line("matching-why-none")


def _reason(key: str, words: str) -> Line:
    match key:
        case "kind":
            return Line("reason-kind", kind=kind_line(words))
        case "times":
            return Line("reason-times", times=times_line(tuple(words.split())))
        case "area":
            return Line("reason-area", area=words)
        case _:
            return Line("reason-mention", words=words)
