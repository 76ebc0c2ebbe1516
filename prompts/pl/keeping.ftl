# O czym każdy decyduje sam.

keeping-pause-until-when = Jak długo mam dać ci spokój? Wybierz albo napisz na przykład „pauza 10”, czyli dziesięć dni, albo „pauza do 24.12.”.
keeping-pause-not-understood = Nie rozumiem tego dnia. Może być najdalej za rok. Napisz na przykład „pauza 10”, czyli dziesięć dni, albo „pauza do 24.12.”.
keeping-paused = Do { DAY($until) } włącznie nie zapytam, czy chcesz pomóc albo kogoś poznać. Twoje prośby są dalej otwarte, a rozmowy trwają. „wznów” kończy pauzę wcześniej.
keeping-no-pause = Nie masz przerwy. Mogę cię pytać, gdy coś pasuje.
keeping-back = Koniec pauzy. Mogę znowu zapytać, gdy coś będzie pasować.

keeping-quiet-how = { SAME($start, $end) ->
    [yes] Teraz mogę pisać o każdej porze. Kiedy mam milczeć? Napisz na przykład „cisza od 22 do 7”.
   *[no] Milczę od { $start }:00 do { $end }:00. Kiedy mam milczeć? Napisz na przykład „cisza od 22 do 7”.
}
keeping-quiet = Od { $start }:00 do { $end }:00 będę milczeć. Wiadomości poczekają do { $end }:00, chyba że właśnie piszesz.
keeping-no-quiet = Zatem bez godzin ciszy. Mogę pisać o każdej porze.

keeping-timezone-which = Trzymam się teraz tej strefy: { CITY($zone) }. Jest tam { MOMENT($now) }. W jakim dużym mieście albo kraju jest ta sama godzina, co u ciebie? Napisz na przykład „strefa czasowa Lizbona”.
keeping-timezone-unknown = Nie znam godziny w tym mieście. Podaj duże miasto, w którym jest ta sama godzina, co u ciebie, na przykład „strefa czasowa Lizbona”.
keeping-timezone = Od teraz trzymam się tej strefy: { CITY($zone) }. Jest tam { MOMENT($now) }. Dotyczy to godzin ciszy oraz każdego dnia i godziny, które podaję.

keeping-which-language = W jakim języku mam z tobą rozmawiać?
keeping-language = Od teraz mówię z tobą po polsku.
language-en = English
language-pl = Polski

keeping-leave-sure =
    Chcesz odejść? { $lines ->
        [0] Twoje ogłoszenia zostaną zamknięte.
        [one] Twoja rozmowa skończy się zwykłym pożegnaniem, a ogłoszenia zostaną zamknięte.
        [few] Twoje { $lines } rozmowy skończą się zwykłym pożegnaniem, a ogłoszenia zostaną zamknięte.
        [many] Twoje rozmowy ({ $lines }) skończą się zwykłym pożegnaniem, a ogłoszenia zostaną zamknięte.
       *[other] Twoje rozmowy ({ $lines }) skończą się zwykłym pożegnaniem, a ogłoszenia zostaną zamknięte.
    } Przez 30 dni wystarczy napisać „cześć”, żeby wrócić; potem o tobie zapomnę.
    Napisz „tak” albo „anuluj”.
keeping-left = Odejście załatwione. Dziękuję za wspólny czas. Przez 30 dni wystarczy napisać „cześć”, żeby wrócić; potem o tobie zapomnę.
keeping-returned = Dobrze cię znowu widzieć. Poprzednie rozmowy są skończone. Napisz własnymi słowami, czego potrzebujesz albo co możesz zrobić.
keeping-within-reach = Dobrze, że znowu jesteś. Przez jakiś czas nie dało się tu nic dostarczyć, więc poprzednie rozmowy są skończone, a ogłoszenia zamknięte.

keeping-forget-sure =
    Mam o tobie zapomnieć na zawsze?{ $chats ->
        [one] { "" }
        [few] { " " }Piszesz do mnie z { $chats } rozmów i zapomnę o tobie we wszystkich.
        [many] { " " }Piszesz do mnie z { $chats } rozmów i zapomnę o tobie we wszystkich.
       *[other] { " " }Piszesz do mnie z { $chats } rozmów i zapomnę o tobie we wszystkich.
    } Twoje rozmowy się skończą, a wszystko, co o tobie przechowuję, zostanie usunięte. Zostaną tylko liczby, które nikogo nie wskazują, a przez dwa lata także to, że osoby, które cię zablokowały (jeśli takie są), nie spotkają znowu tego konta. To, co inni już przeczytali, zostaje w ich aplikacjach.
    Tego nie da się cofnąć. Napisz „tak” albo „anuluj”.
keeping-forgotten = Wszystko o tobie jest usunięte. Wszystkiego dobrego. Zawsze możesz zacząć od nowa, pisząc „cześć”.

keeping-data-sure = Mam wypisać tutaj wszystko, co o tobie przechowuję? Platforma czatu też to zobaczy. Napisz „tak” albo „anuluj”.
keeping-data =
    Oto, co o tobie przechowuję: tu w liczbach, a w następnej wiadomości w całości.
    Język: { $language }
    Część: { GIVEN($area) ->
        [yes] { WORDS($area) }
       *[no] brak
    }
    Od kiedy: { DAY($joined) }
    Prośby i oferty: { $posts }
    Dopasowania: { $matches }
    Rozmowy: { $lines }
    Twoje zgłoszenia: { $reports }
keeping-who-sees =
    Koordynacja widzi zmyślone imiona{ GIVEN($tag) ->
        [yes] { " " }(Twoje to { $tag })
       *[no] { "" }
    }, rodzaje pomocy, okolice, dni, to, co wyszło z dopasowania, i kilka słów wspólnych dla dwóch ogłoszeń. Nie widzi wiadomości ani tego, kim jesteś. Prowadzący widzą, kto z kim mógłby się polubić.
    Zgłoszenia czytają osoby z ochrony; ostatnie dziesięć wiadomości tylko wtedy, gdy dołączy je osoba zgłaszająca.
    Dwie z nich razem mogą poznać Twoją platformę i identyfikator na niej. Przy zagrożeniu życia może to jedna osoba, a administracja się o tym dowiaduje; w małym zespole jedna po dobie, i dowiaduje się też, dlaczego.
    Administracja nie czyta rozmów ani zgłoszeń. Audyt widzi, kto co oglądał. „Moje dane” pokażą większość zajrzeń w Twoje sprawy, nie w listy.
    Platforma widzi wszystko; właściciele przestrzeni Slack też mogą.
