"""Taking a visit and giving it back, safe against a stampede; why not, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.utils import timezone

from people import post
from people.editing import broken, lock
from people.models import Colleague, Cover, Membership, Person, Skill, Standing, User
from rotas.models import Visit
from rotas.models.visits import has_someone
from rotas.times import clock, day_words

SKILLS = dict(Skill._meta.get_field("what").flatchoices)
#: what Postgres answers when two requests were faster than our own look
LAST_WORD = {
    "visit_worker_once": "You have another visit at that time.",
    "visit_slot_once": "Somebody has this visit.",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why someone cannot take a visit: a kind for code, words for people."""

    kind: str
    words: str


class CannotTake(Exception):
    """The visit stays as it is; `reasons` say why."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(" ".join(reason.words for reason in reasons))
        self.reasons = list(reasons)


def why_not(visit: Visit, worker: User) -> list[Reason]:
    """What stands against this worker taking this visit, nothing if all is well. Asked by the worker."""
    return [*_not_going(visit), *_taken(visit, worker), *_clashes(visit, worker), *_unskilled(visit, worker)]


def _not_going(visit: Visit) -> Iterator[Reason]:
    person = visit.person
    if visit.cancelled_on or person.state in (Person.State.DIED, Person.State.ENDED):
        yield Reason("cancelled", "This visit is not going ahead.")
    elif not person.here:
        yield Reason("away", f"{person.called} is away just now, so this visit is resting.")
    if visit.starts_at <= timezone.now():
        yield Reason("past", "The time of this visit has come. Ring the team if nobody is there.")


def _taken(visit: Visit, worker: User) -> Iterator[Reason]:
    if visit.worker_id in (None, worker.pk) or not held(visit):
        return
    name = Colleague.objects.filter(user=visit.worker_id).values_list("name", flat=True).first()
    yield Reason("taken", f"{name.split()[0] if name else 'A colleague'} took it a moment ago.")


def held(visit: Visit) -> bool:
    """Does someone who can go have it?"""
    return Visit.objects.filter(has_someone(), pk=visit.pk).exists()


def _clashes(visit: Visit, worker: User) -> Iterator[Reason]:
    then = {"starts_at__lt": visit.ends_at, "ends_at__gt": visit.starts_at}
    mine = Visit.objects.filter(worker=worker, cancelled_on=None, **then).exclude(pk=visit.pk)
    known = set()
    for other in mine.select_related("person").order_by("starts_at"):
        known.add(other.pk)
        if other.person_id == visit.person_id:
            yield Reason("clash", "You already have a place at this visit.")
        else:
            yield Reason("clash", f"You are with {other.person.called} at {clock(other.starts_at)}.")
    covers = Cover.objects.filter(user=worker, ended_on=None, **then).exclude(visit_id__in={visit.pk, *known})
    for cover in covers:
        yield Reason("clash", f"You cover a visit for another team at {clock(cover.starts_at)}.")


def _unskilled(visit: Visit, worker: User) -> Iterator[Reason]:
    if not visit.skill:
        return
    signed = list(Skill.objects.filter(user=worker, what=visit.skill))
    if any(skill.holds(visit.day) for skill in signed):
        return
    needed = SKILLS.get(visit.skill, visit.skill)
    needed = needed[:1].lower() + needed[1:]
    ended = max((skill.expires_on for skill in signed if skill.expires_on <= visit.day), default=None)
    if ended:
        yield Reason("skill", f"Your sign-off for {needed} runs out on {day_words(ended)}.")
    else:
        yield Reason("skill", f"This visit needs someone signed off for {needed}.")


@transaction.atomic
def take(visit_id: UUID, *, by: User) -> Visit:
    """The visit is the worker's now; taking one's own again changes nothing.

    Raises CannotTake with reasons, and Visit.DoesNotExist where the worker may not see or change it.
    """
    person_id = Visit.objects.values_list("person_id", flat=True).get(pk=visit_id)
    lock(by.pk, person_id)
    visit = Visit.objects.select_related("person", "team").get(pk=visit_id)
    if visit.worker_id == by.pk and held(visit):
        return visit
    if reasons := why_not(visit, by):
        raise CannotTake(*reasons)
    try:
        with transaction.atomic():
            _change(visit, worker=by, open_because="")
    except IntegrityError as error:
        words = LAST_WORD.get(broken(error) or "")
        if words is None:
            raise
        raise CannotTake(Reason("clash", words)) from None
    return visit


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
    _change(visit, worker=None, open_because=because.strip()[:120])
    if visit.essential:
        tell_team(visit, but=by)
    return visit


def _change(visit: Visit, **changes: object) -> None:
    """Update the visit, or raise DoesNotExist where row security has the last word."""
    if not Visit.objects.filter(pk=visit.pk).update(version=F("version") + 1, **changes):
        raise Visit.DoesNotExist
    visit.refresh_from_db()


def tell_team(visit: Visit, *, but: User) -> None:
    """A letter to each other worker of the team: something needs someone."""
    workers = Membership.objects.current().filter(team=visit.team_id, standing=Standing.WORKER)
    for user_id in workers.exclude(user=but).values_list("user_id", flat=True):
        post.later("visit-opened", user_id, once=f"opened {visit.pk} {visit.version} {user_id}")


@transaction.atomic
def ask_cover(visit: Visit, *, address: str, by: User) -> None:
    """Another team's worker of the same organisation, named by e-mail address, covers this open visit.

    Nothing tells whether the address was anybody's, nor whether they are busy then: the visit is theirs,
    or it is still open.
    """
    found = _worker_elsewhere(visit, address)
    lock(*(id for id in (found, visit.person_id) if id))
    visit.refresh_from_db()
    if found is None or visit.starts_at <= timezone.now() or held(visit):
        return
    try:
        with transaction.atomic():
            _change(visit, worker_id=found, open_because="")
            Cover.objects.bulk_create([
                Cover(
                    person_id=visit.person_id, user_id=found, visit_id=visit.pk,
                    starts_at=visit.starts_at, ends_at=visit.ends_at,
                )
            ])  # fmt: skip
            post.later("visit-cover", found, once=f"cover {visit.pk} {visit.version}")
    except IntegrityError as error:
        if broken(error) not in LAST_WORD:
            raise


def _worker_elsewhere(visit: Visit, address: str) -> UUID | None:
    """The account with this address, if it may be asked: row security hides other teams, so SQL says."""
    found = User.objects.filter(email=address.strip().lower(), is_active=True).first()
    if found is None:
        return None
    with connection.cursor() as q:
        q.execute("select works_beside(%s, %s)", [visit.pk, found.pk])
        (may,) = q.fetchone()
    return found.pk if may else None


@transaction.atomic
def end_cover(visit: Visit) -> bool:
    """The team takes a covered visit back: it is open again. Was there one to end?"""
    lock(visit.person_id)
    covers = Cover.objects.filter(visit_id=visit.pk, person=visit.person_id, ended_on=None)
    if visit.starts_at <= timezone.now() or not covers.update(ended_on=timezone.localdate()):
        return False
    _change(visit, worker=None)
    return True


def tick(visit: Visit, *, came: str) -> Visit:
    """A member of the team says of an essential visit that someone came, or that nobody did.

    `came` is one of Visit.Came. It has no time of its own, and nobody's name.
    """
    if not visit.essential or visit.starts_at > timezone.now() + dt.timedelta(minutes=5):
        raise CannotTake(Reason("early", "This visit is still to come."))
    _change(visit, came=came)
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
