"""Whom to ask first, and whom never."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.choosing import EQUAL_WITHIN, LEAST, NEAR, eligible, near, rank, score
from bot.core.events import Resemblance
from bot.core.people import OUT_OF_REACH
from tests.core.builders import a_match, a_scene, ana, ben, neighbour, offer, request
from tests.core.street import NOON


def found(post, likeness=0.5, *words):
    return Resemblance(post=post.id, likeness=likeness, reasons=(("mention", ", ".join(words or ("dog",))),))


def ranked(scene, *offers):
    return [one.offer.neighbour for one in rank(scene, [(request(), one, found(one)) for one in offers])]


def test_a_helper_who_fits_may_be_asked():
    assert eligible(a_scene(ana(), ben()), request(), offer())


@pytest.mark.parametrize(
    ("scene", "asked", "offered"),
    [
        (a_scene(ana()), request(), offer("ana")),
        (a_scene(ana()), request(), offer()),
        (a_scene(ana(), ben(state="left")), request(), offer()),
        (a_scene(ana(state="left"), ben()), request(), offer()),
        (a_scene(ana(), ben(paused_until=NOON + timedelta(days=1))), request(), offer()),
        (a_scene(ana(cools_until=NOON + timedelta(days=1)), ben()), request(), offer()),
        (a_scene(ana(young_at=NOON), ben()), request(), offer()),
        (a_scene(ana(paused_until=OUT_OF_REACH), ben()), request(), offer()),
        (a_scene(ana(), ben(), blocks=frozenset({frozenset({"ana", "ben"})})), request(), offer()),
        (a_scene(ana(), ben(), asked=frozenset({"ben"})), request(), offer()),
        (a_scene(ana(), ben()), request(state="busy"), offer()),
        (a_scene(ana(), ben()), request(), offer(state="done")),
        (a_scene(ana(), ben()), request(until=NOON), offer()),
        (a_scene(ana(), ben()), request(), offer(until=NOON - timedelta(days=1))),
        (a_scene(ana(), ben(), yeses={"offer of ben": 3}), request(), offer(standing=True)),
        (a_scene(ana(), ben(), matches=(a_match(state="declined"),)), request(), offer()),
        (a_scene(ana(without_chat="ben"), ben()), request(), offer()),
        (a_scene(ana(), ben(without_chat="ana")), request(), offer()),
    ],
    ids=[
        "themselves",
        "somebody unknown",
        "a helper who left",
        "an asker who left",
        "a helper who pauses",
        "an asker who cools down",
        "an asker who may be a child",
        "an asker whom nothing reaches",
        "a blocked pair",
        "somebody with a question waiting",
        "a request that is settled",
        "an offer that is done",
        "a request that has run out",
        "an offer that has run out",
        "an offer at its cap",
        "somebody asked before",
        "whoever answers for the asker",
        "whoever is answered for by the asker",
    ],
)
def test_nobody_is_asked_who_must_not_be(scene, asked, offered):
    assert not eligible(scene, asked, offered)
    assert rank(scene, [(asked, offered, found(offered))]) == ()


def test_a_standing_offer_below_its_cap_may_be_asked():
    assert eligible(a_scene(ana(), ben(), yeses={"offer of ben": 2}), request(), offer(standing=True))


def test_among_equals_whoever_was_asked_longest_ago_comes_first():
    lately = ben(asked_at=NOON - timedelta(days=1))
    long_ago = neighbour("cem", asked_at=NOON - timedelta(days=9))
    never = neighbour("dot")
    scene = a_scene(ana(), lately, long_ago, never)
    assert ranked(scene, offer("ben"), offer("cem"), offer("dot")) == ["dot", "cem", "ben"]


def test_somebody_who_fits_clearly_better_comes_first_however_lately_they_were_asked():
    scene = a_scene(ana(), ben(asked_at=NOON), neighbour("cem"))
    best = (request(), offer(), found(offer(), 0.9))
    other = (request(), offer("cem"), found(offer("cem"), 0.9 - 3 * EQUAL_WITHIN))
    assert [one.offer.neighbour for one in rank(scene, [other, best])] == ["ben", "cem"]


def test_the_same_people_in_another_order_are_ranked_the_same():
    scene = a_scene(ana(), ben(), neighbour("cem"), neighbour("dot"))
    offers = [offer("ben"), offer("cem"), offer("dot")]
    assert ranked(scene, *offers) == ranked(scene, *reversed(offers))


def test_posts_that_have_nothing_in_common_are_not_brought_together():
    nothing = Resemblance(post="offer of ben", likeness=0.0)
    assert rank(a_scene(ana(), ben()), [(request(), offer(kind="garden"), nothing)]) == ()


def test_the_reasons_are_what_both_share():
    wanted = request(area="Northside", times=("mornings",))
    offered = offer(area="Northside", times=("mornings", "weekend"))
    reasons = dict(score(a_scene(ana(), ben()), wanted, offered, found(offered, 0.5, "dog", "walk")).reasons)
    assert reasons == {"mention": "dog, walk", "kind": "dog", "area": "Northside", "times": "mornings"}


def chosen(scene, asked, given, likeness=0.5):
    return score(scene, asked, given, found(given, likeness))


@pytest.mark.parametrize(
    ("days", "shared"), [(0, {"times": "tomorrow mornings"}), (1, {"times": "mornings"}), (7, {"times": "mornings"})]
)
def test_tomorrow_is_shared_only_by_what_was_said_on_one_day(days, shared):
    times = ("tomorrow", "mornings")
    given = offer(times=times, at=NOON - timedelta(days=days))
    reasons = dict(chosen(a_scene(ana(), ben()), request(times=times, at=NOON), given).reasons)
    assert {key: words for key, words in reasons.items() if key == "times"} == shared


def test_the_day_on_which_it_was_said_is_the_communitys_own():
    scene = a_scene(ana(), ben())
    scene = replace(scene, community=replace(scene.community, timezone="Pacific/Auckland"))
    midnight = NOON.replace(hour=0) - timedelta(hours=1)
    asked, given = (
        request(times=("tomorrow",), at=midnight),
        offer(times=("tomorrow",), at=midnight + timedelta(hours=2)),
    )
    assert dict(chosen(scene, asked, given).reasons)["times"] == "tomorrow"


def test_what_fits_less_well_ranks_lower_is_named_and_is_not_dropped():
    scene = a_scene(ana(), ben(), neighbour("cem"))
    misfit = Resemblance(post="offer of ben", likeness=0.5, reasons=(("clash-times", "Monday"),))
    (first, second) = rank(
        scene,
        [(request(), offer(), replace(misfit, likeness=0.4)), (request(), offer("cem"), found(offer("cem"), 0.5))],
    )
    assert (first.offer.neighbour, second.offer.neighbour) == ("cem", "ben")
    assert ("clash-times", "Monday") in second.reasons


def test_the_next_area_counts_and_is_named():
    scene = a_scene(ana(), ben())
    scene = replace(scene, community=replace(scene.community, next_to=frozenset({frozenset({"Northside", "Harbour"})})))
    asked, given = request(area="Northside"), offer(area="Harbour")
    assert ("next-area", "Harbour") in chosen(scene, asked, given).reasons
    far = chosen(scene, asked, offer(area="Oldtown"))
    near_by = chosen(scene, asked, given)
    here = chosen(scene, asked, offer(area="Northside"))
    assert far.score < near_by.score < here.score


@pytest.mark.parametrize(
    "more", [{"urgent": True}, {"carer": True}, {"at": NOON - timedelta(days=3)}], ids=["urgent", "carer", "waited"]
)
def test_need_comes_first_among_requests_that_fit_an_offer_alike(more):
    scene = a_scene(ana(), neighbour("dot"), ben())
    other = request("dot", **more)
    pairs = [(request(), offer(), found(offer())), (other, offer(), found(offer()))]
    assert [one.request.neighbour for one in rank(scene, pairs)] == ["dot", "ana"]


def test_whoever_would_like_to_meet_somebody_new_does():
    known = ben(area="Northside")
    scene = replace(a_scene(ana(area="Northside"), known, neighbour("cem", area="Harbour")), met=frozenset({"ben"}))
    asked = request(area="Northside", bridging=True)
    offers = [offer(area="Northside"), offer("cem", area="Harbour")]
    ranked_ = rank(scene, [(asked, one, found(one)) for one in offers])
    assert [one.offer.neighbour for one in ranked_] == ["cem", "ben"]
    assert {"elsewhere", "never-met"} <= dict(ranked_[0].reasons).keys()
    usual = rank(scene, [(replace(asked, bridging=False), one, found(one)) for one in offers])
    assert usual[0].offer.neighbour == "ben" or usual[0].score - usual[1].score <= EQUAL_WITHIN


def test_a_language_not_in_common_is_told_before():
    scene = a_scene(ana(language="pl"), ben(language="en"))
    assert ("other-language", "pl en") in chosen(scene, request(), offer()).reasons


def test_one_language_of_both_texts_and_two_of_a_kind_are_told():
    told = Resemblance(post="offer of ben", likeness=0.5, reasons=(("language", "pl"), ("both-ask", "")))
    polish = ana(language="pl")
    assert {"language", "both-ask"} <= {key for key, _words in scored(a_scene(polish, ben(language="pl")), told)}
    assert "language" not in {key for key, _words in scored(a_scene(polish, ben()), told)}


def scored(scene, resemblance):
    return score(scene, request(), offer(), resemblance).reasons


def test_what_comes_near_is_neither_a_fit_nor_nothing():
    scene = a_scene(ana(), ben(), neighbour("cem"), neighbour("dot"))
    middle = (LEAST + NEAR) / 2
    pairs = [
        (request(kind="lift"), offer(), found(offer(), middle)),
        (request(kind="lift"), offer("cem"), found(offer("cem"), NEAR / 2)),
        (request(kind="lift"), offer("dot"), found(offer("dot"), LEAST)),
    ]
    assert [one.offer.neighbour for one in near(scene, pairs)] == ["ben"]
    assert [one.offer.neighbour for one in rank(scene, pairs)] == ["dot"]


def test_the_parts_of_a_score_are_kept_and_add_up_to_it():
    asked = request(area="Northside", times=("mornings",), urgent=True)
    given = offer(area="Northside", times=("mornings",))
    found_ = chosen(a_scene(ana(), ben()), asked, given, 0.3)
    assert sum(dict(found_.parts).values()) == pytest.approx(found_.score)


@given(
    likeness=st.floats(0, 1),
    area=st.sampled_from(["", "Northside", "Harbour"]),
    days=st.integers(0, 400),
    urgent=st.booleans(),
    carer=st.booleans(),
    bridging=st.booleans(),
)
def test_a_score_is_a_share_and_grows_with_likeness(likeness, area, days, urgent, carer, bridging):
    scene = a_scene(ana(), ben())
    asked = request(area="Northside", at=NOON - timedelta(days=days), urgent=urgent, carer=carer, bridging=bridging)
    given_ = offer(area=area)
    one, more = chosen(scene, asked, given_, likeness), chosen(scene, asked, given_, min(likeness + 0.1, 1))
    assert 0 <= one.score <= more.score <= 1
