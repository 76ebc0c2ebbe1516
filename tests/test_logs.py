"""The log: our own sentences whole, everybody else's words not at all."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot import logs


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root, ours = logging.getLogger(), logging.getLogger(logs.OURS)
    before = root.handlers, root.level, ours.level
    out = io.StringIO()
    logs.set_up("DEBUG", logging.StreamHandler(out))
    yield out
    logging.captureWarnings(False)
    root.handlers = before[0]
    root.setLevel(before[1])
    ours.setLevel(before[2])


def test_our_own_sentences_are_written_whole(written: io.StringIO) -> None:
    logging.getLogger("leveller.app").warning("turn %s failed (%s of %s)", "abc", 1, 3)
    assert "leveller.app WARNING turn abc failed (1 of 3)" in written.getvalue()


@pytest.mark.parametrize("name", ["httpx", "telegram.Bot", "slack_bolt.AsyncApp", "", "leveller_like", "xleveller.app"])
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.CRITICAL])
def test_of_others_neither_words_nor_values_nor_errors_are_written(written: io.StringIO, name: str, level: int) -> None:
    try:
        raise RuntimeError("secret-error")
    except RuntimeError:
        logging.getLogger(name).log(level, "secret-words %s", "secret-value", exc_info=True, extra={"x": "secret-x"})
    text = written.getvalue()
    assert "secret" not in text
    assert "(RuntimeError)" in text
    assert "test_logs" in text


def test_the_words_of_an_error_are_not_written_with_our_own_sentence(written: io.StringIO) -> None:
    try:
        raise ValueError("secret-error")
    except ValueError:
        logging.getLogger("leveller.courier").exception("a message could not be rendered")
    assert "a message could not be rendered (ValueError)" in written.getvalue()
    assert "secret" not in written.getvalue()


def test_handlers_that_others_brought_are_replaced(written: io.StringIO) -> None:
    other = io.StringIO()
    logging.getLogger().addHandler(logging.StreamHandler(other))
    logs.set_up("DEBUG", logging.StreamHandler(written))
    logging.getLogger("httpx").warning("secret-words")
    assert other.getvalue() == ""


def test_a_message_that_does_not_fit_its_values_ends_nothing() -> None:
    out = io.StringIO()
    strict = logs.Strict(logging.StreamHandler(out))
    strict.handle(logging.LogRecord("httpx", logging.WARNING, "x.py", 1, "%d and %d", ("secret-value",), None))
    assert "secret" not in out.getvalue()
    assert "httpx WARNING" in out.getvalue()
