"""Roles: who looks after what, until when, and what is handed over; pairs and coach around them."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from meetings.models import CoachNote, PeerWords, Practice, Question, Rhythm, Role, Term
from people.editing import lock, make_once, save_if_unchanged
from people.models import Buddies, Team, User

TERM = dt.timedelta(weeks=26)
#: roles beside care, as Buurtzorg's teams share them out; each team changes them as it likes
START = (
    ("Housekeeper", "Our place and our money are looked after",
     "Keeping the office stocked\nWatching what we spend"),
    ("Planner", "Everyone has someone with them, and we have lives too",
     "Keeping an eye on the rota\nStarting each new rota"),
    ("Informer", "We all see how we are doing", "Bringing How we’re doing to the meeting"),
    ("Developer", "We keep learning", "Keeping skills in date\nFinding out what works elsewhere"),
    ("Team player", "We are good to each other", "Noticing how we are\nBringing up what is left unsaid"),
    ("Mentor", "New people find their feet",
     "Welcoming each new colleague\nWalking with them for three months"),
)  # fmt: skip


def start(team: Team) -> int:
    """The usual set, for a team that has none of its own yet; how many were made."""
    with transaction.atomic():
        lock(team.pk)
        if team.roles.exists():
            return 0
        rows = [Role(team=team, name=name, purpose=why, accountabilities=what) for name, why, what in START]
        return len(Role.objects.bulk_create(rows))


def choices(team: Team) -> list[tuple[str, str]]:
    """The roles that stand, for a select: (id, name)."""
    rows = team.roles.filter(ended_on=None).values_list("pk", "name")
    return [(str(pk), name) for pk, name in rows]


def make(role: Role) -> Role:
    """Write a role down; the same id twice is one."""
    return make_once(role)[0]


def change(role: Role, version: int, **changes: object) -> None:
    """Other words; Stale when somebody saved first."""
    save_if_unchanged(role, version, **changes)


@transaction.atomic
def end(role: Role, version: int) -> None:
    """We no longer need it; whoever held it lays it down."""
    save_if_unchanged(role, version, ended_on=timezone.localdate())
    Term.objects.filter(role=role, ended_on=None).update(ended_on=timezone.localdate())


def over(team: Team) -> list[Term]:
    """Those whose time has come to choose again, each with its role."""
    rows = Term.objects.filter(team=team, ended_on=None, until__lte=timezone.localdate(), role__ended_on=None)
    return list(rows.select_related("role").order_by("role__name", "pk"))


def holders(team: Team) -> dict[UUID, UUID]:
    """Role -> who looks after it today."""
    rows = Term.objects.filter(team=team, ended_on=None).values_list("role_id", "user_id")
    return dict(rows)


@transaction.atomic
def hand_over(role: Role, to: User, until: dt.date | None = None, *, handed_over: str = "") -> Term:
    """From today it is theirs, for TERM unless said; what the one before wrote stays with the old term."""
    lock(role.pk)
    today = timezone.localdate()
    until = until or today + TERM
    now = Term.objects.filter(role=role, ended_on=None).first()
    if now and now.user_id == to.pk and not handed_over:
        Term.objects.filter(pk=now.pk).update(until=until)
        return now
    if now:
        Term.objects.filter(pk=now.pk).update(ended_on=today, handed_over=handed_over)
    return Term.objects.create(team_id=role.team_id, role=role, user=to, until=until)


def rhythm_of(pair: Buddies) -> Rhythm:
    """The pair's rhythm, or an unsaved one: every four weeks."""
    return Rhythm.objects.filter(pair=pair).first() or Rhythm(pair=pair)


def set_rhythm(rhythm: Rhythm, version: int, **changes: object) -> None:
    """How often, and when last; the first time makes the row. Stale when the other one saved first."""
    if rhythm._state.adding:
        made, new = make_once(Rhythm(pk=rhythm.pair_id, pair=rhythm.pair))
        rhythm.__dict__.update(made.__dict__)
        version = made.version if new else version
    save_if_unchanged(rhythm, version, **changes)


def ask(question: Question) -> None:
    """The coach answers what was brought to them with a question; the same id twice is one."""
    make_once(question)


def note(row: CoachNote) -> None:
    """A note of team and coach; the same id twice is one."""
    make_once(row)


def change_note(row: CoachNote, version: int, **changes: object) -> None:
    """What was tried and learned; Stale when somebody saved first."""
    save_if_unchanged(row, version, **changes)


def practise(row: Practice) -> None:
    """A look at how I work; the same id twice is one."""
    make_once(row)


def practices_of(user: User, team: Team) -> QuerySet[Practice]:
    """My own looks at how I work, and those a colleague asked me into; the latest first."""
    mine = Q(author=user) | Q(peer=user)
    return Practice.objects.filter(mine, team=team).order_by("-on", "pk")


def drop_practice(row: Practice) -> None:
    """Gone for good, with what a peer said: there is no history of it."""
    with transaction.atomic():
        PeerWords.objects.filter(practice=row).delete()
        Practice.objects.filter(pk=row.pk).delete()
