"""Who looked: each person shown in an answer is one row, written together at the end of the request.

Who did what is kept by triggers (models/records.py), not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from people.models import Look, Person
from people.policy import Data


def looked(request: HttpRequest, data: Data, basis: str, *people: Person | UUID) -> None:
    """Note that these people's data of this class is being shown, and on what basis."""
    seen: dict[tuple[UUID, Data], str] = request.__dict__.setdefault("looks", {})
    for person in people:
        seen[(person.pk if isinstance(person, Person) else person, data)] = basis


def looked_at_all(request: HttpRequest, data: Data, basis: str, people: Iterable[Person | UUID]) -> None:
    """The same for a list."""
    looked(request, data, basis, *people)


def not_shown(request: HttpRequest, data: Data, person: Person) -> None:
    """The door was passed, but this answer holds none of it: a page that only asks for a reason."""
    request.__dict__.get("looks", {}).pop((person.pk, data), None)


class WhoLooked:
    """Middleware: one insert a request, whatever the number of people shown; only for what was answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        looks = request.__dict__.get("looks")
        if looks and response.status_code < 400 and request.user.pk:
            now, page = timezone.now(), str(getattr(request.resolver_match, "view_name", ""))[:120]
            looked_at = [
                Look(
                    user_id=request.user.pk,
                    person_id=person,
                    data=data.value,
                    basis=basis[:80],
                    page=page,
                    at=now,
                )
                for (person, data), basis in looks.items()
            ]
            # this login may add a look but read none: without ignore_conflicts Django asks for the ids back
            Look.objects.bulk_create(looked_at, ignore_conflicts=True)
        return response
