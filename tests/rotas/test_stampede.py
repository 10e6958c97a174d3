"""Eight thumbs at one visit."""

from __future__ import annotations

import pytest

from tests.benchmarks import stampede
from tests.conftest import keys


@pytest.mark.django_db(transaction=True)
def test_a_visit_that_eight_want_at_once_goes_to_one() -> None:
    with keys():
        visits, users = stampede.scene(8, 3)
    seen = stampede.rush(visits, users)
    with keys():
        assert stampede.overlaps(users) == 0
    assert seen == {"taken": 6, "cannot": 8 * 3 * 2 - 6}
