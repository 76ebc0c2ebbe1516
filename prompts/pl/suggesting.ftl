# Kogo można by sobie przedstawić. Czytają to tylko prowadzący.

suggesting-list =
    Te osoby mogą się polubić, a jeszcze się tu nie poznały:{ BELOW($rows) }
    Jeśli coś pasuje: „przedstaw”, dwa oznaczenia, dwukropek i dlaczego warto, żeby się poznały. Najpierw pytam każdą osobę z osobna.
suggesting-row = { $left } i { $right }: { $why }
suggesting-third = obie osoby dobrze się dogadały z tym samym sąsiadem lub sąsiadką
suggesting-interest = obie osoby łączy { $kind }
suggesting-nobody = Nie znam teraz dwóch osób, które mają wspólną znajomość albo zainteresowanie i jeszcze się nie poznały.
