# Koniec, blokada, zgłoszenie. Druga strona czyta `ending-ended`, jakikolwiek był powód.

ending-ended-by-me = Twoja rozmowa się skończyła ({ $alias }).
ending-ended = Twoja rozmowa się skończyła ({ $alias }). Zdarza się to z najróżniejszych powodów. Jeśli coś było nie tak, „zgłoś” i „zablokuj” nadal działają.
ending-blocked = Gotowe. Nie połączę was więcej ({ $alias }), a druga osoba nie dowie się dlaczego.
ending-frozen = Ta rozmowa jest skończona ({ $alias }) i więcej was nie połączę. Druga osoba nie dowie się dlaczego.
ending-already = To już skończone, nic więcej nie trzeba robić.
ending-silent = Od dwóch dni jest tu cicho ({ $alias }). Czasem wystarczy krótkie słowo. Jeśli to już wszystko, napisz „koniec”.

ending-what-happened =
    Jeśli grozi ci niebezpieczeństwo, dzwoń teraz: { EMERGENCY($country) }.
    Co się stało? Wybierz albo napisz własnymi słowami. { $told ->
        [yes] Odpowiedź przeczyta ktoś z koordynacji.
       *[no] Nie ma tu nikogo, komu można to powiedzieć. Zgłoszenie zachowam dla kogoś, kto przyjdzie. Pod tymi numerami odbierają ludzie:
            { HELPLINES($country) }
    }
ending-say-what-happened = Co się stało? Wystarczy kilka słów.
ending-attach = Czy pozwalasz komuś z koordynacji przeczytać dziesięć ostatnich wiadomości z tej rozmowy? Napisz „tak” albo „nie”. Zgłoszenie liczy się tak czy inaczej.
ending-added =
    Dopisane do zgłoszenia.
    { $question }
ending-said-enough =
    Zgłoszenie jest już tak długie, że więcej się nie zmieści, więc tego nie dopisuję. Ktoś z koordynacji zapyta, jeśli będzie trzeba.
    { $question }
ending-report-stands =
    Na tym poprzestaję. Zgłoszenie jest ważne, a ta rozmowa jest skończona. Żadna wiadomość nie jest dołączona. { $told ->
        [yes] Koordynacja o tym wie.
       *[no] Nie ma tu nikogo, komu można to powiedzieć. Zgłoszenie zachowam dla kogoś, kto przyjdzie.
    }
    Jeśli grozi ci niebezpieczeństwo, dzwoń: { EMERGENCY($country) }.
ending-report-thanks =
    Dziękuję, że o tym mówisz. { $attached ->
        [yes] Ktoś z koordynacji może przeczytać zgłoszenie i te wiadomości.
       *[no] Ktoś z koordynacji może przeczytać zgłoszenie, bez wiadomości.
    } Nie będzie to nikt, kto brał w tym udział{ $told ->
        [yes] .
       *[no] , a nikogo innego jeszcze tu nie ma. Zgłoszenie zachowam dla kogoś, kto przyjdzie. Pod tymi numerami odbierają ludzie:
            { HELPLINES($country) }
    }
    Nikt nie czuwa stale nad tym czatem. Jeśli grozi ci niebezpieczeństwo, dzwoń: { EMERGENCY($country) }.
ending-report-waits =
    Teraz nie ma tu nikogo, kto może zająć się twoim zgłoszeniem. Zachowuję je, a kto przyjdzie, dowie się o nim. Jeśli grozi ci niebezpieczeństwo, dzwoń: { EMERGENCY($country) }. Pod tymi numerami odbierają ludzie:
    { HELPLINES($country) }
ending-report-gone = Twoje zgłoszenie zostało zamknięte i już go nie ma, więc nie mogę tego dopisać. Jeśli to trwa dalej, powiedz o tym komuś z koordynacji. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
ending-nothing-to-report =
    Nie znajduję twojej rozmowy z ostatnich dni, którą można zgłosić. Jeśli coś jest nie tak, powiedz o tym komuś z koordynacji.
    Jeśli grozi ci niebezpieczeństwo, dzwoń: { EMERGENCY($country) }.
    { HELPLINES($country) }
