"""Asking, agreeing, talking, revealing, blocking, pausing, leaving, in all orders: what must never happen does not.

The street is checked at every turn, by what was true before it and what it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.core.effects import Effect, Line, Save, Say
from bot.core.events import Event
from bot.core.model import Connection, Match
from bot.core.scene import Scene, View
from tests.core.street import ADMIN_CODE, World, ends, joined, posted, texts

NAMES = ("ana", "ben", "cem", "dot")
WORDS_CROSS = ("relaying-said", "relaying-correction", "relaying-withdrawn", "revealing-where-is")


@dataclass
class Watched(World):
    consents: dict[tuple[str, str], datetime] = field(default_factory=dict)
    aliases: list[str] = field(default_factory=list)

    def _filled(self, scene: Scene, view: View) -> Scene:
        self.before = self.copy()
        return super()._filled(scene, view)

    def _record(self, effect: Effect, event: Event) -> None:
        match effect:
            case Save(record=Connection() as line) if line.id not in self.lines:
                self._opened(line)
            case Save(record=Match() as match) if match.id not in self.matches:
                self._proposed(match)
            case Say():
                self._told(effect)
            case _:
                pass
        super()._record(effect, event)

    def _opened(self, line: Connection) -> None:
        assert frozenset(ends(line)) not in self.before.blocks, "a blocked pair met"
        assert all(self.people[who].state == "joined" for who in ends(line))
        for end in (line.left, line.right):
            assert end.alias not in self.aliases, "a name was used twice"
            self.aliases.append(end.alias)

    def _proposed(self, match: Match) -> None:
        assert match.asker != match.helper, "matched with themselves"
        assert frozenset({match.asker, match.helper}) not in self.before.blocks, "a blocked pair was asked"
        asker, helper = self.people[match.asker], self.people[match.helper]
        assert asker.state == helper.state == "joined"
        if match.origin != "picked":
            assert not helper.is_paused(self.at), "somebody who pauses was asked"

    def _told(self, say: Say) -> None:
        reader = self.people.get(say.to) or self.before.people.get(say.to)
        if reader is None:
            return
        if say.line.key.startswith(WORDS_CROSS):
            self._crossed(say)
        if say.line.key == "revealing-shown":
            self._revealed(say)
        if not reader.roles:
            self._names_nobody(say, reader.id)

    def _crossed(self, say: Say) -> None:
        line = self.before.lines[say.connection]
        assert line.open, "words passed after the end"
        match = self.matches[line.match]
        assert match.state == "accepted"
        assert match.asker_yes
        assert match.helper_yes
        assert {say.carries, say.to} == set(ends(line)), "a wrong recipient"

    def _revealed(self, say: Say) -> None:
        line = self.before.lines[say.connection]
        assert line.open
        earlier = {who for who in ends(line) if self.consents.get((line.id, who), self.at) > self.at}
        # The other consent is given by this very turn.
        assert earlier, "shown without the other's live consent"

    def _names_nobody(self, say: Say, reader: str) -> None:
        held = list(texts(say.line)) + [choice.about for choice in say.choices]
        names = set(_names(say.line)) | {name for choice in say.choices for name in _names(choice.line)}
        mine = [line for line in self.lines.values() if reader in ends(line)]
        allowed = {end.alias for line in mine for end in (line.left, line.right)}
        for other in self.before.people.values():
            if other.id == reader:
                continue
            assert all(other.id not in text for text in held), f"an id in {say.line.key}"
            assert other.tag not in names, f"a tag in {say.line.key}"
            assert all(f"x:{name}" not in text for name in NAMES for text in held)
        assert names <= allowed | {self.person_tag(reader)} | _things(say.line), f"a name of another line: {say.line}"

    def person_tag(self, who: str) -> str:
        return self.people[who].tag if who in self.people else ""


def _names(value: Any) -> Iterator[str]:
    """Aliases and tags in a Line, each as it is stored."""
    match value:
        case Line(key="name-two"):
            yield " ".join(str(value.values[part].key).removeprefix("name-") for part in ("first", "second"))
        case Line() if value.key.startswith("name-"):
            yield value.key.removeprefix("name-")
        case Line():
            for one in value.values.values():
                yield from _names(one)
        case tuple():
            for one in value:
                yield from _names(one)
        case _:
            pass


def _things(line: Line) -> set[str]:
    """The two doorstep words."""
    return {name for part in ("first", "second") for name in _names(line.values.get(part))}


PEOPLE = st.sampled_from(NAMES)
YES = st.booleans()


class Street(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.world = Watched()
        joined(*NAMES, "lena", world=self.world)
        self.world.says("lena", f"admin {ADMIN_CODE}")
        self.world.says("lena", f"make {self.world.person('lena').tag} lead")
        for name in NAMES:
            posted(self.world, name, "offer: I walk dogs every week")
        for name in NAMES[:2]:
            posted(self.world, name, "ask: could someone walk my dog", "first-yes")
        self.answer_all()
        self.sent: list[tuple[str, str]] = []

    def here(self, name: str) -> bool:
        return f"x:{name}" in self.world.addresses and self.world.person(name).state == "joined"

    def lines(self, name: str) -> list[Connection]:
        me = self.world.addresses.get(f"x:{name}", "")
        return [line for line in self.world.lines.values() if me in ends(line)]

    def answer_all(self, *, yes: bool = True) -> None:
        """Whoever is asked something answers."""
        for name in NAMES:
            me = self.world.addresses.get(f"x:{name}", "")
            for match in [one for one in self.world.matches.values() if one.waits_for(me)]:
                verb = "meet" if match.origin == "lead" else "willing" if match.helper == me else "accept"
                self.world.presses(name, f"{verb if yes else 'not-now'}:{match.id}")

    # --- posts and matches --------------------------------------------------------------------------------------------

    @rule(name=PEOPLE, urgent=YES, first=YES)
    def asks(self, name: str, urgent: bool, first: bool) -> None:
        if self.here(name):
            posted(
                self.world,
                name,
                "ask: could someone walk my dog",
                *(["urgent"] if urgent else []),
                *(["first-yes"] if first else []),
            )

    @rule(name=PEOPLE)
    def offers(self, name: str) -> None:
        if self.here(name):
            posted(self.world, name, "offer: I walk dogs every week")

    @rule(name=PEOPLE)
    def picks(self, name: str) -> None:
        if self.here(name):
            for post in list(self.world.posts.values())[-3:]:
                self.world.presses(name, f"pick:{post.id}")

    @rule(yes=st.sampled_from((True, True, True, False)))
    def answers(self, yes: bool) -> None:
        self.answer_all(yes=yes)

    @rule(name=PEOPLE, other=PEOPLE)
    def presses_what_is_not_theirs(self, name: str, other: str) -> None:
        if not self.here(name):
            return
        for match in list(self.world.matches.values())[-3:]:
            for verb in ("willing", "accept", "meet"):
                if not match.waits_for(self.world.person(name).id):
                    self.world.presses(name, f"{verb}:{match.id}")
        for line in self.lines(other)[-2:] if self.here(name) else ():
            if self.world.person(name).id not in ends(line):
                for verb in ("to", "reveal", "share", "rest", "hide", "happened", "again", "thank", "block", "report"):
                    self.world.presses(name, f"{verb}:{line.id}")
                self.world.says(name, "cancel")

    @rule(one=PEOPLE, other=PEOPLE)
    def introduces(self, one: str, other: str) -> None:
        if one == other or not (self.here(one) and self.here(other)):
            return
        tags = [self.world.person(name).tag for name in (one, other)]
        for words in (f"introduce {tags[0]} and {tags[1]}: both like dogs", "time", "patience", "a walk"):
            self.world.says("lena", words)
        self.world.presses("lena", "send-introduction")
        self.world.says("lena", "cancel")

    # --- lines --------------------------------------------------------------------------------------------------------

    @rule(name=PEOPLE, which=st.integers(0, 3), ended_meanwhile=st.sampled_from((False, False, True)))
    def says(self, name: str, which: int, ended_meanwhile: bool) -> None:
        if not self.here(name):
            return
        ref = f"m{self.world.number + 1}"
        self.world.says(name, "see you at nine")
        open_ = [line for line in self.lines(name) if line.open]
        if len(open_) > 1:
            line = open_[which % len(open_)]
            if ended_meanwhile:
                self.world.presses(name, f"end:{line.id}")
                self.forget_consents(line)
            self.world.presses(name, f"to:{line.id}")
        self.sent.append((name, ref))

    @rule(which=st.integers(0, 20), take_back=YES)
    def edits(self, which: int, take_back: bool) -> None:
        if self.sent:
            name, ref = self.sent[which % len(self.sent)]
            if take_back:
                self.world.says(name, "take back")
            else:
                self.world.edits(name, ref, "see you at ten")

    def forget_consents(self, line: Connection) -> None:
        for who in ends(line):
            self.world.consents.pop((line.id, who), None)

    def show(self, name: str, line: Connection) -> None:
        self.world.presses(name, f"reveal:{line.id}")
        me = self.world.addresses.get(f"x:{name}", "")
        if self.world.dialogues[me].step != "reveal":
            return
        self.world.says(name, f"I am {name.upper()}")
        self.world.presses(name, f"show:{line.id}")
        if self.world.heard(name)[-1] == "first-meeting-card":
            self.world.presses(name, f"read-card:{line.id}")
        if self.world.heard(name)[-1] == "revealing-waiting":
            self.world.consents[line.id, me] = self.world.at + timedelta(hours=72)
        self.world.says(name, "cancel")

    @rule(name=PEOPLE, which=st.integers(0, 3))
    def shows(self, name: str, which: int) -> None:
        lines = [line for line in self.lines(name) if line.open]
        if lines:
            self.show(name, lines[which % len(lines)])

    @rule(name=PEOPLE, which=st.integers(0, 3))
    def hides(self, name: str, which: int) -> None:
        if lines := self.lines(name):
            line = lines[which % len(lines)]
            self.world.presses(name, f"hide:{line.id}")
            self.world.consents.pop((line.id, self.world.person(name).id), None)

    @rule(which=st.integers(0, 9), between=st.sampled_from(("nothing", "hide", "80 hours", "words and 80 hours")))
    def both_show(self, which: int, between: str) -> None:
        lines = [line for line in self.world.lines.values() if line.open]
        if not lines:
            return
        line = lines[which % len(lines)]
        one, other = (self.name_of(who) for who in ends(line))
        self.show(one, line)
        if between == "hide":
            self.world.presses(one, f"hide:{line.id}")
            self.world.consents.pop((line.id, line.left.neighbour), None)
        if "words" in between:
            self.world.says(other, "thinking about it")
            self.world.says(other, "cancel")
        if "80 hours" in between:
            self.world.passes(hours=80)
        self.show(other, line)

    def name_of(self, who: str) -> str:
        return next(name for name in NAMES if self.world.addresses.get(f"x:{name}") == who)

    @rule(name=PEOPLE, which=st.integers(0, 3), verb=st.sampled_from(("end", "block", "report", "rest", "again")))
    def parts(self, name: str, which: int, verb: str) -> None:
        lines = self.lines(name)
        if lines:
            line = lines[which % len(lines)]
            self.world.presses(name, f"{verb}:{line.id}")
            if verb == "report":
                self.world.says(name, "he shouted")
                self.world.says(name, "yes")
            if verb in ("end", "block", "report"):
                self.forget_consents(line)

    # --- oneself ------------------------------------------------------------------------------------------------------

    @rule(name=PEOPLE, back=YES)
    def pauses(self, name: str, back: bool) -> None:
        self.world.says(name, "resume" if back else "pause 7")

    @rule(name=PEOPLE, back=st.sampled_from((True, True, True, False)))
    def leaves(self, name: str, back: bool) -> None:
        if self.here(name):
            self.world.says(name, "/leave")
            self.world.presses(name, "yes-leave")
            for key in [key for key in self.world.consents if key[1] == self.world.person(name).id]:
                del self.world.consents[key]
        if back:
            self.world.says(name, "hi")
            self.world.presses(name, "agree")
            self.world.says(name, "Northside")

    @rule(hours=st.sampled_from((1, 13, 80)))
    def waits(self, hours: int) -> None:
        self.world.passes(hours=hours)

    # --- always -------------------------------------------------------------------------------------------------------

    @invariant()
    def no_words_of_anybody_in_the_log(self) -> None:
        assert all(not entry.note for entry in self.world.entries)

    @invariant()
    def what_was_to_be_shown_is_read_by_its_owner_or_after_two_yeses(self) -> None:
        for say in self.world.said:
            for name in NAMES:
                if f"I am {name.upper()}" in set(texts(say.line)) and say.line.key != "revealing-shown":
                    assert say.line.key == "revealing-preview"

    @rule(name=PEOPLE, which=st.integers(0, 3), reads=YES)
    def shares(self, name: str, which: int, reads: bool) -> None:
        lines = [line for line in self.lines(name) if line.open]
        if not lines:
            return
        line = lines[which % len(lines)]
        self.world.presses(name, f"share:{line.id}")
        self.world.says(name, f"the door of {name.upper()}")
        self.world.presses(name, f"send-where:{line.id}")
        if reads:
            self.world.presses(name, f"read-card:{line.id}")
        self.world.says(name, "cancel")

    @invariant()
    def nothing_was_shown_or_shared_before_both_had_read_the_card(self) -> None:
        for say in self.world.said:
            if say.line.key in ("revealing-shown", "revealing-where-is"):
                line = self.world.lines[say.connection]
                assert line.left.read_card
                assert line.right.read_card

    @invariant()
    def nobody_who_left_has_a_line_or_a_question(self) -> None:
        for who in self.world.people.values():
            if who.state == "left":
                assert not [line for line in self.world.lines.values() if line.open and who.id in ends(line)]
                assert not [
                    one for one in self.world.matches.values() if one.live and who.id in (one.asker, one.helper)
                ]


TestInAllOrders = Street.TestCase
TestInAllOrders.settings = settings(
    max_examples=100,
    stateful_step_count=40,
    derandomize=True,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
