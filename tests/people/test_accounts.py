"""Sign-in, invitations, the office, leaving: who comes in, how, and how it ends."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.core.cache import cache
from django.template import engines
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import account_letters, asking, invitations, post, tokens
from people.checks import addresses
from people.models import (
    Invitation,
    Membership,
    Organisation,
    Standing,
    Team,
    User,
)
from rotas.models import Visit
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
assert account_letters


@pytest.fixture
def amy(cast: Cast) -> User:
    """A worker of Ashton with a password, as sign-in meets her."""
    with keys():
        user = make.member(name="Amy Ross", team=cast.ashton)
        user.set_password("correct horse battery")
        user.save()
    return user


def test_every_page_of_sign_in_is_ours() -> None:
    names = {
        name
        for _, p in addresses()
        if (name := getattr(getattr(p.callback, "view_class", None), "template_name", ""))
        and name.endswith(".jinja")
    }
    assert len(names) > 20
    for name in names:
        engines["jinja2"].get_template(name)


#: pages about something that Amy has not set up: they do not exist for her
NEEDS_ONE = re.compile("recovery|deactivate")


@pytest.mark.parametrize("who", ["somebody", "nobody"])
def test_every_page_of_sign_in_can_be_drawn(who: str, client: Client, amy: User) -> None:
    if who == "somebody":
        client.post(reverse("account_login"), {"login": amy.email, "password": "correct horse battery"})
    for address, pattern in addresses():
        if not pattern.callback.__module__.startswith("allauth.") or re.search(r"[<(]", address):
            continue
        answer = client.get(f"/{address}", follow=True)
        assert answer.status_code < 500 and (answer.status_code != 404 or NEEDS_ONE.search(address)), address
        if answer["Content-Type"].startswith("text/html"):
            assert 'href="/static/app.css"' in answer.content.decode(), address


#: pages that need nobody signed in; a new one is a decision
PUBLIC = {
    "account_confirm_login_code", "account_email_verification_sent", "account_inactive", "account_login",
    "account_logout", "account_request_login_code", "account_reset_password", "account_reset_password_done",
    "account_reset_password_from_key", "account_reset_password_from_key_done", "account_signup",
    "mfa_authenticate", "mfa_login_webauthn",
}  # fmt: skip


def test_the_public_pages_of_sign_in_are_these() -> None:
    public = {
        p.name
        for _, p in addresses()
        if p.callback.__module__.startswith("allauth.") and not getattr(p.callback, "login_required", True)
    }
    assert public == PUBLIC


def test_a_worker_signs_in_by_mailed_code(client: Client, amy: User) -> None:
    client.post(reverse("account_request_login_code"), {"email": amy.email})
    [letter] = mail.outbox
    assert letter.subject == "Your sign-in code" and "Ashton" not in letter.body
    found = re.search(r"(?m)^([A-Z0-9]{4,}-?[A-Z0-9]+)$", letter.body)
    assert found
    wrong = client.post(reverse("account_confirm_login_code"), {"code": "WRONG1"})
    assert "nhsuk-error" in wrong.content.decode()
    answer = client.post(reverse("account_confirm_login_code"), {"code": found[1]})
    assert answer.status_code == 302 and answer["Location"] == reverse("front")
    assert client.session.get_expiry_age() > 11 * 3600


def test_no_page_says_whether_an_account_exists(client: Client, amy: User) -> None:
    answers = [
        client.post(reverse("account_request_login_code"), {"email": address})
        for address in (amy.email, "nobody@example.org")
    ]
    assert {(a.status_code, a["Location"]) for a in answers} == {(302, reverse("account_confirm_login_code"))}


def test_nobody_signs_up_alone(client: Client, db: None) -> None:
    page = client.get(reverse("account_signup")).content.decode()
    assert "You join by invitation" in page
    client.post(reverse("account_signup"), {"email": "new@example.org", "password1": "a long enough one 12"})
    assert not User.objects.filter(email="new@example.org").exists()


def test_too_many_tries_are_stopped_with_words(client: Client, db: None) -> None:
    data = {"login": "x@example.org", "password": "nope-nope"}
    answers = [client.post(reverse("account_login"), data) for _ in range(40)]
    assert answers[-1].status_code == 429 or "Too many" in answers[-1].content.decode()
    cache.clear()


def test_a_new_authenticator_secret_is_not_kept_in_clear(client: Client, amy: User) -> None:
    client.post(reverse("account_login"), {"login": amy.email, "password": "correct horse battery"})
    again = client.get(reverse("mfa_activate_totp"))
    client.post(again["Location"], {"password": "correct horse battery"})
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.search(r"<code[^>]*>(\w+)</code>", page)
    assert secret
    code = f"{hotp_value(secret[1], next(yield_hotp_counters_from_time())):06d}"
    assert client.post(reverse("mfa_activate_totp"), {"code": code}).status_code == 302
    kept = Authenticator.objects.get(type="totp")
    assert secret[1] not in str(kept.data) and TOTP(kept).validate_code("000000") is False
    client.post(reverse("account_logout"))
    cache.clear()
    answer = client.post(reverse("account_login"), {"login": amy.email, "password": "correct horse battery"})
    assert answer["Location"] == reverse("mfa_authenticate")
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=1)):
        code = f"{hotp_value(secret[1], next(yield_hotp_counters_from_time())):06d}"
        answer = client.post(reverse("mfa_authenticate"), {"code": code})
    assert answer["Location"] == reverse("front")


@pytest.mark.parametrize("who", ["sam", "ada", "jo"])
def test_an_office_standing_needs_a_second_factor_first(who: str, client: Client, cast: Cast) -> None:
    client.force_login(getattr(cast, who), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(reverse("front"))
    assert answer.status_code == 302 and answer["Location"] == reverse("second_factor")
    assert "Add this device" in client.get(reverse("second_factor")).content.decode()


def test_a_worker_needs_none(client: Client, cast: Cast) -> None:
    client.force_login(cast.shabnam, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(reverse("front"))["Location"] == reverse("today")


def invite(cast: Cast, client: Client, **more: str) -> Invitation:
    data = {"name": "Nia New", "email": "nia@example.org", "standing": "worker", "team": str(cast.ashton.pk)}
    answer = client.post(reverse("invite", args=[cast.ashton.organisation_id]), data | more)
    assert answer.status_code == 302, answer.content.decode()
    return Invitation.objects.get(email="nia@example.org")


def test_an_invitation_brings_someone_in_once(sign_in: Any, cast: Cast) -> None:
    made = invite(cast, sign_in(cast.ada))
    with as_role("worker"):
        asking.tell(None)
        assert post.drain() == 1
    [letter] = mail.outbox
    assert letter.to == ["nia@example.org"] and "Ashton" in letter.subject
    link = re.search(r"http://localhost[:\d]*(/invitation/\S+)", letter.body)
    assert link and invitations.digest(link[1].split("/")[2]) == made.digest
    visitor = Client()
    assert "Welcome to Ashton" in visitor.get(link[1]).content.decode()
    assert visitor.post(link[1], {"name": ""}).status_code == 422
    assert visitor.post(link[1], {"name": "Nia New"})["Location"] == reverse("welcome")
    assert "You’re in, Nia" in visitor.get(reverse("welcome")).content.decode()
    asking.tell(cast.dawn.pk)
    [membership] = Membership.objects.filter(user__email="nia@example.org")
    assert (membership.team_id, membership.standing) == (cast.ashton.pk, Standing.WORKER)
    assert Client().get(link[1]).status_code == 410
    assert Client().post(link[1], {"name": "Again"}).status_code == 410


@pytest.mark.parametrize("end", ["withdrawn", "expired", "forged"])
def test_a_dead_link_says_so_and_lets_nobody_in(end: str, sign_in: Any, cast: Cast) -> None:
    office = sign_in(cast.ada)
    made = invite(cast, office)
    token = invitations.secret(made.pk)
    moment = timezone.now()
    if end == "withdrawn":
        office.post(reverse("withdraw_invitation", args=[cast.ashton.organisation_id, made.pk]))
    if end == "expired":
        moment += dt.timedelta(hours=73)
    if end == "forged":
        token = invitations.secret(cast.shabnam.pk)
    with time_machine.travel(moment):
        answer = Client().post(reverse("invitation", args=[token]), {"name": "Nia"})
    assert answer.status_code == 410 and "no longer works" in answer.content.decode()
    assert not User.objects.filter(email="nia@example.org").exists()


def test_whoever_holds_a_link_reads_and_joins_nothing_else(sign_in: Any, cast: Cast) -> None:
    made = invite(cast, sign_in(cast.ada))
    asking.tell(None, invitation=made.digest)
    assert [t.name for t in Team.objects.all()] == ["Ashton"] and not Membership.objects.exists()


def test_the_form_offers_no_foreign_team(sign_in: Any, cast: Cast) -> None:
    office = sign_in(cast.ada)
    address = reverse("invite", args=[cast.ashton.organisation_id])
    page = office.get(address).content.decode()
    assert "Ashton" in page and "Leigh" not in page
    data = {"name": "N", "email": "n@example.org", "standing": "worker", "team": str(cast.leigh.pk)}
    answer = office.post(address, data)
    assert answer.status_code == 422 and "n@example.org" in answer.content.decode()
    assert not Invitation.objects.exists()


def test_the_office_shows_accounts_and_no_care(sign_in: Any, cast: Cast) -> None:
    page = sign_in(cast.ada).get(reverse("office", args=[cast.ashton.organisation_id])).content.decode()
    assert "Shabnam Akhtar" in page and "Priya Kaur" in page
    assert "Edith" not in page and "Zed" not in page and "Gill Gone" not in page
    assert sign_in(cast.ada).get(reverse("office", args=[cast.leigh.organisation_id])).status_code == 404


def test_leaving_ends_everything_at_the_next_request(sign_in: Any, cast: Cast) -> None:
    worker = Client()
    worker.force_login(cast.dawn, backend="django.contrib.auth.backends.ModelBackend")
    asking.tell(cast.dawn.pk)
    key = tokens.make(cast.dawn, "laptop")
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn)
        membership = Membership.objects.get(user=cast.dawn)
    people = reverse("people", args=[cast.ashton.pk])
    assert worker.get(people).status_code == 200 and owner(key) == cast.dawn
    address = reverse("end_membership", args=[cast.ashton.organisation_id, membership.pk])
    office = sign_in(cast.ada)
    assert "Dawn Mills" in office.get(address).content.decode()
    assert office.post(address).status_code == 302
    assert worker.get(people).status_code == 302  # to sign-in: the account itself has ended
    assert tokens.bearer(key) is None
    asking.tell(cast.shabnam.pk)
    assert [v.pk for v in Visit.objects.open()] == [visit.pk]


def test_leaving_one_team_keeps_the_other(client: Client, cast: Cast) -> None:
    with keys():
        Membership.objects.create(user=cast.dawn, team=cast.leigh)
        membership = Membership.objects.get(user=cast.dawn, team=cast.ashton)
    client.force_login(cast.dawn, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(reverse("leave"), {"membership": "nonsense"}).status_code == 422
    client.post(reverse("leave"), {"membership": str(membership.pk)})
    assert client.get(reverse("people", args=[cast.ashton.pk])).status_code == 404
    assert client.get(reverse("people", args=[cast.leigh.pk])).status_code == 200


def test_an_administrator_of_one_organisation_does_not_end_the_account_elsewhere(
    sign_in: Any, cast: Cast
) -> None:
    with keys():
        Membership.objects.create(user=cast.dawn, team=cast.leigh)
        membership = Membership.objects.get(user=cast.dawn, team=cast.ashton)
    sign_in(cast.ada).post(reverse("end_membership", args=[cast.ashton.organisation_id, membership.pk]))
    assert User.objects.get(pk=cast.dawn.pk).is_active


def owner(key: str) -> User | None:
    """Whose key it is."""
    found = tokens.bearer(key)
    return found[0] if found else None


def day_from_now(days: int) -> str:
    """As a form sends it."""
    return (timezone.localdate() + dt.timedelta(days=days)).isoformat()


def test_a_key_is_shown_once_and_ends(client: Client, cast: Cast) -> None:
    client.force_login(cast.dawn, backend="django.contrib.auth.backends.ModelBackend")
    sent = {"label": "laptop", "may": "read", "rooms": ["rotas"], "ends_on": day_from_now(30)}
    page = client.post(reverse("keys"), sent).content.decode()
    shown = re.search(r'app-key-text"[^>]*>([\w-]{40,})<', page)
    assert shown and shown[1] not in client.get(reverse("keys")).content.decode()
    assert owner(shown[1]) == cast.dawn
    asking.tell(cast.dawn.pk)
    [token] = cast.dawn.tokens.all()
    assert client.post(reverse("key_end", args=[token.pk])).status_code == 302
    assert tokens.bearer(shown[1]) is None
    client.force_login(cast.shabnam, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(reverse("key_end", args=[token.pk])).status_code == 404


def test_a_job_function_is_not_for_the_web(cast: Cast) -> None:
    assert sql("select has_function_privilege('app', 'job_left_behind(uuid)', 'execute')") == [(False,)]
    assert sql("select has_function_privilege('worker', 'job_left_behind(uuid)', 'execute')") == [(True,)]


def test_the_office_sets_the_numbers_and_a_stale_save_is_told(sign_in: Any, cast: Cast) -> None:
    office = sign_in(cast.ada)
    address = reverse("organisation_edit", args=[cast.ashton.organisation_id])
    page = office.get(address).content.decode()
    assert "Shabnam Akhtar" in page and "Zed Moss" not in page
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version
    data = {"safeguarding_phone": "01632 960001", "council_phone": "999", "version": version[1]}
    assert office.post(address, data).status_code == 302
    mine = data | {"safeguarding_phone": "01632 960002"}
    for _ in "ab":
        stale = office.post(address, mine)
        shown = stale.content.decode()
        assert stale.status_code == 409 and "01632 960001" in shown and 'value="01632 960002"' in shown
    again = re.search(r'name="version" value="(\d+)"', shown)
    assert again and office.post(address, mine | {"version": again[1]}).status_code == 302


def test_a_slip_beside_a_colleagues_change_does_not_overwrite_it(sign_in: Any, cast: Cast) -> None:
    office = sign_in(cast.ada)
    address = reverse("organisation_edit", args=[cast.ashton.organisation_id])
    mine = {"safeguarding_phone": "01632 960009", "council_phone": "999", "version": "1"}
    mine["council_name"] = "x" * 81
    with keys():
        Organisation.objects.filter(pk=cast.ashton.organisation_id).update(
            safeguarding_phone="01632 960001", safeguarding_lead=cast.sam, version=2
        )
    slip = office.post(address, mine)
    again = re.search(r'name="version" value="(\d+)"', slip.content.decode())
    assert slip.status_code == 422 and again
    told = office.post(address, mine | {"version": again[1], "council_name": "Wigan"})
    shown = told.content.decode()
    assert told.status_code == 409 and "01632 960001" in shown and 'app-keep">Sam Ford</dd>' in shown
    with keys():
        assert Organisation.objects.get(version=2).safeguarding_phone == "01632 960001"


def test_a_number_that_people_ring_is_a_number_and_is_never_emptied(sign_in: Any, cast: Cast) -> None:
    office = sign_in(cast.ada)
    address = reverse("organisation_edit", args=[cast.ashton.organisation_id])
    data = {"safeguarding_phone": "01632 960001", "council_phone": "999", "version": "1"}
    wrongs = [("emergency_phone", "abc", "in figures"), ("council_phone", " ", "cannot be left empty")]
    for name, wrong, words in wrongs:
        answer = office.post(address, data | {name: wrong})
        assert answer.status_code == 422 and words in answer.text
    assert cast.ashton.organisation.council_phone == "01942 828777"
    assert office.post(address, data).status_code == 302, "one that was never set may wait"
