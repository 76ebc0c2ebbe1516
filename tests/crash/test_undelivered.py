"""What cannot be delivered, or perhaps was, and how its writer learns of it."""

from __future__ import annotations

from tests.stories.street import Refused, TryLater, a_street


async def test_an_attempt_that_nobody_knows_the_end_of_is_repeated_once_and_says_so(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [ConnectionResetError()]
        await ana.says("at nine")
        repeat = ben.hears("relaying-repeat")
        assert repeat.line.values["line"].key == "relaying-said"
        assert "at nine" in repeat.text
        assert repeat.text != "at nine"
        await street.passes(minutes=5)
        ben.hears_nothing()
        ana.hears_nothing()


async def test_after_two_such_attempts_the_writer_is_told_and_nothing_more_is_tried(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [ConnectionResetError(), ConnectionResetError()]
        await ana.says("at nine")
        await street.passes(minutes=5)
        ana.hears("relaying-maybe-not-arrived")
        ben.hears_nothing()
        await ana.says("at ten")
        assert ben.hears("relaying-said").text == "at ten"


async def test_nobody_is_told_that_words_did_not_arrive_when_they_may_have(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [ConnectionResetError(), Refused()]
        await ana.says("at nine")
        await street.passes(minutes=5)
        ana.hears("relaying-maybe-not-arrived")
        ben.hears_nothing()


async def test_the_bot_s_own_question_is_tried_until_it_is_through(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        street.platform.fails["ben"] = [ConnectionResetError() for _ in range(4)]
        await street.posted(ana, "Could someone walk my dog this week")
        for _ in range(5):
            await street.passes(minutes=1)
        assert ben.hears("relaying-repeat").line.values["line"].key == "matching-ask"
        ben.hears_nothing()


async def test_what_waited_while_its_line_ended_is_not_sent_and_its_writer_is_told(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [TryLater(600)]
        await ana.says("at nine")
        ben.hears_nothing()
        await ben.says("end")
        ana.hears("ending-ended")
        await street.passes(minutes=11)
        ana.hears("relaying-not-arrived")
        ben.hears("ending-ended-by-me")
        ben.hears_nothing()


async def test_a_platform_that_says_not_now_holds_one_address_and_keeps_its_order(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [TryLater(600)]
        for words in ("one", "two", "three"):
            await ana.says(words)
        await ben.says("are you there?")
        assert ana.hears("relaying-said").text == "are you there?"
        ben.hears_nothing()
        await street.passes(minutes=11)
        await street.passes(minutes=1)
        assert [said.text for said in ben.heard[-3:]] == ["one", "two", "three"]


async def test_a_platform_that_says_not_now_for_more_than_a_day_is_told_to_the_writer(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [TryLater(7200) for _ in range(20)]
        await ana.says("at nine")
        for _ in range(25):
            await street.passes(hours=1)
        ana.hears("relaying-not-arrived")
        assert "relaying-said" not in [said.key for said in ben.heard]
