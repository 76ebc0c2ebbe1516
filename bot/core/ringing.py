"""Which room answers which timer. One whose moment has passed finds nothing to do."""

from __future__ import annotations

from bot.core import (
    admission,
    auditing,
    banning,
    cautioning,
    checking_in,
    checks,
    closing,
    cooling,
    dots,
    dropping_in,
    duty,
    ending,
    first_meeting,
    joining,
    keeping,
    leaving,
    looking,
    looking_up,
    matching,
    meeting,
    proposing,
    reporting,
    rhythm,
    rounds,
    seconding,
    small_hellos,
    tending,
    visiting,
    young,
)
from bot.core.effects import Effects
from bot.core.events import Due
from bot.core.scene import Scene


def rung(scene: Scene, event: Due) -> Effects:
    match event.what:
        case "answer":
            return matching.silence(scene)
        case "look-again":
            return looking.look_again(scene)
        case "promised":
            return looking.still_looking(scene)
        case "held":
            return proposing.still_held(scene)
        case "unasked":
            return tending.unasked(scene)
        case "fading":
            return tending.fading(scene)
        case "expire":
            return tending.expire(scene)
        case "nudge":
            return ending.nudge(scene)
        case "ended":
            return ending.put_away(scene)
        case "check-in":
            return checking_in.due(scene)
        case "check-in-left" | "check-in-right":
            return checking_in.due(scene, event.what.removeprefix("check-in-"))
        case "place-left" | "place-right":
            return first_meeting.gone(scene, event.what.removeprefix("place-"))
        case "forget-kept":
            return ending.forget_kept(scene)
        case "round-ask":
            return rounds.ask(scene)
        case "round-draw":
            return rounds.draw_due(scene)
        case "round-send":
            return rounds.send_due(scene)
        case "round-mid":
            return meeting.middle(scene)
        case "rhythm":
            return rhythm.due(scene)
        case "small-hello":
            return small_hellos.due(scene)
        case "drop-in-over":
            return dropping_in.over(scene, event.about)
        case "round-over":
            return closing.over(scene)
        case "check-over":
            return checks.over(scene, event.about)
        case "back":
            return visiting.due(scene, event.about)
        case "resume":
            return keeping.resume(scene)
        case "motion":
            return seconding.over(scene)
        case "look-up":
            return looking_up.due(scene)
        case "review":
            return looking_up.unreviewed(scene)
        case "audit-head":
            return auditing.post_head(scene)
        case "unswept":
            return auditing.unswept(scene)
        case "cool-down":
            return cooling.told(scene)
        case "cool-over":
            return cooling.over(scene)
        case "admission":
            return admission.remind(scene, event.about)
        case "admitted":
            return joining.admitted(scene)
        case "banned":
            return banning.end_all(scene)
        case "ban-told":
            return banning.told(scene)
        case "ban-review":
            return banning.review(scene)
        case "scams":
            return cautioning.many(scene)
        case "reported":
            return reporting.reported(scene)
        case "unclaimed":
            return reporting.unclaimed(scene)
        case "unanswered":
            return reporting.unanswered(scene)
        case "sought":
            return dots.sought(scene)
        case "found":
            return dots.found(scene)
        case "not-found" | "not-agreed":
            return dots.in_vain(scene, event.what)
        case "untaken":
            return duty.untaken(scene)
        case "let-go":
            return duty.let_go(scene)
        case "left-alone":
            return duty.left_alone(scene)
        case "young":
            return young.review(scene)
        case "young-over":
            return young.over(scene)
        case "erase":
            return leaving.erase_due(scene)
        case _:
            return ()
