# Rozmowa, która staje się zwyczajem.

rhythm-how = Mam od czasu do czasu przypominać wam o sobie, żeby to stało się zwyczajem? Druga osoba to { $alias }. Zacznę tylko, jeśli oboje zechcecie.
rhythm-noted = Zapisane. Pytam też drugą osobę: { $alias }. Nikomu nie przypominam, zanim oboje nie zechcecie.
rhythm-agreed = Oboje tego chcecie. Będę przypominać { $number ->
        [one] co tydzień
        [few] co { $number } tygodnie
        [many] co { $number } tygodni
       *[other] co { $number } tygodnia
    }. „bez rytmu” kończy to w każdej chwili.
rhythm-time = Znowu czas na was. Druga osoba to { $alias }. Pisz, kiedy ci pasuje.
rhythm-over = A więc bez przypomnień. Rozmowa zostaje taka, jaka jest.

choice-no-rhythm = Bez rytmu
