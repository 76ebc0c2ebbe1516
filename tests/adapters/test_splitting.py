"""Long texts in pieces: nothing lost, nothing torn, in order, and quickly."""

from __future__ import annotations

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.splitting import pieces, utf16

FAMILY = "👩‍👩‍👧‍👦"

WHOLE = ("a", " ", "e\u0301", FAMILY, "🇵🇱")
HOSTILE = ("b", "\n", "é", "ש", "\u202e", "\u200d", "\u0301", "\U0001f415", "\ud83d")


def a_text(*of: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(of), max_size=120).map("".join)


texts = a_text(*WHOLE, *HOSTILE)


@given(texts, st.integers(12, 40))
def test_put_together_again_the_pieces_are_the_text(text: str, most: int):
    assert "".join(pieces(text, most)) == text


@given(texts, st.integers(12, 40))
@example("aaaaa aa" + FAMILY, 12)
def test_no_piece_is_longer_than_it_may_be(text: str, most: int):
    assert all(utf16(piece) <= most for piece in pieces(text, most))


@given(a_text(*WHOLE), st.integers(12, 40))
def test_no_letter_is_torn(text: str, most: int):
    letters = [letter for piece in pieces(text, most) for letter in regex.findall(r"\X", piece)]
    assert letters == regex.findall(r"\X", text)


def test_a_flood_of_marks_on_one_letter_is_cut_where_it_must_be():
    flood = "e" + "\u0301" * 100
    assert "".join(pieces(flood, 10)) == flood
    assert {utf16(piece) for piece in pieces(flood, 10)[:-1]} == {10}


def test_a_piece_ends_at_a_line_or_a_word_where_one_is_near():
    assert pieces("one two three\nfour five six seven", 20) == ("one two three\n", "four five six seven")
    assert pieces("one two three four five", 20) == ("one two three four ", "five")


def test_what_fits_stays_whole():
    assert pieces("", 10) == ("",)
    assert pieces("  ten here ", 11) == ("  ten here ",)


def test_emoji_count_as_both_platforms_count_them():
    assert utf16("🐕") == 2
    assert pieces("🐕🐕🐕", 4) == ("🐕🐕", "🐕")


def test_hostile_length_takes_linear_time():
    assert len(pieces("x" * 400_000, 4096)) == 98
    assert len(pieces(" " * 100_000, 4096)) > 20
