# Od prośby i oferty do dwóch osób, które powiedziały „tak”. Potrzeba, nigdy osoba; odmowa nie wymaga powodu.

matching-ask =
    { $urgent ->
        [yes] Coś pilnego: komuś w sąsiedztwie przydałaby się pomoc.
       *[no] Komuś w sąsiedztwie przydałaby się pomoc.
    } { CAPITAL($kind) }, { $times }, { $area }.{ BELOW($words) }
    { $why }
    Możesz? Napisz „tak” albo „nie”. Jeśli nie, nie musisz tłumaczyć dlaczego. Czekam do { MOMENT($until) }.
matching-own-words =
    Słowami tej osoby:
    { $text }

matching-why = Co pasuje: { LIST($reasons, by: "; ") }.
matching-why-picked = To ktoś, kto po przejrzeniu listy potrzeb sam wybiera właśnie to.
matching-why-none = Wygląda na to, że pasuje.
reason-mention = wspólne słowa ({ WORDS($words) })
reason-kind = rodzaj pomocy
reason-times = { $times }
reason-area = ta sama część: { WORDS($area) }

matching-fine = W porządku. Dziękuję za odpowiedź.
matching-asking-them = Dziękuję. Teraz pytam drugą stronę. Odezwę się tak czy inaczej do { MOMENT($until) }.
matching-found =
    Jest ktoś, kto może pomóc: { $kind }. { $why }
    Mam was połączyć? Żadna ze stron nie zobaczy imienia. Napisz „tak”, albo „nie”, jeśli mam zapytać kogoś innego. Czekam do { MOMENT($until) }.
matching-looking-on = W porządku. Pytam kogoś innego.
matching-thanked = Dziękuję za „tak”. Tym razem ktoś był odrobinę szybszy: { $kind }.
matching-no-longer = To jednak nieaktualne, i nie przez ciebie: { $kind }. Dziękuję za gotowość.
matching-fell-through = Ta osoba jednak nie będzie mogła: { $kind }. Pytam dalej i odezwę się.
matching-moved-on = Nie trzeba już odpowiadać: { $kind }. Pytam dalej. Nic się nie stało.
matching-not-answered = Ktoś chciał pomóc, ale na czas nie było od ciebie odpowiedzi: { $kind }. Szukam dalej.
matching-nobody-yet = W tej chwili nie mam kogo zapytać: { $kind }. Sprawdzę znowu { MOMENT($again) } i dam znać, gdy kogoś znajdę.
matching-still-asking = Wciąż pytam w Twojej sprawie: { $kind }. Odezwę się znowu najpóźniej: { MOMENT($again) }.
matching-asking-now = Mam kogo zapytać: { $kind }. Odezwę się.
matching-not-yours = Nic tu nie czeka na twoją odpowiedź.
matching-settled = To już załatwione. Dziękuję.

matching-needs =
    To jest teraz potrzebne:{ BELOW($rows) }
    Chcesz się czymś zająć?
matching-need = { $number }. { CAPITAL($kind) }, { $times }, { $area }.{ $urgent ->
    [yes] { " Pilne." }
   *[no] { "" }
}
matching-no-such-number = Nie ma takiego numeru na ostatniej liście. „co jest potrzebne” pokazuje ją od nowa.
matching-nothing-needed = W tej chwili nikt na nic nie czeka. Jeśli napiszesz, co możesz zrobić, odezwę się, gdy będzie to potrzebne.
