# Jak czytane są wpisane słowa po polsku: jedno wyrażenie w wierszu albo kilka po przecinku. Wielkość liter, ogonki
# i końcowe znaki nie mają znaczenia. Czasownik liczy się tylko wtedy, gdy jest całą wiadomością.

verb-help =
    pomoc, pomocy, pomóż mi, potrzebuję pomocy, komendy, polecenia
    co mogę napisać, co mogę zrobić, jak to działa, co potrafisz, co umiesz
verb-hi =
    cześć, hej, witaj, witam, dzień dobry, dobry wieczór, halo, siema
    dzięki, dziękuję, dziękuję bardzo, bardzo dziękuję, wielkie dzięki
    dzień dobry wszystkim, cześć wszystkim, witam wszystkich
    cześć jestem tu nowa, cześć jestem tu nowy, dzień dobry jestem tu nowa, dzień dobry jestem tu nowy
verb-emergency = ratunku, alarm, nagły wypadek
verb-on-duty = dyżur, mam dyżur, na dyżurze
verb-off-duty = koniec dyżuru, po dyżurze
verb-who-on-duty = kto ma dyżur, kto jest na dyżurze
verb-take-it = biorę to
verb-adult = to osoba dorosła
verb-child = to osoba niepełnoletnia
verb-tell = powiedz koordynacji, tak powiedz koordynacji, powiedz o tym koordynacji
verb-tell-nobody = nie nikomu, nie mów nikomu, nikomu nie mów, nie mów
verb-who-told = kto to zobaczy, kto by to zobaczył, kto to przeczyta
verb-respond =
    jak odpowiedzieć, jak mam odpowiedzieć, co odpowiedzieć, jak na to odpowiedzieć
    piszą coś niepokojącego, to coś niepokojącego, martwię się o tę osobę
verb-clear = wyczyść, wyczyść czat, wyczyść ten czat, usuń czat, usuń ten czat
verb-more = czytaj więcej, przeczytaj więcej
verb-agree = zgadzam się, wyrażam zgodę, mam 18 lat, mam ponad 18 lat, mam więcej niż 18 lat
verb-yes =
    tak, tak opublikuj, tak proszę, tak poproszę, pewnie, jasne, oczywiście, chętnie, zgoda, dobrze, tak mogę, tak chętnie
    tak niech przeczytają, tak zapytaj ich, tak zapytaj tam, tak jest zgoda, poproszę
verb-no =
    nie, nie dziękuję, nie dzięki, nie tym razem, nie teraz, nie dzisiaj, nie dziś, nie mogę, nie dla mnie
    ktoś inny, raczej nie, nie niczego
verb-cancel = anuluj, odwołaj, nieważne, rezygnuję
verb-stop = przestań, dość, zatrzymaj

verb-ask = proszę o pomoc, chcę prosić o pomoc, to prośba, prośba
verb-offer = oferuję pomoc, oferuję, chcę oferować pomoc, to oferta, oferta
verb-post = zapytaj sąsiadów, pytaj, tak pytaj, opublikuj
verb-change = zmień, zmień to, popraw
verb-urgent = pilne
verb-not-urgent = niepilne, nie pilne, nie jest pilne, to nie jest pilne, nic pilnego, nie spieszy się, bez pośpiechu
verb-kind = inny rodzaj, zmień rodzaj
verb-first-yes = pierwsza chętna osoba może pisać
verb-ask-first = najpierw zapytaj mnie
verb-own-words = pokaż pomagającym moje słowa
verb-keep-words = nie pokazuj moich słów
verb-standing = wiele razy
verb-once = tylko raz
verb-mine = moje ogłoszenia, moje prośby, moje oferty, moja lista
verb-close = zamknij, zamknij to
verb-renew = przedłuż, przedłuż to
verb-rewrite = napisz inaczej
verb-pick = wezmę numer, biorę numer, numer
verb-needs =
    co jest potrzebne, co potrzeba, czego potrzeba, czego potrzebują sąsiedzi, kto potrzebuje pomocy, potrzeby

verb-to-me = do ciebie, do bota, to do ciebie
verb-to-all = do wszystkich, to do wszystkich, wszyscy, dla wszystkich, do całej grupy
verb-to = do tej osoby, do drugiej osoby, to do tej osoby, przekaż to
verb-send-hidden = wyślij z ukryciem, z ukryciem
verb-send-as-is = wyślij bez zmian, bez zmian, tak jak jest, wyślij mimo to
verb-send-always = zawsze wysyłaj tu takie słowa, nie pytaj tu więcej
verb-end = koniec, zakończ, zakończ rozmowę, koniec rozmowy
verb-block = zablokuj, blokuj, zablokuj tę osobę
verb-report =
    zgłoś, zgłoś tę osobę, zgłaszam, chcę to zgłosić
    nie czuję się bezpiecznie, czuję zagrożenie, czuję się zagrożony, czuję się zagrożona
perhaps-report = zgłoś to, zgłoszę to, zgłaszam, zgłosić, zgłosić to, zgłosić tę osobę, zgłosić go, zgłosić ją
perhaps-block = zablokować, zablokować go, zablokować ją, zablokować tę osobę, zablokuj go, zablokuj ją
perhaps-end = koniec, zakończ to, skończ to, zakończyć, zakończyć rozmowę
perhaps-help = pomocy, pomóż mi, potrzebuję pomocy
perhaps-drop-in = poznaj mnie z kimś
perhaps-clear = wyczyść
verb-take-back = cofnij, wycofaj, cofnij wiadomość, wycofaj wiadomość
verb-reveal = ujawnij, ujawnij się, pokaż kim jestem
verb-show = pokaż to
verb-hide = ukryj to, ukryj, nie pokazuj
verb-rest = jeszcze nie pokazuję
verb-direct = otwórz czat prywatny, czat prywatny, wiadomość prywatna
verb-share = podaj miejsce, udostępnij miejsce, podaj mój adres
verb-send-where = podaj to
verb-read-card = karta przeczytana, przeczytana karta, karta bezpieczeństwa przeczytana

verb-happened = odbyło się, tak odbyło się
verb-partly = częściowo się odbyło
verb-not-yet = jeszcze się nie odbyło
verb-didnt = nie odbyło się
verb-good = było dobrze, poszło dobrze
verb-okay = było w porządku, było ok
verb-not-good = nie było dobrze
verb-thank = podziękuj, przekaż podziękowania
verb-again = chętnie znowu, chcę to powtórzyć
verb-leave-it = na tym poprzestanę

verb-discreet = tryb dyskretny, tryb dyskretny włącz, włącz tryb dyskretny, dyskretnie
verb-not-discreet = tryb dyskretny wyłącz, wyłącz tryb dyskretny, bez trybu dyskretnego
verb-unveil = pokaż wiadomości, pokaż wiadomość, pokaż moje wiadomości
verb-keep-apart = nie łącz mnie, trzymaj mnie z, nigdy nie łącz
verb-checked = sprawdzone
verb-unchecked = już nie sprawdzone, skreśl sprawdzenie
verb-checks = sprawdzenia, pokaż sprawdzenia
verb-visit = idę z wizytą, jestem z wizytą, jadę z wizytą, wizyta
verb-back-by = wrócę o, wrócę do, wracam o, powrót o, powrót do
verb-back = tak jestem z powrotem, tak już jestem z powrotem, jestem z powrotem z wizyty
verb-more-time = jeszcze 15 minut, jeszcze piętnaście minut, jeszcze kwadrans
verb-pause = pauza, przerwa, pauza do, przerwa do, pauza na, przerwa na, zrób pauzę
verb-resume = wznów, koniec pauzy, koniec przerwy, zakończ pauzę
verb-quiet = cisza, godziny ciszy, cisza od, cisza nocna, nie przeszkadzać
verb-no-quiet = bez godzin ciszy
verb-timezone = strefa czasowa, moja strefa czasowa, moja strefa czasowa to, zmień strefę czasową
verb-language = język, zmień język, języki
verb-speak = mów, mów po, pisz po
verb-leave = odchodzę, chcę odejść, wypisz mnie, chcę się wypisać
verb-yes-leave = tak odchodzę
verb-forget = zapomnij o mnie, zapomnij mnie, usuń mnie, usuń moje dane, usuń wszystko
verb-yes-forget = tak zapomnij o mnie
verb-data = moje dane, pokaż moje dane, co o mnie wiesz, co robisz z moimi danymi
verb-who-sees =
    co widzą koordynatorzy, co widzi koordynator, czy koordynatorzy czytają moje wiadomości, kto czyta moje wiadomości
    kto co widzi, prywatność
verb-yes-data = tak pokaż mi

verb-introduce = przedstaw, poznaj ze sobą
verb-dots = połącz kropki dla, połącz kropki
verb-know-one = znam kogoś takiego
verb-know-nobody = nikt nie przychodzi mi na myśl
verb-ask-both = zapytaj oboje, zapytaj obie osoby
verb-ask-neither = nie pytaj nikogo, nikogo nie pytaj
verb-send-introduction = wyślij przedstawienie
verb-hello = powitanie od
verb-write-hello = napiszę powitanie
verb-no-hello = bez powitania
verb-post-hello = opublikuj powitanie
verb-rounds = rundy, moje rundy, jakie są rundy
verb-take-part = biorę udział, wezmę udział, chcę wziąć udział
verb-every-time = za każdym razem, biorę udział za każdym razem
verb-skip = pomiń ten raz, pomiń
verb-stay-out = bez udziału, bez mojego udziału
verb-have-met = tak już się znamy, już się znamy
verb-have-planned = mamy plan na to
verb-have-not-met = jeszcze się nie znamy
verb-drop-in = poznaj mnie z kimś, poznaj mnie z następną osobą
verb-fifteen-minutes = mam piętnaście minut, mam 15 minut, mam kwadrans
verb-stop-waiting = nie czekam dłużej
verb-small-hellos = małe powitania
verb-no-small-hellos = bez małych powitań
verb-rhythm = trzymaj rytm
verb-no-rhythm = bez rytmu
verb-new-round = nowa runda
verb-new-cohort = nowa grupa
verb-open-round = tak otwórz, otwórz rundę, otwórz grupę
verb-ready-deck = gotowa talia
verb-send-round = wyślij rundę
verb-draw-again = losuj znowu
verb-swap = zamień
verb-join = dołącz
verb-first-admin = pierwszy admin
verb-make = nadaj, mianuj
verb-unmake = odbierz
verb-start = start, porozmawiaj prywatnie
verb-link = podłącz, podłącz drugą rozmowę
verb-unlink = odłącz, odłącz drugą rozmowę
verb-small-team = mały zespół
verb-small-team-on = mały zespół wł, mały zespół włącz
verb-small-team-off = mały zespół wył, mały zespół wyłącz
verb-agree-change = zgoda na zmianę
verb-refuse-change = odmowa zmiany
verb-look-up = sprawdź kim jest, tożsamość
verb-danger-to-life = zagrożenie życia
verb-agree-look-up = zgoda na ujawnienie
verb-refuse-look-up = odmowa ujawnienia
verb-review-right = słusznie ujawnione
verb-review-wrong = niesłusznie ujawnione
verb-audit = audyt, dziennik kontrolny, pokaż dziennik kontrolny
verb-linking-on = podłączanie wł, podłączanie włącz
verb-admit = wpuścić, wpuść
verb-leave-waiting = niech czeka
verb-admission-on = przyjmowanie wł, przyjmowanie włącz
verb-admission-off = przyjmowanie wył, przyjmowanie wyłącz
verb-invite = zaproszenie, zaproś kogoś
verb-dots-on = łączenie kropek wł, łączenie kropek włącz
verb-dots-off = łączenie kropek wył, łączenie kropek wyłącz
verb-invites-on = zaproszenia wł, zaproszenia włącz
verb-invites-off = zaproszenia wył, zaproszenia wyłącz
verb-branch = gałąź
verb-ask-only = tylko, pytaj tylko, zapytaj tylko
verb-mix-new = nowe osoby z innymi
verb-mix-any = dowolne dwie osoby
verb-ask-everybody = pytaj wszystkich, wszystkie części
verb-rest-branch = przerwa dla tej gałęzi
verb-wake-branch = ta gałąź może dalej
verb-linking-off = podłączanie wył, podłączanie wyłącz
verb-card = wizytówka, kartka
verb-channel = kanał, kanał tutaj, ten kanał
verb-today = kto czeka, lista na dziś
verb-log = dziennik, pokaż dziennik
verb-csv = dziennik csv
verb-reports = zgłoszenia, lista zgłoszeń
verb-case = zgłoszenie, przeczytaj zgłoszenie
verb-claim = biorę zgłoszenie
verb-give-up = oddaję zgłoszenie
verb-take-over = przejmuję zgłoszenie
verb-bans = wykluczenia, lista wykluczeń
verb-lift = cofnij decyzję, cofnij wykluczenie
verb-yes-lift = tak cofnij decyzję
verb-object = mam zastrzeżenie
verb-review = proszę o ponowną decyzję
verb-case-note = notatka do zgłoszenia
verb-close-case = zamknij zgłoszenie, zamknij sprawę
verb-story = historia
verb-note = notatka
verb-match = połącz
verb-enter = wpisz
verb-they-agree = jest zgoda

answer-yes =
    jak najbardziej, oczywiście że tak, jasne że tak, pewnie że tak, z przyjemnością, z chęcią
    nie ma sprawy, nie ma problemu, bez problemu, no pewnie, no jasne, no tak, no dobra, no dobrze, no ok, dobra, okej
    byłoby miło, byłoby super, byłoby świetnie, może być, zgadzam się, tak jestem, tak zrobię to, jestem za
answer-yes-alone = czemu nie, dlaczego nie
answer-can = mogę, mógłbym, mogłabym, chciałbym, chciałabym, zrobię to, biorę to, zajmę się tym, chętnie pomogę
answer-no =
    raczej nie, niestety nie, absolutnie nie, w żadnym razie, nie chcę, nie jestem zainteresowany
    nie jestem zainteresowana, innym razem, może innym razem, lepiej nie, chyba nie, nie trzeba
answer-cannot =
    nie mogę, nie dam rady, nie mam czasu, nie zdążę, niestety nie mogę, niestety nie dam rady, jestem zajęty
    jestem zajęta, nie mam jak
answer-back = jestem z powrotem, już jestem z powrotem, z powrotem, jestem w domu, już jestem w domu, jestem już w domu, już w domu
answer-not-yet = jeszcze nie, jeszcze się nie odbyło, nie jeszcze nie, na razie nie
answer-partly = częściowo, po części, częściowo się odbyło, nie całkiem
answer-didnt = nie odbyło się, nie doszło do tego, nic z tego nie wyszło, nie wyszło, nie udało się
answer-happened = odbyło się, tak odbyło się, tak udało się, doszło do skutku
answer-happened-alone = udało się
answer-nothing = nic, niczego, żadnych, żadne, nic nie dołączaj, bez wiadomości
answer-good =
    super, świetnie, bardzo dobrze, było super, było świetnie, było bardzo dobrze, było miło, miło, fajnie, było fajnie
answer-okay = tak sobie, w porządku, nieźle, było nieźle
answer-not-good = źle, było źle, niedobrze, nie najlepiej, niezbyt dobrze, okropnie, było okropnie
answer-but = ale
answer-against = nigdy, nikt, bez
answer-holds-up =
    czekaj, poczekaj, zaczekaj, później, potem, najpierw, stop, kto, kim, kogo, komu, co, czego, jak, kiedy
    gdzie, ile, dlaczego, czemu
answer-unsure =
    nie wiem, może, chyba, chyba że, zależy, to zależy, jeśli, jeżeli, tylko, lub, albo, nie jestem pewien
    nie jestem pewna, trudno powiedzieć, mogę prosić, mogę wiedzieć, mogę zapytać
answer-polite =
    dziękuję, dzięki, proszę, przepraszam, bardzo, bardzo dziękuję, dziękuję bardzo, niestety, cześć
    hej, dzień dobry, przykro mi, serdecznie, no to, no wiesz, no ale, no bo, no cóż

# Gdy to cała wiadomość, od razu pojawiają się numery. Inne wołania są w signs/.
hint-scared = boję się, bardzo się boję, tak się boję, boję się bardzo
hint-who =
    kto to, kto to jest, kim jest, kim ona jest, kim on jest, jak się nazywa, jak ma na imię, kto pyta, kto prosi
    o kogo chodzi, czy znam tę osobę, znam tę osobę, coś więcej, więcej o tym, zapytać o więcej
hint-bot =
    jesteś człowiekiem, jesteś botem, jesteś robotem, jesteś maszyną, czy to bot, czy to robot, kim jesteś
    czym jesteś, jesteś prawdziwy, jesteś prawdziwa, rozmawiam z człowiekiem, rozmawiam z botem, rozmawiam z robotem
hint-last = ostatnie pytanie, na ostatnie, to ostatnie
hint-past = odbyło się, nie odbyło się
hint-until =
    pauza do, przerwa do, zrób pauzę do, do poniedziałku, do wtorku, do środy, do czwartku, do piątku, do soboty
    do niedzieli, do jutra, do weekendu, do końca, do następnego, do przyszłego
# Po angielsku „do” znaczy co innego, więc samo liczy się tylko tam, gdzie nie stoi nic oprócz dnia.
hint-until-alone = do
hint-elsewhere =
    gdzie indziej, żadna z nich, żadna z tych, żadna, inna część, w innej części, nie ma jej, nie ma na liście, nie wiem
    poza

side-request =
    czy ktoś, czy mógłby, czy mogłaby, czy ktokolwiek, ktoś mógłby, ktoś może, może ktoś, kto mógłby, kto może
    kto pomoże, kto ma, kto chciałby, kto chce ze mną
    czy możesz, czy mógłbyś, czy mogłabyś, czy możecie, czy mogę, czy jest ktoś, czy znajdzie się, jest tu ktoś
    potrzebuję, potrzebujemy, potrzebny, potrzebna, potrzebne, potrzebni, potrzeba mi, potrzebuje
    szukam, szukamy, poszukuję, poszukujemy, proszę o, poproszę o, prosiłbym o, prosiłabym o, prośba o
    przydałby, przydałaby, przydałoby, przydałyby, przyda mi się, pomóżcie, pomocy, pomóc mi
    nie mogę, nie dam rady, nie daję rady, nie umiem, nie potrafię, nie jestem w stanie, nie radzę sobie
    nie mam jak, nie mam siły, nie mam z kim
    chcę się nauczyć, chciałbym się nauczyć, chciałabym się nauczyć, chcę pożyczyć, chciałbym pożyczyć
    chciałabym pożyczyć, pożyczę od
    chciałbym z kimś, chciałabym z kimś, chcę z kimś, chętnie skorzystam, chętnie przyjmę
    brakuje mi, mam kłopot, mam problem, trudno mi, ciężko mi, jestem sam, jestem sama, czuję się samotnie
    czuję się samotna, czuję się samotny, jestem samotna, jestem samotny
    samotnie mi, wstyd prosić
    chcę, chciałbym, chciałabym, marzę o, zepsuł mi się, zepsuła mi się, zepsuło mi się, nie działa mi, nie wiem jak
    ktoś, ktokolwiek, kogoś, kto, ktoś chętny, nie radzi sobie, nie może, nie mogą, nie potrafi, nie umie, zepsuł
    zepsuła, zepsuło, złamałam, złamałem, fajnie byłoby, miło byłoby, byłoby miło, nikogo tu nie znam
side-offer =
    mogę, możemy, mógłbym, mogłabym, moglibyśmy, pomogę, pomożemy, chętnie, z chęcią, z przyjemnością
    oferuję, oferujemy, umiem, potrafię, znam się na, dobrze znam, jestem w stanie, jestem dostępny
    jestem dostępna, służę pomocą
    mam czas, mam trochę czasu, mam wolne, mam wolny, mam wolną, mam wolną chwilę, mam chwilę, mam godzinę
    mam pół godziny, mam 15 minut, mam piętnaście minut
    15 minut, piętnaście minut, mam auto, mam samochód, mam busa, mam bus, mam wiertarkę, mam drabinę
    oddam, pożyczę, użyczę, podwiozę, zawiozę, wyprowadzę, zrobię, ugotuję, upiekę, naprawię, uszyję, przypilnuję
    zaopiekuję się, posiedzę, porozmawiam
    nauczę, uczę, udzielę, przetłumaczę, odbiorę, zaniosę, przyniosę, lubię, gotuję, szyję, piekę
    nie mam nic przeciwko
    chcę pomóc, chciałbym pomóc, chciałabym pomóc, jeśli ktoś potrzebuje, jeśli ktoś chce, gdyby ktoś potrzebował
    komu pomóc, czy ktoś potrzebuje, czy ktoś chce
    jestem emerytowanym, jestem emerytowaną, do pożyczenia mam, do oddania
    chcę oddać, chciałbym oddać, chciałabym oddać, chcę zaoferować, chciałbym zaoferować, chciałabym zaoferować
    chcę podarować, dam, podaruję
    mam za dużo, zostało mi, podzielę się, jestem kierowcą, jestem na emeryturze, ktoś chce, ktoś potrzebuje
    jeśli potrzebujesz, każdemu kto, komuś kto, dla kogoś

# Ani prośba, ani oferta, choć jest tu słowo, które by nią było.
side-neither =
    nie potrzebuję pomocy, nie potrzebujemy pomocy, nie potrzebuję żadnej pomocy, nie potrzebuje pomocy
    nie potrzebuję, nie potrzebujemy, nie potrzebuje, nie potrzebują, nie potrzeba, nie potrzeba mi
    nie jest potrzebna, nie jest potrzebny, nie jest potrzebne, niepotrzebna, niepotrzebny, niepotrzebne
    nie szukam, nie szukamy, nikt nie musi, nie trzeba, nie chcę pomocy

kind-company =
    towarzystwo, towarzystwa, pogadać, pogaduszki, porozmawiać, porozmawiam, rozmowa, rozmowy, rozmowę, rozmawiać
    pogawędka, pogawędki, samotny, samotna, samotność, samotności, samotnie
    kawa, kawę, kawie, herbata, herbatę, herbacie, z kim pogadać, z kim porozmawiać, z kim rozmawiać, spacer
    na spacer, wspólny spacer, posiedzieć, odwiedziny, odwiedzić, szachy, w szachy, grać w karty, w karty
    planszówki, wysłuchać, posłucham
    nikogo tu nie znam, jestem tu nowa, jestem tu nowy, przyjaciół, znajomych, napić się kawy, napije się kawy
    rozmowie, pogadania
kind-shopping =
    zakupy, zakupów, zakupami, zakupach, sklep, sklepu, sklepie, apteka, apteki, aptece, aptekę, recepta, receptę
    recepty, leki, leków, lekarstwa, lekarstw
    paczka, paczkę, paczki, paczkomat, paczkomatu, na poczcie, na pocztę, chleb, mleko, sprawunki, spożywcze
kind-dog =
    pies, psa, psem, psu, psy, psów, psami, piesek, pieska, pieskiem, szczeniak, szczeniaka, szczeniakiem, kot
    kota, kotem, kotu, koty, kotów, kotami, kotek, kotka, kociak
    zwierzę, zwierzęta, zwierząt, zwierzętami, zwierzak, zwierzaka, zwierzakiem, królik, królika, chomik, chomika
    świnka morska, wyprowadzić psa, wyprowadzać psa, wyprowadzę psa, spacer z psem, spacery z psem
    na spacer z psem, weterynarz, weterynarza, karmić kota, nakarmić kota, nakarmi kota
kind-lift =
    podwieźć, podwiozę, podwózka, podwózkę, podwiezienie, zawieźć, zawiozę, zawiózł, zawiozła, podrzucić, podrzucę
    auto, autem, samochód, samochodem, kierowca, kierowcę, dojazd, dowieźć, odwieźć, przywieźć
    do lekarza, do szpitala, do przychodni, na dworzec, na lotnisko, na wizytę
kind-garden =
    ogród, ogrodu, ogrodzie, ogródek, ogródka, ogródku, trawa, trawę, trawy, trawnik, trawnika, skosić, kosić
    koszenie, żywopłot, żywopłotu, chwasty, chwastów, pielić, plewić, pielenie
    rośliny, roślin, kwiaty, kwiatów, podlać, podlewać, podlewanie, podleję, przekopać, kopać, grabić, grabienie
    liście, liści, działka, działkę, działce, pomidory, przyciąć, sadzić
kind-repair =
    naprawa, naprawę, naprawić, naprawię, naprawiać, naprawy, naprawcza, zepsuty, zepsuta, zepsute, zepsuł
    zepsuła, zepsuło, cieknie, kapie, kran, kranu, kranem, żarówka, żarówkę, żarówki, półka, półkę, półki, wiercić
    wywiercić
    powiesić, zawiesić obraz, powiesić obraz, majsterkowanie, złota rączka, skręcić, skręcić meble, meble skręcić
    złożyć szafę, złożyć meble, dętka, dętkę, zamek, zawias, zawiasy, uszczelka, malowanie, pomalować, kaloryfer
    bezpiecznik, hydraulik
    malować, malowaniu, malowania, zaciął się, zacięła się, zamki
kind-lend =
    pożyczyć, pożyczę, pożycz, pożyczenia, pożyczka, użyczyć, drabina, drabinę, drabiny, wiertarka, wiertarkę
    wiertarki, taczka, taczkę, taczki, namiot, namiotu, narzędzia, narzędzi, pożyczyć drabinę, pożyczyć wiertarkę
    pożyczyć taczkę
kind-tech =
    telefon, telefonem, telefonu, komórka, komórkę, komórki, smartfon, smartfona, smartfonem, komputer, komputera
    komputerem, laptop, laptopa, laptopem, tablet, tabletem, internet, internetu, internetem, wifi, router
    drukarka, drukarkę, drukarki
    wydrukować, mail, maila, e-mail, aplikacja, aplikację, aplikacji, hasło, hasła, telewizor, telewizora, pilot
    zainstalować, ustawić telefon, wideorozmowa
    komputerach, komputerami, komputery, laptopach, telefonach, telefonami, telefony, drukarką
kind-meal =
    obiad, obiadu, obiady, posiłek, posiłki, posiłku, zupa, zupę, zupy, ugotować, gotować, gotuję, gotowanie
    upiec, upiekę, piec ciasto, ciasto, ciasta, kolacja, kolację, śniadanie, jedzenie, jedzenia, pierogi, pierogów
    ciepły posiłek
kind-letter =
    pismo, pisma, pisemko, urzędowe, urzędowy, urzędu, urząd, urzędzie, formularz, formularza, formularze, wniosek
    wniosku, wnioski, wypełnić, wypełnienie, wypełnieniu, wypełnianie, podanie, odwołanie, dokumenty, dokumentów
    papiery, list z urzędu, napisać list, przeczytać list, listy urzędowe, rachunki, zus, pit, podatek
    pismami, pism, pismach, formularzami, formularzem, wnioskiem, wnioskami, dokumentami, dokumentach, urzędowych
kind-language =
    tłumaczenie, tłumaczenia, tłumaczeniu, przetłumaczyć, przetłumaczę, tłumaczyć, tłumacz, tłumacza
    język angielski, języka angielskiego, polskiego, po angielsku, po ukraińsku, angielski, angielskiego
    ukraiński, niemiecki, niemieckiego, polski, konwersacje, ćwiczyć język, poćwiczyć angielski, poćwiczyć polski
    ćwiczyć polski
kind-moving =
    przenieść, przeniosę, wnieść, wniosę, znieść, przeprowadzka, przeprowadzkę, przeprowadzce, przeprowadzki
    nosić, noszenie, ciężkie, ciężki, ciężka, meble, mebli, kanapa, kanapę, szafa, szafę, lodówka, lodówkę, pralka
    pralkę, pudła, pudeł, kartony, kartonów
    bus, busa, busem, wywieźć, śmieci, kosze, wynieść, wystawić kosze, na górę, po schodach, wózek widłowy
    wniesienia, wniesieniu, wniesienie, zniesienia, szafy, kanapy, pralki, lodówki, wersalka, wersalkę
kind-learn =
    nauczyć, nauczyć się, nauka, naukę, nauki, uczyć, uczę, nauczę, lekcja, lekcje, lekcji, korepetycje
    korepetycji, korepetycjach, kurs, kursu, matematyka, matematyki, matematykę, gitara, gitarze, gitarę, pianino
    pianinie, egzamin, egzaminu, pokazać jak, odrabianie lekcji, w lekcjach
kind-children =
    dziecko, dziecka, dzieckiem, dzieci, dziećmi, dzieciom, maluch, malucha, maluchem, niemowlę, syn, syna, synem
    córka, córkę, córki, córką, wnuk, wnuka, wnuczka, wnuczkę, przedszkole, przedszkola, ze szkoły, do szkoły
    do przedszkola, z przedszkola, niania, niani, opiekunka do dzieci, przypilnować dzieci, wózek dziecięcy
    z dziećmi, z dzieckiem, z maluchem, z wnukiem, z wnuczką
kind-sewing =
    szyć, szyję, uszyć, uszyję, przyszyć, przyszyję, zszyć, szycie, szycia, krawcowa, krawcową, krawiec, guzik
    guzika, guziki, zamek błyskawiczny, skrócić spodnie, skrócić, spodnie, zasłony, zasłon, firanki, cerować
    zacerować, druty, na drutach, szydełko, szydełkować, maszyna do szycia, maszynę do szycia, przeróbki
    skróceniu, skrócenie, skrócenia, spodni, spódnica, spódnicę, sukienka, sukienkę, rozporek
kind-other = coś innego

time-now =
    na teraz, natychmiast, od razu, jak najszybciej, zaraz, w tej chwili, mam teraz, teraz wolne, wolne teraz
    minut teraz, mam 15 minut, mam piętnaście minut
time-today = dziś, dzisiaj, dziś wieczorem
time-tomorrow = jutro, jutra, jutrzejszy
time-this-week = w tym tygodniu, ten tydzień, tego tygodnia, na dniach, w najbliższych dniach
time-weekend = weekend, weekendy, weekendu, weekendami, w weekend, w weekendy, weekendów
time-next-week = w przyszłym tygodniu, w następnym tygodniu, przyszły tydzień
time-monday = poniedziałek, poniedziałku, poniedziałki, poniedziałków
time-tuesday = wtorek, wtorku, wtorki, wtorków
time-wednesday = środa, środę, środy, śród
time-thursday = czwartek, czwartku, czwartki, czwartków
time-friday = piątek, piątku, piątki, piątków
time-saturday = sobota, sobotę, soboty, sobót
time-sunday = niedziela, niedzielę, niedziele, niedziel
time-mornings = rano, rankiem, rankami, ranki, poranek, poranki, porankami, przed południem, przedpołudniami, poranków
time-afternoons = po południu, popołudnie, popołudnia, popołudniami, popołudniem, popołudni
time-evenings = wieczór, wieczorem, wieczorami, wieczory, po pracy, wieczorów
time-weekdays = dni robocze, w dni robocze, w dni powszednie, od poniedziałku do piątku, w ciągu tygodnia
# Jak się wyklucza pory: „kiedykolwiek oprócz poniedziałku”. Po „czemu nie” żadna nie odpada.
denied-by =
    nie, oprócz, prócz, poza, z wyjątkiem, za wyjątkiem, wyjąwszy, byle nie, tylko nie, ale nie, nigdy, bez
    nie pasuje mi, nie pasują mi, nie pasuje, nie pasują, odpada, odpadają
denied-never = poza tym, oprócz tego, prócz tego, czemu nie, dlaczego nie, jeśli nie, jeżeli nie, jak nie, albo nie, czy nie
denied-between = w, we, na, o, ten, tę, te, tym, ta
denied-and = ani, i, lub, albo, oraz, i nie, ani w, ani we, i w, i we, lub w, lub we, albo w, albo we

time-any-time =
    kiedykolwiek, obojętnie kiedy, w dowolnym czasie, o dowolnej porze, o każdej porze, dowolnego dnia
    wszystko jedno kiedy

span = do, na, od, przez, dni, dzień, tydzień, tygodnie, i, a, w, we, godziny, godz, proszę, dzięki, dziękuję, wszystko, mnie, noc, nocą, w nocy, cały, całą

# Co stoi między tym, co się wymienia.
joins = i, oraz, plus

# Słowa, w które ktoś ubiera to, czego chce: „proszę go zablokować”.
manner =
    proszę, prosze, chcę, chce, chciałbym, chciałabym, muszę, musze, jak, czy, mogę, można, da, się, go, ją, ich, tę, osobę, tego
    człowieka, trzeba, może, pomóż, mi, potrzebuję, wolę, teraz, ok, dobra, tak, no, i

standing =
    co tydzień, co dzień, codziennie, co rano, co wieczór, w każdy, w każdą, w każde, każdego dnia, każdego ranka
    każdego tygodnia, raz w tygodniu, dwa razy w tygodniu
    regularnie, zwykle, zazwyczaj, najczęściej, rankami, wieczorami, popołudniami, weekendami, w weekendy
    przed południem zawsze, prawie zawsze, o każdej porze, kiedykolwiek
    w poniedziałki, we wtorki, w środy, w czwartki, w piątki, w soboty, w każdą niedzielę, w dni robocze
    od czasu do czasu, na stałe

# A day of the year (“4 December”), and what a number can count (“14 days”).
month-1 = styczeń, stycznia
month-2 = luty, lutego
month-3 = marzec, marca
month-4 = kwiecień, kwietnia
month-5 = maj, maja
month-6 = czerwiec, czerwca
month-7 = lipiec, lipca
month-8 = sierpień, sierpnia
month-9 = wrzesień, września
month-10 = październik, października
month-11 = listopad, listopada
month-12 = grudzień, grudnia
month-days = dni, dzień, dnia
month-weeks = tygodnie, tydzień, tygodni

role-lead = prowadzenie, prowadzący, prowadząca, prowadzącym, prowadzącą, prowadzącego, prowadzącej, prowadzenia
role-coordinator =
    koordynacja, koordynację, koordynacji, koordynator, koordynatorem, koordynatora, koordynatorka, koordynatorką
    koordynatorkę, koordynatorki
role-matcher = dobieranie, dobierania
role-safeguarding = ochrona, ochronę, ochrony
role-auditor = audyt, audytu, audytor, audytorka, audytorem, audytorką
role-admin =
    administracja, administrację, administracji, adminem, admina, administrator, administratorem, administratora
    administratorka, administratorką

state-open = otwarte, otwarta
state-ended = zakończone, zakończona
state-held = do zatwierdzenia
state-proposed = zapytane, czekające
state-accepted = uzgodnione
state-declined = odmowa, odmowy
state-expired = milczenie
state-overtaken = wyprzedzone
state-closed = zamknięte

language-en = angielski, angielsku, po angielsku
language-pl = polski, polsku, po polsku

common =
    się, nie, jest, czy, mogę, proszę, potrzebuję, ktoś, mógłby, mogłaby, dla, w, z, ze, mam, dzień, dobry, cześć
    mi, moja, mój, moje
    jak, tak, oraz, lub, jestem, może, pomóc, bo, ale, żeby, tego, dzięki, dziękuję, chętnie, jutro, dziś, od
    przed, po, o, za, mnie

# Znaczniki w odmianie: „przedstaw Czaplę i Śliwkę”.
name-avocet = szablodzioba
name-badger = borsuka
name-bee = pszczołę, pszczoły
name-blackbird = kosa
name-buzzard = myszołowa
name-carp = karpia
name-coot = łyskę, łyski
name-cormorant = kormorana
name-crane = żurawia
name-cricket = świerszcza
name-cuckoo = kukułkę, kukułki
name-curlew = kulika
name-deer = sarnę, sarny
name-dipper = pluszcza
name-dolphin = delfina
name-dove = gołębia
name-dunnock = pokrzywnicę, pokrzywnicy
name-eagle = orła
name-egret = warzęchę, warzęchy
name-falcon = sokoła
name-finch = ziębę, zięby
name-firefly = świetlika
name-fox = lisa
name-frog = żabę, żaby
name-goose = gęsi
name-grebe = perkoza
name-gull = mewę, mewy
name-hare = zająca
name-harrier = błotniaka
name-hedgehog = jeża
name-heron = czaplę, czapli
name-hoopoe = dudka
name-hornet = szerszenia
name-ibis = ibisa
name-jackdaw = kawkę, kawki
name-jay = sójkę, sójki
name-kestrel = pustułkę, pustułki
name-kingfisher = zimorodka
name-kite = kanię, kani
name-lapwing = czajkę, czajki
name-lark = skowronka
name-linnet = makolągwę, makolągwy
name-lynx = rysia
name-magpie = srokę, sroki
name-martin = oknówkę, oknówki
name-mole = kreta
name-moth = ćmę, ćmy
name-newt = traszkę, traszki
name-nightingale = słowika
name-nuthatch = kowalika
name-oriole = wilgę, wilgi
name-osprey = rybołowa
name-otter = wydrę, wydry
name-owl = sowę, sowy
name-partridge = kuropatwę, kuropatwy
name-pelican = pelikana
name-perch = okonia
name-pheasant = bażanta
name-plover = siewkę, siewki
name-plum = śliwkę, śliwki
name-puffin = maskonura
name-quail = przepiórkę, przepiórki
name-raven = kruka
name-robin = rudzika
name-rook = gawrona
name-ruff = bataliona
name-salmon = łososia
name-sandpiper = brodźca
name-seal = fokę, foki
name-shrew = ryjówkę, ryjówki
name-siskin = czyżyka
name-snipe = kszyka
name-sparrow = wróbla
name-squirrel = wiewiórkę, wiewiórki
name-starling = szpaka
name-stork = bociana
name-swallow = jaskółkę, jaskółki
name-swan = łabędzia
name-swift = jerzyka
name-teal = cyrankę, cyranki
name-tern = rybitwę, rybitwy
name-thrush = drozda
name-toad = ropuchę, ropuchy
name-trout = pstrąga
name-vole = nornicę, nornicy
name-wagtail = pliszkę, pliszki
name-warbler = pokrzewkę, pokrzewki
name-wasp = osę, osy
name-weasel = łasicę, łasicy
name-wren = strzyżyka

verb-someone-new = ktoś spoza moich kręgów
verb-anybody = każdy kto pasuje
verb-carer = opiekuję się kimś
verb-no-carer = nie opiekuję się nikim
verb-ask-near = zapytaj o coś zbliżonego
verb-approve = zatwierdź
verb-refuse = nie zatwierdzaj
verb-approval = zatwierdzanie
verb-approve-nothing = bez zatwierdzania
verb-approve-flagged = zatwierdzać to co wymaga uwagi
verb-approve-all = zatwierdzać wszystko
verb-by-hand = łączyć ręcznie
verb-places = miejsce spotkań, miejsca spotkań
verb-no-place = bez miejsca spotkań
verb-word = słowo, słowa
verb-call-me = prowadzący mogą mnie nazywać
verb-no-name = bez imienia
verb-suggest = kogo mogę przedstawić, kogo można przedstawić, kto mógłby się poznać, zaproponuj znajomość
verb-first-names = imiona
verb-unmet = niezaspokojone, czego brakuje
hint-carer =
    opiekuję się mamą, opiekuję się tatą, opiekuję się mężem, opiekuję się żoną, opiekuję się dzieckiem
    jestem opiekunem, jestem opiekunką, zajmuję się chorą, zajmuję się chorym
hint-bridging = kogoś spoza moich kręgów, kogoś zupełnie innego niż ja
