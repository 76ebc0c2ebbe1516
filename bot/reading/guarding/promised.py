"""What a message says will come, and what is then given bit by bit: codes, dates, words of a place, names.

A promise is looked for in what was said before only where a message could be such a bit: a few figures, a year, a word.
"""

from __future__ import annotations

import re
from collections.abc import Container

from bot.reading.guarding.announced import Before
from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.digits import SURELY_COUNTED, chains, in_digits
from bot.reading.guarding.lettered import ends_a_postcode, lettered
from bot.reading.guarding.ordinary import masks
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.view import View

LATELY, JUST = 6, 3
"""Messages back in which something may have been promised, or begun."""
MOST_WORDS = 7
_DOOR = Rule(
    r"\b(?:lock ?box|key ?safe|key ?pad|padlock)\b[^\n]{0,24}?\bis\b|"
    r"\b(?:gate|door|entry|alarm|shed)\s?[:=]\s?\d|"
    r"\b(?:gate|door|entry|entrance|building|lock ?box|key ?safe|key ?pad|padlock|shed|alarm|klat\w{1,3}|"
    r"domofon\w{0,2}|bram\w{1,2}|furtk\w|drzwi|haustur|tor|portail|immeuble|portal|puerta)\b[^\n]{0,40}?"
    r"\b(?:codes?|code's|kod\w{0,2}|pin|press|digits|cyfr\w|starts?|zaczyna\w*|combination|wcisnij)\b|"
    r"\b(?:codes?|code's|kod\w{0,2}|press|combination)\b[^\n\d]{0,24}?\b(?:gate|door|come in|entry|building|"
    r"lock ?box|key ?safe|shed|alarm|klat\w{1,3}|domofon\w{0,2}|bram\w{1,2}|furtk\w|drzwi)\b"
    r"|\b(?:to|you) get in\b[^\n\d]{0,24}\b(?:it's|press|type|is|enter|code)\b",
    words="gate door entr buil lock key padl shed alar klat domo bram furt drzw haus tor port imme puer code kod press "
    "to you comb",
)
_CODE = Rule(
    r"(?<!discount )(?<!promo )(?<!error )(?<!fault )(?<!colour )(?<!dress )(?<!post )(?<!zip )(?<!area )(?<!voucher )"
    r"\b(?:codes?|combination|combo|kod)\b(?!\D{0,24}\d{4})(?! na (?:promo|zniz|rabat))(?!\W*[a-z]{3,}\d)|"
    r"\b(?:(?:punch|key|type|tap) in|press|wcisnij|wpisz)\b(?=\W*(?:[a-z]?\d|$))",
    words="code comb kod punc key type tap pres wcis wpis",
)
_DATE_OF_BIRTH = Rule(
    r"\b(?:dob|d\.o\.b|date of birth|data urodzenia|geburtsdatum|date de naissance|fecha de nacimiento)\b",
    words="d dob date data gebu fech",
)
_NUMBERED_POST = Rule(
    r"\b(?:kod(?: pocztowy)?(?: to| zaczyna\w*)?|pocztowy|plz|postleitzahl|code postal|codigo postal|cod postal|"
    r"zip code)\b",
    words="kod pocz plz post code codi cod zip",
)
_ACCOUNT = Rule(
    r"\b(?:account|acct|a/c|card|konto|konta|rachun\w{1,3}|sort code|long number)\b[^\n]{0,40}?\d{2,}",
    digits=2,
    words="acco acct a card kont rach sort long",
)
_EXPIRY = Rule(r"\b(?:expir\w{1,4}|exp|valid|card|karta|wazna)\b", words="expi exp vali card kart wazn")
_ON_THE_BACK = Rule(
    r"\b(?:on the back|cvv|cvc|security code|z tylu)\b\D{0,20}\d{3}(?!\d)|(?<!\d)\d{3}\s(?:is\s)?on the back\b",
    digits=3,
    words="on cvv cvc secu z",
)
_BORN = Rule(
    r"\b(?:born|birthday|bday|b-day|dob|date of birth|urodzin\w*|urodzi\w+|urodzon\w+|geburtstag|geboren|anniversaire|"
    r"cumpleanos|naci|nascut|penblwydd|ganwyd)\b",
    words="born birt bday b dob date urod gebu gebo anni cump naci nasc penb ganw",
)
_DAY = re.compile(r"\d|(?:th|nd|rd|st)\b")
_YEAR = Rule(
    r"^\W*(?:(?:in|the|year|of|was|is|born|back|that|w|roku|en|im|jahr|und|and|i|she|he|it|then|a|o)\s){0,5}(?:(?:19[2-9]|20[01])\d|(?:rocznik|year|'|jahrgang)\s?\d\d)\W*$",
    digits=2,
)
_YEAR_BORN = Rule(
    r"\b(?:born|urodzi\w+|urodzon\w+|geboren|nascut|ganwyd)\b[^\n\d]{0,12}(?:19[2-9]\d|20[01]\d|'?\d\d)\W*$",
    digits=2,
    words="born urod gebo nasc ganw",
)
_ITS_DAY = Rule(
    r"^\W*(?:(?:on|the|and|in|am|le|el|of)\s){0,3}\d{1,2}(?:st|nd|rd|th|\.)?(?:\sof)?\s[^\W\d_]{3,12}\W*$|"
    r"^\W*(?:on\s|in\s)?(?:the\s)?[^\W\d_]{3,12}\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\W*$",
    digits=1,
)
_NORTH = Rule(r"^\W*[3-6]\d[.,]\d{2,}\b", digits=4)
_WEST = Rule(r"^[^\w-]*-\s?\d{1,3}[.,]\d{2,}\b", digits=3, signs="-")
_TWO_AND_A_DASH = Rule(r"(?<![\d-])\d{2}\s?-\W*$", digits=2, signs="-")
_LAST_THREE = Rule(r"^\W*\d{3}\W*$", digits=3)
_WORDS_OF_A_PLACE = Rule(
    r"\b(?:what ?3 ?words?|what ?three ?words?|w3w|three words|3 words|words are)\b", words="what w three words"
)
_PROMISED = (
    ("door", _DOOR, range(4, 9)),
    ("postcode", _NUMBERED_POST, range(5, 6)),
    ("door", _CODE, range(4, 9)),
    ("birth", _DATE_OF_BIRTH, range(4, 9)),
    ("account", _ACCOUNT, range(6, 27)),
)
"""What is promised, and with how many figures it is whole."""
_ONE_WORD = re.compile(r"\W*(?:and |then |finally |first |next |last )?([^\W\d_]{3,})\W*")
_PAY = Rule(r"\b(?:pay ?pal|revolut|monzo|cash ?app|venmo|ko-?fi)\b", words="payp pay revo monz cash venm ko kofi")
_SLASH = Rule(r"^\W*(?:then |and )?(?:(?:slash|ukosnik)\s|/)\s?\w{3,}", signs="/ slash ukosnik")
_INITIALS = Rule(r"\b(?:initials?|inicjaly)\b", words="init inic")
_STANDS = Rule(r"\b(?:the|and|a)\s[A-Za-z](?:'s|\sis|\sstands|\sto)\s(?:for\s|od\s)?([A-Z]\w{2,})", cased=True)
_PLATE_BEGUN = Rule(
    r"\b(?:reg|registration|number ?plate|plate|rejestrac\w{1,3}|tablic\w{1,2}|kennzeichen)\b[^\n]{0,24}?"
    r"\b[a-z]{2}\s?\d{2}\W*$",
    digits=2,
    words="reg numb plat reje tabl kenn",
)
_PLATE_ENDS = re.compile(r"\W*(?:and |then |the |rest |is |last |bit |three |next )*([A-Z]{3}|[a-z]{3})\W*")
_OPENS = re.compile(
    r"^\W*(?:(?:and|then|is|it's|its|so|next|last|the|rest|a|potem|i|dalej|reszta|kreska|und|dann|et|puis|y|luego|"
    r"finally|followed|by|ends|with|starts)\s(?:(?:one|two|three|four)\s)?){0,4}\W*((?:\d[ .,-]{0,2}){1,8})(?:[a-z]\b)?"
    r"(?![\w:%]|[.,/]\d)"
)


def _figures(one: View) -> View:
    return in_digits(one, chains(one, masks(one))) if SURELY_COUNTED.met_by(one) else one


def _opening(one: View) -> str:
    """The figures with which a short message begins, if they are no price, time or size."""
    if not (one.has_digits or SURELY_COUNTED.met_by(one)) or len(one.tokens) > MOST_WORDS:
        return ""
    found = _OPENS.match(_figures(one).text)
    if found and masks(one) and found.group() != one.text:  # "and ends 19C" is no temperature
        return ""
    return re.sub(r"\D", "", found.group(1)) if found else ""


def _gathered(rule: Rule, last: str, lately: tuple[View, ...], enough: Container[int]) -> bool:
    for place in range(len(lately) - 1, -1, -1):
        if (promise := rule.first(lately[place])) is not None:
            first = re.sub(r"\D", "", _figures(lately[place]).text[promise.start() :])
            since = "".join(map(_opening, lately[place + 1 :]))
            return len(first + since + last) in enough
    return False


def given(said: View, before: Before) -> str:
    """The kind of what is given by now of something that was promised."""
    if said.has_digits or SURELY_COUNTED.met_by(said):
        if last := _opening(said):
            for kind, promise, enough in _PROMISED:
                if _gathered(promise, last, before.views[-LATELY:], enough):
                    return kind
        if _ON_THE_BACK.first(said) and any(map(_EXPIRY.first, before.views[-LATELY:])):
            return "card"
        if _YEAR.first(said) and any(_BORN.first(one) and _DAY.search(one.text) for one in before.views[-LATELY:]):
            return "birth"
        if _WEST.first(said) and any(map(_NORTH.first, before.views[-LATELY:])):
            return "coordinates"
        if _LAST_THREE.first(said) and any(map(_TWO_AND_A_DASH.first, before.views[-JUST:])):
            return "postcode"
        if _ITS_DAY.first(said) and any(map(_YEAR_BORN.first, before.views[-LATELY:])):
            return "birth"
    if _SLASH.first(said) and any(map(_PAY.first, before.views[-LATELY:])):
        return "payment"
    if _STANDS.first(said) and any(map(_INITIALS.first, before.views[-LATELY:])):
        return "name"
    ends = _PLATE_ENDS.fullmatch(said.cased)
    if ends and ends.group(1) not in COMMON and any(map(_PLATE_BEGUN.first, before.views[-LATELY:])):
        return "plate"
    if ends_a_postcode(said) and lettered(said, before.views):
        return "postcode"
    if _one_word(said) and _three_words(before.views[-LATELY:]):
        return "coordinates"
    return ""


def _one_word(one: View) -> str:
    found = _ONE_WORD.fullmatch(one.text)
    return found.group(1) if found and found.group(1) not in COMMON else ""


def _three_words(lately: tuple[View, ...]) -> bool:
    for place in range(len(lately) - 1, -1, -1):
        if (promise := _WORDS_OF_A_PLACE.first(lately[place])) is not None:
            rest = lately[place].text[promise.end() :]
            words = [word for word in re.findall(r"[^\W\d_]{3,}", rest) if word not in COMMON][-3:]
            words += [word for one in lately[place + 1 :] if (word := _one_word(one))]
            return len(words) >= 2
    return False
