# What a platform's own list of commands says about each.

command-help = What you can do here, and whom to call in danger
command-ask = Ask for help
command-offer = Offer help
command-needs = What others need
command-mine = What you have posted
command-pause = A rest from my questions
command-end = End a conversation
command-report = Something feels wrong
command-language = Another language
command-data = What I hold about you
command-leave = Leave for good
