"""What waits for somebody's answer: each question, what its answers would do, and how it is asked again.

It follows from the records, and from the step that they began themselves. When that step came last, a bare "yes" means
it; else several questions are asked back, each under a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core import (
    checking_in,
    convening,
    distress,
    dots,
    ending,
    entering,
    introducing,
    keeping,
    posting,
    reporting,
    revealing,
    visiting,
)
from bot.core.checking_in import OUTCOMES
from bot.core.circles import Round
from bot.core.dialogue import SETTINGS, laid_below
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.kinds import kind_line
from bot.core.model import Connection, Dialogue, Match
from bot.core.names import named
from bot.core.questions import Question
from bot.core.scene import Scene
from bot.core.times import after_quiet
from bot.reading.values import Reading

STEP = "question"
"""Where somebody stands who has several questions open and was asked which one a yes or no was for."""


def waiting(scene: Scene) -> tuple[Question, ...]:
    """What was asked lately and not answered yet."""
    lately = (line for line in _check_ins(scene) if checking_in.is_fresh(line, scene.myself.id, scene.at))
    return (
        *(_match(scene, match) for match in scene.questions),
        *(_check_in(scene, line) for line in lately),
        *(_reveal(scene, line) for line in scene.lines if scene.end_of(line) and revealing.is_asked(scene, line)),
        *((visiting.question(scene),) if visiting.is_away(scene.myself) else ()),
        *((_hello(scene),) if introducing.is_invited(scene) else ()),
        *(_round(scene, one) for one in scene.rounds if convening.is_asked(scene, one)),
        *_step(scene),
    )


def for_answer(scene: Scene, verb: str, *, loose: bool = False) -> tuple[Question, ...]:
    """The questions that this word may answer. A step that came last is meant; what was asked long ago comes after all.

    How a text happens to begin is no answer to a reveal: that is asked for while the two are talking.
    """
    found = [one for one in waiting(scene) if verb in one.answers]
    if loose and verb in ("yes", "no"):
        found = [one for one in found if one.what != "reveal"]
    if not found and not scene.lines:
        earlier = [_check_in(scene, line) for line in _check_ins(scene)]
        found = [one for one in earlier if verb in one.answers]
    return _last_begun(found) or tuple(found)


def to_repeat(scene: Scene) -> tuple[Question, ...]:
    """What is asked again after words that were no answer."""
    found = tuple(one for one in waiting(scene) if one.what != "visit" or visiting.is_asked(scene.myself))
    return _last_begun(found) or found


def _last_begun(found: Sequence[Question]) -> tuple[Question, ...]:
    """The step alone, if it came after everything else."""
    step = next((one for one in found if one.what == "step"), None)
    return (step,) if step and all(one.asked <= step.asked for one in found) else ()


def _match(scene: Scene, match: Match) -> Question:
    me = scene.myself.id
    waits = next((who for who in (match.helper, match.asker) if match.waits_for(who) and who == me), "")
    to = waits or scene.stand_in(who for who in (match.helper, match.asker) if match.waits_for(who)) or me
    if match.origin in ("lead", "again"):
        line = Line("answering-asked-to-meet")
        yes, no = Choice("meet", match.id), Choice("not-now", match.id, Line("choice-not-this-time"))
    elif to == match.helper:
        line = Line("answering-asked-to-help", kind=kind_line(match.kind))
        yes, no = Choice("willing", match.id), Choice("not-now", match.id)
    else:
        line = Line("answering-asked-for-help", kind=kind_line(match.kind))
        yes, no = Choice("accept", match.id), Choice("another", match.id)
    return Question(
        what="match",
        to=to,
        line=line,
        choices=(yes, no),
        answers={"yes": yes.payload, "no": no.payload},
        asked=_shown(scene, match.asked_at or match.at),
        kind=match.kind,
    )


def _check_ins(scene: Scene) -> list[Connection]:
    """My own, also while I speak for somebody else, who is asked by way of me and answers by button."""
    me = scene.myself.id
    return [line for line in scene.check_ins if me in (line.left.neighbour, line.right.neighbour)]


def _check_in(scene: Scene, line: Connection) -> Question:
    me = scene.myself.id
    choices = tuple(Choice(outcome, line.id) for outcome in OUTCOMES)
    outcomes = {choice.verb: choice.payload for choice in choices}
    return Question(
        what="check-in",
        to=me,
        line=Line("checking-in-ask", kind=kind_line(line.kind), alias=named(line.theirs(me).alias)),
        choices=choices,
        answers={"yes": outcomes["happened"], "no": outcomes["didnt"], **outcomes},
        asked=_shown(scene, ending.check_in_at(line)),
        kind=line.kind,
    )


def _reveal(scene: Scene, line: Connection) -> Question:
    me = scene.end_of(line)
    theirs = line.theirs(me)
    no = Choice("rest", line.id, Line("choice-not-yet"))
    return Question(
        what="reveal",
        to=me,
        line=Line("revealing-asked", alias=named(theirs.alias)),
        choices=(Choice("reveal", line.id), no),
        answers={"yes": f"reveal:{line.id}", "no": no.payload, "not-yet": no.payload},
        asked=_shown(scene, (theirs.consents_until or scene.at) - revealing.CONSENT_LIVES),
        kind=line.kind,
    )


def _hello(scene: Scene) -> Question:
    lead = scene.myself.hello_by
    choices = (Choice("write-hello", lead), Choice("no-hello", lead))
    return Question(
        what="hello",
        to=scene.myself.id,
        line=Line("introducing-hello-invited"),
        choices=choices,
        answers={"yes": choices[0].payload, "no": choices[1].payload},
        asked=_shown(scene, scene.myself.hello_at or scene.at),
    )


def _round(scene: Scene, round_: Round) -> Question:
    asked = convening.invited(round_)
    yes, *_, no = asked.choices
    return Question(
        what="round",
        to=scene.myself.id,
        line=asked.line,
        choices=asked.choices,
        answers={"yes": yes.payload, "no": no.payload},
        asked=_shown(scene, scene.my_seats[round_.id].asked_at),
    )


def _shown(scene: Scene, asked: datetime) -> datetime:
    """When a question came to be read: what is asked at night is said in the morning."""
    return after_quiet(asked, scene.myself, scene.community)


# --- the step that somebody began themselves --------------------------------------------------------------------------

YES = {
    "card": "post",
    "attach": "attach",
    "leave": "yes-leave",
    "forget": "yes-forget",
    "data": "yes-data",
    "introduce-preview": "send-introduction",
    "dots-preview": "send-dots",
    "hello-preview": "post-hello",
    "enter-consent": "they-agree",
    "convene-preview": "open-round",
    "distress": "tell",
}
"""What a bare yes means at a step. Reveal and share are not here: they have words of their own."""
WHOLE = {"yes": frozenset(YES) - {"card", "distress"}, "no": frozenset({"distress"})}
"""Steps at which this answer is it and nothing else, not how a text begins: a yes that can't be undone, and a no that
leaves somebody in distress alone."""
NO = {"attach": "attach-nothing", "distress": "tell-nobody"}
"""What a bare no means there, where it is not "cancel"."""


def _step(scene: Scene) -> tuple[Question, ...]:
    step = scene.mine.step
    if step not in YES and step not in SETTINGS:
        return ()
    asked = _asked_at_step(scene)
    if asked is None:
        return ()
    answers = {"yes": YES[step], "no": NO.get(step, "cancel")} if step in YES else {}
    return (
        Question(
            what="step",
            to=asked.to,
            line=asked.line,
            choices=asked.choices,
            answers={**answers, "nothing": "attach-nothing"} if step == "attach" else answers,
            asked=scene.mine.at or scene.at,
        ),
    )


def _asked_at_step(scene: Scene) -> Say | None:
    me, draft = scene.myself, scene.mine.draft
    match scene.mine.step:
        case "card":
            return posting.card(me, draft) if draft.get("side") else None
        case "distress":
            return distress.shall_i(scene)
        case "attach":
            return reporting.attach_what(me.id, scene.mine.about)
        case "introduce-preview":
            return introducing.preview(me.id, draft)
        case dots.PREVIEW:
            return dots.preview(scene, draft)
        case "hello-preview":
            return introducing.hello_preview(me.id, draft["text"])
        case "enter-consent":
            return entering.consent(me.id, draft)
        case "convene-preview":
            return convening.preview(scene, draft)
        case step:
            return keeping.asked(scene, step)


# --- which of several? ------------------------------------------------------------------------------------------------


def which(scene: Scene, verb: str, found: tuple[Question, ...]) -> Effects:
    """Several questions wait: each gets its own number and button, and the answer waits for one of them."""
    options = tuple(Choice(*one.answers[verb].partition(":")[::2], label=_label(one, verb)) for one in found)
    rows = tuple(
        Line("answering-question-row", number=number, line=option.line) for number, option in enumerate(options, 1)
    )
    facts: dict[str, str] = {}
    for number, one in enumerate(found, 1):
        facts |= {f"{answer} {number}": payload for answer, payload in one.answers.items()}
        facts |= {f"kind {number}": one.kind, f"what {number}": one.what}
    below = laid_below(scene.mine)
    return (
        Save(record=scene.mine.at_step(STEP, **below, answer=verb, **facts)),
        Say(to=scene.myself.id, line=Line("answering-which-question", rows=rows), choices=options),
    )


def _label(question: Question, verb: str) -> Line:
    kind = kind_line(question.kind or "other")
    verb = {"happened": "yes", "didnt": "no"}.get(verb, verb)
    match question.what:
        case "match":
            return Line("choice-about-kind", answer=verb, kind=kind)
        case "check-in":
            return Line("choice-about-past", answer=verb, kind=kind)
        case "reveal":
            return Line("choice-about-reveal", answer=verb, kind=kind)
        case "hello":
            return Line("choice-about-hello", answer=verb)
        case "visit":
            return Line("choice-about-visit", answer=verb)
        case "round":
            return Line("choice-about-round", answer=verb)
        case _:
            return Line("choice-about-step", answer=verb)


def picked(dialogue: Dialogue, reading: Reading) -> str:
    """Which of several questions somebody meant, by its number, its kind or what its button says; "" if none."""
    said = reading.intent.verb if reading.intent else reading.answer
    if reading.intent and said not in ("yes", "no"):
        return ""
    draft = dialogue.draft
    numbers = [key.removeprefix("what ") for key in draft if key.startswith("what ")]
    meant = [number for number in numbers if reading.folded == number]
    if not meant:
        hinted = {"last": "step", "past": "check-in"}
        sorts = {hinted[hint] for hint in reading.hints if hint in hinted}
        meant = [number for number in numbers if draft[f"what {number}"] in sorts] if sorts else numbers
        if reading.kind:
            meant = [number for number in meant if draft[f"kind {number}"] == reading.kind]
        elif not sorts:
            meant = []
    answer = said if said in ("yes", "no") else draft["answer"]
    return draft.get(f"{answer} {meant[0]}", "") if len(meant) == 1 else ""
