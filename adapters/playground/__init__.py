"""A pretend chat platform in one browser page: neighbours side by side, on a clock that can be moved.

It is an adapter like any other. What a real platform keeps on its servers, this one keeps in memory:

    stage     what the playground needs from the program around it: a clock, a cast, starting over
    chats     the platform: who has read what, with message numbers, buttons, replies, edits and deletions
    drawer    what the bot did, and who saw what
    adapter   the ear and the mouth
    pages     the web page, its one live stream, and what the page sends back
    page/     the page itself: template, style and script
"""

from adapters.playground.adapter import Playground
from adapters.playground.chats import NotThere
from adapters.playground.stage import Person, Stage

__all__ = ["NotThere", "Person", "Playground", "Stage"]
