"""Names by which somebody can be found on another platform: with an @, or beside the platform's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.letters import fold
from bot.reading.guarding.needs import cues
from bot.reading.guarding.number_words import NUMBERS
from bot.reading.guarding.rules import Rule
from bot.reading.guarding.view import View
from bot.reading.guarding.view import view as see

_SURE = """
    whats[\\s'-]?app\\w{0,4} wh?ats?app\\w{0,4} wassap whatsap telegram\\w{0,4} telega tele[\\s-]gram
    telegrm insta insta[\\s-]?gram\\w{0,4} instagrm insta\\w{1,3} facebook\\w{0,3} face[\\s-]book\\w{0,3}
    facebok fb fejs\\w{0,4} fejsbuk\\w{0,3} messenger\\w{0,3} messengerze snap[\\s-]?chat\\w{0,4}
    tik[\\s-]?tok\\w{0,4} discord\\w{0,4} disc0rd skype\\w{0,3} viber\\w{0,4} wechat weixin we\\schat
    kakao(?:talk)? kik linked[\\s-]?in\\w{0,4} twitter\\w{0,4} tweet\\w{0,2} bluesky blue\\ssky bsky mastodon
    reddit twitch you[\\s-]?tube\\w{0,3} tumblr pinterest vinted ebay olio next[\\s-]?door strava duolingo
    spotify soundcloud bereal tinder bumble hinge grindr threema wickr zalo botim icq psn xbox
    playstation\\snetwork play\\s?station gamertag gamer\\stag friend\\scode minecraft roblox fortnite
    epic\\sgames gadu(?:[\\s-]gadu)? naszaklasa nasza\\sklasa vkontakte odnoklassniki flickr deviantart etsy
    depop github gitlab only\\s?fans patreon link[\\s-]?tree goodreads ravelry letterboxd face[\\s-]?time
    hangouts google\\schat google\\smeet
    jitsi slack\\sid телеграм\\w{0,3} тг инстаграм\\w{0,3} инста\\w{0,2} вотсап\\w{0,2}
    ватсап\\w{0,2} вайбер\\w{0,2} фейсбук\\w{0,3} вконтакте скайп\\w{0,2} дискорд\\w{0,2} инсте
    тик\\s?ток\\w{0,2} месенджер\\w{0,2} мессенджер\\w{0,2} 微信 抖音 飞书 ライン واتساب تلغرام تيليجرام انستغرام انستا
    سناب فيسبوك إنستا इंस्टा व्हाट्सएप टेलीग्राम
""".split()
_MAYBE = (
    "signal\\w{0,4} snap\\w{0,3} line ig tg wa sc threads steam wire element matrix session imo zoom teams vk "
    "gg google qq ps[45]? switch epic (?<!\\d)(?<!\\d\\s)x(?!\\s?\\d)"
).split()

_PLATFORM = "|".join(fold(one) for one in _SURE)
_WEAK = "|".join(_MAYBE)
_TOKEN = r"[\"'(@\[]{0,2}([^\W_](?:[\w.#:-]{1,38}[^\W_]|[\w.#:-]{0,38}_)?)"
_NAMED = (
    r"(?:user[ -]?names?|user[ ]?id|handle|nick(?:name)?|screen[ ]name|display[ ]name|name|id|tag|@|nazwa|nazwą|login|"
    r"profil|profile|konto|benutzername|pseudo|usuario|nutzername|ім'я|имя|ник|нік|enw)"
)
_NAMED = _NAMED.replace("ą", "a")
_LINK = (
    r"(?:\s?(?:=|:|-|~|>|,|\bis\b|\bit's\b|\bam\b|\bto\b|\bjest\b|\bist\b|\best\b|\bes\b|\bas\b|\bunder\b|"
    r"\bjako\b|\bpod\b|\bals\b|\bcomo\b|\bcome\b|\bsous\b|\byw\b)){1,3}"
)
_AS = (
    r"(?:\bas\b|\bunder\b|\bunder the name\b|\bcalled\b|\bname\b|\bnamed\b|\bnick\b|\bnickname\b|\busername\b|"
    r"\bhandle\b|\bjako\b|\bpod nazwa\b|\bpod\b|\bcomo\b|\bals\b|\bunter\b|\bsous(?: le nom)?\b|\bcome\b|"
    r"\bna nick\b|\bi'?m\b|\bi am\b|\bit'?s\b|\bjestem\b|\bsearch(?: for)?\b|\blook for\b|\blook up\b|\bfind\b|"
    r"\bszukaj\b|\bwyszukaj\b|\bя\b|\bяк\b|\bкак\b|\bfel\b)"
)
_VERB = (
    r"(?:add|find|follow|dm|pm|message|msg|inbox|search|look(?: me)? up|look for|get|reach|catch|hmu|hit|ping|"
    r"tag|contact|text|friend|znajdz|dodaj|szukaj|napisz|pisz|odezwij|busca\w*|agrega\w*|escrib\w*|ajoute\w*|"
    r"cherche\w*|trouve\w*|finde?|such\w*|schreib\w*|cerca\w*|scriv\w*|знайд\w*|пиши\w*|найди\w*|напиши\w*|"
    r"добав\w*|дода\w*)"
)

_P = rf"\b(?:{_PLATFORM})\b"
_BOTH = rf"\b(?:{_PLATFORM}|{_WEAK})\b"
_EXACTLY = (
    "fb kik icq psn xbox bsky sky line ig tg wa sc threads steam wire element matrix session imo zoom teams vk gg "
    "google qq ps switch epic x"
)
_ANY = Rule(
    _BOTH,
    words="app tele face fejs snap tik skyp vibe wech weix chat kaka link twit twee mast redd tumb vint ebay olio next "
    "duol bere tind bumb hing wick zalo boti game code robl epic gadu vkon odno flic devi etsy depo gith gitl patr "
    "rave goog jits slac " + cues(*(fold(one) for one in _SURE if not one.isascii())),
    signs="tsapp tapp whatsap wassap insta messenger discord disc0rd bluesky tube pinterest strava spotify soundcloud "
    "grindr threema station minecraft fortnite klasa fans goodreads letterboxd hangouts signal",
    exactly=_EXACTLY,
)
_SURELY = re.compile(_PLATFORM)

_PATTERNS = [
    re.compile(rf"{_P}(?:'s)?\s?(?:{_NAMED})?{_LINK}\s{{0,2}}{_TOKEN}"),
    re.compile(rf"{_BOTH}(?:'s)?\s{_NAMED}(?:'s)?(?:\s?(?:is|=|:|-|to|jest|ist|est|es)){{0,2}}\s{{0,2}}{_TOKEN}"),
    re.compile(
        rf"\b(?:my|mine|our|moj|moje|mon|mi|mein|meine|мій|мой|fy)\s{_BOTH}(?:\s(?:is|to|jest|est|ist|es)|"
        rf"\s?[:=-])\s?{_TOKEN}"
    ),
    re.compile(rf"{_BOTH}[^\n.!?]{{0,24}}?{_AS}(?:\s{_AS})?\s{{0,2}}[:,]?\s?{_TOKEN}"),
    re.compile(rf"\b{_VERB}\b[^\n.!?]{{0,24}}?{_P}\s?(?:[,:(=-]|to)\s?(?:i'?m\s|as\s)?{_TOKEN}"),
    re.compile(
        rf"\b(?:{_VERB}|{_AS})\s(?:for\s|me\s)?{_TOKEN}\s(?:over\s)?(?:on|in|at|via|na|w|en|sur|auf|su|в|у|"
        rf"no)\s(?:the\s)?{_BOTH}"
    ),
    re.compile(
        rf"\b(?:i'?m|i am|it'?s|jestem|je suis|soy|ich bin|sono|я)\s{_TOKEN}\s(?:over\s)?(?:on|na|en|sur|auf|"
        rf"su|в|у)\s{_BOTH}"
    ),
    re.compile(rf"^\W{{0,3}}(?:{_PLATFORM})\s{_TOKEN}\W*$"),
    re.compile(rf"(?:^|(?<=[\n.,;]))\W{{0,3}}(?:snap|ig|tg|wa|sc|vk|gg)\s?[:=]\s?{_TOKEN}"),
    re.compile(rf"\b(?:i'?m|i am|find me|add me)\s{_TOKEN}\son the gram\b"),
    re.compile(rf"{_P}\sme\s?(?:at\s|on\s|:\s?|@)?{_TOKEN}"),
    re.compile(rf"^\W{{0,3}}(?:{_PLATFORM})\s{_TOKEN}(?=\s?,|\s?[.!])"),
]
_MY_HANDLE = Rule(
    rf"\b(?:handle|user[ -]?name|screen[ ]name|nick(?:name)?|nazwa uzytkownika)\b[^\n.!?]{{0,30}}?(?:\bis\b|"
    rf":|=|\bto\b)\s?{_TOKEN}",
    words="handle user screen nick nazwa",
)
_AT = re.compile(r"(?<![\w.@/])@\s?([a-z0-9_](?:[\w.-]{1,38}[\w])(?::[\w.-]{3,40})?)")
_AT_WORDS = frozenset(
    """home work noon midnight church school lunch the and half about around least all everyone everybody here channel
    group mum mums dads nans tea dinner breakfast library park last first night once dawn dusk mine ours yours this that
    teatime bedtime lunchtime weekends weekend xmas christmas easter 10ish shop shops town pub cafe hall sea
    random""".split()
)
_ASKED = re.compile(r"\b(?:dm|pm|message|msg|text|add|follow|inbox|ping)\sme\s$")
"""Before an @: somebody asks to be written to, wherever that is."""
_ASKED_AT = Rule(r"\b(?:dm|pm)\sme\s(?:at|as|on)\s([^\W\d_][\w.-]{1,38}\w)", exactly="dm pm")
_TIME = re.compile(r"\d{1,2}(?:[.:]?\d{2})?(?:am|pm|ish|h|p|ppl|pp)?|\d+(?:st|nd|rd|th)")
_MENTION = re.compile(r"<[@#!][\w|.^-]{1,80}>")
_SHAPED = re.compile(
    r"(?<![\w.@/:])(?:[a-z0-9]+(?:\.[a-z0-9]+)*_[\w.]*[a-z0-9]|[a-z][\w.]{2,30}#\d{3,5}|u/[\w-]{3,30}|"
    r"live:[\w.]{3,40})(?![\w:])"
)
_WORD = re.compile(r"(?<![\w.@])[^\W_](?:[\w.#-]{1,38}[^\W_]|[\w.#-]{0,38}_)(?![\w])")
_LEETED = Rule(r"(?<![\w])(?=[a-z@$]{0,12}[013457@$])[a-z013457@$]{4,14}(?![\w])", signs="0 1 3 4 5 7 @ $")
_UNLEET = (str.maketrans("013457@$", "oieastas"), str.maketrans("013457@$", "oleastas"))
MOST_MENTIONS = 40
_CODE = Rule(r"\b(?:sw[- ]\d{4}[- ]\d{4}[- ]\d{4}|05[0-9a-f]{64})\b", signs="05 sw")
_NUMBERED = Rule(
    r"\b(?:gg|icq|gadu[ -]?gadu|qq|kakao|zoom(?:\s?(?:id|room|meeting|is))*)\s?(?:nr|numer|id|number|to|is|:|"
    r"=)?\s?\d[\d -]{3,13}\d",
    digits=2,
    words="gg icq gadu qq kakao zoom",
)
_MODEL = re.compile(
    r"(?:\d{1,4}(?:am|pm|st|nd|rd|th|g|k|mb|gb|tb|p|s|h|m|kg|min|mins|hrs|yrs|x|cm|mm|ml|l|w|v|ish|zl|rano|"
    r"pln|gbp)?|mp[34]|\d+[.,:]\d+\w{0,2}"
    r"|(?:iphone|ipad|windows|win|android|ios|galaxy|pixel|nokia|moto|s|a|se|v|ps|xbox|web|4g|5g|kindle|"
    r"office|mac|chrome|u3a)\d{1,4}\w{0,4}|e\.g|i\.e|a\.m|p\.m|etc)"
)
_BRANDS = frozenset(
    """
    whatsapp youtube tiktok facetime linkedin iphone ipad ipod macbook playstation bluesky wechat paypal ebay snapchat
    facebook instagram imac ios macos icloud wifi powerpoint onedrive openreach talktalk mcdonald mcdonalds
    freeview imessage android smarttv nextdoor tripadvisor moneysaving chatgpt openai quickbooks broadband""".split()
)


def _looks_chosen(word: str, cased: str) -> bool:
    """Digits among letters, an inner sign, or a hump: nobody writes ordinary words so."""
    if _MODEL.fullmatch(word) or word in _BRANDS or word.isdigit():
        return False
    if "_" in word or "#" in word or re.search(r"[a-z]\.[a-z]", word):
        return bool(re.search(r"[a-z]", word)) and not re.fullmatch(r"(?:[a-z]\.){1,4}[a-z]?", word)
    if re.search(r"[^\W\d_]", word) and re.search(r"\d", word):
        return True
    return bool(re.search(r"[a-z][A-Z]", cased)) and len(word) > 4


def handles(view: View) -> Iterator[tuple[int, int]]:
    text, cased = view.text, view.cased
    if "<" in text:
        for found in _MENTION.finditer(text):
            if not found.group().startswith(("<!here", "<!channel", "<!everyone")):
                yield found.span()
    if "@" in text:
        for found in _AT.finditer(text):
            word = found.group(1)
            spaced = found.group()[1].isspace()
            if word in _AT_WORDS or _TIME.fullmatch(word) or not re.search(r"[^\W\d_]", word):
                continue
            if spaced and not (
                _looks_chosen(word, cased[found.start(1) : found.end(1)])
                or _ANY.first(view)
                or (_ASKED.search(text, 0, found.start()) and _is_any_name(word))
            ):
                continue
            yield found.span()
    if "_" in text or "#" in text or "u/" in text or "live:" in text:
        for found in _SHAPED.finditer(text):
            if not _MODEL.fullmatch(found.group()):
                yield found.span()
    for found in _ASKED_AT.all(view):
        if _is_any_name(found.group(1)):
            yield found.span(1)
    for found in _CODE.all(view):
        yield found.span()
    for found in _NUMBERED.all(view):
        yield found.span()
    if _LEETED.met_by(view):
        view = view.rewritten(_LEETED.pattern, _unleeted)
        text, cased = view.text, view.cased
    for found in _MY_HANDLE.all(view):
        word = found.group(1).rstrip(".:-")
        if _looks_chosen(word, cased[found.start(1) : found.end(1)]) or _is_a_name(word.strip("'\"(")):
            yield found.start(1), found.start(1) + len(word)
    mentions = list(_ANY.all(view))
    if not mentions:
        return
    if len(mentions) > MOST_MENTIONS:
        yield mentions[0].start(), mentions[-1].end()
        return
    for mention in mentions:
        yield from _beside(mention, text, cased)
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            start, end = found.span(1)
            word = found.group(1).rstrip(".:-")
            if _looks_chosen(word, cased[start:end]) or _is_a_name(word.strip("'\"(")):
                yield start, start + len(word)
                break


def _unleeted(found: re.Match[str]) -> str | None:
    """ "1nsta", "te1egram"."""
    for table in _UNLEET:
        if _SURELY.fullmatch(word := found.group().translate(table)):
            return word
    return None


def _beside(mention: re.Match[str], text: str, cased: str) -> Iterator[tuple[int, int]]:
    """What looks like a handle near the name of a platform."""
    begin, end = max(0, mention.start() - 30), min(len(text), mention.end() + 44)
    if line := text.rfind("\n", begin, mention.start()) + 1:
        begin = line
    sure = bool(_SURELY.fullmatch(mention.group()))
    for found in _WORD.finditer(text, begin, end):
        word = found.group().rstrip(".:-")
        start = found.start()
        if start < mention.end() and found.end() > mention.start():
            continue
        if not _looks_chosen(word, cased[start : start + len(word)]):
            continue
        if sure or (len(re.findall(r"[a-z]", word)) > 2 and cased[start : start + len(word)] != word.upper()):
            yield start, start + len(word)


def mentions(text: str) -> bool:
    """Does it name a platform?"""
    return bool(_ANY.first(see(text)))


def _is_any_name(word: str) -> bool:
    """Also where no platform is named: times and places stand there too."""
    return _is_a_name(word) and word not in _AT_WORDS and word not in NUMBERS


def _is_a_name(word: str) -> bool:
    return (
        len(word) > 3
        and word not in COMMON
        and word not in _BRANDS
        and not _ANY.pattern.fullmatch(word)
        and not _MODEL.fullmatch(word)
        and not word.isdigit()
        and not word.endswith(("ing", "'s", "n't"))
    )
