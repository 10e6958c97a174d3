"""What every tool has: a sheet, filled in together on a day, and the lines on it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Person, User
from people.models.records import Editable

WORDS = 200


class Sheet(Editable):
    """A sheet of paper filled in with a person on a day. Doing it again is another sheet; each is kept."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    on = models.DateField("the day you did this", default=timezone.localdate)
    with_whom = models.CharField("who was there", max_length=120, blank=True)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    done_on = models.DateField(null=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["-on", "-done_on", "id"]

    def __str__(self) -> str:
        return f"{self._meta.model_name} of {self.on}"

    @property
    def title(self) -> str:
        """What this sheet was about, where one tool has many; shown in lists."""
        return ""

    def missing(self) -> str:
        """What the tool's rule still asks for before it is done, in words; nothing when it may be."""
        return ""


class Line(Editable):
    """A line on a sheet: changed or taken off while the sheet is open. `place` is its order."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField(default=0, editable=False)
    ended_on = models.DateField(null=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["place", "id"]

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.place}"

    def too_soon(self) -> str:
        """Why this line cannot stand on its sheet yet, in words; nothing when it can."""
        return ""
