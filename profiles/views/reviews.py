"""Sitting down together: when, what was prepared, the day itself on one page, and what was said before."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from people import history
from people.access import PersonRequest, sees
from people.policy import Data, Doing, may
from people.views.writing import change, done, form_for
from profiles import onepage, suggestions, walking
from profiles import reviews as together
from profiles.forms.reviews import ActionPart, HoldForm, NewWishPart, PagePart, PrepareForm, WishPart
from profiles.models import Outcome, Review

ACTIONS = 3
KEPT = "Kept, all of it."


@sees(Data.PLAN)
def reviews(request: PersonRequest) -> HttpResponse:
    """When we sit down again and why, what is prepared, and those that were."""
    person = request.person
    rows = list(person.reviews.all())
    context = {
        "person": person, "due": together.due_for(person), "writes": may(request.who, Doing.WRITE, Data.PLAN),
        "to_come": next((row for row in rows if row.held_on is None), None),
        "held": [row for row in rows if row.held_on],
    }  # fmt: skip
    return render(request, "profiles/reviews.jinja", context)


@sees(Data.PLAN)
def review(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """One that was held, as it was said."""
    row = get_object_or_404(request.person.reviews.filter(held_on__isnull=False), pk=review_id)
    labels = {f.name: str(f.verbose_name) for f in Review._meta.get_fields() if hasattr(f, "verbose_name")}
    said = [(labels[name].capitalize(), getattr(row, name)) for name in together.HEADINGS]
    return render(request, "profiles/review.jinja", {"person": request.person, "row": row, "said": said})


@sees(Data.PLAN, Doing.WRITE)
def review_prepare(request: PersonRequest) -> HttpResponse:
    """What the person wants to say beforehand."""
    person = request.person
    row = together.to_come(person, request.user)
    form = form_for(PrepareForm, request, row)
    return change(
        request, "profiles/review_prepare.jinja", form,
        lambda version: together.prepare(row, version, **form.values),
        then=lambda: done(request, "Kept. Bring it to the table.", "reviews", person.pk),
        person=person,
    )  # fmt: skip


@dataclass
class Table:
    """The parts of the page of a review, new or as they were sent."""

    review: Review
    main: HoldForm
    page: PagePart
    wishes: list[WishPart]
    actions: list[ActionPart]
    new: NewWishPart

    def forms(self) -> list[Any]:
        """All of them, and the walks inside."""
        walks = [part.walk for part in self.wishes]
        return [self.main, self.page, *self.wishes, *walks, *self.actions, self.new]

    def valid(self) -> bool:
        """All are asked, so that each says what it misses."""
        return False not in [form.is_valid() for form in self.forms()]


def lay(request: PersonRequest, sent: QueryDict | None) -> Table:
    """The page's forms, drawn from what stands now or from what was sent."""
    person = request.person
    row = together.to_come(person, request.user)
    row.person = person
    page = onepage.of_person(person)
    start = {"number": page.number if page else 0} | {
        name: getattr(page, name, "") for name in onepage.HEADINGS
    }
    wishes = list(person.outcomes.open().prefetch_related("ideas"))
    for wish in wishes:
        wish.person = person
    return Table(
        row,
        HoldForm(sent, instance=copy(row)),
        PagePart(sent, prefix="page", initial=start, waiting=suggestions.waiting(person)),
        [WishPart(sent, outcome=w, ideas=walking.to_ask(w), called=person.called) for w in wishes],
        [ActionPart(sent, prefix=f"a-{n}", wishes=wishes) for n in range(ACTIONS)],
        NewWishPart(sent, prefix="new"),
    )


@sees(Data.PLAN, Doing.WRITE)
def review_hold(request: PersonRequest) -> HttpResponse:
    """The review itself: profile, outcomes, sequence and what comes next, kept in one go."""
    history.looked(request, Data.PROFILE, request.basis, request.person)
    sent = request.POST if request.method == "POST" else None
    table = lay(request, sent)
    context: dict[str, Any] = {"person": request.person, "table": table}
    if sent is not None and together.was_held(request.person, sent.get("review", "")):
        return done(request, KEPT, "reviews", request.person.pk)
    if sent is None or not table.valid():
        return render(request, "profiles/review_hold.jinja", context, status=200 if sent is None else 422)
    try:
        _hold(request, table)
    except onepage.TooLong:
        table.page.add_error(None, "The page is longer than one sheet now. Take a line or two out")
        return render(request, "profiles/review_hold.jinja", context, status=422)
    except together.PartStale as stale:
        again = _with_version(request.POST, stale)
        context |= {"table": lay(request, again), "theirs": _theirs(stale)}
        return render(request, "profiles/review_hold.jinja", context, status=409)
    return done(request, KEPT, "reviews", request.person.pk)


def _hold(request: PersonRequest, table: Table) -> None:
    main, sent = table.main, table.page.cleaned_data
    if table.review._state.adding:
        table.review.pk = main.cleaned_data["review"]
    page = onepage.of_person(request.person)
    changed = any(sent[name] != getattr(page, name, "") for name in onepage.HEADINGS)
    words = onepage.words_of(page) | {name: sent[name] for name in onepage.HEADINGS}
    words |= {"agreed_with": main.cleaned_data["here"][:120], "agreed_on": timezone.localdate()}
    together.hold(
        table.review, main.started_from, by=request.user, words=main.cleaned_data,
        page=(sent["number"], words, sent.get("take", [])) if changed else None,
        wishes=[part.reviewed() for part in table.wishes],
        steps=[step for part in table.actions if (step := part.step())],
        wish=table.new.wish(table.review),
    )  # fmt: skip


def _with_version(sent: QueryDict, stale: together.PartStale) -> QueryDict:
    """What was typed, with the version of the stale part alone as it stands now."""
    again, theirs = sent.copy(), stale.theirs
    if stale.part == "page":
        again["page-number"] = str(theirs.number if theirs else 0)
    elif stale.part == "review":
        again["version"] = str(theirs.version)
    elif isinstance(theirs, Outcome):
        again[f"o-{stale.part}-version"] = str(theirs.version)
    else:
        again[f"w-{stale.part}-version-{theirs.pk}"] = str(theirs.version)
    return again


def _theirs(stale: together.PartStale) -> list[tuple[str, str]]:
    """What somebody saved meanwhile, in words."""
    theirs = stale.theirs
    if stale.part == "page":
        names = ("What people appreciate", "What matters", "How to support")
        labels = zip(names, onepage.HEADINGS, strict=True)
        return [(label, getattr(theirs, name, "")) for label, name in labels]
    if stale.part == "review":
        return [(name.replace("_", " ").capitalize(), getattr(theirs, name)) for name in together.HEADINGS]
    if isinstance(theirs, Outcome):
        now = f"{theirs.get_progress_display()}. {theirs.get_life_display()}"
        return [(theirs.statement, now)]
    return [(theirs.what, f"{theirs.get_choice_display()}. {theirs.reason}")]
