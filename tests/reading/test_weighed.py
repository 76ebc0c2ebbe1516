"""What a text's words weigh: enough to ask for a second opinion, or not."""

import pytest

from bench.safeguard import conversations, everyday, found, texts
from bot.reading.safeguarding.weighed import LEARNT, PLACES, Weights, places
from bot.reading.values import CRIES
from prompts.warnings import signs


def test_the_order_of_words_counts_and_how_often_they_come_does_not():
    assert places(["i", "help", "you"]) != places(["you", "help", "i"])
    assert places(["help", "help", "help"]) == places(["help"] * 9)
    assert all(0 <= place < PLACES for place in places(["żółw", "\ud800", ""]))
    assert places([]) == set()


def test_what_weighs_more_than_the_least_is_heavy():
    weights = [0] * PLACES
    for place in places(["goodbye"]):
        weights[place] = 100
    learnt = Weights(weights, 0.05, 0.5)
    assert learnt.of(["goodbye"]) == pytest.approx(5.0)
    assert learnt.heavy("goodbye then my dear old friend".split())
    assert not learnt.heavy("hello then my dear old friend".split())
    assert not learnt.heavy([])
    assert not learnt.heavy(["goodbye", *(f"word{number}" for number in range(200))])


@pytest.mark.parametrize("content", [b"", b"{}\n", b"{\n", b'{"unit": 1, "least": 0}\nno', LEARNT.read_bytes()[:-9]])
def test_a_file_that_is_missing_or_damaged_weighs_nothing(tmp_path, content):
    assert Weights.learnt(tmp_path / "missing.bin") is None
    (tmp_path / "weights.bin").write_bytes(content)
    assert Weights.learnt(tmp_path / "weights.bin") is None


def test_of_three_words_nobody_can_tell():
    weights = Weights([100] * PLACES, 1.0, 0.0)
    assert not weights.heavy([".", "i", "can", "not", "."])
    assert weights.heavy([".", "i", "can", "not", "live", "."])


def test_everyday_talk_is_seldom_worth_a_second_opinion():
    talk = [*everyday(), *conversations()]
    assert len(talk) > 1500
    assert sum(signs().seen(text).unsure for text in talk) / len(talk) < 0.15


@pytest.mark.parametrize(
    ("kept", "least"),
    [([one for one in texts() if one["unseen"]], 0.95), (texts("blind_signs_3"), 0.75)],
    ids=["their own author", "another"],
)
def test_few_cries_have_neither_a_sign_nor_words_that_weigh(kept, least):
    def read(text):
        seen = signs().seen(text)
        return tuple(CRIES) if seen.unsure or CRIES.intersection(seen.flags) else ()

    shares = found(kept, read)
    for flag in CRIES:
        assert shares[flag][0] / shares[flag][1] >= least, (flag, shares[flag])
