# Prowadzenie łączy kropki: ktoś z tej społeczności i ktoś z innej.

dots-on = Łączenie kropek działa: prowadzenie może pytać prowadzenie innych społeczności, które też je włączyły. Nikt tam nie widzi imion ani znaczników. „łączenie kropek wył” to kończy.
dots-off = Łączenie kropek nie działa: nikogo stąd nie przedstawiamy już innej społeczności. To, co jest otwarte, trwa dalej.
dots-how = Napisz, o kim myślisz i dlaczego. Na przykład „połącz kropki dla Czapla: odnawia stare rowery, a tutaj nikt”.
dots-nowhere = Nie ma teraz innej społeczności, którą można zapytać. Ktoś z administracji tutaj i ktoś tam musi napisać „łączenie kropek wł”.
dots-ask-to = W której społeczności?
dots-ask-reason = Dlaczego { $tag } i ktoś stamtąd powinni się poznać? Przeczyta to tamtejsze prowadzenie i obie osoby. Bez imion i znaczników, proszę.
dots-ask-left-brings = Co wnosi { $tag }? Przeczyta to tamtejsze prowadzenie i obie osoby.
dots-ask-first-step = Jaki mógłby być pierwszy krok, który zrobi { $tag } i ta druga osoba? Najlepiej coś małego, co da się zrobić z obu miejsc.
dots-ask-right = O kim myślisz? Podaj znacznik albo imię, pod którym zna tę osobę prowadzenie. Nikt tam go nie zobaczy.
dots-ask-right-brings = Co wnosi { $tag }? Przeczyta to drugie prowadzenie i obie osoby.
dots-preview =
    Prowadzenie społeczności { WORDS($community) } przeczyta:
    Dlaczego: { SAID($reason) }
    Co wnosi ta osoba: { SAID($brings) }
    Pierwszy krok: { SAID($step) }

    Jeśli ktoś tam kogoś zna, pokażę ci, co ta osoba wnosi, i zapytam ciebie, zanim ktokolwiek inny się dowie. Mam to zrobić? Napisz „tak”, „zmień” albo „anuluj”.
dots-preview-back =
    Myślisz o: { $tag }. Drugie prowadzenie przeczyta, co ta osoba wnosi, ale nie kto to jest:
    { SAID($brings) }

    Mam to zrobić? Napisz „tak”, „zmień” albo „anuluj”.
dots-sent = Pytam prowadzenie społeczności { WORDS($community) }. Odpowiem w ciągu tygodnia, tak czy inaczej.
dots-sent-back = Dziękuję. Drugie prowadzenie właśnie to czyta; dopiero potem zapytam obie osoby. Dowiesz się tylko, czy { $tag } ma z kim rozmawiać.
dots-asked =
    Prowadzenie społeczności { WORDS($community) } szuka tu kogoś, kogo mogłaby poznać osoba stamtąd.
    Dlaczego: { SAID($reason) }
    Co wnosi ta osoba: { SAID($brings) }
    Pierwszy krok: { SAID($step) }
    Znasz kogoś? Napisz „znam kogoś takiego” albo „nikt nie przychodzi mi na myśl”.
dots-gone = Ktoś już na to odpowiedział albo to się skończyło.
dots-found =
    Dla { $tag } prowadzenie społeczności { WORDS($community) } ma kogoś na myśli. Co ta osoba wnosi: { SAID($brings) }
    Mam zapytać obie osoby, każdą osobno? Napisz „zapytaj oboje” albo „nie pytaj nikogo”.
dots-asking = Pytam każdą osobę osobno: { $tag } i tę drugą. Dowiesz się tylko, czy doszło do rozmowy.
dots-meet =
    Dwa prowadzenia uważają, że ty i ktoś ze społeczności { WORDS($community) } możecie się polubić.
    Dlaczego: { SAID($reason) }
    Co wnosisz ty: { SAID($yours) }
    Co wnosi druga osoba: { SAID($theirs) }
    Pierwszy krok: { SAID($step) }
    Mam was połączyć, bez imion? Napisz „tak” albo „nie”. O odmowie nikt się nie dowie.
dots-opened = { $tag } rozmawia już z kimś stamtąd. Dziękuję.
dots-not-this-time = Łączenie kropek dla { $tag }: nie tym razem. Dziękuję za tę myśl.

choice-send-dots = Tak, zapytaj tam
choice-know-one = Znam kogoś takiego
choice-know-nobody = Nikt nie przychodzi mi na myśl
choice-ask-both = Zapytaj oboje
choice-ask-neither = Nie pytaj nikogo
