"""Key-safe and alarm codes: adding, changing and ending them. No code is ever shown here."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from people import supported
from people.access import PersonRequest, sees
from people.forms.supported import SecretForm
from people.policy import Data, Who
from people.views.writing import add, done, form_for


def _of_the_team(request: PersonRequest) -> None:
    """A cover worker may open a door near their visit; changing its code is the team's."""
    if request.who is not Who.WORKER:
        raise PermissionDenied


@sees(Data.SECRETS)
def secrets(request: PersonRequest) -> HttpResponse:
    """What codes there are, by what they open, and a form for a new one."""
    _of_the_team(request)
    person = request.person
    labels = supported.secret_labels(person)
    form = form_for(SecretForm, request, labels=labels)
    return add(
        request,
        "people/secrets.jinja",
        form,
        lambda: supported.add_secret(form.made(person=person), instead_of=form.instead_of),
        then=lambda: done(request, "The code is kept. It is shown only near a visit.", "secrets", person.pk),
        person=person,
        labels=labels,
    )


@sees(Data.SECRETS)
def secret_end(request: PersonRequest, secret_id: UUID) -> HttpResponse:
    """This code opens nothing any more."""
    _of_the_team(request)
    if request.method != "POST":
        return redirect("secrets", request.person.pk)
    if secret_id not in dict(supported.secret_labels(request.person)):
        raise Http404
    supported.end_secret(secret_id)
    return done(request, "That code is no longer in use.", "secrets", request.person.pk)
