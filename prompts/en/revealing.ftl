# Showing oneself, to both at once, and sharing a place, one-sided. The safety card stands where it is needed: before a yes.

revealing-what = What would you like to show? A first name is enough. Type it the way they should read it. You'll see it first.
revealing-where = What should they know: a place, a time, a number? Type it the way they should read it. You'll see it first.
revealing-between = Please write something, in at most { $most } characters.

revealing-preview =
    This is what { $alias } would read:
    { $text }

    You both see each other's words at the same moment, or nobody sees anything. It cannot be undone.
    Say “show it”, “change” or “cancel”.
revealing-preview-where =
    This is what { $alias } will read:
    { $text }

    It goes to them alone, and it cannot be undone.
    Say “share it”, “change” or “cancel”.
revealing-own-word = So that nothing is shown by accident, this needs its own words: “show it” to reveal, “share it” to send a place. Or say “cancel”.

revealing-waiting = I'm keeping that to myself for now. If { $alias } shows something too before { MOMENT($until) }, you both see it at the same moment. If not, nobody sees anything. Until then “hide it” takes it back.
revealing-asked = You and { $alias } could show each other who you are. Would you like to? Both of you see it at the same moment, or not at all. Say “reveal” to choose what to show. If not, there's nothing you need to do, and they won't hear of it.
revealing-shown =
    You have both agreed. This is from the other person:
    { $text }

    If you meet: a public place first, and tell someone where you are. Never give money or bank details.
    To know each other at the door, use these two words: { $first }, { $second }. Only the two of you have them.
revealing-direct-offer = You are both in the same workspace. Would you like to go on in its own direct chat, without me? It opens when both of you have said so. Then I withdraw. Say “open a direct chat”, or just go on here.
revealing-direct-waiting = Noted. When the other person would like that too, I open it for both of you.
revealing-direct = You both asked for it: here is the way to your direct chat. It is between you two alone, and I don't read there.
revealing-no-direct = A direct chat opens only after you two have shown each other who you are, and where both of you are in one workspace.
revealing-not-yet = That's fine. They won't hear of it, and I won't ask again for two weeks.
revealing-hidden = Taken back. Nobody has seen it.
revealing-done-already = You two have shown each other who you are. That can't be undone or done again.
revealing-nothing-to-hide = There's nothing to take back: you have nothing waiting to be shown.
revealing-nothing-to-show = There's nothing ready to show. Say “reveal” or “share” to begin, and you'll see it first.

revealing-where-is =
    { $alias } shares this with you alone:
    { $text }

    I don't keep it. At the door, use these two words, so that you know each other: { $first }, { $second }.
revealing-where-sent = Sent, and I don't keep it. At the door, use these two words, so that you know each other: { $first }, { $second }.
