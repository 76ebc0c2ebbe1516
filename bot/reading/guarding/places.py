"""Where exactly: postcodes of many countries, coordinates, grid references, plus codes, three words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.letters import fold
from bot.reading.guarding.number_words import NUMBERS
from bot.reading.guarding.rules import Need, Rule
from bot.reading.guarding.view import View

AREAS = frozenset(
    """ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g
    gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw
    ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa
    wc wd wf wn wr ws wv yo ze gir bx bf""".split()
)
_BRITISH = re.compile(
    r"(?<![a-z0-9])([a-z]{1,2})([0-9oil][0-9a-z]?)([ \-./]{0,3})([0-9oil])([abd-hjlnp-uw-z]{2})(?![a-z0-9])"
)
_LIKE_BRITISH = re.compile(r"[a-z]{1,2}[0-9oil][0-9a-z]?[0-9oil][abd-hjlnp-uw-z]{2}")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)")
_WORD_OF = re.compile(
    r"\b(?:post ?codes?|p/code|zip(?: code)?|kod(?: pocztowy)?|plz|postleitzahl|code postal|cp|c\.p\.|"
    r"codigo postal|cap|postnummer|"
    r"psc|irsz|eircode|pin ?code|cod (?:post|postal)|индекс\w*|індекс\w*|posta kodu|sat ?nav)\b[^\n\d]{0,24}$"
)
_POLISH = Rule(r"(?<![\d-])(\d{2}-\d{3})(?![\d-])(?:[ ,]{1,3}([^\W\d_]{3,}))?", digits=5)
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]")
"""As towns begin, and "HDMI" does not."""
_FIVE = Rule(
    r"(?<![\d.,:/-])(?:[a-z]{1,2}-)?(\d{5}|\d{3} \d{2}|\d{4} ?[a-z]{2}|\d{4}-\d{3})(?![\d.,:/-]\d|"
    r"[\w])(?:[ ,]{1,3}([^\W\d_]{3,}))?",
    digits=4,
)
_OTHERS = Rule(
    r"(?<![a-z0-9])(?:[ac-fhknprtv-y]\d[0-9w] ?[0-9ac-fhknprtv-y]{4}(?=\b)(?<=[a-z0-9]{4})"  # Ireland
    r"|[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d"  # Canada
    r"|(?:nsw|vic|qld|tas|act) \d{4}|[a-z]{2} \d{5}(?:-\d{4})|〒 ?\d{3}-\d{4}|\d{5}-\d{4})(?![a-z0-9])",
    digits=1,
)
_STATE = Rule(
    r"(?<![a-z])(?:al|ak|az|ar|ca|co|ct|fl|ga|il|ky|la|md|mi|mn|mo|nc|nd|nj|nm|nv|ny|oh|pa|ri|sc|sd|tn|tx|ut|"
    r"va|vt|wa|wi|wv|wy) (\d{5})(?!\d)",
    digits=5,
)
_DECIMALS = Rule(
    r"(?<![\d.])[+-]?(?:[0-8]?\d|90)[.,]\d{3,}\s?°?\s?[ns]?[\s,;/|]{1,4}(?:(?:lon|long|lng|and|"
    r"i)[ :=]{0,3})?[+-]?(?:1[0-7]\d|\d{1,2}|180)[.,]\d{3,}",
    digits=8,
)
_DEGREES = Rule(
    r"\d{1,3}\s?(?:°|º|deg(?:rees)?\b|d\b)\s?\d{1,2}(?:[.,]\d+)?\s?(?:['m]|"
    r"min\w*)?\s?(?:\d{1,2}(?:[.,]\d+)?\s?(?:\"|''|s\b|sec\w*)?)?\s?(?:[nsew]\b|north|south|east|west|"
    r"p[nd]?\b)",
    digits=2,
)
_LATITUDE = Rule(
    r"\b(?:lat(?:itude)?|szerokosc\w*|breite)\b[ :=]{0,3}(?:is )"
    r"?[+-]?\d{1,2}[.,]\d+(?:[^\n\d]{0,20}[+-]?\d{1,3}[.,]\d+)?",
    digits=2,
    words="lat latitude szerokosc breite",
)
_NORTH = Rule(r"(?<![\d.])\d{1,2}[.,]\d{2,}\s?°?\s?[ns]\b[ ,;]{0,3}\d{1,3}[.,]\d{2,}\s?°?\s?[ew]\b", digits=6)
_PLUS = Rule(r"(?<![a-z0-9])[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])", signs="+")
_GRID = Rule(
    r"(?<![a-z0-9])(?:[hnost][a-hj-z])[ ]?(?:\d{3}[ ]?\d{3}|\d{4}[ ]\d{4}|\d{5}[ ]\d{5})(?![a-z0-9])", digits=6
)
_THREE = Rule(
    r"(?<![\w.@/:])(///\s?)?([^\W\d_]{3,20})\.([^\W\d_]{3,20})\.([^\W\d_]{3,20})(?![\w@/-])(?!\.\w)", signs="."
)
_WHAT3 = Rule(
    r"\b(?:what ?3 ?words?|what ?three ?words?|w3w|3 words|three words)\b[^\n]{0,16}?(?:\bis\b|\bare\b|:|=|-|"
    r"\bto\b)?\s?(?:///)?\s?([^\W\d_]{3,20}[ ./,-]{1,3}[^\W\d_]{3,20}[ ./,-]{1,3}[^\W\d_]{3,20})",
    words="what w words three",
    also="words what w three",
)
_OF_THREE = Need(exactly="words threewords whatthreewords what w")
_COUNTED = Need(exactly=" ".join(NUMBERS))
_ENDINGS = frozenset("com org net co uk pl de fr es html pdf php jpg png txt doc docx".split())
_UNIT = frozenset(
    map(
        fold,
        """pounds people times steps kcal calories miles metres meters words points years euro euros zł zloty hours
        minutes watts volts lumens visitors members views likes followers feet square rpm and or to the of in
        on at for per osób sztuk kroków lat km kilometres copies bricks pieces pages litres litrów tysięcy""".split(),
    )
)
NATO = {
    word: word[0]
    for word in """alpha alfa bravo charlie delta echo foxtrot golf hotel india
    juliet juliett kilo lima mike november oscar papa
    quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu""".split()
}
_SPELT = {
    word: group[0]
    for group in """a:ay b:bee c:cee,sea,see d:dee f:eff,ef g:gee h:aitch,haitch j:jay k:kay l:el,ell m:em n:en p:pee
    q:cue,queue r:are,ar s:ess,es t:tee,tea u:you v:vee w:doubleyou x:ex y:why,wye z:zed,zee""".split()
    for word in group[2:].split(",")
}
_WORD = re.compile(r"double[ -]?(?:u|you)\b|x-ray|[^\W_]+")
_SIGNS = {
    **_SPELT,
    **NATO,
    **{word: str(value) for word, (sort, value) in NUMBERS.items() if sort in ("one", "teen", "tens")},
    "x-ray": "x",
}
"""Words that stand for one sign, or two."""
LONGEST_CODE = 7
FEWEST_SINGLE = 2
"""Signs that stand alone, in a code that is pulled apart."""


def places(view: View) -> Iterator[tuple[str, int, int]]:
    if view.has_digits:
        yield from _numbered(view)
    for match in _THREE.all(view) if view.is_dotted else ():
        slashes, *words = match.groups()
        plain = words[-1] not in _ENDINGS and all(len(word) > 3 for word in words)
        if slashes or (plain and view.cased[match.start() : match.end()].islower()):
            yield "coordinates", *match.span()
    for match in _WHAT3.all(view) if _OF_THREE.met_by(view) else ():
        yield "coordinates", *match.span(1)
    if (view.has_digits or _COUNTED.met_by(view)) and _may_be_apart(view.text):
        for kind, start, end in _pulled_apart(view.text):
            if not _is_talk(view, start, end):
                yield kind, start, end


def _numbered(view: View) -> Iterator[tuple[str, int, int]]:
    text = view.text
    for match in _BRITISH.finditer(text):
        area, outward, gap, digit, letters = match.groups()
        if area not in AREAS or (
            _ORDINAL.fullmatch(digit + letters)
            and not _WORD_OF.search(text[max(0, match.start() - 40) : match.start()])
        ):
            continue
        if not any(one.isdigit() for one in outward + digit):
            continue
        if not gap and digit + letters in ("1st", "2nd", "3rd"):
            continue
        yield "postcode", *match.span()
    for match in _POLISH.all(view):
        first, second = match.group(1).split("-")
        said = bool(_WORD_OF.search(text[max(0, match.start() - 40) : match.start()]))
        town = match.group(2) and match.group(2) not in _UNIT and view.cased[match.start(2)].isupper()
        if said or town or first[0] == "0" or second[0] == "0" or int(first) > int(second):
            yield "postcode", *match.span(1)
    for match in _FIVE.all(view):
        said = bool(_WORD_OF.search(text[max(0, match.start() - 40) : match.start()]))
        after = match.group(2)
        shape = match.group(1)
        town = bool(after and after not in _UNIT and len(after) > 3 and _CAPITAL.match(view.cased, match.start(2)))
        dutch = len(shape) in (6, 7) and shape[-1].isalpha()
        if dutch:
            capitals = view.cased[match.end(1) - 2 : match.end(1)].isupper() and shape[-2:] not in (
                "am",
                "pm",
                "ad",
                "bc",
                "kg",
                "mm",
            )
            town = capitals and (town or shape[4] == " " or not after)
            if re.match(r"(?:19|20)\d\d", shape) and not said:
                town = False
        elif len(shape) == 6 and " " in shape and not said:
            town = (
                town
                and text[max(0, match.start() - 1) : match.start()] in ("", " ", ",")
                and _is_town_like(text, match.start())
            )
        if said or town:
            yield "postcode", *match.span(1)
    for rule in (_OTHERS, _STATE):
        for match in rule.all(view):
            cased = view.cased[match.start() : match.end()]
            if cased == cased.upper() or _WORD_OF.search(text[max(0, match.start() - 40) : match.start()]):
                yield "postcode", *match.span()
    for rule in (_DECIMALS, _DEGREES, _LATITUDE, _NORTH):
        for match in rule.all(view):
            yield "coordinates", *match.span()
    for match in _PLUS.all(view):
        if any(letter.isdigit() for letter in match.group()):
            yield "coordinates", *match.span()
    for match in _GRID.all(view):
        if view.cased[match.start() : match.start() + 2].isupper():
            yield "coordinates", *match.span()


def _is_town_like(text: str, start: int) -> bool:
    return bool(re.search(r"\d,? $|\b(?:pl|str|vag|gatan|vagen|ulice|namesti)\b", text[max(0, start - 16) : start]))


def _may_be_apart(text: str) -> bool:
    """Do signs follow one another that read like a postcode when put together?"""
    return bool(_LIKE_BRITISH.search("".join([_one_sign(word)[0] or " " for word in _WORD.findall(text)])))


def _pulled_apart(text: str) -> Iterator[tuple[str, int, int]]:
    """A British postcode letter by letter: "L S six, three H N", "sierra echo one five four quebec lima"."""
    words = list(_WORD.finditer(text))
    if sum(_is_single(match.group()) for match in words) < FEWEST_SINGLE:
        return
    run: list[tuple[str, int, int, bool]] = []
    end = 0
    for match in words:
        value, single = _one_sign(match.group())
        if run and (not value or match.start() - end > 4):
            yield from _in_run(run)
            run = []
        if value:
            run.append((value, match.start(), match.end(), single))
        end = match.end()
    yield from _in_run(run)


def _is_talk(view: View, start: int, end: int) -> bool:
    """ "on 4 at", "so 077. are you": words that anybody writes, and none of it in capitals."""
    words = _WORD.findall(view.text[start:end])
    if view.cased[start:end] != view.text[start:end]:
        return False
    long_numbers = any(word.isdigit() and len(word) > 1 for word in words)
    return words[-1] in COMMON and len(words[-1]) > 1 and (len(words[-1]) == 2 or long_numbers)


def _is_single(word: str) -> bool:
    return len(word) == 1 or word in _SIGNS or word.startswith("double")


def _one_sign(word: str) -> tuple[str, bool]:
    if len(word) == 1:
        return word, True
    if word in _SIGNS:
        return _SIGNS[word], True
    if word.startswith("double") and word != "double":
        return "w", True
    short = len(word) <= 2 or (len(word) <= LONGEST_CODE and not word.isalpha())
    return (word, False) if short and word.isascii() else ("", False)


def _in_run(run: list[tuple[str, int, int, bool]]) -> Iterator[tuple[str, int, int]]:
    if len(run) <= FEWEST_SINGLE or sum(single for *_rest, single in run) < FEWEST_SINGLE:
        return
    at = 0
    while at < len(run):
        joined = ""
        for last in range(at, min(len(run), at + LONGEST_CODE)):
            joined += run[last][0]
            if len(joined) > LONGEST_CODE:
                break
            singles = sum(single for *_rest, single in run[at : last + 1])
            pieces = last + 1 - at
            apart = len(joined) >= 5 and pieces > 2 and 2 * singles >= pieces
            match = _BRITISH.fullmatch(joined) if apart else None
            if match and match.group(1) in AREAS and _ORDINAL.fullmatch(joined[-3:]) is None:
                yield "postcode", run[at][1], run[last][2]
                at = last
                break
        at += 1
