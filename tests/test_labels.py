"""The labelled sets in bench/labels: their shape, their size, and that they hold what their README says."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, TypeAlias

import pytest

LABELS = Path(__file__).parent.parent / "bench" / "labels"
SETS = ("street", "village", "unseen", "quarter")
EVERY = (*SETS, "avenue")  # the last is smaller: each need finds somebody, and no offer stands for a kind of clutter
GRADES = (1, 2, 3)  # a pair that isn't listed is 0
GOOD = 2
MOST_GOOD, MOST_RELEVANT, MOST_WITHOUT = 8, 10, 6

# At least so many: requests, offers, kinds of help, languages beside English, requests in the slice "negation".
SIZES = {
    "street": (130, 260, 20, 8, 20),
    "village": (40, 80, 12, 5, 5),
    "unseen": (45, 90, 20, 8, 12),
    "quarter": (100, 160, 15, 8, 12),
}

HARD = ("typos", "polysemy", "giving-or-needing", "slang", "times", "places", "no-shared-word", "two-needs")
REQUEST_SLICES = {*HARD, "negation", "allusion", "nothing-fits", "trade-words", "long", "short"}
OFFER_SLICES = {"everything", "list", "vague", "duplicate", "negation", "trade-words"} | set(HARD)

COMMON = set(
    """a about after all also an and any anybody anyone are as at back be because before been being but by can cant come
    comes could did do does doesn don dont each either else end enough ever every for from get gets getting give given
    go goes going gone good got had has have having he help her here him his how i if in into is isn it its just keep
    keeps know last let like ll long made make makes many me mine more most much my need needs next no not now of off
    old on once one only or other our out over own people please put rather really right round s same see she so some
    somebody someone something still such sure t take takes than that the their them then there these they thing things
    this time to too two under until up us use ve very want wants was way we week weeks well were what when where which
    while who whose will with without work would yet you your yours first glad happy""".split()
)

Record: TypeAlias = dict[str, Any]


def the_set(name: str) -> Record:
    labels: Record = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    return labels


def grades(labels: Record) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {request["id"]: {} for request in labels["requests"]}
    for judgement in labels["judgements"]:
        found[judgement["request"]][judgement["offer"]] = judgement["grade"]
    return found


def content_words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) > 2 and word not in COMMON}


def akin(one: str, other: str) -> bool:
    """The same word, or near enough to be found by its beginning: tap and taps, garden and gardening."""
    return one.startswith(other) or other.startswith(one) or (len(one) > 4 and one[:5] == other[:5])


def shared(one: str, other: str) -> set[tuple[str, str]]:
    return {(left, right) for left in content_words(one) for right in content_words(other) if akin(left, right)}


@pytest.mark.parametrize("name", EVERY)
def test_a_set_has_texts_with_a_language_and_slices_and_nothing_else(name):
    labels = the_set(name)
    assert list(labels) == ["note", "requests", "offers", "judgements"]
    for side, slices in (("requests", REQUEST_SLICES), ("offers", OFFER_SLICES)):
        for record in labels[side]:
            assert list(record) == ["id", "text", "language", "slices"]
            assert record["text"] == record["text"].strip() != ""
            assert re.fullmatch("[a-z]{2}", record["language"])
            plain = [one for one in record["slices"] if not one.startswith("kind:")]
            assert set(plain) <= slices, record
            assert len(set(record["slices"])) == len(record["slices"]), record


@pytest.mark.parametrize("name", EVERY)
def test_an_id_stands_for_one_text(name):
    labels = the_set(name)
    ids = [record["id"] for side in ("requests", "offers") for record in labels[side]]
    assert [one for one, times in Counter(ids).items() if times > 1] == []


@pytest.mark.parametrize("name", EVERY)
def test_a_judgement_names_a_request_an_offer_and_a_grade_once(name):
    labels = the_set(name)
    requests, offers = ({record["id"] for record in labels[side]} for side in ("requests", "offers"))
    pairs = Counter((one["request"], one["offer"]) for one in labels["judgements"])
    assert [pair for pair, times in pairs.items() if times > 1] == []
    for judgement in labels["judgements"]:
        assert list(judgement) == ["request", "offer", "grade"]
        assert judgement["request"] in requests
        assert judgement["offer"] in offers
        assert judgement["grade"] in GRADES


@pytest.mark.parametrize("name", SETS)
def test_every_need_finds_somebody_unless_nothing_fits(name):
    labels = the_set(name)
    judged = grades(labels)
    without = [request["id"] for request in labels["requests"] if "nothing-fits" in request["slices"]]
    assert 0 < len(without) <= MOST_WITHOUT
    for request, found in judged.items():
        good = [offer for offer, grade in found.items() if grade >= GOOD]
        assert (not found) if request in without else good, request
        assert len(good) <= MOST_GOOD, request
        assert len(found) <= MOST_RELEVANT, request


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_as_large_and_as_mixed_as_it_says(name):
    labels = the_set(name)
    requests, offers = labels["requests"], labels["offers"]
    kinds = {one for request in requests for one in request["slices"] if one.startswith("kind:")}
    languages = {request["language"] for request in requests} - {"en"}
    slices = Counter(one for request in requests for one in request["slices"])
    sizes = (len(requests), len(offers), len(kinds), len(languages), slices["negation"])
    assert all(there >= wanted for there, wanted in zip(sizes, SIZES[name], strict=True)), sizes
    elsewhere = [request for request in requests if request["language"] != "en"]
    assert len(elsewhere) * 6 >= len(requests)
    if name == "street":
        assert {one: slices[one] for one in HARD if slices[one] < 6} == {}
    kept = {one for offer in offers for one in offer["slices"]}
    assert {"everything", "vague", "duplicate"} <= kept


@pytest.mark.parametrize("name", EVERY)
def test_where_no_word_is_shared_none_is(name):
    labels = the_set(name)
    texts = {record["id"]: record["text"] for side in ("requests", "offers") for record in labels[side]}
    judged = grades(labels)
    for request in labels["requests"]:
        if "no-shared-word" in request["slices"]:
            found = judged[request["id"]]
            best = [offer for offer, grade in found.items() if grade == max(found.values())]
            assert {offer: shared(request["text"], texts[offer]) for offer in best} == {offer: set() for offer in best}


@pytest.mark.parametrize("name", EVERY)
def test_an_offer_posted_twice_is_judged_twice_alike(name):
    labels = the_set(name)
    alike: dict[str, list[str]] = {}
    for offer in labels["offers"]:
        alike.setdefault(offer["text"], []).append(offer["id"])
    for ids in alike.values():
        for found in grades(labels).values():
            assert len({found.get(one, 0) for one in ids}) == 1, ids


def test_the_avenue_is_as_large_and_as_mixed_as_it_says():
    labels = the_set("avenue")
    requests = labels["requests"]
    elsewhere = [request["language"] for request in requests if request["language"] != "en"]
    negated = [request for request in requests if "negation" in request["slices"]]
    assert (len(requests), len(elsewhere), len(labels["offers"])) == (61, 16, 120)
    assert (len(set(elsewhere)), len(negated)) == (11, 15)
    assert all(max(found.values()) >= GOOD for found in grades(labels).values())


def test_no_text_occurs_in_two_sets():
    texts = [
        {" ".join(record["text"].lower().split()) for side in ("requests", "offers") for record in the_set(name)[side]}
        for name in EVERY
    ]
    for number, some in enumerate(texts):
        for others in texts[number + 1 :]:
            assert some & others == set()


def test_the_unseen_set_says_that_it_stays_unseen():
    assert "unseen" in the_set("unseen")["note"].lower()
