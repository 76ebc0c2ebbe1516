# Prowadzenie: poznać ze sobą dwie osoby; powitanie kogoś nowego.

introducing-how = Napisz, kogo i dlaczego, podając znaczniki. Na przykład „przedstaw Czapla i Śliwka: obie osoby naprawiają stare rowery”.
introducing-several = Imię { $name } ma tu więcej osób: { LIST($tags) }. O którą chodzi? Napisz to z oznaczeniem.
introducing-same = To ta sama osoba. Kogo chcesz ze sobą poznać?
introducing-not-yourself = Jedna z tych osób to ty, więc musi to zrobić inne prowadzenie.
introducing-no-tags = Obie osoby to przeczytają, a znaczniki znasz tylko ty i koordynacja. Możesz to napisać bez znaczników?
introducing-nobody = To teraz niemożliwe: { $tag }.
introducing-no-names = Napisz to, proszę, bez imienia: oboje to przeczytają, a imion nie pokazuję.
introducing-not-these = Tych dwóch osób nie mogę ze sobą połączyć.

introducing-ask-reason = Dlaczego te osoby powinny się poznać: { $left } i { $right }? Obie to przeczytają.
introducing-ask-left-brings = Co wnosi { $left }? Obie osoby to przeczytają.
introducing-ask-right-brings = A co wnosi { $right }? Obie osoby to przeczytają.
introducing-ask-first-step = Jaki mógłby być pierwszy krok, który zrobią { $left } i { $right }? Najlepiej coś małego.
introducing-preview =
    To przeczyta { $left }:
    { $to_left }

    To przeczyta { $right }:
    { $to_right }

    Mam je zapytać? Dowiesz się tylko, czy doszło do rozmowy. Napisz „tak”, „zmień” albo „anuluj”.
introducing-sent = Pytam każdą osobę osobno: { $left } i { $right }. Dowiesz się tylko, czy doszło do rozmowy.
introducing-asked =
    Ktoś z sąsiedztwa uważa, że ty i jeszcze jedna osoba możecie się polubić.
    Dlaczego: { SAID($reason) }
    Co wnosisz ty: { SAID($yours) }
    Co wnosi druga osoba: { SAID($theirs) }
    Pierwszy krok: { SAID($step) }
    Mam was połączyć, bez imion? Napisz „tak” albo „nie”. O odmowie nikt się nie dowie.
introducing-waiting = Dziękuję. Jeśli druga osoba też zechce, połączę was.
introducing-not-this-time = Tym razem nic z tego nie wyszło. To nic o tobie nie mówi.
introducing-opened = Rozmawiają już ze sobą: { $left } i { $right }. Dziękuję.
introducing-lead-not-this-time = { $left } i { $right }: nie tym razem. Dziękuję za tę myśl.

introducing-no-channel = Nie ma jeszcze kanału na powitania. Ktoś z administracji może w nim napisać „/kanał”.
introducing-hello-whom = Kogo mam poprosić o powitanie? Napisz na przykład „powitanie od Czapla”.
introducing-hello-asked = Pytam: { $tag }.
introducing-hello-invited = Chcesz przywitać się ze wszystkimi na kanale? Własnymi słowami, jeśli wolisz, bez imienia. Najpierw zobaczysz to ty.
introducing-hello-write = Co chcesz powiedzieć? Najwięcej { $most } znaków. Zobaczysz to przed wszystkimi.
introducing-hello-preview =
    To przeczytają wszyscy na kanale:
    { $text }

    Mam to opublikować? Napisz „tak”, „zmień” albo „anuluj”.
introducing-hello-says =
    Ktoś nowy w sąsiedztwie wita się z wami:
    { $text }
introducing-hello-posted = Twoje powitanie jest w drodze na kanał.
introducing-hello-gone = Żadne twoje powitanie nie czeka na opublikowanie.
