"""How people and families say it is going: asked once a quarter, by somebody who is not their link worker."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from meetings.models import Heard
from people.models import LinkWorker, Person, Team, User

SHOWN = 50


@dataclass(frozen=True)
class Page:
    """What was said lately, who was not asked yet this quarter, and whom of those I may ask."""

    rows: list[Heard]
    waiting: list[Person]
    mine: set[object]

    @property
    def people(self) -> set[Person]:
        """Everybody who is named on it."""
        return {row.person for row in self.rows} | set(self.waiting)


def quarter_begins(day: dt.date) -> dt.date:
    """1 January, April, July or October."""
    return dt.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def linked(user: User) -> set[object]:
    """The people whose link worker this is."""
    return set(LinkWorker.objects.filter(user=user, ended_on=None).values_list("person_id", flat=True))


def to_ask(team: Team, user: User) -> list[Person]:
    """Those whom somebody may ask and type in for: all but the ones they are link worker of."""
    mine = linked(user)
    rows = team.people.exclude(state__in=("ended", "died")).order_by("called", "pk")
    return [person for person in rows if person.pk not in mine]


def page(team: Team, user: User) -> Page:
    """Read it, in a fixed number of queries."""
    since = quarter_begins(timezone.localdate())
    rows = list(team.heard.select_related("person")[:SHOWN])
    asked = set(team.heard.filter(on__gte=since).values_list("person_id", flat=True))
    people = team.people.exclude(state__in=("ended", "died")).order_by("called", "pk")
    return Page(rows, [person for person in people if person.pk not in asked], linked(user))
