"""One letter as what it looks like: other scripts' digits, circled, full-width and mathematical letters, look-alikes.

What no screen shows becomes nothing. For detection only: what is delivered is never made of this.
"""

from __future__ import annotations

import unicodedata

_LOOK_ALIKE = {
    # Cyrillic
    "аԁеһіјӏмоԛрсѕтуѵԝхүвкнгԍԑӧҝ": "adehijlmoqpcstyvwxybkhrgeok",
    "АВЕЅІЈКМНОРСТУХҮԚԜԌҒ": "ABESIJKMHOPCTYXYQWGF",
    # Greek
    "αβεικνορτυχγηωϲϳσδ": "abeikvoptuxynwcjod",
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ": "ABEZHIKMNOPTYXCM",
    # Armenian, Cherokee, Lisu, Coptic
    "օսոհգզցյեիՕՍԼՏ": "ounhqqgjelOULS",
    "ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᏀᏃᏎᏏᏒᏔᏚᏙᏞᏟᏢᏦᏴ": "DRTiAJEWMHYGZ4bRWSVLCPKB",
    "ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ": "BPDTGKJCZFNLSRVHWXYAEIOU",
    "ⲟⲣⲥⲧⲩⲕⲙⲛ": "opctyKMN",
    # Latin of other alphabets, phonetic and small capitals
    "ıȷɑɐɡɩʌɓƀƈɗɖđðƒɠɦħɨɟƙɫłɱɲŋøƥɋɾʂƭŧʋⱳƴʐƶɛǝəɔʏɪ": "ijaagivbbcdddofghhijkllmnnopqrsttvwyzzeeeoyi",
    "ᴀʙᴄᴅᴇꜰɢʜᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡᴢ": "abcdefghjklmnopqrstuvwz",
    "ŁØĐĦŦƵ": "LODHTZ",
    # Digits in disguise
    "ƧƷȜƼ〇零壹贰叁肆伍陆柒捌玖": "233500123456789",
    "⚀⚁⚂⚃⚄⚅": "123456",
    # Signs
    "․。·⋅∙•": "......",
    "⁄∕⧸⟋": "////",
    "−–—―‒‐‑⁃﹣": "---------",
    "’‘‛ʼ′`´": "'''''''",
    "“”„‟″": '"""""',
    "꞉ː∶": ":::",
    "‗": "_",
}
_LONGER = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "🔟": "10", "…": "...", "℗": "p", "\u2028": "\n", "\u2029": "\n"}

_TABLE = {old: new for olds, news in _LOOK_ALIKE.items() for old, new in zip(olds, news, strict=True)} | _LONGER
_IGNORED = {"Mn", "Me", "Cf", "Cs", "Co", "Cn"}
_FILLERS = set("\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800\u034f")
"""Letters and marks by their category that show nothing."""


def _of_emoji(code: int) -> str:
    """Letters in squares, circles and flags."""
    for first in (0x1F1E6, 0x1F150, 0x1F170):
        if first <= code < first + 26:
            return chr(ord("a") + code - first)
    return ""


def _plain(letter: str) -> str:
    if letter in _TABLE:
        return _TABLE[letter]
    if letter in "\n\t":
        return letter
    if letter in _FILLERS:
        return ""
    if instead := _of_emoji(ord(letter)):
        return instead
    value = unicodedata.digit(letter, None)
    if value is not None:
        return str(value)
    category = unicodedata.category(letter)
    if category in _IGNORED:
        return ""
    if category == "Cc":
        return ""
    if category == "Zs":
        return " "
    if category in ("Zl", "Zp"):
        return "\n"
    if category == "Pd":
        return "-"
    if category == "Lo" and 0x3400 <= ord(letter) <= 0x9FFF:
        number = unicodedata.numeric(letter, None)
        return str(int(number)) if number is not None and number in range(10) else letter
    if letter.isascii():
        return letter
    decomposed = unicodedata.normalize("NFKD", letter)
    if decomposed == letter:
        return letter
    return "".join(_known[one] for one in decomposed)


class _Known(dict[str, str]):
    """Filled as letters are met; there are not more of them than Unicode has."""

    def __missing__(self, letter: str) -> str:
        self[letter] = found = _plain(letter)
        return found


_known = _Known()
plain = _known.__getitem__


def fold(words: str) -> str:
    """A word of our own lists, as it looks in a folded text."""
    return "".join(map(plain, words)).lower()
