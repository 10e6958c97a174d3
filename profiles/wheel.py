"""The What Matters wheel: spokes the person names, marked together now and then, and drawn."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from people.editing import Reused, lock, make_once
from profiles.circles import NotNow
from profiles.models import Circle, Spoke, SpokeMark

#: more spokes than this cannot be told apart on a phone
MOST, RINGS = 8, 5
#: units across the drawing, and the radius of the outermost ring
ACROSS, REACH = 360, 140
GAP = 2.5


@dataclass(frozen=True)
class Shown:
    """A spoke, how it goes now and went at first; `wedge` draws it, its number stands at (x, y)."""

    id: UUID
    number: int
    name: str
    now: int
    words: str
    on: dt.date | None
    first: int
    first_on: dt.date | None
    wedge: str
    x: float
    y: float

    @property
    def moved(self) -> int:
        """Rings further out than at first; below 0: further in."""
        return self.now - self.first if self.first else 0


def shown(circle: Circle) -> list[Shown]:
    """The wheel as it stands: two queries, whatever its size."""
    spokes = list(circle.spokes.filter(off_on=None))
    marks: dict[UUID, list[SpokeMark]] = {}
    for mark in SpokeMark.objects.filter(spoke__in=spokes).order_by("on"):
        marks.setdefault(mark.spoke_id, []).append(mark)
    return [_one(n, spoke, marks.get(spoke.pk, []), len(spokes)) for n, spoke in enumerate(spokes)]


def _one(n: int, spoke: Spoke, marks: list[SpokeMark], of: int) -> Shown:
    first, last = (marks[0], marks[-1]) if marks else (None, None)
    middle = math.radians((n + 0.5) * 360 / of)
    x, y = point(REACH + 18, middle)
    return Shown(
        spoke.pk, n + 1, spoke.name,
        now=last.going if last else 0,
        words=last.get_going_display() if last else "Not asked yet",
        on=last.on if last else None,
        first=first.going if first and len(marks) > 1 else 0,
        first_on=first.on if first and len(marks) > 1 else None,
        wedge=wedge(n, of, last.going if last else 0),
        x=x, y=y,
    )  # fmt: skip


def point(radius: float, angle: float) -> tuple[float, float]:
    """So far from the middle, at an angle in radians clockwise from the top."""
    middle = ACROSS / 2
    return round(middle + radius * math.sin(angle), 1), round(middle - radius * math.cos(angle), 1)


def wedge(n: int, of: int, going: int) -> str:
    """The SVG path of the n-th of so many slices, filled out to ring `going`; nothing for 0."""
    if not going:
        return ""
    radius = REACH * going / RINGS
    begins, ends = (math.radians(360 / of * at + gap) for at, gap in ((n, GAP), (n + 1, -GAP)))
    (ax, ay), (bx, by), mid = point(radius, begins), point(radius, ends), ACROSS / 2
    large = int(ends - begins > math.pi)
    return f"M{mid:g} {mid:g}L{ax} {ay}A{radius:g} {radius:g} 0 {large} 1 {bx} {by}Z"


def rings() -> list[float]:
    """The radius of each ring, outermost first."""
    return [REACH * ring / RINGS for ring in range(RINGS, 0, -1)]


@transaction.atomic
def add(spoke: Spoke) -> Spoke:
    """One more spoke. The same id again is the same; NotNow when the wheel is full, Reused."""
    lock(spoke.circle_id)
    others = spoke.circle.spokes.filter(off_on=None).exclude(pk=spoke.pk)
    if others.count() >= MOST:
        raise NotNow("The wheel is full. Take one off first, or say two in one.")
    kept, _ = make_once(spoke)
    if kept.circle_id != spoke.circle_id:
        raise Reused
    return kept


@transaction.atomic
def mark(circle: Circle, going: Mapping[UUID, int]) -> None:
    """How these spokes go today, 1 to 5; said again the same day, the last word counts."""
    lock(circle.pk)
    today = timezone.localdate()
    for spoke in circle.spokes.filter(off_on=None, pk__in=going):
        SpokeMark.objects.update_or_create(
            spoke=spoke, on=today, defaults={"going": going[spoke.pk]},
            create_defaults={"going": going[spoke.pk], "person_id": spoke.person_id},
        )  # fmt: skip


def take_off(spoke: Spoke) -> None:
    """It is on the wheel no more; how it went is kept. Twice is once."""
    Spoke.objects.filter(pk=spoke.pk, off_on=None).update(off_on=timezone.localdate())
