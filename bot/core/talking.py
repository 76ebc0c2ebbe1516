"""Typed words that would be a command from somebody else, or at another moment, are talk.

"When?" "Today": whoever has no log to read has answered their neighbour. "Want the lamp?" "I'll take it" claims no
alert. Nothing of it is refused or answered: it goes to whom it was said.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core import cooling, distress, dots, guarding, posting, rounds, visiting
from bot.core.act import Act
from bot.core.acting import NUMBERED
from bot.core.model import LISTS, Permission
from bot.core.scene import Scene

LIST_LASTS = timedelta(minutes=10)
"""While somebody talks, a number means the list that they looked at so shortly before, and later something else."""
NEEDS = {
    **dict.fromkeys(("today", "log", "csv", "story", "note", "unmet"), Permission.READ_LOG),
    **dict.fromkeys(
        ("case", "reports", "claim", "take-over", "give-up", "case-note", "close-case", "bans", "lift"),
        Permission.JUDGE,
    ),
    **dict.fromkeys(("on-duty", "off-duty", "who-on-duty", "take-it", "adult", "child"), Permission.JUDGE),
    **dict.fromkeys(("checks", "branch", "rest-branch", "wake-branch"), Permission.JUDGE),
    **dict.fromkeys(("match", "approve", "refuse", "word", "places", "no-place"), Permission.MATCH_BY_HAND),
    **dict.fromkeys(("admit", "leave-waiting"), Permission.MATCH_BY_HAND),
    **dict.fromkeys(("suggest", "first-names", *dots.VERBS), Permission.INTRODUCE),
    **dict.fromkeys(("swap", "draw-again", "send-round"), Permission.INTRODUCE),
    **dict.fromkeys(("enter", "they-agree"), Permission.ENTER),
    **dict.fromkeys(
        ("agree-change", "refuse-change", "small-team", "small-team-on", "small-team-off"), Permission.GRANT
    ),
    **dict.fromkeys(("card", "channel", "by-hand"), Permission.GRANT),
    **dict.fromkeys(("look-up", "danger-to-life", "agree-look-up", "refuse-look-up"), Permission.LOOK_UP),
    **dict.fromkeys(("review-right", "review-wrong"), Permission.LOOK_UP),
    "audit": Permission.READ_AUDIT,
}
"""Verbs that only whoever may do this means."""
CARD = frozenset({*posting.TICKS, "post", "change"})
CHECK_IN = frozenset({"happened", "partly", "didnt", "good", "okay", "not-good", "again", "thank", "leave-it"})
OF_A_ROUND = frozenset({"skip", "have-met", "have-planned", "have-not-met"})


def is_talk(scene: Scene, act: Act) -> bool:
    if act.pressed or act.slashed or not scene.lines:
        return False
    if act.verb == "pick" or (act.verb in NUMBERED and scene.mine.step in LISTS):
        return scene.mine.step not in LISTS or not _just_shown(scene)
    return not act.about and _means_nothing(scene, act)


def _just_shown(scene: Scene) -> bool:
    at = scene.mine.at
    return at is not None and scene.at - at <= LIST_LASTS


def _means_nothing(scene: Scene, act: Act) -> bool:
    """Is there nothing that this verb could be about, or is it not theirs?"""
    step = scene.mine.step
    if act.verb == "fifteen-minutes":
        return True
    if act.verb in ("who-told", "tell-nobody"):
        return step != distress.STEP
    if act.verb in ("back", "more-time"):
        return not act.loose and not visiting.is_away(scene.myself)
    if step == guarding.STEP and act.verb in guarding.VERBS:
        return False
    if act.verb in ("object", "review"):
        return cooling.rests(scene) is None
    if act.verb in NEEDS:
        return not scene.myself.may(NEEDS[act.verb]) or (act.verb in dots.VERBS and scene.introduction is None)
    if act.verb in OF_A_ROUND:
        return rounds.meant(scene, act) is None
    if act.verb == "ask-near":
        return scene.post is None
    if act.verb in CARD:
        return step not in ("card", "side") and not step.endswith("-preview")
    return act.verb in CHECK_IN and not scene.check_ins
