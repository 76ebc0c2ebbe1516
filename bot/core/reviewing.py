"""What coordinators read and do: who waits for us, the log, one match's story, matching by hand, a note.

Tags only; no words of anybody; their own matches are hidden from them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core import guarding, paging
from bot.core.act import Act
from bot.core.cells import written
from bot.core.choosing import Candidate, eligible
from bot.core.chronicle import entry
from bot.core.effects import Choice, Effects, Line, Say
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.model import Community, Neighbour, Permission, Post
from bot.core.names import named
from bot.core.proposing import ask
from bot.core.reasons import plainly
from bot.core.saying import not_allowed
from bot.core.scene import LogRow, Scene

SHORT = 5
"""So many characters of an id are shown and understood."""
MOST_WAITING = 8
"""Of those who wait for us, so many are listed, the longest wait first."""
MOST_CASES = 30
LONGEST_NOTE = 500
NOTES = ("note", "open-note")
"""What coordinators noted on a match; the second in the knowledge that the two can read it."""


def today(scene: Scene, reports: list[Line]) -> Effects:
    me, desk = scene.myself, scene.desk
    if desk is None or not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    waiting = [_waiting(post, tag) for post, tag in desk.waiting]
    held = [_row(row) for row in desk.held]
    declined = [
        Line("reviewing-declined-twice", id=post.id[:SHORT], tag=named(tag), kind=kind_line(post.kind))
        for post, tag in desk.declined_twice
    ]
    silent = [_row(row) for row in desk.silent]
    new = [Line("reviewing-newcomer", tag=named(who.tag), since=who.joined_at or scene.at) for who in desk.newcomers]
    waits = {sort: [one for one in desk.untaken if one[0].what == sort] for sort in ("distress", "young")}
    untaken, young = (
        [Line("reviewing-untaken", tag=named(tag), since=alert.at) for alert, tag in some] for some in waits.values()
    )
    parts = tuple(
        Line(f"reviewing-part-{name}", rows=cut(rows, MOST_CASES if name == "cases" else MOST_WAITING))
        for name, rows in (
            ("untaken", untaken),
            ("young", young),
            ("cases", reports),
            ("held", held),
            ("waiting", waiting),
            ("declined", declined),
            ("silent", silent),
            ("new", new),
        )
        if rows
    )
    if not parts:
        return (Say(to=me.id, line=Line("reviewing-nobody-waits"), choices=(Choice("log"),)),)
    taken = tuple(
        Choice("take-it", alert.id, Line("choice-take-it-one", tag=named(tag)))
        for alert, tag in waits["distress"][:MOST_WAITING]
    ) + tuple(
        Choice(verb, alert.id, Line(f"choice-{verb}-one", tag=named(tag)))
        for alert, tag in waits["young"][:MOST_WAITING]
        for verb in ("adult", "child")
    )
    judged = tuple(
        Choice(verb, row.match.id, Line(f"choice-{verb}-one", id=row.match.id[:SHORT]))
        for row in desk.held[:MOST_WAITING]
        for verb in ("approve", "refuse")
    )
    return (Say(to=me.id, line=Line("reviewing-today", parts=parts), choices=(*taken, *judged, Choice("log"))),)


def unmet(scene: Scene) -> Effects:
    """Needs for which nobody could be asked, the longest wait first: what is missing here."""
    me, desk = scene.myself, scene.desk
    if desk is None or not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    rows = [_waiting(post, tag) for post, tag in desk.waiting if post.lonely]
    if not rows:
        return (Say(to=me.id, line=Line("reviewing-nothing-unmet"), choices=(Choice("today"),)),)
    line = Line("reviewing-unmet", rows=cut(rows, MOST_WAITING))
    return (Say(to=me.id, line=line, choices=(Choice("today"),)),)


def _waiting(post: Post, tag: str) -> Line:
    return Line(
        "reviewing-waiting",
        id=post.id[:SHORT],
        tag=named(tag),
        kind=kind_line(post.kind),
        times=times_line(post.times, post.at),
        area=area_line(post.area),
        since=post.at,
    )


def cut(rows: list[Line], most: int) -> tuple[Line, ...]:
    """A list that is read in a minute, and says so when it is not the whole."""
    return tuple(rows) if len(rows) <= most else (*rows[:most], Line("reviewing-and-more"))


def _own(row: LogRow, me: str) -> bool:
    return me in (row.match.asker, row.match.helper)


def _row(row: LogRow) -> Line:
    match, line = row.match, row.connection
    state = ("open" if line.open else "ended") if line else match.state
    return Line(
        "reviewing-row",
        id=match.id[:SHORT],
        asker=named(row.asker_tag) if row.asker_tag else Line("somebody"),
        helper=named(row.helper_tag) if row.helper_tag else Line("somebody"),
        kind=kind_line(match.kind),
        state=Line(f"log-state-{state}"),
        day=match.at,
    )


def log(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    query = paging.asked(act)
    rows = [row for row in scene.log if not _own(row, me.id)]
    if not rows:
        return (Say(to=me.id, line=Line("reviewing-log-empty"), choices=(Choice("today"),)),)
    shown = rows[: paging.ROWS]
    more = (Choice("log", paging.after(query, shown[-1]), Line("choice-more-log")),) if len(rows) > paging.ROWS else ()
    return (Say(to=me.id, line=Line("reviewing-log", rows=tuple(_row(row) for row in shown)), choices=more),)


def story(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    row = next((row for row in scene.log if not _own(row, me.id)), None)
    if row is None:
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    entries = tuple(
        Line("reviewing-story-note", day=one.at, note=one.note)
        if one.what in NOTES
        else Line("reviewing-story-entry", day=one.at, what=Line(f"log-{one.what}"))
        for one in scene.story
    )
    why = tuple(Line(f"log-why-{key}", words=plainly(key, words)) for key, words in row.match.reasons)
    made_of = tuple(
        Line("reviewing-part", what=name, share=round(share * 100)) for name, share in row.match.parts if share
    )
    said = Line(
        "reviewing-story",
        row=_row(row),
        score=round(row.match.score * 100),
        origin=Line(f"log-origin-{row.match.origin}"),
        why=(*why, Line("reviewing-parts", rows=made_of, model=row.match.model)) if made_of else why,
        entries=entries,
    )
    return (Say(to=me.id, line=said),)


def note(scene: Scene, act: Act) -> Effects:
    """The two read it in "my data": it passes the guard, and holds no tags of theirs."""
    me = scene.myself
    if not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    row = next((row for row in scene.log if not _own(row, me.id)), None)
    words = act.words.split(maxsplit=1)
    if row is None or len(words) < 2:
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    note = words[1].strip()
    if len(note) > LONGEST_NOTE:
        return (Say(to=me.id, line=Line("posting-too-long", length=len(note), most=LONGEST_NOTE)),)
    if wrong := guarding.refusal(act.reading.another(note), names=True):
        return (Say(to=me.id, line=wrong),)
    if {row.asker_tag, row.helper_tag} & set(act.reading.tags):
        return (Say(to=me.id, line=Line("introducing-no-tags")),)
    written = entry(scene, row.match.id, "open-note", who=me.id, note=note)
    return (written, Say(to=me.id, line=Line("reviewing-noted")))


def as_csv(scene: Scene) -> Effects:
    """The log as comma-separated values: tags, no words. Where it is not the whole, that is said."""
    me = scene.myself
    if not me.may(Permission.READ_LOG):
        return not_allowed(scene)
    rows = [row for row in scene.log if not _own(row, me.id)]
    more = Line("reviewing-csv-newest", most=paging.MOST_CSV)
    return (
        Say(to=me.id, line=Line("verbatim", text=written(_cells(row) for row in rows[: paging.MOST_CSV]))),
        *((Say(to=me.id, line=more),) if len(scene.log) > paging.MOST_CSV else ()),
    )


def _cells(row: LogRow) -> tuple[object, ...]:
    match = row.match
    state = row.connection.state if row.connection else match.state
    day = match.at.date().isoformat()
    return (match.id, day, match.kind, match.origin, state, row.asker_tag, row.helper_tag, match.score)


def only_way(community: Community, me: Neighbour, coordinators: Iterable[Neighbour]) -> bool:
    """Would nobody be asked unless I choose them: it is done by hand here, and nobody else could?"""
    others = (one for one in coordinators if one.id != me.id and one.may(Permission.MATCH_BY_HAND))
    return community.moderation == "hand" and not any(others)


def by_hand(scene: Scene, act: Act) -> Effects:
    """`match k7f2p Heron`: ask Heron about that request. Whoever answers for one of the two would learn who it is."""
    me, request = scene.myself, scene.post
    if not me.may(Permission.MATCH_BY_HAND):
        return not_allowed(scene)
    helper = scene.tagged.get(act.reading.tags[0]) if act.reading.tags else None
    if request is None or request.side != "request" or helper is None or me.id in (request.neighbour, helper.id):
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    if scene.stand_in((request.neighbour, helper.id)) and not only_way(scene.community, me, scene.coordinators):
        return (Say(to=me.id, line=Line("reviewing-no-such")),)
    offer = replace(request, id="", side="offer", neighbour=helper.id, standing=False, state="open")
    if not eligible(scene, request, offer, by_hand=True):
        return (Say(to=me.id, line=Line("reviewing-cannot-match")),)
    candidate = Candidate(request=request, offer=offer, score=0.0, reasons=())
    done = Say(to=me.id, line=Line("reviewing-matched", tag=named(helper.tag)))
    return (*ask(scene, request, [candidate], "hand"), done)
