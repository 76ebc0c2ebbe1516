"""The words by which typing is read: each phrase means one thing, and ordinary talk is not taken for a command."""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

from bot.core import decide, leading, rights
from bot.core.kinds import KINDS, TIMES
from bot.core.model import ROLES
from bot.core.names import ALIASES, TAGS
from bot.reading.folding import fold
from bot.reading.reader import Reader
from prompts.lexicon import GROUPS, claims, lexicon
from prompts.texts import languages
from tests.prompts.spoken import KNOWN

READER = Reader(lexicon())
CLAIMS = tuple(claims())
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", languages())
PASSED_ON = {"yes", "no", "hi", "agree"}
"""Verbs that cross to the other side of an open line when no question waits."""
BY_OTHER_WORDS = {
    "": "no verb at all",
    "side": "asked: typed as “I'm asking” or “I'm offering”",
    "willing": "typed as a yes",
    "accept": "typed as a yes",
    "meet": "typed as a yes",
    "not-now": "typed as a no",
    "another": "typed as a no",
    "attach": "typed as a yes",
    "attach-nothing": "typed as a no",
    "reason": "typed in one's own words",
    "set": "typed as its number",
    "ask-area": "typed as its name",
    "ask-alumni": "typed as its name",
    "dots-to": "typed as its name",
    "send-dots": "typed as a yes",
    "outcome": "which one, pressed after “close the report”",
    "every": "how often, pressed after “keep a rhythm”",
}


TALK = """thanks|thank you|good|great|not good|not yet|again|tomorrow|see you|see you there|on my way|mine|done|more
    i can help|how can i help|i'm back|it works|leave it|happened|partly|good night|me too|no worries|of course i will
    that's kind|see you tomorrow|tell me more|i will do|it's fine|so sorry|be right there|which door|at four|half past
    dzięki|dziękuję|super|proszę|jeszcze nie|udało się|jutro|już jadę|do zobaczenia|dobranoc|nie ma za co|zrobię|wezmę
    jestem|świetnie|było miło|może|a kiedy|przy bramie|jeszcze raz|dziś|spoko|przepraszam|daj znać|w porządku"""


def core_verbs():
    """Every verb that the tables of contents have an answer for."""
    for contents in (decide, rights, leading):
        for function in ast.walk(ast.parse(Path(str(contents.__file__)).read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and function.name in ("perform", "_act", "keep", "lead"):
                for node in ast.walk(function):
                    if isinstance(node, ast.MatchValue) and isinstance(node.value, ast.Constant):
                        yield node.value.value


def keys(group, language=""):
    return {claim.key for claim in CLAIMS if claim.group == group and language in ("", claim.language)}


def test_no_phrase_means_two_things():
    meanings = defaultdict(set)
    for claim in CLAIMS:
        if claim.group != "common":
            meanings[claim.group, claim.phrase].add(claim.key)
    assert {phrase: sorted(found) for phrase, found in meanings.items() if len(found) > 1} == {}


def test_every_phrase_can_be_found():
    for claim in CLAIMS:
        assert claim.group in GROUPS
        assert claim.phrase
        assert claim.phrase == fold(claim.phrase)


def test_common_words_belong_to_one_language_each():
    seen = defaultdict(set)
    for claim in CLAIMS:
        if claim.group == "common":
            seen[claim.phrase].add(claim.language)
    assert {word for word, where in seen.items() if len(where) > 1} == set()


@IN_EVERY_LANGUAGE
def test_every_verb_of_the_core_can_be_typed(language):
    verbs = keys("verb", language) | ({"start"} if language != "en" else set())
    assert set(core_verbs()) - verbs - set(BY_OTHER_WORDS) == set()


def test_every_verb_that_can_be_typed_is_one_the_core_knows():
    assert keys("verb") - set(core_verbs()) == set()


@IN_EVERY_LANGUAGE
def test_every_kind_time_role_state_and_language_has_words(language):
    assert keys("kind", language) == set(KINDS)
    assert keys("time", language) == set(TIMES)
    assert keys("side", language) == {"request", "offer", "neither"}
    assert keys("denied", language) == {"by", "never", "between", "and"}
    assert keys("role", language) == set(ROLES)
    assert keys("language", language) == set(languages())
    assert {f"log-state-{state}" for state in keys("state", language)} == set(KNOWN["log-state-{state}"])
    assert {*ALIASES, *TAGS} <= keys("name", language)


def test_company_comes_first_among_equals():
    assert next(iter(lexicon().kinds.values())) == "company"
    assert READER.read("a chat, or my garden").kind == "company"


def test_a_command_with_a_slash_is_known_by_its_own_name():
    for verb in keys("verb"):
        assert lexicon().verbs[f"/{verb}"] == verb


@pytest.mark.parametrize("typed", [line.strip() for line in TALK.replace("|", "\n").splitlines()])
def test_what_people_answer_each_other_is_not_taken_for_a_command(typed):
    intent = READER.read(typed).intent
    assert intent is None or intent.verb in PASSED_ON


@pytest.mark.parametrize(
    ("typed", "verb", "words"),
    [
        ("END", "end", ""),
        ("  End. ", "end", ""),
        ("Koniec", "end", ""),
        ("I feel unsafe", "report", ""),
        ("nie czuję się bezpiecznie", "report", ""),
        ("I’m not safe", "report", ""),
        ("999", "emergency", ""),
        ("not urgent", "not-urgent", ""),
        ("ask me first", "ask-first", ""),
        ("no quiet hours", "no-quiet", ""),
        ("👍🏽", "yes", ""),
        ("no, sorry", "no", ""),
        ("yes, I'd love to", "yes", ""),
        ("I'd love to but I can't", "no", ""),
        ("Niestety nie dam rady", "no", ""),
        ("No pewnie!", "yes", ""),
        ("what's needed?", "needs", ""),
        ("what’s needed", "needs", ""),
        ("Co jest potrzebne?", "needs", ""),
        ("pause 14", "pause", "14"),
        ("pause until 24.12.", "pause", "24.12."),
        ("pauza do poniedziałku", "pause", "poniedziałku"),
        ("quiet 22 to 7", "quiet", "22 to 7"),
        ("cisza od 22 do 7", "quiet", "22 do 7"),
        ("time zone Lisbon", "timezone", "Lisbon"),
        ("my time zone is Europe/Warsaw", "timezone", "Europe/Warsaw"),
        ("strefa czasowa Nowy Jork", "timezone", "Nowy Jork"),
        ("time zone India", "timezone", "India"),
        ("speak Polish", "speak", "pl"),
        ("mów po polsku", "speak", "pl"),
        ("ask: could someone walk my dog", "ask", "could someone walk my dog"),
        ("introduce Heron and Plum: both restore bikes", "introduce", "Heron and Plum: both restore bikes"),
        ("przedstaw Czaplę i Śliwkę: rowery", "introduce", "Czaplę i Śliwkę: rowery"),
        ("make Heron lead", "make", "Heron lead"),
        ("nadaj Czapla koordynacja", "make", "Czapla koordynacja"),
        ("hello from Heron", "hello", "Heron"),
        ("log declined", "log", "declined"),
        ("dziennik Czapla", "log", "Czapla"),
        ("log 2026-W48", "log", "2026-W48"),
        ("match k7f2p Heron", "match", "k7f2p Heron"),
        ("story k7f2p", "story", "k7f2p"),
        ("note k7f2p rang her", "note", "k7f2p rang her"),
        ("note jyumq rang her", "note", "jyumq rang her"),
        ("close 2", "close", "2"),
        ("I'll do 2", "pick", "2"),
        ("first admin maple-kettle-4k7f2", "first-admin", "maple-kettle-4k7f2"),
        ("Take back", "take-back", ""),
        ("Yes please!", "yes", ""),
        ("Nie, dziękuję.", "no", ""),
    ],
)
def test_commands_are_read(typed, verb, words):
    intent = READER.read(typed).intent
    assert intent is not None
    assert (intent.verb, intent.words) == (verb, words)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [("Heron and Plum", ("heron", "plum")), ("Czaplę i śliwkę", ("heron", "plum")), ("zimorodek", ("kingfisher",))],
)
def test_names_are_known_in_every_language_and_case(typed, tags):
    assert READER.read(typed).tags == tags


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("Could someone walk my dog, please", "en"),
        ("Czy ktoś mógłby mi pomóc z zakupami", "pl"),
        ("Dzień dobry, jestem tu od niedawna", "pl"),
        ("12345", ""),
    ],
)
def test_the_language_is_guessed_from_common_words(typed, language):
    assert READER.read(typed).language == language


def test_no_yes_is_left_of_a_yes_that_is_turned_round():
    answers = READER.lexicon.answers
    against = [phrase for phrase, key in answers.items() if key in ("against", "holds-up")]
    agreeing = [phrase for phrase, key in answers.items() if key in ("yes", "can", "yes-alone")]
    agreeing += [phrase for phrase, verb in READER.lexicon.verbs.items() if verb == "yes" and phrase[0].isalpha()]
    assert len(against) > 30
    assert len(agreeing) > 80
    for number, phrase in enumerate(agreeing):
        for turned in against[number % 7 :: 7]:
            read = READER.read(f"{phrase} {turned}")
            assert "yes" not in (read.answer, read.intent and read.intent.verb), read.text
