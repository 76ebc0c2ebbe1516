"""The audit log in chat, for auditors: who did what and when, by tag and role. A page at a time, the newest first."""

from __future__ import annotations

from bot.core.effects import Choice, Effects, Line, Say
from bot.core.model import ROLES, Permission
from bot.core.names import named
from bot.core.saying import not_allowed
from bot.core.scene import Entry, Scene

ROWS = 10
TOLD = frozenset(
    "today unmet log csv story note case ban bans lift claim take-over give-up case-note outcome reports yes-data "
    "audit small-team-on-moved small-team-on-refused first-admin word erased look-up look-up-asked look-up-refused "
    "review-right review-wrong unreviewed take-it suggest on-duty off-duty adult child adult-alone child-alone "
    "admitted branch rest-branch wake-branch checked".split()
)
"""What there are words for; anything else is shown as it is written."""
CHANGED = frozenset("make unmake make-moved unmake-moved make-refused unmake-refused setting refused".split())
"""And what it was about."""


def page(scene: Scene) -> Effects:
    me = scene.myself
    if not me.may(Permission.READ_AUDIT):
        return not_allowed(scene)
    shown = scene.entries[:ROWS]
    if not shown:
        return (Say(to=me.id, line=Line("auditing-empty"), choices=(Choice("help"),)),)
    further = len(scene.entries) > ROWS
    more = (Choice("audit", str(shown[-1].number), Line("choice-more-log")),) if further else ()
    return (Say(to=me.id, line=Line("auditing-page", rows=tuple(_row(one) for one in shown)), choices=more),)


def _row(entry: Entry) -> Line:
    roles = tuple(Line(f"role-{role}") for role in entry.roles if role in ROLES)
    return Line(
        "auditing-row",
        number=entry.number,
        when=entry.at,
        who=_who(entry),
        roles=roles or Line("nothing"),
        what=_what(entry),
    )


def _who(entry: Entry) -> Line:
    if not entry.by_somebody:
        return Line("auditing-clock")
    return named(entry.tag)


def _what(entry: Entry) -> Line:
    what = change = entry.what
    if what == "look-up" and entry.about:
        return Line("audited-look-up-for", tag=named(entry.about))
    if what in TOLD:
        return Line(f"audited-{what}")
    if change in CHANGED:
        roles = tuple(Line(f"role-{role}") for role in entry.about.split() if role in ROLES)
        return Line(f"audited-{change}", about=roles or entry.about or "-")
    return Line("verbatim", text=what)
