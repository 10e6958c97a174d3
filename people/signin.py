"""Sign-in, our way: invitation only, secrets encrypted at rest, a second factor where the office asks it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from people import asking, problems
from people.here import who_is_here
from people.models import Standing

#: these standings read across many people's data, so a password or a mailed code alone is not enough
NEEDS_SECOND_FACTOR = {Standing.COACH, Standing.ADMINISTRATOR, Standing.COMMISSIONER}
OFFICE_IDLE = 30 * 60
PHONE_IDLE = 12 * 60 * 60


def needs_second_factor(standing: str) -> bool:
    """Must this standing have a passkey or an authenticator app?"""
    return standing in NEEDS_SECOND_FACTOR


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Nobody signs up by themselves; the database is told of the new user at once."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        asking.tell(user.pk, why="sign-in")
        request.__dict__.pop("_here", None)
        office = needs_second_factor(who_is_here(request).standing)
        request.session.set_expiry(OFFICE_IDLE if office else PHONE_IDLE)


def _fernet() -> MultiFernet:
    """Encrypts with the first key; reads with the older ones after a change of SECRET_KEY."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(f"mfa:{key!s}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(d)) for d in digests])


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Authenticator secrets are stored encrypted; passkeys must verify their user."""

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": self.request.get_host().partition(":")[0], "name": "Wellbeing Teams"}


class SecondFactor:
    """Middleware: an office standing without a second factor sets one up before anything else."""

    ALLOWED = ("/accounts/", "/me/second-factor/", "/static/", "/livez", "/readyz")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.pk and not request.path.startswith(self.ALLOWED) and self.missing(request):
            if problems.asks_for_json(request):
                return problems.answer(403, "Set up a second factor on the pages first.")
            return redirect(reverse("second_factor"))
        return self.get_response(request)

    def missing(self, request: HttpRequest) -> bool:
        """Does this user still have to set up a second factor? The demo's one tap is excused."""
        if request.session.get("demo") and settings.DEMO:
            return False
        if request.session.get("second_factor"):
            return False
        if not needs_second_factor(who_is_here(request).standing):
            return False
        if not is_mfa_enabled(request.user):
            return True
        if not problems.asks_for_json(request):  # a key leaves nothing in a session
            request.session["second_factor"] = True
        return False
