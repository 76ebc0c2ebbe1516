# The rota of coordinators, and who takes what they are told of.

duty-on = You are on duty until { $until }: what cannot wait comes to you first, also at night. “off duty” ends it.
duty-off = You are off duty.
duty-who = On duty:{ BELOW($rows) }
duty-row = { $tag }, until { $until }
duty-nobody = Nobody is on duty.
duty-you-took = It is yours, the alert of { $since }. The others know. Nobody else follows it up.
duty-taken = { $tag } has taken the alert of { $since }.
