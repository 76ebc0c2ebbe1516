# Przerwa od wszystkiego, co nowe. Nigdy nie mówi, przez kogo ani za co.

cooling-begins = Koordynacja zdecydowała, że do { MOMENT($until) } nic nowego się tu dla ciebie nie zacznie; otwarte rozmowy trwają, twoje ogłoszenia czekają, a jeśli chcesz coś na to powiedzieć, napisz „mam zastrzeżenie:” i swoje słowa.
cooling-nothing-new = Do { MOMENT($until) } nic nowego się tu dla ciebie nie zacznie. Otwarte rozmowy trwają, a twoje ogłoszenia czekają.
cooling-over = Od teraz znowu może się tu dla ciebie zacząć coś nowego, a twoje ogłoszenia wracają do obiegu.
cooling-what = Co chcesz powiedzieć? Przeczyta to koordynacja, która się tym zajmuje.
cooling-objected = Dziękuję. Koordynacja, która się tym zajmuje, może to teraz przeczytać. Jeśli coś zmieni, dowiesz się tutaj.
cooling-said-enough = Nic więcej nie da się dodać: twoje słowa są zapisane albo tego, o co chodziło, już się nie przechowuje. Skończy się to samo, w podanym dniu.
cooling-nothing-to-object = Nic tu nie czeka na twoją odpowiedź.
cooling-alert = Ktoś odpowiada na to, co wynikło ze zgłoszenia { $id }. Pokaże to „zgłoszenie” i ten kod.
cooling-lift-sure = Do { MOMENT($until) } nic nowego się nie zacznie dla osoby zgłoszonej w { $id }. Zakończyć to teraz?
cooling-lifted = Gotowe. To, co wynikło ze zgłoszenia { $id }, kończy się teraz. Jeśli ta osoba o tym wiedziała, usłyszy o tym.
