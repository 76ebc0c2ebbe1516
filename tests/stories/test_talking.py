"""Talking through the bot: what goes across, how, and what does not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.stories.street import Refused, TryLater, Unreachable, a_street


async def test_plain_typing_goes_across_and_nothing_else_of_anybody(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("  The green door, see you at nine  ")
        assert ben.hears("relaying-said").text == "The green door, see you at nine"
        await ben.says("hello")
        assert ana.hears("relaying-said").text == "hello", "a greeting is for the other side while a line is open"


async def test_two_lines_of_one_person_carry_different_names(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        first = ana.heard[-1].line.values
        await ana.says("end")
        await street.talking("ana", "ben", ask="could someone walk my dog on Friday")
        second = ana.heard[-1].line.values
        names = [first["you"].key, first["they"].key, second["you"].key, second["they"].key]
        assert len(set(names)) == 4
        assert await street.tag(ana) not in str(names)


async def test_with_several_lines_the_bot_asks_which_and_loses_nothing(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        _cem, _ana = await street.talking("cem", "ana", ask="could someone bake a cake", offer="offer: I bake cakes")
        cem = street.person("cem")
        through = ana.heard[-1].line.values
        assert through["several"] == "yes"
        await ana.says("see you at nine")
        ana.hears("relaying-which-line")
        await ana.says("and bring the lead")
        which = ana.hears("relaying-which-line")
        assert [one.partition(":")[0] for one in which.choices] == ["to", "to", "cancel"]
        await ana.sends(which.choices[0])
        ana.hears("relaying-passed-on")
        assert ben.hears("relaying-said").text == "see you at nine"
        assert ben.hears("relaying-said").text == "and bring the lead"
        # The other side of a crowded neighbour reads no label, the crowded one does.
        await cem.says("is Friday fine?")
        ana.hears("relaying-said-labelled")
        # By the name of the other side, typed.
        await ana.says("yes it is")
        ana.hears("relaying-which-line")
        await ana.says(street.spoken(through["they"]))
        ana.hears("relaying-passed-on")
        assert cem.hears("relaying-said").text == "yes it is"
        await ana.says(f"end {street.spoken(through['they'])}")
        ana.hears("ending-ended-by-me")
        cem.hears("ending-ended")
        ben.hears_nothing()


async def test_words_that_wait_can_be_cancelled(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.talking("cem", "ana", ask="could someone bake a cake", offer="offer: I bake cakes")
        await ana.says("see you at nine")
        await ana.says("cancel")
        ana.hears("relaying-which-line", "helping-cancelled")
        await ana.says("for them")
        ana.hears("relaying-nothing-waits")
        ben.hears_nothing()


async def test_a_reply_finds_its_line(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await street.talking("cem", "ana", ask="could someone bake a cake", offer="offer: I bake cakes")
        cem = street.person("cem")
        await ben.says("which door?")
        asked = ana.hears("relaying-said-labelled")
        await cem.says("with apples?")
        await ana.says("the green one", reply_to=asked.ref)
        assert ben.hears("relaying-said").text == "the green one"
        await ana.says("end", reply_to=asked.ref)
        ben.hears("ending-ended")
        ana.hears("relaying-said-labelled", "ending-ended-by-me")
        await ana.says("one more thing", reply_to=asked.ref)
        ana.hears("relaying-line-over")
        cem.hears_nothing()


async def test_a_bare_yes_with_a_line_and_a_question_open_is_asked_back(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        (cem,) = await street.joined("cem")
        await street.posted(cem, "could someone walk my dog on Friday")
        ben.hears("matching-ask")
        await ben.says("yes")
        ben.hears("relaying-to-whom")
        await ben.presses("to")
        ben.hears("relaying-passed-on")
        assert ana.hears("relaying-said").text == "yes"
        await ben.says("yes")
        await ben.says("for you")
        ben.hears("relaying-to-whom", "matching-asking-them")
        ana.hears_nothing()


async def test_a_bare_yes_without_a_question_goes_across(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("yes")
        assert ana.hears("relaying-said").text == "yes"
        await ben.sends("no")
        ben.hears("helping-stale")  # a button of long ago is not for the other side


async def test_with_a_card_and_a_line_open_the_bot_asks_for_whom_words_are(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("ask: could someone fix my bike")
        ana.hears("posting-card-request")
        await ana.says("it is the back wheel")
        ana.hears("relaying-to-whom")
        await ana.presses("to")
        ana.hears("relaying-passed-on")
        ben.hears("relaying-said")
        await ana.says("could someone fix my bike, the back wheel")
        await ana.presses("to-me")
        ana.hears("relaying-to-whom", "posting-card-request")
        await ana.presses("post")
        ana.hears("posting-posted-request")


async def test_an_edit_arrives_as_a_correction(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("at nine")
        await ana.edits(ref, "at ten")
        assert [ben.hears(key).line.values["text"] for key in ("relaying-said", "relaying-correction")] == [
            "at nine",
            "at ten",
        ]
        ana.hears_nothing()
        ref = await ana.says("help")
        await ana.edits(ref, "helpful")
        ana.hears("helping-help", "relaying-edit-not-carried")
        ref = await ana.says("or eleven")
        await ben.says("end")
        await ana.edits(ref, "or twelve")
        ana.hears("ending-ended", "relaying-edit-too-late")
        ben.skips()
        ben.hears_nothing()


async def test_a_message_is_taken_back_by_word_and_by_deleting_it(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("take back")
        ana.hears("relaying-nothing-to-take-back")
        await ana.says("my umbrella is somewhere")
        await ana.says("take back")
        ana.hears("relaying-taken-back")
        ben.hears("relaying-said", "relaying-withdrawn")
        assert street.platform.delivered[-2][1].withdraws or street.platform.delivered[-1][1].withdraws
        ref = await ana.says("see you")
        await ana.deletes(ref)
        ana.hears("relaying-taken-back")
        ben.hears("relaying-said", "relaying-withdrawn")
        answer = await ana.says("help")
        ana.skips()
        await ana.deletes(answer)
        ana.hears_nothing()


async def test_what_is_deleted_or_changed_before_it_was_heard_is_passed_on_to_nobody(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.deletes("m9000")
        ana.hears("relaying-deleted-in-time")
        await ana.says("my door code", number=9000)
        await ana.edits("m9001", "meet at seven")
        ana.hears("relaying-edit-not-carried")
        await ana.says("meet at five", number=9001)
        ana.hears_nothing()
        ben.hears_nothing()
        await ana.says("meet at seven")
        ben.hears("relaying-said")


async def test_what_a_stranger_deleted_before_it_was_heard_is_not_kept_for_later(sqlite_url):
    async with a_street(sqlite_url) as street:
        eve = street.person("eve")
        await eve.deletes("m9000")
        await eve.says("could someone walk my dog", number=9000)
        eve.hears_nothing()
        await eve.says("hello")
        eve.hears("joining-welcome")


async def test_words_that_wait_for_an_answer_can_be_deleted_and_changed(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("as I said", reply_to="r9000")
        await ana.deletes(ref)
        ana.hears("relaying-to-whom", "relaying-deleted-in-time")
        await ana.says("for them")
        ana.skips()
        ben.hears_nothing()
        ref = await ana.says("as I said", reply_to="r9000")
        await ana.edits(ref, "as I wrote")
        ana.hears("relaying-to-whom", "relaying-edited-in-time")
        await ana.says("for them")
        assert ben.hears("relaying-said").text == "as I wrote"
        ben.hears_nothing()


async def test_what_was_changed_is_taken_back_in_every_wording(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        ref = await ana.says("seven cups then")
        await ana.edits(ref, "nine cups then")
        refs = [said.ref for said in ben.heard[-2:]]
        await ana.deletes(ref)
        ana.hears("relaying-taken-back")
        withdrawn = [message.withdraws for _name, message, _line in street.platform.delivered if message.withdraws]
        assert withdrawn == [refs[1], refs[0]]
        await ana.says("take back")
        ana.hears("relaying-nothing-to-take-back")


async def test_an_earlier_message_is_taken_back_by_answering_it(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        first = await ana.says("one")
        await ana.says("two")
        lies = ben.heard[-2].ref
        await ana.says("take back", own=first)
        ana.hears("relaying-taken-back")
        assert lies in [message.withdraws for _name, message, _line in street.platform.delivered]
        for gone in (first, "m9000"):
            await ana.says("take back", own=gone)
            ana.hears("relaying-nothing-to-take-back")


async def test_taking_back_twice_takes_back_two_messages(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        for words in ("one", "two"):
            await ana.says(words)
        first, second = ben.heard[-2].ref, ben.hears("relaying-said", "relaying-said").ref
        for _time in range(3):
            await ana.says("take back")
        ana.hears("relaying-taken-back", "relaying-taken-back", "relaying-nothing-to-take-back")
        ben.hears("relaying-withdrawn", "relaying-withdrawn")
        withdrawn = [message.withdraws for _name, message, _line in street.platform.delivered if message.withdraws]
        assert withdrawn == [second, first]


async def test_what_was_not_yet_delivered_is_taken_back_without_a_trace(database_url):
    async with a_street(database_url, start=datetime(2026, 11, 23, 21, 30, tzinfo=UTC)) as street:
        ana, ben = await street.talking()
        await street.passes(hours=1)
        await ana.says("quiet hours have begun")
        ben.hears_nothing()
        await ana.says("take back")
        ana.hears("relaying-taken-back")
        await street.passes(hours=10)
        ben.hears_nothing()


async def test_words_wait_for_the_end_of_quiet_hours_unless_both_are_awake(database_url):
    async with a_street(database_url, start=datetime(2026, 11, 23, 21, 30, tzinfo=UTC)) as street:
        ana, ben = await street.talking()
        await street.passes(hours=1)
        await ana.says("are you awake?")
        await ana.says("it can wait")
        ben.hears_nothing()
        await ben.says("can't sleep")  # whoever writes is awake: what waited comes at once
        ana.hears("relaying-said")
        ben.hears("relaying-said", "relaying-said")
        await street.passes(minutes=5)
        await ana.says("me neither")
        assert ben.hears("relaying-said").text == "me neither"


@pytest.mark.parametrize("other", ["photo", "voice", "contact", "location", "sticker", "poll", "document"])
async def test_only_words_are_carried(sqlite_url, other):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says("", other=other)
        ana.hears("relaying-only-words")
        ben.hears_nothing()


async def test_forwards_and_too_long_and_empty_messages_are_refused_with_a_reason(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("", other="forward")
        ana.hears("relaying-no-forwards")
        await ana.says("a" * 4001)
        assert ana.hears("relaying-too-long").line.values["length"] == 4001
        await ana.says("   \u200b\u202e  ")
        ana.hears("relaying-empty")
        ben.hears_nothing()
        await ana.says("a" * 4000)
        ben.hears("relaying-said")


async def test_whoever_wrote_what_could_not_be_delivered_is_told(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        street.platform.fails["ben"] = [Refused()]
        await ana.says("at nine")
        ana.hears("relaying-not-arrived")
        street.platform.fails["ben"] = [RuntimeError(), RuntimeError()]
        await ana.says("at ten")
        await street.passes(minutes=1)
        ana.hears("relaying-maybe-not-arrived")
        street.platform.fails["ben"] = [TryLater(1)]
        await ana.says("at eleven")
        await street.passes(minutes=1)
        assert ben.hears("relaying-said").text == "at eleven"
        ana.hears_nothing()


async def test_somebody_the_platform_can_t_reach_leaves_their_lines_as_if_they_had_ended_them(database_url):
    async with a_street(database_url) as street:
        ana, _ben = await street.talking()
        street.platform.fails["ben"] = [Unreachable()]
        await ana.says("at nine")
        ana.hears("ending-ended", "relaying-not-arrived")
        await ana.says("hello?")
        ana.hears("helping-hello")


async def test_a_place_is_shared_with_one_and_both_get_the_doorstep_words(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.presses("share")
        ana.hears("revealing-where")
        await ana.says("The green door by the bakery, 07700 900123")
        ana.hears("revealing-preview-where")
        await ana.says("yes")
        ana.hears("revealing-own-word")
        ben.hears_nothing()
        await ana.says("share it")
        mine = ana.hears("revealing-where-sent").line.values
        theirs = ben.hears("revealing-where-is").line.values
        assert theirs["text"] == "The green door by the bakery, 07700 900123"
        assert (mine["first"], mine["second"]) == (theirs["first"], theirs["second"])
        await ana.presses("send-where")
        ana.hears("revealing-nothing-to-show")
