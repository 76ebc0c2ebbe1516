# Czyje słowa są do kogo.

answering-which-question = Czeka na ciebie więcej niż jedno pytanie. O które chodzi?
choice-about-kind = { $answer ->
    [yes] Tak: { $kind }
   *[no] Nie: { $kind }
}
choice-about-past = { $answer ->
    [yes] Tak, odbyło się: { $kind }
   *[no] Nie odbyło się: { $kind }
}
choice-about-step = { $answer ->
    [yes] Tak, na ostatnie pytanie
   *[no] Nie, na ostatnie pytanie
}
