"""Phone numbers: every form and file that takes one takes only what a phone can dial."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms

from people import importing, phonenumber
from people.forms.accounts import OrganisationForm
from people.forms.phones import PhoneField
from people.forms.safety import PapersForm, RingChangeForm, RingForm
from people.forms.supported import ContactForm
from profiles.forms.neighbourhood import NewPlaceForm, PlaceForm
from rotas.forms.alerts import OnCallForm
from wellbeing.importing import columns, places

FORMS = (
    ContactForm, NewPlaceForm, OnCallForm, OrganisationForm, PapersForm, PlaceForm, RingChangeForm, RingForm,
)  # fmt: skip
WRONG = (
    "abc",
    "12",
    "01632 960001 (Sue)",
    "+",
    "01632/960001",
    "\u0669\u0669\u0669",
    "1+23",
    "01632 960001 ext",
    "12 x345",
)


@pytest.mark.parametrize(
    "text", ["999", "01632 960 001", "(01632) 960-001", "+44 7700 900123", "01632 960001 ext 12", "101 X7"]
)
def test_what_a_phone_can_dial_is_kept(text: str) -> None:
    assert PhoneField().clean(text) == importing.phone(text) == text


@pytest.mark.parametrize("text", WRONG)
def test_what_no_phone_can_dial_is_not(text: str) -> None:
    with pytest.raises(forms.ValidationError, match="in figures"):
        PhoneField().clean(text)
    with pytest.raises(ValueError, match="in figures"):
        importing.phone(text)


def test_a_pasted_space_is_a_plain_one() -> None:
    assert PhoneField().clean(" 01632\u00a0960  001 ") == "01632 960 001"
    assert PhoneField(required=False).clean("  ") == ""
    assert phonenumber.holds("01632 960 001")


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("01632 960 001", "tel:01632960001"),
        ("(01632) 960-001", "tel:01632960001"),
        ("+44 (0)1632 960001", "tel:+441632960001"),
        ("01632 960001 Ext. 12", "tel:01632960001;ext=12"),
        ("01632 960001 (Sue)", "tel:01632960001"),  # kept before numbers had a rule
        ("ask Sue", ""),
    ],
)
def test_what_is_dialled_is_what_a_phone_understands(text: str, dialled: str) -> None:
    assert phonenumber.phone_link(text) == dialled


@pytest.mark.parametrize("form", FORMS)
def test_every_form_asks_with_the_one_field(form: type[forms.ModelForm[Any]]) -> None:
    phones = {name: field for name, field in form.base_fields.items() if name.endswith("phone")}
    assert phones and all(isinstance(field, PhoneField) for field in phones.values())


def test_every_file_reads_with_the_one_rule() -> None:
    read = [column for column in [*columns.people(), *places.columns()] if column.field == "phone"]
    assert [column.read for column in read] == [importing.phone] * 2
