"""A draft of the weeks after next: for most open visits somebody who knows the person, for a few nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from people.models import Team
from rotas.models import DraftPlace, RotaDraft, Visit
from rotas.times import clock, monday_of
from wellbeing.demo.book import Book
from wellbeing.demo.rota import Guest, Hand

SHORT_WAY = dt.timedelta(minutes=5)


def write(
    book: Book, team: Team, hands: dict[str, Hand], laid: Iterable[tuple[Guest, Visit, str]], today: dt.date
) -> None:
    """The draft, its places, and why; who is proposed takes nothing by it."""
    workers = [hand for hand in hands.values() if hand.until is None]
    first = monday_of(today) + dt.timedelta(days=14)
    draft = book.add(
        RotaDraft(
            team=team, asked_by=workers[-1].user, number=1, first=first, after=first + dt.timedelta(days=14),
            state=RotaDraft.State.DONE, share=100, told_at=timezone.now(),
        ),
        team.name,
    )  # fmt: skip
    for guest, visit, _ in laid:
        if visit.worker_id is None and draft.first <= visit.day < draft.after and not guest.away:
            _place(book, draft, guest, visit, workers)


def _place(book: Book, draft: RotaDraft, guest: Guest, visit: Visit, workers: list[Hand]) -> None:
    able = [
        hand for hand in workers
        if hand.here(visit.day) and (not visit.skill or visit.skill in hand.skills)
        and hand.free(visit.starts_at, visit.ends_at, SHORT_WAY)
    ]  # fmt: skip
    place = DraftPlace(draft=draft, team=draft.team, visit=visit, starts_at=visit.starts_at)
    if able:
        hand = min(able, key=lambda one: (one.name not in guest.faces, len(one.taken[visit.day]), one.number))
        place.worker = hand.user
        place.because = [f"Knows {guest.row.called}."] if hand.name in guest.faces else []
        place.because.append(_free(hand, visit))
        hand.take(visit.starts_at, visit.ends_at)
    else:
        place.because = [_why_not(hand, visit) for hand in workers]
    book.add(place, draft.pk, visit.pk)


def _free(hand: Hand, visit: Visit) -> str:
    after = min((start for start, _ in hand.taken[visit.day] if start >= visit.ends_at), default=None)
    if not hand.taken[visit.day]:
        return f"No visits on {visit.day:%A}."
    return f"Free until {clock(after)}." if after else "Free after it."


def _why_not(hand: Hand, visit: Visit) -> str:
    name = hand.name.split()[0]
    if not hand.here(visit.day):
        return f"{name} said “I can’t” about this time."
    if visit.skill and visit.skill not in hand.skills:
        return f"{name} is not signed off for what this visit needs."
    return f"{name} is with someone else then, or on the way."
