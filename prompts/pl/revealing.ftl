# Pokazać, kim się jest: obie strony naraz. Podać miejsce: jedna strona. Karta bezpieczeństwa stoi tam, gdzie jest potrzebna.

revealing-what = Co chcesz pokazać? Wystarczy imię. Napisz tak, jak ma to przeczytać druga osoba. Najpierw zobaczysz to ty.
revealing-where = Co druga osoba ma wiedzieć: miejsce, godzinę, numer? Napisz tak, jak ma to przeczytać. Najpierw zobaczysz to ty.
revealing-between = Napisz coś, najwyżej { $most } znaków.

revealing-preview =
    To przeczyta { $alias }:
    { $text }

    Zobaczycie swoje słowa w tej samej chwili albo nikt nic nie zobaczy. Tego nie da się cofnąć.
    Napisz „pokaż to”, „zmień” albo „anuluj”.
revealing-preview-where =
    To przeczyta { $alias }:
    { $text }

    Trafi to tylko do tej osoby i nie da się tego cofnąć.
    Napisz „podaj to”, „zmień” albo „anuluj”.
revealing-own-word = Żeby nic nie pokazało się przypadkiem, trzeba tu osobnych słów: „pokaż to”, żeby się ujawnić, albo „podaj to”, żeby przekazać miejsce. Możesz też napisać „anuluj”.

revealing-waiting = Na razie zatrzymuję to u siebie. Jeśli { $alias } też coś pokaże do { MOMENT($until) }, zobaczycie to w tej samej chwili. Jeśli nie, nikt nic nie zobaczy. Do tego czasu „ukryj to” cofa zgodę.
revealing-asked = Możecie sobie pokazać, kim jesteście (druga osoba to tutaj { $alias }). Chcesz? Obie strony zobaczą to naraz albo wcale. Napisz „ujawnij”, żeby wybrać, co pokazać. Jeśli nie, nic nie musisz robić i nikt się o tym nie dowie.
revealing-shown =
    Jest zgoda obu stron. Od drugiej osoby:
    { $text }

    Jeśli się spotkacie: najpierw w miejscu publicznym i powiedz komuś, gdzie jesteś. Nigdy nie dawaj pieniędzy ani danych bankowych.
    Żeby poznać się przy drzwiach, powiedzcie te dwa słowa: { $first }, { $second }. Znacie je tylko wy.
revealing-direct-offer = Jesteście w tej samej przestrzeni roboczej. Czy chcesz pisać dalej w jej własnym czacie prywatnym, beze mnie? Otworzy się, gdy obie osoby to powiedzą. Wtedy znikam. Napisz „otwórz czat prywatny” albo po prostu pisz dalej tutaj.
revealing-direct-waiting = Zapamiętane. Gdy druga osoba też zechce, otworzę go wam obojgu.
revealing-direct = Obie osoby tego chciały: oto droga do waszego czatu prywatnego. Jest tylko między wami i niczego tam nie czytam.
revealing-no-direct = Czat prywatny otwiera się dopiero wtedy, gdy pokażecie sobie, kim jesteście, i gdy oboje jesteście w jednej przestrzeni roboczej.
revealing-not-yet = W porządku. Druga osoba się nie dowie, a przez dwa tygodnie nie zapytam o to znowu.
revealing-hidden = Cofnięte. Nikt tego nie zobaczył.
revealing-done-already = Już wiecie o sobie, kim jesteście. Nie da się tego cofnąć ani powtórzyć.
revealing-nothing-to-hide = Nie ma czego cofać: nic twojego nie czeka na pokazanie.
revealing-nothing-to-show = Nic nie jest gotowe do pokazania. Zacznij od „ujawnij” albo „podaj miejsce”, a najpierw zobaczysz to ty.

revealing-where-is =
    { $alias } podaje tylko tobie:
    { $text }

    Nie przechowuję tego. Żeby poznać się przy drzwiach, powiedzcie te dwa słowa: { $first }, { $second }.
revealing-where-sent = Wysłane, i nie przechowuję tego. Żeby poznać się przy drzwiach, powiedzcie te dwa słowa: { $first }, { $second }.
