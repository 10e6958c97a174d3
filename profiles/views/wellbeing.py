"""How life is, in numbers, for someone who said yes to being asked."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from people.access import PersonRequest, sees
from people.policy import Data, Doing
from people.views.writing import add, done, form_for
from profiles import lifechecks
from profiles.forms.wellbeing import LifeCheckForm
from profiles.models import LifeCheck

#: so many checks of the past are shown
SHOWN = 12


@sees(Data.PLAN)
def life_checks(request: PersonRequest) -> HttpResponse:
    """The answers so far; or, without permission, what would be asked and how to say yes."""
    allowed = lifechecks.allowed(request.person)
    checks = list(request.person.life_checks.all()[:SHOWN]) if allowed else []
    context = {"person": request.person, "allowed": allowed, "checks": checks}
    return render(request, "profiles/life_checks.jinja", context)


@sees(Data.PLAN, Doing.WRITE)
def life_check_new(request: PersonRequest) -> HttpResponse:
    """Today's answers. Without permission there is nothing to fill in."""
    person = request.person
    if not lifechecks.allowed(person):
        return redirect("life_checks", person.pk)
    form = form_for(LifeCheckForm, request, LifeCheck(person=person))
    return add(
        request, "profiles/life_check_new.jinja", form,
        lambda: lifechecks.keep(form.made(person=person, author=request.user)),
        then=lambda: done(request, "Saved.", "life_checks", person.pk),
        person=person,
    )  # fmt: skip
