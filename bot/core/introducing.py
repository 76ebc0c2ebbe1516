"""A lead introduces two neighbours, by tag: both are asked in private, and the lead learns only whether it opened.

The lead sees before sending exactly what each will read. A newcomer's hello goes to the community's channel only in the
newcomer's own words and after their own yes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.core import guarding
from bot.core.act import Act
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.first_names import meant, names_somebody
from bot.core.model import Id, Introduction, Match, Neighbour, Permission
from bot.core.names import named
from bot.core.saying import not_allowed, put_aside, tell
from bot.core.scene import Scene
from bot.core.times import DAY, answer_by

_AND = re.compile(r"\s+(?:and|i|oraz|with|z)\s+|\s*[&,+]\s*")
STEPS = ("reason", "left-brings", "right-brings", "first-step")
LONGEST = 300
LONGEST_HELLO = 500
HELLO_WAITS = 3 * DAY
"""So long after it was asked, a bare "yes" may accept the invitation."""


def begin(scene: Scene, act: Act) -> Effects:
    """`introduce Heron and Plum: both restoring bikes`."""
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    tags = act.reading.addressed
    if len(tags) < 2 and (said := _by_name(scene, act)):
        if isinstance(said, Line):
            return (Say(to=me.id, line=said, choices=(Choice("first-names"),)),)
        tags = tuple(one.tag for one in said)
        scene = replace(scene, tagged={**scene.tagged, **dict(zip(tags, said, strict=True))})
    if len(tags) < 2:
        return (Say(to=me.id, line=Line("introducing-how")),)
    if len(set(tags[:2])) == 1:
        return (Say(to=me.id, line=Line("introducing-same")),)
    if me.tag in tags[:2]:
        return (Say(to=me.id, line=Line("introducing-not-yourself")),)
    people = [scene.tagged.get(tag) for tag in tags[:2]]
    for tag, person in zip(tags, people, strict=False):
        if person is None or not is_here(scene, person):
            return (Say(to=me.id, line=Line("introducing-nobody", tag=named(tag))),)
    draft = {"left": tags[0], "right": tags[1]}
    reason = act.words.partition(":")[2].strip()
    mentioned = act.reading.tags[len(act.reading.addressed) :]
    if reason and not (refusal := refused(scene, act, reason, mentioned, draft)):
        draft["reason"] = reason
    elif reason:
        return refusal
    return (*put_aside(scene), *_next(scene, draft))


def _by_name(scene: Scene, act: Act) -> tuple[Neighbour, ...] | Line | None:
    """Two who are said by a first name each, or one by it and one by a tag; or what is not clear about it."""
    head = act.words.partition(":")[0]
    said = [part for part in _AND.split(head) if part.strip()]
    tagged = [scene.tagged[tag] for tag in act.reading.addressed[:1] if tag in scene.tagged]
    found: list[Neighbour] = []
    for part in said:
        called = meant(scene, part)
        if len(called) > 1:
            return Line("introducing-several", name=part.strip(), tags=tuple(named(one.tag) for one in called))
        found += called or tagged[:1]
        if not called:
            tagged = []
    return tuple(found) if len(said) == len(found) == 2 else None


def is_here(scene: Scene, person: Neighbour) -> bool:
    """A cool-down counts once it has been told: till then nobody may learn of it."""
    known = person if person.knows_of_rest(scene.at) else replace(person, cools_until=None)
    return person.state == "joined" and not known.is_paused(scene.at)


def refused(scene: Scene, act: Act, words: str, named_: tuple[str, ...], draft: Mapping[str, str]) -> Effects:
    """What both will read must be short, pass the guard, and not hold the tags by which only coordinators know them."""
    me = scene.myself
    if not words or len(words) > LONGEST:
        return (Say(to=me.id, line=Line("revealing-between", most=LONGEST), choices=(Choice("cancel"),)),)
    begins = act.reading.text.find(words)  # the names of the two may stand before it
    named_too = any(one.start >= begins for one in act.reading.verdict.found)
    if wrong := guarding.refusal(act.reading, names=named_too):
        return (Say(to=me.id, line=wrong, choices=(Choice("cancel"),)),)
    if names_somebody(scene, words):
        return (Say(to=me.id, line=Line("introducing-no-names"), choices=(Choice("cancel"),)),)
    if {draft.get("left"), draft.get("right")} & set(named_):
        return (Say(to=me.id, line=Line("introducing-no-tags"), choices=(Choice("cancel"),)),)
    return ()


def typed(scene: Scene, act: Act) -> Effects:
    """One more part of the introduction."""
    step = scene.mine.about
    words = act.words.strip()
    if refusal := refused(scene, act, words, act.reading.tags, scene.mine.draft):
        return refusal
    return _next(scene, {**scene.mine.draft, step: words})


def _next(scene: Scene, draft: dict[str, str]) -> Effects:
    me = scene.myself
    tags = {"left": named(draft["left"]), "right": named(draft["right"])}
    missing = next((step for step in STEPS if not draft.get(step)), "")
    if missing:
        asked = Say(to=me.id, line=Line(f"introducing-ask-{missing}", **tags), choices=(Choice("cancel"),))
        return (Save(record=scene.mine.at_step("introduce", missing, **draft)), asked)
    return (Save(record=scene.mine.at_step("introduce-preview", **draft)), preview(me.id, draft))


def preview(lead: Id, draft: Mapping[str, str]) -> Say:
    """What each of the two will read."""
    left, right = named(draft["left"]), named(draft["right"])
    both = Line(
        "introducing-preview", left=left, right=right, to_left=_asks(draft, "left"), to_right=_asks(draft, "right")
    )
    return Say(to=lead, line=both, choices=(Choice("send-introduction"), Choice("change"), Choice("cancel")))


def _asks(parts: Mapping[str, str], side: str) -> Line:
    """What one of the two will read."""
    mine, theirs = (f"{side}-brings", "right-brings" if side == "left" else "left-brings")
    return Line(
        "introducing-asked",
        reason=parts["reason"],
        yours=parts[mine],
        theirs=parts[theirs],
        step=parts["first-step"],
    )


def change(scene: Scene) -> Effects:
    draft = {key: words for key, words in scene.mine.draft.items() if key in ("left", "right")}
    return _next(scene, draft)


def send(scene: Scene) -> Effects:
    """Ask both. Their tags were resolved anew: somebody may have left since the preview."""
    me, draft = scene.myself, dict(scene.mine.draft)
    if scene.mine.step != "introduce-preview" or not me.may(Permission.INTRODUCE):
        return (Say(to=me.id, line=Line("introducing-how")),)
    left, right = scene.tagged.get(draft["left"]), scene.tagged.get(draft["right"])
    finished = Save(record=scene.mine.finished())
    for tag, person in ((draft["left"], left), (draft["right"], right)):
        if person is None or not is_here(scene, person):
            return (finished, Say(to=me.id, line=Line("introducing-nobody", tag=named(tag))))
    if left is None or right is None:
        return (finished, Say(to=me.id, line=Line("introducing-how")))
    introduction = Introduction(
        id=scene.dice.id("introduction"),
        community=me.community,
        lead=me.id,
        left=left.id,
        right=right.id,
        reason=draft["reason"],
        left_brings=draft["left-brings"],
        right_brings=draft["right-brings"],
        first_step=draft["first-step"],
        at=scene.at,
    )
    return (
        finished,
        Save(record=introduction),
        *ask_both(scene, introduction, left, right),
        Say(to=me.id, line=Line("introducing-sent", left=named(draft["left"]), right=named(draft["right"]))),
    )


def ask_both(scene: Scene, introduction: Introduction, left: Neighbour, right: Neighbour) -> Effects:
    """Each alone; also two of whom one has blocked the other, and their yes comes to nothing. See decision 32."""
    apart = scene.blocked(left.id, right.id)
    until = max(answer_by(scene.at, scene.at + 3 * DAY, who, scene.home_of(who)) for who in (left, right))
    match = Match(
        id=scene.dice.id("introduced match"),
        community=introduction.community,
        origin="lead",
        asker=left.id,
        helper=right.id,
        introduction=introduction.id,
        kind="introduction",
        unasked=apart,
        reasons=(),
        at=scene.at,
        answer_by=until,
    )
    return (
        Save(record=match),
        *_ask(scene, left, match, _read_by(scene, introduction, left, right)),
        *_ask(scene, right, match, _read_by(scene, introduction, right, left)),
        Later(at=until, what="answer", about=match.id, community=match.community),
        entry(scene, match.id, "introduced", who=introduction.lead),
    )


def _read_by(scene: Scene, introduction: Introduction, who: Neighbour, other: Neighbour) -> Line:
    brings = (introduction.left_brings, introduction.right_brings)
    yours, theirs = brings if who.id == introduction.left else reversed(brings)
    said = {"reason": introduction.reason, "yours": yours, "theirs": theirs, "step": introduction.first_step}
    if introduction.elsewhere:
        return Line("dots-meet", community=scene.home_of(other).name, **said)
    return Line("introducing-asked", **said)


def _ask(scene: Scene, who: Neighbour, match: Match, said: Line) -> Effects:
    no = Choice("not-now", match.id, Line("choice-not-this-time"))
    return tell(scene, who.id, said, Choice("meet", match.id), no)


# --- a newcomer's hello -----------------------------------------------------------------------------------------------


def invite_hello(scene: Scene, act: Act) -> Effects:
    """A lead asks a newcomer whether they would like to say hello in the channel."""
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    if not scene.community.channel:
        return (Say(to=me.id, line=Line("introducing-no-channel")),)
    tag = act.reading.tags[0] if act.reading.tags else ""
    newcomer = scene.tagged.get(tag)
    if newcomer is None or newcomer.state != "joined":
        line = Line("introducing-nobody", tag=named(tag)) if tag else Line("introducing-hello-whom")
        return (Say(to=me.id, line=line),)
    choices = (Choice("write-hello", me.id), Choice("no-hello", me.id))
    return (
        Save(record=replace(newcomer, hello_by=me.id, hello_at=scene.at)),
        *tell(scene, newcomer.id, Line("introducing-hello-invited"), *choices),
        Say(to=me.id, line=Line("introducing-hello-asked", tag=named(tag))),
    )


def is_invited(scene: Scene) -> bool:
    """Was this newcomer asked for a hello lately, and has not answered?"""
    me = scene.myself
    lately = bool(me.hello_by and me.hello_at and scene.at - me.hello_at < HELLO_WAITS)
    return lately and scene.mine.step not in ("hello", "hello-preview")


def write_hello(scene: Scene, act: Act) -> Effects:
    """Only by the invitation of a lead: the channel is everybody's."""
    me = scene.myself
    lead = scene.person(me.hello_by) if act.about in ("", me.hello_by) else None
    if act.verb == "no-hello":
        return (*_answered(me), Say(to=me.id, line=Line("matching-fine")))
    if lead is None or not lead.may(Permission.INTRODUCE):
        return (Say(to=me.id, line=Line("introducing-hello-gone"), choices=(Choice("help"),)),)
    return _hello_words(scene, lead.id)


def again_hello(scene: Scene) -> Effects:
    return _hello_words(scene, scene.mine.about)


def _hello_words(scene: Scene, lead: str) -> Effects:
    me = scene.myself
    asked = Say(to=me.id, line=Line("introducing-hello-write", most=LONGEST_HELLO), choices=(Choice("cancel"),))
    return (Save(record=scene.mine.at_step("hello", lead)), asked)


def typed_hello(scene: Scene, act: Act) -> Effects:
    me, words = scene.myself, act.words.strip()
    if not words or len(words) > LONGEST_HELLO:
        return (Say(to=me.id, line=Line("revealing-between", most=LONGEST_HELLO), choices=(Choice("cancel"),)),)
    if wrong := guarding.refusal(act.reading):
        return (Say(to=me.id, line=wrong, choices=(Choice("cancel"),)),)
    return (
        Save(record=scene.mine.at_step("hello-preview", scene.mine.about, text=words)),
        hello_preview(me.id, words),
    )


def hello_preview(newcomer: Id, words: str) -> Say:
    choices = (Choice("post-hello"), Choice("change"), Choice("cancel"))
    return Say(to=newcomer, line=Line("introducing-hello-preview", text=words), choices=choices)


def _answered(newcomer: Neighbour) -> Effects:
    """The invitation has done its work."""
    return (Save(record=replace(newcomer, hello_by="", hello_at=None)),) if newcomer.hello_by else ()


def post_hello(scene: Scene) -> Effects:
    me, dialogue = scene.myself, scene.mine
    if dialogue.step != "hello-preview" or not scene.community.channel:
        return (Say(to=me.id, line=Line("introducing-hello-gone"), choices=(Choice("help"),)),)
    return (
        *_answered(me),
        Save(record=dialogue.finished()),
        Say(to=scene.community.id, line=Line("introducing-hello-says", text=dialogue.draft["text"]), carries=me.id),
        Say(to=me.id, line=Line("introducing-hello-posted")),
    )
