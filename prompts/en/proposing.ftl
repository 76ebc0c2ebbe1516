# What a coordinator is asked before anybody else is, and what the one who asked is told meanwhile.

moderating-held =
    Before I ask anybody: { $asker } needs { $kind }, { $times }, { $area }. { $helper } may fit.{ BELOW($why) }
    To look out for: { $flags }.{ BELOW($checks) }
    Shall I ask { $helper }?
moderating-held-plain =
    Before I ask anybody: { $asker } needs { $kind }, { $times }, { $area }. { $helper } may fit.{ BELOW($why) }
    Shall I ask { $helper }?
moderating-first = A coordinator looks at this first, since it needs some care: { $kind }. You'll hear from me.
moderating-newcomer = A coordinator looks at this first: { $kind }. In the first seven days I open one at a time of what needs some trust, and you have one already. You'll hear from me.
moderating-settled = That one is settled already. “today” shows what waits.
moderating-gone = That one is no longer possible. I'm looking for somebody else.
moderating-approved = Thank you. I'm asking them.
moderating-refused = I won't ask them. I'm looking for somebody else.
moderating-by-hand = Here a coordinator brings people together in person. They see what you need: { $kind }.
moderating-now =
    { $mode ->
        [open] Nobody approves anything: I ask whoever fits.
        [all] Coordinators approve every match before I ask anybody.
        [hand] I ask nobody by myself: coordinators match by hand.
       *[flagged] Coordinators approve what needs care (money, personal care, children, homes, rides to a doctor). All else I ask at once.
    }
