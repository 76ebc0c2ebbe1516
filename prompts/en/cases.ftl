# What coordinators do with reports. Whoever is part of one finds nothing.

cases-help = For reports: “reports” lists them, “case k7f2p” shows one, “claim k7f2p” says that you look after it.
cases-how = A coordinator can say “reports”, “case k7f2p”, “claim k7f2p”, “give up case k7f2p”, “take over case k7f2p”, “case note k7f2p rang both” or “close case k7f2p”. Also “bans” and “lift k7f2p”. The short codes stand in the list.
cases-list = Reports, the longest wait first:{ BELOW($rows) }
cases-none = No report waits for you.
cases-nobodys = nobody looks after it yet
cases-whose = { $tag } looks after it
cases-the-reported = who was reported
cases-note = { DAY($day) }, { $tag }: { SAID($note) }
cases-claimed = You look after report { $id } now. The other coordinators see that.
cases-taken = { $tag } looks after report { $id } already. You can take it over.
cases-taken-over = Another coordinator looks after report { $id } from now on.
cases-given-up = Report { $id } is free again for whoever can look after it.
cases-not-yours = You don't look after report { $id } just now.
cases-noted = Noted. Only coordinators read it who are no part of the report.
cases-note-how = What shall I note? Say it in one go: “case note k7f2p rang both”, with { $id } as the code.
cases-which-outcome =
    What came of report { $id }?
    A cool-down would last { $days } days this time: nothing new begins for whoever was reported, and what is open goes on. They hear of it tomorrow morning. A ban ends everything for them here, and they can't join again.
cases-gone = Whoever was reported is no longer here, so only the first two are possible.
cases-ban-sure = Shall everything end here for { $tag }? Their conversations end with the ordinary goodbye, and they can't join again until { DAY($until) }. They may ask for a review.
cases-outcome-none = closed
cases-outcome-nothing = closed, there was nothing to do
cases-outcome-word = closed, a word was had
cases-outcome-cool-down = closed with a cool-down
cases-outcome-ban = closed with a ban
