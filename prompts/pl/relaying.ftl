# Przekazywanie słów. To, co ktoś pisze, stoi tak, jak jest napisane.

relaying-said = { $text }
relaying-said-labelled = { $alias }: { TYPED($text) }
relaying-correction =
    Druga osoba pisze teraz inaczej:
    { $text }
relaying-correction-labelled =
    { $alias } pisze teraz inaczej:
    { $text }
relaying-withdrawn = Druga osoba cofa swoje słowa ({ MOMENT($when) }), a tu nie mogę ich usunąć.
relaying-withdrawn-labelled = { $alias } cofa swoje słowa ({ MOMENT($when) }), a tu nie mogę ich usunąć.
relaying-label = { $alias }, { $kind }
relaying-repeat =
    Możliwe, że to już tu było:
    { $line }

relaying-which-line = O którą rozmowę chodzi?
relaying-no-line = Nie masz teraz żadnej otwartej rozmowy.
relaying-line-over = Ta rozmowa jest skończona, więc nic nie poszło dalej.
relaying-to-whom = To do mnie, do bota, czy do drugiej osoby? Napisz „do ciebie” albo „do tej osoby”.
relaying-passed-on = Przekazane: { $alias }.
relaying-passed-on-all = { $number ->
    [one] Przekazane do { $number } osoby.
    [few] Przekazane do { $number } osób.
    [many] Przekazane do { $number } osób.
   *[other] Przekazane do { $number } osoby.
}
relaying-to-all-how = Napisz po dwukropku, co chcesz powiedzieć, na przykład „do wszystkich: widzimy się o szóstej”.
relaying-over-for-some = { $number ->
    [one] Z { $number } osobą rozmowa jest już skończona, więc tam zostaje to, co było.
    [few] Z { $number } osobami rozmowa jest już skończona, więc tam zostaje to, co było.
    [many] Z { $number } osobami rozmowa jest już skończona, więc tam zostaje to, co było.
   *[other] Z { $number } osoby rozmowa jest już skończona, więc tam zostaje to, co było.
}
relaying-nothing-waits = Nic twojego nie czeka na przekazanie. Po prostu napisz, co chcesz powiedzieć.

relaying-empty = Nie widzę tu słów, więc nic nie poszło dalej.
relaying-too-long = To ma { $length } znaków, a naraz uniosę { $most }. Możesz wysłać w dwóch częściach?
relaying-held = Nic nie poszło dalej, bo nie mam pewności, czy nie ma w tym czyichś danych. Możesz napisać to inaczej?
relaying-only-words = Noszę tylko słowa. Zdjęcia, głos, pliki, kontakty i miejsca mogą zdradzić, kim ktoś jest. Możesz to napisać?
relaying-no-forwards = Nie przekazuję dalej cudzych wiadomości, bo mogą zdradzić, od kogo są. Możesz to napisać?

relaying-edit-not-carried = Widzę zmienioną wiadomość, ale tutaj nie mogę jej przyjąć. Napisz to, proszę, jeszcze raz.
relaying-edit-too-late = Ta rozmowa jest skończona, więc po drugiej stronie zostaje to, co było.
relaying-edited-in-time = Zmienione, zanim poszło dalej. Powiedz, do kogo to jest, a pójdzie w nowej wersji.
relaying-deleted-in-time = Ta wiadomość została usunięta, zanim poszła dalej, więc nikt jej nie przeczyta.
relaying-nothing-to-take-back = Nie ma wiadomości do cofnięcia.
relaying-still-waits = To, co masz właśnie pokazać albo podać, to co innego: nikt tego nie widział i to nadal czeka. Tak z tego zrezygnujesz.
relaying-taken-back = Cofnięte. Jeśli aplikacja zachowa kopię, będzie przy niej, że wiadomość cofnięto.
relaying-not-arrived = Ostatniej wiadomości nie udało się dostarczyć. To nie twoja wina.
relaying-maybe-not-arrived = Nie wiem, czy ostatnia wiadomość dotarła. Może warto napisać ją jeszcze raz.
