# Co czyta koordynacja. Wymyślone nazwy i fakty, niczyje słowa.

reviewing-today =
    Czekają na nas{ APART($parts) }

    Żeby zapytać kogoś o prośbę: „połącz k7f2p Czapla”. Historia dopasowania: „historia k7f2p”. Zgłoszeniem zajmiesz się przez „biorę zgłoszenie k7f2p”, przeczytasz je przez „zgłoszenie k7f2p”, a gdy jest załatwione: „zamknij zgłoszenie k7f2p”.
reviewing-nobody-waits = Nikt dziś na nas nie czeka.
reviewing-part-young = Mogą nie mieć 18 lat; dwie osoby z nas muszą powiedzieć to samo:{ BELOW($rows) }
reviewing-part-untaken = Prośby o kogoś z nas, których nikt nie wziął:{ BELOW($rows) }
reviewing-part-cases = Zgłoszenia:{ BELOW($rows) }
reviewing-part-waiting = Prośby, które czekają:{ BELOW($rows) }
reviewing-part-declined = Dwa razy nikt się nie zgodził:{ BELOW($rows) }
reviewing-part-silent = Cisza od dwóch dni:{ BELOW($rows) }
reviewing-part-new = Nowe osoby, jeszcze bez dopasowania:{ BELOW($rows) }
reviewing-and-more = … i dalsze
reviewing-case = { $id }, od { DAY($since) }, nikt się nim jeszcze nie zajmuje
reviewing-case-claimed = { $id }, od { DAY($since) }, zajmuje się tym { $tag }
reviewing-case-story =
    Zgłoszenie { $id }, od { DAY($since) }, { $how }:
    { $reason }
    { $evidence }{ BELOW($entries) }
reviewing-case-closed = Zgłoszenie { $id }: { $how }. To, co przy nim zachowano, zniknie trzydzieści dni po zamknięciu.
reviewing-case-bare = Nie dołączono żadnych wiadomości.
reviewing-case-said = { SAID($text) }
reviewing-case-reason =
    { $chosen }
    { SAID($text) }
reviewing-case-evidence =
    Dołączone przez osobę zgłaszającą, od najstarszej:
    { $text }
reviewing-waiting = { $id }: { $tag }, { $kind }, { $times }, { $area }, od { DAY($since) }
reviewing-declined-twice = { $id }: { $tag }, { $kind }
reviewing-untaken = { $tag }, od { MOMENT($since) }
reviewing-newcomer = { $tag }, od { DAY($since) }

reviewing-log = Dziennik, najnowsze najpierw:{ BELOW($rows) }
reviewing-csv-newest = To najnowsze wpisy ({ $most }). „csv 2026-W48” pokazuje pary z jednego tygodnia, a „csv Czapla” pary jednej osoby.
reviewing-log-empty = W dzienniku nie ma nic takiego.
reviewing-row = { $id }: { $asker } i { $helper }, { $kind }, { DAY($day) }, { $state }
reviewing-story =
    { $row }
    Początek: { $origin }. Podobieństwo: { $score } na 100.{ BELOW($why) }{ BELOW($entries) }
reviewing-story-entry = { DAY($day) }: { $what }
reviewing-story-note = { DAY($day) }, notatka: { SAID($note) }
reviewing-no-such = Nie znajduję takiego kodu ani znacznika wśród tego, co możesz widzieć.
reviewing-noted = Zapisane. Czyta to koordynacja, a w „moje dane” także te z dwóch osób, które wiedzą o dopasowaniu.
reviewing-matched = Pytam: { $tag }.
reviewing-cannot-match = Nie mogę teraz o to zapytać tej osoby.
reviewing-alert-report = Ktoś zgłosił problem. „kto czeka” pokazuje, co jest do zrobienia.

reviewing-enter-words = Czego ta osoba potrzebuje i kiedy? Bez imion i adresów, proszę.
reviewing-enter-consent =
    { CAPITAL($kind) }, { $times }, { $area }.
    Czy ta osoba zgadza się, że zapytam za nią sąsiadów i że odpowiadać będziesz ty? Napisz „tak” albo „anuluj”.
reviewing-entered = Gotowe. Nazwa tej osoby to tutaj { $tag }. Wszystko dla niej trafia do ciebie.
reviewing-for =
    Dla osoby { $tag }:
    { $line }

log-state-open = otwarte
log-state-ended = zakończone
log-state-proposed = zapytane
log-state-accepted = uzgodnione
log-state-declined = odmowa
log-state-expired = milczenie
log-state-overtaken = wyprzedzone
log-state-closed = zamknięte

log-origin-words = podobne słowa
log-origin-picked = wybór osoby pomagającej
log-origin-hand = połączenie ręczne
log-origin-lead = zapoznanie przez prowadzenie
log-origin-round = połączyła ich runda
log-origin-again = obie strony chętnie znowu

log-why-mention = W obu ogłoszeniach jest: { $words }
log-why-kind = Ten sam rodzaj pomocy: { $words }
log-why-round = Wylosowała runda, i który to raz: { $words }
log-why-area = Ta sama część: { $words }
log-why-times = Ten sam czas: { $words }

log-asked = zapytano osobę pomagającą
log-introduced = prowadzenie zapytało obie osoby
log-one-yes = jedna z osób powiedziała „tak”
log-helper-willing = osoba pomagająca powiedziała „tak”, zapytano drugą
log-opened = obie powiedziały „tak”, rozmowa otwarta
log-declined = nie tym razem
log-overtaken = ktoś był szybszy
log-expired = brak odpowiedzi na czas
log-revealed = obie osoby pokazały, kim są
log-ended = rozmowa zakończona
log-happened = jedna ze stron: odbyło się
log-partly = jedna ze stron: częściowo się odbyło
log-not-yet = jedna ze stron: jeszcze nie
log-didnt = jedna ze stron: nie odbyło się
log-good = jedna ze stron: było dobrze
log-okay = jedna ze stron: było w porządku
log-not-good = jedna ze stron: nie było dobrze

log-state-held = czeka na nas
log-held = czeka na koordynację
log-approved = zatwierdzone przez koordynację
log-refused = niezatwierdzone przez koordynację
log-why-next-area = W części obok: { $words }
log-why-elsewhere = W innej części, zgodnie z życzeniem: { $words }
log-why-never-met = Jeszcze bez rozmowy, zgodnie z życzeniem{ $words }
log-why-waited = Czekanie: { $words }
log-why-carer = Opieka nad kimś bliskim{ $words }
log-why-other-language = Różne języki: { $words }
log-why-language = Oba wpisy w języku: { $words }
log-why-clash-amount = Prośba obejmuje { $words } niż oferta
log-why-both-ask = Wygląda na to, że obie strony o coś proszą{ $words }
log-why-both-give = Wygląda na to, że obie strony coś oferują{ $words }
log-why-clash-limit = Oferta ma zastrzeżenie: { $words }
log-why-clash-unwanted = Nie tego potrzeba: { $words }
log-why-clash-times = Inne pory: { $words }
log-why-flags = Na co uważać: { $words }
reviewing-part-held = Do zatwierdzenia, zanim zapytam:{ BELOW($rows) }
reviewing-unmet = O to nie było kogo zapytać:{ BELOW($rows) }
reviewing-nothing-unmet = Wszystkie prośby są w toku.
reviewing-parts = Ocena, na 100: { LIST($rows) } ({ $model })
reviewing-part = { $what } { $share }
