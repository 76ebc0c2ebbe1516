"""Single rules of the core, one sentence each."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import checking_in, ending, looking, matching, relaying, reporting, saying
from bot.core.act import Act
from bot.core.acting import act_of
from bot.core.effects import Keep, Later, Line, Save, Say
from bot.core.events import Heard, Pressed
from bot.core.model import Dialogue, Match
from bot.core.names import named
from bot.core.scene import View
from bot.core.viewing import view_for
from bot.reading.values import HOLD, Intent, Reading
from tests.core.builders import a_match, a_scene, an_open_line, ana, ben, neighbour, offer, request
from tests.core.street import NOON


def words(text, **read):
    return Act(verb="", words=text, reading=Reading(text=text, **read), ref="m1")


def test_words_go_to_the_other_end_alone():
    line = an_open_line(ana(), ben())
    effects = relaying.pass_on(a_scene(ben(), me=ana(), lines=(line,)), (line,), words("at nine"))
    says = [effect for effect in effects if isinstance(effect, Say)]
    assert [(say.to, say.line, say.connection, say.carries) for say in says] == [
        ("ben", Line("relaying-said", text="at nine"), line.id, "ana")
    ]
    assert [effect.text for effect in effects if isinstance(effect, Keep)] == ["at nine"]


@pytest.mark.parametrize("verb", ["take-part", "every-time", "skip", "stay-out", "have-met", "have-not-met"])
def test_an_answer_to_a_round_is_given_without_reading_who_else_is_in_it(verb):
    pressed = Pressed(id="1", at=NOON, speaker="story:ana", choice=f"{verb}:walks")
    view = view_for(pressed, Reading(), Dialogue(neighbour="ana", community="elm", at=NOON))
    assert view == View(rounds=True)


def test_what_could_not_be_checked_is_held_and_its_writer_told():
    line = an_open_line(ana(), ben())
    scene = a_scene(ben(), me=ana(), lines=(line,))
    (held,) = relaying.pass_on(scene, (line,), words("at nine", verdict=HOLD))
    assert isinstance(held, Say)
    assert held.to == "ana"


def test_a_stranger_to_a_line_has_no_end_of_it():
    line = an_open_line(ana(), ben())
    with pytest.raises(LookupError):
        line.mine("cem")
    with pytest.raises(LookupError):
        line.theirs("cem")
    assert a_scene(ana(), ben(), me=neighbour("cem"), connection=line).line(line.id) is None


def test_whoever_answers_for_somebody_without_chat_has_their_end():
    line = an_open_line(ana(without_chat="kim"), ben())
    scene = a_scene(ana(without_chat="kim"), ben(), me=neighbour("kim"), connection=line)
    assert scene.end_of(line) == "ana"
    assert scene.line(line.id) == line


def test_whoever_has_left_hears_nothing():
    assert saying.tell(a_scene(ben(state="left")), "ben", Line("ending-ended")) == ()
    assert saying.tell(a_scene(), "ben", Line("ending-ended")) == ()


def test_what_was_not_asked_for_waits_for_the_morning():
    night = NOON.replace(hour=23)
    (told,) = saying.tell(replace(a_scene(ben()), at=night), "ben", Line("ending-ended"))
    assert told.not_before == NOON.replace(day=24, hour=7)
    (answered,) = saying.tell(replace(a_scene(me=ben()), at=night), "ben", Line("ending-ended"))
    assert answered.not_before is None


@pytest.mark.parametrize("way", [ending.end, ending.block, reporting.report])
def test_the_other_side_is_told_the_same_however_a_line_ends(way):
    line = an_open_line(ana(), ben())
    effects = way(a_scene(ben(), me=ana(), lines=(line,)), Act(verb="", about=line.id))
    told = [(say.line, say.choices, say.not_before) for say in effects if isinstance(say, Say) and say.to == "ben"]
    ordinary = [
        (say.line, say.choices, say.not_before)
        for say in ending.close(a_scene(ana(), ben(), me=ana()), line)
        if isinstance(say, Say) and say.to == "ben"
    ]
    assert told == ordinary
    assert [key.line.key for key in effects if isinstance(key, Say) and key.to == "ben"] == ["ending-ended"]


def test_both_must_agree_before_a_line_opens():
    parts = {"posts": {one.id: one for one in (request(), offer())}}
    asked = a_match()
    helper = a_scene(ana(), me=ben(), match=asked, matches=(asked,), **parts)
    saved = [one.record for one in matching.answer(helper, Act(verb="willing")) if isinstance(one, Save)]
    (agreed,) = (one for one in saved if isinstance(one, Match))
    assert agreed.helper_yes
    assert not agreed.asker_yes
    assert agreed.connection == ""
    asker = a_scene(ben(), me=ana(), match=agreed, matches=(agreed,), **parts)
    opened = [one.record for one in matching.answer(asker, Act(verb="accept")) if isinstance(one, Save)]
    assert [type(one).__name__ for one in opened].count("Connection") == 1


def test_a_yes_comes_to_nothing_when_the_other_has_left():
    asked = a_match()
    posts = {one.id: one for one in (request(), offer())}
    scene = a_scene(ana(state="left"), me=ben(), match=asked, matches=(asked,), posts=posts)
    effects = matching.answer(scene, Act(verb="willing"))
    assert [say.line.key for say in effects if isinstance(say, Say)] == ["matching-settled"]
    assert replace(asked, state="closed") in [one.record for one in effects if isinstance(one, Save)]


def test_a_yes_of_two_who_must_not_meet_is_answered_as_usual_and_nobody_is_asked():
    asked = a_match()
    posts = {one.id: one for one in (request(), offer())}
    blocks = frozenset({frozenset({"ana", "ben"})})
    scene = a_scene(ana(), me=ben(), match=asked, matches=(asked,), posts=posts, blocks=blocks)
    effects = matching.answer(scene, Act(verb="willing"))
    assert [(say.to, say.line.key) for say in effects if isinstance(say, Say)] == [("ben", "matching-asking-them")]
    (saved,) = (one.record for one in effects if isinstance(one, Save) and isinstance(one.record, Match))
    assert saved.unasked
    assert not saved.waits_for("ana")


def test_a_check_in_is_a_question_for_three_days_and_can_be_answered_longer():
    line = replace(an_open_line(ana(), ben()), state="ended", ended_at=NOON)
    asked = ending.check_in_at(line)
    assert asked == NOON + timedelta(days=1)
    assert checking_in.is_fresh(line, "ana", asked)
    assert not checking_in.is_fresh(line, "ana", asked - timedelta(minutes=1))
    assert not checking_in.is_fresh(line, "ana", asked + timedelta(days=3))
    assert checking_in.waits(line, "ana", asked + timedelta(days=20))


def test_a_name_of_somebody_forgotten_is_somebody():
    assert named("") == Line("somebody")
    assert named("hazel") == Line("name-hazel")


@pytest.mark.parametrize("payload", ["", ":", "End:1", "end:\x00", "end:a:b", "end:" + "x" * 61, "end:ü"])
def test_a_payload_that_was_never_ours_is_no_verb(payload):
    act = act_of(Pressed(id="1", at=NOON, speaker="x:ana", choice=payload), Reading(), None)
    assert (act.verb, act.about) == ("unknown", "")


def test_words_said_at_a_step_that_asks_for_words_are_taken_as_words_unless_they_always_mean_the_bot():
    scene = a_scene(me=ana())
    for verb, taken in (("good", ""), ("mine", ""), ("help", "help"), ("end", "end"), ("cancel", "cancel")):
        reading = Reading(text="typed", intent=Intent(verb))
        event = Heard(id="1", at=NOON, speaker="x:ana", text="typed")
        assert act_of(event, reading, scene.mine.at_step("thanks", "line")).verb == taken
        assert act_of(event, reading, scene.mine).verb == verb


def test_plain_words_need_nothing_but_the_line_and_without_one_what_waits_for_an_answer():
    event = Heard(id="1", at=NOON, speaker="x:ana", text="at nine")
    assert view_for(event, Reading(text="at nine"), a_scene(me=ana()).mine) == View(waiting=True, together="asked")


def test_what_was_promised_waits_for_the_look_that_an_answer_not_given_has_begun():
    over = a_match(state="expired", helper_yes=True)
    said = looking.still_looking(a_scene(ana(), ben(), post=request(), matches=(over,)))
    assert not any(isinstance(effect, Say) for effect in said)
    assert any(isinstance(effect, Later) for effect in said), "it is promised anew"
    asked = looking.still_looking(a_scene(ana(), ben(), post=request(), matches=(over, a_match(id="next"))))
    assert any(isinstance(effect, Say) for effect in asked)
