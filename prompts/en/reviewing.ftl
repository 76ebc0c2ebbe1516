# What coordinators read. Made-up names and facts, and no words of anybody.

reviewing-today =
    Waiting for us{ APART($parts) }

    To ask Heron about a request: “match k7f2p Heron”. For the story of a match: “story k7f2p”. To look after a report: “claim k7f2p”. To read it: “case k7f2p”, and when it is dealt with: “close case k7f2p”.
reviewing-nobody-waits = Nobody is waiting for us today.
reviewing-part-young = May be under 18, and two of you have to say the same:{ BELOW($rows) }
reviewing-part-untaken = Asked for one of us, and nobody has taken it:{ BELOW($rows) }
reviewing-part-cases = Reports:{ BELOW($rows) }
reviewing-part-waiting = Waiting for somebody:{ BELOW($rows) }
reviewing-part-declined = Twice nobody said yes:{ BELOW($rows) }
reviewing-part-silent = Quiet for two days:{ BELOW($rows) }
reviewing-part-new = New, and nothing has come of it yet:{ BELOW($rows) }
reviewing-and-more = … and more
reviewing-case = { $id }, since { DAY($since) }, nobody looks after it yet
reviewing-case-claimed = { $id }, since { DAY($since) }, { $tag } looks after it
reviewing-case-story =
    Report { $id }, since { DAY($since) }, { $how }:
    { $reason }
    { $evidence }{ BELOW($entries) }
reviewing-case-closed = Report { $id } is { $how }. What is kept with it goes thirty days after that.
reviewing-case-bare = No messages are attached.
reviewing-case-said = { SAID($text) }
reviewing-case-reason =
    { $chosen }
    { SAID($text) }
reviewing-case-evidence =
    Attached by the reporter, oldest first:
    { $text }
reviewing-waiting = { $id }: { $tag }, { $kind }, { $times }, { $area }, since { DAY($since) }
reviewing-declined-twice = { $id }: { $tag }, { $kind }
reviewing-untaken = { $tag }, since { MOMENT($since) }
reviewing-newcomer = { $tag }, since { DAY($since) }

reviewing-log = The log, newest first:{ BELOW($rows) }
reviewing-csv-newest = Those are the newest { $most }. “csv 2026-W48” lists those of a week, and “csv Heron” those of one neighbour.
reviewing-log-empty = The log holds nothing like that.
reviewing-row = { $id }: { $asker } and { $helper }, { $kind }, { DAY($day) }, { $state }
reviewing-story =
    { $row }
    How it began: { $origin }. Likeness: { $score } of 100.{ BELOW($why) }{ BELOW($entries) }
reviewing-story-entry = { DAY($day) }: { $what }
reviewing-story-note = { DAY($day) }, note: { SAID($note) }
reviewing-no-such = I find no such code or tag in what you may see.
reviewing-noted = Noted. Coordinators read it; so can, in “my data”, those of the two who know of this match.
reviewing-matched = I'm asking { $tag }.
reviewing-cannot-match = I can't ask them about this just now.
reviewing-alert-report = Somebody has reported a problem. “today” shows what waits.

reviewing-enter-words = What do they need, and when? Please leave out names and addresses.
reviewing-enter-consent =
    { CAPITAL($kind) }, { $times }, { $area }.
    Have they agreed that I ask neighbours for them, and that you answer for them? Say “yes” or “cancel”.
reviewing-entered = Done. Here they are called { $tag }. Everything for them comes to you.
reviewing-for =
    For { $tag }:
    { $line }

log-state-open = open
log-state-ended = ended
log-state-proposed = asked
log-state-accepted = agreed
log-state-declined = declined
log-state-expired = unanswered
log-state-overtaken = overtaken
log-state-closed = closed

log-origin-words = found by their words
log-origin-picked = the helper chose it
log-origin-hand = matched by hand
log-origin-lead = introduced by a lead
log-origin-round = brought together by a round
log-origin-again = both wanted to do it again

log-why-mention = Both mention: { $words }
log-why-kind = Same kind of help: { $words }
log-why-round = Drawn by the round, and which time it was: { $words }
log-why-area = Both in: { $words }
log-why-times = Both times: { $words }

log-asked = the helper was asked
log-introduced = a lead asked both
log-one-yes = one of the two said yes
log-helper-willing = the helper said yes, the other was asked
log-opened = both said yes, and a conversation opened
log-declined = not this time
log-overtaken = somebody else was quicker
log-expired = no answer in time
log-revealed = both showed who they are
log-ended = the conversation ended
log-happened = one of them says: it happened
log-partly = one of them says: it partly happened
log-not-yet = one of them says: not yet
log-didnt = one of them says: it did not happen
log-good = one of them says: it was good
log-okay = one of them says: it was okay
log-not-good = one of them says: it was not good

log-state-held = waits for us
log-held = waits for a coordinator
log-approved = a coordinator approved it
log-refused = a coordinator did not approve it
log-why-next-area = In the next area: { $words }
log-why-elsewhere = In another part, as wished: { $words }
log-why-never-met = Never talked before, as wished{ $words }
log-why-waited = Waiting: { $words }
log-why-carer = A carer{ $words }
log-why-other-language = Other languages: { $words }
log-why-language = Both wrote in: { $words }
log-why-clash-amount = Needed: { $words } than offered
log-why-both-ask = It reads as if both ask{ $words }
log-why-both-give = It reads as if both offer{ $words }
log-why-clash-limit = The offer sets a limit: { $words }
log-why-clash-unwanted = Not what is needed: { $words }
log-why-clash-times = Other times: { $words }
log-why-flags = To look out for: { $words }
reviewing-part-held = To approve before I ask:{ BELOW($rows) }
reviewing-unmet = Nobody could be asked about these:{ BELOW($rows) }
reviewing-nothing-unmet = Everybody who waits is being looked after.
reviewing-parts = Score, of 100: { LIST($rows) } ({ $model })
reviewing-part = { $what } { $share }
