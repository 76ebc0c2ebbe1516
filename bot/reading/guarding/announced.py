"""Parts of what reaches somebody that are announced as parts: "my username starts …", "first half is … at gmail".

The message that announces a part is stopped already: what follows may be any word at all. So is the number of a house
or flat whose street or block was named before, also without a capital.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

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
    rf"\b(?:is|{_PARTS}|to|ist|es|est)\s(?:is\s|od\s|mit\s|with\s|por\s)?"
    r"(?!the\b|a\b|an\b|in\b|not\b|my\b|down\b|fine\b|full\b|broken\b|on\b|working\b)[\w.-]{4,}",
    words="emai e mail inbo pocz corr adre addr",
)
_PROVIDER = Rule(
    r"\b(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|proton(?: ?mail| me)?|aol|gmx|web de|wp pl|onet|interia|"
    r"o2 pl|btinternet|fastmail|zoho)\b",
    words="gmai goog hotm outl yaho ymai iclo prot aol gmx web wp onet inte o btin fast zoho",
)
_HOUSE = Rule(
    r"\b(?:number|no\.?|nr|house|flat|hausnummer|nummer|numer|mieszkania?)\s(?:is\s)?"
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?[a-f])?"
    r"(?![\w:%-]|[.,]\d|\s?(?:bus|tram|train|on the|of|am|pm|min|x|people|times))",
    words="numb no nr hous flat haus numm nume mies",
)
_STREET = Rule(
    r"\b(?:(?:block|building|house|flats?|street|road|place)\s(?:is\s)?(?:called\s)?(?!the\b|my\b|a\b)\w{3,}\s"
    r"(?:court|house|lodge|mansions|heights|towers?|buildings|street|road|lane|close|avenue|terrace|gardens|drive|"
    r"crescent)|wohn\w{0,3}\b[^\n]{0,20}?\b\w{3,}(?:gasse|strasse|weg|allee|platz)|"
    r"(?:mieszkam|adres)\b[^\n]{0,12}?\b(?:ulic\w{1,2}|ul\.?)\s\w{4,})\b",
    words="bloc buil hous flat stre road plac wohn mies adre",
)


def announced(said: View) -> Iterator[tuple[str, int, int]]:
    """(kind, from, to): a message that says by itself that it gives a part."""
    on_there = _ON_THERE_IN_PARTS.first(said) and mentions(said.text)
    if on_there or _NAME_IN_PARTS.first(said) or _MEETING.first(said):
        yield "handle", 0, len(said.text)
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
    if _ON_THERE_IN_PARTS.first(said) and any(map(mentions, before.texts[-NAMED_LATELY:])):
        return [Found("handle", *whole)]
    if _PROVIDER.first(said) and any(map(_BEFORE_THE_SIGN.first, before.views)):
        return [Found("email", *whole)]
    for half, other in ((_HOUSE, _STREET), (_STREET, _HOUSE)):
        if (found := half.first(said)) and any(map(other.first, before.views)):
            return [Found("address", *said.span(*found.span()))]
    return []
