# Where newcomers bring a neighbour's invitation.

inviting-code =
    Here is an invitation for one person, until { DAY($until) }:
    { $code }
    Give it to somebody you trust; they write it to me. I don't tell you whether it was used, and them nothing of you here. Coordinators can see who came by whom.
inviting-not-needed = Here nobody needs an invitation: whoever has the street's code or link can join.
inviting-too-new = You can invite others once you have been here for seven days.
inviting-enough = I gave you { $most } invitations in the last seven days, and that is all for now. Seven days after each you can ask for another.
inviting-asks = Thank you. One comes in here by a neighbour's invitation: please write the code that they gave you. What else you write until then is kept. “leave” ends it and keeps nothing; in danger, call { EMERGENCY($country) }.
inviting-still = I am still waiting for the code of your invitation. If you have none, ask the person who told you of this place. “leave” ends it and keeps nothing; in danger, call { EMERGENCY($country) }.
inviting-unknown = That code doesn't work, or no longer: each works once, for seven days. Please check it, or ask for another.
inviting-on = From now on whoever is new has to bring an invitation. Neighbours ask me for one with “invite”. Where “admission on” holds too, whoever has none waits to be let in. “invites off” ends that.
inviting-off = From now on nobody needs an invitation. Who came by whom is still known to coordinators, with “branch”.
inviting-how = “branch Heron” shows who came by Heron's invitations, and by theirs.
inviting-by-nobody = nobody's invitation
inviting-branch =
    { $tag } came by { $by }. { $many ->
        [one] Nobody has come by them.
       *[other] With them there are { $many } in this branch; the nearest are:
    }{ BELOW($rows) }
inviting-row = • { $tag }, since { DAY($day) }{ $by }{ $state }
inviting-row-by = { ", by " }{ $by }
inviting-rests = ; rests until { MOMENT($until) }
inviting-rested = Nothing new begins for { $many ->
        [one] one neighbour
       *[other] { $many } neighbours
    } of this branch until { MOMENT($until) }. They hear it without why; what is open goes on.
inviting-woken = { $many ->
        [0] Nobody in this branch rests, or only after a report.
        [one] One neighbour of this branch can begin something new again. A rest after a report goes on.
       *[other] { $many } neighbours of this branch can begin something new again. A rest after a report goes on.
    }
inviting-rested-by = { $by } gave a branch a rest: { $tag } and whoever came by them, { $many } in all. “branch { $tag }” shows it, and there it can be ended.
inviting-woken-by = { $by } ended the rest of a branch: { $tag } and whoever came by them, { $many } in all. “branch { $tag }” shows it.
inviting-own-branch = This branch has you in it, or somebody whom you invited. Another coordinator has to look at it.
inviting-paused = Coordinators are looking into something that is not about you alone. Until { MOMENT($until) } nothing new begins for you here; what is open goes on, your posts wait, and it ends by itself.
