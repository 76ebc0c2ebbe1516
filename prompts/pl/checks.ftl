# Sprawdzenia, które widziała koordynacja. Bot nikogo nie sprawdza, a sąsiedzi tego nie czytają.

checks-how = „sprawdzone Czapla children 2027-05” zapisuje sprawdzenie, które masz przed sobą: children, money, personal care albo health transport, najwyżej na trzy lata. „sprawdzone Czapla 2027-05” zapyta, do czego. „skreśl sprawdzenie Czapla” usuwa, „sprawdzenia” pokazuje wszystkie.
checks-for-what = Do czego jest sprawdzenie? ({ $tag })
checks-noted =
    { $tag }, tak jest teraz zapisane:{ BELOW($rows) }
    Czyta to tylko koordynacja, przy dopasowaniu, które na nią czeka. Nikogo nie sprawdzam i to niczego nie zastępuje.
checks-by = { $by } ma nowy zapis. { $line }
checks-until = • sprawdzone: { $what }, do { $last }
checks-none = • niesprawdzone: { $what }
checks-row = { $tag }{ BELOW($rows) }
checks-list = Zapisane sprawdzenia:{ BELOW($rows) }
checks-nobody = Nie ma zapisanych sprawdzeń. „sprawdzone Czapla 2027-05” zapisuje jedno.
checks-over = Skończył się termin zapisu i już go nie ma ({ $tag }):{ BELOW($rows) }
