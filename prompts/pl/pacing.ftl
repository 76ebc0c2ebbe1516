# Ktoś pisze zbyt wiele naraz.

pacing-too-many = To dla mnie za dużo naraz: tej wiadomości już nie przyjmuję, a to, co napiszesz w ciągu najbliższej minuty, też nie przejdzie i zostanie bez odpowiedzi. Potem znowu słucham. „koniec”, „zablokuj”, „zgłoś” i „ratunku” działają cały czas.
