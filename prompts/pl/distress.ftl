# Komuś jest bardzo źle. Krótko i spokojnie; nigdy obietnica, że ktoś czuwa.

distress-numbers =
    W niebezpieczeństwie dzwoń teraz: { EMERGENCY($country) }.
    { HELPLINES($country, $fitting) }
    Jestem botem i nikt nie czuwa nad tym czatem.

distress-care =
    { $kind ->
        [danger] To brzmi groźnie.
        [abuse] To brzmi strasznie i to nie jest twoja wina.
        [child] Jeśli dziecko może nie być bezpieczne, to jest teraz najważniejsze.
       *[other] To brzmi bardzo ciężko.
    } Jestem botem i nikt nie czuwa nad tym czatem.
    W niebezpieczeństwie dzwoń teraz: { EMERGENCY($country) }.
    { HELPLINES($country, $fitting) }
    { $stays ->
        [yes] To, co piszesz, zostaje w twojej aplikacji. „wyczyść” mówi, jak to usunąć.
       *[no] „nagły wypadek” pokazuje znów wszystkie numery.
    }
    { $question }
distress-shall-i = Czy mam powiedzieć koordynacji?
distress-again = Jestem botem i numery powyżej to najlepsze, co mam. „nagły wypadek” pokazuje je znowu, a „powiedz koordynacji” przekazuje to koordynacji.
distress-who =
    { $told ->
        [no] Nie ma tu teraz nikogo z koordynacji, komu można to powiedzieć.
       *[yes] Koordynacja { WORDS($community) }.
    } Koordynacja zobaczy twoją nazwę tutaj, { $tag }, i o co chodzi: { LIST($about) }. Żadnych twoich słów i nie to, z kim rozmawiasz. Nikt, z kim rozmawiasz, się o tym nie dowie.
    Czy mam powiedzieć?
distress-told =
    Koordynacja na dyżurze już wie: twoja nazwa tutaj ({ $tag }) i { LIST($about) }. Jeśli nikt mi nie odpowie w ciągu pół godziny, powiem wszystkim pozostałym, komu można. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
distress-told-off-duty =
    Nikt nie ma teraz dyżuru. Koordynacja dostała wiadomość: twoja nazwa tutaj ({ $tag }) i { LIST($about) }. Nie wiem, kiedy to przeczytają. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
distress-told-already = Koordynacja już dostała wiadomość i może jej jeszcze nie widziała. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
distress-nobody-here = Nie ma tu nikogo z koordynacji, komu można to powiedzieć. Przykro mi. Numery alarmowe i telefony zaufania odbierają ludzie. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
distress-nobody-answers = Minęło pół godziny, nikt z koordynacji mi nie odpowiada i nie ma tu nikogo więcej, komu można to powiedzieć. Przykro mi. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }. Numery, które pokazuje „nagły wypadek”, odbierają ludzie.
distress-nobody-left = Nie ma tu już nikogo z koordynacji, komu można to powiedzieć, więc na razie nikt ci nie odpowie. Przykro mi. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }. Numery, które pokazuje „nagły wypadek”, odbierają ludzie.
distress-not-told = Nikomu nie mówię. Numery są zawsze do dyspozycji. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.

# To czyta koordynacja. Bez niczyich słów.
distress-alert = { $tag } prosi, żeby wam powiedzieć: { LIST($about) }. Więcej nie wiem i nie przekazuję żadnych słów. Jeśli znasz tę osobę, odezwij się, proszę.
distress-about-self_harm = myśli o zrobieniu sobie krzywdy
distress-about-danger = niebezpieczeństwo
distress-about-abuse = przemoc ze strony kogoś bliskiego
distress-about-child = dziecko, które może nie być bezpieczne
distress-about-unsaid = prośba, żeby zapytać, co słychać

distress-respond =
    Nie musisz znaleźć właściwych słów. Napisz, że to czytasz i że dobrze, że ta osoba o tym mówi. Zapytaj, jak się teraz czuje, i słuchaj.
    Nie odpowiadasz za to w pojedynkę i nie musisz obiecywać, że zachowasz to dla siebie. Podaj numer albo zadzwoń:
    W niebezpieczeństwie teraz: { EMERGENCY($country) }.
    { HELPLINES($country) }
    „zgłoś” przekazuje sprawę koordynacji.

distress-clear =
    Nie pamiętam już tego, co było pisane do mnie i niedokończone. To, co jest w tym czacie, zostaje w twojej aplikacji, dopóki tam tego nie usuniesz:
    { $platform ->
        [telegram] przytrzymaj ten czat na liście czatów (albo kliknij prawym przyciskiem) i wybierz Usuń czat. Najlepiej także na innych urządzeniach.
        [slack] wskaż każdą swoją wiadomość (albo przytrzymaj) i wybierz Usuń wiadomość. Właściciele przestrzeni mogą ją nadal widzieć.
       *[other] poszukaj Usuń czat w menu tego czatu.
    }
    Żeby wrócić, wystarczy znów do mnie napisać.
