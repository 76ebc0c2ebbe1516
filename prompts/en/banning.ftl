# Bans. What somebody reads who is banned, and what coordinators do about it.

banning-banned = You cannot take part here until { DAY($until) }, by a decision of the coordinators; “review” asks them to look at it again.
banning-with-numbers =
    { $line }
    You cannot take part here until { DAY($until) }; “review” asks the coordinators to look at it again.
banning-stays = Whatever I forget, one thing stays until { DAY($until) }: a digest of your address, so that nobody joins from it, with the reason that was chosen. It names nobody.
banning-forgotten = Everything else about you is deleted. Until { DAY($until) } a digest of your address stays, so that nobody joins from it; “review” still works. Go well.
banning-data = What I keep of you here: since { DAY($since) } and until { DAY($until) } nobody can join from this address. The reason that was chosen: { $chosen }. The address itself is not kept for this, only a digest of it. “review” asks the coordinators to look at it again.
banning-asked = I've passed it on. If the coordinators change their decision, a hello brings you back.
banning-asked-already = The coordinators have been asked within the last day. You can ask them again tomorrow.
banning-over = The coordinators have looked again: you can take part here. A hello brings you back.
banning-alert = Somebody who is banned asks for a review: { $id }. “bans” lists them all.
banning-list = Bans:{ BELOW($rows) }
banning-row = { $id }: { $tag }, since { DAY($since) }, { $chosen }, until { DAY($until) }
banning-parted = a chat that was parted from another
banning-none = Nobody is banned.
banning-lift-sure = Ban { $id } lasts until { DAY($until) }. Shall it end now? Whoever it is about may then join again.
banning-lifted = Ban { $id } is lifted.
