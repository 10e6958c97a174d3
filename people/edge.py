"""The edge of the site: what no page should have to think of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from people import problems

Next = Callable[[HttpRequest], HttpResponse]
#: fields that are never shown back: they open something, or mean nothing to a reader
HUSH = re.compile(r"pass|code|token|secret|otp|credential|^(id|version|do|next|about)$|csrf", re.IGNORECASE)
LONGEST, MOST = 5_000, 40


def poisoned(text: str) -> bool:
    """NUL or a lone surrogate: Postgres cannot keep it, and nobody types it."""
    return "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text)


def refusal(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    """A refusal in words: a page, or problem details for the API."""
    if problems.asks_for_json(request):
        return problems.answer(status)
    return render(request, f"errors/{status}.jinja", {"typed": [], **context}, status=status)


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """(label, text) of what somebody typed, to copy: no passwords, no codes, nothing hidden, no NUL."""
    found = [
        (name.replace("_", " ").strip().capitalize(), text[:LONGEST])
        for name, values in request.POST.lists()
        for value in values
        if not HUSH.search(name) and (text := _clean(value)) and text != "on" and not _is_id(text)
    ]
    return found[:MOST]


def _clean(text: str) -> str:
    return "".join(c for c in text if not poisoned(c)).strip()


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


class BadInput:
    """Middleware: what cannot be read or kept is refused with words, before any page sees it."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        for name in [n for n, value in request.COOKIES.items() if poisoned(n + value)]:
            del request.COOKIES[name]  # a cookie nobody can have been given
        if (request.encoding or "utf-8").lower().replace("_", "-") not in ("utf-8", "utf8"):
            request.encoding = "utf-8"
            return refusal(request, 415)
        if problems.asks_for_json(request) and _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return refusal(request, 413)  # REST framework would read all of it
        if poisoned(request.path) or _any_poisoned(request.GET):
            return refusal(request, 400)
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """A form that holds such text comes back with all of it, to copy."""
        if request.method == "POST" and _any_poisoned(request.POST):
            return refusal(request, 400, typed=typed(request))
        return None


def _any_poisoned(sent: Any) -> bool:
    return any(poisoned(name) or any(map(poisoned, values)) for name, values in sent.lists())


def _length(request: HttpRequest) -> int:
    sent = request.META.get("CONTENT_LENGTH") or "0"
    return int(sent) if sent.isascii() and sent.isdigit() else 0


class Smaller(GZipMiddleware):
    """Pages go out compressed: with one bar of signal that is a sixth of the wait.

    Not the answers of the API: compressed they would have another ETag, which nobody could send as If-Match.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress, where the browser takes it."""
        if request.path.startswith("/api/"):
            return response
        return super().process_response(request, response)


class Private:
    """Middleware: no page that may hold personal data is kept by a browser or on the way."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", "geolocation=(), camera=(self), microphone=(self)")
        if not request.path.startswith(("/static/", "/livez", "/readyz")):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response


class InWords:
    """Middleware: Django answers a wrong method with an empty page; ours says what to do."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and not response.content and request.method != "HEAD":
            said = refusal(request, 405)
            said.headers["Allow"] = response.headers.get("Allow", "")
            return said
        return response


class SignedInOnly(LoginRequiredMiddleware):
    """Middleware: everything but what says otherwise is for those who signed in.

    A form that was sent after the session ended leads back to the page it stood on, where the browser
    kept what was typed; the API answers 401.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if problems.asks_for_json(request):
            return problems.answer(401)
        if request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(page_of_form(request))


def page_of_form(request: HttpRequest) -> str:
    """Path and query of the page that a form was sent from: ours, or the address it was sent to."""
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure()):
        there = urlsplit(came_from)
        return f"{there.path}?{there.query}" if there.query else there.path
    return request.get_full_path()


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret no longer fits (signed out meanwhile, or an old tab): say so, with what was typed."""
    if problems.asks_for_json(request):
        return problems.answer(403, "Send the CSRF token of your session as X-CSRFToken, or use a key.")
    context = {"typed": typed(request), "back": page_of_form(request)}
    return render(request, "errors/form_expired.jinja", context, status=403)
