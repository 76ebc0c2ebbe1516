"""A community begins, and people join it (and leave again)."""

from __future__ import annotations

import pytest

from bot.core import joining
from bot.core.model import AGREEMENT
from tests.stories.street import a_street


async def test_the_one_time_code_makes_the_first_admin_and_nobody_else(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        code = street.founded.admin_code
        await ana.says(f"admin {code}")
        ana.hears("granting-admin")
        await ben.says(f"admin {code}")
        ben.hears("granting-code-unknown")
        await ben.says("admin paper-heron-00000000000000000000")
        ben.hears("granting-code-unknown")


async def test_a_code_alone_is_answered_alike_whatever_it_is_and_does_nothing(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        real, texts = street.founded.admin_code, set()
        for code in (real, f"{real}.", "admin", "paper-heron-00000000000000000000", "paper-heron-0000", real.upper()):
            await ana.says(code)
            texts.add(ana.hears("helping-code-alone").text)
        await ana.says(street.founded.street_code)
        texts.add(ana.hears("helping-code-alone").text)
        assert len(texts) == 1
        await ben.says("language polski")
        ben.skips()
        await ben.says(real)
        assert "„admin”" in ben.hears("helping-code-alone").text
        await ben.says(f"admin {real}")
        ben.hears("granting-admin")


async def test_a_code_alone_goes_to_nobody_before_it_is_said_for_whom_it_is(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says(street.founded.admin_code)
        ana.hears("relaying-to-whom")
        ben.hears_nothing()
        await ana.presses("to-me")
        ana.hears("helping-code-alone")
        ben.hears_nothing()


async def test_an_admin_gives_and_takes_roles_and_the_last_admin_stays(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        tag, own = await street.tag(ben), await street.tag(ana)
        await ben.says(f"make {own} lead")
        ben.hears("helping-not-allowed")
        await ana.says(f"admin {street.founded.admin_code}")
        ana.hears("granting-admin")
        await ana.says(f"make {tag} coordinator")
        ana.hears("granting-done")
        ben.hears("granting-you-are-coordinator")
        await ben.says("today")
        ben.hears("reviewing-today")
        await ana.says(f"unmake {tag} coordinator")
        ana.hears("granting-done")
        ben.hears("granting-taken")
        await ben.says("today")
        ben.hears("helping-not-allowed")
        await ana.says(f"unmake {own} admin")
        ana.hears("granting-last-admin")
        await ana.says("leave")
        ana.hears("granting-last-admin")
        await ana.says("forget me")
        ana.hears("granting-last-admin")
        await ana.says(f"make {tag} admin")
        ana.hears("granting-done")
        await ana.says("leave")
        ana.hears("keeping-leave-sure")


@pytest.mark.parametrize("words", ["today", "log", "csv", "story abcde", "/note abcde hello", "/match abcde", "/enter"])
async def test_a_neighbour_without_a_role_reads_no_list_of_the_coordinators(sqlite_url, words):
    async with a_street(sqlite_url) as street:
        await street.talking()
        (cem,) = await street.joined("cem")
        await cem.says(words)
        cem.hears("helping-not-allowed")


async def test_somebody_joins_in_polish_and_types_the_area(database_url):
    async with a_street(database_url) as street:
        ola = street.person("ola")
        await ola.says("cześć")
        welcome = ola.hears("joining-welcome")
        assert "sąsiedzi" in welcome.text.casefold()
        await ola.says("tak")
        ola.hears("joining-area")
        await ola.says("gdzieś tam")
        ola.hears("joining-area-again")
        await ola.says("  HARBOUR ")
        assert "Harbour" in ola.hears("joining-done").text


async def test_the_language_can_be_switched_before_and_after_joining(database_url):
    async with a_street(database_url) as street:
        ola = street.person("ola")
        await ola.says("hello")
        english = ola.hears("joining-welcome").text
        await ola.presses("speak:pl")
        assert ola.hears("joining-welcome").text != english
        await ola.presses("more")
        ola.hears("joining-more")
        await ola.presses("agree")
        await ola.presses("area:0")
        ola.hears("joining-area", "joining-done")
        await ola.says("language")
        ola.hears("keeping-which-language")
        await ola.presses("speak:en")
        assert "English" in ola.hears("keeping-language").text
        await ola.says("speak polski")
        assert "English" not in ola.hears("keeping-language").text


async def test_nothing_is_kept_of_somebody_who_says_no(database_url):
    async with a_street(database_url) as street:
        ana = street.person("ana")
        await ana.says("could someone walk my dog")
        ana.hears("joining-welcome")
        await ana.says("no")
        ana.hears("joining-refused")
        assert await street.count("neighbour") == await street.count("dialogue") == await street.count("address") == 0
        await ana.says("hello again")
        ana.hears("joining-welcome")
        await ana.presses("no")
        ana.hears("joining-refused")


async def test_a_stranger_s_words_are_kept_until_they_have_joined(database_url):
    async with a_street(database_url) as street:
        ana = street.person("ana")
        await ana.says("could someone walk my dog this week")
        await ana.says("yes")
        await ana.says("Northside")
        ana.hears("joining-welcome", "joining-area", "joining-done", "posting-card-request")
        await ana.says("yes")
        ana.hears("posting-posted-request")


async def test_joining_twice_says_so(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says(f"join {street.founded.street_code}")
        ana.hears("joining-already")
        await ana.says("hi")
        ana.hears("helping-hello")
        await ana.presses("agree")
        ana.hears("helping-hello")
        assert await street.count("neighbour") == 1


async def test_somebody_comes_back_within_thirty_days_with_the_same_tag(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        tag = await street.tag(ana)
        await ana.says("leave")
        await ana.presses("yes-leave")
        ana.hears("keeping-leave-sure", "keeping-left")
        await street.passes(days=20)
        await ana.says("could someone water my plants")
        ana.hears("joining-welcome-back")
        await ana.says("yes")
        ana.hears("joining-done", "posting-card-request")
        assert next(said for said in reversed(ana.heard) if said.key == "joining-done").line.values["tag"].key == (
            f"name-{tag}"
        )
        await street.passes(days=20)
        assert await street.count("neighbour") == 1, "the timer of the first leaving erases nobody who came back"


async def test_somebody_who_left_is_forgotten_after_thirty_days(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("leave")
        await ana.says("yes")
        ana.hears("keeping-leave-sure", "keeping-left")
        await street.passes(days=31)
        assert await street.count("neighbour") == await street.count("address") == 0


async def test_whoever_only_says_thanks_after_leaving_is_forgotten_too(database_url):
    async with a_street(database_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("leave")
        await ana.says("yes")
        ana.hears("keeping-leave-sure", "keeping-left")
        await street.passes(days=20)
        await ana.says("thanks, that was lovely")
        ana.hears("joining-welcome-back")
        await street.passes(days=20)
        assert await street.count("neighbour") == 1, "there is time to think it over"
        await street.passes(days=12)
        assert await street.count("neighbour") == await street.count("address") == 0


async def test_a_new_agreement_is_asked_for_and_words_wait_meanwhile(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (cem,) = await street.joined("cem")
        monkeypatch.setattr(joining, "AGREEMENT", AGREEMENT + 1)
        await cem.says("could someone fix my bike")
        cem.hears("joining-welcome-back")
        await cem.presses("agree")
        cem.hears("joining-done", "posting-card-request")
        # With a line open, whatever was typed waits, and its writer says for whom it is.
        await ana.says("see you at nine")
        ana.hears("joining-welcome-back")
        ben.hears_nothing()
        await ana.presses("agree")
        ana.hears("joining-done", "relaying-to-whom")
        await ana.presses("to")
        ana.hears("relaying-passed-on")
        assert ben.hears("relaying-said").text == "see you at nine"


async def test_ending_blocking_and_reporting_never_wait_for_an_agreement(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        monkeypatch.setattr(joining, "AGREEMENT", AGREEMENT + 1)
        await ana.says("emergency")
        ana.hears("helping-emergency")
        await ana.says("report")
        ana.hears("ending-frozen", "ending-what-happened")
        ben.hears("ending-ended")
        await ana.says("he asked for my bank card")
        await ana.says("yes")
        ana.hears("ending-attach", "ending-report-thanks")
        await ana.says("hi")
        ana.hears("joining-welcome-back")
        await ana.says("no")
        ana.hears("keeping-leave-sure")
        await ana.presses("yes-leave")
        ana.hears("keeping-left")


async def test_what_was_typed_for_a_reveal_is_never_taken_for_a_post(database_url, monkeypatch):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        await ana.says("reveal")
        await ana.says("Ana from number 12")
        monkeypatch.setattr(joining, "AGREEMENT", AGREEMENT + 1)
        await ana.presses("show")
        ana.hears("revealing-what", "revealing-preview", "joining-welcome-back")
        await ana.presses("agree")
        ana.hears("joining-done")
        ana.hears_nothing()


async def test_with_two_communities_the_code_decides(database_url):
    async with a_street(database_url) as street:
        other = await street.another("Oak Street")
        ana, ben = street.person("ana"), street.person("ben")
        await ana.says("could someone walk my dog")
        ana.hears("joining-which-street")
        await ana.says("elm-heron-0000")
        ana.hears("joining-code-unknown")
        await ana.says(other.street_code)
        ana.hears("joining-welcome")
        await ana.presses("agree")
        ana.hears("joining-done", "posting-card-request")
        await ben.says(f"join {street.founded.street_code}")
        ben.hears("joining-welcome")
        await ben.says("forget me")
        ben.hears("joining-refused")


async def test_too_many_words_of_a_stranger_are_refused_and_not_cut(database_url):
    async with a_street(database_url) as street:
        ana = street.person("ana")
        await ana.says("could someone walk my dog " * 100)
        ana.hears("posting-too-long", "joining-welcome")
        await ana.presses("agree")
        await ana.presses("area:0")
        ana.hears("joining-area", "joining-done")
        ana.hears_nothing()
