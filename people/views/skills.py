"""Who in the team is signed off to do what, and until when."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from people import linking, signing_off
from people.access import TeamRequest, member
from people.editing import Stale
from people.forms.safety import SkillForm
from people.policy import Data, Doing, may
from people.views.writing import add, done, form_for, warn


@member(Data.ROTA)
def skills(request: TeamRequest) -> HttpResponse:
    """Skill by skill, in name order; never a score."""
    context = {
        "team": request.team,
        "kinds": signing_off.by_kind(request.team),
        "today": timezone.localdate(),
        "me": request.user.pk,
        "writes": may(request.who, Doing.WRITE, Data.ROTA),
    }
    return render(request, "people/skills.jinja", context)


@member(Data.ROTA, Doing.WRITE)
def skill_new(request: TeamRequest) -> HttpResponse:
    """Sign off a colleague; nobody signs off themselves."""
    team = request.team
    colleagues = [(pk, name) for pk, name in linking.workers_of(team) if pk != request.user.pk]
    form = form_for(SkillForm, request, colleagues=colleagues)
    return add(
        request,
        "people/skill_new.jinja",
        form,
        lambda: signing_off.sign_off(form.made(team=team, signed_by=request.user)),
        then=lambda: done(request, "Signed off.", "skills", team.pk),
        team=team,
        colleagues=colleagues,
    )


@member(Data.ROTA, Doing.WRITE)
def skill_end(request: TeamRequest, skill_id: UUID) -> HttpResponse:
    """They need to be seen again before they do it."""
    team = request.team
    skill = get_object_or_404(team.skills.exclude(user=request.user), pk=skill_id)
    if request.method != "POST":
        return redirect("skills", team.pk)
    version = request.POST.get("version", "")
    try:
        signing_off.end(skill, int(version) if version.isascii() and version.isdigit() else -1)
    except Stale:
        return warn(request, "Somebody changed this just now. Please look again.", "skills", team.pk)
    return done(request, "Ended. They need to be seen again first.", "skills", team.pk)
