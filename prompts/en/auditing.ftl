# The audit log: who looked at what, and who changed what.

auditing-head =
    The audit log now ends with { $head }.
    Please keep this message: with it anybody can find out later whether something was cut off.
auditing-unswept = Old data should have been removed by now, and that has failed for more than a day. Please tell whoever runs me.
auditing-empty = There's nothing further in the audit log.
auditing-page = The audit log, the newest first:{ BELOW($rows) }
auditing-row = { $number }. { DAY($when) }, { $who }{ GIVEN($roles) ->
    [yes] { " " }({ $roles })
   *[no] { "" }
}: { $what }
auditing-clock = the clock
audited-today = looked at who is waiting
audited-unmet = looked at what nobody offers
audited-log = read the log
audited-csv = took the log as csv
audited-story = read the story of a match
audited-note = wrote a note on a match
audited-case = read a report
audited-claim = looks after a report
audited-take-over = took a report over
audited-give-up = gave a report back
audited-case-note = wrote a note on a report
audited-outcome = closed a report
audited-reports = looked at the list of reports
audited-yes-data = was shown their own data
audited-audit = read this log
audited-make = gave a role; the roles are now: { $about }
audited-unmake = took a role away; the roles are now: { $about }
audited-make-moved = asked another admin to agree to a new role: { $about }
audited-unmake-moved = asked another admin to agree to taking a role away: { $about }
audited-make-refused = refused a new role: { $about }
audited-unmake-refused = refused to take a role away: { $about }
audited-small-team-on-moved = asked another admin to agree to a small team
audited-small-team-on-refused = refused a small team
audited-first-admin = became admin by a one-time code
audited-setting = changed a setting: { $about }
audited-word = changed the community's own words
audited-erased = somebody was forgotten
audited-refused = was refused: { $about }
audited-look-up = it was shown who somebody is
audited-look-up-for = it was shown to { $tag } who somebody is
audited-look-up-asked = asked who somebody is
audited-look-up-refused = refused to show who somebody is
audited-review-right = found a look-up in danger to life right
audited-review-wrong = found a look-up in danger to life wrong
audited-unreviewed = nobody looked at a look-up in danger to life within a day
audited-ban = banned somebody
audited-bans = looked at the list of bans
audited-take-it = took an alert
audited-suggest = looked at who could be introduced
audited-on-duty = went on duty
audited-off-duty = went off duty
audited-adult = settled that somebody is an adult
audited-child = settled that somebody is a child
audited-adult-alone = settled alone that somebody is an adult
audited-child-alone = settled alone that somebody is a child
audited-admitted = let somebody in
audited-branch = looked at who came by whom
audited-rest-branch = gave a branch a rest
audited-wake-branch = ended the rest of a branch
audited-checked = changed for what somebody is checked
audited-lift = lifted a ban or a cool-down
