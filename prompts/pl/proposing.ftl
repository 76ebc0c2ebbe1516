# O co pyta się koordynację przed wszystkimi innymi i co słyszy tymczasem osoba prosząca.

moderating-held =
    Zanim kogokolwiek zapytam: { $asker } potrzebuje: { $kind }, { $times }, { $area }. Może pasować { $helper }.{ BELOW($why) }
    Na co uważać: { $flags }.{ BELOW($checks) }
    Mam zapytać? ({ $helper })
moderating-held-plain =
    Zanim kogokolwiek zapytam: { $asker } potrzebuje: { $kind }, { $times }, { $area }. Może pasować { $helper }.{ BELOW($why) }
    Mam zapytać? ({ $helper })
moderating-first = Najpierw spojrzy na to koordynacja, bo to wymaga uwagi: { $kind }. Odezwę się.
moderating-newcomer = Najpierw spojrzy na to koordynacja: { $kind }. Przez pierwszych siedem dni otwieram naraz tylko jedną sprawę, która wymaga zaufania, a jedna już trwa. Odezwę się.
moderating-settled = To już załatwione. „kto czeka” pokazuje, co czeka.
moderating-gone = To już nie jest możliwe. Szukam kogoś innego.
moderating-approved = Dziękuję. Pytam.
moderating-refused = Nie zapytam. Szukam kogoś innego.
moderating-by-hand = Tutaj łączy ludzi koordynacja, osobiście. Widzi, czego potrzebujesz: { $kind }.
moderating-now =
    { $mode ->
        [open] Nikt niczego nie zatwierdza: pytam, kto pasuje.
        [all] Koordynacja zatwierdza każde dopasowanie, zanim kogokolwiek zapytam.
        [hand] Sam z siebie nikogo nie pytam: łączy koordynacja, ręcznie.
       *[flagged] Koordynacja zatwierdza to, co wymaga uwagi (pieniądze, opieka osobista, dzieci, mieszkania, przejazdy do lekarza). O resztę pytam od razu.
    }
