"""Why these two, as a neighbour would say it: the reasons of a match as Lines.

What fits comes first, then what to look out for. Nothing here tells who somebody is.
"""

from __future__ import annotations

from bot.core.effects import Line
from bot.core.kinds import kind_line, times_line
from bot.core.model import Match
from bot.reading.values import REGULATED

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
PARTS = {"morning": "mornings", "afternoon": "afternoons", "evening": "evenings"}
TOLD_BY_TIMES = DAYS | {*PARTS, *PARTS.values()}
FLAGS = ("money", "personal-care", "health-transport", "children", "home-entry", "receipt")
"""What needs care in a kind of help: each has a sentence for both before they say yes."""
SEEN_FIRST = REGULATED
"""Of these a coordinator approves first, in a community that keeps to the default."""


def why(match: Match, *, asked: str) -> Line:
    """For the one who is asked: `asked` is their id."""
    helper = asked == match.helper
    lines = tuple(line for key, words in match.reasons if (line := _reason(key, words, helper)))
    if match.origin == "hand" and not lines:
        return Line("matching-why-hand")
    return Line("matching-why", reasons=lines) if lines else Line("matching-why-none")


def _reason(key: str, words: str, helper: bool) -> Line | None:
    match key:
        case "mention":
            told = ", ".join(word for word in words.split(", ") if word not in TOLD_BY_TIMES)
            return Line("reason-mention", words=told) if told else None
        case "kind":
            return Line("reason-kind", kind=kind_line(words))
        case "times":
            return Line("reason-times", times=times(words))
        case "area":
            return Line("reason-area", area=words)
        case "next-area":
            return Line("reason-next-area")
        case "elsewhere":
            return Line("reason-elsewhere")
        case "never-met":
            return Line("reason-never-met")
        case "waited":
            return Line("reason-they-waited" if helper else "reason-you-waited", days=int(words))
        case "carer" if helper:
            return Line("reason-carer")
        case "other-language":
            return Line("reason-other-language", language=Line(f"language-{words.split()[0 if helper else -1]}"))
        case "language":
            return Line("reason-same-language")
        case "clash-amount":
            return Line("reason-your-amount" if helper else "reason-their-amount", what=Line(f"amount-{words}"))
        case "both-ask":
            return Line("reason-both-ask")
        case "both-give":
            return Line("reason-both-give")
        case "clash-limit":
            whose = "your" if helper else "their"
            return (
                Line(f"reason-{whose}-limit", limits=limits(words)) if words else Line(f"reason-{whose}-limit-untold")
            )
        case "clash-unwanted":
            return Line("reason-unwanted", limits=limits(words)) if words else Line("reason-unwanted-untold")
        case "clash-times":
            return Line("reason-other-times", times=times(words))
        case _:
            return None


def plainly(key: str, words: str) -> Line:
    """What a reason is about, for the coordinators' log."""
    match key:
        case "kind":
            return kind_line(words)
        case "times" | "clash-times":
            return times(words)
        case "flags":
            return flags(words)
        case "clash-amount":
            return Line(f"amount-{words}")
        case "clash-limit" | "clash-unwanted":
            return Line("limit-list", limits=limits(words))
        case "waited":
            return Line("reason-they-waited", days=int(words))
        case "other-language":
            spoken = tuple(Line(f"language-{code}") for code in words.split())
            return Line("language-list", languages=spoken)
        case _:
            return Line("verbatim", text=words)


def times(words: str) -> Line:
    """Days and parts of the day, as the rules or the cards name them."""
    keys = (PARTS.get(word.lower(), word.lower()) for word in words.split())
    return times_line(tuple(dict.fromkeys(keys)))


def limits(words: str) -> tuple[Line, ...]:
    """What may be told of them, of which there may be nothing."""
    told = words or "untold"
    return tuple(Line("limit", what=word.strip().replace(" ", "-"), said=word.strip()) for word in told.split(","))


def flags(words: str) -> Line:
    return Line("flag-list", flags=tuple(Line(f"flag-{flag}") for flag in words.split() if flag in FLAGS))


def safety(match: Match) -> tuple[Line, ...]:
    """What both should know before they say yes to this kind of help."""
    found = dict(match.reasons).get("flags", "").split()
    return tuple(Line(f"safety-{flag}") for flag in FLAGS if flag in found)
