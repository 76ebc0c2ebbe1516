# Somebody says that they are under 18. Neutral, and with a number to talk.

young-not-here =
    This is a place for people of 18 and over. To talk to somebody, whatever it is:
    { HELPLINES($country, "children young") }
young-paused =
    I read that as if you were under 18, and this is a place for adults. So I bring you together with nobody new until two coordinators have looked at it. Conversations that are open go on. The coordinators read the made-up name I know you by, { $tag }, and none of your words.
    To talk to somebody, whatever it is:
    { HELPLINES($country, "children young") }
young-nothing-new =
    Nothing new begins for you until two coordinators have looked at what you said about your age. Conversations that are open go on. To talk to somebody, whatever it is:
    { HELPLINES($country, "children young") }
young-adult = Coordinators have looked, and all is as before. Thank you for waiting.
young-closed =
    This is a place for adults, so I've closed what you had here. You have done nothing wrong. To talk to somebody, whatever it is:
    { HELPLINES($country, "children young") }
    In danger, call { EMERGENCY($country) }.

# For coordinators. No words of anybody.
young-alert = { $tag } may be under 18: they said so of themselves. I pass on no words, and ask them nothing new meanwhile. Do you know whether they are an adult? Two of you have to say the same.
young-another = Noted. One more coordinator has to say the same.
young-differ = You do not all think the same about { $tag }: one says adult, another child. Please talk about it. Two of you have to say the same, and each can choose again; until then I ask every day.
young-alone-adult = { $by } alone has said that { $tag } is an adult, since there was no other coordinator who could. If you doubt it, please talk about it.
young-alone-child = { $by } alone has said that { $tag } is under 18, since there was no other coordinator who could. What they had here is closed, and they can come back when that was wrong. If you doubt it, please talk about it.
young-settled = That is settled.
