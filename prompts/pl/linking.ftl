# Jedna osoba w kilku rozmowach.

linking-off = Pisanie do mnie z drugiej aplikacji jest tu wyłączone. Może je włączyć ktoś z administracji.
linking-code =
    W drugiej rozmowie ze mną napisz w ciągu dziesięciu minut:
    podłącz { $code }
    Działa raz. Kto to tam napisze, staje się tobą, więc nikomu tego nie pokazuj.
linking-sure =
    Ten kod łączy ten czat z innym: wszystko, co mówię tamtej osobie, przyjdzie też tutaj, a co tu napiszesz, liczy się jako jej słowa.
    Czy przed chwilą ten kod pojawił się na twoją prośbę w twoim drugim czacie ze mną? Jeśli ktoś ci go dał, nie naciskaj przycisku; to nie jest zaproszenie.
linking-done-again = Co było tu napisane wcześniej, nie zostało przyjęte. Napisz to, proszę, jeszcze raz.
linking-code-unknown = Nie znam tego kodu albo minęło dziesięć minut. Napisz „podłącz” w rozmowie, w której masz konto sąsiedzkie, a dam nowy.
linking-same-chat = Ten kod jest do drugiej rozmowy: napisz go tam, nie tutaj.
linking-already = Z tej rozmowy ktoś już dołączył, a dwóch osób nie mogę zamienić w jedną. „zapomnij o mnie” tutaj to zwolni; potem spróbuj jeszcze raz.
linking-done-here = Ta rozmowa i druga są dla mnie teraz jednym. Piszę tam, skąd przyszła ostatnia wiadomość. „odłącz” znów je rozdzieli.
linking-done-there = Przed chwilą połączono z tą rozmową drugą. Jeśli to nie ty, napisz od razu „odłącz”.
linking-none = Z tą rozmową nie jest połączona żadna inna.
linking-undone = Znam cię teraz tylko w tej rozmowie. Drugą można w każdej chwili podłączyć znowu; do { DAY($until) } nikt nie dołączy z niej od nowa.
linking-undone-there = Ta rozmowa nie jest już połączona i nikogo tu teraz nie znam. „podłącz” w drugiej rozmowie znów ją z nią połączy; do { DAY($until) } nikt nie dołączy stąd od nowa.
linking-closed = Ta rozmowa została odłączona od innej, więc do { DAY($until) } nikt stąd nie dołączy. Tak jest u wszystkich, którzy piszą „odłącz”. Jeśli druga rozmowa jest twoja, napisz tam „podłącz”, a obie znów będą jednym; „proszę o ponowną decyzję” trafia do koordynacji.
linking-one-gone = W drugiej rozmowie nie mogę już do ciebie dotrzeć, więc piszę tutaj. Nic się nie skończyło.
linking-switched-on = Można teraz podłączać drugą rozmowę: „podłącz”, w dowolnej z nich. „podłączanie wył” to kończy.
linking-switched-off = Nowych rozmów nie można już podłączać. Podłączone takimi zostają.
