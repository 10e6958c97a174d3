"""What belongs to a worker alone: the key to their calendar, and the miles they drove."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from people.models import User
from people.models.records import Editable, Record
from people.rowsecurity import my_own


class FeedKey(Record):
    """A secret address of one's own visits for a calendar: shown once, kept only as a hash."""

    user = models.ForeignKey(User, models.CASCADE, related_name="feed_keys")
    digest = models.CharField(max_length=64, unique=True)
    ends_on = models.DateField()
    revoked_on = models.DateField(null=True)

    class Meta:
        constraints = [my_own("feedkey_rows", link="read")]

    def __str__(self) -> str:
        return f"until {self.ends_on}"


class Miles(Editable):
    """What somebody drove for their visits on one day, for their own statement; nobody else ever reads it."""

    user = models.ForeignKey(User, models.CASCADE, related_name="miles")
    day = models.DateField()
    miles = models.DecimalField(max_digits=5, decimal_places=1)

    class Meta:
        constraints = [
            my_own("miles_rows", delete=True),
            models.UniqueConstraint(fields=["user", "day"], name="miles_once_a_day"),
            models.CheckConstraint(condition=Q(miles__gt=0, miles__lte=500), name="miles_are_possible"),
        ]

    def __str__(self) -> str:
        return f"{self.miles} miles"
