# Czego potrzebuje sama księga zwrotów, i słowa, które są tylko sobą.

nothing = { "" }
verbatim = { $text }

# Jak wyglądają dni i godziny: wzory Unicode CLDR. Forma „24 listopada” pasuje i po „do”, i bez przyimka.
format-moment = d MMMM (EEEE), HH:mm
format-day = d MMMM (EEEE)

# Telefony, pod którymi ktoś wysłucha; nazwy i numery są w helplines.toml.
helpline-talk = Żeby z kimś porozmawiać: { $name }, { $reach }
helpline-violence = Jeśli boisz się kogoś bliskiego: { $name }, { $reach }
helpline-young = Dla młodych: { $name }, { $reach }
helpline-children = Jeśli nie masz 18 lat: { $name }, { $reach }
helpline-guardians = Jeśli boisz się o dziecko: { $name }, { $reach }
helpline-health = Porada w sprawie zdrowia: { $name }, { $reach }
helpline-finder = Telefony w twoim kraju: { $name }, { $reach }
helpline-by-text = { GIVEN($word) ->
    [yes] SMS o treści { $word } na numer { $number }
   *[no] SMS na numer { $number }
}
