""" "What's needed": up to three cards among which a helper chooses. Choosing is the helper's yes.

Everybody can read them, so a card names an area only where at least five have joined: else area, kind and time together
would say who it is.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.matching import willing
from bot.core.model import Match, Post
from bot.core.scene import Scene

CARDS = 3
PEOPLED = 5


def needs(scene: Scene) -> Effects:
    me = scene.myself
    mine = {post.kind for post in scene.my_posts if post.side == "offer"}
    waiting = [post for post in scene.needs if _may_pick(scene, post)]
    waiting.sort(key=lambda post: (not post.urgent, post.kind not in mine, post.area != me.area, post.at))
    if not waiting:
        return (Say(to=me.id, line=Line("matching-nothing-needed"), choices=(Choice("offer"),)),)
    cards = waiting[:CARDS]
    rows = tuple(
        Line(
            "matching-need",
            number=number,
            kind=kind_line(post.kind),
            times=times_line(post.times, post.at),
            area=area_line(post.area if post.area in scene.peopled else ""),
            urgent="yes" if post.urgent else "no",
        )
        for number, post in enumerate(cards, 1)
    )
    choices = tuple(
        Choice("pick", post.id, Line("choice-pick-number", number=number)) for number, post in enumerate(cards, 1)
    )
    shown = {str(number): post.id for number, post in enumerate(cards, 1)}
    # So that "2" can be typed; something begun earlier is not dropped for it.
    seen = (Save(record=scene.mine.at_step("needs", **shown)),) if scene.mine.idle else ()
    return (*seen, Say(to=me.id, line=Line("matching-needs", rows=rows), choices=choices))


def _may_pick(scene: Scene, post: Post) -> bool:
    me = scene.myself
    owner = scene.people.get(post.neighbour)
    return (
        post.side == "request"
        and post.state == "open"
        and post.until > scene.at
        and post.neighbour != me.id
        and (owner is None or (owner.state == "joined" and owner.without_chat != me.id and not owner.rests(scene.at)))
    )


def pick(scene: Scene, act: Act) -> Effects:
    """A helper chose a card: their yes is given, the asker is asked."""
    me, request = scene.myself, scene.post
    gone = (Say(to=me.id, line=Line("matching-settled"), choices=(Choice("needs"),)),)
    if not act.about:
        return (Say(to=me.id, line=Line("matching-no-such-number"), choices=(Choice("needs"),)),)
    if request is None or me.rests(scene.at) or not _may_pick(scene, request):
        return gone
    seen = (Save(record=scene.mine.finished()),) if scene.mine.step == "needs" else ()
    scene = replace(scene, posts={**scene.posts, request.id: request})
    asked = next((match for match in scene.matches if match.helper == me.id and match.live), None)
    if asked:
        return (*seen, *willing(scene, asked)) if asked.waits_for(me.id) else gone
    match = Match(
        id=scene.dice.id(f"match {request.id} {me.id}"),
        community=request.community,
        origin="picked",
        asker=request.neighbour,
        helper=me.id,
        request=request.id,
        kind=request.kind,
        at=scene.at,
    )
    return (*seen, *willing(scene, match))
