"""How people we support and their families say it is going, once a quarter."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Person, Team, User
from people.models.records import Record, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people


@recorded
class Heard(Record):
    """What somebody told us, by phone or card; typed in by someone who is not their link worker."""

    class Of(models.TextChoices):
        PERSON = "person", "The person"
        FAMILY = "family", "Family or a friend"

    class How(models.TextChoices):
        PHONE = "phone", "By phone"
        CARD = "card", "On a card"

    team = models.ForeignKey(Team, models.PROTECT, related_name="heard")
    person = models.ForeignKey(Person, models.PROTECT, related_name="heard")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    of = models.CharField("who told us?", max_length=6, choices=Of.choices)
    how = models.CharField("how?", max_length=5, choices=How.choices)
    well = models.TextField("what goes well?", max_length=1000)
    better = models.TextField("what could be better?", max_length=1000, blank=True)
    on = models.DateField("on which day?", default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="heard_rows",
                read=f"person_id = {my_people('plan')}",
                add=f"person_id = {my_people('plan', 'write')} and author_id = {ASKING}"
                " and not exists (select from people_linkworker l where l.ended_on is null"
                f" and l.person_id = meetings_heard.person_id and l.user_id = {ASKING})",
            )
        ]
        indexes = [models.Index(fields=["team", "on"])]
        ordering = ["-on", "id"]

    def __str__(self) -> str:
        return f"heard about {self.person_id}"
