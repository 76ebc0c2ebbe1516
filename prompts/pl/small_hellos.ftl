# Małe powitania na kanale.

small-hellos-on = Raz w tygodniu na kanał idzie małe pytanie. „bez małych powitań” to kończy.
small-hellos-off = Małych pytań na kanale już nie będzie.
small-hellos-say =
    Małe powitanie na ten tydzień. Kto chce, odpowiada tutaj:
    { $line }

choice-no-small-hellos = Bez małych powitań
