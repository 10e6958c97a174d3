"""My own promises: times for my own life that the team keeps free."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from people.access import TeamRequest, member
from people.policy import Data, Doing
from rotas import promising
from rotas.forms.visits import PromiseForm


@member(Data.ROTA, Doing.WRITE)
def promise_new(request: TeamRequest) -> HttpResponse:
    """A new promise, and those I have."""
    form = PromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        promising.promise(form.made(user=request.user, team=request.team))
        messages.success(request, "Your team can see it on the rota now.")
        return redirect("promise_new", request.team.pk)
    context = {"team": request.team, "form": form, "mine": promising.mine(request.user, request.team)}
    return render(request, "rotas/promise_new.jinja", context, status=422 if form.errors else 200)


@member(Data.ROTA, Doing.WRITE)
def promise_end(request: TeamRequest, promise_id: UUID) -> HttpResponse:
    """Is it no longer needed? Only one's own."""
    made = get_object_or_404(request.team.promises.filter(user=request.user), pk=promise_id)
    if request.method == "POST":
        promising.end(made)
        messages.success(request, "It is off the rota.")
        return redirect("promise_new", request.team.pk)
    return render(request, "rotas/promise_end.jinja", {"team": request.team, "promise": made})
