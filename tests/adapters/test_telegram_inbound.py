"""What Telegram says becomes events, whatever it says; and nothing else of it gets any further."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import fields
from typing import Any

import pytest
import telegram
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.telegram import inbound
from adapters.telegram.inbound import NOTHING, Read
from bot.core.events import Edited, Heard, Left, Pressed, Returned
from tests.adapters.telegram_payloads import (
    ANA,
    BOT,
    DATE,
    FORUM,
    GROUP,
    HOSTILE,
    ME,
    MESSAGE_FIELDS,
    NEWER,
    NOW,
    PAYLOADS,
    PRIVATE,
    fields_of,
    harmless,
    message,
    mutated,
    tainted_updates,
    update,
)

SPEAKER = "telegram:1001"


def read(one: Any, first: dict[int, int] | None = None) -> Read:
    return inbound.read(one, ME, NOW, first or {})


def heard(one: Any) -> Heard:
    event = read(one).event
    assert isinstance(event, Heard)
    return event


def said(**more: Any) -> Heard:
    return heard(update("message", message(**more)))


# --- each kind --------------------------------------------------------------------------------------------------------


def test_words_are_heard_with_their_reference():
    assert heard(PAYLOADS["words"]) == Heard(
        id="telegram:424242:m:1001:7",
        at=NOW,
        speaker=SPEAKER,
        text="could someone walk my dog",
        ref="7",
        handles="1001 @ana_k",
    )


def test_a_code_in_a_link_arrives_as_typed():
    assert heard(PAYLOADS["start with a code"]).text == "/start elm-41"


def test_a_reply_names_the_bots_own_message():
    assert heard(PAYLOADS["reply"]).reply_to == "5"


@pytest.mark.parametrize(
    "answered",
    [
        {"message_id": 5, "from": ANA, "chat": PRIVATE},
        {"message_id": 5, "from": BOT, "chat": GROUP},
        {"message_id": 5, "chat": PRIVATE},
        {"from": BOT, "chat": PRIVATE},
        "5",
        None,
    ],
)
def test_a_reply_to_anything_else_names_nothing(answered: object):
    assert said(text="yes", reply_to_message=answered).reply_to == ""


@pytest.mark.parametrize(
    ("fields", "other"),
    [
        ({"photo": [{}], "caption": "my house"}, "photo"),
        ({"voice": {}}, "voice"),
        ({"sticker": {}}, "sticker"),
        ({"contact": {}}, "contact"),
        ({"users_shared": {}}, "contact"),
        ({"venue": {}, "location": {}}, "venue"),
        ({"location": {}}, "location"),
        ({"poll": {}}, "poll"),
        ({"dice": {}}, "dice"),
        ({"text": "x", "forward_origin": {}}, "forward"),
        ({"text": "x", "forward_from": {}}, "forward"),
        ({"text": "x", "forward_something_newer": 1}, "forward"),
        ({"text": "x", "external_reply": {}}, "forward"),
        ({"text": "x", "quote": {}}, "forward"),
        ({"text": "x", "quote": {}, "reply_to_message": message(GROUP)}, "forward"),
        ({"text": "x", "via_bot": {}}, "forward"),
        ({"text": "x", "reply_to_story": {}}, "forward"),
        ({"story": {}}, "forward"),
        ({"hologram": {}}, "unknown"),
        ({}, "unknown"),
        ({"text": 5}, "unknown"),
    ],
)
def test_what_is_not_words_is_named_and_carries_none(fields: dict[str, Any], other: str):
    event = said(**fields)
    assert (event.text, event.other) == ("", other)


@pytest.mark.parametrize(
    ("fields", "beside"),
    [
        ({"photo": [{}], "caption": "I can't go on"}, "I can't go on"),
        ({"voice": {}, "caption": "I can't go on"}, "I can't go on"),
        ({"hologram": {}, "caption": "I can't go on"}, "I can't go on"),
        ({"text": "I can't go on", "quote": {}}, "I can't go on"),
        ({"text": "I can't go on", "forward_origin": {}}, ""),
        ({"photo": [{}], "caption": "I can't go on", "forward_origin": {}}, ""),
        ({"text": "I can't go on", "via_bot": {}}, ""),
        ({"photo": [{}], "caption": 5}, ""),
        (
            {
                "photo": [{}],
                "caption": "Zofia can't go on",
                "caption_entities": [{"type": "text_mention", "offset": 0, "length": 5, "user": {}}],
            },
            "@… can't go on",
        ),
    ],
)
def test_what_they_wrote_beside_it_goes_along_by_itself(fields: dict[str, Any], beside: str):
    event = said(**fields)
    assert (event.text, event.caption) == ("", beside)


def test_a_changed_caption_is_no_changed_words():
    event = read(update("edited_message", message(photo=[{}], caption="I can't go on", edit_date=DATE))).event
    assert isinstance(event, Edited)
    assert (event.text, event.caption, event.ref) == ("", "I can't go on", "7")
    assert read(update("edited_message", message(location={}, edit_date=DATE))) == NOTHING


@pytest.mark.parametrize("news", ["pinned_message", "message_auto_delete_timer_changed", "write_access_allowed"])
def test_news_of_the_chat_is_nothing(news: str):
    assert read(update("message", message() | {news: {}})) == NOTHING


@pytest.mark.parametrize("kind", ["words", "edit", "press"])
def test_in_a_private_chat_only_its_owner_is_heard(kind: str):
    changed = deepcopy(PAYLOADS[kind])
    next(one for name, one in changed.items() if name != "update_id")["from"] = {**ANA, "id": 1002}
    assert read(changed).event is None


def test_a_reply_that_quotes_a_part_is_its_own_words_and_nothing_of_the_part():
    part = {"text": "walk my dog", "position": 0, "is_manual": True}
    event = said(text="which day?", quote=part, reply_to_message=PAYLOADS["reply"]["message"]["reply_to_message"])
    assert (event.text, event.other, event.reply_to) == ("which day?", "", "5")
    edit = message(text="which time?", quote=part, reply_to_message=message(number=5), edit_date=DATE + 60)
    assert isinstance(read(update("edited_message", edit)).event, Edited)


def test_an_answer_to_ones_own_message_names_it():
    event = read(
        update("message", message(message_id=8, text="take back", reply_to_message=message(message_id=5)))
    ).event
    assert isinstance(event, Heard)
    assert (event.own, event.reply_to) == ("5", "")


def test_who_writes_as_the_group_itself_is_nobody_and_told_so_once_a_day():
    anonymous = {"from": {"id": 1087968824, "is_bot": True}, "sender_chat": {"id": -5, "type": "supergroup"}}
    group = {"chat": {"id": -5, "type": "supergroup"}}

    def said(text: str, number: int, **more: Any) -> Any:
        return update("message", message(**{**group, **anonymous, "message_id": number, "text": text, **more}))

    first, again = read(said("/card", 1)).event, read(said("/start", 2)).event
    assert isinstance(first, Heard)
    assert first == again == Heard(id=first.id, at=NOW, speaker="", text="", other="hidden", place="telegram:-5")
    assert read(said("hello", 3)) == NOTHING
    assert read(said("/card@somebody_else_bot", 4)) == NOTHING
    other_bot = said("/card", 5)
    del other_bot["message"]["sender_chat"]
    assert read(other_bot) == NOTHING


def test_an_edit_names_the_message_it_changes():
    assert read(PAYLOADS["edit"]).event == Edited(
        id=f"telegram:424242:e:1001:7:{1_795_000_060}:900000001",
        at=NOW,
        speaker=SPEAKER,
        ref="7",
        text="changed",
        original="telegram:424242:m:1001:7",
    )


def test_an_edit_of_what_was_no_words_is_nothing():
    assert read(update("edited_message", message(location={}, edit_date=5))) == NOTHING


def test_a_press_carries_its_choice_and_wants_an_answer():
    assert read(PAYLOADS["press"]) == Read(
        Pressed(
            id="telegram:424242:c:4382bfdwdsb323b2d9",
            at=NOW,
            speaker=SPEAKER,
            choice="yes:about",
            handles="1001 @ana_k",
        ),
        press="4382bfdwdsb323b2d9",
    )


def test_a_press_on_a_message_that_is_gone_is_a_press():
    assert isinstance(read(PAYLOADS["press on what is gone"]).event, Pressed)


@pytest.mark.parametrize(
    "altered",
    [{"message": {"message_id": 5, "chat": GROUP}}, {"message": None}, {"data": None}, {"from": BOT}, {"from": None}],
)
def test_a_press_that_can_mean_nothing_is_still_answered(altered: dict[str, Any]):
    query = PAYLOADS["press"]["callback_query"] | altered
    assert read(update("callback_query", query)) == Read(press="4382bfdwdsb323b2d9")


def test_whoever_blocks_has_left_and_whoever_lets_it_in_has_returned():
    left, back = read(PAYLOADS["blocked"]).event, read(PAYLOADS["back"]).event
    assert isinstance(left, Left)
    assert isinstance(back, Returned)
    assert left.speaker == back.speaker == SPEAKER


def test_of_the_bots_place_in_a_group_nothing_is_heard():
    change = PAYLOADS["blocked"]["my_chat_member"] | {"chat": GROUP}
    assert read(update("my_chat_member", change)) == NOTHING


# --- groups -----------------------------------------------------------------------------------------------------------


def test_a_command_in_a_group_has_a_place_and_a_speaker():
    event = heard(PAYLOADS["command in a group"])
    assert (event.text, event.place, event.speaker) == ("/card now", "telegram:-2002", SPEAKER)


def test_a_command_in_a_topic_is_answered_there():
    assert heard(PAYLOADS["command in a topic"]).place == "telegram:-1003003/11"


@pytest.mark.parametrize("thread", [{"message_thread_id": 11}, {"message_thread_id": "x", "is_topic_message": True}])
def test_a_thread_that_is_no_topic_is_the_group_itself(thread: dict[str, Any]):
    assert heard(update("message", message(FORUM, text="/help", **thread))).place == "telegram:-1003003"


@pytest.mark.parametrize(
    "text", ["good morning", "help", "/help@another_bot", "/help@", "see /help", " /help", "//help", "/", "/żółw"]
)
def test_other_talk_in_a_group_is_not_heard(text: str):
    assert read(update("message", message(GROUP, text=text))) == NOTHING


@pytest.mark.parametrize("more", [{"forward_date": 5}, {"via_bot": BOT}, {"photo": []}])
def test_a_command_that_is_no_plain_word_is_not_heard(more: dict[str, Any]):
    assert read(update("message", message(GROUP, text="/card", **more))) == NOTHING


def test_a_group_is_known_by_the_id_it_had_first():
    one = update("message", message({**FORUM, "id": -1002002}, text="/help"))
    event = read(one, {-1002002: -2002}).event
    assert isinstance(event, Heard)
    assert event.place == "telegram:-2002"


def test_a_group_that_moves_says_so_in_both_places():
    assert read(PAYLOADS["group moved"]) == read(PAYLOADS["group moved here"]) == Read(moved=(-2002, -1002002))


@pytest.mark.parametrize("wrong", [5, 0, "x", None, -2002, True, 10**400])
def test_a_move_to_nowhere_is_nothing(wrong: object):
    assert read(update("message", message(GROUP, migrate_to_chat_id=wrong))) == NOTHING


@pytest.mark.parametrize("name", ["chatter in a group", "channel post", "inline query", "reaction", "something newer"])
def test_what_is_not_meant_for_the_bot_is_nothing(name: str):
    assert read(PAYLOADS[name]) == NOTHING


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_bots_are_not_heard_nor_is_the_bot_itself(chat: dict[str, Any]):
    assert read(update("message", message(chat, text="/help") | {"from": BOT})) == NOTHING


def test_what_comes_by_somebodys_business_account_is_not_heard():
    assert read(update("message", message(text="hello", business_connection_id="x"))) == NOTHING


# --- names within a text ----------------------------------------------------------------------------------------------


def test_a_mention_by_name_becomes_nobody_and_links_leave_their_words():
    assert heard(PAYLOADS["words with entities"]).text == "👋 Hi @…, see here 🐕 and @ben"


@pytest.mark.parametrize(
    ("stretches", "text"),
    [
        ([(0, 5)], "@… 🐕 b"),
        ([(5, 2)], "Maria@… b"),  # the space and half of the dog: it goes whole
        ([(7, 1)], "Maria @… b"),
        ([(0, 10**12)], "@…"),
        ([(-4, 6)], "@…ria 🐕 b"),
        ([(0, 3), (1, 4)], "@… 🐕 b"),
        ([(0, 1), (4, 1)], "@…ari@… 🐕 b"),
        ([(100, 5)], "Maria 🐕 b"),
        ([(0, 0)], "Maria 🐕 b"),
        ([(0, -5)], "Maria 🐕 b"),
        ([(True, 5)], "Maria 🐕 b"),
        ([("0", "5")], "Maria 🐕 b"),
        ([(2**70, 2**70)], "Maria 🐕 b"),
    ],
)
def test_hostile_stretches_hide_what_they_can(stretches: list[tuple[Any, Any]], text: str):
    entities = [{"type": "text_mention", "offset": offset, "length": length} for offset, length in stretches]
    assert said(text="Maria 🐕 b", entities=entities).text == text


def test_the_bots_own_name_is_no_part_of_a_command():
    assert said(text="/help@Leveller_Stand_In_Bot me").text == "/help me"


# --- anything at all --------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.sampled_from(HOSTILE[:20]) | st.text(max_size=5) | st.integers() | st.sampled_from([ANA, PRIVATE, GROUP, BOT]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["message", "chat", "from", "id", "type", "text", "entities"]), inner)
    ),
    max_leaves=12,
)


@settings(max_examples=4_000)
@given(st.integers(min_value=0, max_value=2**32))
def test_an_altered_update_does_no_harm(seed: int):
    harmless(mutated(seed))


@settings(max_examples=1_000)
@given(JSON)
def test_anything_at_all_does_no_harm(one: object):
    harmless(one)
    harmless({"update_id": 1, "message": one})
    harmless({"update_id": 1, "callback_query": one})


def test_the_mutator_repeats_itself_and_reaches_every_payload():
    assert repr(mutated(5)) == repr(mutated(5))
    kinds = {tuple(sorted(one)) for seed in range(500) if isinstance(one := mutated(seed), dict)}
    assert {("message", "update_id"), ("callback_query", "update_id"), ("my_chat_member", "update_id")} <= kinds


# --- marks ------------------------------------------------------------------------------------------------------------

TAINTED = tuple(tainted_updates())


def test_every_field_of_a_message_is_marked():
    names = {name for one, _marks, _allowed in TAINTED for name in one.get("message", {})}
    assert set(fields_of(telegram.Message)) | set(NEWER) <= names
    assert len(MESSAGE_FIELDS) > 100


def test_no_mark_gets_any_further():
    crossed = 0
    for one, marks, allowed in TAINTED:
        found = read(one)
        beside = getattr(found.event, "caption", "")  # words of theirs, read by the core for cries for help and dropped
        typed = one.get("message") or one.get("edited_message") or {}
        assert beside in ("", typed.get("caption"), typed.get("text"))
        told = [field.name for field in fields(found.event) if field.name != "caption"] if found.event else []
        values = [str(getattr(found.event, name)) for name in told]
        carried = " ".join(values)
        assert not [mark for mark in marks if mark in carried or mark in found.press]
        if isinstance(found.event, Heard | Edited):
            assert found.event.text in ("", allowed)
            crossed += found.event.text == allowed != ""
        if isinstance(found.event, Pressed):
            assert found.event.choice == allowed
            crossed += 1
    assert crossed > 150


def test_numbers_appear_only_as_addresses_and_references():
    for one, _marks, _allowed in TAINTED:
        event = read(one).event
        for name in ("text", "choice", "other"):
            assert not any(number in getattr(event, name, "") for number in ("1001", "2002", "1795"))
