# Karta bezpieczeństwa: czytają ją obie osoby, zanim cokolwiek zostanie pokazane lub podane, raz na rozmowę.

first-meeting-rules =
    Zanim się pierwszy raz spotkacie, przeczytaj to, proszę, jeden raz:
    • Spotkajcie się w miejscu publicznym albo na progu. Przy pierwszej wizycie nikt nie wchodzi do środka.
    • Powiedz komuś, dokąd idziesz i kiedy wrócisz.
    • Żadnych pieniędzy z góry, nigdy karty ani danych bankowych.
    • Przy drzwiach powiedzcie dwa słowa, które oboje dostajecie ode mnie. Kto swoich nie zna, jest kimś innym.
    • Jeśli coś jest nie tak, odejdź. „zgłoś” i „zablokuj” działają zawsze.{ BELOW($two) }
first-meeting-card =
    { $rules }
    To, co tu napisano, nie przepada: pójdzie dalej zaraz po słowach „karta przeczytana”.
first-meeting-two = • Chodzi o czyjeś mieszkanie albo o dziecko: lepiej być we dwoje albo tam, gdzie są inni ludzie.
first-meeting-asked =
    { $alias } chce ci podać miejsce lub numer. Dostaniesz to zaraz po słowach „karta przeczytana”.
    { $rules }
first-meeting-waits = Zatrzymuję to u siebie, aż { $alias } też przeczyta kartę bezpieczeństwa, i wtedy przekażę. Jeśli to nie nastąpi do { MOMENT($until) }, usunę to i dam ci znać. Do tego czasu „ukryj to” cofa.
first-meeting-gone = Tego, co chcesz podać, nie dało się przekazać: przez dobę nikt nie przeczytał karty bezpieczeństwa. Nie mam już tego. Możesz jeszcze raz napisać „podaj miejsce”.
first-meeting-read = Dziękuję. W tej rozmowie nie pokażę już karty.
