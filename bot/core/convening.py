"""A lead opens a round or a cohort: one question at a time, then a preview, then everybody is asked.

Of two who open one under the same name at the same moment, the second is told that there is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.core import decks, guarding, helping, narrowing
from bot.core.act import Act
from bot.core.circles import Round, Seat
from bot.core.effects import Choice, Effects, Later, Line, Save, Say
from bot.core.model import Community, Neighbour, Permission
from bot.core.needing import PEOPLED
from bot.core.quoting import look, on_one_line
from bot.core.saying import not_allowed, put_aside, tell
from bot.core.scene import Scene
from bot.core.times import DAY, local, parse_day

STEPS = {"round": ("name", "every", "size", "day"), "cohort": ("name", "day", "deck")}
WRITTEN = ("name", "deck")
"""What everybody reads as it was written: typed, so that it has passed the guard, and never pressed."""
EVERY = (1, 2, 4)
SIZES = tuple(range(2, 9))
OFTEN = (2, 3, 4, 6)
"""Sizes that have a button; the others are typed."""
WEEKS = 8
HOUR = 10
"""Rounds go out at ten in the morning, in the community's time."""
LONGEST_NAME = 40
FARTHEST = 366 * DAY


def begin(scene: Scene, act: Act) -> Effects:
    me = scene.myself
    if not me.may(Permission.INTRODUCE):
        return not_allowed(scene)
    return (*put_aside(scene), *_next(scene, {"form": "cohort" if act.verb == "new-cohort" else "round"}))


def typed(scene: Scene, act: Act) -> Effects:
    """An answer to the question at hand, typed or pressed."""
    draft, step, me = dict(scene.mine.draft), scene.mine.about, scene.myself
    words = on_one_line(act.about if act.pressed else act.words)
    wrong: Line | None = None
    if act.pressed and step in WRITTEN and (step, act.verb) != ("deck", "ready-deck"):
        return helping.stale(scene)
    match step:
        case "name":
            draft["name"] = words
            if not words or len(words) > LONGEST_NAME or guarding.refusal(act.reading, names=True):
                wrong = Line("rounds-name-wrong", most=LONGEST_NAME)
            elif _taken(scene, words):
                wrong = Line("rounds-name-taken")
        case "every" | "size":
            allowed = EVERY if step == "every" else SIZES
            draft[step] = words
            wrong = None if words in map(str, allowed) else Line("rounds-number-wrong")
        case "day":
            day = parse_day(act.reading.date or words, act.reading.times, scene.at, scene.community.timezone)
            starts = _at_ten(day, scene.community) if day else None
            if starts is None or starts <= scene.at or starts > scene.at + FARTHEST:
                wrong = Line("rounds-day-wrong")
            else:
                draft["day"] = starts.isoformat()
        case _:
            said = act.reading.intent
            ready = "ready-deck" in (act.verb, said.verb if said else "")
            cards, wrong = ((), None) if ready else decks.pasted(act.words, WEEKS)
            draft["deck"] = "ready" if ready else "\n".join(cards)
            wrong = wrong or (None if ready else guarding.refusal(act.reading))
    if wrong:
        return (Say(to=me.id, line=wrong, choices=(Choice("cancel"),)),)
    return _next(scene, draft)


def _taken(scene: Scene, name: str) -> bool:
    return any(look(one.name) == look(name) for one in scene.rounds)


def _at_ten(day: date, community: Community) -> datetime:
    return datetime.combine(day, time(HOUR), ZoneInfo(community.timezone)).astimezone(UTC)


def after(moment: datetime, weeks: int, community: Community) -> datetime:
    """The same local hour so many weeks later, whatever the clocks did."""
    here = local(moment, community.timezone)
    return datetime.combine(here.date() + weeks * 7 * DAY, here.time(), ZoneInfo(community.timezone)).astimezone(UTC)


def _next(scene: Scene, draft: dict[str, str]) -> Effects:
    me = scene.myself
    missing = next((step for step in STEPS[draft["form"]] if not draft.get(step)), "")
    if not missing:
        return _previewed(scene, draft)
    return (Save(record=scene.mine.at_step("convene", missing, **draft)), asked(me, missing))


def _previewed(scene: Scene, draft: dict[str, str]) -> Effects:
    return (
        Save(record=scene.mine.at_step("convene-preview", **draft)),
        preview(scene, draft),
    )


def narrowed(scene: Scene, act: Act) -> Effects:
    """Only those of one part are asked, or those who are named, or everybody again."""
    me, draft = scene.myself, scene.mine.draft
    if scene.mine.step != "convene-preview" or not me.may(Permission.INTRODUCE):
        return ()
    here = {one.tag for one in (*scene.people.values(), me) if one.state == "joined" and one.tag}
    if (meant := narrowing.meant(scene, draft, act, here)) is not None:
        return _previewed(scene, meant)
    _, unknown = narrowing.tags_of(act.reading.listed, here)
    if not unknown:
        return ()
    line = Line("rounds-nobody-called", tags=tuple(map(narrowing.shown, unknown)))
    return (replace(preview(scene, draft), line=line),)


def asked(me: Neighbour, step: str) -> Say:
    line = Line("rounds-ask-name")
    choices: tuple[Choice, ...] = (Choice("cancel"),)
    match step:
        case "every":
            line = Line("rounds-ask-every")
            choices = (*(Choice("set", str(one), Line("choice-every", number=one)) for one in EVERY), *choices)
        case "size":
            line = Line("rounds-ask-size", start=SIZES[0], end=SIZES[-1])
            choices = (*(Choice("set", str(one), Line("choice-size", number=one)) for one in OFTEN), *choices)
        case "day":
            line = Line("rounds-ask-day")
        case "deck":
            line, choices = Line("rounds-ask-deck", most=WEEKS), (Choice("ready-deck"), *choices)
        case _:
            pass
    return Say(to=me.id, line=line, choices=choices)


def preview(scene: Scene, draft: Mapping[str, str]) -> Say:
    areas, area, whom = scene.community.areas, draft.get("area", ""), narrowing.whom(scene, draft)
    starts = datetime.fromisoformat(draft["day"])
    if draft["form"] == "cohort":
        cards = () if draft["deck"] == "ready" else tuple(draft["deck"].splitlines())
        sample = Round(id="", community="", form="cohort", name="", lead="", next_at=starts, cards=cards, at=starts)
        rows = tuple(
            Line("rounds-card-row", number=number, line=decks.card(sample, number)) for number in range(1, WEEKS + 1)
        )
        line = Line("rounds-preview-cohort", name=draft["name"], when=starts, rows=rows, whom=whom)
    else:
        every, size = int(draft["every"]), int(draft["size"])
        how = Line("rounds-mixes") if draft.get("mixed") else Line("nothing")
        line = Line(
            "rounds-preview-round", name=draft["name"], when=starts, number=every, length=size, whom=whom, how=how
        )
    others = tuple(
        Choice("ask-area", str(number), Line("choice-ask-area", area=name))
        for number, name in enumerate(areas)
        if len(areas) > 1 and name != area
    )
    wider = (Choice("ask-everybody"),) if area or draft.get("only") or draft.get("alumni") else ()
    others += tuple(
        Choice("ask-alumni", one, Line("choice-ask-alumni", name=name))
        for one, (name, _) in scene.alumni.items()
        if one != draft.get("alumni")
    )
    mix = () if draft["form"] == "cohort" else (Choice("mix-any") if draft.get("mixed") else Choice("mix-new"),)
    rest = (*wider, *others, *mix, Choice("change"), Choice("cancel"))
    return Say(to=scene.myself.id, line=line, choices=(Choice("open-round"), *rest))


def mix(scene: Scene, on: bool) -> Effects:
    """Whether newcomers are to meet those who have been here longer."""
    draft = scene.mine.draft
    if scene.mine.step != "convene-preview" or draft["form"] == "cohort":
        return ()
    return _previewed(scene, {**draft, "mixed": "yes" if on else ""})


def change(scene: Scene) -> Effects:
    return _next(scene, {"form": scene.mine.draft["form"]})


def open_(scene: Scene) -> Effects:
    """Everybody who has joined is asked, or those who are meant; nobody is in who has not said so."""
    me, draft = scene.myself, scene.mine.draft
    if scene.mine.step != "convene-preview" or not me.may(Permission.INTRODUCE):
        return (Say(to=me.id, line=Line("rounds-how")),)
    finished = Save(record=scene.mine.finished())
    starts = datetime.fromisoformat(draft["day"])
    if _taken(scene, draft["name"]):
        return (finished, Say(to=me.id, line=Line("rounds-name-taken")))
    if starts <= scene.at:
        return (finished, Say(to=me.id, line=Line("rounds-day-wrong")))
    cohort = draft["form"] == "cohort"
    round_ = Round(
        id=scene.dice.id("round"),
        community=me.community,
        form="cohort" if cohort else "round",
        name=draft["name"],
        lead=me.id,
        every=1 if cohort else int(draft["every"]),
        size=2 if cohort else int(draft["size"]),
        times=WEEKS if cohort else 0,
        mixed=bool(draft.get("mixed")),
        next_at=starts,
        cards=tuple(draft["deck"].splitlines()) if cohort and draft["deck"] != "ready" else (),
        at=scene.at,
    )
    everybody = sorted((*scene.people.values(), me), key=lambda one: one.id)
    here = [one for one in everybody if one.state == "joined" and not one.is_paused(scene.at) and not one.without_chat]
    here = narrowing.asked(scene, draft, here)
    few = narrowing.few(draft, me)
    here = [one for one in here if one.id != me.id or not few]
    opened = Line("rounds-opened", name=round_.name, number=len(here), when=draws_at(round_, scene.at))
    if draft.get("only") or draft.get("area") or draft.get("alumni") or len(here) < PEOPLED:
        # of so few, and of those who are meant by name, part or circle, a number would tell who has paused or left
        opened = Line("rounds-opened-only", name=round_.name, when=draws_at(round_, scene.at))
    return (
        finished,
        Save(record=round_),
        *(effect for number, one in enumerate(here, 1) for effect in invite(scene, round_, one, number)),
        *timers(round_, scene),
        Say(to=me.id, line=opened),
        *(
            (Say(to=me.id, line=Line("rounds-lead-not-in", most=PEOPLED)),)
            if few and narrowing.names(draft, me)
            else ()
        ),
    )


def invite(scene: Scene, round_: Round, who: Neighbour, number: int) -> Effects:
    seat = Seat(
        id=scene.dice.id(f"seat {round_.id} {who.id}"),
        community=round_.community,
        round=round_.id,
        neighbour=who.id,
        number=number,
        asked_at=scene.at,
    )
    return (Save(record=seat), *invitation(scene, round_, who))


def invitation(scene: Scene, round_: Round, who: Neighbour) -> Effects:
    said = invited(round_)
    return tell(scene, who.id, said.line, *said.choices)


def invited(round_: Round) -> Say:
    """In this time? The first choice is a yes, the last a no."""
    out = Choice("skip" if round_.number and not round_.is_cohort else "stay-out", round_.id)
    if round_.is_cohort:
        line = Line("rounds-invite-cohort", name=round_.name, when=round_.next_at, most=round_.times)
        return Say(to="", line=line, choices=(Choice("take-part", round_.id), out))
    line = Line("rounds-invite-round", name=round_.name, when=round_.next_at, number=round_.every, length=round_.size)
    return Say(to="", line=line, choices=(Choice("take-part", round_.id), Choice("every-time", round_.id), out))


def is_asked(scene: Scene, round_: Round) -> bool:
    """Was I asked whether I am in, and may still answer?"""
    seat = scene.my_seats.get(round_.id)
    to_come = round_.state == "asking" or (round_.state == "drawn" and not (round_.is_cohort and round_.number))
    return seat is not None and seat.state == "asked" and to_come and scene.at < round_.next_at


# --- when -------------------------------------------------------------------------------------------------------------


def draws_at(round_: Round, asked: datetime) -> datetime:
    """A day before it goes out, so that the lead can look at it; in the middle of the time that is left, if that is
    less than two days when people are asked."""
    return round_.next_at - min(DAY, (round_.next_at - asked) / 2)


def timers(round_: Round, scene: Scene) -> Effects:
    """The draw and the sending of the next time, of which people are asked now."""
    return (
        _ring(round_, "round-draw", draws_at(round_, scene.at)),
        _ring(round_, "round-send", round_.next_at),
    )


def _ring(round_: Round, what: str, at: datetime) -> Later:
    return Later(at=at, what=what, about=round_.id, community=round_.community)


def ask_timer(round_: Round, scene: Scene) -> Later:
    """Two days before; at once if that is past."""
    return _ring(round_, "round-ask", max(round_.next_at - 2 * DAY, scene.at))
