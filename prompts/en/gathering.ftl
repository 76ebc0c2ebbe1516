# What is said where many read. Nobody's words, and nothing about anybody.

gathering-in-private = I only talk in private: let's talk in private.
gathering-card =
    Neighbours of { WORDS($community) } help each other here. Write to me in private what you need or what you could do. I find somebody, and nobody sees who you are until you both want it.
    The code: { $code }
