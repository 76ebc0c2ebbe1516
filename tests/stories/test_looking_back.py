"""A day after: did it happen, was it good, and again?"""

from __future__ import annotations

import pytest

from tests.stories.street import a_street


async def ended(street, **posts):
    ana, ben = await street.talking(**posts)
    await ana.says("end")
    await street.passes(days=9)
    ana.hears("ending-ended-by-me", "checking-in-ask")
    ben.hears("ending-ended", "checking-in-ask")
    return ana, ben


async def test_each_answers_alone_by_button_or_word_and_thanks_are_passed_on(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await ana.says("it happened")
        await ana.says("it was good")
        await ana.says("say thanks")
        await ana.says("Biscuit slept like a stone")
        ana.hears("checking-in-how", "checking-in-good", "checking-in-your-thanks", "checking-in-thanks-on-the-way")
        assert "Biscuit" in ben.hears("checking-in-thanks").text
        await ben.says("yes")
        ben.hears("checking-in-how")
        await ben.presses("okay")
        await ben.presses("leave-it")
        ben.hears("checking-in-good", "checking-in-left")
        ana.hears_nothing()


async def test_again_opens_a_new_line_only_after_two_yeses(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await ana.presses("happened")
        await ana.presses("good")
        await ana.presses("again")
        ana.hears("checking-in-how", "checking-in-good", "checking-in-again-noted")
        ben.hears_nothing()
        await ana.presses("again")
        ana.hears("checking-in-again-noted")
        await ben.presses("happened")
        await ben.presses("good")
        await ben.presses("again")
        ben.hears("checking-in-how", "checking-in-good", "checking-in-again-both", "opening-through")
        ana.hears("checking-in-again-both", "opening-through")
        names = {ben.last.line.values[name].key for name in ("you", "they")}
        earlier = {
            said.line.values[name].key
            for said in ben.heard[:-1]
            if said.key == "opening-through"
            for name in ("you", "they")
        }
        assert not names & earlier


@pytest.mark.parametrize("meanwhile", ["leave", "block"])
async def test_again_opens_nothing_when_one_has_left_or_blocked_meanwhile(database_url, meanwhile):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await ana.says("it happened")
        await ana.says("it was good")
        await ana.presses("again")
        await ana.says(meanwhile)
        if meanwhile == "leave":
            await ana.says("yes")
        await ben.says("it happened")
        await ben.says("I'd do it again")
        ben.hears("checking-in-how", "checking-in-again-noted")
        assert ana.last.key in ("keeping-left", "ending-blocked")


async def test_not_yet_is_asked_again_of_that_side_alone(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await ana.presses("not-yet")
        ana.hears("checking-in-not-yet")
        await street.passes(days=3, hours=1)
        ana.hears("checking-in-ask")
        ben.hears_nothing()
        await ana.presses("partly")
        ana.hears("checking-in-how")
        await street.passes(days=5)
        ana.hears_nothing()
        ben.hears_nothing()


async def test_what_did_not_happen_can_be_asked_for_again(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        (cem,) = await street.joined("cem")
        await street.posted(cem, "I can do dog walks most mornings")
        await ana.says("it didn't happen")
        ana.hears("checking-in-didnt-asker")
        await ana.presses("renew")
        ana.hears("posting-renewed")
        cem.hears("matching-ask")
        await ben.presses("didnt")
        ben.hears("checking-in-didnt-helper")


async def test_not_good_offers_to_report_or_block(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await ana.presses("happened")
        await ana.presses("not-good")
        assert [one.partition(":")[0] for one in ana.hears("checking-in-how", "checking-in-sorry").choices] == [
            "report",
            "block",
            "leave-it",
        ]
        await ana.presses("report")
        ana.hears("ending-frozen", "ending-what-happened")
        ben.hears_nothing()


async def test_with_several_to_look_back_on_it_is_asked_which(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        await ana.says("end")
        await street.talking("ana", "cem")
        await ana.says("end")
        await street.passes(days=9)
        ana.skips()
        await ana.says("it happened")
        which = ana.hears("relaying-which-line")
        await ana.sends(which.choices[1])
        ana.hears("checking-in-how")
        await ana.says("yes")
        ana.hears("checking-in-how")  # only one is left that a bare yes could mean
        await ana.says("yes")
        ana.hears("helping-nothing-asked")


async def test_a_check_in_of_long_ago_is_answered_by_a_yes_only_when_nothing_else_waits(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await street.passes(days=4)
        await street.posted(ben, "I can bake cakes")
        await street.posted(ana, "could someone bake a cake")
        ben.hears("matching-ask")
        await ben.says("yes")
        ben.hears("matching-asking-them")
        await ana.says("yes")
        ana.hears("matching-found", "opening-through")
        ben.hears("opening-through")
        await ana.says("yes")
        assert ben.hears("relaying-said").text == "yes", "what is said now is for the one who is there now"
        await ana.says("end")
        await ana.says("yes")
        ana.hears("ending-ended-by-me", "checking-in-how")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("not yet", "checking-in-not-yet"),
        ("jeszcze nie", "checking-in-not-yet"),
        ("partly", "checking-in-how"),
        ("it didn't happen", "checking-in-didnt-asker"),
        ("didn't happen", "checking-in-didnt-asker"),
        ("yes it did", "checking-in-how"),
        ("udało się", "checking-in-how"),
        ("no, sorry", "checking-in-didnt-asker"),
        ("it rained all day", "answering-not-understood"),
    ],
)
async def test_a_check_in_is_answered_in_words(sqlite_url, words, heard):
    async with a_street(sqlite_url) as street:
        ana, ben = await ended(street)
        await ana.says(words)
        said = ana.hears(heard)
        if heard == "answering-not-understood":
            assert [one.partition(":")[0] for one in said.choices] == ["happened", "partly", "not-yet", "didnt"]
        ana.hears_nothing()
        ben.hears_nothing()


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("good", "checking-in-good"),
        ("it was lovely, thank you", "checking-in-good"),
        ("fine", "checking-in-good"),
        ("not bad", "checking-in-good"),
        ("not great", "checking-in-sorry"),
        ("było miło", "checking-in-good"),
        ("źle", "checking-in-sorry"),
    ],
)
async def test_how_it_was_is_said_in_words(sqlite_url, words, heard):
    async with a_street(sqlite_url) as street:
        ana, _ben = await ended(street)
        await ana.says("good")
        ana.hears("answering-not-understood")  # first: did it happen?
        await ana.says("yes")
        await ana.says(words)
        ana.hears("checking-in-how", heard)


async def test_nobody_who_reported_is_promised_to_meet_again(database_url):
    async with a_street(database_url) as street:
        ana, ben = await ended(street)
        await ana.says("report")
        await ana.says("he was rude")
        await ana.says("no")
        ana.skips()
        await ana.says("I'd do it again")
        ana.hears("checking-in-again-parted")
        await ben.says("it happened")
        await ben.says("it was good")
        await ben.says("I'd do it again")
        ben.hears(
            "checking-in-how", "checking-in-good", "checking-in-again-noted"
        )  # the other side learns nothing of it


# --- thanks, once -----------------------------------------------------------------------------------------------------


async def thanks(person, line, words):
    """By the button under the end of a line, as often as they like."""
    await person.sends(line.replace("end:", "thank:"))
    await person.says(words)


async def test_thanks_are_said_once_from_each_side(database_url):
    """Else whoever was left could go on writing to somebody who ended it."""
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        mine, theirs = (one.ends.choice("end") for one in (ana, ben))
        await ana.sends(mine)
        ana.hears("ending-ended-by-me")
        await thanks(ben, theirs, "You were kind to my old dog")
        ben.hears("ending-ended", "checking-in-your-thanks", "checking-in-thanks-on-the-way")
        for _ in range(3):
            await thanks(ben, theirs, "You should not have ended it")
            ben.hears("checking-in-thanked", "helping-invite")
        assert ana.hears("checking-in-thanks").line.values["text"] == "You were kind to my old dog"
        ana.hears_nothing()
        ben.skips()
        await thanks(ana, mine, "He is a good dog")
        ben.hears("checking-in-thanks")


async def test_who_has_said_thanks_is_not_asked_for_them_again(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        line = ben.ends.choice("end")
        await ana.says("end")
        await thanks(ben, line, "You were kind to my old dog")
        await street.passes(days=9)
        await ben.says("it happened")
        await ben.says("it was good")
        assert [one.partition(":")[0] for one in ben.last.choices] == ["again", "leave-it"]


async def test_the_rest_of_a_number_is_no_thanks(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        line = ben.ends.choice("end")
        await ben.says("07700")
        ana.hears("relaying-said")
        await ben.sends(line)
        ana.hears("ending-ended")
        for words in ("900123", "900 123", "and then 900123"):
            await thanks(ben, line, words)
            assert ben.last.key == "guarding-not-for-others", ben.last.text
        await ben.says("for the tea")
        assert ana.hears("checking-in-thanks").line.values["text"] == "for the tea"


@pytest.mark.parametrize("parted", ["block", "report"])
async def test_thanks_that_wait_for_the_morning_do_not_come_after_a_block(database_url, parted):
    """And whoever wrote them reads what they would have read if they had been blocked before: nothing."""
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        line = ben.ends.choice("end")
        await ben.sends(line)
        await street.passes(hours=10, minutes=30)  # half past ten at night
        await thanks(ben, line, "You will be sorry")
        await ana.sends(line.replace("end:", f"{parted}:"))
        ana.skips()
        ben.skips()
        await street.passes(hours=10)
        assert await street.count("outbox") == 0
        assert "You will be sorry" not in street.heard_by(ana)
        assert "relaying-not-arrived" not in [said.key for said in ben.heard]


async def test_thanks_that_wait_for_the_morning_come_to_whoever_blocked_nobody(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        line = ben.ends.choice("end")
        await ben.sends(line)
        await street.passes(hours=10, minutes=30)
        await thanks(ben, line, "You were kind to my old dog")
        ana.skips()
        await street.passes(hours=10)
        assert "You were kind" in street.heard_by(ana)


async def test_thanks_for_somebody_without_chat_do_not_come_after_they_blocked(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ben = await street.joined("kim", "ben")
        await street.made(kim, "coordinator")
        await street.posted(ben, "I can do dog walks most mornings")
        await kim.says("enter: a gentleman needs his dog walked this week")
        await kim.presses("they-agree")
        await ben.presses("willing")
        await kim.presses("accept")
        line = ben.ends.choice("end")
        await ben.sends(line)
        await street.passes(hours=10, minutes=30)
        await thanks(ben, line, "You will be sorry")
        assert ben.last.key == "checking-in-thanks-on-the-way"
        await kim.sends(line.replace("end:", "block:"))
        kim.skips()
        await street.passes(hours=10)
        assert "You will be sorry" not in street.heard_by(kim)
