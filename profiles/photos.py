"""Photos: decoded and encoded anew, so that what is kept is a picture and nothing else."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import IO
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from PIL import Image, ImageOps, UnidentifiedImageError

from people.models import Person, User
from profiles.models import PersonPhoto, WorkerPhoto

MEGABYTES, MEGAPIXELS, SIDE, QUALITY = 10, 25, 640, 82
FORMATS = ("JPEG", "PNG", "WEBP")


class Unfit(Exception):
    """This file cannot be the photo; the message says why, and what would do."""


def prepare(file: IO[bytes], size: int) -> bytes:
    """A JPEG of at most 640 pixels a side, the right way up, without where and when it was taken.

    `size` is in bytes. Raises Unfit for what is too large, too many pixels, or no picture we can read.
    """
    if size > MEGABYTES * 1_000_000:
        raise Unfit(f"This photo is too large. Choose one under {MEGABYTES} MB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # we count the pixels ourselves
            return _encode(file)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise Unfit("We can’t read this file as a photo. Choose a JPEG, PNG or WebP") from error


def _encode(file: IO[bytes]) -> bytes:
    with Image.open(file, formats=FORMATS) as opened:
        width, height = opened.size  # from the file's head: nothing is decoded yet
        if width * height > MEGAPIXELS * 1_000_000:
            raise Unfit(f"This photo has too many pixels. Choose one under {MEGAPIXELS} megapixels")
        opened.draft("RGB", (SIDE * 2, SIDE * 2))
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail((SIDE, SIDE))
        flat = Image.new("RGB", upright.size, "white")
        clear = upright.convert("RGBA")
        flat.paste(clear, mask=clear.getchannel("A"))
    out = BytesIO()
    flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def of_person(person: Person) -> QuerySet[PersonPhoto]:
    """The person's photo, if there is one."""
    return PersonPhoto.objects.filter(person=person)


def of_worker(user: User | UUID) -> QuerySet[WorkerPhoto]:
    """The worker's photo, if there is one."""
    return WorkerPhoto.objects.filter(user=user)


@transaction.atomic
def keep_person(person: Person, jpeg: bytes) -> None:
    """This is the person's photo now; the one before is gone."""
    remove_person(person)
    PersonPhoto.objects.create(person=person, jpeg=jpeg)


@transaction.atomic
def keep_worker(user: User, jpeg: bytes) -> None:
    """This is the worker's photo now; the one before is gone."""
    remove_worker(user)
    WorkerPhoto.objects.create(user=user, jpeg=jpeg)


def remove_person(person: Person) -> None:
    """Take it away for good: a photo is kept only while its person is happy with it."""
    of_person(person).delete()


def remove_worker(user: User) -> None:
    """Take one's own away for good."""
    of_worker(user).delete()
