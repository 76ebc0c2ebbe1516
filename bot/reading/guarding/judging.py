"""One text, one verdict: every recogniser asked, the gravest answer kept, overlaps told once."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass

from bot.reading.folding import clean
from bot.reading.guarding.announced import announced
from bot.reading.guarding.digits import Chain, chains, in_digits, may_matter
from bot.reading.guarding.handles import handles
from bot.reading.guarding.keys import keys
from bot.reading.guarding.links import emails, is_public, links
from bot.reading.guarding.money import blocked, blocked_chains
from bot.reading.guarding.ordinary import masks
from bot.reading.guarding.people import names
from bot.reading.guarding.phones import phones
from bot.reading.guarding.places import places
from bot.reading.guarding.spoken import spoken
from bot.reading.guarding.streets import streets
from bot.reading.guarding.view import View, view
from bot.reading.values import GRAVITY, HOLD, Action, Found, Lexicon, Verdict

LONGEST = 8000
"""Twice what is ever relayed at once: what is longer is held without being looked at."""
_ACTIONS: dict[str, Action] = {
    **dict.fromkeys(("iban", "account", "card", "pin", "national", "health", "code", "payment"), "block"),
    **dict.fromkeys(("phone", "email", "handle", "link", "postcode", "coordinates", "long"), "hold"),
    **dict.fromkeys(("name", "address", "work", "school", "only", "door", "birth", "plate"), "warn"),
}


@dataclass(frozen=True, slots=True)
class Ordinary:
    """What is known to identify nobody: the digits of public helplines, and the bot's own words for people."""

    helplines: frozenset[str] = frozenset()
    familiar: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lexicon: Lexicon) -> Ordinary:
        return cls(lexicon.helplines, frozenset(lexicon.names))


NOTHING = Ordinary()


def judge(text: str, ordinary: Ordinary = NOTHING) -> Verdict:
    """Never fails: what can't be judged is held."""
    try:
        if len(text) > LONGEST:
            return Verdict("hold", (Found("long", 0, len(text)),))
        return verdict(_merged(find(view(text), ordinary)))
    except Exception:
        return HOLD


def verdict(found: tuple[Found, ...]) -> Verdict:
    action: Action = max((_ACTIONS[one.kind] for one in found), key=GRAVITY.__getitem__, default="pass")
    return Verdict(action, found)


def find(seen: View, ordinary: Ordinary) -> list[Found]:
    """Everything, in the places of the original, overlaps and all."""
    said = spoken(seen)
    found: list[Found] = []
    numbers = chains(said, masks(said)) if may_matter(said) else []
    figures = in_digits(said, numbers)

    def add(kind: str, where: View, start: int, end: int) -> None:
        found.append(Found(kind, *where.span(start, end)))

    taken: list[tuple[int, int]] = []
    for start, end, public in links(said):
        taken.append((start, end))
        if not public:
            add("link", said, start, end)
    for start, end in emails(said):
        taken.append((start, end))
        add("email", said, start, end)
    for view_ in (said,) if figures is said else (said, figures):
        for kind, start, end in blocked(view_):
            add(kind, view_, start, end)
        for kind, start, end in places(view_):
            add(kind, view_, start, end)
        for kind, start, end in streets(view_):
            add(kind, view_, start, end)
        for kind, start, end in keys(view_):
            add(kind, view_, start, end)
    free = [chain for chain in numbers if not _inside(chain, taken)]
    for kind, start, end in blocked_chains(said, free):
        add(kind, said, start, end)
    for start, end in phones(said, free, ordinary.helplines):
        add("phone", said, start, end)
    for start, end in handles(said):
        add("handle", said, start, end)
    for kind, start, end in announced(said):
        add(kind, said, start, end)
    for start, end in names(said, ordinary.familiar):
        add("name", said, start, end)
    return found


def _inside(chain: Chain, taken: list[tuple[int, int]]) -> bool:
    return any(start <= chain.start and chain.end <= end for start, end in taken)


def _merged(found: list[Found]) -> tuple[Found, ...]:
    """Each place told once, by its gravest kind, in order."""
    kept: list[tuple[int, int, str]] = []
    for one in sorted(found, key=lambda one: (-GRAVITY[_ACTIONS[one.kind]], one.start, -one.end)):
        at = bisect(kept, (one.start, one.end, one.kind))
        before = at == 0 or kept[at - 1][1] <= one.start
        if before and (at == len(kept) or kept[at][0] >= one.end):
            kept.insert(at, (one.start, one.end, one.kind))
    return tuple(Found(kind, start, end) for start, end, kind in kept)


_LINK = re.compile(r"\S+")


def delivered(text: str) -> str:
    """A text that passes, as the other side reads it: without what no screen shows, and links without their queries."""
    cleaned = clean(text)
    return _LINK.sub(_bare, cleaned) if "?" in cleaned or "#" in cleaned else cleaned


def _bare(found: re.Match[str]) -> str:
    word = found.group()
    if "?" not in word and "#" not in word:
        return word
    bare = re.split(r"[?#]", word, maxsplit=1)[0]
    is_link = "." in bare and is_public(re.sub(r"^\W+", "", bare).lower())
    return bare if is_link and re.search(r"[?#]\w", word) else word
