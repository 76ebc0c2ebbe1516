"""The oracle: compares what the platform showed with what was accepted.

Every event that was acknowledged is accepted. How the ids of messages follow from the ids of events is the memory's
promise (a repeat has the same id), so what became of each note is known exactly, not by counting.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from storage.sealing import Vault
from tests.crash.child import KEY
from tests.crash.platform import Platform, Shown, Told

WORDS = re.compile(r"(\w+)>(\w+) #(\d+)")
"""What neighbours write says who wrote it, for whom, and the how manieth it is."""
ACROSS = frozenset({"relaying-said", "relaying-said-labelled", "revealing-shown"})
OWN = frozenset({"revealing-preview"})
REFUSED_THEN = frozenset(
    {
        "relaying-held",
        "guarding-held",
        "guarding-warned",
        "guarding-blocked",
        "relaying-line-over",
        "relaying-too-long",
        "helping-failed",
    }
)
"""The answers by which somebody learns at once that their words were not taken."""
NOT_ARRIVED, MAYBE = "relaying-not-arrived", "relaying-maybe-not-arrived"


@dataclass(frozen=True)
class Reveal:
    """What somebody agreed to show, and the presses by which it was agreed: theirs, and the other's if they agreed too.

    Both are shown by the turn of whoever agreed last, so that turn also tells whose words did not arrive.
    """

    who: str
    words: str
    presses: tuple[Told, ...]

    @property
    def agreed(self) -> bool:
        return len(self.presses) == 2


@dataclass
class Verdict:
    """Figures, and the sentences of what is wrong."""

    accepted: int = 0
    delivered: int = 0
    told: int = 0
    extra: int = 0
    reveals: int = 0
    silent: list[str] = field(default_factory=list)
    misdelivered: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    disordered: list[str] = field(default_factory=list)
    untrue: list[str] = field(default_factory=list)
    unagreed: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        found = [(one.name, getattr(self, one.name)) for one in fields(self)]
        return [f"{name}: {what}" for name, these in found if isinstance(these, list) for what in these]


class Oracle:
    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._vault = Vault(KEY)
        self._by_turn: dict[str, list[Shown]] = defaultdict(list)
        self._notes: dict[str, list[Shown]] = defaultdict(list)
        self._told: dict[str, Shown | None] = {}
        self._seen = 0

    def _look(self) -> None:
        for shown in self._platform.shown[self._seen :]:
            self._by_turn[shown.id[:24]].append(shown)
            if shown.key in ACROSS and (words := WORDS.search(shown.text)):
                self._notes[words[0]].append(shown)
        self._seen = len(self._platform.shown)

    def _of_turn(self, event_id: str) -> list[Shown]:
        return self._by_turn.get(self._vault.lookup("message", event_id)[:24], [])

    # --- the fate of a note -----------------------------------------------------------------------------------------

    def copies(self, words: str) -> list[Shown]:
        """What was shown of these words, to whomever."""
        self._look()
        return self._notes.get(words, [])

    def told(self, event: Told) -> Shown | None:
        """How its writer was told that it did not, or may not have, arrived."""
        if self._told.get(event.id) is None:
            self._look()
            answers = (*self._refused(event), *self._not_arrived(event, event.who))
            self._told[event.id] = answers[0] if answers else None
        return self._told[event.id]

    def _refused(self, event: Told) -> list[Shown]:
        return [one for one in self._of_turn(event.id) if one.to == event.who and one.key in REFUSED_THEN]

    def _not_arrived(self, event: Told, who: str) -> list[Shown]:
        """How `who` was told that a message of this event's turn did not, or may not have, arrived."""
        turn = self._vault.lookup("message", event.id)[:24]
        found = [one for number in range(1, 5) for one in self._of_turn(f"timer:u{turn}{number:02x}")]
        return [one for one in found if one.to == who and one.key in (NOT_ARRIVED, MAYBE)]

    def told_of(self, reveal: Reveal) -> bool:
        """Does whoever wrote it know that it did not, or may not have, arrived, or that a press was in vain?"""
        self._look()
        return any(self._not_arrived(one, reveal.who) or self._refused(one) for one in reveal.presses)

    def settled(self, event: Told) -> bool:
        """Was this note delivered, or its writer told?"""
        words = WORDS.search(event.text)
        return words is None or bool(self.copies(words[0])) or self.told(event) is not None

    # --- the verdict ------------------------------------------------------------------------------------------------

    def verdict(self, reveals: Sequence[Reveal]) -> Verdict:
        self._look()
        found = Verdict(stuck=[f"{one.id} of {one.who} was never acknowledged" for one in self._platform.waiting])
        notes = [one for one in self._platform.events if WORDS.search(one.text) and WORDS.findall(one.text)]
        agreed = {reveal.words for reveal in reveals}
        for note in notes:
            words = WORDS.search(note.text)
            if note.taken and words and words[0] not in agreed:
                self._one_note(found, note, words[0])
        self._recipients(found)
        self._order(found)
        self._reveals(found, reveals)
        return found

    def _one_note(self, found: Verdict, note: Told, words: str) -> None:
        if "reveals" in note.text:
            return  # typed for a preview that was never agreed to: it may go nowhere
        copies, told = self.copies(words), self.told(note)
        found.accepted += 1
        found.delivered += bool(copies)
        found.told += not copies and told is not None
        found.extra += max(0, len(copies) - 1)
        if not copies and told is None:
            found.silent.append(f"{note.id}: {note.text}")
        if told is not None and told.key != MAYBE and copies:
            found.untrue.append(f"{note.id}: {note.text} arrived, but its writer read {told.key}")
        self._repeats(found, words, copies)

    def _repeats(self, found: Verdict, words: str, copies: list[Shown]) -> None:
        if len(copies) > 2 or any(not copy.repeat for copy in copies[1:]):
            found.unmarked.append(f"{words}: {['marked' if copy.repeat else 'plain' for copy in copies]}")

    def _recipients(self, found: Verdict) -> None:
        for shown in self._platform.shown:
            for writer, reader, number in WORDS.findall(shown.text):
                if shown.to != (reader if shown.key in ACROSS else writer) or shown.key not in ACROSS | OWN:
                    found.misdelivered.append(f"{writer}>{reader} #{number} to {shown.to} as {shown.key}")

    def _order(self, found: Verdict) -> None:
        last: dict[tuple[str, str], int] = defaultdict(int)
        seen = set()
        for shown in self._platform.shown:
            words = WORDS.search(shown.text)
            if words is None or not shown.key.startswith("relaying-said") or words[0] in seen:
                continue
            seen.add(words[0])
            way = (words[1], words[2])
            if int(words[3]) < last[way]:
                found.disordered.append(f"{words[0]} came after #{last[way]}")
            last[way] = int(words[3])

    def _reveals(self, found: Verdict, reveals: Sequence[Reveal]) -> None:
        agreed = {reveal.words for reveal in reveals if reveal.agreed}
        for words, copies in self._notes.items():
            if copies[0].key == "revealing-shown" and words not in agreed:
                found.unagreed.append(f"{words} was shown without both consents")
        for reveal in reveals:
            copies = self.copies(reveal.words)
            self._repeats(found, reveal.words, copies)
            found.reveals += bool(copies)
            taken = reveal.agreed and all(press.taken for press in reveal.presses)
            if taken and not copies and not self.told_of(reveal):
                found.silent.append(f"{reveal.words} was agreed to, and is neither shown nor its writer told")
