# Gdy nowe osoby ktoś musi wpuścić.

admission-waits = Dziękuję. Nowe osoby wpuszcza tu koordynacja. Pytanie właśnie do niej poszło; widać w nim zmyśloną nazwę i dzisiejszą datę. Odezwę się tutaj. To, co napiszesz do tego czasu, jest zachowane. „odchodzę” kończy wszystko i niczego nie zostawia; w niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
admission-still = Jeszcze trzeba poczekać, aż ktoś cię wpuści. Odezwę się tutaj. „odchodzę” kończy wszystko i niczego nie zostawia; w niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
admission-ask = Ktoś nowy chce dołączyć: { $tag }, od { DAY($day) }. Wpuścić?
admission-admitted = Wpuszczono ({ $tag }). Wiadomość już idzie.
admission-left-waiting = Dalej czeka: { $tag }. Za tydzień zapytam jeszcze raz.
admission-settled = Nie ma tu nic do załatwienia: ktoś tę osobę wpuścił albo już jej nie ma. Wpuszcza się przyciskiem przy moim pytaniu.
admission-reminded = Nikt cię jeszcze nie wpuścił. Pytanie właśnie poszło drugi raz. Jeśli przez kolejne trzy tygodnie nic z tego nie będzie, niczego już nie zatrzymam; można wtedy zacząć od nowa.
admission-on = Od teraz nowe osoby czekają, aż wpuści je koordynacja albo administracja. Widać tylko nazwę i dzień. „przyjmowanie wył” to kończy.
admission-off = Nowe osoby znowu dołączają od razu. Te, które już czekają, nadal trzeba wpuścić.
