# How typed English is read: one phrase a line, or several with commas between. Capitals, accents and final marks don't
# matter, and an apostrophe may be missing.
#
# A verb is read only when it is all that was typed. Apart from yes, no, "I agree", hello and thanks, a verb never reaches
# the other person, so words that people answer each other with ("not yet", "good", "again") are left out here. Answers are
# read from the head of a short text, and only where a question waits. A hint is found anywhere in a text.
# As a command, with a slash, a verb's own name works too: /again, /take-back.

verb-help =
    help, help me, i need help, commands, options
    what can i say, what can i type, how does this work, what can you do, what do you do, how do you work
verb-start = start, talk in private
verb-hi =
    hi, hello, hey, hiya, hello there, hi there
    thanks, thank you, thank you very much, thanks a lot, many thanks, cheers, ta
    good morning, good afternoon, good evening
    good morning everyone, hi everyone, hello everyone, hello all, hi all
    i'm new here, i am new here, hi i'm new here, hi i am new here, hello i'm new here, hello i am new here
verb-emergency = emergency, 999, 112, 911
verb-on-duty = on duty, i'm on duty, i am on duty
verb-off-duty = off duty, i'm off duty, i am off duty
verb-who-on-duty = who is on duty, who's on duty
verb-take-it = i take it, i'll take it
verb-adult = they are an adult
verb-child = they are a child
verb-tell = tell a coordinator, yes tell a coordinator, please tell a coordinator, tell a coordinator please
verb-tell-nobody = tell nobody, no tell nobody, don't tell anybody, don't tell anyone
verb-who-told = who would see it, who would see that
verb-respond =
    how do i respond, how should i respond, how do i respond to that, how do i answer that, what should i say to them
    they said something worrying, they wrote something worrying, i'm worried about them, i am worried about them
verb-clear = clear, clear this chat, clear the chat, delete this chat, delete the chat
verb-more = read more
verb-agree = agree, i agree, i agree and i'm over 18, i'm over 18, i am over 18
verb-yes =
    yes, yes please, yes please do, yes post it, yeah, yep, yup, sure, ok, okay, of course, go ahead, please do
    i'd like to, yes i'd like to, i would like to, yes i can, yes i could
    yes let them read, yes ask them, yes ask over there, yes they agreed, 👍, 👌, +1
verb-no =
    no, no thanks, no thank you, nope, nah, not this time, not now, not for me
    not today, i can't, i cannot, i'd rather not, somebody else, someone else, no nothing, 👎
verb-cancel = cancel, cancel it, cancel that, never mind, nevermind, forget it
verb-stop = stop, stop it, stop this

verb-ask = ask, ask for help, ask for something, i'm asking, i am asking, asking
verb-offer = offer, offer help, offer something, i'm offering, i am offering, offering
verb-post = post it, yes post, ask around, yes ask around
verb-change = change, change it, edit, edit it
verb-urgent = urgent, make it urgent
verb-not-urgent = not urgent, it's not urgent, not that urgent, no rush, no hurry
verb-kind = another kind, change the kind, wrong kind
verb-first-yes = the first yes may write to me
verb-ask-first = ask me first
verb-own-words = let helpers read my words
verb-keep-words = keep my words to myself
verb-standing = again and again
verb-once = just once
verb-mine = my posts, my list, my requests, my offers, my asks, what have i posted
verb-close = close, close it, take it down
verb-renew = renew, renew it, keep it open
verb-rewrite = rewrite, rewrite it
verb-pick = i'll do, i'll take, number
verb-needs =
    needs, what's needed, what is needed, who needs help, who needs a hand
    what do people need, what do neighbours need

verb-to-me = for you, to you, for the bot, that was for you
verb-to-all = to everyone, everyone, to everybody, everybody, for everyone, for everybody, to all of them, to the whole group
verb-to = for them, to them, pass it on, that was for them
verb-send-hidden = send it with that hidden, send it hidden, with that hidden
verb-send-as-is = send it as it is, as it is, send it anyway
verb-send-always = always send such words here, don't ask again here
verb-end = end, end the conversation, end the chat, finish
perhaps-end = finish, end it, end this, finish it, finish this
verb-block = block, block them, block him, block her, block this person
verb-report =
    report, report them, report him, report her, report this person
    i feel unsafe, i don't feel safe, i do not feel safe, i'm not safe, i am not safe, this feels wrong
perhaps-report = report it, report this, report that, this feels wrong
perhaps-help = help me, i need help
perhaps-drop-in = drop in, introduce me
perhaps-clear = clear
verb-take-back = take back, take-back, take it back, unsend, undo
verb-reveal = reveal, reveal myself, show who i am, swap names
verb-show = show it, show this
verb-hide = hide it, hide this, don't show it
verb-rest = not ready to show
verb-direct = open a direct chat, direct chat, direct message
verb-share = share, share a place, share where, share my address
verb-send-where = share it, share this
verb-read-card = i have read the card, i've read the card, i have read the safety card, i've read the safety card

verb-happened = it happened, yes it happened
verb-partly = it partly happened
verb-not-yet = it hasn't happened yet, it has not happened yet
verb-didnt = it didn't happen, it did not happen
verb-good = it was good, it went well
verb-okay = it was okay, it was ok
verb-not-good = it wasn't good, it was not good
verb-thank = say thanks, send thanks, pass on my thanks
verb-again = i'd do it again, i would do it again
verb-leave-it = leave it there

verb-discreet = discreet on, discreet mode, discreet mode on, discreet, switch on discreet mode
verb-not-discreet = discreet off, discreet mode off, not discreet, no discreet mode, switch off discreet mode
verb-unveil = show my messages, show the message, show me the message, show messages, show my message
verb-keep-apart = keep me apart, keep me away, don't match me, do not match, never match me
verb-checked = checked
verb-unchecked = unchecked, no longer checked
verb-checks = checks, show checks, show the checks
verb-visit = i'm visiting, i am visiting, visiting, i'm on a visit
verb-back-by = back by, back at, home by
verb-back = yes i'm back, yes i am back, yes back, i'm back from my visit, i am back from my visit
verb-more-time = 15 more minutes, fifteen more minutes
verb-pause = pause, pause me, pause until, pause for
verb-resume = resume, unpause, end pause, end the pause, end my pause
verb-quiet = quiet, quiet hours, quiet from, be quiet, be quiet from, do not disturb
verb-no-quiet = no quiet hours
verb-timezone = time zone, timezone, my time zone, my time zone is, my timezone is, change my time zone
verb-language = language, change language, change the language, languages
verb-speak = speak, speak in, write in
verb-leave = leave, i want to leave, leave leveller, leave the group, leave the street, unsubscribe, stop everything
verb-yes-leave = yes leave
verb-forget = forget me, delete me, erase me, delete my data, delete everything, forget everything about me
verb-yes-forget = yes forget me
verb-data =
    my data, show my data, what do you know about me, what do you hold about me, what do you do with my data
verb-who-sees =
    what can coordinators see, what do coordinators see, can coordinators read my messages, who reads my messages
    do coordinators read my messages, who sees what, privacy
verb-yes-data = yes show me

verb-introduce = introduce
verb-dots = join the dots for, join the dots
verb-know-one = i know somebody for that, i know someone for that
verb-know-nobody = nobody comes to mind, no one comes to mind
verb-ask-both = ask both, ask them both
verb-ask-neither = ask neither, don't ask them
verb-send-introduction = send the introduction
verb-hello = hello from, say hello to
verb-write-hello = write a hello, say hello
verb-no-hello = no hello
verb-post-hello = post the hello
verb-rounds = rounds, my rounds, which rounds are there
verb-take-part = take part, i take part, i'll take part, i will take part
verb-every-time = every time, take part every time
verb-skip = skip this one, skip this round, skip
verb-stay-out = stay out of it, stay out, leave the round, leave the cohort
verb-have-met = yes we have met, we have met
verb-have-planned = we have a plan to
verb-have-not-met = we have not met yet
verb-drop-in =
    introduce me, introduce me to somebody, introduce me to someone, introduce me to the next person who asks, drop in
verb-fifteen-minutes = i have fifteen minutes, i've got fifteen minutes, i have 15 minutes, i've got 15 minutes
verb-stop-waiting = stop waiting
verb-small-hellos = small hellos, a small hello each week
verb-no-small-hellos = no small hellos, no more small hellos
verb-rhythm = keep a rhythm, keep us in a rhythm
verb-no-rhythm = no rhythm
verb-new-round = new round, start a round, begin a round
verb-new-cohort = new cohort, start a cohort, begin a cohort
verb-open-round = yes open it, open the round, open the cohort
verb-ready-deck = the ready deck, ready deck
verb-send-round = send the round
verb-draw-again = draw again
verb-swap = swap
verb-join = join
verb-first-admin = first admin, first-admin, admin
verb-make = make
verb-unmake = unmake
verb-link = link, link my other chat, link a chat
verb-unlink = unlink, unlink my other chat
verb-small-team = small team
verb-small-team-on = small team on
verb-small-team-off = small team off
verb-agree-change = agree to change
verb-refuse-change = refuse change, refuse to change
verb-look-up = lookup, look up
verb-danger-to-life = danger to life
verb-agree-look-up = agree to show
verb-refuse-look-up = refuse to show
verb-review-right = right to look
verb-review-wrong = wrong to look
verb-audit = audit, audit log, show the audit log
verb-linking-on = linking on
verb-linking-off = linking off
verb-admit = let them in, admit
verb-leave-waiting = let them wait
verb-admission-on = admission on
verb-admission-off = admission off
verb-invite = invite, invitation, invite somebody
verb-dots-on = joining the dots on
verb-dots-off = joining the dots off
verb-invites-on = invites on
verb-invites-off = invites off
verb-branch = branch
verb-ask-only = only, ask only, only ask
verb-mix-new = newcomers with others
verb-mix-any = any two may meet
verb-ask-everybody = ask everybody, all parts
verb-rest-branch = give this branch a rest
verb-wake-branch = let this branch go on
verb-card = card, community card
verb-channel = channel, channel here, use this channel
verb-today = today, who is waiting, who's waiting
verb-log = log, show the log
verb-csv = csv, log csv, log as csv
verb-reports = reports, all reports, list of reports
verb-case = case, read the report
verb-claim = claim, claim case, claim report, claim the report
verb-give-up = give up case, give up report, give up the report
verb-take-over = take over case, take over report, take over the report
verb-bans = bans, list of bans
verb-lift = lift, lift it, lift ban, lift the ban
verb-yes-lift = yes lift it
verb-object = i object
verb-review = review, ask for a review, i ask for a review
verb-case-note = case note, note on case
verb-close-case = close case, close report, close the report
verb-story = story
verb-note = note
verb-match = match
verb-enter = enter
verb-they-agree = they agree, they agreed

# How a short text answers what waits. After "can" and "cannot" people also go on to ask or offer something, so these
# count only where no kind of help is named. What is polite says neither.
answer-yes =
    absolutely, definitely, certainly, yes of course, sounds good, sounds great, with pleasure, gladly
    that would be lovely, that would be great, that would be nice, that would be wonderful, that'd be lovely
    that'd be great, that works, that's fine, no problem, no problem at all, no worries, don't worry, i don't mind, not a problem, alright, all right
    yes i am, yes i do, yes i will, of course i will, okay then, yes please
answer-yes-alone = please, i am, i do, i will, for sure, why not
answer-can =
    i can, i could, i'd love to, i would love to, love to, happy to, glad to, i'd be happy to, i'd be glad to
    i'm happy to, i am happy to, i'd like to, i would like to, i can do that, i can do it, i could do that, i'll do it
    i'll do that, i will do it, count me in, i'm in, i'm up for it, i'd like that, i would like that
answer-no =
    absolutely not, definitely not, certainly not, of course not, not really, no way, not interested, i'm not interested
    not for now, i don't want to, i do not want to, i don't think so, better not, maybe not, not me, another time
    maybe another time, maybe next time, next time
answer-cannot =
    can't, cannot, i can't, i cannot, i couldn't, can't do it, can't do that, i can't do it, i can't do that, i'm not able to
    i am not able to, i'm unable, i am unable, i won't, i'm busy, i am busy, i'm away, i have no time, no time
    i don't have time
answer-back = i'm back, i am back, back, i'm back home, i'm home, i am home, back home, home again
answer-not-yet = not yet, not just yet, not quite yet, it hasn't yet, it hasn't happened yet, hasn't happened yet
answer-partly = partly, in part, partially, half of it, some of it, sort of, it partly happened
answer-didnt =
    didn't happen, did not happen, it didn't happen, it did not happen, it never happened, never happened, it didn't
    nothing happened, they didn't come, nobody came, it came to nothing
answer-happened = yes it did, it happened, yes it happened, happened, yes we did, all done
answer-happened-alone = it did, we did
answer-nothing = nothing, none, none of them, no messages, nothing thanks
answer-good =
    great, lovely, perfect, wonderful, good, fine, very good, really good, it was great, it was lovely, it was wonderful
    it was very good, it was really good, it was nice, it was fine, nice, very nice, really nice, brilliant, it was brilliant
answer-okay = okay i suppose, so so, not bad, it was alright, it was all right
answer-not-good =
    not good, bad, it was bad, not great, it wasn't great, not so good, not very good, terrible, awful, it was awful
    it was terrible, horrible, it was horrible
answer-but = but
answer-against =
    not, don't, doesn't, isn't, aren't, wasn't, won't, wouldn't, couldn't, shouldn't, haven't, hasn't, never, nobody
answer-holds-up = wait, hold on, hang on, stop, later, instead, what, who, whose, why, where, when, how, which
answer-unsure =
    maybe, perhaps, i don't know, don't know, no idea, not sure, i'm not sure, i am not sure, unless, if, depends
    it depends, only, except, or, yes and no, can't wait, i can't wait
answer-polite =
    thanks, thank you, thanks a lot, many thanks, thank you very much, thank you so much, sorry, i'm sorry, i am sorry
    i'm so sorry, so sorry, i'm afraid, oh, well, hi, hello, hey, then, dear

# When it is all that was written, whoever writes it gets the numbers to call at once. Other cries are in signs/.
hint-scared = i'm scared, i am scared, i'm frightened, i am frightened, i'm so scared, i'm terrified, i am terrified
hint-who =
    who is it, who's it, who is this, who's this, who is that, who is he, who is she, who are they, who is the neighbour
    who is asking, who's asking, who asks, who wants it, who would it be, do i know them, do i know him, do i know her
    their name, his name, her name, tell me more, more about it, more about them, can i ask more, ask more
hint-bot =
    are you human, are you a human, are you a bot, are you a robot, are you a machine, are you real, are you a person
    are you a real person, is this a bot, is this a robot, is this a real person, who are you, what are you
    talking to a human, talking to a person, talking to a bot, talking to a robot, talking to a machine
hint-last = your last question, the last question, last question, the last one
hint-past = it happened, it didn't happen, yes it happened, no it didn't happen
hint-until = until, till
hint-elsewhere =
    somewhere else, elsewhere, none of these, none of those, none of them, another part, another area, not listed
    not on the list, neither, i don't know, nowhere here, outside

# Whichever phrase comes first in a text says whether it asks or offers. "I can't" asks, as in "I can't carry it".
side-request =
    could someone, could somebody, could anyone, could anybody, can someone, can somebody, can anyone, can anybody
    would someone, would somebody, would anyone, would anybody, will someone, will somebody
    does anyone, does anybody, does someone, does somebody, has anyone, has anybody, has someone, has somebody
    is anyone, is anybody, is there anyone, is there anybody, is there someone, is there somebody
    anyone able, anybody able, anyone free, anybody free, anyone got, anybody got, anyone who, anybody who
    anyone have, anybody have, anyone know, anybody know, anyone up for, anyone here, anyone good with
    someone to, somebody to, anyone to, anybody to, someone who, somebody who, someone with, somebody with
    i need, i'd need, i will need, i'll need, we need, i'm in need
    need help, need some help, need a hand, needs help, needs a hand
    i'm looking for, i am looking for, looking for, i'm after, i am after, searching for
    i'd love some, i would love some, i'd love a, i would love a, i'd like some, i would like some, i'd like a
    i would like a
    i'd like help, i would like help, i'd like company, i'd like someone, i'd like somebody, i could use
    i could do with
    i'd appreciate, i would appreciate, i'd be grateful, i would be grateful, grateful for
    i can't, i cannot, i can not, i can no longer, i'm not able, i am not able, i'm unable, i am unable, i couldn't
    i struggle, i'm struggling, i am struggling, struggling, i'm stuck, i am stuck
    can you, could you, would you, please help, help me, help with my, help needed, wanted, needed
    where can i, where could i, how can i, how do i, may i borrow, can i borrow, could i borrow, could i get
    can i get, can i have, could i have
    to borrow, borrow, i want to learn, i'd like to learn, i would like to learn, i want someone, i want somebody
    i'm lonely, i am lonely, i feel lonely, lonely, my dog needs, my cat needs, my garden needs
    i feel alone, feel so alone, i'm alone, i am alone, i'm all alone
    i don't know how, i do not know how, is broken, has broken, won't work, doesn't work, does not work
    isn't working, stopped working
    could do with, anyone could, somebody could, someone could, i'd like to, i would like to, i want to, i wish
    it would be great if, it would help if
    someone, somebody, anyone, anybody, need, needs, needed, can't, cannot, couldn't, unable, who could, who can
    who would, who has, who will
    could use, would love a, would love some, would love someone, would love somebody, would be nice, it'd be nice
    any chance
    i've hurt, i hurt, i have hurt, i've broken, i broke, i've been ill, i have been ill, recovering from
    just out of hospital
    new in town, new here, new to the area, i don't know anyone, i don't know anybody, don't know anyone
    don't know anybody, doesn't know how
    i'm away, i am away, i'll be away, i will be away, while i'm away, won't, who knows, would enjoy, has jammed
    feeling low
side-offer =
    i can, i could, we can, we could, i'm able, i am able, i can help, i could help
    i'm happy to, i am happy to, happy to, happy for, i'd be happy, i would be happy, glad to, i'm glad to
    i'd be glad
    i'd love to help, i would love to help, i'd like to help, i would like to help, i want to help, i'd gladly
    i'm good at, i am good at, i'm good with, i am good with, i know how to, i'm handy, i am handy
    i offer, i'm offering, i am offering, i'd offer, offering, i'm free, i am free, i'm available, i am available
    i have time, i've time, i've got time, i have some time, i have a spare, i've a spare, i've got a spare
    i have spare, spare time
    i have 15 minutes, i have fifteen minutes, i have ten minutes, i have half an hour, i have an hour
    i've got an hour
    15 minutes, fifteen minutes, half an hour free, an hour free
    i have a van, i've got a van, i have a car, i've got a car, i've a car, i own a
    i don't mind, i do not mind, i wouldn't mind, i would be willing, i'm willing, i am willing, willing to
    feel free to
    i drive, i cook, i bake, i sew, i speak, i teach, i repair, i fix, i walk dogs, i love to, i love walking
    i love cooking, i love baking, i love gardening, i love helping, i love reading, i love sewing, i love playing
    i'm a retired, i am a retired, i used to be, i used to work, anyone want, anybody want, anyone need
    anybody need, does anyone need, does anybody need
    does anyone want, does anybody want, if anyone needs, if anybody needs, if anyone wants, if someone needs
    if somebody needs
    free to a good home, to give away, giving away, free to borrow, you can borrow, you may borrow, i can lend
    to lend, i lend
    could pick up, could share, could bring, could take, could lend, could drop, could give, could drive
    could cook, could teach
    i'd like to offer, i would like to offer, i want to offer, i'd like to give, i would like to give
    i want to give, i'd like to lend
    i'd like to share, i'd like to teach, i'd like to cook for, i would like to cook for
    can lend, can give, can take, can do, can help, can offer, can carry, can drive, can cook, can share
    can teach, can fix, can bring
    can walk, can mow, can sew, can translate, can babysit, can pick up, can drop, got a spare, a spare hour
    spare hour, have an hour
    free this, free on, free in the, free every, free most, free at, free tomorrow, free today, free to help
    pretty good with, pretty good at, good with, good at
    i make, i've made too much, i made too much, i made far too much, too much, left over, retired, i grow, i've grown
    if you need, if you want, if you'd like, whoever needs, anyone who needs, anybody who needs, don't need
    no longer need, no longer use
    so can, so could, would teach, i play the, i walk past, hand on, to hand on, to give, got a pile of
    got a van, got a car, got a trailer

# Neither asks nor offers, though a word in it would.
side-neither =
    don't need help, dont need help, do not need help, don't need any, dont need any, do not need any
    don't need anything, dont need anything, do not need anything, don't need anyone, dont need anyone
    do not need anyone
    don't need anybody, dont need anybody, do not need anybody, don't need someone, dont need someone
    don't need somebody, dont need somebody, don't need to, dont need to, do not need to, don't need a, dont need a
    do not need a, don't need an, dont need an, do not need an, don't need you, dont need you, do not need you
    i don't need, i dont need, i do not need, we don't need, we dont need, we do not need
    i don't need help, i dont need help, i do not need help, we don't need help, we dont need help
    we do not need help
    i don't need any help, i dont need any help, i do not need any help, we don't need any help, we dont need any help
    don't need any help, dont need any help, don't need to help, dont need to help, nobody needs to help
    no one needs to help, no need to help
    doesn't need help, does not need help, doesn't need any help, does not need any help
    doesn't need, does not need, didn't need, didnt need, did not need, won't need, wont need
    will not need
    nobody needs, nobody need, no one needs, no one need, no need, not need, not needed, never need

kind-company =
    company, chat, chats, to talk, a talk, talk with someone, lonely, loneliness, conversation, a coffee, coffee
    cup of tea
    for tea
    someone to talk to, somebody to talk to, someone to talk, somebody to talk, have a natter, natter, listen
    feel alone, so alone, all alone, i'm alone, i am alone, nobody to talk to, no one to talk to
    listening ear
    play cards, play chess, cards, chess, board games, go for a walk, walk with me, a walk together, walk together
    sit with, visit, visits, penpal, pen pal
    for a walk, a walk, walks together, put the kettle on, someone to eat with, somebody to eat with, pub, bingo
    puzzle, keep me company
    new in town, new to the area, know anybody, know anyone, make friends, friends, friend
    visitor, visitors, to visit, feeling low
kind-shopping =
    shopping, groceries, grocery, shop, shops, supermarket, errand, errands, prescription, prescriptions, pharmacy
    chemist
    pick up my medicine, medicine, medicines, tablets, milk, bread, parcel, parcels, post office, collect a parcel
    pick up a parcel
kind-dog =
    dog, dogs, puppy, puppies, pup, cat, cats, kitten, pet, pets, rabbit, rabbits, hamster, guinea pig, budgie
    hens, chickens
    walk my dog, walk the dog, walk dogs, dog walk, dog walks, walk a dog, dog walking, feed my cat, feed the cat
    feed cats
    dog sitting, cat sitting, pet sitting, vet, labrador, terrier, spaniel, greyhound, paws
kind-lift =
    lift, lifts, a ride, give a ride, drive, drives, driving, driver, car, by car, drop me, pick me up
    get to the station, airport
    to the hospital, to hospital, to the doctor, to the doctor's, to my appointment, to an appointment
    to the clinic, hospital appointment
kind-garden =
    garden, gardens, gardening, lawn, grass, mow, mowing, hedge, hedges, weeds, weeding, weed, plants
    water my plants, water the plants
    watering, dig, digging, leaves, rake, compost, prune, pruning, allotment, flower bed, flowers, tomatoes
    greenhouse, planting
kind-repair =
    repair, repairs, fix, fixing, mend, broken, leak, leaks, leaking, dripping, tap, drill, drilling, shelf
    shelves, hang a picture
    light bulb, lightbulb, bulb, diy, handyman, handy, puncture, flat tyre, tyre, bike repair, door handle, hinge
    paint, painting, decorate
    assemble, flat pack, flatpack, put up, screw, screws, hammer, plumbing, fuse, lock, radiator, bleed
    gutter
    assemble furniture, flat pack furniture, build furniture, plumber, electrician, carpenter, joiner
    smoke alarm, jammed, shed, locks, painting a room
kind-lend =
    lend, lending, borrow, borrowing, loan, ladder, a drill to borrow, borrow a drill, borrow a ladder
    wheelbarrow, tent, tools
    lend a ladder, lend a drill, sewing machine to borrow, spare bed, cool box, gazebo, folding chairs
    lend me, lend us, lend someone, hedge trimmer, extension lead, jump leads, pressure washer, air bed
kind-tech =
    phone, smartphone, mobile, computer, computers, laptop, laptops, tablet computer, ipad, tablet, internet
    online, wifi, wi-fi, router
    email, e-mail, emails, printer, print, app, apps, password, passwords, zoom, video call, whatsapp, website, tv
    television, remote control
    set up my, update, download, photos off, skype, browser, virus, software, excel, spreadsheet
kind-meal =
    meal, meals, cook, cooking, cooked, soup, dinner, lunch, supper, bake, baking, cake, cakes, casserole, stew
    food, hot meal, leftovers, lasagne, curry
    something to eat, eat, bread baking, jam, pie
    bake bread, loaf, homemade, roast, sandwich, sandwiches
kind-letter =
    letter, letters, form, forms, fill in, filling in, fill out, application, applications, paperwork, council
    benefits, tax, tax return
    blue badge, official letter, write a letter, read my post, read a letter, appeal, insurance, bill, bills
    pension, attendance allowance
    sorting out my, bank letter, universal credit, visa, passport
kind-language =
    translate, translating, translation, interpret, interpreting, interpreter, practise english, practice english
    learn english, english practice
    improve my english, english lessons, speak english, speak polish, polish, ukrainian, arabic, spanish, french
    german, italian, urdu, language, languages
    conversation practice, language practice, speak spanish, speak french, speak german
    who speaks, speaks, bilingual
    english conversation, german conversation, spanish conversation, french conversation
kind-moving =
    move, moving, move a, moving house, carry, carrying, lift a, heavy, sofa, wardrobe, fridge, washing machine
    boxes, removal, van, a van, dump, tip, skip
    upstairs, downstairs, up the stairs, down the stairs, bulky, bins, the bins, bin, put out the bins
    take out the bins, rubbish
    furniture, carry furniture, flights of stairs, piano upstairs
    trailer, to the tip, garden waste, shift a, shift my
kind-learn =
    learn, learning, teach, teaching, lesson, lessons, tutor, tutoring, homework, maths, guitar, piano
    show me how, teach me, course, study, studying, exam, exams
    play the guitar, play the piano, revise, revision, learn to swim, learn to
kind-children =
    children, child, kids, kid, toddler, toddlers, baby, babies, babysit, babysitter, babysitting, childminder
    school run, son, daughter, grandson, granddaughter
    nursery, pick up from school, after school, pram, buggy, walk to school, walking bus
    children to school, kids to school, pick up my son, pick up my daughter, pick up the kids
    look after my son, look after my daughter, mind my son, mind my daughter
kind-sewing =
    sew, sewing, sewed, button, buttons, hem, zip, zips, knit, knitting, crochet, curtains, take in, take up
    trousers, darn, darning, alter, alterations, dressmaking, needle
    jumper, mend a jumper, mend my, stitch, stitches, zip on, shirt, dress
kind-other = something else

time-now =
    right now, straight away, right away, at once, immediately, asap, as soon as possible, come now, free now
    available now, around now, now please
    minutes now, minutes free, this minute, this very moment, i have 15 minutes, i have fifteen minutes
    i've got 15 minutes, an hour now, for the next hour
time-today = today, tonight, this evening, this afternoon, this morning, later today
time-tomorrow = tomorrow
time-this-week = this week, in the next few days, within the week, in the coming days
time-weekend = weekend, weekends, saturday or sunday, saturdays and sundays
time-next-week = next week, the week after
time-monday = monday, mondays
time-tuesday = tuesday, tuesdays
time-wednesday = wednesday, wednesdays
time-thursday = thursday, thursdays
time-friday = friday, fridays
time-saturday = saturday, saturdays
time-sunday = sunday, sundays
time-mornings = morning, mornings, before noon, before lunch
time-afternoons = afternoon, afternoons, after lunch
time-evenings = evening, evenings, after work, tonight at
time-weekdays = weekday, weekdays, during the week, working days, monday to friday
# How times are left out: “any day except Mondays or Friday mornings”. After “why not” none is.
denied-by =
    not, except, except for, excepting, excluding, apart from, aside from, other than, never, any day but
    every day but, everyday but, any time but, anytime but, any evening but, any morning but, anything but
    no, can't, cant, cannot, can't do, cant do, cannot do, can not do, can't make, cant make, cannot make, unable to do
    unable to make
denied-never = why not, if not, or not, whether not
denied-between = on, at, in, for, during, over, the, this, next, a
denied-and = or, and, nor, or on, and on, nor on, and not, or not on, and not on, or at, and at

time-any-time = any time, anytime, any day, whenever, at any time, i'm flexible, i am flexible, don't mind when

# What stands around days and hours, when the answer to "until when?" is nothing else.
span = until, till, for, of, to, from, and, between, on, at, the, next, day, days, week, weeks, o'clock, h, please, thanks, thank, you, over, during, everything, me, all, night, nights, my

# What stands between things that are listed.
joins = and, plus

# Words in which what somebody wants is wrapped: "could you please block him".
manner =
    please, pls, plz, i, i'd, i'll, i've, id, want, wanna, need, would, like, to, can, could, you, u, we, how, do, does
    should, shall, think, have, got, must, may, might, just, now, really, help, me, let, let's, hi, hello, ok, okay, yes, and, so
    rather

standing =
    every week, each week, every day, every morning, every evening, every weekend, every other week, every monday
    every tuesday, every wednesday
    every thursday, every friday, every saturday, every sunday, most mornings, most afternoons, most evenings
    most days, most weekends, most weeks
    any time, anytime, any day, whenever, weekly, regularly, usually, once a week, twice a week, at weekends
    on weekdays, from time to time, now and then
    on mondays, on tuesdays, on wednesdays, on thursdays, on fridays, on saturdays, on sundays, in the mornings
    in the evenings, in the afternoons, always happy

# A day of the year (“4 December”), and what a number can count (“14 days”).
month-1 = january, jan
month-2 = february, feb
month-3 = march, mar
month-4 = april, apr
month-5 = may
month-6 = june, jun
month-7 = july, jul
month-8 = august, aug
month-9 = september, sep, sept
month-10 = october, oct
month-11 = november, nov
month-12 = december, dec
month-days = days, day
month-weeks = weeks, week

role-lead = lead, leader
role-coordinator = coordinator
role-admin = admin, administrator
role-matcher = matcher
role-safeguarding = safeguarding
role-auditor = auditor

state-open = open
state-ended = ended
state-held = held, to approve
state-proposed = asked, proposed, waiting
state-accepted = agreed, accepted
state-declined = declined
state-expired = unanswered, expired
state-overtaken = overtaken
state-closed = closed

language-en = english, in english
language-pl = polish, in polish

# Very common words that no other language here has.
common =
    the, and, is, are, you, of, for, with, could, someone, somebody, anyone, need, please, help, can, this, have
    it, would, in, hello, hi
    thanks, what, my, i'm, there, week, some, who, will

verb-someone-new = someone i would not usually meet, someone new please
verb-anybody = anybody who fits
verb-carer = i look after somebody, i'm a carer, i am a carer
verb-no-carer = i'm not a carer, i am not a carer
verb-ask-near = ask somebody near it, ask one of them
verb-approve = approve
verb-refuse = refuse, don't approve
verb-approval = approval, approvals
verb-approve-nothing = approve nothing
verb-approve-flagged = approve what needs care
verb-approve-all = approve everything
verb-by-hand = match by hand
verb-places = meeting place, meeting places
verb-no-place = no meeting place
verb-word = word, words
verb-call-me = leads may call me, leads can call me
verb-no-name = no first name, leads may not call me by name
verb-suggest = who could i introduce, whom could i introduce, who could meet, suggest an introduction
verb-first-names = first names
verb-unmet = unmet, unmet needs
hint-carer =
    i'm a carer, i am a carer, i care for my, i look after my, caring for my, as a carer, full time carer
hint-bridging =
    someone i would not usually meet, someone i wouldn't usually meet, somebody i would not usually meet
    somebody i wouldn't usually meet, different from me, someone different to me
