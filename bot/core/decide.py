"""The table of contents of the bot: which room answers which event. It goes on in `rights` and `leading`.

`decide` is pure and total: the same event, reading and scene give the same effects, and every event has an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from bot.core import (
    answering,
    auditing,
    banning,
    checking_in,
    cooling,
    correcting,
    discreet,
    distress,
    dropping_in,
    ending,
    everyone,
    gathering,
    guarding,
    helping,
    inviting,
    joining,
    linking,
    looking,
    matching,
    meeting,
    needing,
    pacing,
    posting,
    reaching,
    relaying,
    revealing,
    rhythm,
    rights,
    ringing,
    rounds,
    tending,
    young,
)
from bot.core.act import Act
from bot.core.acting import act_of
from bot.core.dialogue import resume
from bot.core.effects import Effect, Effects, Line, Save, Say
from bot.core.events import (
    Due,
    Edited,
    Event,
    Failed,
    Heard,
    Left,
    Missed,
    Noticed,
    Pressed,
    Returned,
    Undelivered,
    Withdrawn,
    Worked,
)
from bot.core.model import Dialogue
from bot.core.names import named
from bot.core.scene import Scene
from bot.core.viewing import view_for
from bot.reading.values import Reading

Decide = Callable[[Event, Reading, Scene], Effects]

CARD = ("card", "side", "kind")

__all__ = ["Decide", "decide", "view_for"]


def decide(event: Event, reading: Reading, scene: Scene) -> Effects:
    if reaching.is_back(scene, event):
        scene = reaching.awake(scene)
        effects = reaching.welcomed(scene, _decide(event, reading, scene))
    else:
        effects = _decide(event, reading, scene)
    return discreet.veiled(scene, tuple(_through_coordinator(scene, _dated(scene, effect)) for effect in effects))


def _decide(event: Event, reading: Reading, scene: Scene) -> Effects:
    if reading.too_many and not pacing.goes_on(event, reading, scene):
        return pacing.too_many(scene, reading)
    match event:
        case Heard(speaker=""):
            return gathering.nobody(event)
        case Heard() | Pressed():
            act = act_of(event, reading, scene.dialogue)
            if isinstance(event, Heard) and event.other and scene.me is not None and not act.place:
                return _beside(scene, act, relaying.refuse(scene, event.other))
            return _beside(scene, act, _done(scene, act))
        case Edited():
            act = Act(verb="", words=reading.text, reading=reading, ref=event.ref)
            return _beside(scene, act, _edited(scene, act, event))
        case Withdrawn():
            return correcting.in_time(scene, event) if joining.needed(scene) else correcting.take_back(scene, event)
        case Left():
            return reaching.platform_left(scene)
        case Returned():
            return reaching.platform_returned(scene)
        case Noticed():
            return relaying.looked_closer(scene, event) if event.over else distress.noticed(scene, event)
        case Due():
            return ringing.rung(scene, event)
        case Worked():
            return rounds.drawn(scene, event) if event.what == "draw" else looking.look(scene, event)
        case Undelivered():
            return relaying.undelivered(scene, event)
        case Missed():
            return helping.missed(scene, event)
        case Failed():
            return helping.failed(scene)
        case _:
            assert_never(event)


def _beside(scene: Scene, act: Act, effects: Effects) -> Effects:
    """What becomes of somebody's words, wherever they stand; and what is said beside it."""
    return distress.beside(scene, act, young.beside(scene, act, effects))


def _edited(scene: Scene, act: Act, event: Edited) -> Effects:
    if event.caption:
        return ()  # it was passed on to nobody, so there is nothing to change
    return joining.edited(scene) if joining.needed(scene) else correcting.correct(scene, act, event)


def _done(scene: Scene, act: Act) -> Effects:
    if act.place:
        return gathering.answer(scene, act)
    if (ban := banning.bars(scene, act)) is not None:
        return banning.answer(scene, act, ban)
    if joining.needed(scene) and linking.is_meant(scene, act):
        return linking.join_up(scene, sure=act.pressed)
    if joining.needed(scene) and not joining.allowed(scene, act):
        return joining.step(scene, act)
    return perform(scene, act)


def perform(scene: Scene, act: Act) -> Effects:
    """What a neighbour does, by word or by button."""
    if act.verb not in guarding.CHOICES.get(scene.mine.step, (act.verb,)):
        below = resume(scene.mine)
        return guarding.unsent(scene, relaying.leaving_hold(perform(replace(scene, dialogue=below), act), below))
    if act.verb == "to-me" and everyone.words_wait(scene):
        below, act = answering.for_me(scene.mine, act.reading)
        return relaying.leaving_hold(perform(replace(scene, dialogue=below), act), below)
    act = answering.meant(scene, act)
    if answering.is_unclear(scene, act):
        return relaying.ask_whom(scene, replace(act, words=act.reading.text))
    match act.verb:
        case "yes" | "no":
            return auditing.recorded(scene, act, answering.bare(scene, act))
        case _ if act.loose:
            return answering.bare(scene, act)
    return auditing.recorded(scene, act, _act(answering.for_whom(scene, act), act))


def _act(scene: Scene, act: Act) -> Effects:
    if refusal := cooling.refusal(scene, act):
        return refusal
    match act.verb:
        case "":
            return answering.words(scene, act)
        case "to-me":
            return (Say(to=scene.myself.id, line=Line("relaying-nothing-waits")),)
        case "to" | "send-hidden" | "send-as-is" | "send-always":
            return relaying.to_line(scene, act) if act.verb == "to" else relaying.send_held(scene, act)
        case "to-all":
            return relaying.to_all(scene, act)
        case "help" | "start" | "more":
            return helping.help_(scene)
        case "hi" | "agree":
            return answering.greeting(scene, act)
        case "cancel":
            return helping.cancel(scene)
        case "stop":
            return helping.stop(scene)
        # --- posts
        case "ask" | "offer" if scene.mine.step == "side" and not act.words:
            return posting.at_card(scene, act)
        case "ask" | "offer":
            return posting.begin(scene, act)
        case "side" | "kind" | "post":
            return posting.at_card(scene, act) if scene.mine.step in CARD else helping.stale(scene)
        case "urgent" | "not-urgent" | "first-yes" | "ask-first" | "own-words" | "keep-words" | "standing" | "once":
            return posting.at_card(scene, act) if scene.mine.step in CARD else helping.stale(scene)
        case "someone-new" | "anybody" | "carer" | "no-carer":
            return posting.at_card(scene, act) if scene.mine.step in CARD else helping.stale(scene)
        case "change":
            return answering.change(scene, act)
        case "mine":
            return tending.list_mine(scene)
        case "close":
            return tending.close(scene)
        case "renew":
            return tending.renew(scene)
        case "rewrite":
            return tending.rewrite(scene)
        # --- matches
        case "willing" | "not-now" | "accept" | "another" | "meet":
            return matching.answer(scene, act)
        case "invite":
            return inviting.invite(scene)
        case "needs":
            return needing.needs(scene)
        case "pick":
            return needing.pick(scene, act)
        case "ask-near":
            return looking.ask_near(scene, act)
        # --- lines
        case "end":
            return ending.end(scene, act)
        case "take-back":
            return correcting.take_back(scene)
        case "reveal":
            return revealing.reveal(scene, act)
        case "show":
            return revealing.show(scene, act)
        case "hide":
            return revealing.hide(scene, act)
        case "rest":
            return revealing.not_yet(scene, act)
        case "direct":
            return revealing.direct(scene, act)
        case "rhythm":
            return rhythm.ask(scene, act)
        case "every":
            return rhythm.choose(scene, act)
        case "no-rhythm":
            return rhythm.stop(scene, act)
        case "share":
            return revealing.share(scene, act)
        case "send-where":
            return revealing.send_where(scene, act)
        case "read-card":
            return revealing.read_card(scene, act)
        # --- looking back
        case "happened" | "partly" | "not-yet" | "didnt":
            return checking_in.outcome(scene, act)
        case "good" | "okay" | "not-good":
            return checking_in.how_it_was(scene, act)
        case "leave-it":
            return checking_in.leave_it(scene)
        case "thank":
            return checking_in.thank(scene, act)
        case "again":
            return checking_in.again(scene, act)
        # --- rounds
        case "rounds":
            return rounds.list_(scene)
        case "take-part" | "every-time" | "skip" | "stay-out":
            return rounds.answer(scene, act)
        case "drop-in" | "fifteen-minutes":
            return dropping_in.drop_in(scene, act)
        case "stop-waiting":
            return dropping_in.stop_waiting(scene)
        case "have-met" | "have-planned" | "have-not-met":
            return meeting.middle_answered(scene, act)
        case _:
            return rights.keep(scene, act)


def _dated(scene: Scene, effect: Effect) -> Effect:
    """A dialogue notes when it came to its step."""
    if isinstance(effect, Save) and isinstance(effect.record, Dialogue) and effect.record.at is None:
        return replace(effect, record=replace(effect.record, at=scene.at))
    return effect


def _through_coordinator(scene: Scene, effect: Effect) -> Effect:
    """What is meant for somebody without chat goes to the coordinator who answers for them, and says for whom."""
    if not isinstance(effect, Say):
        return effect
    person = scene.people.get(effect.to)
    if person is None and scene.me is not None and scene.me.id == effect.to:
        person = scene.me
    if person is None or not person.without_chat:
        return effect
    return replace(effect, to=person.without_chat, line=Line("reviewing-for", tag=named(person.tag), line=effect.line))
