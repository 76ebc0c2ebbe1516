# Carrying words across. What a neighbour wrote stands as it was typed.

relaying-said = { $text }
relaying-said-labelled = { $alias }: { TYPED($text) }
relaying-correction =
    They put it differently now:
    { $text }
relaying-correction-labelled =
    { $alias } puts it differently now:
    { $text }
relaying-withdrawn = They took back what they wrote ({ MOMENT($when) }), and I can't remove it here.
relaying-withdrawn-labelled = { $alias } took back what they wrote ({ MOMENT($when) }), and I can't remove it here.
relaying-label = { $alias }, { $kind }
relaying-repeat =
    You may have had this already:
    { $line }

relaying-which-line = Which conversation do you mean?
relaying-no-line = You have no conversation open just now.
relaying-line-over = That conversation is over, so I passed nothing on.
relaying-to-whom = Is that for me, the bot, or for the other person? Say “for you” or “for them”.
relaying-passed-on = Passed on to { $alias }.
relaying-passed-on-all = { $number ->
    [one] Passed on to { $number } neighbour.
   *[other] Passed on to { $number } neighbours.
}
relaying-to-all-how = Write what you would like to say after a colon, such as “to everyone: see you at six”.
relaying-over-for-some = { $number ->
    [one] For { $number } of them that conversation is over, so it stays there as it was.
   *[other] For { $number } of them that conversation is over, so it stays there as it was.
}
relaying-nothing-waits = There is nothing of yours waiting to be passed on. Just write what you would like to say.

relaying-empty = I found no words in that, so I passed nothing on.
relaying-too-long = That is { $length } characters long, and I can carry { $most } at a time. Could you send it in two parts?
relaying-held = I passed nothing on, because I could not make sure that it shows nobody's details. Could you put it another way?
relaying-only-words = I carry words only. Pictures, voices, files, contacts and places can show who somebody is. Could you write it out?
relaying-no-forwards = I don't pass on forwarded messages, because they can show who wrote them. Could you type it out?

relaying-edit-not-carried = I saw that you changed a message. I can't take that up here; please write it once more.
relaying-edit-too-late = That conversation is over, so what they read stays as it is.
relaying-edited-in-time = I've changed that before it went to anybody. Tell me for whom it is, and it goes as it says now.
relaying-deleted-in-time = You deleted that before I had passed it on, so nobody reads it.
relaying-nothing-to-take-back = There is no message that I could take back.
relaying-still-waits = What you were about to show or share is something else: nobody has seen it, and it still waits. This drops it.
relaying-taken-back = I've taken it back. If their app keeps a copy, they read that you took it back.
relaying-not-arrived = I could not deliver what you wrote last. It's nothing you did.
relaying-maybe-not-arrived = I can't tell whether what you wrote last has arrived. You may want to say it once more.
