"""Numbers that everybody writes: prices, times, dates, sizes, scores, buses, models, and numbers that are public.

What is found here is left out before anything is looked for that could identify somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.guarding.letters import fold
from bot.reading.guarding.needs import cues
from bot.reading.guarding.rules import Rule, Rules
from bot.reading.guarding.view import View


def _words(text: str) -> str:
    return "|".join(sorted(map(re.escape, map(fold, text.split())), key=lambda word: -len(word)))


_MONEY = _words(
    """
    pounds pound quid pence p gbp eur euro euros cent cents dollars dollar usd zł złotych złote złoty zloty pln groszy
    gr franken chf kč czk lei hryvnia грн гривень рублей лв tenner fiver grand"""
)
_UNITS = _words(
    """
    kg kgs kilo kilos kilograms g gr gram grams mg lb lbs oz ounces stone st t tonnes tons ml cl dl l ltr litre litres
    liter liters pint pints gallons mm cm m metre metres meter meters km kilometres kilometers mile miles mi in
    inch inches ft foot feet yd yards yards sq sqm m2 w watt watts kw kwh v volt volts amp amps a hz mhz ghz gb mb
    tb mbps rpm mph kmh degrees deg °c c °f percent pc min mins minute minutes sec secs second seconds h hr hrs
    hour hours day days night nights week weeks month months year years yr yrs times x lumens gsm sheets pages
    page people persons kids children adults chairs tables seats jars lids boxes bags tins eggs pieces pcs rolls
    packs bottles cups plants pots rows stitches steps calories kcal points marks votes godz godzin godziny
    godzinę minut minuty dni tygodni tydzień miesięcy lat lata rok roku osób osoby osobę sztuk sztuki szt litr
    litry litrów metr metry metrów gram gramów dag deko procent stopni krzeseł stołów jajek słoików uhr stunden
    minuten tage wochen jahre stück personen heures minutes jours semaines ans personnes kilos horas minutos días
    semanas años personas ore giorni anni persone awr munud diwrnod годин хвилин днів років людей штук miligramów
    mąki th nd rd"""
)
_MONTHS = _words(
    """january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct
    november nov december dec stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
    listopada grudnia januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet
    août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ionawr chwefror
    mawrth ebrill mehefin gorffennaf awst medi hydref tachwedd rhagfyr січня лютого березня квітня травня червня
    липня серпня вересня жовтня листопада грудня"""
)
_LISTED = _words(
    """bus buses tram trams route routes line lines number numbers size sizes page pages room rooms platform platforms
    channel channels model serie series chapter chapters lesson verse psalm psalms hymn hymns question questions
    row rows seats ages aged junction junctions exit exits error errors code-error autobus autobusy tramwaj
    tramwaje linia linie rozmiar rozmiary strona strony sala peron lot bws bysiau linien"""
)

_NO_DIGIT_BEFORE = r"(?<![\d])(?<!\d[.,/:\-])"
_NO_DIGIT_AFTER = r"(?![.,/:\-]?\d)"
_N = r"(?:[1-9]\d{0,2}(?:[ ,.]\d{3})+|\d{1,7})(?:[.,]\d{1,2})?"

_ORDINARY = [
    # tyres 205/55 R16
    Rule(
        r"\b(?:tyres?|tires?|opon\w?)\b[^\n\d]{0,16}(?:1[3-9]|2\d|3[0-5])5"
        r"[ /][3-8][05][ /]?z?r?[ ]?(?:1[2-9]|2[0-3])(?!\d)",
        digits=7,
        words="tyre tire opon",
    ),
    # 12:30, 9.45, 17h30, 10am, and from one to another
    Rule(rf"(?<![\d.:])(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[ ]?[ap]\.?m\b)?{_NO_DIGIT_AFTER}", digits=3),
    Rule(
        r"(?<![\d.:])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?[ ]?-[ ]?(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?:[ ]?[ap]m\b|"
        r"h\b|[ ]uhr)",
        digits=2,
        signs="-",
    ),
    Rule(
        r"(?<![\d.:])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?[ ]?(?:[ap]\.?m\b|o'clock|uhr\b|h\b|ish\b)",
        digits=1,
        words="am pm a p o uhr h ish",
    ),
    # 14/05/2026, 2026-05-14, 14.05, the 14th, 14 May 2026, 2026-27
    Rule(
        rf"{_NO_DIGIT_BEFORE}(?:[0-2]?\d|3[01])([./-])(?:0?\d|1[0-2])\1(?:19|20)?\d\d{_NO_DIGIT_AFTER}",
        digits=4,
        signs=". / -",
    ),
    Rule(rf"{_NO_DIGIT_BEFORE}(?:19|20)\d\d([./-])(?:0\d|1[0-2])\1(?:[0-2]\d|3[01]){_NO_DIGIT_AFTER}", digits=8),
    Rule(
        rf"{_NO_DIGIT_BEFORE}(?:[0-2]?\d|3[01])(?:st|nd|rd|th|\.)?(?:[ ]of)?[ ](?:{_MONTHS})\b(?:,?[ ](?:19|20)\d\d)?",
        digits=1,
        words=cues(_MONTHS),
    ),
    Rule(
        rf"\b(?:{_MONTHS})[ ](?:[0-2]?\d|3[01])(?:st|nd|rd|th)?\b(?:,?[ ](?:19|20)\d\d\b)?{_NO_DIGIT_AFTER}",
        digits=1,
        words=cues(_MONTHS),
    ),
    Rule(rf"{_NO_DIGIT_BEFORE}\d{{1,3}}(?:st|nd|rd|th)\b", digits=1, words="st nd rd th"),
    Rule(r"(?<![\d-])(?:19|20)\d\d[ ]?[-/][ ]?(?:(?:19|20)\d\d|\d\d)(?![\d-])(?![ ]\d)", digits=6, signs="- /"),
    Rule(
        r"\b(?:in|since|from|by|until|of|w|od|do|roku|seit|depuis|desde|and|again)[ ](?:in[ ])?(?:19|"
        r"20)\d\d\b(?![ ]?[-.]?\d)",
        digits=4,
        words="in since from by until of w od do roku seit depuis desde and again",
    ),
    # £12.50, 20 zł, 1 500 €, 250 ml, 3 x 40
    Rule(rf"[£$€][ ]?{_N}(?:[ ]?[-–][ ]?[£$€]?{_N})?(?![\d])", digits=1, signs="£ $ €"),
    Rule(rf"(?<![\w.,])(?<!\d[ -]){_N}(?:[ ]?-[ ]?{_N})?[ ]?[£$€%°](?![\d])", digits=1, signs="£ $ € % °"),
    Rule(
        rf"(?<![\w.,])(?<!\d[ -]){_N}(?:[ ]?-[ ]?{_N})?[ ]?(?:{_MONEY}|{_UNITS})\b",
        digits=1,
        words=cues(_MONEY, _UNITS),
    ),
    Rule(
        r"(?<![\d.,])\d{1,4}(?:[.,]\d)?[ ]?(?:x|×|by|na|mal|auf|sur|por)[ ]?\d{1,4}(?:[.,]\d)?(?:[ ]?(?:x|×|by|"
        r"na|mal)[ ]?\d{1,4})?(?!\d)",
        digits=2,
        words="x by na mal auf sur por",
        signs="×",
    ),
    Rule(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])", digits=4, signs=","),
    # a decimal, a score, a fraction, blood pressure
    Rule(r"(?<![\d.,/:+-])(?:0|[1-9]\d{0,2})[.,]\d{1,2}(?![\d])(?![.,/:\-]\d)(?![ ]\d\d\d)", digits=2, signs=". ,"),
    Rule(
        r"(?<![\d.,/:-])\d{1,2}[ ]?[-:][ ]?\d{1,2}(?=[ ]?(?:,|\.|$|\n|[^\W\d_]|and|[)?!]))(?![ ]\d)",
        digits=2,
        signs="- :",
    ),
    Rule(r"(?<![\d/])\d{2,3}/\d{2,3}(?![\d/])(?![ ]\d)", digits=4, signs="/"),
    Rule(r"\b24/7\b", digits=3, signs="/"),
    # a list under a word that says what it is; a numbered list
    Rule(
        rf"\b(?:{_LISTED})[ ](?:no\.?[ ]|number[ ]|nr[ ])?\d{{1,4}}[a-z]?(?!\d)(?:(?:[ ]?,[ ]?|[ ]|"
        rf"[ ]?/[ ]?)(?:(?:and|or|i|lub|albo|und|oder)[ ])?\d{{1,3}}[a-z]?\b(?![.\-]?\d)){{0,12}}",
        digits=1,
        words=cues(_LISTED),
    ),
    Rule(r"(?:^|(?<=[\n ]))\d{1,2}[.)][ ](?=[^\W\d_])", digits=1, signs=". )"),
    Rule(
        r"\bthe[ ]\d{1,3}(?:,[ ]\d{1,3})*(?:[ ](?:or|and)[ ](?:the[ ])?\d{1,3})?[ ](?:bus|buses|tram|trams)\b",
        digits=1,
        words="bus tram",
    ),
    Rule(
        r"\btake[ ]the[ ]\d{1,3}(?:,[ ]\d{1,3})*(?:[ ](?:or|and)[ ](?:the[ ])?\d{1,3})?(?!\d)", digits=1, words="take"
    ),
    # books
    Rule(r"\bisbn(?:-1[03])?[ :]{0,2}(?:97[89][ -]?)?\d[\d -]{8,14}[\dx]\b", digits=8, words="isbn"),
]

_FREE = Rule(
    r"(?<![\d+])(?:(?:\+|00)44[ -]?)?0?(?:800|808|300|303)(?:[ -]?\d){4,7}(?![ -]?\d)"  # Britain: free, and public
    r"|(?<![\d+])116[ -]?\d{3}(?![ -]?\d)"  # the European Union's lines
    r"|(?<![\d+])(?:\+48[ -]?)?800(?:[ -]?\d){6}(?![ -]?\d)"  # Poland: free
    r"|(?<![\d+])(?:\+?1[ -.])?\(?8(?:00|33|44|55|66|77|88)\)?[ -.]\d{3}[ -.]\d{4}(?![ -]?\d)"  # North America: free
    r"|(?<![\d+])0800(?:[ /-]?\d){6,8}(?![ /-]?\d)",  # Germany, France and others: free
    digits=6,
)
"""Numbers of this form belong to nobody in person; what is spelled out is checked by `is_public`."""
_FREE_DIGITS = re.compile(
    r"(?:44)?0?(?:800|808|300|303)\d{4,7}|116\d{3}|(?:48)?800\d{6}|1?8(?:00|33|44|55|66|77|88)\d{7}|"
    r"1(?:01|05|1[129]|59)|9(?:11|86|88|9[1-9])|61016"  # police, power cuts, health, fraud; gas, water
)


_PUBLIC_TOO = Rules((*_ORDINARY, _FREE))


MOST_GROUPS = 24
"""Of some helplines, also where each figure is spelled."""


def is_public(digits: str, helplines: frozenset[str]) -> bool:
    return digits in helplines or bool(_FREE_DIGITS.fullmatch(digits))


def all_public(groups: Sequence[str], helplines: frozenset[str]) -> bool:
    """Are they public numbers one after the other, each of whole groups: "999, or 116 123"?"""
    if len(groups) > MOST_GROUPS:
        return False
    reached = {0}
    for end in range(1, len(groups) + 1):
        if any(start in reached and is_public("".join(groups[start:end]), helplines) for start in range(end)):
            reached.add(end)
    return len(groups) in reached


def masks(view: View) -> list[tuple[int, int]]:
    """The places of everyday numbers, in order and without overlaps."""
    if not view.has_digits:
        return []
    spans = sorted(found.span() for _rule, found in _PUBLIC_TOO.all(view))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
