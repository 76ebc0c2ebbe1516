"""Whom to ask first. All weights stand here.

Need first, then likeness; among equals whoever was asked longest ago. The same inputs give the same choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.events import Resemblance
from bot.core.model import Id, Neighbour, Post
from bot.core.scene import Scene

LIKENESS = 0.5
SAME_KIND = 0.35
SAME_AREA = 0.10
SHARED_TIME = 0.05
EQUAL_WITHIN = 0.05
"""Scores this close to the best count as equal; then the least recently asked comes first."""
LEAST = 0.15
"""Below this two posts have nothing to do with each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    request: Post
    offer: Post
    score: float
    reasons: tuple[tuple[str, str], ...]


def score(request: Post, offer: Post, found: Resemblance) -> Candidate:
    same_kind = request.kind == offer.kind and request.kind != "other"
    same_area = bool(request.area) and request.area == offer.area
    shared = tuple(key for key in request.times if key in offer.times)
    total = LIKENESS * found.likeness + SAME_KIND * same_kind + SAME_AREA * same_area + SHARED_TIME * bool(shared)
    related = bool(found.words) or same_kind
    reasons = (
        *((("mention", ", ".join(found.words[:4])),) if found.words else ()),
        *((("kind", request.kind),) if same_kind else ()),
        *((("area", request.area),) if same_area else ()),
        *((("times", " ".join(shared)),) if shared else ()),
    )
    return Candidate(request=request, offer=offer, score=round(total if related else 0.0, 4), reasons=reasons)


def eligible(scene: Scene, request: Post, offer: Post) -> bool:
    """May this helper be asked about this request at all?"""
    asker, helper = scene.people.get(request.neighbour), scene.people.get(offer.neighbour)
    if asker is None or helper is None:
        return False
    if helper.id in (asker.id, asker.without_chat) or asker.id == helper.without_chat:
        return False  # nobody meets themselves, nor whom they answer for
    return (
        request.state == offer.state == "open"
        and min(request.until, offer.until) > scene.at
        and asker.state == helper.state == "joined"
        and not asker.is_paused(scene.at)
        and not helper.is_paused(scene.at)
        and not scene.blocked(asker.id, helper.id)
        and helper.id not in scene.asked
        and (not offer.standing or scene.yeses.get(offer.id, 0) < offer.cap)
        and not any(match.request == request.id and match.helper == helper.id for match in scene.matches)
    )


def rank(scene: Scene, pairs: list[tuple[Post, Post, Resemblance]]) -> tuple[Candidate, ...]:
    """The eligible pairs, best first."""
    scored = [score(request, offer, found) for request, offer, found in pairs if eligible(scene, request, offer)]
    good = [candidate for candidate in scored if candidate.score >= LEAST]
    if not good:
        return ()
    best = max(candidate.score for candidate in good)
    equals = [candidate for candidate in good if best - candidate.score <= EQUAL_WITHIN]
    others = [candidate for candidate in good if best - candidate.score > EQUAL_WITHIN]
    equals.sort(key=lambda one: (not one.request.urgent, *_waited(one, scene.people), -one.score, one.offer.id))
    others.sort(key=lambda one: (-one.score, one.offer.id))
    return (*equals, *others)


def _waited(candidate: Candidate, people: Mapping[Id, Neighbour]) -> tuple[float, float]:
    asked = people[candidate.offer.neighbour].asked_at
    return (asked.timestamp() if asked else 0.0, candidate.request.at.timestamp())
