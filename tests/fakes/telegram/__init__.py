"""A strict stand-in for the Telegram Bot API: a process of its own, and people who use it.

table     which methods there are, what they take, and what Telegram refuses
world     people, groups, messages and updates: what is so
bot_side  what each method does
people    what people do, and what a test may look at
crowd     many people who write at once or at a steady pace, for measuring
server    HTTP: the API, faults, long polling and webhooks
stage     the client for tests
"""
