# Dziennik kontrolny: kto co oglądał i kto co zmienił.

auditing-head =
    Dziennik kontrolny kończy się teraz na { $head }.
    Zachowaj proszę tę wiadomość: dzięki niej da się później sprawdzić, czy czegoś nie ucięto.
auditing-unswept = Stare dane powinny już być usunięte, a od ponad doby to się nie udaje. Powiedz o tym proszę osobie, która mnie prowadzi.
auditing-empty = W dzienniku kontrolnym nie ma nic więcej.
auditing-page = Dziennik kontrolny, od najnowszych:{ BELOW($rows) }
auditing-row = { $number }. { DAY($when) }, { $who }{ GIVEN($roles) ->
    [yes] { " " }({ $roles })
   *[no] { "" }
}: { $what }
auditing-clock = zegar
audited-today = kto czeka
audited-unmet = czego nikt nie oferuje
audited-log = dziennik
audited-csv = dziennik jako csv
audited-story = historia dopasowania
audited-note = notatka do dopasowania
audited-case = zgłoszenie
audited-claim = zajęcie się zgłoszeniem
audited-take-over = przejęcie zgłoszenia
audited-give-up = oddanie zgłoszenia
audited-case-note = notatka do zgłoszenia
audited-outcome = zamknięcie zgłoszenia
audited-reports = lista zgłoszeń
audited-yes-data = własne dane
audited-audit = ten dziennik
audited-make = nadanie roli; role teraz: { $about }
audited-unmake = odebranie roli; role teraz: { $about }
audited-make-moved = prośba do administracji o zgodę na nową rolę: { $about }
audited-unmake-moved = prośba do administracji o zgodę na odebranie roli: { $about }
audited-make-refused = odmowa nowej roli: { $about }
audited-unmake-refused = odmowa odebrania roli: { $about }
audited-small-team-on-moved = prośba do administracji o zgodę na mały zespół
audited-small-team-on-refused = odmowa małego zespołu
audited-first-admin = administracja dzięki jednorazowemu kodowi
audited-setting = zmiana ustawienia: { $about }
audited-word = zmiana własnych słów społeczności
audited-erased = zapomnienie kogoś
audited-refused = odmowa: { $about }
audited-look-up = pokazanie, kim ktoś jest
audited-look-up-for = pokazanie, kim ktoś jest; komu: { $tag }
audited-look-up-asked = pytanie, kim ktoś jest
audited-look-up-refused = odmowa pokazania, kim ktoś jest
audited-review-right = ujawnienie przy zagrożeniu życia było słuszne
audited-review-wrong = ujawnienie przy zagrożeniu życia było niesłuszne
audited-unreviewed = przez dobę nikt się nie przyjrzał ujawnieniu przy zagrożeniu życia
audited-ban = wykluczenie kogoś
audited-bans = lista wykluczeń obejrzana
audited-take-it = wzięcie alarmu
audited-suggest = kogo można przedstawić
audited-on-duty = początek dyżuru
audited-off-duty = koniec dyżuru
audited-adult = rozstrzygnięcie, że to osoba dorosła
audited-child = rozstrzygnięcie, że to osoba niepełnoletnia
audited-adult-alone = rozstrzygnięcie jednej osoby, że to osoba dorosła
audited-child-alone = rozstrzygnięcie jednej osoby, że to osoba niepełnoletnia
audited-admitted = wpuszczenie kogoś
audited-branch = kto przez kogo przyszedł
audited-rest-branch = przerwa dla gałęzi
audited-wake-branch = koniec przerwy dla gałęzi
audited-checked = zmiana tego, do czego ktoś jest sprawdzony
audited-lift = zniesienie wykluczenia albo przerwy
