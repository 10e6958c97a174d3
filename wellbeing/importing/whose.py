"""Finds a person again by what a spreadsheet knows: a reference, an NHS number, name and birthday."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from people.models import Person


class Unsure(ValueError):
    """The row fits more than one person."""


def name_of(values: dict[str, Any]) -> str:
    """The name a row gives, as we compare it."""
    return " ".join(str(values.get("full_name") or values.get("called") or "").casefold().split())


class Known:
    """The team's people, and those whom the file has brought in so far."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.by: dict[str, dict[str, Person]] = {"council_ref": {}, "nhs_number": {}}
        self.names: dict[str, list[Person]] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """From now on they can be found."""
        self.learn(person)
        named = name_of({"full_name": person.full_name, "called": person.called})
        self.names.setdefault(named, []).append(person)

    def learn(self, person: Person) -> None:
        """Numbers that the file has just given them."""
        for key, index in self.by.items():
            if value := getattr(person, key):
                index[value] = person

    def find(self, values: dict[str, Any]) -> Person | None:
        """Whoever the row fits; nobody if it fits nobody. Unsure where it fits several."""
        found = {
            person.pk: person
            for key, index in self.by.items()
            if (person := index.get(values.get(key, ""))) is not None
        }
        if len(found) > 1:
            raise Unsure("The council reference is one person’s and the NHS number another’s.")
        if found:
            return next(iter(found.values()))
        return self._by_name(values)

    def _by_name(self, values: dict[str, Any]) -> Person | None:
        """By name and birthday; by name alone where only one fits. Another number is another person."""
        born = values.get("born_on")
        fits = [p for p in self.names.get(name_of(values), []) if self._may_be(p, values)]
        exact = [p for p in fits if born and p.born_on == born]
        fits = exact or [p for p in fits if born is None or p.born_on is None]
        if len(fits) > 1:
            raise Unsure("More than one person has this name. Add the date of birth or a number.")
        return fits[0] if fits else None

    def _may_be(self, person: Person, values: dict[str, Any]) -> bool:
        return all(
            values.get(key, "") in ("", getattr(person, key)) or not getattr(person, key) for key in self.by
        )
