# Public places where two may meet first, kept by coordinators.

places-how = Say “meeting place: The Library café, Tuesdays to Saturdays”, and I suggest it to two who might like to meet. “no meeting place 2” takes the second out again.
places-list =
    Good places for a first meeting:{ BELOW($rows) }
    { $how }
places-row = { $number }. { WORDS($place) }
places-none = No places for a first meeting are kept here yet. { $how }
places-added = From now on I suggest this for a first meeting: { WORDS($place) }
places-gone = I don't suggest this any more: { WORDS($place) }
places-enough = { $most } places are enough to choose from. “no meeting place 2” takes the second out.
places-suggested = { " If you'd like to meet one day, a public place that suits: “" }{ WORDS($place) }”.
choice-places = Meeting places
