# From a request and an offer to two people who both said yes. The need, never the person; a no needs no reason.

matching-ask =
    { $urgent ->
        [yes] Something urgent: a neighbour could use a hand.
       *[no] A neighbour could use a hand.
    } { CAPITAL($kind) }, { $times }, { $area }.{ BELOW($words) }
    { $why }{ BELOW($safety) }
    Could you? Say “yes” or “no”. No need to explain if not. I'll wait until { MOMENT($until) }.
matching-own-words =
    In their words:
    { $text }

matching-why = What fits: { LIST($reasons, by: "; ") }.
matching-why-picked = They read what is needed here, and chose yours.
matching-why-hand = A coordinator thinks that it fits.
matching-why-none = It looks like a good fit.
reason-mention = both are about { WORDS($words) }
reason-kind = the kind of help
reason-times = { $times }
reason-area = you are both in { WORDS($area) }

matching-fine = That's fine. Thank you for telling me.
matching-asking-them = Thank you. Now I'm asking them. You'll hear from me by { MOMENT($until) }, either way.
matching-found =
    A neighbour could help: { $kind }. { $why }{ BELOW($safety) }
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
matching-none-near = None of those can be asked just now: { $kind }. I go on looking, and tell you.
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

matching-nobody-near =
    Nobody offers this just now: { $kind }. Some offer something near:{ BELOW($rows) }
    Shall I ask one of them? I'll look again on { MOMENT($again) } in any case, and tell you when I find somebody.
matching-near-row = { CAPITAL($kind) }, { $area }
matching-asking-near = I'm asking somebody whose offer comes near: { $kind }. You'll hear from me.

reason-next-area = they live in the next area
reason-elsewhere = they live in another part, as was wished
reason-never-met = you have not talked before, as was wished
reason-you-waited = you have waited { $days ->
    [one] { $days } day
   *[other] { $days } days
}
reason-they-waited = they have waited { $days ->
    [one] { $days } day
   *[other] { $days } days
}
reason-carer = they look after somebody
reason-other-language = they write in another language: { $language }
reason-same-language = you both wrote in the same language
reason-your-amount = look out: it may be { $what } than your offer says
reason-their-amount = look out: it may be { $what } than their offer says
amount-weight = heavier
amount-people = for more people
amount-distance = further
amount-age = for another age
reason-both-ask = look out: it reads as if both of you ask for something
reason-both-give = look out: it reads as if both of you offer something
reason-your-limit = look out: your offer sets a limit that may touch this ({ LIST($limits) })
reason-their-limit = look out: their offer sets a limit that may touch this ({ LIST($limits) })
reason-unwanted = look out: that part is not what is needed ({ LIST($limits) })
# Where what it is about tells too much of somebody to be named.
reason-your-limit-untold = look out: your offer sets a limit that may touch this
reason-their-limit-untold = look out: their offer sets a limit that may touch this
reason-unwanted-untold = look out: part of the offer is not what is needed
reason-other-times = the times differ ({ $times })

# What a limit is about.
limit =
    { $what ->
        [heights] ladders and heights
        [heavy] heavy things
        [stairs] stairs
        [driving] driving
        [airport] the airport
        [motorway] motorways
        [dogs] dogs
        [big-dogs] big dogs
        [small-dogs] small dogs
        [cats] cats
        [rabbits] small pets
        [reptiles] reptiles and spiders
        [birds] birds
        [young-children] small children
        [older-children] older children
        [primary-school] primary school
        [wheelchairs] wheelchairs
        [personal-care] personal care
        [medication] medication
        [gas] gas
        [electricity] electricity
        [water] water and pipes
        [meat] meat
        [gluten] gluten
        [nuts] nuts
        [smoke] smoke
        [apple] Apple devices
        [android] Android and Windows
        [running] running
        [lessons] lessons
        [cooking] cooking
        [ironing] ironing
        [cleaning] cleaning
        [evenings] evenings
        [mornings] mornings
        [afternoons] afternoons
        [weekends] weekends
        [weekdays] weekdays
        [phone] the phone
        [visits] coming indoors
        [untold] not named here
       *[other] { $said }
    }
limit-list = { LIST($limits) }
language-list = { LIST($languages) }
flag-list = { LIST($flags) }
flag-money = money
flag-personal-care = personal care
flag-health-transport = a ride to a doctor or hospital
flag-children = children
flag-home-entry = somebody comes into a home
flag-receipt = money for shopping
safety-money = Never hand over a card, a PIN or a password, and sign nothing you have not read.
safety-personal-care = Personal care is for people who have been checked. This is not a check.
safety-health-transport = Agree where to meet, and tell somebody you trust when you should be back.
safety-children = A parent or carer stays in charge, and somebody else knows where the child is. This is not a check.
safety-home-entry = Meet at the door first. Nobody has to let anybody in.
safety-receipt = Never hand over a card or a PIN: pay afterwards, against the receipt.
