"""Money, unkind words and being asked elsewhere: a word of care, once, and never kept back for it."""

from __future__ import annotations

import pytest

from bot.core.events import Pressed
from prompts.warnings import signs
from tests.stories.street import Person, Street, a_street

SCAM = "My bank account is frozen, could you buy me some gift cards"
AGAIN = ("please send the codes on the back of the gift cards", "I will pay you back in bitcoin, just buy the vouchers")
CARD = "the number is 4111 1111 1111 1111"
UNKIND = "you are a useless lazy cow"
ELSEWHERE = "add me on whatsapp instead"
LATE = {
    "scam": "there is a parcel for you, only the rest of the postage has to be settled first",
    "harassment": "I know which window is yours and I am not finished with you",
    "off_platform": "it's better we talk where nobody reads along, what are you on",
}
"""Words without a sign."""


def heard(person: Person, key: str) -> int:
    return sum(said.key == key for said in person.heard)


async def a_coordinator(street: Street) -> Person:
    (kofi,) = await street.joined("kofi")
    await street.made(kofi, "coordinator")
    return kofi


async def test_both_read_one_word_of_care_about_money_and_the_message_goes_across(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(SCAM)
        ben.hears("relaying-said", "cautioning-scam")
        mine = ana.hears("cautioning-scam")
        assert mine.text == ben.last.text
        assert [one.split(":")[0] for one in ben.last.choices] == ["block", "report"]
        await ben.says("my account is frozen too, send me gift cards")
        ana.hears("relaying-said")
        ben.hears_nothing()


async def test_the_third_time_a_coordinator_learns_which_match_and_no_words(database_url):
    async with a_street(database_url) as street:
        kofi = await a_coordinator(street)
        ana, ben = await street.talking()
        for words in (SCAM, AGAIN[0]):
            await ana.says(words)
        kofi.hears_nothing()
        await ana.says(AGAIN[1])
        said = kofi.hears("cautioning-alert").text
        assert "gift" not in said
        await kofi.says(f"story {kofi.last.line.values['id']}")
        kofi.hears("reviewing-story")
        await ana.says(SCAM)
        kofi.hears_nothing()
        assert heard(ben, "cautioning-scam") == heard(ana, "cautioning-scam") == 1


async def test_what_is_kept_back_as_it_opens_an_account_counts_and_the_other_side_learns_nothing(sqlite_url):
    async with a_street(sqlite_url) as street:
        kofi = await a_coordinator(street)
        ana, ben = await street.talking()
        for _time in range(3):
            await ana.says(CARD)
            await ana.says("cancel")
        kofi.hears("cautioning-alert")
        ben.hears_nothing()


async def test_a_coordinator_who_is_part_of_it_hears_nothing(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await street.made(ben, "coordinator")
        for words in (SCAM, *AGAIN):
            await ana.says(words)
        assert heard(ben, "cautioning-alert") == 0


async def test_whoever_reads_unkind_words_can_stop_it_with_one_press(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(UNKIND)
        ben.hears("relaying-said", "cautioning-harassment")
        ana.hears_nothing()
        await ana.says(UNKIND)
        ben.hears("relaying-said")
        ben.hears_nothing()
        await ben.presses("block")
        ben.hears("ending-blocked")


async def test_whoever_is_asked_elsewhere_is_reminded_once(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for _time in range(2):
            await ana.says(ELSEWHERE)
        assert heard(ben, "cautioning-off_platform") == 1
        assert heard(ana, "cautioning-off_platform") == 0


@pytest.mark.parametrize("flag", LATE)
async def test_what_no_sign_finds_gets_it_once_it_has_gone_across(database_url, flag):
    assert not signs().flags(LATE[flag])
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        for _time in range(2):
            await ana.says(LATE[flag])
        assert heard(ben, "relaying-said") == 2
        assert heard(ben, f"cautioning-{flag}") == 1
        assert heard(ana, f"cautioning-{flag}") == (flag == "scam")


async def test_a_line_that_has_ended_meanwhile_gets_no_word_of_care(sqlite_url, monkeypatch):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()

        async def ended(_text: str) -> tuple[str, ...]:
            end = ben.ends.choice("end")
            await street.app.hear(Pressed(id="story:end", at=street.clock.now(), speaker=ben.address, choice=end))
            return ("scam",)

        monkeypatch.setattr(street.app, "_second_opinion", ended)
        await ana.says(LATE["scam"])
        assert heard(ben, "relaying-said") == 1
        assert heard(ben, "cautioning-scam") == heard(ana, "cautioning-scam") == 0


@pytest.mark.parametrize("words", ["It was £4.20, the receipt is in the bag", "Shall we meet at nine?", "Thanks love"])
async def test_ordinary_talk_gets_no_word_of_care(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(words)
        ben.hears("relaying-said")
        ben.hears_nothing()
        ana.hears_nothing()


async def test_words_that_waited_for_whom_they_are_get_it_when_they_go(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await street.talking("ana", "cem", ask="ask: could someone walk my dog")
        await ana.says(SCAM)
        await ana.presses("to")
        assert sum(heard(one, "cautioning-scam") for one in (ben, street.person("cem"))) == 1
