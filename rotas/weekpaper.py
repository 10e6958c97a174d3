"""A person's week on one sheet of A4: who comes when, in large type, with faces."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import typst
from django.conf import settings

from people.models import Person, User
from profiles.models import WorkerPhoto
from rotas.slots import Slot, slots
from rotas.times import bank_holiday, clock

PAGE = Path(__file__).parent / "paper" / "week.typ"
#: where the build puts the letters
LETTERS = "static/built"
NOBODY = "We will tell you who"


@dataclass(frozen=True)
class Come:
    """One visit: when, who, and their face."""

    time: str
    name: str
    initials: str
    photo: str


@dataclass(frozen=True)
class Sheet:
    """What stands on it; `photos` are JPEGs by name."""

    name: str
    monday: dt.date
    days: list[tuple[str, str, list[Come]]]
    photos: dict[str, bytes]


def sheet(person: Person, monday: dt.date) -> Sheet:
    """The week from this Monday: visits that go ahead, in order. Two queries."""
    found = slots(person.visits.between(monday, monday + dt.timedelta(days=6)), asking=User())
    found = [slot for slot in found if not slot.resting]
    users = {slot.worker_id for slot in found if slot.worker_id}
    jpegs = WorkerPhoto.objects.filter(user__in=users).values_list("user_id", "jpeg")
    photos = {f"{user_id}.jpg": bytes(jpeg) for user_id, jpeg in jpegs}
    days = []
    for number in range(7):
        day = monday + dt.timedelta(days=number)
        comes = [_come(slot, photos) for slot in found if slot.day == day]
        days.append((f"{day:%A} {day.day} {day:%B}", bank_holiday(day), comes))
    return Sheet(person.called, monday, days, photos)


def _come(slot: Slot, photos: dict[str, bytes]) -> Come:
    name = slot.worker_name.split()[0] if slot.worker_name else NOBODY
    photo = f"{slot.worker_id}.jpg"
    letters = "".join(word[0] for word in slot.worker_name.split()[:2]).upper() if slot.worker_name else "?"
    return Come(clock(slot.starts_at), name, letters, photo if photo in photos else "")


def draw(made: Sheet) -> bytes:
    """PDF/UA-1; names are data, never markup."""
    on = made.monday
    data = {
        "name": made.name, "on": [on.year, on.month, on.day], "title": f"{on.day} {on:%B} {on.year}",
        "days": [[day, holiday, [asdict(come) for come in comes]] for day, holiday, comes in made.days],
        "photos": {name: list(jpeg) for name, jpeg in made.photos.items()},
    }  # fmt: skip
    pdf = typst.compile(
        str(PAGE), root=str(PAGE.parent), font_paths=[str(settings.BASE_DIR / LETTERS)],
        ignore_system_fonts=True, pdf_standards="ua-1", sys_inputs={"sheet": json.dumps(data)},
    )  # fmt: skip
    assert isinstance(pdf, bytes)
    return pdf
