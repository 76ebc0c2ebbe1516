"""Codes of doors, dates of birth and number plates: warned about, with words on safety."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.rules import Rule, Rules
from bot.reading.guarding.view import View

_DOOR = (
    r"(?:key ?-?safe|key ?-?box|lock ?-?box|door|gate|gates|entry|entrance|garage|shed|intercom|buzzer|"
    r"padlock|alarm|side gate|front door|back door|building|"
    r"burglar alarm|combination|safe|keypad|key ?pad|domofon\w*|bram\w*|furtk\w*|klatk\w*|drzwi|drzwiow\w*|"
    r"alarm\w*|sejf\w*|skrytk\w*|kłódk\w*|klodk\w*|wejsc\w*|"
    r"tur\w{0,2}|tor|eingang\w*|haustur|digicode|portail|interphone|immeuble|puerta|portal|portero|portone|"
    r"citofono|cancello|deur\w*|drws|giat|allwedd\w*|домофон\w*|двер\w*|ворот\w*|під'їзд\w*|подъезд\w*)"
)
_CODE = (
    r"(?:code|codes|pin|number|no|combination|combo|kod\w*|haslo|code'?s|klucz\w*|schlussel\w*|codigo|codice|cod|"
    r"код\w*)"
)
_VALUE = r"((?=[a-z#*]{0,3}\d)[a-z#*]{0,2}\d(?:[ .-]?[a-z0-9#*]){2,9}|\d{3,8})"
_PATTERNS = Rules(
    (
        Rule(
            r"\b(?:gate|front door|back door|side gate)(?:\s(?:is|=|:)|'s)\s(\d{4,6}#?)(?![\w£$%]|[:.]\d| ?(?:cm|mm|m|"
            r"years|pounds)\b)",
            digits=4,
            words="gate front back side",
        ),
        Rule(r"\b(domofon\w{0,3}\s(?:nr\s|numer\s)?\d{1,4})\b", digits=1, words="domofon"),
        Rule(
            rf"\b(?:code|kod)\b[^\n\d]{{0,10}}\b(?:get in|come in|let yourself in|open it|wejsc|"
            rf"wejsci\w+)\b[^\n\d]{{0,6}}{_VALUE}",
            digits=1,
            words="code kod",
        ),
        Rule(
            r"\b(?:buzz|press|punch in|key in|type|tap|dial)\s(?:in\s)?(\d{3,8})\s(?:and\s(?:hash|star)\s)?"
            r"to (?:get|come|be let) in\b",
            digits=3,
            words="buzz press punch key type tap dial",
        ),
        Rule(
            r"\b(?:buzz|press|ring)\s(?:\w+\s){0,2}?(\d{1,4}\s?(?:and |,\s?)?then\s(?:\w+\s){0,2}?\d{3,8})\b",
            digits=4,
            words="buzz press ring",
        ),
        Rule(
            rf"\b{_DOOR}\b[^\n.!?]{{0,24}}?\b{_CODE}(?:'s)?\b[^\n\d.!?]{{0,28}}?\b{_VALUE}(?![\w£$%]|[:.]\d)",
            digits=1,
            words="key lock door gate gates entry entrance garage shed intercom buzzer padlock alarm side front back "
            "building burglar combination safe keypad domofon bram furtk klatk drzwi sejf skrytk kłódk klodk "
            "wejsc tur tor eingang haustur digicode portail interphone immeuble puerta portal portero portone "
            "citofono cancello deur drws giat allwedd домофон двер ворот під подъезд",
        ),
        Rule(
            rf"\b{_CODE}\b[^\n.!?]{{0,24}}?\b{_DOOR}\b[^\n\d.!?]{{0,24}}?\b{_VALUE}(?![\w£$%]|[:.]\d)",
            digits=1,
            words="key lock door gate gates entry entrance garage shed intercom buzzer padlock alarm side front back "
            "building burglar combination safe keypad domofon bram furtk klatk drzwi sejf skrytk kłódk klodk "
            "wejsc tur tor eingang haustur digicode portail interphone immeuble puerta portal portero portone "
            "citofono cancello deur drws giat allwedd домофон двер ворот під подъезд",
        ),
        Rule(
            rf"\b(?:key ?-?safe|key ?-?box|lock ?-?box|padlock|intercom|buzzer|keypad|domofon\w*|digicode|alarm|"
            rf"combination)\b[^\n\d£$]{{0,26}}\b{_VALUE}(?![\w£$%]|[:.]\d| ?(?:am|pm|o'clock|min\w*|hours?|times|"
            rf"days))",
            digits=1,
            words="key lock padlock intercom buzzer domofon digicode alarm combination",
        ),
        Rule(
            rf"\b(?:press|buzz|ring|dial|key in|type|type in|enter|punch in|wpisz|wcisn\w+|zadzwon\w*|naciśnij|"
            rf"nacisnij)\s(?:number\s|no\.?\s|flat\s|the\s|code\s|bell\s|kod\s|numer\s)*{_VALUE}\b(?:\s|,)+(?:on|at|"
            rf"into|for|na|w|at the)?\s?(?:the\s)?(?:door|gate|key ?pad|intercom|panel|buzzer|bell|domofon\w*)\b",
            digits=1,
            words="press buzz ring dial key type enter punch wpisz wcisn zadzwon naciśnij nacisnij",
        ),
        Rule(
            r"\b(?:code|kod|passcode)(?:'s|\sis|\sto|:|\s=)\s{0,2}((?=[a-z#*]{0,2}\d)[a-z#*]{0,2}\d{3,5}[a-z#*]{0,2})"
            r"(?![\w£$%]|[:.-]\d|[ -]?\d)",
            digits=3,
            words="code kod passcode",
        ),
        Rule(
            r"\b(?:wi-?fi|router|broadband|network|alarm)\b[^\n.!?]{0,16}?\b(?:password|passcode|key|pass|haslo|"
            r"code)\b(?:\s(?:is|to)|:|=|\s)\s{0,2}((?=\S*\d)[\w!@#$%-]{6,40})",
            digits=1,
            words="wi router broadband network alarm",
        ),
        Rule(
            r"\b(?:password|passwd|haslo|passwort|mot de passe|contrasena|пароль)(?:\s(?:is|to|ist|est|es)|"
            r"\s?[:=])\s{0,2}((?=\S*\d)[\w!@#$%-]{5,40})",
            digits=1,
            words="password passwd haslo passwort mot contrasena пароль",
        ),
    )
)
_HIDDEN = Rules(
    (
        Rule(
            r"\b((?:spare\s|front door\s|back door\s|house\s)?keys?(?:'s)?\b(?:\s(?:is|are|will be|'s|hidden|kept|left|"
            r"lives))*\s(?:under|underneath|beneath|behind|inside|in|on top of|above)\s(?:the|a|my|that|"
            r"our)?\s?(?:[\w-]+\s){0,3}?(?:pot|mat|doormat|flowerpot|plant\s?pot|planter|stone|brick|gnome|bin|shed|"
            r"meter box|meter cupboard|porch|window\s?sill|ledge|letter\s?box|gutter|hanging basket|watering can|"
            r"rock|tub|bench|wheelie bin|frame|tile|slate))\b",
            words="key",
        ),
        Rule(
            r"\b(klucz\w*\s(?:jest\s|sa\s|lezy\s|zostawi\w+\s|bedzie\s)?(?:pod|za|w|na)\s(?:wycieraczk\w+|doniczk\w+|"
            r"kamieni\w+|donic\w+|skrzynce\w*|parapecie|cegl\w+))\b",
            words="klucz",
        ),
        Rule(
            r"\b((?:leave|left|leaving|keep)\s(?:the\s|my\s)?(?:door|back door|front door|patio door|side door|"
            r"window)\s(?:open|unlocked|on the latch))\b",
            words="leave left leaving keep",
            also="open unlocked on",
        ),
    )
)
_OF_A_CODE = re.compile(r"\b(?:codes?|code's|pin|kod\w{0,3}|haslo|combination|combo|codigo|codice)\b")
_IN_A_YEAR = re.compile(r"\b(?:in|since|from|until|before|after|back in|w|od|z|do|przed|po|roku)\s$")
_OTHER = re.compile(
    r"\b(?:discount|promo\w*|voucher|error|fault|post|zip|dress|dialling|colou?r|qr|bar|product|stock|item|"
    r"rabat\w*|pocztow\w*|bledu|offer|sale|checkout|use|club|course|area)\s{0,2}$"
)

_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?(?:\sof)?[ ./-]{1,3}(?:\d{1,2}|[^\W\d_]{3,12})[ ,./-]{1,3}(?:\d{4}|"
    r"\d{2})(?!\d)|[^\W\d_]{3,12}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{8}(?!\d)|"
    r"\d{6}(?!\d))"
)
_SHORT_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?(?:\sof)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|stycz|lut|kwiet|"
    r"maj|czerw|lip|sierp|wrze|pazdz|listop|grud)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)\w*\s\d{1,2}(?:st|nd|rd|th)?)"
)
_BORN = (
    r"\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on| in)?|birthday|b-day|bday|data ur\w*|urodzi\w+|"
    r"urodzon\w*|ur\.|geboren(?: am)?|geburtsdatum|geburtstag|geb\.|"
    r"nee? le|ne\(e\) le|date de naissance|nacid\w+|naci|fecha de nacimiento|nat[oa](?: il)?|data di nascita|"
    r"nascid\w+|data de nascimento|ganwyd|dyddiad geni|"
    r"nasc\w+|nascut\w*|народ\w+|родил\w+|дата народження|дата рождения|dogum)(?![^\W\d_])"
)
_DAY = Rule(
    r"(?<![\d/.-])((?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\2(?:19[2-9]\d|200\d))(?![\d/.-])", digits=6
)
_BIRTHS = Rules(
    (
        Rule(
            rf"{_BORN}[^\n\d]{{0,28}}?({_DATE})",
            digits=3,
            words="d do dob date birth born birthday b bday data ur urodz geboren geburts geb nee ne fecha naci nat "
            "nasc ganwyd dyddiad народ родил дата dogum",
        ),
        Rule(
            rf"\b(?:d\.?o\.?b\.?|date of birth|birth ?date|data ur\w*|geburtsdatum|date de naissance|"
            rf"fecha de nacimiento)\b[^\n]{{0,16}}?({_SHORT_DATE})",
            digits=1,
            words="d do dob date birth data geburts fecha",
        ),
        Rule(
            rf"\b(?:i|she|he|mum|dad|my \w+)\s(?:was|were)\sborn\s(?:on\s)?[^\n\d]{{0,12}}({_SHORT_DATE})",
            digits=1,
            words="born",
        ),
        _DAY,
        Rule(
            r"\b(?:born in|rocznik|geboren|nee en|urodzi\w+ sie w|ur\.|i was born in|"
            r"jahrgang)\s(?:roku\s)?((?:19[2-9]\d|20[01]\d))\b",
            digits=4,
            words="born rocznik geboren nee urodz ur jahrgang",
        ),
        Rule(
            rf"({_DATE})[^\n\d]{{0,16}}?\b(?:is my (?:birth|dob|date of birth)\w*|birth ?date|dob)\b",
            digits=3,
            words="birth dob date",
        ),
    )
)
_NOT_BORN = re.compile(
    r"\b(?:built|founded|opened|made|bought|since|serviced|established|printed|published|manufactured|"
    r"installed|expires?|exp)\b[^\n]{0,20}$"
)

_PLATE_NOW = Rule(r"(?<![a-z0-9])([a-z]{2}\d{2}[ -]?[a-z]{3})(?![a-z0-9])", digits=2)
_PLATE_OLD = Rule(r"(?<![a-z0-9])([a-z]\d{1,3}[ -]?[a-z]{3}|[a-z]{3}[ -]?\d{1,3}[a-z])(?![a-z0-9])", digits=1)
_PLATE_WORD = (
    r"\b(?:reg(?:istration)?(?:\s(?:no|number|plate|is))?|number ?plate|licence plate|license plate|plates?|"
    r"rejestrac\w+|rej\.?|tablic\w*|blach\w*|nr rej\w*|kennzeichen|nummernschild|"
    r"immatriculation|plaque|matricula|targa|placuta|номер(?:ний)? знак|номера)\b"
)
_LONG_WORD = re.compile(r"(?<=[ \d-])[a-z]{4}")
_PLATE_SAID = Rule(
    _PLATE_WORD
    + r"[^\n]{0,16}?\b(?:is|to|ist|est|es|:|=|no)?\s?((?=[a-z0-9 -]{0,6}\d)(?=[0-9 -]{0,4}[a-z])[a-z0-9]{1,4}[ "
    r"-]?[a-z0-9]{1,5}(?:[ -]?[a-z0-9]{1,4})?)(?![a-z0-9])",
    digits=1,
    words="reg number licence license plate rejestrac rej tablic blach nr kennzeichen nummernschild "
    "immatriculation plaque matricula targa placuta номер",
)
_CAR = re.compile(
    r"\b(?:car|van|motorbike|scooter|parked|drive|driving|fiesta|corsa|golf|astra|focus|polo|fiat|ford|"
    r"vauxhall|skoda|toyota|volvo|bmw|audi|nissan|honda|kia|"
    r"auto|samochod\w*|parkuj\w*|wagen|voiture|coche|macchina|машин\w*|авто|micra|yaris|mini|clio|octavia)\b"
)
_FOREIGN = Rule(
    r"(?<![A-Za-z0-9-])([A-Z]{1,3}[ -]\d{4,5}[A-Z]?|[A-Z]{2,3} ?\d[A-Z0-9]{3,4}|"
    r"[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2}-\d{3}-[A-Z]{2}|\d{4} [A-Z]{3}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|"
    r"[A-Z]{2} ?\d{4} ?[A-Z]{2})(?![A-Za-z0-9-])",
    digits=1,
    cased=True,
)
_WORDS = COMMON | EVERYDAY


def keys(view: View) -> Iterator[tuple[str, int, int]]:
    text, cased = view.text, view.cased
    for _rule, found in _HIDDEN.all(view):
        yield "door", *found.span(1)
    if not view.has_digits:
        return
    for _rule, found in _PATTERNS.all(view):
        if not _OTHER.search(text[max(0, found.start() - 20) : found.start()]) and not _is_year(found):
            yield "door", *found.span(1)
    for rule, found in _BIRTHS.all(view):
        if rule is not _DAY or not _NOT_BORN.search(text[max(0, found.start() - 30) : found.start()]):
            yield "birth", *found.span(1)
    for found in _PLATE_SAID.all(view):
        number = found.group(1)
        if len(number.replace(" ", "").replace("-", "")) > 4 and not _LONG_WORD.search(number):
            yield "plate", *found.span(1)
    for found in _PLATE_NOW.all(view):
        usual = found.group()[-3:] in _WORDS and not cased[found.start() : found.end()].isupper()
        if not usual and not _MODEL_BEFORE.search(text[max(0, found.start() - 14) : found.start()]):
            yield "plate", *found.span()
    if not _CAR.search(text):
        return
    for found in _PLATE_OLD.all(view):
        if cased[found.start() : found.end()].isupper():
            yield "plate", *found.span()
    for found in _FOREIGN.all(view):
        yield "plate", *found.span(1)


_MODEL_BEFORE = re.compile(
    r"\b(?:model|type|part|bosch|samsung|hotpoint|beko|indesit|e-?nr|serial|code|fault|error)(?:\s(?:no|"
    r"number|is|code))?\W{1,2}$"
)


def _is_year(found: re.Match[str]) -> bool:
    """A year of something, and not a code that looks like one."""
    if not re.match(r"(?:19|20)\d\d(?!\w)", found.group(1)):
        return False
    said = found.string[found.start() : found.start(1)]
    return not _OF_A_CODE.search(said) or bool(_IN_A_YEAR.search(said))
