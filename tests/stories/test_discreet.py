"""Discreet mode: a notice that says nothing, and the words when they are asked for."""

from __future__ import annotations

from tests.stories.street import a_street


async def test_words_come_as_a_notice_and_are_shown_when_asked_for_in_their_order(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("discreet on")
        ben.hears("discreet-on")
        await ana.says("at nine?")
        notice = ben.hears("discreet-notice")
        assert "nine" not in notice.text
        await ana.says("or at ten?")
        ben.hears("discreet-notice")
        await ben.says("which one?")
        assert ana.hears("relaying-said").text == "which one?"
        ben.hears_nothing()
        await ben.presses("unveil")
        assert ben.hears("relaying-said").text == "at nine?"
        assert ben.hears("relaying-said").text == "or at ten?"
        await ben.says("show my messages")
        ben.hears("discreet-nothing")
        await ana.says("ten then")
        ben.hears("discreet-notice")
        await ben.says("discreet off")
        ben.hears("relaying-said", "discreet-off")
        await ana.says("see you")
        ben.hears("relaying-said")


async def test_what_nobody_asked_to_see_for_a_day_goes_and_its_writer_is_told(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("discreet on")
        await ana.says("at nine?")
        await street.passes(hours=23, minutes=59)
        ana.hears_nothing()
        await street.passes(minutes=2)
        ana.hears("relaying-not-arrived")
        await ben.says("show my messages")
        assert ben.last.key == "discreet-nothing"
        assert "nine" not in street.heard_by(ben)
        assert await street.count("outbox") == 0


async def test_what_waits_can_be_taken_back_and_goes_nowhere_after_the_end(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ben.says("discreet on")
        await ana.says("at nine?")
        await ana.says("take back")
        await ana.says("or at ten?")
        await ana.says("end")
        ben.skips()
        ana.hears("relaying-taken-back", "ending-ended-by-me")
        await ben.says("show my messages")
        assert "nine" not in street.heard_by(ben)
        assert "ten" not in street.heard_by(ben)
        ana.hears("relaying-not-arrived")


async def test_a_question_comes_as_a_notice_too_and_at_night_the_notice_waits(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.says("discreet on")
        ben.skips()
        await street.posted(ana, "could someone walk my dog this week")
        ben.hears("discreet-notice")
        await ben.presses("unveil")
        ben.hears("matching-ask")
        await ben.presses("willing")
        ben.hears("matching-asking-them")
        await ana.presses("accept")
        ben.skips()
        await ben.says("show my messages")
        await street.passes(hours=11)
        ben.skips()
        await ana.says("good night")
        ben.hears_nothing()
        await street.passes(hours=9)
        ben.hears("discreet-notice")


async def test_numbers_to_call_and_the_questions_of_a_visit_are_not_hidden(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("discreet mode")
        await ana.says("emergency")
        ana.hears("discreet-on", "helping-emergency")
        await ana.says("back by 13:00")
        await street.passes(hours=1)
        ana.hears("visiting-begun", "visiting-asked")


async def test_it_is_listed_in_my_data(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("discreet on")
        await ana.says("my data")
        await ana.presses("yes-data")
        assert '"discreet": true' in ana.last.text
