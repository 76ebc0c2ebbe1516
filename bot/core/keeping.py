"""What neighbours decide about themselves: pausing, quiet hours, time zone, language, their data.

1. A pause ends by itself after the day that was named; "until" ends it before that day. 2. Everything held about
somebody is shown to them, and nothing about their peers.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime

from bot.core.act import Act
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.looking import look_at
from bot.core.model import SETTINGS
from bot.core.names import named
from bot.core.saying import tell
from bot.core.scene import Scene
from bot.core.times import DAY, end_of_day, local, parse_day, zone_of

PAUSES = (7, 14, 30)
SPAN_DAYS = {"weekend": 2, "this-week": 7, "next-week": 7}
"""So many days have what is named by its last one."""
SPANS = ("22-7", "20-9", "0-0")
HERE = "here"
"""The community's clock, on a button."""
LONGEST_PAUSE = 366 * DAY


def pause(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    wanted = f"{act.about} {act.words}".strip()
    zone = zone_of(me, scene.community)
    day = _last_day(act, wanted, scene.at, zone) if wanted else None
    today = local(scene.at, zone).date()
    if day is None or day < today or day >= today + LONGEST_PAUSE:
        again = asked(scene, "pause")
        question = replace(again, line=Line("keeping-pause-not-understood")) if again and wanted else again
        return ask(scene, "pause", question)
    until = end_of_day(day, zone)
    mine = [match for match in scene.matches if match.helper == me.id and match.waits_for(me.id) and match.request]
    return (
        *_settled(scene),
        Save(record=replace(me, paused_until=until)),
        Later(at=until, what="resume", about=me.id, community=me.community),
        Say(to=me.id, line=Line("keeping-paused", until=until), choices=(Choice("resume"),)),
        *(Save(record=replace(match, state="declined")) for match in mine),
        *(effect for match in mine for effect in look_at(match.request, scene)),
    )


def _last_day(act: Act, wanted: str, at: datetime, zone: str) -> date | None:
    """Of a pause: the day that was named, or the last one of a week or weekend; the one before it after "until"."""
    said, today = act.reading.date or wanted, local(at, zone).date()
    day = parse_day(said, act.reading.times, at, zone)
    spans = [SPAN_DAYS[key] for key in act.reading.times if key in SPAN_DAYS and not act.reading.date]
    if day is None or said.isdecimal():
        return day and day - DAY
    if "until" in act.reading.hints or ("until-alone" in act.reading.hints and act.reading.only):
        return day - DAY * max(spans, default=1)
    return today if spans and day == today + 7 * DAY and "next-week" not in act.reading.times else day


def resume(scene: Scene) -> Effects:
    """By the neighbour's word, or by the clock when the pause is over. What they have open is looked at again."""
    paused = scene.me or next(iter(scene.people.values()), None)
    if paused is None or (scene.me is None and (paused.paused_until is None or paused.paused_until > scene.at)):
        return ()
    if scene.me is not None and (paused.paused_until is None or paused.paused_until <= scene.at):
        return (Say(to=paused.id, line=Line("keeping-no-pause"), choices=(Choice("pause"),)),)
    awake = Save(record=replace(paused, paused_until=None))
    looking = (effect for post in scene.my_posts if post.state == "open" for effect in look_at(post.id, scene))
    return (awake, *tell(scene, paused.id, Line("keeping-back")), *looking)


def quiet(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    hours = [0, 0] if act.verb == "no-quiet" else _hours(act.words or act.about.replace("-", " "))
    if len(hours) != 2 or not all(0 <= hour <= 24 for hour in hours):
        return ask(scene, "quiet", asked(scene, "quiet"))
    start, end = hours[0] % 24, hours[1] % 24
    if start == end and hours[0] != hours[1]:  # a whole day is no hours to be quiet in
        return ask(scene, "quiet", asked(scene, "quiet"))
    saved = (*_settled(scene), Save(record=replace(me, quiet=(start, end))))
    if start == end:
        return (*saved, Say(to=me.id, line=Line("keeping-no-quiet")))
    return (*saved, Say(to=me.id, line=Line("keeping-quiet", start=start, end=end)))


def _hours(words: str) -> list[int]:
    """From 22:00 to 7:30, from 10pm to 7am: whole hours, the last one whole to its end."""
    found = re.findall(r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?", words.casefold())
    hours = [int(hour) % 12 + 12 * (half == "pm") if half else int(hour) for hour, _minutes, half in found]
    if len(found) == 2 and int(found[1][1] or 0) > 0:
        hours[1] += 1
    return hours


def timezone(scene: Scene, act: Act) -> Effects:
    """The clock they live by: the community's, or that of a city they name."""
    me, here = scene.myself, scene.community.timezone
    zone = here if act.about == HERE else act.reading.zone
    if not zone:
        question = Line("keeping-timezone-unknown") if act.words else None
        again = asked(scene, "timezone")
        return ask(scene, "timezone", replace(again, line=question) if again and question else again)
    mine = replace(me, timezone="" if zone == here else zone)
    noted = Line("keeping-timezone", zone=zone, now=scene.at)
    return (*_settled(scene), Save(record=mine), Say(to=me.id, line=noted))


def speak(scene: Scene, act: Act) -> Effects:
    me, known = scene.myself, scene.community.languages
    code = act.about or act.words
    if code not in known:
        return ask(scene, "language", asked(scene, "language"))
    return (*_settled(scene), Save(record=replace(me, language=code)), Say(to=me.id, line=Line("keeping-language")))


def asked(scene: Scene, step: str) -> Say | None:
    """What is asked at one of these steps."""
    me, languages = scene.myself, scene.community.languages
    match step:
        case "language":
            tongues = tuple(Choice("speak", one, Line(f"language-{one}")) for one in languages)
            return Say(to=me.id, line=Line("keeping-which-language"), choices=(*tongues, Choice("cancel")))
        case "pause":
            choices = tuple(Choice("pause", str(days), Line("choice-pause-days", days=days)) for days in PAUSES)
            return Say(to=me.id, line=Line("keeping-pause-until-when"), choices=(*choices, Choice("cancel")))
        case "quiet":
            hours = tuple(Choice("quiet", span, Line(f"choice-quiet-{span}")) for span in SPANS)
            line = Line("keeping-quiet-how", start=me.quiet[0], end=me.quiet[1])
            return Say(to=me.id, line=line, choices=(*hours, Choice("cancel")))
        case "timezone":
            line = Line("keeping-timezone-which", zone=zone_of(me, scene.community), now=scene.at)
            here = Choice("timezone", HERE, Line("choice-timezone-here", zone=scene.community.timezone))
            return Say(to=me.id, line=line, choices=(*((here,) if me.timezone else ()), Choice("cancel")))
        case "leave":
            leaving = Line("keeping-leave-sure", lines=len(scene.lines))
            return Say(to=me.id, line=leaving, choices=(Choice("yes-leave"), Choice("cancel")))
        case "forget":
            forgetting = Line("keeping-forget-sure", chats=1 + len(scene.elsewhere))
            return Say(to=me.id, line=forgetting, choices=(Choice("yes-forget"), Choice("cancel")))
        case "data":
            return Say(to=me.id, line=Line("keeping-data-sure"), choices=(Choice("yes-data"), Choice("cancel")))
        case _:
            return None


def ask(scene: Scene, step: str, question: Say | None) -> Effects:
    """The answer may be typed. Something begun earlier is not dropped for a setting."""
    waits = step not in SETTINGS or scene.mine.idle or scene.mine.step in SETTINGS
    saved = (Save(record=scene.mine.at_step(step)),) if waits else ()
    return (*saved, *((question,) if question else ()))


def _settled(scene: Scene) -> Effects:
    return (Save(record=scene.mine.finished()),) if scene.mine.step in SETTINGS else ()


def typed(scene: Scene, act: Act) -> Effects:
    """The answer to what a setting asks, where it is nothing but that; nothing for other words."""
    reading = act.reading
    match scene.mine.step:
        case "language" if reading.speaks:
            return speak(scene, replace(act, words=reading.speaks))
        case "pause" if reading.only:
            return pause(scene, act)
        case "quiet" if reading.only == "hours":
            return quiet(scene, act)
        case "timezone" if reading.zone:
            return timezone(scene, act)
        case _:
            return ()


# --- my data ----------------------------------------------------------------------------------------------------------


def my_data(scene: Scene) -> Effects:
    return ask(scene, "data", asked(scene, "data"))


def who_sees(scene: Scene) -> Effects:
    """What coordinators can see, for whoever asks."""
    me = scene.myself
    line = Line("keeping-who-sees", tag=named(me.tag) if me.tag else Line("nothing"))
    return (Say(to=me.id, line=line, choices=(Choice("help"),)),)


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
