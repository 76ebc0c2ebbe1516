# Co koordynacja robi ze zgłoszeniami. Kto jest ich częścią, nic nie znajdzie.

cases-help = Dla zgłoszeń: „zgłoszenia” pokazuje listę, „zgłoszenie k7f2p” jedno z nich, „biorę zgłoszenie k7f2p” mówi, że się nim zajmujesz.
cases-how = W koordynacji można napisać: „zgłoszenia”, „zgłoszenie k7f2p”, „biorę zgłoszenie k7f2p”, „oddaję zgłoszenie k7f2p”, „przejmuję zgłoszenie k7f2p”, „notatka do zgłoszenia k7f2p rozmowa z obiema stronami” albo „zamknij zgłoszenie k7f2p”. Także „wykluczenia” i „cofnij wykluczenie k7f2p”. Krótkie kody są na liście.
cases-list = Zgłoszenia, najdłużej czekające najpierw:{ BELOW($rows) }
cases-none = Żadne zgłoszenie na ciebie nie czeka.
cases-nobodys = nikt się nim jeszcze nie zajmuje
cases-whose = zajmuje się tym { $tag }
cases-the-reported = osoba zgłoszona
cases-note = { DAY($day) }, { $tag }: { SAID($note) }
cases-claimed = Teraz zajmujesz się zgłoszeniem { $id }. Reszta koordynacji to widzi.
cases-taken = Zgłoszeniem { $id } zajmuje się już { $tag }. Możesz je przejąć.
cases-taken-over = Zgłoszeniem { $id } zajmuje się od teraz inna osoba z koordynacji.
cases-given-up = Zgłoszenie { $id } jest znowu wolne dla kogoś, kto może się nim zająć.
cases-not-yours = Zgłoszenie { $id } nie jest teraz pod twoją opieką.
cases-noted = Zapisane. Przeczyta to tylko koordynacja, która nie jest częścią zgłoszenia.
cases-note-how = Co mam zapisać? Napisz to od razu: „notatka do zgłoszenia k7f2p rozmowa z obiema stronami”, z kodem { $id }.
cases-which-outcome =
    Co wynikło ze zgłoszenia { $id }?
    Przerwa trwałaby tym razem tyle dni: { $days }. Nic nowego się wtedy nie zacznie dla osoby zgłoszonej, a to, co otwarte, trwa. Dowie się ona jutro rano. Wykluczenie kończy dla niej tutaj wszystko i nie może ona wrócić.
cases-gone = Osoby zgłoszonej już tu nie ma, więc możliwe są tylko dwa pierwsze.
cases-ban-sure = Czy wszystko ma się tu skończyć dla { $tag }? Rozmowy skończą się zwykłym pożegnaniem, a powrót nie będzie możliwy do { DAY($until) }. Można prosić o ponowną decyzję.
cases-outcome-none = zamknięte
cases-outcome-nothing = zamknięte, nic nie było do zrobienia
cases-outcome-word = zamknięte po rozmowie
cases-outcome-cool-down = zamknięte z przerwą
cases-outcome-ban = zamknięte z wykluczeniem
