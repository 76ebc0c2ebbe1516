"""Whose words are whose: plain typing answers the bot or goes across, never both, and never by guess.

1. A step that somebody began and that asks for words takes them. 2. What the bot asked unprompted takes only its own
words and buttons. 3. A bare "yes" with a line open is asked back: "to me, or to Rowan?" 4. Nothing typed is lost by it.
5. While a question waits, words that are no answer begin nothing new: the question is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core import (
    asking,
    checking_in,
    convening,
    cooling,
    distress,
    dots,
    entering,
    everyone,
    guarding,
    helping,
    introducing,
    keeping,
    posting,
    relaying,
    reporting,
    revealing,
    talking,
)
from bot.core.act import Act
from bot.core.dialogue import resume
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.lines import ABOUT_A_LINE, by_alias, chosen, speaking_for, speaking_on
from bot.core.model import SETTINGS, Dialogue
from bot.core.questions import Question
from bot.core.scene import Scene
from bot.reading.values import GRAVE, Reading

MATCH_VERBS = frozenset({"willing", "not-now", "accept", "another", "meet", "answer", "yes", "no"})
LINE_VERBS = frozenset(
    "hi agree to end block report take-back reveal show hide rest direct share send-where read-card "
    "happened partly not-yet didnt good okay not-good thank again rhythm no-rhythm".split()
)
OWN_STEPS = frozenset("ask offer change kind card side introduce dots hello enter convene reason attach object".split())
"""Steps that take words, whoever else is talked for."""
POSTING = frozenset({"ask", "offer", "change", "kind", "card", "side"})
FIRST_WORDS = 3
"""Whom or what a command is about stands among these."""
_ID = re.compile(r"(?=[a-z]*\d)[a-z0-9]{5}")
HOW = frozenset({"good", "okay", "not-good"})
HALF = HOW | {"back", "not-yet", "partly", "didnt", "happened", "nothing"}
"""What was set aside for how it happened to begin."""


def for_whom(scene: Scene, act: Act) -> Scene:
    """A coordinator who answers for somebody without chat acts as them, for the match or line at hand."""
    if scene.match and act.verb in MATCH_VERBS:
        parties = (scene.match.asker, scene.match.helper)
        return speaking_for(scene, "" if scene.myself.id in parties else scene.stand_in(parties))
    step = scene.mine.step
    if step in ABOUT_A_LINE and (not act.verb or act.verb in ("show", "send-where", "read-card", "change")):
        line = scene.line(scene.mine.about)
    elif act.verb in LINE_VERBS or (not act.verb and step not in OWN_STEPS and not act.slashed):
        line = chosen(scene, act)
    else:
        line = None  # what they ask for, set or post they do for themselves
    return speaking_on(scene, line) if line else scene


# --- what an act means here -------------------------------------------------------------------------------------------


def meant(scene: Scene, act: Act) -> Act:
    """A bare answer to the one thing that waits for it is its button; a command in the wrong place is talk."""
    if talking.is_talk(scene, act) or (act.verb == "to-all" and everyone.is_talk(scene, act)):
        return act.as_words()
    if act.about or not (act.loose or act.verb in ("yes", "no")):
        return act
    if act.loose and act.verb in HOW and checking_in.asked_how(scene):
        return replace(act, words="", loose=False)
    found = asking.for_answer(scene, act.verb, loose=act.loose)
    if act.loose and (not found or _is_more(scene, act)):
        return act.as_words()
    if _is_across(scene, act) or _needs_own_word(scene, act) or _is_half(scene, act, found) or len(found) != 1:
        return act
    verb, _, about = found[0].answers[act.verb].partition(":")
    return replace(act, verb=verb, about=about, words="", pressed=True, loose=False)


def is_unclear(scene: Scene, act: Act) -> bool:
    """Is it a whole command that may as well be said to whom they talk with? "Finish?", "Help me!"."""
    return bool(act.verb) and act.verb == act.reading.begins and not act.about and _is_across(scene, act)


def _is_across(scene: Scene, act: Act) -> bool:
    """May this be for the other end of a line?"""
    return bool(scene.lines) and not (act.slashed or act.pressed)


def _is_more(scene: Scene, act: Act) -> bool:
    """Does a yes or no to a card say more than that? "No, on Tuesday" neither drops nor posts it."""
    return scene.mine.step == "card" and bool(act.reading.kind or act.reading.times)


def _needs_own_word(scene: Scene, act: Act) -> bool:
    return scene.mine.step in ("reveal-preview", "share-preview") and act.verb == "yes"


def _is_half(scene: Scene, act: Act, found: tuple[Question, ...]) -> bool:
    """Is it more than an answer, where nothing but the answer counts?"""
    at_step = act.loose and any(one.what == "step" for one in found)
    return at_step and scene.mine.step in asking.WHOLE.get(act.verb, ())


def bare(scene: Scene, act: Act) -> Effects:
    """A yes, a no or the like that may mean several things, or nothing."""
    found = asking.for_answer(scene, act.verb, loose=act.loose)
    if act.pressed and not found:
        return helping.stale(scene)
    if _needs_own_word(scene, act) and not act.pressed:
        return (Say(to=scene.myself.id, line=Line("revealing-own-word"), choices=_own_words(scene)),)
    if _is_across(scene, act):
        if found:
            return relaying.ask_whom(scene, replace(act, words=act.reading.text))
        return relaying.words(for_whom(scene, act.as_words()), act.as_words())
    if _is_half(scene, act, found):
        return _asked_again(act, found)
    return asking.which(scene, act.verb, found) if found else distress.still(scene) or helping.nothing_asked(scene)


def _own_words(scene: Scene) -> tuple[Choice, ...]:
    verb = "show" if scene.mine.step == "reveal-preview" else "send-where"
    return (Choice(verb, scene.mine.about), Choice("change"), Choice("cancel"))


def for_me(waiting: Dialogue, reading: Reading) -> tuple[Dialogue, Act]:
    """ "To you": the words that waited answer the bot, where the dialogue stood before."""
    verb, read = waiting.draft.get("verb", ""), relaying.words_of(waiting, reading)
    act = Act(verb=verb, words=read.text, reading=read, slashed=True)
    return resume(waiting), replace(act, loose=verb in HALF)


# --- words that are no command ----------------------------------------------------------------------------------------


def words(scene: Scene, act: Act) -> Effects:
    step = scene.mine.step
    if step in POSTING and (refusal := cooling.resting(scene)):
        return refusal
    across = _is_across(scene, act) and not scene.replied
    match step:
        case "ask" | "offer" | "change":
            return posting.words_for(scene, act)
        case "reveal" | "share":
            return revealing.typed(scene, act)
        case "reason":
            return reporting.reason(scene, act)
        case "object":
            return cooling.object_(scene, act)
        case "kind" if scene.mine.draft.get("kind"):
            return posting.kind_typed(scene, act)
        case "which" if by_alias(scene, act) and act.reading.folded == " ".join(act.reading.tags):
            return relaying.to_line(scene, replace(act, verb="to"))
        case "thanks":
            return checking_in.pass_thanks(scene, act)
        case "introduce":
            return introducing.typed(scene, act)
        case dots.STEP:
            return dots.typed(scene, act)
        case "hello":
            return introducing.typed_hello(scene, act)
        case "enter":
            return entering.enter(scene, act)
        case "convene":
            return convening.typed(scene, act)
        case "convene-preview" if asked_fewer := convening.narrowed(scene, act):
            return asked_fewer
        case step if step in SETTINGS and (settled := keeping.typed(scene, act)):
            return settled
        case step if across and (step in SETTINGS or step in ("card", "side", "attach")):
            return relaying.ask_whom(scene, act)
        case "which" if across and len(scene.lines) == 1:
            return relaying.ask_whom(scene, act)  # after those that wait already
        case "attach" if not scene.replied:
            return reporting.add(scene, act)
        case "card" | "side" if helping.in_danger(act) and not posting.is_clear(act):
            return ()  # nothing for neighbours to read; the numbers come first in any case
        case "card" if act.reading.answer or not posting.is_about_something(act):
            return _asked_again(act, asking.to_repeat(scene))
        case "card" | "side":
            return posting.words_for(scene, act)
        case _ if scene.lines and not act.slashed and act.reading.begins in GRAVE:
            return relaying.ask_whom(scene, replace(act, verb=act.reading.begins))
        case _ if scene.lines and not act.slashed and _is_a_slip(scene, act):
            return relaying.ask_whom(scene, act)
        case _ if (scene.lines or scene.replied) and not act.slashed:
            return relaying.words(scene, act)
        case _:
            return _to_the_bot(scene, act)


def _is_a_slip(scene: Scene, act: Act) -> bool:
    """Did somebody mean a command of theirs about somebody, or about something by its id? "note heron rang her". A
    code alone is one, too: whoever reads the one that makes an admin can use it."""
    if helping.is_code(act):
        return True
    said, first = act.reading, act.reading.folded.split()[:FIRST_WORDS]
    if said.begins in ("today", "timezone") or said.anew is None or not helping.how(scene, act):
        return False
    return any(map(_ID.fullmatch, first)) or bool(said.anew(" ".join(first)).tags)


def _to_the_bot(scene: Scene, act: Act) -> Effects:
    """Words that can only be for the bot."""
    reading, questions = act.reading, asking.to_repeat(scene)
    if posting.is_clear(act) and not any(one.what == "step" and one.answers for one in questions):
        return _begin(scene, act)
    if helping.in_danger(act):
        return ()
    if "bot" in reading.hints:
        return helping.a_bot(scene)
    if how := helping.how(scene, act):
        return how
    if questions:
        return _asked_again(act, questions)
    if reading.begins in GRAVE and not reading.kind:
        return helping.perhaps(scene, reading.begins)
    if reading.speaks in scene.community.languages:
        return keeping.speak(scene, replace(act, words=reading.speaks))
    if reading.answer and not (reading.side or reading.kind):
        return distress.still(scene) or helping.nothing_asked(scene)
    if not any(letter.isalpha() for letter in act.words):
        return (Say(to=scene.myself.id, line=Line("posting-no-words"), choices=(Choice("help"),)),)
    if reading.side and not act.slashed and not posting.says_something(act):
        return _begin(scene, replace(act, verb="offer" if reading.side == "offer" else "ask", words=""))
    if reading.side or reading.kind or act.slashed or len(act.words) > posting.LONGEST:
        return _begin(scene, act)
    return distress.still(scene) or (helping.invite(scene) if len(act.words.split()) > 3 else helping.hello(scene))


def _begin(scene: Scene, act: Act) -> Effects:
    return cooling.resting(scene) or posting.begin(scene, act)


def _asked_again(act: Act, questions: tuple[Question, ...]) -> Effects:
    """What waits is asked again. Nobody learns more about the other before both have said yes, and is told so."""
    curious = "who" in act.reading.hints or "?" in act.words
    first, *others = questions
    if first.what == "match" and curious:
        line = Line("answering-who", question=first.line)
    else:
        line = Line("answering-not-understood", question=first.line)
    return (
        Say(to=first.to, line=line, choices=first.choices),
        *(Say(to=one.to, line=one.line, choices=one.choices) for one in others),
    )


BEGINS_ANEW: Mapping[str, Callable[[Scene], Effects]] = {
    guarding.STEP: guarding.write_anew,
    "reveal-preview": revealing.change,
    "share-preview": revealing.change,
    "introduce-preview": introducing.change,
    dots.PREVIEW: dots.change,
    "hello-preview": introducing.again_hello,
    "convene-preview": convening.change,
}


def change(scene: Scene, act: Act) -> Effects:
    if scene.mine.step == "card":
        return posting.at_card(scene, act)
    return BEGINS_ANEW.get(scene.mine.step, helping.stale)(scene)


def greeting(scene: Scene, act: Act) -> Effects:
    """ "Hello" with a line open is for the other side; else it is for the bot."""
    if act.pressed or act.slashed or not scene.lines:
        return helping.hello(scene)
    return relaying.words(scene, replace(act, verb="", words=act.reading.text))
