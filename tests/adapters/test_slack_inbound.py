"""What Slack says → events: one table, and what no payload may do."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.inbound import Found, read
from adapters.slack.writing import escaped, plain
from bot.core.events import Edited, Heard, Pressed, Withdrawn
from tests.adapters.slack_payloads import (
    AT,
    BOT,
    CAPTURED,
    CHANNEL,
    LATER,
    PERSON,
    TEAM,
    THREAD,
    TS,
    callback,
    changed,
    command,
    message,
    pressed,
    rich,
    submitted,
    survives,
)
from tests.adapters.slack_tainted import tainted_payloads
from tests.fakes.slack.typing import typed

ANA = f"slack:{TEAM}/{PERSON}"


def heard(payload: dict[str, Any]) -> Heard:
    (event,) = read(payload, AT).events
    assert isinstance(event, Heard)
    return event


def test_words_become_words_and_nothing_else_of_the_message_goes_further():
    assert heard(CAPTURED["words"]) == Heard(
        id=f"slack:{TEAM}:m:{CHANNEL}:{TS}",
        at=AT,
        speaker=ANA,
        text="could someone walk my dog",
        ref=TS,
        home=f"slack:{TEAM}",
        handles=PERSON.lower(),
    )


@pytest.mark.parametrize(
    "name",
    [
        *("the bot's words", "the bot's edit", "the bot's deletion", "a join", "in a channel", "in a group of people"),
        *("a preview", "a press on a link", "messages", "revoked for a person"),
    ],
)
def test_is_left_alone(name: str):
    found = read(CAPTURED[name], AT)
    assert (found.events, found.home, found.gone, found.modal) == ((), "", False, "")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        *(("a photo", "photo"), ("a voice", "voice"), ("a document", "file"), ("a forward", "forward")),
        *(("an attachment", "unknown"), ("a new kind", "unknown")),
    ],
)
def test_what_is_not_words_is_named_and_its_words_stay_here(name: str, other: str):
    event = heard(CAPTURED[name])
    assert (event.other, event.text) == (other, "")


def test_what_was_written_beside_a_picture_goes_along_by_itself_and_in_plain_words():
    given = callback(
        message("I <@U0BEN> can't go on &amp; on", subtype="file_share", files=[{"mimetype": "image/png"}])
    )
    event = heard(given)
    assert (event.other, event.text, event.caption) == ("photo", "", "I @… can't go on & on")
    assert heard(CAPTURED["words"]).caption == ""


def test_blocks_of_a_kind_that_nobody_types_are_refused_with_their_text():
    event = heard(callback(message("see", blocks=[{"type": "video", "title": {"text": "Ana"}}])))
    assert (event.other, event.text) == ("unknown", "")


def test_a_reply_names_what_it_answers_and_a_beginning_does_not():
    assert heard(CAPTURED["a reply"]).reply_to == THREAD
    assert heard(CAPTURED["a reply for all"]).reply_to == THREAD
    assert heard(callback(message(thread_ts=TS))).reply_to == ""


def test_one_message_under_two_event_ids_is_one_event():
    assert read({**CAPTURED["words"], "event_id": "Ev0002"}, AT) == read(CAPTURED["words"], AT)


def test_an_edit_a_deletion_and_a_sign_of_deletion_name_the_message():
    (edit,) = read(CAPTURED["an edit"], AT).events
    key = f"slack:{TEAM}:e:{CHANNEL}:{TS}:{LATER}:{LATER}"
    assert edit == Edited(id=key, at=AT, speaker=ANA, ref=TS, text="after")
    (gone,) = read(CAPTURED["a deletion"], AT).events
    assert gone == Withdrawn(id=f"slack:{TEAM}:d:{CHANNEL}:{TS}", at=AT, speaker=ANA, ref=TS)
    assert read(CAPTURED["a tombstone"], AT).events == (gone,)


def test_two_edits_within_a_second_are_two():
    first = CAPTURED["an edit"]
    second = {**first, "event": {**first["event"], "ts": f"{LATER[:-1]}9"}}
    assert len({event.id for payload in (first, second, first) for event in read(payload, AT).events}) == 2


@pytest.mark.parametrize("name", ["an edit", "a deletion"])
def test_a_change_names_the_event_of_the_message_as_long_as_that_may_still_come(name: str):
    said = datetime.fromtimestamp(float(TS), UTC)
    (soon,) = read(CAPTURED[name], said + timedelta(minutes=6)).events
    (late,) = read(CAPTURED[name], said + timedelta(days=2)).events
    assert isinstance(soon, Edited | Withdrawn)
    assert isinstance(late, Edited | Withdrawn)
    assert (soon.original, late.original) == (heard(CAPTURED["words"]).id, "")


def test_somebody_of_another_workspace_is_nobody_and_told_so_once_a_day():
    strangers = [
        read(callback(message(ts=ts, user_team="T0OTHER")), at).events
        for ts, at in ((TS, AT), (LATER, AT + timedelta(hours=2)), (LATER, AT + timedelta(days=1)))
    ]
    (first,), (again,), (tomorrow,) = strangers
    assert first.id == again.id != tomorrow.id
    assert first == Heard(id=first.id, at=AT, speaker="", text="", other="elsewhere", place=f"slack:{TEAM}/{CHANNEL}")
    assert read(CAPTURED["from another workspace"], AT).events == (first,)
    assert read(callback(message(subtype="channel_join", user_team="T0OTHER")), AT).events == ()
    assert read(callback(message(user_team="T0OTHER", bot_id="B0THEM")), AT).events == ()


@pytest.mark.parametrize("subtype", [{}, {"a": 1}, [], ["me_message"], 5, True, "unheard_of"])
@pytest.mark.parametrize("team", [TEAM, "T0OTHER"])
def test_a_kind_of_message_that_is_no_word_harms_nobody(subtype: object, team: str):
    found = read(callback(message(subtype=subtype, user_team=team)), AT).events
    assert all(isinstance(event, Heard) and event.text in ("", message()["text"]) for event in found)


@pytest.mark.parametrize("enterprise", [None, {"id": "E0ORG"}])
def test_a_press_of_somebody_of_another_workspace_is_nobodys(enterprise: dict[str, str] | None):
    theirs = {"id": "U0STRANGER", "team_id": "T0ELSE"}
    assert read(pressed(user=theirs, enterprise=enterprise), AT).events == ()
    whole = {"id": PERSON, "team_id": "E0ORG"}
    assert len(read(pressed(user=whole, enterprise=enterprise), AT).events) == (enterprise is not None)


def test_a_press_of_somebody_of_another_workspace_in_a_channel_is_answered_there_once_a_day():
    theirs: dict[str, Any] = {"user": {"id": "U0STRANGER", "team_id": "T0ELSE"}, "channel": {"id": "C0STREET"}}
    first, again = (read(pressed(**theirs), at).events for at in (AT, AT + timedelta(hours=2)))
    (event,), (same,) = first, again
    assert event == Heard(id=same.id, at=AT, speaker="", text="", other="elsewhere", place=f"slack:{TEAM}/C0STREET")
    assert read(pressed(**theirs | {"user": {"team_id": "T0ELSE"}}), AT).events == ()


def test_an_answer_to_ones_own_message_names_it():
    own = heard(callback(message("take back", ts=LATER, thread_ts=THREAD, parent_user_id=PERSON)))
    assert (own.own, own.reply_to) == (THREAD, "")
    bots = heard(callback(message("yes", ts=LATER, thread_ts=THREAD, parent_user_id=BOT)))
    assert (bots.own, bots.reply_to) == ("", THREAD)


def test_an_edit_of_the_look_alone_is_none():
    now = message("same", edited={"user": PERSON, "ts": LATER}, blocks=rich({"type": "text", "text": "same"}))
    assert read(callback(changed(now, message("same"))), AT).events == ()


def test_presses_come_back_as_choices_each_once():
    (event,) = read(CAPTURED["a press"], AT).events
    key = f"slack:{TEAM}:a:{PERSON}:{LATER}:choice:1"
    assert event == Pressed(id=key, at=AT, speaker=ANA, choice="post:p1", handles=PERSON.lower())
    assert read(CAPTURED["a press at home"], AT).home == ANA
    assert read(CAPTURED["a press"], AT).home == ""


def test_somebody_of_another_workspace_can_press_nothing_here():
    assert read(pressed(user={"id": PERSON, "team_id": "T0ELSE"}), AT) == Found()


def test_a_command_is_private_wherever_it_is_typed():
    found = read(CAPTURED["a command"], AT)
    assert found.in_public
    (event,) = found.events
    assert isinstance(event, Heard)
    assert (event.text, event.place, event.ref) == ("what's needed", "", "")
    assert not read(CAPTURED["a command in private"], AT).in_public


@pytest.mark.parametrize("text", ["card", "/card", "Channel", "kanał"])
def test_only_commands_about_the_channel_keep_it(text: str):
    event = heard(command(text))
    assert event.place == f"slack:{TEAM}/C0STREET"
    assert event.text == f"/{text.removeprefix('/')}"
    assert heard(command(text, channel=CHANNEL)).place == ""


def test_a_command_without_words_asks_for_them():
    assert read(CAPTURED["a command alone"], AT).modal
    assert read(CAPTURED["a command alone"], AT).events == ()
    assert heard(submitted("<b> &amp; <@U1>")).text == "<b> &amp; <@U1>"


def test_the_app_taken_away_is_told_apart_from_one_person_taking_theirs():
    assert read(CAPTURED["uninstalled"], AT).gone
    assert read(CAPTURED["revoked"], AT).gone


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<@U123> and <@U123|ana>", "@… and @…"),
        ("<#C1|street> <#C1>", "@… @…"),
        ("<!here> <!channel> <!everyone|everyone> <!subteam^S1|@help> <!new_thing>", "@… @… @… @… @…"),
        ("<!date^1392734382^{date}^https://x.org|18 Feb>", "18 Feb"),
        ("<https://evil.example|the bakery>", "the bakery"),
        ("<https://example.org?a=b&amp;c=d>", "https://example.org?a=b&c=d"),
        ("<http://example.org|example.org>", "example.org"),
        ("<mailto:a@b.org|a@b.org> <mailto:c@d.org>", "a@b.org c@d.org"),
        ("<tel:+441234|01234> <tel:+445678>", "01234 +445678"),
        ("&lt;@U123&gt; &amp;amp; 1 &lt; 2", "<@U123> &amp; 1 < 2"),
        ("&lt;!channel&gt;", "<!channel>"),
        ("a < b and <3 and <b>", "a < b and <3 and <b>"),
        ("*stars* _lines_ `ticks`", "*stars* _lines_ `ticks`"),
    ],
)
def test_slacks_marks_become_what_a_reader_sees(written: str, shown: str):
    assert plain(written) == shown


def test_emoji_are_signs_and_those_of_a_workspace_cannot_be_shown():
    wave = {"type": "emoji", "name": "wave", "unicode": "1f44b"}
    toned = {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fd", "skin_tone": 4}
    own = {"type": "emoji", "name": "our-street"}
    text = ":wave: :wave::skin-tone-4: :our-street:"
    assert heard(callback(message(text, blocks=rich(wave, toned, own)))).text == "👋👋🏽…"


def test_words_only_in_rich_text_are_not_lost_and_those_beside_the_text_are_not_believed():
    assert heard(CAPTURED["only rich text"]).text == "hello"
    hidden = rich({"type": "text", "text": "07700 900123"}, {"type": "link", "url": "https://x", "text": "y"})
    assert heard(callback(message("hello", blocks=hidden))).text == "hello"


def _section(*elements: dict[str, Any], kind: str = "rich_text_section", **more: Any) -> dict[str, Any]:
    return {"type": kind, "elements": list(elements), **more}


def _text(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, **({"style": style} if style else {})}


FORMATTED = {
    "styles": (
        "hello *bold* _it_ ~s~ `c` *literal*",
        [
            _section(
                _text("hello "),
                _text("bold", bold=True),
                _text(" "),
                _text("it", italic=True),
                _text(" "),
                _text("s", strike=True),
                _text(" "),
                _text("c", code=True),
                _text(" *literal*"),
            )
        ],
        "hello bold it s c *literal*",
    ),
    "a list and a quote": (
        "bring:\n• a &amp; b\n• c\n1. first\n2. then\n&gt; he said\nbye",
        [
            _section(_text("bring:\n")),
            _section(_section(_text("a & b")), _section(_text("c")), kind="rich_text_list", style="bullet"),
            _section(_section(_text("first")), _section(_text("then")), kind="rich_text_list", style="ordered"),
            _section(_text("he said"), kind="rich_text_quote"),
            _section(_text("bye")),
        ],
        "bring:\n- a & b\n- c\n1. first\n2. then\nhe said\nbye",
    ),
    "a fence": (
        "see ```x &lt; 1```",
        [_section(_text("see ")), _section(_text("x < 1"), kind="rich_text_preformatted")],
        "see \nx < 1",
    ),
    "somebody, a channel and a link": (
        "ask <@U123> in <#C123|general>, <mailto:a@b.org|a@b.org>",
        [
            _section(
                _text("ask "),
                {"type": "user", "user_id": "U123"},
                _text(" in "),
                {"type": "channel", "channel_id": "C123"},
                _text(", "),
                {"type": "link", "url": "mailto:a@b.org"},
            )
        ],
        "ask @… in @…, a@b.org",
    ),
    "what is escaped and what only looks so": (
        "a &amp;amp; b",
        [_section(_text("a &amp; b"))],
        "a &amp; b",
    ),
    "what is escaped in the blocks too": ("a &lt; *b*", [_section(_text("a &lt; "), _text("b", bold=True))], "a < b"),
    "a colour": (
        "*paint* it #F405B3",
        [_section(_text("paint", bold=True), _text(" it "), {"type": "color", "value": "#F405B3"})],
        "paint it #F405B3",
    ),
    "other letters": ("*hello*", [_section(_text("goodbye"))], "*hello*"),
}


@pytest.mark.parametrize(("text", "elements", "shown"), FORMATTED.values(), ids=FORMATTED)
def test_no_sign_of_how_slack_shows_it_goes_with_the_words(text: str, elements: list[dict[str, Any]], shown: str):
    blocks = [{"type": "rich_text", "block_id": "b", "elements": elements}]
    assert heard(callback(message(text, blocks=blocks))).text == shown


def test_where_nothing_but_text_comes_names_of_emoji_are_not_passed_on():
    said = "hi :wave: :+1::skin-tone-3: at 10:30:45, std::a::b :) a:b:c\u00a0x"
    shown = "hi … … at 10:30:45, std::a::b :) a:b:c x"
    assert heard(callback(message(said, blocks=None))).text == shown
    assert heard(command(said)).text == shown
    assert heard(submitted(said)).text == shown


@given(st.text())
def test_what_is_typed_arrives_as_typed(words: str):
    text, blocks = typed(words)
    assert heard(callback(message(text, blocks=blocks))).text == words.replace("\u00a0", " ")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_escaped_is_read_back(words: str):
    assert plain(escaped(words)) == words
    assert not {"<", ">"} & set(escaped(words))


@settings(max_examples=5000, deadline=None)
@given(st.integers(0, 2**64))
def test_no_payload_however_odd_is_too_much(seed: int):
    survives(seed)


@pytest.mark.parametrize("payload", CAPTURED.values(), ids=CAPTURED)
def test_no_payload_is_changed_by_reading_it(payload: dict[str, Any]):
    before = repr(payload)
    read(payload, AT)
    assert repr(payload) == before


@pytest.mark.parametrize(("payload", "markers", "allowed"), [*tainted_payloads()])
def test_of_every_field_nothing_but_words_addresses_and_references_goes_further(
    payload: dict[str, Any], markers: frozenset[str], allowed: frozenset[str]
):
    found = read(payload, AT)
    assert len(found.events) == 1
    carried = {name: value for event in found.events for name, value in asdict(event).items()}
    beside = carried.pop("caption", "")  # words of theirs, which the core reads for cries for help and drops
    assert beside in ("", payload.get("event", {}).get("text"))
    told = " ".join(value for value in carried.values() if isinstance(value, str))
    assert {one for one in markers if one in told} == set()
    assert any(one in told for one in allowed)
    assert len(markers) > 10


def test_the_bots_own_id_is_known_from_the_callback():
    assert read(callback(message(user=BOT)), AT).events == ()
