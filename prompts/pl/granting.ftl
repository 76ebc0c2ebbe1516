# Role, nadawane po znaczniku. Nazwane tak, żeby pasowały do każdej osoby.

granting-code-unknown = Nie znam tego kodu albo był już użyty.
granting-admin = Masz teraz rolę: administracja. Twoja nazwa to tutaj { $tag }. Możesz nadawać role po znaczniku: „nadaj Czapla prowadzenie”, „nadaj Czapla koordynacja”. „odbierz Czapla prowadzenie” zabiera rolę.
granting-how = Napisz znacznik i rolę: „nadaj Czapla prowadzenie” albo „odbierz Czapla prowadzenie”. Role to prowadzenie, dobieranie, ochrona, administracja i audyt. Koordynacja to dobieranie i ochrona razem.
granting-done = Gotowe, { $tag }: { $role }.{ BELOW($more) }
granting-taken = Nie masz już tu tej roli: { $role }. Dziękuję za twój wkład.
granting-last-admin = To ostatnia osoba w administracji, a jedna musi zostać. Najpierw nadaj tę rolę komuś innemu.
granting-you-are-lead = Masz teraz rolę: prowadzenie. Możesz poznać ze sobą dwie osoby po ich znacznikach: „przedstaw Czapla i Śliwka: obie osoby naprawiają stare rowery”. „powitanie od Czapla” prosi kogoś nowego o powitanie na kanale.
granting-you-are-coordinator = Masz teraz rolę: koordynacja. „kto czeka” pokazuje, kto na nas czeka, „dziennik”, co się wydarzyło. Widzisz wymyślone nazwy i żadnych wiadomości.
granting-you-are-admin = Masz teraz rolę: administracja. Możesz nadawać role po znaczniku: „nadaj Czapla prowadzenie”. „odbierz Czapla prowadzenie” zabiera rolę.
granting-channel-where = Napisz „/kanał” na publicznym kanale, na który mają trafiać powitania.
granting-channel = Od teraz powitania trafią na ten kanał.
role-lead = prowadzenie
role-coordinator = koordynacja
role-admin = administracja

granting-you-are-matcher = Masz teraz rolę: dobieranie. „kto czeka” pokazuje, kto na nas czeka, „dziennik”, co się wydarzyło. Widzisz wymyślone nazwy, bez wiadomości i bez zgłoszeń.
granting-you-are-safeguarding = Masz teraz rolę: ochrona. To zgłoszenia, a w razie potrzeby także to, kim ktoś jest, razem z drugą osobą. „pomoc” pokazuje, jak.
granting-you-are-auditor = Masz teraz rolę: audyt. „audyt” pokazuje, kto co oglądał i kto co zmienił, według znacznika i roli. Nic więcej nie widzisz.
granting-everything = Zgłoszenia, dobieranie, ustawienia i dziennik kontrolny znalazłyby się w jednych rękach. Tak działa tylko mały zespół: „mały zespół wł”.
granting-small-team = Działa tu mały zespół: jedna osoba może mieć kilka ról i nie pytam drugiej osoby z administracji. „mały zespół” mówi, jaką ochronę się przez to traci.
role-matcher = dobieranie
role-safeguarding = ochrona
role-auditor = audyt
small-team-on =
    To mały zespół: jedna osoba może mieć wszystkie role, a role zmienia jedna osoba z administracji.
    Co się traci: nikt nie sprawdza, co taka osoba robi. Gdzie ochroną zajmuje się tylko jedna osoba, po dobie dowie się, kim ktoś jest. Administracja o tym wie, ale niczyja zgoda nie jest potrzebna.
    Gdy będzie Was więcej, napisz „mały zespół wył”.
small-team-off =
    To nie jest mały zespół: nikt nie ma w ręku zgłoszeń, dobierania, ustawień i dziennika kontrolnego naraz. Gdzie w administracji są dwie osoby, na zmianę roli zgadzają się obie.
    Kim ktoś jest, ujawniają tylko dwie osoby z ochrony razem. „mały zespół wł” to kończy.
small-team-hold-all = Najpierw ktoś musi coś oddać. Zgłoszenia, dobieranie, ustawienia i dziennik kontrolny ma w jednych rękach: { $tags }.
seconding-ask =
    { $by } chce zmiany, a w ciągu doby musi się zgodzić druga osoba z administracji: { $change }
    Naciśnij albo napisz „zgoda na zmianę k7f2p” lub „odmowa zmiany k7f2p” z tym kodem: { $id }.
seconding-waits = W ciągu doby musi się zgodzić druga osoba z administracji. Już pytam: { $change }
seconding-make = { $tag } dostaje rolę: { $role }.
seconding-unmake = { $tag } traci rolę: { $role }.
seconding-small-team = Działamy jako mały zespół, ze słabszą ochroną.
seconding-settled = Tu nie masz nic do rozstrzygnięcia: to już załatwione, minęło albo nie było Twoje.
seconding-agreed = Druga osoba z administracji się zgadza. Gotowe: { $change }
seconding-refused = Druga osoba z administracji się nie zgadza, więc nic się nie zmienia. Chodziło o to: { $change }
seconding-you-agreed = Gotowe: { $change }
seconding-you-refused = Nic się więc nie zmienia. Chodziło o to: { $change }
seconding-over = Przez dobę nikt inny z administracji nie odpowiedział, więc nic się nie zmienia. Chodziło o to: { $change }
seconding-gone = Tego nie da się już zrobić: kogoś potrzebnego już tu nie ma albo nie jest w administracji.
granting-answers-for = { $tag } odpowiada za kogoś bez czatu, a nikt inny tu nie może. Najpierw nadaj komuś jeszcze rolę: dobieranie.
granting-handed-over = Odpowiadasz od teraz za kogoś bez czatu: { $tag }. Kto robił to wcześniej, nie ma już tej roli.
