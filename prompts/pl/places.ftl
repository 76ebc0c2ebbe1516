# Miejsca publiczne na pierwsze spotkanie, prowadzone przez koordynatorów.

places-how = Napisz „miejsce spotkań: kawiarnia w bibliotece, od wtorku do soboty”, a będę je proponować osobom, które mogą chcieć się spotkać. „bez miejsca spotkań 2” usuwa drugie z listy.
places-list =
    Dobre miejsca na pierwsze spotkanie:{ BELOW($rows) }
    { $how }
places-row = { $number }. { WORDS($place) }
places-none = Nie ma tu jeszcze miejsc na pierwsze spotkanie. { $how }
places-added = Od teraz proponuję na pierwsze spotkanie: { WORDS($place) }
places-gone = Już tego nie proponuję: { WORDS($place) }
places-enough = Miejsc do wyboru wystarczy { $most }. „bez miejsca spotkań 2” usuwa drugie z listy.
places-suggested = { " Jeśli kiedyś zechcecie się spotkać, dobre miejsce publiczne to: „" }{ WORDS($place) }”.
choice-places = Miejsca spotkań
