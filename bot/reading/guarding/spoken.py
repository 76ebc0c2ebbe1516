"""Signs that are spelled out or pulled apart: "dot", "małpa", "(at)", "underscore", "g m a i l", "www . x . com"."""

from __future__ import annotations

import re

from bot.reading.guarding.letters import fold
from bot.reading.guarding.needs import cues
from bot.reading.guarding.rules import Need, Rule
from bot.reading.guarding.view import View


def _any(words: str) -> str:
    return "|".join(
        sorted((re.escape(fold(word)).replace("_", "[ -]?") for word in words.split()), key=lambda w: -len(w))
    )


_AT = _any(
    """at ät aet małpa małpka malpka arroba arobase arobas chiocciola klammeraffe klammer-affe apenstaartje apestaart
    snabel-a snabela zavináč zavinac kukac собака собачка равлик равликом песик et-merkki miukumauku παπάκι куче
    majmunsko a_rond a_con_rond coadă_de_maimuță arond eta"""
)
_DOT = _any(
    "dot dott d0t kropka kropa punkt punto point ponto tečka tecka piste pont точка крапка punct nokta taškas dotyk bod"
)
_OTHER = {
    "_": "underscore under_score podkreślnik podkreślenie podłoga dolna_kreska unterstrich tiret_bas souligné "
    "guion_bajo "
    "subrayado trattino_basso sottolineato underline underskor нижнее_подчеркивание підкреслення tanlinell",
    "-": "hyphen dash myślnik kreska bindestrich tiret trait_d'union guion guión trattino minus дефис",
    "/": "slash forward_slash ukośnik łamane schrägstrich barra слеш слэш blaen-slaes",
    "#": "hashtag hash krzyżyk raute",
    ":": "colon dwukropek doppelpunkt",
}
_SIGNS = {
    **dict.fromkeys(_AT.split("|"), "@"),
    **dict.fromkeys(_DOT.split("|"), "."),
}
_OPEN, _CLOSE = r"[(\[{<*|~\"'-]", r"[)\]}>*|~\"'-]"

_BRACKETED_AT = re.compile(rf"\s{{0,3}}{_OPEN}\s?(?:{_AT}|@|a)\s?{_CLOSE}\s{{0,3}}")
_BRACKETED_DOT = re.compile(rf"\s{{0,3}}{_OPEN}\s?(?:{_DOT}|\.)\s?{_CLOSE}\s{{0,3}}")
_IN_BRACKETS = re.compile(rf"{_OPEN}\s?(?:{_AT}|@|a|{_DOT}|\.)\s?{_CLOSE}")
_SPOKEN_DOT = Rule(rf"(?<=[\w@])(?:\s{{1,3}}|_|-)(?:{_DOT})(?:\s{{1,3}}|_|-)(?=\w)", words=cues(_DOT))
_SPOKEN = [
    (Rule(rf"(?<=\w)\s{{1,3}}(?:{_any(words)})\s{{1,3}}(?=\w)", words=cues(_any(words))), sign)
    for sign, words in _OTHER.items()
    if sign != "-"
]
_TLD_NEAR = (
    r"(?=(?:com|co|org|net|uk|pl|de|fr|es|it|eu|io|me|info|biz|gg|ie|ru|ua|ly|app|dev|xyz|wales|cymru|scot|"
    r"tv|gmail|googlemail"
    r"|hotmail|outlook|yahoo|icloud|proton|protonmail|example)\b)"
)
_SPACED_DOT = re.compile(
    r"(?<=[\w)])(?:\s{1,3}[.,]\s{0,3}|[.,]\s{1,3}(?=(?:com|org|net|co\.uk|uk|pl|de)\b(?![ ]\w)))(?=\w)"
)
_APART = re.compile(r"\s[.,]")
_ENDING = Need(exactly="com org net co uk pl de")
_SPACED_AT = Rule(
    rf"(?<=[\w.])(?:\s{{0,3}}@\s{{1,3}}|\s{{1,3}}@)(?=[a-z][\w-]{{1,40}}\s?\.\s?{_TLD_NEAR}|{_TLD_NEAR}|\w\s\w\s)",
    signs="@",
)
_SPACED_SLASH = re.compile(r"(?<=[a-z])\s{1,3}/\s{0,3}(?=[\w@])|(?<=[a-z])/\s{1,3}(?=[\w@])")
_SINGLES = re.compile(
    r"(?<![^\W_])(?<!')(?:[^\W_][ .\-_*|/,~·]{1,3}){3,}[^\W_](?![^\W_])|"
    r"(?<![^\W_])(?<!')(?:[^\W_][ ]){2,}[^\W_](?![^\W_])"
)
FEWEST_SINGLES = 3
"""Letters that stand alone, in a word that is pulled apart."""
_BETWEEN = re.compile(r"[ .\-_*|/,~·]+")
_NAMED = "|".join((_DOT, *map(_any, _OTHER.values())))
_MAYBE = (
    Rule(rf"\b(?:{_NAMED})\b", words=cues(_NAMED)),
    Rule(r"\s[.@/]", signs=". @ /"),
    Rule(r"[@/.]\s", signs=". @ /"),
    Rule(rf"{_OPEN}\s?(?:{_AT}|@|a|\.)\s?{_CLOSE}", signs="( [ { < * | ~ \" ' -"),
)
_DOMAINISH = re.compile(r"\b(?:www|http|https|t|wa|bit|com|org|net|co|uk|me|io|gg)\b")


def _joined(found: re.Match[str]) -> str | None:
    """ "m a g g i e @": letters that stand alone, together again; a wider gap stays one."""
    run = found.group()
    gaps = _BETWEEN.findall(run)
    if not any(letter.isalpha() for letter in run):
        return None
    usual = min(gaps, key=len)
    keep = {" ": " "}
    out: list[str] = []
    at = 0
    for gap in _BETWEEN.finditer(run):
        out.append(run[at : gap.start()])
        text = gap.group()
        if text.strip() == "." and usual != text:
            out.append(".")
        elif text.strip() in ("_",) and usual.strip() != "_":
            out.append("_")
        elif len(text) > len(usual) and text.isspace():
            out.append(keep[" "])
        at = gap.end()
    out.append(run[at:])
    return "".join(out)


def _may_be_pulled_apart(view: View) -> bool:
    """Do letters enough stand alone, and where there are no digits: side by side?"""
    lone = [len(word) == 1 for word in view.tokens]
    if view.has_digits:
        return any(lone) and sum(lone) + view.digits >= FEWEST_SINGLES
    return sum(lone) >= FEWEST_SINGLES and any(map(all, zip(lone, lone[1:], lone[2:], strict=False)))


def spoken(view: View) -> View:
    """The view with its signs in place; the same one where nothing is spelled out."""
    seen = view.rewritten(_SINGLES, _joined) if _may_be_pulled_apart(view) else view
    if not any(rule.first(seen) for rule in _MAYBE):
        return seen
    if _IN_BRACKETS.search(seen.text):
        seen = seen.rewritten(_BRACKETED_AT, "@").rewritten(_BRACKETED_DOT, ".")
    seen = _SPOKEN_DOT.rewritten(seen, ".")
    for rule, sign in _SPOKEN:
        seen = rule.rewritten(seen, sign)
    if _ENDING.met_by(seen) or _APART.search(seen.text):
        seen = seen.rewritten(_SPACED_DOT, ".")
    seen = _SPACED_AT.rewritten(seen, "@")
    if "/" in seen.text and _DOMAINISH.search(seen.text):
        seen = seen.rewritten(_SPACED_SLASH, "/")
    return seen


SPOKEN_AT = _AT
"""The words for @, for whoever looks around them: a bare "at" is a sign only next to a domain."""
