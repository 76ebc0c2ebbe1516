"""Needs and offers that share not one word find each other and say why; a coordinator sees first what needs care."""

from __future__ import annotations

import pytest

from bot.reading.understanding import Understanding
from bot.understanding import understanding
from storage import nearest
from storage.prepared import Prepared
from tests.stories.street import a_street

ASKS = (
    ("my lurcher is going stir crazy and I can't get out", "I walk dogs every morning", "I can cut hedges"),
    (
        "it gets so quiet here on my own, I'd love somebody to talk to",
        "happy to have a cuppa and a natter",
        "I can sew and mend",
    ),
    ("my laptop won't connect to anything", "I fix computers and wifi", "I bake cakes"),
    ("Czy ktoś mógłby wyprowadzić mojego psa?", "I walk dogs every morning", "I can cut hedges"),
    ("a allai rhywun fynd â'r ci am dro", "I walk dogs every morning", "I bake cakes"),
)


def reasons(said):
    return [one.key.removeprefix("reason-") for one in said.line.values["why"].values["reasons"]]


@pytest.mark.parametrize(("need", "fits", "other"), ASKS)
async def test_a_need_finds_an_offer_with_which_it_shares_no_word(sqlite_url, need, fits, other):
    async with a_street(sqlite_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        await street.posted(ben, f"offer: {fits}")
        await street.posted(cem, f"offer: {other}")
        ben.skips()
        cem.skips()
        await street.posted(ana, f"ask: {need}")
        assert reasons(ben.hears("matching-ask"))
        cem.hears_nothing()


async def test_both_are_told_why_and_the_log_keeps_the_parts_and_the_model(database_url):
    async with a_street(database_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can walk dogs on weekday mornings")
        await street.posted(ana, "could someone walk my dog in the mornings")
        await ben.says("yes")
        assert {"mention", "kind"} <= set(reasons(ana.heard[-1]))
        await kim.says("log")
        await kim.says(f"story {kim.last.line.values['rows'][0].values['id']}")
        why = kim.last.line.values["why"]
        assert why[-1].key == "reviewing-parts"
        assert why[-1].values["model"]
        assert {one.values["what"] for one in why[-1].values["rows"]} >= {"likeness", "meaning", "kind"}


async def test_a_misfit_is_asked_about_and_named(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "offer: I can do odd jobs and repairs around the house, but no ladders")
        ben.skips()
        await street.posted(ana, "ask: odd jobs around the house, a lightbulb over the stairs, a ladder is needed")
        assert "your-limit" in reasons(ben.hears("matching-ask"))
        assert "ladders and heights" in ben.last.text


async def test_an_offer_that_denies_illnesses_is_not_told_which_of_them_a_need_names(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "offer: lifts in my car to the shops and the station. No epilepsy, no cancer, no HIV")
        ben.skips()
        await street.posted(ana, "ask: a lift in a car to the shops and the station, I have hiv and can't walk far")
        if ana.last.key == "matching-nobody-near":
            await ana.presses("ask-near", ana.last)
        assert "your-limit-untold" in reasons(ben.hears("matching-ask"))
        assert "hiv" not in ben.last.text.lower()
        assert "sets a limit" in ben.last.text


async def test_when_nothing_fits_the_nearest_are_told_of_and_can_be_asked(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "offer: I can drive people to the shops")
        ben.skips()
        await street.posted(ana, "ask: somebody to carry a wardrobe up to the first floor")
        said = ana.last
        if said.key == "matching-nobody-near":  # what "near" is may move; what is offered then may not
            await ana.presses("ask-near", said)
            ben.hears("matching-ask")
        else:
            assert said.key == "matching-nobody-yet"
        await ana.says("what's needed")


async def test_a_coordinator_teaches_a_word_and_it_works_at_once(database_url):
    async with a_street(database_url) as street:
        (kim,) = await street.joined("kim")
        await street.made(kim, "coordinator")
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "offer: I walk dogs every morning")
        ben.skips()
        await street.posted(ana, "ask: my zibbet is bored all day")
        assert ana.last.key in ("matching-nobody-yet", "matching-nobody-near")
        ben.hears_nothing()
        await kim.says("word zibbet = a dog to walk")
        assert kim.last.key == "wording-added"
        ben.hears("matching-ask")
        await kim.says("words")
        assert "zibbet = a dog to walk" in kim.last.text
        await kim.says("word zibbet =")
        assert kim.last.key == "wording-gone"
        await kim.says("word zibbet =")
        assert kim.last.key == "wording-unknown"
        await ana.says("word zibbet = cat")
        assert ana.last.key == "helping-not-allowed"


async def test_what_was_understood_is_kept_sealed_used_again_and_erased_with_its_post(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.joined("ana", "ben")
        await street.posted(ben, "I can walk dogs")
        await street.posted(ana, "could someone walk my dog")

        def kept(db):
            return Prepared("SELECT * FROM meaning").rows(db)

        rows = await street.memory.run(kept)
        assert len(rows) == 2
        assert all(len(row["sealed_vector"]) > 1000 for row in rows)
        await ben.says("forget me")
        await ben.presses("yes-forget")
        assert len(await street.memory.run(kept)) == 1


async def test_only_a_need_or_offer_that_no_word_names_is_guessed_at_and_talk_never_is(sqlite_url, monkeypatch):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.joined("ana", "ben")
        guessed, really = [], street.app._with_kind

        async def noting(reading):
            guessed.append(reading.text)
            return await really(reading)

        monkeypatch.setattr(street.app, "_with_kind", noting)
        need = "ask: my lurcher is going stir crazy and I cannot get out"
        await ana.says(need)
        assert ana.last.line.values["kind"].key == "kind-dog"
        await ana.presses("post")
        await street.posted(ben, "I walk dogs every morning")
        assert guessed == [need], "of a dog the words themselves say it"
        talker, _listener = await street.talking("talker", "listener")
        await talker.says("I would love to have somebody around now and then, if you could")
        assert guessed == [need]


# --- seen by a coordinator first --------------------------------------------------------------------------------------

CASH = ("ask: could someone take my bank card and draw out cash for me", "offer: I can go to the bank or the cashpoint")


async def with_a_coordinator(street):
    kim, ana, ben = await street.joined("kim", "ana", "ben")
    await street.made(kim, "coordinator")
    need, gives = CASH
    await street.posted(ben, gives)
    kim.skips()
    ben.skips()
    await street.posted(ana, need)
    return kim, ana, ben


async def test_what_needs_care_waits_for_a_coordinator(database_url):
    async with a_street(database_url) as street:
        kim, ana, ben = await with_a_coordinator(street)
        ben.hears_nothing()
        assert ana.last.key == "moderating-first"
        held = kim.hears("moderating-held")
        assert "flag-money" in [one.key for one in held.line.values["flags"].values["flags"]]
        await kim.says("today")
        assert "held" in [part.key.removeprefix("reviewing-part-") for part in kim.last.line.values["parts"]]
        await kim.presses("approve", held)
        assert kim.last.key == "moderating-approved"
        asked = ben.hears("matching-ask")
        assert "Never hand over a card" in asked.text, "what both should know"
        await kim.presses("approve", held)
        assert kim.last.key == "moderating-settled"


async def test_a_coordinator_says_no_and_somebody_else_is_looked_for(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, ben = await with_a_coordinator(street)
        await kim.presses("refuse")
        assert kim.last.key == "moderating-refused"
        ben.hears_nothing()
        assert ana.last.key in ("matching-nobody-yet", "matching-nobody-near")
        await kim.says("unmet")
        assert kim.last.key == "reviewing-unmet"


async def test_coordinators_are_asked_again_each_day_until_one_has_answered(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, _ana, ben = await with_a_coordinator(street)
        kim.hears("moderating-held")
        await street.passes(days=1, minutes=1)
        assert [said.key for said in kim.heard].count("moderating-held") == 2
        await kim.presses("approve")
        await street.passes(days=1, minutes=1)
        assert [said.key for said in kim.heard].count("moderating-held") == 2
        assert "matching-ask" in [said.key for said in ben.heard]


@pytest.mark.parametrize("gone", ["close", "rewrite"])
async def test_when_what_waits_for_a_coordinator_loses_its_offer_somebody_else_is_looked_for(sqlite_url, gone):
    async with a_street(sqlite_url) as street:
        _kim, ana, ben = await with_a_coordinator(street)
        ana.skips()
        await ben.says("my posts")
        await ben.presses(gone)
        if gone == "rewrite":
            await ben.says("I can teach you how to knit")
            await ben.presses("post")
        assert ana.last.key in ("matching-nobody-yet", "matching-nobody-near")


async def test_nobody_approves_what_is_their_own(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana = await street.joined("kim", "ana")
        await street.made(kim, "coordinator")
        need, gives = CASH
        await street.posted(kim, gives)
        kim.skips()
        await street.posted(ana, need)
        assert kim.last.key == "matching-ask", "there is nobody else who could look at it: it is asked at once"


async def test_an_admin_chooses_what_is_approved(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, ben, ada = await street.joined("kim", "ana", "ben", "ada")
        await street.made(kim, "coordinator")
        await street.made(ada, "admin")
        await kim.says("approve everything")
        assert kim.last.key == "helping-not-allowed"
        await ada.says("approve everything")
        assert ada.last.line.values["mode"] == "all"
        await street.posted(ben, "I can walk dogs")
        ben.skips()
        await street.posted(ana, "could someone walk my dog")
        ben.hears_nothing()
        assert kim.last.key == "moderating-held-plain"
        row = kim.last.choices[0].partition(":")[2]
        await kim.says(f"approve {row[:5]}")
        ben.hears("matching-ask")
        await ada.says("match by hand")
        await street.posted(ana, "could someone fix my bike")
        assert ana.last.key == "moderating-by-hand"


async def test_what_was_asked_while_matching_was_by_hand_is_looked_at_when_that_ends(database_url):
    async with a_street(database_url) as street:
        ana, ben, ada = await street.joined("ana", "ben", "ada")
        await street.made(ada, "admin")
        await ada.says("match by hand")
        await street.posted(ana, "could someone walk my dog")
        await street.posted(ben, "I can walk dogs")
        ben.hears_nothing()
        await ada.says("approve nothing")
        ben.hears("matching-ask")
        assert ana.last.key == "matching-asking-now"


async def test_what_was_held_is_not_asked_about_after_its_need_is_gone(sqlite_url):
    async with a_street(sqlite_url) as street:
        kim, ana, ben = await with_a_coordinator(street)
        held = kim.last
        await ana.says("my posts")
        await ana.presses("close")
        await kim.presses("approve", held)
        assert kim.last.key in ("moderating-settled", "moderating-gone")
        ben.hears_nothing()


# --- fair share -------------------------------------------------------------------------------------------------------


async def test_whoever_is_not_asked_for_weeks_is_told_honestly(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can walk dogs every week")
        ben.skips()
        await street.passes(days=20)
        ben.hears_nothing()
        await street.passes(days=2)
        ben.hears("posting-unasked")


async def test_a_carer_is_read_from_their_words_and_may_say_otherwise(sqlite_url):
    async with a_street(sqlite_url) as street:
        (ana,) = await street.joined("ana")
        await ana.says("could someone walk my dog, I care for my mum")
        assert "posting-note-request-carer" in [one.key for one in ana.last.line.values["notes"]]
        await ana.presses("no-carer")
        assert "posting-note-request-carer" not in [one.key for one in ana.last.line.values["notes"]]


async def test_a_backlog_goes_on_where_it_was_when_the_bot_stopped(database_url, monkeypatch):
    monkeypatch.setattr(nearest, "AT_ONCE", 2)
    async with a_street(database_url) as street:
        people = await street.joined(*(f"p{number}" for number in range(6)))
        for person in people[:5]:
            await street.posted(person, "offer: I can walk dogs on weekday mornings")
        await street.posted(people[5], "ask: could someone repair my bike")
        (ask,) = await street.memory.run(Prepared("SELECT id FROM post WHERE side = 'request'").rows)
        await street.memory.run(Prepared("DELETE FROM meaning").run)  # as when they were made by another model
        read, texts_read = Understanding.read, list[str]()

        def stopped_after_four(self, texts, side, vectors=()):
            if len(texts_read) == 4:
                raise InterruptedError
            texts_read.extend(texts)
            return read(self, texts, side, vectors)

        monkeypatch.setattr(Understanding, "read", stopped_after_four)
        with pytest.raises(InterruptedError):
            await nearest.Nearest(street.memory, understanding).resembling(ask["id"], at=street.clock.now())
        assert len(await street.memory.run(Prepared("SELECT post FROM meaning").rows)) == 4
        monkeypatch.setattr(Understanding, "read", read)
        begun_again = nearest.Nearest(street.memory, understanding)
        assert len(await begun_again.resembling(ask["id"], at=street.clock.now())) == 5
        assert len(await street.memory.run(Prepared("SELECT post FROM meaning").rows)) == 6
