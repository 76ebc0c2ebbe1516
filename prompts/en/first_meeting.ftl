# The safety card: both have read it before anything is shown or shared, once a line.

first-meeting-rules =
    Before you two meet for the first time, please read this once:
    • Meet in a public place, or at the door. On a first visit nobody goes in.
    • Tell someone where you are going, and when you will be back.
    • No money in advance, and never a card or bank details.
    • At the door, say the two doorstep words that you both get from me. Whoever does not know theirs is somebody else.
    • If anything feels wrong, leave. “report” and “block” work at any time.{ BELOW($two) }
first-meeting-card =
    { $rules }
    What you have just typed is not lost: it goes on as soon as you have said “I have read the card”.
first-meeting-two = • A home or a child comes into this: better be two, or stay where other people are.
first-meeting-asked =
    { $alias } would like to share a place or a number with you. You get it as soon as you have said “I have read the card”.
    { $rules }
first-meeting-waits = I keep that to myself until { $alias } has read the safety card too, and pass it on then. If that does not happen before { MOMENT($until) }, I delete it and tell you. Until then “hide it” takes it back.
first-meeting-gone = What you wanted to share was not passed on: the safety card was not read within a day. I have deleted it. You can say “share” again.
first-meeting-read = Thank you. I won't show you the card again in this conversation.
