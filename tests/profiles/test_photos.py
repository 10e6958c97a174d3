"""Photos: what is kept is a picture and nothing else."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from profiles.models import PersonPhoto
from profiles.photos import MEGABYTES, Unfit, prepare
from tests.make import Cast

WORDS = {"appreciate": "Sharp as a tack", "matters": "My roses", "number": 1}


def picture(kind: str = "JPEG", size: tuple[int, int] = (900, 600), **extra: Any) -> bytes:
    out = BytesIO()
    Image.new("RGBA" if kind != "JPEG" else "RGB", size, "teal").save(out, kind, **extra)
    return out.getvalue()


def located() -> Any:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned: the camera was held upright
    exif[0x010F] = "Secret camera"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def bomb(side: int = 40_000) -> bytes:
    """A few hundred bytes that claim to be 1,600 megapixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 999))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_made_small_and_forgets_where_it_was_taken(kind: str) -> None:
    sent = picture(kind, exif=located())
    kept = prepare(BytesIO(sent), len(sent))
    made = Image.open(BytesIO(kept))
    assert made.format == "JPEG" and max(made.size) <= 640 and made.size[1] > made.size[0]  # turned upright
    assert not made.getexif() and b"Secret" not in kept and b"Exif" not in kept


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"", "can’t read"),
        (b"not a photo", "can’t read"),
        (b"<svg onload='x'>", "can’t read"),
        (picture()[:300], "can’t read"),
        (picture("GIF"), "can’t read"),
        (bomb(), "can’t read|too many pixels"),
        (bomb(6_000), "too many pixels"),
    ],
    ids=["empty", "text", "svg", "cut off", "gif", "bomb", "36 megapixels"],
)
def test_what_is_no_photo_says_so(sent: bytes, words: str) -> None:
    with pytest.raises(Unfit, match=words):
        prepare(BytesIO(sent), len(sent))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (picture() + b"\0" * 12_000_000, f"under {MEGABYTES} MB"),
        (picture()[:300], "can’t read this file"),
        (b"", "This file is empty"),
        (bomb(6_000), "too many pixels"),
    ],
    ids=["12 MB", "broken", "empty", "bomb"],
)
def test_a_bad_photo_keeps_what_was_typed(cast: Cast, sign_in: Any, sent: bytes, words: str) -> None:
    file = SimpleUploadedFile("a\u202eb<script>.jpg", sent, "image/jpeg")
    address = reverse("profile_edit", args=[cast.edith.pk])
    answer = sign_in(cast.dawn).post(address, WORDS | {"photo": file})
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page and "Sharp as a tack" in page
    assert cast.edith.pages.count() == 1 and not PersonPhoto.objects.exists()


@pytest.mark.django_db
def test_a_photo_is_kept_shown_replaced_and_taken_away(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    address, seen = (reverse(name, args=[cast.edith.pk]) for name in ("profile_edit", "person_photo"))
    assert browser.get(seen).status_code == 404
    for number in (1, 2):
        file = SimpleUploadedFile("a.jpg", picture(), "image/jpeg")
        browser.post(address, WORDS | {"number": number, "photo": file})
    answer = browser.get(seen)
    assert answer["Content-Type"] == "image/jpeg" and Image.open(BytesIO(answer.content)).size == (640, 427)
    assert "private" in answer["Cache-Control"] and cast.edith.pages.count() == 2
    assert browser.get(reverse("profile_pdf", args=[cast.edith.pk])).status_code == 200
    assert seen in browser.get(address).content.decode()
    for outsider in (cast.priya, cast.sam, cast.zed):
        assert sign_in(outsider).get(seen).status_code == 404
    sign_in(cast.dawn).post(address, WORDS | {"number": 2, "no_photo": "on"})
    assert browser.get(seen).status_code == 404


@pytest.mark.django_db
def test_a_workers_photo_is_their_own_to_give_and_take(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    mine, seen = reverse("my_profile"), reverse("worker_photo", args=[cast.ashton.pk, cast.dawn.pk])
    assert browser.get(reverse("my_photo")).status_code == 404
    browser.post(mine, {"number": 0, "matters": "x", "photo": SimpleUploadedFile("a.png", picture("PNG"))})
    assert browser.get(reverse("my_photo")).status_code == 200
    assert sign_in(cast.shabnam).get(seen).status_code == sign_in(cast.sam).get(seen).status_code == 200
    assert sign_in(cast.priya).get(seen).status_code == sign_in(cast.ada).get(seen).status_code == 404
    sign_in(cast.dawn).post(mine, {"number": 1, "matters": "x", "no_photo": "on"})
    assert browser.get(reverse("my_photo")).status_code == 404
