# Dyżury koordynacji i kto zajmuje się tym, o czym się dowiaduje.

duty-on = Masz dyżur do { $until }: pilne sprawy trafiają najpierw do ciebie, także w nocy. „koniec dyżuru” go kończy.
duty-off = Nie masz już dyżuru.
duty-who = Na dyżurze:{ BELOW($rows) }
duty-row = { $tag }, do { $until }
duty-nobody = Nikt nie ma dyżuru.
duty-you-took = To jest twoje: powiadomienie z { $since }. Inni wiedzą. Nikt inny się tym nie zajmie.
duty-taken = { $tag } bierze powiadomienie z { $since }.
