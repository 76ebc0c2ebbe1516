"""What becomes of posts: listed, renewed, rewritten, taken down, run out.

They end by their author, by being helped or by time, and never unseen.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.kinds import RELATIVE, kind_line, times_line
from bot.core.looking import look_at, promised
from bot.core.model import Post
from bot.core.posting import MOST_OPEN, NUDGE_BEFORE, UNASKED, called_off, endings, has_enough, unasked_at, until_for
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import ANSWER_WINDOW, DAY, HOUR, after_quiet


def list_mine(scene: Scene) -> Effects:
    me = scene.myself
    if not scene.my_posts:
        return (Say(to=me.id, line=Line("posting-none"), choices=(Choice("ask"), Choice("offer"))),)
    rows = tuple(
        Line(
            f"posting-row-{post.side}",
            number=number,
            kind=kind_line(post.kind),
            times=times_line(post.times, post.at),
            until=post.until,
            state=Line(f"post-state-{post.state}"),
        )
        for number, post in enumerate(scene.my_posts, 1)
    )
    choices = tuple(
        Choice(verb, post.id, Line(f"choice-{verb}-number", number=number))
        for number, post in enumerate(scene.my_posts, 1)
        for verb in (("close",) if post.state == "busy" else ("close", "rewrite", "renew"))
    )
    shown = {str(number): post.id for number, post in enumerate(scene.my_posts, 1)}
    # So that "close 2" can be typed; something begun earlier is not dropped for it.
    seen = (Save(record=scene.mine.at_step("mine", **shown)),) if scene.mine.idle else ()
    return (*seen, Say(to=me.id, line=Line("posting-mine", rows=rows), choices=choices))


def close(scene: Scene) -> Effects:
    """Take a post down. What is being talked about already goes on."""
    post = _own(scene)
    if post is None:
        return _gone(scene)
    closed = Save(record=replace(post, state="cancelled", ended_at=scene.at))
    return (closed, Say(to=scene.myself.id, line=Line("posting-closed")), *called_off(scene, post))


def renew(scene: Scene) -> Effects:
    post = _own(scene)
    if post is None or post.state == "busy":
        return _gone(scene)
    if post.state != "open" and has_enough(scene, post.side):
        return (Say(to=scene.myself.id, line=Line("posting-too-many", most=MOST_OPEN), choices=(Choice("mine"),)),)
    until = until_for(scene, post.side, () if post.side == "request" else post.times, post.standing)
    passed = RELATIVE if scene.at - post.at >= DAY else ()
    times = tuple(key for key in post.times if key not in passed)
    fresh = replace(post, state="open", until=until, ended_at=None, lonely=False, times=times)
    me, over = scene.myself, post.side == "request" and post.state != "open"
    return (
        Save(record=fresh),
        Say(to=me.id, line=Line("posting-renewed", until=until)),
        *look_at(post.id, scene),
        *endings(fresh, scene.at),
        *(promised(fresh, after_quiet(scene.at + ANSWER_WINDOW, me, scene.community)) if over else ()),
    )


def rewrite(scene: Scene) -> Effects:
    post = _own(scene)
    if post is None or post.state == "busy":
        return _gone(scene)
    draft = scene.mine.at_step("change", side=post.side, post=post.id)
    return (Save(record=draft), Say(to=scene.myself.id, line=Line("posting-say-again"), choices=(Choice("cancel"),)))


def _own(scene: Scene) -> Post | None:
    post = scene.post
    return post if post and post.neighbour == scene.myself.id and post.state != "cancelled" else None


def _gone(scene: Scene) -> Effects:
    post = scene.post
    if post and post.neighbour == scene.myself.id and post.state == "cancelled":
        return (Say(to=scene.myself.id, line=Line("posting-closed-already"), choices=(Choice("mine"),)),)
    return (Say(to=scene.myself.id, line=Line("posting-gone"), choices=(Choice("mine"),)),)


# --- by the clock -----------------------------------------------------------------------------------------------------


def fading(scene: Scene) -> Effects:
    """A day before a post ends, its author may keep it."""
    post = scene.post
    if post is None or post.state != "open" or post.until - scene.at > NUDGE_BEFORE + HOUR:
        return ()
    line = Line(f"posting-fading-{post.side}", kind=kind_line(post.kind), until=post.until)
    return tell(scene, post.neighbour, line, Choice("renew", post.id), Choice("close", post.id))


def unasked(scene: Scene) -> Effects:
    """Nobody is left with nothing to do for weeks without being told honestly how it stands."""
    offer = scene.post
    if offer is None or offer.state != "open" or offer.until <= scene.at or offer.side != "offer":
        return ()
    owner = scene.people.get(offer.neighbour)
    since = owner.asked_at if owner and owner.asked_at and owner.asked_at > offer.at else offer.at
    if owner is not None and owner.cools(scene.at):
        return unasked_at(offer, scene.at)
    if owner is None or scene.at - since < UNASKED:
        return unasked_at(offer, since) if scene.at < since + UNASKED else ()
    line = Line("posting-unasked", kind=kind_line(offer.kind), since=since)
    told = tell(
        scene,
        owner.id,
        line,
        Choice("needs"),
        Choice("rewrite", offer.id, Line("choice-change")),
        Choice("close", offer.id),
    )
    return (*told, *unasked_at(offer, scene.at))


def expire(scene: Scene) -> Effects:
    post = scene.post
    if post is None or post.state != "open" or post.until > scene.at:
        return ()
    line = Line(f"posting-expired-{post.side}", kind=kind_line(post.kind))
    return (
        Save(record=replace(post, state="expired", ended_at=post.until)),
        *tell(scene, post.neighbour, line, Choice("renew", post.id), Choice("close", post.id)),
        *(called_off(scene, post) if post.side == "request" else ()),
    )
