"""One's own account: a second factor, keys to the API, leaving."""

from __future__ import annotations

from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from people import leaving, tokens
from people.access import SignedIn, mine
from people.forms.accounts import KeyForm
from people.signin import needs_second_factor


@mine
def welcome(request: SignedIn) -> HttpResponse:
    """Once, after joining: put it on the home screen, add a passkey."""
    return render(request, "people/welcome.jinja")


@mine
def second_factor(request: SignedIn) -> HttpResponse:
    """What an office standing sets up before anything else."""
    context = {
        "needed": needs_second_factor(request),
        "done": is_mfa_enabled(request.user),
    }
    return render(request, "people/second_factor.jinja", context)


@mine
def keys(request: SignedIn) -> HttpResponse:
    """My keys to the API: made, shown once, ended."""
    form = KeyForm(request.POST or None)
    made = ""
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        made = tokens.make(
            request.user, sent["label"], writes=sent["may"] == "write", rooms=sent["rooms"],
            ends_on=sent["ends_on"],
        )  # fmt: skip
        form = KeyForm()
    running = request.user.tokens.filter(revoked_on=None, ends_on__gt=timezone.localdate())
    context = {"form": form, "made": made, "keys": running.order_by("ends_on", "label")}
    return render(request, "people/keys.jinja", context, status=422 if form.errors else 200)


@mine
@require_POST
def key_end(request: SignedIn, token_id: UUID) -> HttpResponse:
    """The key stops working."""
    found = get_object_or_404(request.user.tokens, pk=token_id)
    tokens.end(found)
    messages.success(request, f"The key “{found.label}” no longer works.")
    return redirect("keys")


@mine
def leave(request: SignedIn) -> HttpResponse:
    """Leave a team of mine: asked once more, then out at once."""
    current = request.user.memberships.current().select_related("team").order_by("team__name")
    if request.method == "POST":
        chosen = request.POST.get("membership", "")
        membership = next((m for m in current if str(m.pk) == chosen), None)
        if membership is None:
            return render(request, "people/leave.jinja", {"current": current, "missing": True}, status=422)
        try:
            leaving.end(membership)
        except leaving.LeadsSafeguarding:
            context = {"current": current, "missing": False, "leads": membership.team.organisation.name}
            return render(request, "people/leave.jinja", context, status=422)
        if not leaving.stands_anywhere(request.user):
            logout(request)
            return redirect("account_login")
        messages.success(request, f"You have left {membership.team.name}.")
        return redirect("front")
    return render(request, "people/leave.jinja", {"current": current, "missing": False})


@mine
@require_safe
def account_email(request: SignedIn) -> HttpResponse:
    """The address one signs in with: that of the invitation, changed by nobody who just holds the phone."""
    return render(request, "account/email.jinja")


@mine
def account_set_password(request: SignedIn) -> HttpResponse:
    """A first password is set by a letter: a minute at an unlocked phone is not enough."""
    return redirect("account_reset_password")
