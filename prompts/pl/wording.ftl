# Własne słowa społeczności, które dodaje koordynacja.

wording-how = Napisz „słowo chart = pies”, a od tej chwili będę je znać. „słowo chart =” usuwa je znowu.
wording-words = Słowa tej społeczności:{ BELOW($rows) }
wording-row = { WORDS($word) } = { WORDS($meaning) }
wording-added = Od teraz czytam „{ WORDS($word) }” jako „{ WORDS($meaning) }”. Sprawdzam znowu to, co czeka.
wording-gone = Usunięte: „{ WORDS($word) }”.
wording-unknown = Nie mam słowa „{ WORDS($word) }”. „słowa” pokazuje wszystkie.
