"""Joining the dots: a lead introduces somebody to a neighbour of another community that lives in the same bot.

1. Only between communities whose admins have switched it on. 2. Leads over there read why, what is brought and a first
step, and no tag; one of them names somebody and says what they bring. 3. The first lead reads that and agrees, or not;
only then are both asked, each at home. 4. Each lead learns only whether it opened, and of tags only their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.core import introducing
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.first_names import meant
from bot.core.model import Community, Id, Introduction, Neighbour, Permission
from bot.core.names import named
from bot.core.opening import tell_both_leads
from bot.core.saying import not_allowed, put_aside, switched, tell
from bot.core.scene import Scene
from bot.core.times import DAY

STEP, PREVIEW = "dots", "dots-preview"
MINE = ("to", "reason", "left-brings", "first-step")
THEIRS = ("right", "right-brings")
VERBS = frozenset({"know-one", "know-nobody", "ask-both", "ask-neither"})
"""Answers that may also be said to somebody else."""
LIVES = 7 * DAY
"""So long leads over there may look for somebody, and so long again the first one may think about whom they found."""


def switch(scene: Scene, on: bool) -> Effects:
    return switched(scene, replace(scene.community, dots=on), Line("dots-on") if on else Line("dots-off"))


# --- the first lead ---------------------------------------------------------------------------------------------------


def begin(scene: Scene, act: Act) -> Effects:
    """`join the dots Heron: restores old bikes alone`."""
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    others = _others(scene)
    if not others:
        return (Say(to=me.id, line=Line("dots-nowhere"), choices=(Choice("help"),)),)
    who = _meant(scene, act)
    if isinstance(who, Line):
        return (Say(to=me.id, line=who),)
    draft = {"left": who.tag, **({"to": others[0].id} if len(others) == 1 else {})}
    reason = act.words.partition(":")[2].strip()
    mentioned = act.reading.tags[len(act.reading.addressed) :]
    if reason and (refusal := introducing.refused(scene, act, reason, mentioned, draft)):
        return refusal
    return (*put_aside(scene), *_next(scene, {**draft, **({"reason": reason} if reason else {})}))


def _others(scene: Scene) -> tuple[Community, ...]:
    """Where somebody could be found."""
    return tuple(one for one in scene.communities if one.id != scene.community.id) if scene.community.dots else ()


def _meant(scene: Scene, act: Act) -> Neighbour | Line:
    """Who is said before the colon, by a tag or by a first name; or what is not clear about it."""
    head = act.words.partition(":")[0].strip()
    tag = (*act.reading.addressed, "")[0]
    called = () if tag else meant(scene, head)
    if len(called) > 1:
        return Line("introducing-several", name=head, tags=tuple(named(one.tag) for one in called))
    who = called[0] if called else scene.tagged.get(tag)
    if not tag and not called:
        return Line("dots-how")
    if tag == scene.myself.tag or (who and who.id == scene.myself.id):
        return Line("introducing-not-yourself")
    if who is None or not introducing.is_here(scene, who) or who.without_chat:
        return Line("introducing-nobody", tag=named(tag) if tag else Line("somebody"))
    return who


def typed(scene: Scene, act: Act) -> Effects:
    """An answer to the question at hand, of either lead."""
    me, step, draft = scene.myself, scene.mine.about, dict(scene.mine.draft)
    words = act.words.strip()
    if step == "to":
        found = _pointed(scene, act.about if act.pressed else words)
        return _next(scene, {**draft, "to": found}) if found else _asks(scene, draft, step)
    if step == "right":
        who = _meant(scene, act)
        if isinstance(who, Line):
            return (Say(to=me.id, line=who, choices=(Choice("cancel"),)),)
        return _next(scene, {**draft, "right": who.tag})
    if refusal := introducing.refused(scene, act, words, act.reading.tags, draft):
        return refusal
    return _next(scene, {**draft, step: words})


def _pointed(scene: Scene, said: str) -> Id:
    """The community that was pressed, or typed by its name."""
    others = _others(scene)
    return next((one.id for one in others if said in (one.id, one.name) or said.lower() == one.name.lower()), "")


def _next(scene: Scene, draft: dict[str, str]) -> Effects:
    steps = THEIRS if "sought" in draft else MINE
    missing = next((step for step in steps if not draft.get(step)), "")
    if missing:
        return (Save(record=scene.mine.at_step(STEP, missing, **draft)), *_asks(scene, draft, missing))
    shown = preview(scene, draft)
    return (Save(record=scene.mine.at_step(PREVIEW, **draft)), shown)


def _asks(scene: Scene, draft: dict[str, str], step: str) -> Effects:
    choices: tuple[Choice, ...] = (Choice("cancel"),)
    match step:
        case "to":
            line = Line("dots-ask-to")
            there = (Choice("dots-to", one.id, Line("verbatim", text=one.name)) for one in _others(scene))
            choices = (*there, *choices)
        case "right":
            line = Line("dots-ask-right")
        case _:
            line = Line(f"dots-ask-{step}", tag=named(draft.get("right") or draft["left"]))
    return (Say(to=scene.myself.id, line=line, choices=choices),)


def preview(scene: Scene, draft: Mapping[str, str]) -> Say:
    """What the other lead will read."""
    if "sought" in draft:
        line = Line("dots-preview-back", tag=named(draft["right"]), brings=draft["right-brings"])
    else:
        line = Line(
            "dots-preview",
            community=_name(scene, draft["to"]),
            reason=draft["reason"],
            brings=draft["left-brings"],
            step=draft["first-step"],
        )
    return Say(to=scene.myself.id, line=line, choices=(Choice("send-dots"), Choice("change"), Choice("cancel")))


def _name(scene: Scene, community: Id) -> str:
    """ "" once it has been switched off, which is said when it is sent."""
    return next((one.name for one in _others(scene) if one.id == community), "")


def change(scene: Scene) -> Effects:
    return _next(scene, {key: words for key, words in scene.mine.draft.items() if key in ("left", "to", "sought")})


def send(scene: Scene) -> Effects:
    """Of the first lead to those over there; or of one of those back to the first."""
    me, draft = scene.myself, dict(scene.mine.draft)
    if scene.mine.step != PREVIEW or not me.may(Permission.INTRODUCE):
        return (Say(to=me.id, line=Line("dots-how")),)
    finished = Save(record=scene.mine.finished())
    tag = draft["right"] if "sought" in draft else draft["left"]
    who = scene.tagged.get(tag)
    if who is None or not introducing.is_here(scene, who):
        return (finished, Say(to=me.id, line=Line("introducing-nobody", tag=named(tag))))
    if "sought" in draft:
        return (finished, *_found(scene, who, draft["right-brings"]))
    if draft["to"] not in {one.id for one in _others(scene)}:
        return (finished, Say(to=me.id, line=Line("dots-nowhere"), choices=(Choice("help"),)))
    sought = Introduction(
        id=scene.dice.id("introduction"),
        community=me.community,
        lead=me.id,
        left=who.id,
        right="",
        reason=draft["reason"],
        left_brings=draft["left-brings"],
        right_brings="",
        first_step=draft["first-step"],
        elsewhere=draft["to"],
        state="sought",
        at=scene.at,
    )
    return (
        finished,
        Save(record=sought),
        Later(at=scene.at, what="sought", about=sought.id, community=sought.elsewhere),
        Later(at=scene.at + LIVES, what="not-found", about=sought.id, community=sought.community),
        Say(to=me.id, line=Line("dots-sent", community=_name(scene, draft["to"]))),
    )


# --- the leads over there ---------------------------------------------------------------------------------------------


def sought(scene: Scene) -> Effects:
    """It has arrived: every lead over there reads it."""
    about = scene.introduction
    if about is None or about.state != "sought" or about.elsewhere != scene.community.id:
        return ()
    leads = {one.id: one for one in scene.holders if one.may(Permission.INTRODUCE)}
    if not leads or not _both_on(scene, about):
        return _over(scene, about)
    scene = replace(scene, people={**scene.people, **leads})
    asked = Line(
        "dots-asked",
        community=scene.abroad[about.community].name,
        reason=about.reason,
        brings=about.left_brings,
        step=about.first_step,
    )
    choices = (Choice("know-one", about.id), Choice("know-nobody", about.id))
    return tuple(one for lead in leads for one in tell(scene, lead, asked, *choices))


def know(scene: Scene, act: Act) -> Effects:
    """Does a lead over there know somebody?"""
    me, about = scene.myself, scene.introduction
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    if about is None or not _is_sought(scene, about):
        return (Say(to=me.id, line=Line("dots-gone"), choices=(Choice("help"),)),)
    if act.verb == "know-nobody":
        return (Say(to=me.id, line=Line("matching-fine")),)
    return _next(scene, {"sought": about.id})


def _is_sought(scene: Scene, about: Introduction) -> bool:
    """Does it still wait for somebody over here, and have both admins left it switched on?"""
    return about.state == "sought" and about.elsewhere == scene.myself.community and _both_on(scene, about)


def _both_on(scene: Scene, about: Introduction) -> bool:
    both = {scene.community.id: scene.community, **scene.abroad}
    return both[about.community].dots and both[about.elsewhere].dots


def _found(scene: Scene, who: Neighbour, brings: str) -> Effects:
    me, about = scene.myself, scene.introduction
    if about is None or not _is_sought(scene, about):
        return (Say(to=me.id, line=Line("dots-gone"), choices=(Choice("help"),)),)
    found = replace(about, state="found", right=who.id, right_brings=brings, other_lead=me.id)
    return (
        Save(record=found),
        Later(at=scene.at, what="found", about=found.id, community=found.community),
        _agreed_by(scene, found),
        Say(to=me.id, line=Line("dots-sent-back", tag=named(who.tag))),
    )


# --- the first lead again ---------------------------------------------------------------------------------------------


def found(scene: Scene) -> Effects:
    """Somebody over there may fit: the first lead reads what they bring, and decides."""
    about = scene.introduction
    if about is None or about.state != "found":
        return ()
    lead, left = scene.person(about.lead), scene.person(about.left)
    if lead is None or left is None or not lead.may(Permission.INTRODUCE) or not _both_on(scene, about):
        return _over(scene, about)
    line = Line(
        "dots-found",
        tag=named(left.tag),
        community=scene.abroad[about.elsewhere].name,
        brings=about.right_brings,
    )
    return tell(scene, lead.id, line, Choice("ask-both", about.id), Choice("ask-neither", about.id))


def agree(scene: Scene, act: Act) -> Effects:
    """With the word of both leads, both neighbours are asked."""
    me, about = scene.myself, scene.introduction
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    if about is None or about.state != "found" or about.lead != me.id:
        return (Say(to=me.id, line=Line("dots-gone"), choices=(Choice("help"),)),)
    left, right = scene.person(about.left), scene.person(about.right)
    if act.verb == "ask-neither" or not _both_on(scene, about):
        return _over(scene, about)
    if left is None or right is None or not all(introducing.is_here(scene, one) for one in (left, right)):
        return _over(scene, about)
    asked = replace(about, state="asked")
    sent = Say(to=me.id, line=Line("dots-asking", tag=named(left.tag)))
    return (Save(record=asked), *introducing.ask_both(scene, asked, left, right), sent)


def in_vain(scene: Scene, what: str) -> Effects:
    """The week to find somebody is over, or that to agree to whoever was found. No later than after both it ends."""
    about = scene.introduction
    if about and about.state == "found" and what == "not-found":
        return (_agreed_by(scene, about),)
    return _over(scene, about) if about and about.state in ("sought", "found") else ()


def _agreed_by(scene: Scene, about: Introduction) -> Later:
    return Later(at=scene.at + LIVES, what="not-agreed", about=about.id, community=about.community)


def _over(scene: Scene, about: Introduction) -> Effects:
    """It ends; whoever named somebody learns no more than that."""
    return (Save(record=replace(about, state="over")), *tell_both_leads(scene, about, "dots-not-this-time"))
