# Spojrzenie wstecz. Każda strona odpowiada osobno.

checking-in-ask = Ty i { $alias }: { $kind }. Odbyło się? Druga osoba nie zobaczy twojej odpowiedzi.
checking-in-how = Jak było? Druga osoba nie zobaczy twojej odpowiedzi.
checking-in-not-yet = W porządku. Zapytam znowu za kilka dni.
checking-in-didnt-asker = Szkoda, że nic z tego nie wyszło. Mam poszukać kogoś innego?
checking-in-didnt-helper = Tak bywa. Dziękuję za gotowość.
checking-in-good = Dziękuję za odpowiedź. Chcesz przekazać słowo podziękowania albo kiedyś to powtórzyć? O „chętnie znowu” druga osoba dowie się tylko wtedy, gdy też zechce.
checking-in-sorry = Przykro mi to słyszeć. Możesz zgłosić, co się stało, albo zablokować tę osobę, a wtedy więcej was nie połączę. O jednym ani o drugim się nie dowie.
checking-in-left = W porządku. Dziękuję za odpowiedź.
checking-in-nothing = Nie ma teraz do czego wracać.
checking-in-your-thanks = Co chcesz powiedzieć? Przekażę słowo w słowo, jeden raz.
checking-in-thanks =
    { $alias } przekazuje podziękowanie:
    { $text }
checking-in-thanks-on-the-way = Dziękuję. To miłe z twojej strony.
checking-in-thanked = Za tę rozmowę jest już od ciebie podziękowanie. Za każdą przyjmuję jedno.
checking-in-again-noted = Dobrze. Jeśli druga osoba też tak odpowie, połączę was znowu. Jeśli nie, nie dowie się o tym.
checking-in-again-parted = Po zgłoszeniu albo blokadzie więcej was nie połączę. Druga osoba się o tym nie dowie.
checking-in-again-both = Obie strony chętnie to powtórzą, więc oto nowa rozmowa. Jeśli ma stać się zwyczajem, napisz „trzymaj rytm”.
