# Co zatrzymuje straż i co może z tym zrobić osoba, która to napisała.

guarding-held =
    Nic nie poszło dalej. W tej wiadomości jest { $found }, a to prowadzi prosto do kogoś.
    Nikt tego nie przeczyta bez Twojego wyboru. Mogę wysłać to z ukryciem, albo zmień treść. Miejsce lub numer bezpieczniej podać przez „podaj miejsce”.
guarding-warned =
    Jeszcze nic nie poszło dalej. W tej wiadomości jest { $found }, a to może zdradzić, kim ktoś jest albo gdzie mieszka.
    Nikt tego nie przeczyta bez Twojego wyboru.
guarding-blocked =
    Tego nie przekażę, niezależnie od tego, kto pisze. W tej wiadomości jest { $found }. Żaden sąsiad tego nie potrzebuje, nawet jeśli prosi.
    Mogę wysłać resztę z ukryciem, albo zmień treść.
guarding-not-at-all = Nie pokażę tego nikomu: jest tam { $found }. Nikt z sąsiadów tego nie potrzebuje, ktokolwiek pyta. Napisz, co mam pokazać zamiast tego.
guarding-anew = Dobrze, nikt tego nie przeczyta i już tego nie mam. Napisz to tak, jak ma być przeczytane.
guarding-unsent = Zatrzymana przed chwilą wiadomość nie została wysłana i już jej nie mam.
guarding-not-for-others = Przeczytają to inni, a jest w tym { $found }. Możesz napisać to bez tego?

found-phone = numer telefonu
found-email = adres e-mail
found-handle = nazwa w innej aplikacji
found-link = link
found-place = dokładne miejsce
found-name = imię lub nazwisko
found-address = adres
found-work = miejsce pracy albo szkoła
found-only = coś, co pasuje tu tylko do jednej osoby
found-door = kod albo sposób wejścia
found-birth = data urodzenia
found-plate = numer rejestracyjny
found-bank = dane bankowe
found-card = numer karty
found-code = tajny kod
found-papers = numer z czyichś dokumentów
found-payment = sposób przesłania pieniędzy
