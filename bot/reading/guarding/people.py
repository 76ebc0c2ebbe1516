"""Names of people, dates of birth, number plates and the codes of doors: what may pass once its writer has said so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.first_names import CAP, CAPITAL, ITS_REST, MAYBE, SURE, stem_of
from bot.reading.guarding.not_people import NOT_PEOPLE
from bot.reading.guarding.rules import Need, Rule
from bot.reading.guarding.sign_offs import sign_offs
from bot.reading.guarding.view import View, matched

_NAME = re.compile(r"(?<![\w@#/.])[^\W\d_]+(?:['-][^\W\d_]+)*(?!\w)")

# "My name is …": whatever follows is a name, in any case of letters.
_INTRODUCED = Rule(
    r"\b(?:my|the|her|his|their|our)\s(?:(?:full|first|real|last|proper)\s)?(?:name|surname|nickname)(?:'s|s|"
    r"\sis|\swas)?[\s:=]{1,2}(?:is\s)?([^\W\d_][\w'-]+)"
    r"|\bname'?s\s([^\W\d_][\w'-]+)"
    r"|\bi(?:'m|\sam)\scalled\s([^\W\d_][\w'-]+)|\bknown as\s([^\W\d_][\w'-]+)"
    r"|\b(?:people|friends|everyone|everybody|they|you can|just|please|do)\scalls?\sme\s([^\W\d_][\w'-]+)|"
    r"\bcall\sme\s([^\W\d_][\w'-]+)(?!\s(?:if|when|on|at|back))"
    r"|\b(?:nazywam sie|mam na imie|na imie mam|na imie mi|zwa mnie|mowia na mnie|mow mi|mowcie mi|"
    r"imie i nazwisko:?|imie to|moje imie(?: to)?|nazwisko(?: to)?:?|na nazwisko)\s([^\W\d_][\w'-]+)"
    r"|\b(?:ich heisse|mein name ist|ich werde|man nennt mich)\s([^\W\d_][\w'-]+)"
    r"|\b(?:je m'appelle|mon nom est|moi c'est|mon prenom(?: est|,? c'est)?)\s([^\W\d_][\w'-]+)"
    r"|\b(?:me llamo|mi nombre es|me dicen|mi chiamo|il mio nome e|chamo-me|me chamo|o meu nome e|meu nome e|"
    r"ma cheama|numele meu este|ik heet|mijn naam is|jag heter|jeg hedder|jeg heter|a nevem|mano vardas|"
    r"benim adim|adim)\s([^\W\d_][\w'-]+)"
    r"|\b(?:fy enw i (?:yw|ydy)|fy enw i|enw i yw|dw i'n cael fy ngalw'n)\s([^\W\d_][\w'-]+)",
    words="name surname nickname call nazyw imie mowi mowcie nazwisko heisse werde nennt appelle prenom llamo nombre "
    "dicen chiamo nome chamo cheama numele heet naam heter hedder vardas adim enw",
    exactly="known zwa mow nom moi nevem",
)
_INTRODUCED_ELSEWHERE = re.compile(
    r"(?:мене звати|мене звуть|моє ім'я|меня зовут|мо[йеё] имя|зовут меня|اسمي|मेरा नाम|میرا نام|আমার নাম|我叫|"
    r"我的名字是)\s?([^\W\d_]+)"
)
_NOT_CALLED = frozenset(
    """if when on at back anytime later tomorrow today after before any now soon tonight first maybe again please and or
    so old mad crazy lucky silly daft anything whatever a an the not in on no yes for it is there here up out from
    with because sometime whenever monday tuesday wednesday thursday friday saturday sunday morning evening
    afternoon between during about by this next directly asap dear love sir madam mate names missing wrong private
    secret""".split()
)
# "I'm Siobhan": a capital, and not one of the many other words with a capital.
_SAID = Rule(
    rf"(?<![^\s,.!?;(-])(?i:i'?m|i am|it'?s|this is|it is|tu|tutaj|ich bin|je suis|c'est|soy|sono|"
    rf"sou|я|to ja,?|z tej strony|mowi|here is|hier ist|hier spricht|aqui|"
    rf"qui)\s({CAP})(?:\s({CAP}))?(?=[\s,.!?;:)-]|$)",
    exactly="im m am s its is tu tutaj bin suis est soy sono sou я ja tej mowi ist spricht aqui qui",
    cased=True,
)
_CAPITALS = frozenset(
    """senior junior newbie stranger ok okay tv pc uk usa eu nhs gp diy adhd ill il id it i im i'm ill i'll polish
    english british welsh irish scottish french german spanish italian portuguese romanian ukrainian russian
    indian pakistani bangladeshi nigerian somali chinese american canadian australian european african asian
    turkish greek dutch danish swedish hungarian czech slovak lithuanian latvian estonian arab syrian afghan
    iranian iraqi kurdish muslim christian catholic jewish hindu sikh buddhist quaker deaf blind autistic dyslexic
    vegan vegetarian coeliac diabetic retired monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december christmas easter ramadan diwali
    eid halloween autumn spring summer winter london leeds manchester birmingham bristol warsaw krakow the a an
    very so not just at in on from really sorry happy free here new old good great fine back home out off busy
    late available afraid sure glad looking still also only always never still too more less mum dad nan gran
    grandma grandad polakiem polka ukrainka ukraincem nauczycielka deutsch deutsche deutscher lehrerin lehrer
    francais francaise anglais polonais espanol espanola covid god jesus lego wifi bst gmt am pm raining sunny
    cold hot warm windy wednesdays mondays tuesdays thursdays fridays saturdays sundays bank boxing new-year
    a-level gcse bbc itv netflix ikea lidl aldi tesco asda there near between about around""".split()
)
_AFTER_TITLE = Rule(
    rf"\b((?i:mr|mrs|ms|miss|mx|dr|prof|professor|rev|reverend|father|sister|sir|dame|lady|lord|auntie|aunty|"
    rf"aunt|uncle|nurse|herr|frau|madame|mme|monsieur|mlle|señora?|senora?|signora?|sra|pan|pani[aą]?|pana|"
    rf"panu|panem|panią|pan[iy]|ksiądz|ksiadz|dominie|пані|пан))\.?\s({CAP})(?:\s({CAP}))?",
    exactly="mr mrs ms miss mx dr prof professor rev reverend father sister sir dame lady lord auntie aunty aunt uncle "
    "nurse herr frau madame mme monsieur mlle senora senor signora signor sra pan pani pania pana panu panem pany "
    "ksiadz dominie",
    cased=True,
)
_NOT_TITLED = frozenset(
    "nice muscle kipling whippy bean tumble sheen men right who strangelove oetker martens pepper dre doktor "
    "doctor listonosz sasiad sasiadka".split()
)
_RELATED = Rule(
    r"\b(?:my|our|his|her|their|your)\s(?:(?:eldest|oldest|youngest|little|older|younger|big|late|dear|own|"
    r"lovely|best|next[ -]door|new|elderly|ex)[ -])*"
    r"(?:husband|wife|partner|son|daughter|mum|mother|dad|father|brother|sister|nan|gran|grandma|granddad|"
    r"grandad|grandson|granddaughter|uncle|aunt|auntie|cousin|"
    r"nephew|niece|friend|mate|neighbour|neighbor|boyfriend|girlfriend|fiance|fiancee|carer|boss|colleague|"
    r"landlord|landlady|twins?|kids?|children|boys?|girls?|baby|toddler)"
    r"(?:'s name is|\sis called|\sare called|,|\scalled|\snamed|'s called|:)?\s([^\W\d_][\w'-]+)(?:\s(?:and|"
    r"&)\s([^\W\d_][\w'-]+))?",
    words="husband wife partner son daughter mum mother dad father brother sister nan gran uncle aunt cousin "
    "nephew niece friend mate neighbour boyfriend girlfriend fiance carer boss colleague landl twin kid "
    "child boy girl baby toddler",
    also="my our his her their your",
)
_RELATED_ELSEWHERE = Rule(
    rf"\b(?i:mój|moj|moja|moim|moją|mojej|mojego|nasz|nasza)\s(?i:mąż|maz|żona|zona|żoną|zona|syn|synek|"
    rf"córka|corka|mama|tata|brat|siostra|babcia|dziadek|wnuk|wnuczka|sąsiad\w*|sasiad\w*|kolega|koleżank\w|"
    rf"kolezank\w|mężem|mezem)\s({CAP})",
    words="mój moj moim nasz",
    cased=True,
)
_HERE = Rule(
    rf"(?:^|(?<=[.!?\n]))\s{{0,3}}(?i:hi|hello|hey|hiya|evening|morning|cześć|czesc|hej|witam|dzień dobry|"
    rf"dzien dobry|hallo|bonjour|salut|hola|ciao)?[,!.]?\s{{0,3}}({CAP})(?:\s{CAP})?\s(?i:here|speaking|"
    rf"from (?:number|no|flat|the|upstairs|downstairs|next door|across|over)|this side|z tej strony|"
    rf"z (?:parteru|góry|gory|dołu|dolu|\w+ piętra|\w+ pietra|naprzeciwka))\b",
    words="here speaking from this z",
    cased=True,
)
_SURNAME = Rule(
    r"\b(?i:family|last|second|maiden|sur)\s?(?i:name)(?i:'s|\sis|:)?\s([A-Z][\w'-]+)",
    words="fami last seco maid sur",
    cased=True,
)
_ASK = Rule(
    r"\b(?:ask|asking|look|looking|speak|talk|speaking|talking)\s(?:for|to|with)\s([^\W\d_][\w'-]+)|"
    r"\b(?:pytac o|pytaj o|prosze pytac o|zapytaj o|rozmawiac z)\s(?:pania\s|pana\s)?([^\W\d_][\w'-]+)",
    words="ask look speak talk pyta prosze zapytaj rozmawiac",
    also="for to with o z",
)
_TWO = re.compile(rf"({CAPITAL}(?<![\w.@/][\s\S]){ITS_REST})[ ]({CAP}(?:-{CAP})?)(?![\w@])")
_NAMED = Need(test=stem_of)
_MAY_BE_NAMED = Need(exactly=" ".join(MAYBE))
_PET = re.compile(
    r"\b(?:dog|cat|puppy|kitten|rabbit|hamster|parrot|pony|horse|tortoise|guinea pig|budgie|pup|spaniel|"
    r"labrador|lab|terrier|collie|whippet|song|film|movie|book|novel|series|band|play|musical|pies|psa|kot|"
    r"kota|kotka|suczka|hund|katze|chien|chat|perro|gato)"
    r"(?:'s name)?(?:,| is| called| named| is called|'s called| wabi sie| o imieniu| ma na imie)*\s{1,2}$"
)


def _introduced(view: View) -> Iterator[re.Match[str]]:
    yield from _INTRODUCED.all(view)
    if not view.text.isascii():
        yield from _INTRODUCED_ELSEWHERE.finditer(view.text)


def _told_apart(view: View) -> bool:
    """Is a name among the words that is nothing else, or does one that may be a form of a name have a capital?"""
    text, cased = view.text, view.cased
    return any(stem_of(one) and (one in SURE or text.count(one) > cased.count(one)) for one in view.words)


def names(view: View, familiar: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Every name. `familiar` are the bot's own words for people, such as aliases, folded."""
    text, cased = view.text, view.cased
    exempt: list[tuple[int, int]] | None = None

    def usable(start: int, end: int) -> bool:
        nonlocal exempt
        if exempt is None:
            exempt = [found.span() for found in NOT_PEOPLE.finditer(text)]
        if text[start:end] in familiar or any(begin <= start < stop for begin, stop in exempt):
            return False
        return not _PET.search(text[max(0, start - 30) : start])

    for found in _introduced(view):
        start, end = matched(found)
        word = text[start:end]
        if word not in _NOT_CALLED and (word not in COMMON or cased[start].isupper()):
            yield start, end
    for found in _SAID.all(view):
        start, end = found.span(1)
        word = text[start:end]
        known = word in SURE or word in MAYBE
        strange = (
            word not in _CAPITALS
            and word not in COMMON
            and not word.endswith(("ish", "ese", "ian", "ing"))
            and not cased[start:end].isupper()
        )
        sentence = found.group().split()[0].lower() in ("it's", "its", "it", "this", "c'est", "to")
        if (known or (strange and not sentence)) and usable(start, end):
            yield start, found.end()
    for found in _AFTER_TITLE.all(view):
        word = text[found.start(2) : found.end(2)]
        title = found.group(1).lower()
        lowly = (
            title in ("miss", "father", "sister", "nurse", "lady", "pan", "pani")
            and not found.group(1)[0].isupper()
            and word not in SURE
            and title not in ("pan", "pani")
        )
        if (
            word not in _NOT_TITLED
            and not lowly
            and usable(found.start(2), found.end(2))
            and usable(found.start(), found.end(2))
        ):
            yield found.start(), found.end()
    for rule in (_RELATED, _ASK):
        for found in rule.all(view):
            for number in range(1, found.re.groups + 1):
                if found.group(number) is None:
                    continue
                start, end = found.span(number)
                word = text[start:end].removesuffix("'s")
                if (
                    stem_of(word)
                    or (word in MAYBE and (cased[start].isupper() or (rule is _RELATED and word in _SHORT)))
                    or (cased[start].isupper() and word not in _CAPITALS and word not in COMMON)
                ) and usable(start, end):
                    yield start, end
    for rule in (_RELATED_ELSEWHERE, _HERE, _SURNAME):
        for found in rule.all(view):
            start, end = found.span(1)
            if text[start:end] not in _CAPITALS | COMMON and usable(start, end):
                yield start, end
    yield from sign_offs(view, usable, named=_NAMED.met_by(view) or _MAY_BE_NAMED.met_by(view))
    for found in _NAME.finditer(text) if _NAMED.met_by(view) and _told_apart(view) else ():
        start, end = found.span()
        stem = stem_of(text[start:end])
        if (
            stem
            and (cased[start].isupper() or (len(stem) > 3 and stem not in _LOW_WORDS and text[start:end] in SURE))
            and usable(start, end)
        ) and not _is_public_name(text, cased, start, end):
            yield start, end
    for found in _TWO.finditer(cased) if _MAY_BE_NAMED.met_by(view) else ():
        first, last = text[found.start(1) : found.end(1)], text[found.start(2) : found.end(2)]
        if (
            (first in MAYBE and last not in _CAPITALS | COMMON and last not in _PLACE_WORDS)
            and usable(found.start(), found.end())
            and found.start()
            and cased[found.start() - 2 : found.start()] not in (". ", "! ", "? ", "\n")
        ):
            yield found.span()


_SHORT = frozenset(
    """bob bobby billy eddie ed bert ron stan vic viv rob pat sue jim tim dan ian jack jess meg mel jo nat kay jay lee
    lou sam ray gene scott craig kerry kelly jordan leo mia ola asia ewa ada iga maja jan lena""".split()
)
"""Those of the names that are words too that say nothing else right after "my husband"."""
_LOW_WORDS = frozenset(
    """milo pietro nick marina carol ken jean jess gene percy norma rita tina alma luca lisa amir asha anita greta nell
    tess tommy otto logan jacob craig dean lena nina mina sara diana malik rene marian marina clement august
    jasmine robin martina mario mercedes olga-s beata natura karol adam marco celia luc zara oscar jason donna
    stella monica dominic florian gala irena-s magda-s alexis tyler joanna-s vera karin ben dave-s ion jordan amen
    tara rory barney dina leila juan-s johnny benedict regina ela ina ana roman iwan lara max kim lars tim tom-s
    rod ted kit ali joe mara una tony-s terry bernie gerry perry peggy dan daria asad amal hui joel jonah""".split()
)
_PLACE_WORDS = frozenset(
    """street road lane avenue close park station line hospital school church hall library centre center market square
    house hill court green sponge coach day plant plants potter street's garden gardens court pub inn arms hotel
    cafe bank cathedral university college island beach bay north south east west town city county united rovers
    wanderers albion villa hotspur forest league cup""".split()
)
_PUBLIC_AFTER = re.compile(
    r"(?:'s)?[ ](?:street|st|road|rd|lane|avenue|ave|close|park|station|line|hospital|church|hall|library|"
    r"centre|center|market|square|school|primary|academy|"
    r"college|university|way|court|hoover|potter|day|pub|inn|arms|hotel|cathedral|infirmary|house|gardens|"
    r"terrace|crescent|drive|hill|bridge|club)\b"
)


def _is_public_name(text: str, cased: str, start: int, end: int) -> bool:
    """ "Victoria Park", "St John", "John Street": places and saints, which other rules look at."""
    if _PUBLIC_AFTER.match(text, end) and cased[end + 1 : end + 2].isupper():
        return True
    return text[max(0, start - 4) : start].strip() in ("st", "st.", "św.", "sw.", "san", "ste")
