# Od prośby i oferty do dwóch osób, które powiedziały „tak”. Potrzeba, nigdy osoba; odmowa nie wymaga powodu.

matching-ask =
    { $urgent ->
        [yes] Coś pilnego: komuś w sąsiedztwie przydałaby się pomoc.
       *[no] Komuś w sąsiedztwie przydałaby się pomoc.
    } { CAPITAL($kind) }, { $times }, { $area }.{ BELOW($words) }
    { $why }{ BELOW($safety) }
    Możesz? Napisz „tak” albo „nie”. Jeśli nie, nie musisz tłumaczyć dlaczego. Czekam do { MOMENT($until) }.
matching-own-words =
    Słowami tej osoby:
    { $text }

matching-why = Co pasuje: { LIST($reasons, by: "; ") }.
matching-why-picked = To ktoś, kto po przejrzeniu listy potrzeb sam wybiera właśnie to.
matching-why-hand = Koordynacja uważa, że to pasuje.
matching-why-none = Wygląda na to, że pasuje.
reason-mention = wspólne słowa ({ WORDS($words) })
reason-kind = rodzaj pomocy
reason-times = { $times }
reason-area = ta sama część: { WORDS($area) }

matching-fine = W porządku. Dziękuję za odpowiedź.
matching-asking-them = Dziękuję. Teraz pytam drugą stronę. Odezwę się tak czy inaczej do { MOMENT($until) }.
matching-found =
    Jest ktoś, kto może pomóc: { $kind }. { $why }{ BELOW($safety) }
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
matching-none-near = W tej chwili nie mogę zapytać żadnej z tych osób: { $kind }. Szukam dalej i dam ci znać.
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

matching-nobody-near =
    Teraz nikt tego nie oferuje: { $kind }. Jest jednak coś zbliżonego:{ BELOW($rows) }
    Mam zapytać jedną z tych osób? Tak czy inaczej sprawdzę znowu { MOMENT($again) } i dam znać, gdy kogoś znajdę.
matching-near-row = { CAPITAL($kind) }, { $area }
matching-asking-near = Pytam osobę z podobną ofertą: { $kind }. Odezwę się.

reason-next-area = mieszka w części obok
reason-elsewhere = mieszka w innej części, zgodnie z życzeniem
reason-never-met = jeszcze ze sobą nie rozmawialiście, zgodnie z życzeniem
reason-you-waited = czekasz już { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
reason-they-waited = ta osoba czeka już { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
reason-carer = ta osoba opiekuje się kimś bliskim
reason-other-language = druga strona pisze w innym języku: { $language }
reason-same-language = oba wpisy są w tym samym języku
reason-your-amount = uwaga: może chodzić o { $what } niż w twojej ofercie
reason-their-amount = uwaga: może chodzić o { $what } niż w tej ofercie
amount-weight = coś cięższego
amount-people = więcej osób
amount-distance = większą odległość
amount-age = inny wiek
reason-both-ask = uwaga: wygląda na to, że obie strony o coś proszą
reason-both-give = uwaga: wygląda na to, że obie strony coś oferują
reason-your-limit = uwaga: twoja oferta ma zastrzeżenie, które może tego dotyczyć ({ LIST($limits) })
reason-their-limit = uwaga: ta oferta ma zastrzeżenie, które może tego dotyczyć ({ LIST($limits) })
reason-unwanted = uwaga: nie tego tu potrzeba ({ LIST($limits) })
# Where what it is about tells too much of somebody to be named.
reason-your-limit-untold = uwaga: twoja oferta ma zastrzeżenie, które może tego dotyczyć
reason-their-limit-untold = uwaga: ta oferta ma zastrzeżenie, które może tego dotyczyć
reason-unwanted-untold = uwaga: części z tego, co jest w ofercie, tu nie potrzeba
reason-other-times = pory są różne ({ $times })

# Czego dotyczy zastrzeżenie.
limit =
    { $what ->
        [heights] drabiny i wysokość
        [heavy] ciężkie rzeczy
        [stairs] schody
        [driving] jazda samochodem
        [airport] lotnisko
        [motorway] autostrady
        [dogs] psy
        [big-dogs] duże psy
        [small-dogs] małe psy
        [cats] koty
        [rabbits] małe zwierzęta
        [reptiles] gady i pająki
        [birds] ptaki
        [young-children] małe dzieci
        [older-children] starsze dzieci
        [primary-school] szkoła podstawowa
        [wheelchairs] wózki inwalidzkie
        [personal-care] opieka osobista
        [medication] leki
        [gas] gaz
        [electricity] prąd
        [water] woda i rury
        [meat] mięso
        [gluten] gluten
        [nuts] orzechy
        [smoke] dym
        [apple] urządzenia Apple
        [android] Android i Windows
        [running] bieganie
        [lessons] lekcje
        [cooking] gotowanie
        [ironing] prasowanie
        [cleaning] sprzątanie
        [evenings] wieczory
        [mornings] poranki
        [afternoons] popołudnia
        [weekends] weekendy
        [weekdays] dni powszednie
        [phone] telefon
        [visits] wizyty w domu
        [untold] tego tu nie podaję
       *[other] { $said }
    }
limit-list = { LIST($limits) }
language-list = { LIST($languages) }
flag-list = { LIST($flags) }
flag-money = pieniądze
flag-personal-care = opieka osobista
flag-health-transport = przejazd do lekarza lub szpitala
flag-children = dzieci
flag-home-entry = ktoś wchodzi do mieszkania
flag-receipt = pieniądze na zakupy
safety-money = Nigdy nie oddawaj karty, PIN-u ani hasła i nie podpisuj niczego bez przeczytania.
safety-personal-care = Opieka osobista jest dla osób sprawdzonych. To ogłoszenie nie jest sprawdzeniem.
safety-health-transport = Ustalcie miejsce spotkania i powiedz komuś zaufanemu, kiedy masz wrócić.
safety-children = Odpowiada rodzic lub opiekun, a ktoś jeszcze wie, gdzie jest dziecko. To ogłoszenie nie jest sprawdzeniem.
safety-home-entry = Najpierw spotkajcie się przy drzwiach. Nikt nie musi nikogo wpuszczać.
safety-receipt = Nigdy nie oddawaj karty ani PIN-u: płać po fakcie, za okazaniem paragonu.
