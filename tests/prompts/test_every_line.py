"""Every Line the house can say exists in every language, with the same values, and can be rendered.

Sentences that nobody says any more, and values that no sentence uses, are found too.
"""

import ast as python
from collections import Counter, defaultdict
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast

from bot.core.reviewing import NOTES
from prompts import texts
from prompts.phrasebook import Phrasebook
from tests.prompts.fluent_files import entries, messages, references, resources, selects, values
from tests.prompts.samples import sample
from tests.prompts.spoken import ASKED, KNOWN, LOGGED, calls, keys, spoken

BOOK = Phrasebook()
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", BOOK.languages)
NOT_SAID = {"format-moment", "format-day"}  # read by the phrasebook itself
GIVEN_IN_VAIN = {
    "introducing-ask-left-brings": {"right"},  # one call asks all four questions
    "introducing-ask-right-brings": {"left"},
    "reason-kind": {"kind"},  # the kind itself stands a line above
    "posting-posted-offer": {"when"},  # one call says it of requests and of offers
}
PLURALS = {"zero", "one", "two", "few", "many", "other"}


def given() -> dict[str, list[frozenset[str]]]:
    """For each key the values it is given, place by place."""
    found = defaultdict(list)
    for one in spoken():
        found[one.key].append(one.values)
    return found


def test_english_and_polish_are_there():
    assert BOOK.languages == ("en", "pl")


@IN_EVERY_LANGUAGE
def test_every_file_is_fluent_and_says_nothing_twice(language):
    junk = [node.content for _path, tree in resources(language) for node in tree.body if isinstance(node, ast.Junk)]
    assert junk == []
    times = Counter(entry.key for entry in entries(language))
    assert [key for key, count in times.items() if count > 1] == []


@IN_EVERY_LANGUAGE
def test_no_sentence_refers_to_another(language):
    """Each is parsed by itself, when it is first needed; terms are there by then."""
    referred = {name for entry in entries(language) for name in references(entry)}
    assert referred, "some refer to terms"
    assert {name for name in referred if not name.startswith("-")} == set()


@IN_EVERY_LANGUAGE
def test_each_sentence_is_the_same_by_itself_as_in_its_file(language):
    parser = FluentParser(with_spans=False)
    for path, resource in resources(language):
        known = [node for node in resource.body if isinstance(node, ast.Message | ast.Term)]
        alone = [parser.parse(written).body for _key, written in texts.entries(path)]
        assert [len(found) for found in alone] == [1] * len(known), path.name
        for node, (found,) in zip(known, alone, strict=True):
            assert node.equals(found, ["span", "comment"]), node.id.name


@IN_EVERY_LANGUAGE
def test_nothing_is_missing_and_nothing_is_left_over(language):
    wanted = {one.key: one.where for one in spoken()}
    present = {key for key in messages(language) if not key.startswith("-")}
    assert {key: where for key, where in wanted.items() if key not in present} == {}
    assert present - set(wanted) - NOT_SAID == set()


@IN_EVERY_LANGUAGE
def test_each_text_is_given_every_value_it_uses(language):
    lacking = {one.where: missing for one in spoken() if (missing := values(language, one.key) - one.values)}
    assert lacking == {}


def test_no_value_is_given_in_vain():
    vain = {
        key: unused
        for key, places in given().items()
        if (unused := frozenset().union(*places) - frozenset().union(*(values(one, key) for one in BOOK.languages)))
    }
    assert vain == GIVEN_IN_VAIN


def test_every_language_uses_the_same_values():
    different = {
        key: {language: sorted(values(language, key)) for language in BOOK.languages}
        for key in given()
        if len({values(language, key) for language in BOOK.languages}) > 1
    }
    assert different == {}


@IN_EVERY_LANGUAGE
def test_where_a_number_decides_every_plural_has_its_form(language):
    wanted = Locale.parse(language).plural_form.tags | {"other"}
    for entry in entries(language):
        for select in selects(entry):
            named = {variant.key.name for variant in select.variants if isinstance(variant.key, ast.Identifier)}
            counted = any(isinstance(variant.key, ast.NumberLiteral) for variant in select.variants)
            if counted or named & (PLURALS - {"other"}):
                assert named == wanted, f"{entry.key} in {language}"


@IN_EVERY_LANGUAGE
def test_every_line_can_be_said(language):
    tongue = BOOK.tongue(language)
    for key, places in given().items():
        for names in set(places):
            said = tongue.say(sample(key, names), ZoneInfo("Europe/London"))
            assert said or key == "nothing"
            assert "???" not in said
            assert not {"{", "}"} & set(said), key


def test_what_is_known_of_keys_is_still_asked_for():
    spoken()
    assert set(KNOWN) - ASKED == set()


def test_whatever_is_logged_can_be_read_in_the_log():
    written = {
        what
        for source, call in calls()["entry"]
        if isinstance(call.args[2], python.Constant)
        for what in keys(source, call, call.args[2])
    }
    assert written - set(NOTES) <= set(LOGGED)
