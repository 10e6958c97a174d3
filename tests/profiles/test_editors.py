"""Six editors at one profile."""

from __future__ import annotations

import pytest

from people.models import Person
from tests.benchmarks import editors
from tests.conftest import keys


@pytest.mark.django_db(transaction=True)
def test_every_save_of_one_profile_is_kept_or_shown_and_none_is_lost() -> None:
    with keys():
        person_id, users = editors.scene(6)
    seen = editors.write_all(person_id, users, 4)
    assert not seen.errors and len(seen.kept) + len(seen.shown) == 24 and len(seen.kept) >= 4
    with keys():
        stand = list(Person.objects.get(pk=person_id).pages.values_list("number", "matters"))
    assert sorted(words for _, words in stand) == sorted(seen.kept)
    assert sorted(number for number, _ in stand) == list(range(1, len(stand) + 1))
