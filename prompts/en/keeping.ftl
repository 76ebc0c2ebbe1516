# What neighbours decide about themselves.

keeping-pause-until-when = How long would you like to be left in peace? Choose, or say for example “pause 10” for ten days, or “pause until 24.12.”.
keeping-pause-not-understood = I did not understand that day. It can be up to a year away. Say for example “pause 10” for ten days, or “pause until 24.12.”.
keeping-paused = I won't ask you to help or to meet up to and including { DAY($until) }. What you ask for yourself goes on, and so does what is open with others. “resume” ends the pause sooner.
keeping-no-pause = You have no pause. I may ask you whenever something fits.
keeping-back = Your pause is over. I may ask you again when something fits.

keeping-quiet-how = { SAME($start, $end) ->
    [yes] I may write to you at any hour now. When would you like me to be quiet? Say for example “quiet 22 to 7”.
   *[no] I'm quiet from { $start }:00 to { $end }:00. When would you like me to be quiet? Say for example “quiet 22 to 7”.
}
keeping-quiet = From { $start }:00 to { $end }:00 I'll be quiet. Messages wait until { $end }:00, unless you are writing yourself.
keeping-no-quiet = No quiet hours, then. I may write to you at any hour.

keeping-timezone-which = I go by the clock of { CITY($zone) }, where it is now { MOMENT($now) }. Which large city or country has the same time as you? Say for example “time zone Lisbon”.
keeping-timezone-unknown = I don't know the clock of that city. Name a large one that has the same time as you, for example “time zone Lisbon”.
keeping-timezone = From now on I go by the clock of { CITY($zone) }, where it is now { MOMENT($now) }: for your quiet hours, and for every day and time that I tell you.

keeping-which-language = Which language shall I speak with you?
keeping-language = From now on I speak English with you.
language-en = English
language-pl = Polski

keeping-leave-sure =
    Would you like to leave? { $lines ->
        [0] What you have posted is closed.
        [one] Your conversation ends, with an ordinary goodbye, and what you have posted is closed.
       *[other] Your { $lines } conversations end, with an ordinary goodbye, and what you have posted is closed.
    } For 30 days you can come back with a hello; then I forget you.
    Say “yes” or “cancel”.
keeping-left = You've left. Thank you for having been here. A hello within 30 days brings you back; then I forget you.
keeping-returned = Good to see you again. Your earlier conversations have ended. Say in your own words what you need or what you could do.
keeping-within-reach = Good to have you back. I could not reach you for a while, so your earlier conversations have ended, and what you had posted is closed.

keeping-forget-sure =
    Shall I forget you for good?{ $chats ->
        [one] { "" }
       *[other] { " " }You write to me from { $chats } chats, and I forget you in all of them.
    } Your conversations end, and everything that I hold about you is deleted. Only numbers stay, and they name nobody; and, for two years, that neighbours who blocked you, if any did, don't meet this account again. What others have read stays in their apps.
    This cannot be undone. Say “yes” or “cancel”.
keeping-forgotten = Everything about you is deleted. Go well. You can always begin anew with a hello.

keeping-data-sure = Shall I write down here all that I hold about you? The chat platform will see it too. Say “yes” or “cancel”.
keeping-data =
    This is what I hold about you, counted here, and in full in the next message.
    Language: { $language }
    Part: { GIVEN($area) ->
        [yes] { WORDS($area) }
       *[no] none
    }
    Here since: { DAY($joined) }
    Requests and offers: { $posts }
    Matches: { $matches }
    Conversations: { $lines }
    Reports of yours: { $reports }
keeping-who-sees =
    Coordinators see made-up names{ GIVEN($tag) ->
        [yes] { " " }(yours is { $tag })
       *[no] { "" }
    }, kinds of help, areas, days, what became of a match, and words that two posts share. No messages, nor who you are. Leads see who might get on.
    Those who look after safeguarding read reports; the last ten messages only if the reporter attaches them.
    Two of those together can find out your platform and id. In danger to life one can alone, and admins hear of it; in a small team one after a day, and they hear why.
    Admins read neither conversations nor reports. Auditors see who looked at what. “My data” shows most looks at you, not at lists.
    The platform sees everything; a Slack workspace's owners may too.
