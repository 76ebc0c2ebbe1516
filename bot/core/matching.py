"""From a request and an offer to an open line.

1. The helper is asked first, about the need, never about the person; then the one who asked. 2. No word passes before
both said yes. 3. A "no" and a silence move on and are never shown as a rejection. 4. The first yes wins; whoever said
yes too late is thanked. 5. When nobody is left to ask, the one who asked is told, with when we look again.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import opening
from bot.core.act import Act
from bot.core.choosing import Candidate, rank
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effect, Effects, Later, Line, Save, Say, Work
from bot.core.events import Resemblance, Worked
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.model import Match, Neighbour, Post
from bot.core.scene import Scene
from bot.core.times import DAY, after_quiet, answer_by, is_quiet

AT_ONCE = 3
"""How many are asked at the same time about something urgent."""
CARDS = 3
"""How many cards "what's needed" shows."""
LOOK_AGAIN = DAY


# --- looking --------------------------------------------------------------------------------------------------------


def look(scene: Scene, event: Worked) -> Effects:
    """The likeness of a post to the other side's posts is known: ask somebody, or say that there is nobody."""
    post = scene.post
    if post is None or post.state != "open" or post.until <= scene.at:
        return ()
    found = [(scene.posts[one.post], one) for one in event.found if one.post in scene.posts]
    return _for_request(scene, post, found) if post.side == "request" else _for_offer(scene, post, found)


def _for_request(scene: Scene, request: Post, found: list[tuple[Post, Resemblance]]) -> Effects:
    asker = scene.people.get(request.neighbour)
    waiting = [match for match in scene.matches if match.live]
    wanted = (AT_ONCE if request.urgent else 1) - len(waiting)
    if asker is None or wanted <= 0 or any(match.helper_yes for match in waiting):
        return ()
    ranked = rank(scene, [(request, offer, one) for offer, one in found])
    chosen = _one_each(ranked)[:wanted]
    if not chosen:
        return () if waiting else _nobody(scene, request, asker)
    told: Effects = ()
    if request.lonely:
        told = (
            Save(record=replace(request, lonely=False)),
            Say(
                to=asker.id,
                line=Line("matching-asking-now", kind=kind_line(request.kind)),
                not_before=after_quiet(scene.at, asker, scene.community),
            ),
        )
    return (*told, *(effect for candidate in chosen for effect in propose(scene, candidate)))


def _for_offer(scene: Scene, offer: Post, found: list[tuple[Post, Resemblance]]) -> Effects:
    """A new offer: its owner is asked about the request that fits best, if any waits for somebody."""
    ranked = rank(scene, [(request, offer, one) for request, one in found])
    taken = {match.request for match in scene.matches if match.live}
    return next((propose(scene, one) for one in ranked if one.request.id not in taken), ())


def _one_each(ranked: tuple[Candidate, ...]) -> list[Candidate]:
    """At most one candidate a helper, though they may have several offers."""
    first: dict[str, Candidate] = {}
    for candidate in ranked:
        first.setdefault(candidate.offer.neighbour, candidate)
    return list(first.values())


def _nobody(scene: Scene, request: Post, asker: Neighbour) -> Effects:
    again = min(scene.at + LOOK_AGAIN, request.until)
    look_again = Later(at=again, what="look-again", about=request.id, community=request.community)
    if request.lonely:
        return (look_again,)
    line = Line("matching-nobody-yet", kind=kind_line(request.kind), again=again)
    return (
        Save(record=replace(request, lonely=True)),
        Say(to=asker.id, line=line, not_before=after_quiet(scene.at, asker, scene.community)),
        look_again,
    )


def look_again(scene: Scene) -> Effects:
    post = scene.post
    if post is None or post.state != "open" or post.until <= scene.at:
        return ()
    return (Work(what="look", about=post.id, community=post.community, at=scene.at),)


def propose(scene: Scene, candidate: Candidate, origin: str = "words") -> Effects:
    """Ask the helper of this pair."""
    request, offer = candidate.request, candidate.offer
    helper = scene.people[offer.neighbour]
    until = answer_by(scene.at, request.until, helper, scene.community)
    match = Match(
        id=scene.dice.id(f"match {request.id} {offer.id}"),
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
    return (
        Save(record=match),
        Save(record=replace(helper, asked_at=scene.at)),
        Say(
            to=helper.id,
            line=ask_line(request, match, until),
            choices=(Choice("willing", match.id), Choice("not-now", match.id), Choice("pause")),
            not_before=after_quiet(scene.at, helper, scene.community),
        ),
        Later(at=until, what="answer", about=match.id, community=match.community),
        entry(scene, match.id, "asked"),
    )


def ask_line(request: Post, match: Match, until: object) -> Line:
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


# --- answers --------------------------------------------------------------------------------------------------------


def answer(scene: Scene, act: Act) -> Effects:
    """A yes or no of one of the two to a match."""
    match, me = scene.match, scene.myself
    if match is None or me.id not in (match.asker, match.helper):
        return (Say(to=me.id, line=Line("matching-not-yours"), choices=(Choice("help"),)),)
    if not match.waits_for(me.id):
        return (Say(to=me.id, line=Line("matching-settled"), choices=(Choice("help"),)),)
    yes = act.verb in ("willing", "accept", "meet", "again", "yes")
    if match.origin in ("lead", "again"):
        return opening.introduced(scene, match, yes)
    if me.id == match.helper:
        return willing(scene, match) if yes else _not_now(scene, match)
    return opening.open_line(scene, replace(match, asker_yes=True)) if yes else _someone_else(scene, match)


def willing(scene: Scene, match: Match) -> Effects:
    """The helper said yes: open at once where the asker's yes was given ahead, else ask the asker."""
    request = scene.posts.get(match.request)
    helper, asker = scene.people[match.helper], scene.people[match.asker]
    ahead = [other for other in scene.matches if other.id != match.id and other.live and other.helper_yes]
    if request is None or request.state != "open" or ahead:
        late = replace(match, state="overtaken", helper_yes=True)
        thanks = Say(to=helper.id, line=Line("matching-thanked", kind=kind_line(match.kind)))
        return (Save(record=late), thanks, entry(scene, match.id, "overtaken"))
    agreed = replace(match, helper_yes=True)
    if request.first_yes:
        return opening.open_line(scene, replace(agreed, asker_yes=True))
    until = answer_by(scene.at, request.until, asker, scene.community)
    agreed = replace(agreed, answer_by=until)
    return (
        Save(record=agreed),
        Say(to=helper.id, line=Line("matching-asking-them", until=until)),
        Say(
            to=asker.id,
            line=Line("matching-found", kind=kind_line(match.kind), why=why(match), until=until),
            choices=(Choice("accept", match.id), Choice("another", match.id)),
            not_before=after_quiet(scene.at, asker, scene.community),
        ),
        Later(at=until, what="answer", about=match.id, community=match.community),
        entry(scene, match.id, "helper-willing"),
    )


def _not_now(scene: Scene, match: Match) -> Effects:
    return (
        Save(record=replace(match, state="declined")),
        Say(to=match.helper, line=Line("matching-fine"), choices=(Choice("pause"),)),
        entry(scene, match.id, "declined"),
        *_look_on(scene, match),
    )


def _someone_else(scene: Scene, match: Match) -> Effects:
    helper = scene.people[match.helper]
    return (
        Save(record=replace(match, state="declined")),
        Say(to=match.asker, line=Line("matching-looking-on")),
        Say(
            to=helper.id,
            line=Line("matching-no-longer", kind=kind_line(match.kind)),
            not_before=after_quiet(scene.at, helper, scene.community),
        ),
        entry(scene, match.id, "declined"),
        *_look_on(scene, match),
    )


def _look_on(scene: Scene, match: Match) -> tuple[Effect, ...]:
    if not match.request:
        return ()
    return (Work(what="look", about=match.request, community=match.community, at=scene.at),)


def silence(scene: Scene) -> Effects:
    """The time to answer is over."""
    match = scene.match
    if match is None or not match.live or match.answer_by is None or match.answer_by > scene.at:
        return ()
    asker, helper = scene.people.get(match.asker), scene.people.get(match.helper)
    over = Save(record=replace(match, state="expired"))
    if asker is None or helper is None:
        return (over,)
    if match.origin in ("lead", "again"):
        return (*opening.not_this_time(scene, match, "expired"), entry(scene, match.id, "expired"))
    # The night may have begun since the question was asked: silence counts only in waking hours.
    waited_for = asker if match.helper_yes else helper
    if is_quiet(scene.at, waited_for, scene.community):
        later = after_quiet(scene.at, waited_for, scene.community)
        extended = replace(match, answer_by=later)
        return (
            Save(record=extended),
            Later(at=later, what="answer", about=match.id, community=match.community),
        )
    told: Effects = (Say(to=helper.id, line=Line("matching-moved-on", kind=kind_line(match.kind))),)
    if match.helper_yes:
        told = (
            Say(to=helper.id, line=Line("matching-no-longer", kind=kind_line(match.kind))),
            Say(to=asker.id, line=Line("matching-not-answered", kind=kind_line(match.kind))),
        )
    return (over, *told, entry(scene, match.id, "expired"), *_look_on(scene, match))


# --- choosing for oneself ---------------------------------------------------------------------------------------------


def needs(scene: Scene) -> Effects:
    """ "What's needed": up to three cards that a helper may choose from."""
    me = scene.myself
    open_needs = [
        post
        for post in scene.needs
        if post.neighbour != me.id
        and post.state == "open"
        and post.until > scene.at
        and not scene.blocked(post.neighbour, me.id)
    ]
    mine = {post.kind for post in scene.my_posts if post.side == "offer"}
    open_needs.sort(key=lambda post: (not post.urgent, post.kind not in mine, post.area != me.area, post.at))
    if not open_needs:
        return (Say(to=me.id, line=Line("matching-nothing-needed"), choices=(Choice("offer"),)),)
    cards = open_needs[:CARDS]
    rows = tuple(
        Line(
            "matching-need",
            number=number,
            kind=kind_line(post.kind),
            times=times_line(post.times),
            area=area_line(post.area),
            urgent="yes" if post.urgent else "no",
        )
        for number, post in enumerate(cards, 1)
    )
    choices = tuple(
        Choice("pick", post.id, Line("choice-pick-number", number=number)) for number, post in enumerate(cards, 1)
    )
    return (Say(to=me.id, line=Line("matching-needs", rows=rows), choices=choices),)


def pick(scene: Scene) -> Effects:
    """A helper chose a card: their yes is given, the asker is asked."""
    me, request = scene.myself, scene.post
    mine = [match for match in scene.matches if match.helper == me.id and match.live]
    if mine:
        return willing(scene, mine[0]) if mine[0].waits_for(me.id) else ()
    if (
        request is None
        or request.side != "request"
        or request.state != "open"
        or request.neighbour == me.id
        or scene.blocked(request.neighbour, me.id)
    ):
        return (Say(to=me.id, line=Line("matching-settled"), choices=(Choice("needs"),)),)
    match = Match(
        id=scene.dice.id(f"match {request.id}"),
        community=request.community,
        origin="picked",
        asker=request.neighbour,
        helper=me.id,
        request=request.id,
        kind=request.kind,
        at=scene.at,
    )
    return willing(replace_posts(scene, request), match)


def replace_posts(scene: Scene, request: Post) -> Scene:
    return replace(scene, posts={**scene.posts, request.id: request})
