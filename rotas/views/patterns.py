"""The weekly visits agreed with a person."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from people.access import PersonRequest, sees
from people.editing import Stale
from people.models import Person, Skill
from people.policy import Data, Doing, may
from profiles import needs
from profiles.needs import Need
from rotas import patterns as weekly
from rotas.claiming import SKILLS
from rotas.forms.patterns import EndForm, PatternForm, PauseForm
from rotas.models import Pattern
from rotas.rules import short_visit
from rotas.times import DAYS, bank_holiday, clock_time, day_words, month_day

TWICE = "{} already has a visit at that time. Look at the other patterns first."


def choices(person: Person) -> dict[str, list[tuple[str, str]]]:
    """The skills that can be signed off, and what the person wants."""
    wants = person.outcomes.filter(life="active") | person.outcomes.filter(pk__in=_served(person))
    return {
        "skills": list(Skill._meta.get_field("what").flatchoices),
        "outcomes": [(str(row.pk), row.statement) for row in wants.distinct()],
    }


def _served(person: Person) -> set[UUID]:
    """Outcomes that a pattern names already, open or not."""
    return {pk for row in person.patterns.all() for pk in row.outcomes}


def in_words(pattern: Pattern) -> dict[str, Any]:
    """What the page says of a pattern."""
    days = [name for n, name in enumerate(DAYS) if pattern.weekdays >> n & 1]
    essential = {True: "Essential", False: "", None: "Not decided, counts as essential"}[pattern.essential]
    return {
        "id": pattern.pk, "days": "Every day" if len(days) == 7 else ", ".join(days),
        "starts": pattern.starts, "minutes": pattern.minutes, "purpose": pattern.purpose,
        "essential": essential, "why": pattern.essential_why, "workers": pattern.workers,
        "every": pattern.every, "skill": SKILLS.get(pattern.skill, pattern.skill),
        "from": pattern.started_on, "ended_on": pattern.ended_on, "version": pattern.version,
        "window": window(pattern), "fixed_why": pattern.time_critical_why, "paused": paused(pattern),
        "short": short_visit(pattern.minutes, agreed=pattern.short_agreed), "outcomes": pattern.outcomes,
    }  # fmt: skip


def window(pattern: Pattern) -> str:
    """`At 8am exactly`, `Between 7am and 9am, usually 8am`, `Usually 8am`."""
    usual = clock_time(pattern.starts)
    if pattern.time_critical:
        return f"At {usual} exactly"
    first, last = pattern.earliest, pattern.latest
    if first and last:
        return f"Between {clock_time(first)} and {clock_time(last)}, usually {usual}"
    if first:
        return f"Not before {clock_time(first)}, usually {usual}"
    return f"Before {clock_time(last)}, usually {usual}" if last else f"Usually {usual}"


def paused(pattern: Pattern) -> str:
    """`Paused from 3 May until 9 May`; nothing when it is not, or no longer."""
    begins, back = pattern.paused_from, pattern.paused_until
    if begins is None or (back and back <= timezone.localdate()):
        return ""
    return f"Paused from {month_day(begins)}" + (f", back on {month_day(back)}" if back else "")


def needs_met(person: Person) -> int:
    """How many visits in a usual week are agreed with this person; every other week counts as half."""
    today, found = timezone.localdate(), 0.0
    for p in person.patterns.filter(started_on__lte=today):
        if not p.ended_on or p.ended_on > today:
            found += p.weekdays.bit_count() / p.every
    return round(found)


def _needs(request: PersonRequest) -> list[Need]:
    """What the person's sequences ask of the rota, for whoever may read the plan."""
    return needs.of_person(request.person) if may(request.who, Doing.READ, Data.PLAN) else []


@sees(Data.ROTA)
def patterns(request: PersonRequest) -> HttpResponse:
    """The person's patterns by time of day; those that are over below."""
    found = list(request.person.patterns.order_by("starts", "started_on", "pk"))
    rows, today = [in_words(p) for p in found], timezone.localdate()
    ahead = (weekly.horizon(request.person.team) - today).days
    days = [today + dt.timedelta(days=n) for n in range(ahead + 1)]
    wants = {}
    if may(request.who, Doing.READ, Data.OUTCOMES):
        wants = {row.pk: row.statement for row in request.person.outcomes.all()}
    asked = _needs(request)
    context = {
        "holidays": [
            (day, bank_holiday(day), sum(p.falls_on(day) and not p.rests_on(day) for p in found))
            for day in days if bank_holiday(day)
        ],
        "wants": wants,
        "person": request.person, "writes": may(request.who, Doing.WRITE, Data.ROTA), "needs": asked,
        "asked": sum(need.a_week for need in asked), "agreed": needs_met(request.person),
        "now": [row for row in rows if not row["ended_on"] or row["ended_on"] > today],
        "over": [row for row in rows if row["ended_on"] and row["ended_on"] <= today],
    }  # fmt: skip
    return render(request, "rotas/patterns.jinja", context)


@sees(Data.ROTA, Doing.WRITE)
def pattern_new(request: PersonRequest) -> HttpResponse:
    """A new pattern; its visits are made at once."""
    need = next((n for n in _needs(request) if str(n.idea) == request.GET.get("for")), None)
    start = {"purpose": need.what} if need else None
    form = PatternForm(request.POST or None, initial=start, **choices(request.person))
    if request.method == "POST" and form.is_valid():
        made = Pattern(id=form.cleaned_data["id"], person=request.person, **form.words)
        try:
            _, number = weekly.add(made)
        except weekly.Twice:
            form.add_error(None, TWICE.format(request.person.called))
        else:
            messages.success(request, f"Saved. New visits on the rota: {number}.")
            return redirect("patterns", request.person.pk)
    context = {"person": request.person, "form": form, "need": need}
    return render(request, "rotas/pattern_new.jinja", context, status=422 if form.errors else 200)


@sees(Data.ROTA, Doing.WRITE)
def pattern_edit(request: PersonRequest, pattern_id: UUID) -> HttpResponse:
    """Change a pattern: first how many visits that touches, then the change."""
    pattern = get_object_or_404(request.person.patterns, pk=pattern_id)
    stored = in_words(pattern)
    form = PatternForm(request.POST or None, instance=pattern, **choices(request.person))
    context = {"person": request.person, "form": form, "pattern": stored}
    if request.method == "POST" and form.is_valid():
        pattern.refresh_from_db()
        return _change(request, pattern, form, context, form.cleaned_data["version"], **form.words)
    return render(request, "rotas/pattern_edit.jinja", context, status=422 if form.errors else 200)


@sees(Data.ROTA, Doing.WRITE)
def pattern_end(request: PersonRequest, pattern_id: UUID) -> HttpResponse:
    """End a pattern after a day: its visits after that are called off."""
    pattern = get_object_or_404(request.person.patterns, pk=pattern_id)
    form = EndForm(request.POST or None, initial={"version": pattern.version, "last": timezone.localdate()})
    context = {"person": request.person, "form": form, "pattern": in_words(pattern)}
    if request.method == "POST" and form.is_valid():
        ended_on = form.cleaned_data["last"] + dt.timedelta(days=1)
        return _change(request, pattern, form, context, form.cleaned_data["version"], ended_on=ended_on)
    return render(request, "rotas/pattern_end.jinja", context, status=422 if form.errors else 200)


@sees(Data.ROTA, Doing.WRITE)
def pattern_pause(request: PersonRequest, pattern_id: UUID) -> HttpResponse:
    """For a while these visits rest in their place, and keep who has them."""
    pattern = get_object_or_404(request.person.patterns, pk=pattern_id)
    ends = "end" in request.POST
    form = PauseForm(
        request.POST if request.method == "POST" and not ends else None,
        initial={"version": pattern.version, "begins": timezone.localdate() + dt.timedelta(days=1)},
    )
    page = {"person": request.person, "form": form, "pattern": in_words(pattern)}
    if ends or (form.is_bound and form.is_valid()):
        begins, back = (None, None) if ends else (form.cleaned_data["begins"], form.cleaned_data["back"])
        version = request.POST.get("version", "")
        try:
            number = weekly.pause(pattern, int(version[:9]) if version.isdecimal() else 0, begins, back)
        except Stale:
            messages.warning(request, "A colleague changed this just now. This is how it is.")
            return redirect("pattern_pause", request.person.pk, pattern.pk)
        said = f"{number} {'visit rests' if number == 1 else 'visits rest'} in place." if begins else ""
        messages.success(request, said or "They are back on the rota.")
        return redirect("patterns", request.person.pk)
    return render(request, "rotas/pattern_pause.jinja", page, status=422 if form.errors else 200)


def _change(
    request: PersonRequest, pattern: Pattern, form: Any, context: dict[str, Any], version: int, **words: Any
) -> HttpResponse:
    """Ask before visits change, then change them; a stale form is shown beside what stands now."""
    act = weekly.change if "sure" in request.POST else weekly.would_change
    try:
        said = act(pattern, version, **words)
        if act is weekly.would_change and not said.touched:
            said = weekly.change(pattern, version, **words)
        elif act is weekly.would_change:
            return render(request, "rotas/pattern_sure.jinja", context | {"change": said})
    except Stale as stale:
        return _stale(request, stale.theirs, context)
    except weekly.Twice:
        form.add_error(None, TWICE.format(request.person.called))
        template = "rotas/pattern_end.jinja" if isinstance(form, EndForm) else "rotas/pattern_edit.jinja"
        return render(request, template, context, status=422)
    messages.success(request, done(request.person, said))
    return redirect("patterns", request.person.pk)


def done(person: Person, said: weekly.Change) -> str:
    """What became of the visits, in a line."""
    parts = [("moved", said.moved), ("called off", said.ended), ("new", said.made), ("now open", said.opened)]
    told = ", ".join(f"{number} {word}" for word, number in parts if number)
    return f"Saved. {person.called}’s visits: {told}." if told else "Saved. No visits changed."


def _stale(request: PersonRequest, theirs: Pattern, context: dict[str, Any]) -> HttpResponse:
    """Both texts: what stands now above the form with one's own."""
    form, row = context["form"], in_words(theirs)
    again = request.POST.copy()
    again["version"] = str(theirs.version)
    again.pop("sure", None)
    now = [
        ("Days", row["days"]), ("Usual time", f"{row['starts']:%H:%M}"), ("Minutes", str(row["minutes"])),
        ("What it is for", row["purpose"]), ("Essential", row["essential"] or "No"),
        ("Until", day_words(theirs.ended_on) if theirs.ended_on else "No end"),
    ]  # fmt: skip
    ending = isinstance(form, EndForm)
    options = choices(request.person)
    fresh: Any = EndForm(again) if ending else PatternForm(again, instance=theirs, **options)
    template = "rotas/pattern_end.jinja" if ending else "rotas/pattern_edit.jinja"
    return render(request, template, context | {"form": fresh, "theirs": now}, status=409)
