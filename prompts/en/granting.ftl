# Roles, by tag.

granting-code-unknown = I don't know that code, or it has been used.
granting-admin = You're an admin now, known here as { $tag }. You can give roles by tag: “make Heron lead”, “make Heron coordinator”. “unmake Heron lead” takes one away.
granting-how = Say a tag and a role: “make Heron lead”, or “unmake Heron lead”. The roles are lead, coordinator and admin.
granting-done = Done for { $tag }: { $role }.
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
