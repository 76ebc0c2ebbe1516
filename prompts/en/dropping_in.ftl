# Dropping in: the next person who asks, or fifteen minutes.

dropping-in-waiting = Good. I'll put you through to the next person who asks, until { $until }. I'll tell you if nobody does.
dropping-in-short = Good. I'll put you through to whoever else has a moment in the next fifteen minutes. I'll tell you if nobody does.
dropping-in-stopped = I no longer keep a place for you. “introduce me” asks again.
dropping-in-kept-apart = Here I put two through at once, without asking first. You want to be kept apart from somebody, so I don't do that for you, whoever waits. “ask” and “rounds” bring you together with others.
dropping-in-nobody = Nobody came by this time. It says nothing about you.
dropping-in-meet =
    Here is somebody who asked as well. If you need something to begin with:
    { $line }
    { $how }
dropping-in-they-first = They write first.

choice-drop-in = Introduce me
choice-stop-waiting = Stop waiting
