"""What a person wants: the picture of it, better words for it, and how it is going."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from people import history
from people.access import PersonRequest, sees
from people.editing import Stale
from people.policy import Data, Doing, may
from people.views.writing import add, change, done, form_for, form_page
from profiles import outcomes as wishes
from profiles.forms.outcomes import MoveForm, NewOutcomeForm, OutcomeForm
from profiles.hints import hints
from profiles.models import Outcome
from profiles.picture import picture

SAID = "Saved. It stands with what was said before."
LIFE = Outcome.Life
LIVES = (
    LIFE.ACTIVE, LIFE.AGREED, LIFE.IDEA, LIFE.RESTING, LIFE.REACHED, LIFE.KEPT, LIFE.CHANGED, LIFE.LET_GO,
)  # fmt: skip


def wish(request: PersonRequest, outcome_id: UUID) -> Outcome:
    """The outcome in the address, if it is this person's."""
    found = get_object_or_404(request.person.outcomes, pk=outcome_id)
    found.person = request.person
    return found


def writes(request: PersonRequest) -> bool:
    """Does this reader see the buttons?"""
    return may(request.who, Doing.WRITE, Data.OUTCOMES)


@sees(Data.OUTCOMES)
def outcomes(request: PersonRequest) -> HttpResponse:
    """All of them: what we work on together first, then ideas, then what rests, is done or let go."""
    rows = list(request.person.outcomes.all())
    groups = [(life.label, [row for row in rows if row.life == life]) for life in LIVES]
    context = {"person": request.person, "groups": [g for g in groups if g[1]], "writes": writes(request)}
    return render(request, "profiles/outcomes.jinja", context)


@sees(Data.OUTCOMES)
def outcome(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """One of them, as much as this reader may see."""
    shown = picture(wish(request, outcome_id), request.who)
    if shown.plan:
        history.looked(request, Data.PLAN, request.basis, request.person)
    if shown.notes:
        history.looked(request, Data.NOTES, request.basis, request.person)
    context = {"person": request.person, "shown": shown, "writes": writes(request)}
    today = timezone.localdate()
    context |= {"today": today, "year_ago": today - dt.timedelta(days=300)}
    return render(request, "profiles/outcome.jinja", context)


@sees(Data.OUTCOMES, Doing.WRITE)
def outcome_new(request: PersonRequest) -> HttpResponse:
    """A new wish."""
    person = request.person
    form = form_for(NewOutcomeForm, request, Outcome(person=person))

    def save() -> None:
        words, said = form.words, form.cleaned_data["said"]
        wishes.start(form.outcome(), by=request.user, words=words, said=said)

    return add(
        request,
        "profiles/outcome_new.jinja",
        form,
        save,
        then=lambda: kept(request, form.cleaned_data["id"], form.cleaned_data["statement"]),
        person=person,
    )


@sees(Data.OUTCOMES, Doing.WRITE)
def outcome_edit(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """Better words for a wish, and for the plan beside it."""
    row = wish(request, outcome_id)
    plan = wishes.plan_of(row)
    history.looked(request, Data.PLAN, request.basis, request.person)
    form = form_for(OutcomeForm, request, row, plan=plan)
    context: dict[str, Any] = {
        "person": request.person, "outcome": row, "hints": hints(row.statement, request.person.called)
    }  # fmt: skip
    if not (form.is_bound and form.is_valid()):
        return form_page(request, "profiles/outcome_edit.jinja", form, context)
    try:
        wishes.edit(row, plan, form.cleaned_data["version"], words=form.words)
    except Stale as stale:
        again = request.POST.copy()
        again["version"] = str(stale.theirs.version)
        row.refresh_from_db()
        context |= {"form": OutcomeForm(again, instance=row, plan=stale.theirs)}
        context |= {"theirs": form.against(wish(request, outcome_id), stale.theirs)}
        return render(request, "profiles/outcome_edit.jinja", context, status=409)
    return kept(request, row.pk, form.cleaned_data["statement"])


@sees(Data.OUTCOMES, Doing.WRITE)
def outcome_move(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """How it is going now, what was said about it, and who agreed."""
    row = wish(request, outcome_id)
    form = form_for(MoveForm, request, row)

    def save(version: int) -> None:
        sent = form.cleaned_data
        wishes.move(
            row, version, by=request.user, life=sent["life"], progress=sent["progress"],
            said=sent["said_now"], agreed_with=sent["agreed_with"],
        )  # fmt: skip

    return change(
        request,
        "profiles/outcome_move.jinja",
        form,
        save,
        then=lambda: done(request, SAID, "outcome", row.person_id, row.pk),
        person=request.person,
        outcome=row,
    )


def kept(request: PersonRequest, outcome_id: UUID, statement: str) -> HttpResponse:
    """On to the picture; or, where the words have a classic fault, back to them with a gentle hint."""
    page = "outcome_edit" if hints(statement, request.person.called) else "outcome"
    return done(request, "Saved.", page, request.person.pk, outcome_id)
