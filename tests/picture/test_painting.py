"""States into planes."""

import numpy as np

from mediakit.model.slide import Footage, Slide
from mediakit.picture.painting import Painter
from mediakit.picture.states import State, View
from tests.picture.clips import LOOK

FILM = Slide("footage", text="D", footage=Footage("d.mp4"))


def test_footage_shows_the_frame_that_is_asked_for() -> None:
    """Also where the same footage starts anew in between: each frame is what it is when asked for alone."""
    states = [State(View(FILM, frame=frame)) for frame in (3, 4, 0, 1, 1)]
    together = list(Painter(LOOK).pictures(states))
    for state, planes in zip(states, together, strict=True):
        (alone,) = Painter(LOOK).pictures([state])
        np.testing.assert_array_equal(planes, alone)
    assert not np.array_equal(together[0], together[1])
