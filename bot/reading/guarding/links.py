"""Links and e-mail addresses. Only hosts that are everybody's pass, and those without what follows a "?" or "#"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY
from bot.reading.guarding.needs import cues
from bot.reading.guarding.rules import Need, Rule, Rules
from bot.reading.guarding.spoken import SPOKEN_AT
from bot.reading.guarding.view import View

PUBLIC = (
    "gov.uk", "nhs.uk", "police.uk", "parliament.uk", "gov.wales", "nhs.wales", "llyw.cymru", "gov.scot", "nhs.scot",
    "nidirect.gov.uk", "gov.ie", "hse.ie", "gov.pl", "europa.eu", "service-public.fr", "bund.de", "usa.gov", "cdc.gov",
    "canada.ca", "gov.au", "govt.nz", "bbc.co.uk", "tfl.gov.uk", "nationalrail.co.uk", "citizensadvice.org.uk",
    "ageuk.org.uk", "samaritans.org", "childline.org.uk", "nspcc.org.uk", "mind.org.uk", "giveusashout.org",
    "nationaldahelpline.org.uk", "papyrus-uk.org", "findahelpline.com", "116sos.pl", "116111.pl", "niebieskalinia.info",
    "thehotline.org", "crisistextline.org", "childhelp.org", "lifeline.org.au", "telefonseelsorge.de", "3114.fr",
    "nummergegenkummer.de", "988lifeline.org", "988.ca", "1737.org.nz", "112.ie",
)  # fmt: skip
"""Public bodies and helplines: pages that nobody makes about themselves."""

SURE = frozenset(
    """com org net uk pl de fr es eu io info biz dev xyz ru ua cz ie gg ly nl se dk fi pt ro hu lt lv ee sk ca au nz in
    tv app cymru wales scot london link site online shop store page social blog club chat group live world space
    website tech cloud email one top pro cc ws ai example test invalid by br mx ar jp cn kr tr gr bg hr si rs ch
    lu mt cy ph pk bd lk id my sg hk th vn za ng ke gh eg ma il sa ae ir is li mobi name tel bio cafe events fm
    global family education school foundation house care community directory network support international media
    news ninja ooo us su uno video wiki zone""".split()
) - set("in one top by my is id live pro my house care school news family support name cafe page video".split())
UNSURE = frozenset(
    "me it no at to be us co in so my is am as do id la li ne one top by pro live si page name house bio".split()
)
"""Endings that are also words, where somebody forgot a space: only with a path, www or a scheme."""
_SHORT = frozenset(
    """t.me wa.me m.me fb.me fb.com ig.me g.co goo.gl youtu.be linktr.ee discord.gg bit.ly tinyurl.com is.gd forms.gle
    cutt.ly rb.gy signal.me signal.group line.me vk.me telegram.me telegram.dog s.id tiny.cc lnkd.in db.tt ow.ly
    buff.ly kik.me viber.me snapchat.com about.me carrd.co beacons.ai meet.jit.si zoom.us instagr.am redd.it
    pin.it flic.kr""".split()
)
MAILBOXES = frozenset(
    """gmail googlemail hotmail outlook yahoo ymail icloud aol proton protonmail tutanota tuta gmx fastmail btinternet
    talktalk virginmedia sky live msn onet interia poczta o2 wp tlen yandex mail rambler ukr zoho hey hushmail webmail
    laposte orange free libero tiscali seznam centrum mailinator protonmail""".split()
)

_SURELY_MAIL = MAILBOXES - {"mail", "live", "sky", "free", "orange", "hey", "poczta", "centrum"}
_SHORT_ENDS = tuple(_SHORT)
_SCHEME = re.compile(
    r"(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,14}\s?:\s?/\s?/|(?:tg|mailto|tel|sms|skype|viber|whatsapp|geo|"
    r"facetime|sip|xmpp|"
    r"callto|javascript|data):(?=[^\s:]))\s?[^\s<>\"]*"
)
_DOMAIN = Rule(
    r"(?<![\w@.-])(?:www\.)?(?:[^\W_](?:[\w-]{0,60})\.){1,6}([^\W\d_]{2,18})(?![\w-])(?::\d{2,5}\b)?(/[^\s<>\"]*)?",
    signs=".",
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w+-](?:[\w.+%-]{0,63}[\w+-])?\s?@\s?(?:[^\W_][\w-]{0,60}\.){0,5}([^\W_][\w-]{0,60}[^\W_])(?![\w-])"
)
_AT_MAILBOX = Rule(
    rf"(?<![\w.+-])[\w.+-]{{2,64}}(?:\s{{1,3}}|[_-])(?:{SPOKEN_AT})(?:\s{{1,3}}|"
    rf"[_-])(?:(?:[^\W_][\w-]{{0,60}}\.){{1,5}}([^\W\d_]{{2,18}})"
    rf"|({'|'.join(sorted(_SURELY_MAIL))}))(?![\w-])",
    words=cues(SPOKEN_AT),
)
_SPACED_MAIL = Rule(
    r"(?<![\w.@-])([^\W\d_][\w.-]{2,40})\s"
    r"(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|aol|proton|protonmail|gmx|btinternet|talktalk|"
    r"virginmedia|wp|onet|interia|tlen)\s(?:com|co\suk|net|pl|de|fr|it|es)(?![\w.-])",
    words="gmail googlemail hotmail outlook yahoo ymail icloud aol proton protonmail gmx btinternet talktalk "
    "virginmedia wp onet interia tlen",
    also="com co net pl de fr it es",
)
"""Typed without any sign: "alangreen gmail com"."""
_SPACED_WWW = Rule(
    r"(?<![\w.-])(www\s(?:[^\W_][\w-]{2,40}\s){1,2}?(?:(?:co|org)\suk|com|org|net|pl|de|fr|eu|info|biz|uk|ie))(?![\w.-])",
    exactly="www",
)
_AT_WHICH = Need(words=" ".join(_SURELY_MAIL))
_SHOUTED = Rule(r"(?<![\w.])[a-z][\w.-]{1,40}(?:AT|\(AT\)|\[AT\])[a-z][\w-]{1,30}(?:DOT|\.)[a-z]{2,6}\b", cased=True)
_MY_MAIL = Rule(
    r"\b(?:e-?mail|mail|gmail|adres mailowy|mejl\w*|poczta)(?:[ ](?:address|me|is|name))?\s?(?:is|to|:|=|-|at|on|na)\s?"
    r"([a-z][\w+-]*(?:[._]|\d)[\w.+-]*)",
    words="e email mail gmail adres mejl poczta",
)
_OFFERED = re.compile(r"(?<![\w.])@(?:[^\W_][\w-]{0,60}\.){1,4}([^\W\d_]{2,12})(?![\w-])")
_ADDRESSES = Rules(
    (
        Rule(r"(?<![\w@.-])(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\S+)", digits=4, signs="."),
        Rule(r"(?<![\w])localhost[:/]\S+", signs="localhost"),
    )
)


def host_of(link: str) -> str:
    """The host of a link, as a browser would read it."""
    rest = re.sub(r"^[a-z][a-z0-9+.-]*\s?:\s?/\s?/\s?", "", link)
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    return authority.rpartition("@")[2].partition(":")[0].strip(".")


def is_public(link: str) -> bool:
    if "@" in link or "\\" in link:
        return False
    host = host_of(link)
    return host.isascii() and any(host == one or host.endswith("." + one) for one in PUBLIC)


def links(view: View) -> Iterator[tuple[int, int, bool]]:
    """(from, to, public) of every link."""
    text = view.text
    for found in _SPACED_WWW.all(view):
        yield *found.span(), is_public(".".join(found.group().split()))
    if "." not in text and ":" not in text:
        return
    for found in _SCHEME.finditer(text) if ":" in text else ():
        trimmed = found.group().rstrip(".,;:!?)'")
        if trimmed.rstrip("/ ").endswith(":"):
            continue
        is_web = trimmed.startswith(("http:", "https:"))
        yield found.start(), found.start() + len(trimmed), is_web and is_public(trimmed)
    for found in _DOMAIN.all(view) if view.is_dotted else ():
        ending, path = found.group(1), found.group(2)
        host = found.group().partition("/")[0]
        trimmed = found.group().rstrip(".,;:!?)'")
        known = host.endswith(_SHORT_ENDS) and path is not None and len(path) > 1
        if ending in SURE or known or (ending in UNSURE and (host.startswith("www.") or (path and len(path) > 2))):
            yield found.start(), found.start() + len(trimmed), is_public(trimmed)
    for _rule, found in _ADDRESSES.all(view):
        yield *found.span(), False


def emails(view: View) -> Iterator[tuple[int, int]]:
    text = view.text
    if "@" in text:
        for found in _EMAIL.finditer(text):
            ending = found.group(1)
            if "." in found.group().partition("@")[2]:
                if ending in SURE or ending in UNSURE or len(ending) <= 4:
                    yield found.span()
            elif ending in MAILBOXES:
                yield found.span()
        for found in _OFFERED.finditer(text):
            if found.group(1) in SURE or found.group()[1:].partition(".")[0] in MAILBOXES:
                yield found.span()
    for found in _AT_MAILBOX.all(view) if view.is_dotted or _AT_WHICH.met_by(view) else ():
        domain = found.group().split()[-1]
        if found.group(2) is None and (domain.startswith("www.") or is_public(domain)):
            continue
        if found.group(2) or found.group(1) in SURE or found.group(1) in ("me", "co", "it", "be", "at", "us"):
            yield found.span()
    for found in _SPACED_MAIL.all(view):
        if found.group(1) not in COMMON and found.group(1) not in EVERYDAY:
            yield found.span()
    for found in _SHOUTED.all(view) if "AT" in view.cased else ():
        yield found.span()
    for found in _MY_MAIL.all(view):
        yield found.span(1)
