"""Looking back: did it happen, was it good, and again?

Each side is asked alone and learns nothing of the other's answer; thanks are passed on when somebody writes them; "again?"
opens a new line only after two yeses.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import opening
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.kinds import kind_line
from bot.core.model import Connection, Match
from bot.core.names import named
from bot.core.scene import Scene
from bot.core.times import DAY, after_quiet

OUTCOMES = ("happened", "partly", "not-yet", "didnt")
ASK_AGAIN_AFTER = 3 * DAY
LONGEST_THANKS = 500


def due(scene: Scene) -> Effects:
    """Ask each side that has not answered."""
    line = scene.connection
    if line is None or line.open:
        return ()
    return tuple(
        Say(
            to=end.neighbour,
            line=Line("checking-in-ask", kind=kind_line(line.kind), alias=named(line.theirs(end.neighbour).alias)),
            choices=tuple(Choice(outcome, line.id) for outcome in OUTCOMES),
            not_before=after_quiet(scene.at, scene.people[end.neighbour], scene.community),
        )
        for end in (line.left, line.right)
        if end.outcome in ("", "not-yet") and end.neighbour in scene.people
    )


def which(scene: Scene, act: Act) -> Connection | None:
    """The ended line meant: the one pressed, else the only one whose check-in waits."""
    if act.about:
        return scene.line(act.about)
    return scene.check_ins[0] if len(scene.check_ins) == 1 else None


def outcome(scene: Scene, act: Act) -> Effects:
    line, me = which(scene, act), scene.myself
    if line is None or line.open:
        return (Say(to=me.id, line=Line("checking-in-nothing"), choices=(Choice("help"),)),)
    answered = line.with_mine(replace(line.mine(me.id), outcome=act.verb))
    logged = entry(scene, line.match, act.verb)
    match act.verb:
        case "happened" | "partly":
            choices = tuple(Choice(verb, line.id) for verb in ("good", "okay", "not-good"))
            asked = Say(to=me.id, line=Line("checking-in-how"), choices=choices)
            return (Save(record=answered), asked, logged)
        case "not-yet":
            again = Later(at=scene.at + ASK_AGAIN_AFTER, what="check-in", about=line.id, community=line.community)
            return (Save(record=answered), Say(to=me.id, line=Line("checking-in-not-yet")), again, logged)
        case _:
            request = scene.match.request if scene.match and scene.match.asker == me.id else ""
            choices = (Choice("renew", request), Choice("close", request)) if request else (Choice("help"),)
            key = "checking-in-didnt-asker" if request else "checking-in-didnt-helper"
            return (Save(record=answered), Say(to=me.id, line=Line(key), choices=choices), logged)


def how_it_was(scene: Scene, act: Act) -> Effects:
    line, me = which(scene, act), scene.myself
    if line is None or line.open or line.mine(me.id).outcome not in ("happened", "partly"):
        return (Say(to=me.id, line=Line("checking-in-nothing"), choices=(Choice("help"),)),)
    logged = entry(scene, line.match, act.verb)
    if act.verb == "not-good":
        choices = (Choice("report", line.id), Choice("block", line.id), Choice("leave-it"))
        return (Say(to=me.id, line=Line("checking-in-sorry"), choices=choices), logged)
    choices = (Choice("thank", line.id), Choice("again", line.id), Choice("leave-it"))
    return (Say(to=me.id, line=Line("checking-in-good"), choices=choices), logged)


def leave_it(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("checking-in-left")),)


# --- thanks -----------------------------------------------------------------------------------------------------------


def thank(scene: Scene, act: Act) -> Effects:
    line = which(scene, act) or (scene.past_lines[0] if len(scene.past_lines) == 1 else None)
    if line is None:
        return (Say(to=scene.myself.id, line=Line("checking-in-nothing"), choices=(Choice("help"),)),)
    asked = Say(to=scene.myself.id, line=Line("checking-in-your-thanks"), choices=(Choice("cancel"),))
    return (Save(record=scene.mine.at_step("thanks", line.id)), asked)


def pass_thanks(scene: Scene, act: Act) -> Effects:
    """Thanks go across even after the line has ended, unless one of the two wants nothing of the other any more."""
    me, line = scene.myself, scene.line(scene.mine.about)
    words = act.words.strip()
    if line is None:
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("checking-in-nothing")))
    if not words or len(words) > LONGEST_THANKS:
        return (Say(to=me.id, line=Line("revealing-between", most=LONGEST_THANKS), choices=(Choice("cancel"),)),)
    if not act.reading.verdict.passes:
        return (Say(to=me.id, line=Line("relaying-held")),)
    theirs = line.theirs(me.id)
    peer = scene.people.get(theirs.neighbour)
    carried: Effects = ()
    if peer and peer.state == "joined" and not scene.blocked(me.id, peer.id) and not line.frozen:
        thanks = Line("checking-in-thanks", alias=named(line.mine(me.id).alias), text=words)
        when = after_quiet(scene.at, peer, scene.community)
        carried = (Say(to=peer.id, line=thanks, carries=me.id, not_before=when),)
    said = Say(to=me.id, line=Line("checking-in-thanks-on-the-way"))
    return (Save(record=scene.mine.finished()), said, *carried)


# --- again ------------------------------------------------------------------------------------------------------------


def again(scene: Scene, act: Act) -> Effects:
    """A yes to meeting again. The other side is not asked because of it: they are asked by their own check-in."""
    line, me = which(scene, act), scene.myself
    if line is None or line.open or scene.blocked(line.left.neighbour, line.right.neighbour) or line.frozen:
        return (Say(to=me.id, line=Line("checking-in-again-noted")),)
    agreed = line.with_mine(replace(line.mine(me.id), again="yes"))
    if agreed.theirs(me.id).again != "yes" or line.mine(me.id).again == "yes":
        return (Save(record=agreed), Say(to=me.id, line=Line("checking-in-again-noted")))
    asker = scene.match.asker if scene.match else line.left.neighbour
    match = Match(
        id=scene.dice.id(f"again {line.id}"),
        community=line.community,
        origin="again",
        asker=asker,
        helper=line.right.neighbour if asker == line.left.neighbour else line.left.neighbour,
        kind=line.kind,
        at=scene.at,
    )
    both = (line.left.neighbour, line.right.neighbour)
    told = tuple(Say(to=who, line=Line("checking-in-again-both")) for who in both)
    fresh = replace(scene, posts={}, matches=())
    return (Save(record=agreed), *told, *opening.open_line(fresh, match))
