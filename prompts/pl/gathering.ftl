# Co mówię tam, gdzie czyta wielu. Niczyje słowa i nic o nikim.

gathering-in-private = Rozmawiam tylko prywatnie: porozmawiajmy prywatnie.
gathering-emergency = W niebezpieczeństwie dzwoń teraz: { EMERGENCY($country) }. Porozmawiajmy prywatnie.
gathering-only-admins = Tylko administratorka albo administrator może mi tu coś zlecić. O wszystkim innym rozmawiamy prywatnie.
gathering-hidden = Nie widzę, kto to napisał, więc nie mogę tego zrobić. Porozmawiajmy prywatnie.
gathering-elsewhere = Mogę rozmawiać tylko z osobami z tej przestrzeni roboczej, więc nic z tym nie robię.
gathering-code-void = Każdy mógł tu przeczytać ten kod, więc już nie działa. Porozmawiajmy prywatnie.
gathering-code-anew = Kod wpisany publicznie już nie działa. Oto inny; wpisz go tutaj: „admin { $code }”.
gathering-card =
    { WORDS($community) }: tu sąsiedzi pomagają sobie nawzajem. Napisz do mnie prywatnie, czego potrzebujesz albo co możesz zrobić. Znajdę kogoś, i nikt nie zobaczy, kim jesteś, dopóki oboje tego nie zechcecie.
    Kod: { $code }
