"""The audit log: who looked at what, who changed what, and who was refused. One place says what is written there.

1. What coordinators and admins see and change is written, with their roles at the time. 2. What they are refused is
written too, whether it was not theirs or not there: the answer never tells which. 3. Nobody's words are in it. 4. Talk
between neighbours is none of its business and pays nothing for it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Erase, Line, Save, Say, Teach
from bot.core.model import Community, Id, Neighbour
from bot.core.saying import tell
from bot.core.scene import Scene

LOOKED = {
    "today": ("reviewing-today", "reviewing-nobody-waits"),
    "unmet": ("reviewing-unmet", "reviewing-nothing-unmet"),
    "log": ("reviewing-log", "reviewing-log-empty"),
    "csv": ("verbatim",),
    "story": ("reviewing-story",),
    "note": ("reviewing-noted",),
    "case": ("reviewing-case-story",),
    "close-case": ("reviewing-case-closed",),
    "yes-data": ("keeping-data",),
}
"""What is written by the name of its verb when it was answered with one of these."""
CHANGES = frozenset(
    "make unmake first-admin channel card linking-on linking-off approval approve-nothing approve-flagged approve-all "
    "by-hand word".split()
)
"""What is written when a role, a setting or a word came out changed."""
LEADING = frozenset("introduce send-introduction hello write-hello match approve refuse enter they-agree".split())
"""What only some may do: written when it was refused."""
WATCHED = frozenset({*LOOKED, *CHANGES, *LEADING, "yes-forget"})
REFUSED = frozenset({"helping-not-allowed", "reviewing-no-such"})


def recorded(scene: Scene, act: Act, effects: Effects) -> Effects:
    """The same, and what of it belongs into the audit log."""
    if act.verb not in WATCHED or scene.me is None:
        return effects
    return (*effects, *_entries(scene, act, effects))


def _entries(scene: Scene, act: Act, effects: Effects) -> Effects:
    said = {effect.line.key for effect in effects if isinstance(effect, Say)}
    if said & REFUSED:
        return (Audit(what="refused", about=act.verb),)
    if act.verb == "yes-forget":
        gone = tuple(effect.about for effect in effects if isinstance(effect, Erase) and effect.what == "neighbour")
        return (Audit(what="erased", concerns=gone),) if gone else ()
    if act.verb in CHANGES:
        return tuple(_changed(act, effect) for effect in effects if _is_change(effect))
    if said & set(LOOKED.get(act.verb, ())):
        return (Audit(what=act.verb, about=_thing(scene, act), concerns=_whose(scene, act)),)
    return ()


def _is_change(effect: object) -> bool:
    return isinstance(effect, Teach) or (isinstance(effect, Save) and isinstance(effect.record, Neighbour | Community))


def _changed(act: Act, effect: object) -> Audit:
    if isinstance(effect, Save) and isinstance(effect.record, Neighbour):
        changed = effect.record
        return Audit(what=act.verb, about=" ".join(sorted(changed.roles)), concerns=(changed.id,))
    return Audit(what="setting", about=act.verb)


def _thing(scene: Scene, act: Act) -> Id:
    if act.verb in ("case", "close-case") and scene.case is not None:
        return scene.case.id
    if act.verb in ("story", "note") and scene.log:
        return scene.log[0].match.id
    return ""


def _whose(scene: Scene, act: Act) -> tuple[Id, ...]:
    """Whose data it was. Who was reported does not learn it here: reporters are to be safe."""
    if act.verb == "yes-data":
        return (scene.myself.id,)
    if act.verb in ("case", "close-case") and scene.case is not None:
        return (scene.case.reporter,)
    if act.verb in ("story", "note") and scene.log:
        match = scene.log[0].match
        return (match.asker, match.helper)
    return ()


def post_head(scene: Scene) -> Effects:
    """Where the log ends, told once a day to those who can keep it: what is cut off later is found by it."""
    if not scene.audit_head:
        return ()
    return _told(scene, Line("auditing-head", head=scene.audit_head))


def unswept(scene: Scene) -> Effects:
    """What should be gone by now is still there: somebody has to look after the machine."""
    return _told(scene, Line("auditing-unswept"))


def _told(scene: Scene, line: Line) -> Effects:
    known = replace(scene, people={**scene.people, **{one.id: one for one in scene.coordinators}})
    return tuple(one for who in scene.coordinators for one in tell(known, who.id, line, Choice("today")))
