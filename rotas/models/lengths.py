"""Visits flex and balance out: kept without an author, so that no worker's minutes can be read.

Both tables can be reached through the functions of doors.sql alone; nobody's login reads or writes them.
They have no history tables, on purpose.
"""

from __future__ import annotations

from django.db import models

from people.models import Person, User
from people.models.records import Record
from people.rowsecurity import RowSecurity


class LengthSum(Record):
    """How much longer or shorter than usual a person's visits were, in one block of four weeks."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    block = models.DateField("Monday the four weeks begin")
    minutes = models.IntegerField(default=0)

    class Meta:
        constraints = [
            RowSecurity(name="lengthsum_rows", read="false", link="write"),
            models.UniqueConstraint(fields=["person", "block"], name="length_sum_once"),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} in the four weeks from {self.block}"


class LengthVoice(Record):
    """This worker has said something about lengths in these four weeks; not what, and not how often."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    block = models.DateField()
    user = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(name="lengthvoice_rows", read="false", link="write"),
            models.UniqueConstraint(fields=["person", "block", "user"], name="length_voice_once"),
        ]

    def __str__(self) -> str:
        return f"a voice in the four weeks from {self.block}"
