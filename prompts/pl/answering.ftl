# Czyje słowa są do kogo.

answering-which-question = Czeka na ciebie więcej niż jedno pytanie. O które chodzi? Napisz jego numer.{ BELOW($rows) }
answering-question-row = { $number }. { $line }
answering-not-understood =
    Nie rozumiem tego jako odpowiedzi. Jeszcze raz:
    { $question }
answering-who =
    Nie mogę powiedzieć więcej, dopóki obie strony się nie zgodzą. Potem możecie pytać się nawzajem, a imion i tak nikt nie zobaczy.
    { $question }
answering-asked-to-help = Komuś w sąsiedztwie przydałaby się pomoc: { $kind }. Możesz? Napisz „tak” albo „nie”.
answering-asked-for-help = Jest ktoś, kto może pomóc: { $kind }. Mam was połączyć? Napisz „tak” albo „nie”.
answering-asked-to-meet = Mam cię połączyć z kimś z sąsiedztwa, bez imion? Napisz „tak” albo „nie”. O odmowie nikt się nie dowie.
choice-about-kind = { $answer ->
    [yes] Tak: { $kind }
   *[no] Nie: { $kind }
}
choice-about-past = { $answer ->
    [not-yet] Jeszcze nie: { $kind }
    [partly] Częściowo się odbyło: { $kind }
    [yes] Tak, odbyło się: { $kind }
   *[no] Nie odbyło się: { $kind }
}
choice-about-reveal = { $answer ->
    [yes] Tak, ujawnij: { $kind }
   *[no] Jeszcze nie: { $kind }
}
choice-about-hello = { $answer ->
    [yes] Tak, napiszę powitanie
   *[no] Bez powitania
}
choice-about-visit = { $answer ->
    [yes] Tak, jestem z powrotem
   *[no] Jeszcze nie
}
choice-about-round = { $answer ->
    [yes] Tak, biorę udział
   *[no] Bez rundy
}
choice-about-step = { $answer ->
    [yes] Tak, na ostatnie pytanie
   *[no] Nie, na ostatnie pytanie
}
