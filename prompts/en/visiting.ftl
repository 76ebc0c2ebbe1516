# Back by three: asked at that time, asked again, then coordinators are told. Nobody watches in between, and that is said.

visiting-how = When will you be back? Say for example “I'm visiting, back by 15:00”, or choose. I'll ask you then.
visiting-begun =
    I'll ask you at { MOMENT($until) } whether you are back. Without an answer I ask once more after 15 minutes.
    { $told ->
        [yes] 15 minutes after that, coordinators are told: your tag { $tag } and the codes of your conversations, nothing anybody wrote.
       *[no] There is no coordinator here who could be told after that, so please tell somebody yourself.
    }
    Nobody is watching in between, and I may be out of order: in danger, call { EMERGENCY($country) }. “yes, I'm back” ends it.
visiting-asked = Are you back?
visiting-asked-again = Are you back? I did not hear from you. If something is wrong, call { EMERGENCY($country) }.
visiting-told = I did not hear from you, so coordinators have been told now. Please say “yes, I'm back” when you can. In danger, call { EMERGENCY($country) }.
visiting-nobody-told = I did not hear from you, and there is no coordinator here whom I could tell. Please say “yes, I'm back” when you can. In danger, call { EMERGENCY($country) }.
visiting-longer = I'll ask again at { MOMENT($until) }. In danger, call { EMERGENCY($country) }.
visiting-back = Good that you are back. I won't ask any more.
visiting-none = I'm not waiting for you to be back. “I'm visiting, back by 15:00” makes me ask.
visiting-alarm =
    { $tag } went on a visit, wanted to be back by { MOMENT($until) }, and has not answered two questions since. I know nothing more, and nobody has been called.
    If you fear for somebody: { EMERGENCY($country) }.{ BELOW($rows) }
visiting-match = “story { $id }”
visiting-answered = { $tag } has answered, and wants to be back by { MOMENT($until) }.
visiting-is-back = { $tag } says that they are back.
