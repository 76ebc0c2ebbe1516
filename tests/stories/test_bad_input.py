"""Whatever comes in, on a real database: an answer, never a failure, and nothing lost."""

from __future__ import annotations

import asyncio

from bot.core.events import Heard, Pressed
from tests.stories.street import a_street

WORDS = (
    "",
    " \t\n ",
    "x" * 100_000,
    "could someone walk my dog " * 5_000,
    "🙂👍🏽👩‍👩‍👧",
    "\u200b\u200f\u202e\u2066",
    "שלום, מי יכול לעזור לי מחר",
    "a\x00b\x1b[31mc",
    "\ud800 lone \udfff",
    "{ $text } { -term } { NUMBER(1) }",
    "<b>bold</b> &amp; <!channel> *_~`",
    "/unknown",
    "'; DROP TABLE neighbour; --",
    "%s %(name)s {0} :name",
)
PAYLOADS = (
    "",
    ":::",
    "end:\x00",
    "end:\ud800",
    "end:" + "x" * 100_000,
    "willing:abcdefghijklmnop",
    "close:%",
    "pick:_",
    "story:~",
    "log:<99999999999999.zz",
    "nothing:at-all",
)


async def test_every_input_is_answered_by_somebody_new_and_by_somebody_talking(database_url, caplog):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (cem,) = await street.joined("cem")
        stranger = street.person("dot")
        for person in (ana, cem, stranger):
            for reply_to in ("", "\x00", "\ud800"):
                for words in WORDS:
                    before = len(person.heard), len(ben.heard)
                    await person.says(words, reply_to=reply_to)
                    assert (len(person.heard), len(ben.heard)) != before, (person.name, words[:30])
            for payload in PAYLOADS:
                earlier = len(person.heard)
                await person.sends(payload)
                assert len(person.heard) > earlier, (person.name, payload[:30])
        assert "helping-failed" not in [said.key for person in (ana, ben, cem, stranger) for said in person.heard]
        assert "failed" not in caplog.text
        # What could pass went across as it was typed, without what no screen shows.
        crossed = [said.text for said in ben.heard if said.key == "relaying-said"]
        assert "{ $text } { -term } { NUMBER(1) }" in crossed
        assert "<b>bold</b> &amp; <!channel> *_~`" in crossed
        assert "ab[31mc" in crossed
        assert "lone" in crossed


async def test_somebody_else_s_buttons_do_nothing(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        cem, dot = await street.joined("cem", "dot")
        await street.posted(dot, "I bake cakes")
        await street.posted(cem, "could someone bake a cake")
        ask = dot.hears("matching-ask")
        before = len(ana.heard), len(ben.heard), len(dot.heard)
        line = ana.ends.choice("end").partition(":")[2]
        match = ask.choice("willing").partition(":")[2]
        for verb in ("end", "block", "report", "reveal", "share", "to", "hide", "rest", "happened", "thank", "again"):
            await cem.sends(f"{verb}:{line}")
            await cem.says("cancel")
        for verb in ("willing", "accept", "another", "not-now", "meet"):
            await cem.sends(f"{verb}:{match}")
            assert cem.last.key in ("matching-settled", "matching-not-yours")
            await ana.sends(f"{verb}:{match}")
            assert ana.last.key == "matching-not-yours"
        assert (len(ben.heard), len(dot.heard)) == before[1:]
        await ana.says("still here")
        assert ben.last.text == "still here"


async def test_a_press_twice_at_the_same_moment_does_it_once(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog this week")
        await ben.presses("willing")
        accept = ana.last.choice("accept")
        at = street.clock.now()
        await asyncio.gather(
            *(
                street.app.hear(Pressed(id=f"twice:{number}", at=at, speaker=ana.address, choice=accept))
                for number in range(3)
            )
        )
        await street.quiet()
        heard = [said.key for said in ana.heard[-3:]]
        assert sorted(heard) == ["matching-settled", "matching-settled", "opening-through"]
        assert await street.count("connection") == 1


async def test_the_same_event_again_is_taken_once(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        event = Heard(id="again", at=street.clock.now(), speaker=ana.address, text="at nine", ref="m-again")
        for _time in range(3):
            await street.app.hear(event)
        await street.quiet()
        assert ben.hears("relaying-said").text == "at nine"
        ben.hears_nothing()


async def test_words_to_a_line_that_ends_at_the_same_moment_are_delivered_or_their_writer_is_told(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        at = street.clock.now()
        await asyncio.gather(
            street.app.hear(Heard(id="a", at=at, speaker=ana.address, text="at nine", ref="m-a")),
            street.app.hear(Heard(id="b", at=at, speaker=ben.address, text="end", ref="m-b")),
        )
        await street.quiet()
        arrived = "relaying-said" in [said.key for said in ben.heard]
        told = {"relaying-not-arrived", "helping-hello", "posting-which-side"} & {said.key for said in ana.heard}
        assert arrived or told
