"""What each kind of post about visits does when its turn comes: asked as whoever receives it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.utils import timezone

from people import asking, mail, post
from people.access import covers_of, teams_of
from people.models import Cover, Outbox, User
from rotas.asks import asked_of, open_asks
from rotas.models import Ask, Period, RotaDraft, Visit
from rotas.overdue import Silent, silent
from rotas.patterns import AHEAD
from rotas.times import clock, day_words, span_words

#: a letter names so many visits; the rest wait on the rota
NAMED = 3


def opened(user_id: UUID) -> None:
    """Essential visits that need someone, after one was given back."""
    _open_visits("visit-opened", user_id, AHEAD)


def tomorrow(user_id: UUID) -> None:
    """Essential visits of tomorrow, or by now of today, that nobody has taken."""
    _open_visits("visit-tomorrow", user_id, dt.timedelta(days=1))


def _open_visits(kind: str, user_id: UUID, ahead: dt.timedelta, *, essential: bool = True) -> None:
    """One letter a worker, however many visits wait to be told; none where all have been taken since."""
    waiting = Outbox.objects.filter(kind=kind, subject_id=user_id, done_at=None)
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None or not waiting.exists():
        return
    with asking.asking_as(user_id, why=kind):
        needed = Visit.objects.open().filter(
            team__in=teams_of(reader), day__lte=timezone.localdate() + ahead
        )
        needed = needed.essential() if essential else needed
        times = [when(visit) for visit in needed.order_by("starts_at")]
    if times:
        mail.send("visit_open", [reader.email], times=times[:NAMED], more=len(times) - NAMED)
    waiting.filter(due_at__lte=timezone.now()).update(done_at=timezone.now())


def when(visit: Visit | Silent) -> str:
    """`tomorrow at 5pm`, `on Thursday 12 November at 5pm`: no name, no place."""
    days = (visit.day - timezone.localdate()).days
    day = {0: "today", 1: "tomorrow"}.get(days, f"on {day_words(visit.day)}")
    return f"{day} at {clock(visit.starts_at)}"


def cover(user_id: UUID) -> None:
    """Another team has given this worker a visit; which one stands on their day."""
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None:
        return
    with asking.asking_as(user_id, why="visit-cover"):
        coming = Cover.objects.filter(user=reader, ended_on=None, starts_at__gt=timezone.now()).exists()
    if coming:
        mail.send("visit_cover", [reader.email])


def alert_own(user_id: UUID) -> None:
    """A visit of this worker's has had no answer; theirs while they cover it, too."""
    _alert("alert-own", user_id, own=True)


def alert(user_id: UUID) -> None:
    """A visit of the team has had no answer: whoever reads this first acts."""
    _alert("alert", user_id, own=False)


def _alert(kind: str, user_id: UUID, *, own: bool) -> None:
    """One letter, however many visits are silent; none where all have been answered since."""
    waiting = Outbox.objects.filter(kind=kind, subject_id=user_id, done_at=None)
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None or not waiting.exists():
        return
    with asking.asking_as(user_id, why=kind):
        teams = {*teams_of(reader, None).values_list("pk", flat=True)}
        teams |= {*covers_of(reader).values_list("person__team_id", flat=True)}
        found = [one for one in silent(teams) if not own or one.worker_id == user_id]
    if found:
        times = [when(one) for one in found[:NAMED]]
        letter = "visit_silent_own" if own else "visit_silent"
        mail.send(letter, [reader.email], times=times, more=len(found) - len(times))
    waiting.filter(due_at__lte=timezone.now()).update(done_at=timezone.now())


def swap_asked(user_id: UUID) -> None:
    """Colleagues ask whether this worker could take a visit; one letter, however many ask."""
    _about_asks("swap-asked", user_id)


def swap_settled(user_id: UUID) -> None:
    """Something came of what this worker asked: the page says what."""
    _about_asks("swap-settled", user_id)


def _about_asks(kind: str, user_id: UUID) -> None:
    waiting = Outbox.objects.filter(kind=kind, subject_id=user_id, done_at=None)
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None or not waiting.exists():
        return
    with asking.asking_as(user_id, why=kind):
        teams = teams_of(reader)
        if kind == "swap-asked":
            found = asked_of(reader, open_asks(reader, teams))
        else:
            settled = Ask.objects.filter(team__in=teams, asker=reader, visit__starts_at__gt=timezone.now())
            done = settled.filter(state__in=[Ask.State.YES, Ask.State.NO]).select_related("visit")
            found = list(done.order_by("visit__starts_at"))
        times = [when(one.visit) for one in found[:NAMED]]
    if times:
        mail.send(kind.replace("-", "_"), [reader.email], times=times, more=len(found) - len(times))
    waiting.filter(due_at__lte=timezone.now()).update(done_at=timezone.now())


def away_opened(user_id: UUID) -> None:
    """A colleague is away, so visits need someone: all that are open, essential or not."""
    _open_visits("away-opened", user_id, AHEAD, essential=False)


def rota_asked(user_id: UUID) -> None:
    """The next rota is on its way: what suits this worker?"""
    _about_rota("rota-asked", user_id, Period.State.ASKED)


def rota_agreed(user_id: UUID) -> None:
    """The team has agreed its next rota."""
    _about_rota("rota-agreed", user_id, Period.State.AGREED)


def _about_rota(kind: str, user_id: UUID, state: str) -> None:
    """One letter about the rotas of the worker's teams that are still there; none where they moved on."""
    waiting = Outbox.objects.filter(kind=kind, subject_id=user_id, done_at=None)
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None or not waiting.exists():
        return
    with asking.asking_as(user_id, why=kind):
        rows = Period.objects.filter(team__in=teams_of(reader), state=state, after__gt=timezone.localdate())
        weeks = [span_words(row.first, row.last) for row in rows.order_by("first")]
    if weeks:
        mail.send(kind.replace("-", "_"), [reader.email], weeks=weeks[-1])
    waiting.filter(due_at__lte=timezone.now()).update(done_at=timezone.now())


def rota_draft(user_id: UUID) -> None:
    """A colleague shows a draft of the rota that has something for this worker; none where it is over."""
    waiting = Outbox.objects.filter(kind="rota-draft", subject_id=user_id, done_at=None)
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None or not waiting.exists():
        return
    with asking.asking_as(user_id, why="rota-draft"):
        shown = RotaDraft.objects.filter(team__in=teams_of(reader), after__gt=timezone.localdate())
        rows = shown.exclude(shown_on=None).filter(places__worker=reader).distinct()
        weeks = [span_words(row.first, row.last) for row in rows.order_by("number")]
    if weeks:
        mail.send("rota_draft", [reader.email], weeks=weeks[-1])
    waiting.filter(due_at__lte=timezone.now()).update(done_at=timezone.now())


post.HANDLERS |= {
    "swap-asked": swap_asked, "swap-settled": swap_settled, "away-opened": away_opened,
    "visit-opened": opened, "visit-tomorrow": tomorrow, "visit-cover": cover, "alert-own": alert_own,
    "alert": alert,
    "rota-asked": rota_asked, "rota-agreed": rota_agreed, "rota-draft": rota_draft,
}  # fmt: skip
