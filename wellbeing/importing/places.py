"""The list of what is near, in and out: the columns carry the field names of Open Referral UK."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone

from people import importing
from people.editing import broken, lock
from people.importing import Column, Unreadable, read
from people.models import Team
from profiles import neighbourhood
from profiles.models import Place
from wellbeing.importing.applying import BATCH, Side

NAME = "places.csv"
#: what may have come in between the check and the writing
MEANWHILE = "place_once"
URL = URLValidator(schemes=["http", "https"])


def _long(field: str) -> int:
    return int(getattr(Place._meta.get_field(field), "max_length", None) or 300)


def _id(cell: str) -> UUID:
    try:
        return UUID(cell)
    except ValueError:
        raise ValueError("Write an id of 32 letters and digits, or leave it empty.") from None


def _email(cell: str) -> str:
    try:
        validate_email(cell)
    except ValidationError:
        raise ValueError("Write it like name@example.org.") from None
    return cell


def _url(cell: str) -> str:
    address = cell if "://" in cell else f"https://{cell}"
    try:
        URL(address)
    except ValidationError:
        raise ValueError("Write it like https://example.org.") from None
    return address


def _past(cell: str) -> dt.date:
    day = importing.day(cell)
    if day > timezone.localdate():
        raise ValueError("This day is still to come.")
    return day


def _column(heading: str, field: str, note: str, read: Callable[[str], Any] = str, **more: Any) -> Column:
    bare = heading.rpartition(".")[2]
    return Column(heading, field, note, read, longest=more.pop("longest", _long(field)), also=(bare,), **more)


def columns() -> list[Column]:
    """`table.field` of Open Referral UK 3 (HSDS), one service a row; the last three are our own."""
    return [
        _column("service.id", "id", "An id, to find it again. Empty: by name and postcode.", _id, longest=40),
        Column(
            "service.name", "name", "What people call it.", needed=True, longest=_long("name"), also=("name",)
        ),
        _column("service.description", "what", "What happens there."),
        _column("schedule.description", "when", "Like “Thursdays, 12 to 2”.", longest=200),
        Column(
            "organization.name", "run_by", "Who runs it.", longest=_long("run_by"), also=("organisation",)
        ),
        _column("service.fees_description", "cost", "What it costs."),
        Column(
            "accessibility.description", "access", "Ramp, toilet, hearing loop.", longest=_long("access"),
            also=("accessibility",),
        ),
        Column("contact.name", "ask", "Whom to ask for.", longest=_long("ask"), also=("contact",)),
        Column(
            "phone.number", "phone", "Put spaces in it, or Excel drops the 0.", importing.phone,
            longest=_long("phone"), also=("phone", "telephone"),
        ),
        _column("service.email", "email", "E-mail.", _email),
        _column("service.url", "url", "Web page.", _url),
        _column("service.application_process", "joining", "How to join."),
        Column("address.address_1", "address", "House, street.", longest=200, also=("address_1", "address")),
        Column("address.postal_code", "postcode", "WN4 0VK.", longest=10, also=("postal_code", "postcode")),
        _column(
            "service.status", "status", "active, inactive, defunct or temporarily closed.",
            importing.one_of([(value, value) for value in Place.Open.values]), longest=40,
        ),
        _column("service.assured_date", "checked_on", "When it was last checked. Like 2026-03-27.", _past),
        Column(
            "Kind", "kind", "place, group or service. Ours, not of the standard.",
            importing.one_of([(value, value) for value in Place.Kind.values]),
        ),
        Column("Free", "free", "yes or no. Ours.", importing.yes_no),
        Column("No steps", "step_free", "yes or no. Ours.", importing.yes_no),
    ]  # fmt: skip


def table(team: Team) -> Iterable[list[object]]:
    """The team's own places as rows of the file, in order of name."""
    yes = {True: "yes", False: "no"}
    for place in team.places.order_by("name", "pk"):
        cells = {c.field: getattr(place, c.field) for c in columns()}
        yield [yes[cells[c.field]] if c.read is importing.yes_no else cells[c.field] for c in columns()]


def check(team: Team, data: bytes, by: str) -> Side:
    """What the file would change, and every fault; nothing is written."""
    return _plan(team, data, by)[0]


def bring_in(team: Team, data: bytes, by: str) -> Side:
    """Write all of it if there is no fault, otherwise nothing. The same file twice changes nothing."""
    try:
        with transaction.atomic():
            lock(team.pk)
            side, new, changed = _plan(team, data, by)
            if side.fine:
                Place.objects.bulk_create(new, batch_size=BATCH)
                for place in changed:
                    place.version += 1
                if changed:
                    Place.objects.bulk_update(changed, [*_fields(), "version"], batch_size=BATCH)
    except IntegrityError as error:
        if broken(error) != MEANWHILE and not (broken(error) or "").endswith("_pkey"):
            raise
        side = Side(given=True)
        side.trouble = "One of these was written down just now, or belongs to another team. Try again."
    return side


def _fields() -> list[str]:
    return [c.field for c in columns() if c.field != "id"] + ["checked_by", "check_again_on"]


def _plan(team: Team, data: bytes, by: str) -> tuple[Side, list[Place], list[Place]]:
    side = Side(given=True)
    new: list[Place] = []
    changed: list[Place] = []
    try:
        lines, side.faults = read(data, columns())
    except Unreadable as error:
        side.trouble = str(error)
        return side, new, changed
    bad = {fault.row for fault in side.faults}
    known = list(team.places.all())
    by_id, by_name = {p.pk: p for p in known}, {_key(p.name, p.postcode): p for p in known}
    seen: dict[UUID | tuple[str, str], int] = {}
    for line in lines:
        if line.number in bad:
            continue
        values = dict(line.values)
        key = _key(values["name"], values.get("postcode", ""))
        if first := seen.get(values.get("id", key)) or seen.get(key):
            side.wrong(line, "service.name", f"This is the same as in row {first}.")
            continue
        seen |= {values.get("id", key): line.number, key: line.number}
        place = by_id.get(values.get("id", uuid.UUID(int=0))) or by_name.get(key)
        other = by_name.get(key)
        if place and other and other is not place:
            side.wrong(line, "service.name", "Another one has this name and postcode already.")
        elif place is None:
            new.append(_dated(Place(team=team, **values), by))
            side.new += 1
        else:
            _differs(place, values, by, side, changed)
    side.faults.sort()
    return side, new, changed


def _key(name: str, postcode: str) -> tuple[str, str]:
    """A place as we compare it: case and spaces do not matter."""
    return " ".join(name.casefold().split()), re.sub(r"\s", "", postcode).casefold()


def _differs(place: Place, values: dict[str, Any], by: str, side: Side, changed: list[Place]) -> None:
    """What is new in a row; an empty cell leaves what is known."""
    told = {name: value for name, value in values.items() if name != "id"}
    wanted = {name: value for name, value in told.items() if getattr(place, name) != value}
    for name, value in wanted.items():
        setattr(place, name, value)
    if "checked_on" in wanted:
        _dated(place, by)
    if wanted:
        changed.append(place)
    side.changed += bool(wanted)
    side.same += not wanted


def _dated(place: Place, by: str) -> Place:
    """Who says that it was checked: the file, and who brought it in."""
    if place.checked_on:
        place.checked_by = f"A list that {by} brought in"[:80]
        place.check_again_on = place.checked_on + neighbourhood.AGAIN
    return place
