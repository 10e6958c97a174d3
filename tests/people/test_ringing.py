"""Phones that ring and letters that go: a real push service and a real mail server on this machine."""

from __future__ import annotations

import base64
import json
import re
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
import pytest
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.urls import reverse
from py_vapid import Vapid02
from py_vapid.utils import b64urldecode

from people import asking, push
from people.models import Choice, Notice, Outbox, Phone, Reach
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.people.conftest import hourly
from wellbeing.local.demo import push_key

pytestmark = pytest.mark.django_db
SECRETS = ("Edith", "Jones", "Dawn", "Ashton", "WN4")


def written(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


class Service:
    """A push service: keeps what it was sent, and answers what it is told to."""

    def __init__(self) -> None:
        self.got: list[tuple[str, dict[str, str], bytes]] = []
        self.answer = 201
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # noqa: N802 the library's name
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.got.append((self.path, dict(self.headers), body))
                self.send_response(service.answer)
                self.end_headers()

            def log_message(self, *words: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/phone/1"


class Browser:
    """The keys that a browser makes when it is asked to ring, and how it reads what comes."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.secret = b"sixteen secret b"

    def asks(self, endpoint: str) -> dict[str, str]:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": written(point), "auth": written(self.secret)}
        return keys | {"endpoint": endpoint, "label": "Chrome on Android"}

    def reads(self, body: bytes) -> dict[str, str]:
        plain = http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret, version="aes128gcm")
        return json.loads(plain)  # type: ignore[no-any-return]


@pytest.fixture
def service(settings: Any) -> Iterator[Service]:
    settings.PUSH_KEY, settings.PUSH_HOSTS = push_key(), ["127.0.0.1"]
    made = Service()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def open_visit(cast: Cast) -> Cast:
    with keys():
        make.visit(person=cast.edith, essential=True, starts_at=make.at(1, 17))
    return cast


def test_a_phone_rings_signed_and_sealed_and_names_nobody(
    open_visit: Cast, service: Service, sign_in: Any
) -> None:
    browser = Browser()
    client = sign_in(open_visit.dawn)
    page = client.get(reverse("news_choices")).content.decode()
    assert f'data-push="{push.public_key()}"' in page and "None yet" in page
    for _ in "ab":  # the same browser again is the same phone
        assert client.post(reverse("phone_new"), browser.asks(service.url)).status_code == 302
    assert client.get(reverse("news_choices")).content.decode().count("Since ") == 1
    hourly()
    hourly()
    [(path, headers, body)] = service.got
    said = browser.reads(body)
    assert path == "/phone/1" and said["title"] == "An essential visit needs someone"
    assert said["body"] == "tomorrow at 5pm" and said["url"] == "/news/" and said["tag"] == headers["Topic"]
    assert not any(word in json.dumps(said) for word in SECRETS)
    signed, ours = headers["Authorization"].removeprefix("vapid ").split(",")
    head, claims, _ = signed.removeprefix("t=").split(".")
    assert json.loads(b64urldecode(claims.encode()))["aud"] == service.url.removesuffix("/phone/1")
    assert ours == f"k={push.public_key()}" and Vapid02.verify(headers["Authorization"]) and head
    asking.tell(open_visit.dawn.pk)
    assert Notice.objects.get(kind="visit-tomorrow").push == "sent"


def test_a_phone_that_is_gone_ends_itself(open_visit: Cast, service: Service, sign_in: Any) -> None:
    client = sign_in(open_visit.dawn)
    client.post(reverse("phone_new"), Browser().asks(service.url))
    service.answer = 410
    hourly()
    asking.tell(open_visit.dawn.pk)
    assert Phone.objects.get().ended_on is not None and len(service.got) == 1
    assert "None yet" in client.get(reverse("news_choices")).content.decode()


def test_a_service_that_is_down_gets_it_later_and_the_letter_goes_once(
    open_visit: Cast, service: Service, sign_in: Any, mailoutbox: list[Any]
) -> None:
    sign_in(open_visit.dawn).post(reverse("phone_new"), Browser().asks(service.url))
    service.answer = 503
    hourly()
    service.answer = 201
    with keys():
        Outbox.objects.update(due_at="2020-01-01T00:00:00Z")
    hourly()
    assert len(service.got) == 2
    assert len([letter for letter in mailoutbox if letter.to == [open_visit.dawn.email]]) == 1
    asking.tell(open_visit.dawn.pk)
    assert Notice.objects.get(kind="visit-tomorrow").push == "sent"


def test_only_a_phone_that_is_there_and_was_asked_to_rings(
    open_visit: Cast, service: Service, sign_in: Any, mailoutbox: list[Any]
) -> None:
    """Dawn has one and does not want it for this; Shabnam would want it and has none. Both get the letter."""
    sign_in(open_visit.dawn).post(reverse("phone_new"), Browser().asks(service.url))
    with keys():
        Choice.objects.create(user=open_visit.dawn, event="open", push=False)
    hourly()
    assert not service.got
    to = {letter.to[0] for letter in mailoutbox}
    assert {open_visit.dawn.email, open_visit.shabnam.email} <= to
    with keys():
        assert not Outbox.objects.filter(kind="visit-tomorrow", done_at=None).exists()
    asking.tell(open_visit.shabnam.pk)
    assert Notice.objects.get(kind="visit-tomorrow").push == ""


@pytest.mark.parametrize("endpoint", [
    "https://169.254.169.254/latest/", "http://localhost:6379/", "https://evil.example/", "gopher://127.0.0.1/",
    "https://127.0.0.1@evil.example/", "https://fcm.googleapis.com.evil.example/", "nonsense", "https://[::1",
])  # fmt: skip
def test_nothing_is_sent_where_no_push_service_is(
    cast: Cast, service: Service, sign_in: Any, endpoint: str
) -> None:
    client = sign_in(cast.dawn)
    answer = client.post(reverse("phone_new"), Browser().asks(endpoint), follow=True)
    assert "service we do not know" in answer.content.decode()
    asking.tell(cast.dawn.pk)
    assert not Phone.objects.exists()
    phone = Phone(user=cast.dawn, endpoint=endpoint, p256dh="", auth="")
    assert push._send(phone, {"tag": "x"}, urgent=False) in push.GONE


def test_the_services_of_the_browsers_are_known() -> None:
    for endpoint in (
        "https://fcm.googleapis.com/fcm/send/x", "https://updates.push.services.mozilla.com/wpush/v2/x",
        "https://web.push.apple.com/x", "https://wns2-am3p.notify.windows.com/w/?token=x",
    ):  # fmt: skip
        assert push.known_service(endpoint)
    assert not push.known_service("http://fcm.googleapis.com/fcm/send/x")


@pytest.mark.parametrize("bad", [{"p256dh": "AAAA"}, {"auth": "AAAA"}, {"p256dh": "é"}, {"auth": ""}])
def test_keys_that_are_none_are_told(cast: Cast, service: Service, sign_in: Any, bad: dict[str, str]) -> None:
    client = sign_in(cast.dawn)
    client.post(reverse("phone_new"), Browser().asks(service.url) | bad, follow=True)
    asking.tell(cast.dawn.pk)
    assert not Phone.objects.exists()


def test_a_phone_is_its_owners_to_end(cast: Cast, service: Service, sign_in: Any) -> None:
    sign_in(cast.dawn).post(reverse("phone_new"), Browser().asks(service.url))
    asking.tell(cast.dawn.pk)
    phone = Phone.objects.get()
    asking.tell(cast.shabnam.pk)
    assert not Phone.objects.exists()
    assert sign_in(cast.shabnam).post(reverse("phone_end", args=[phone.pk])).status_code == 404
    assert sign_in(cast.dawn).post(reverse("phone_end", args=[phone.pk])).status_code == 302
    asking.tell(cast.dawn.pk)
    assert not push.phones(cast.dawn)


class Post:
    """A mail server: keeps what it was sent, and refuses whom it does not know."""

    def __init__(self) -> None:
        self.got: list[tuple[str, bytes]] = []
        self.refuses: dict[str, str] = {}

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.got += [(to, envelope.content) for to in envelope.rcpt_tos]
        return "250 OK"


@pytest.fixture
def smtp(settings: Any) -> Iterator[Post]:
    handler = Post()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(handler, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER, settings.EMAIL_USE_TLS = "", False
    yield handler
    server.stop()


def test_a_letter_goes_by_a_real_mail_server_once(open_visit: Cast, smtp: Post) -> None:
    hourly()
    hourly()
    visits = [(to, text) for to, text in smtp.got if b"Can you help" in text]
    assert sorted(to for to, _ in visits) == sorted([open_visit.shabnam.email, open_visit.dawn.email])
    for _, text in visits:
        assert re.search(rb"^Message-ID: <[0-9a-f]{20}\.[0-9a-f]{16}@localhost", text, re.MULTILINE)
        assert b"tomorrow at 5pm" in text
        assert not any(word.encode() in text for word in SECRETS)


def test_a_mailbox_that_is_not_there_gets_no_more_letters_until_its_owner_says_so(
    open_visit: Cast, smtp: Post, sign_in: Any
) -> None:
    dawn = open_visit.dawn
    smtp.refuses[dawn.email] = "550 5.1.1 no such user"
    hourly()
    asking.tell(dawn.pk)
    assert Reach.objects.get().mail_ended_on and Notice.objects.get().mail == ""
    client = sign_in(dawn)
    assert "Letters to you came back" in client.get(reverse("news_choices")).content.decode()
    smtp.refuses.clear()
    smtp.got.clear()
    with keys():
        make.visit(person=open_visit.edith, essential=True, starts_at=make.at(1, 19))
    hourly()
    assert dawn.email not in [to for to, _ in smtp.got]
    assert client.post(reverse("letters_again")).status_code == 302
    with keys():
        make.visit(person=open_visit.edith, essential=True, starts_at=make.at(1, 8))
    hourly()
    assert dawn.email in [to for to, _ in smtp.got]


def test_a_full_mailbox_is_tried_again(open_visit: Cast, smtp: Post) -> None:
    smtp.refuses[open_visit.dawn.email] = "452 4.2.2 mailbox full"
    hourly()
    asking.tell(open_visit.dawn.pk)
    assert not Reach.objects.exists() and Notice.objects.get().mail == "now"
    with keys():
        row = Outbox.objects.get(kind="visit-tomorrow", subject_id=open_visit.dawn.pk)
    assert row.tries == 1 and row.done_at is None and "452" in row.trouble
