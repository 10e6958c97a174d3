"""What one holds beside a first place, how long a session lasts, and what an unlocked phone cannot change."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import asking, invitations
from people.models import Administration, Commissioner, Contract, Membership, Standing, User
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
PHRASE = "correct horse battery"


def second_place(cast: Cast, user: User, place: str) -> None:
    with keys():
        if place == "coach":
            Membership.objects.create(user=user, team=cast.leigh, standing=Standing.COACH)
        elif place == "administrator":
            Administration.objects.create(user=user, organisation=cast.ashton.organisation)
        else:
            Commissioner.objects.create(user=user, body=cast.contract.body)


@pytest.mark.parametrize("place", ["coach", "administrator", "commissioner"])
def test_a_worker_with_an_office_beside_it_needs_a_second_factor(place: str, cast: Cast) -> None:
    """In the session that was open before, too."""
    client = Client()
    client.force_login(cast.shabnam, backend=BACKEND)
    assert client.get(reverse("today")).status_code == 200
    second_place(cast, cast.shabnam, place)
    for page in (reverse("today"), reverse("office", args=[cast.ashton.organisation_id])):
        assert client.get(page)["Location"] == reverse("second_factor")


def test_the_header_names_the_team_of_the_page(client: Client, cast: Cast) -> None:
    with keys():
        Membership.objects.create(user=cast.shabnam, team=cast.wigan)
    client.force_login(cast.shabnam, backend=BACKEND)
    for team in (cast.ashton, cast.wigan):
        page = client.get(reverse("people", args=[team.pk])).content.decode()
        [tabs] = re.findall(r'<nav[^>]*class="app-tabs.*?</nav>', page, re.S)
        assert reverse("rota", args=[team.pk]) in tabs


@pytest.mark.parametrize(("standing", "lasts"), [("worker", 12 * 3600), ("coach", 1800)])
def test_who_joins_by_a_letter_stays_as_long_as_their_place_allows(
    standing: str, lasts: int, cast: Cast
) -> None:
    with keys():
        made = invitations.invite(
            cast.ashton.organisation,
            invitations.Invite("nia@example.org", "Nia New", Standing(standing), cast.ashton),
            by=cast.ada,
        )
    visitor = Client()
    visitor.post(reverse("invitation", args=[invitations.secret(made.pk)]), {"name": "Nia New"})
    assert visitor.session.get_expiry_age() == lasts


def test_an_office_session_ends_when_nobody_works_and_not_in_the_middle(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.sam)
    session = client.session
    session.set_expiry(1800)
    session.save()
    page, start = reverse("how", args=[cast.ashton.pk]), timezone.now()
    for minutes, headers, status in (
        (0, {}, 200), (20, {}, 200), (40, {}, 200), (69, {"HX-Request": "true"}, 200), (75, {}, 302),
    ):  # fmt: skip
        with time_machine.travel(start + dt.timedelta(minutes=minutes), tick=False):
            assert client.get(page, headers=headers).status_code == status, minutes


def test_a_workers_session_is_not_put_off_by_work(cast: Cast, client: Client) -> None:
    client.force_login(cast.shabnam, backend=BACKEND)
    session = client.session
    session.set_expiry(12 * 3600)
    session.save()
    client.get(reverse("today"))
    assert "awake" not in client.session


def test_only_a_sign_out_that_happened_empties_the_phone(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    for somebody in (False, True):
        if somebody:
            client.force_login(cast.shabnam, backend=BACKEND)
        refused = client.post(reverse("account_logout"), headers={"Origin": "https://elsewhere.example"})
        assert refused.status_code == 403 and "Clear-Site-Data" not in refused.headers
    with keys():
        place = Membership.objects.get(user=cast.shabnam)
    plain = Client()
    plain.force_login(cast.shabnam, backend=BACKEND)
    left = plain.post(reverse("leave"), {"membership": str(place.pk)})
    assert left.status_code == 302 and left.headers["Clear-Site-Data"] == '"storage"'


@pytest.fixture
def amy(cast: Cast) -> User:
    """A worker without a password, who signs in by mailed codes."""
    with keys():
        return make.member(name="Amy Ross", team=cast.ashton)


def test_the_address_is_changed_by_nobody_who_holds_the_phone(client: Client, amy: User) -> None:
    client.force_login(amy, backend=BACKEND)
    page = reverse("account_email")
    assert amy.email in client.get(page).content.decode()
    for sent in (
        {"email": "x@elsewhere.example", "action_add": ""},
        {"email": amy.email, "action_primary": ""},
    ):
        assert client.post(page, sent).status_code == 405
    assert mail.outbox == []


def test_a_first_password_is_set_by_a_letter(client: Client, amy: User) -> None:
    client.force_login(amy, backend=BACKEND)
    sent = {"password1": PHRASE, "password2": PHRASE}
    answer = client.post(reverse("account_set_password"), sent)
    assert answer["Location"] == reverse("account_reset_password")
    client.post(answer["Location"], {"email": amy.email})
    [letter] = mail.outbox
    link = re.search(r"http://[^/]+(/accounts/password/reset/key/\S+)", letter.body)
    assert link
    form = client.get(link[1], follow=True).redirect_chain[-1][0]
    client.post(form, sent)
    with keys():
        amy.refresh_from_db()
    assert amy.check_password(PHRASE)
    told = mail.outbox[-1]
    assert told.to == [amy.email] and "tell your administrator" in told.body
    assert not re.search(r"127\.0\.0\.1|\d\d:\d\d|Mozilla", told.body)


def test_another_administrators_and_a_commissioners_places_end(sign_in: Any, cast: Cast) -> None:
    organisation = cast.ashton.organisation
    with keys():
        nell = make.user(name="Nell Hart")
        second = Administration.objects.create(user=nell, organisation=organisation)
        own = Administration.objects.get(user=cast.ada)
        jo = Commissioner.objects.get(user=cast.jo)
    other = Client()
    for user in (nell, cast.jo):
        other.force_login(user, backend=BACKEND)
    office = sign_in(cast.ada)
    page = office.get(reverse("office", args=[organisation.pk])).content.decode()
    assert "Nell Hart" in page and "Jo Field" in page and "Ada Lane (you)" in page
    for name, row in (("end_administration", second), ("end_commission", jo)):
        address = reverse(name, args=[organisation.pk, row.pk])
        assert row.user.colleague.name in office.get(address).content.decode()
        assert office.post(address).status_code == 302 and office.post(address).status_code == 404
    assert office.post(reverse("end_administration", args=[organisation.pk, own.pk])).status_code == 404
    with keys():
        assert not User.objects.filter(pk__in=[nell.pk, cast.jo.pk], is_active=True).exists()
        assert Administration.objects.current().get(organisation=organisation).user == cast.ada
    assert other.get(reverse("reports"))["Location"].startswith(reverse("account_login"))


def test_who_reads_for_a_shared_council_is_not_one_organisations_to_end(sign_in: Any, cast: Cast) -> None:
    with keys():
        jo = Commissioner.objects.get(user=cast.jo)
        Contract.objects.create(
            body=jo.body,
            organisation=cast.leigh.organisation,
            name="Ours too",
            started_on=timezone.localdate(),
        )
    office = sign_in(cast.ada)
    organisation = cast.ashton.organisation_id
    assert "Jo Field" not in office.get(reverse("office", args=[organisation])).content.decode()
    assert office.get(reverse("end_commission", args=[organisation, jo.pk])).status_code == 404
    asking.tell(cast.ada.pk)
    assert not Commissioner.objects.exists() and not Commissioner.objects.update(
        ended_on=timezone.localdate()
    )
