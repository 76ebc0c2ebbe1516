# Buttons. Wherever a button says it, typing the same does the same.

choice-agree = I agree
choice-more = Read more
choice-not-me = Not for me
choice-help = Help
choice-on-duty = I'm on duty
choice-off-duty = Off duty
choice-who-on-duty = Who is on duty?
choice-take-it = I take it
choice-adult = They are an adult
choice-child = They are a child
choice-tell = Yes, tell a coordinator
choice-tell-nobody = No, tell nobody
choice-who-told = Who would see it?
choice-emergency = Emergency
choice-elsewhere = Somewhere else
choice-cancel = Cancel
choice-change = Change
choice-language = Language

choice-ask = Ask for help
choice-offer = Offer help
choice-side-request = I'm asking
choice-side-offer = I'm offering
choice-post = Yes, post it
choice-kind = Another kind
choice-urgent = Make it urgent
choice-not-urgent = Not urgent
choice-first-yes = The first yes may write to me
choice-ask-first = Ask me first
choice-own-words = Let helpers read my words
choice-keep-words = Keep my words to myself
choice-standing = Again and again
choice-once = Just once
choice-needs = What's needed
choice-mine = My posts
choice-close = Close it
choice-renew = Keep it open
choice-close-number = Close { $number }
choice-rewrite-number = Rewrite { $number }
choice-renew-number = Renew { $number }

choice-willing = I'd like to
choice-not-now = Not this time
choice-not-this-time = Not this time
choice-accept = Yes please
choice-another = Somebody else
choice-meet = Yes, I'd like to
choice-pick-number = I'll do { $number }

choice-take-back = Take back
choice-end = End
choice-block = Block
choice-report = Report
choice-reason-harassment = Unkind or pushy words
choice-reason-money = Money or bank details
choice-reason-danger = Threats or danger
choice-reason-other = Something else
choice-attach = Yes, let them read
choice-attach-nothing = No, nothing
choice-to-me = For you
choice-to-alias = For { $alias }
choice-to-all = To everyone in { WORDS($name) }

choice-send-hidden = Send it with that hidden
choice-send-as-is = Send it as it is
choice-send-always = Always send such words here

choice-reveal = Reveal
choice-show = Show it
choice-hide = Hide it
choice-not-yet = Not yet
choice-share = Share a place
choice-send-where = Share it
choice-read-card = I have read the card

choice-happened = It happened
choice-partly = It partly happened
choice-didnt = It didn't happen
choice-good = It was good
choice-okay = It was okay
choice-not-good = It wasn't good
choice-thank = Say thanks
choice-again = I'd do it again
choice-leave-it = Leave it there

choice-checks = Checks
choice-unveil = Show the message
choice-back = Yes, I'm back
choice-more-time = 15 more minutes
choice-back-in = { $number ->
    [one] In an hour
   *[other] In { $number } hours
}
choice-pause = Pause
choice-pause-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
choice-resume = End the pause
choice-quiet-22-7 = 22:00 to 7:00
choice-quiet-20-9 = 20:00 to 9:00
choice-quiet-0-0 = No quiet hours
choice-timezone = Time zone
choice-timezone-here = { CITY($zone) }, like the community
choice-leave = Leave
choice-yes-leave = Yes, leave
choice-yes-forget = Yes, forget me
choice-yes-data = Yes, show me

choice-send-introduction = Yes, ask them
choice-write-hello = Write a hello
choice-no-hello = No, thank you
choice-post-hello = Yes, post it

choice-rounds = Rounds
choice-take-part = Take part
choice-every-time = Every time
choice-skip = Skip this one
choice-stay-out = Stay out of it
choice-have-met = Yes, we have met
choice-have-planned = We have a plan to
choice-have-not-met = We have not met yet
choice-new-round = New round
choice-new-cohort = New cohort
choice-every = { $number ->
    [one] Every week
   *[other] Every { $number } weeks
}
choice-size = { $number }
choice-ask-area = Only { WORDS($area) }
choice-ask-alumni = Only those of { WORDS($name) }
choice-ask-everybody = Ask everybody
choice-mix-new = Newcomers with others
choice-mix-any = Any two may meet
choice-ready-deck = The ready deck
choice-open-round = Yes, open it
choice-send-round = Send the round
choice-draw-again = Draw again

choice-today = Who is waiting
choice-log = Log
choice-more-log = Earlier
choice-they-agree = Yes, they agreed
choice-start = Talk in private
choice-join = Join
choice-unlink = Unlink
choice-direct = Open a direct chat
choice-way-to-direct = Go to our direct chat
choice-case = Read the report
choice-claim = Claim the report
choice-give-up = Give up the report
choice-take-over = Take over the report
choice-close-case = Close the report
choice-outcome-nothing = There is nothing to do
choice-outcome-word = A word was had
choice-outcome-cool-down = A cool-down
choice-outcome-ban = A ban
choice-ban-surely = Yes, ban them
choice-object = I object
choice-review = Ask for a review
choice-data = My data
choice-lift = Lift it
choice-yes-lift = Yes, lift it

choice-someone-new = Someone I would not usually meet
choice-anybody = Anybody who fits
choice-carer = I look after somebody
choice-no-carer = I'm not a carer
choice-ask-near = Ask somebody near it
choice-approve = Approve
choice-refuse = Don't approve
choice-approve-nothing = Approve nothing
choice-admit = Let them in
choice-leave-waiting = Let them wait
choice-take-it-one = I take it: { $tag }
choice-adult-one = Adult: { $tag }
choice-child-one = Child: { $tag }
choice-link-sure = Yes, both chats are mine
choice-rest-branch = Give this branch a rest
choice-wake-branch = Let this branch go on
choice-approve-flagged = Approve what needs care
choice-approve-all = Approve everything
choice-by-hand = Match by hand
choice-approve-one = Approve { $id }
choice-refuse-one = Don't approve { $id }
choice-small-team-on = Small team on
choice-small-team-off = Small team off
choice-agree-change = Agree to change { $id }
choice-refuse-change = Refuse change { $id }
choice-agree-look-up = Agree to show { $id }
choice-refuse-look-up = Refuse to show { $id }
choice-danger-to-life = Danger to life { $id }
choice-review-right = Right to look { $id }
choice-review-wrong = Wrong to look { $id }
choice-reports = Reports
