"""How to get in: shown near one's own visit, or to a team member who says why; each look is kept."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from people import history, keys
from people.access import PersonRequest, sees
from people.models import Person, User
from people.policy import Data, Who
from rotas.models import Visit
from wellbeing.forms import ReasonForm


def own_visits(user: User, person: Person) -> list[Visit]:
    """The worker's own visits to this person that are near or still to come, first one first."""
    ahead = Visit.objects.filter(
        worker=user, person=person, cancelled_on=None, ends_at__gt=timezone.now() - keys.AFTER
    )
    return list(ahead.order_by("starts_at")[:1])


def near(visit: Visit) -> bool:
    """From 60 minutes before until two hours after its planned end."""
    return visit.starts_at - keys.BEFORE <= timezone.now() < visit.ends_at + keys.AFTER


def may_open(request: PersonRequest, visits: list[Visit]) -> bool:
    """One's own visit is near, it is covered and near, or a reason was given and still holds."""
    if request.who is Who.COVER:
        return keys.covering_now(request.user, request.person)
    return any(near(visit) for visit in visits) or keys.reason_holds(request.user, request.person)


def opens_at(visits: list[Visit]) -> dt.datetime | None:
    """When the next own visit lets the key be seen."""
    return visits[0].starts_at - keys.BEFORE if visits else None


@sees(Data.SECRETS)
def key(request: PersonRequest) -> HttpResponse:
    visits = own_visits(request.user, request.person)
    opened = may_open(request, visits)
    asked = request.method == "POST"
    form = ReasonForm(request.POST if asked and not opened else None)
    if asked and not opened and request.who is Who.COVER:
        raise PermissionDenied  # another team's worker has no alert of ours to answer
    if asked and not opened and form.is_valid():
        keys.give_reason(request.person, by=request.user, why=form.cleaned_data["why"])
        opened = True
    shown = asked and opened
    if not shown:
        history.not_shown(request, Data.SECRETS, request.person)
    context = {
        "person": request.person,
        "opened": opened,
        "shown": shown,
        "codes": keys.codes(request.person) if shown else [],
        "opens_at": opens_at(visits),
        "covering": request.who is Who.COVER,
        "form": form,
    }
    status = 422 if form.errors else 200
    response = render(request, "wellbeing/key.jinja", context, status=status)
    response.headers["Cache-Control"] = "no-store, private"
    return response
