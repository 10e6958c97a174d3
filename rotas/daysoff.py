"""The days on which a worker is left alone: away, never at work, or without a visit in a week with visits."""

from __future__ import annotations

import datetime as dt

from people.models import User
from rotas.models import Away, Preference, Visit
from rotas.times import monday_of


def is_off(user: User, day: dt.date) -> bool:
    """Is this local day off for this worker? Nobody without a rota has days off."""
    away = Away.objects.filter(user=user, ended_on=None, starts_on__lte=day, ends_on__gte=day)
    if away.exists():
        return True
    never = Preference.objects.filter(user=user, tone=Preference.Tone.CANT, starts=None)
    if any(one.falls_on(day) for one in never):
        return True
    monday = monday_of(day)
    week = Visit.objects.filter(worker=user).between(monday, monday + dt.timedelta(days=6))
    worked = set(week.values_list("day", flat=True))
    return bool(worked) and day not in worked
