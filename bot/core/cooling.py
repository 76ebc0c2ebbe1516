"""Cool-downs: for a while nothing new begins for somebody. Each within a year is longer than the one before.

1. What is open goes on; posts wait and are not lost. 2. It begins to hold for what others are offered at once, and for
whoever it is about when they are told: on the next morning, so that it does not follow a report at once. 3. They read
until when, and that they can say something in return; never by whom or for what. 4. It ends by itself, told.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.looking import look_at
from bot.core.model import Case, CaseNote, CoolDown, Neighbour, Post
from bot.core.posting import endings
from bot.core.reporting import alert
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY, next_morning, zone_of

DAYS = (3, 14, 60)
"""The first, the second and every later one within a year."""
YEAR = 365 * DAY
NEW = frozenset(
    "ask offer post side rewrite renew pick ask-near willing accept meet again take-part every-time drop-in "
    "fifteen-minutes write-hello post-hello invite".split()
)
"""What begins something new."""
MOST_OBJECTIONS = 5
LONGEST = 1000


def days(scene: Scene) -> int:
    """How long the next one of whoever was reported would be."""
    lately = [one for one in scene.cool_downs if scene.at - one.at < YEAR and one.until > one.since]
    return DAYS[min(len(lately), len(DAYS) - 1)]


def begin(scene: Scene, case: Case, who: Neighbour) -> Effects:
    since = next_morning(scene.at, zone_of(who, scene.community))
    until = max([since + days(scene) * DAY, *(one.until for one in _running(scene))])
    rest = CoolDown(
        id=scene.dice.id("cool-down"),
        community=case.community,
        neighbour=who.id,
        case=case.id,
        at=scene.at,
        since=since,
        until=until,
    )
    knows = who.cools_from if who.cools_from and who.cools(scene.at) else since
    return (
        Save(record=rest),
        Save(record=replace(who, cools_from=knows, cools_until=max(until, who.cools_until or until))),
        Later(at=since, what="cool-down", about=who.id, community=case.community),
    )


def _running(scene: Scene) -> list[CoolDown]:
    return [one for one in scene.cool_downs if one.until > scene.at]


def runs(scene: Scene, case: Case) -> bool:
    """Does what followed from this report still go on? A rest of their branch is something else."""
    return any(one.case == case.id for one in _running(scene))


def told(scene: Scene) -> Effects:
    """It is morning: they are told, and what they have posted stays that much longer."""
    who = next(iter(scene.people.values()), None)
    if who is None or who.cools_until is None or not who.knows_of_rest(scene.at):
        return over(scene, known=False)  # we were away for so long that it has passed unnoticed
    if not any(one.since <= scene.at for one in _running(scene)):
        return ()  # it has been lifted, or has passed; a rest of their branch goes on
    line = Line("cooling-begins", until=who.cools_until)
    longer = [
        replace(post, until=post.until + (who.cools_until - scene.at)) for post in scene.my_posts if _can_wait(post)
    ]
    return (
        *tell(scene, who.id, line, Choice("object")),
        *(Save(record=post) for post in longer),
        *(ring for post in longer for ring in endings(post, scene.at)),
        Later(at=who.cools_until, what="cool-over", about=who.id, community=who.community),
    )


def _can_wait(post: Post) -> bool:
    """A day that was named does not wait."""
    return post.state == "open" and not (post.times if post.side == "request" else "now" in post.times)


def over(scene: Scene, *, known: bool = True) -> Effects:
    who = next(iter(scene.people.values()), None)
    if who is None or who.cools_until is None or who.cools_until > scene.at:
        return ()
    posts = [post for post in scene.my_posts if post.state == "open"]
    known = known and who.cools_from is not None and who.cools_from <= who.cools_until
    return (
        Save(record=replace(who, cools_from=None, cools_until=None)),
        *(tell(scene, who.id, Line("cooling-over")) if known else ()),
        *(ring for post in posts for ring in look_at(post.id, scene)),
    )


def refusal(scene: Scene, act: Act) -> Effects:
    """Nothing new begins for whoever has been told so."""
    return resting(scene) if act.verb in NEW else ()


def resting(scene: Scene) -> Effects:
    me = scene.myself
    if me.young_at is not None:
        young = Line("young-nothing-new", country=scene.community.country)
        return (Say(to=me.id, line=young, choices=(Choice("emergency"), Choice("help"))),)
    if me.cools_until is None or not me.knows_of_rest(scene.at):
        return ()
    line = Line("cooling-nothing-new", until=me.cools_until)
    return (Say(to=me.id, line=line, choices=(Choice("object"), Choice("help"))),)


# --- saying something in return ---------------------------------------------------------------------------------------


def rests(scene: Scene) -> Neighbour | None:
    """Who has been told that nothing new begins for them: whoever speaks, or somebody for whom they answer."""
    me = scene.myself
    both = (me, *(one for one in scene.people.values() if one.without_chat == me.id))
    return next((one for one in both if one.knows_of_rest(scene.at)), None)


def object_(scene: Scene, act: Act) -> Effects:
    """`I object: I only meant it as a joke`: a note on the report, for the coordinators who have no part in it."""
    me, who, case, words = scene.myself, rests(scene), scene.case, "" if act.pressed else act.words.strip()
    finished = (Save(record=scene.mine.finished()),) if scene.mine.step == "object" else ()
    if who is None:
        return (*finished, Say(to=me.id, line=Line("cooling-nothing-to-object"), choices=(Choice("help"),)))
    mine = [note for note in scene.case_notes if note.who == who.id]
    if case is None or len(mine) >= MOST_OBJECTIONS:
        return (*finished, Say(to=me.id, line=Line("cooling-said-enough"), choices=(Choice("help"),)))
    if not words:
        return (Save(record=scene.mine.at_step("object")), Say(to=me.id, line=Line("cooling-what"), choices=_CANCEL))
    if len(words) > LONGEST:
        return (Say(to=me.id, line=Line("posting-too-long", most=LONGEST, length=len(words))),)
    note = CaseNote(
        id=scene.dice.id("objection"), community=case.community, case=case.id, who=who.id, text=words, at=scene.at
    )
    lately = any(scene.at - one.at < DAY for one in mine)
    line = Line("cooling-alert", id=case.id[:5])
    return (
        *finished,
        Save(record=note),
        Say(to=me.id, line=Line("cooling-objected")),
        *(() if lately else alert(scene, line, scene.near(case.reporter, case.reported))),
    )


_CANCEL = (Choice("cancel"),)


# --- ended sooner -----------------------------------------------------------------------------------------------------


def lifted(scene: Scene, who: Neighbour) -> Effects:
    """A coordinator ends it; it does not make the next one longer. A longer rest of their branch goes on."""
    running = _running(scene)
    ended = tuple(Save(record=replace(one, since=scene.at, until=scene.at)) for one in running)
    if who.cools_until and who.cools_until > max((one.until for one in running), default=scene.at):
        told_so = any(one.since <= scene.at for one in running)
        return (*ended, *(tell(scene, who.id, Line("inviting-paused", until=who.cools_until)) if told_so else ()))
    return (
        *ended,
        Save(record=replace(who, cools_until=scene.at)),
        Later(at=scene.at, what="cool-over", about=who.id, community=who.community),
    )
