"""Choosing workers, and being asked."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from people import history
from people.access import PersonRequest, SignedIn, mine, sees
from people.policy import Data, Doing
from people.views.writing import done
from profiles import choosing as choices
from profiles.models import Chosen


@sees(Data.PLAN, Doing.WRITE)
def choosing(request: PersonRequest) -> HttpResponse:
    """Whom the person chose, and the others as cards, to look at together. An answer is a tap."""
    person = request.person
    if request.method == "POST":
        return _said(request)
    found = choices.of_person(person)
    context = {
        "person": person, "chosen": found, "many": len(found) > choices.USUALLY,
        "cards": choices.cards(person, request.user), "team": person.team,
    }  # fmt: skip
    return render(request, "profiles/choosing.jinja", context)


def _said(request: PersonRequest) -> HttpResponse:
    """Yes or not for me, about a worker of the team other than oneself."""
    answer, sent = request.POST.get("say", ""), request.POST.get("user", "")
    card = next((c for c in choices.cards(request.person, request.user) if str(c.id) == sent), None)
    if card is None or answer not in ("yes", "no"):
        raise Http404
    choices.say(request.person, card.id, yes=answer == "yes", by=request.user)
    words = (
        f"{card.name} is asked now. Nobody else is told." if answer == "yes"
        else "Kept between you two. Nobody else can see it."
    )  # fmt: skip
    return done(request, words, "choosing", request.person.pk)


def _row(request: PersonRequest, chosen_id: UUID) -> Chosen:
    return get_object_or_404(request.person.chosen.filter(ended_on=None), pk=chosen_id)


@sees(Data.PLAN, Doing.WRITE)
def chosen_keep(request: PersonRequest, chosen_id: UUID) -> HttpResponse:
    """The trial went well."""
    row = _row(request, chosen_id)
    if request.method != "POST":
        return redirect("choosing", request.person.pk)
    choices.keep(row)
    return done(request, "Lovely. They stay.", "choosing", request.person.pk)


@sees(Data.PLAN, Doing.WRITE)
def chosen_end(request: PersonRequest, chosen_id: UUID) -> HttpResponse:
    """A change without fault."""
    row = _row(request, chosen_id)
    if request.method != "POST":
        return redirect("choosing", request.person.pk)
    choices.end(row)
    return done(request, "Changed. Nobody is at fault, and no reason is kept.", "choosing", request.person.pk)


@mine
def asked(request: SignedIn) -> HttpResponse:
    """Who would like me to support them: yes, or not now."""
    rows = choices.asked(request.user)
    for row in rows:
        history.looked(request, Data.NAME, "your team", row.person)
    return render(request, "profiles/asked.jinja", {"rows": rows})


@mine
def asked_answer(request: SignedIn, wanted_id: UUID) -> HttpResponse:
    """My own answer, which I need not explain."""
    row = next((one for one in choices.asked(request.user) if one.pk == wanted_id), None)
    if row is None:
        raise Http404
    if request.method != "POST":
        return redirect("asked")
    if request.POST.get("say") == "yes":
        choices.agree(row, request.user)
        return done(request, f"You and {row.person.called} try it for four weeks.", "asked")
    choices.decline(row)
    return done(request, "That is fine. You need not say why.", "asked")
