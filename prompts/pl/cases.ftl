# Co koordynacja robi ze zgłoszeniami. Kto jest ich częścią, nic nie znajdzie.

cases-help = Dla zgłoszeń: „zgłoszenia” pokazuje listę, „zgłoszenie k7f2p” jedno z nich, „biorę zgłoszenie k7f2p” mówi, że się nim zajmujesz.
cases-how = W koordynacji można napisać: „zgłoszenia”, „zgłoszenie k7f2p”, „biorę zgłoszenie k7f2p”, „oddaję zgłoszenie k7f2p”, „przejmuję zgłoszenie k7f2p”, „notatka do zgłoszenia k7f2p rozmowa z obiema stronami” albo „zamknij zgłoszenie k7f2p”. Krótkie kody są na liście.
cases-list = Zgłoszenia, najdłużej czekające najpierw:{ BELOW($rows) }
cases-none = Żadne zgłoszenie na ciebie nie czeka.
cases-nobodys = nikt się nim jeszcze nie zajmuje
cases-whose = zajmuje się tym { $tag }
cases-the-reported = osoba zgłoszona
cases-note = { DAY($day) }, { $tag }: { WORDS($note) }
cases-claimed = Teraz zajmujesz się zgłoszeniem { $id }. Reszta koordynacji to widzi.
cases-taken = Zgłoszeniem { $id } zajmuje się już { $tag }. Możesz je przejąć.
cases-taken-over = Zgłoszeniem { $id } zajmuje się od teraz inna osoba z koordynacji.
cases-given-up = Zgłoszenie { $id } jest znowu wolne dla kogoś, kto może się nim zająć.
cases-not-yours = Zgłoszenie { $id } nie jest teraz pod twoją opieką.
cases-noted = Zapisane. Przeczyta to tylko koordynacja, która nie jest częścią zgłoszenia.
cases-note-how = Co mam zapisać? Napisz to od razu: „notatka do zgłoszenia k7f2p rozmowa z obiema stronami”, z kodem { $id }.
cases-which-outcome = Co wynikło ze zgłoszenia { $id }?
cases-outcome-none = zamknięte
cases-outcome-nothing = zamknięte, nic nie było do zrobienia
cases-outcome-word = zamknięte po rozmowie
