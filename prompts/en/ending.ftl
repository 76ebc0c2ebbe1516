# Ending, blocking, reporting. The other side reads `ending-ended`, whatever the reason was.

ending-ended-by-me = Your conversation with { $alias } has ended.
ending-ended = Your conversation with { $alias } has ended. That happens for all kinds of reasons. If something felt wrong, “report” and “block” still work.
ending-blocked = Done. I won't bring you and { $alias } together again, and they won't hear why.
ending-frozen = Your conversation with { $alias } is over, and I won't bring you together again. They won't hear why.
ending-already = That is over already, so there is nothing left to do.
ending-silent = It has been quiet between you and { $alias } for two days. A short word may be all it takes. If you're finished, say “end”.

ending-what-happened =
    If you're in danger, call { EMERGENCY($country) } now.
    What happened? Choose one, or say it in your own words. { $told ->
        [yes] A coordinator will read your answer.
       *[no] There is nobody here whom I could tell; I keep your report for whoever comes. People answer these numbers now:
            { HELPLINES($country) }
    }
ending-say-what-happened = What happened? A few words are enough.
ending-attach = Should a coordinator be able to read the last ten messages of that conversation? Say “yes” or “no”. A report counts either way.
ending-added =
    I've added that to your report.
    { $question }
ending-said-enough =
    Your report is as long as I can keep, so I did not add that. A coordinator will ask you if need be.
    { $question }
ending-report-stands =
    I leave it at that. Your report stands, and that conversation is over. None of its messages is attached. { $told ->
        [yes] A coordinator has been told.
       *[no] There is nobody here whom I could tell; I keep your report for whoever comes.
    }
    If you're in danger, call { EMERGENCY($country) }.
ending-report-thanks =
    Thank you for saying so. { $attached ->
        [yes] A coordinator can read your report and those messages.
       *[no] A coordinator can read your report, and no messages.
    } It won't be one who took part{ $told ->
        [yes] .
       *[no] , and there is no other here yet; I keep your report for whoever comes. People answer these numbers now:
            { HELPLINES($country) }
    }
    Nobody watches this chat all the time. If you're in danger, call { EMERGENCY($country) }.
ending-report-waits =
    Just now there is nobody here who could look after your report. I keep it, and whoever comes hears of it. If you're in danger, call { EMERGENCY($country) }. People answer these numbers now:
    { HELPLINES($country) }
ending-report-gone = Your report was closed and is gone by now, so I could not add this. If it goes on, please tell a coordinator you know. In danger, call { EMERGENCY($country) }.
ending-nothing-to-report =
    I find no conversation of yours from the last days that you could report. If something feels wrong, please tell a coordinator you know.
    If you're in danger, call { EMERGENCY($country) }.
    { HELPLINES($country) }
