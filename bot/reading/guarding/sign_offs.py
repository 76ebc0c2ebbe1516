"""Names under a message: "best wishes, Anna", "- Tom", "Kasia x"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.reading.guarding.first_names import CAP, MAYBE, SURE
from bot.reading.guarding.rules import Rule, Rules
from bot.reading.guarding.view import View

_CLOSING = (
    r"(?:(?:many |kind |kindest |best |warm |warmest |all the |with |lots of |much )*(?:regards|wishes|"
    r"thanks|thank you(?: so much| very much)?|cheers|best|love|ta|sincerely|"
    r"yours(?: sincerely| faithfully| truly)?|hugs|xx+|take care|bye|thx|tia|signed|speak soon|"
    r"see you(?: soon| then)?|much love|god bless)(?: so much| a lot| again| in advance| very much|"
    r" a million)?"
    r"|pozdrawiam(?: serdecznie| cieplo| was)?|pozdrowienia|pozdro|dziekuje|dzieki|z powazaniem|serdecznie|"
    r"sciskam|podpisano|buziaki|do zobaczenia|do uslyszenia|"
    r"(?:viele |liebe |herzliche |mit freundlichen )?grusse(?:n)?|gruss|lg|mfg|vg|danke|bis dann|"
    r"cordialement|bises|bisous|merci|a bientot|amities|"
    r"saludos|un abrazo|gracias|besos|saluti|grazie|abbracci|obrigad[oa]|abracos|cofion(?: gorau)?|"
    r"hwyl(?: fawr)?|diolch(?: yn fawr)?|"
    + "|".join(("дякую", "з повагою", "спасибо", "с уважением", "до зустрічі", "обіймаю"))
    + r"|multumesc|cu drag|groetjes|groeten|hilsen|mvh|pagarbiai|aciu)"
)
_CLOSING_WORDS = """
    regards wishes thanks thank cheers best love ta sincerely yours hugs xx take bye thx tia signed speak see much god
    pozdr dziek z serdecznie sciskam podpisano buziaki do gruss lg mfg vg danke bis cordialement bises bisous merci
    a amities saludos un gracias besos saluti grazie abbracci obrigad abracos cofion hwyl diolch дякую з спасибо с до
    обіймаю multumesc cu groetjes groeten hilsen mvh pagarbiai aciu"""
_SIGNED = Rule(
    rf"(?:^|(?<=[\s.,!?]))(?i:{_CLOSING})[\s,.!~:-]{{1,6}}((?:[A-ZА-ЯІЇЄҐ]\.\s?)*{CAP}(?:\s(?:(?i:and|&|i|"
    rf"und|et|y)\s)?{CAP}){{0,2}})[\s.!x❤♥😊🙂👍-]{{0,12}}$",
    words=_CLOSING_WORDS,
    cased=True,
)
_SIGNED_LOW = Rule(
    rf"(?:^|(?<=[\s.,!?]))(?:{_CLOSING})[\s,.!~:-]{{1,6}}([^\W\d_]+)[\s.!x❤♥😊🙂👍-]{{0,12}}$", words=_CLOSING_WORDS
)
_DASHED = Rule(
    rf"(?:\n|[.!?,]\s|\s)[-~*]{{1,2}}\s?({CAP}(?:\s{CAP})?)[\s.!x❤♥😊🙂👍]{{0,12}}$", signs="- ~ *", cased=True
)
_LAST_LINE = Rule(rf"\n\s{{0,3}}((?:[A-Z]\.\s?)*{CAP}(?:\s{CAP})?)[\s.!x❤♥😊🙂👍]{{0,12}}$", cased=True)
_KISS = Rule(rf"({CAP})\s(?i:x{{1,5}})\W*$", words="x xx", cased=True)
_ALONE = re.compile(rf"^\W*((?:[A-Z]\.?\s){{1,2}}{CAP})\W*$")
_AFTER_NAMES = " \t\n\r\f\v.!x❤♥😊🙂👍-"
_NOT_SIGNED = frozenset(
    """mon tue tues wed thu thur thurs fri sat sun all everyone everybody both again you guys folks mate mates so much
    very soon then there tomorrow today tonight later lovely love kindly neighbour neighbours neighbor dear
    darling monday tuesday wednesday thursday friday saturday sunday too for in it i we see bye ta thanks god lots
    best have hope yes no ok okay great good well please cheers sir madam friend friends panstwu wszystkim wam
    serdecznie bardzo goraco jeszcze raz milego dobrego and but the a an my your christmas easter x xx xxx if when
    what how sent any anyone some now here brilliant perfect super wonderful amazing done fine sorry nice right
    sure morning evening afternoon night""".split()
)


_IN_CAPITALS = Rules((_SIGNED, _DASHED))


def _ends_with_a_capital(end: str) -> bool:
    last = end.rstrip(_AFTER_NAMES).split()[-1:]
    return any(map(str.isupper, "".join(last)))


def sign_offs(view: View, usable: Callable[[int, int], bool], *, named: bool) -> Iterator[tuple[int, int]]:
    """Where names stand; `usable` says of a place whether what stands there may be one. `named`: is a name known?"""
    text, cased = view.text, view.cased
    tail = max(0, len(text) - 120)
    end_of = cased[tail:]
    for rule in (_SIGNED, _DASHED) if _IN_CAPITALS.met_by(view) and _ends_with_a_capital(end_of) else ():
        if rule.met_by(view) and (found := rule.pattern.search(end_of)):
            start, end = tail + found.start(1), tail + found.end(1)
            first = re.split(r"[\s.]", text[start:end])[0]
            if text[start:end] not in _NOT_SIGNED and first not in _NOT_SIGNED and usable(start, end):
                yield start, end
    if named and _SIGNED_LOW.met_by(view) and (found := _SIGNED_LOW.pattern.search(text[tail:])):
        start, end = tail + found.start(1), tail + found.end(1)
        if (text[start:end] in SURE or (text[start:end] in MAYBE and cased[start].isupper())) and usable(start, end):
            yield start, end
    if len(text) < 40 and (alone := _ALONE.match(cased)):
        yield alone.span(1)
    for rule in (_KISS, _LAST_LINE) if "\n" in text else (_KISS,):
        if rule.met_by(view) and (found := rule.pattern.search(end_of)):
            start, end = tail + found.start(1), tail + found.end(1)
            first = text[start:end].split()[0].rstrip(".")
            if (first in SURE or first in MAYBE or (len(first) == 1 and "." in text[start:end])) and usable(start, end):
                yield start, end
