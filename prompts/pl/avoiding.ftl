# Z dala od kogoś, znając jego nazwę konta. Odpowiedź nigdy nie mówi, czy ta osoba tu jest.

avoiding-how =
    Nie połączę cię z osobami, których nazwę konta znasz (najwyżej { $most }). Napisz na przykład „nie łącz mnie z @sasiad”: nazwa konta na Telegramie albo identyfikator z profilu na Slacku.
    Słowem nie da się tego cofnąć.
avoiding-done =
    Zapamiętane. Odtąd nie połączę cię w żaden sposób z osobą, która ma tę nazwę konta. Nie mówię, czy ktoś tu ją ma. Wszystkie moje pytania do ciebie i o ciebie przepadają, kogokolwiek dotyczyły, i szukam od nowa.
    Działa to dla tej nazwy, jaka jest teraz. Kto ją zmieni, nie ma żadnej albo pisze z innego konta, nie zostanie po niej rozpoznany. Otwarte rozmowy trwają: „zablokuj” kończy rozmowę. „Poznaj mnie z kimś” nie połączy cię odtąd z nikim.
avoiding-enough = Liczba nazw, z którymi cię nie łączę, jest już pełna ({ $most }). „zablokuj” i „zgłoś” działają zawsze.
