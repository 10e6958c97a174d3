"""Two people, one row, and a row that went away."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404
from django.urls import reverse

from people import asking
from people.editing import save_if_unchanged
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def test_what_was_typed_about_someone_who_moved_away_comes_back(sign_in: Any, cast: Cast) -> None:
    browser = sign_in(cast.shabnam)
    with keys():
        type(cast.edith).objects.filter(pk=cast.edith.pk).update(team=cast.leigh)
    answer = browser.post(reverse("note", args=[cast.edith.pk]), {"text": "She sang all morning"})
    page = answer.content.decode()
    assert answer.status_code == 404 and "She sang all morning" in page and "has been saved" in page


def test_a_row_that_went_while_somebody_wrote_is_not_there(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    person = type(cast.edith).objects.get(pk=cast.edith.pk)
    with keys():
        type(cast.edith).objects.filter(pk=cast.edith.pk).update(team=cast.leigh)
    with pytest.raises(Http404):
        save_if_unchanged(person, person.version, called="Edie")
