"""What the page for people says that they can say is understood."""

import re
from pathlib import Path

import pytest

from bot.reading.reader import Reader
from prompts.lexicon import lexicon

PAGE = Path(__file__).parents[2] / "docs" / "what-to-say.md"
READER = Reader(lexicon())
PHRASES = [
    phrase
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("- ")
    for phrase in re.findall(r"\*([^*]+)\*", line)
]
AT_A_CARD = {"only Northside"}
"""Understood where a round is about to open, by the names of the community's parts."""


@pytest.mark.parametrize("phrase", sorted(set(PHRASES) - AT_A_CARD))
def test_every_phrase_on_the_page_is_a_command(phrase):
    assert READER.read(phrase.replace("…", "a few words")).intent is not None


def test_the_page_is_a_whole_one():
    assert len(PHRASES) > 70
    assert set(PHRASES) >= AT_A_CARD
