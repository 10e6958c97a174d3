"""The ladder of an essential visit that fell silent: climbed by a job, answered and ended by people."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from people import asking, post
from people.editing import lock, save_if_unchanged
from people.models import Buddies, Contact, Membership, Person, Standing, Team, User
from rotas import overdue
from rotas.models import Alert, AlertStep, OnCall, SafetyNet, Visit
from rotas.models.alerts import Rung
from rotas.overdue import Silent

log = logging.getLogger(__name__)


def climb() -> int:
    """Ask whoever is due to be asked about a silent visit, each rung once; how many rungs were new.

    Run as the worker's login at any hour of any day: neither quiet hours nor days off hold it up. It sees no
    team, so SQL names one worker of each that may have such a visit (doors.sql).
    """
    with connection.cursor() as q:
        q.execute("select team_id, user_id from job_silent_teams()")
        teams: list[tuple[UUID, UUID]] = q.fetchall()
    asked = 0
    for team_id, user_id in teams:
        with asking.asking_as(user_id, why="an essential visit is silent"):
            try:
                with transaction.atomic():
                    asked += sum(_reach(one) for one in overdue.silent([team_id]))
            except Exception:  # one team's trouble must not silence the others
                log.exception("no alert for team %s", team_id)
    return asked


def _reach(silent: Silent) -> int:
    """Write down the rungs that are due and were not yet, and ask their people."""
    lock(silent.id)
    alert = alert_of(silent)
    known = set(alert.steps.values_list("rung", flat=True))
    new = [rung for rung in silent.rungs if rung not in known]
    AlertStep.objects.bulk_create(AlertStep(alert=alert, team_id=silent.team_id, rung=rung) for rung in new)
    for rung in new:
        kind = "alert-own" if rung == Rung.WORKER else "alert"
        post.to_each(kind, recipients(silent, Rung(rung)), once=f"alert {silent.id} {rung}")
    return len(new)


def recipients(silent: Silent, rung: Rung) -> set[UUID]:
    """The accounts that are asked on this rung. Who is on call and has none is rung by the team."""
    found = _of_rung(silent, rung)
    return {user_id for user_id in found if user_id is not None}


def _of_rung(silent: Silent, rung: Rung) -> Iterable[UUID | None]:
    if rung == Rung.WORKER:
        return [silent.worker_id]
    if rung == Rung.BUDDY:
        pair = Q(one=silent.worker_id) | Q(other=silent.worker_id)
        pairs = Buddies.objects.current().filter(pair, team=silent.team_id).values_list("one", "other")
        return {user_id for both in pairs for user_id in both} - {silent.worker_id}
    team = Membership.objects.current().filter(team=silent.team_id)
    workers = set(team.filter(standing=Standing.WORKER).values_list("user_id", flat=True))
    if rung == Rung.TEAM:
        return workers
    called = {one.user_id for one in on_call(silent.team_id)}
    if rung == Rung.ONCALL:
        return called if None not in called else called | workers
    return called | set(team.values_list("user_id", flat=True))


def on_call(team: Team | UUID) -> list[OnCall]:
    """Who is on call for the team today, who has been so longest first."""
    today = timezone.localdate()
    ones = OnCall.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), team=team, starts_on__lte=today)
    return list(ones.order_by("starts_on", "id"))


def alert_of(about: Silent | Visit) -> Alert:
    """The alert about this visit, made where there is none yet."""
    made = Alert(visit_id=about.id, person_id=about.person_id, team_id=about.team_id)
    Alert.objects.bulk_create([made], ignore_conflicts=True)
    return Alert.objects.get(visit_id=about.id)


@transaction.atomic
def answer(visit: Visit, *, by: User) -> bool:
    """ "I'm on it": every rung reached so far is answered, so that the next waits longer. Was there one?"""
    lock(visit.pk)
    silent = next((one for one in overdue.silent([visit.team_id]) if one.id == visit.pk), None)
    if silent is None or not silent.rungs:
        return False
    alert = alert_of(visit)
    steps = [AlertStep(alert=alert, team_id=visit.team_id, rung=rung) for rung in silent.rungs]
    AlertStep.objects.bulk_create(steps, ignore_conflicts=True)
    alert.steps.filter(rung=silent.rung, answered_by=None).update(answered_by=by)
    return True


@transaction.atomic
def end(visit: Visit, how: Alert.Ended, *, by: User, words: str = "") -> Alert:
    """The person was seen or spoken to, or 999 was rung. The first to say so is kept."""
    lock(visit.pk)
    alert = alert_of(visit)
    if not alert.ended:
        save_if_unchanged(alert, alert.version, ended=how, ended_by=by, words=words.strip()[:300])
    return alert


def phone_of(person: Person) -> str:
    """The person's own number, if there is one."""
    return Contact.objects.filter(person=person).values_list("phone", flat=True).first() or ""


def net_of(team: Team) -> SafetyNet:
    """The team's waits; the usual ones, unsaved, where it has not set any."""
    return SafetyNet.objects.filter(team=team).first() or SafetyNet(team=team)


@transaction.atomic
def set_waits(team: Team, version: int, **waits: Any) -> None:
    """Change how long the team waits; Stale where a colleague saved first. Version 0: none were set."""
    SafetyNet.objects.bulk_create([SafetyNet(team=team)], ignore_conflicts=True)
    save_if_unchanged(SafetyNet.objects.get(team=team), version or 1, **waits)


def on_calls(team: Team) -> list[OnCall]:
    """Who is on call from today on, soonest first."""
    ahead = team.on_calls.filter(Q(ends_on=None) | Q(ends_on__gte=timezone.localdate()))
    return list(ahead.order_by("starts_on", "name", "id"))


def colleagues(team: Team) -> list[tuple[UUID, str]]:
    """The team's workers and coach by name: (account, name)."""
    members = team.memberships.current().values_list("user_id", "user__colleague__name").distinct()
    return sorted(((pk, name or "A colleague") for pk, name in members), key=lambda one: one[1])


def end_on_call(one: OnCall) -> None:
    """Until yesterday; one that has not begun never does. Ended twice is ended once."""
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    if one.ends_on is None or one.ends_on > yesterday:
        begins = min(one.starts_on, yesterday)
        save_if_unchanged(one, one.version, starts_on=begins, ends_on=yesterday)
