"""The audit log: who looked at what, who changed what, and who was refused. One place says what is written there.

1. What coordinators and admins see and change is written, with their roles at the time. 2. What they are refused is
written too, whether it was not theirs or not there: the answer never tells which. 3. Nobody's words are in it. 4. Talk
between neighbours is none of its business and pays nothing for it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core import admission, cases
from bot.core.act import Act
from bot.core.effects import Audit, Choice, Effects, Erase, Line, Save, Say, Teach
from bot.core.model import Community, Dialogue, Id, Neighbour, Permission
from bot.core.saying import tell
from bot.core.scene import Scene

LOOKED = {
    "today": ("reviewing-today", "reviewing-nobody-waits"),
    "unmet": ("reviewing-unmet", "reviewing-nothing-unmet"),
    "log": ("reviewing-log", "reviewing-log-empty"),
    "csv": ("verbatim",),
    "story": ("reviewing-story",),
    "note": ("reviewing-noted",),
    "reports": ("cases-list", "cases-none"),
    "bans": ("banning-list", "banning-none"),
    "take-it": ("duty-you-took",),
    "suggest": ("suggesting-list",),
    "yes-data": ("keeping-data",),
    "audit": ("auditing-page",),
}
"""What is written by the name of its verb when it was answered with one of these."""
CHANGES = frozenset(
    "first-admin channel card linking-on linking-off admission-on admission-off invites-on invites-off dots-on "
    "dots-off approval approve-nothing approve-flagged approve-all by-hand word places no-place on-duty "
    "off-duty".split()
)
"""What is written when a role, a setting or a word came out changed."""
WATCHED = frozenset({*LOOKED, *CHANGES, "yes-forget"})
OPEN_TO_ALL = frozenset({"pick", "ask-near"})
"""Open requests are for everybody, and may be taken by the time that somebody presses."""
LENGTH = 16
"""Of an id."""
KEEPERS = (Permission.READ_LOG, Permission.JUDGE, Permission.READ_AUDIT)
"""Who may do one of these is told where the log ends."""
REFUSED = frozenset({"helping-not-allowed", "reviewing-no-such"})


def recorded(scene: Scene, act: Act, effects: Effects) -> Effects:
    """The same, and what of it belongs into the audit log."""
    if not act.verb or scene.me is None:
        return effects
    return (*effects, *_entries(scene, act, effects))


def _entries(scene: Scene, act: Act, effects: Effects) -> Effects:
    said = {effect.line.key for effect in effects if isinstance(effect, Say)}
    if said & REFUSED or _probes(scene, act, effects):
        return (Audit(what="refused", about=act.verb),)
    if act.verb not in WATCHED:
        return ()
    if act.verb == "yes-forget":
        gone = tuple(effect.about for effect in effects if isinstance(effect, Erase) and effect.what == "neighbour")
        return (Audit(what="erased", concerns=gone),) if gone else ()
    if act.verb in CHANGES:
        return tuple(_changed(act, effect) for effect in effects if _is_change(effect))
    if said & set(LOOKED.get(act.verb, ())):
        return (Audit(what=act.verb, about=_thing(scene, act), concerns=_whose(scene, act)),)
    return ()


def _probes(scene: Scene, act: Act, effects: Effects) -> bool:
    """A button with the id of something that is not theirs, and nothing came of it."""
    if not act.pressed or len(act.about) != LENGTH or act.about in _mine(scene):
        return False
    if act.verb in OPEN_TO_ALL and scene.post is not None:
        return False
    return all(
        isinstance(effect, Say) or (isinstance(effect, Save) and isinstance(effect.record, Dialogue))
        for effect in effects
    )


def _mine(scene: Scene) -> set[Id]:
    """What this neighbour, or somebody for whom they answer, has to do with."""
    me = {scene.myself.id} | {one.id for one in scene.people.values() if one.without_chat == scene.myself.id}
    lines = (*scene.lines, *scene.past_lines, *scene.check_ins, *((scene.connection,) if scene.connection else ()))
    matches = (*scene.questions, *scene.matches, *((scene.match,) if scene.match else ()))
    posts = (*scene.my_posts, *((scene.post,) if scene.post else ()))
    return {
        scene.mine.about,
        *(line.id for line in lines if me & {line.left.neighbour, line.right.neighbour}),
        *(round_ for round_, _ in scene.opened_by.values()),
        *(match.id for match in matches if me & {match.asker, match.helper}),
        *(post.id for post in posts if post.neighbour in me),
        *(one.id for one in scene.people.values() if admission.waits(one) and admission.may(scene.myself)),
        *((scene.alert.id,) if scene.alert and scene.myself.id not in scene.alert.apart else ()),
        *((scene.case.id,) if scene.case and (scene.case.reporter in me or cases.seen(scene)) else ()),
        *((scene.ban.id,) if scene.ban and scene.myself.may(Permission.JUDGE) else ()),
    }


def _is_change(effect: object) -> bool:
    return isinstance(effect, Teach) or (isinstance(effect, Save) and isinstance(effect.record, Neighbour | Community))


def _changed(act: Act, effect: object) -> Audit:
    if isinstance(effect, Save) and isinstance(effect.record, Neighbour):
        changed = effect.record
        return Audit(what=act.verb, about=" ".join(sorted(changed.roles)), concerns=(changed.id,))
    return Audit(what="setting", about=act.verb)


def _thing(scene: Scene, act: Act) -> Id:
    if act.verb in ("story", "note") and scene.log:
        return scene.log[0].match.id
    return ""


def _whose(scene: Scene, act: Act) -> tuple[Id, ...]:
    """Whose data it was."""
    if act.verb == "yes-data":
        return (scene.myself.id,)
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
    keepers = tuple(one for one in scene.holders if any(map(one.may, KEEPERS)))
    known = replace(scene, people={**scene.people, **{one.id: one for one in keepers}})
    return tuple(one for who in keepers for one in tell(known, who.id, line, _further(who)))


def _further(who: Neighbour) -> Choice:
    return Choice("today") if who.may(Permission.READ_LOG) else Choice("help")
