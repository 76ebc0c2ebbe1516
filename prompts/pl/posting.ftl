# Prośby i oferty: jedna wiadomość, jedna kartka, jedno stuknięcie.

posting-say-ask = Czego potrzebujesz i kiedy? Napisz własnymi słowami.
posting-say-offer = Co możesz zrobić i kiedy? Napisz własnymi słowami.
posting-say-again = Napisz to jeszcze raz tak, jak ma być. Nowe słowa zastąpią poprzednie.
posting-too-long = To ma { $length } znaków, a mieści się u mnie { $most }. Da się krócej?
posting-no-words = Nie widzę tu słów. Czego potrzebujesz albo co możesz zrobić?
posting-which-side = Prosisz o to czy to oferujesz? Napisz „to prośba” albo „to oferta”.

posting-card-request =
    { CAPITAL($kind) }, { $times }, { $area }.{ BELOW($notes) }
    Mam zapytać sąsiadów? Napisz „tak”, „zmień” albo „anuluj”.
posting-card-offer =
    Możesz pomóc: { $kind }, { $times }, { $area }.{ BELOW($notes) }
    Mam się odezwać, gdy będzie to potrzebne? Napisz „tak”, „zmień” albo „anuluj”.

posting-note-request-urgent = Pilne: pytam od razu trzy osoby.
posting-note-request-first-yes = Pierwsza osoba, która się zgodzi, może od razu do ciebie napisać.
posting-note-request-own-words = Osoba, którą zapytam, może przeczytać twoje słowa.
posting-note-request-standing = To prośba na więcej niż jeden raz.
posting-note-offer-standing = To oferta na dłużej. Po trzech razach w miesiącu daję ci spokój.

posting-which-kind = Jaki to rodzaj pomocy?
posting-too-many = Masz już { $most } takich i więcej naraz nie upilnuję. „moje ogłoszenia” pokazuje je, żeby można było któreś zamknąć.
posting-too-many-lines = Rozmawiasz już z { $most } osobami, które Ci pomagają, i więcej naraz nie upilnuję. Tej prośby nie ma w obiegu, ale jest zachowana: zakończ którąś rozmowę i naciśnij „Tak, opublikuj”.
posting-posted-request =
    Gotowe. Pytam sąsiadów i odezwę się tak czy inaczej do { MOMENT($when) }.
    Prośba jest otwarta do { MOMENT($until) }.
posting-posted-offer = Dziękuję. Odezwę się, gdy coś będzie pasować, i zawsze możesz odmówić. Oferta jest ważna do { MOMENT($until) }.
posting-posted-paused = Dziękuję. Masz pauzę do { DAY($paused) } włącznie, więc wcześniej o nic nie zapytam. „wznów” kończy ją od razu.

posting-none = Nie masz nic otwartego. Czego potrzebujesz albo co możesz zrobić?
posting-mine = Twoje ogłoszenia:{ BELOW($rows) }
posting-row-request = { $number }. Prośba: { $kind }, { $times }, do { DAY($until) }: { $state }.
posting-row-offer = { $number }. Oferta: { $kind }, { $times }, do { DAY($until) }: { $state }.
post-state-open = otwarte
post-state-busy = ktoś już się tym zajmuje
post-state-done = załatwione
post-state-cancelled = zamknięte
post-state-expired = po terminie

posting-closed = Zamknięte. Nikogo więcej o to nie zapytam.
posting-closed-already = To już zamknięte. „moje ogłoszenia” pokazuje, co masz.
posting-gone = Nie znajduję już tego. „moje ogłoszenia” pokazuje, co masz.
posting-renewed = Jest znowu otwarte do { MOMENT($until) }, a ja szukam.
posting-fading-request = Twoja prośba trwa do { MOMENT($until) }: { $kind }. Czy to nadal potrzebne?
posting-fading-offer = Twoja oferta trwa do { MOMENT($until) }: { $kind }. Mam ją zachować?
posting-expired-request = Twojej prośbie minął termin i przykro mi, że tym razem nikt nie mógł: { $kind }. Mam szukać dalej?
posting-expired-offer = Twojej ofercie minął termin: { $kind }. Dziękuję za nią. Mam ją zachować?
posting-unasked = Od { DAY($since) } nikt tego nie potrzebował: { $kind }. To nic o tobie nie mówi, dalej o tym pamiętam. „co jest potrzebne” pokazuje, co czeka; ofertę możesz też zmienić.
posting-note-request-bridging = Szukam kogoś, kogo zwykle byś nie spotkał ani nie spotkała.
posting-note-request-carer = Opiekujesz się kimś: wśród równych masz pierwszeństwo.
