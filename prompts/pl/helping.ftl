# Bez ślepych uliczek. Pomoc jest krótka, mówi, gdzie się jest, i gdzie dzwonić w niebezpieczeństwie.

helping-help =
    W niebezpieczeństwie dzwoń: { EMERGENCY($country) }. Jestem botem i nikt nie czuwa nad tym czatem.
    { $here }
    „prośba” i „oferta” zaczynają coś nowego, „co jest potrzebne” pokazuje, o co proszą inni, „moje ogłoszenia” to, co jest od ciebie. „pauza”, „język”, „tryb dyskretny”, „moje dane” i „odchodzę” działają zawsze.{ GIVEN($tag) ->
        [yes] { " " }Koordynacja zna cię pod nazwą { $tag }.
       *[no] { "" }
    }{ BELOW($more) }
helping-in-step = Czekam na odpowiedź na ostatnie pytanie. „anuluj” je zamyka.
helping-in-step-talking =
    Czekam na odpowiedź na ostatnie pytanie. „anuluj” je zamyka.
    { $here }
helping-open-lines = { $lines ->
    [0] Nie masz otwartej rozmowy. Napisz własnymi słowami, czego potrzebujesz albo co możesz zrobić.
    [one] Masz jedną otwartą rozmowę i tam trafia to, co piszesz. { -in-a-conversation }
    [few] Masz { $lines } otwarte rozmowy. Odpowiadaj na konkretną wiadomość. { -in-a-conversation }
    [many] Masz { $lines } otwartych rozmów. Odpowiadaj na konkretną wiadomość. { -in-a-conversation }
   *[other] Otwarte rozmowy: { $lines }. Odpowiadaj na konkretną wiadomość. { -in-a-conversation }
}
-in-a-conversation = „koniec” ją kończy, „zgłoś” i „zablokuj” są na wypadek, gdy coś jest nie tak. „cofnij” wycofuje ostatnią wiadomość, „podaj miejsce” przekazuje miejsce, „ujawnij” proponuje, żeby pokazać, kim jesteście. Napisz „idę z wizytą, wrócę o 15:00”, a zapytam wtedy, czy już jesteś z powrotem.
helping-put-aside = To, co było gotowe, odkładam; nie zostało wysłane.
helping-lead = Prowadzenie: „przedstaw Czapla i Śliwka: obie osoby naprawiają stare rowery”, „połącz kropki dla Czapla: odnawia stare rowery” (pytam prowadzenie innej społeczności), „kogo mogę przedstawić”, „imiona”, „powitanie od Czapla”, „nowa runda”, „nowa grupa” i „małe powitania”.
helping-coordinator = Koordynacja: „kto czeka”, „dziennik”, „dziennik Czapla”, „czego brakuje”, „csv”, „słowa” i „wpisz” dla kogoś bez czatu.
helping-safeguarding = Ochrona: „sprawdź kim jest Czapla bo grozi komuś” pyta, kim ktoś jest; druga osoba musi się zgodzić.
helping-auditor = Audyt: „audyt” pokazuje, kto co oglądał i kto co zmienił.
helping-admin = Administracja: „nadaj Czapla prowadzenie”, „odbierz Czapla prowadzenie”, „mały zespół”, „zatwierdzanie” (co koordynacja widzi najpierw), „łączenie kropek wł” i „/kanał” na publicznym kanale.

helping-emergency =
    W niebezpieczeństwie dzwoń teraz: { EMERGENCY($country) }.
    { HELPLINES($country) }
    Jestem botem i nikt nie czuwa nad tym czatem.

helping-hello = Jestem tu. Czego potrzebujesz albo co możesz zrobić? Napisz to jednym zdaniem.
helping-invite = Jestem tu, ale nie wiem jeszcze, czego potrzebujesz albo co możesz zrobić. Możesz powiedzieć to inaczej? „prośba” i „oferta” przyjmują każde słowa.
helping-a-bot = Jestem botem i nikt nie czuwa nad tym czatem. To, czego potrzebujesz albo co możesz zrobić, trafia do sąsiadów, a to są ludzie. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
helping-how =
    Nie rozumiem tego polecenia.
    { $how }
helping-code-alone = Już tu jesteś, więc sam kod nic nie robi. Jeśli to jednorazowy kod do roli admina, wyślij go jeszcze raz ze słowem „admin” przed nim, w jednej wiadomości. Kod ulicy albo zaproszenie jest dla kogoś, kto jeszcze nie dołączył.
helping-perhaps = Jeśli chodzi o zakończoną rozmowę, naciśnij przycisk.
helping-coordinator-all = Koordynacja może napisać „kto czeka”, „dziennik”, „dziennik Czapla”, „dziennik odmowa”, „dziennik 2026-W48”, „csv”, „historia k7f2p”, „notatka k7f2p rozmowa telefoniczna” albo „połącz k7f2p Czapla”. Także „zatwierdź k7f2p”, „nie zatwierdzaj k7f2p”, „czego brakuje”, „słowa” i „słowo chart = pies”, „miejsca spotkań” i „miejsce spotkań: kawiarnia w bibliotece”. Krótkie kody są na listach.
helping-cancelled = Anulowane. Nic nie poszło dalej.
helping-nothing-to-cancel = Nie ma czego anulować. „pomoc” pokazuje, co możesz tu zrobić.
helping-stop-what = Co mam zatrzymać? „koniec” kończy rozmowę, „pauza” daje odpocząć od moich pytań, „odchodzę” wypisuje cię zupełnie.
helping-stale = To było na inną chwilę, która minęła. „pomoc” pokazuje, co możesz tu zrobić.
helping-unknown-command = Nie znam tego polecenia. „pomoc” pokazuje, co możesz tu zrobić.
helping-nothing-asked = Nie czekam teraz na „tak” ani „nie”. „pomoc” pokazuje, co możesz tu zrobić.
helping-not-allowed = To jest dla osób z inną rolą. „pomoc” pokazuje, co możesz tu zrobić.
helping-failed = Coś poszło nie tak po mojej stronie i wiadomość nie przeszła. Przepraszam. Spróbuj, proszę, jeszcze raz.
helping-missed = Nie było mnie od { MOMENT($since) } do teraz, a Twoja aplikacja nie przechowuje wiadomości do mnie tak długo. Jeśli coś wtedy do mnie napisano, proszę, napisz to jeszcze raz.

# Strona, którą platforma pokazuje obok rozmowy.
helping-not-a-neighbour = Cześć. Jestem Leveller, bot, przez którego sąsiedzi pomagają sobie nawzajem. Porozmawiamy? Napiszę na osobności.
helping-send = Wyślij
helping-where-you-are = { WORDS($community) }{ APART($parts) }
helping-questions-wait = { $questions ->
    [one] Jedno pytanie czeka na Twoją odpowiedź w naszej rozmowie.
    [few] { $questions } pytania czekają na Twoją odpowiedź w naszej rozmowie.
    [many] { $questions } pytań czeka na Twoją odpowiedź w naszej rozmowie.
   *[other] { $questions } pytania czeka na Twoją odpowiedź w naszej rozmowie.
}
helping-talking = Rozmawiasz z:{ BELOW($rows) }
helping-not-talking = Nie masz teraz otwartej rozmowy.
