# Role, nadawane po znaczniku. Nazwane tak, żeby pasowały do każdej osoby.

granting-code-unknown = Nie znam tego kodu albo był już użyty.
granting-admin = Masz teraz rolę: administracja. Twoja nazwa to tutaj { $tag }. Możesz nadawać role po znaczniku: „nadaj Czapla prowadzenie”, „nadaj Czapla koordynacja”. „odbierz Czapla prowadzenie” zabiera rolę.
granting-how = Napisz znacznik i rolę: „nadaj Czapla prowadzenie” albo „odbierz Czapla prowadzenie”. Role to prowadzenie, koordynacja i administracja.
granting-done = Gotowe, { $tag }: { $role }.
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
