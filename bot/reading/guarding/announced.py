"""Parts of what reaches somebody that are announced as parts: "my username starts …", "first half is … at gmail".

The message that announces a part is stopped already: what follows may be any word at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.handles import mentions
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.spoken import spoken
from bot.reading.guarding.view import View, view
from bot.reading.values import Found

NAMED_LATELY = 3
"""Messages back in which a platform may have been named."""
_PARTS = (
    r"(?:starts?|begins?|ends?|first (?:half|bit|part|word|letters?|is)|(?:two|three|2|3) words|in (?:two|three|2|3) "
    r"(?:bits|parts|halves|goes)|spell|zaczyna|konczy|pierwsz\w+ (?:czesc|polowa|slowo)|fangt|beginnt|endet|empieza|"
    r"termina|commence|finit|incepe)"
)
_NAME_IN_PARTS = Rule(
    rf"\b(?:user ?name|screen ?name|nick(?:name)?|nicka|handle|gamer ?tag|login|profile name|nazwa|benutzername|"
    rf"usuario|pseudo|my (?:snap|insta|telegram|discord|signal|tiktok|twitch|reddit|steam|kik|skype|xbox))\b"
    rf"[^\n]{{0,30}}?\b{_PARTS}\b",
    words="user scre nick hand game logi prof nazw benu usua pseu my",
)
_ON_THERE_IN_PARTS = Rule(rf"\bname\b[^\n]{{0,30}}?\b{_PARTS}\b", words="name")
_MEETING = Rule(r"\b(?:meeting|room|zoom) (?:id|code|number)\b[^\n\d]{0,12}\d{3,}", digits=3, words="meet room zoom")
_SPELLED_POSTCODE = Rule(
    r"\b(?:post ?code|postal code|kod pocztowy|plz)\b[^\n]{0,40}?\b[a-z] (?:for|as in|like|jak) [a-z]+",
    words="post kod plz",
)
_BEFORE_THE_SIGN = Rule(
    rf"\b(?:e-?mails?|mail|mailem|maila|inbox|poczt\w{{1,3}}|correo|adresse|address|adres)\b[^\n]{{0,24}}?"
    rf"(?:'s|\b(?:is|{_PARTS}|to|ist|es|est))\s(?:is\s|od\s|mit\s|with\s|por\s)?"
    r"([\w.-]{3,})",
    words="emai e mail inbo pocz corr adre addr",
)
_PROVIDER = Rule(
    r"\b(?:gmail\w{0,3}|googlemail|google|hotmail\w{0,3}|outlook|yahoo|ymail|icloud|proton(?: ?mail| me)?|aol|gmx|"
    r"web de|wp pl|wp|onet\w{0,3}|interia|o2 pl|btinternet|fastmail|zoho|virgin|sky|talk ?talk|plusnet|msn|live|posteo|"
    r"laposte|orange|tlen)\b",
    words="gmai goog hotm outl yaho ymai iclo prot aol gmx web wp onet inte o btin fast zoho virg sky talk plus msn "
    "live post lapo oran tlen",
)
_ON_A_PROVIDER = Rule(
    r"^\W*(?:(?:\w+\W+){0,3}?(?:on|at|with|by|then|na|w|malpa|bei|chez|en)\W+)?(?:the\s|my\s)?"
    r"(?:gmail\w{0,3}|googlemail|google mail|hotmail\w{0,3}|outlook|yahoo|icloud|proton ?mail|btinternet|aol|gmx|"
    r"wp|onet\w{0,3})"
    r"(?:\W+(?:dot\s)?\w{2,3}){0,2}\W*$",
    words="gmai goog hotm outl yaho iclo prot btin aol gmx wp onet",
)
_CHOSEN = Rule(
    r"\b(?:i'?m|it'?s|name'?s|is|jestem|to|nazwa)\s(?:at\s|just\s)?(\w{5,})\W*$",
    words="i im m it its s name is jest to nazw",
)
_DOTTED = Rule(r"(?<![\w/.@])[a-z]{3,}(?:[._][a-z0-9]+){1,3}(?![\w/])(?<!\.(?:com|org|net))(?<!\.uk)", signs=". _")
_NAME_SIGN = Rule(r"(?<![\w/.])[_.]([^\W\d_][\w.]{2,})", signs="_ .")
_BEFORE_AT = Rule(
    r"\b(?:before|in front of)\s(?:the|an?)\s(?:at\b|@)|\bprzed\s(?:malpa|@)|\bvor dem\s(?:at\b|@)|"
    r"\bavant\s(?:l')?(?:arobase|@)|\bantes de(?:\s?la|l)\s(?:arroba|@)",
    words="befo in prze vor avan ante",
)
_SAME_ON_THERE = Rule(
    r"\b(?:name|nick|called|nazywam sie|jestem|heisse)\b[^\n]{0,20}?\b(?:there|tam|dort)\b[^\n]{0,40}?"
    r"\b(?:same as|like|(?:tak )?jak|wie|behind|after|in front)\b",
    words="name nick call nazy jest heis",
)
_LOOK_THERE = Rule(
    r"^\W*(?:\w+\W+){0,3}?(?:search|find me|look me up|look up|add me|follow me|look on|"
    r"szukaj|such\w{0,3}|busca\w{0,2})\W+(?:for me\W+)?(?:on\W+|in\W+|na\W+|auf\W+)?(\w+)\W*$",
    words="sear find look add foll szuk such busc",
)
_SIGN_FIRST = Rule(
    r"^\W*(?:(?:then|and|after that)\s)?(?:dot|underscore|hyphen|kropka|podkreslnik|unterstrich|punto)\s(\w{3,})",
    words="dot unde hyph krop podk unte punt",
)
FEWEST_LETTERS = 4
MOST_OF_A_NAME = 3
"""Words of a name by which somebody can be looked up."""


def announced(said: View) -> Iterator[tuple[str, int, int]]:
    """(kind, from, to): a message that says by itself that it gives a part."""
    on_there = _ON_THERE_IN_PARTS.first(said) and mentions(said.text)
    if on_there or _NAME_IN_PARTS.first(said) or _MEETING.first(said):
        yield "handle", 0, len(said.text)
    if _BEFORE_AT.first(said):
        yield "email", 0, len(said.text)
    if _SPELLED_POSTCODE.first(said):
        yield "postcode", 0, len(said.text)


class Before:
    """The texts before, the oldest first; looked at only where something may be completed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts

    @cached_property
    def views(self) -> tuple[View, ...]:
        return tuple(spoken(view(text)) for text in self.texts)


def completed(said: View, before: Before) -> list[Found]:
    """A part whose other one came before."""
    whole = said.span(0, len(said.text))
    by_name = _ON_THERE_IN_PARTS.first(said) or _SAME_ON_THERE.first(said)
    if (by_name or _goes_on(said)) and any(map(mentions, before.texts[-NAMED_LATELY:])):
        return [Found("handle", *whole)]
    if _PROVIDER.first(said) and any(map(_before_the_sign, before.views)):
        return [Found("email", *whole)]
    if _DOTTED.first(said) and any(map(_PROVIDER.first, before.views[-NAMED_LATELY:])):
        return [Found("email", *whole)]
    if _ON_A_PROVIDER.first(said) and any(map(_names_itself, before.views[-NAMED_LATELY:])):
        return [Found("email", *whole)]
    if len(said.tokens) <= MOST_OF_A_NAME and _is_no_talk(said) and _sent_to_look(before.texts[-1]):
        return [Found("handle", *whole)]
    return []


def _goes_on(said: View) -> bool:
    """Does it begin with a sign and a word?"""
    found = _SIGN_FIRST.first(said) or _NAME_SIGN.first(said)
    return found is not None and found.group(1) not in COMMON


def _names_itself(one: View) -> bool:
    found = _CHOSEN.first(one)
    word = found.group(1) if found else one.tokens[-1] if one.tokens else ""
    return len(word) >= FEWEST_LETTERS and _is_chosen(word)


def _before_the_sign(one: View) -> bool:
    return any(_is_chosen(found.group(1)) for found in _BEFORE_THE_SIGN.all(one))


def _is_chosen(word: str) -> bool:
    return word not in COMMON and word not in EVERYDAY


def _is_no_talk(said: View) -> bool:
    return any(len(word) > 2 and _is_chosen(word) for word in said.tokens) and not mentions(said.text)


def _sent_to_look(text: str) -> bool:
    """ "search tiktok": does it end with where to look?"""
    found = _LOOK_THERE.first(view(text))
    return found is not None and mentions(found.group(1))
