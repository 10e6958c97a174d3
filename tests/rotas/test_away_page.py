"""Days away, as they are typed: any date gets an answer in words."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.utils import timezone

from rotas.models import Away
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (-1, 2, "Choose a day from today on, within a year"),
        (400, 401, "Choose a day from today on, within a year"),
        (3, 2, "This must be the first day or later, within a year"),
        (3, 500, "This must be the first day or later, within a year"),
        ("9999-12-31", "9999-12-31", "Choose a day from today on, within a year"),
        ("0001-01-01", "9999-12-31", "Choose a day from today on, within a year"),
    ],
)
def test_a_day_that_cannot_be_is_answered_in_words_and_kept(
    cast: Cast, sign_in: Any, first: int | str, last: int | str, words: str
) -> None:
    def day(said: int | str) -> str:
        return said if isinstance(said, str) else str(timezone.localdate() + dt.timedelta(days=said))

    form = {"starts_on": day(first), "ends_on": day(last), "why": "Kate’s wedding", "id": str(uuid.uuid4())}
    answer = sign_in(cast.shabnam).post("/me/away/", form)
    assert answer.status_code == 422 and words in answer.text
    assert "Kate’s wedding" in answer.text and day(last) in answer.text
    assert not Away.objects.exists()
