# What the guard keeps back, and what its writer can do about it.

guarding-held =
    I haven't passed this on: it has { $found } in it, which leads straight to somebody.
    Nobody reads it unless you choose. I can send it with that hidden, or you change it. For a place or a number, “share” is safer.
guarding-warned =
    I haven't passed this on yet: it has { $found } in it, which may tell who or where somebody is.
    Nobody reads it unless you choose.
guarding-blocked =
    I don't pass this on, for anybody: it has { $found } in it. No neighbour needs that, whoever asks.
    I can send the rest with it hidden, or you change it.
guarding-not-at-all = I show this to nobody: it has { $found } in it. No neighbour needs that, whoever asks. Type what I should show instead.
guarding-anew = All right, it stays with me and is gone now. Write it the way you would like it read.
guarding-unsent = What I kept back a moment ago was not sent, and is gone now.
guarding-not-for-others = Others will read this, and it has { $found } in it. Could you put it without?

found-phone = a telephone number
found-email = an e-mail address
found-handle = a name on another platform
found-link = a link
found-place = an exact place
found-name = a name
found-address = an address
found-work = a workplace or a school
found-only = something that is true of one person here
found-door = a code or a way through a door
found-birth = a date of birth
found-plate = a number plate
found-bank = bank details
found-card = a card number
found-code = a secret code
found-papers = a number from somebody's papers
found-payment = a way to send money
