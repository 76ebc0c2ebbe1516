# Tryb dyskretny: powiadomienie, które nic nie mówi, a słowa na życzenie.

discreet-on = Odtąd to, co piszą inni i o co pytam z własnej inicjatywy, przychodzi jako powiadomienie bez treści. Pokażą to słowa „pokaż wiadomości” albo przycisk. Czeka najwyżej dobę; potem to usuwam i mówię o tym osobie, która to napisała. To, co już przeczytane, zostaje w twojej aplikacji: usuń to tam. „tryb dyskretny wyłącz” to kończy.
discreet-off = Tryb dyskretny jest wyłączony. Wiadomości przychodzą takie, jakie są.
discreet-notice = Masz wiadomość.
discreet-nothing = Żadna wiadomość na ciebie nie czeka.
