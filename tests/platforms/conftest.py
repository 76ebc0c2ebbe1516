"""The stand-ins run once for all plays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.platforms.town import Places, the_places


@pytest.fixture(scope="session")
def places() -> Iterator[Places]:
    with the_places() as both:
        yield both
