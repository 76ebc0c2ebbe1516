"""Leveller: neighbours who need a hand and neighbours who have one find each other in the chats they already use.

The whole story, in the order in which it happens:

    hear     An adapter hears a word, a press, an edit, and makes an event of it (`bot.core.events`).
    read     The event's text is read: language, intent, what must not pass, kind and time (`bot.reading`).
    recall   Storage fetches the scene: just what this decision may look at (`bot.core.scene`, `storage.scenes`).
    decide   The core answers with effects, as values; it cannot send, log, wait or roll dice (`bot.core.decide`).
    record   Storage writes the changes and the words to say in one transaction (`storage.memory`).
    deliver  The courier takes the words to their people, in order, and says so when it could not (`bot.courier`).

A platform is told "heard" only after the transaction has committed. Nothing is said that was not recorded first.
"""
