"""First names, for leads only: whoever agrees is known to them by one, and may be introduced by it.

1. Nobody is asked for a name; it is given by its owner, and taken back with a word. 2. Only leads see it, beside the
tag; no peer does, and a coordinator only where one person is both, as in a small team. 3. Several may have the same:
then the tag says which. A tag is nobody's first name.
"""

from __future__ import annotations

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Erase, Line, Save, Say
from bot.core.model import FirstName, Neighbour, Permission
from bot.core.names import is_said, named
from bot.core.saying import not_allowed
from bot.core.scene import Scene

LONGEST = 30
MOST = 60


def call_me(scene: Scene, act: Act) -> Effects:
    """`leads may call me Siobhan`"""
    me, name = scene.myself, " ".join(act.words.strip(" :.").split())
    if act.reading.tags:
        return (Say(to=me.id, line=Line("first-names-taken", name=name), choices=(Choice("help"),)),)
    if not name or len(name) > LONGEST or not all(letter.isalpha() or letter in " '’-" for letter in name):
        return (Say(to=me.id, line=Line("first-names-how"), choices=(Choice("help"),)),)
    return (
        Erase(what="first-name", about=me.id),  # an earlier one
        Save(record=FirstName(neighbour=me.id, community=me.community, name=name)),
        Say(to=me.id, line=Line("first-names-known", name=name), choices=(Choice("no-name"),)),
    )


def no_name(scene: Scene) -> Effects:
    return (
        Erase(what="first-name", about=scene.myself.id),
        Say(to=scene.myself.id, line=Line("first-names-unknown"), choices=(Choice("help"),)),
    )


def list_(scene: Scene) -> Effects:
    """For a lead: who may be introduced by a first name."""
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    here = [(one.name, who) for one in scene.first_names.values() if (who := scene.person(one.neighbour))]
    rows = tuple(
        Line("first-names-row", name=name, tag=named(who.tag))
        for name, who in sorted(here, key=lambda one: (one[0].casefold(), one[1].tag))
        if who.state == "joined"
    )
    line = Line("first-names-list", rows=rows[:MOST]) if rows else Line("first-names-nobody")
    return (Say(to=me.id, line=line, choices=(Choice("help"),)),)


def meant(scene: Scene, words: str) -> tuple[Neighbour, ...]:
    """Who has agreed to be called that."""
    asked = " ".join(words.split()).casefold()
    known = (one.neighbour for one in scene.first_names.values() if one.name.casefold() == asked)
    return tuple(who for one in known if (who := scene.person(one)) and who.state == "joined")


def names_somebody(scene: Scene, words: str) -> bool:
    """Is one of them in these words, whatever stands around it?"""
    return any(is_said(one.name, words) for one in scene.first_names.values())
