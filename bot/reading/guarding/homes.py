"""An address in two halves: the street or the block in one message, the number in another, whichever comes first.

A bare number counts only where somebody's own street was named lately; a street that anybody goes to is none.
"""

from __future__ import annotations

import re

from bot.reading.guarding.announced import Before
from bot.reading.guarding.digits import SURELY_COUNTED, chains, in_digits
from bot.reading.guarding.ordinary import masks
from bot.reading.guarding.rules import Rule, Rules
from bot.reading.guarding.street_signs import CAP, SURE_TYPES
from bot.reading.guarding.view import View

LATELY, JUST = 4, 3
"""Messages back in which somebody's own street, or any, may have been named whose number comes bare."""
MOST_BEFORE = 8
"""Letters of "and then" before a street whose number was a message of its own."""
_NOT_A_DOOR = r"(?![\w:%-]|[.,]\d|\s?(?:bus|tram|train|on the|of|am|pm|min|x|people|times)\b)"
_NUMBERS = Rules(
    (
        Rule(
            r"(?<![\w])(?:number|no\.?|nr|house|door|flat)\s(?:is\s)?\d{1,4}[a-f]?(?![\w:.,%-]\d|"
            r"\s?(?:bus|tram|train|on the|of|am|pm|min|x|people|times))\b",
            digits=1,
            words="number no nr house door flat",
        ),
        Rule(
            r"\b(?:number|no\.?|nr|house|flat|hausnummer|nummer|numer|mieszkania?|dom|klatk\w|rhif|numarul|numero)\s"
            r"(?:is\s|ist\s|est\s|es\s|jest\s|to\s|the\s|e\s|nr\s|numer\s){0,2}"
            r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?[a-f])?" + _NOT_A_DOOR,
            words="numb no nr hous flat haus numm nume numa mies dom klat rhif",
        ),
        Rule(
            r"\b(?:house|door|flat|gate|left|right|haus|portal|klatka|dom|numero|buzzer|porte|puerta)\b[^\n\d]{0,12}?\b"
            r"\d{1,3}[a-f]?\W*$|\b(?:haus|portal|porte|puerta|piso)\s\d{1,3}\b" + _NOT_A_DOOR,
            digits=1,
            words="hous door flat gate left righ haus port klat dom nume buzz puer piso",
        ),
        Rule(
            r"\b(?:\d{1,3}[a-f]?\s(?:is|'s)\s(?:ours|us|me|mine)\b|ours\s(?:is|'s)\s(?:number\s)?\d{1,3}\b)"
            r"(?!\s(?:bus|to|for))",
            digits=1,
            words="our us me mine",
        ),
        Rule(r"\b(?:back|front|side|outside|door|bell|rear)\sof\s\d{1,3}[a-f]?\b" + _NOT_A_DOOR, digits=1, words="of"),
        Rule(
            r"\b(?:house|cottage|bungalow|farm)(?:'s)?\s(?:name\s?(?:is|'s|:)|is called)\s\w{3,}",
            words="hous cott bung farm",
        ),
        Rule(
            r"\b(?:house|flat|door)\s(?:is\s)?the\s(?:\w+ty[ -]?)?"
            r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twelfth|\w+tieth)\b"
            r"(?!\s(?:on|in|of|from)\b)",
            words="hous flat door",
        ),
    )
)
_LEADING = (
    r"^\W*(?:(?:and|then|so|it's|its|it is|is|at|the|in|i'm (?:in|at|on)|we're (?:in|at|on)|number|no|nr|numero|numer|"
    r"nummer|haus|portal|dom|au|a|al|el|la|le|die|der|das|en|pod|to|y|yn|e|house|door|flat|przy|jest)\s){0,4}"
)
_TAIL = r"\s?[a-f]?(?:\s?(?:przez|/|m\.?|lok\.?)\s?\d{1,3})?(?:,[^\d\n]{0,40})?\W*$"
_BARE = Rule(rf"{_LEADING}\d{{1,3}}{_TAIL}", digits=1)
_ONE_WITH = Rule(
    r"\b(?:we'?re|ours|mine|look for|you want|it's the one)\b[^\d\n]{0,20}\b\d{1,3}[a-f]?\b"
    r"(?![\w:%-]|[.,]\d|\s?(?:bus|tram|train|of|am|pm|min\w*|x|people|times)\b)",
    digits=1,
    words="we were re our mine look you it",
)
_A_NUMBER = Rule(r"(?<![\w£$€.,:-])\d{1,3}[a-f]?(?![\w:%-]|[.,]\d)", digits=1)
_WITH_A_LETTER = re.compile(r"\d{1,3}[a-f]")
_AROUND = frozenset(
    """we re we're are i'm m ours mine it's it s at the end on in left right corner side top bottom middle just past
    opposite by with and then that's us me you want look for number no nr flat house door bungalow bell ring knock bei
    im klingeln nummer haus blok lok z przy pod klatka mieszkanie au al la le el yn y rhif a c d e f b""".split()
)
_BARE_HUNDRED = Rule(rf"{_LEADING}(?:a|one|two|three) hundred(?: and \w+)?{_TAIL}", words="hund")
_TYPES = f"{SURE_TYPES}|court|house|lodge|mansions|heights|towers?|buildings"
_NAMED = Rule(
    rf"(?<![\w])(?!(?:High|Main|Station|Market|Church|Mill|I)\s)(?:{CAP}\s){{1,2}}(?i:{SURE_TYPES})(?![\w-])",
    words=SURE_TYPES.replace("|", " "),
    cased=True,
)
_TITLED = Rule(
    rf"(?<![\w])(?!(?:High|Main|Station|Market|Church|Mill|I|The|My|Our|Your)\s)(?:{CAP}\s){{1,2}}"
    r"(?:Court|Place|House|Hill|Rise|Row|Square|Walk|Way|Green|View|Mews|Lodge|Heights|Villas|Wharf|Quay|Parade)(?![\w-])",
    words="cour plac hous hill rise row squa walk way gree view mews lodg heig vill whar quay para",
    cased=True,
)
_MAIN = Rule(rf"^\W*(?:{CAP}\s){{1,2}}(?i:{SURE_TYPES}|hill|rise|row|square|place|court|green|walk)\W*$", cased=True)
_RIDES = re.compile(r"\b(?:bus|tram|train|stop|shops?|station|closed|shut|roadworks|accident|crash)\b")
_BLOCK = Rule(
    r"\b(?:block|building|house|flats?|street|road|place)\s(?:is\s|are\s)?(?:called\s)?(?!the\b|my\b|a\b)\w{3,}\s"
    r"(?:court|house|lodge|mansions|heights|towers?|buildings|street|road|lane|close|avenue|terrace|gardens|drive|"
    r"crescent)\b",
    words="bloc buil hous flat stre road plac",
)
_OWN = Rule(
    r"\b(?:we'?re|i'?m|we are|i am|live|lives|come (?:round|over|to)|home|address|my|our)\b[^\n]{0,24}?"
    rf"\b(?!(?:the|a|an|my|our|your|this|that|of|high|main|station|market|church)\b)\w{{3,}}\s(?:{_TYPES})\b",
    words="we were re i im m live come home addr my our",
)
_ABROAD = Rules(
    (
        Rule(
            r"\b(?:ulic\w{1,2}|ul\.?|rue|impasse|chemin|calle|avenida|avenue|boulevard|strada|heol|stryd)\s"
            r"(?:(?:de|des|du|la|las|los|le|les|y|yr|del|to)\s){0,2}\w{4,}",
            words="ulic ul rue impa chem call aven boul stra heol stry",
        ),
        Rule(
            r"\b(?:wohn\w{0,3}|adresse|sind|bin|haus)\b[^\n]{0,20}?\b\w{3,}(?:gasse|strasse|weg|allee|platz)\b",
            words="wohn adre sind bin haus",
        ),
        Rule(
            r"(?<![\w-])(?!unter|hin|vor|durch|allweg)\w{5,}(?:gasse|strasse|weg|allee|platz)\b",
            signs="gasse strasse weg allee platz",
        ),
        Rule(
            r"\b(?:adres\w?|adresse|direccion|adresa|cyfeiriad)\b(?:\sto|\sist|\sest|\ses|:)\s?\w{5,}",
            words="adre dire cyfe",
        ),
        Rule(r"^\W*(?:na|przy)\s\w{3,}(?:ej|iej|a|u|ich)\W*$", words="na przy"),
        Rule(r"\b(?:mieszka\w{0,3}|dom|adres)\b[^\n]{0,12}?\b(?:na|przy)\s\w{4,}", words="mies dom adre"),
    )
)
_CALLED = Rule(
    r"\b(?i:road|street|lane)(?:'s|\sis)\s(?:called\s)?[A-Z]\w{2,}(?:\s[A-Z]\w+)?", words="road stre lane", cased=True
)
_CORNER = Rule(r"\b(?:corner of|rogu|ecke|esquina de|coin de la rue)\s(\w{4,})\W*$", words="corn rogu ecke esqu coin")
_AND_STREET = Rule(r"^\W*(?:and|with|i|und|et|y)\s[A-Z]\w{3,}(?:\s\w+)?\W*$", words="and with i und et y", cased=True)


def home(said: View, before: Before) -> tuple[int, int] | None:
    """Where the half of an address lies whose other half came before."""
    figures = in_digits(said, chains(said, masks(said))) if SURELY_COUNTED.met_by(said) else said
    for view in (said,) if figures is said else (said, figures):
        for _rule, found in _NUMBERS.all(view):
            if any(map(_is_street, before.views)):
                return view.span(*found.span())
    if _ONE_WITH.first(said) and not masks(said) and _is_after_a_street(before):
        return said.span(0, len(said.text))
    bare = _BARE.first(figures) or _BARE_HUNDRED.first(said)
    if (bare or _is_short(said)) and _is_after_a_street(before):
        return said.span(0, len(said.text))
    for rule in (_NAMED, _TITLED, _BLOCK, _CALLED, *_ABROAD):
        for found in rule.all(said):
            if any(map(_is_door, before.views)) or (found.start() < MOST_BEFORE and _is_bare(before.views[-1])):
                return said.span(*found.span())
    if (street := _AND_STREET.first(said)) and any(map(_CORNER.first, before.views[-LATELY:])):
        return said.span(*street.span())
    return None


def _is_short(said: View) -> bool:
    """ "at the end, 4a", "bei 17 klingeln": a number among words for where."""
    if not said.words <= _AROUND or _A_NUMBER.first(said) is None:
        return False
    return all(_WITH_A_LETTER.fullmatch(said.text, *place) for place in masks(said))  # "4a" is no current


def _is_after_a_street(before: Before) -> bool:
    lately = before.views[-LATELY:]
    return any(map(_is_own_street, lately)) or any(
        (_NAMED.first(one) or _TITLED.first(one) or _MAIN.first(one)) and not _RIDES.search(one.text)
        for one in lately[-JUST:]
    )


def _is_door(one: View) -> bool:
    return next(_NUMBERS.all(one), None) is not None


def _is_bare(one: View) -> bool:
    return _BARE.first(one) is not None and not masks(one)


def _is_street(one: View) -> bool:
    return bool(_NAMED.first(one) or _TITLED.first(one) or _BLOCK.first(one) or _CALLED.first(one)) or _is_own_street(
        one
    )


def _is_own_street(one: View) -> bool:
    return bool(_OWN.first(one) or _BLOCK.first(one)) or any(rule.first(one) for rule in _ABROAD)
