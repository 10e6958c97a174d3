"""The first organisation and its administrator, on a machine where nobody has an account."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from people import asking
from people.models import Invitation, Organisation, Outbox, User
from tests.conftest import as_role, keys

pytestmark = pytest.mark.django_db


def begin(*words: str) -> str:
    out = StringIO()
    with keys():
        call_command("begin", *words, stdout=out)
    return out.getvalue()


def test_an_organisation_begins_and_its_administrator_joins_by_the_link() -> None:
    said = begin("Making Space", "ann@example.org", "--name", "Ann Lee")
    link = re.search(r"/invitation/\S+", said)
    assert link and "Making Space stands." in said
    with as_role("worker"):
        assert Outbox.objects.filter(kind="invitation", done_at=None).count() == 1
    browser = Client()
    assert "Making Space" in browser.get(link[0]).content.decode()
    assert browser.post(link[0], {"name": "Ann Lee"}).status_code == 302
    ann = User.objects.get(email="ann@example.org")
    asking.tell(ann.pk)
    organisation = Organisation.objects.get()
    assert ann.administrations.get().organisation == organisation
    page = browser.get(reverse("office", args=[organisation.pk]))
    assert page.status_code in (200, 302)  # a second factor comes first


def test_said_again_it_invites_another_to_the_same_organisation() -> None:
    begin("Making Space", "ann@example.org")
    assert "stands" not in begin("Making Space", "bea@example.org")
    with keys():
        assert Organisation.objects.count() == 1 and Invitation.objects.count() == 2


@pytest.mark.parametrize(("name", "email"), [(" ", "a@e.org"), ("x" * 81, "a@e.org"), ("M", "ann")])
def test_a_slip_is_said_and_nothing_is_made(name: str, email: str) -> None:
    with pytest.raises(CommandError):
        begin(name, email)
    with keys():
        assert not Organisation.objects.exists()


def test_only_the_owner_begins() -> None:
    with pytest.raises(CommandError, match="DATABASE_LOGIN=owner"):
        call_command("begin", "Making Space", "ann@example.org")
