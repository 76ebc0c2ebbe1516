"""Each line may be a thread of its own, where somebody has several."""

from __future__ import annotations

from tests.stories.street import Person, Street, a_street


async def with_two_lines(street: Street) -> tuple[Person, Person, Person, str, str]:
    """Ben talks with Ana and with Cem; with the references of the messages that began his lines."""
    ana, ben = await street.talking()
    began = ben.heard[-1].ref
    (cem,) = await street.joined("cem")
    await street.posted(ben, "offer: I can mow lawns in the evenings")
    await street.posted(cem, "Could someone mow my lawn this evening")
    await ben.presses("willing")
    await cem.presses("accept")
    assert ben.last.key == "opening-through"
    for one in (ana, ben, cem):
        one.skips()
    return ana, ben, cem, began, ben.last.ref


async def test_with_one_line_there_are_no_threads(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ana.says("hello")
        assert ben.last.thread == ""


async def test_with_two_lines_each_has_its_thread(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem, first, second = await with_two_lines(street)
        await ana.says("about the dog")
        assert (ben.last.key, ben.last.thread) == ("relaying-said-labelled", first)
        await cem.says("about the lawn")
        assert (ben.last.key, ben.last.thread) == ("relaying-said-labelled", second)
        # A reply in a thread names the message that began it, however old it is.
        await ben.says("the dog, at nine", reply_to=first)
        assert ana.last.text == "the dog, at nine"
        assert ana.last.thread == ""  # she has one line only


async def test_whoever_answers_their_own_message_goes_on_in_its_line(sqlite_url):
    async with a_street(sqlite_url) as street:
        ana, ben, cem, first, _ = await with_two_lines(street)
        ref = await ben.says("the dog, at nine", reply_to=first)
        await ben.says("or at ten", own=ref)
        assert ana.last.text == "or at ten"
        cem.hears_nothing()


async def test_what_began_a_line_is_known_as_long_as_the_line_is_open(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem, first, second = await with_two_lines(street)
        for day in range(3):
            await ana.says(f"day {day}")
            await cem.says(f"day {day}")
            await street.passes(days=1)
        await ana.says("still about the dog")
        assert ben.last.thread == first
        await ben.says("yes, the dog", reply_to=first)
        assert ana.last.text == "yes, the dog"
        await ben.presses("end", next(said for said in ben.heard if said.ref == second))
        await street.passes(days=3)
        ana.skips()
        ben.skips()
        # The other line is over and forgotten: a reply to it goes nowhere by guess, also with one line left.
        await ben.says("the lawn looks fine", reply_to=second)
        ben.hears("relaying-to-whom")
        ana.hears_nothing()
        await ben.presses("to")
        assert ana.last.text == "the lawn looks fine"


async def test_a_reply_to_something_forgotten_is_asked_back(database_url):
    async with a_street(database_url) as street:
        ana, ben = await street.talking()
        await ben.says("who was that for?", reply_to="long-ago")
        ben.hears("relaying-to-whom")
        ana.hears_nothing()
        await ben.presses("to")
        ana.hears("relaying-said")


async def test_a_reply_to_any_piece_of_a_long_message_finds_its_line(database_url):
    async with a_street(database_url) as street:
        ana, ben, cem, _first, _second = await with_two_lines(street)
        street.platform.in_pieces = 3
        await ana.says("a long story about the dog")
        await cem.says("short, about the lawn")
        long = ben.heard[-2]
        for piece in long.parts:
            await ben.says(f"about {piece}", reply_to=piece)
            assert ana.last.text == f"about {piece}"
        assert cem.last.key == "opening-through"
        await ana.says("take back")
        assert street.platform.delivered[-2][1].withdraws == long.ref
