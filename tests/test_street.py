"""The street that the playground opens on."""

from adapters.playground import Playground
from bot.street import Stage


class Marks:
    """A tape that keeps the points only."""

    def __init__(self):
        self.points = []

    def mark(self, point, **_facts):
        self.points.append(point)


async def test_posts_are_matched_once_everybody_has_come_in():
    stage, tape = Stage("playground"), Marks()
    stage.use(Playground(stage), tape)
    try:
        await stage.start_over()
        assert stage.house is not None
        assert "work-found" not in tape.points
        await stage.house.settled()
        assert tape.points.count("work-found") == sum(len(one.posts) for one in stage.people)
    finally:
        await stage.close()
