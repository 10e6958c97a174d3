"""Times for our own lives that the team keeps free: asked for, helped with, thanked for."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from people import history
from people.access import TeamRequest, member
from people.policy import Data, Doing
from people.views.writing import done, warn
from rotas import promising
from rotas.claiming import CannotTake
from rotas.forms.visits import PromiseForm, ThankForm
from rotas.models import Promise, Visit
from rotas.views.rota import basis


@member(Data.ROTA, Doing.WRITE)
def promise_new(request: TeamRequest) -> HttpResponse:
    """A new promise, those I have, and those of my colleagues."""
    form = PromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kept = promising.promise(form.made(user=request.user, team=request.team))
        messages.success(request, "Your team can see it on the rota now.")
        return redirect("promise", request.team.pk, kept.pk)
    rows = promising.to_come(request.team)
    context = {
        "team": request.team, "form": form, "mine": [row for row in rows if row.user_id == request.user.pk],
        "theirs": [(row, _name(row)) for row in rows if row.user_id != request.user.pk],
    }  # fmt: skip
    return render(request, "rotas/promise_new.jinja", context, status=422 if form.errors else 200)


def _name(row: Promise) -> str:
    colleague = getattr(row.user, "colleague", None)
    return colleague.first_name if colleague else "A colleague"


def _one(request: TeamRequest, promise_id: UUID) -> Promise:
    return get_object_or_404(request.team.promises.select_related("user__colleague"), pk=promise_id)


@member(Data.ROTA, Doing.WRITE)
def promise(request: TeamRequest, promise_id: UUID) -> HttpResponse:
    """One promise: the visits in its way, who helped, and thanks."""
    made = _one(request, promise_id)
    own = made.user_id == request.user.pk
    form = ThankForm(request.POST if request.method == "POST" and own else None)
    if form.is_bound and form.is_valid():
        number = promising.thank(made, form.cleaned_data["words"])
        said = "Thanked." if number else "They were thanked already."
        return done(request, said, "promise", request.team.pk, made.pk)
    found = promising.visits_in_the_way(made, asking=request.user)
    history.looked(request, Data.ROTA, basis(request), *{slot.person_id for slot in found if slot.person_id})
    context = {
        "team": request.team, "promise": made, "own": own, "name": _name(made), "visits": found, "form": form,
        "helps": promising.helps(made, asking=request.user),
    }  # fmt: skip
    return render(request, "rotas/promise.jinja", context, status=422 if form.errors else 200)


@member(Data.ROTA, Doing.WRITE)
def promise_help(request: TeamRequest, promise_id: UUID, visit_id: UUID) -> HttpResponse:
    """I take this visit off my colleague, who asked for the time."""
    made, to = _one(request, promise_id), ("promise", request.team.pk, promise_id)
    get_object_or_404(request.team.visits.all(), pk=visit_id)
    if request.method != "POST":
        return redirect(*to)
    why = f"So that {_name(made)} can be there: {made.words}"
    try:
        promising.help_out(made, visit_id, by=request.user, why=why)
    except CannotTake as cannot:
        return warn(request, " ".join(reason.words for reason in cannot.reasons if reason.stops), *to)
    except Visit.DoesNotExist:
        return warn(request, "That visit is not in the way any more.", *to)
    return done(request, f"It’s yours. {_name(made)} can see who helps.", *to)


@member(Data.ROTA, Doing.WRITE)
def promise_end(request: TeamRequest, promise_id: UUID) -> HttpResponse:
    """Is it no longer needed? Only one's own."""
    made = get_object_or_404(request.team.promises.filter(user=request.user), pk=promise_id)
    if request.method == "POST":
        promising.end(made)
        messages.success(request, "It is off the rota.")
        return redirect("promise_new", request.team.pk)
    return render(request, "rotas/promise_end.jinja", {"team": request.team, "promise": made})
