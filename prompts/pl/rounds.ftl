# Rundy i grupy: kto bierze udział, kto kogo poznaje i od czego się zaczyna.

rounds-none = Teraz nie ma żadnej rundy.
rounds-row = { WORDS($name) }, następnym razem: { $when }. { $state }
rounds-seat-asked = Jeszcze nie wiadomo, czy bierzesz udział.
rounds-seat-in = Bierzesz udział.
rounds-seat-always = Bierzesz udział za każdym razem.
rounds-seat-skipped = Tym razem cię nie ma.
rounds-seat-skipped-once = Tym razem cię nie ma, a potem znowu za każdym razem bierzesz udział.
rounds-seat-out = Nie bierzesz udziału.

rounds-how = Prowadzenie może napisać „nowa runda” albo „nowa grupa”.
rounds-ask-name = Jak to nazwać? Kilka słów, na przykład piątkowe spacery.
rounds-name-wrong = Od 1 do { $most } znaków, bez imion i bez niczego, po czym można kogoś znaleźć.
rounds-name-taken = Coś o tej nazwie już jest. Jak inaczej to nazwać?
rounds-ask-every = Jak często? 1 to co tydzień, 2 co dwa tygodnie, 4 co cztery.
rounds-ask-size = Ile osób w grupie? Każda liczba od { $start } do { $end }.
rounds-number-wrong = Proszę jedną z tych liczb.
rounds-ask-day = Którego dnia pierwszy raz? Każdy dzień po dzisiejszym, na przykład 2026-12-04. Wychodzi o dziesiątej rano.
rounds-day-wrong = Potrzebuję dnia po dzisiejszym i w ciągu roku, na przykład 2026-12-04.
rounds-ask-deck =
    Jakie karty? Gotowa talia ma temat i pytanie na każdy tydzień: poznać się, pomyśleć, spróbować, i jeden tydzień samej życzliwości.
    Albo wklej własne wiersze, każdy jako temat: pytanie. Wierszy ma być { $most }.
rounds-deck-lines = Wierszy: { $number }, a tygodni: { $most }. Proszę jeden wiersz na tydzień, jako temat: pytanie.
rounds-deck-line = Wiersz { $number } to jeszcze nie karta. Czytam temat: pytanie, najwyżej { $most } znaków.
rounds-card-row =
    { $number }.
    { $line }
rounds-preview-round =
    { WORDS($name) }: pierwszy raz { $when }, potem o tej samej godzinie { $number ->
        [one] co tydzień
        [few] co { $number } tygodnie
        [many] co { $number } tygodni
       *[other] co { $number } tygodnia
    }, osób w grupie: { $length }.{ $how } { $whom }. Nikt nie bierze udziału bez własnej zgody, a „tylko Czapla, Śliwka i Zięba” pyta tylko te osoby. Mam to otworzyć? Napisz „tak”, „zmień” albo „anuluj”.
rounds-preview-cohort =
    { WORDS($name) }: początek { $when }, co tydzień ktoś inny.{ BELOW($rows) }
    { $whom }. Nikt nie bierze udziału bez własnej zgody, a „tylko Czapla, Śliwka i Zięba” pyta tylko te osoby. Mam to otworzyć? Napisz „tak”, „zmień” albo „anuluj”.
rounds-mixes = { " " }Nowe osoby poznają te, które są tu dłużej, o ile to możliwe.
rounds-asks-everybody = Pytam wszystkich
rounds-asks-alumni = Pytam tylko osoby, które brały udział w: { WORDS($name) }
rounds-asks-area = Pytam wszystkich z części: { WORDS($area) }
rounds-asks-only = Pytam tylko te osoby: { LIST($tags) }
rounds-nobody-called = Nikogo tu tak nie znam: { LIST($tags) }, więc nic się nie zmienia. Napisz jeszcze raz, na przykład „tylko Czapla, Śliwka i Zięba”, albo „tak”, „zmień” lub „anuluj”.
rounds-opened-only = Otwarte: { WORDS($name) }. Pytam osoby, o które chodzi i które tu są. Kto kogo pozna, zobaczysz { $when } i możesz to zmienić.
rounds-opened = Otwarte: { WORDS($name) }. Liczba pytanych osób: { $number }. Kto kogo pozna, zobaczysz { $when } i możesz to zmienić.

rounds-lead-not-in = Ty w tym nie bierzesz udziału: pytam mniej niż { $most } innych osób, więc byłoby dla ciebie jasne, z kim rozmawiasz, a dla nich nie.
rounds-invite-round =
    { WORDS($name) }, { $when }: łączę was za każdym razem z kimś innym. Osób w grupie: { $length }, { $number ->
        [one] co tydzień
        [few] co { $number } tygodnie
        [many] co { $number } tygodni
       *[other] co { $number } tygodnia
    }. Bez imion.
    Bierzesz udział tym razem? „za każdym razem” oszczędza pytania, a „pauza” jest na później.
rounds-invite-cohort =
    { WORDS($name) } zaczyna się { $when }. Co tydzień ktoś inny i mały temat do rozmowy, liczba tygodni: { $most }. Bez imion.
    Chcesz wziąć udział?
rounds-still-in = { WORDS($name) } znowu { $when } i bierzesz udział. „pomiń ten raz” wystarczy, żeby nie.
rounds-in = Bierzesz udział: { WORDS($name) }, { $when }. Wtedy się odezwę, tak czy inaczej.
rounds-always = Bierzesz udział za każdym razem: { WORDS($name) }. Przed każdym dam znać i można pominąć.
rounds-in-pause = Dobrze: { WORDS($name) }, { $when }. Ale masz przerwę do { DAY($until) } włącznie i ona jest ważniejsza: do tego czasu nie bierzesz udziału, chyba że powiesz „wznów”.
rounds-skipped = A więc nie { $when }: { WORDS($name) }. Zapytam znowu przed następnym razem.
rounds-skipped-once = A więc nie { $when }: { WORDS($name) }. Potem znowu bierzesz udział za każdym razem.
rounds-skipped-week = A więc nie { $when }: { WORDS($name) }. Od następnego tygodnia znowu bierzesz udział.
rounds-out = Nie bierzesz udziału: { WORDS($name) }. Nie będę więcej pytać. „rundy” pozwala wrócić.
rounds-not-any-more = Nie wiem, o którą rundę chodzi, albo już się skończyła.
rounds-rest = { WORDS($name) }: trzy razy była u ciebie cisza i to w porządku. Nie będę już pytać z własnej woli. Kiedy zechcesz: „biorę udział”.

rounds-drawn =
    { WORDS($name) }, { $when }. Poznaliby się:{ BELOW($rows) }
    { $left }{ $more }{ $said }
    Wyjdzie bez niczyjej pomocy. „wyślij rundę” wysyła teraz, „losuj znowu” próbuje jeszcze raz, „zamień Czapla i Śliwka” zamienia dwie osoby miejscami.
rounds-group = { LIST($rows, by: " + ") }: { $why }
rounds-and-more = i więcej grup: { $number }
rounds-yours = ty i co najmniej jedna osoba; kto to, nie pokazuję
rounds-why-new = o ile pamiętam, jeszcze się nie znają
rounds-why-perhaps = być może nie pierwszy raz
rounds-why-areas = z różnych części okolicy
rounds-why-several = nie wyszło równo albo grupy są większe
rounds-left-over = Tym razem bez miejsca: { LIST($rows) }. Dowiedzą się tego samego dnia i następnym razem są pierwsze.{ " " }
rounds-left-language = Nikt inny nie zna tu języka tych osób: { LIST($rows) }. Dowiedzą się tego samego dnia.{ " " }
rounds-no-repeats = Nikt nie spotyka się drugi raz.
rounds-near = Nikt nie spotyka się drugi raz. To { $share } procent najlepszego możliwego wyniku albo więcej.
rounds-repeats = { $answer ->
    [yes] Spotkania ponowne: { $number }. Mniej się nie da, a wypadają jak najpóźniej.
   *[no] Spotkania ponowne: { $number }. Mniejszej liczby nie udało się znaleźć.
}
rounds-drawing = Losuję znowu i pokażę.
rounds-sent = { WORDS($name) } jest w drodze.
rounds-too-early = { WORDS($name) } wyjdzie następnym razem { $when }, samo z siebie. Można to wysłać najwyżej dwa dni wcześniej.
rounds-nothing-drawn = Teraz nic nie jest wylosowane.
rounds-swap-how = Które dwie osoby? Obie muszą być w tym, co wylosowane. Na przykład „zamień Czapla i Śliwka”.
rounds-too-few = { WORDS($name) }: za mało osób, żeby ktoś się poznał. Następnym razem { $when }.
rounds-unplaced = { WORDS($name) }: tym razem nie było dla ciebie nikogo. Następnym razem jesteś na początku, { $when }.
rounds-unplaced-language = { WORDS($name) }: tym razem nikt inny nie zna twojego języka, więc nie było dla ciebie nikogo. Sprawdzę znowu, { $when }.

rounds-meet =
    { WORDS($name) }. { $why } { $state }
    { $line }
    { $hours }
    { $how }{ $more }
rounds-to-all = { " " }Do całej grupy naraz pisze się tak: „do wszystkich: widzimy się o szóstej”.
rounds-same-area = Oboje mieszkacie tu: { WORDS($area) }.
rounds-other-areas = Mieszkacie w różnych częściach okolicy.
rounds-not-met = O ile pamiętam, jeszcze się tu nie znacie.
rounds-hours = Dobra pora dla obojga, według twojego zegara: { LIST($rows) }.
rounds-hours-span = { $start }:00–{ $end }:00
rounds-hours-any = Każda pora jest dobra dla obojga.
rounds-hours-none = Gdy jedno z was śpi, drugie czuwa, więc odpowiedź może przyjść dopiero następnego dnia.
rounds-late = Przychodzi późno, bo mnie nie było.
rounds-you-first = Ty piszesz pierwsze słowo, jakiekolwiek.
rounds-they-first = Pierwsze słowo pisze { $alias }.
rounds-fresh =
    Cicho tu. Druga osoba to { $alias }. Jeśli to pomoże, oto inne pytanie:
    { $line }
rounds-line-over = Wasz czas w tej rundzie ({ $alias }) dobiegł końca. Jutro zapytam każdą osobę osobno, jak było i czy chcecie się jeszcze usłyszeć. „zgłoś” i „zablokuj” nadal działają.
rounds-middle = { WORDS($name) }: jak idzie? Słyszę to tylko ja.
rounds-middle-thanks = Dziękuję za wiadomość.
rounds-middle-question =
    W porządku. Jeśli to pomoże, pytanie na początek:
    { $line }
rounds-over = { WORDS($name) }: koniec. Poznane osoby: { $number } z { $most }. Dziękuję za obecność. „rundy” pokazuje, co będzie dalej.
rounds-met-row = { $tag }: { LIST($rows) }
rounds-report =
    { WORDS($name) }: koniec. Kto kogo poznał:{ BELOW($rows) }
    Pary, które się poznały: { $number }. Spotkania ponowne: { $twice }.
    { $said }
rounds-report-yours =
    { WORDS($name) }: koniec. To też twoje spotkania, więc nie pokazuję, kto kogo poznał.
    Pary, które się poznały: { $number }. Spotkania ponowne: { $twice }.
    { $said }
rounds-said = Jak było: dobrze { $good }, w porządku { $okay }, niedobrze { $bad }.
rounds-said-by-few = Jak było, pokazuję tylko wtedy, gdy odpowiada co najmniej { $number } innych osób, żeby nie było widać, kto co mówi.

card-own = { $text }
card-week-1 = Poznać się: co cię tu sprowadziło i co trzyma?
card-week-2 = Poznać się: kto kiedyś pomógł ci, choć nie trzeba było?
card-week-3 = Pomyśleć: kiedy ostatnio było ci gdzieś jak u siebie?
card-week-4 = Balsam: w tym tygodniu żadnego zadania, tylko dobre słowo dla siebie.
card-week-5 = Pomyśleć: co utrudnia proszenie o pomoc, a co ułatwia?
card-week-6 = Spróbować: jaką małą rzecz można w tym tygodniu zrobić dla kogoś obok?
card-week-7 = Spróbować: zadajcie sobie pytanie, które chcielibyście usłyszeć.
card-week-8 = Na koniec: co z tego zostaje i kogo dobrze byłoby poznać teraz?
card-question-1 = Czego ostatnio można było się nauczyć i od kogo?
card-question-2 = Jakie miejsce w okolicy warto pokazać komuś nowemu?
card-question-3 = Co gotujesz, kiedy ma być szybko?
card-question-4 = O czym możesz mówić przez godzinę?
card-question-5 = Jaki dźwięk albo zapach przypomina ci dom?
card-question-6 = Kim chce się zostać, kiedy ma się sześć lat?
card-question-7 = Jaki jest dla ciebie dobry dzień?
card-question-8 = Co umiesz naprawić?
card-question-9 = Która pora roku ci pasuje i dlaczego?
card-question-10 = Czego dobrze byłoby nauczyć się od kogoś z sąsiedztwa?
card-question-11 = Co cię w tym tygodniu rozśmieszyło?
card-question-12 = Jaka życzliwość została ci w pamięci?
