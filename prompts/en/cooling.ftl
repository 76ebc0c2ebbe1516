# A rest from everything new. Never by whom it came about, or for what.

cooling-begins = A coordinator has decided that until { MOMENT($until) } nothing new begins for you here; your open conversations go on, what you have posted waits, and if you would like to say something in return, write “I object:” and your words.
cooling-nothing-new = Until { MOMENT($until) } nothing new begins for you here. Your open conversations go on, and what you have posted waits.
cooling-over = From now on new things can begin for you here again, and what you have posted is offered again.
cooling-what = What would you like to say? The coordinators who look after this will read it.
cooling-objected = Thank you. The coordinators who look after this can read it now. If they change anything, you hear it here.
cooling-said-enough = There is nothing more to add: what you said has been noted, or what it was about is no longer kept. It ends by itself, on the day you were told.
cooling-nothing-to-object = There's nothing here that waits for your answer.
cooling-alert = Somebody has answered to what came of report { $id }. “case” and that code show it.
cooling-lift-sure = Until { MOMENT($until) } nothing new begins for whoever was reported in { $id }. Shall it end now?
cooling-lifted = Done. What followed from report { $id } ends now. If they knew of it, they hear so.
