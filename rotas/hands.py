"""Visits that go from hand to hand, all of them or none; and back again within ten seconds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core import signing
from django.db import IntegrityError, transaction
from django.db.models import F

from people.editing import broken, lock
from people.models import User
from rotas import balance, claiming, cycle, diaries, faces
from rotas.claiming import LAST_WORD, CannotTake, Reason
from rotas.models import Ask, Bend, Passing, Visit
from rotas.models.visits import has_someone

#: a slip of the thumb can be undone for so long, and a little for the way there
UNDO = dt.timedelta(seconds=10)
GRACE = dt.timedelta(seconds=2)
SALT = "rotas.hands.undo"
#: a visit, who has it (None: it is open) and who takes it
Move = tuple[UUID, UUID | None, UUID | None]


def change_hands(moves: Sequence[Move], *, by: User, why: str = "") -> list[tuple[Visit, UUID | None]]:
    """Each visit goes from who has it to who takes it, all or none; the visits with who had them.

    First every visit is nobody's, so that no exclusion constraint sees two at once in a swap of visits that
    overlap; then each is checked and taken. In a transaction that holds the workers and people. `why`: the
    sentence of whoever does it, where a rule asks for one; the others gave theirs when they asked.
    """
    known = Visit.objects.select_related("person", "team", "pattern").filter(pk__in=[m[0] for m in moves])
    visits = {visit.pk: visit for visit in known}
    before = {pk: visit.worker_id for pk, visit in visits.items()}
    try:
        with transaction.atomic():
            for visit_id, has, _ in moves:
                _let_go(visits.get(visit_id), has)
            for visit_id, _, takes in moves:
                _take(visits[visit_id], takes, by, why)
    except IntegrityError as error:
        words = LAST_WORD.get(broken(error) or "")
        if words is None:
            raise
        raise CannotTake(Reason("clash", words)) from None
    for visit_id, has, takes in moves:
        cycle.saw_own(visits[visit_id], by=by)
        if takes is not None:
            faces.left(visits[visit_id], has)
            faces.came_in(visits[visit_id], User(pk=takes))
            if has:
                balance.passed(visits[visit_id], gave=has, took=takes)
            else:
                balance.taken_on(visits[visit_id], takes)
    return [(visits[visit_id], before[visit_id]) for visit_id, _, _ in moves]


def _let_go(visit: Visit | None, has: UUID | None) -> None:
    rows = Visit.objects.filter(pk=visit.pk, cancelled_on=None) if visit else Visit.objects.none()
    rows = rows.filter(worker=has) if has else rows.exclude(has_someone())
    if not rows.update(worker=None):
        raise CannotTake(Reason("taken", "One of these visits has changed. Please look again."))


def _take(visit: Visit, takes: UUID | None, by: User, why: str) -> None:
    visit.refresh_from_db(fields=["worker", "starts_at", "ends_at", "version"])
    bend = None
    if takes == by.pk:
        bend = claiming.although(visit, claiming.why_not(visit, by), by, why)
    elif takes is not None:
        names = {takes: diaries.workers_of(visit.team).get(takes, "A colleague")}
        diary = diaries.of_workers(visit.team, names, visit.day, visit.day, asking=by)[takes]
        if stopping := claiming.stops(claiming.why_not(visit, User(pk=takes), diary=diary)):
            raise CannotTake(*stopping)
    claiming.change(visit, worker_id=takes, open_because="")
    if bend:
        bend.save(force_insert=True)


def slip(moved: Sequence[tuple[Visit, UUID | None]], links: Sequence[Ask] = (), *, by: User) -> str:
    """What undoes this: who had each visit before, signed for whoever did it, worth ten seconds."""
    kept = {"by": str(by.pk), "asks": [str(link.pk) for link in links], "moves": [
        [str(visit.pk), str(was or ""), visit.version] for visit, was in moved
    ]}  # fmt: skip
    return signing.dumps(kept, salt=SALT)


def undoable(token: str, *, by: User) -> str:
    """The token while its ten seconds last, for whoever it was given to; else nothing."""
    return token if token and _read(token, by) else ""


def _read(token: str, by: User) -> dict[str, Any] | None:
    try:
        kept: dict[str, Any] = signing.loads(token, salt=SALT, max_age=UNDO + GRACE)
    except signing.BadSignature:
        return None
    return kept if kept["by"] == str(by.pk) else None


@transaction.atomic
def undo(token: str, *, by: User) -> bool:
    """Everything is as before that yes, for ten seconds and only while nothing has changed since: not the
    visits, and nothing that whoever had them has taken on in these seconds."""
    kept = _read(token, by)
    if kept is None:
        return False
    moved = {UUID(pk): (UUID(was) if was else None, version) for pk, was, version in kept["moves"]}
    rows = Visit.objects.filter(pk__in=moved).select_related("person", "team", "pattern")
    whose = {user_id for visit in rows for user_id in (visit.worker_id, visit.person_id)}
    lock(by.pk, *(id for id in whose | {was for was, _ in moved.values()} if id))
    now = {visit.pk: visit for visit in rows.all()}
    if any(pk not in now or now[pk].version != version for pk, (_, version) in moved.items()):
        return False
    try:
        with transaction.atomic():
            _back(now, {pk: was for pk, (was, _) in moved.items()}, by)
    except (CannotTake, IntegrityError) as error:
        if isinstance(error, IntegrityError) and broken(error) not in LAST_WORD:
            raise
        return False
    yes = Ask.objects.filter(pk__in=kept["asks"], state=Ask.State.YES)
    yes.update(state=Ask.State.WAITING, taken_by=None, version=F("version") + 1)
    return True


def _back(visits: dict[UUID, Visit], before: dict[UUID, UUID | None], by: User) -> None:
    """To whoever had them, if they still could take them; a sentence that was written holds on."""
    has = {pk: visit.worker_id for pk, visit in visits.items()}
    Visit.objects.filter(pk__in=visits).update(worker=None)
    for pk, was in before.items():
        visit, worker = visits[pk], User(pk=was)
        visit.worker = None
        bent = Bend.objects.filter(visit=pk, user=was).exists()
        if was and not bent and (stopping := claiming.stops(claiming.why_not(visit, worker))):
            raise CannotTake(*stopping)
        Passing.objects.filter(visit=pk, took=has[pk]).update(took=was)  # nothing has moved
        Visit.objects.filter(pk=pk).update(worker_id=was, version=F("version") + 1)
