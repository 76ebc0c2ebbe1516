"""Chance is drawn from the seed: repeatable for us, not to be guessed by anybody else."""

from collections import Counter

from bot.core.dice import Dice
from bot.core.names import ALIASES, DOORSTEP, TAGS


def seeds(count):
    return (Dice(number.to_bytes(32)) for number in range(count))


def test_the_same_seed_draws_the_same_and_another_draws_something_else():
    one, same, other = Dice(b"1" * 32), Dice(b"1" * 32), Dice(b"2" * 32)
    assert one.id("post") == same.id("post")
    assert one.id("post") != one.id("match")
    assert one.id("post") != other.id("post")


def test_ids_are_sixteen_letters_and_digits_and_do_not_collide():
    ids = {dice.id("post") for dice in seeds(10_000)}
    assert len(ids) == 10_000
    assert all(len(one) == 16 and one.isalnum() and one.islower() for one in ids if not one.isdigit())


def test_a_name_that_is_taken_is_never_given_again():
    taken: set[str] = set()
    for dice in seeds(3_000):
        name = dice.name(ALIASES, taken, "alias")
        assert name not in taken
        taken.add(name)
    assert any(" " in name for name in taken), "when the words run out there are two"


def test_every_name_is_as_likely_as_another():
    counts = Counter(dice.name(ALIASES, set(), "alias") for dice in seeds(20_000))
    expected = 20_000 / len(ALIASES)
    chi_square = sum((counts[name] - expected) ** 2 / expected for name in ALIASES)
    assert chi_square < 100, "49 degrees of freedom: above 100 is less likely than one in ten thousand"


def test_names_of_lines_of_people_and_of_doors_are_never_the_same_word():
    assert not set(ALIASES) & set(TAGS)
    assert not (set(ALIASES) | set(TAGS)) & set(DOORSTEP)
