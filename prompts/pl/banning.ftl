# Wykluczenia: co czyta osoba wykluczona i co robi z tym koordynacja.

banning-banned = Nie możesz tu brać udziału do { DAY($until) }, tak zdecydowała koordynacja; „proszę o ponowną decyzję” sprawi, że przyjrzy się temu jeszcze raz.
banning-with-numbers =
    { $line }
    Nie możesz tu brać udziału do { DAY($until) }; „proszę o ponowną decyzję” sprawi, że koordynacja przyjrzy się temu jeszcze raz.
banning-stays = Cokolwiek zapomnę, jedno zostaje do { DAY($until) }: skrót twojego adresu, żeby nikt z niego nie dołączył, i wybrany powód. Nikogo nie wskazuje.
banning-forgotten = Wszystko inne o tobie jest usunięte. Do { DAY($until) } zostaje skrót twojego adresu, żeby nikt z niego nie dołączył; „proszę o ponowną decyzję” nadal działa. Wszystkiego dobrego.
banning-data = Co o tobie przechowuję: od { DAY($since) } do { DAY($until) } nikt nie może dołączyć z tego adresu. Wybrany powód: { $chosen }. Samego adresu do tego nie przechowuję, tylko jego skrót. „proszę o ponowną decyzję” sprawi, że koordynacja przyjrzy się temu jeszcze raz.
banning-asked = Przekazane. Jeśli koordynacja zmieni decyzję, wystarczy napisać „cześć”, żeby wrócić.
banning-asked-already = Koordynacja dostała już taką prośbę w ciągu ostatniego dnia. Jutro możesz poprosić znowu.
banning-over = Koordynacja przyjrzała się temu jeszcze raz: możesz tu znowu brać udział. Wystarczy napisać „cześć”, żeby wrócić.
banning-alert = Ktoś z wykluczeniem prosi o ponowną decyzję: { $id }. „wykluczenia” pokazuje wszystkie.
banning-list = Wykluczenia:{ BELOW($rows) }
banning-row = { $id }: { $tag }, od { DAY($since) }, { $chosen }, do { DAY($until) }
banning-parted = rozmowa odłączona od innej
banning-none = Nikt nie jest wykluczony.
banning-lift-sure = Wykluczenie { $id } trwa do { DAY($until) }. Zakończyć je teraz? Wtedy ta osoba może znowu dołączyć.
banning-lifted = Wykluczenie { $id } jest zniesione.
