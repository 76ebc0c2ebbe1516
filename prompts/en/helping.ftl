# No dead ends. Help is short, says where one is, and what to call in danger.

helping-help =
    In danger, call { EMERGENCY($country) }. I'm a bot, and nobody watches this chat.
    { $here }
    “ask” and “offer” begin something new, “what's needed” shows what others ask for, “my posts” what you have posted. “pause”, “language”, “discreet mode”, “my data” and “leave” work at any time.{ GIVEN($tag) ->
        [yes] { " " }Coordinators know you as { $tag }.
       *[no] { "" }
    }{ BELOW($more) }
helping-in-step = I'm waiting for an answer to my last question. “cancel” leaves it.
helping-in-step-talking =
    I'm waiting for an answer to my last question. “cancel” leaves it.
    { $here }
helping-open-lines = { $lines ->
    [0] You have no conversation open. Say in your own words what you need or what you could do.
    [one] You have one conversation open, and what you write goes there. { -in-a-conversation }
   *[other] You have { $lines } conversations open. Reply to a message to answer it. { -in-a-conversation }
}
-in-a-conversation = “end” finishes it, “report” and “block” are for when something feels wrong. “take back” withdraws your last message, “share” sends a place, “reveal” offers to show who you are. Say “I'm visiting, back by 15:00”, and I ask you then whether you are back.
helping-put-aside = What you had ready is put aside and was not sent.
helping-lead = As a lead: “introduce Heron and Plum: both restore old bikes”, “join the dots for Heron: restores old bikes” to ask leads of another community, “who could I introduce”, “first names”, “hello from Heron”, “new round”, “new cohort” and “small hellos”.
helping-coordinator = As a coordinator: “today”, “log”, “log Heron”, “unmet”, “csv”, “words”, and “enter” for somebody without chat.
helping-safeguarding = In safeguarding: “look up Heron because he threatened somebody” asks who that is; another one has to agree.
helping-auditor = As an auditor: “audit” shows who looked at what, and who changed what.
helping-admin = As an admin: “make Heron lead”, “unmake Heron lead”, “small team”, “approval” for what coordinators see first, “joining the dots on”, and “/channel” in a public channel.

helping-emergency =
    In danger now: call { EMERGENCY($country) }.
    { HELPLINES($country) }
    I'm a bot, and nobody is watching this chat.

helping-hello = I'm here. What do you need, or what could you do? Say it in a sentence of your own.
helping-invite = I'm here, and did not make out what you need or could do. Could you say it in another way? “ask” and “offer” take any words.
helping-a-bot = I'm a bot, and nobody watches this chat. What you need or could do goes to neighbours, who are people. In danger, call { EMERGENCY($country) }.
helping-how =
    I did not understand that command.
    { $how }
helping-code-alone = You're in already, so a code by itself does nothing. If it is the one-time code that makes an admin, send it once more with “admin” before it, in one message. A street code or an invitation is for somebody who has not joined yet.
helping-perhaps = If you mean a conversation that is over, press the button.
helping-coordinator-all = A coordinator can say “today”, “log”, “log Heron”, “log declined”, “log 2026-W48”, “csv”, “story k7f2p”, “note k7f2p rang her” or “match k7f2p Heron”. Also “approve k7f2p”, “refuse k7f2p”, “unmet”, “words” and “word lurcher = dog”, “meeting places” and “meeting place: The Library café”. The short codes stand in the lists.
helping-cancelled = Cancelled. Nothing was sent.
helping-nothing-to-cancel = There's nothing to cancel. “help” shows what you can do here.
helping-stop-what = What would you like to stop? “end” ends a conversation, “pause” gives you a rest from my questions, “leave” takes you out for good.
helping-stale = That was for another moment, and it has passed. “help” shows what you can do here.
helping-unknown-command = I don't know that one. “help” shows what you can do here.
helping-nothing-asked = I'm not waiting for a yes or no just now. “help” shows what you can do here.
helping-not-allowed = That is for people with another role here. “help” shows what you can do.
helping-failed = Something went wrong on my side, and what you wrote did not get through. I'm sorry. Please try once more.
helping-missed = I was away from { MOMENT($since) } until now, and your app doesn't keep messages for me that long. If you wrote to me in that time, please write it again.

# A page that a platform shows beside the chat.
helping-not-a-neighbour = Hello. I'm Leveller, a bot through which neighbours help each other. Shall we talk? I'll write to you in private.
helping-send = Send
helping-where-you-are = { WORDS($community) }{ APART($parts) }
helping-questions-wait = { $questions ->
    [one] One question waits for your answer, in our chat.
   *[other] { $questions } questions wait for your answer, in our chat.
}
helping-talking = You are talking with:{ BELOW($rows) }
helping-not-talking = You have no conversation open.
