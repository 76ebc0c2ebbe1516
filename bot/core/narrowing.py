"""Whom a lead asks whether they are in: everybody, those of one part, or only those named by their tags.

1. Others can still take part by themselves. 2. A tag is known while its neighbour is here; of one that left nothing is
told but that nobody is called so. 3. Tags are looked up anew when the round opens, and how many are left is not said.
4. A lead who names fewer than five others is not in it: they would know whom they talk with, and the other would not.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Line
from bot.core.joining import area_named
from bot.core.model import Id, Neighbour
from bot.core.names import ALIASES, TAGS, is_said, named
from bot.core.needing import PEOPLED
from bot.core.scene import Scene

KNOWN = frozenset({*TAGS, *ALIASES})
BETWEEN = ","
"""Between the tags in a draft."""


def meant(scene: Scene, draft: Mapping[str, str], act: Act, here: Collection[str]) -> dict[str, str] | None:
    """The draft with those whom the words mean, or None if they mean nobody new."""
    rest = {key: value for key, value in draft.items() if key not in ("area", "only", "alumni")}
    if act.verb == "ask-everybody":
        return rest
    pressed = act.verb == "ask-alumni"
    area = "" if pressed else area_named(scene.community, replace(act, verb="area") if act.pressed else act)
    if area:
        return {**rest, "area": area} if area != draft.get("area") else None
    if cohort := (act.about if act.about in scene.alumni else "") if pressed else _cohort_named(scene, act):
        return {**rest, "alumni": cohort} if cohort != draft.get("alumni") else None
    found, unknown = tags_of(act.reading.listed, here)
    return {**rest, "only": BETWEEN.join(found)} if found and not unknown else None


def _cohort_named(scene: Scene, act: Act) -> Id:
    """A cohort that is over, by its name. A part of the neighbourhood that is called the same comes first."""
    return next((one for one, (name, _) in scene.alumni.items() if is_said(name, act.words)), "")


def tags_of(listed: Sequence[str], here: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags that were named, and the words that are nobody's. A tag may be several words."""
    found: list[str] = []
    unknown: list[str] = []
    for one in listed:
        words = one.split()
        while words:
            length = next((many for many in (3, 2, 1) if " ".join(words[:many]) in here), 0)
            (found if length else unknown).append(" ".join(words[: length or 1]))
            words = words[length or 1 :]
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(unknown))


def shown(words: str) -> Line:
    """A word that is nobody's tag, as a name if it could be one."""
    return named(words) if words in KNOWN else Line("verbatim", text=words)


def whom(scene: Scene, draft: Mapping[str, str]) -> Line:
    if draft.get("alumni") in scene.alumni:
        return Line("rounds-asks-alumni", name=scene.alumni[draft["alumni"]][0])
    if draft.get("only"):
        return Line("rounds-asks-only", tags=tuple(named(one) for one in draft["only"].split(BETWEEN)))
    area = draft.get("area", "")
    return Line("rounds-asks-area", area=area) if area else Line("rounds-asks-everybody")


def names(draft: Mapping[str, str], me: Neighbour) -> bool:
    """Has the lead named themselves?"""
    return me.tag in draft.get("only", "").split(BETWEEN)


def few(draft: Mapping[str, str], me: Neighbour) -> bool:
    """Has the lead named so few others that by taking part they would choose whom they talk with, or know it?"""
    return bool(draft.get("only")) and len({*draft["only"].split(BETWEEN)} - {me.tag}) < PEOPLED


def asked(scene: Scene, draft: Mapping[str, str], people: Sequence[Neighbour]) -> list[Neighbour]:
    """Of these, those who are meant."""
    if draft.get("alumni"):
        _, were_in = scene.alumni.get(draft["alumni"], ("", frozenset()))
        return [one for one in people if one.id in were_in]
    if draft.get("only"):
        tags = draft["only"].split(BETWEEN)
        return [one for one in people if one.tag in tags]
    return [one for one in people if draft.get("area", one.area) == one.area]
