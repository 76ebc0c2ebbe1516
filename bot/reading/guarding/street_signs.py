"""How streets and doors are written: patterns of `streets`, in several languages."""

from __future__ import annotations

from bot.reading.folding import fold
from bot.reading.guarding.needs import cues
from bot.reading.guarding.rules import Rule

TYPES = (
    "street|st|road|rd|avenue|ave|av|lane|ln|close|cl|drive|dr|way|court|ct|crescent|cres|place|pl|terrace|"
    "terr|gardens|gdns|grove|gr|"
    "hill|rise|row|square|sq|mews|walk|park|green|view|parade|yard|wharf|quay|broadway|boulevard|blvd|"
    "cottages?|house|mansions|"
    "buildings|heights|fields?|croft|mead|meadows?|bank|vale|dene|garth|gate|hall|lodge|estate|villas|path|"
    "circus|fold|brow|chase|"
    "end|spinney|copse|orchard|ridge|loan|wynd|vennel|side|bridge|embankment|common|island|approach|passage|"
    "alley|bungalows?|towers?|"
    "point|corner|acre|acres|ground|grange|farm|hollow|nook|mount|crest|drove|causeway|highway|parkway|"
    "turnpike|trail|circle"
)
SURE_TYPES = (
    "street|road|rd|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|grove|mews|close|drive|boulevard|blvd|"
    "wynd|cottages"
)
NUMBER = r"(?:(?:no\.?|number|nr|nos\.?|#|unit|block)\s?)?\d{1,4}\s?[a-f]?(?:\s?[-/]\s?\d{1,4}[a-f]?)?"
CAP = r"[A-Z][\w'’.-]*"
NOT_STREETS = frozenset(
    """minute minutes min mins mile miles metre metres meter way lane lanes hour hours day days week weeks bed bedroom
    bedrooms busy quiet wide long main car cars dog dogs foot person people of the a more by to and or storey
    storeys seater seat door year years month degree step bus bits good nice big small large pound pounds am pm x
    side speed mph kg extra different other free left right lovely new old terraced detached semi fun""".split()
)

# Case matters: these are tried on the text as it was typed.
WITH_NUMBER = Rule(
    rf"(?<![\w£$€.,:/-])({NUMBER})\s?,?\s(?:the\s)?((?:{CAP}\s){{1,3}}(?i:{TYPES})\b\.?)", digits=1, cased=True
)
LOWER = Rule(rf"(?<![\w£$€.,:/-])({NUMBER})\s?,?\s((?:[a-z][a-z'-]+\s){{1,2}}(?:{SURE_TYPES})\b)", digits=1)
HOME = Rule(
    rf"(?i:\b(?:i|we|she|he|they|mum|dad|nan|gran|my \w+)(?:'m|'re|'s| am| are| is)?\s(?:(?:also|just|still|"
    rf"both|all|currently|actually)\s)?"
    rf"(?:live|living|lives|stay|staying|based|moved|at|over|just|home|rent|renting|own|reside)\b)[^\n.!?]{{0,28}}?"
    rf"\b(?i:at|on|in|in at|off|to|along|near|down)\s((?:the\s)?(?:{CAP}\s){{1,3}}(?i:{TYPES})\b)",
    words="live living lives stay based moved at over just home rent own reside",
    also="i we she he they mum dad nan gran my",
    cased=True,
)
MY_STREET = Rule(
    rf"(?i:\b(?:my|our)\s(?:house|home|flat|place|address|street|road|door|front door|bungalow|cottage|"
    rf"building|block)\b)[^\n.!?]{{0,30}}?"
    rf"\b((?:{CAP}\s){{1,3}}(?i:{TYPES})\b)",
    words="my our",
    cased=True,
)
HOUSE_ON = Rule(
    r"\b((?:the\s)?(?:first|second|third|fourth|fifth|sixth|last|end|corner|\d{1,2}(?:st|nd|rd|th)|only|"
    r"middle|big|white|red|blue|green|pink|yellow)?\s?"
    r"(?:house|flat|cottage|bungalow|door|terrace|block|gate)\s(?:on|in|along|down|past|after|from|opposite|"
    r"next to|behind|above the [a-z' -]{3,24} on|over the [a-z' -]{3,24} on|with the [a-z' -]{3,24} on)\s"
    r"(?:the\s(?:left|right|corner)\s(?:of|on|in)\s)?(?:the\s)?(?:[a-z'-]+\s){1,3}(?:"
    + SURE_TYPES
    + r"|hill|rise|row|square|walk|way|place|court|green)\b)",
    signs="house flat cottage bungalow door terrace block gate",
)
FLAT = Rule(
    r"\b((?:flat|apartment|apt|maisonette|bedsit|mieszkani[eau]|lokal|appartement|appart|wohnung|piso|fflat|"
    r"appartamento|квартира|кв)\.?\s?"
    r"(?:no\.?\s?|number\s|nr\.?\s?|#)?(?:\d{1,4}\s?[a-h]?|[a-h])\b(?!\s?(?:tyre|pack|screw|minutes?|mins?|"
    r"hours?|people|pounds|[£$€%])))",
    words="flat apartment apt maisonette bedsit mieszkani lokal appart wohnung piso fflat квартира кв",
)
AT_NUMBER = Rule(
    r"\b(?:at|to|from|i'?m|in|we'?re|house|live|lives|door|its|it's|we are|i am|over at|round|outside|"
    r"is)\s((?:house\s|door\s)?(?:number|no\.?|nr|nos|#)\s?\d{1,4}\s?[a-f]?)\b"
    r"(?!\s?(?:on|in|of)\s(?:the|my|your)\s(?:list|queue|line|chart|menu|recipe|league|table|form|"
    r"page))(?!\s?(?:bus|tram|train|route|line|on the))",
    digits=1,
    words="number no nr nos",
    signs="#",
)
DOOR_NUMBER = Rule(
    r"\b((?:house|door|our|my)\s(?:number|no\.?|nr)(?:\s?(?:is|:|'s))?\s\d{1,4}\s?[a-f]?)\b",
    digits=1,
    words="number no nr",
)
OPPOSITE = Rule(
    r"\b(?:come to|i'?m at|we'?re at|i live at|live at|knock (?:on|at))\s(\d{1,4}[a-f]?)\b(?=[ ,.!]|"
    r"$)(?!\s?(?:am|pm|o'clock|[:.]\d|%))",
    digits=1,
    words="come i im we live knock",
)
POLISH = Rule(
    r"\b((?:ul|ulic[aeyę]|al|alej[aei]|os|osiedl[eau]|pl|plac[ua]?|skwer\w*|"
    r"rond[aou]\w*)\b\.?\s[A-Z][\w.-]+(?:\s[A-Z][\w-]+)?(?:\s\d{1,4}\s?[a-z]?(?:\s?(?:/|m\.?|lok\.?|"
    r"mieszk\w*)\s?\d{1,4})?)?)",
    words="ulic alej osiedl plac skwer rond",
    exactly="ul al os pl",
    cased=True,
)
POLISH_NUMBER = Rule(
    r"\b((?:na|przy|z)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s\d{1,3}\s?[a-z]?(?:\s?(?:/|m\.?|"
    r"lok\.?)\s?\d{1,4})?)\b(?!\s?(?:min|godz|zł|os[oó]b|rano|:|\.\d))",
    digits=1,
    words="na przy z",
    cased=True,
)
NUMBER_AFTER = Rule(
    rf"\b((?:{CAP}\s){{1,3}}(?i:{SURE_TYPES}),?\s(?:house\s)?(?:number|no\.?|nr|"
    rf"#)?\s?\d{{1,4}}[a-f]?)\b(?!\s?(?:bus|am|pm|min))",
    digits=1,
    words="street road rd avenue ave lane ln crescent cres terrace gardens gdns grove mews close drive boulevard "
    "blvd wynd cottages",
    cased=True,
)
NAME_DOOR = Rule(
    r"(?<![\w.])([A-Z][\w-]{2,}(?:\s[A-Z][\w-]+)?\s\d{1,3}[a-z]?\s?(?:m\.?|lok\.?)\s?\d{1,4})\b",
    digits=2,
    signs="m lok",
    cased=True,
)
POLISH_HOME = Rule(
    r"\b(?i:mieszka\w+|mieszkanie|dom)\s(?:jest\s)?((?:na|przy|koło|obok|pod|u zbiegu)\s(?:(?i:ulicy|ul\.?|"
    r"osiedlu|os\.?|placu|pl\.?|alei|al\.?)\s)?[A-Z][\w-]+(?:\s\d{1,4}\w?)?)",
    words="mieszka dom",
    cased=True,
)
POLISH_DOOR = Rule(
    r"\b((?:pod|nr|numer(?:em|ze)?|dom)\s(?:numerem\s|nr\s|numer\s)?\d{1,4}[a-z]?(?:\s?/\s?\d{1,4}|"
    r"\s?m\.?\s?\d{1,4}))\b|\b(mieszkam (?:pod|w|na)?\s?(?:numerem|nr|pod)\s?\d{1,4})\b|\b(pod (?:numerem|"
    r"nr) \d{1,4})\b",
    digits=1,
    words="pod nr numer dom mieszkam",
)
GERMAN = Rule(
    r"(?<![\w-])([a-z][\w-]{2,30}(?:strasse|str\.|gasse|allee|weg|platz|damm|ufer|ring|straat|laan|plein|gracht|gatan|"
    r"vagen|vej|gade|utca)\s?\d{1,4}\s?[a-z]?)\b",
    digits=1,
    signs="strasse str. gasse allee weg platz damm ufer ring straat laan plein gracht gatan vagen vej gade utca",
)
GERMAN_APART = Rule(
    r"(?<![\w-])((?:[\w-]{2,30}er|am|an der|auf der|im|in der)\s[\w-]{0,20}(?:strasse|str\.|gasse|allee|weg|platz|"
    r"damm)\s\d{1,4}\s?[a-z]?)\b",
    digits=1,
    signs="strasse str. gasse allee weg platz damm",
)
ROMANCE = Rule(
    r"(?<![\w])((?:\d{1,4}\s?(?:bis|ter)?,?\s)?(?:rue|place(?= d)|avenue|boulevard|bd|impasse|chemin|quai|"
    r"allee)\s(?:de\s|des\s|du\s|de la\s|la\s|le\s|les\s|l')*[a-z][\w'-]{2,}(?:\s[a-z][\w'-]+)?)"
    r"|\b((?:calle|c/|avenida|avda\.?|plaza|paseo|carrer|rua|via|viale|piazza|corso|strada|bulevardul|"
    r"travessa|praca)\s(?:de\s|del\s|de la\s|da\s|do\s|dos\s|della\s|dei\s|"
    r"la\s)*[a-z][\w'-]{2,}(?:\s[a-z][\w'-]+)?,?\s?(?:n[o°.]*\s?|nr\.?\s?)?\d{1,4})\b"
    r"|\b(?:vivo|vive|vivimos|abito|abita|moro|mora|habite|habitons|locuiesc|stau)\s(?:en|in|na|no|au|a|dans|"
    r"pe)\s(?:la\s|el\s|le\s|l')?((?:calle|avenida|plaza|paseo|via|viale|piazza|corso|rua|rue|"
    r"strada)\s[\w' -]{3,30})",
    words="rue place avenue boulevard bd impasse chemin quai allee calle c avenida avda plaza paseo carrer rua via "
    "viale piazza corso strada bulevardul travessa praca vivo vive vivimos abito abita moro mora habite "
    "habitons locuiesc stau",
)
_SLAVIC = "|".join(map(fold, ["вул", "вулиця", "вулиці", "ул", "улица", "улице", "проспект", "пр"]))
SLAVIC = Rule(
    r"\b((?:" + _SLAVIC + r")\b\.?\s[^\W\d_][\w-]+(?:,?\s(?:буд\.?|д\.?|дом)?\s?\d{1,4}\s?\w?)?)",
    words=cues(_SLAVIC),
)
OTHER = Rule(
    r"(?<![\w-])([\w-]{2,30}\s(?:sokak|sok\.|cadde(?:si)?|cad\.|mah(?:allesi|\.))\s?(?:no:?\s?)?\d{0,4})\b|"
    r"\b(\d{1,4}\s(?:stryd|heol|ffordd|lon|rhes|maes|bryn|cilgant)\s(?:y\s|yr\s|'r\s)?[a-z][\w-]+)|"
    r"(?<![\w.])([\w.]{2,30}\sg\.\s\d{1,4}(?:-\d{1,4})?)\b",
    words="sok cad mah",
    exactly="stryd heol ffordd lon rhes maes bryn cilgant g",
)
