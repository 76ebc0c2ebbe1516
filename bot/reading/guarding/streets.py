"""Home, work and school: street addresses of several languages, numbers on doors, and where somebody works or
learns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.hurried import RULES as HURRIED
from bot.reading.guarding.hurried import hurried
from bot.reading.guarding.letters import fold
from bot.reading.guarding.rules import Rule, Rules
from bot.reading.guarding.street_signs import (
    AT_NUMBER,
    DOOR_NUMBER,
    FLAT,
    GERMAN,
    GERMAN_APART,
    HOME,
    HOUSE_ON,
    LOWER,
    MY_STREET,
    NAME_DOOR,
    NOT_STREETS,
    NUMBER_AFTER,
    OPPOSITE,
    OTHER,
    POLISH,
    POLISH_DOOR,
    POLISH_HOME,
    POLISH_NUMBER,
    ROMANCE,
    SLAVIC,
    TYPES,
    WITH_NUMBER,
)
from bot.reading.guarding.view import View, matched

_BRAND = (
    "tesco|asda|sainsbury'?s|aldi|lidl|morrisons|waitrose|greggs|boots|costa|starbucks|mcdonald'?s|kfc|"
    "amazon|argos|ikea|primark|next|"
    "wetherspoons?|nando'?s|co-?op|iceland|b&m|wilko|screwfix|toolstation|royal mail|biedron\\w+|zabk\\w+|"
    "rossmann\\w*|kaufland\\w*|"
    "castorama|leroy merlin|poundland|wickes|halfords|subway|spar|rewe|edeka|carrefour|mercadona"
)
_WORK = Rules(
    (
        Rule(
            r"^\W{0,3}(?i:works?|working|teach(?:es|ing)?|volunteer(?:s|ing)?)\s(?i:at|"
            r"for)\s((?:the\s)?(?!NHS\b)[A-Z][\w'&.-]+(?:\s[A-Z][\w'&.-]+){0,3})",
            words="work teach volunteer",
            cased=True,
        ),
        Rule(
            r"\b(?i:(?:i|she|he|we|they|husband|wife|partner|son|daughter|mum|dad|brother|sister|\w+)(?:'m|'ve|"
            r" am|'s)?\s(?:also |both |used to |still |currently |only |now )?"
            r"(?:work(?:s|ing|ed)?|employed|volunteer(?:s|ing)?|temp|clean|cook|drive|teach(?:es)?|"
            r"intern))\s(?:\w+\s){0,3}?(?i:at|for|in|with|behind the counter at|"
            r"on the tills at)\s((?:the\s)?(?!NHS\b|UK\b|England\b|London\b|I\b|DIY\b|IT\b|TV\b|Mon|Tue|Wed|Thu|"
            r"Fri|Sat|Sun|May\b|June\b|July\b|Eng|Pol|Fre|Span|Germ|Wel|Brit|Christmas|A&E\b|PR\b|HR\b|Excel|"
            r"Word\b)[A-Z][\w'&.-]+(?:\s(?:and\s|of\s|&\s|the\s|on\s)?[A-Z][\w'&.-]+){0,4})",
            words="work employed volunteer temp clean cook drive teach intern",
            cased=True,
        ),
        Rule(
            rf"\b(?i:work(?:s|ing|ed)?|job|shifts?|employed|tills?|manager|colleagues?|pracuj\w+|"
            rf"pracuję)\b[^\n.!?]{{0,16}}?\b(?i:at|in|for|from|w|we|na|bei|"
            rf"dla)\s(?:the\s)?((?i:{_BRAND})\b(?:\s(?i:on|in|na)\s(?:the\s)?\w+(?:\s\w+)?)?)",
            words="work job shift employed till manager colleague pracuj",
            cased=True,
        ),
        Rule(
            r"\b(?i:i'?m|i am|she'?s|he'?s|she is|he is|we'?re|am|is)\s(?:a|an|the|head|"
            r"one of the)\s?[\w -]{2,32}?\s(?i:at|for|with|in)\s((?:the\s)?(?!NHS\b|UK\b|England\b|Mon|Tue|Wed|"
            r"Thu|Fri|Sat|Sun|May\b|June\b|July\b|IT\b|Polish|English|Year)[A-Z][\w'&.-]+(?:\s(?:and\s|of\s|"
            r"&\s)?[A-Z][\w'&.-]+){0,4})",
            exactly="im m am s is re",
            also="at for with in",
            cased=True,
        ),
        Rule(
            r"\b(?i:i|we|my \w+)\s(?i:run|runs|own|owns|manage|manages|opened|founded)\s(?:the|a|an|our|"
            r"my)?\s?[\w ]{0,30}?,?\s((?:the\s)?[A-Z][\w'&.-]+(?:\s(?:and\s|of\s|&\s)?[A-Z][\w'&.-]+){0,4})",
            words="run own manage opened founded",
            cased=True,
        ),
        Rule(
            r"\b(?i:my|our|his|her)\s(?i:boss|office|workplace|employer|work|shop|salon|company|firm|practice|ward|"
            r"surgery|café|cafe|restaurant|studio)(?:'s|\sis|\sat|\sin|,)?\s(?i:called\s|named\s|at\s|in\s|"
            r"the\s)*([A-Z][\w'&.-]+(?:\s(?:and\s|of\s|&\s)?[A-Z][\w'&.-]+){0,4})",
            words="boss office workplace employer work shop salon company firm practice ward surgery café cafe "
            "restaurant studio",
            cased=True,
        ),
        Rule(
            r"\b(?i:pracuj\w+|pracowa\w+|zatrudni\w+|dorabia\w+|ucz[eę]|jestem \w+)\s(?:\w+\s){0,2}?(?:w|we|dla|na|"
            r"u)\s([A-Z][\w'&.-]+(?:\s[A-Z][\w'&.-]+){0,3})",
            words="pracuj pracowa zatrudni dorabia ucz jestem",
            cased=True,
        ),
        Rule(
            r"\b(?i:arbeite)\s(?:\w+\s){0,2}?(?:bei|beim|für|fur)\s([A-Z][\w'&.-]+(?:\s[A-Z][\w'&.-]+){0,3})",
            words="arbeite",
            cased=True,
        ),
        Rule(
            r"\b(?i:travaille)\s(?:\w+\s){0,2}?(?:chez|a|au|pour|dans)\s(?:la\s|le\s|"
            r"l')?([A-Z][\w'&.-]+(?:\s[A-Z][\w'&.-]+){0,3})",
            words="travaille",
            cased=True,
        ),
        Rule(
            r"\b(?i:trabajo|lavoro|trabalho|lucrez)\s(?:\w+\s){0,2}?(?:en|para|a|da|presso|no|na|em|la)\s(?:el\s|"
            r"la\s)?([A-Z][\w'&.-]+(?:\s[A-Z][\w'&.-]+){0,3})",
            words="trabajo lavoro trabalho lucrez",
            cased=True,
        ),
    )
)
_SCHOOL_KIND = (
    "primary|secondary|high|grammar|infants?|juniors?|nursery|pre-?school|academy|college|university|uni|"
    "comprehensive|school|"
    "kindergarten|playgroup|sixth form|prep|montessori|sunday school"
)
_NOT_NAMES = (
    "The|Our|My|A|An|Your|His|Her|Their|Sunday|Summer|Night|Old|New|After|Before|At|To|In|For|From|Any|This|"
    "That|Local|Nearest|Every|Is|"
    "Does|No|Which|What|When|If|Some|Both|Back|Off|High|Good|Big|Little|Whole|Near|And|But|Or|So|Is|Are|Do|"
    "Has|Primary|Secondary|Music|Dance|Art|Driving|Riding"
)
_SCHOOLS = Rules(
    (
        Rule(
            r"\b(?i:kids?|children|son|daughter|boys?|girls?|he|she|they|grandson|granddaughter)(?i:'s|'re| are| is)?\s"
            r"(?:(?i:in\s(?:year|reception|nursery|class)(?:\s\d{1,2})?\s)(?i:at)"
            r"\s([A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,3})|"
            r"(?i:at|go to|goes to|went to|in)\s(St\.?\s[A-Z][\w'’-]+))",
            words="kid child son daughter boy girl he she they grandson granddaughter",
            also="year reception nursery class st",
            cased=True,
        ),
        Rule(
            rf"((?!(?:{_NOT_NAMES})\b)[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.&-]+){{0,3}}?\s(?i:(?:{_SCHOOL_KIND}))"
            rf"\b(?:\s(?i:school|academy|college))?)(?!\s(?i:street|road|lane|close|run|bus))",
            words="primary secondary high grammar infant junior nursery pre academy college university uni "
            "comprehensive school kindergarten playgroup sixth prep montessori sunday",
            cased=True,
        ),
        Rule(
            r"\b(?i:goes|go|going|went|attends?|teach(?:es)?|student|pupil|studying|study|studies|works?|"
            r"enrolled|started|starts|drop\w*|pick\w*|collect\w*|fetch)\b[^\n.!?]{0,24}?\b(?i:to|at|from|in)\s"
            r"((?!(?:the|our|a|my|your|high|primary|secondary|nursery|local|his|her|their|big|infant|junior|uni|"
            r"college|school|sunday|summer|night|after|any|that|this|same|old|"
            r"new)\b)[a-z][\w'.-]+(?:\s[a-z][\w'.-]+)?\s(?:primary|infants?|juniors?|academy|grammar|secondary|"
            r"high school|nursery|primary school|comprehensive))\b",
            words="go went attend teach student pupil studying study studies work enrolled started starts drop pick "
            "collect fetch",
            cased=True,
        ),
        Rule(
            r"\b((?i:szko\w+(?= nr)|szko\w+ (?:podstawow\w+|średni\w*|sredni\w*)|sp|lo|zsp?|liceum|gimnazjum|technikum|"
            r"przedszkol\w+|żłob\w+|zlob\w+)\s(?:(?i:nr|numer|im\.?|imienia)\s?)?(?:\d{1,3}|[IVXL]{1,5}\b|"
            r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?))",
            exactly="sp lo zs zsp",
            words="szko liceum gimnazjum technikum przedszkol żłob zlob",
            cased=True,
        ),
        Rule(
            r"\b((?:[A-Z][\w-]+[- ])?[A-Z][\w-]*(?:gymnasium|grundschule|realschule|gesamtschule|hauptschule|"
            r"kita)\b)|\b((?:Grundschule|Gymnasium|Kita|Realschule|Kindergarten|Gesamtschule)\s(?:am\s|an der\s|"
            r"St\.?\s)?[A-Z][\w-]+)",
            signs="gymnasium schule kita kindergarten",
            cased=True,
        ),
        Rule(
            r"\b((?i:ecole|college|lycee|colegio|instituto|escuela|scuola|liceo|universidad|universite|universita|"
            r"ysgol|escola)\s(?:de\s|des\s|du\s|la\s|del\s|di\s|y\s)?[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?)",
            words="ecole college lycee colegio instituto escuela scuola liceo universi ysgol escola",
            cased=True,
        ),
        Rule(
            r"\b(?i:teach(?:es)?|ucz[eę]|student\w*|studiuj\w+|study|studying)\b[^\n.!?]{0,20}?\b(?i:at|w|"
            r"na)\s((?:the\s)?[A-Z][\w'&.-]+(?:\s[A-Z][\w'&.-]+){0,3})",
            words="teach ucz student studiuj study",
            cased=True,
        ),
    )
)
_ONLY = Rule(
    r"\b((?:i'?m|i am|we'?re|we are|as|jestem|jestesmy|ich bin|je suis|soy)\s(?:probably\s|about\s)?"
    r"(?:the only|jedyn\w+|der einzige|die einzige|la seule|le seul|el unico|la unica)\s(?!one\b|person\b|"
    r"time\b|thing\b|osob\w+\b|who\b)"
    r"[^\n.!?]{2,60}?\s(?:in|on|at|here|around|round|w|na|tutaj|tu|auf|dans|en)\b[^\n.!?,]{0,30})",
    words="only einzige seule seul unico unica",
    signs="jedyn",
)
_NEAR = Rule(
    r"\b((?:i live|we live|my house is|my flat is|our house is|mieszkam)\s(?:right\s|just\s|"
    r"directly\s)?(?:opposite|above|over|behind|next door to|next to|across from|obok|naprzeciwko|"
    r"nad)\s(?:the\s)?[^\n.!?,]{3,40})",
    words="live house flat mieszkam",
    also="opposite above over behind next across obok naprzeciwko nad",
)


_TYPE_WORDS = frozenset(re.sub(r"[^a-z|]", "", TYPES.replace("s?", "s|")).split("|")) | frozenset(
    word.removesuffix("s") for word in re.sub(r"[^a-z|]", "", TYPES).split("|")
)
_DOOR_WORDS = frozenset(
    """flat apartment apt maisonette bedsit mieszkanie mieszkania mieszkaniu lokal appartement appart wohnung piso fflat
    appartamento house cottage bungalow door terrace block gate number no nr nos""".split()
) | {fold("квартира"), fold("кв")}
_LIVING = frozenset("live lives living house flat mieszkam mieszkanie dom mieszkamy mieszka".split())
_WORKING = re.compile(
    r"\b(?:work\w*|employ\w*|volunteer\w*|temp|clean|cook|drive|teach\w*|intern|jobs?|shifts?|tills?|manager|"
    r"colleagues?|run|runs|owns?|manages?|opened|"
    r"founded|boss|office|workplace|employer|shop|salon|company|firm|practice|ward|surgery|cafe|restaurant|"
    r"studio|pracuj\w*|pracowa\w*|zatrudni\w*|"
    r"dorabia\w*|ucze|jestem|arbeite|travaille|trabajo|lavoro|trabalho|lucrez|i'?m|i am|she'?s|he'?s|we'?re|am|is)\b"
)
_SCHOOLING = re.compile(
    rf"\b(?:st|year|reception|class|{_SCHOOL_KIND}|szko\w*|sp|lo|zsp?|liceum|gimnazjum|technikum|"
    rf"przedszkol\w*|zlob\w*|\w*gymnasium|"
    rf"\w*schule|\w*kita|ecole|college|lycee|colegio|"
    r"instituto|escuela|scuola|liceo|universi\w*|ysgol|escola|teach\w*|ucze|student\w*|studiuj\w*|study\w*)\b"
)
_LIVED = Rules((POLISH_HOME, _NEAR))
_STREETS = Rules((WITH_NUMBER, LOWER, HOME, MY_STREET, HOUSE_ON))
_FIRST_DOORS = Rules(
    (
        POLISH,
        POLISH_NUMBER,
        NUMBER_AFTER,
        NAME_DOOR,
        FLAT,
        DOOR_NUMBER,
        POLISH_DOOR,
        GERMAN,
        GERMAN_APART,
        OTHER,
        SLAVIC,
    )
)
_DOORS = Rules((*_FIRST_DOORS, AT_NUMBER, OPPOSITE, ROMANCE))
_ONLY_WORDS = frozenset("only einzige seule seul unico unica".split())


def streets(view: View) -> Iterator[tuple[str, int, int]]:
    text, words = view.text, view.words
    if _STREETS.met_by(view) and words & _TYPE_WORDS:
        yield from _street(view)
    if _DOORS.met_by(view) and (view.has_digits or words & _DOOR_WORDS):
        yield from _door(view)
    if _LIVED.met_by(view) and words & _LIVING:
        yield from (("address", *matched(found)) for _rule, found in _LIVED.all(view))
    if (places := [matched(found) for _rule, found in _WORK.all(view)]) and _WORKING.search(text):
        yield from (("work", *place) for place in places)
    if (places := [matched(found) for _rule, found in _SCHOOLS.all(view)]) and _SCHOOLING.search(text):
        yield from (("school", *place) for place in places)
    if _ONLY.met_by(view) and (words & _ONLY_WORDS or "jedyn" in text):
        yield from (("only", *matched(found)) for found in _ONLY.all(view))
    if HURRIED.met_by(view):
        yield from hurried(view)


def _street(view: View) -> Iterator[tuple[str, int, int]]:
    for rule in (WITH_NUMBER, LOWER):
        for found in rule.all(view):
            words = found.group(2).lower().split()
            if not NOT_STREETS & set(words[:-1]):
                yield "address", *found.span()
    for rule in (HOME, MY_STREET, HOUSE_ON):
        for found in rule.all(view):
            yield "address", *matched(found)


def _door(view: View) -> Iterator[tuple[str, int, int]]:
    """Numbers on doors, and the streets of languages that put the number last."""
    text = view.text
    for _rule, found in _FIRST_DOORS.all(view):
        yield "address", *matched(found)
    for rule in (AT_NUMBER, OPPOSITE):
        for found in rule.all(view):
            around = text[max(0, found.start() - 20) : found.end() + 20]
            if not _RIDES.search(around):
                yield "address", *matched(found)
    for found in ROMANCE.all(view):
        start, end = matched(found)
        if found.group(3) or re.search(r"\d", text[start:end]):
            yield "address", start, end


_RIDES = re.compile(r"\b(?:bus|tram|train|platform|route|autobus|tramwaj)\b")
