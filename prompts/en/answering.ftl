# Whose words are whose.

answering-which-question = You have more than one question open. Which one do you mean?
choice-about-kind = { $answer ->
    [yes] Yes: { $kind }
   *[no] No: { $kind }
}
choice-about-past = { $answer ->
    [yes] Yes, it happened: { $kind }
   *[no] No, it didn't happen: { $kind }
}
choice-about-step = { $answer ->
    [yes] Yes, to your last question
   *[no] No, to your last question
}
