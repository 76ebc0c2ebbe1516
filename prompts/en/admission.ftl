# Where somebody has to let newcomers in.

admission-waits = Thank you. Here a coordinator lets newcomers in, and they have just been asked; they see a made-up name and today's date. You'll hear from me here. What you write until then is kept. “leave” ends it and keeps nothing; in danger, call { EMERGENCY($country) }.
admission-still = You are still waiting to be let in, and you'll hear from me here. “leave” ends it and keeps nothing; in danger, call { EMERGENCY($country) }.
admission-ask = { $tag } would like to join, since { DAY($day) }. Shall I let them in?
admission-admitted = { $tag } is in, and hears so now.
admission-left-waiting = { $tag } goes on waiting. I ask once more after a week.
admission-settled = There is nothing to settle: somebody let them in, or they have gone. To let somebody in, press the button of my question.
admission-reminded = Nobody has let you in yet. I have asked once more just now. If nobody has in another three weeks, I forget that you came; you could begin anew then.
admission-on = From now on whoever is new waits until a coordinator or an admin lets them in. They see a tag and a day, nothing else. “admission off” ends that.
admission-off = Whoever is new joins at once again. Those who wait already still need to be let in.
