# First names, which only leads see, and only of those who agreed.

first-names-how = Say “leads may call me” and your first name: leads then see it and can introduce you by it. Nobody else sees it. “no first name” takes it back.
first-names-taken = { $name } is a word I use for made-up names here, so leads would mix you up. Is there another name you go by?
first-names-known = Leads now know you as { $name } and can introduce you by that name. Nobody else sees it; whoever you meet reads another name. “no first name” takes it back.
first-names-unknown = Leads know you by no first name any more.
first-names-list = They agreed to be known to leads by a first name:{ BELOW($rows) }
first-names-row = { $name } ({ $tag })
first-names-nobody = Nobody has agreed to be known to leads by a first name yet. “leads may call me” and a name does it.
choice-no-name = No first name
choice-first-names = First names
