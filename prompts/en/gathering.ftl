# What is said where many read. Nobody's words, and nothing about anybody.

gathering-in-private = I only talk in private: let's talk in private.
gathering-emergency = In danger now: call { EMERGENCY($country) }. Let's talk in private.
gathering-only-admins = Only an admin can have me show something here. Everything else we talk about in private.
gathering-hidden = I can't see who wrote that, so I can't do it. Let's talk in private.
gathering-elsewhere = I can only talk with people who belong to this workspace, so I did nothing with that.
gathering-code-void = Everybody here could read that code, so it is not good any more. Let's talk in private.
gathering-code-anew = The code you typed in public is not good any more. Here is another; type it here: “admin { $code }”.
gathering-card =
    Neighbours of { WORDS($community) } help each other here. Write to me in private what you need or what you could do. I find somebody, and nobody sees who you are until you both want it.
    The code: { $code }
