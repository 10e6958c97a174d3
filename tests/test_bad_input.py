"""What nobody means to send, sent to every address: words, never a server error, never a long wait.

POISON=all sends everything everywhere, as everybody, and POISON=3 three of each kind to each address; without
it each address gets its share from one person. POISON_COUNTS names a file that keeps the counts.
"""

from __future__ import annotations

import html
import io
import logging
import os
import re
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from itertools import count
from typing import Any
from urllib.parse import urlencode

import pytest
from allauth.account.models import EmailAddress
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from PIL import Image

from people.checks import addresses
from profiles.models import PersonPhoto, WorkerPhoto
from tests import poison
from tests.conftest import keys
from tests.doors import Place
from tests.make import Cast

ASKED = os.environ.get("POISON", "")
ALL = bool(ASKED)
SECONDS = 2.0  # of this process: other processes' time is not counted
FIELD = re.compile(r'<(?:input|textarea|select|button)\b[^>]*?\bname="([^"]+)"')
WANTED = re.compile(r"<(?:\w+:)?(\w+)>")
PLAIN = {"pk": "1"}
MOST = None if ASKED == "all" else int(ASKED or 1)
#: reports are read through their own login
pytestmark = pytest.mark.django_db(databases=["default", "reports"])
_turn = count()


@pytest.fixture
def town(cast: Cast) -> Place:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "JPEG")
    with keys():
        place = Place(cast, "ashton")
        for photos in (PersonPhoto, WorkerPhoto):
            photos._default_manager.update(jpeg=picture.getvalue())  # as the site stores them: real ones
        return place


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Thousands of warnings would take longer than the requests."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def browser(cast: Cast, actor: str) -> Client:
    """Their browser, which keeps what went wrong instead of raising it."""
    client = Client(raise_request_exception=False)
    if actor:
        client.force_login(getattr(cast, actor), backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["second_factor"] = True
        session.save()
    return client


def paths(place: Place) -> Iterator[str]:
    """Every address of the site with ids that are there."""
    for route, _ in addresses():
        if "(?P<" not in route:
            yield "/" + WANTED.sub(lambda found: str(PLAIN.get(found[1]) or place.key(found[1])), route)
    yield "/accounts/password/reset/key/1a2b-abc-def/"


def share(corpus: list[Any], most: int | None = MOST) -> list[Any]:
    """All of it, or the next few, so that over all addresses everything is sent."""
    if most is None:
        return corpus
    start = next(_turn) * most
    return [corpus[(start + n) % len(corpus)] for n in range(most)]


class Sender:
    """Sends, undoes what came of it, and keeps what was answered badly."""

    def __init__(self, client: Client) -> None:
        self.client, self.wrong, self.sent, self.broken, self.slow = client, [], 0, 0, 0  # type: ignore[var-annotated]
        self.cookies, self.undoes = client.cookies.output(header="", sep=";"), True

    def __call__(self, method: str, path: str, what: str, **more: Any) -> HttpResponse:
        self.client.cookies = SimpleCookie(self.cookies)
        began = time.process_time()
        with transaction.atomic():
            answer: Any = self.client.generic(method, path, **more)
            transaction.set_rollback(self.undoes)
        took = time.process_time() - began
        self.sent += 1
        self.broken += answer.status_code >= 500 and answer.status_code != 503
        self.slow += took > SECONDS
        if said := verdict(answer, took):
            self.wrong.append(f"{method} {path[:90]} {what[:60]!r}: {answer.status_code} {said}")
        return answer  # type: ignore[no-any-return]

    def counted(self, what: str) -> None:
        """Keep the counts where they are asked for; everything that was wrong is said."""
        if kept := os.environ.get("POISON_COUNTS"):
            with open(kept, "a", encoding="utf-8") as file:  # noqa: PTH123  # appended to by several tests
                file.write(f"{what}\t{self.sent}\t{self.broken}\t{self.slow}\t{len(self.wrong)}\n")
        assert not self.wrong, "\n".join(self.wrong)

    def text(self, path: str, fields: list[str], text: str) -> None:
        """The same text in every field of a form."""
        self.body(path, poison.FORM, urlencode(dict.fromkeys(fields, text)).encode(), text)

    def body(
        self, path: str, kind: str, body: bytes, what: str, headers: dict[str, str] | None = None
    ) -> None:
        more = {"idempotency-key": "3b241101-e2bb-4255-8caf-4136c566a962", "if-match": '"1"'} | (
            headers or {}
        )
        self("POST", path, what, data=body, content_type=kind, headers=more)


def verdict(answer: Any, took: float) -> str:
    """What is wrong with an answer; nothing if it is well."""
    if answer.status_code >= 500 and answer.status_code != 503:
        error = getattr(answer, "exc_info", None)
        return f"{error[0].__name__}: {str(error[1])[:200]}" if error else "server error"
    if took > SECONDS:
        return f"took {took:.1f} s"
    if answer.status_code >= 400 and not _has_words(answer):
        return "without words"
    return ""


def _has_words(answer: Any) -> bool:
    if answer["Content-Type"] == "application/problem+json":
        return bool(answer.json()["detail"])
    return b"<h1" in answer.content or "/static/" in answer.request["PATH_INFO"]


def fields_of(answer: Any) -> list[str]:
    """The names of everything that can be filled in."""
    if answer.streaming or not answer["Content-Type"].startswith("text/html"):
        return []
    return sorted(
        {html.unescape(name) for name in FIELD.findall(answer.content.decode())} - {"csrfmiddlewaretoken"}
    )


ACTORS = ("shabnam", "sam", "ada", "jo", "priya", "") if ALL else ("shabnam",)


@pytest.mark.parametrize("actor", ACTORS)
def test_no_address_breaks_on_what_is_typed_into_its_form(cast: Cast, town: Place, actor: str) -> None:
    send = Sender(browser(cast, actor))
    for path in paths(town):
        fields = fields_of(send("GET", path, "as it is"))
        for text in share(poison.TEXTS) if fields or ALL else []:
            send.text(path, fields or ["text"], text)
    assert send.sent > 100
    send.counted(f"forms {actor}")


@pytest.mark.parametrize("actor", ACTORS)
def test_no_address_breaks_on_its_query(cast: Cast, town: Place, actor: str) -> None:
    send = Sender(browser(cast, actor))
    texts = [urlencode(dict.fromkeys(poison.ASKED, text)) for text in poison.TEXTS if len(text) < 6000]
    for path in paths(town):
        for query in share([*texts, *poison.QUERIES]):
            send("GET", path, query, QUERY_STRING=query)
    send.counted(f"queries {actor}")


@pytest.mark.parametrize("actor", ACTORS)
def test_no_address_breaks_on_a_body_it_cannot_read(cast: Cast, town: Place, actor: str) -> None:
    send = Sender(browser(cast, actor))
    for path in paths(town):
        api = path.startswith("/api/")
        for kind, body, headers in share(poison.BODIES, max(8, MOST) if api and MOST else MOST):
            send.body(path, kind, body, f"{kind} {body[:40]!r}", headers)
            if api:
                send("PUT", path, kind, data=body, content_type=kind, headers={"if-match": '"1"', **headers})
    send.counted(f"bodies {actor}")


@pytest.mark.parametrize("actor", ["shabnam", ""])
def test_no_path_and_no_header_breaks_it(cast: Cast, town: Place, actor: str) -> None:
    send = Sender(browser(cast, actor))
    for path in poison.PATHS:
        send("GET", path, "path")
        send("POST", path, "path", data=b"a=b", content_type=poison.FORM)
    for headers in poison.HEADERS:
        send("GET", "/api/today/", str(headers), headers=headers)
        send("POST", "/accounts/login/", str(headers), headers=headers, data=b"a=b", content_type=poison.FORM)
        for path in ("/today/", f"/team/{cast.ashton.pk}/", "/tension/new/", "/safeguarding/") if ALL else []:
            send("GET", path, str(headers), headers=headers)
            send("POST", path, str(headers), headers=headers, data=b"a=b", content_type=poison.FORM)
    send.counted(f"paths and headers {actor}")


def test_the_whole_corpus_is_sent_over_all_addresses(cast: Cast, town: Place) -> None:
    assert len(list(paths(town))) > 3 * len(poison.BODIES)


def test_the_numbers_in_a_reports_address_may_be_any(cast: Cast, town: Place) -> None:
    send = Sender(browser(cast, "jo"))
    for year in (0, 1, 2026, 9999, 10**9, 10**20):
        for quarter in (0, 1, 4, 5, 10**20):
            for end in ("", "csv/", "json/", "pdf/"):
                send("GET", f"/reports/{cast.contract.pk}/{year}/{quarter}/{end}", "numbers")
    send.counted("numbers")


def test_poison_in_a_form_comes_back_with_what_was_typed(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post(
        "/tension/new/",
        {"noticed": "Tom’s <tea>\x00 is cold", "ask": "Later?", "password": "hush", "id": "1"},
    )
    page = answer.content.decode()
    assert answer.status_code == 400 and "unseen character" in page
    assert (
        "Tom’s &lt;tea&gt; is cold</textarea>" in page and "Later?</textarea>" in page and "hush" not in page
    )


def test_too_much_at_once_is_said_so(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    many = client.post("/tension/new/", {f"a{n}": "1" for n in range(1001)})
    long = client.post("/tension/new/", b"a=" + b"x" * 2_600_000, content_type=poison.FORM)
    for answer in (many, long):
        assert answer.status_code == 413 and "That was too much at once" in answer.content.decode()


def test_a_wrong_method_is_answered_with_words(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).get(f"/team/{cast.ashton.pk}/tension/{cast.ashton.pk}/reopen/")
    assert answer.status_code == 405 and "use the button there" in answer.content.decode()
    assert answer["Allow"] == "POST"


def test_a_form_sent_after_the_session_ended_leads_back_to_its_page(cast: Cast, client: Client) -> None:
    sent = client.post(f"/tension/new/?person={cast.edith.pk}&visit=1", {"noticed": "Typed"})
    assert sent.status_code == 302 and sent["Location"].startswith("/accounts/login/?next=/tension/new/")
    assert f"person%3D{cast.edith.pk}%26visit%3D1" in sent["Location"]
    page = f"http://testserver/team/{cast.ashton.pk}/?show=1"
    button = client.post(f"/team/{cast.ashton.pk}/thanks/new/", headers={"referer": page})
    assert button["Location"] == f"/accounts/login/?next=/team/{cast.ashton.pk}/%3Fshow%3D1"
    away = client.post("/tension/new/", headers={"referer": "https://elsewhere.example/x/"})
    assert away["Location"] == "/accounts/login/?next=/tension/new/"


def test_signing_in_again_opens_the_form_again(cast: Cast, client: Client) -> None:
    form = f"/tension/new/?person={cast.edith.pk}"
    asked = client.post(form, {"noticed": "Typed"})["Location"]
    with keys():
        cast.shabnam.set_password("a quiet red kettle")
        cast.shabnam.save()
        EmailAddress.objects.update_or_create(
            user=cast.shabnam, email=cast.shabnam.email, defaults={"verified": True, "primary": True}
        )
    sent = {"login": cast.shabnam.email, "password": "a quiet red kettle"}
    assert f'value="{form}"' in client.get(asked).content.decode()
    assert client.post(asked, sent)["Location"] == form


def test_a_form_whose_secret_no_longer_fits_shows_what_was_typed(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.shabnam, backend="django.contrib.auth.backends.ModelBackend")
    answer = strict.post(
        "/tension/new/?person=1",
        {
            "noticed": "Tom’s <tea>\nis cold", "password": "hush-1", "code": "hush-2", "id": "hush-3",
            "csrfmiddlewaretoken": "hush-4", "new_password1": "hush-5", "recovery_token": "hush-6",
            "tell_next": "on",
        },
    )  # fmt: skip
    page = answer.content.decode()
    assert answer.status_code == 403 and "This form had gone stale" in page
    assert "Tom’s &lt;tea&gt;\nis cold</textarea>" in page and ">Noticed</label>" in page
    assert "hush" not in page and page.count("<textarea") == 1
    assert 'href="/tension/new/?person=1"' in page
