# A lead joins the dots: somebody of this community and somebody of another one.

dots-on = Joining the dots is on: leads can ask leads of other communities here who have it on too. Nobody sees anybody's name or tag over there. “joining the dots off” ends it.
dots-off = Joining the dots is off: nobody here is introduced to another community any more. What is open already goes on.
dots-how = Say whom you have in mind and why. For example “join the dots for Heron: restores old bikes, and nobody here does”.
dots-nowhere = There is no other community to ask just now. An admin here, and one over there, must have said “joining the dots on”.
dots-ask-to = In which community?
dots-ask-reason = Why should { $tag } meet somebody over there? Leads there read it, and so will both neighbours. No names or tags please.
dots-ask-left-brings = What does { $tag } bring? Leads there read it, and so will both neighbours.
dots-ask-first-step = What could be a first step for { $tag } and the other one? Something small that works from both places is best.
dots-ask-right = Whom do you have in mind? Say their tag, or the first name that leads know them by. Nobody over there sees it.
dots-ask-right-brings = What does { $tag } bring? The other lead reads it, and so will both neighbours.
dots-preview =
    Leads of { WORDS($community) } will read:
    Why: { SAID($reason) }
    What they bring: { SAID($brings) }
    A first step: { SAID($step) }

    If one of them knows somebody, I show you what that person brings, and ask you before anybody else hears of it. Shall I? Say “yes”, “change” or “cancel”.
dots-preview-back =
    You have { $tag } in mind. The other lead will read what they bring, and not who it is:
    { SAID($brings) }

    Shall I? Say “yes”, “change” or “cancel”.
dots-sent = I'm asking the leads of { WORDS($community) }. You'll hear within a week, either way.
dots-sent-back = Thank you. The other lead reads that now; only then are both asked. You'll learn only whether { $tag } has somebody to talk to.
dots-asked =
    A lead of { WORDS($community) } looks for somebody here whom one of their neighbours could meet.
    Why: { SAID($reason) }
    What they bring: { SAID($brings) }
    A first step: { SAID($step) }
    Do you know somebody? Say “I know somebody for that” or “nobody comes to mind”.
dots-gone = That has been answered already, or it is over.
dots-found =
    For { $tag }, a lead of { WORDS($community) } has somebody in mind. What they bring: { SAID($brings) }
    Shall I ask both, each alone? Say “ask both” or “ask neither”.
dots-asking = I'm asking { $tag } and the other one, each alone. You'll learn only whether a conversation opened.
dots-meet =
    Two leads think that you and somebody from { WORDS($community) } would get on.
    Why: { SAID($reason) }
    What you bring: { SAID($yours) }
    What they bring: { SAID($theirs) }
    A first step: { SAID($step) }
    Would you like me to put you through, without names? Say “yes” or “no”. Nobody hears of a no.
dots-opened = { $tag } is talking with somebody over there now. Thank you.
dots-not-this-time = Joining the dots for { $tag }: not this time. Thank you for thinking of them.

choice-send-dots = Yes, ask over there
choice-know-one = I know somebody for that
choice-know-nobody = Nobody comes to mind
choice-ask-both = Ask both
choice-ask-neither = Ask neither
