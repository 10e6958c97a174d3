"""The edge of the site: what is kept nowhere, and how much comes back to copy."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from people import edge
from tests.make import Cast

pytestmark = pytest.mark.django_db


def test_no_page_is_kept_by_a_browser_or_on_the_way(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    for path in ("/today/", f"/person/{cast.edith.pk}/", "/nowhere/"):
        answer = client.get(path)
        assert answer["Cache-Control"] == "no-store, private", path
        assert "geolocation=()" in answer["Permissions-Policy"]
    assert "Cache-Control" not in client.get("/livez")


def test_pages_go_out_small_and_the_apis_answers_as_they_are(cast: Cast, sign_in: Any) -> None:
    client, asked = sign_in(cast.shabnam), {"headers": {"accept-encoding": "gzip, br"}}
    for path in ("/today/", f"/team/{cast.ashton.pk}/rota/"):
        plain, small = client.get(path), client.get(path, **asked)
        assert small["Content-Encoding"] == "gzip" and "Accept-Encoding" in small["Vary"]
        assert len(small.content) < len(plain.content) / 2
    answer = client.get(f"/api/people/{cast.edith.pk}/", **asked)
    assert answer.status_code == 200 and len(answer.content) > 250
    assert "Content-Encoding" not in answer and not answer.get("ETag", "").startswith("W/")


def test_an_address_with_an_unseen_character_is_refused_in_words(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    for path in ("/circle/a%00b/", "/today/?show=%00"):
        answer = client.get(path)
        assert answer.status_code == 400 and "unseen character" in answer.content.decode(), path


def test_what_comes_back_to_copy_is_text_and_not_without_end(cast: Cast, sign_in: Any) -> None:
    long, key = "a" * (edge.LONGEST + 1), str(uuid.uuid4())
    lines = {f"line_{n}": f"Tea {n}" for n in range(edge.MOST)}
    answer = sign_in(cast.shabnam).post("/tension/new/", {"noticed": f"{long}\x00", "person": key, **lines})
    page = answer.content.decode()
    assert answer.status_code == 400 and page.count("<textarea") == edge.MOST
    assert long[1:] in page and long not in page
    assert key not in page and "Tea 0<" in page and f"Tea {edge.MOST - 1}<" not in page
