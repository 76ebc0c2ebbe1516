# Kartka na ścianę, robi ją `leveller poster`. Czytana w przelocie.

poster-title = Sąsiedzi z { WORDS($community) }
poster-what = Potrzebujesz pomocy albo możesz pomóc? Powiedz to własnymi słowami. Bot znajdzie drugą osobę, a nikt nie zobaczy, kim jesteś, dopóki oboje tego nie zechcecie.
poster-scan = { $platform ->
    [telegram] Telegram: skieruj tu aparat
    [slack] Slack: skieruj tu aparat albo poszukaj Levellera w dziale Aplikacje
   *[other] Skieruj tu aparat
}
poster-code = Albo napisz do bota i podaj mu ten kod:
poster-honest = To bot. Przekazuje słowa i nikogo nie sprawdza. Jest dla osób od 18 lat. W niebezpieczeństwie dzwoń: { EMERGENCY($country) }.
