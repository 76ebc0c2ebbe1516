# A lead brings two neighbours together; a newcomer says hello.

introducing-how = Say whom, by their tags, and why. For example “introduce Heron and Plum: both restore old bikes”.
introducing-several = Several here are called { $name }: { LIST($tags) }. Which one? Say it with the tag.
introducing-same = Those two are the same person. Whom would you like to introduce to each other?
introducing-not-yourself = You are one of those two, so another lead has to do this one.
introducing-no-tags = They would both read that, and their tags are only for you and the coordinators. Could you say it without the tags?
introducing-nobody = That's not possible with { $tag } just now.
introducing-no-names = Please write that without a first name: what both read shows none.
introducing-not-these = I can't bring these two together.

introducing-ask-reason = Why should { $left } and { $right } meet? They will both read it.
introducing-ask-left-brings = What does { $left } bring? They will both read it.
introducing-ask-right-brings = And { $right }, what do they bring? They will both read it.
introducing-ask-first-step = What could be a first step for { $left } and { $right }? Something small is best.
introducing-preview =
    { $left } will read:
    { $to_left }

    { $right } will read:
    { $to_right }

    Shall I ask them? You'll learn only whether a conversation opened. Say “yes”, “change” or “cancel”.
introducing-sent = I'm asking { $left } and { $right }, each alone. You'll learn only whether a conversation opened.
introducing-asked =
    Somebody from the neighbourhood thinks that you and another neighbour would get on.
    Why: { SAID($reason) }
    What you bring: { SAID($yours) }
    What they bring: { SAID($theirs) }
    A first step: { SAID($step) }
    Would you like me to put you through, without names? Say “yes” or “no”. Nobody hears of a no.
introducing-waiting = Thank you. If they would like to as well, I'll put you through.
introducing-not-this-time = It did not come about this time. It says nothing about you.
introducing-opened = { $left } and { $right } are talking now. Thank you.
introducing-lead-not-this-time = { $left } and { $right }: not this time. Thank you for thinking of them.

introducing-no-channel = There is no channel for hellos yet. An admin can say “/channel” in it.
introducing-hello-whom = Whom shall I ask for a hello? Say for example “hello from Heron”.
introducing-hello-asked = I'm asking { $tag }.
introducing-hello-invited = Would you like to say hello to everybody in the channel? In your own words, without your name if you like, and you'll see it first.
introducing-hello-write = What would you like to say? Up to { $most } characters. You'll see it before anybody else does.
introducing-hello-preview =
    Everybody in the channel will read this:
    { $text }

    Shall I post it? Say “yes”, “change” or “cancel”.
introducing-hello-says =
    A new neighbour says hello:
    { $text }
introducing-hello-posted = Your hello is on its way to the channel.
introducing-hello-gone = There's no hello of yours waiting to be posted.
