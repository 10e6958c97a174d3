"""What I could take, and of the rest why not."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people import history
from people.access import TeamRequest, member
from people.policy import Data, Doing
from rotas.forme import choices
from rotas.views.rota import basis


@member(Data.ROTA, Doing.WRITE)
def for_me(request: TeamRequest) -> HttpResponse:
    """Open visits I can take, by need; the others with the reason by name."""
    can, cannot = choices(request.team, request.user)
    seen = {choice.slot.person_id for choice in [*can, *cannot] if choice.slot.person_id}
    history.looked(request, Data.ROTA, basis(request), *seen)
    return render(request, "rotas/for_me.jinja", {"team": request.team, "can": can, "cannot": cannot})
