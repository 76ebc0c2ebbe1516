# What the phrasebook itself needs, and words that are nothing but themselves.

nothing = { "" }
verbatim = { $text }

# How days and times look: patterns of Unicode CLDR.
format-moment = EEEE d MMMM, HH:mm
format-day = EEEE d MMMM

# Lines to talk to somebody; their names and numbers are in helplines.toml.
helpline-talk = To talk: { $name }, { $reach }
helpline-violence = If you are afraid of somebody close to you: { $name }, { $reach }
helpline-young = If you are young: { $name }, { $reach }
helpline-children = If you are under 18: { $name }, { $reach }
helpline-guardians = If you fear for a child: { $name }, { $reach }
helpline-health = Advice on health: { $name }, { $reach }
helpline-finder = A line in your country: { $name }, { $reach }
helpline-by-text = { GIVEN($word) ->
    [yes] text { $word } to { $number }
   *[no] text { $number }
}
