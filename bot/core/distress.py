"""Somebody is in distress: numbers to call at once and in private, then one question.

1. The numbers are those of the community's country, and fit what it is about. 2. A coordinator is told only after a
yes: by which name they are known here and what it is about, never a word of theirs. 3. At most once in six hours for
one thing, unless they ask for the numbers; another thing has other numbers. 4. Nothing follows later: no reminder, no
question how it went; only that nobody is left who could answer. 5. Their words go where they would have gone, and
whoever reads them learns nothing of all this. 6. A press has no words; whatever was typed is looked at, also where it
did the same as a button.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core import duty, helping
from bot.core.act import Act
from bot.core.dialogue import laid_below, resume
from bot.core.effects import Choice, Effect, Effects, Erase, Line, Save, Say
from bot.core.events import Noticed
from bot.core.model import AGREEMENT, Alert, Community, Dialogue, Id, Neighbour, Permission
from bot.core.names import named
from bot.core.scene import Scene

STEP = "distress"
AGAIN = timedelta(hours=6)
STILL = timedelta(minutes=30)
"""So long is whoever cried for help answered with that first."""
LINES = {"self_harm": "talk young", "danger": "health talk", "abuse": "violence talk", "child": "guardians children"}
"""For what somebody cries for help → which lines to call fit."""
REPORTING = frozenset({"reason", "attach"})
"""Steps of a report: a coordinator is told in any case."""
ABOUT_OTHERS = {
    **dict.fromkeys(("look-up", "danger-to-life"), Permission.LOOK_UP),
    **{"case-note": Permission.JUDGE, "note": Permission.READ_LOG},
}
"""What somebody with this permission writes about somebody else."""


def beside(scene: Scene, act: Act, effects: Effects) -> Effects:
    """What becomes of some words; and if they cry for help, an answer to that before it."""
    if scene.me is None or not helping.in_danger(act):
        return effects
    if (needed := ABOUT_OTHERS.get(act.verb)) and scene.me.may(needed):
        return effects
    if _lately(scene, act.reading.cries):
        answered = any(isinstance(effect, Say) for effect in effects)
        again = Say(to=scene.me.id, line=Line("distress-again"), choices=(Choice("emergency"),))
        return effects if answered else (*effects, again)
    return _answered(scene, act.reading.cries, effects)


def noticed(scene: Scene, event: Noticed) -> Effects:
    """The same, found by a second opinion when the words had gone their way."""
    return () if scene.me is None or _lately(scene, event.flags) else _answered(scene, event.flags, ())


def still(scene: Scene) -> Effects:
    """For a while after they cried for help, what says nothing else is answered with where help is."""
    me = scene.myself
    if not any(scene.at - at < STILL for _kind, at in me.numbers_for):
        return ()
    choices = (Choice("tell", ".".join(_shown(scene))), Choice("emergency"))
    return (Say(to=me.id, line=Line("distress-again"), choices=choices),)


def _lately(scene: Scene, kinds: tuple[str, ...]) -> bool:
    return set(kinds) <= set(_shown(scene))


def _shown(scene: Scene) -> tuple[str, ...]:
    """For what they were shown numbers not long ago."""
    return tuple(kind for kind, at in scene.myself.numbers_for if scene.at - at < AGAIN)


def _answered(scene: Scene, kinds: tuple[str, ...], effects: Effects) -> Effects:
    me = scene.myself
    if any(isinstance(effect, Erase) and effect.about == me.id for effect in effects):
        return (numbers(me.id, scene.community, kinds), *effects)
    effects = _with_me(scene, kinds, effects)
    if me.state != "joined" or me.agreed < AGREEMENT or scene.mine.step in REPORTING:
        return (numbers(me.id, scene.community, kinds), *effects)
    busy = any(isinstance(effect, Save) and isinstance(effect.record, Dialogue) for effect in effects)
    if busy or not scene.mine.idle:  # what is asked there keeps its yes and no; this has buttons and words of its own
        return (_care(scene, kinds), *effects)
    waiting = scene.mine.at_step(STEP, **laid_below(scene.mine), kinds=".".join(kinds))
    return (Save(record=waiting), _care(scene, kinds), *effects)


def _with_me(scene: Scene, kinds: tuple[str, ...], effects: Effects) -> Effects:
    """These effects, with it noted that the numbers were shown now, and for what."""
    lately = {kind: at for kind, at in scene.myself.numbers_for if scene.at - at < AGAIN}
    shown = tuple({**lately, **dict.fromkeys(kinds, scene.at)}.items())
    noted: list[Effect] = []
    found = False
    for effect in effects:
        if isinstance(effect, Save) and isinstance(effect.record, Neighbour) and effect.record.id == scene.myself.id:
            effect, found = Save(record=replace(effect.record, numbers_for=shown)), True
        noted.append(effect)
    return tuple(noted) if found else (Save(record=replace(scene.myself, numbers_for=shown)), *noted)


def numbers(to: Id, community: Community, kinds: tuple[str, ...]) -> Say:
    return Say(to=to, line=Line("distress-numbers", country=community.country, fitting=_fitting(kinds)))


def _fitting(kinds: tuple[str, ...]) -> str:
    return " ".join(LINES[kind] for kind in kinds)


def _care(scene: Scene, kinds: tuple[str, ...]) -> Say:
    me = scene.myself
    about = ".".join(kinds)
    return Say(
        to=me.id,
        line=Line(
            "distress-care",
            kind=kinds[0],
            country=scene.community.country,
            fitting=_fitting(kinds),
            stays="yes" if "abuse" in kinds else "no",
            question=Line("distress-shall-i"),
        ),
        choices=(Choice("tell", about), Choice("tell-nobody"), Choice("who-told", about)),
    )


def shall_i(scene: Scene) -> Say:
    """The question alone."""
    about = scene.mine.draft.get("kinds", "")
    choices = (Choice("tell", about), Choice("tell-nobody"), Choice("who-told", about))
    return Say(to=scene.myself.id, line=Line("distress-shall-i"), choices=choices)


# --- shall I tell a coordinator? --------------------------------------------------------------------------------------


def tell(scene: Scene, act: Act) -> Effects:
    """Yes: the coordinators who have no part in what they talk about are told as little as possible."""
    me, country = scene.myself, scene.community.country
    left, kinds = _left(scene), _kinds(scene, act)
    if me.told_at is not None and scene.at - me.told_at < AGAIN:
        return (*left, Say(to=me.id, line=Line("distress-told-already", country=country)))
    alert = Alert(
        id=scene.dice.id("alert"),
        community=me.community,
        what="distress",
        about=me.id,
        kinds=kinds,
        apart=tuple(sorted(_apart(scene))),
        at=scene.at,
    )
    told = _told(scene)
    if not told:
        return (*left, Say(to=me.id, line=Line("distress-nobody-here", country=country)))
    first = tuple(one for one in told if duty.is_on(scene, one))
    facts = {"tag": named(me.tag), "about": duty.about(kinds), "country": country}
    said = Line("distress-told", **facts) if first else Line("distress-told-off-duty", **facts)
    return (
        *left,
        Save(record=replace(me, told_at=scene.at)),
        Say(to=me.id, line=said),
        *duty.raise_alert(scene, alert),
    )


def tell_nobody(scene: Scene) -> Effects:
    said = Line("distress-not-told", country=scene.community.country)
    return (*_left(scene), Say(to=scene.myself.id, line=said, choices=(Choice("emergency"),)))


def who_told(scene: Scene, act: Act) -> Effects:
    """Who would see it, plainly; the question stands. How many they are would tell who of them is left out, and why."""
    me = scene.myself
    kinds = _kinds(scene, act)
    line = Line(
        "distress-who",
        told="yes" if _told(scene) else "no",
        tag=named(me.tag),
        about=duty.about(kinds),
        community=scene.community.name,
    )
    return (Say(to=me.id, line=line, choices=(Choice("tell", ".".join(kinds)), Choice("tell-nobody"))),)


def _left(scene: Scene) -> Effects:
    return (Save(record=resume(scene.mine)),) if scene.mine.step == STEP else ()


def _kinds(scene: Scene, act: Act) -> tuple[str, ...]:
    asked = act.about or (scene.mine.draft.get("kinds", "") if scene.mine.step == STEP else "")
    return tuple(kind for kind in asked.split(".") if kind in LINES)


def _apart(scene: Scene) -> frozenset[Id]:
    """Themselves; and whoever has a part with them: they would learn who it is, or are whom it is about."""
    return scene.near(scene.myself.id)


def _told(scene: Scene) -> tuple[Neighbour, ...]:
    return duty.listeners(scene, _apart(scene))


# --- what they may ask for at any time --------------------------------------------------------------------------------


def respond(scene: Scene) -> Effects:
    """For whoever reads something worrying. It does not say whether anything was noticed."""
    line = Line("distress-respond", country=scene.community.country)
    return (Say(to=scene.myself.id, line=line, choices=(Choice("emergency"),)),)


def clear(scene: Scene) -> Effects:
    """How to delete this chat; and what they were writing to the bot is forgotten at once."""
    me, mine = scene.myself, scene.mine
    forgotten = mine.at_step(mine.step) if me.state == "joining" else mine.finished()
    platform = scene.speaker.partition(":")[0]
    return (Save(record=forgotten), Say(to=me.id, line=Line("distress-clear", platform=platform)))
