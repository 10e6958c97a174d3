"""Swap, hand over, offer, ask in turns: two people agree, nobody approves; it stays yours until a yes."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.core import signing
from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.utils import timezone

from people import asking, post
from people.editing import broken, lock, make_once
from people.models import Colleague, Membership, Standing, Team, User
from rotas import balance, claiming, faces
from rotas.claiming import LAST_WORD, CannotTake, Reason
from rotas.couldtake import order_of_turns, who_could
from rotas.models import Ask, Passing, Turn, Visit
from rotas.models.visits import has_someone

log = logging.getLogger(__name__)
#: a slip of the thumb can be undone for so long, and a little for the way there
UNDO = dt.timedelta(seconds=10)
GRACE = dt.timedelta(seconds=2)
#: so many asks hang on one another at most: a chain of three swaps
LINKS = 3
SALT = "rotas.swaps.undo"
OVER = Reason("over", "This has been settled already.")
Move = tuple[UUID, UUID | None, UUID | None]


@transaction.atomic
def ask(made: Ask, *, by: User) -> Ask:
    """Ask for somebody to take a visit; the same one sent twice is one. Raises CannotTake."""
    lock(by.pk, made.visit.person_id)
    visit = Visit.objects.select_related("person", "team").get(pk=made.visit_id)
    stored = Ask.objects.filter(pk=made.pk).first()
    if stored is not None:
        return stored
    _may_be_asked(visit, made, by)
    made.team_id, made.person_id, made.asker = visit.team_id, visit.person_id, by
    try:
        with transaction.atomic():
            kept, _ = make_once(made)
    except IntegrityError as error:
        if broken(error) != "ask_once_at_a_time":
            raise
        raise CannotTake(Reason("asked", "Somebody has been asked already.")) from None
    _invite(kept, visit)
    return kept


def _may_be_asked(visit: Visit, made: Ask, by: User) -> None:
    """My own visit, or an open one that somebody is asked for in turns; still to come."""
    if visit.cancelled_on or visit.starts_at <= timezone.now():
        raise CannotTake(Reason("past", "This visit has begun, or is not going ahead. Ring the team."))
    theirs = visit.worker_id != by.pk and claiming.held(visit)
    if theirs or (visit.worker_id != by.pk and made.how != Ask.How.TURNS):
        raise CannotTake(Reason("taken", "This visit is not yours to hand over."))
    if made.how == Ask.How.ONE:
        back = made.back
        if made.to_id not in _workers(visit) or (back is not None and back.worker_id != made.to_id):
            raise CannotTake(Reason("gone", "They cannot be asked for this. Please look again."))


def _workers(visit: Visit) -> set[UUID]:
    now = Membership.objects.current().filter(team=visit.team_id, standing=Standing.WORKER)
    return set(now.values_list("user_id", flat=True))


def _invite(made: Ask, visit: Visit) -> None:
    """Letters to whoever is asked."""
    if made.how == Ask.How.TURNS:
        order = order_of_turns(who_could(visit, visit.team, asking=made.asker), visit.team)
        Turn.objects.bulk_create(
            Turn(ask=made, team_id=made.team_id, user_id=user_id, number=number)
            for number, user_id in enumerate(order)
        )
        next_turn(made)
        return
    whom = {made.to_id} if made.to_id else _workers(visit) - {made.asker_id}
    for user_id in whom:
        post.later("swap-asked", user_id, once=f"asked {made.pk} {user_id}")


def wait_for(visit: Visit) -> dt.timedelta:
    """How long a turn lasts: half a day when there is time, a quarter of an hour when there is none."""
    ahead = visit.starts_at - timezone.now()
    if ahead > dt.timedelta(days=3):
        return dt.timedelta(hours=12)
    return max(ahead / 12, dt.timedelta(minutes=15))


def next_turn(made: Ask) -> UUID | None:
    """Whose turn it is now, told by letter; when all have been asked the ask ends quietly."""
    visit = Visit.objects.get(pk=made.visit_id)
    seconds = wait_for(visit).total_seconds()
    with connection.cursor() as q:
        q.execute("select pass_turn(%s, %s * interval '1 second')", [made.pk, seconds])
        (user_id,) = q.fetchone()
    if user_id is None or visit.starts_at <= timezone.now():
        _end(made, Ask.State.NO)
        return None
    post.later("swap-asked", user_id, once=f"asked {made.pk} {user_id}")
    return UUID(str(user_id))


def pass_turns() -> int:
    """Where a turn has run out, ask the next; how many were asked. Run as the worker's login."""
    with connection.cursor() as q:
        q.execute("select ask_id, user_id from job_turns()")
        rows: list[tuple[UUID, UUID]] = q.fetchall()
    passed = 0
    for ask_id, user_id in rows:
        with asking.asking_as(user_id, why="the next turn"):
            try:
                with transaction.atomic():
                    lock(ask_id)
                    passed += bool(next_turn(Ask.objects.get(pk=ask_id)))
            except Exception:  # one ask's trouble must not hold up the others
                log.exception("no next turn for ask %s", ask_id)
    return passed


def _end(made: Ask, state: Ask.State, **more: Any) -> bool:
    """Move a waiting ask on; was it still waiting? What hangs on it ends with it."""
    rows = Ask.objects.filter(pk=made.pk, state=Ask.State.WAITING)
    if not rows.update(state=state, version=F("version") + 1, **more):
        return False
    if state != Ask.State.YES:
        hanging = Ask.objects.filter(so_that=made, state=Ask.State.WAITING)
        hanging.update(state=Ask.State.BACK, version=F("version") + 1)
        post.later("swap-settled", made.asker_id, once=f"settled {made.pk} {state} {timezone.localdate()}")
    return True


@transaction.atomic
def take_back(made: Ask, *, by: User) -> bool:
    """The asker keeps the visit after all. Was it still waiting?"""
    lock(made.pk)
    return made.asker_id == by.pk and _end(made, Ask.State.BACK)


@transaction.atomic
def say_no(made: Ask, *, by: User) -> None:
    """A quiet no: it ends the question for this one, and nobody else reads who said it."""
    lock(made.pk)
    if made.state != Ask.State.WAITING:
        return
    if made.how == Ask.How.ONE:
        if made.to_id == by.pk:
            _end(made, Ask.State.NO)
        return
    if not Turn.objects.filter(ask=made, user=by).update(no=True) and made.how == Ask.How.EVERYONE:
        Turn.objects.bulk_create([Turn(ask=made, team_id=made.team_id, user=by, no=True)])
    if made.how == Ask.How.TURNS:
        next_turn(made)


def is_asked(made: Ask, user: User) -> bool:
    """May this worker say yes: are they the one, one of all, or is it their turn?"""
    if made.state != Ask.State.WAITING or made.asker_id == user.pk:
        return False
    if made.how == Ask.How.ONE:
        return made.to_id == user.pk
    if made.how == Ask.How.EVERYONE:
        return not Turn.objects.filter(ask=made, user=user, no=True).exists()
    return Turn.objects.filter(ask=made, user=user, no=False, asked_on__isnull=False).exists()


def chain_of(made: Ask) -> list[Ask]:
    """This ask and those that are settled with it, each hanging on the one before."""
    links = [made]
    while links[-1].so_that_id and len(links) < LINKS:
        links.append(Ask.objects.get(pk=links[-1].so_that_id))
    return links


@transaction.atomic
def if_someone(made: Ask, visit: Visit, child: Ask, *, by: User) -> Ask:
    """"Yes, if someone takes mine": the clashing visit is offered to everyone; a yes there settles both."""
    if not is_asked(made, by) or len(chain_of(made)) >= LINKS:
        raise CannotTake(OVER)
    child.visit, child.how, child.so_that = visit, Ask.How.EVERYONE, made
    return ask(child, by=by)


@transaction.atomic
def say_yes(made: Ask, *, by: User) -> str:
    """All visits of the ask, and of the chain it belongs to, change hands at once; a token to undo it.

    Raises CannotTake, and then nothing has changed. Nobody is asked to approve.
    """
    links = chain_of(made)
    _hold(links, by)
    links = [Ask.objects.get(pk=link.pk) for link in links]
    if not is_asked(links[0], by) or any(link.state != Ask.State.WAITING for link in links):
        raise CannotTake(OVER)
    takers = [by.pk, *(link.asker_id for link in links)]
    moves = [_move(link, taker) for link, taker in zip(links, takers, strict=False)]
    moves += [
        (link.back_id, taker, link.asker_id)
        for link, taker in zip(links, takers, strict=False) if link.back_id
    ]  # fmt: skip
    moved = change_hands(moves)
    for link, taker in zip(links, takers, strict=False):
        _end(link, Ask.State.YES, taken_by_id=taker)
        due = timezone.now() + UNDO + GRACE
        post.later("swap-settled", link.asker_id, once=f"yes {link.pk} {link.version}", due_at=due)
    return slip(moved, links, by=by)


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


def _move(link: Ask, taker: UUID) -> Move:
    """(visit, who has it, who takes it); an open visit is nobody's."""
    return link.visit_id, link.visit.worker_id and link.asker_id, taker


def _hold(links: Sequence[Ask], by: User) -> None:
    """Every worker and person of the chain, in one statement: two verbs never wait for each other."""
    whose = {by.pk}
    for link in links:
        whose |= {link.pk, link.asker_id, link.person_id}
        whose |= {link.back.person_id} if link.back else set()
    lock(*whose)


def change_hands(moves: Sequence[Move]) -> list[tuple[Visit, UUID | None]]:
    """Each visit goes from who has it to who takes it, all or none; the visits with who had them.

    First every visit is nobody's, so that no exclusion constraint sees two at once in a swap of visits that
    overlap; then each is checked and taken. In a transaction that holds the workers and people.
    """
    known = Visit.objects.select_related("person", "team", "pattern").filter(pk__in=[m[0] for m in moves])
    visits = {visit.pk: visit for visit in known}
    before = {pk: visit.worker_id for pk, visit in visits.items()}
    try:
        with transaction.atomic():
            for visit_id, has, _ in moves:
                _let_go(visits.get(visit_id), has)
            for visit_id, _, takes in moves:
                _take(visits[visit_id], takes)
    except IntegrityError as error:
        words = LAST_WORD.get(broken(error) or "")
        if words is None:
            raise
        raise CannotTake(Reason("clash", words)) from None
    for visit_id, has, takes in moves:
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


def _take(visit: Visit, takes: UUID | None) -> None:
    visit.refresh_from_db(fields=["worker", "starts_at", "ends_at", "version"])
    if takes is not None and (reasons := claiming.stops(claiming.why_not(visit, User(pk=takes)))):
        raise CannotTake(*reasons)
    claiming._change(visit, worker_id=takes, open_because="")


@transaction.atomic
def undo(token: str, *, by: User) -> bool:
    """Everything is as before that yes, for ten seconds and only while nothing has changed since."""
    kept = _read(token, by)
    if kept is None:
        return False
    links = list(Ask.objects.filter(pk__in=kept["asks"]))
    _hold(links, by)
    moved = {UUID(pk): (UUID(was) if was else None, version) for pk, was, version in kept["moves"]}
    now = dict(Visit.objects.filter(pk__in=moved).values_list("pk", "version"))
    if any(now.get(pk) != version for pk, (_, version) in moved.items()):
        return False
    has = dict(Visit.objects.filter(pk__in=moved).values_list("pk", "worker_id"))
    Visit.objects.filter(pk__in=moved).update(worker=None)
    for pk, (was, _) in moved.items():
        Passing.objects.filter(visit=pk, took=has[pk]).update(took=was)  # nothing has moved
        Visit.objects.filter(pk=pk).update(worker_id=was, version=F("version") + 1)
    yes = Ask.objects.filter(pk__in=kept["asks"], state=Ask.State.YES)
    yes.update(state=Ask.State.WAITING, taken_by=None, version=F("version") + 1)
    return True


def open_asks(user: User, teams: Iterable[Team]) -> list[Ask]:
    """What waits in these teams for visits to come, in order of time: one query."""
    waiting = Ask.objects.filter(
        team__in=list(teams), state=Ask.State.WAITING, visit__starts_at__gt=timezone.now(),
        visit__cancelled_on=None,
    )  # fmt: skip
    known = waiting.select_related("visit__person", "asker__colleague", "back__person")
    return list(known.order_by("visit__starts_at", "id"))


def asked_of(user: User, asks: Sequence[Ask]) -> list[Ask]:
    """Of these, the ones this worker may answer; one query."""
    turns = Turn.objects.filter(ask__in=asks, user=user).values_list("ask_id", "no", "asked_on")
    mine = {ask_id: asked_on is not None and not no for ask_id, no, asked_on in turns}
    return [
        one for one in asks
        if one.asker_id != user.pk
        and mine.get(one.pk, one.how == Ask.How.EVERYONE or one.to_id == user.pk)
    ]  # fmt: skip




def names(asks: Sequence[Ask]) -> dict[UUID, str]:
    """First names of whoever has to do with these; one query."""
    users = {user_id for one in asks for user_id in (one.asker_id, one.to_id, one.taken_by_id) if user_id}
    found = Colleague.objects.filter(user__in=users).values_list("user_id", "name")
    return dict.fromkeys(users, "A colleague") | {user_id: name.split()[0] for user_id, name in found}
