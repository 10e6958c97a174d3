"""What the person agreed to share, who links their support, and who looked."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from people import linking, looks, permission
from people.access import PersonRequest, sees
from people.forms.consent import PermissionForm
from people.forms.supported import LinkForm
from people.policy import Data, Doing
from people.views.writing import add, done, form_for, form_page

#: how far back who looked is told, in months
MONTHS = (1, 3, 12)


@sees(Data.PLAN)
def permissions(request: PersonRequest) -> HttpResponse:
    """What holds, what is past. Care never waits on any of it."""
    holds, past = permission.ledger(request.person)
    context = {"person": request.person, "holds": holds, "past": past, "today": timezone.localdate()}
    return render(request, "people/permissions.jinja", context)


@sees(Data.PLAN, Doing.WRITE)
def permission_new(request: PersonRequest) -> HttpResponse:
    """One decision."""
    person = request.person
    form = form_for(PermissionForm, request)
    return add(
        request,
        "people/permission_new.jinja",
        form,
        lambda: permission.decide(form.made(person=person, recorded_by=request.user)),
        then=lambda: done(request, "It is written down and counts from now on.", "permissions", person.pk),
        person=person,
    )


@sees(Data.PLAN, Doing.WRITE)
def permission_withdraw(request: PersonRequest, permission_id: UUID) -> HttpResponse:
    """They changed their mind."""
    given = get_object_or_404(request.person.permissions.filter(agreed=True), pk=permission_id)
    if request.method == "POST":
        permission.withdraw(given)
        words = f"{request.person.called} has taken this back. It counts from now on."
        return done(request, words, "permissions", request.person.pk)
    return render(request, "people/permission_withdraw.jinja", {"person": request.person, "given": given})


@sees(Data.PLAN)
def links(request: PersonRequest) -> HttpResponse:
    """Who links their support now and before, and a form to hand over."""
    person = request.person
    past = linking.history_of(person)
    now = next((link for link in past if link.until is None), None)
    was = now.user_id if now else None
    form = form_for(LinkForm, request, workers=linking.workers_of(person.team), was=was)
    context = {"person": person, "now": now, "past": [link for link in past if link is not now]}
    if not (form.is_bound and form.is_valid()):
        return form_page(request, "people/links.jinja", form, context)
    given = form.cleaned_data
    try:
        linking.hand_over(person, given["user"], was=given["was"], note=given["handover"])
    except linking.SomeoneElse:
        again = request.POST.copy()
        again["was"] = str(was or "")
        form = LinkForm(again, workers=linking.workers_of(person.team), was=was)
        form.add_error(None, "Somebody named a link worker just now, so nothing was changed. Look again")
        return form_page(request, "people/links.jinja", form, context)
    name = dict(linking.workers_of(person.team))[given["user"]]
    return done(request, f"{name} is {person.called}’s link worker now.", "links", person.pk)


@sees(Data.PLAN)
def who_looked(request: PersonRequest) -> HttpResponse:
    """To print and hand to the person when they ask: days and names, never times, never who had the key."""
    asked = request.GET.get("months", "")
    months = int(asked) if asked in map(str, MONTHS) else MONTHS[1]
    since = timezone.localdate() - dt.timedelta(days=round(months * 365.25 / 12))
    context = {
        "person": request.person,
        "looks": looks.who_looked(request.person, since),
        "since": since,
        "months": months,
        "choices": MONTHS,
    }
    return render(request, "people/who_looked.jinja", context)
