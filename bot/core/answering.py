"""Whose words are whose: plain typing answers the bot or goes across, never both, and never by guess.

1. A step that somebody began and that asks for words takes them. 2. What the bot asked unprompted takes only its own
words and buttons. 3. A bare "yes" with a line open is asked back: "to me, or to Rowan?" 4. Nothing typed is lost by it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import (
    checking_in,
    ending,
    helping,
    introducing,
    keeping,
    matching,
    posting,
    relaying,
    revealing,
    reviewing,
)
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.kinds import kind_line
from bot.core.lines import ABOUT_A_LINE, chosen, speaking_for, speaking_on
from bot.core.model import Connection, Permission
from bot.core.scene import Scene

YES = {
    "card": "post",
    "attach": "attach",
    "leave": "yes-leave",
    "forget": "yes-forget",
    "data": "yes-data",
    "introduce-preview": "send-introduction",
    "hello-preview": "post-hello",
    "enter-consent": "they-agree",
}
"""What a bare yes means at a step. Reveal and share are not here: they have words of their own."""


MATCH_VERBS = frozenset({"willing", "not-now", "accept", "another", "meet", "answer", "yes", "no"})


def for_whom(scene: Scene, act: Act) -> Scene:
    """A coordinator who answers for somebody without chat acts as them, for the match or line at hand."""
    if scene.match and act.verb in MATCH_VERBS:
        parties = (scene.match.asker, scene.match.helper)
        return speaking_for(scene, "" if scene.myself.id in parties else scene.stand_in(parties))
    at_step = scene.mine.step in ABOUT_A_LINE and (not act.verb or act.verb in ("show", "send-where", "change"))
    line = scene.line(scene.mine.about) if at_step else chosen(scene, act)
    return speaking_on(scene, line) if line else scene


NEEDS = {
    "today": Permission.READ_LOG,
    "log": Permission.READ_LOG,
    "csv": Permission.READ_LOG,
    "story": Permission.READ_LOG,
    "note": Permission.READ_LOG,
    "case": Permission.READ_LOG,
    "match": Permission.MATCH_BY_HAND,
    "enter": Permission.ENTER,
}
CARD = frozenset({"urgent", "post", "change"})
CHECK_IN = frozenset({"happened", "partly", "didnt", "good", "okay", "not-good", "again", "thank", "leave-it"})


def is_talk(scene: Scene, act: Act) -> bool:
    """Typed words that would be a command from somebody else, or at another moment, are talk.

    "When?" "Today": whoever has no log to read has answered their neighbour.
    """
    if act.pressed or act.slashed or act.about or not scene.lines:
        return False
    if act.verb in NEEDS:
        return not scene.myself.may(NEEDS[act.verb])
    if act.verb in CARD:
        return scene.mine.step not in ("card", "side") and not scene.mine.step.endswith("-preview")
    return act.verb in CHECK_IN and not scene.check_ins


def emergency(scene: Scene, act: Act) -> Effects:
    """The numbers at once; and what was written still reaches the neighbour it was written to."""
    if act.pressed or act.slashed or not scene.lines or len(act.reading.text.split()) < 2:
        return helping.emergency(scene)
    return (*helping.emergency(scene), *relaying.words(scene, replace(act, verb="", words=act.reading.text)))


def words(scene: Scene, act: Act) -> Effects:
    """Words that are no command."""
    match scene.mine.step:
        case "ask" | "offer" | "change":
            return posting.words_for(scene, act)
        case "reveal" | "share":
            return revealing.typed(scene, act)
        case "reason":
            return ending.reason(scene, act)
        case "kind" if scene.mine.draft.get("kind"):
            return posting.kind_typed(scene, act)
        case "which" if act.reading.tags and act.reading.folded == " ".join(act.reading.tags):
            return relaying.to_line(scene, replace(act, verb="to"))
        case "thanks":
            return checking_in.pass_thanks(scene, act)
        case "introduce":
            return introducing.typed(scene, act)
        case "hello":
            return introducing.typed_hello(scene, act)
        case "enter":
            return reviewing.enter(scene, act)
        case "card" | "side" if scene.lines and not scene.replied:
            return relaying.ask_whom(scene, act)
        case "card" | "side":
            return posting.words_for(scene, act)
        case _:
            return _free(scene, act)


def _free(scene: Scene, act: Act) -> Effects:
    if scene.lines or scene.replied:
        return relaying.words(scene, act)
    if not act.words.strip():
        return (Say(to=scene.myself.id, line=Line("relaying-empty"), choices=(Choice("help"),)),)
    if posting.worth_keeping(act) or len(act.words) > posting.LONGEST:
        return posting.begin(scene, act)
    if not any(letter.isalpha() for letter in act.words):
        return (Say(to=scene.myself.id, line=Line("posting-no-words"), choices=(Choice("help"),)),)
    return posting.begin(scene, act) if len(act.words.split()) > 1 else helping.hello(scene)


def bare(scene: Scene, act: Act) -> Effects:
    """A bare yes or no."""
    pending = _pending(scene)
    if act.pressed and not pending:
        return helping.stale(scene)
    if scene.mine.step in ("reveal-preview", "share-preview") and act.verb == "yes" and not act.pressed:
        return (Say(to=scene.myself.id, line=Line("revealing-own-word"), choices=_own_words(scene)),)
    if scene.lines and pending and not act.slashed:
        return relaying.ask_whom(scene, replace(act, words=act.reading.text))
    if scene.lines and not act.slashed:
        return relaying.words(scene, replace(act, verb="", words=act.reading.text))
    return _answer(scene, act, pending)


def _pending(scene: Scene) -> int:
    return (scene.mine.step in YES) + len(scene.questions) + len(_asked_lately(scene))


def _asked_lately(scene: Scene) -> list[Connection]:
    """Check-ins that a bare yes could mean: asked in the last days and not answered at all."""
    me = scene.myself.id
    return [line for line in scene.check_ins if checking_in.is_fresh(line, me, scene.at)]


def _answer(scene: Scene, act: Act, pending: int) -> Effects:
    if pending == 0:
        if scene.mine.step in ("reveal-preview", "share-preview"):
            return (Say(to=scene.myself.id, line=Line("revealing-own-word"), choices=_own_words(scene)),)
        return helping.nothing_asked(scene)
    if pending > 1:
        return _which_question(scene, act)
    step = scene.mine.step
    if step in YES:
        if act.verb == "no":
            return (
                ending.attach(scene, replace(act, verb="attach-nothing")) if step == "attach" else helping.cancel(scene)
            )
        return _at_step(scene, replace(act, verb=YES[step]))
    if scene.questions:
        return matching.answer(replace(scene, match=scene.match or scene.questions[0]), act)
    verb = "happened" if act.verb == "yes" else "didnt"
    return checking_in.outcome(scene, replace(act, verb=verb, about=_asked_lately(scene)[0].id))


def _own_words(scene: Scene) -> tuple[Choice, ...]:
    verb = "show" if scene.mine.step == "reveal-preview" else "send-where"
    return (Choice(verb, scene.mine.about), Choice("change"), Choice("cancel"))


def _at_step(scene: Scene, act: Act) -> Effects:
    match act.verb:
        case "post":
            return posting.at_card(scene, act)
        case "attach":
            return ending.attach(scene, act)
        case "yes-leave":
            return keeping.leave_now(scene)
        case "yes-forget":
            return keeping.forget_now(scene)
        case "yes-data":
            return keeping.my_data_now(scene)
        case "send-introduction":
            return introducing.send(scene)
        case "post-hello":
            return introducing.post_hello(scene)
        case _:
            return reviewing.entered(scene)


def _which_question(scene: Scene, act: Act) -> Effects:
    """Several questions wait: each gets its own buttons."""
    me = scene.myself
    yes, choices = act.verb == "yes", []
    for match in scene.questions:
        both = match.origin in ("lead", "again")
        verb = ("meet" if both else "willing" if me.id == match.helper else "accept") if yes else "not-now"
        choices.append(Choice(verb, match.id, Line("choice-about-kind", answer=act.verb, kind=kind_line(match.kind))))
    for line in _asked_lately(scene):
        verb = "happened" if yes else "didnt"
        choices.append(Choice(verb, line.id, Line("choice-about-past", answer=act.verb, kind=kind_line(line.kind))))
    if scene.mine.step in YES:
        verb = YES[scene.mine.step] if yes else "cancel"
        choices.append(Choice(verb, label=Line("choice-about-step", answer=act.verb)))
    return (Say(to=me.id, line=Line("answering-which-question"), choices=tuple(choices)),)


def to_me(scene: Scene, act: Act) -> Effects:
    """ "To you": the words that waited answer the bot, where the dialogue stood before."""
    waiting = scene.mine
    if waiting.step != "which" or "text" not in waiting.draft:
        return (Say(to=scene.myself.id, line=Line("relaying-nothing-waits")),)
    resumed = relaying.resume(waiting)
    scene = replace(scene, dialogue=resumed)
    held = replace(act, verb=waiting.draft.get("verb", ""), words=waiting.draft["text"], about="")
    if held.verb in ("yes", "no"):
        effects = _answer(scene, held, _pending(scene))
    else:
        # The words were read when they were typed; read anew here they would need the turn's reader.
        effects = posting.words_for(scene, replace(held, reading=relaying.reading_of(waiting)))
    return relaying.leaving_hold(effects, resumed)


def change(scene: Scene, act: Act) -> Effects:
    match scene.mine.step:
        case "reveal-preview" | "share-preview":
            return revealing.change(scene)
        case "introduce-preview":
            return introducing.change(scene)
        case "hello-preview":
            return introducing.again_hello(scene)
        case "card":
            return posting.at_card(scene, act)
        case _:
            return helping.stale(scene)


def greeting(scene: Scene, act: Act) -> Effects:
    """ "Hello" with a line open is for the other side; else it is for the bot."""
    if act.pressed or act.slashed or not scene.lines:
        return helping.hello(scene)
    return relaying.words(scene, replace(act, verb="", words=act.reading.text))
