"""About Me: the profile under the headings other services share, on a page and as files to take along."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from people import history
from people.access import PersonRequest, sees
from people.policy import Data, Doing, Who, may
from profiles import aboutme, fhirdocument, onepage, photos
from profiles.aboutme import Section
from profiles.models import PersonPage


def _read(request: PersonRequest) -> tuple[PersonPage, list[Section]]:
    """The page as it stands and its seven sections; whoever reads the profile may read the needs."""
    page = onepage.of_person(request.person)
    if page is None:
        raise Http404
    needs = aboutme.needs_of(request.person) if may(request.who, Doing.READ, Data.SAFETY) else []
    if needs:
        history.looked(request, Data.SAFETY, request.basis, request.person)
    return page, aboutme.sections(page, needs)


@sees(Data.PROFILE)
def about_me(request: PersonRequest) -> HttpResponse:
    """The seven headings in their order."""
    writes = may(request.who, Doing.WRITE, Data.PROFILE)
    context: dict[str, Any] = {"person": request.person, "writes": writes, "page": None}
    if onepage.of_person(request.person):
        page, found = _read(request)
        context |= {"page": page, "sections": found}
    return render(request, "profiles/about_me.jinja", context)


@sees(Data.PROFILE)
def about_me_json(request: PersonRequest) -> HttpResponse:
    """The same for a program, in plain JSON."""
    page, found = _read(request)
    return _file(aboutme.as_json(request.person, page, found, known=_known(request)), "application/json")


@sees(Data.PROFILE)
def about_me_fhir(request: PersonRequest) -> HttpResponse:
    """The same as a FHIR R4 document."""
    page, found = _read(request)
    photo = photos.of_person(request.person).values_list("jpeg", flat=True).first() or b""
    document = fhirdocument.bundle(
        request.person, page, found, id=uuid4(), now=timezone.now(), known=_known(request), photo=bytes(photo)
    )
    return _file(document, fhirdocument.MEDIA)


def _known(request: PersonRequest) -> bool:
    """A birth date and an NHS number go along with the person's own team alone."""
    return request.who is Who.WORKER


def _file(made: dict[str, Any], media: str) -> HttpResponse:
    response = HttpResponse(json.dumps(made, ensure_ascii=False, indent=1), content_type=media)
    response["Content-Disposition"] = 'attachment; filename="about-me.json"'  # downloads carry no name
    return response
