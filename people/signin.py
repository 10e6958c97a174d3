"""Sign-in, our way: invitation only, secrets encrypted at rest, a second factor where the office asks it."""

from __future__ import annotations

import base64
import hashlib
import logging
import time
from collections.abc import Callable, Iterable
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from people import asking, problems
from people.here import who_is_here
from people.models import User

log = logging.getLogger(__name__)
OFFICE_IDLE = 30 * 60
PHONE_IDLE = 12 * 60 * 60
AWAKE = 5 * 60  # how often an office session is put off at most


def needs_second_factor(request: HttpRequest) -> bool:
    """Must they have a passkey or an authenticator app? Whoever reads across many people's data must.

    So must a worker who is an administrator beside it: a password or a mailed code alone is not enough.
    """
    return who_is_here(request).reads_across


def entered(request: HttpRequest, user: User) -> None:
    """Tell the database of the new user at once, and let the session end when it should."""
    asking.tell(user.pk, why="sign-in")
    request.__dict__.pop("_here", None)
    request.session.set_expiry(OFFICE_IDLE if needs_second_factor(request) else PHONE_IDLE)


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Nobody signs up by themselves; the database is told of the new user at once."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        entered(request, user)


def stay(request: HttpRequest) -> None:
    """An office session ends after half an hour without a page, not in the middle of work.

    A worker's ends so many hours after signing in: to put that off would record when each one is at work.
    """
    session = request.session
    waits = "HX-Request" in request.headers  # a page that asks by itself is nobody at work
    if SESSION_KEY in session and session.get_expiry_age() == OFFICE_IDLE and not waits:
        now = int(time.time()) // AWAKE
        if session.get("awake") != now:
            session["awake"] = now


def _fernet() -> MultiFernet:
    """Encrypts with the first key; reads with the older ones after a change of SECRET_KEY."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(f"mfa:{key!s}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(d)) for d in digests])


class Unreadable(ValidationError):
    """No key of ours opens what was stored: SECRET_KEY was changed without its fallback."""

    def __init__(self) -> None:
        super().__init__(
            "We can’t check codes for you at the moment. Ask whoever runs this site to begin them anew."
        )


def renew(rows: Iterable[Authenticator]) -> tuple[int, int]:
    """Encrypt what these hold with the newest key: how many secrets, and how many that no key reads."""
    done = lost = 0
    for row in rows:
        for name in row.data.keys() & {"secret", "seed"}:
            try:
                row.data[name] = _fernet().rotate(row.data[name].encode()).decode()
                done += 1
            except InvalidToken:
                lost += 1
        row.save(update_fields=["data"])
    return done, lost


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Authenticator secrets are stored encrypted; passkeys must verify their user."""

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return _fernet().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            log.error("no key reads a second factor: see Secrets in docs/operating.md")
            raise Unreadable from None

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": self.request.get_host().partition(":")[0], "name": "Wellbeing Teams"}


class SecondFactor:
    """Middleware: an office standing without a second factor sets one up before anything else."""

    ALLOWED = ("/accounts/", "/me/second-factor/", "/static/", "/livez", "/readyz")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.pk:
            stay(request)
        if request.user.pk and not request.path.startswith(self.ALLOWED) and self.missing(request):
            if problems.asks_for_json(request):
                return problems.answer(403, "Set up a second factor on the pages first.")
            return redirect(reverse("second_factor"))
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, trouble: Exception) -> HttpResponse | None:
        """The pages of recovery codes have no form that could say it."""
        if not isinstance(trouble, Unreadable):
            return None
        messages.warning(request, trouble.messages[0])
        return redirect(reverse("mfa_index"))

    def missing(self, request: HttpRequest) -> bool:
        """Does this user still have to set up a second factor? The demo's one tap is excused."""
        if request.session.get("demo") and settings.DEMO:
            return False
        if request.session.get("second_factor"):
            return False
        if not needs_second_factor(request):
            return False
        if not is_mfa_enabled(request.user):
            return True
        if not problems.asks_for_json(request):  # a key leaves nothing in a session
            request.session["second_factor"] = True
            request.session.set_expiry(OFFICE_IDLE)
        return False
