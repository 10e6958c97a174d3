"""What suits whom: said by each worker in three tones, read by the team; why stays with its owner."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from people.editing import Stale, make_once, save_if_unchanged
from people.models import Team, User
from rotas.models import Preference, PreferenceReason, WorkTerms
from rotas.times import DAYS, clock_time, day_words, month_day

#: an opt-out from the 48 hours is taken back with a week's notice (Working Time Regulations 1998, 5)
NOTICE = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Said:
    """One preference as a page shows it; `why` only if it is one's own or shared."""

    id: UUID
    user_id: UUID
    name: str
    mine: bool
    tone: str
    when: str
    why: str
    shared: bool

    @property
    def tone_words(self) -> str:
        """`I can’t`."""
        return str(Preference.Tone(self.tone).label)


def of_team(team: Team, *, asking: User, until: dt.date | None = None) -> list[Said]:
    """What everyone said and still holds, in name order; `until`: only what begins by then. One query."""
    today = timezone.localdate()
    rows = Preference.objects.filter(team=team).filter(Q(ended_on=None) | Q(ended_on__gt=today))
    rows = rows.filter(Q(day=None) | Q(day__gte=today))
    if until:
        rows = rows.filter(Q(day=None) | Q(day__lte=until)).filter(started_on__lte=until)
    rows = rows.select_related("user__colleague", "reason")
    return [_said(row, asking) for row in rows.order_by("user__colleague__name", "day", "starts", "id")]


def _said(row: Preference, asking: User) -> Said:
    reason = getattr(row, "reason", None)
    colleague = getattr(row.user, "colleague", None)
    return Said(
        id=row.pk, user_id=row.user_id, name=colleague.name if colleague else "A colleague",
        mine=row.user_id == asking.pk, tone=row.tone, when=when_words(row),
        why=reason.words if reason else "", shared=bool(reason and reason.shared),
    )  # fmt: skip


def when_words(row: Preference) -> str:
    """`Every other Tuesday and Thursday, 2pm to 4pm`, `Thursday 12 November, all day`."""
    times = f"{clock_time(row.starts)} to {clock_time(row.ends)}" if row.starts and row.ends else "all day"
    if row.weekdays is None:
        assert row.day is not None
        return f"{day_words(row.day)}, {times}"
    names = [name for n, name in enumerate(DAYS) if row.weekdays >> n & 1]
    listed = "day" if len(names) == 7 else " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    every = {1: "Every", 2: "Every other", 3: "Every third", 4: "Every fourth"}[row.every]
    ends = f", until {month_day(row.ended_on - dt.timedelta(days=1))}" if row.ended_on else ""
    return f"{every} {listed}, {times}{ends}"


@transaction.atomic
def say(made: Preference, *, why: str = "", shared: bool = False) -> Preference:
    """Keep a preference of the asking worker's own; the same one sent twice is one."""
    kept, new = make_once(made)
    if new:
        _why(kept, why, shared=shared)
    return kept


@transaction.atomic
def change(row: Preference, version: int, *, why: str, shared: bool, **words: object) -> None:
    """Other times or another tone; Stale when one's own other device was first."""
    save_if_unchanged(row, version, **words)
    _why(row, why, shared=shared)


def _why(row: Preference, words: str, *, shared: bool) -> None:
    """The reason as it is now; an empty one is gone, not kept."""
    PreferenceReason.objects.filter(preference=row).delete()
    if words:
        made = {"user_id": row.user_id, "team_id": row.team_id, "words": words, "shared": shared}
        PreferenceReason.objects.bulk_create([PreferenceReason(preference=row, **made)])


@transaction.atomic
def end(row: Preference) -> None:
    """It holds no longer, and its reason is gone; ended twice is ended once."""
    today = timezone.localdate()
    if row.ended_on is None or row.ended_on > today:
        save_if_unchanged(row, row.version, ended_on=today)
    PreferenceReason.objects.filter(preference=row).delete()


def terms_of(user: User) -> WorkTerms:
    """What I said for the working-time rules; unsaved where I said nothing."""
    return WorkTerms.objects.filter(user=user).first() or WorkTerms(user=user)


def set_terms(
    terms: WorkTerms,
    version: int,
    *,
    opted_out: bool,
    under_18_until: dt.date | None,
    week_hours: int | None = None,
) -> None:
    """Opting out holds at once, taking it back after a week's notice; Stale when saved elsewhere first."""
    today = timezone.localdate()
    words: dict[str, object] = {"under_18_until": under_18_until, "week_hours": week_hours}
    in_force = terms.opted_out(today)
    if opted_out and (not in_force or terms.opt_out_ends_on):
        words |= {"opted_out_on": today, "opt_out_ends_on": None}
    elif not opted_out and in_force and terms.opt_out_ends_on is None:
        words |= {"opt_out_ends_on": today + NOTICE}
    if not terms._state.adding:
        return save_if_unchanged(terms, version, **words)
    made, new = WorkTerms.objects.get_or_create(user_id=terms.user_id, defaults=words)
    if not new and any(getattr(made, name) != value for name, value in words.items()):
        raise Stale(made)
