"""What comes of a report: who looks after it, what is noted, and what becomes of whoever was reported."""

from __future__ import annotations

from bot.core.effects import Line
from storage.prepared import Prepared
from tests.stories.street import Person, Street, a_street


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
