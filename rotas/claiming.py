"""Taking a visit and giving it back, safe against a stampede; why not, in words."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.utils import timezone

from people import post
from people.editing import broken, lock
from people.models import Membership, Standing, User
from rotas import asks as questions
from rotas import balance, cycle, diaries, faces
from rotas.models import Bend, Visit
from rotas.reasons import SKILLS, Reason, asks, held, may_bend, stops, why_not
from rotas.rules import Kind, Stretch

__all__ = ["SKILLS", "CannotTake", "Reason", "asks", "held", "may_bend", "stops", "why_not"]
#: rest that was cut short is made up within this time
MAKE_UP = dt.timedelta(days=14)
#: what Postgres answers when two requests were faster than our own look
LAST_WORD = {
    "visit_worker_once": "You have another visit at that time.",
    "visit_slot_once": "Somebody has this visit.",
}


class CannotTake(Exception):
    """The visit stays as it is; `reasons` say why."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(" ".join(reason.words for reason in reasons))
        self.reasons = list(reasons)


@transaction.atomic
def take(visit_id: UUID, *, by: User, why: str = "", rest_at: dt.datetime | None = None) -> Visit:
    """The visit is the worker's now; taking one's own again changes nothing.

    `why`: one sentence, where something asks for it. `rest_at`: when the rest begins that makes up for one
    the law finds too short (reasons.may_bend says when that may be).
    Raises CannotTake with reasons, and Visit.DoesNotExist where the worker may not see or change it.
    """
    person_id = Visit.objects.values_list("person_id", flat=True).get(pk=visit_id)
    lock(by.pk, person_id)
    visit = Visit.objects.select_related("person", "team", "pattern").get(pk=visit_id)
    if visit.worker_id == by.pk and held(visit):
        return visit
    reasons = why_not(visit, by)
    bend = although(visit, reasons, by, why, rest_at)
    try:
        with transaction.atomic():
            change(visit, worker=by, open_because="")
    except IntegrityError as error:
        words = LAST_WORD.get(broken(error) or "")
        if words is None:
            raise
        raise CannotTake(Reason("clash", words)) from None
    faces.came_in(visit, by)
    if bend:
        bend.save(force_insert=True)
    balance.taken_on(visit, by.pk)
    cycle.saw_own(visit, by=by)
    questions.taken(visit.pk, by)
    return visit


@transaction.atomic
def take_over(visit_id: UUID, *, by: User, whose: UUID, why: str = "") -> Visit:
    """The visit goes from a colleague who asked for that to the asking worker; again changes nothing.

    The same rules as for taking; nothing bends, because the visit has someone. Raises CannotTake.
    """
    person_id = Visit.objects.values_list("person_id", flat=True).get(pk=visit_id)
    lock(by.pk, whose, person_id)
    visit = Visit.objects.select_related("person", "team", "pattern").get(pk=visit_id)
    if visit.worker_id == by.pk:
        return visit
    if visit.worker_id != whose:
        raise CannotTake(Reason("taken", "It is not theirs any more."))
    reasons = why_not(visit, by, instead_of=whose)
    if stops(reasons):
        raise CannotTake(*reasons)
    bend = although(visit, reasons, by, why)
    change(visit, worker=by, open_because="")
    faces.left(visit, whose)
    faces.came_in(visit, by)
    if bend:
        bend.save(force_insert=True)
    balance.passed(visit, gave=whose, took=by.pk)
    cycle.saw_own(visit, by=by)
    return visit


def although(
    visit: Visit, reasons: list[Reason], by: User, why: str, rest_at: dt.datetime | None = None
) -> Bend | None:
    """What is to be kept of taking it although, unsaved; None where all is well. Raises CannotTake where it
    may not be, or wants a sentence."""
    stopping, asking, why = stops(reasons), asks(reasons), why.strip()[:200]
    if stopping and not (why and rest_at and may_bend(visit, stopping, by)):
        raise CannotTake(*reasons)
    if asking and not why:
        raise CannotTake(*reasons)
    if not stopping and not asking:
        return None
    rest_ends = None
    if stopping and rest_at:
        rest_ends = rest_at + dt.timedelta(minutes=sum(reason.short for reason in stopping))
        _rest_can_be(visit, by, rest_at, rest_ends)
    told = [*stopping, *asking]
    return Bend(
        visit=visit, team_id=visit.team_id, user=by, kinds=[reason.kind for reason in told],
        found=" ".join(reason.words for reason in told)[:1000], why=why,
        rest_starts_at=rest_at if stopping else None, rest_ends_at=rest_ends,
    )  # fmt: skip


def _rest_can_be(visit: Visit, by: User, starts: dt.datetime, ends: dt.datetime) -> None:
    """Rest that makes up for a short one lies after the visit, within a fortnight, at a free time."""
    if not visit.ends_at <= starts <= visit.ends_at + MAKE_UP:
        raise CannotTake(Reason("rest_at", "Book the rest after this visit, within two weeks of it."))
    diary = diaries.of_worker(visit.team, by, timezone.localdate(starts), timezone.localdate(ends))
    rest = Stretch(starts, ends, "rest")
    if clashes := [finding for finding in diary.against(rest) if finding.kind is Kind.CLASH]:
        raise CannotTake(Reason("rest_at", f"Choose another time to rest. {clashes[0].words}"))


@transaction.atomic
def give_back(visit_id: UUID, *, by: User, because: str = "") -> Visit:
    """The worker's own visit is open again; `because` is read by the team only if its owner writes it.

    When it is essential the team hears at once. Given back twice is given back once.
    """
    person_id = Visit.objects.values_list("person_id", flat=True).get(pk=visit_id)
    lock(by.pk, person_id)
    visit = Visit.objects.select_related("person", "team").get(pk=visit_id)
    if visit.worker_id is None:
        return visit
    if visit.worker_id != by.pk:
        raise CannotTake(Reason("taken", "This visit is not yours to give back."))
    if visit.starts_at <= timezone.now():
        raise CannotTake(Reason("past", "This visit has begun. Ring the team."))
    change(visit, worker=None, open_because=because.strip()[:120])
    faces.left(visit, by.pk)
    balance.handed_over(visit, by.pk)
    cycle.saw_own(visit, by=by)
    if visit.essential:
        tell_team(visit, but=by)
    return visit


def change(visit: Visit, **changes: object) -> None:
    """Update the visit, or raise DoesNotExist where row security has the last word."""
    if not Visit.objects.filter(pk=visit.pk).update(version=F("version") + 1, **changes):
        raise Visit.DoesNotExist
    visit.refresh_from_db()


def tell_team(visit: Visit, *, but: User) -> None:
    """A letter to each other worker of the team: something needs someone."""
    workers = Membership.objects.current().filter(team=visit.team_id, standing=Standing.WORKER)
    whom = workers.exclude(user=but).values_list("user_id", flat=True)
    post.to_each("visit-opened", whom, once=f"opened {visit.pk} {visit.version}")


def tick(visit: Visit, *, came: str) -> Visit:
    """A member of the team says of an essential visit that someone came, or that nobody did.

    `came` is one of Visit.Came; that nobody answered the door may be said of any visit. It has no time of its
    own, and nobody's name.
    """
    door = Visit.Came.DOOR in (came, visit.came)
    if not (visit.essential or door) or visit.starts_at > timezone.now() + dt.timedelta(minutes=5):
        raise CannotTake(Reason("early", "This visit is still to come."))
    change(visit, came=came)
    return visit


def tick_own(visit: Visit, *, came: str, covering: bool) -> None:
    """The same by whoever goes there; another team's worker through the database's own door (doors.sql)."""
    if not covering:
        tick(visit, came=came)
        return
    with connection.cursor() as q:
        q.execute("select tick_covered(%s, %s)", [visit.pk, came])
        (ticked,) = q.fetchone()
    if not ticked:
        raise CannotTake(Reason("early", "This visit is still to come, or too long ago."))
