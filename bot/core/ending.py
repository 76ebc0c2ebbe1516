"""Ending and blocking: in every state, in one step, by word or by button.

1. The other side reads the same sentence whatever the reason was. 2. A block ends the line, and the two never meet
again; nor after a report. 3. The last ten messages of a line are gone 72 hours after it ended, unless a report attached
them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import rhythm
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effect, Effects, Erase, Later, Line, Save, Say
from bot.core.lines import ask_which, chosen
from bot.core.model import Block, Connection
from bot.core.names import named
from bot.core.opening import NUDGE_AFTER, REST_AFTER
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

CHECK_IN_AFTER = DAY
FORGET_KEPT = timedelta(hours=72)


def close(
    scene: Scene,
    line: Connection,
    *,
    frozen: bool = False,
    told: str = "ending-ended-by-me",
    unasked: bool = False,
    over: str = "ending-ended",
) -> Effects:
    """End a line. `told` is what the one who ended it reads; the other side reads the ordinary ending, whatever it was.

    `over`: what both read where the clock ended it.

    `unasked`: whoever ended it like this is not asked afterwards how it went.
    """
    by = scene.me.id if scene.me else ""
    ended = replace(
        line,
        state="ended",
        frozen=frozen,
        ended_at=scene.at,
        left=replace(line.left, shows="", consents_until=None, place="", place_until=None),
        right=replace(line.right, shows="", consents_until=None, place="", place_until=None),
    )
    if unasked:
        ended = ended.with_mine(replace(ended.mine(by), outcome="unasked"))
    says: list[Effect] = []
    for end in (line.left, line.right):
        alias = named(line.theirs(end.neighbour).alias)
        if end.neighbour == by:
            says.append(Say(to=by, line=Line(told, alias=alias), choices=(Choice("mine"), Choice("help"))))
        else:
            choices = (Choice("block", line.id), Choice("report", line.id))
            says.extend(tell(scene, end.neighbour, Line(over, alias=alias), *choices))
    for end in (line.left, line.right):
        says.extend(tell(scene, end.neighbour, Line("relaying-not-arrived")) if end.place else ())
    return (
        Save(record=ended),
        *says,
        Later(at=scene.at, what="ended", about=line.id, community=line.community),
        Later(at=scene.at + FORGET_KEPT, what="forget-kept", about=line.id, community=line.community),
        Later(at=check_in_at(ended), what="check-in", about=line.id, community=line.community),
        entry(scene, line.match, "ended"),
    )


def check_in_at(line: Connection) -> datetime:
    """A day after the help was wanted by, or after the line ended if that was later."""
    ended = line.ended_at or line.last_at
    return max(line.due or ended, ended) + CHECK_IN_AFTER


def end(scene: Scene, act: Act) -> Effects:
    line = chosen(scene, act)
    if line is None:
        return ask_which(scene, "end")
    if not line.open:
        return (Say(to=scene.myself.id, line=Line("ending-already"), choices=(Choice("help"),)),)
    return close(scene, line)


def block(scene: Scene, act: Act) -> Effects:
    """End the line and never meet again; also for a line that ended in the last days."""
    line = chosen(scene, act) or only_past(scene, act)
    if line is None:
        return ask_which(scene, "block", (*scene.lines, *scene.past_lines))
    return (*part(scene, line), *over(scene, line, "ending-blocked"))


def part(scene: Scene, line: Connection) -> Effects:
    """These two never meet again. A question under way between them waits on: that it vanished would tell whom it was
    about; answered, it comes to nothing."""
    me, peer = scene.myself, line.theirs(scene.myself.id).neighbour
    return (Save(record=Block(community=me.community, blocker=me.id, blocked=peer, at=scene.at)),)


def over(scene: Scene, line: Connection, told: str, *, frozen: bool = False) -> Effects:
    """Ended now, if it was open; either way its end is not asked how it went."""
    me = scene.myself
    if line.open:
        return close(scene, line, frozen=frozen, told=told, unasked=True)
    mine = line.mine(me.id)
    quiet = replace(line.with_mine(replace(mine, outcome=mine.outcome or "unasked")), frozen=line.frozen or frozen)
    return (Save(record=quiet), Say(to=me.id, line=Line(told, alias=named(line.theirs(me.id).alias))))


def only_past(scene: Scene, act: Act) -> Connection | None:
    if act.about or scene.lines or len(scene.past_lines) != 1:
        return None
    return scene.past_lines[0]


# --- by the clock -----------------------------------------------------------------------------------------------------


def nudge(scene: Scene) -> Effects:
    """Two silent days: one gentle word each. Seven: the line ends, and both are told."""
    line = scene.connection
    if line is None or not line.open:
        return ()
    if (patience := rhythm.patience(line)) is not None:
        quiet = scene.at - line.last_at >= patience
        return close(scene, line) if quiet else (_ring(line, line.last_at + patience),)
    silent = scene.at - line.last_at
    if silent < NUDGE_AFTER:
        return (_ring(line, line.last_at + NUDGE_AFTER),)
    if silent >= REST_AFTER:
        return close(scene, line)
    if line.kind == "round":  # its own question comes in the middle
        return (_ring(line, line.last_at + REST_AFTER),)
    says = tuple(
        effect
        for end in (line.left, line.right)
        for effect in tell(
            scene,
            end.neighbour,
            Line("ending-silent", alias=named(line.theirs(end.neighbour).alias)),
            Choice("end", line.id),
            about=line.id,
            connection=line.id,
        )
    )
    return (*says, _ring(line, line.last_at + REST_AFTER))


def _ring(line: Connection, at: datetime) -> Later:
    return Later(at=at, what="nudge", about=line.id, community=line.community)


def forget_kept(scene: Scene) -> Effects:
    line = scene.connection
    if line is None or line.open:
        return ()
    return (Erase(what="kept", about=line.id),)


def put_away(scene: Scene) -> Effects:
    """What the line was about is done: an offer that stood once, and the request. Its author may still renew it."""
    line = scene.connection
    if line is None or line.open:
        return ()
    done = (replace(post, state="done", ended_at=scene.at) for post in scene.posts.values() if post.state == "busy")
    return tuple(Save(record=post) for post in done)
