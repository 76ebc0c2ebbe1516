"""Words for numbers in the languages of our streets, as they look when folded, and what each adds to a number.

A sort says how a word joins the next: "one" (a digit), "teen" (whole), "tens" and "hundreds" (open to what follows),
"hundred" and "thousand" (times what came before), "twice" and "thrice" (of what follows).
"""

from __future__ import annotations

from bot.reading.guarding.letters import fold

_DIGITS = """
en zero one two three four five six seven eight nine
pl zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć
de null eins zwei drei vier fünf sechs sieben acht neun
fr zéro un deux trois quatre cinq six sept huit neuf
es cero uno dos tres cuatro cinco seis siete ocho nueve
it zero uno due tre quattro cinque sei sette otto nove
pt zero um dois três quatro cinco seis sete oito nove
nl nul een twee drie vier vijf zes zeven acht negen
cy dim un dau tri pedwar pump chwech saith wyth naw
ro zero unu doi trei patru cinci șase șapte opt nouă
tr sıfır bir iki üç dört beş altı yedi sekiz dokuz
lt nulis vienas du trys keturi penki šeši septyni aštuoni devyni
cs nula jedna dvě tři čtyři pět šest sedm osm devět
sk nula jeden dva tri štyri päť šesť sedem osem deväť
hu nulla egy kettő három négy öt hat hét nyolc kilenc
sv noll ett två tre fyra fem sex sju åtta nio
da nul en toe tre fire fem seks syv otte ni
hr nula jedan dva tri četiri pet šest sedam osam devet
sq zero një dy tre katër pesë gjashtë shtatë tetë nëntë
ga náid aon dó trí ceathair cúig sé seacht ocht naoi
so eber kow laba saddex afar shan lix toddoba siddeed sagaal
hi shunya ek do teen chaar paanch chhe saat aath nau
hi2 sifar ek do tin char panch cheh sat ath no
hi3 शून्य एक दो तीन चार पांच छह सात आठ नौ
ur صفر ایک دو تین چار پانچ چھ سات آٹھ نو
bn শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়
pa ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ
ar صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة
ar2 صفر واحد اثنين ثلاث اربعة خمس ست سبع ثمان تسع
uk нуль один два три чотири п'ять шість сім вісім дев'ять
ru ноль один два три четыре пять шесть семь восемь девять
bg нула едно две три четири пет шест седем осем девет
el μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα
"""
_MORE_DIGITS = {
    "nought": 0, "naught": 0, "nil": 0, "zilch": 0, "oh": 0, "o": 0, "ou": 0, "niner": 9, "fife": 5, "zéros": 0,
    "zwo": 2, "ein": 1, "eine": 1, "une": 1, "jedna": 1, "jedynka": 1, "dwie": 2, "dwójka": 2, "trójka": 3,
    "czwórka": 4, "piątka": 5, "szóstka": 6, "siódemka": 7, "ósemka": 8, "dziewiątka": 9, "zerem": 0, "jedno": 1,
    "dwy": 2, "tair": 3, "pedair": 4, "chwe": 6, "pum": 5, "sero": 0, "meia": 6, "uma": 1, "duas": 2, "ноля": 0,
    "нiль": 0, "одна": 1, "одно": 1, "дві": 2, "пять": 5, "девять": 9, "раз": 1, "零": 0, "0ne": 1,
    "tw0": 2, "f0ur": 4, "thr33": 3, "thre3": 3, "s3ven": 7, "sev3n": 7, "n1ne": 9, "nin3": 9, "f1ve": 5, "s1x": 6,
    "e1ght": 8, "zer0": 0, "ze": 0, "sevn": 7, "foor": 4, "thre": 3, "tree": 3, "wun": 1, "nein": 9,
}  # fmt: skip
_HOMOPHONES = {"won": 1, "to": 2, "too": 2, "for": 4, "fore": 4, "ate": 8}
"""Only among digits that are spelled out one by one."""

_TEENS = {
    10: "ten dziesięć zehn dix diez dieci dez tien deg zece dešimt deset десять",
    11: "eleven jedenaście elf onze once undici elf одинадцять одиннадцать",
    12: "twelve dwanaście zwölf douze doce dodici doze twaalf deuddeg дванадцять двенадцать",
    13: "thirteen trzynaście dreizehn treize trece tredici treze dertien тринадцять тринадцать",
    14: "fourteen czternaście vierzehn quatorze catorce quattordici catorze veertien чотирнадцять четырнадцать",
    15: "fifteen piętnaście fünfzehn quinze quince quindici vijftien pymtheg п'ятнадцять пятнадцать",
    16: "sixteen szesnaście sechzehn seize dieciséis sedici dezesseis zestien шістнадцять шестнадцать",
    17: "seventeen siedemnaście siebzehn diecisiete diciassette dezessete zeventien сімнадцять семнадцать",
    18: "eighteen osiemnaście achtzehn dieciocho diciotto dezoito achttien deunaw вісімнадцять восемнадцать",
    19: "nineteen dziewiętnaście neunzehn diecinueve diciannove dezenove negentien дев'ятнадцять девятнадцать",
}
_TENS = {
    20: "twenty dwadzieścia zwanzig vingt veinte venti vinte twintig ugain двадцять двадцать",
    30: "thirty trzydzieści dreissig dreißig trente treinta trenta trinta dertig тридцять тридцать",
    40: "forty fourty czterdzieści vierzig quarante cuarenta quaranta quarenta veertig сорок",
    50: "fifty pięćdziesiąt fünfzig cinquante cincuenta cinquanta cinquenta vijftig п'ятдесят пятьдесят",
    60: "sixty sześćdziesiąt sechzig soixante sesenta sessanta sessenta zestig шістдесят шестьдесят",
    70: "seventy siedemdziesiąt siebzig septante setenta settanta zeventig сімдесят семьдесят",
    80: "eighty osiemdziesiąt achtzig huitante octante ochenta ottanta oitenta tachtig вісімдесят восемьдесят",
    90: "ninety dziewięćdziesiąt neunzig nonante noventa novanta negentig дев'яносто девяносто",
}
_HUNDREDS = {
    100: "sto cien ciento сто", 200: "dwieście doscientos duzentos двісті двести",
    300: "trzysta trescientos trezentos триста", 400: "czterysta cuatrocientos quatrocentos чотириста четыреста",
    500: "pięćset quinientos quinhentos п'ятсот пятьсот", 600: "sześćset seiscientos seiscentos шістсот шестьсот",
    700: "siedemset setecientos setecentos сімсот семьсот", 800: "osiemset ochocientos oitocentos вісімсот восемьсот",
    900: "dziewięćset novecientos novecentos дев'ятсот девятьсот",
}  # fmt: skip
_VEINTI = "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
_VENTI = "ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove"
_OTHERS = {
    "hundred": "hundred hundert cent cents cento honderd cant",
    "thousand": "thousand tausend tysiąc tysiące tysięcy mille mil duizend mil тисяч тысяч",
    "twice": "double dubbel podwójne podwójny podwójna doppel doble dwa-razy двічі дважды dwbl",
    "thrice": "triple treble potrójne potrójny potrójna dreifach tripel",
}

EVERYDAY = frozenset(
    map(
        fold,
        """do teen due to on pump dim sex set sei six hat en no tin char sat ath un du dos um sept tre een o oh ou sé dó
        tri trei doi opt one won too for fore ate sta mil nul ni si fire otte mille pet cent cents tree saat
        ein eine une uma nil ek meia egy ett is het once elf cant on ze dez quince doze nein uno una раз das
        nau""".split(),
    )
)
"""Words of some language that are something else in another: they count only among numbers that are sure."""


def _table() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    units: dict[str, list[str]] = {}
    for row in _DIGITS.split("\n"):
        if not row:
            continue
        language, *words = row.split()
        units[language] = words
        for value, word in enumerate(words):
            found.setdefault(fold(word), ("one", value))
    for word, value in _MORE_DIGITS.items():
        found.setdefault(fold(word), ("one", value))
    for sort, table in (("teen", _TEENS), ("tens", _TENS), ("hundreds", _HUNDREDS)):
        for value, words_ in table.items():
            found.update((fold(word), (sort, value)) for word in words_.split())
    for table_ in (_VEINTI, _VENTI):
        found.update((fold(word), ("teen", 21 + place)) for place, word in enumerate(table_.split()))
    for language, joint in (("de", "und"), ("nl", "en"), ("nl", "ën")):
        tens = [row.split() for row in _TENS.values()]
        for value, names in zip(_TENS, tens, strict=True):
            for unit, word in enumerate(units[language][1:], start=1):
                word = "ein" if word == "eins" else word
                for ten in names:
                    found.setdefault(fold(word + joint + ten), ("teen", value + unit))
    for sort, words__ in _OTHERS.items():
        found.update((fold(word), (sort, 0)) for word in words__.split())
    found["cien"] = found["ciento"] = ("hundreds", 100)
    return found


NUMBERS = _table()
HOMOPHONES = _HOMOPHONES

_WHOLE = frozenset(word for word in NUMBERS if len(word) > 2 and word.isalpha() and word not in ("ein", "two-"))
_STARTS = frozenset(word[:3] for word in _WHOLE)
_LENGTHS = sorted({len(word) for word in _WHOLE})
MOST_GLUED = 160


def unglued(word: str) -> list[tuple[str, int, int]]:
    """ "zerosevenseven" as its words, with their places; nothing if it isn't all numbers."""
    if word[:3] not in _STARTS or len(word) > MOST_GLUED:
        return []
    came: dict[int, int] = {0: 0}  # a place that can be reached, and the place before it
    for at in range(len(word)):
        if at > max(came):
            return []
        if at in came:
            for length in _LENGTHS:
                if at + length <= len(word) and word[at : at + length] in _WHOLE:
                    came.setdefault(at + length, at)
    parts: list[tuple[str, int, int]] = []
    at = len(word)
    while at and at in came:
        parts.insert(0, (word[came[at] : at], came[at], at))
        at = came[at]
    return [] if at else parts
