# A line that becomes a habit.

rhythm-how = Shall I remind you and { $alias } now and then, so that it becomes a habit? I begin only if both of you would like it.
rhythm-noted = Noted. I'm asking { $alias }, and I remind nobody before both would like it.
rhythm-agreed = You both would like it. I'll remind you { $number ->
        [one] every week
       *[other] every { $number } weeks
    }. “no rhythm” ends it at any time.
rhythm-time = It's time again for you and { $alias }. Write whenever it suits you.
rhythm-over = No more reminders then. The conversation stays as it is.

choice-no-rhythm = No rhythm
