# Co mówię tam, gdzie czyta wielu. Niczyje słowa i nic o nikim.

gathering-in-private = Rozmawiam tylko prywatnie: porozmawiajmy prywatnie.
gathering-card =
    { WORDS($community) }: tu sąsiedzi pomagają sobie nawzajem. Napisz do mnie prywatnie, czego potrzebujesz albo co możesz zrobić. Znajdę kogoś, i nikt nie zobaczy, kim jesteś, dopóki oboje tego nie zechcecie.
    Kod: { $code }
