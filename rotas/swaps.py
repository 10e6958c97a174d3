"""Swap, hand over, offer: two people agree, nobody approves; it stays yours until a yes."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from people import post
from people.editing import broken, lock, make_once
from people.models import Membership, Standing, User
from rotas import asks, claiming, diaries, hands, turns
from rotas.claiming import CannotTake, Reason
from rotas.couldtake import order_of_turns, who_could
from rotas.hands import GRACE, UNDO, Move
from rotas.models import Ask, Turn, Visit
from rotas.rules import Weight

OVER = Reason("over", "This has been settled already.")
WHY = Reason("why", "Write one sentence: why is it right this time?", Weight.ASK)


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
        if back is not None:
            _may_offer(visit, made, by)


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
        turns.next_turn(made)
        return
    whom = {made.to_id} if made.to_id else _workers(visit)
    post.to_each("swap-asked", whom, once=f"asked {made.pk}")


@transaction.atomic
def take_back(made: Ask, *, by: User) -> bool:
    """The asker keeps the visit after all. Was it still waiting?"""
    lock(made.pk)
    return made.asker_id == by.pk and asks.settle(made, Ask.State.BACK)


@transaction.atomic
def say_no(made: Ask, *, by: User) -> None:
    """A quiet no: it ends the question for this one, and nobody else reads who said it."""
    lock(made.pk)
    if made.state != Ask.State.WAITING:
        return
    if made.how == Ask.How.ONE:
        if made.to_id == by.pk:
            asks.settle(made, Ask.State.NO)
        return
    if not Turn.objects.filter(ask=made, user=by).update(no=True) and made.how == Ask.How.EVERYONE:
        Turn.objects.bulk_create([Turn(ask=made, team_id=made.team_id, user=by, no=True)])
    if made.how == Ask.How.TURNS:
        turns.next_turn(made)


@transaction.atomic
def if_someone(made: Ask, visit: Visit, child: Ask, *, by: User) -> Ask:
    """ "Yes, if someone takes mine": the clashing visit is offered to everyone; a yes there settles both."""
    if not asks.is_asked(made, by) or len(asks.chain_of(made)) >= asks.LINKS:
        raise CannotTake(OVER)
    _sentence(against(made, by, without=visit), child.words)
    child.visit, child.how, child.so_that = visit, Ask.How.EVERYONE, made
    return ask(child, by=by)


def against(made: Ask, by: User, *, without: Visit | None = None) -> list[Reason]:
    """What stands against this worker taking the visit, once they have given away what they would."""
    visit = made.visit
    given = [pk for pk in (made.back_id, without and without.pk) if pk]
    diary = diaries.of_worker(visit.team, by, visit.day, visit.day).without(*given)
    return claiming.why_not(visit, by, diary=diary, instead_of=made.asker_id)


def _may_offer(visit: Visit, made: Ask, by: User) -> None:
    """Could I take what I offer to take in return, once this one is theirs?"""
    back = made.back
    assert back is not None
    diary = diaries.of_worker(visit.team, by, back.day, back.day).without(visit.pk)
    _sentence(claiming.why_not(back, by, diary=diary, instead_of=made.to_id), made.words)


def _sentence(reasons: list[Reason], words: str) -> None:
    """Raises CannotTake where something stops, or asks for a sentence that was not written."""
    if stopping := claiming.stops(reasons):
        raise CannotTake(*stopping)
    if (asking := claiming.asks(reasons)) and not words.strip():
        raise CannotTake(*asking, WHY)


@transaction.atomic
def say_yes(made: Ask, *, by: User, why: str = "") -> str:
    """All visits of the ask, and of the chain it belongs to, change hands at once; a token to undo it.

    `why`: one sentence, where something asks for it (see `against`). Raises CannotTake, and then nothing has
    changed. Nobody is asked to approve.
    """
    links = asks.chain_of(made)
    asks.hold(links, by)
    links = [Ask.objects.get(pk=link.pk) for link in links]
    if not asks.is_asked(links[0], by) or any(link.state != Ask.State.WAITING for link in links):
        raise CannotTake(OVER)
    takers = [by.pk, *(link.asker_id for link in links)]
    moves = [_move(link, taker) for link, taker in zip(links, takers, strict=False)]
    moves += [
        (link.back_id, taker, link.asker_id)
        for link, taker in zip(links, takers, strict=False) if link.back_id
    ]  # fmt: skip
    moved = hands.change_hands(moves, by=by, why=why)
    for link, taker in zip(links, takers, strict=False):
        asks.settle(link, Ask.State.YES, taken_by_id=taker)
        due = timezone.now() + UNDO + GRACE
        post.later("swap-settled", link.asker_id, once=f"yes {link.pk} {link.version}", due_at=due)
    return hands.slip(moved, links, by=by)


def _move(link: Ask, taker: UUID) -> Move:
    """(visit, who has it, who takes it); an open visit is nobody's."""
    return link.visit_id, link.visit.worker_id and link.asker_id, taker
