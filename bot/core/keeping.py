"""What neighbours decide about themselves: pausing, quiet hours, language, leaving, their data.

1. A pause ends by itself on its day. 2. Leaving ends lines kindly. 3. "Forget me" leaves nothing that names anyone;
the counts stay. 4. Everything held about somebody is shown to them, and nothing about their peers.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from bot.core import opening
from bot.core.act import Act
from bot.core.effects import Choice, Effects, Erase, Later, Line, Save, Say
from bot.core.ending import close
from bot.core.lines import speaking_on
from bot.core.linking import everywhere, one_gone
from bot.core.looking import look_at
from bot.core.matching import fell_through, no_longer
from bot.core.model import Match
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY, end_of_day, local, parse_day

UNDO_LEAVING = 30 * DAY
PAUSES = (7, 14, 30)
LONGEST_PAUSE = 366 * DAY


def pause(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    wanted = f"{act.about} {act.words}".strip()
    day = parse_day(wanted, act.reading.times, scene.at, scene.community) if wanted else None
    today = local(scene.at, scene.community).date()
    if day is None or day <= today or day > today + LONGEST_PAUSE:
        choices = tuple(Choice("pause", str(days), Line("choice-pause-days", days=days)) for days in PAUSES)
        key = "keeping-pause-not-understood" if wanted else "keeping-pause-until-when"
        return (Say(to=me.id, line=Line(key), choices=(*choices, Choice("cancel"))),)
    until = end_of_day(day - DAY, scene.community)
    asked = [match for match in scene.matches if match.helper == me.id and match.waits_for(me.id) and match.request]
    return (
        Save(record=replace(me, paused_until=until)),
        Later(at=until, what="resume", about=me.id, community=me.community),
        Say(to=me.id, line=Line("keeping-paused", until=until), choices=(Choice("resume"),)),
        *(Save(record=replace(match, state="declined")) for match in asked),
        *(effect for match in asked for effect in look_at(match.request, scene)),
    )


def resume(scene: Scene) -> Effects:
    """By the neighbour's word, or by the clock when the pause is over. What they have open is looked at again."""
    paused = scene.me or next(iter(scene.people.values()), None)
    if paused is None or (scene.me is None and (paused.paused_until is None or paused.paused_until > scene.at)):
        return ()
    awake = Save(record=replace(paused, paused_until=None))
    looking = (effect for post in scene.my_posts if post.state == "open" for effect in look_at(post.id, scene))
    return (awake, *tell(scene, paused.id, Line("keeping-back")), *looking)


def quiet(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    hours = [int(number) for number in re.findall(r"\d{1,2}", act.words or act.about.replace("-", " "))]
    if len(hours) == 4:  # 22:00 to 7:30: whole hours only
        hours = [hours[0], hours[2] + (hours[3] > 0)]
    if len(hours) != 2 or not all(0 <= hour <= 24 for hour in hours):
        line = Line("keeping-quiet-how", start=me.quiet[0], end=me.quiet[1])
        choices = (Choice("quiet", "22-7"), Choice("quiet", "20-9"), Choice("quiet", "0-0"))
        labelled = tuple(Choice(c.verb, c.about, Line(f"choice-quiet-{c.about}")) for c in choices)
        return (Say(to=me.id, line=line, choices=labelled),)
    start, end = hours[0] % 24, hours[1] % 24
    saved = Save(record=replace(me, quiet=(start, end)))
    if start == end:
        return (saved, Say(to=me.id, line=Line("keeping-no-quiet")))
    return (saved, Say(to=me.id, line=Line("keeping-quiet", start=start, end=end)))


def speak(scene: Scene, act: Act) -> Effects:
    me, known = scene.myself, scene.community.languages
    code = act.about or act.words
    if code not in known:
        choices = tuple(Choice("speak", one, Line(f"language-{one}")) for one in known)
        return (Say(to=me.id, line=Line("keeping-which-language"), choices=choices),)
    return (Save(record=replace(me, language=code)), Say(to=me.id, line=Line("keeping-language")))


# --- leaving ----------------------------------------------------------------------------------------------------------


def leave(scene: Scene) -> Effects:
    if refusal := _last_admin(scene):
        return refusal
    asked = Line("keeping-leave-sure", lines=len(scene.lines))
    return (
        Save(record=scene.mine.at_step("leave")),
        Say(to=scene.myself.id, line=asked, choices=(Choice("yes-leave"), Choice("cancel"))),
    )


def _last_admin(scene: Scene) -> Effects:
    if "admin" in scene.myself.roles and scene.admins <= 1:
        return (Say(to=scene.myself.id, line=Line("granting-last-admin"), choices=(Choice("help"),)),)
    return ()


def leave_now(scene: Scene) -> Effects:
    if refusal := _last_admin(scene):
        return refusal
    me = scene.myself
    gone = replace(me, state="left", left_at=scene.at, roles=frozenset())
    return (
        *_farewell(scene),
        *_stand_ins_leave(scene),
        Save(record=gone),
        Save(record=scene.mine.finished()),
        Later(at=scene.at + UNDO_LEAVING, what="erase", about=me.id, community=me.community),
        Say(to=me.id, line=Line("keeping-left")),
        *everywhere(scene, Line("keeping-left")),
    )


def _farewell(scene: Scene) -> Effects:
    """End lines, posts and questions; everybody concerned reads an ordinary sentence, and nobody waits in vain."""
    me = scene.myself
    silenced = {me.id} | {one.id for one in scene.people.values() if one.without_chat == me.id}
    lines = [
        effect
        for line in scene.lines
        for effect in close(speaking_on(scene, line), line)
        if not (isinstance(effect, Say) and effect.to in silenced)
    ]
    posts = [Save(record=replace(post, state="cancelled")) for post in scene.my_posts]
    matches = [effect for match in scene.matches if match.live for effect in _parting(scene, match)]
    return (*lines, *posts, *matches)


def _stand_ins_leave(scene: Scene) -> Effects:
    """Whoever was answered for by somebody who leaves can't be reached any more."""
    mine = (one for one in scene.people.values() if one.without_chat == scene.myself.id)
    return tuple(Save(record=replace(one, state="left", left_at=scene.at)) for one in mine)


def _parting(scene: Scene, match: Match) -> Effects:
    """A question that can't come to anything any more."""
    if match.origin == "lead":
        told = opening.not_this_time(replace(scene, introduction=scene.introductions.get(match.id)), match, "expired")
        return tuple(one for one in told if not (isinstance(one, Say) and one.to == scene.myself.id))
    closed = Save(record=replace(match, state="closed"))
    if scene.myself.id == match.helper:
        return (closed, *fell_through(scene, match))
    return (closed, *no_longer(scene, match))


def erase_due(scene: Scene) -> Effects:
    """Thirty days after leaving, unless they came back."""
    gone = next(iter(scene.people.values()), None)
    if gone is None or gone.state != "left" or gone.left_at is None or scene.at - gone.left_at < UNDO_LEAVING:
        return ()
    return (Erase(what="neighbour", about=gone.id),)


def platform_left(scene: Scene) -> Effects:
    """The platform says that we can't reach them any more: their lines end as if they had ended them."""
    if scene.me is None or scene.me.state != "joined":
        return ()
    if scene.elsewhere:
        return one_gone(scene)
    return (*_farewell(scene), Save(record=replace(scene.me, paused_until=scene.at + LONGEST_PAUSE)))


def platform_returned(scene: Scene) -> Effects:
    if scene.me is None or scene.me.state != "joined" or scene.elsewhere:
        return ()  # with another chat nothing had ended
    return (
        Save(record=replace(scene.me, paused_until=None)),
        Say(to=scene.me.id, line=Line("keeping-returned"), choices=(Choice("help"),)),
    )


def forget(scene: Scene) -> Effects:
    if refusal := _last_admin(scene):
        return refusal
    what = Line("keeping-forget-sure", chats=1 + len(scene.elsewhere))
    asked = Say(to=scene.myself.id, line=what, choices=(Choice("yes-forget"), Choice("cancel")))
    return (Save(record=scene.mine.at_step("forget")), asked)


def forget_now(scene: Scene) -> Effects:
    if refusal := _last_admin(scene):
        return refusal
    me = scene.myself
    return (
        *_farewell(scene),
        *_stand_ins_leave(scene),
        Save(record=replace(me, state="left", left_at=scene.at, roles=frozenset())),
        Say(to=me.id, line=Line("keeping-forgotten")),
        *everywhere(scene, Line("keeping-forgotten")),
        Erase(what="neighbour", about=me.id),
    )


# --- my data ----------------------------------------------------------------------------------------------------------


def my_data(scene: Scene) -> Effects:
    me = scene.myself
    asked = Say(to=me.id, line=Line("keeping-data-sure"), choices=(Choice("yes-data"), Choice("cancel")))
    return (Save(record=scene.mine.at_step("data")), asked)


def my_data_now(scene: Scene) -> Effects:
    me = scene.myself
    held = scene.everything
    plain = Line(
        "keeping-data",
        language=Line(f"language-{me.language}"),
        area=me.area,
        posts=len(held.get("posts", ())),
        matches=len(held.get("matches", ())),
        lines=len(held.get("connections", ())),
        reports=len(held.get("reports", ())),
        joined=me.joined_at or scene.at,
    )
    exact = json.dumps(held, ensure_ascii=False, indent=1, sort_keys=True)
    return (
        Save(record=scene.mine.finished()),
        Say(to=me.id, line=plain),
        Say(to=me.id, line=Line("verbatim", text=exact)),
    )
