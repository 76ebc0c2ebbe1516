"""Neighbours who do what neighbours do: they answer what they are asked, and write to each other while they may.

A pair either talks on an open line for ever, or goes round in a circle: offer and ask, both say yes, talk, reveal, end,
and from the start again. They act only on what the platform showed them, once on each message.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.crash.oracle import Oracle, Reveal, Verdict
from tests.crash.platform import Platform, Shown, Told

NOTES_BEFORE_REVEAL = 2
UNDER_WAY = 3
"""A neighbour writes no more while so many of their notes have neither arrived nor come back."""


@dataclass
class Pair:
    asker: str
    helper: str
    request: str
    offer: str
    circle: bool
    joined: set[str] = field(default_factory=set)
    open: dict[str, Shown] = field(default_factory=dict)  # by neighbour: how the line was opened for them
    ended: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)  # who has read what the other shows
    round: int = 0
    under_way: bool = False
    ending: bool = False

    def peer(self, who: str) -> str:
        return self.helper if who == self.asker else self.asker


def the_pairs() -> list[Pair]:
    """Each pair needs something else, so that nobody is matched across pairs."""
    return [
        Pair("ana", "ben", "could someone walk my dog this week", "I can do dog walks most mornings", False),
        Pair("cleo", "dan", "I need help with my computer this week", "I can help with computers", False),
        Pair("eve", "finn", "I need a lift to the station this week", "I can give people a lift", True),
        Pair("gus", "hana", "could someone help with my garden this week", "I can help with gardens", True),
    ]


class Street:
    """All pairs on one platform."""

    def __init__(self, platform: Platform, *, prepared: bool = True) -> None:
        self.platform = platform
        self.oracle = Oracle(platform)
        self.pairs = the_pairs()
        self.talking = prepared
        self._prepared = prepared
        self._of = {who: pair for pair in self.pairs for who in (pair.asker, pair.helper)}
        self._numbers = dict.fromkeys(self._of, 0)
        self._notes: dict[str, list[Told]] = {who: [] for who in self._of}
        self._reveals: dict[tuple[str, int], str] = {}  # typed, by neighbour and round
        self._shows: dict[tuple[str, int], Told] = {}  # the presses after which it may be shown
        self._reacted: set[str] = set()
        platform.on_shown = self._on_shown
        platform.on_taken = self._on_taken

    def begin(self) -> None:
        """Everybody joins; or, on a street that is set up, everybody does the first thing."""
        for pair in self.pairs:
            if not self._prepared:
                for who in (pair.asker, pair.helper):
                    self.platform.says(who, "hello")
            elif pair.circle:
                self._round(pair)
            else:
                pair.open = dict.fromkeys((pair.asker, pair.helper), Shown("", "", "", "", False, ()))
                for who in pair.open:
                    self._write(who)

    @property
    def at_rest(self) -> bool:
        """Nobody waits for anything any more."""
        notes = (note for notes in self._notes.values() for note in notes)
        return (
            not self.platform.waiting
            and all(not pair.under_way for pair in self.pairs)
            and all(self.oracle.settled(note) for note in notes)
        )

    @property
    def ready(self) -> bool:
        """Has everybody joined, and those who talk have their line?"""
        return not self.platform.waiting and all(
            len(pair.joined if pair.circle else pair.open) == 2 for pair in self.pairs
        )

    def verdict(self) -> Verdict:
        found = self.oracle.verdict([self._reveal(who, number) for who, number in self._shows])
        found.stuck += [f"{pair.asker} and {pair.helper} wait for something" for pair in self.pairs if pair.under_way]
        found.stuck += self.platform.wrong
        return found

    def _reveal(self, who: str, number: int) -> Reveal:
        both = ((who, number), (self._of[who].peer(who), number))
        presses = tuple(self._shows[one] for one in both if one in self._shows)
        return Reveal(who, self._reveals[who, number], presses)

    # --- what they do -----------------------------------------------------------------------------------------------

    def _round(self, pair: Pair) -> None:
        pair.under_way = True
        pair.round += 1
        pair.open, pair.ended, pair.shown, pair.ending = {}, set(), set(), False
        self.platform.says(pair.helper, pair.offer)

    def _words(self, who: str, what: str) -> str:
        self._numbers[who] += 1
        return f"{who}>{self._of[who].peer(who)} #{self._numbers[who]} {what}"

    def _write(self, who: str) -> None:
        if self.talking or self._of[who].circle:
            self._notes[who].append(self.platform.says(who, self._words(who, "the gate is open")))

    def _on_taken(self, event: Told) -> None:
        pair = self._of[event.who]
        if not pair.circle and event in self._notes[event.who]:
            self._go_on(event.who)

    def _go_on(self, who: str) -> None:
        if any(waiting.who == who for waiting in self.platform.waiting):
            return
        if sum(not self.oracle.settled(note) for note in self._notes[who][-UNDER_WAY:]) < UNDER_WAY:
            self._write(who)

    def _on_shown(self, shown: Shown) -> None:
        who, pair = shown.to, self._of[shown.to]
        first = shown.id not in self._reacted
        self._reacted.add(shown.id)
        if not pair.circle and len(pair.open) == 2 and self._prepared:
            for one in pair.open:
                self._go_on(one)
        elif first:
            self._answer(who, pair, shown)

    def _answer(self, who: str, pair: Pair, shown: Shown) -> None:
        match shown.key:
            case "joining-welcome":
                self.platform.presses(who, "agree")
            case "joining-done":
                pair.joined.add(who)
                if len(pair.joined) == 2 and not pair.circle:
                    self.platform.says(pair.helper, pair.offer)
            case "posting-card-offer" | "posting-card-request":
                self.platform.presses(who, "post")
            case "posting-posted-offer":
                self.platform.says(pair.asker, pair.request)
            case "matching-ask":
                self.platform.presses(who, shown.choice("willing"))
            case "matching-found":
                self.platform.presses(who, shown.choice("accept"))
            case "opening-through":
                pair.open[who] = shown
                if pair.circle:
                    for _ in range(NOTES_BEFORE_REVEAL):
                        self._write(who)
                    self.platform.presses(who, shown.choice("reveal"))
            case "revealing-what":
                text = self._words(who, "reveals a name")
                self._reveals[who, pair.round] = text.removesuffix(" reveals a name")
                self.platform.says(who, text)
            case "revealing-preview":
                self.platform.presses(who, shown.choice("show"))
            case "first-meeting-card":
                self._shows[who, pair.round] = self.platform.presses(who, shown.choice("read-card"))
            case "revealing-shown":
                pair.shown.add(who)
                self._end_when_shown(pair)
            case "relaying-maybe-not-arrived" | "relaying-not-arrived":
                self._end_when_shown(pair)
            case "ending-ended" | "ending-ended-by-me":
                pair.ended.add(who)
                if len(pair.ended) == 2:
                    pair.under_way = False
                    if self.talking:
                        self._round(pair)

    def _end_when_shown(self, pair: Pair) -> None:
        """Both have read what the other shows, or whoever shows it was told that it may not have arrived."""
        two = (pair.asker, pair.helper)
        if pair.ending or any((who, pair.round) not in self._shows for who in two):
            return
        if all(pair.peer(who) in pair.shown or self.oracle.told_of(self._reveal(who, pair.round)) for who in two):
            pair.ending = True
            self.platform.presses(pair.asker, pair.open[pair.asker].choice("end"))
