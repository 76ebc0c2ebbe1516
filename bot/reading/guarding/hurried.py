"""Addresses and schools as they are typed in a hurry: in lower case, without dots, "ul lipowa 5", "14 elm st"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.rules import Rule, Rules
from bot.reading.guarding.street_signs import NOT_STREETS, NUMBER, SURE_TYPES
from bot.reading.guarding.view import View

_FLAT = r"\d{1,3}\s?[a-f]?(?:\s?(?:/|m\.?|lok\.?|mieszk\w*)\s?\d{1,3})?"
_COUNTED = (
    r"(?![\w:%-]|[.,/]\d|\s?(?:min\w*|sekund\w*|godz\w*|h|zl\w*|pln|euro\w*|pounds?|osob\w*|os|ludzi|rano|wieczor\w*|"
    r"raz\w*|dni|dzien|lat\w*|rok\w*|tyg\w*|mies\w*|km|kilo\w*|metr\w*|kg|szt\w*|blokow|bloki|domow|domy|poko\w+|"
    r"pietr\w*|ulic\w*|przystan\w*|ps[aoy]\w*|kot\w*|dziec\w*|sasiad\w*|krok\w*|stycznia|lutego|marca|kwietnia|maja|"
    r"czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|x)\b)"
)
_END = r"(?=\W*(?:$|[,.;:!?)\n]))"
_PLAIN = (
    r"(?!(?:na|w|we|o|z|ze|od|do|po|i|a|to|ma|jest|sa|za|przez|dla|przy|pod|nad|nie|czy|ale|bo|co|jak|by|byl\w*|bede|"
    r"lub|albo|oraz|u|gdzie|kolo|obok|tylko|juz|jeszcze|okolo|ok|plus|pietr\w*|parter\w*|poddasz\w*|wsi|zabaw|"
    r"budowy|nr|numer\w*)\b)[^\W\d_][\w'-]+\s"
)
_NAME = rf"((?:{_PLAIN}){{1,3}}?)"
_OF_A_STREET = r"(?:(?:ulicy|ul\.?|osiedlu|os\.?|placu|pl\.?|alei|al\.?)\s)?"
_LIKE_A_STREET = r"[^\W\d_]{2,}(?:(?:ow|sk|ck|n|l|w)(?:a|ej)|[eo]wicza|[sc]kiego)\s"
_FOLLOWS = (
    r"(?=\W*$|\s*[,;:!?)\n]|\.?\s(?:flat|apt|house|in|near|and|is|if|from|at|on|so|please|pls|thanks|thx|come|"
    r"opposite|next|by|with|off|door|ring|knock|top|but|for|when)\b)"
)
_WORD = r"[a-z][a-z'-]+\s"

_SURELY = Rules(
    (
        Rule(rf"(?<![\w./-])((?:ul|ulic[aeyi])(?:\.\s?|\s){_NAME}{_FLAT}){_COUNTED}", digits=1, words="ul"),
        Rule(
            rf"\bmieszka\w{{0,3}}\s(?:(?:teraz|tu|tutaj|tez|obecnie|sama?)\s)?"
            rf"((?:na|przy|obok|kolo)\s{_OF_A_STREET}{_NAME}{_FLAT}){_COUNTED}",
            digits=1,
            words="mies",
        ),
        Rule(
            rf"(?:^\W*|\b(?:na|przy|z|adres|pod)\s)((?!(?:strona|cena|ocena|polowa|zmiana|scena|norma)\b){_LIKE_A_STREET}"
            rf"\d{{1,3}}\s?[a-f]?\s?/\s?\d{{1,3}})(?=\W*$|[,;!?)\n])(?!\W*\d)",
            digits=2,
            signs="/",
        ),
    )
)
"""Whatever the street is called."""
_BY_NAME = Rules(
    (
        Rule(
            rf"(?<![\w./-])(?<!\d\s)((?:al|alej[aei]|os|osiedl[eau]|pl|plac[ua]?)(?:\.\s?|\s){_NAME}{_FLAT}){_COUNTED}{_END}",
            digits=1,
            exactly="al aleja aleje alei os osiedle osiedla osiedlu pl plac placu placa",
        ),
        Rule(
            rf"\b(?:(?:moj|nasz|jej|jego|ich|pelny)\sadres|adres(?=\s?:|\sto\b))(?:\s(?:to|jest|pod)|\s?[:-])*\s"
            rf"({_NAME}{_FLAT}){_COUNTED}",
            digits=1,
            words="adre",
        ),
        Rule(
            r"(?<!mail )(?<!web )(?<!ip )\baddress(?:'s|\sis|\s?[:-])\s(?:now\s)?"
            rf"({NUMBER}\s?,?\s(?:the\s)?((?:{_WORD}){{0,2}}[a-z][a-z'-]+))\b",
            digits=1,
            words="addr",
        ),
        Rule(
            r"(?<!mail )(?<!web )(?<!ip )\baddress(?:'s|\sis|\s?[:-])\s(?:now\s)?"
            rf"(((?:{_WORD}){{1,2}})(?:number\s|no\.?\s)?\d{{1,3}}[a-f]?){_COUNTED}{_END}",
            digits=1,
            words="addr",
        ),
    )
)
"""Only where a word of its name is in no everyday talk."""
_BY_TYPE = Rules(
    (
        Rule(rf"(?<![\w£$€.,:/-])({NUMBER}\s?,?\s((?:{_WORD}){{1,2}})st)\b{_FOLLOWS}", digits=1, exactly="st"),
        Rule(
            rf"(?<![\w-])(((?:{_WORD}){{1,2}})(?:{SURE_TYPES}|st),?\s(?:house|(?:house\s)?(?:number|no\.?|nr|#))\s?\d{{1,4}}[a-f]?)\b"
            r"(?!\s?(?:bus|tram|train|am|pm|min))",
            digits=1,
            words="number no nr house",
            signs="#",
            also=f"{SURE_TYPES.replace('|', ' ')} st",
        ),
    )
)
"""Only where no word of its name counts or leads somewhere."""
_SCHOOL = Rule(
    r"\b(?:(?:goes|go|going|went)\sto|attends?|(?:is|are|'s|'re|starts?|started|teach(?:es)?|works?|pupil|student)\sat)\s"
    rf"(((?:{_WORD}){{1,3}}?)school)\b(?!\s(?:run|uniform|bus|shoes|street|road|lane|trip|gates?|holidays?|clubs?|"
    r"dinners?|bag|play|fair|days?|fete)\b)",
    words="scho",
)
RULES = Rules((*_SURELY, *_BY_NAME, *_BY_TYPE, _SCHOOL))
_NO_NAMES = frozenset(
    """boarding sunday saturday language music art arts driving medical ballet dance drama forest private state public
    catholic christian church village middle special junior infant infants primary secondary grammar high nursery
    first lower upper nearby evening holiday cookery swimming riding sailing film law business trade polish english
    ukrainian welsh mainstream comprehensive faith international local sixth form free mixed girls boys online
    stage ski surf bible hindu muslim jewish islamic arabic chinese weekend""".split()
)
_LEADING = NOT_STREETS | frozenset(
    """half at down near past see visit for with is on in into until till about around through every each our my your
    which no not an this that main ring same one two three whole country street streets doors houses stops blocks
    letters words lines digits characters pages times rooms am pm bus buses hrs swap fast slow medium bowling
    cycle""".split()
)


def hurried(view: View) -> Iterator[tuple[str, int, int]]:
    for _rule, found in _SURELY.all(view):
        yield "address", *found.span(1)
    for _rule, found in _BY_NAME.all(view):
        words = found.group(2).split()
        if words[0] not in _LEADING and _is_named(words):
            yield "address", *found.span(1)
    for _rule, found in _BY_TYPE.all(view):
        if _LEADING.isdisjoint(found.group(2).split()):
            yield "address", *found.span(1)
    for found in _SCHOOL.all(view):
        if _is_named(found.group(2).split()):
            yield "school", *found.span(1)


def _is_named(words: list[str]) -> bool:
    """Is one of them in no everyday talk, as most names are?"""
    return any(word not in COMMON and word not in EVERYDAY and word not in _NO_NAMES for word in words)
