"""Reveal: to both at the same moment, or to nobody."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.stories.street import a_street


async def wants_to_show(person, words, *, typed=True):
    await (person.says("reveal") if typed else person.presses("reveal"))
    await person.says(words)
    await (person.says("show it") if typed else person.presses("show"))


@pytest.mark.parametrize("typed", [True, False])
async def test_each_sees_first_what_would_be_shown_and_both_see_it_at_once(database_url, typed):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await wants_to_show(ana, "Ana from number 12", typed=typed)
        assert ana.hears("revealing-what", "revealing-preview").line.values["text"] == "Ana from number 12"
        ana.hears("revealing-waiting")
        assert "Ana" not in ben.hears("revealing-asked").text
        await wants_to_show(ben, "Ben, the tall one", typed=typed)
        ben.hears("revealing-what", "revealing-preview")
        assert ben.hears("revealing-shown").line.values["text"] == "Ana from number 12"
        assert ana.hears("revealing-shown").line.values["text"] == "Ben, the tall one"
        assert ana.last.line.values["first"] == ben.last.line.values["first"]
        await ana.says("reveal")
        ana.hears("revealing-done-already")
        await ana.says("hide it")
        ana.hears("revealing-done-already")


STEPS = ("ana shows", "ben shows", "ana hides", "ben ends", "time passes")


ORDERS = [order for order in permutations(STEPS, 4) if order[0] in STEPS[:2]]


@pytest.mark.parametrize("order", ORDERS, ids=", ".join)
async def test_in_every_order_nothing_is_shown_without_two_live_consents(sqlite_url, order):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        consents, shown, open_ = set(), False, True
        for step in order:
            match step:
                case "ana shows":
                    await wants_to_show(ana, "Ana from number 12")
                    consents |= {"ana"} if open_ else set()
                case "ben shows":
                    await wants_to_show(ben, "Ben, the tall one")
                    consents |= {"ben"} if open_ else set()
                case "ana hides":
                    await ana.says("hide it")
                    consents -= {"ana"} if not shown else set()
                case "ben ends":
                    await ben.says("end")
                    open_, consents = False, set()
                case _:
                    await street.passes(hours=73)
                    consents = set()
            shown = shown or consents == {"ana", "ben"}
            for person in (ana, ben):
                assert ("revealing-shown" in [said.key for said in person.heard]) == shown, (step, person.name)


async def test_a_bare_yes_shows_nothing(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("reveal")
        await ana.says("Ana from number 12")
        await ana.says("change")
        await ana.says("Ana")
        ana.hears("revealing-what", "revealing-preview", "revealing-what", "revealing-preview", text="Ana")
        await ana.says("yes")
        ana.hears("revealing-own-word")
        ben.hears_nothing()
        await ana.says("cancel")
        ana.hears("helping-cancelled")
        await ana.says("show it")
        ana.hears("revealing-nothing-to-show")


async def test_not_yet_is_silent_and_the_question_rests(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await wants_to_show(ana, "Ana")
        ana.skips()
        await ben.presses("rest")
        ben.hears("revealing-asked", "revealing-not-yet")
        ana.hears_nothing()
        await ana.says("hide it")
        ana.hears("revealing-hidden")
        await wants_to_show(ana, "Ana")
        ben.hears_nothing()
        await street.passes(days=1)
        await ben.says("reveal")
        await ben.says("Ben")
        await ben.says("show it")
        assert ben.hears("revealing-what", "revealing-preview", "revealing-shown").line.values["text"] == "Ana"


async def test_what_waited_to_be_shown_goes_with_the_line(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await wants_to_show(ana, "Ana")
        await ben.says("end")
        ana.skips()
        await ana.says("hide it")
        ana.hears("relaying-no-line")
        assert "Ana" not in street.heard_by(ben)


async def test_there_is_no_reveal_without_a_line_and_an_empty_one_is_asked_again(database_url):
    async with a_street(database_url) as street:
        (cem,) = await street.joined("cem")
        await cem.says("reveal")
        cem.hears("relaying-no-line")
        ana, _ben = await street.talking()
        await ana.says("reveal")
        await ana.says("   ")
        await ana.says("x" * 301)
        ana.hears("revealing-what", "revealing-between", "revealing-between")


@pytest.mark.parametrize("verb", ["share", "reveal"])
async def test_what_opens_an_account_is_shown_to_nobody(sqlite_url, verb):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says(verb)
        ana.skips()
        await ana.says("my card is 4111 1111 1111 1111")
        assert "a card number" in ana.hears("guarding-not-at-all").text
        await ana.says("Ana, by the old bakery")
        assert ana.last.key.startswith("revealing-preview")
        ben.hears_nothing()


@pytest.mark.parametrize("how_far", [2, 3, 4])
async def test_whoever_takes_back_while_about_to_show_something_reads_that_it_still_waits(sqlite_url, how_far):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words in ("can you come at five?", "reveal", "I am Ana", "show it")[:how_far]:
            await ana.says(words)
        await ana.says("take back")
        assert [said.key for said in ana.heard][-2:] == ["relaying-taken-back", "relaying-still-waits"]
        await ana.sends(ana.last.choices[0])
        assert ana.last.key == ("revealing-hidden" if how_far == 4 else "helping-cancelled")
        assert "I am Ana" not in street.heard_by(ben)
