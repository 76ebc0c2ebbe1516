# Asking and offering: one message, one card, one tap.

posting-say-ask = What do you need, and when? Say it in your own words.
posting-say-offer = What could you do, and when? Say it in your own words.
posting-say-again = Please say it again, the way it should be. Your new words replace the old ones.
posting-too-long = That is { $length } characters long, and I can keep { $most }. Could you say it more briefly?
posting-no-words = I found no words in that. What do you need, or what could you do?
posting-which-side = Are you asking for this, or offering it? Say “I'm asking” or “I'm offering”.

posting-card-request =
    { CAPITAL($kind) }, { $times }, { $area }.{ BELOW($notes) }
    Shall I ask around? Say “yes”, “change” or “cancel”.
posting-card-offer =
    You could help: { $kind }, { $times }, { $area }.{ BELOW($notes) }
    Shall I ask you when it's needed? Say “yes”, “change” or “cancel”.

posting-note-request-urgent = Urgent: I ask three neighbours at once.
posting-note-request-first-yes = The first who says yes may write to you straight away.
posting-note-request-own-words = Whoever I ask may read your own words.
posting-note-request-standing = You would like this more than once.
posting-note-offer-standing = This stands for longer. After three times in a month I leave you in peace.

posting-which-kind = Which kind of help is it?
posting-too-many = You have { $most } of these open, and that is as many as I can look after. “my posts” shows them, so that you can close one.
posting-too-many-lines = You talk with { $most } neighbours who help you, and that is as many as I can look after. I have not posted this one, but it is kept: end one of those, then press “Yes, post it”.
posting-posted-request =
    Done. I'm asking neighbours, and you'll hear from me by { MOMENT($when) }, either way.
    Your request stays open until { MOMENT($until) }.
posting-posted-offer = Thank you. I'll ask you when something fits, and you can always say no. Your offer stands until { MOMENT($until) }.
posting-posted-paused = Thank you. You have a pause up to and including { DAY($paused) }, so I ask you nothing before it is over. “resume” ends it now.

posting-none = You have nothing open. What do you need, or what could you do?
posting-mine = Your posts:{ BELOW($rows) }
posting-row-request = { $number }. You ask: { $kind }, { $times }, until { DAY($until) }: { $state }.
posting-row-offer = { $number }. You offer: { $kind }, { $times }, until { DAY($until) }: { $state }.
post-state-open = open
post-state-busy = with somebody now
post-state-done = done
post-state-cancelled = closed
post-state-expired = run out

posting-closed = Closed. I won't ask anybody about it any more.
posting-closed-already = That one is closed already. “my posts” shows what you have.
posting-gone = I can't find that one any more. “my posts” shows what you have.
posting-renewed = It's open again until { MOMENT($until) }, and I'm looking.
posting-fading-request = Your request runs until { MOMENT($until) }: { $kind }. Is it still needed?
posting-fading-offer = Your offer runs until { MOMENT($until) }: { $kind }. Shall I keep it?
posting-expired-request = Your request has run out, and I'm sorry that nobody could this time: { $kind }. Shall I go on looking?
posting-expired-offer = Your offer has run out: { $kind }. Thank you for it. Shall I keep it on?
posting-unasked = Nobody has needed this since { DAY($since) }: { $kind }. That says nothing about you, and I still keep it in mind. “what's needed” shows what is waiting; you can also change your offer.
posting-note-request-bridging = I look for somebody you would not usually meet.
posting-note-request-carer = You look after somebody: you come first among equals.
