# Both have said yes.

opening-through =
    You're through: { $kind }. Here you are { $you }; they are { $they }. I just carry the notes, so whatever you write now goes to them.{ $several ->
        [yes] { " You have more than one conversation: reply to a message to answer it, or I'll ask which one you mean." }
       *[no] { "" }
    }
    Say “end” to finish, “report” if something feels wrong. “share” sends them a place, “reveal” offers to show each other who you are. Please no money and no bank details.{ $place }
