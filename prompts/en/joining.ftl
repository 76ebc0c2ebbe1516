# From a stranger's first word to a neighbour. Read aloud, this is the first thing anybody hears of us.
# Neighbours agree to what stands here: when its meaning changes, raise AGREEMENT in bot/core/model.py.

joining-welcome =
    Hello. I'm Leveller, a bot for the neighbours of { WORDS($community) }. You tell me what you need or what you could do, and I find somebody.
    Neighbours see no name and no picture, only what you write. Coordinators see that two people were matched, not what they write, unless one of the two reports a problem. The chat platform sees everything sent, as always.
    Are you 18 or over, and happy with that? Say “yes” or “no”. “read more” tells you more.

joining-welcome-back =
    Hello again. Before we go on, once more what it means.
    Neighbours see no name and no picture, only what you write. Coordinators see that two people were matched, not what they write, unless one of the two reports a problem. The chat platform sees everything sent, as always.
    Are you 18 or over, and happy with that? Say “yes” or “no”. “read more” tells you more.

joining-more =
    Neighbours: they read what you write, under a made-up name that is new each time. They may notice how you write, and when.
    Coordinators: they see a made-up name for you, what kind of help it was, and how it went. After a report they also read what the person who reported chose to attach.
    The chat platform: it sees everything sent, and at work your employer may too.
    What I keep: what you ask for and offer, and the last ten messages of a conversation until three days after it ends, locked away. “my data” shows you all of it, and “forget me” ends it.
    I'm a bot. Nobody watches this chat, and I have not checked who anybody is. If you're in danger, call { EMERGENCY($country) }; “emergency” shows more numbers.
    Are you 18 or over, and happy with that? Say “yes” or “no”.

joining-refused = That's fine. I've kept nothing of what you wrote. Should you change your mind, just say hello.

joining-area = Which part is yours? I ask nearby first. Choose one, or type its name.
joining-area-again = I don't know that part. Please choose one of these, or type its name the way it is written here. If yours is not among them, say “somewhere else”.
joining-area-help =
    I ask nearby first, so I would like to know which part is yours. Choose one, or type its name. If yours is not among them, say “somewhere else”.
    I'm a bot, and nobody watches this chat. In danger, call { EMERGENCY($country) }.

joining-done =
    You're in.{ GIVEN($area) ->
        [yes] { " " }Your part: { WORDS($area) }.
       *[no] { "" }
    } Coordinators know you as { $tag }; neighbours never see that name.
    Say in your own words what you need or what you could do. “help” works at any time.

joining-already = You're in { WORDS($community) } already. Say in your own words what you need or what you could do.

joining-which-street = Hello. I'm Leveller, a bot through which neighbours help each other. Which street or group is yours? Please send me its code. It is on the poster, or with whoever told you about me.
joining-no-street = Hello. I'm Leveller, a bot through which neighbours help each other. No street or group has started with me yet. Please come back when yours has.
joining-code-unknown = I don't know that code. Please look once more and send it again, with its dashes.
joining-edited = Your change has not been taken up. Once you are in, please write it again.
