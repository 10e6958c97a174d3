"""The ledger of looks, of requests seen before, and of what is still to be sent."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models.records import Record
from people.models.teams import Organisation
from people.rowsecurity import ADMINISTERED, ASKING, RowSecurity, my_own


class Look(models.Model):
    """One person's data was shown to one user, on a basis. The person may ask who looked, and get it.

    Without a user it was somebody with the link of the person's circle; a function of the door adds it.
    """

    id = models.BigAutoField(primary_key=True)
    user_id = models.UUIDField(null=True)
    person_id = models.UUIDField()
    data = models.CharField(max_length=12)
    basis = models.CharField(max_length=80)
    page = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            RowSecurity(
                name="look_rows", read=f"user_id = {ASKING}", add=f"user_id = {ASKING}", link="write"
            ),
            models.CheckConstraint(
                condition=models.Q(user_id__isnull=False) | models.Q(data="circle"), name="look_is_somebodys"
            ),
        ]
        indexes = [models.Index(fields=["person_id", "at"])]

    def __str__(self) -> str:
        return f"{self.user_id or 'a link'} saw {self.data} of {self.person_id}"


class Replay(models.Model):
    """A request a phone has sent before, and what we answered."""

    pk = models.CompositePrimaryKey("user_id", "key")
    user_id = models.UUIDField()
    key = models.UUIDField()
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    answer = models.JSONField()
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [my_own("replay_rows")]

    def __str__(self) -> str:
        return str(self.key)


class Outbox(Record):
    """Something to send after commit: an id and a kind, read again when sent. Never a name or a text."""

    kind = models.CharField(max_length=40)
    subject_id = models.UUIDField()
    #: null where a letter may go out more than once: nulls are never equal
    once = models.CharField(max_length=120, unique=True, null=True)  # noqa: DJ001
    due_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="outbox_rows",
                read="current_user = 'worker'",
                write="current_user = 'worker'",
                add="true",
                delete="current_user = 'worker'",
            )
        ]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="outbox_due")]

    def __str__(self) -> str:
        return self.kind


class Beat(models.Model):
    """When each job last ran to its end, so that a late one can be seen."""

    job = models.CharField(max_length=60, primary_key=True)
    ran_at = models.DateTimeField()

    class Meta:
        constraints = [
            RowSecurity(
                name="beat_rows",
                read="true",
                write="current_user = 'worker'",
                delete="current_user = 'worker'",
            )
        ]

    def __str__(self) -> str:
        return self.job


class Mismatch(Record):
    """A nightly check found kept figures that differ from the rows they are counted from. It mends nothing.

    The organisation's administrators see it until whoever runs the system has counted again.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="mismatches")
    job = models.CharField(max_length=60)
    found_on = models.DateField(default=timezone.localdate)
    number = models.PositiveIntegerField("how many figures differ")
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="mismatch_rows",
                read=f"organisation_id = {ADMINISTERED} or current_user = 'worker'",
                write="current_user = 'worker'",
            ),
            models.UniqueConstraint(fields=["organisation", "job", "found_on"], name="mismatch_once"),
        ]
        ordering = ["found_on"]

    def __str__(self) -> str:
        return f"{self.number} of {self.job} on {self.found_on}"
