"""Somebody leaves: nobody's link worker any more, and each of the rest of the team hears of it."""

from __future__ import annotations

import smtplib
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import account_letters, asking, leaving, post, reaching
from people.models import LinkWorker, Membership, Outbox, Reach, Standing
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
assert account_letters


def test_the_team_hears_that_somebody_left_and_no_name(client: Client, cast: Cast) -> None:
    with keys():
        membership = Membership.objects.get(user=cast.dawn)
    client.force_login(cast.dawn, backend="django.contrib.auth.backends.ModelBackend")
    client.post(reverse("leave"), {"membership": str(membership.pk)})
    with as_role("worker"):
        asking.tell(None)
        assert (post.drain(), post.drain(), post.drain()) == (1, 1, 0)
    assert [m.to for m in mail.outbox] == [[cast.shabnam.email]]
    assert "Dawn" not in mail.outbox[0].body + mail.outbox[0].subject
    assert "link worker" not in mail.outbox[0].body
    asking.tell(cast.shabnam.pk)
    told = [one.words for one in reaching.news(cast.shabnam)]
    assert "Dawn Mills has left Ashton: visits may be open now" in told


def test_a_mailbox_that_is_gone_holds_up_nobody(cast: Cast, monkeypatch: Any) -> None:
    with keys():
        LinkWorker.objects.filter(person=cast.edith).update(user=cast.dawn)
        rita, sun = (make.user(name=name) for name in ("Rita Lowe", "Sun Park"))
        for mate in (rita, sun):
            Membership.objects.create(user=mate, team=cast.ashton)
        Reach.objects.create(user=sun, mail_ended_on=timezone.localdate())
        leaving.end(Membership.objects.get(user=cast.dawn))

    def send(message: mail.EmailMessage, **_: object) -> int:
        if message.to == [cast.shabnam.email]:
            raise smtplib.SMTPRecipientsRefused({cast.shabnam.email: (550, b"no such mailbox")})
        return sent(message)

    sent = mail.EmailMessage.send
    monkeypatch.setattr(mail.EmailMessage, "send", send)
    with as_role("worker"):
        asking.tell(None)
        while post.drain():
            pass
    assert [m.to for m in mail.outbox] == [[rita.email]]
    with keys():
        assert LinkWorker.objects.get(person=cast.edith).ended_on == timezone.localdate()
        assert not Outbox.objects.filter(done_at=None).exists()


@pytest.mark.parametrize("stays", ["nowhere", "as coach", "as worker"])
def test_who_has_left_is_nobodys_link_worker(stays: str, cast: Cast) -> None:
    with keys():
        LinkWorker.objects.filter(person=cast.edith).update(user=cast.dawn)
        membership = Membership.objects.get(user=cast.dawn)
        leaving.end(membership)
        if stays != "nowhere":
            standing = Standing.COACH if stays == "as coach" else Standing.WORKER
            Membership.objects.create(user=cast.dawn, team=cast.ashton, standing=standing)
    with as_role("worker"):
        asking.tell(None)
        while post.drain():
            pass
    with keys():
        assert LinkWorker.objects.get(person=cast.edith).ended_on == (
            None if stays == "as worker" else timezone.localdate()
        )
    assert any("one person has no link worker" in m.body for m in mail.outbox) is (stays != "as worker")
