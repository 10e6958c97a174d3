"""A note and the visit it was left on; how the visit's length differed, said without a name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from people.access import covers_of
from people.editing import lock
from people.models import Person, User
from people.policy import Who
from profiles import notes
from profiles.models import Note
from rotas import lengths
from rotas.models import Visit, VisitNote
from rotas.models.visits import Visits


def visits_to_note(user: User, person: Person) -> Visits:
    """Visits to this person that the user may leave a note on: their own, of today or before.

    Own means taken, or covered for another team while the cover's window is open.
    """
    theirs = Visit.objects.filter(person=person, day__lte=timezone.localdate(), cancelled_on=None)
    covered = covers_of(user).filter(person=person).values("visit_id")
    return theirs.filter(worker=user) | theirs.filter(pk__in=covered)


def visit_for(user: User, person: Person, who: Who, wanted: UUID | None) -> Visit | None:
    """The visit a note is left on: the one that is named, if it is one's own; without, it is one of today.

    Whoever covers always leaves it on the visit they cover. Visit.DoesNotExist where the one that is named is
    not one's own; PermissionDenied where a cover has no visit yet.
    """
    mine = visits_to_note(user, person).select_related("person")
    if wanted:
        return mine.get(pk=wanted)
    if who is not Who.COVER:
        return None
    if visit := mine.order_by("-starts_at").first():
        return visit
    raise PermissionDenied


@transaction.atomic
def leave(
    person: Person,
    visit: Visit | None,
    *,
    by: User,
    id: UUID,
    words: Mapping[str, Any],
    helped: Collection[UUID] = (),
    longer: int = 0,
) -> tuple[Note, bool]:
    """Leave a note (see notes.leave) of today; or of a visit's day, linked to it.

    `longer` is 10 or -10 when the visit was about ten minutes longer or shorter, else 0. It is counted
    only with one's first note of the visit, so that one visit counts once.
    """
    day = visit.day if visit else timezone.localdate()
    if visit:
        lock(visit.pk)
    note, new = notes.leave(person, by=by, id=id, day=day, words=words, helped=helped)
    if visit and new:
        first = not VisitNote.objects.filter(visit=visit, note__author=by).exists()
        VisitNote.objects.bulk_create([VisitNote(visit=visit, note=note, person=person)])
        if longer and first:
            lengths.say(visit.pk, longer)
    return note, new
