# Przyciski. Wpisanie tego samego działa tak samo.

choice-agree = Zgadzam się
choice-more = Czytaj więcej
choice-not-me = Nie dla mnie
choice-help = Pomoc
choice-on-duty = Mam dyżur
choice-off-duty = Koniec dyżuru
choice-who-on-duty = Kto ma dyżur?
choice-take-it = Biorę to
choice-adult = To osoba dorosła
choice-child = To osoba niepełnoletnia
choice-tell = Tak, powiedz koordynacji
choice-tell-nobody = Nie, nikomu
choice-who-told = Kto to zobaczy?
choice-emergency = Nagły wypadek
choice-elsewhere = Gdzie indziej
choice-cancel = Anuluj
choice-change = Zmień
choice-language = Język

choice-ask = Proszę o pomoc
choice-offer = Oferuję pomoc
choice-side-request = To prośba
choice-side-offer = To oferta
choice-post = Tak, opublikuj
choice-kind = Inny rodzaj
choice-urgent = Pilne
choice-not-urgent = Niepilne
choice-first-yes = Pierwsza chętna osoba może pisać
choice-ask-first = Najpierw zapytaj mnie
choice-own-words = Pokaż pomagającym moje słowa
choice-keep-words = Nie pokazuj moich słów
choice-standing = Wiele razy
choice-once = Tylko raz
choice-needs = Co jest potrzebne
choice-mine = Moje ogłoszenia
choice-close = Zamknij to
choice-renew = Przedłuż
choice-close-number = Zamknij { $number }
choice-rewrite-number = Napisz inaczej { $number }
choice-renew-number = Przedłuż { $number }

choice-willing = Chętnie
choice-not-now = Nie tym razem
choice-not-this-time = Nie tym razem
choice-accept = Tak, poproszę
choice-another = Ktoś inny
choice-meet = Tak, chętnie
choice-pick-number = Wezmę numer { $number }

choice-take-back = Cofnij
choice-end = Koniec
choice-block = Zablokuj
choice-report = Zgłoś
choice-reason-harassment = Przykre lub natarczywe słowa
choice-reason-money = Pieniądze lub dane bankowe
choice-reason-danger = Groźby lub niebezpieczeństwo
choice-reason-other = Coś innego
choice-attach = Tak, niech przeczytają
choice-attach-nothing = Nie, niczego
choice-to-me = Do ciebie
choice-to-alias = { $alias }
choice-to-all = Do wszystkich: { WORDS($name) }

choice-send-hidden = Wyślij z ukryciem
choice-send-as-is = Wyślij bez zmian
choice-send-always = Zawsze wysyłaj tu takie słowa

choice-reveal = Ujawnij
choice-show = Pokaż to
choice-hide = Ukryj to
choice-not-yet = Jeszcze nie
choice-share = Podaj miejsce
choice-send-where = Podaj to
choice-read-card = Karta przeczytana

choice-happened = Odbyło się
choice-partly = Częściowo się odbyło
choice-didnt = Nie odbyło się
choice-good = Było dobrze
choice-okay = Było w porządku
choice-not-good = Nie było dobrze
choice-thank = Podziękuj
choice-again = Chętnie znowu
choice-leave-it = Na tym poprzestanę

choice-checks = Sprawdzenia
choice-unveil = Pokaż wiadomość
choice-back = Tak, jestem z powrotem
choice-more-time = Jeszcze 15 minut
choice-back-in = { $number ->
    [one] Za godzinę
    [few] Za { $number } godziny
    [many] Za { $number } godzin
   *[other] Za { $number } godziny
}
choice-pause = Pauza
choice-pause-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
choice-resume = Zakończ pauzę
choice-quiet-22-7 = 22:00 do 7:00
choice-quiet-20-9 = 20:00 do 9:00
choice-quiet-0-0 = Bez godzin ciszy
choice-timezone = Strefa czasowa
choice-timezone-here = { CITY($zone) }, jak cała społeczność
choice-leave = Odchodzę
choice-yes-leave = Tak, odchodzę
choice-yes-forget = Tak, zapomnij o mnie
choice-yes-data = Tak, pokaż mi

choice-send-introduction = Tak, zapytaj ich
choice-write-hello = Napiszę powitanie
choice-no-hello = Nie, dziękuję
choice-post-hello = Tak, opublikuj

choice-rounds = Rundy
choice-take-part = Biorę udział
choice-every-time = Za każdym razem
choice-skip = Pomiń ten raz
choice-stay-out = Bez udziału
choice-have-met = Tak, już się znamy
choice-have-planned = Mamy plan na to
choice-have-not-met = Jeszcze się nie znamy
choice-new-round = Nowa runda
choice-new-cohort = Nowa grupa
choice-every = { $number ->
    [one] Co tydzień
    [few] Co { $number } tygodnie
    [many] Co { $number } tygodni
   *[other] Co { $number } tygodnia
}
choice-size = { $number }
choice-ask-area = Tylko { WORDS($area) }
choice-ask-alumni = Tylko z: { WORDS($name) }
choice-ask-everybody = Pytaj wszystkich
choice-mix-new = Nowe osoby z innymi
choice-mix-any = Dowolne dwie osoby
choice-ready-deck = Gotowa talia
choice-open-round = Tak, otwórz
choice-send-round = Wyślij rundę
choice-draw-again = Losuj znowu

choice-today = Kto czeka
choice-log = Dziennik
choice-more-log = Wcześniejsze
choice-they-agree = Tak, jest zgoda
choice-start = Porozmawiaj prywatnie
choice-join = Dołącz
choice-unlink = Odłącz
choice-direct = Otwórz czat prywatny
choice-way-to-direct = Przejdź do naszego czatu
choice-case = Przeczytaj zgłoszenie
choice-claim = Biorę zgłoszenie
choice-give-up = Oddaję zgłoszenie
choice-take-over = Przejmuję zgłoszenie
choice-close-case = Zamknij zgłoszenie
choice-outcome-nothing = Nie ma nic do zrobienia
choice-outcome-word = Była rozmowa
choice-outcome-cool-down = Przerwa
choice-outcome-ban = Wykluczenie
choice-ban-surely = Tak, wyklucz
choice-object = Mam zastrzeżenie
choice-review = Proszę o ponowną decyzję
choice-data = Moje dane
choice-lift = Cofnij decyzję
choice-yes-lift = Tak, cofnij decyzję

choice-someone-new = Ktoś spoza moich kręgów
choice-anybody = Każdy, kto pasuje
choice-carer = Opiekuję się kimś
choice-no-carer = Nie opiekuję się nikim
choice-ask-near = Zapytaj o coś zbliżonego
choice-approve = Zatwierdź
choice-refuse = Nie zatwierdzaj
choice-approve-nothing = Bez zatwierdzania
choice-admit = Wpuścić
choice-leave-waiting = Niech czeka
choice-take-it-one = Biorę to: { $tag }
choice-adult-one = Osoba dorosła: { $tag }
choice-child-one = Osoba niepełnoletnia: { $tag }
choice-link-sure = Tak, oba czaty są moje
choice-rest-branch = Przerwa dla tej gałęzi
choice-wake-branch = Ta gałąź może dalej
choice-approve-flagged = Zatwierdzać to co wymaga uwagi
choice-approve-all = Zatwierdzać wszystko
choice-by-hand = Łączyć ręcznie
choice-approve-one = Zatwierdź { $id }
choice-refuse-one = Nie zatwierdzaj { $id }
choice-small-team-on = Mały zespół wł
choice-small-team-off = Mały zespół wył
choice-agree-change = Zgoda na zmianę { $id }
choice-refuse-change = Odmowa zmiany { $id }
choice-agree-look-up = Zgoda na ujawnienie { $id }
choice-refuse-look-up = Odmowa ujawnienia { $id }
choice-danger-to-life = Zagrożenie życia { $id }
choice-review-right = Słusznie ujawnione { $id }
choice-review-wrong = Niesłusznie ujawnione { $id }
choice-reports = Zgłoszenia
