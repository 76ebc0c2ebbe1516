# Kim ktoś jest: platforma i identyfikator na niej, dla dwóch osób, które zajmują się ochroną.

looking-up-how = Napisz, kogo i dlaczego: „sprawdź kim jest Czapla bo grozi komuś”. Druga osoba musi się zgodzić. Jeśli teraz zagrożone jest życie: „zagrożenie życia Czapla bo tak pisze”.
looking-up-yourself = To Ty. „moje dane” pokazują, co o Tobie mam.
looking-up-needs-two = Do tego potrzeba dwóch osób z ochrony, a tu jest tylko jedna. Administracja może nadać tę rolę jeszcze komuś.
looking-up-asked = W ciągu doby musi się zgodzić druga osoba z ochrony; wtedy pokażę Ci raz, kim jest { $tag }. Tylko jeśli teraz zagrożone jest życie, powiedz to: wtedy zobaczysz od razu, a ktoś sprawdzi to potem.
looking-up-alone = Nikt inny nie może się tu zgodzić, a to mały zespół: pokażę Ci za dobę, kim jest { $tag }, i administracja wie o tym pytaniu. Tylko jeśli teraz zagrożone jest życie, powiedz to: wtedy zobaczysz od razu.
looking-up-alone-told =
    { $by } pyta, kim jest { $tag }, a nikt inny nie zajmuje się ochroną. W małym zespole pokazuję to po dobie. Powód:
    { SAID($reason) }
looking-up-ask =
    { $by } chce wiedzieć, kim jest { $tag }. Powód:
    { SAID($reason) }
    Jeśli zgodzisz się w ciągu doby, zobaczy to tylko { $by }, jeden raz. Naciśnij albo napisz „zgoda na ujawnienie k7f2p” lub „odmowa ujawnienia k7f2p” z tym kodem: { $id }.
looking-up-you-agreed = Zapisane. Jeśli nic nie stało na przeszkodzie, osoba, która pytała, zobaczyła to jeden raz, a { $tag } znajdzie o tym wpis w „moje dane”.
looking-up-you-refused = Nie pokazuję tego. { $tag } zostaje bez nazwiska.
looking-up-refused = Nie było zgody na pokazanie Ci, kim jest { $tag }. „pomoc” pokazuje, co jeszcze można zrobić.
looking-up-over = Doba minęła bez odpowiedzi, więc nie pokazuję Ci, kim jest { $tag }. Możesz zapytać ponownie.
looking-up-identity =
    { $tag } pisze z:{ BELOW($rows) }
    To platforma i identyfikator na niej. Nie mam nazwiska, zdjęcia ani numeru. Pokazuję to tylko raz; usuń tę wiadomość, gdy nie będzie już potrzebna.
looking-up-address = { $platform }: { $id }
looking-up-nothing = { $tag } nie ma tu własnego czatu, więc nie ma platformy ani identyfikatora.
looking-up-happened = { $by } wie teraz, kim jest { $tag }. Jest to w dzienniku kontrolnym, a { $tag } znajdzie to w „moje dane”.
looking-up-review =
    { $by } wie teraz, kim jest { $tag }, bez niczyjej zgody, bo zagrożone było życie. Powód:
    { SAID($reason) }
    Przyjrzyj się temu w ciągu doby. Naciśnij albo napisz „słusznie ujawnione k7f2p” lub „niesłusznie ujawnione k7f2p” z tym kodem: { $id }.
looking-up-reviewed = Ktoś się przyjrzał temu, że { $by } wie, kim jest { $tag }, z powodu zagrożenia życia. { $right ->
    [yes] To było słuszne.
   *[no] To nie było słuszne; porozmawiajcie o tym.
}
looking-up-unreviewed = { $by } wie, kim jest { $tag }, bez niczyjej zgody, bo zagrożone było życie. Przez dobę nikt się temu nie przyjrzał. Jest to w dzienniku kontrolnym.
