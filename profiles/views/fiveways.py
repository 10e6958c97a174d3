"""Five ways to wellbeing: my own, a person's; and my wellness plan, which nobody else can read."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from people.access import PersonRequest, SignedIn, mine, sees, teams_of
from people.policy import Data, Doing
from people.views.writing import change, done, form_for
from profiles import fiveways
from profiles.forms.fiveways import MyWayForm, PersonWayForm, WellnessForm
from profiles.models.fiveways import Way

GONE = "Cleared. Nothing of it is kept."


def _way(name: str) -> Way:
    if name not in Way.values:
        raise Http404
    return Way(name)


@mine
def five_ways(request: SignedIn) -> HttpResponse:
    """My own, way by way, and what colleagues share with me."""
    own = fiveways.mine(request.user)
    ways = [(way, fiveways.ASKS[way], own.get(way.value)) for way in Way]
    context = {"ways": ways, "shared": fiveways.shared_with(request.user), "labels": dict(Way.choices)}
    return render(request, "profiles/five_ways.jinja", context)


@mine
def my_way(request: SignedIn, way: str) -> HttpResponse:
    """One way of mine: written, shared or not, or cleared."""
    kind = _way(way)
    row = fiveways.my_way(request.user, way)
    if request.method == "POST" and "clear" in request.POST:
        fiveways.clear(row)
        return done(request, GONE, "five_ways")
    team = teams_of(request.user).order_by("name").first()
    form = form_for(MyWayForm, request, row, in_a_team=team is not None)

    def save(version: int) -> None:
        words = {name: value for name, value in form.values.items() if name != "shared"}
        words |= fiveways.share(row, form.cleaned_data.get("shared", ""), team)
        fiveways.keep(row, version, **words)

    then = lambda: done(request, "Saved.", "five_ways")  # noqa: E731
    context = {"way": kind, "asks": fiveways.ASKS[kind], "kept": not row._state.adding}
    return change(request, "profiles/my_way.jinja", form, save, then=then, **context)


@mine
def wellness(request: SignedIn) -> HttpResponse:
    """My wellness plan: mine alone, and cleared for good when I say so."""
    row = fiveways.wellness(request.user)
    if request.method == "POST" and "clear" in request.POST:
        fiveways.clear(row)
        return done(request, GONE, "wellness")
    form = form_for(WellnessForm, request, row)
    save = lambda version: fiveways.keep(row, version, **form.values)  # noqa: E731
    then = lambda: done(request, "Saved. Only you can see it.", "wellness")  # noqa: E731
    kept = not row._state.adding
    return change(request, "profiles/wellness.jinja", form, save, then=then, kept=kept)


@sees(Data.PLAN)
def person_ways(request: PersonRequest) -> HttpResponse:
    """A person's five ways: what they share with the team, and what they told me."""
    own = fiveways.of_person(request.person, request.user)
    ways = [(way, fiveways.ASKS[way], own.get(way.value)) for way in Way]
    return render(request, "profiles/person_ways.jinja", {"person": request.person, "ways": ways})


@sees(Data.PLAN, Doing.WRITE)
def person_way(request: PersonRequest, way: str) -> HttpResponse:
    """One way of a person's, written down together."""
    kind, person = _way(way), request.person
    row = fiveways.person_way(person, request.user, way)
    row.person = person
    form = form_for(PersonWayForm, request, row, mine=row.author_id == request.user.pk)
    save = lambda version: fiveways.keep(row, version, **form.values)  # noqa: E731
    then = lambda: done(request, "Saved.", "person_ways", person.pk)  # noqa: E731
    context = {"person": person, "way": kind, "asks": fiveways.ASKS[kind]}
    return change(request, "profiles/person_way.jinja", form, save, then=then, **context)
