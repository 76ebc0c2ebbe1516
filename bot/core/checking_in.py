"""Looking back: did it happen, was it good, and again?

Each side is asked alone and learns nothing of the other's answer; thanks are passed on when written; "again?"
opens a new line only after two yeses.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core import guarding, opening
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.ending import check_in_at
from bot.core.kinds import kind_line
from bot.core.lines import ask_which
from bot.core.model import Connection, Match
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY

OUTCOMES = ("happened", "partly", "not-yet", "didnt")
ASK_AGAIN_AFTER = 3 * DAY
FRESH = 3 * DAY
"""So long after it was asked, a bare "yes" may answer a check-in."""
HOW_WAITS = 7 * DAY
LONGEST_THANKS = 500
THANKED = "thanked"


def due(scene: Scene, side: str = "") -> Effects:
    """Ask each side that has not answered; after a "not yet", that side alone."""
    line = scene.connection
    if line is None or line.open:
        return ()
    ends = {"left": (line.left,), "right": (line.right,)}.get(side, (line.left, line.right))
    return tuple(
        effect
        for end in ends
        if end.outcome == ("not-yet" if side else "")
        for effect in tell(
            scene,
            end.neighbour,
            Line("checking-in-ask", kind=kind_line(line.kind), alias=named(line.theirs(end.neighbour).alias)),
            *(Choice(outcome, line.id) for outcome in OUTCOMES),
        )
    )


def is_fresh(line: Connection, who: str, at: datetime) -> bool:
    """Was this neighbour asked about the line in the last days, and said nothing yet? Then a bare yes may answer it."""
    asked = check_in_at(line)
    return line.mine(who).outcome == "" and asked <= at < asked + FRESH


def waits(line: Connection, who: str, at: datetime) -> bool:
    """Has this neighbour been asked about the line, and may still answer?"""
    return not line.open and check_in_at(line) <= at and line.mine(who).outcome in ("", "not-yet")


def which(scene: Scene, act: Act) -> Connection | None:
    """The ended line meant: the one pressed, else the only one whose check-in waits, else the only one lately ended."""
    if act.about:
        return scene.line(act.about)
    if scene.check_ins:
        return scene.check_ins[0] if len(scene.check_ins) == 1 else None
    return scene.past_lines[0] if len(scene.past_lines) == 1 else None


def _unclear(scene: Scene, act: Act) -> Effects:
    """No ended line is meant, or one of several."""
    several = scene.check_ins or scene.past_lines
    if not act.about and len(several) > 1:
        return ask_which(scene, act.verb, several)
    return (Say(to=scene.myself.id, line=Line("checking-in-nothing"), choices=(Choice("help"),)),)


def outcome(scene: Scene, act: Act) -> Effects:
    line, me = which(scene, act), scene.myself
    if line is None or line.open:
        return _unclear(scene, act)
    answered = line.with_mine(replace(line.mine(me.id), outcome=act.verb))
    saved = (Save(record=answered), entry(scene, line.match, act.verb))
    match_ = scene.match if scene.match and scene.match.id == line.match else None
    request = match_.request if match_ and match_.asker == me.id else ""
    renewal = (Choice("renew", request), Choice("close", request)) if request else ()
    match act.verb:
        case "happened" | "partly":
            choices = tuple(Choice(verb, line.id) for verb in ("good", "okay", "not-good"))
            return (*saved, Say(to=me.id, line=Line("checking-in-how"), choices=choices))
        case "not-yet":
            side = "left" if line.left.neighbour == me.id else "right"
            at = scene.at + ASK_AGAIN_AFTER
            again = Later(at=at, what=f"check-in-{side}", about=line.id, community=line.community)
            return (*saved, Say(to=me.id, line=Line("checking-in-not-yet"), choices=renewal), again)
        case _:
            key = "checking-in-didnt-asker" if request else "checking-in-didnt-helper"
            return (*saved, Say(to=me.id, line=Line(key), choices=renewal or (Choice("help"),)))


def how_it_was(scene: Scene, act: Act) -> Effects:
    line, me = which(scene, act), scene.myself
    if line is None:  # asked about a moment ago, its check-in waits no longer
        answered = [past for past in scene.past_lines if past.mine(me.id).outcome in ("happened", "partly")]
        line = answered[-1] if answered and not act.about else None
    if line is None or line.open or line.mine(me.id).outcome not in ("happened", "partly"):
        return _unclear(scene, act)
    logged = entry(scene, line.match, act.verb)
    if act.verb == "not-good":
        choices = (Choice("report", line.id), Choice("block", line.id), Choice("leave-it"))
        return (Say(to=me.id, line=Line("checking-in-sorry"), choices=choices), logged)
    thank = () if THANKED in line.mine(me.id).cautioned else (Choice("thank", line.id),)
    choices = (*thank, Choice("again", line.id), Choice("leave-it"))
    return (Say(to=me.id, line=Line("checking-in-good"), choices=choices), logged)


def asked_how(scene: Scene) -> bool:
    """Was it asked lately how it was, and is nobody else there for whom "good" could be?"""
    me = scene.myself.id
    lately = (line for line in scene.past_lines if scene.at < check_in_at(line) + HOW_WAITS)
    return not scene.lines and any(line.mine(me).outcome in ("happened", "partly") for line in lately)


def leave_it(scene: Scene) -> Effects:
    return (Say(to=scene.myself.id, line=Line("checking-in-left")),)


# --- thanks -----------------------------------------------------------------------------------------------------------


def thank(scene: Scene, act: Act) -> Effects:
    line = which(scene, act)
    if line is None or line.open:
        return _unclear(scene, act)
    if THANKED in line.mine(scene.myself.id).cautioned:
        return (Say(to=scene.myself.id, line=Line("checking-in-thanked"), choices=(Choice("help"),)),)
    asked = Say(to=scene.myself.id, line=Line("checking-in-your-thanks"), choices=(Choice("cancel"),))
    return (Save(record=scene.mine.at_step("thanks", line.id)), asked)


def pass_thanks(scene: Scene, act: Act) -> Effects:
    """Thanks go across even after the line has ended, once from each side, unless one of the two wants nothing of the
    other any more: then whoever thanks reads the same, and nobody else reads anything."""
    me, line = scene.myself, scene.line(scene.mine.about)
    words = act.words.strip()
    if line is None:
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=Line("checking-in-nothing")))
    if not words or len(words) > LONGEST_THANKS:
        return (Say(to=me.id, line=Line("revealing-between", most=LONGEST_THANKS), choices=(Choice("cancel"),)),)
    if THANKED in line.mine(me.id).cautioned:
        said = Line("checking-in-thanked")
        return (Save(record=scene.mine.finished()), Say(to=me.id, line=said, choices=(Choice("help"),)))
    if wrong := guarding.refusal(replace(act.reading, verdict=guarding.judged(scene, line, act)), names=True):
        return (Say(to=me.id, line=wrong, choices=(Choice("cancel"),)),)
    carried: Effects = ()
    peer = line.theirs(me.id).neighbour
    if not scene.blocked(me.id, peer) and not line.frozen:
        thanks = Line("checking-in-thanks", alias=named(line.mine(me.id).alias), text=words)
        carried = tell(scene, peer, thanks, about=line.id, carries=me.id)
    mine = line.mine(me.id)
    thanked = line.with_mine(replace(mine, cautioned=(*mine.cautioned, THANKED)))
    on_the_way = Say(to=me.id, line=Line("checking-in-thanks-on-the-way"))
    return (Save(record=scene.mine.finished()), Save(record=thanked), on_the_way, *carried)


# --- again ------------------------------------------------------------------------------------------------------------


def again(scene: Scene, act: Act) -> Effects:
    """A yes to meeting again. The other side is not asked because of it: they are asked by their own check-in."""
    line, me = which(scene, act), scene.myself
    if line is None or line.open:
        return _unclear(scene, act)
    if line.theirs(me.id).neighbour in scene.parted:
        return (Say(to=me.id, line=Line("checking-in-again-parted"), choices=(Choice("help"),)),)
    noted = Say(to=me.id, line=Line("checking-in-again-noted"))
    agreed = line.with_mine(replace(line.mine(me.id), again="yes"))
    if agreed.theirs(me.id).again != "yes" or line.mine(me.id).again == "yes" or not _may_meet_again(scene, line):
        return (Save(record=agreed), noted)
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
    told = tuple(effect for who in both for effect in tell(scene, who, Line("checking-in-again-both")))
    fresh = replace(scene, posts={}, matches=())
    return (Save(record=agreed), *told, *opening.open_line(fresh, match))


def _may_meet_again(scene: Scene, line: Connection) -> bool:
    both = (line.left.neighbour, line.right.neighbour)
    people = (scene.person(who) for who in both)
    here = all(one is not None and one.state == "joined" and not one.rests(scene.at) for one in people)
    return here and not line.frozen and not scene.blocked(*both)
