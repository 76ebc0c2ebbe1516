# Powrót do trzeciej: bot pyta o tej porze, pyta jeszcze raz, potem mówi koordynacji. W międzyczasie nikt nie czuwa.

visiting-how = O której będziesz z powrotem? Napisz na przykład „idę z wizytą, wrócę o 15:00” albo wybierz. Wtedy zapytam.
visiting-begun =
    Zapytam cię o tej porze, czy już jesteś z powrotem: { MOMENT($until) }. Bez odpowiedzi zapytam jeszcze raz po 15 minutach.
    { $told ->
        [yes] Kolejne 15 minut później dowie się koordynacja: twoja nazwa { $tag } i kody twoich rozmów, nic z tego, co ktokolwiek pisał.
       *[no] Nie ma tu koordynacji, której można by to potem powiedzieć, więc uprzedź kogoś bliskiego.
    }
    W międzyczasie nikt nie czuwa, a ja mogę się zepsuć: w niebezpieczeństwie dzwoń { EMERGENCY($country) }. „tak, jestem z powrotem” to kończy.
visiting-asked = Czy już jesteś z powrotem?
visiting-asked-again = Czy już jesteś z powrotem? Nie mam od ciebie odpowiedzi. Jeśli coś się dzieje, dzwoń { EMERGENCY($country) }.
visiting-told = Nie mam od ciebie odpowiedzi, więc koordynacja już o tym wie. Napisz „tak, jestem z powrotem”, gdy tylko możesz. W niebezpieczeństwie dzwoń { EMERGENCY($country) }.
visiting-nobody-told = Nie mam od ciebie odpowiedzi i nie ma tu koordynacji, której można by to powiedzieć. Napisz „tak, jestem z powrotem”, gdy tylko możesz. W niebezpieczeństwie dzwoń { EMERGENCY($country) }.
visiting-longer = Zapytam znowu: { MOMENT($until) }. W niebezpieczeństwie dzwoń { EMERGENCY($country) }.
visiting-back = Dobrze, że już jesteś. Nie będę więcej pytać.
visiting-none = Nie czekam na twój powrót. „Idę z wizytą, wrócę o 15:00” sprawi, że zapytam.
visiting-alarm =
    { $tag }: wizyta, powrót miał być do { MOMENT($until) }, dwa pytania bez odpowiedzi. Nic więcej nie wiem i nigdzie nie dzwonię.
    Jeśli boisz się o kogoś: { EMERGENCY($country) }.{ BELOW($rows) }
visiting-match = „historia { $id }”
visiting-answered = { $tag }: jest odpowiedź, powrót do { MOMENT($until) }.
visiting-is-back = { $tag }: już z powrotem.
