# Imiona, które widzą tylko prowadzący, i tylko osób, które się na to zgodziły.

first-names-how = Napisz „prowadzący mogą mnie nazywać” i swoje imię: zobaczą je prowadzący i będą mogli cię nim przedstawić. Nikt inny go nie widzi. „bez imienia” to cofa.
first-names-taken = { $name } to słowo, którego używam tu jako wymyślonej nazwy, więc prowadzący by się mylili. Czy masz inne imię?
first-names-known = Prowadzący znają cię teraz jako { $name } i mogą cię tak przedstawić. Nikt inny tego nie widzi; kto cię pozna, przeczyta inną nazwę. „bez imienia” to cofa.
first-names-unknown = Prowadzący nie znają już twojego imienia.
first-names-list = Te osoby pozwoliły, żeby prowadzący znali ich imię:{ BELOW($rows) }
first-names-row = { $name } ({ $tag })
first-names-nobody = Nikt jeszcze nie pozwolił prowadzącym używać imienia. Wystarczy „prowadzący mogą mnie nazywać” i imię.
choice-no-name = Bez imienia
choice-first-names = Imiona
