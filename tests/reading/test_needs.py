"""What is told of a text at once, so that most patterns need not look at it, changes no verdict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import PropertyMock, patch

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.guarding import Ordinary, judge, judge_after
from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.needs import NEEDS, Needs
from bot.reading.guarding.view import View
from prompts.lexicon import lexicon
from tests.reading.test_guarding import patterns

LABELS = Path(__file__).parents[2] / "bench" / "labels"
ORDINARY = Ordinary.of(lexicon())
TEXTS = sorted(
    {
        one["text"]
        for name in LABELS.glob("guard*.json")
        for one in json.loads(name.read_text(encoding="utf-8"))["texts"]
    }
)


@contextmanager
def everything_is_looked_for() -> Iterator[None]:
    with (
        patch.object(Needs, "met", return_value=-1),
        patch.object(View, "is_dotted", new_callable=PropertyMock, return_value=True),
    ):
        yield


def test_no_labelled_text_has_another_verdict_when_everything_is_looked_for():
    told = [judge(text, ORDINARY) for text in TEXTS]
    with everything_is_looked_for():
        assert [judge(text, ORDINARY) for text in TEXTS] == told
    assert len({verdict.action for verdict in told}) == 4


@settings(deadline=None)
@given(st.data())
def test_no_text_that_a_pattern_is_made_for_has_another_verdict_when_everything_is_looked_for(data):
    pattern = data.draw(st.sampled_from(list(patterns().values())))
    text = data.draw(st.from_regex(pattern))
    told = judge(text, ORDINARY)
    with everything_is_looked_for():
        assert judge(text, ORDINARY) == told


@settings(deadline=None)
@given(st.sampled_from(TEXTS), st.lists(st.sampled_from(TEXTS), max_size=3), st.data())
def test_no_text_in_two_parts_has_another_verdict_when_everything_is_looked_for(text, earlier, data):
    cut = data.draw(st.integers(0, len(text)))
    before = [*earlier, text[:cut]]
    told = judge_after(text[cut:], before, ORDINARY)
    with everything_is_looked_for():
        assert judge_after(text[cut:], before, ORDINARY) == told


def test_what_somebody_writes_is_not_kept_to_know_it_again():
    judge("Zbigniewa called Ferdinanda about the marmalade", ORDINARY)
    assert set(NEEDS._known) == COMMON | EVERYDAY
