"""From a proposal to an open line: the answers of the two.

1. The helper is asked first; then the one who asked. 2. No word passes before both said yes. 3. A "no" and a silence
move on and are never shown as a rejection. 4. The first yes wins; whoever said yes too late is thanked. 5. An answer
counts only while the two may still meet: nobody has left, nobody has blocked the other.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import opening
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.kinds import kind_line
from bot.core.looking import look_at
from bot.core.model import Match, Neighbour, Post
from bot.core.reasons import safety, why
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import after_quiet, answer_by, is_quiet

MINUTES = tuple(map(str, range(20, 91)))
"""After one of so many a yes that can come to nothing ends, as if somebody else had been chosen."""
YES = frozenset({"willing", "accept", "meet", "again", "yes"})


def answer(scene: Scene, act: Act) -> Effects:
    """A yes or no of one of the two to a match."""
    match, me = scene.match, scene.myself
    if match is None or me.id not in (match.asker, match.helper):
        return (Say(to=me.id, line=Line("matching-not-yours"), choices=(Choice("help"),)),)
    if match.state == "overtaken" and me.id == match.helper and act.verb in YES:
        return (Say(to=me.id, line=Line("matching-thanked", kind=kind_line(match.kind))),)
    if not match.waits_for(me.id):
        return (Say(to=me.id, line=Line("matching-settled"), choices=(Choice("help"),)),)
    yes = act.verb in YES
    lapses = yes and not _may_meet(scene, match)
    if match.origin in ("lead", "again"):
        return opening.introduced(scene, replace(match, unasked=lapses), yes)
    if lapses and not (me.id == match.helper and scene.blocked(match.asker, match.helper)):
        return _come_to_nothing(scene, match)
    if me.id == match.helper:
        return willing(scene, match) if yes else _not_now(scene, match)
    return opening.open_line(scene, replace(match, asker_yes=True)) if yes else _someone_else(scene, match)


def _may_meet(scene: Scene, match: Match) -> bool:
    both = (scene.person(match.asker), scene.person(match.helper))
    here = all(who is not None and who.state == "joined" and not who.rests(scene.at) for who in both)
    return here and not scene.blocked(match.asker, match.helper)


def _come_to_nothing(scene: Scene, match: Match) -> Effects:
    """A yes of two who may not meet: nobody learns why, and a helper who was promised an answer has it."""
    me = scene.myself
    asks = me.id == match.asker
    line = Line("matching-fell-through", kind=kind_line(match.kind or "other")) if asks else Line("matching-settled")
    return (
        Save(record=replace(match, state="closed")),
        Say(to=me.id, line=line, choices=(Choice("help"),)),
        *(no_longer(scene, match) if asks else ()),
        *look_at(match.request, scene),
    )


def willing(scene: Scene, match: Match) -> Effects:
    """The helper said yes: open at once where the asker's yes was given ahead, else ask the asker."""
    request = scene.posts.get(match.request)
    asker = scene.person(match.asker)
    apart = scene.blocked(match.asker, match.helper)
    if request is None or asker is None or not _waits(scene, request, match):
        thanks = Say(to=match.helper, line=Line("matching-thanked", kind=kind_line(match.kind)))
        late = replace(match, state="overtaken", helper_yes=True)
        return (Save(record=late), thanks, entry(scene, match.id, "overtaken"), *look_at(match.offer, scene))
    if request.first_yes and not apart and not any(one.unasked for one in scene.matches):
        return opening.open_line(scene, replace(match, helper_yes=True, asker_yes=True))
    until = answer_by(scene.at, request.until, asker, scene.community)
    ends = _turned_down_at(scene, asker, match) if apart else until
    reason = Line("matching-why-picked") if match.origin == "picked" else why(match, asked=match.asker)
    found = Line("matching-found", kind=kind_line(match.kind), why=reason, safety=safety(match), until=until)
    return (
        Save(record=replace(match, helper_yes=True, unasked=apart, asked_at=scene.at, answer_by=ends)),
        Save(record=request),  # of two yeses at once only one can write it
        Say(to=match.helper, line=Line("matching-asking-them", until=until)),
        *(() if apart else tell(scene, asker.id, found, Choice("accept", match.id), Choice("another", match.id))),
        Later(at=ends, what="answer", about=match.id, community=match.community),
        entry(scene, match.id, "helper-willing"),
    )


def _turned_down_at(scene: Scene, asker: Neighbour, match: Match) -> datetime:
    """When it ends as if the asker had chosen somebody else: soon, so that their card is not held up for long."""
    return after_quiet(scene.at, asker, scene.community) + timedelta(minutes=int(scene.dice.pick(MINUTES, match.id)))


def _waits(scene: Scene, request: Post, match: Match) -> bool:
    """Does this request still wait for somebody's yes?"""
    others = (one for one in scene.matches if one.id != match.id and (match.origin == "picked" or not one.unasked))
    ahead = any(one.live and one.helper_yes for one in others)
    return request.state == "open" and request.until > scene.at and not ahead


def _not_now(scene: Scene, match: Match) -> Effects:
    return (
        Save(record=replace(match, state="declined")),
        Say(to=match.helper, line=Line("matching-fine"), choices=(Choice("pause"),)),
        entry(scene, match.id, "declined"),
        *look_at(match.request, scene),
    )


def _someone_else(scene: Scene, match: Match) -> Effects:
    return (
        Save(record=replace(match, state="declined")),
        Say(to=match.asker, line=Line("matching-looking-on")),
        *no_longer(scene, match),
        entry(scene, match.id, "declined"),
        *look_at(match.request, scene),
    )


def no_longer(scene: Scene, match: Match) -> Effects:
    """The helper need not answer any more, or not wait any more; their offer may serve somebody else."""
    told = tell(scene, match.helper, Line("matching-no-longer", kind=kind_line(match.kind or "other")))
    return (*told, *look_at(match.offer, scene)) if match.helper_yes else told


def fell_through(scene: Scene, match: Match) -> Effects:
    """The helper is gone: the asker hears of it if they were being asked, and the looking goes on."""
    told = tell(scene, match.asker, Line("matching-fell-through", kind=kind_line(match.kind or "other")))
    return (*(told if match.helper_yes and not match.unasked else ()), *look_at(match.request, scene))


def silence(scene: Scene) -> Effects:
    """The time to answer is over."""
    match = scene.match
    if match is None or not match.live or match.answer_by is None or match.answer_by > scene.at:
        return ()
    expired = entry(scene, match.id, "expired")
    if match.origin in ("lead", "again"):
        return (*opening.not_this_time(scene, match, "expired"), expired)
    over = Save(record=replace(match, state="expired"))
    asker, helper = scene.people.get(match.asker), scene.people.get(match.helper)
    if asker is None or helper is None:
        return (over, expired, *look_at(match.request, scene))
    # The night may have begun since the question was asked: silence counts only in waking hours.
    waited_for = asker if match.helper_yes else helper
    if is_quiet(scene.at, waited_for, scene.community):
        later = after_quiet(scene.at, waited_for, scene.community)
        ring = Later(at=later, what="answer", about=match.id, community=match.community)
        return (Save(record=replace(match, answer_by=later)), ring)
    if match.helper_yes:
        unanswered = tell(scene, asker.id, Line("matching-not-answered", kind=kind_line(match.kind)))
        if match.unasked:
            over = Save(record=replace(match, state="declined"))
        told = (*no_longer(scene, match), *(() if match.unasked else unanswered))
    else:
        by_hand = scene.community.moderation == "hand"  # nobody else is asked by itself
        key = "matching-no-longer" if by_hand else "matching-moved-on"
        told = tell(scene, helper.id, Line(key, kind=kind_line(match.kind)))
    return (over, *told, expired, *look_at(match.request, scene))
