"""What neighbours decide about themselves: pauses, quiet hours, leaving, their data."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.ports import Unreachable
from tests.stories.street import a_street


@pytest.mark.parametrize("words", ["pause 7", "pause until 30.11.", "pause until Monday", "pauza 7"])
async def test_a_pause_ends_by_itself_in_the_morning(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.says(words)
        ben.hears("keeping-paused")
        await street.passes(days=6, hours=13)
        ben.hears_nothing()
        await street.passes(hours=8)
        ben.hears("keeping-back")
        assert street.clock.now().hour >= 7, "not in the middle of the night"


async def test_a_pause_by_button_is_ended_by_word(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.says("pause")
        await ben.presses("pause:14")
        ben.hears("keeping-pause-until-when", "keeping-paused")
        await street.posted(ana, "could someone walk my dog")
        ben.hears_nothing()
        await ben.says("resume")
        ben.hears("keeping-back", "matching-ask")
        await street.passes(days=1)
        ben.hears("matching-moved-on")
        await street.passes(days=14)
        ben.hears_nothing()


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("pause today", "Monday 23 November"),
        ("pause tomorrow", "Tuesday 24 November"),
        ("pause for the weekend", "Sunday 29 November"),
        ("pauza na weekend", "Sunday 29 November"),
        ("/pause this week", "Sunday 29 November"),
        ("pause Friday", "Friday 27 November"),
        ("pause 24.12.", "Thursday 24 December"),
        ("pause until Friday", "Thursday 26 November"),
        ("pauza do piątku", "Thursday 26 November"),
        ("/pauza proszę do piątku", "Thursday 26 November"),
        ("przerwa do 27.11.", "Thursday 26 November"),
        ("pause, Friday will do", "Friday 27 November"),
        ("pause until the weekend", "Friday 27 November"),
        ("/pause until next week", "Sunday 29 November"),
        ("pause until 24.12.", "Wednesday 23 December"),
        ("pause 10 days", "Wednesday 2 December"),
    ],
)
async def test_only_until_leaves_out_the_day_that_is_named(sqlite_url, words, last):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.says(words)
        assert last in ben.hears("keeping-paused").text


@pytest.mark.parametrize("words", ["do piątku", "do 27.11.", "do 2026-11-27", "do 27 listopada"])
async def test_a_day_after_the_polish_until_is_answered_as_one(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.says("pauza")
        await ben.says(words)
        assert "Thursday 26 November" in ben.hears("keeping-pause-until-when", "keeping-paused").text


async def test_on_the_last_day_of_a_weekend_it_is_that_day(sqlite_url):
    async with a_street(sqlite_url, start=datetime(2026, 11, 29, 12, tzinfo=UTC)) as street:
        (ben,) = await street.joined("ben")
        await ben.says("pause for the weekend")
        assert "Sunday 29 November" in ben.hears("keeping-paused").text


@pytest.mark.parametrize("words", ["quiet 0 to 24", "quiet 12am to 24:00"])
async def test_a_whole_day_is_no_quiet_hours_and_is_asked_back(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.says(words)
        ben.hears("keeping-quiet-how", start=22, end=7)


@pytest.mark.parametrize("before", [True, False])
async def test_a_pause_is_from_helping_and_what_somebody_asks_for_goes_on(sqlite_url, before):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        if before:
            await street.posted(ana, "could someone walk my dog")
        await ana.says("pause 7")
        if not before:
            await street.posted(ana, "could someone walk my dog")
            assert ana.last.key in ("posting-posted-request", "matching-nobody-yet")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.presses("willing")
        assert ana.last.key == "matching-found"


async def test_whoever_offers_during_a_pause_reads_that_it_waits(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await ben.says("pause 7")
        ben.skips()
        await ben.says("I can do dog walks most mornings")
        await ben.presses("post")
        ben.hears("posting-card-offer", "posting-posted-paused")
        await street.posted(ana, "could someone walk my dog")
        ben.hears_nothing()
        await ben.presses("resume")
        ben.hears("keeping-back", "matching-ask")


@pytest.mark.parametrize("words", ["pause 0", "pause 1.1.2020", "/pause gibberish", "pause 999"])
async def test_a_day_that_can_t_be_understood_is_asked_again(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.says(words)
        ben.hears("keeping-pause-not-understood")


async def test_quiet_hours_are_set_in_words_or_by_button(database_url):
    async with a_street(database_url, start=datetime(2026, 11, 23, 20, 30, tzinfo=UTC)) as street:
        ana, ben = await street.joined("ana", "ben")
        await ben.says("quiet hours")
        ben.hears("keeping-quiet-how")
        await ben.presses("quiet:20-9")
        assert ben.hears("keeping-quiet").line.values == {"start": 20, "end": 9}
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog")
        ben.hears_nothing()
        await ben.says("quiet from 23:00 to 6:30")
        assert ben.hears("keeping-quiet").line.values == {"start": 23, "end": 7}
        await ben.says("quiet 25 to 99")
        ben.hears("keeping-quiet-how")
        await ben.says("10pm to 7am")
        assert ben.hears("keeping-quiet").line.values == {"start": 22, "end": 7}
        await ben.says("no quiet hours")
        await ben.sends("quiet:0-0")
        ben.hears("keeping-no-quiet", "keeping-no-quiet")


@pytest.mark.parametrize(
    ("begin", "answer", "asked", "heard"),
    [
        ("language", "polski", "keeping-which-language", "keeping-language"),
        ("language", "po polsku", "keeping-which-language", "keeping-language"),
        ("language", "English", "keeping-which-language", "keeping-language"),
        ("pause", "7 days", "keeping-pause-until-when", "keeping-paused"),
        ("pause", "until Friday", "keeping-pause-until-when", "keeping-paused"),
        ("pauza", "do piątku", "keeping-pause-until-when", "keeping-paused"),
        ("quiet", "22:00 to 7:00", "keeping-quiet-how", "keeping-quiet"),
        ("quiet", "no quiet hours", "keeping-quiet-how", "keeping-no-quiet"),
        ("cisza", "od 22 do 7", "keeping-quiet-how", "keeping-quiet"),
    ],
)
@pytest.mark.parametrize("talking", [False, True])
async def test_what_a_setting_asks_is_answered_in_words_and_nobody_else_reads_them(
    sqlite_url, begin, answer, asked, heard, talking
):
    async with a_street(sqlite_url) as street:
        ana, ben = await (street.talking() if talking else street.joined("ana", "ben"))
        await ana.says(begin)
        ana.hears(asked)
        await ana.says(answer)
        ana.hears(heard)
        ben.hears_nothing()
        await ana.says("cancel")
        ana.hears("helping-nothing-to-cancel")


async def test_a_setting_is_left_by_cancel_and_is_in_the_way_of_nothing(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("pause")
        await ana.says("see you at nine")
        ana.hears("keeping-pause-until-when", "relaying-to-whom")
        await ana.says("for them")
        ana.hears("relaying-passed-on")
        await ana.says("and bring the lead")
        assert ben.hears("relaying-said", "relaying-said").text == "and bring the lead"
        await ana.says("language")
        await ana.says("cancel")
        ana.hears("keeping-which-language", "helping-cancelled")
        (cem,) = await street.joined("cem")
        await cem.says("quiet")
        await cem.says("what?")
        await cem.says("could someone walk my dog")
        cem.hears("keeping-quiet-how", "answering-not-understood", "posting-card-request")


async def test_leaving_ends_lines_kindly_and_closes_everything(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        cem, dot = await street.joined("cem", "dot")
        await street.posted(dot, "could someone bake a cake")
        await street.posted(cem, "I bake cakes")
        await street.posted(ana, "offer: I can bake cakes")
        await ana.says("leave")
        assert ana.hears("keeping-leave-sure").line.values["lines"] == 1
        await ana.says("cancel")
        ana.hears("helping-cancelled")
        await ana.says("leave")
        await ana.presses("yes-leave")
        ana.hears("keeping-leave-sure", "keeping-left")
        ben.hears("ending-ended")
        await street.passes(days=9)
        ana.hears_nothing()
        ben.hears("checking-in-ask")
        await ben.says("it happened")
        await ben.says("say thanks")
        await ben.says("it was lovely")
        ben.hears("checking-in-how", "checking-in-your-thanks", "checking-in-thanks-on-the-way")
        ana.hears_nothing()


async def test_my_data_holds_all_of_one_s_own_and_nothing_of_a_peer(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking(ask="could someone walk my dog MARKERASK", offer="I walk dogs MARKEROFFER")
        await ana.says("MARKERMINE")
        await ben.says("MARKERTHEIRS")
        await ana.says("my data")
        await ana.says("for you")
        ana.skips()
        await ana.says("my data")
        await ana.presses("yes-data")
        ana.hears("keeping-data-sure", "keeping-data")
        held = json.loads(ana.hears("verbatim").text)
        everything = json.dumps(held)
        assert "MARKERASK" in everything
        assert "MARKERMINE" in everything
        assert "story:ana" in everything
        for theirs in ("MARKEROFFER", "MARKERTHEIRS", "story:ben", await street.tag(ben)):
            assert theirs not in everything
        assert held["not finished yet"] == {}
        assert held["neighbour"]["tag"] == await street.tag(ana)
        assert len(held["connections"]) == len(held["matches"]) == len(held["posts"]) == 1


def raw_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


async def test_forget_me_leaves_nothing_that_names_anybody(tmp_path):
    url = f"sqlite:///{tmp_path / 'leveller.sqlite'}"
    async with a_street(url) as street:
        ana, ben = await street.talking(ask="could someone walk my dog MARKERASK")
        tag = await street.tag(ana)
        await ana.says("MARKERWORDS across")
        await ana.says("report")
        await ana.says("MARKERREASON")
        await ana.says("yes")
        ana.skips()
        await ana.says("forget me")
        ana.hears("keeping-forget-sure")
        await ana.says("yes")
        ana.hears("keeping-forgotten")
        ben.skips()
        assert await street.count("neighbour") == 1
        assert await street.count("address") == 1
        await street.passes(days=9)
        ana.hears_nothing()
        await ana.says("hello")
        ana.hears("joining-welcome")
        await ana.says("no")
        await ben.presses("happened")
        ben.hears("checking-in-ask", "checking-in-how")
    files = raw_files(tmp_path)
    assert files
    for name, raw in files.items():
        for marker in ("MARKER", "story:ana", f'"{tag}"'):
            assert marker.encode() not in raw, f"{marker} in {name}"


async def test_forget_me_lets_the_other_side_read_an_ordinary_ending(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("forget me")
        await ana.presses("yes-forget")
        ana.hears("keeping-forget-sure", "keeping-forgotten")
        ben.hears("ending-ended")
        await ben.presses("report")
        ben.hears("ending-frozen", "ending-what-happened")
        await ben.says("odd")
        await ben.says("no")
        ben.hears("ending-attach", "ending-report-thanks")
        await ben.says("my data")
        await ben.says("yes")
        ben.hears("keeping-data-sure", "keeping-data", "verbatim")
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        await kim.says("log")
        assert "somebody" in str(kim.hears("reviewing-log").line.values["rows"][0].values["asker"])


async def test_the_platform_s_return_is_welcomed(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.vanishes()
        ben.hears("ending-ended")
        ana.hears_nothing()
        await ana.returns()
        ana.hears("keeping-returned")


async def test_whoever_could_not_be_reached_once_is_welcomed_back_with_their_next_word(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can do dog walks most mornings")
        street.platform.fails["ben"] = [Unreachable()]
        await ben.says("help")
        ben.hears_nothing()
        await ben.says("I can do dog walks most mornings")
        await ben.presses("post")
        ben.hears("keeping-within-reach", "posting-card-offer", "posting-posted-offer")
        await street.posted(ana, "could someone walk my dog")
        ben.hears("matching-ask")


@pytest.mark.parametrize(
    ("word", "answer"), [("polski", "keeping-language"), ("resume", "keeping-no-pause"), ("pause 7", "keeping-paused")]
)
async def test_whoever_is_back_may_begin_with_a_setting(database_url, word, answer):
    async with a_street(database_url) as street:
        (ben,) = await street.joined("ben")
        await ben.vanishes()
        await ben.says(word)
        await ben.says(word)
        ben.hears("keeping-within-reach", answer, answer)


async def test_a_word_in_public_says_nothing_about_whether_somebody_can_be_reached(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.vanishes()
        await ben.says("/card", place="story:square")
        ben.hears_nothing()
        await ben.says("forget me")
        await ben.says("yes")
        ben.hears("keeping-within-reach", "keeping-forget-sure", "keeping-forgotten")


async def test_somebody_abroad_lives_by_their_own_clock(database_url):
    async with a_street(database_url, start=datetime(2026, 11, 23, 12, 30, tzinfo=UTC)) as street:
        ana, ben = await street.joined("ana", "ben")
        await ben.says("time zone")
        assert "London" in ben.hears("keeping-timezone-which").text
        await ben.says("I live in New York")
        assert "07:30" in ben.hears("keeping-timezone").text
        await ben.says("pause until tomorrow")
        assert "Monday 23 November" in ben.hears("keeping-paused").text
        await ben.says("resume")
        ben.hears("keeping-back")
        await ben.says("quiet 22 to 9")
        ben.skips()
        await street.posted(ben, "I can do dog walks most mornings")
        await street.posted(ana, "could someone walk my dog")
        ben.hears_nothing()
        await street.passes(hours=1.6)
        assert "matching-ask" in [said.key for said in ben.heard], "nine o'clock in New York"


@pytest.mark.parametrize("words", ["time zone Atlantis", "my time zone is Atlantis"])
async def test_a_city_that_nobody_knows_is_asked_again(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await ben.says(words)
        ben.hears("keeping-timezone-unknown")
        await ben.presses("timezone")
        ben.hears("keeping-timezone-which")
        await ben.says("strefa czasowa Warszawa")
        assert "Warsaw" in ben.hears("keeping-timezone").text
        await ben.says("time zone")
        assert ben.hears("keeping-timezone-which").choices == ("timezone:here", "cancel")
        await ben.presses("timezone:here")
        assert "London" in ben.hears("keeping-timezone").text


async def test_whoever_has_no_pause_is_told_so(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("resume")
        ana.hears("keeping-no-pause")
        await ana.says("pause for 3 days")
        ana.skips()
        await ana.says("resume")
        ana.hears("keeping-back")
