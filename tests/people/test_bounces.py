"""A mail server's report, days later: letters end only where it is about a message of ours, for good."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from django.core import mail as sent
from django.core.management import call_command

from people import asking, bounces, mail
from people.models import Reach
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
REPORT = """From: MAILER-DAEMON@example.org
To: hello@localhost
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

There is no such mailbox.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 no such user

--b
Content-Type: {kind}

From: hello@localhost
To: {to}
Message-ID: {name}
Subject: Can you help?

--b--
"""


def report(cast: Cast, **changes: str) -> bytes:
    """A report about a letter that went to Dawn, with something changed."""
    sent.outbox.clear()
    mail.send("key_reason", [cast.dawn.email], key="visit_open-1")
    said = {
        "to": cast.dawn.email.upper(), "action": "failed", "status": "5.1.1", "kind": "message/rfc822",
        "name": sent.outbox[0].extra_headers["Message-ID"],
    }  # fmt: skip
    return REPORT.format(**said | changes).encode()


def came_back(raw: bytes) -> bool:
    asking.tell(None)
    with as_role("worker"):
        return bounces.came_back(raw)


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_about_our_letter_ends_letters_to_that_mailbox(cast: Cast, kind: str) -> None:
    assert came_back(report(cast, kind=kind))
    with keys():
        assert Reach.objects.get().user_id == cast.dawn.pk and Reach.objects.get().mail_ended_on


@pytest.mark.parametrize(
    "changes",
    [
        {"action": "delayed"},
        {"status": "4.2.2"},
        {"name": "<visit_open-1.0123456789abcdef0123@localhost:8000>"},
        {"name": ""},
        {"kind": "text/plain"},
        {"to": "nobody@example.org"},
    ],
)
def test_nothing_else_ends_anything(cast: Cast, changes: dict[str, str]) -> None:
    assert not came_back(report(cast, **changes))
    with keys():
        assert not Reach.objects.exists()


def test_a_letter_to_one_is_no_proof_about_another(cast: Cast) -> None:
    assert not came_back(report(cast, to=cast.shabnam.email))


@pytest.mark.parametrize("raw", [b"", b"\x00\xff", b"Content-Type: multipart/report\n\n", b"x" * 2_000_000])
def test_what_is_no_report_is_passed_over(cast: Cast, raw: bytes) -> None:
    assert not came_back(raw)


def test_the_mail_server_hands_it_over(cast: Cast, monkeypatch: Any, capsys: Any) -> None:
    raw = report(cast)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    asking.tell(None)
    with as_role("worker"):
        call_command("bounce")
    assert "Letters to that mailbox end." in capsys.readouterr().out
