"""Which parts of the scene an event needs: `view_for`. Small views keep a turn fast and a decision honest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import assert_never

from bot.core import asking, guarding, joining, paging
from bot.core.act import Act
from bot.core.acting import act_of
from bot.core.dialogue import resume
from bot.core.due import for_due
from bot.core.events import (
    Due,
    Edited,
    Event,
    Failed,
    Heard,
    Left,
    Missed,
    Noticed,
    Pressed,
    Returned,
    Undelivered,
    Withdrawn,
    Worked,
)
from bot.core.lines import ABOUT_A_LINE
from bot.core.model import Dialogue
from bot.core.scene import LogQuery, View
from bot.reading.values import Reading

SECONDED = frozenset(
    "agree-change refuse-change look-up danger-to-life agree-look-up refuse-look-up review-right review-wrong "
    "small-team small-team-on small-team-off".split()
)
OPENING = frozenset({"open-round", "ask-only", "ask-alumni", "ask-area", "ask-everybody", "mix-new", "mix-any"})
"""What is done at the preview of a round."""
NOTHING = View()
"""What is always in the scene is enough."""
PLAIN = View(waiting=True, together="asked")
"""What plain words need: both are compared with for every message that is passed on, so they are made once."""
ALWAYS = {
    "invite": View(invited=True),
    "needs": View(needs=True, my_posts=True),
    "they-agree": View(names=True),
    "checks": View(checked=True),
    "keep-apart": View(avoided=True, farewell=True),
    "pause": View(farewell=True),
    "dots-to": View(communities=True),
    "suggest": View(strangers=True),
    "first-names": View(first_names=True),
    "yes-data": View(everything=True),
}
"""What a verb needs, whatever else there is."""


def view_for(event: Event, reading: Reading, dialogue: Dialogue | None) -> View:
    match event:
        case Heard() if event.place:
            return View(code=reading.code)
        case Heard() | Pressed():
            act = act_of(event, reading, dialogue)
            reply_to = event.reply_to if isinstance(event, Heard) else ""
            if dialogue is not None:
                left = act.verb not in guarding.CHOICES.get(dialogue.step, (act.verb,))
                dialogue = resume(dialogue) if left or dialogue.step == asking.STEP or act.verb == "to-me" else dialogue
            view = _for_act(act, dialogue, reply_to)
            own = event.own if isinstance(event, Heard) else ""
            return replace(view, own=own, sent_ref=own if view.sent_ref else "") if own else view
        case Edited() | Withdrawn():
            return View(sent_ref=event.ref, original=event.original)
        case Left():
            return View(farewell=True, my_posts=True, elsewhere=True)
        case Returned():
            return View(elsewhere=True)
        case Noticed() if event.over:
            return View(connection=event.over)
        case Failed() | Noticed():
            return NOTHING
        case Undelivered():
            return View(neighbour=event.sender)
        case Missed():
            return View(reached_on=event.platform)
        case Worked():
            if event.what == "draw":
                return View(round=event.about, names=True)
            return View(post=event.about, posts=tuple(one.post for one in event.found), coordinators=True)
        case Due():
            return for_due(event)
        case _:
            assert_never(event)


def _for_act(act: Act, dialogue: Dialogue | None, reply_to: str) -> View:
    if dialogue is None or (dialogue.step in joining.STEPS and act.verb not in joining.RIGHTS):
        code = act.about if act.verb in ("join", "link") and act.pressed else act.reading.code
        return View(names=True, code=code, coordinators=dialogue is not None, invited=True)
    if act.loose or act.verb in ("yes", "no", "to-me"):
        view = _for_words(dialogue, reply_to)
        view = replace(view, match=act.about, questions=True, check_ins=True, names=True, together="asked")
        return replace(view, coordinators=True) if act.verb == "to-me" else view
    if act.verb in ALWAYS:
        return ALWAYS[act.verb]
    match act.verb:
        case "" | "change" if dialogue.step in ("dots", "dots-preview"):
            return _for_dots(act, dialogue)
        case "":
            words = _for_words(dialogue, reply_to)
            return PLAIN if words is NOTHING else replace(words, waiting=True, together="asked")
        case "to-all":
            return replace(_for_words(dialogue, reply_to), waiting=True, together="meant")
        case "willing" | "not-now" | "accept" | "another" | "meet":
            return View(match=act.about, names=True)
        case "approve" | "refuse":
            return View(match=_first(act)) if act.about or act.words else View(desk=True)
        case "ask-near":
            return View(post=act.about)
        case "again":
            return View(connection=act.about, check_ins=True, my_past_lines=True, names=True)
        case "happened" | "partly" | "not-yet" | "didnt" | "good" | "okay" | "not-good" | "thank" | "leave-it":
            return View(connection=act.about, check_ins=True, my_past_lines=True, reply_to=reply_to)
        case "post":
            return _for_card(dialogue)
        case "mine" | "resume":
            return View(my_posts=True)
        case "close" | "renew" | "rewrite":
            return View(post=act.about, my_posts=True)
        case "checked" | "unchecked" | "admit" | "leave-waiting":
            return View(tags=act.reading.tags, neighbour=act.about.partition(".")[0], coordinators=True, involved=True)
        case "unveil" | "discreet" | "not-discreet":
            return View(veiled=True)
        case "visit" | "back-by":
            return View(coordinators=True, involved=True)
        case "pick":
            return View(post=act.about, names=True)
        case "approve-nothing" | "approve-flagged" | "approve-all":
            return View(connection=act.about, reply_to=reply_to, needs=True)
        case "block" | "report":
            case = dialogue.about if dialogue.step == "reason" else ""
            view = View(connection=act.about, my_past_lines=True, reply_to=reply_to, case=case)
            return replace(view, coordinators=True, questions=True, involved=act.verb == "report")
        case "tell" | "who-told" | "who-on-duty":
            return View(coordinators=True, involved=act.verb != "who-on-duty")
        case "take-it" | "adult" | "child":
            return View(alert=act.about, coordinators=True, involved=True)
        case "reason" | "attach" | "attach-nothing":
            return View(case=dialogue.about, kept=act.verb == "attach")
        case "take-back":
            return View(sent_ref="last", reply_to=reply_to)
        case "to":
            return View(connection=act.about, reply_to=reply_to, together="meant")
        case "show" | "send-where" | "read-card" if not act.about and dialogue.step in ABOUT_A_LINE:
            return View(connection=dialogue.about, reply_to=reply_to)
        case "leave" | "yes-leave" | "forget" | "yes-forget":
            return View(farewell=True, my_posts=True, admins=True, elsewhere=True)
        case "link" | "unlink":
            return View(code=act.about or act.reading.code, elsewhere=True)
        case "branch" | "rest-branch" | "wake-branch":
            view = replace(_for_words(dialogue, reply_to), tags=act.reading.tags, neighbour=act.about, branch=True)
            return replace(view, coordinators=act.verb != "branch", involved=act.verb != "branch")
        case "write-hello":
            return View(neighbour=act.about, questions=not act.about)
        case "introduce":
            return View(tags=act.reading.tags, first_names=True)
        case "dots":
            return View(tags=act.reading.tags, first_names=True, communities=True)
        case "send-dots":
            return _for_dots(act, dialogue)
        case "know-one" | "know-nobody":
            return View(introduction=act.about or "sought")
        case "ask-both" | "ask-neither":
            return View(introduction=act.about or "found")
        case "hello":
            return View(tags=act.reading.tags)
        case "make" | "unmake":
            return View(tags=act.reading.tags, admins=True, answered_for=act.verb == "unmake")
        case "send-introduction":
            return View(tags=(dialogue.draft.get("left", ""), dialogue.draft.get("right", "")))
        case "rounds" | "new-round" | "new-cohort" | "set" | "ready-deck":
            return View(rounds=True)
        case "take-part" | "every-time" | "skip" | "stay-out" | "have-met" | "have-planned" | "have-not-met":
            return View(rounds=True)  # my own seat, not whom else a round is for
        case "drop-in" | "fifteen-minutes" | "stop-waiting":
            return View(round="drop-in", names=True, avoided=True)
        case "small-hellos" | "no-small-hellos":
            return View(round="hello")
        case "every":
            return View(connection=act.about.partition(".")[0])
        case verb if verb in OPENING:
            return View(rounds=True, everybody=True)
        case "send-round" | "draw-again":
            return View(rounds=True, round=act.about or "drawn", names=True)
        case "swap":
            return View(rounds=True, round="drawn", tags=act.reading.tags)
        case "first-admin":
            return View(code=act.reading.code, admins=True)
        case verb if verb in SECONDED:
            return _for_two(act, _for_words(dialogue, reply_to))
        case "audit":
            before = int(act.about) if re.fullmatch(r"[0-9]{1,15}", act.about) else 0
            return replace(_for_words(dialogue, reply_to), audit=before)
        case "word":
            return replace(_for_words(dialogue, reply_to), own_words=True, needs=True)
        case "today" | "unmet" | "reports" | "log" | "csv" | "story" | "note" | "match":
            return _for_coordinator(act, _for_words(dialogue, reply_to))
        case "case" | "claim" | "take-over" | "give-up" | "case-note" | "close-case" | "outcome":
            words = replace(_for_words(dialogue, reply_to), admins=act.verb == "outcome")
            return replace(words, case=_first(act), involved=True)
        case "lift" | "yes-lift":
            return replace(_for_words(dialogue, reply_to), case=_first(act), ban=_first(act), involved=True)
        case "bans":
            return replace(_for_words(dialogue, reply_to), bans=True)
        case "object":
            return replace(_for_words(dialogue, reply_to), rest=True, coordinators=True, involved=True)
        case _:
            return View(connection=act.about, reply_to=reply_to)


def _for_dots(act: Act, dialogue: Dialogue) -> View:
    """An introduction to another community: who is named, now or before, and where somebody could be found."""
    named = (dialogue.draft.get("right") or dialogue.draft.get("left", ""), *act.reading.tags)
    sought = dialogue.draft.get("sought", "")
    return View(tags=named, first_names=True, communities=True, introduction=sought)


def _for_two(act: Act, words: View) -> View:
    """What one moves and another seconds. The addresses are fetched only where they may be shown."""
    match act.verb:
        case "look-up":
            return replace(words, tags=act.reading.tags[:1], admins=True, involved=True)
        case "danger-to-life" if not act.about and act.reading.tags:
            return replace(words, tags=act.reading.tags[:1], admins=True, involved=True, identity=True)
        case _:
            words = replace(words, motion=_first(act), admins=True, involved=True)
            shows = act.verb in ("danger-to-life", "agree-look-up")
            return replace(words, identity=shows, answered_for=act.verb == "agree-change")


def _for_coordinator(act: Act, words: View) -> View:
    """Beside what plain words need: from somebody without the right they are plain words."""
    first = _first(act)
    match act.verb:
        case "today" | "unmet" | "reports":
            return replace(words, desk=True)
        case "log" | "csv":
            return replace(words, log=paging.asked(act))
        case "story" | "note":
            return replace(words, log=LogQuery(story=first, limit=2))
        case _:
            return replace(words, post=first, tags=act.reading.tags, coordinators=True)


def _first(act: Act) -> str:
    """The id, or how it begins, that was pressed or typed first."""
    return (act.about or "".join(act.words.split()[:1])).lower()[:16].strip(":") or "-"


def _for_words(dialogue: Dialogue, reply_to: str) -> View:
    match dialogue.step:
        case "reveal" | "reveal-preview" | "share" | "share-preview" | "thanks":
            return View(connection=dialogue.about, reply_to=reply_to)
        case "distress":
            return View(coordinators=True, involved=True, reply_to=reply_to)
        case "reason" | "attach":
            return View(case=dialogue.about, kept=dialogue.step == "attach")
        case "object":
            return View(rest=True, coordinators=True, involved=True)
        case "introduce":
            return View(first_names=True, reply_to=reply_to)
        case "introduce-preview":
            return View(tags=(dialogue.draft.get("left", ""), dialogue.draft.get("right", "")))
        case "dots-preview":
            named = dialogue.draft.get("right") or dialogue.draft.get("left", "")
            return View(tags=(named,), communities=True, introduction=dialogue.draft.get("sought", ""))
        case "card":
            return replace(_for_card(dialogue), reply_to=reply_to)
        case "which":
            return _for_words(resume(dialogue), reply_to)
        case "leave" | "forget":
            return View(farewell=True, my_posts=True, admins=True, elsewhere=True)
        case "data":
            return View(everything=True)
        case "pause":
            return View(farewell=True, reply_to=reply_to)
        case "enter-consent":
            return View(names=True)
        case "convene":
            return View(rounds=True)
        case "convene-preview":
            return View(rounds=True, everybody=True)
        case _:
            return View(reply_to=reply_to) if reply_to else NOTHING


def _for_card(dialogue: Dialogue) -> View:
    """My posts, and the one that the card at hand rewrites."""
    return View(my_posts=True, post=dialogue.draft.get("post", ""))
