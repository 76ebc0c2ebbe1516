"""A lead brings two together; a newcomer says hello."""

from __future__ import annotations

import pytest

from tests.stories.street import a_street


async def a_lead(street, *others):
    lena, *people = await street.joined("lena", *others)
    await street.made(lena, "lead")
    return (lena, *people)


async def introduced(street, lena, ana, ben):
    await lena.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both restore old bikes")
    lena.hears("introducing-ask-left-brings")
    await lena.says("a full workshop")
    await lena.says("a lot of patience")
    await lena.says("a look at the blue one")
    lena.hears("introducing-ask-right-brings", "introducing-ask-first-step", "introducing-preview")


@pytest.mark.parametrize("typed", [True, False])
async def test_both_are_asked_and_the_lead_learns_only_that_it_opened(database_url, typed):
    async with a_street(database_url) as street:
        lena, ana, ben = await a_lead(street, "ana", "ben")
        await introduced(street, lena, ana, ben)
        preview = lena.last.text
        await (lena.says("yes") if typed else lena.presses("send-introduction"))
        lena.hears("introducing-sent")
        asked = ana.hears("introducing-asked")
        assert asked.text.splitlines()[1] in preview, "the lead has seen exactly what each reads"
        other = ben.hears("introducing-asked")
        assert (asked.line.values["yours"], asked.line.values["theirs"]) == (
            other.line.values["theirs"],
            other.line.values["yours"],
        )
        for person in (ana, ben):
            assert await street.tag(person) not in str(asked.line.values)
        await (ana.says("yes") if typed else ana.presses("meet"))
        ana.hears("introducing-waiting")
        lena.hears_nothing()
        await (ben.says("yes") if typed else ben.presses("meet"))
        ben.hears("opening-through")
        ana.hears("opening-through")
        lena.hears("introducing-opened")


@pytest.mark.parametrize("how", ["no first", "no second", "silence", "leaves", "forgotten"])
async def test_otherwise_the_lead_learns_only_not_this_time(database_url, how):
    async with a_street(database_url) as street:
        lena, ana, ben = await a_lead(street, "ana", "ben")
        await introduced(street, lena, ana, ben)
        await lena.says("yes")
        lena.hears("introducing-sent")
        if how != "no first":
            await ana.says("yes")
            ana.hears("introducing-asked", "introducing-waiting")
        match how:
            case "no first":
                await ana.says("no")
                ana.hears("introducing-asked", "matching-fine")
            case "no second":
                await ben.presses("not-now")
            case "silence":
                await street.passes(days=3)
            case "leaves":
                await ben.says("leave")
                await ben.presses("yes-leave")
            case _:
                await ben.says("forget me")
                await ben.presses("yes-forget")
        lena.hears("introducing-lead-not-this-time")
        lena.hears_nothing()
        if how != "no first":
            ana.hears("introducing-not-this-time")
        ana.hears_nothing()
        if how == "no first":
            await ben.presses("meet")
            ben.hears("introducing-asked", "matching-settled")


@pytest.mark.parametrize("how", ["opens", "no", "silence"])
async def test_what_came_of_it_is_told_only_to_somebody_who_leads(database_url, how):
    async with a_street(database_url) as street:
        lena, ana, ben = await a_lead(street, "ana", "ben")
        await introduced(street, lena, ana, ben)
        await lena.says("yes")
        await street.person("admin").says(f"unmake {await street.tag(lena)} lead")
        lena.skips()
        await ana.presses("meet")
        match how:
            case "opens":
                await ben.presses("meet")
                assert ben.last.key == "opening-through"
            case "no":
                await ben.presses("not-now")
            case _:
                await street.passes(days=4)
                assert ana.last.key == "introducing-not-this-time"
        lena.hears_nothing()


async def test_a_lead_who_sleeps_hears_in_the_morning_what_came_of_it(database_url):
    async with a_street(database_url) as street:
        lena, ana, ben = await a_lead(street, "ana", "ben")
        await introduced(street, lena, ana, ben)
        await lena.says("yes")
        lena.skips()
        await street.passes(hours=11)
        await ana.presses("meet")
        await ben.presses("meet")
        assert ben.last.key == "opening-through"
        lena.hears_nothing()
        await street.passes(hours=8)
        lena.hears("introducing-opened")


async def test_a_discreet_lead_sees_what_came_of_it_when_they_ask(database_url):
    async with a_street(database_url) as street:
        lena, ana, ben = await a_lead(street, "ana", "ben")
        await lena.says("discreet on")
        lena.skips()
        await introduced(street, lena, ana, ben)
        await lena.says("yes")
        lena.skips()
        await ana.presses("meet")
        await ben.presses("not-now")
        lena.hears("discreet-notice")
        await lena.presses("unveil")
        lena.hears("introducing-lead-not-this-time")


async def test_an_introduction_can_be_changed_and_cancelled(database_url):
    async with a_street(database_url) as street:
        lena, ana, ben = await a_lead(street, "ana", "ben")
        await introduced(street, lena, ana, ben)
        await lena.says("change")
        lena.hears("introducing-ask-reason")
        await lena.says("cancel")
        lena.hears("helping-cancelled")
        await lena.sends("send-introduction")
        lena.hears("introducing-how")
        ana.hears_nothing()


async def test_whom_a_lead_cannot_introduce(database_url):
    async with a_street(database_url) as street:
        lena, ana, ben, cem = await a_lead(street, "ana", "ben", "cem")
        one, other, left, own = [await street.tag(who) for who in (ana, ben, cem, lena)]
        await cem.says("leave")
        await cem.says("yes")
        await lena.says(f"introduce {one} and {one}: the same")
        lena.hears("introducing-same")
        await lena.says(f"introduce {one} and {own}: me")
        lena.hears("introducing-not-yourself")
        await lena.says(f"introduce {one} and {left}: gone")
        lena.hears("introducing-nobody")
        await lena.says(f"introduce {one}")
        lena.hears("introducing-how")
        await lena.says(f"introduce {one} and {other}: {one} likes bikes")
        lena.hears("introducing-no-tags")
        await ana.says(f"introduce {one} and {other}: me")
        ana.hears("helping-not-allowed")
        await introduced(street, lena, ana, ben)
        await ben.says("leave")
        await ben.says("yes")
        await lena.says("yes")
        lena.hears("introducing-nobody")
        ana.hears_nothing()


async def test_two_of_whom_one_blocked_the_other_are_not_brought_together(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (lena,) = await a_lead(street)
        await ana.says("block")
        ana.skips()
        ben.skips()
        await lena.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both walk dogs")
        for words in ("a long lead", "a ball", "the meadow"):
            await lena.says(words)
        await lena.presses("send-introduction")
        assert lena.last.key == "introducing-sent"  # else a lead would learn who has blocked whom
        for one in (ana, ben):  # as anybody: a lead with a second account would learn by the silence whose tag it is
            one.hears("introducing-asked")
            await one.says("yes")
            one.hears("introducing-waiting")
        lena.skips()
        await street.passes(days=4)
        lena.hears("introducing-lead-not-this-time")
        for one in (ana, ben):
            one.hears("introducing-not-this-time")


async def test_two_who_were_asked_before_one_blocked_the_other_are_not_brought_together_either(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (lena,) = await a_lead(street)
        await lena.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both walk dogs")
        for words in ("a long lead", "a ball", "the meadow"):
            await lena.says(words)
        await lena.presses("send-introduction")
        await ben.presses("meet")
        await ana.says("block")
        for one in (ana, ben, lena):
            one.skips()
        await ana.presses("meet")
        ana.hears("introducing-waiting")
        ben.hears_nothing()
        await street.passes(days=4)
        lena.hears("introducing-lead-not-this-time")
        assert "opening-through" not in [said.key for said in ana.heard[ana.read :]]


async def test_a_newcomer_s_hello_goes_to_the_channel_in_their_words_after_their_yes(database_url):
    async with a_street(database_url) as street:
        lena, ana = await a_lead(street, "ana")
        tag = await street.tag(ana)
        await lena.says(f"hello from {tag}")
        lena.hears("introducing-no-channel")
        await street.with_a_channel()
        await lena.says(f"hello from {tag}")
        lena.hears("introducing-hello-asked")
        await ana.presses("write-hello")
        ana.hears("introducing-hello-invited", "introducing-hello-write")
        await ana.says("Hello, I am new and like soup")
        ana.hears("introducing-hello-preview")
        await ana.says("change")
        ana.hears("introducing-hello-write")
        await ana.says("Hello, I like soup")
        await ana.says("yes")
        ana.hears("introducing-hello-preview", "introducing-hello-posted")
        said = street.person("square").hears("introducing-hello-says")
        assert "soup" in said.text
        assert tag not in said.text.casefold()
        await ana.presses("post-hello")
        ana.hears("introducing-hello-gone")


async def test_nobody_writes_to_the_channel_uninvited(database_url):
    async with a_street(database_url) as street:
        lena, ana = await a_lead(street, "ana")
        await street.with_a_channel()
        for words in ("write a hello", "/write-hello", "/post-hello"):
            await ana.says(words)
            ana.hears("introducing-hello-gone")
        await ana.sends("write-hello:abcdefghijklmnop")
        ana.hears("introducing-hello-gone")
        await lena.says(f"hello from {await street.tag(ana)}")
        await ana.presses("no-hello")
        ana.hears("introducing-hello-invited", "matching-fine")
        street.person("square").hears_nothing()


async def test_what_is_said_to_everybody_in_the_channel_is_not_taken_for_words_to_the_bot(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.with_a_channel()
        await ana.says("could someone walk my dog, by the way", place="story:square")
        await ana.says("yes", place="story:square")
        ana.hears_nothing()
        ben.hears_nothing()
        square = street.person("square")
        square.skips()
        await ana.says("/help", place="story:square")
        assert square.hears("gathering-in-private").choices == ("start",)
        ana.hears_nothing()


async def test_first_names_can_be_looked_up_in_the_middle_and_what_was_ready_is_not_dropped_silently(database_url):
    async with a_street(database_url) as street:
        lea, ana, ben = await street.joined("lea", "ana", "ben")
        await street.made(lea, "lead")
        await lea.says(f"introduce {await street.tag(ana)} and {await street.tag(ben)}: both restore old bikes")
        lea.skips()
        await lea.says("first names")
        assert lea.last.key.startswith("first-names-")
        for words in ("Tools", "Patience", "A look at the chain"):
            await lea.says(words)
        assert lea.last.key == "introducing-preview"
        lea.skips()
        await lea.says("new round")
        lea.hears("helping-put-aside", "rounds-ask-name")
        ana.hears_nothing()
