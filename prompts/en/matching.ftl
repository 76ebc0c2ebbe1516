# From a request and an offer to two people who both said yes. The need, never the person; a no needs no reason.

matching-ask =
    { $urgent ->
        [yes] Something urgent: a neighbour could use a hand.
       *[no] A neighbour could use a hand.
    } { CAPITAL($kind) }, { $times }, { $area }.{ BELOW($words) }
    { $why }
    Could you? Say “yes” or “no”. No need to explain if not. I'll wait until { MOMENT($until) }.
matching-own-words =
    In their words:
    { $text }

matching-why = What fits: { LIST($reasons, by: "; ") }.
matching-why-picked = They read what is needed here, and chose yours.
matching-why-none = It looks like a good fit.
reason-mention = you both mention { WORDS($words) }
reason-kind = the kind of help
reason-times = { $times }
reason-area = you are both in { WORDS($area) }

matching-fine = That's fine. Thank you for telling me.
matching-asking-them = Thank you. Now I'm asking them. You'll hear from me by { MOMENT($until) }, either way.
matching-found =
    A neighbour could help: { $kind }. { $why }
    Shall I put you through? Neither of you sees a name. Say “yes”, or “no” if you would like me to ask somebody else. I'll keep this open until { MOMENT($until) }.
matching-looking-on = That's fine. I'm asking somebody else.
matching-thanked = Thank you for saying yes. Somebody else was a little quicker this time: { $kind }.
matching-no-longer = This one won't happen after all, and it's nothing you did: { $kind }. Thank you for being ready.
matching-fell-through = It won't be that neighbour after all: { $kind }. I'm asking around again, and you'll hear from me.
matching-moved-on = There is no need to answer any more: { $kind }. I've gone on to ask somebody else. No harm done.
matching-not-answered = A neighbour was ready to help, and I did not hear from you in time: { $kind }. I'm still looking.
matching-nobody-yet = There is nobody I can ask just now: { $kind }. I'll look again on { MOMENT($again) }, and tell you when I find somebody.
matching-still-asking = I'm still asking around for you: { $kind }. You'll hear from me again by { MOMENT($again) }.
matching-asking-now = I've found somebody to ask: { $kind }. You'll hear from me.
matching-not-yours = There is nothing here that waits for your answer.
matching-settled = That one is settled already. Thank you.

matching-needs =
    This is what's needed:{ BELOW($rows) }
    Would you like to do one of them?
matching-need = { $number }. { CAPITAL($kind) }, { $times }, { $area }.{ $urgent ->
    [yes] { " Urgent." }
   *[no] { "" }
}
matching-no-such-number = I don't find that number in the list shown last. “what's needed” shows it anew.
matching-nothing-needed = Nobody is waiting for anything just now. If you tell me what you could do, I'll ask you when it's needed.
