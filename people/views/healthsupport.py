"""Where the papers are, and the support someone has with medicines and moving. No medicines record."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people import supported
from people.access import PersonRequest, sees
from people.forms.safety import HealthForm, PapersForm
from people.models import HealthPapers, HealthSupport
from people.policy import Data, Doing, may
from people.views.writing import change, done, form_for


def _papers_of(request: PersonRequest) -> HealthPapers:
    return getattr(request.person, "papers", None) or HealthPapers(person=request.person)


def _health_of(request: PersonRequest) -> HealthSupport:
    return getattr(request.person, "health", None) or HealthSupport(person=request.person)


@sees(Data.SAFETY)
def papers(request: PersonRequest) -> HttpResponse:
    """The GP, and where the ReSPECT form and the power of attorney are: the paper itself is the truth."""
    writes = may(request.who, Doing.WRITE, Data.SAFETY)
    context = {"person": request.person, "papers": _papers_of(request), "writes": writes}
    return render(request, "people/papers.jinja", context)


@sees(Data.SAFETY, Doing.WRITE)
def papers_edit(request: PersonRequest) -> HttpResponse:
    """Change where the papers are."""
    row = _papers_of(request)
    form = form_for(PapersForm, request, row)
    return change(
        request,
        "people/papers_edit.jinja",
        form,
        lambda version: supported.keep(row, version, **form.values),
        then=lambda: done(request, "Saved.", "papers", request.person.pk),
        person=request.person,
    )


@sees(Data.HEALTH)
def health(request: PersonRequest) -> HttpResponse:
    """What a worker must know before helping with medicines or moving."""
    writes = may(request.who, Doing.WRITE, Data.HEALTH)
    context = {"person": request.person, "health": _health_of(request), "writes": writes}
    return render(request, "people/health.jinja", context)


@sees(Data.HEALTH, Doing.WRITE)
def health_edit(request: PersonRequest) -> HttpResponse:
    """Change what was agreed."""
    row = _health_of(request)
    form = form_for(HealthForm, request, row)
    return change(
        request,
        "people/health_edit.jinja",
        form,
        lambda version: supported.keep(row, version, **form.values),
        then=lambda: done(request, "Saved.", "health", request.person.pk),
        person=request.person,
    )
