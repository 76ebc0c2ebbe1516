"""Asking a helper about a request: the need, never the person. What a coordinator must see first waits for them.

1. A request and an offer are brought together only here, with the score's parts and the reasons kept. 2. Where the
community wants it, a coordinator approves before anybody is asked; nobody approves what is their own,
or of somebody for whom they answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core import checks, newcomers
from bot.core.act import Act
from bot.core.choosing import Candidate, eligible
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Say, Work
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.model import Match, Moderation, Neighbour, Permission, Post
from bot.core.names import named
from bot.core.reasons import SEEN_FIRST, flags, plainly, safety, why
from bot.core.saying import not_allowed, tell
from bot.core.scene import Scene
from bot.core.times import DAY, answer_by

MODES: dict[str, Moderation] = {
    "approve-nothing": "open",
    "approve-flagged": "flagged",
    "approve-all": "all",
    "by-hand": "hand",
}


def ask(scene: Scene, request: Post, chosen: Sequence[Candidate], origin: str = "words") -> Effects:
    """Ask these helpers. The request is written too, so that two turns at once cannot both ask about it."""
    effects: Effects = (Save(record=replace(request, lonely=False)),)
    matches = [_match(scene, candidate, origin) for candidate in chosen]
    held = [match for match in matches if origin != "hand" and must_be_seen(scene, match)]
    if request.lonely and len(held) < len(matches):
        effects += tell(scene, request.neighbour, Line("matching-asking-now", kind=kind_line(request.kind)))
    for match in matches:
        effects += _hold(scene, request, match) if match in held else _propose(scene, request, match)
    return effects


def _match(scene: Scene, candidate: Candidate, origin: str) -> Match:
    request, offer = candidate.request, candidate.offer
    return Match(
        id=scene.dice.id(f"match {request.id} {offer.neighbour}"),
        community=request.community,
        origin="hand" if origin == "hand" else "words",
        asker=request.neighbour,
        helper=offer.neighbour,
        request=request.id,
        offer=offer.id,
        kind=request.kind,
        score=candidate.score,
        reasons=candidate.reasons,
        parts=candidate.parts,
        model=candidate.model,
        at=scene.at,
    )


def _propose(scene: Scene, request: Post, match: Match) -> Effects:
    helper = scene.people[match.helper]
    until = answer_by(scene.at, request.until, helper, scene.community)
    asked = replace(match, state="proposed", answer_by=until)
    choices = (Choice("willing", match.id), Choice("not-now", match.id), Choice("pause"))
    return (
        Save(record=asked),
        Save(record=replace(helper, asked_at=scene.at)),
        *tell(scene, helper.id, _ask_line(request, asked, until), *choices),
        Later(at=until, what="answer", about=match.id, community=match.community),
        entry(scene, match.id, "asked"),
    )


def _ask_line(request: Post, match: Match, until: object) -> Line:
    """The need, never the person; the asker's own words only if they ticked that."""
    return Line(
        "matching-ask",
        kind=kind_line(request.kind),
        times=times_line(request.times, request.at),
        area=area_line(request.area),
        urgent="yes" if request.urgent else "no",
        why=why(match, asked=match.helper),
        words=Line("matching-own-words", text=request.text) if request.own_words else Line("nothing"),
        safety=safety(match),
        until=until,
    )


# --- seen by a coordinator first --------------------------------------------------------------------------------------


def must_be_seen(scene: Scene, match: Match) -> bool:
    """Must a coordinator approve before anybody is asked? Never where there is nobody who could."""
    mode = scene.community.moderation
    flagged = SEEN_FIRST & set(dict(match.reasons).get("flags", "").split())
    wanted = mode == "all" or (mode == "flagged" and flagged) or newcomers.have_one(scene, match)
    return bool(wanted and _approvers(scene, match))


def _approvers(scene: Scene, match: Match) -> tuple[Neighbour, ...]:
    both = (match.asker, match.helper)
    own = {*both, *(one.without_chat for who in both if (one := scene.person(who)))}
    return tuple(one for one in scene.coordinators if one.may(Permission.MATCH_BY_HAND) and one.id not in own)


def _hold(scene: Scene, request: Post, match: Match) -> Effects:
    """Kept until a coordinator has looked; each of them is told, and the first answer counts."""
    first = not any(one.request == request.id for one in scene.matches)
    new = request.neighbour in scene.entrusted and newcomers.have_one(scene, match)
    kind = kind_line(match.kind)
    line = Line("moderating-newcomer", kind=kind) if new else Line("moderating-first", kind=kind)
    said = tell(scene, request.neighbour, line) if first else ()
    return (
        Save(record=replace(match, state="held")),
        *_ask_approvers(scene, request, match),
        *said,
        entry(scene, match.id, "held"),
    )


def _ask_approvers(scene: Scene, request: Post, match: Match) -> Effects:
    """Now, and again every day until one of them has answered."""
    choices = (Choice("approve", match.id), Choice("refuse", match.id))
    found = dict(match.reasons)
    facts = {
        "asker": _tag(scene, match.asker),
        "helper": _tag(scene, match.helper),
        "kind": kind_line(match.kind),
        "times": times_line(request.times, request.at),
        "area": area_line(request.area),
        "why": tuple(
            Line(f"log-why-{key}", words=plainly(key, words)) for key, words in found.items() if key != "flags"
        ),
    }
    asked = Line("moderating-held-plain", **facts)
    if "flags" in found:
        asked = Line("moderating-held", **facts, flags=flags(found["flags"]), checks=checks.lines(scene, match))
    approvers = _approvers(scene, match)
    about = replace(scene, people={**scene.people, **{who.id: who for who in approvers}})
    told = tuple(one for who in approvers for one in tell(about, who.id, asked, *choices))
    return (*told, Later(at=scene.at + DAY, what="held", about=match.id, community=match.community))


def still_held(scene: Scene) -> Effects:
    """A day has gone by and no coordinator has answered: they are asked again, while the need stands."""
    match = scene.match
    request = scene.posts.get(match.request) if match else None
    if match is None or match.state != "held":
        return ()
    if request is None or request.state != "open" or request.until <= scene.at:
        return (Save(record=replace(match, state="closed")),)
    return _ask_approvers(scene, request, match)


def _tag(scene: Scene, who: str) -> Line:
    person = scene.person(who)
    return named(person.tag) if person and person.tag else Line("somebody")


def judge(scene: Scene, act: Act) -> Effects:
    """A coordinator approves what waited for them, or doesn't."""
    me, match = scene.myself, scene.match
    if not me.may(Permission.MATCH_BY_HAND):
        return not_allowed(scene)
    own = match is not None and (me.id in (match.asker, match.helper) or scene.stand_in((match.asker, match.helper)))
    if match is None or match.state != "held" or own:
        return (Say(to=me.id, line=Line("moderating-settled"), choices=(Choice("today"),)),)
    request, offer = scene.posts.get(match.request), scene.posts.get(match.offer)
    again = Work(what="look", about=match.request, community=match.community, at=scene.at)
    if act.verb == "refuse":
        closed = Save(record=replace(match, state="closed"))
        done = Say(to=me.id, line=Line("moderating-refused"), choices=(Choice("today"),))
        return (closed, done, entry(scene, match.id, "refused", who=me.id), again)
    others = replace(scene, matches=tuple(one for one in scene.matches if one.id != match.id))
    if request is None or offer is None or not eligible(others, request, offer):
        closed = Save(record=replace(match, state="closed"))
        return (closed, Say(to=me.id, line=Line("moderating-gone"), choices=(Choice("today"),)), again)
    done = Say(to=me.id, line=Line("moderating-approved"), choices=(Choice("today"),))
    approved = entry(scene, match.id, "approved", who=me.id)
    return (*_propose(scene, request, match), approved, done)


def switch(scene: Scene, act: Act) -> Effects:
    """An admin chooses what coordinators approve."""
    me, community = scene.myself, scene.community
    if not me.may(Permission.GRANT):
        return not_allowed(scene)
    wanted = MODES.get(act.verb)
    choices = tuple(Choice(verb) for verb in MODES if MODES[verb] != (wanted or community.moderation))
    if wanted is None:
        return (Say(to=me.id, line=Line("moderating-now", mode=community.moderation), choices=choices),)
    changed = Save(record=replace(community, moderation=wanted))
    missed = scene.needs if community.moderation == "hand" != wanted else ()
    looks = (Work(what="look", about=one.id, community=community.id, at=scene.at) for one in missed if one.lonely)
    return (changed, Say(to=me.id, line=Line("moderating-now", mode=wanted), choices=choices), *looks)
