# Small hellos in the channel.

small-hellos-on = A small question goes to the channel once a week. “no small hellos” ends it.
small-hellos-off = No more small questions in the channel.
small-hellos-say =
    A small hello for this week. Whoever likes, answers here:
    { $line }

choice-no-small-hellos = No small hellos
