"""A value for everything that a sentence can hold, so that every sentence can be said."""

from datetime import UTC, datetime

from bot.core.effects import Line
from bot.core.kinds import area_line, kind_line, times_line
from bot.core.names import named

TYPED = "Could you bring the blue bowl back?"
WHEN = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
KIND = kind_line("dog")
TIMES = times_line(("this-week", "mornings"))
REASONS = (Line("reason-kind", kind=KIND), Line("reason-area", area="Northside"))
ROW = Line(
    "reviewing-row",
    id="k7f2p",
    asker=named("heron"),
    helper=named("plum"),
    kind=KIND,
    state=Line("log-state-open"),
    day=WHEN,
)
ROWS = (ROW, ROW)
ASKED = Line("introducing-asked", reason=TYPED, yours=TYPED, theirs=TYPED, step=TYPED)

SAMPLES = {
    **dict.fromkeys(("text", "reason", "yours", "theirs", "brings", "note", "words", "step", "place"), TYPED),
    **dict.fromkeys(("until", "when", "again", "since", "day", "joined", "paused"), WHEN),
    **dict.fromkeys(("alias", "you", "they"), named("rowan")),
    **dict.fromkeys(("tag", "asker", "helper", "left", "right"), named("heron oak 7")),
    **dict.fromkeys(("first", "second"), named("kettle")),
    **dict.fromkeys(("rows", "parts", "entries"), ROWS),
    "zone": "America/New_York",
    "now": WHEN,
    "hours": Line("rounds-hours", rows=(Line("rounds-hours-span", start=7, end=17),)),
    **dict.fromkeys(("to_left", "to_right", "line"), ASKED),
    **dict.fromkeys(("most", "length", "number", "posts", "matches", "reports", "score"), 1200),
    **dict.fromkeys(("lines", "days", "questions", "many"), 3),
    **dict.fromkeys(("urgent", "several", "answer", "attached"), "yes"),
    "kind": KIND,
    "times": TIMES,
    "area": area_line("Northside"),
    "why": Line("matching-why", reasons=REASONS),
    "evidence": Line("reviewing-case-evidence", text="1. reporter: hello"),
    "found": (Line("found-phone"), Line("found-name")),
    "reasons": REASONS,
    "fitting": "talk young",
    "stays": "yes",
    "about": (Line("distress-about-danger"), Line("distress-about-abuse")),
    "notes": (Line("posting-note-request-urgent"),),
    "more": (Line("helping-lead"), Line("helping-admin")),
    "here": Line("helping-open-lines", lines=2),
    "state": Line("log-state-open"),
    "role": Line("role-lead"),
    "row": ROW,
    "by": named("plum"),
    "whom": Line("rounds-asks-area", area="Northside"),
    "change": Line("seconding-make", tag=named("heron"), role=Line("role-lead")),
    "tags": (named("heron"), named("plum")),
    "right": "yes",
    "who": named("heron"),
    "roles": (Line("role-lead"), Line("role-admin")),
    "origin": Line("log-origin-words"),
    "what": Line("log-asked"),
    "language": Line("language-pl"),
    "community": "Elm Street",
    "country": "GB",
    "id": "k7f2p",
    "head": "k7f2p-2026.11.24-9f3a6c1b2d4e5f60",
    "start": 22,
    "end": 7,
    "name": "Samaritans",
    "reach": "116 123",
    "word": "HOME",
    "code": "gate-wren-k7f2pqxa",
    "chats": 2,
    "platform": "telegram",
    "question": Line("answering-asked-to-help", kind=KIND),
    "how": Line("granting-how"),
    "which": "last",
    "chosen": Line("choice-reason-danger"),
    "closed": "yes",
    "safety": (Line("safety-money"), Line("safety-home-entry")),
    "limits": (Line("limit", what="heights", said="heights"), Line("limit", what="other", said="stilts")),
    "checks": (Line("checks-until", what=Line("flag-children"), last="2027-05-31"),),
    "last": "2027-05-31",
    "told": "yes",
    "two": (Line("first-meeting-two"),),
    "rules": Line("first-meeting-rules", two=(Line("first-meeting-two"),)),
    "flags": (Line("flag-money"), Line("flag-home-entry")),
    "languages": (Line("language-en"), Line("language-pl")),
    "helper": named("plum"),
    "mode": "flagged",
    "meaning": "dog",
    "model": "1a2b3c4d-1",
    "share": 42,
    "said": "ladders",
    **dict.fromkeys(("twice", "good", "okay", "bad"), 2),
}
OF_ONE_LINE: dict[str, dict[str, object]] = {
    "time-list": {"times": (Line("time-today"), Line("time-mornings"))},
    "reviewing-story": {"why": (Line("log-why-kind", words=KIND),)},
    "opening-through": {"place": Line("nothing")},
    "places-list": {"rows": (Line("places-row", number=1, place="the bandstand"),), "how": Line("nothing")},
    "places-none": {"how": Line("nothing")},
    "introducing-several": {"tags": (named("heron"), named("plum"))},
    "log-why-kind": {"words": KIND},
    "log-why-clash-amount": {"words": Line("amount-weight")},
    "reason-your-amount": {"what": Line("amount-weight")},
    "reason-their-amount": {"what": Line("amount-weight")},
    "log-why-times": {"words": TIMES},
    "area-named": {"area": "Northside"},
    "rounds-report": {"said": Line("rounds-said", good=2, okay=2, bad=2)},
    "reviewing-part": {"what": "likeness"},
    "limit": {"what": "heights"},
    "wording-row": {"word": "lurcher"},
    "wording-added": {"word": "lurcher"},
    "reason-other-language": {"language": Line("language-pl")},
    "moderating-held": {"why": (Line("log-why-kind", words=KIND),)},
    "moderating-held-plain": {"why": (Line("log-why-kind", words=KIND),)},
    "joining-done": {"area": "Northside"},
    "keeping-data": {"area": "Northside"},
    "reason-area": {"area": "Northside"},
}


def sample(key: str, values: frozenset[str]) -> Line:
    """A Line of this key with a value for each name."""
    own = OF_ONE_LINE.get(key, {})
    return Line(key, **{name: own.get(name, SAMPLES[name]) for name in values})
