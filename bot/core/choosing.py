"""Whom to ask first. All weights stand here.

Need first, then likeness; among equals whoever was asked longest ago. The same inputs give the same choice, and each
choice keeps its reasons. Nothing here drops anybody who fits less well: a misfit ranks lower and is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.core.events import Resemblance
from bot.core.kinds import RELATIVE
from bot.core.model import Id, Neighbour, Post
from bot.core.scene import Scene
from bot.core.times import local

SAME_KIND = 0.10
SAME_AREA = 0.06
NEXT_AREA = 0.03
SHARED_TIME = 0.03
OTHER_LANGUAGE = -0.02
URGENT = 0.05
CARER = 0.04
WAITED_A_DAY = 0.01
WAITED_AT_MOST = 0.05
"""The last four tell requests apart when an offer comes: for one request they are the same for everybody."""
ELSEWHERE = 0.06
NEVER_MET = 0.06
"""For whoever would like to meet somebody they would not usually meet: instead of what the same area adds."""
EQUAL_WITHIN = 0.05
"""Scores this close to the best count as equal; then the least recently asked comes first."""
LEAST = 0.28
"""Below this nobody is asked unprompted."""
NEAR = 0.20
"""Between the two an offer is near what is needed: it is told of, and asked about if that is wished."""
DAY = timedelta(days=1)

Reasons = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    request: Post
    offer: Post
    score: float
    reasons: Reasons
    fit: float = 0.0  # the part of the score that says whether the two have to do with each other at all
    parts: tuple[tuple[str, float], ...] = ()
    model: str = ""


def score(scene: Scene, request: Post, offer: Post, found: Resemblance) -> Candidate:
    """How good a choice these two are, of which parts, and why. The likeness is the largest part."""
    parts, reasons = {"likeness": found.likeness}, {key: words for key, words in found.reasons if key != "kind"}
    if request.kind == offer.kind and request.kind != "other":
        parts["kind"] = SAME_KIND
        reasons["kind"] = request.kind
    _place(scene, request, offer, parts, reasons)
    _times(scene, request, offer, parts, reasons)
    _need(scene, request, parts, reasons)
    _languages(scene, request, offer, parts, reasons)
    total = round(min(max(sum(parts.values()), 0.0), 1.0), 4) if found.likeness else 0.0
    made_of = tuple((name, round(share, 4)) for name, share in (*parts.items(), *found.parts))
    ordered = tuple((key, reasons[key]) for key in ORDER if key in reasons)
    return Candidate(
        request=request,
        offer=offer,
        score=total,
        fit=found.likeness + parts.get("kind", 0.0),
        reasons=ordered,
        parts=made_of,
        model=found.model,
    )


ORDER = (
    "mention", "kind", "times", "language", "area", "next-area", "elsewhere", "never-met", "waited", "carer",
    "other-language", "clash-limit", "clash-unwanted", "clash-times", "clash-amount", "both-ask", "both-give", "flags",
)  # fmt: skip
"""Reasons as they are told: first what fits, then what to look out for."""


def _place(scene: Scene, request: Post, offer: Post, parts: dict[str, float], reasons: dict[str, str]) -> None:
    here, there = request.area, offer.area
    if request.bridging:
        if here and there and here != there:
            parts["elsewhere"], reasons["elsewhere"] = ELSEWHERE, there
        if offer.neighbour not in scene.met:
            parts["never-met"], reasons["never-met"] = NEVER_MET, ""
    elif here and here == there:
        parts["area"], reasons["area"] = SAME_AREA, here
    elif here and there and frozenset((here, there)) in scene.community.next_to:
        parts["area"], reasons["next-area"] = NEXT_AREA, there


def _times(scene: Scene, request: Post, offer: Post, parts: dict[str, float], reasons: dict[str, str]) -> None:
    """What the cards say; the rules of the likeness have read the texts. "Tomorrow" is one of its day alone."""
    days = {local(post.at, scene.community.timezone).date() for post in (request, offer)}
    apart = RELATIVE if len(days) > 1 else frozenset()
    shared = tuple(key for key in request.times if key in offer.times and key not in apart)
    if shared:
        parts["times"], reasons["times"] = SHARED_TIME, " ".join(shared)
        reasons.pop("clash-times", None)  # a card that was looked at says more than what was read


def _need(scene: Scene, request: Post, parts: dict[str, float], reasons: dict[str, str]) -> None:
    if request.urgent:
        parts["urgent"] = URGENT
    if request.carer:
        parts["carer"], reasons["carer"] = CARER, ""
    days = max(scene.at - request.at, timedelta()) // DAY
    if days:
        parts["waited"], reasons["waited"] = min(days * WAITED_A_DAY, WAITED_AT_MOST), str(days)


def _languages(scene: Scene, request: Post, offer: Post, parts: dict[str, float], reasons: dict[str, str]) -> None:
    asker, helper = scene.people.get(request.neighbour), scene.people.get(offer.neighbour)
    if asker and helper and asker.language != helper.language:
        parts["language"], reasons["other-language"] = OTHER_LANGUAGE, f"{asker.language} {helper.language}"
        reasons.pop("language", None)  # of one text each; what they read is another


def eligible(scene: Scene, request: Post, offer: Post, *, by_hand: bool = False) -> bool:
    """May this helper be asked about this request at all?

    Two who are kept apart by a handle are asked as usual, and it comes to nothing: else one could learn by naming a
    handle and asking or offering whose the answer is. So it is with two whom somebody else chose.
    """
    asker, helper = scene.people.get(request.neighbour), scene.people.get(offer.neighbour)
    if asker is None or helper is None:
        return False
    if helper.id in (asker.id, asker.without_chat) or asker.id == helper.without_chat:
        return False  # nobody meets themselves, nor whom they answer for
    return (
        request.state == offer.state == "open"
        and min(request.until, offer.until) > scene.at
        and asker.state == helper.state == "joined"
        and asker.is_looked_for(scene.at)
        and not helper.is_paused(scene.at)
        and (by_hand or not scene.openly_apart(asker.id, helper.id))
        and helper.id not in scene.asked
        and (not offer.standing or scene.yeses.get(offer.id, 0) < offer.cap)
        and not any(match.request == request.id and match.helper == helper.id for match in scene.matches)
    )


def near(scene: Scene, pairs: list[tuple[Post, Post, Resemblance]]) -> tuple[Candidate, ...]:
    """Eligible pairs that don't fit well enough to ask unprompted, and are not far from it; best first."""
    found = (candidate for candidate in _scored(scene, pairs) if NEAR <= candidate.fit < LEAST)
    return tuple(sorted(found, key=lambda one: (-one.score, one.offer.id)))


def _scored(scene: Scene, pairs: list[tuple[Post, Post, Resemblance]]) -> list[Candidate]:
    return [score(scene, request, offer, found) for request, offer, found in pairs if eligible(scene, request, offer)]


def rank(scene: Scene, pairs: list[tuple[Post, Post, Resemblance]]) -> tuple[Candidate, ...]:
    """The eligible pairs that fit, best first."""
    good = [candidate for candidate in _scored(scene, pairs) if candidate.fit >= LEAST]
    if not good:
        return ()
    best = max(candidate.score for candidate in good)
    equals = [candidate for candidate in good if best - candidate.score <= EQUAL_WITHIN]
    others = [candidate for candidate in good if best - candidate.score > EQUAL_WITHIN]
    equals.sort(key=lambda one: (not one.request.urgent, *_waited(one, scene.people), -one.score, one.offer.id))
    others.sort(key=lambda one: (-one.score, one.offer.id))
    ranked = (*equals, *others)
    return tuple(sorted(ranked, key=lambda one: scene.blocked(one.request.neighbour, one.offer.neighbour)))


def _waited(candidate: Candidate, people: Mapping[Id, Neighbour]) -> tuple[float, float]:
    asked = people[candidate.offer.neighbour].asked_at
    return (asked.timestamp() if asked else 0.0, candidate.request.at.timestamp())
