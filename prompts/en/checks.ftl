# Checks that a coordinator saw. The bot checks nobody, and neighbours never read of it.

checks-how = “checked Heron for children until 2027-05” notes a check that you saw: for children, money, personal care or health transport, for at most three years. “unchecked Heron” takes it away, “checks” shows all.
checks-for-what = For what was { $tag } checked?
checks-noted =
    { $tag }, as noted now:{ BELOW($rows) }
    Only coordinators read that, beside a match that waits for them. I check nobody, and this replaces no check.
checks-by = { $by } noted something. { $line }
checks-until = • checked for { $what } until { $last }
checks-none = • not checked for { $what }
checks-row = { $tag }{ BELOW($rows) }
checks-list = Checks that were noted:{ BELOW($rows) }
checks-nobody = No check is noted. “checked Heron for children until 2027-05” notes one.
checks-over = What was noted of { $tag } has run out, and I deleted it:{ BELOW($rows) }
