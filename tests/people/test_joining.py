"""Nobody brings themselves in, and a team hears that somebody has come."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import account_letters, asking, invitations, notices, post, reaching
from people.models import Administration, Colleague, Invitation, Membership, Outbox, Standing, User
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
assert account_letters


def form(cast: Cast, email: str, standing: str = "worker") -> dict[str, str]:
    return {"name": "Nia New", "email": email, "standing": standing, "team": str(cast.ashton.pk)}


def brought(cast: Cast, email: str, standing: Standing = Standing.WORKER, by: User | None = None) -> str:
    """The link of an invitation that Ada wrote."""
    by = by or cast.ada
    asking.tell(by.pk)
    asked = invitations.Invite("x@example.org", "Nia New", standing, cast.ashton)
    made = invitations.invite(cast.ashton.organisation, asked, by=by)
    with keys():
        Invitation.objects.filter(pk=made.pk).update(email=email)
        Outbox.objects.all().delete()
    return invitations.secret(made.pk)


def test_an_administrator_does_not_invite_themselves(cast: Cast, sign_in: Any) -> None:
    with keys():
        EmailAddress.objects.create(user=cast.ada, email="ada.lane@home.example", verified=True)
    office, address = sign_in(cast.ada), reverse("invite", args=[cast.ashton.organisation_id])
    for email in (cast.ada.email, cast.ada.email.upper(), "Ada.Lane@home.example"):
        for standing in ("worker", "coach", "administrator"):
            answer = office.post(address, form(cast, email, standing))
            assert answer.status_code == 422 and "This is your own address" in answer.text
            assert "Nia New" in answer.text and email in answer.text
    assert not Invitation.objects.exists()
    assert office.post(address, form(cast, "ada@else.example")).status_code == 302


@pytest.mark.parametrize(
    ("standing", "who", "words"),
    [
        ("worker", "dawn", "is already in Ashton"), ("coach", "sam", "is already in Ashton"),
        ("administrator", "zed", "looks after the accounts already"),
    ],
)  # fmt: skip
def test_whoever_is_in_already_is_not_invited_again(
    cast: Cast, sign_in: Any, standing: str, who: str, words: str
) -> None:
    user = getattr(cast, who)
    if standing == "administrator":
        with keys():
            user = make.user(name="Olu Other")
            Administration.objects.create(user=user, organisation=cast.ashton.organisation)
    office, address = sign_in(cast.ada), reverse("invite", args=[cast.ashton.organisation_id])
    answer = office.post(address, form(cast, user.email.upper(), standing))
    with keys():
        name = Colleague.objects.get(user=user).name
    assert answer.status_code == 422 and f"{name} {words}" in answer.text and not Invitation.objects.exists()
    with keys():  # another standing is another place; and who has left may come back
        Membership.objects.filter(user=user).update(ended_on=timezone.localdate() - dt.timedelta(days=1))
        Administration.objects.filter(user=user).update(ended_on=timezone.localdate() - dt.timedelta(days=1))
    assert office.post(address, form(cast, user.email, standing)).status_code == 302


def test_an_invitation_asks_what_they_join_as(cast: Cast, sign_in: Any) -> None:
    office, address = sign_in(cast.ada), reverse("invite", args=[cast.ashton.organisation_id])
    answer = office.post(address, form(cast, "nia@example.org", ""))
    assert answer.status_code == 422 and "Choose what they join as" in answer.text


def test_a_new_team_is_ready_for_its_people(cast: Cast, sign_in: Any) -> None:
    address = reverse("team_new", args=[cast.ashton.organisation_id])
    said = sign_in(cast.ada).post(address, {"name": "Bryn"}, follow=True).text
    assert "The Bryn team is ready. Invite its people." in said


@pytest.mark.parametrize("proven", [False, True])
def test_whoever_wrote_an_invitation_does_not_take_it(cast: Cast, *, proven: bool) -> None:
    if proven:
        with keys():
            EmailAddress.objects.create(user=cast.ada, email="ada@home.example", verified=True)
    link = brought(cast, "ada@home.example" if proven else cast.ada.email)
    answer = Client().post(reverse("invitation", args=[link]), {"name": "Ada Lane"})
    assert answer.status_code == 410
    asking.tell(cast.dawn.pk)
    assert not Membership.objects.filter(user=cast.ada).exists()
    # the database says so too
    asking.tell(cast.ada.pk, invitation=invitations.digest(link))
    with pytest.raises(DatabaseError), transaction.atomic():
        Membership.objects.create(user=cast.ada, team=cast.ashton)
    with keys():
        assert Invitation.objects.get().used_on is None


@pytest.mark.parametrize("standing", [Standing.WORKER, Standing.COACH])
def test_the_team_hears_that_somebody_has_joined(
    standing: Standing, cast: Cast, sign_in: Any, mailoutbox: list[Any]
) -> None:
    link = brought(cast, "nia@example.org", standing)
    for _ in "ab":
        Client().post(reverse("invitation", args=[link]), {"name": "Nia New"})
    asking.tell(None)
    with as_role("worker"):
        assert post.drain() == 2 and post.drain() == 0
    assert {m.to[0] for m in mailoutbox} == {cast.shabnam.email, cast.dawn.email}
    for letter in mailoutbox:
        assert letter.subject.startswith("Somebody has joined our team")
        assert "Nia" not in letter.subject + letter.body and "Ashton" not in letter.body
    asking.tell(cast.dawn.pk)
    [news] = reaching.news(cast.dawn)
    assert news.words == "Nia New has joined Ashton" and news.url == reverse("team", args=[cast.ashton.pk])
    assert "Nia New" in sign_in(cast.dawn).get(reverse("news")).text


def test_an_office_that_is_joined_is_no_news_of_a_team(cast: Cast) -> None:
    asking.tell(cast.ada.pk)
    asked = invitations.Invite("nia@example.org", "Nia New", Standing.ADMINISTRATOR)
    made = invitations.invite(cast.ashton.organisation, asked, by=cast.ada)
    Client().post(reverse("invitation", args=[invitations.secret(made.pk)]), {"name": "Nia New"})
    asking.tell(None)
    with as_role("worker"):
        assert not Outbox.objects.filter(kind="joined").exists()


def test_who_stands_there_already_joins_nothing(cast: Cast) -> None:
    link = brought(cast, cast.dawn.email)
    Client().post(reverse("invitation", args=[link]), {"name": "Dawn Mills"})
    with as_role("worker"):
        asking.tell(None)
        assert not Outbox.objects.filter(kind="joined").exists()


def test_it_waits_for_the_end_of_quiet_hours(cast: Cast, mailoutbox: list[Any]) -> None:
    with keys():
        make.member(name="Old Hand", team=cast.ashton)
        Membership.objects.create(user=cast.priya, team=cast.ashton)
    asking.tell(cast.dawn.pk)
    assert len(notices.KINDS["joined"].find(cast.dawn)) == 1, "who came long ago is no news"
    with time_machine.travel(make.at(0, 22), tick=False):
        hours = {"quiet_from": dt.time(20), "quiet_until": dt.time(7)}
        reaching.change_hours(notices.reach_of(cast.dawn), 0, **hours)
        asking.tell(None)
        with as_role("worker"):
            again = notices.tell(notices.KINDS["joined"], cast.dawn.pk)
    assert again and again.at == make.at(1, 7) and not mailoutbox
