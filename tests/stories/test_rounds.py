"""Rounds: in with one tap, brought together with somebody new, and told whatever happens."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.events import Heard
from bot.core.names import named
from tests.stories.street import a_street
from tests.stories.test_cohorts import a_lead, keys, meetings, rows

WINTER_IS_NEAR = datetime(2026, 10, 20, 12, tzinfo=UTC)  # clocks go back on the 25th


async def a_round(street, *names, every="1", size="2", day="2026-12-01", press="take-part"):
    """A round in which everybody is but its lead."""
    lena, people = await a_lead(street, *names)
    await lena.says("new round")
    for answer in ("Friday walks", every, size, day):
        await lena.says(answer)
    assert lena.last.key == "rounds-preview-round", lena.last.text
    await lena.says("yes")
    for one in people:
        await one.presses(press)
    await lena.presses("stay-out")
    for one in (lena, *people):
        one.skips()
    return lena, people


async def pairs_of(street):
    return [pair for week in await meetings(street) for pair in week]


async def test_two_are_brought_together_with_a_card_and_one_first_mover(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben) = await a_round(street, "ana", "ben")
        await street.passes(days=7)
        lena.hears("rounds-drawn")
        await street.passes(days=1)
        meets = [one.hears("opening-through", "rounds-meet") for one in (ana, ben)]
        firsts = {said.line.values["how"].key for said in meets}
        assert firsts == {"rounds-you-first", "rounds-they-first"}
        assert meets[0].line.values["line"] == meets[1].line.values["line"]
        await ana.says("hello there, who are you")
        ben.hears("relaying-said")
        for one in (ana, ben):
            assert await street.tag(one) not in street.heard_by(ben if one is ana else ana).casefold()


async def test_each_reads_by_their_own_clock_when_both_are_awake(database_url):
    async with a_street(database_url) as street:
        _lena, (ana, ben) = await a_round(street, "ana", "ben")
        await ben.says("my time zone is New York")
        assert "New York" in ben.hears("keeping-timezone").text
        await street.passes(days=8)
        anas, bens = (next(said for said in one.heard if said.key == "rounds-meet").text for one in (ana, ben))
        assert "by your clock: 12:00–22:00" in anas
        assert "by your clock: 7:00–17:00" in bens
        assert "New York" not in street.heard_by(ana)


async def test_only_those_of_one_part_may_be_asked_and_others_can_still_come(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben) = await a_lead(street, "ana", "ben")
        (cem,) = await street.joined("cem", area="Harbour")
        await lena.says("new round")
        for answer in ("Harbour walks", "1", "2", "2026-12-01"):
            await lena.says(answer)
        assert lena.last.line.values["whom"].key == "rounds-asks-everybody"
        await lena.says("only those in Harbour")
        assert lena.last.line.values["whom"].values["area"] == "Harbour"
        await lena.presses("ask-everybody")
        assert lena.last.line.values["whom"].key == "rounds-asks-everybody"
        await lena.sends("ask-area:1")
        for one in (ana, ben, cem, lena):
            one.skips()
        await lena.says("yes")
        lena.hears("rounds-opened-only")
        cem.hears("rounds-invite-round")
        ana.hears_nothing()
        await ana.says("take part")
        ana.hears("rounds-in")


async def test_a_bare_yes_or_no_answers_the_invitation(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben) = await a_lead(street, "ana", "ben")
        await lena.says("new round")
        for answer in ("Friday walks", "2", "2", "2026-12-01"):
            await lena.says(answer)
        await lena.says("yes")
        ana.hears("rounds-invite-round")
        await ana.says("yes")
        ana.hears("rounds-in")
        ben.hears("rounds-invite-round")
        await ben.says("no thanks")
        ben.hears("rounds-out")


async def test_of_three_nobody_is_left(database_url):
    async with a_street(database_url) as street:
        _, people = await a_round(street, "ana", "ben", "cem")
        await street.passes(days=8)
        for one in people:
            assert keys(one).count("rounds-meet") == 2
        assert len(await pairs_of(street)) == 3


async def test_who_has_not_answered_is_not_in_and_who_skips_is_asked_again(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem) = await a_round(street, "ana", "ben", "cem", press="every-time")
        await ana.presses("take-part")
        await ana.says("skip this one")
        ana.hears("rounds-in", "rounds-skipped")
        (dot,) = await street.joined("dot")
        await street.passes(days=8)
        assert "rounds-meet" not in keys(ana) + keys(dot)
        assert "rounds-meet" in keys(ben)
        await street.passes(days=5)
        assert "rounds-invite-round" in keys(ana)[-3:]
        assert "rounds-still-in" in keys(ben)
        assert "rounds-still-in" in keys(cem)


async def test_a_pause_is_kept_and_ends_by_itself(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem) = await a_round(street, "ana", "ben", "cem", press="every-time")
        await ana.says("pause 10")
        await street.passes(days=8)
        assert "rounds-meet" not in keys(ana)
        assert "rounds-meet" in keys(ben)
        await street.passes(days=7)
        assert "rounds-meet" in keys(ana), "the pause is over"
        assert len(keys(cem)) > 0


@pytest.mark.parametrize("carer", ["ben", "cem"])
async def test_where_one_has_to_wait_it_is_not_the_carer(database_url, carer):
    async with a_street(database_url) as street:
        ana, ben, cem = await street.joined("ana", "ben", "cem")
        looks_after = street.person(carer)
        await street.posted(looks_after, "could someone water my plants, I look after my mum all day")
        await street.talking("ben", "cem", ask="ask: somebody for my tap", offer="offer: I mend taps")
        await ben.says("block")
        await a_round(street, "ana", "ben", "cem")
        await street.passes(days=8)
        assert "rounds-meet" in keys(ana)
        assert "rounds-meet" in keys(looks_after)
        assert "rounds-unplaced" in keys(ben if looks_after is cem else cem)


async def test_whoever_could_not_be_placed_hears_it_the_same_day_and_comes_first(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("block")
        _, (cem,) = await a_round(street, "cem", press="every-time")
        for one in (ana, ben):
            await one.says("rounds")
            await one.presses("every-time")
            one.skips()
        await street.passes(days=8)
        left, placed = (ana, ben) if "rounds-unplaced" in keys(ana) else (ben, ana)
        assert keys(left).count("rounds-unplaced") == 1
        assert "rounds-meet" in keys(placed)
        assert "rounds-meet" in keys(cem)
        await street.passes(days=7)
        assert "rounds-meet" in keys(left), "left out last time, first this time"
        assert "rounds-unplaced" in keys(placed)
        pairs = await pairs_of(street)
        assert len(pairs) == len(set(pairs)) == 2


async def test_somebody_whose_language_nobody_shares_is_told_so_and_promised_nothing(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, (ana, ben, cem) = await a_round(street, "ana", "ben", "cem", press="every-time")
        await cem.says("speak Polish")
        cem.skips()
        await street.passes(days=7)
        drawn = lena.hears("rounds-drawn").line.values
        assert (drawn["left"].key, drawn["more"].key) == ("nothing", "rounds-left-language")
        await street.passes(days=1)
        cem.hears("rounds-unplaced-language")
        assert "rounds-meet" in keys(ana)
        await ben.says("speak Polish")
        await street.passes(days=7)
        assert "rounds-meet" in keys(cem)
        assert "rounds-unplaced-language" in keys(ana)


async def test_nobody_meets_twice_while_there_are_others(database_url):
    async with a_street(database_url) as street:
        _, people = await a_round(street, "ana", "ben", "cem", "dot", press="every-time")
        await street.passes(days=8)
        for _ in range(2):
            await street.passes(days=7)
        pairs = await pairs_of(street)
        assert len(pairs) == len(set(pairs)) == 6
        assert all(keys(one).count("rounds-meet") == 3 for one in people)


async def test_two_who_met_half_a_year_ago_are_not_said_to_be_new_to_each_other(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, people = await a_round(street, "ana", "ben")
        await street.passes(days=8)
        await street.passes(days=7 * 24)
        for one in (lena, *people):
            one.skips()
        for one in people:
            await one.says("take part")
            one.hears("rounds-in")
        await street.passes(days=5)  # people are asked, and have time to answer
        await street.passes(days=1)
        drawn = lena.hears("rounds-drawn")
        assert drawn.line.values["said"].key == "rounds-repeats"
        assert drawn.line.values["rows"][0].values["why"].key == "rounds-why-perhaps"
        await street.passes(days=1)
        for one in people:
            first, second = (said.text for said in one.heard if said.key == "rounds-meet")
            assert ("You both live in" in second) == ("You both live in" in first)
            assert "not met" not in second


async def test_a_line_on_which_two_still_talk_when_the_next_time_comes_late_ends_then(sqlite_url):
    async with a_street(sqlite_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben")
        await street.passes(days=8)
        for one in (ana, ben) * 6:
            await one.says("how are you these days")
            await street.passes(days=4)
        for one in (ana, ben):
            await one.says("take part")
            one.skips()
        for _ in range(7):
            await street.passes(days=1)
        assert keys(ana).count("rounds-meet") == 2
        assert keys(ana).count("rounds-line-over") == 1


async def test_a_lead_lets_two_change_places_and_sends(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_round(street, "ana", "ben", "cem", "dot")
        await street.passes(days=7)
        before = lena.hears("rounds-drawn")
        first, second = before.line.values["rows"][:2]
        one, other = first.values["rows"][0], second.values["rows"][0]
        await lena.says(f"swap {street.spoken(one)} and {street.spoken(other)}")
        after = lena.hears("rounds-drawn")
        assert other in after.line.values["rows"][0].values["rows"]
        assert before.line.values["said"].key == "rounds-no-repeats"
        assert after.line.values["said"].key == "nothing", "whether these two have met is not known"
        await lena.says("swap Wren and Otter")
        lena.hears("rounds-swap-how")
        await lena.presses("send-round")
        assert "rounds-sent" in keys(lena)
        assert all("rounds-meet" in keys(who) for who in people)
        await street.passes(days=1)
        assert len(await pairs_of(street)) == 2, "it goes out once"


async def test_a_lead_draws_again(database_url):
    async with a_street(database_url) as street:
        lena, _ = await a_round(street, "ana", "ben", "cem", "dot", "eve", "fay", "gus", "hal")
        await lena.says("draw again")
        lena.hears("rounds-nothing-drawn")
        await street.passes(days=7)
        shown = [lena.hears("rounds-drawn")]
        for _ in range(2):
            await lena.says("draw again")
            shown.append(lena.hears("rounds-drawing", "rounds-drawn"))
        assert len({str(one.line.values["rows"]) for one in shown}) > 1, "others that are as good are found"


async def test_however_many_answer_at_once_it_is_drawn_a_few_times_and_the_lead_still_draws_again(sqlite_url):
    async with a_street(sqlite_url) as street:
        names = "cem dot eve fay gus hal".split()
        lena, (ana, ben) = await a_round(street, "ana", "ben")
        more = await street.joined(*names)
        await street.passes(days=7)
        lena.skips()
        with street.app.without_jobs():
            for one in more:
                number = street.next_number()
                said = Heard(
                    id=f"story:{number}", at=street.clock.now(), speaker=one.address, text="take part", ref=f"m{number}"
                )
                await street.app.hear(said)
        await street.quiet()
        assert keys(lena).count("rounds-drawn") - 1 <= 3, "not one for each"
        last = lena.last.line.values["rows"]
        assert sum(len(row.values["rows"]) for row in last) == 8, "all are in it"
        lena.skips()
        await lena.says("draw again")
        lena.hears("rounds-drawing", "rounds-drawn")
        await street.passes(days=1)
        assert all("rounds-meet" in keys(one) for one in (ana, ben, *more))


@pytest.mark.parametrize("how", ["leaves", "blocks", "joins"])
async def test_what_changes_after_the_draw_counts(database_url, how):
    async with a_street(database_url) as street:
        if how == "blocks":
            ana, ben = await street.talking()
            _, others = await a_round(street, "cem", "dot")
            for one in (ana, ben):
                await one.says("take part")
                one.skips()
        else:
            _, (ana, ben, *others) = await a_round(street, "ana", "ben", "cem", "dot")
        await street.passes(days=7)
        match how:
            case "leaves":
                await ana.says("leave")
                await ana.says("yes")
                ana.skips()
            case "blocks":
                await ana.says("block")
            case _:
                (eve,) = await street.joined("eve")
                await eve.says("take part")
        await street.passes(days=1)
        ids = {row["tag"]: row["id"] for row in await rows(street, "SELECT id, tag FROM neighbour")}
        pairs = await pairs_of(street)
        mine = ids[await street.tag(ana)]
        if how == "leaves":
            assert not any(mine in pair for pair in pairs)
            assert len(pairs) == 3
        elif how == "blocks":
            assert frozenset((mine, ids[await street.tag(ben)])) not in pairs
            assert len(pairs) == 2
        else:
            assert "rounds-meet" in keys(eve)
        assert all("rounds-meet" in keys(one) for one in others)


async def test_everybody_paused_is_told_to_the_lead_and_the_round_goes_on(database_url):
    async with a_street(database_url) as street:
        lena, people = await a_round(street, "ana", "ben", press="every-time")
        for one in people:
            await one.says("pause 10")
        await street.passes(days=7)
        lena.hears("rounds-too-few")
        await street.passes(days=8)
        assert all("rounds-meet" in keys(one) for one in people)


async def test_the_silent_get_another_question_and_the_others_are_asked_alone(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben, cem, dot) = await a_round(street, "ana", "ben", "cem", "dot")
        await street.passes(days=8)
        await ana.says("hello from my side")
        writes = next(one for one in (ben, cem, dot) if "relaying-said" in keys(one))
        silent = next(one for one in (ben, cem, dot) if one is not writes)
        await street.passes(days=3)
        assert "rounds-fresh" in keys(silent)
        assert "rounds-middle" in keys(ana)
        await ana.presses("have-met")
        assert ana.last.key == "rounds-middle-thanks"
        await writes.says("we have not met yet")
        assert writes.last.key in ("rounds-middle-question", "relaying-passed-on") or ana.last.key != "relaying-said"


async def test_three_silent_times_are_enough_and_coming_back_is_easy(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="every-time")
        await street.passes(days=8)
        for _ in range(3):
            await street.passes(days=5)
            await street.passes(days=2)
        assert keys(ana).count("rounds-meet") == 3
        assert "rounds-rest" in keys(ana)
        count = keys(ana).count("rounds-meet")
        await street.passes(days=14)
        assert keys(ana).count("rounds-meet") == count
        await ana.says("take part")
        assert ana.last.key == "rounds-in"
        assert "rounds-rest" in keys(ben)


async def test_a_week_away_is_made_up_for_once_and_said(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben", press="every-time")
        await street.passes(days=400)
        assert keys(ana).count("rounds-meet") == 1
        meet = next(said for said in ben.heard if said.key == "rounds-meet")
        assert "It comes late" in meet.text


async def test_it_goes_out_at_ten_whatever_the_clocks_do(database_url):
    async with a_street(database_url, start=WINTER_IS_NEAR) as street:
        await a_round(street, "ana", "ben", day="2026-10-23", press="every-time")
        (row,) = await rows(street, "SELECT next_at FROM round")
        assert datetime.fromtimestamp(row["next_at"] / 1000, UTC).hour == 9, "ten in summer time"
        await street.passes(days=3)
        (row,) = await rows(street, "SELECT next_at FROM round")
        assert datetime.fromtimestamp(row["next_at"] / 1000, UTC) == datetime(2026, 10, 30, 10, tzinfo=UTC)


async def test_my_data_holds_my_seats_and_forgetting_me_removes_them(database_url):
    async with a_street(database_url) as street:
        _, (ana, ben) = await a_round(street, "ana", "ben")
        await ana.says("my data")
        await ana.presses("yes-data")
        assert "Friday walks" in street.heard_by(ana)
        seats = await street.count("seat")
        await ben.says("forget me")
        await ben.presses("yes-forget")
        assert await street.count("seat") == seats - 1


@pytest.mark.parametrize(("count", "size", "most"), [(7, "5", 4), (9, "8", 9)])
async def test_groups_of_up_to_eight_in_which_nobody_is_left(sqlite_url, count, size, most):
    async with a_street(sqlite_url) as street:
        names = "ana ben cem dot eve fay gus hal ivy".split()[:count]
        lena, people = await a_round(street, *names, size=size)
        await street.passes(days=7)
        drawn = lena.hears("rounds-drawn")
        sizes = [len(row.values["rows"]) for row in drawn.line.values["rows"]]
        assert (sum(sizes), max(sizes)) == (count, most)
        await street.passes(days=1)
        assert len(await pairs_of(street)) == sum(one * (one - 1) // 2 for one in sizes)
        for one in people:
            assert keys(one).count("rounds-meet") in {group - 1 for group in sizes}


async def test_a_size_has_a_button_or_is_typed_from_two_to_eight(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, _ = await a_lead(street)
        await lena.says("new round")
        for answer in ("Friday walks", "1"):
            await lena.says(answer)
        assert lena.last.choices[:-1] == ("set:2", "set:3", "set:4", "set:6")
        assert "from 2 to 8" in lena.last.text
        for wrong in ("1", "9", "many"):
            await lena.says(wrong)
            assert lena.last.key == "rounds-number-wrong"
        await lena.says("7")
        assert lena.last.key == "rounds-ask-day"


async def test_in_a_larger_group_each_gets_one_question_in_the_middle_and_not_one_a_line(sqlite_url):
    async with a_street(sqlite_url) as street:
        _, people = await a_round(street, "ana", "ben", "cem", "dot", "eve", size="5")
        await street.passes(days=8)
        await street.passes(days=3)
        assert [keys(one).count("rounds-fresh") for one in people] == [1] * 5


async def previewed(lena, name="Friday walks"):
    await lena.says("new round")
    for answer in (name, "1", "3", "2026-12-01"):
        await lena.says(answer)
    assert lena.last.key == "rounds-preview-round"


async def test_only_those_who_are_named_are_asked_and_others_can_still_come(database_url):
    async with a_street(database_url) as street:
        lena, (ana, ben, cem, dot) = await a_lead(street, "ana", "ben", "cem", "dot")
        tags = [(await street.tag(one)).capitalize() for one in (ana, ben, lena)]
        await previewed(lena)
        await lena.says(f"only {tags[0]}, {tags[1]} and {tags[2]}")
        assert lena.last.line.values["whom"].key == "rounds-asks-only"
        assert f"Only those are asked: {', '.join(tags)}." in lena.last.text
        await lena.presses("ask-everybody")
        assert lena.last.line.values["whom"].key == "rounds-asks-everybody"
        await lena.says(f"Only {tags[0]} and {tags[1]}.")
        await ana.says("pause 30")
        for one in (ana, ben, cem, dot, lena):
            one.skips()
        await lena.says("yes")
        lena.hears("rounds-opened-only")
        assert "number" not in lena.last.line.values, "who has paused is nobody's business"
        lena.hears_nothing()
        ben.hears("rounds-invite-round")
        for one in (ana, cem, dot):
            one.hears_nothing()
        await cem.says("take part")
        cem.hears("rounds-in")


async def test_only_is_understood_in_polish_and_for_a_cohort(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, people = await a_lead(street, "ana", "ben")
        tags = [street.phrasebook.say(named(await street.tag(one)), "pl", "UTC") for one in people]
        await lena.says("speak Polish")
        await lena.says("new cohort")
        for answer in ("Wtorki", "2026-12-01", "ready deck"):
            await lena.says(answer)
        await lena.says(f"tylko {tags[0]} i {tags[1]}")
        assert lena.last.line.values["whom"].key == "rounds-asks-only"
        await lena.says("tak")
        lena.skips()
        assert all(one.last.key == "rounds-invite-cohort" for one in people)


async def test_whoever_is_not_there_is_named_back_and_one_who_left_is_no_different(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, (ana, ben, cem) = await a_lead(street, "ana", "ben", "cem")
        here, gone, forgotten = [(await street.tag(one)).capitalize() for one in (ana, ben, cem)]
        used = {
            here.lower(),
            gone.lower(),
            forgotten.lower(),
            await street.tag(lena),
            await street.tag(street.person("admin")),
        }
        never = next(tag for tag in ("otter", "wren", "swan", "toad", "hare", "seal") if tag not in used).capitalize()
        for one, word in ((ben, "leave"), (cem, "forget me")):
            await one.says(word)
            await one.says("yes")
        await previewed(lena)
        await lena.says(f"only {here}")
        answers = []
        for other in (gone, forgotten, never):
            await lena.says(f"only {here} and {other}")
            assert lena.last.key == "rounds-nobody-called"
            assert other in lena.last.text
            assert here not in lena.last.text
            answers.append((lena.last.text.replace(other, "X"), lena.last.choices))
        assert len(set(answers)) == 1
        await lena.says(f"only {here} and Bob")
        assert "Bob" in lena.last.text
        assert lena.last.key == "rounds-nobody-called"
        await lena.says("yes")
        assert ana.last.key == "rounds-invite-round", "nothing had changed: she alone is asked"


async def test_only_somebody_is_talk_where_no_round_is_opened(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        await ana.says("only Heron knows")
        ben.hears("relaying-said", text="only Heron knows")
        (eve,) = await street.joined("eve")
        await eve.says("only a wren could sit on my broken fence, could somebody mend it")
        assert eve.last.key == "posting-card-request"


async def test_a_round_s_name_is_typed_and_holds_nobody_s_name_and_looks_like_no_other(sqlite_url):
    async with a_street(sqlite_url) as street:
        lena, _people = await a_round(street, "ana", "ben")
        await lena.says("new round")
        for name, answer in (
            ("call 07700 900123", "rounds-name-wrong"),
            ("Ask Ben Smith at no 4", "rounds-name-wrong"),
            ("Frіday wa\u200blks", "rounds-name-taken"),
            ("FRIDAY  W\u0430lks", "rounds-name-taken"),
            ("Saturday walks", "rounds-ask-every"),
        ):
            await lena.says(name)
            assert lena.last.key == answer, name
        for form in ("round", "cohort"):
            await lena.says("cancel")
            await lena.says(f"new {form}")
            await lena.sends("set:call 07700 900123")
            assert lena.last.key == "helping-stale"
            await lena.sends("ready-deck:call 07700 900123")
            assert lena.last.key == "helping-stale"


@pytest.mark.parametrize("whom", ["only Harbour", "ask everybody"])
async def test_how_many_are_asked_does_not_tell_who_of_a_few_has_paused(sqlite_url, whom):
    async with a_street(sqlite_url) as street:
        lena, (hal,) = await a_lead(street, "ana")
        if whom == "only Harbour":
            (hal,) = await street.joined("hal", area="Harbour")
        heard = []
        for name in ("Friday walks", "Saturday walks"):
            await lena.says("new round")
            for answer in (name, "1", "2", "2026-12-01", whom, "yes"):
                await lena.says(answer)
            heard.append(lena.last)
            await hal.says("pause 10")
        assert [said.key for said in heard] == ["rounds-opened-only"] * 2
        assert heard[0].text == heard[1].text.replace("Saturday", "Friday")
