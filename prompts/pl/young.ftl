# Ktoś mówi, że nie ma 18 lat. Neutralnie i z numerem, pod którym można porozmawiać.

young-not-here =
    To miejsce dla osób, które mają co najmniej 18 lat. Żeby z kimś porozmawiać, o czymkolwiek:
    { HELPLINES($country, "children young") }
young-paused =
    Wygląda mi na to, że nie masz jeszcze 18 lat, a to miejsce dla dorosłych. Dlatego z nikim nowym cię nie łączę, dopóki dwie osoby z koordynacji tego nie sprawdzą. Otwarte rozmowy trwają dalej. Koordynacja zobaczy wymyśloną nazwę, pod którą cię znam: { $tag }, i żadnych twoich słów.
    Żeby z kimś porozmawiać, o czymkolwiek:
    { HELPLINES($country, "children young") }
young-nothing-new =
    Nic nowego się dla ciebie nie zacznie, dopóki dwie osoby z koordynacji nie sprawdzą tego, co mówisz o swoim wieku. Otwarte rozmowy trwają dalej. Żeby z kimś porozmawiać, o czymkolwiek:
    { HELPLINES($country, "children young") }
young-adult = Koordynacja to sprawdziła i wszystko jest jak wcześniej. Dziękuję za cierpliwość.
young-closed =
    To miejsce dla dorosłych, więc zamykam to, co było tu od ciebie. To nie jest twoja wina. Żeby z kimś porozmawiać, o czymkolwiek:
    { HELPLINES($country, "children young") }
    W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.

# Dla koordynacji. Bez niczyich słów.
young-alert = { $tag } może nie mieć 18 lat: tak wynika z własnych słów tej osoby. Nie przekazuję żadnych słów i o nic nowego jej nie pytam. Czy wiesz, czy to osoba dorosła? Dwie osoby z koordynacji muszą powiedzieć to samo.
young-another = Zapisane. Jeszcze jedna osoba z koordynacji musi powiedzieć to samo.
young-differ = Zdania są różne ({ $tag }): jedna osoba mówi, że to ktoś dorosły, druga, że dziecko. Porozmawiajcie o tym. Dwie osoby muszą powiedzieć to samo, a każda może wybrać jeszcze raz; do tego czasu pytam codziennie.
young-alone-adult = { $by } bez drugiej osoby: { $tag } to ktoś dorosły. Nikt inny z koordynacji nie mógł tego rozstrzygnąć. W razie wątpliwości porozmawiajcie o tym.
young-alone-child = { $by } bez drugiej osoby: { $tag } nie ma 18 lat. Nikt inny z koordynacji nie mógł tego rozstrzygnąć. Wszystko jest tu dla tej osoby zamknięte; jeśli to pomyłka, może wrócić. W razie wątpliwości porozmawiajcie o tym.
young-settled = To już rozstrzygnięte.
