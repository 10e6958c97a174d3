"""The site's addresses, and a floor to measure against."""

from __future__ import annotations

from django.http import HttpResponse
from django.template import engines
from django.urls import path

from people.access import PersonRequest, sees
from people.policy import Data
from wellbeing.urls import handler400, handler403, handler404, handler500
from wellbeing.urls import urlpatterns as site

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


TINY = engines["jinja2"].from_string("<!doctype html><title>Floor</title><p>{{ called }}</p>")


@sees(Data.NAME)
def floor(request: PersonRequest) -> HttpResponse:
    """One indexed query and a tiny template, behind the same middleware, session, door and access log."""
    found = request.person.team.people.filter(pk=request.person.pk).values_list("called", flat=True).first()
    return HttpResponse(TINY.render({"called": found}, request))


urlpatterns = [path("floor/<uuid:person_id>/", floor, name="floor"), *site]
