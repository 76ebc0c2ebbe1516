"""Looking for somebody to ask: what goes on by the clock."""

from dataclasses import replace

from bot.core.effects import Later, Work
from bot.core.events import Worked
from bot.core.looking import look, look_again
from tests.core.builders import a_scene, ana, request
from tests.core.street import ELM, NOON


def test_what_is_asked_where_coordinators_match_is_looked_at_again_by_the_clock_should_that_end():
    by_hand = a_scene(ana(), community=replace(ELM, moderation="hand"), post=request())
    looked = Worked(id="1", at=NOON, what="look", about=request().id, community="elm")
    (ring,) = (one for one in look(by_hand, looked) if isinstance(one, Later))
    assert (ring.what, ring.about) == ("look-again", request().id)
    again = look_again(replace(by_hand, at=ring.at, post=request(lonely=True)))
    assert [one.what for one in again if isinstance(one, Work | Later)] == ["look", "look-again"]
