# Who somebody is: the platform and the id there, for two who look after safeguarding.

looking-up-how = Say whom and why: “look up Heron because he threatened somebody”. Another one has to agree. If a life is in danger now: “danger to life Heron because of a note”.
looking-up-yourself = That is you. “my data” shows what I hold about you.
looking-up-needs-two = It takes two who look after safeguarding, and here you are the only one. An admin can give somebody else the role.
looking-up-asked = Another one who looks after safeguarding has to agree within a day; then I show you who { $tag } is, once. Only if a life is in danger now, say so: then you see it at once, and it is looked at afterwards.
looking-up-alone = Nobody else here can agree, and this is a small team: I show you who { $tag } is in a day, and the admins know that you asked. Only if a life is in danger now, say so: then you see it at once.
looking-up-alone-told =
    { $by } asked who { $tag } is, and nobody else looks after safeguarding. In a small team it is shown after a day. The reason:
    { SAID($reason) }
looking-up-ask =
    { $by } would like to know who { $tag } is. The reason:
    { SAID($reason) }
    It is shown to { $by } alone, once, if you agree within a day. Press, or say “agree to show k7f2p” or “refuse to show k7f2p” with this code: { $id }.
looking-up-you-agreed = Noted. Unless something stood in the way, it was shown once to the one who asked, and { $tag } can find that in “my data”.
looking-up-you-refused = It is not shown. { $tag } stays unknown.
looking-up-refused = It was not agreed to show you who { $tag } is. “help” shows what else you can do.
looking-up-over = A day has gone by without an answer, so I don't show you who { $tag } is. You can ask again.
looking-up-identity =
    { $tag } writes from:{ BELOW($rows) }
    That is the platform and their id there. I hold no name, no picture and no number. I show it only this once; delete this message when you no longer need it.
looking-up-address = { $platform }: { $id }
looking-up-nothing = { $tag } has no chat of their own here, so there is no platform and no id.
looking-up-happened = { $by } was shown who { $tag } is. It is written in the audit log, and { $tag } can find it in “my data”.
looking-up-review =
    { $by } was shown who { $tag } is, alone, because a life was in danger. The reason:
    { SAID($reason) }
    Please look at that within a day. Press, or say “right to look k7f2p” or “wrong to look k7f2p” with this code: { $id }.
looking-up-reviewed = That { $by } was shown who { $tag } is, in danger to life, has been looked at. { $right ->
    [yes] It was right.
   *[no] It was not right; please talk about it.
}
looking-up-unreviewed = { $by } was shown who { $tag } is, alone, because a life was in danger. For a day nobody has looked at that. It is written in the audit log.
