"""What Telegram is asked to do for a message, what its refusals mean, and how fast it may be asked."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.inbound import Me
from adapters.telegram.outbound import meaning, receipt, refs, requests, without_direct
from adapters.telegram.pacing import Pace
from adapters.telegram.places import Chat, address, chat_of
from adapters.telegram.transport import Refusal
from bot.ports import Button, Message, Receipt, Refused, TryLater, Unreachable
from tests.fakes.telegram import table

ANA, GROUP, TOPIC = Chat(1001), Chat(-2002), Chat(-1003003, 11)
ME = Me(424242, "leveller_bot")


def asked(
    text: str = "hello", *buttons: Button, chat: Chat = ANA, me: Me | None = ME, **more: Any
) -> list[dict[str, Any]]:
    message = Message(id="1", to=address(*chat), text=text, buttons=buttons, **more)
    return list(requests(message, chat, me, protect=False))


def keyboard(*buttons: Button, **more: Any) -> Any:
    (one,) = asked("hello", *buttons, **more)
    return one.get("reply_markup", {}).get("inline_keyboard")


# --- words ------------------------------------------------------------------------------------------------------------


def test_words_go_out_plain_and_without_preview():
    assert asked("*hello* <b>you</b>") == [
        {"chat_id": 1001, "text": "*hello* <b>you</b>", "link_preview_options": {"is_disabled": True}}
    ]


def test_protected_content_is_protected_in_every_piece():
    message = Message(id="1", to="telegram:1001", text="word " * 2000)
    assert all(one["protect_content"] for one in requests(message, ANA, ME, protect=True))


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "\u200b", "\u2800", "\u202e \ufeff", "\x00\x07", "\u3164", "\u00ad"]
)
def test_blank_words_are_shown_as_a_sign(text: str):
    assert [one["text"] for one in asked(text)] == ["…"]


def test_half_letters_become_a_sign_of_their_own():
    assert asked("half \ud83d, other half \ude00")[0]["text"] == "half \ufffd, other half \ufffd"


@given(st.text(alphabet=st.sampled_from("ab \n👩\u200d🏳️\u0301\ud83d"), max_size=300), st.integers(1, 60))
def test_long_words_arrive_whole_in_pieces_that_telegram_takes(text: str, times: int):
    pieces = [one["text"] for one in asked(text * times)]
    for piece in pieces:
        assert len(piece.encode("utf-16-le")) // 2 <= 4096
    whole = (text * times).replace("\ud83d", "\ufffd")

    def seen(words: str) -> list[str]:
        return [letter for letter in words if letter in "ab👩🏳\ufffd"]

    assert seen("".join(pieces)) == seen(whole)


def test_the_buttons_are_under_the_last_piece_and_the_thread_at_the_first():
    first, *_, last = asked("word " * 3000, Button("Yes", "yes:1"), thread="5,6")
    assert "reply_markup" not in first
    assert last["reply_markup"]
    assert first["reply_parameters"] == {"message_id": 5, "allow_sending_without_reply": True}
    assert "reply_parameters" not in last


@pytest.mark.parametrize("thread", ["", "no number", "5,x", "-5", "٣", "1" * 400])
def test_a_thread_that_is_not_ours_is_left_out(thread: str):
    assert "reply_parameters" not in asked(thread=thread)[0]


def test_in_a_topic_it_is_said_in_that_topic():
    assert asked(chat=TOPIC)[0]["message_thread_id"] == 11


# --- buttons ----------------------------------------------------------------------------------------------------------


def test_short_buttons_stand_side_by_side_and_long_ones_alone():
    yes, no, long = Button("Yes", "yes"), Button("No", "no"), Button("Something that takes long to say", "long:1")
    assert keyboard(yes, no, long) == [
        [{"text": "Yes", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}],
        [{"text": "Something that takes long to say", "callback_data": "long:1"}],
    ]


def test_payloads_that_telegram_refuses_are_left_out():
    assert keyboard(Button("A", "x" * 64), Button("B", "x" * 65), Button("C", "ż" * 33), Button("D", "")) == [
        [{"text": "A", "callback_data": "x" * 64}]
    ]


def test_in_a_group_buttons_lead_into_the_private_chat():
    assert keyboard(Button("Talk", "start"), Button("Join", "join:elm-41"), Button("Yes", "yes:1"), chat=GROUP) == [
        [
            {"text": "Talk", "url": "https://t.me/leveller_bot"},
            {"text": "Join", "url": "https://t.me/leveller_bot?start=elm-41"},
        ]
    ]


def test_a_bot_without_a_name_has_no_way_in():
    assert keyboard(Button("Talk", "start"), chat=GROUP, me=Me(1)) is None


def test_the_way_to_somebody_is_a_button_and_can_be_left_out():
    way = Button("Write to them", "telegram:77")
    message = Message(id="1", to="telegram:1001", text="hello", buttons=(Button("End", "end"),), direct=way)
    (request,) = requests(message, ANA, ME, protect=False)
    assert request["reply_markup"]["inline_keyboard"][0][0] == {"text": "Write to them", "url": "tg://user?id=77"}
    assert without_direct(message, request)["reply_markup"]["inline_keyboard"] == [
        [{"text": "End", "callback_data": "end"}]
    ]


@pytest.mark.parametrize("elsewhere", ["slack:T1/U1", "telegram:-2002", "telegram:x", ""])
def test_there_is_no_way_to_who_is_elsewhere(elsewhere: str):
    assert keyboard(direct=Button("Write to them", elsewhere)) is None


@given(st.lists(st.builds(Button, st.text(max_size=40), st.text(max_size=40)), max_size=8))
def test_no_keyboard_is_ever_refused(buttons: list[Button]):
    rows = keyboard(*buttons)
    if rows is not None:
        table.keyboard({"inline_keyboard": rows})


# --- references and addresses -----------------------------------------------------------------------------------------


def test_receipts_lead_back_to_every_piece():
    assert receipt((12,)) == Receipt("12")
    assert receipt((12, 13)) == Receipt("12,13", ("12", "13"))
    assert refs("12,13") == (12, 13)
    assert refs("") == refs("no such message") == refs("0") == ()


@pytest.mark.parametrize("chat", [ANA, GROUP, TOPIC])
def test_an_address_leads_back(chat: Chat):
    assert chat_of(address(*chat)) == chat


@pytest.mark.parametrize("rest", ["", "x", "1/", "1/x", "1 ", "٣", "1\n", "--1", "1" * 20, "../1"])
def test_what_is_not_ours_is_no_chat(rest: str):
    assert chat_of(f"telegram:{rest}") is None
    assert chat_of("slack:1") is None


# --- refusals ---------------------------------------------------------------------------------------------------------


def refusal(code: int, description: str = "", **parameters: Any) -> Refusal:
    return Refusal(code, {"ok": False, "error_code": code, "description": description, "parameters": parameters})


@pytest.mark.parametrize(
    ("found", "means"),
    [
        (refusal(403, "Forbidden: bot was blocked by the user"), Unreachable),
        (refusal(403), Unreachable),
        (refusal(400, "Bad Request: chat not found"), Unreachable),
        (refusal(400, "Bad Request: PEER_ID_INVALID"), Unreachable),
        (refusal(400, "Bad Request: message thread not found"), Unreachable),
        (refusal(400, "Bad Request: message is too long"), Refused),
        (refusal(400), Refused),
        (refusal(404), Refused),
        (refusal(429, retry_after=7), TryLater),
        (refusal(500), TryLater),
        (refusal(502), TryLater),
        (refusal(302), TryLater),
        (Refusal(500, None), TryLater),
        (Refusal(400, ["x"]), TryLater),
    ],
)
def test_a_refusal_is_known_by_its_code(found: Refusal, means: type[Exception]):
    assert type(meaning(found)) is means


@pytest.mark.parametrize(
    ("told", "after"),
    [
        *((7, 7.0), (2000, 2000.0), (0, 0.0), (-3, -3.0), (1.5, 1.5), ("soon", None), (None, None), (True, None)),
        *(([], None), (float("inf"), None), (float("nan"), None)),
    ],
)
def test_how_long_to_wait_is_what_was_told(told: object, after: float | None):
    found = meaning(refusal(429, retry_after=told))
    assert isinstance(found, TryLater)
    assert found.after == after


@pytest.mark.parametrize("parameters", [None, "x", [], 5])
def test_parameters_that_are_none_say_nothing(parameters: object):
    found = Refusal(429, {"ok": False, "parameters": parameters})
    assert (found.after, found.moved_to) == (None, None)


def test_a_refusal_keeps_its_words_to_itself():
    assert "Ana" not in str(refusal(400, "Ana is gone")) + repr(refusal(400, "Ana is gone"))


# --- pace -------------------------------------------------------------------------------------------------------------


def times(pace: Pace, chat: int, number: int, *, patience: float = 1e9) -> list[float]:
    """When so many messages go out to one chat, all wanted at once."""
    return [pace.claim(chat, 0.0, patience) for _ in range(number)]


def test_a_person_gets_three_at_once_and_then_one_a_second():
    assert times(Pace(30), 1001, 7) == [0, 0, 0, 3, 3, 3, 6]


def test_a_group_gets_twenty_a_minute():
    assert times(Pace(30), -2002, 41) == [0.0] * 20 + [60.0] * 20 + [120.0]


def test_all_together_get_as_many_a_second_as_allowed():
    pace = Pace(30)
    waits = [pace.claim(chat, 0.0, 1e9) for chat in range(1, 91)]
    assert waits == [0.0] * 30 + [1.0] * 30 + [2.0] * 30


def test_whoever_would_wait_too_long_is_told_and_takes_no_place():
    pace = Pace(30)
    times(pace, 1001, 3)
    for _ in range(2):
        with pytest.raises(TryLater) as later:
            pace.claim(1001, 0.5, 2.0)
        assert later.value.after == 2.5
    assert pace.claim(1001, 3.0, 2.0) == 0
    assert pace.claim(77, 0.5, 2.0) == 0


def test_without_a_pace_nobody_waits():
    assert times(Pace(0), 1001, 500, patience=0) == [0.0] * 500


@pytest.mark.parametrize(("rate", "second"), [(0.5, 2.0), (1, 1.0), (1.9, 1.0)])
def test_a_slow_pace_is_kept_too(rate: float, second: float):
    pace = Pace(rate)
    assert [pace.claim(chat, 0.0, 1e9) for chat in (1, 2)] == [0.0, second]


@given(st.lists(st.tuples(st.integers(1, 4) | st.integers(-3, -1), st.floats(0, 3)), max_size=120))
def test_no_second_ever_holds_more_than_allowed(wanted: list[tuple[int, float]]):
    pace, now, sent = Pace(10), 0.0, []
    for chat, later in wanted:
        now += later
        sent.append(now + pace.claim(chat, now, 1e9))
    sent.sort()
    assert all(after - before >= 1.0 - 1e-6 for before, after in zip(sent, sent[10:], strict=False))


def test_idle_chats_are_forgotten():
    pace = Pace(30)
    for chat in range(1, 12_000):
        pace.claim(chat, float(chat), 0.0)
    assert len(pace._chats) < 6_000


@pytest.mark.parametrize("code", [400, 403, 404])
def test_a_refusal_by_something_on_the_way_to_telegram_ends_nobodys_line(code: int):
    assert isinstance(meaning(Refusal(code, None)), TryLater)
