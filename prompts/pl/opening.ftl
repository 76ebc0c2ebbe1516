# Obie strony powiedziały „tak”.

opening-through =
    Połączenie gotowe: { $kind }. Twoja nazwa to tutaj { $you }, a druga osoba to { $they }. Ja tylko noszę karteczki, więc wszystko, co teraz napiszesz, trafi do tej osoby.{ $several ->
        [yes] { " Masz więcej niż jedną rozmowę: odpowiadaj na konkretną wiadomość albo zapytam, o którą chodzi." }
       *[no] { "" }
    }
    Napisz „koniec”, żeby skończyć, albo „zgłoś”, jeśli coś jest nie tak. „podaj miejsce” przekazuje miejsce, „ujawnij” proponuje, żeby pokazać sobie, kim jesteście. Żadnych pieniędzy ani danych bankowych, proszę.{ $place }
