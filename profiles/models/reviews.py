"""Sitting down together: a review of the whole life, prepared by the person beforehand."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q

from people.models import Person, User
from people.models.records import Editable, recorded
from people.rowsecurity import of_person

#: a review is held again after a year at the latest
YEAR = dt.timedelta(days=366)


@recorded
class Review(Editable):
    """One person-centred review. Its headings are filled by the person beforehand and finished together.

    Until it is held there is one at a time; held, it says when the next one is.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="reviews")
    planned_on = models.DateField("on which day", null=True, blank=True)
    place = models.CharField("where", max_length=120, blank=True)
    here = models.CharField("who is here", max_length=200, blank=True)
    appreciate = models.TextField("what people appreciate", max_length=600, blank=True)
    now = models.TextField("important now", max_length=600, blank=True)
    future = models.TextField("important for the future", max_length=600, blank=True)
    support = models.TextField("support needed", max_length=600, blank=True)
    working = models.TextField("working", max_length=600, blank=True)
    not_working = models.TextField("not working", max_length=600, blank=True)
    questions = models.TextField("questions to answer", max_length=600, blank=True)
    prepared_with = models.CharField("who prepared it", max_length=120, blank=True)
    prepared_on = models.DateField(null=True)
    held_on = models.DateField(null=True)
    next_on = models.DateField("sit down again by", null=True, blank=True)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            of_person("review_rows", "plan", link="read"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(held_on=None), name="one_review_to_come_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(held_on=None)
                | Q(next_on__isnull=False, next_on__gt=F("held_on"), next_on__lte=F("held_on") + YEAR),
                name="the_next_within_a_year",
            ),
        ]
        ordering = ["-held_on", "id"]

    def __str__(self) -> str:
        return f"review held on {self.held_on}" if self.held_on else "review to come"
