# Whose words are whose.

answering-which-question = You have more than one question open. Which one do you mean? Say its number.{ BELOW($rows) }
answering-question-row = { $number }. { $line }
answering-not-understood =
    I did not understand that as an answer. Once more:
    { $question }
answering-who =
    I can't say more before both of you have said yes. Then you can ask each other, and even then neither sees a name.
    { $question }
answering-asked-to-help = A neighbour could use a hand: { $kind }. Could you? Say “yes” or “no”.
answering-asked-for-help = A neighbour could help: { $kind }. Shall I put you through? Say “yes” or “no”.
answering-asked-to-meet = Would you like me to put you through to another neighbour, without names? Say “yes” or “no”. Nobody hears of a no.
choice-about-kind = { $answer ->
    [yes] Yes: { $kind }
   *[no] No: { $kind }
}
choice-about-past = { $answer ->
    [not-yet] Not yet: { $kind }
    [partly] It partly happened: { $kind }
    [yes] Yes, it happened: { $kind }
   *[no] No, it didn't happen: { $kind }
}
choice-about-reveal = { $answer ->
    [yes] Yes, reveal: { $kind }
   *[no] Not yet: { $kind }
}
choice-about-hello = { $answer ->
    [yes] Yes, write a hello
   *[no] No hello
}
choice-about-visit = { $answer ->
    [yes] Yes, I'm back
   *[no] Not back yet
}
choice-about-round = { $answer ->
    [yes] Yes, I take part
   *[no] Not in the round
}
choice-about-step = { $answer ->
    [yes] Yes, to your last question
   *[no] No, to your last question
}
