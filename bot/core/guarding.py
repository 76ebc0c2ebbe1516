"""Words that are kept back: their writer reads what was found, and chooses. Until then nobody else reads them.

1. What leads straight to somebody goes with it hidden ("…" in its place), or is written anew. 2. Names and places may
also go as they are, once or from now on on this line. 3. What opens an account never goes. 4. Anything else that is
said or pressed leaves the words unsent, and their writer is told. Nothing is ever cut without their choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.core.act import Act
from bot.core.dialogue import laid_below, resume
from bot.core.effects import Choice, Effects, Line, Save, Say
from bot.core.model import Connection
from bot.core.scene import Scene
from bot.core.waiting import HELD, Written, drafted
from bot.reading.values import GRAVITY, Found, Reading, Verdict

STEP = HELD
VERBS = frozenset({"send-hidden", "send-as-is", "send-always", "change", "cancel"})
"""What may be chosen about words that are kept back."""
CHOICES: Mapping[str, Collection[str]] = {
    "question": ("cancel",),
    "distress": ("tell", "tell-nobody", "who-told", "yes", "no", "cancel", "emergency", "respond", "help"),
    STEP: VERBS,
}
"""Steps that are left with whatever else somebody does, and what they stay for."""
HIDDEN = "…"
WORDS = {
    **{kind: kind for kind in ("phone", "email", "handle", "link", "card", "payment")},
    **{kind: kind for kind in ("name", "address", "only", "door", "birth", "plate")},
    **dict.fromkeys(("postcode", "coordinates"), "place"),
    **dict.fromkeys(("work", "school"), "work"),
    **dict.fromkeys(("iban", "account"), "bank"),
    **dict.fromkeys(("code", "pin"), "code"),
    **dict.fromkeys(("national", "health"), "papers"),
}
"""What was found → by which word its writer is told."""
UNREADABLE = frozenset({"unreadable", "long"})


def judged(scene: Scene, line: Connection, act: Act) -> Verdict:
    """The verdict on these words, with what this end of the line wrote just before."""
    earlier = scene.lately.get(line.id, ())
    if not act.parts:
        return _after(act.reading, earlier)
    verdicts, at = [act.reading.verdict], 0
    for part in act.parts:
        verdict = _after(act.reading.another(part.words), earlier)
        moved = tuple(replace(one, start=one.start + at, end=one.end + at) for one in verdict.found)
        verdicts.append(Verdict(verdict.action, moved))
        earlier, at = (*earlier, part.words), at + len(part.words) + 1
    return gravest(verdicts)


def _after(reading: Reading, earlier: Sequence[str]) -> Verdict:
    return reading.after(earlier) if reading.after and earlier else reading.verdict


def may_pass(verdict: Verdict, line: Connection, who: str, *, warned: bool = False) -> bool:
    """`warned`: whoever wrote it has read what was found, and wants it sent."""
    return verdict.passes or (verdict.action == "warn" and (warned or line.mine(who).frank))


def gravest(verdicts: Sequence[Verdict]) -> Verdict:
    """Of several: the gravest decides, and whatever was found in any of them was found."""
    action = max((one.action for one in verdicts), key=GRAVITY.__getitem__)
    return Verdict(action, tuple(dict.fromkeys(found for one in verdicts for found in one.found)))


def hold(scene: Scene, lines: Sequence[Connection], act: Act, key: str, verdict: Verdict) -> Effects:
    """Keep these words back and ask. `scene` is seen by whose end of the lines they are."""
    me = scene.myself
    if UNREADABLE & {one.kind for one in verdict.found}:
        return (Say(to=me.id, line=Line("relaying-held")),)
    waiting = resume(scene.mine) if scene.mine.step == STEP else scene.mine
    hidden = _hidden(act, verdict.found)
    warned = verdict.action == "warn"
    kept = waiting.at_step(
        STEP,
        **laid_below(waiting),
        line=" ".join(line.id for line in lines),
        **drafted(act.parts or (Written(act.ref, act.words),)),
        hidden=hidden,
        warned="yes" if warned else "",
        corrects="yes" if key == "relaying-correction" else "",
        flags=" ".join(act.reading.flags),
    )
    choices = (
        *((Choice("send-hidden"),) if hidden else ()),
        *((Choice("send-as-is"), Choice("send-always")) if warned else ()),
        *(Choice("change"), Choice("cancel")),
    )
    found = told(verdict.found)
    said = {
        "block": Line("guarding-blocked", found=found),
        "warn": Line("guarding-warned", found=found),
    }.get(verdict.action, Line("guarding-held", found=found))
    return (Save(record=kept), Say(to=me.id, line=said, choices=choices))


def told(found: Iterable[Found]) -> tuple[Line, ...]:
    """What was found, each kind once."""
    words = dict.fromkeys(WORDS[one.kind] for one in found)
    return tuple(Line(f"found-{word}") for word in words)


def _hidden(act: Act, found: Iterable[Found]) -> str:
    """The words with what was found hidden; "" where that can't be told, or leaves nothing to say."""
    offset = act.reading.text.find(act.words)
    text = act.words
    spans: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda one: one.start):  # what was found for several lines may overlap
        if spans and one.start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], one.end))
        else:
            spans.append((one.start, one.end))
    for first, last in reversed(spans):
        start, end = first - offset, last - offset
        if offset < 0 or start < 0 or end > len(act.words):
            return ""
        text = text[:start] + HIDDEN + text[end:]
    return text if any(letter.isalnum() for letter in text) else ""


def write_anew(scene: Scene) -> Effects:
    return (
        Save(record=resume(scene.mine)),
        Say(to=scene.myself.id, line=Line("guarding-anew"), choices=(Choice("help"),)),
    )


def unsent(scene: Scene, effects: Effects) -> Effects:
    """What came instead of a choice, after the word that nothing was sent."""
    if scene.mine.step != STEP:
        return effects
    return (Say(to=scene.myself.id, line=Line("guarding-unsent")), *effects)


def refusal(reading: Reading, *, names: bool = False) -> Line | None:
    """Why words that others will read must be put another way; with `names`, also who and where somebody is."""
    verdict = reading.verdict
    if verdict.passes or (verdict.action == "warn" and not names):
        return None
    if UNREADABLE & {one.kind for one in verdict.found}:
        return Line("relaying-held")
    return Line("guarding-not-for-others", found=told(verdict.found))
