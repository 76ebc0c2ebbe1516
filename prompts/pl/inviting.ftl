# Gdy nowe osoby przynoszą zaproszenie od kogoś z sąsiedztwa.

inviting-code =
    Oto zaproszenie dla jednej osoby, ważne do { DAY($until) }:
    { $code }
    Daj je komuś, komu ufasz; ta osoba mi je napisze. Nie powiem ci, czy z niego skorzystano, a jej nic o tobie tutaj. Koordynacja widzi, kto przyszedł z czyim zaproszeniem.
inviting-not-needed = Tu nikt nie potrzebuje zaproszenia: wystarczy kod albo link ulicy.
inviting-too-new = Zapraszać można po siedmiu dniach od dołączenia.
inviting-enough = W ostatnich siedmiu dniach masz ode mnie tyle zaproszeń: { $most }, i na razie wystarczy. Siedem dni po każdym możesz poprosić o następne.
inviting-asks = Dziękuję. Wchodzi się tu z zaproszeniem od kogoś z sąsiedztwa: napisz, proszę, kod z tego zaproszenia. Co napiszesz do tego czasu, jest zachowane. „odchodzę” kończy wszystko i niczego nie zostawia; w niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
inviting-still = Nadal czekam na kod z zaproszenia. Jeśli go nie masz, zapytaj osobę, od której wiesz o tym miejscu. „odchodzę” kończy wszystko i niczego nie zostawia; w niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
inviting-unknown = Ten kod nie działa albo już nie działa: każdy działa raz, przez siedem dni. Sprawdź go albo poproś o nowy.
inviting-on = Od teraz nowe osoby przynoszą zaproszenie. Prosi się mnie o nie słowem „zaproszenie”. Gdzie obowiązuje też „przyjmowanie wł”, tam bez zaproszenia czeka się na wpuszczenie. „zaproszenia wył” to kończy.
inviting-off = Od teraz nikt nie potrzebuje zaproszenia. Kto z czyim przyszedł, koordynacja nadal zobaczy słowem „gałąź”.
inviting-how = „gałąź Czapla” pokazuje, kto przyszedł z zaproszeniami tej osoby i dalszymi.
inviting-by-nobody = bez zaproszenia
inviting-branch =
    { $tag }: zaproszenie od: { $by }. { $many ->
        [one] Nikt nie przyszedł dalej.
        [few] W tej gałęzi są razem { $many } osoby. Najbliżej są:
        [many] W tej gałęzi jest razem { $many } osób. Najbliżej są:
       *[other] W tej gałęzi jest razem { $many } osoby. Najbliżej są:
    }{ BELOW($rows) }
inviting-row = • { $tag }, od { DAY($day) }{ $by }{ $state }
inviting-row-by = { ", zaproszenie: " }{ $by }
inviting-rests = ; przerwa do { MOMENT($until) }
inviting-rested = Do { MOMENT($until) } nic nowego się tu nie zacznie dla tylu osób z tej gałęzi: { $many }. Usłyszą to bez powodu; co otwarte, trwa.
inviting-woken = { $many ->
        [0] W tej gałęzi nikt nie ma przerwy albo tylko po zgłoszeniu.
        [one] Jedna osoba z tej gałęzi znowu może zacząć coś nowego. Przerwa po zgłoszeniu trwa dalej.
        [few] { $many } osoby z tej gałęzi znowu mogą zacząć coś nowego. Przerwa po zgłoszeniu trwa dalej.
        [many] { $many } osób z tej gałęzi znowu może zacząć coś nowego. Przerwa po zgłoszeniu trwa dalej.
       *[other] { $many } osoby z tej gałęzi znowu mogą zacząć coś nowego. Przerwa po zgłoszeniu trwa dalej.
    }
inviting-rested-by = { $by } daje przerwę gałęzi: { $tag } i kto przyszedł dalej, razem { $many }. „gałąź { $tag }” ją pokazuje i tam można ją zakończyć.
inviting-woken-by = { $by } kończy przerwę gałęzi: { $tag } i kto przyszedł dalej, razem { $many }. „gałąź { $tag }” ją pokazuje.
inviting-own-branch = Ta gałąź obejmuje ciebie albo kogoś z twoim zaproszeniem. Musi na nią spojrzeć inna osoba z koordynacji.
inviting-paused = Koordynacja coś wyjaśnia, i nie chodzi tylko o ciebie. Do { MOMENT($until) } nic nowego się tu dla ciebie nie zacznie; co otwarte, trwa, ogłoszenia czekają, a potem skończy się to samo.
