# Co mówi o każdym poleceniu lista poleceń samej platformy.

command-help = Co można tu zrobić i gdzie dzwonić w niebezpieczeństwie
command-ask = Poproś o pomoc
command-offer = Zaproponuj pomoc
command-needs = Czego potrzebują inni
command-mine = Twoje ogłoszenia
command-pause = Odpoczynek od moich pytań
command-end = Zakończ rozmowę
command-report = Coś jest nie tak
command-language = Inny język
command-data = Co o Tobie przechowuję
command-leave = Odejdź na dobre
