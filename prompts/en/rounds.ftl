# Rounds and cohorts: who is in, who meets whom, and what they begin with.

rounds-none = No round is going on just now.
rounds-row = { WORDS($name) }, next on { $when }. { $state }
rounds-seat-asked = You have not said yet whether you are in.
rounds-seat-in = You are in.
rounds-seat-always = You are in every time.
rounds-seat-skipped = You skip this one.
rounds-seat-skipped-once = You skip this one, and are in every time after it.
rounds-seat-out = You are not in.

rounds-how = A lead can say “new round” or “new cohort”.
rounds-ask-name = What shall it be called? A few words, such as Friday walks.
rounds-name-wrong = Between 1 and { $most } characters please, without names, and without anything to find or reach anybody by.
rounds-name-taken = There is one of that name already. What else could it be called?
rounds-ask-every = How often? Say 1 for every week, 2 for every two weeks, 4 for every four.
rounds-ask-size = How many in a group? Any number from { $start } to { $end }.
rounds-number-wrong = One of those numbers please.
rounds-ask-day = On which day does it first go out? Any day after today, such as 2026-12-04. It goes out at ten in the morning.
rounds-day-wrong = I need a day after today and within a year, such as 2026-12-04.
rounds-ask-deck =
    Which cards? The ready deck has a theme and a question for each week: connect, reflect, practise, and one week of nothing but kindness.
    Or paste your own { $most } lines, each as theme: question.
rounds-deck-lines = That's { $number } lines, and there are { $most } weeks. One line for each week please, as theme: question.
rounds-deck-line = Line { $number } is not yet a card. I read theme: question, with at most { $most } characters.
rounds-card-row =
    { $number }.
    { $line }
rounds-preview-round =
    { WORDS($name) }: first on { $when }, then { $number ->
        [one] every week
       *[other] every { $number } weeks
    } at the same hour, in groups of { $length }.{ $how } { $whom }. Nobody is in who has not said so, and “only Heron, Plum and Finch” asks just those. Shall I open it? Say “yes”, “change” or “cancel”.
rounds-preview-cohort =
    { WORDS($name) }: begins on { $when }, somebody new each week.{ BELOW($rows) }
    { $whom }. Nobody is in who has not said so, and “only Heron, Plum and Finch” asks just those. Shall I open it? Say “yes”, “change” or “cancel”.
rounds-mixes = { " " }Newcomers meet those who have been here longer, where that can be.
rounds-asks-everybody = Everybody is asked
rounds-asks-alumni = Only those who were in { WORDS($name) } are asked
rounds-asks-area = Everybody in { WORDS($area) } is asked
rounds-asks-only = Only those are asked: { LIST($tags) }
rounds-nobody-called = Nobody here is called { LIST($tags) }, so nothing has changed. Say it once more, such as “only Heron, Plum and Finch”, or “yes”, “change” or “cancel”.
rounds-opened-only = { WORDS($name) } is open, and whoever is meant and here is asked. On { $when } you'll see who meets whom, and can change it.
rounds-opened = { WORDS($name) } is open, and { $number } neighbours are asked. On { $when } you'll see who meets whom, and can change it.

rounds-lead-not-in = You are not in it yourself: with fewer than { $most } others asked you would know whom you talk with, and they would not know that it is you.
rounds-invite-round =
    { WORDS($name) }, on { $when }: I bring { $length } of you together, somebody else each time, { $number ->
        [one] every week
       *[other] every { $number } weeks
    }. No names are shown.
    Are you in this time? “every time” saves you the question, and “pause” is for later.
rounds-invite-cohort =
    { WORDS($name) } begins on { $when }: { $most } weeks, somebody new each week, and a small theme to talk about. No names are shown.
    Would you like to be in it?
rounds-still-in = { WORDS($name) } comes again on { $when }, and you are in. “skip this one” leaves it out.
rounds-in = You are in: { WORDS($name) }, on { $when }. You'll hear from me then, either way.
rounds-always = You are in every time: { WORDS($name) }. I'll tell you before each one, and you can skip.
rounds-in-pause = Noted: { WORDS($name) }, on { $when }. But you have paused up to and including { DAY($until) }, and the pause goes first: until then you are left out, unless you say “resume”.
rounds-skipped = Not on { $when } then: { WORDS($name) }. I'll ask again before the next.
rounds-skipped-once = Not on { $when } then: { WORDS($name) }. After it you are in every time again.
rounds-skipped-week = Not on { $when } then: { WORDS($name) }. From the week after you are in again.
rounds-out = You are out of { WORDS($name) }, and I won't ask again. “rounds” brings you back.
rounds-not-any-more = I don't know which round that means, or it is over.
rounds-rest = { WORDS($name) } was quiet on your side three times, and that is fine. I won't ask again by myself. Whenever you like: “take part”.

rounds-drawn =
    { WORDS($name) }, on { $when }. This is who would meet:{ BELOW($rows) }
    { $left }{ $more }{ $said }
    It goes out by itself. “send the round” sends it now, “draw again” tries once more, “swap Heron and Plum” lets two change places.
rounds-group = { LIST($rows, by: " + ") }: { $why }
rounds-and-more = and more groups: { $number }
rounds-yours = you and one or more others; who that is, I do not show
rounds-why-new = as far as I remember, they have not met
rounds-why-perhaps = perhaps not for the first time
rounds-why-areas = from different parts of the neighbourhood
rounds-why-several = it did not come out even, or the groups are larger
rounds-left-over = Without a place this time: { LIST($rows) }. They hear it the same day and come first next time.{ " " }
rounds-left-language = Nobody else in it shares the language of: { LIST($rows) }. They hear it the same day.{ " " }
rounds-no-repeats = Nobody meets twice.
rounds-near = Nobody meets twice. This is { $share } percent of the best that could be, or more.
rounds-repeats = { $answer ->
    [yes] Meeting again: { $number }. Fewer is not possible, and they come as late as can be.
   *[no] Meeting again: { $number }. I found no way with fewer.
}
rounds-drawing = I'm drawing again, and show you.
rounds-sent = { WORDS($name) } is on its way.
rounds-too-early = { WORDS($name) } goes out next on { $when }, by itself. It can be sent up to two days before that.
rounds-nothing-drawn = Nothing is drawn just now.
rounds-swap-how = Which two? They must both be in what is drawn. For example “swap Heron and Plum”.
rounds-too-few = { WORDS($name) }: too few are in for anybody to meet. Next on { $when }.
rounds-unplaced = There was nobody for you in { WORDS($name) } this time. You come first next time, on { $when }.
rounds-unplaced-language = Nobody else who is in { WORDS($name) } shares your language this time, so there was nobody for you. I'll look again on { $when }.

rounds-meet =
    { WORDS($name) }. { $why } { $state }
    { $line }
    { $hours }
    { $how }{ $more }
rounds-to-all = { " " }To write to your whole group at once, begin like this: “to everyone: see you at six”.
rounds-same-area = You both live in { WORDS($area) }.
rounds-other-areas = You live in different parts of the neighbourhood.
rounds-not-met = As far as I remember, you have not met here before.
rounds-hours = A good time for both of you, by your clock: { LIST($rows) }.
rounds-hours-span = { $start }:00–{ $end }:00
rounds-hours-any = Any hour is fine for both of you.
rounds-hours-none = One of you sleeps while the other is up, so an answer may take until the next day.
rounds-late = It comes late, because I was away.
rounds-you-first = You write first, whatever comes to mind.
rounds-they-first = { $alias } writes first.
rounds-fresh =
    It's quiet between you and { $alias }. If it helps, here is another question:
    { $line }
rounds-line-over = Your time with { $alias } in this round is over. Tomorrow I ask each of you alone how it was, and whether you would like to hear from each other again. “report” and “block” still work.
rounds-middle = { WORDS($name) }: how is it going? Only I hear it.
rounds-middle-thanks = Thank you for telling me.
rounds-middle-question =
    That's fine. If it helps, a question to begin with:
    { $line }
rounds-over = { WORDS($name) } is over. You met { $number } of { $most }. Thank you for being there. Whoever you would meet again, “rounds” shows what comes next.
rounds-met-row = { $tag }: { LIST($rows) }
rounds-report =
    { WORDS($name) } is over. Who met whom:{ BELOW($rows) }
    Pairs that met: { $number }. Meeting again: { $twice }.
    { $said }
rounds-report-yours =
    { WORDS($name) } is over. You were in it yourself, so I do not show who met whom.
    Pairs that met: { $number }. Meeting again: { $twice }.
    { $said }
rounds-said = What was said of it: good { $good }, okay { $okay }, not good { $bad }.
rounds-said-by-few = What was said of it is shown only where at least { $number } others have answered, so that nobody can tell whose it is.

card-own = { $text }
card-week-1 = Connect: what brought you to this neighbourhood, and what keeps you?
card-week-2 = Connect: who helped you once without having to?
card-week-3 = Reflect: when did you last feel that you belong somewhere?
card-week-4 = Balm: no task this week, only a kind word for each other.
card-week-5 = Reflect: what makes it hard to ask for help, and what makes it easy?
card-week-6 = Practise: what small thing could you do this week for somebody near you?
card-week-7 = Practise: ask each other one question that you would like to be asked.
card-week-8 = Closing: what do you take with you, and whom would you like to meet next?
card-question-1 = What have you learned lately, and from whom?
card-question-2 = Which place near here would you show to somebody new?
card-question-3 = What do you cook when it has to be quick?
card-question-4 = What could you talk about for an hour?
card-question-5 = What sound or smell reminds you of home?
card-question-6 = What did you want to become as a child?
card-question-7 = What is a good day for you?
card-question-8 = What can you mend?
card-question-9 = Which season suits you, and why?
card-question-10 = What would you like to learn from a neighbour?
card-question-11 = What made you laugh this week?
card-question-12 = Which kindness have you not forgotten?
