"""How money and papers are written: the patterns of `money`, in the languages of the street."""

from __future__ import annotations

import re

from bot.reading.guarding.rules import Rule

IBAN = Rule(r"(?<![a-z0-9])([a-z]{2})[ .\-]{0,3}(\d[ .\-]?\d)((?:[ .\-_]{0,3}[a-z0-9]){8,30})", digits=2)
LONGEST_PHONE = 15

CARD = (
    r"(?:card|karta|karty|kart[ęe]|karte|carte|tarjeta|carta|cartao|visa|mastercard|amex|debit|credit|maestro|"
    r"карт\w*|cerdyn)"
)
CARD_WORDS = "card karta karty kart carte tarjeta carta cartao visa mastercard amex debit credit maestro карт cerdyn"
ACCOUNT = (
    r"(?:acc(?:oun)?t?s?|acc|a/c|konto|konta|koncie|rachun\w*|compte|cuenta|conto|conta|rekening\w*|рахун\w*|"
    r"счет\w*|cyfrif|bank\w*|cont)"
)
ACCOUNT_WORDS = "acc a konto konta koncie rachun compte cuenta conto conta rekening рахун счет cyfrif bank cont"
HEALTH = re.compile(
    r"\b(?:nhs|chi|health[ ]?(?:and care )?(?:no|num\w*|card|id)|medicare|krankenversicher\w*|h&c|ehic|ghic|"
    r"ubezpiecz\w*)\b"
)


def near(words: str, most: int = 34) -> str:
    return rf"\b(?:{words})\b[^\n]{{0,{most}}}?"


NO = r"(?:no\.?|nos\.?|num(?:ber|er|ero|ery)?|nr\.?|#|id|numéro|numero)"
PATTERNS: list[tuple[str, Rule]] = [
    # sort code and account
    (
        "account",
        Rule(
            rf"{near('sort ?code|sortcode|s/c|sc')}(\d{{2}}[ -./]?\d{{2}}[ -./]?\d{{2}})(?!\d)",
            digits=6,
            words="sort sortcode s sc",
        ),
    ),
    (
        "account",
        Rule(r"(?<![\d./-])(\d{2}[-–./ ]\d{2}[-–./ ]\d{2}[ ,;:/|-]{1,4}(?:[a-z:. ]{0,16})\d{8})(?![\d])", digits=14),
    ),
    (
        "account",
        Rule(r"(?<![\d])(\d{6}[ ,;/|-]{1,3}(?:acc\w*[ :.]{0,3}(?:no\.?|number)?[ :.]{0,3})?\d{8})(?![\d])", digits=14),
    ),
    (
        "account",
        Rule(
            rf"\b{ACCOUNT}\b[ ]?(?:{NO})?[^\n\d£$€]{{0,18}}(\d{{2}}[ -]?\d{{4}}(?:[ -]?\d{{4}}){{5}}|"
            rf"\d{{8}}(?![ -]?\d)|\d{{3,4}}[ -]\d{{4,5}}(?![ -]?\d))",
            digits=7,
            words=ACCOUNT_WORDS,
        ),
    ),
    ("account", Rule(rf"\b{ACCOUNT}[ ](?:{NO})[^\n\d£$€]{{0,10}}(\d[\d -]{{5,34}}\d)", digits=2, words=ACCOUNT_WORDS)),
    (
        "account",
        Rule(
            r"\b(?:routing|aba|swift|bic|blz|bankleitzahl|clabe|bsb)\b[ ]?(?:code|no\.?|number|"
            r"nr)?[ :=-]{0,3}(?:is[ ])?([a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?\b|\d[\d -]{4,12}\d)",
            words="routing aba swift bic blz bankleitzahl clabe bsb",
        ),
    ),
    # cards
    ("card", Rule(rf"\b{CARD}\b[^\n]{{0,30}}?(\d(?:[ .\-]?\d){{11,18}})(?!\d)", digits=12, words=CARD_WORDS)),
    (
        "pin",
        Rule(
            r"\b(?:cvv2?|cvc2?|csc|security (?:code|number)|kod cvv|3 digits on the back|"
            r"three digits on the back)\b[^\n\d]{0,20}(\d{3,4})(?!\d)",
            digits=3,
            words="cvv cvc csc security kod digits three",
        ),
    ),
    (
        "pin",
        Rule(
            rf"\bpin(?!\s?(?:cushion|board|point|code for the (?:door|"
            rf"gate)))\w{{0,3}}\b(?:[ ]?{NO})?[^\n\d£]{{0,28}}?(\d[ .-]?\d[ .-]?\d[ .-]?\d(?:[ .-]?\d){{0,2}})"
            rf"(?![\d:.])",
            digits=4,
            words="pin",
        ),
    ),
    (
        "card",
        Rule(
            rf"\b{CARD}\b[^\n]{{0,40}}?((?:exp\w*|valid\w*|wazn\w*)[^\n\d]{{0,12}}\d{{2}}\s?/\s?\d{{2,4}})(?!\d)",
            digits=4,
            words=CARD_WORDS,
        ),
    ),
    # codes for one use
    (
        "code",
        Rule(
            r"\b(?:otp|one[- ]?time|2fa|mfa|verif\w*|auth\w*|log ?in|sms|text(?:ed)?|bank|security|whats ?app|"
            r"telegram|google|paypal|amazon|confirm\w*|access|6[- ]digit|six[- ]digit|weryfik\w*|autoryz\w*|"
            r"jednoraz\w*|z sms\w*|blik|potwierdz\w*|bestatigung\w*|sicherheit\w*|tan|подтвержд\w*|"
            r"підтвердж\w*)\b[^\n]{0,30}?\b(?:code|passcode|password|pin|kod\w*|haslo|number|numer|code[s]?|"
            r"cod[ei]\w*|tan|код\w*)\b[^\n\d£]{0,26}(\d(?:[ .-]?\d){3,7})(?![ .:-]?\d)",
            digits=4,
            words="code passcode password pin kod haslo number numer cod tan код",
        ),
    ),
    (
        "code",
        Rule(
            r"\b(?:code|passcode|kod|code[s]?|codigo|codice|код|cod)\b[^\n\d£]{0,24}?\b(?:sms\w*|text|bank|app|phone|"
            r"email|google|whatsapp|blik|weryfik\w*|verif\w*)\b[^\n\d£]{0,24}(\d(?:[ .-]?\d){3,7})(?![ .:-]?\d)",
            digits=4,
            words="code passcode kod codigo codice код cod",
        ),
    ),
    (
        "code",
        Rule(
            r"\b(?:otp|tan|2fa|blik|one[- ]?time (?:code|password|passcode|"
            r"pin))\b[^\n\d£]{0,18}(\d(?:[ .-]?\d){3,7})(?!\d)",
            digits=4,
            words="otp tan fa blik one",
        ),
    ),
    (
        "code",
        Rule(
            r"\b(\d{3}[ -]?\d{3})\b[^\n\d]{0,16}\b(?:is (?:your|my|the) (?:\w+ ){0,3}(?:code|passcode|otp)|"
            r"to twoj kod|to kod)",
            digits=6,
        ),
    ),
    (
        "code",
        Rule(
            r"\b(?:code|passcode|password|kod|haslo|passwort|codigo|codice|"
            r"код)\b[^\n\d£$€]{0,20}?(\d{3}[ -]?\d{3})(?![ -]?\d)",
            digits=6,
            words="code passcode password kod haslo passwort codigo codice код",
        ),
    ),
    (
        "code",
        Rule(
            r"(?<![\d£$€.-])(\d{3}[ -]?\d{3})\b[^\n\d]{0,6}\bas (?:a|the|my|your) (?:\w+ )?(?:code|password)\b",
            digits=6,
            words="as",
        ),
    ),
    ("pin", Rule(r"\bp\.i\.n\b[^\n\d]{0,14}(\d{4,6})(?![ .:-]?\d)", digits=4, words="p")),
    ("code", Rule(r"(?<![a-z0-9])(g-\d{6})(?!\d)", digits=6, signs="g-")),
    (
        "code",
        Rule(
            r"\b(?:your|my|the|this|ur|twoj|moj|ten|ihr|votre|tu|ваш|твой|твій) (?:new |sms )?(?:code|kod|passcode|"
            r"код|codigo|codice)(?: is| to|:| was| =|'s)?[ ]{0,2}(\d{3}[ -]?\d{3})(?!\d)",
            digits=6,
            words="code kod passcode код codigo codice",
        ),
    ),
    # gift cards, coins
    (
        "payment",
        Rule(
            r"\b(?:gift|voucher|steam|itunes|amazon|google play|xbox|paysafe\w*|apple|neosurf|razer|"
            r"vanilla)\b[^\n]{0,40}?\b([a-z0-9]{4}[- ][a-z0-9]{4,6}[- ][a-z0-9]{4,6}(?:[- ][a-z0-9]{2,5})?)(?![\w])",
            words="gift voucher steam itunes amazon google xbox paysafe apple neosurf razer vanilla",
        ),
    ),
    (
        "payment",
        Rule(
            r"(?<![\w])((?:bc1|tb1|ltc1|addr1)[a-z0-9]{20,90}|0x[0-9a-f]{40}|[13](?=[a-z]{0,20}\d)[a-z0-9]{25,34}|"
            r"t[a-z0-9]{33}|[48][0-9ab][a-z0-9]{93})(?![\w])",
            signs="0 1 2 3 4 5 6 7 8 9",
            test=lambda word: len(word) > 33,
        ),
    ),
    (
        "payment",
        Rule(
            r"(?<![\w.@-])((?:www\.)?(?:paypal\.me|paypal\.com|monzo\.me|monzo\.com|revolut\.me|revolut\.com|"
            r"buy\.stripe\.com|checkout\.stripe\.com|donate\.stripe\.com|cash\.app|venmo\.com|wise\.com|"
            r"starlingbank\.com|settleup\.\w+|gofund\.me|gofundme\.com|justgiving\.com|ko-fi\.com|buymeacoffee\.com|"
            r"patreon\.com|sumup\.\w+|pay\.\w+\.\w+|\w{0,20}\.?squareup\.com|square\.link|checkout\.square\.site|"
            r"zelle\w*\.com|zrzutka\.pl|przelewy24\.pl|pay\.google\.com|btcpay\.\w+|lydia-app\.com|tikkie\.me|"
            r"bunq\.me|twint\.ch|mobilepay\.\w+|blik\.\w+|siepomaga\.pl|crowdfunder\.co\.uk|gocardless\.com|tide\.co|"
            r"klarna\.com|paysend\.com|westernunion\.com|crypto\.com|coinbase\.com|payp\.al|paym\.\w+|"
            r"pay\.sumup\.com|qr\.ae|donorbox\.org|buytickets\.at|venmo\.me|paylink\w*\.\w+|"
            r"payment\.\w+\.\w+)(?:/[^\s<>\"]*)?)",
            signs=".",
        ),
    ),
    (
        "payment",
        Rule(
            r"\b(?:my|our|moj|mein|mon|mi|to|via|on|at|na|the)?[ ]?(?:paypal|pay ?pal|venmo|cash ?app|revolut|revtag|"
            r"monzo|wise|wisetag|zelle|bizum|swish|vipps|tikkie|twint|lydia)\b(?:\.?me|[ ]me(?=[ ]?(?:at|on|[=:@-])))?"
            r"(?:'s)?(?:[ ](?:name|id|tag|handle|user(?:name)?|account|address|email|mail))?(?:[ ]?(?:(?:is|it to|to|"
            r"at|on|under)\b|[=:@-])[ ]?){1,2}(@?[a-z0-9][\w.+@-]{3,60})",
            signs="pay venmo cash rev monzo wise zelle bizum swish vipps tikkie twint lydia",
        ),
    ),
    ("payment", Rule(r"\b(?:cash ?app|cash ?tag)\b[^\n£$€]{0,16}([£$€][a-z][\w-]{2,20})", signs="cash")),
    ("payment", Rule(r"(?<![\w$])(?<!\{ )(\$[a-z][a-z0-9_-]{2,20})(?![\w])(?!\d)", signs="$")),
    # papers
    (
        "national",
        Rule(
            r"(?<![a-z0-9])([abceghjkloprstwxyzq][abceghjkmnoprstwxyzq][ .\-/]{0,3}\d{2}[ .\-/]{0,3}\d{2}[ "
            r".\-/]{0,3}\d{2}[ .\-/]{0,3}[a-d])(?![a-z0-9])",
            digits=6,
        ),
    ),
    (
        "national",
        Rule(
            r"\b(?:ni|n\.i\.|nino|national insurance|yswiriant gwladol)\b[^\n]{0,24}?\b([a-z]{2}[ .-]?\d{2}[ "
            r".-]?\d{2}[ .-]?\d{2}(?:[ .-]?[a-z])?)(?![a-z0-9])",
            digits=6,
            words="ni n nino national yswiriant",
        ),
    ),
    (
        "national",
        Rule(
            r"\b(?:pesel\w{0,3}|nip|regon|bsn|cnp|ssn|social security|itin|utr|tax(?:payer)?(?: (?:code|id|"
            r"ref\w*|no|number))|steuer\w*|sozialvers\w*|s[ée]cu\w*|numero de secu\w*|insee|nir|codice fiscale|"
            r"personnummer|ahv|cpf|nif|pps\w*|aadhaa?r|pan card|tc kimlik|asmens kod\w*|rodne cislo|oib|jmbg|инн|"
            r"снилс|ипн|іпн|рнокпп|egn|егн|national id\w*|identity (?:card|number|no)|id (?:card|number|no)|"
            r"citizen(?:s|'s|ship)? (?:id|no|number|card))\b[^\n\d]{0,24}?"
            r"([a-z]{0,6}\d(?:[ .\-/]?[a-z0-9]){5,20})(?![a-z0-9])",
            digits=1,
            words="pesel nip regon bsn cnp ssn social itin utr tax steuer sozialvers secu sécu numero "
            "insee nir codice personnummer ahv cpf nif pps aadhaar aadhar pan tc asmens rodne oib jmbg инн "
            "снилс ипн іпн рнокпп egn егн national identity id citizen",
        ),
    ),
    (
        "national",
        Rule(
            r"\b(?:passport\w*|paszport\w*|passeport|pasaporte|reisepass|pass(?:nummer| no)|паспорт\w*|dow[oó]d\w*|"
            r"personalausweis\w*|driv\w+ licen[cs]e|licence number|prawo jazdy|brp|share code|visa number|"
            r"resident permit|residence (?:permit|card))\b[^\n]{0,30}?\b((?=[a-z0-9 -]{0,6}\d)[a-z]{0,3}[ -]?\d(?:[ "
            r"-]?[a-z0-9]){4,12})(?![a-z0-9])",
            digits=1,
            words="passport paszport passeport pasaporte reisepass pass паспорт dowod dowód personalausweis driv "
            "licence prawo brp share visa resident residence",
        ),
    ),
    (  # Polish has both words, for "not" and "days"
        "national",
        Rule(
            r"\b(?:dni|nie)\b[^\n\d]{0,16}?([xyz]?[ -]?\d{7,8}[ -]?[a-z]?)(?![a-z0-9])",
            digits=7,
            words="dni nie",
        ),
    ),
    ("national", Rule(r"(?<![\d])(\d{3}-\d{2}-\d{4})(?![\d-])", digits=9)),
    ("national", Rule(r"(?<![a-z0-9])([a-z9]{5}[ ]?\d{6}[ ]?[a-z9]{2}\d[a-z0-9]{2})(?![a-z0-9])", digits=7)),
    ("national", Rule(r"(?<![a-z0-9])([a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z])(?![a-z0-9])", digits=7)),
    (
        "health",
        Rule(
            r"\b(?:nhs|chi|h&c|health (?:number|card)|medicare)\b[^\n\d]{0,28}?(\d{3}[ .-]?\d{3}[ .-]?\d{4}|"
            r"\d{4}[ .-]?\d{5}[ .-]?\d)(?!\d)",
            digits=10,
            words="nhs chi h health medicare",
        ),
    ),
    ("health", Rule(r"\b(\d{3}[ .-]?\d{3}[ .-]?\d{4})(?![\d])[^\n\d]{0,14}\b(?:nhs)\b", digits=10, words="nhs")),
    (
        "health",
        Rule(
            r"\b(?:ehic|ghic|ubezpiecz\w*|krankenversicher\w*|versicherten\w*|mutuelle|policy|prescription|"
            r"hospital)\b[ ](?:card|no|nr|num\w*)[^\n\d]{0,14}([a-z]{0,2}\d(?:[ .-]?\d){6,14})(?!\d)",
            digits=7,
            words="ehic ghic ubezpiecz krankenversicher versicherten mutuelle policy prescription hospital",
        ),
    ),
]
SPANISH = Rule(r"(?<![a-z0-9])((?:\d{8}|[xyz][ -]?\d{7})[ -]?([a-z]))(?![a-z0-9])", digits=7)
IRISH = Rule(r"(?<![a-z0-9])\d{7}[a-w][a-i]?(?![a-z0-9])", digits=7)
POLISH_CARD = Rule(r"(?<![a-z0-9])[a-z]{3}[ ]?\d{6}(?![a-z0-9])", digits=6)
WORTH = Rule(
    r"\b(?:paypal|pay ?pal|venmo|cash ?app|revolut|revtag|monzo|wise|wisetag|zelle|bizum|swish|tikkie)\b|"
    r"[$]|stripe|gofund|ko-fi",
    words="paypal pay venmo cash revolut revtag monzo wise zelle bizum swish tikkie",
    signs="$ stripe gofund ko-fi",
)
