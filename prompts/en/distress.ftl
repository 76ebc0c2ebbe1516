# Somebody is in distress. Short and calm; never a promise that somebody is watching.

distress-numbers =
    In danger now: call { EMERGENCY($country) }.
    { HELPLINES($country, $fitting) }
    I'm a bot, and nobody is watching this chat.

distress-care =
    { $kind ->
        [danger] That sounds dangerous.
        [abuse] That sounds frightening, and it is not your fault.
        [child] If a child may not be safe, that comes first.
       *[other] That sounds very hard.
    } I'm a bot, and nobody is watching this chat.
    In danger now: call { EMERGENCY($country) }.
    { HELPLINES($country, $fitting) }
    { $stays ->
        [yes] What you write stays in your app. “clear” says how to delete it.
       *[no] “emergency” shows all numbers again.
    }
    { $question }
distress-shall-i = Shall I tell a coordinator?
distress-again = I'm a bot, and the numbers above are the best I have. “emergency” shows them again, and “tell a coordinator” does just that.
distress-who =
    { $told ->
        [no] There is no coordinator of { WORDS($community) } whom I could tell just now.
       *[yes] Coordinators of { WORDS($community) }.
    } They would read your name here ({ $tag }) and what it is about: { LIST($about) }. None of your words, and not with whom you talk. Nobody you talk with would learn of it.
    Shall I tell them?
distress-told =
    I've told whoever is on duty: your name here ({ $tag }) and { LIST($about) }. If nobody answers me in half an hour, I tell everybody else whom I can. In danger, call { EMERGENCY($country) }.
distress-told-off-duty =
    Nobody is on duty now. I've told the coordinators: your name here ({ $tag }) and { LIST($about) }. I don't know when they will see it. In danger, call { EMERGENCY($country) }.
distress-told-already = A coordinator has been told already, and may not have seen it yet. In danger, call { EMERGENCY($country) }.
distress-nobody-here = There is no coordinator here whom I could tell. I'm sorry. The numbers that “emergency” shows are answered by people. In danger, call { EMERGENCY($country) }.
distress-nobody-answers = Half an hour has passed and no coordinator has answered me, and there is nobody else here whom I could tell. I'm sorry. In danger, call { EMERGENCY($country) }. The numbers that “emergency” shows are answered by people.
distress-nobody-left = There is no coordinator here any more whom I could tell, so just now nobody will answer you. I'm sorry. In danger, call { EMERGENCY($country) }. The numbers that “emergency” shows are answered by people.
distress-not-told = I tell nobody. The numbers are there whenever you want them. In danger, call { EMERGENCY($country) }.

# What coordinators read. No words of anybody.
distress-alert = { $tag } has asked me to tell you: { LIST($about) }. That is all I know, and I pass on no words. If you know them, please get in touch.
distress-about-self_harm = thoughts of self-harm
distress-about-danger = danger
distress-about-abuse = violence by somebody close
distress-about-child = a child who may not be safe
distress-about-unsaid = a wish to be asked how things are

distress-respond =
    You need not find the right words. Say that you have read it and are glad they told you. Ask how they are now, and listen.
    You are not alone responsible, and need not promise to keep it secret. Give them a number, or call one yourself:
    In danger now: { EMERGENCY($country) }.
    { HELPLINES($country) }
    “report” tells a coordinator.

distress-clear =
    I've forgotten what you were writing to me. What is in this chat stays in your app until you delete it there:
    { $platform ->
        [telegram] hold this chat in your list of chats (or right-click it) and choose Delete chat. It is best to do that also on your other devices.
        [slack] point at each message of yours (or hold it) and choose Delete message. The owners of your workspace may still be able to see it.
       *[other] look for Delete chat in the menu of this chat.
    }
    To come back, just write to me again.
