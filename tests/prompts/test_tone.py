"""How it sounds: short, warm, plain, and true about what may be typed."""

import re

import pytest
from fluent.syntax import ast

from bot.core import posting
from bot.core.effects import Line
from bot.reading.reader import Reader
from prompts.lexicon import lexicon
from prompts.phrasebook import Phrasebook
from prompts.texts import ROOM
from tests.prompts.fluent_files import entries, messages, patterns, texts
from tests.textlint import in_prompt

BOOK = Phrasebook()
LANGUAGES = BOOK.languages
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
READER = Reader(lexicon())
QUOTED = re.compile(r"[“„]([^”“„…]+)”")
PITY = {
    "en": re.compile(r"\b(poor|sadly|unfortunately|suffer\w*|victim\w*|vulnerable|needy|elderly|burden\w*)\b", re.I),
    "pl": re.compile(r"\b(niestety|biedn\w+|cierpi\w*|ofiar\w+|potrzebując\w+|wolontariusz\w*|użytkowni\w+)\b", re.I),
}
GENDERED = re.compile(r"\w+(łeś|łaś|łbyś|łabyś|łem|łam|łbym|łabym)\b")
"""Polish past tenses that would have to know who reads, or who speaks."""
TYPED = {"text", "reason", "yours", "theirs", "step", "note", "community"}
"""Values that somebody has typed."""
BARE = "\ufffc"
LONGEST = 120
"""Words in one message: read aloud, about a minute."""


@IN_EVERY_LANGUAGE
def test_nothing_shouts_and_no_sentence_needs_a_second_breath(language):
    for path in sorted((ROOM / language).glob("*.ftl")):
        assert list(in_prompt(path, english=language == "en")) == []


@IN_EVERY_LANGUAGE
def test_nobody_is_pitied(language):
    assert [key for key, text in texts(language) if PITY[language].search(text)] == []


def test_polish_fits_whoever_reads_it():
    assert [(key, text) for key, text in texts("pl") if GENDERED.search(text)] == []


@IN_EVERY_LANGUAGE
def test_messages_are_short(language):
    assert [key for key, text in texts(language) if len(text.split()) > LONGEST and key != "joining-more"] == []


@IN_EVERY_LANGUAGE
def test_nothing_is_marked_up(language):
    """Bold and italics are read aloud as asterisks; what may be typed stands in quotation marks."""
    assert [key for key, text in texts(language) if re.search(r"[*_`#<>]", text)] == []


def is_understood(typed):
    """As a command, or as what one question asks for: which part of town."""
    reading = READER.read(typed)
    return reading.intent is not None or "elsewhere" in reading.hints


@IN_EVERY_LANGUAGE
def test_whatever_a_text_says_can_be_typed_can_be_typed(language):
    wrong = [
        (key, quoted) for key, text in texts(language) for quoted in QUOTED.findall(text) if not is_understood(quoted)
    ]
    assert wrong == []


MEANT = {
    # A question waits, and a yes or no in any words answers it.
    **dict.fromkeys(
        ("willing", "accept", "meet", "attach", "post", "send-introduction", "send-dots", "post-hello", "they-agree"),
        "yes",
    ),
    **dict.fromkeys(("not-now", "another", "attach-nothing", "no-hello", "not-me", "not-this-time"), "no"),
    "side-request": "ask",
    "side-offer": "offer",
    **{f"{verb}-number": verb for verb in ("close", "rewrite", "renew", "pick")},
    "to-alias": "to",
}
ONLY_PRESSED = {
    *("not-yet",),  # everybody says "not yet" to each other
    *("reason-harassment", "reason-money", "reason-danger", "reason-other"),  # any words answer that question
    *("quiet-22-7", "quiet-20-9", "quiet-0-0", "pause-days"),  # typed as "quiet 22 to 7" and "pause 14"
    "timezone-here",  # typed as "time zone London"
    *("link-sure",),  # whoever typed the code confirms it with the button alone
    *("way-to-direct",),  # leads out of the chat
    *("about-kind", "about-past", "about-reveal", "about-hello", "about-step", "to-alias", "more-log"),
    *("outcome-nothing", "outcome-word", "outcome-cool-down", "outcome-ban", "ban-surely"),  # one question's answers
    *("back-in", "about-visit"),  # typed as "back by 15:00"
    *("agree-change", "refuse-change", "agree-look-up", "refuse-look-up"),  # the same
    *("review-right", "review-wrong", "danger-to-life"),  # the same
    *("take-it-one", "adult-one", "child-one"),  # which one of several
    *("approve-one", "refuse-one"),  # typed with the short id that stands there: "approve k7f2p"
    *("every", "size", "about-round"),  # numbers
    "to-all",  # typed as “to everyone”, or before a colon
    *("elsewhere", "ask-area", "ask-alumni"),  # one question's answers, and no command
}


@IN_EVERY_LANGUAGE
def test_typing_what_a_button_says_does_the_same(language):
    wrong = {}
    for key, entry in messages(language).items():
        verb = key.removeprefix("choice-")
        if verb == key or verb in ONLY_PRESSED:
            continue
        for pattern in patterns(entry):
            label = "".join(part.value if isinstance(part, ast.TextElement) else "2" for part in pattern.elements)
            intent = READER.read(label).intent
            if not intent or intent.verb not in (verb, MEANT.get(verb)):
                wrong[key] = (label, intent)
    assert wrong == {}


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("verb", posting.TICKS)
def test_a_word_at_the_card_sets_what_its_button_says(language, verb):
    """Each label is a verb with one value: "not urgent" on a fresh card must not make it urgent."""
    label = BOOK.say(Line(f"choice-{verb}"), language, "UTC")
    intent = READER.read(label).intent
    assert intent is not None
    assert intent.verb == verb
    note, value = posting.TICKS[verb]
    assert {"": "yes", "yes": ""}[value] in {other for name, other in posting.TICKS.values() if name == note}


@IN_EVERY_LANGUAGE
def test_typed_words_stand_on_a_line_of_their_own_or_are_isolated(language):
    """Words from right to left must not turn the sentence around them."""
    for entry in entries(language):
        for pattern in patterns(entry):
            around = ["\n", *(written(part) for part in pattern.elements), "\n"]
            for before, here, after in zip(around, around[1:], around[2:], strict=False):
                assert here != BARE or (before[-1:], after[:1]) == ("\n", "\n"), f"{entry.key} in {language}"


def written(part):
    """A text as it stands; a gap as one letter, that of bare typed words as another."""
    if isinstance(part, ast.TextElement):
        return part.value
    value = part.expression
    return BARE if isinstance(value, ast.VariableReference) and value.id.name in TYPED else "…"


def test_the_safety_card_is_complete():
    for language, words, undone in (
        (
            "en",
            ("public place", "first visit", "tell someone", "money", "bank details", "doorstep words", "“report”"),
            "cannot be undone",
        ),
        (
            "pl",
            ("publiczn", "pierwszej wizycie", "powiedz", "pieniędzy", "danych bankowych", "dwa słowa", "„zgłoś”"),
            "nie da się",
        ),
    ):
        said = dict(texts(language))
        lowered = said["first-meeting-rules"].casefold()
        assert [word for word in words if word not in lowered] == []
        assert all(undone in said[key] for key in ("revealing-preview", "revealing-preview-where"))


def test_joining_says_who_sees_what():
    for language, words in (
        (
            "en",
            ("no name and no picture", "coordinators see", "reports a problem", "platform sees", "18 or over"),
        ),
        ("pl", ("imienia ani zdjęcia", "koordynacja widzi", "zgłosi problem", "widzi wszystko", "18 lat")),
    ):
        for key in ("joining-welcome", "joining-welcome-back"):
            said = dict(texts(language))[key].casefold()
            assert [word for word in words if word not in said] == []
