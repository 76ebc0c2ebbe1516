"""Whatever is written into the audit log can be read there in words."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from bot.core import auditing, inspecting
from bot.core.effects import Line
from prompts.phrasebook import Phrasebook
from tests.prompts.spoken import calls

ABOUT_PEOPLE = ("first-admin", "on-duty", "off-duty")
"""What changes a neighbour; the others of `auditing.CHANGES` are settings of the community."""
CAN_BE = {
    ("auditing", "act.verb"): (*auditing.LOOKED, *ABOUT_PEOPLE),
    ("cases", "act.verb"): ("claim", "take-over"),
    ("looking_up", "act.verb"): ("review-right", "review-wrong"),
    ("roles", "verb"): ("make", "unmake"),
    ("young", "act.verb if needed > 1 else f'{act.verb}-alone'"): ("adult", "child", "adult-alone", "child-alone"),
    ("seconding", "f'{motion.form}-moved'"): ("make-moved", "unmake-moved", "small-team-on-moved"),
    ("seconding", "f'{motion.form}-refused'"): ("make-refused", "unmake-refused", "small-team-on-refused"),
}
"""What is written where no plain string stands, by module and expression."""


def written() -> Iterator[tuple[str, str]]:
    """(what, where) of every entry that the core can make."""
    for source, call in (*calls()["Audit"], *calls()["_audit"]):
        given = [one.value for one in call.keywords if one.arg == "what"]
        what = given[0] if given else next((one for one in call.args if isinstance(one, ast.Constant)), call.args[0])
        expression = ast.unparse(what)
        if isinstance(what, ast.Constant):
            yield str(what.value), source.where(call)
        elif expression != "what":  # what `_audit` is given, and hands on
            found = CAN_BE.get((source.path.stem, expression), ())
            assert found, f"{source.where(call)}: what can {expression} be?"
            yield from ((one, source.where(call)) for one in found)


def test_whatever_is_written_there_has_words():
    known = inspecting.TOLD | inspecting.CHANGED
    assert [one for one in written() if one[0] not in known] == []


@pytest.mark.parametrize("language", Phrasebook().languages)
def test_each_is_read_in_words_and_not_by_its_key(language):
    book = Phrasebook()
    for what, _where in written():
        line = Line(f"audited-{what}", about="-")
        said = book.say(line, language, "UTC")
        assert said != what
        assert "audited" not in said
