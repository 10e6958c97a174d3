"""Contracts of an organisation, in its office."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from people import contracts
from people.access import OfficeRequest, office
from people.forms.contracts import ChangeContract, NewContract
from people.models import Contract
from people.views.writing import add, change, done, form_for


@office
def contract_new(request: OfficeRequest) -> HttpResponse:
    """A new contract with a council, for some teams."""
    organisation = request.organisation
    form = form_for(NewContract, request, Contract(organisation=organisation))
    return add(
        request,
        "people/contract_new.jinja",
        form,
        lambda: contracts.agree(
            form.made(organisation=organisation),
            council=form.cleaned_data["council"].strip(),
            teams=form.cleaned_data["teams"],
        ),
        then=lambda: done(request, "Kept. You can invite its commissioner now.", "office", organisation.pk),
        organisation=organisation,
    )


@office
def contract_edit(request: OfficeRequest, contract_id: UUID) -> HttpResponse:
    """Change a contract's teams, days and hours. Issued reports stay as they are."""
    organisation = request.organisation
    found = organisation.contracts.select_related("organisation", "body")
    contract = get_object_or_404(found, pk=contract_id)
    form = form_for(ChangeContract, request, contract)
    return change(
        request,
        "people/contract_edit.jinja",
        form,
        lambda version: contracts.change(contract, version, teams=form.cleaned_data["teams"], **form.values),
        then=lambda: done(request, "Saved.", "office", organisation.pk),
        organisation=organisation,
        contract=contract,
    )
