# Rodzaje pomocy, czas i miejsce, tak jak stoją na liście albo po dwukropku.

kind-company = rozmowa i towarzystwo
kind-shopping = zakupy i sprawunki
kind-dog = pies i inne zwierzęta
kind-lift = podwiezienie
kind-garden = ogród
kind-repair = drobne naprawy
kind-lend = coś do pożyczenia
kind-tech = telefony i komputery
kind-meal = posiłek
kind-letter = pisma i formularze
kind-language = języki
kind-moving = noszenie i przeprowadzki
kind-learn = nauka czegoś nowego
kind-children = pomoc przy dzieciach
kind-sewing = szycie i przeróbki
kind-other = inna pomoc
kind-introduction = zapoznanie
kind-round = runda

time-list = { LIST($times) }
time-now = teraz
time-today = dzisiaj
time-day = { DAY($day) }
time-week = w tygodniu po { DAY($day) }
time-tomorrow = jutro
time-this-week = w tym tygodniu
time-weekend = w weekend
time-next-week = w przyszłym tygodniu
time-monday = w poniedziałek
time-tuesday = we wtorek
time-wednesday = w środę
time-thursday = w czwartek
time-friday = w piątek
time-saturday = w sobotę
time-sunday = w niedzielę
time-mornings = rano
time-afternoons = po południu
time-evenings = wieczorem
time-weekdays = w dni powszednie
time-any-time = o dowolnej porze

area-named = { WORDS($area) }
area-anywhere = w pobliżu
