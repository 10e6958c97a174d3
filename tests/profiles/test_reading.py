"""Our pages can be read by somebody of eleven: their own words, counted as in tests/reading.py."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from tests.conftest import keys
from tests.doors import Place
from tests.doors_rows import ROWS
from tests.make import Cast
from tests.reading import Read, age_of, read, syllables
from tests.test_doors import ours

pytestmark = pytest.mark.django_db
OLDEST, OVER_ALL = 11.0, 9.0
#: fewer words are too few to judge a page by
ENOUGH = 40


def test_ages_are_counted_as_others_count_them() -> None:
    assert [syllables(word) for word in ("people", "worked", "needed", "the", "outcome")] == [2, 1, 2, 1, 2]
    easy = read("<main><p>The cat sat on the mat. It was a warm day.</p>")
    hard = read("<main><p>Multidisciplinary assessments necessitate comprehensive documentation.</p>")
    assert easy.age < 6 and hard.age > 20 and easy.words == 11
    assert hard.hardest(1) == ["Multidisciplinary assessments necessitate comprehensive documentation"]
    assert age_of([]) == 0


def test_every_page_of_this_room_reads_well_at_eleven(cast: Cast, sign_in: Any) -> None:
    with keys():
        place = Place(cast, "ashton")
    browser, found = sign_in(cast.shabnam), dict[str, Read]()
    for name, pattern in ours().items():
        if not pattern.callback.__module__.startswith("profiles.") or name not in ROWS:
            continue
        wanted = pattern.pattern.converters
        answer = browser.get(reverse(name, kwargs={key: place.key(key) for key in wanted}))
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            found[name] = read(answer.content.decode().replace(place.mark, "Edith"))
    long = {name: page for name, page in found.items() if page.words >= ENOUGH}
    hard = {name: (round(page.age, 1), page.hardest()) for name, page in long.items() if page.age > OLDEST}
    assert len(long) > 25 and not hard, hard
    assert age_of([line for page in found.values() for line in page.sentences]) <= OVER_ALL
