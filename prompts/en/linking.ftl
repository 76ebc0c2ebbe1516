# One neighbour in several chats.

linking-off = Writing to me from a second app is switched off here. An admin can switch it on.
linking-code =
    In your other chat with me, write within ten minutes:
    link { $code }
    It works once. Whoever writes it there and confirms it becomes you, so show it to nobody.
linking-sure =
    This code makes this chat one with another: all that is said to that person comes here too, and what you write here counts as theirs.
    Did you ask for it yourself, a moment ago, in your other chat with me? If somebody gave it to you, don't press the button; it is not an invitation.
linking-done-again = What you wrote here before was not taken up. Please write it again.
linking-code-unknown = I don't know that code, or its ten minutes are over. Say “link” in the chat where you have joined, and I'll make another.
linking-same-chat = That code is for your other chat: write it there, not here.
linking-already = You have joined from this chat already, as somebody of your own, and I can't make two into one. “forget me” here would free it; then try again.
linking-done-here = This chat and your other one are one to me now. I write where you wrote last. “unlink” parts them again.
linking-done-there = A second chat was linked to this one just now. If that wasn't you, say “unlink” at once.
linking-none = No other chat is linked to this one.
linking-undone = I know you only in this chat now. The other can be linked again at any time; until { DAY($until) } nobody can join from it anew.
linking-undone-there = This chat is no longer linked, and I know nobody here now. “link” in your other chat makes it yours again; until { DAY($until) } nobody can join from here anew.
linking-closed = This chat was parted from another one, so nobody can join from here before { DAY($until) }. That holds for everybody who says “unlink”. If the other chat is yours, say “link” there and you are the same here again; “review” asks the coordinators.
linking-one-gone = I can't reach you in your other chat any more, so I write to you here. Nothing has ended.
linking-switched-on = Neighbours can link a second chat now: “link”, in either of them. “linking off” ends that.
linking-switched-off = No more chats can be linked. Those that are linked stay so.
