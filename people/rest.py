"""What the addresses under /api/ share: how they are read, kept from being lost, and described."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError as Invalid
from django.db.models import Model
from django.http import HttpResponseBase
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.exceptions import NotAcceptable, UnsupportedMediaType, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from people.access import SignedIn, View
from people.editing import Reused, once
from people.models import Person, Team, User
from people.models.records import Editable
from people.policy import Who
from people.problems import MEDIA, Problem, body_of
from people.strictjson import StrictJSON

M = TypeVar("M", bound=Model)


class Call(Request):
    """A request to the API behind a door: REST framework's, around the door's own."""

    user: User
    _request: SignedIn


class TeamCall(Call):
    """Behind a team's door."""

    team: Team
    who: Who


class PersonCall(Call):
    """Behind a person's door."""

    person: Person
    who: Who
    basis: str


def address(*methods: str, csv: bool = False) -> Callable[[Callable[..., HttpResponseBase]], View]:
    """A view of the API, to stand under a door; `csv`: a GET of it is a list, which is CSV on request.

    Sessions must send the CSRF token as pages do.
    """

    def wrap(view: Callable[..., HttpResponseBase]) -> View:
        @wraps(view)
        def spoken(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
            kind = request._request.content_type
            if request.META.get("CONTENT_LENGTH", "0") not in ("", "0") and kind != StrictJSON.media_type:
                raise UnsupportedMediaType(kind or "nothing")
            if request.accepted_renderer.format == "csv" and not (csv and request.method == "GET"):
                raise NotAcceptable
            return view(request, *args, **kwargs)

        made: Any = api_view(list(methods))(spoken)
        made.lists = csv
        made.csrf_exempt, made.login_required = False, True  # REST framework would switch both off
        return made  # type: ignore[no-any-return]  # the framework's views are untyped

    return wrap


def etag(version: int) -> dict[str, str]:
    """The version, as a header."""
    return {"ETag": f'"{version}"'}


def if_match(request: Request) -> int:
    """The version this save started from. 428 without it: a save that names none could lose words."""
    sent = request.headers.get("If-Match", "").strip()
    if sent in ("", "*"):
        raise Problem(428, "Say which version you changed: send its ETag as If-Match.")
    if not (found := re.fullmatch(r'"(\d{1,9})"', sent)):
        raise Problem(400, "If-Match is not an ETag of ours: send it as you got it, with its quotes.")
    return int(found[1])


def stale(theirs: Editable, stored: Mapping[str, Any], sent: Mapping[str, Any], status: int = 412) -> Problem:
    """Somebody saved first: both texts, and the version to save on top of."""
    return Problem(
        status, "Somebody saved first. Nothing is lost: put the two together and send it again.",
        headers=etag(theirs.version), stored=stored, sent=sent,
    )  # fmt: skip


def sent_once(request: Call, act: Callable[[], tuple[int, Any]]) -> Response:
    """Do it once for this user and `Idempotency-Key`; the same again gets the same answer, with its ETag."""
    try:
        key = UUID(request.headers.get("Idempotency-Key", "").strip().strip('"'))
    except ValueError:
        raise Problem(400, "Send an Idempotency-Key: a random UUID, the same for each retry.") from None
    asked = f"{request.method} {request.path}\n".encode() + request._request.body
    try:
        status, body = once(request.user, key, asked, act)
    except Reused:
        raise Problem(422, "This Idempotency-Key came before, with something else.") from None
    return Response(body, status=status, headers=etag(body["version"]))


def valid(form: forms.BaseForm) -> None:
    """The rules of the page's own form, with its own words."""
    if not form.is_valid():
        errors = {("non_field_errors" if k == "__all__" else k): v for k, v in form.errors.items()}
        raise ValidationError({name: [str(line) for line in lines] for name, lines in errors.items()})


class Shape(serializers.ModelSerializer[M]):
    """Names, types and lengths of a model's fields, and its constraints; rules stay in forms and verbs."""

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        model: type[Model] = self.Meta.model
        own = {
            f.name: attrs[f.name]
            for f in model._meta.concrete_fields
            if f.name in attrs and not f.is_relation
        }
        unsent = {f.name for f in model._meta.concrete_fields} - set(own)
        try:
            model(**own).validate_constraints(exclude=unsent)
        except Invalid as error:
            raise ValidationError({"non_field_errors": error.messages}) from None
        return attrs


class Kept(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # registers itself
    """How one signs in, for the description: a browser's session, or a personal key."""

    target_class = "people.spoken.AlreadySignedIn"
    name = ["session", "key"]  # noqa: RUF012

    def get_security_requirement(self, auto_schema: Any) -> list[dict[str, list[Any]]]:
        return [{"session": []}, {"key": []}]

    def get_security_definition(self, auto_schema: Any) -> list[dict[str, Any]]:
        session = "Signed in on the pages. Every write also sends the CSRF token as X-CSRFToken."
        key = "A personal key, made under More, Keys to the API. It dies with the last membership."
        return [
            {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME, "description": session},
            {"type": "http", "scheme": "bearer", "description": key},
        ]


class ProblemFields(serializers.Serializer[Any]):
    """What every refusal says."""

    type = serializers.CharField(help_text="Always about:blank: the status says what kind it is.")
    title = serializers.CharField(help_text="The status in words.")
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="What to do about it.")


class ProblemShape(ProblemFields):
    """A refusal in words (RFC 9457)."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        sentences = serializers.ListField(child=serializers.CharField())
        says = "Each field that needs another look, with its sentences."
        return super().get_fields() | {  # `errors` is a name REST framework keeps for itself
            "errors": serializers.DictField(child=sentences, required=False, help_text=says)
        }


class Both(ProblemFields):
    """Somebody saved first: both texts, so that none is lost."""

    stored = serializers.DictField(help_text="How it reads now.")
    sent = serializers.DictField(help_text="What you sent.")


MEANS = {
    400: "Cannot be read, or a field needs another look.",
    401: "Nobody is signed in, or the key has ended.",
    403: "You may look, but not do; or your key was not made for this.",
    404: "Not there, or not yours to see.",
    405: "This address does not do that.",
    406: "Only JSON is spoken here, and CSV in lists.",
    409: "The id is taken, or what it names has changed meanwhile: both texts.",
    412: "Somebody saved first: both texts, and the ETag to save on top of.",
    413: "Too much for one request.",
    415: "Send application/json.",
    422: "The Idempotency-Key came before, with something else.",
    428: "If-Match is missing.",
}
EVERY, WRITING = (400, 401, 403, 404, 405, 406), (413, 415)


def refusals(*statuses: int) -> dict[Any, Any]:
    """Each status with its problem, for the description."""
    return {(s, MEDIA): _refusal(s) for s in sorted({*EVERY, *statuses})}


def _refusal(status: int) -> OpenApiResponse:
    more: dict[str, Any] = {"errors": {"text": ["Write a line about how it went"]}} if status == 400 else {}
    if status in (409, 412):
        more = {"stored": {"text": "From one phone"}, "sent": {"text": "From the other"}}
    example = OpenApiExample(
        f"{status}", value=body_of(status, MEANS[status], **more), response_only=True,
        status_codes=[str(status)], media_type=MEDIA,
    )  # fmt: skip
    shape = Both if status in (409, 412) else ProblemShape
    return OpenApiResponse(shape, description=MEANS[status], examples=[example])


def shown(name: str, value: Any, *statuses: int) -> OpenApiExample:
    """An answer, for the description."""
    return OpenApiExample(name, value=value, response_only=True, status_codes=[str(s) for s in statuses])


def asked(name: str, value: Any) -> OpenApiExample:
    """A request, for the description."""
    return OpenApiExample(name, value=value, request_only=True)


def header(name: str, says: str, *, response: list[int] | None = None, **schema: str) -> OpenApiParameter:
    """A header of the request, or of these responses."""
    return OpenApiParameter(
        name, {"type": "string", **schema}, OpenApiParameter.HEADER, required=True, description=says,
        response=response or False,
    )  # fmt: skip


def sends_etag(*statuses: int) -> OpenApiParameter:
    """Answers with these statuses carry the version."""
    return header("ETag", "The version, in quotes.", response=list(statuses))


IF_MATCH = header("If-Match", "The ETag of the version you changed.", pattern=r'^"[0-9]{1,9}"$')
KEY = header("Idempotency-Key", "A random UUID, the same for each retry of this request.", format="uuid")
