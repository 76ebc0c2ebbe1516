# Looking back. Each is asked alone.

checking-in-ask = You and { $alias }: { $kind }. Did it happen? They won't see your answer.
checking-in-how = How was it? They won't see your answer.
checking-in-not-yet = That's fine. I'll ask again in a few days.
checking-in-didnt-asker = I'm sorry that it came to nothing. Shall I look for somebody else?
checking-in-didnt-helper = That happens. Thank you for having been ready.
checking-in-good = Thank you for telling me. Would you like to pass on a word of thanks, or do it again some time? They only hear of “I'd do it again” if they say so too.
checking-in-sorry = I'm sorry to hear that. You can report what happened, or block them, so that you never meet here again. They won't hear of either.
checking-in-left = That's fine. Thank you for your answer.
checking-in-nothing = There's nothing to look back on just now.
checking-in-your-thanks = What would you like to say to them? I pass it on word for word, once.
checking-in-thanks =
    A word of thanks from { $alias }:
    { $text }
checking-in-thanks-on-the-way = Thank you. That was kind of you.
checking-in-thanked = You have said your thanks for this conversation. I take them once for each.
checking-in-again-noted = Good. If they say so too, I'll put you through again. Otherwise they won't hear of it.
checking-in-again-parted = You reported or blocked them, so I won't put you through again. They won't hear of this either.
checking-in-again-both = You would both do it again, so here is a new conversation. Should it become a habit, say “keep a rhythm”.
