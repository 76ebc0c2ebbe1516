"""Whom to ask first, and whom never."""

from datetime import timedelta

import pytest

from bot.core.choosing import EQUAL_WITHIN, eligible, rank, score
from bot.core.events import Resemblance
from tests.core.builders import a_match, a_scene, ana, ben, neighbour, offer, request
from tests.core.street import NOON


def found(post, likeness=0.5, *words):
    return Resemblance(post=post.id, likeness=likeness, words=words or ("dog",))


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
        (a_scene(ana(paused_until=NOON + timedelta(days=1)), ben()), request(), offer()),
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
        "an asker who pauses",
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
    given = offer(area="Northside", times=("mornings", "weekend"))
    reasons = dict(score(wanted, given, found(given, 0.5, "dog", "walk")).reasons)
    assert reasons == {"mention": "dog, walk", "kind": "dog", "area": "Northside", "times": "mornings"}
