"""A second factor outlives a change of SECRET_KEY, and an operator can begin somebody's anew."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from people.models import User
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
WORDS = "can’t check codes for you at the moment"


@pytest.fixture
def amy(cast: Cast) -> User:
    """A worker with a password, an authenticator app and recovery codes, all under the first key."""
    cache.clear()
    with keys():
        user = make.member(name="Amy Ross", team=cast.ashton)
        user.set_password("correct horse battery")
        user.save()
        TOTP.activate(user, SECRET)
        RecoveryCodes.activate(user)
    return user


def changed(settings: Any, *older: str) -> None:
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key altogether", list(older)


def comes_in(amy: User) -> tuple[Client, Any]:
    """Signs in with the password and a code of the app: the browser, and what answers the code."""
    client = Client()
    client.post(reverse("account_login"), {"login": amy.email, "password": "correct horse battery"})
    code = f"{hotp_value(SECRET, next(yield_hotp_counters_from_time())):06d}"
    return client, client.post(reverse("mfa_authenticate"), {"code": code})


def command(*words: str) -> str:
    out = StringIO()
    with keys():
        call_command("second_factor", *words, stdout=out)
    return out.getvalue()


def test_a_code_still_works_while_the_older_key_is_known(amy: User, settings: Any) -> None:
    changed(settings, settings.SECRET_KEY)
    assert comes_in(amy)[1].status_code == 302


def test_a_code_no_key_reads_is_answered_in_words(amy: User, settings: Any) -> None:
    changed(settings)
    answer = comes_in(amy)[1]
    assert answer.status_code == 200 and WORDS in answer.text


@pytest.mark.parametrize("name", ["mfa_view_recovery_codes", "mfa_generate_recovery_codes"])
def test_recovery_codes_no_key_reads_say_so(name: str, amy: User, settings: Any) -> None:
    client, answer = comes_in(amy)
    assert answer.status_code == 302
    with keys():
        Authenticator.objects.filter(user=amy, type="recovery_codes").update(
            data={"seed": "nonsense", "used_mask": 0}
        )
    again = client.get(reverse(name))["Location"]
    answer = client.post(again, {"password": "correct horse battery"}, follow=True)
    assert WORDS in answer.text and answer.request["PATH_INFO"] == reverse("mfa_index")


def test_after_renewing_the_older_key_may_go(amy: User, settings: Any) -> None:
    changed(settings, settings.SECRET_KEY)
    assert "2 encrypted with the new key, 0 that" in command("--renew")
    changed(settings)
    assert comes_in(amy)[1].status_code == 302
    settings.SECRET_KEY = "and another"
    assert "0 encrypted with the new key, 2 that" in command("--renew")


def test_an_operator_ends_one_second_factor(amy: User, cast: Cast) -> None:
    with keys():
        TOTP.activate(cast.sam, SECRET)
    assert "2 ended" in command("--reset", amy.email.upper())
    assert [one.user_id for one in Authenticator.objects.all()] == [cast.sam.pk]
    client = Client()
    answer = client.post(reverse("account_login"), {"login": amy.email, "password": "correct horse battery"})
    assert answer["Location"] == reverse("front")


def test_only_the_owner_may_and_a_slip_is_said(amy: User) -> None:
    with pytest.raises(CommandError, match="Nobody signs in"):
        command("--reset", "nobody@example.org")
    with pytest.raises(CommandError, match="DATABASE_LOGIN=owner"):
        call_command("second_factor", "--reset", amy.email)
    assert Authenticator.objects.filter(user=amy).count() == 2


def test_older_keys_come_from_the_environment() -> None:
    shows = "from wellbeing import settings; print(settings.SECRET_KEY_FALLBACKS)"
    env = os.environ | {"SECRET_KEY_FALLBACKS": "one,two"}
    told = subprocess.run([sys.executable, "-c", shows], capture_output=True, text=True, check=True, env=env)
    assert told.stdout.strip() == "['one', 'two']"
