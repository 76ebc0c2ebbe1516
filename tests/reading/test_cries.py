"""Words that cry for help, and everyday words of the same shape, read as the bot reads them: by all of the reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bench
from bot.reading.reader import Reader
from prompts.lexicon import lexicon
from prompts.warnings import signs

ALIKE = json.loads((Path(bench.__file__).parent / "labels" / "alike.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def read():
    return Reader(lexicon(), signs()).read


@pytest.mark.parametrize("words", ALIKE["everyday"])
def test_everyday_words_are_no_cry_for_help(read, words):
    assert read(words).cries == ()


@pytest.mark.parametrize("words", ALIKE["cries"])
def test_a_cry_for_help_is_heard(read, words):
    assert read(words).cries


@pytest.mark.parametrize("words", ALIKE["young"])
def test_who_says_to_be_under_18_is_believed(read, words):
    assert read(words).young


@pytest.mark.parametrize("words", ALIKE["grown"])
def test_years_of_work_and_the_depth_of_snow_are_nobody_s_age(read, words):
    assert not read(words).young
