"""The person's permission to share beyond the team. Care itself never waits on it."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models.accounts import User
from people.models.persons import Person
from people.models.records import Record, recorded
from people.rowsecurity import RowSecurity, my_people


class Permissions(models.QuerySet["Permission"]):
    """Permissions given."""

    def in_force(self, day: dt.date | None = None) -> Permissions:
        """Given, begun, not run out, not withdrawn: on this day, today by default."""
        day = day or timezone.localdate()
        return self.filter(agreed=True, starts_on__lte=day, withdrawn_on=None).filter(
            Q(ends_on=None) | Q(ends_on__gt=day)
        )


@recorded
class Permission(Record):
    """One decision about sharing one thing, by the person or for them under the Mental Capacity Act 2005."""

    class Purpose(models.TextChoices):
        FAMILY = "family", "With family or friends"
        CIRCLE = "circle", "With their Community Circle"
        COACH = "coach", "One-page profile with the team's coach"
        REPORT = "report", "Counted in break-downs of reports"
        STORY = "story", "Their story, without their name"
        MEASURE = "measure", "Being asked how life is, in numbers"

    class How(models.TextChoices):
        SAID = "said", "They said so"
        SIGNED = "signed", "They signed"
        SHOWED = "showed", "They showed us, in their own way"
        ATTORNEY = "attorney", "Their attorney decided"
        DEPUTY = "deputy", "A deputy of the Court of Protection decided"
        BEST = "best", "A best-interests decision"

    FOR_THEM = {How.ATTORNEY, How.DEPUTY, How.BEST}

    person = models.ForeignKey(Person, models.PROTECT, related_name="permissions")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    agreed = models.BooleanField(default=True)
    scope = models.CharField("what exactly", max_length=300)
    starts_on = models.DateField("from", default=timezone.localdate)
    ends_on = models.DateField("until", null=True, blank=True)
    withdrawn_on = models.DateField(null=True)
    how = models.CharField("how they decided", max_length=10, choices=How.choices)
    decided_by = models.CharField("who decided", max_length=120)
    assessment = models.TextField("the capacity assessment for this decision", max_length=1000, blank=True)
    best_interests = models.TextField("why it is in their best interests", max_length=1000, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    objects = Permissions.as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="permission_rows",
                # a coach's door and the reports ask whether there is permission; the rest is the team's
                read=f"person_id = {my_people('plan')}"
                f" or (person_id = {my_people('name')} and purpose in ('coach', 'report', 'story'))",
                write=f"person_id = {my_people('name', 'write')}",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return self.get_purpose_display()
