# Roles, by tag.

granting-code-unknown = I don't know that code, or it has been used.
granting-admin = You're an admin now, known here as { $tag }. You can give roles by tag: “make Heron lead”, “make Heron coordinator”. “unmake Heron lead” takes one away.
granting-how = Say a tag and a role: “make Heron lead”, or “unmake Heron lead”. The roles are lead, matcher, safeguarding, admin and auditor. A coordinator is matcher and safeguarding in one.
granting-done = Done for { $tag }: { $role }.{ BELOW($more) }
granting-taken = You no longer have this role here: { $role }. Thank you for what you did with it.
granting-last-admin = That is the last admin, and one has to stay. Make somebody else admin first.
granting-you-are-lead = You're a lead now. You can introduce two neighbours by their tags: “introduce Heron and Plum: both restore old bikes”. “hello from Heron” asks a newcomer for a hello in the channel.
granting-you-are-coordinator = You're a coordinator now. “today” shows who is waiting for us, “log” what has happened. You see made-up names and no messages.
granting-you-are-admin = You're an admin now. You can give roles by tag: “make Heron lead”. “unmake Heron lead” takes one away.
granting-channel-where = Please say “/channel” in the public channel where hellos should go.
granting-channel = Hellos will go to this channel from now on.
role-lead = lead
role-coordinator = coordinator
role-admin = admin

granting-you-are-matcher = You're a matcher now. “today” shows who is waiting for us, “log” what has happened. You see made-up names and no messages, and no reports.
granting-you-are-safeguarding = You look after safeguarding now: reports, and who somebody is if it comes to that, with a second person. “help” shows how.
granting-you-are-auditor = You're an auditor now. “audit” shows who looked at what and who changed what, by tag and role. You see nothing else.
granting-everything = That would put reports, matching, settings and the audit log into one hand. Only a small team works like that: “small team on”.
granting-small-team = You are a small team: one person may hold several roles, and I don't ask a second admin. Say “small team” to read what protection that costs.
role-matcher = matcher
role-safeguarding = safeguarding
role-auditor = auditor
small-team-on =
    This is a small team: one person may hold every role, and one admin changes roles alone.
    What is lost: nobody checks what such a person does. Where only one person looks after safeguarding, they learn who somebody is after a day, with the admins told, and nobody has to agree.
    With more people, say “small team off”.
small-team-off =
    This is no small team: nobody holds reports, matching, settings and the audit log together. Where there are two admins, both agree to a change of roles.
    Who somebody is takes two people who look after safeguarding. “small team on” ends all that.
small-team-hold-all = First somebody has to give something up. Reports, matching, settings and the audit log are in one hand with: { $tags }.
seconding-ask =
    { $by } would like a change, and another admin has to agree within a day: { $change }
    Press, or say “agree to change k7f2p” or “refuse change k7f2p” with this code: { $id }.
seconding-waits = Another admin has to agree within a day. I have asked them: { $change }
seconding-make = { $tag } gets this role: { $role }.
seconding-unmake = { $tag } loses this role: { $role }.
seconding-small-team = We work as a small team, with less protection.
seconding-settled = There is nothing for you to decide there: it is settled, it is over, or it was never yours.
seconding-agreed = Another admin agreed. It is done: { $change }
seconding-refused = Another admin did not agree, so nothing changes. It was: { $change }
seconding-you-agreed = Done: { $change }
seconding-you-refused = Nothing changes then. It was: { $change }
seconding-over = No other admin answered within a day, so nothing changes. It was: { $change }
seconding-gone = That can't be done any more: somebody it needs is no longer here, or no longer an admin.
granting-answers-for = { $tag } answers for somebody without chat, and nobody else here could. Please make somebody else a matcher first.
granting-handed-over = You answer for { $tag } from now on, who has no chat: whoever did so before no longer has that role.
