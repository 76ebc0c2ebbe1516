# Własne słowa społeczności, które dodaje koordynacja.

wording-how = Napisz „słowo chart = pies”, a od tej chwili będę je znać. „słowo chart =” usuwa je znowu.
wording-words = Słowa tej społeczności:{ BELOW($rows) }
wording-row = { $word } = { $meaning }
wording-added = Od teraz czytam „{ $word }” jako „{ $meaning }”. Sprawdzam znowu to, co czeka.
wording-gone = Usunięte: „{ $word }”.
wording-unknown = Nie mam słowa „{ $word }”. „słowa” pokazuje wszystkie.
