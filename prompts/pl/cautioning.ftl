# Słowa ostrożności w rozmowie. Nikogo nie oskarżają: o pieniądzach obie strony czytają to samo.

cautioning-scam =
    Słowo ostrożności dla was obojga, bo mowa o pieniądzach albo kodach. Płaćcie po pomocy, na podstawie paragonu. Nikt tu nie potrzebuje twojej karty, PIN-u ani kodu z telefonu.
    Karty podarunkowe i kryptowaluty to częste oszustwa; prawdziwy bank nie prosi nikogo o pomoc z zablokowanym kontem. „zgłoś” przekazuje sprawę koordynacji.
cautioning-harassment = Jeśli to nie było w porządku, możesz to tutaj zakończyć. Druga strona nie dowie się dlaczego.
cautioning-off_platform = Przypomnienie: gdzie indziej widać, kim jesteś, a „zablokuj” i „zgłoś” tam nie sięgają. Nie musisz się zgadzać.

# Dla koordynacji. Bez niczyich słów.
cautioning-alert = Po raz trzeci w jednej rozmowie była mowa o pieniądzach albo kodach: połączenie { $id }. Nie przekazuję żadnych słów. „historia { $id }” pokazuje, co o nim wiadomo.
