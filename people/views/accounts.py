"""Accounts of an organisation: inviting, ending, and the numbers people ring."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth import login
from django.db import IntegrityError, transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people import contracts, invitations, leaving, offices
from people.access import OfficeRequest, anyone, office
from people.editing import broken
from people.forms.accounts import InviteForm, JoinForm, OrganisationForm, TeamForm
from people.models import Administration, Commissioner, Membership
from people.signin import entered
from people.views.writing import change, done, form_for, form_page


@office
def office_page(request: OfficeRequest) -> HttpResponse:
    """Teams, who stands where, invitations waiting."""
    administrators, commissioners = offices.offices(request.organisation)
    context = {
        "organisation": request.organisation,
        "teams": offices.teams(request.organisation),
        "administrators": administrators,
        "commissioners": commissioners,
        "waiting": offices.waiting(request.organisation),
        "mismatches": list(offices.mismatches(request.organisation)),
        "contracts": contracts.listed(request.organisation),
    }
    return render(request, "people/office.jinja", context)


@office
def invite(request: OfficeRequest) -> HttpResponse:
    """Invite one person."""
    form = InviteForm(request.POST or None, organisation=request.organisation)
    if request.method == "POST" and form.is_valid():
        try:
            made = invitations.invite(request.organisation, form.invite(), by=request.user)
        except invitations.OwnAddress:
            form.add_error("email", "This is your own address. Ask another administrator to invite you")
        except invitations.AlreadyIn as already:
            form.add_error("email", str(already))
        else:
            messages.success(request, f"We’re writing to {made.email}. The link lasts three days.")
            return redirect("office", request.organisation.pk)
    return _form(request, "people/invite.jinja", form)


@office
@require_POST
def withdraw_invitation(request: OfficeRequest, invitation_id: UUID) -> HttpResponse:
    """The link stops working."""
    found = get_object_or_404(offices.waiting(request.organisation), pk=invitation_id)
    invitations.withdraw(found)
    messages.success(request, f"The invitation for {found.email} no longer works.")
    return redirect("office", request.organisation.pk)


@office
def end_membership(request: OfficeRequest, membership_id: UUID) -> HttpResponse:
    """Ask once more, then end it."""
    membership = get_object_or_404(
        offices.memberships(request.organisation).select_related("team", "user__colleague"), pk=membership_id
    )
    if request.method == "POST":
        if membership.user_id == request.user.pk:
            return redirect("leave")
        try:
            leaving.end(membership)
        except leaving.LeadsSafeguarding:
            return _stays(request, "people/end_membership.jinja", membership=membership)
        messages.success(request, "Ended. They are out of the team from this moment.")
        return redirect("office", request.organisation.pk)
    return render(request, "people/end_membership.jinja", {"membership": membership})


def _stays(request: OfficeRequest, template: str, **context: Membership | Administration) -> HttpResponse:
    """The safeguarding lead keeps a place until somebody else is named."""
    [place] = context.values()
    form = Form(request.POST)
    form.is_valid()
    name = place.user.colleague.name
    form.add_error(None, f"{name} is the safeguarding lead. Name somebody else first.")
    another = reverse("organisation_edit", args=[request.organisation.pk])
    return render(request, template, {**context, "form": form, "another": another}, status=422)


@office
def end_administration(request: OfficeRequest, administration_id: UUID) -> HttpResponse:
    """Another administrator's place; one's own is theirs to end."""
    rows = offices.administrators(request.organisation).exclude(user=request.user)
    return _end(request, get_object_or_404(rows, pk=administration_id), "people/end_administration.jinja")


@office
def end_commission(request: OfficeRequest, commission_id: UUID) -> HttpResponse:
    """A commissioner of a council that we alone work for."""
    rows = offices.commissioners(request.organisation).exclude(user=request.user)
    return _end(request, get_object_or_404(rows, pk=commission_id), "people/end_commission.jinja")


def _end(request: OfficeRequest, place: Administration | Commissioner, template: str) -> HttpResponse:
    if request.method != "POST":
        return render(request, template, {"place": place})
    try:
        leaving.end_office(place)
    except leaving.LeadsSafeguarding:
        assert isinstance(place, Administration)
        return _stays(request, template, place=place)
    messages.success(request, "Ended. They are out from this moment.")
    return redirect("office", request.organisation.pk)


@office
def organisation_edit(request: OfficeRequest) -> HttpResponse:
    """The numbers people ring when it matters, and the safeguarding lead."""
    organisation = request.organisation
    form = form_for(OrganisationForm, request, organisation)
    page = "people/organisation_edit.jinja"
    try:
        return change(
            request, page, form, lambda version: offices.change(organisation, version, **form.values),
            then=lambda: done(request, "Saved.", "office", organisation.pk), organisation=organisation,
        )  # fmt: skip
    except offices.NoPlaceHere:
        form.add_error("safeguarding_lead", "They have just left. Choose somebody who is here")
        return form_page(request, page, form, {"organisation": organisation})


@office
def team_new(request: OfficeRequest) -> HttpResponse:
    """A new team."""
    form = TeamForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.instance.organisation = request.organisation
        try:
            with transaction.atomic():
                form.save()
        except IntegrityError as error:
            if broken(error) != "team_name_once":
                raise
            form.add_error("name", "There is a team of that name already")
        else:
            messages.success(request, f"The {form.instance.name} team is ready. Invite its people.")
            return redirect("office", request.organisation.pk)
    return _form(request, "people/team_new.jinja", form)


@anyone
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the letter: who invites you, and one question."""
    try:
        found = invitations.find(token)
    except invitations.NoLongerOpen:
        return render(request, "people/invitation_closed.jinja", status=410)
    form = JoinForm(request.POST or None, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        try:
            user = invitations.accept(token, name=form.cleaned_data["name"])
        except invitations.NoLongerOpen:
            return render(request, "people/invitation_closed.jinja", status=410)
        if user.has_usable_password() or is_mfa_enabled(user):
            messages.success(request, "You’re in. Sign in as you always do.")
            return redirect("account_login")
        login(request, user, backend="django.contrib.auth.backends.ModelBackend")
        entered(request, user)
        return redirect("welcome")
    place = str(found.team or found.body or found.organisation)
    context = {"form": form, "invitation": found, "place": place}
    return render(request, "people/invitation.jinja", context, status=422 if form.errors else 200)


def _form(request: OfficeRequest, template: str, form: Any) -> HttpResponse:
    context = {"form": form, "organisation": request.organisation}
    return render(request, template, context, status=422 if form.errors else 200)
