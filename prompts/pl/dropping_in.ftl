# Wpadam na chwilę: następna osoba, która zapyta, albo piętnaście minut.

dropping-in-waiting = Dobrze. Połączę was z następną osobą, która o to poprosi, do: { $until }. Jeśli nikt nie przyjdzie, dam znać.
dropping-in-short = Dobrze. Połączę was z każdym, kto w ciągu piętnastu minut też ma chwilę. Jeśli nikt nie przyjdzie, dam znać.
dropping-in-stopped = Nie trzymam już dla ciebie miejsca. „poznaj mnie z kimś” prosi znowu.
dropping-in-kept-apart = Tutaj łączę dwie osoby od razu, bez pytania. Mam trzymać cię z dala od kogoś, więc dla ciebie tego nie robię, ktokolwiek czeka. Poznać kogoś możesz przez „proszę o pomoc” i „rundy”.
dropping-in-nobody = Tym razem nikt nie przyszedł. To nic o tobie nie mówi.
dropping-in-meet =
    Oto ktoś, kto też o to poprosił. Jeśli potrzeba czegoś na początek:
    { $line }
    { $how }
dropping-in-they-first = Pierwsze słowo pisze druga osoba.

choice-drop-in = Poznaj mnie z kimś
choice-stop-waiting = Nie czekam dłużej
