"""A note and the visit it was left on; how the visit's length differed, said without a name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from people.access import covers_of
from people.editing import lock
from people.models import Person, User
from profiles import notes
from profiles.models import Note
from rotas.models import Visit, VisitNote
from rotas.models.visits import Visits


def visits_to_note(user: User, person: Person) -> Visits:
    """Visits to this person that the user may leave a note on: their own, of today or before.

    Own means taken, or covered for another team while the cover's window is open.
    """
    theirs = Visit.objects.filter(person=person, day__lte=timezone.localdate(), cancelled_on=None)
    covered = covers_of(user).filter(person=person).values("visit_id")
    return theirs.filter(worker=user) | theirs.filter(pk__in=covered)


@transaction.atomic
def leave_on_visit(
    visit: Visit,
    *,
    by: User,
    id: UUID,
    words: Mapping[str, Any],
    helped: Collection[UUID] = (),
    longer: int = 0,
) -> tuple[Note, bool]:
    """Leave a note (see notes.leave) and link it to its visit, whose day it takes.

    `longer` is 10 or -10 when the visit was about ten minutes longer or shorter, else 0. It is counted
    only with one's first note of the visit, so that one visit counts once.
    """
    lock(visit.pk)
    note, new = notes.leave(visit.person, by=by, id=id, day=visit.day, words=words, helped=helped)
    if new:
        first = not VisitNote.objects.filter(visit=visit, note__author=by).exists()
        VisitNote.objects.bulk_create([VisitNote(visit=visit, note=note, person=visit.person)])
        if longer and first:
            _say_length(visit, longer)
    return note, new


def _say_length(visit: Visit, longer: int) -> None:
    """Add to the person's sum: the database keeps it without an author (doors.sql)."""
    with connection.cursor() as q:
        q.execute("select say_length(%s, %s)", [visit.pk, longer])
