# Od pierwszego słowa nieznajomej osoby do sąsiedztwa.
# Na to zgadzają się sąsiedzi: gdy zmieni się sens, trzeba podnieść AGREEMENT w bot/core/model.py.

joining-welcome =
    Cześć. Jestem Leveller, bot dla sąsiadów: { WORDS($community) }. Mówisz mi, czego potrzebujesz albo co możesz zrobić, a ja kogoś znajduję.
    Sąsiedzi nie widzą imienia ani zdjęcia, tylko to, co piszesz. Koordynacja widzi, że połączono dwie osoby, ale nie to, co do siebie piszą, chyba że jedna z nich zgłosi problem. Platforma czatu jak zawsze widzi wszystko, co wysyłasz.
    Masz co najmniej 18 lat i odpowiada ci to? Napisz „tak” albo „nie”. „czytaj więcej” powie ci więcej.

joining-welcome-back =
    Witaj znowu. Zanim ruszymy dalej, jeszcze raz to, co warto wiedzieć.
    Sąsiedzi nie widzą imienia ani zdjęcia, tylko to, co piszesz. Koordynacja widzi, że połączono dwie osoby, ale nie to, co do siebie piszą, chyba że jedna z nich zgłosi problem. Platforma czatu jak zawsze widzi wszystko, co wysyłasz.
    Masz co najmniej 18 lat i odpowiada ci to? Napisz „tak” albo „nie”. „czytaj więcej” powie ci więcej.

joining-more =
    Sąsiedzi: czytają to, co piszesz, pod wymyśloną nazwą, za każdym razem nową. Mogą zauważyć, jak piszesz i kiedy.
    Koordynacja: widzi wymyśloną dla ciebie nazwę, rodzaj pomocy i to, jak poszło. Po zgłoszeniu czyta też to, co osoba zgłaszająca postanowi dołączyć.
    Platforma czatu: widzi wszystko, co wysyłasz, a w pracy może to widzieć także pracodawca.
    Co przechowuję: twoje prośby i oferty oraz dziesięć ostatnich wiadomości z rozmowy, do trzech dni po jej końcu, pod kluczem. „moje dane” pokazuje to wszystko, a „zapomnij o mnie” usuwa.
    Jestem botem. Nikt nie czuwa nad tym czatem i nie sprawdzam, kim kto jest. Jeśli grozi ci niebezpieczeństwo, dzwoń: { EMERGENCY($country) }; „ratunku” pokazuje więcej numerów.
    Masz co najmniej 18 lat i odpowiada ci to? Napisz „tak” albo „nie”.

joining-refused = W porządku. Nic z tego, co tu było, nie zostaje u mnie. Gdyby kiedyś było inaczej, po prostu napisz „cześć”.

joining-area = Która część jest twoja? Najpierw pytam w pobliżu. Wybierz albo wpisz jej nazwę.
joining-area-again = Nie znam takiej części. Wybierz jedną z tych albo wpisz nazwę tak, jak jest tu zapisana. Jeśli twojej tu nie ma, napisz „gdzie indziej”.
joining-area-help =
    Najpierw pytam w pobliżu, więc warto mi wiedzieć, która część jest twoja. Wybierz albo wpisz jej nazwę. Jeśli twojej tu nie ma, napisz „gdzie indziej”.
    Jestem botem i nikt nie czuwa nad tym czatem. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.

joining-done =
    Gotowe.{ GIVEN($area) ->
        [yes] { " " }Twoja część: { WORDS($area) }.
       *[no] { "" }
    } Koordynacja zna cię pod nazwą { $tag }; sąsiedzi nigdy jej nie widzą.
    Napisz własnymi słowami, czego potrzebujesz albo co możesz zrobić. „pomoc” działa zawsze.

joining-already = Już tu jesteś: { WORDS($community) }. Napisz własnymi słowami, czego potrzebujesz albo co możesz zrobić.

joining-which-street = Cześć. Jestem Leveller, bot, przez którego sąsiedzi pomagają sobie nawzajem. Z której ulicy lub grupy jesteś? Przyślij mi jej kod. Jest na plakacie albo ma go osoba, od której o mnie wiesz.
joining-no-street = Cześć. Jestem Leveller, bot, przez którego sąsiedzi pomagają sobie nawzajem. Żadna ulica ani grupa jeszcze tu nie zaczęła. Zajrzyj, proszę, kiedy twoja już będzie.
joining-code-unknown = Nie znam tego kodu. Sprawdź go jeszcze raz i przyślij razem z kreskami.
joining-edited = Ta zmiana nie została uwzględniona. Po dołączeniu napisz to, proszę, jeszcze raz.
