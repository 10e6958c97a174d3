"""Problem details (RFC 9457) for the API: every refusal in words, none with another's data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from rest_framework.exceptions import APIException, ErrorDetail
from rest_framework.response import Response
from rest_framework.views import exception_handler

MEDIA = "application/problem+json"
API = "/api/"
WORDS = {
    400: "Some of what you sent needs another look.",
    401: "Sign in, or send a key: Authorization: Bearer KEY.",
    403: "You may look at this, but not change it.",
    404: "There is nothing here, or it was never yours to see.",
    413: "That is more than one request may carry.",
    500: "It is our fault, not yours. Nothing was half done. Please try again in a minute.",
}


class Problem(APIException):
    """A refusal with its own status, words, further members and headers."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any):
        super().__init__(detail)
        self.status_code, self.more, self.headers = status, more, dict(headers or {})


def body_of(status: int, detail: str = "", **more: Any) -> dict[str, Any]:
    """{type, title, status, detail} and whatever else the refusal carries."""
    title = HTTPStatus(status).phrase
    detail = detail or WORDS.get(status, title)
    return {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}


def answer(status: int, detail: str = "", **more: Any) -> HttpResponse:
    """The same for refusals outside REST framework."""
    response = JsonResponse(body_of(status, detail, **more), status=status, content_type=MEDIA)
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def asks_for_json(request: HttpRequest) -> bool:
    """Is this a request to the API?"""
    return request.path_info.startswith(API)


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """REST framework's refusals; `errors` maps each field to its sentences."""
    response = exception_handler(error, context)
    if response is None:
        return None
    sent, status = response.data, response.status_code
    if isinstance(error, Problem):
        response.data = body_of(status, str(error.detail), **error.more)
        for name, value in error.headers.items():
            response.headers[name] = value
    elif isinstance(sent, dict) and isinstance(sent.get("detail"), ErrorDetail):
        own = status in (403, 404)  # never a word about what is there
        response.data = body_of(status, "" if own else str(sent["detail"]))
    else:
        named = sent if isinstance(sent, dict) else {"non_field_errors": sent}
        response.data = body_of(status, errors={str(k): list(_sentences(v)) for k, v in named.items()})
    response.content_type = MEDIA
    return response


def _sentences(detail: Any) -> Iterator[str]:
    """All sentences in a nest of errors."""
    if isinstance(detail, dict):
        detail = list(detail.values())
    if isinstance(detail, list):
        for one in detail:
            yield from _sentences(one)
    else:
        yield str(detail)
