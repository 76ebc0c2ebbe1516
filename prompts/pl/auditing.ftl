# Dziennik kontrolny: kto co oglądał i kto co zmienił.

auditing-head =
    Dziennik kontrolny kończy się teraz na { $head }.
    Zachowaj proszę tę wiadomość: dzięki niej da się później sprawdzić, czy czegoś nie ucięto.
auditing-unswept = Stare dane powinny już być usunięte, a od ponad doby to się nie udaje. Powiedz o tym proszę osobie, która mnie prowadzi.
