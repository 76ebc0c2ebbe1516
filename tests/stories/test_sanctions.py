"""What comes of a report: who looks after it, what is noted, and what becomes of whoever was reported."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.core import cooling
from bot.core.effects import Line
from storage.prepared import Prepared
from tests.stories.street import NOON, Person, Street, a_street


async def reported(street: Street, *, reason: str = "harassment") -> tuple[Person, Person]:
    """Ana has reported Ben."""
    ana, ben = await street.talking()
    await ana.presses("report")
    await ana.presses(f"reason:{reason}")
    await ana.presses("attach-nothing")
    ana.skips()
    ben.skips()
    return ana, ben


async def coordinators(street: Street, *names: str) -> list[Person]:
    people = await street.joined(*names)
    for one in people:
        await street.made(one, "coordinator")
    return people


async def short(street: Street) -> str:
    """The code by which the only report is known."""
    return (await street.case()).id[:5]


# --- claim, note, outcome ---------------------------------------------------------------------------------------------


async def test_a_report_is_claimed_and_the_others_see_by_whom(database_url: str) -> None:
    async with a_street(database_url) as street:
        await reported(street)
        kim, lou = await coordinators(street, "kim", "lou")
        code = await short(street)
        await kim.says("today")
        assert _row(kim).key == "reviewing-case"
        await kim.says(f"claim {code}")
        kim.hears("reviewing-today", "cases-claimed")
        await lou.says("today")
        assert _row(lou).key == "reviewing-case-claimed"
        assert (await street.tag(kim)).capitalize() in lou.last.text
        await lou.says(f"claim {code}")
        assert (await street.tag(kim)).capitalize() in lou.hears("reviewing-today", "cases-taken").text
        await lou.says(f"close case {code}")
        lou.hears("cases-taken")
        await lou.presses("take-over")
        lou.hears("cases-claimed")
        kim.hears("cases-taken-over")
        await kim.says(f"give up case {code}")
        kim.hears("cases-not-yours")
        await lou.presses("give-up")
        lou.hears("cases-given-up")
        assert (await street.case()).claimed == ""


async def test_notes_are_sealed_and_stand_in_the_report_with_day_and_tag(database_url: str) -> None:
    async with a_street(database_url) as street:
        await reported(street)
        kim, lou = await coordinators(street, "kim", "lou")
        code = await short(street)
        await kim.says(f"case note {code}: spoke with both on the telephone")
        kim.hears("cases-noted")
        await lou.says(f"case {code}")
        read = lou.hears("reviewing-case-story")
        assert "spoke with both on the telephone" in read.text
        assert "24 November" in read.text or "23 November" in read.text
        assert (await street.tag(kim)).capitalize() in read.text
        (row,) = await street.memory.run(Prepared("SELECT * FROM case_note").rows)
        assert b"telephone" not in bytes(row["sealed_text"])
        await kim.says(f"case note {code}")
        kim.hears("helping-how")
        await kim.says(f"/case-note {code}")
        kim.hears("cases-note-how")


async def test_a_report_is_closed_with_an_outcome_and_goes_thirty_days_later(database_url: str) -> None:
    async with a_street(database_url) as street:
        await reported(street)
        (kim,) = await coordinators(street, "kim")
        code = await short(street)
        await kim.says(f"case note {code}: a misunderstanding")
        await kim.says(f"close case {code}")
        kim.hears("cases-noted", "cases-which-outcome")
        assert (await street.case()).state == "open"
        await kim.presses(f"outcome:{(await street.case()).id}.word")
        kim.hears("reviewing-case-closed")
        case = await street.case()
        assert (case.state, case.outcome) == ("closed", "word")
        await kim.presses(f"outcome:{case.id}.nothing")
        kim.hears("reviewing-case-closed")
        assert (await street.case()).outcome == "word", "it was decided already"
        await kim.says(f"claim {code}")
        kim.hears("reviewing-case-closed")
        for days, there in ((29, 1), (2, 0)):
            await street.passes(days=days)
            await street.memory.sweep(at=street.clock.now())
            assert await street.count("report") == there
            assert await street.count("case_note") == there


async def test_whoever_is_part_of_a_report_is_answered_as_if_it_was_not_there(database_url: str) -> None:
    async with a_street(database_url) as street:
        (kim,) = await coordinators(street, "kim")
        await kim.says("enter: somebody would like a dog walk")
        await kim.presses("they-agree")
        ben = (await street.joined("ben"))[0]
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.presses("willing")
        await kim.presses("accept")
        await ben.presses("report")
        await ben.presses("reason:other")
        await ben.presses("attach-nothing")
        await street.made(ben, "coordinator")
        case = await street.case()
        for one in (kim, ben):  # who answers for the one who was reported, and who reported
            await one.says("today")
            assert "reviewing-part-cases" not in {part.key for part in one.last.line.values.get("parts", ())}
            for verb in ("case", "claim", "give-up", "take-over", "close-case", "case-note"):
                await one.says(f"/{verb} {case.id[:5]} words")
                there = one.last
                await one.says(f"/{verb} zzzzz words")
                assert (one.last.key, one.last.text) == (there.key, there.text) == ("reviewing-no-such", there.text)
            for verb in ("claim", "give-up", "take-over", "close-case"):
                await one.sends(f"{verb}:{case.id}")
                assert one.last.key == "reviewing-no-such"
            for outcome in ("nothing", "word"):
                await one.sends(f"outcome:{case.id}.{outcome}")
                assert one.last.key == "reviewing-no-such"
        assert await street.case() == case


async def test_claim_note_and_outcome_are_written_into_the_audit_log(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        await reported(street)
        (kim,) = await coordinators(street, "kim")
        case = await street.case()
        await kim.says(f"claim {case.id[:5]}")
        await kim.says(f"case note {case.id[:5]}: a word of mine")
        await kim.says(f"give up case {case.id[:5]}")
        await kim.says(f"close case {case.id[:5]}")
        await kim.presses(f"outcome:{case.id}.word")
        rows = await street.memory.run(Prepared("SELECT * FROM audit ORDER BY number").rows)
        written = [(row["what"], row["about"]) for row in rows if row["role"] == "coordinator"]
        assert written == [
            ("claim", case.id),
            ("case-note", case.id),
            ("give-up", case.id),
            ("outcome", f"{case.id} word"),
        ]
        ben = (await street.case()).reported
        assert not any(ben in row["concerns"] for row in rows[2:]), "nobody learns here that they were reported"


async def test_words_that_only_coordinators_command_stay_talk(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        ana, ben = await street.talking()
        for words in ("claim", "claim k7f2p", "take over", "give up", "reports"):
            await ana.says(words)
            assert ben.hears("relaying-said").text == words


def _row(person: Person) -> Line:
    row = person.last.line.values["parts"][0].values["rows"][0]
    assert isinstance(row, Line)
    return row


# --- cool-downs -------------------------------------------------------------------------------------------------------


async def decided(street: Street, judge: Person, outcome: str) -> None:
    case = (await street.memory.run(Prepared("SELECT id FROM report WHERE state = 'open'").rows))[0]["id"]
    await judge.says(f"close case {case[:5]}")
    await judge.presses(f"outcome:{case}.{outcome}")
    if outcome == "ban":
        judge.hears("cases-which-outcome", "cases-ban-sure")
        await judge.presses(f"outcome:{case}.ban-surely")
        judge.hears("reviewing-case-closed")
    judge.skips()


async def test_a_cool_down_is_told_the_next_morning_and_ends_by_itself(database_url: str) -> None:
    async with a_street(database_url) as street:
        _ana, ben = await reported(street)
        (kim,) = await coordinators(street, "kim")
        await decided(street, kim, "cool-down")
        await street.passes(hours=20)  # eight in the morning
        ben.hears_nothing()
        await street.passes(hours=1)
        told = ben.hears("cooling-begins")
        assert told.line.values["until"] == NOON + timedelta(days=3, hours=21)
        assert told.text.count(".") == 1, "one sentence"
        for word in ("report", "Harassment", "harass", "complain", "somebody"):
            assert word not in told.text
        await ben.says("could someone fix my bike")
        ben.hears("cooling-nothing-new")
        await ben.says("offer: I can fix bikes")
        ben.hears("cooling-nothing-new")
        for pressed in ("drop-in", "fifteen-minutes", "pick:zzzzzzzzzzzzzzzz", "take-part:zzzzzzzzzzzzzzzz"):
            await ben.sends(pressed)
            ben.hears("cooling-nothing-new")
        await street.passes(days=2, hours=23)
        ben.hears_nothing()
        await street.passes(hours=1)
        ben.hears("cooling-over")
        await ben.says("could someone fix my bike")
        ben.hears("posting-card-request")


async def test_open_lines_go_on_and_posts_wait_and_are_offered_again(database_url: str) -> None:
    async with a_street(database_url) as street:
        await reported(street)
        ben = street.person("ben")
        await street.posted(ben, "I can fix bikes", "standing")
        cem, _ben = await street.talking("cem", "ben", ask="could someone fix my bike", offer="I can do plumbing")
        (kim,) = await coordinators(street, "kim")
        await decided(street, kim, "cool-down")
        ben.skips()
        (dot,) = await street.joined("dot")
        await street.posted(dot, "could someone fix my bike")
        ben.hears_nothing()  # also before it is told, nothing new is brought to them
        await street.passes(hours=21)
        ben.hears("cooling-begins")
        await cem.says("are you there?")
        assert ben.hears("relaying-said").text == "are you there?"
        await ben.says("I am")
        assert "I am" in street.heard_by(cem)
        for _ in range(3):
            await street.passes(days=1)
        assert "cooling-over" in {said.key for said in ben.heard}
        assert "matching-ask" in {said.key for said in ben.heard[ben.read :]}, "the offer is looked at again"


async def test_each_cool_down_within_a_year_is_longer(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        (kim,) = await coordinators(street, "kim")
        for number, days in enumerate((3, 14, 60, 60)):
            asker = f"asker{number}"
            await street.talking(asker, "ben")
            await street.person(asker).presses("report")
            await street.person(asker).presses("reason:other")
            await street.person(asker).presses("attach-nothing")
            await decided(street, kim, "cool-down")
            row = (await street.memory.run(Prepared("SELECT * FROM cool_down ORDER BY at DESC").rows))[0]
            assert row["until"] - row["since"] == days * 86_400_000
            await street.passes(days=1)
            await street.passes(days=days + 1)
            assert [said.key for said in street.person("ben").heard].count("cooling-over") == number + 1


async def test_a_cool_down_that_passed_while_the_bot_was_away_is_never_spoken_of(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        _ana, ben = await reported(street)
        (kim,) = await coordinators(street, "kim")
        await decided(street, kim, "cool-down")
        await street.passes(days=9)
        assert not {"cooling-begins", "cooling-over"} & {said.key for said in ben.heard}
        await ben.says("could someone fix my bike")
        assert ben.last.key == "posting-card-request"


async def test_whoever_cools_down_can_say_something_in_return_and_it_can_end_sooner(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await reported(street)
        kim, lou = await coordinators(street, "kim", "lou")
        await decided(street, kim, "cool-down")
        await street.passes(hours=21)
        ben.hears("cooling-begins")
        kim.skips()
        ana.skips()
        await ben.says("I object: it was a joke between us")
        ben.hears("cooling-objected")
        kim.hears("cooling-alert")
        await ben.presses("object")
        ben.hears("cooling-what")
        await ben.says("and I am sorry")
        ben.hears("cooling-objected")
        kim.hears_nothing()  # told once a day
        await kim.says(f"case {await short(street)}")
        read = kim.hears("reviewing-case-story")
        assert "it was a joke between us" in read.text
        assert "and I am sorry" in read.text
        assert (await street.tag(ben)).capitalize() not in read.text
        await kim.presses("lift")
        kim.hears("cooling-lift-sure")
        await kim.presses("yes-lift")
        kim.hears("cooling-lifted")
        ben.hears("cooling-over")
        ana.hears_nothing()
        await ben.says("I object: once more")
        ben.hears("cooling-nothing-to-object")
        assert lou.heard


async def test_whoever_answers_for_somebody_without_chat_objects_for_them_and_decides_nothing(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        kim, lou = await coordinators(street, "kim", "lou")
        await kim.says("enter: somebody would like a dog walk")
        await kim.presses("they-agree")
        (ben,) = await street.joined("ben")
        await street.posted(ben, "I can do dog walks most mornings")
        await ben.presses("willing")
        await kim.presses("accept")
        await ben.presses("report")
        await ben.presses("reason:other")
        await ben.presses("attach-nothing")
        await decided(street, lou, "cool-down")
        kim.skips()
        await street.passes(hours=21)
        kim.hears("auditing-head")
        assert kim.hears("reviewing-for").line.values["line"].key == "cooling-begins"
        lou.skips()
        await kim.presses("object")
        kim.hears("cooling-what")
        await kim.says("they had misunderstood the day")
        kim.hears("cooling-objected")
        lou.hears("cooling-alert")
        await lou.says(f"case {await short(street)}")
        assert "misunderstood the day" in lou.hears("reviewing-case-story").text
        await kim.says(f"case {await short(street)}")
        kim.hears("reviewing-no-such")
        await kim.says("ask: could someone fix my bike")
        kim.hears("posting-card-request")


async def test_my_data_shows_a_cool_down_and_nothing_of_the_report(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        ana, ben = await reported(street)
        (kim,) = await coordinators(street, "kim")
        await kim.says(f"case note {await short(street)}: a note of ours")
        await decided(street, kim, "cool-down")
        await street.passes(days=1)
        for one in (ana, ben):
            await one.says("my data")
            await one.says("yes")
        of_ben, of_ana = json.loads(ben.last.text), json.loads(ana.last.text)
        assert len(of_ben["times when nothing new began for me"]) == 1
        assert of_ben["reports"] == []
        assert "a note of ours" not in ben.last.text + ana.last.text
        assert not {"claim", "case-note", "outcome", "case"} & {
            entry["what"] for entry in of_ben["what the audit log says about me"]
        }
        assert of_ana["times when nothing new began for me"] == []
        assert len(of_ana["reports"]) == 1


# --- bans -------------------------------------------------------------------------------------------------------------


async def test_a_ban_ends_everything_with_the_ordinary_goodbye_and_nobody_rejoins(database_url: str) -> None:
    async with a_street(database_url) as street:
        await reported(street)
        cem, ben = await street.talking("cem", "ben")
        (kim,) = await coordinators(street, "kim")
        await street.posted(ben, "offer: I can fix bikes", "standing")
        ben.skips()
        await decided(street, kim, "ban")
        cem.hears("ending-ended")
        ben.hears_nothing()
        await street.passes(hours=21)
        ben.hears("banning-banned")
        await ben.says("hi")
        ben.hears("banning-banned")
        await ben.says(street.founded.street_code)
        ben.hears("banning-banned")
        await ben.presses("agree", about=ben.heard[0])
        ben.hears("banning-banned")
        await ben.says("I want to die")
        ben.hears("distress-numbers", "banning-banned")
        await ben.says("emergency")
        ben.hears("helping-emergency")
        (dot,) = await street.joined("dot")
        await street.posted(dot, "could someone fix my bike")
        ben.hears_nothing()


async def test_a_ban_outlives_forgetting_and_says_so_and_then_ends(database_url: str) -> None:
    async with a_street(database_url) as street:
        _ana, ben = await reported(street, reason="money")
        (kim,) = await coordinators(street, "kim")
        await decided(street, kim, "ban")
        await ben.says("my data")
        await ben.says("yes")
        (held,) = json.loads(ben.last.text)["bans (kept also when all else is forgotten, as digests of addresses)"]
        assert held["reason"] == "money"
        ben.skips()
        await ben.says("forget me")
        await ben.says("yes")
        ben.hears("banning-stays", "keeping-forget-sure", "banning-forgotten")
        assert (await street.memory.run(Prepared("SELECT neighbour FROM ban").rows))[0]["neighbour"] == ""
        ben.skips()
        await ben.says("hi")
        ben.hears("banning-banned")
        await ben.says("I want to die")
        assert "999" in ben.hears("banning-with-numbers").text
        await ben.says("my data")
        assert "money" in ben.hears("banning-data").text.casefold()
        assert await street.count("neighbour") == 3, "nobody new has come to be"
        await kim.says("bans")
        assert kim.last.key == "banning-list"
        street.clock.move(timedelta(days=731))
        await street.memory.sweep(at=street.clock.now())
        assert (await street.count("ban"), await street.count("ban_address")) == (0, 0)
        await ben.says("hi")
        assert ben.last.key == "joining-welcome"


async def test_a_review_is_asked_for_once_a_day_and_a_ban_can_be_lifted(database_url: str) -> None:
    async with a_street(database_url) as street:
        ana, ben = await reported(street)
        kim, lou = await coordinators(street, "kim", "lou")
        await street.made(ana, "coordinator")
        await decided(street, kim, "ban")
        for one in (ana, kim, lou):
            one.skips()
        await ben.says("review")
        ben.hears("banning-asked")
        await ben.says("review")
        ben.hears("banning-asked-already")
        code = kim.hears("banning-alert").line.values["id"]
        lou.hears("banning-alert")
        ana.hears_nothing()  # who reported has no part in deciding
        await ana.says("bans")
        ana.hears("banning-none")
        await ana.says(f"lift {code}")
        ana.hears("reviewing-no-such")
        await lou.says("bans")
        assert (await street.tag(ben)).capitalize() in lou.hears("banning-list").text
        await lou.says(f"lift {code}")
        lou.hears("banning-lift-sure")
        await lou.presses("yes-lift")
        lou.hears("banning-lifted")
        ben.hears("banning-over")
        await ben.says("hi")
        ben.hears("joining-welcome-back")
        rows = await street.memory.run(Prepared("SELECT what FROM audit ORDER BY number").rows)
        assert [row["what"] for row in rows if row["what"] in ("ban", "outcome", "lift")] == ["ban", "outcome", "lift"]


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("forgotten", [False, True])
async def test_whoever_is_banned_twice_is_free_when_both_are_lifted(
    database_url: str, first: int, forgotten: bool
) -> None:
    async with a_street(database_url) as street:
        _ana, ben = await reported(street)
        cem, _ben = await street.talking("cem", "ben")
        await cem.presses("report")
        await cem.presses("reason:other")
        await cem.presses("attach-nothing")
        (kim,) = await coordinators(street, "kim")
        for _ in range(2):
            await decided(street, kim, "ban")
            await street.passes(hours=1)
        if forgotten:
            await ben.says("forget me")
            await ben.presses("yes-forget")
            assert ben.last.key == "banning-forgotten"
        bans = [row["id"] for row in await street.memory.run(Prepared("SELECT id FROM ban ORDER BY at").rows)]
        assert len(bans) == 2
        ben.skips()
        await kim.sends(f"yes-lift:{bans[first]}")
        kim.hears("banning-lifted")
        ben.hears_nothing()
        await ben.says("hi")
        ben.hears("banning-banned")
        await street.memory.sweep(at=street.clock.now())
        await ben.says("hi")
        ben.hears("banning-banned")
        await kim.says("bans")
        assert len(kim.hears("banning-list").line.values["rows"]) == 1
        await kim.sends(f"yes-lift:{bans[1 - first]}")
        if not forgotten:
            ben.hears("banning-over")
        await ben.says("hi")
        assert ben.last.key == ("joining-welcome" if forgotten else "joining-welcome-back")
        await street.memory.sweep(at=street.clock.now() + timedelta(days=1))
        assert (await street.count("ban"), await street.count("ban_address")) == (0, 0)


async def test_every_address_of_whoever_is_banned_is_barred(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        _ana, ben = await reported(street)
        (kim,) = await coordinators(street, "kim")
        await street.person("admin").says("linking on")
        await ben.says("link my other chat")
        code = ben.last.line.values["code"]
        other = street.person("other")
        await other.says(f"link {code}")
        await other.presses("link")
        assert await street.count("address") == 5
        await decided(street, kim, "ban")
        for one in (ben, other):
            await one.says("forget me")
            await one.says("yes")
            await one.says("hello")
            assert one.last.key == "banning-banned"
        (fay,) = await street.joined("fay")
        await fay.says("link my other chat")
        await ben.says(f"link {fay.last.line.values['code']}")
        assert ben.last.key == "banning-banned"


async def test_a_ban_holds_in_its_own_community_only(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        _ana, ben = await reported(street)
        (kim,) = await coordinators(street, "kim")
        oak = await street.another("Oak Road")
        await decided(street, kim, "ban")
        await ben.says("forget me")
        await ben.says("yes")
        await ben.says("hi")
        assert ben.last.key == "joining-which-street"
        await ben.says(street.founded.street_code)
        assert ben.last.key == "banning-banned"
        await ben.says(oak.street_code)
        assert ben.last.key == "joining-welcome"


async def test_the_last_admin_cannot_be_banned(sqlite_url: str) -> None:
    async with a_street(sqlite_url) as street:
        ana, admin = await street.talking("ana", "admin")
        await admin.says(f"admin {street.founded.admin_code}")
        admin.hears("granting-admin")
        (kim,) = await coordinators(street, "kim")
        await ana.presses("report")
        await ana.presses("reason:other")
        await ana.presses("attach-nothing")
        case = (await street.case()).id
        await kim.sends(f"outcome:{case}.ban")
        assert kim.last.key == "granting-last-admin"
        assert (await street.case()).state == "open"


async def test_a_rest_that_lasts_longer_than_what_is_kept_of_its_report_can_be_lifted(database_url, monkeypatch):
    monkeypatch.setattr(cooling, "DAYS", (60, 60, 60))
    async with a_street(database_url) as street:
        kim, zoe = await street.joined("kim", "zoe")
        for one in (kim, zoe):
            await street.made(one, "coordinator")
        ana, mal = await street.talking("ana", "mal")
        await ana.presses("report")
        await ana.presses("reason:harassment")
        await ana.presses("attach-nothing")
        code = (await street.case()).id
        await kim.sends(f"outcome:{code}.cool-down")
        await street.passes(days=32)
        assert await street.count("report") == 0
        for one in (mal, ana):
            await one.says(f"/lift {code[:5]}")
            assert one.last.key == "helping-not-allowed"
        await street.made(ana, "safeguarding")
        await ana.says(f"/lift {code[:5]}")
        assert ana.last.key == "reviewing-no-such"  # she has a part with him
        kim.skips()
        mal.skips()
        await kim.says(f"lift {code[:5]}")
        kim.hears("cooling-lift-sure")
        await kim.presses("yes-lift")
        kim.hears("cooling-lifted")
        mal.hears("cooling-over")
        await kim.says(f"lift {code[:5]}")
        kim.hears("reviewing-no-such")
